"""Plant a name in each section of a saved page that shows signers or commenters, in every form a page has."""

import json
import re
from collections.abc import Iterator
from typing import Any

HEADINGS = (
    "Recent signers",
    "Reasons for signing",
    "Comments",
    "Firmantes",
    "Quiénes firmaron",
    "Latest signatures (12)",
    "People who signed:",
    "Por qué firmé",
)
_BEFORE = re.compile(r"<(?:h[1-6]|section|article|/main|/body)\b[^>]*>")
_MOST = 6


def blocks(heading: str, name: str) -> tuple[str, ...]:
    """Sections as sites write them: in an element of their own, flat, with a bold heading, with a wrapped heading."""
    return (
        f'<section><h2>{heading}</h2><ul><li><img class="avatar" alt="{name}"> {name}</li></ul></section>',
        f"<h3>{heading}</h3><p>{name}, 2 hours ago</p><p>I signed because my cousin {name} was taken.</p>",
        f"<p><strong>{heading}</strong></p><ul><li>{name}</li><li>{name} signed</li></ul>",
        f'<div><div class="title"><h4>{heading}</h4></div><div class="list"><div>{name}</div></div></div>',
    )


def planted_html(page: str, heading: str, name: str) -> Iterator[str]:
    for block in blocks(heading, name):
        for place in list(_BEFORE.finditer(page))[:_MOST]:
            yield page[: place.start()] + block + page[place.start() :]


def planted_json(page: str, heading: str, name: str) -> Iterator[str]:
    value = json.loads(page)
    yield json.dumps(_with_keys(value, name))
    for block in blocks(heading, name):
        yield json.dumps(_in_texts(value, block, f"\n\n{heading}\n\n{name}\n{name}, 2 hours ago"))


def planted_text(page: str, heading: str, name: str) -> Iterator[str]:
    yield f"{page}\n\n{heading}\n{name}\n{name} 2 hours ago\n"


def planted_feed(page: str, heading: str, name: str) -> Iterator[str]:
    for block in blocks(heading, name):
        yield page.replace("]]></content:encoded>", f"{block}]]></content:encoded>")
        yield page.replace("]]></description>", f"{block}]]></description>")
    comments = f"<wfw:commentRss>https://a.example/{name}</wfw:commentRss><slash:comments>3</slash:comments>"
    author = f"<comments>https://a.example/#{name}</comments><dc:creator>{name}</dc:creator>"
    yield page.replace("</item>", f"{comments}{author}</item>")


PLANTED = {".html": planted_html, ".json": planted_json, ".txt": planted_text, ".xml": planted_feed}


def _with_keys(value: Any, name: str) -> Any:
    if isinstance(value, list):
        return [_with_keys(entry, name) for entry in value]
    if not isinstance(value, dict):
        return value
    people = {"recent_signers": [{"name": name}], "comments": [{"author": name}], "signatures_list": [name]}
    return {key: _with_keys(entry, name) for key, entry in value.items()} | people


def _in_texts(value: Any, block: str, lines: str) -> Any:
    if isinstance(value, dict):
        return {key: _in_texts(entry, block, lines) for key, entry in value.items()}
    if isinstance(value, list):
        return [_in_texts(entry, block, lines) for entry in value]
    if not isinstance(value, str) or "://" in value[:9]:
        return value
    return value + block if "<p" in value else value + lines if len(value) > 60 else value

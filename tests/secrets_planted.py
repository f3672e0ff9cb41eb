"""Secrets of invented people, each unlike all others, and saved pages in which every field holds one."""

import html
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from scrapers.extract import PageChanged, extract
from tests.captured import captured
from tests.test_saved_pages import MEDIA_TYPES, PAGES, expected_of

_FIELDS = ("title", "what", "why", "body", "creator", "target", "sponsor", "status", "created", "text")
_WORDS = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]{2,}){2,}")
_NAMES = ("Zeltzin", "Yunuen", "Xitlali", "Wixarika", "Quetzalli", "Ollin", "Nahui", "Izel", "Huitzil", "Centeotl")
_STREETS = ("Wexcombe", "Thornvale", "Quillerby", "Marrowfen", "Ashgrove", "Pellstone")


class Secret(NamedTuple):
    """A sentence to plant, and the part of it that must not arrive; digits are looked for without their signs, too."""

    sentence: str
    private: str


def secret(number: int) -> Secret:
    """Return the secret of this number: of eight kinds in turn, in both languages."""
    digits = f"{300 + number:03d}-{417 + number:03d}-{100 + number:03d}"
    kind, name = number % 8, f"{_NAMES[number % 10]}{chr(97 + number % 26) * 2}"
    if kind == 0:
        return Secret(f"A#: [{digits}].", digits)
    if kind == 1:
        social = f"{400 + number:03d}-{10 + number % 80}-{4000 + number}"
        return Secret(f"Su seguro social es {social}.", social)
    if kind == 2:
        return Secret(f"Write to my sister at {name.lower()}{number}@gmail.com.", f"{name.lower()}{number}@gmail.com")
    if kind == 3:
        phone = f"209-555-{2000 + number}"
        return Secret(f"Mi celular es {phone}.", phone)
    if kind == 4:
        street = f"{1200 + number} {_STREETS[number % 6]} Street"
        return Secret(f"She lives at {street}.", street)
    if kind == 5:
        return Secret(f"Su hija {name}, de 9 años, espera.", name)
    if kind == 6:
        born = f"{1 + number % 28} de mayo de {1900 + number % 90}"
        return Secret(f"Nació el {born}.", born)
    receipt = f"IOE{9_100_000_000 + number}"
    return Secret(f"Receipt {receipt}.", receipt)


class Planted(NamedTuple):
    """A saved page with secrets in it."""

    name: str
    platform: str
    url: str
    media_type: str
    captured_at: datetime | None
    text: str
    secrets: tuple[Secret, ...]


def planted_pages() -> Iterator[Planted]:
    """Plant a secret into each field of the first item of each saved page, where a page function reads it."""
    number = 0
    for path in PAGES:
        expected = expected_of(path)
        if not expected.get("found") or path.suffix == ".js":
            continue
        at = expected["captured_at"] and datetime.fromisoformat(expected["captured_at"])
        page = Planted("", path.parent.name, expected["url"], MEDIA_TYPES[path.suffix], at, path.read_text("utf-8"), ())
        for words in _words(expected["found"][0]):
            one = secret(number)
            text = _plant(page, path, words, one.sentence)
            if text is not None:
                page = page._replace(text=text, secrets=(*page.secrets, one))
                number += 1
        if page.secrets:
            yield page._replace(name=f"{path.parent.name}-{path.name}")


def _words(item: dict[str, object]) -> Iterator[str]:
    """Return some words of each text of an item, as they stand in the source of its page."""
    for field in _FIELDS:
        value = item.get(field)
        if isinstance(value, str) and (found := _WORDS.search(value)):
            yield found[0]


def _plant(page: Planted, path: Path, words: str, sentence: str) -> str | None:
    """Write a sentence behind words of a page; None where that is not read, or makes it another page."""
    written = json.dumps(sentence, ensure_ascii=False)[1:-1] if path.suffix == ".json" else html.escape(sentence)
    text = page.text.replace(words, f"{words}. {written}", 1)
    capture = captured(text.encode(), page.url, page.media_type, captured_at=page.captured_at)
    try:
        said = repr(extract(capture, page.platform).found)
    except PageChanged:
        return None
    return text if sentence[5:20] in said and all(one.private in said for one in page.secrets) else None

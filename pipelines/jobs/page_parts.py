"""Take the structure of a page apart: its keys or elements, and where a value stands among them."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from scrapers.captures import Capture
from scrapers.errors import UserError

_MOST_NODES = 50_000
_MOST_UPS = 3
_ATTRIBUTES = ("itemprop", "rel", "name", "property", "role")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParts:
    """The parts of a page by number: "results[].creator_name" of JSON, "span.creator" or "a[rel=next]" of HTML.

    ``texts`` are the first texts of each part, to find where a value stands.
    """

    counts: Counter[str]
    texts: dict[str, list[str]]

    def place_of(self, value: str) -> str | None:
        """Return the rarest part that holds a value as shown; None where none does."""
        wanted = _plain(value)
        holds = [part for part, texts in self.texts.items() if wanted and any(wanted in text for text in texts)]
        whole = [part for part in holds if wanted in self.texts[part]]
        # Everything stands in "body" and in "div" too: the shortest text around it is the nearest.
        return min(whole or holds, key=lambda part: (min(map(len, self.texts[part])), part), default=None)


def parts_of(capture: Capture) -> PageParts:
    """Take a page apart; a text has no parts. Never raises for what a page holds."""
    counts: Counter[str] = Counter()
    texts: dict[str, list[str]] = {}
    for part, text, is_new in _parts(capture):
        counts[part] += is_new
        # A few are enough: an item's value is looked for in the first items.
        if text and len(texts.setdefault(part, [])) < 40:
            texts[part].append(_plain(text))
    return PageParts(counts=counts, texts=texts)


def _parts(capture: Capture) -> Iterator[tuple[str, str, bool]]:
    try:
        if capture.media == "json":
            yield from _of_json(json.loads(capture.text))
        elif capture.media == "html":
            yield from _of_html(LexborHTMLParser(capture.text))
    except (UserError, ValueError, RecursionError):
        return


def _of_json(value: object) -> Iterator[tuple[str, str, bool]]:
    waiting: list[tuple[str, object]] = [("", value)]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        path, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [(f"{path}.{key}".removeprefix("."), inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [(f"{path}[]", inner) for inner in reversed(value)]
        if path:
            yield path, "" if isinstance(value, dict | list) or value is None else str(value), True


def _of_html(tree: LexborHTMLParser) -> Iterator[tuple[str, str, bool]]:
    root = tree.root
    for number, node in enumerate(root.traverse(include_text=False)) if root else ():
        if number > _MOST_NODES:
            return
        if node.tag in ("script", "style", "head", "html", "body"):
            continue
        text = node.text(deep=False) or ""
        named, ups = node, 0
        # "<p class=creator>by <b>Ana</b></p>": what has no name of its own is found by what it stands in.
        while not (names := list(_names(named))) and named.parent is not None and ups < _MOST_UPS:
            named, ups = named.parent, ups + 1
        for part in names:
            yield part, text, not ups


def _names(node: LexborNode) -> Iterator[str]:
    attributes = node.attributes
    yield from (f"{node.tag}.{name}" for name in sorted(set((attributes.get("class") or "").split()))[:8])
    for key, value in attributes.items():
        if key in _ATTRIBUTES and value:
            yield f"{node.tag}[{key}={value[:40]}]"
        elif key.startswith("data-"):
            yield f"{node.tag}[{key}]"


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()

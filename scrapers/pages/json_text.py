"""Parse JSON and JSONP captures, turn their values into text, and find keys that no page function knows."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from math import isfinite
from typing import Any

from scrapers.captures import Capture
from scrapers.captures.json_document import find_json, holds_too_much, whole_number
from scrapers.extract import PageChanged
from scrapers.items import UnknownKeys
from scrapers.page_limits import with_few_tags
from scrapers.pages.nesting import nests_too_deep
from scrapers.pages.people_sections import fragment_without_people, text_without_people

_TAG = re.compile(r"<[^<>]*>")
_LINE_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
KnownKeys = Mapping[str, frozenset[str]]
"""The keys that may stand in an object, by the path to it: "" for the answer itself, "[]" for each entry of a list,
"data[].links" for an object in each entry of the list "data". Objects without a path here are not looked into."""

# An object keyed by data (a name for each constituency) is no list of fields: it must not fill the table of issues.
_MOST_KEYS = 50
_FIELD_NAME = re.compile(r"[@\w$][\w$:. -]{0,79}")


def parse_json(capture: Capture, page: str) -> Any:
    """Parse a JSON or JSONP body. Raises PageChanged where it is neither.

    The callback of JSONP is left out: "cb({...});".
    """
    text = capture.text
    if holds_too_much(text):
        raise PageChanged(capture.url, page, "the page holds more values than any page of this kind")
    try:
        value = json.loads(find_json(text) or text, parse_int=whole_number)
        if "\\ud" in text.lower():  # an escaped half of a character is valid JSON, but no text that can be stored
            encoded = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")
            value = json.loads(encoded, parse_int=whole_number)
        return value
    except (ValueError, RecursionError):
        raise PageChanged(capture.url, page, "the page is not JSON, or was cut off") from None


def as_text(value: Any) -> str | None:
    """Return a JSON scalar as a string; None for null, true, false, NaN, empty text and anything nested.

    >>> as_text(139), as_text(" Ana "), as_text(""), as_text(None), as_text({"a": 1}), as_text(True)
    ('139', 'Ana', None, None, None, None)
    """
    if isinstance(value, str):
        # JSON can spell half a character ("\\ud83d"), which no database takes
        return value.encode("utf-8", "replace").decode("utf-8").strip() or None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return str(value) if isinstance(value, int) or isfinite(value) else None


def as_dict(value: Any) -> dict[str, Any]:
    """Return a JSON object, or an empty one in place of anything else."""
    return value if isinstance(value, dict) else {}


def as_list(value: Any) -> list[Any]:
    """Return a JSON list, or an empty one in place of anything else."""
    return value if isinstance(value, list) else []


_LONGEST_PART = 100


def shown_beside(count: str | None, unit: str, creator: str | None = None) -> str:
    """Name what an unreadable item shows, for the issue about it; "" where it shows neither.

    >>> shown_beside("426", "supporters", "Clinic Friends"), shown_beside("", "signatures")
    (' (426 supporters, by Clinic Friends)', '')
    """
    parts = (f"{count} {unit}".strip() if count else "", f"by {creator}" if creator else "")
    stated = ", ".join(part[:_LONGEST_PART] for part in parts if part)
    return f" ({stated})" if stated else ""


def html_to_text(markup: Any) -> str | None:
    """Turn rich text into plain text: one line per block, an empty line between paragraphs.

    >>> html_to_text("<p>One</p><p>Two<br>three</p>")
    'One\\n\\nTwo\\nthree'
    """
    text = as_text(markup)
    if text is None or "<" not in text:
        return text and text_without_people(text)
    text = with_few_tags(text)
    if not nests_too_deep(text):
        text = fragment_without_people(text, comments=True)
    text = (_TAG if nests_too_deep(text) else _LINE_BREAK).sub("\n", text)
    from bs4 import BeautifulSoup  # slow to import, and needed for few pages

    soup = BeautifulSoup(text, "lxml")
    for dropped in soup(["script", "style"]):
        dropped.decompose()
    for block in soup(["p", "div", "li", "h1", "h2", "h3", "h4", "blockquote"]):
        block.append("\n\n" if block.name != "li" else "\n")
    lines = (" ".join(line.split()) for line in soup.get_text().splitlines())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() or None


def keys(*names: str) -> frozenset[str]:
    """Return the keys named in strings separated by spaces.

    >>> sorted(keys("id title", "links"))
    ['id', 'links', 'title']
    """
    return frozenset(key for listed in names for key in listed.split())


def unknown_keys(answer: Any, known: KnownKeys) -> Iterator[UnknownKeys]:
    """Yield the keys that the platform added: for each path of ``known``, those of the objects there it lacks.

    >>> answer = {"data": [{"id": 1, "mood": "glad"}, {"id": 2, "tone": "grave"}]}
    >>> list(unknown_keys(answer, {"": keys("data"), "data[]": keys("id")}))
    [UnknownKeys(path='data[]', keys=('mood', 'tone'))]
    """
    for path, names in known.items():
        added = {key for entry in _objects_at(answer, path) for key in entry.keys() - names}
        if fields := sorted(key for key in added if _FIELD_NAME.fullmatch(key)):
            yield UnknownKeys(path=path, keys=tuple(fields[:_MOST_KEYS]))


def _objects_at(answer: Any, path: str) -> Iterator[dict[str, Any]]:
    found: Iterable[Any] = [answer]
    for part in path.split(".") if path else ():
        name = part.removesuffix("[]")
        if name:
            found = [value.get(name) for value in found if isinstance(value, dict)]
        if name != part:
            found = [entry for value in found if isinstance(value, list) for entry in value]
    yield from (value for value in found if isinstance(value, dict))

"""Redact a text as pages hold it: through escapes, attributes of tags, JSON and base64."""

import base64
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from pipelines.masks.folding import TAG
from pipelines.redaction.marks import Finder
from pipelines.redaction.text_layers import layers_of

_ROUNDS = 5  # each takes something out, which may bring two other things together
# What a finder sees only layer by layer: tags that were encoded, whose attributes it passes over once they are tags,
# end tags of JSON, JSON inside JSON: &lt;img alt="Ana Lopez"&gt;  \u003cb\u003e  Ana<\/b>  "{\"a\": \"L\\u00f3pez\"}"
_NESTED = re.compile(r"&(?:amp;)*(?:lt|#0*60|#x0*3c);|\\u003c|%3c|\\\\|<\\/", re.IGNORECASE)
_SIGN_OR_TAG = re.compile(f"{TAG.pattern}|<", re.IGNORECASE)
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)  # of JSON
_NUMBER = re.compile(r"[0-9]+")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
_UNPRINTED = re.compile(r"[\x00-\x08\x0e-\x1f]")


class Stretch(NamedTuple):
    """A part of a text, from one character to another, and what is put there."""

    start: int
    end: int
    mark: str = ""


def matches(text: str, finder: Finder) -> list[Stretch]:
    """Return where matches stand in a text as it is written, merged where they overlap, in order."""
    found = [Stretch(span.start, span.end, span.mark) for span in finder.spans(_opened(text))]
    if _NESTED.search(text):
        for layer in islice(layers_of(text), 1, None):
            spans = finder.spans(_opened(layer.text))
            found += (Stretch(*layer.original(span.start, span.end), span.mark) for span in spans)
    return _merged(found) if found else found


def _opened(text: str) -> str:
    """Blank out what begins a tag in which others stand: a finder that takes those out would take all for one tag then.

    >>> _opened('<!-- Ana <b>Lopez</b> --> <i title="Ana <b>Lopez</b>">')
    ' !-- Ana <b>Lopez</b> -->  i title="Ana <b>Lopez</b>">'
    """
    if text.count("<") == len(TAG.findall(text)):
        return text
    return _SIGN_OR_TAG.sub(lambda found: found[0] if len(found[0]) > 1 else " ", text)


def _merged(found: list[Stretch]) -> list[Stretch]:
    merged: list[Stretch] = []
    for stretch in sorted(found):
        if merged and stretch.start < merged[-1].end:
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, stretch.end))
        else:
            merged.append(stretch)
    return merged


def redacted_text(text: str, finder: Finder, *, is_json: bool = False) -> tuple[str, int]:
    """Return a text without its matches, and how many there were; tags inside a match stay, and JSON stays JSON."""
    count = 0
    for around in range(_ROUNDS):
        found = matches(text, finder)
        if not found:
            break
        count += len(found)
        text = _replaced(text, found, is_json=is_json, keeps_tags=around == 0)
    return _in_base64(text, finder, count)


def _replaced(text: str, found: Sequence[Stretch], *, is_json: bool, keeps_tags: bool) -> str:
    if is_json:
        found = list(_inside_strings(text, found))
    parts: list[str] = []
    at = 0
    for start, end, mark in found:
        tags = TAG.findall(text[start:end]) if keeps_tags else ()
        parts += (text[at:start], mark, *tags)
        at = end
    return "".join((*parts, text[at:]))


def _inside_strings(text: str, found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Cut matches in JSON to what lies inside its strings, or is a number: what is between them holds it together."""
    strings = _STRING.finditer(text)
    string = next(strings, None)
    for stretch in found:
        at = stretch.start
        while string and string.end() <= at:
            string = next(strings, None)
        while string and string.start() < stretch.end:
            yield from _numbers(text, at, string.start())
            inner = Stretch(max(at, string.start() + 1), min(stretch.end, string.end() - 1), stretch.mark)
            if inner.start < inner.end:
                yield inner
            at = string.end()
            if at > stretch.end:
                break
            string = next(strings, None)
        yield from _numbers(text, at, stretch.end)


def _numbers(text: str, start: int, end: int) -> Iterator[Stretch]:
    yield from (Stretch(*number.span(), "0") for number in _NUMBER.finditer(text, start, max(start, end)))


def _in_base64(text: str, finder: Finder, count: int) -> tuple[str, int]:
    parts: list[str] = []
    at = 0
    for found in _BASE64.finditer(text):
        if not (decoded := _from_base64(found[0])):
            continue
        now, more = redacted_text(decoded, finder)
        if more:
            url_safe = "-" in found[0] or "_" in found[0]
            packed = base64.b64encode(now.encode(), b"-_" if url_safe else b"+/").decode()
            parts += (text[at : found.start()], packed)
            at, count = found.end(), count + more
    return ("".join((*parts, text[at:])) if parts else text), count


def _from_base64(written: str) -> str:
    """Return what a word says in base64; "" where it says nothing that is text."""
    bare = written.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        text = base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True).decode()
    except ValueError:
        return ""
    return "" if _UNPRINTED.search(text) else text

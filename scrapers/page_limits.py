"""What one page may take: processor time, and texts and words no longer than any that somebody wrote.

What reads them (patterns, masks, the detection of languages) is then bounded, however it grows with their length.
The page itself is kept whole.
"""

import re
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from html import unescape
from itertools import islice
from operator import attrgetter
from types import FrameType
from typing import Any, TypeVar

from scrapers.items import ActionAlert, Petition

PAGE_SECONDS = 30.0
"""Processor time for one page, from its bytes to the values that may be stored."""
MOST_TEXT = 100_000
"""Characters of one field of an item, or of one post: a book has 500,000."""
MOST_LINES = 5_000
MOST_TAGS = 30_000
"""Tags of one post or text: parsers take a second for 100,000."""
_MOST_WORD = 4_000  # characters without white space: addresses have 2,000, a paragraph in Chinese 1,000
_WORD = re.compile(rf"(?<!\S)(\S{{{_MOST_WORD}}})\S+")
_NO_CHARACTER = re.compile(r"&#(?:[0-9]{9,}|[xX][0-9a-fA-F]{9,});?")
CUT = "[…]"
"""What stands in place of the rest, as WordPress writes it below an excerpt."""
AnyItem = TypeVar("AnyItem", Petition, ActionAlert)


class TooLong(BaseException):
    """The time is over; no ``except Exception`` on the way may take it for a fault of the page."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TooLong inside the block after so many seconds of processor time, also inside a regular expression.

    Only the main thread of a process can be interrupted; elsewhere, and inside another such block, nothing is timed.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or signal.getitimer(signal.ITIMER_VIRTUAL)[0]:
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def with_short_words(text: str) -> str:
    """Cut each word of more than 4,000 characters: pasted data, or an attack.

    >>> len(with_short_words("Free " + "a" * 2_000_000 + " Ana")), with_short_words("Free Ana")
    (4012, 'Free Ana')
    """
    return _WORD.sub(rf"\1{CUT}", text) if len(text) > _MOST_WORD else text


def shortened(text: str) -> str:
    """Cut a text to 100,000 characters and 5,000 lines, and its words.

    >>> len(shortened("Free Ana. " * 100_000)), shortened("Free Ana")
    (100003, 'Free Ana')
    """
    if len(text) <= _MOST_WORD:  # nearly all: then no limit is passed, for lines neither
        return text
    if len(text) > MOST_TEXT:
        text = text[:MOST_TEXT] + CUT
    if text.count("\n") > MOST_LINES:
        text = "\n".join([*text.split("\n", MOST_LINES)[:MOST_LINES], CUT])
    return with_short_words(text)


def unescaped(text: str) -> str:
    """Undo the entities of HTML; a number of a thousand digits, which Python refuses to read, is no character.

    >>> unescaped("Don&#8217;t &amp; won&#x2019;t"), unescaped(f"A&#{'9' * 5_000};B")
    ('Don’t & won’t', 'A\ufffdB')
    """
    return unescape(_NO_CHARACTER.sub("\ufffd", text))


def with_few_tags(markup: str) -> str:
    """Cut markup at its 30,000th tag.

    >>> with_few_tags("<b>" * 40_000).count("<"), with_few_tags("<p>Free Ana")
    (30000, '<p>Free Ana')
    """
    if markup.count("<") <= MOST_TAGS:
        return markup
    begins = (tag.start() for tag in re.finditer("<", markup))
    return markup[: next(islice(begins, MOST_TAGS, None))] + CUT


def with_short_texts(item: AnyItem) -> AnyItem:
    """Cut the strings of an item and of what is in it; the same item is returned where none is too long.

    >>> with_short_texts(Petition(title="Free Ana", why="a" * 2_000_000)).complete
    False
    """
    strings, parts = _STRINGS[type(item)](item), _PARTS[type(item)](item)
    if max(map(len, filter(None, strings)), default=0) <= _MOST_WORD and not any(parts):
        return item  # nearly every petition of a listing, in a tenth of the time
    short: AnyItem = _short(item)
    return item if short is item else replace(short, complete=False)


def _fields_of(kind: type[Petition] | type[ActionAlert], *, tuples: bool) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in fields(kind) if "bool" not in str(field.type)]
    return attrgetter(*(name for name in names if isinstance(getattr(kind(title=""), name), tuple) is tuples))


_STRINGS = {kind: _fields_of(kind, tuples=False) for kind in (Petition, ActionAlert)}
_PARTS = {kind: _fields_of(kind, tuples=True) for kind in (Petition, ActionAlert)}


def _short(value: Any) -> Any:
    if isinstance(value, str):
        return shortened(value)
    if isinstance(value, tuple):
        parts = tuple(map(_short, value))
        return parts if any(short is not part for short, part in zip(parts, value, strict=True)) else value
    if not is_dataclass(value) or isinstance(value, type):
        return value
    held = {field.name: getattr(value, field.name) for field in fields(value)}
    cut = {name: short for name, whole in held.items() if (short := _short(whole)) is not whole}
    return replace(value, **cut) if cut else value


def _end(number: int, frame: FrameType | None) -> None:
    raise TooLong

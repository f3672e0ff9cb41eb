"""The petitions of one listing are read one after the other: what shows what is found once for all that are alike."""

from collections.abc import Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from scrapers.extract import Selectors
from scrapers.pages.controlshift.arrangement import is_button, is_count, is_creator
from scrapers.pages.controlshift.markup import collapsed
from scrapers.pages.controlshift.shown import Shown, look
from scrapers.pages.controlshift.wording import without_label

_END = "\x1f"


class Pattern(NamedTuple):
    """The pieces of text that one petition consists of, in order: the places of its own, and all the others.

    The others, the words of buttons and the spaces between elements, are the same in every petition that is alike.
    """

    title: int
    why: int | None
    signatures: int
    creator: int
    others: list[str]

    def read(self, pieces: list[str]) -> Shown | None:
        """What a petition with these pieces shows; None where it is not alike, so that nothing is passed over."""
        title, signatures, creator = (collapsed(pieces[i]) for i in (self.title, self.signatures, self.creator))
        why = None if self.why is None else collapsed(pieces[self.why])
        own = _is_own(title) and (why is None or _is_own(why))
        if not own or not is_count(signatures) or not is_creator(creator) or _others(pieces, self) != self.others:
            return None
        return Shown(title=title, why=why, signatures=signatures, creator=without_label(creator))


class Alike:
    """Reads the parts of one listing; a part that is like one before it is not searched anew."""

    def __init__(self, selectors: Selectors) -> None:
        self._selectors = selectors
        self._patterns: dict[int, Pattern] = {}

    def read(self, part: LexborNode) -> Shown:
        if self._selectors:
            return look(part, self._selectors)
        pieces = part.text(separator=_END).split(_END)
        pattern = self._patterns.get(len(pieces))
        shown = pattern.read(pieces) if pattern else None
        if shown is None:
            shown = look(part, self._selectors)
            if found := _pattern(pieces, shown):
                self._patterns[len(pieces)] = found
        return shown


def _pattern(pieces: list[str], shown: Shown) -> Pattern | None:
    """Where each text that a petition shows stands by itself; None where one of them is no piece, or several."""
    lines = [collapsed(piece) for piece in pieces]
    title, why, signatures = (_only(lines, text) for text in (shown.title, shown.why, shown.signatures))
    creator = _only([without_label(line) for line in lines], shown.creator)
    if title is None or signatures is None or creator is None or (why is None and shown.why):
        return None
    pattern = Pattern(title=title, why=why, signatures=signatures, creator=creator, others=[])
    return pattern._replace(others=_others(pieces, pattern))


def _only(lines: Sequence[str | None], text: str | None) -> int | None:
    return lines.index(text) if text and lines.count(text) == 1 else None


def _others(pieces: list[str], pattern: Pattern) -> list[str]:
    others = pieces.copy()
    for own in (pattern.title, pattern.why, pattern.signatures, pattern.creator):
        if own is not None:
            others[own] = ""
    return others


def _is_own(text: str) -> bool:
    """Whether a text may be a petition's own, and not that of a button."""
    return bool(text) and not is_button(text)

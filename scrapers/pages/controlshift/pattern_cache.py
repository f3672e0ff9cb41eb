"""Read the cards of one listing, most of them by the pattern of a card read before."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from scrapers.extract import Selectors
from scrapers.pages.controlshift.card import Shown, is_button, is_creator, read_card
from scrapers.pages.controlshift.phrases import is_count, without_label
from scrapers.pages.html_tree import collapsed

_END = "\x1f"


class _Pattern(NamedTuple):
    """Where a card's own texts stand among all its pieces of text, and the pieces that are no text of its own.

    The others, the words of buttons and the spaces between elements, are the same in every card that is alike.
    """

    title: int
    why: int | None
    signatures: int
    creator: int
    others: list[str]

    def read(self, pieces: list[str]) -> Shown | None:
        """Return what a card with these pieces shows; None where it is not alike, so that nothing is passed over."""
        title, signatures, creator = (collapsed(pieces[i]) for i in (self.title, self.signatures, self.creator))
        why = None if self.why is None else collapsed(pieces[self.why])
        own = _is_own(title) and (why is None or _is_own(why))
        if not own or not is_count(signatures) or not is_creator(creator) or _others(pieces, self) != self.others:
            return None
        return Shown(title=title, why=why, signatures=signatures, creator=without_label(creator))


def read_cards(cards: Iterable[LexborNode], selectors: Selectors) -> Iterator[Shown]:
    """Read each card in turn, as read_card does; one that is like a card before it is not searched again.

    This makes a listing 1.5 times as fast to read. Cards are alike where they have as many pieces of text.
    """
    patterns: dict[int, _Pattern] = {}
    for card in cards:
        if selectors:
            yield read_card(card, selectors)
            continue
        pieces = card.text(separator=_END).split(_END)
        pattern = patterns.get(len(pieces))
        shown = pattern.read(pieces) if pattern else None
        if shown is None:
            shown = read_card(card, selectors)
            if found := _pattern(pieces, shown):
                patterns[len(pieces)] = found
        yield shown


def _pattern(pieces: list[str], shown: Shown) -> _Pattern | None:
    """Where each text that a card shows stands by itself; None where one of them is no piece, or several."""
    lines = [collapsed(piece) for piece in pieces]
    title, why, signatures = (_only(lines, text) for text in (shown.title, shown.why, shown.signatures))
    creator = _only([without_label(line) for line in lines], shown.creator)
    if title is None or signatures is None or creator is None or (why is None and shown.why):
        return None
    pattern = _Pattern(title=title, why=why, signatures=signatures, creator=creator, others=[])
    return pattern._replace(others=_others(pieces, pattern))


def _only(lines: Sequence[str | None], text: str | None) -> int | None:
    return lines.index(text) if text and lines.count(text) == 1 else None


def _others(pieces: list[str], pattern: _Pattern) -> list[str]:
    others = pieces.copy()
    for own in (pattern.title, pattern.why, pattern.signatures, pattern.creator):
        if own is not None:
            others[own] = ""
    return others


def _is_own(text: str) -> bool:
    """Whether a text may be a petition's own, and not that of a button."""
    return bool(text) and not is_button(text)

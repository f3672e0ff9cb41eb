"""Read the cards of one listing, most of them by the pattern of a card read before."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from scrapers.extract import Selectors
from scrapers.pages.controlshift.card import LONGEST_CREATOR, Shown, is_button, read_card
from scrapers.pages.controlshift.phrases import is_count, without_label
from scrapers.pages.html_tree import collapsed

_END = "\x1f"


class _Pattern(NamedTuple):
    """Where a card's own texts stand among all its pieces of text, and the pieces that are no text of its own.

    ``others``, the words of buttons and the spaces between elements, are the same in every card that is alike: for each
    run of them where it begins and ends, and its pieces.
    """

    title: int
    why: int | None
    signatures: int
    creator: int
    others: list[tuple[int, int, list[str]]]

    def read(self, pieces: list[str]) -> Shown | None:
        """Return what a card with these pieces shows; None where it is not alike, so that nothing is passed over."""
        for start, stop, same in self.others:
            if pieces[start:stop] != same:
                return None
        signatures, creator = collapsed(pieces[self.signatures]), collapsed(pieces[self.creator])
        if not is_count(signatures) or len(creator) > LONGEST_CREATOR or not (name := without_label(creator)):
            return None
        title, why = collapsed(pieces[self.title]), None if self.why is None else collapsed(pieces[self.why])
        if not _is_own(title) or (why is not None and not _is_own(why)):
            return None
        return Shown(title=title, why=why, signatures=signatures, creator=name)


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
    name = shown.creator
    creator = _only([without_label(line) if name and name in line else None for line in lines], name)
    if title is None or signatures is None or creator is None or (why is None and shown.why):
        return None
    own = sorted(place for place in (title, why, signatures, creator) if place is not None)
    runs = [
        (start, stop, pieces[start:stop])
        for start, stop in pairwise([0, *chain(*((n, n + 1) for n in own)), len(pieces)])
    ]
    return _Pattern(title=title, why=why, signatures=signatures, creator=creator, others=runs[::2])


def _only(lines: Sequence[str | None], text: str | None) -> int | None:
    return lines.index(text) if text and lines.count(text) == 1 else None


def _is_own(text: str) -> bool:
    """Whether a text may be a petition's own, and not that of a button."""
    return bool(text) and not is_button(text)

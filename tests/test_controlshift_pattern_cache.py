"""What was found in one petition of a listing is looked up in the next, and gives there what a new search would."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.listings import address, listing
from scrapers.extract import NO_SELECTORS, Selectors
from scrapers.pages.controlshift.card import Shown, read_card
from scrapers.pages.controlshift.html import cards_in
from scrapers.pages.controlshift.pattern_cache import read_cards

SAVED = Path(__file__).parent / "saved" / "controlshift"
ITEM = """<li><h3><a href="/petitions/p-{n}">{title}</a></h3><p>{first}</p><p>{second}</p>
  <span>{count}</span><i>{by}</i><b>{last}</b>"""
USUAL = {"title": "Free Ana", "first": "", "second": "", "count": "5 of 100 Signatures", "by": "Created by Ana R."}
USUAL |= {"last": "Share"}
# Whatever the first petition showed where, the same elements may show other things in the second.
OTHERS = [
    {"first": "She is one of us."},
    {"second": "She is one of us."},
    {"first": "She is one of us.", "second": "So are they."},
    {"first": "Read more", "second": "She is one of us."},
    {"first": "She is <b>one</b> of us."},
    {"title": ""},
    {"title": "Free <b>Luz</b>", "first": "She is one of us."},
    {"title": "Share"},
    {"last": "6 of 100 Signatures"},
    {"last": "Created by Luz M."},
    {"last": "She is one of us."},
    {"count": ""},
    {"count": "?? of 100 Signatures"},
    {"count": "", "second": "6 of 100 Signatures"},
    {"by": ""},
    {"by": "Created by"},
    {"by": "", "count": "Created by Luz M.", "second": "7 of 100 Signatures"},
    {"count": "Created by Luz M.", "by": "7 of 100 Signatures"},
]


def page(*items: dict[str, str]) -> str:
    shown = (ITEM.format(n=number, **(USUAL | item)) for number, item in enumerate(items))
    return f"<ul>{''.join(shown)}</ul>"


def differently_read(markup: str) -> list[tuple[Shown, Shown]]:
    """The petitions of a listing that say one thing in their turn and another when looked at by themselves."""
    cards = nodes(markup)
    alone = (read_card(card, NO_SELECTORS) for card in cards)
    read = list(zip(read_cards(cards, NO_SELECTORS), alone, strict=True))
    assert len(read) > 1
    return [(in_turn, alone) for in_turn, alone in read if in_turn != alone]


def nodes(markup: str) -> list[LexborNode]:
    return [card.node for card in cards_in(LexborHTMLParser(markup), address(1), NO_SELECTORS)[0]]


@pytest.mark.parametrize("name", ["listing.html", "listing-2013.html", "listing-cards.html"])
def test_saved_listings(name: str) -> None:
    assert differently_read((SAVED / name).read_text(encoding="utf-8")) == []


def test_heavy_listings() -> None:
    assert [differently_read(listing(number)) for number in range(1, 6)] == [[]] * 5


@pytest.mark.parametrize("other", OTHERS)
def test_a_petition_that_shows_something_else_where_the_first_one_showed_its_parts(other: dict[str, str]) -> None:
    assert differently_read(page({}, other, {})) == []
    assert differently_read(page(other, {}, other)) == []
    for first in OTHERS:
        assert differently_read(page(first, other)) == []


def test_a_petition_that_is_like_one_before_it_is_not_searched_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []

    def counted(part: LexborNode, selectors: Selectors) -> Shown:
        searched.append(part.text())
        return read_card(part, selectors)

    monkeypatch.setattr("scrapers.pages.controlshift.pattern_cache.read_card", counted)
    read = list(read_cards(nodes(listing(1)), NO_SELECTORS))
    assert len(read) == 12
    assert len(searched) == 1

"""What was found in one petition of a listing is looked up in the next, and says there what looking anew would."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.listings import address, listing
from scrapers.extract import NO_SELECTORS
from scrapers.pages.controlshift.arrangement import Arrangement, Arrangements, arranged
from scrapers.pages.controlshift.elements import Elements
from scrapers.pages.controlshift.parts import parts_of
from scrapers.pages.controlshift.shown import Shown

SAVED = Path(__file__).parent / "saved" / "controlshift"
ITEM = '<li><h3><a href="/petitions/p-{n}">{title}</a></h3><p>{first}</p><p>{second}</p><span>{count}</span><i>{by}</i>'
USUAL = {"title": "Free Ana", "first": "", "second": "", "count": "5 of 100 Signatures", "by": "Created by Ana R."}
# Whatever the first petition showed where, the same elements may show other things in the second.
OTHERS = [
    {"first": "She is one of us."},
    {"second": "She is one of us."},
    {"first": "She is one of us.", "second": "So are they."},
    {"first": "Read more", "second": "She is one of us."},
    {"title": ""},
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


def values(elements: Elements, arrangement: Arrangement) -> tuple[object, ...]:
    shown = Shown(elements, arrangement)
    return shown.title, shown.signatures, shown.unreadable_count, shown.creator, shown.creator_has_image, shown.why


def differently_read(markup: str) -> list[tuple[object, ...]]:
    """The petitions of a listing that say one thing in their turn and another when looked at by themselves."""
    parts, _ = parts_of(LexborHTMLParser(markup), address(1), NO_SELECTORS)
    assert len(parts) > 1
    known, different = Arrangements(NO_SELECTORS), []
    for elements in (Elements(part.node) for part in parts):
        in_turn, alone = (values(elements, found) for found in (known.of(elements), arranged(elements, NO_SELECTORS)))
        if in_turn != alone:
            different.append((in_turn, alone))
    return different


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


def test_petitions_built_alike_are_looked_at_once() -> None:
    parts, _ = parts_of(LexborHTMLParser(page({}, {"first": "She is one of us."})), address(1), NO_SELECTORS)
    known = Arrangements(NO_SELECTORS)
    first, second = (known.of(Elements(part.node)) for part in parts)
    assert first is second

"""Any listing that we can print as text we can read back, whole, cut off or damaged; and nothing is made up."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.extract import Extraction, PageChanged, extract
from scrapers.items import Petition
from scrapers.pages.people_sections import PEOPLE
from tests.captured import captured
from tests.listing_texts import GLUED, LINED, Expected, creators_first, one_line, petitions

Printer = Callable[[list[Expected]], str]
PRINTERS = LINED | GLUED
MENUS = (
    "Home\nAbout us\nSign in\n  • Campaigns\n  • Donate\n  • Contact\n\n© 2018 Example Action\n",
    "We collected thousands of signatures. Created by neighbors, for all.\nHelp us reach 500 of 1,000 signatures!\n",
    "- \nHome- \nCampaigns- \nSign in\n",
    "• Created by the state in 1998, the jail was closed in 2004.\n• Signatures\n",
    "139 of 20",
)


def read(text: str) -> Extraction:
    url = "https://action.example.org/categories/deportations?page=5"
    return extract(captured(text, url, "text/plain"), "controlshift")


def found_in(text: str) -> list[Petition]:
    """The petitions of a text; none where the page is refused."""
    try:
        return [item for item in read(text).found if isinstance(item, Petition)]
    except PageChanged:
        return []


def shares(printer: Printer, *, lines: float, missing: float = 0.0, languages: str = "") -> dict[str, float]:
    """How many of 600 petitions come back exactly, part by part; and how many titles are wrong and not said to be."""
    rng = random.Random(f"{lines} {missing} {languages}")
    right = dict.fromkeys(("title", "count", "creator", "all", "wrong title"), 0)
    for _ in range(50):
        listed = petitions(rng, 12, lines=lines, missing=missing, languages=languages)
        by_number = dict(enumerate(found_in(printer(listed))))
        for number, petition in enumerate(listed):
            shown = by_number.get(number)
            exact = {
                "title": shown is not None and shown.title == petition.title,
                "count": shown is not None and shown.signatures == petition.count,
                "creator": shown is not None and shown.creator == petition.shown_creator,
            }
            for part, is_right in exact.items():
                right[part] += is_right
            right["all"] += all(exact.values())
            right["wrong title"] += shown is not None and not exact["title"] and not shown.title_uncertain
    return {part: number / 600 for part, number in right.items()}


@pytest.mark.parametrize("layout", LINED)
def test_petitions_with_a_line_for_each_part_come_back_exactly(layout: str) -> None:
    assert shares(LINED[layout], lines=0.4)["all"] >= 0.99


@pytest.mark.parametrize("layout", ["bulleted", "starred", "dashed_lines", "numbered", "creators_first"])
def test_petitions_without_creator_or_description_come_back_exactly(layout: str) -> None:
    assert shares(LINED[layout], lines=0.0, missing=0.2)["all"] >= 0.99


@pytest.mark.parametrize("layout", LINED | GLUED)
def test_a_fifth_of_the_petitions_may_lack_a_creator_or_a_count(layout: str) -> None:
    right = shares(PRINTERS[layout], lines=0.2, missing=0.2)
    assert right["count"] >= 0.95
    assert right["creator"] >= 0.95


@pytest.mark.parametrize("layout", LINED | GLUED)
def test_a_listing_may_mix_languages(layout: str) -> None:
    right = shares(PRINTERS[layout], lines=0.2, languages="en en en es")
    assert right["count"] >= 0.98
    assert right["creator"] >= 0.98


def test_counts_may_have_no_goals() -> None:
    rng = random.Random(3)
    listed = petitions(rng, 12, lines=0.3, languages="en")
    bare = [replace(petition, count=re.sub(r" of [\d,]+", "", petition.count or "")) for petition in listed]
    for printer in PRINTERS.values():
        assert [petition.signatures for petition in found_in(printer(bare))] == [petition.count for petition in bare]


@pytest.mark.timeout(10)  # the time it takes must not grow with the square of the length
def test_a_long_listing_without_separators_is_read_in_time() -> None:
    listed = petitions(random.Random(4), 2_000)
    assert len(found_in(GLUED["unparted"](listed))) == 2_000
    assert len(found_in(one_line(listed))) > 1_900


@pytest.mark.parametrize("layout", GLUED)
def test_counts_and_creators_come_out_of_text_without_separators(layout: str) -> None:
    right = shares(GLUED[layout], lines=0.2)
    assert right["count"] >= 0.98
    assert right["creator"] >= 0.98
    assert right["title"] >= 0.94
    assert right["wrong title"] <= 0.01


@pytest.mark.parametrize("layout", PRINTERS)
def test_a_cut_petition_is_never_complete_and_nothing_is_made_up(layout: str) -> None:
    rng = random.Random(layout)
    for _ in range(12):
        listed = petitions(rng, 5)
        text = PRINTERS[layout](listed)
        for cut in sorted(rng.sample(range(1, len(text)), 40)):
            found = found_in(text[:cut])
            whole = [len(PRINTERS[layout](listed[: number + 1]).rstrip(" -\n")) for number in range(len(listed))]
            assert len(found) <= sum(end <= cut for end in whole) + 1
            assert [value for shown in found for value in made_up(shown, text[:cut])] == []
            for petition, shown, end in zip(listed, found, whole, strict=False):
                assert (petition.count or "").startswith(shown.signatures or ""), text[:cut]
                assert (shown.creator or "") == (petition.shown_creator or "")[: len(shown.creator or "")], text[:cut]
                if end > cut + (len(" Picture") if petition.picture else 0):
                    assert not shown.complete, text[:cut]


def made_up(shown: Petition, text: str) -> list[str]:
    """What a petition shows that does not stand in the text."""
    shown_texts = (shown.title, shown.signatures, shown.creator, *(shown.why or "").split("\n"))
    return [value for value in shown_texts if value and value not in text]


def test_a_creator_cut_off_from_the_count_after_it_ends_no_petition() -> None:
    text = creators_first(petitions(random.Random(8), 3))
    ends = text.rindex("Created by"), text.rindex(" of ")
    for cut in range(ends[0] + 12, ends[1]):
        assert [petition.complete for petition in found_in(text[:cut])] == [True, True, False]


@pytest.mark.parametrize("text", MENUS)
def test_a_page_without_petitions_is_refused(text: str) -> None:
    with pytest.raises(PageChanged):
        read(text)


def test_navigation_around_a_listing_is_no_petition() -> None:
    listed = petitions(random.Random(7), 12)
    text = (
        "Skip to content\n  • Home\n  • About us\n"
        + " " * 2
        + LINED["bulleted"](listed)
        + "\nNext page\n  • Terms\n  • Privacy\n"
    )
    assert [petition.title for petition in found_in(text)] == [petition.title for petition in listed]


@pytest.mark.timeout(60)  # some damage costs a regular expression its length squared
@pytest.mark.parametrize("mangled", range(20))
def test_a_damaged_listing_raises_nothing_else_and_shows_no_count_that_is_not_there(mangled: int) -> None:
    rng = random.Random(mangled)
    for _ in range(25):
        printer = rng.choice(list(PRINTERS.values()))
        text = damaged(rng, printer(petitions(rng, rng.randint(1, 12), lines=0.3, missing=0.3)))
        for petition in found_in(text):
            assert petition.signatures is None or petition.signatures in text.replace("\r\n", "\n").replace("\r", "\n")


def damaged(rng: random.Random, text: str) -> str:
    """A page cut, spliced, repeated, re-encoded or mangled, in a few places."""
    for _ in range(rng.randint(1, 4)):
        a, b = sorted(rng.sample(range(len(text) + 2), 2))
        text = rng.choice(
            [
                text[:a] + text[b:],
                text[a:b] * 2 + text[a:],
                text.replace("\n", rng.choice(["\r\n", "\r", "", " ", "\n\n", "\u2028"])),
                text.encode().decode("latin-1", "replace"),
                text[:a]
                + rng.choice(["•", "- \n", "\x00", "&amp;", "1" * 30, " of ", "Created by", "\ufffd"])
                + text[a:],
                text.swapcase(),
                text[::-1] if rng.random() < 0.2 else text[a:],
            ]
        )
    return text


@settings(max_examples=60)
@given(
    title=st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=90),
    why=st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=400),
    creator=st.text(st.characters(categories=("L",)), min_size=1, max_size=40),
    signed=st.integers(0, 2_000_000),
)
def test_whatever_a_petition_says_it_comes_back(title: str, why: str, creator: str, signed: int) -> None:
    title, why = " ".join(title.split()), " ".join(why.split())
    blocks = [
        f"  • Free Ana\n    She is a friend.\n    {signed:,} of 3,000,000 Signatures\n    Created by Ana R.\n",
        f"  • {title}\n    {why}\n    {signed:,} of 3,000,000 Signatures\n    Created by {creator}\n",
    ]
    found = found_in("".join([*blocks, blocks[0]]))
    if title and why and not PEOPLE.fullmatch(why):
        assert [p.title for p in found] == ["Free Ana", title, "Free Ana"]
        assert [p.why for p in found] == ["She is a friend.", why, "She is a friend."]
        assert [p.signatures for p in found] == [f"{signed:,} of 3,000,000 Signatures"] * 3
        assert found[1].creator == creator


def test_a_section_of_signers_in_a_list_ends_at_the_next_count() -> None:
    blocks = [
        "  • Free Ana\n    Signers\n    12 of 100 Signatures\n    Created by Ana R.\n",
        "  • Free Luis\n    She is a friend.\n    9 of 100 Signatures\n    Created by Eva P.\n",
    ]
    found = found_in("".join(blocks))
    assert [(p.title, p.why, p.creator) for p in found] == [
        ("Free Ana", None, "Ana R."),
        ("Free Luis", "She is a friend.", "Eva P."),
    ]

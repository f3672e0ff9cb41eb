"""Signers and commenters never arrive, from any section of any kind of page; cosponsoring organizations stay."""

from datetime import datetime
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from scrapers.captures import Capture
from scrapers.extract import PageChanged, extract
from scrapers.pages.people_sections import PEOPLE, may_have_headings, text_without_people, without_people
from tests.captured import captured
from tests.planting import HEADINGS, PLANTED
from tests.test_saved_pages import MEDIA_TYPES, PAGES, expected_of

NAME = "Zorrillana Quetzalcote"
FORMS = [path for path in PAGES if path.suffix in PLANTED and expected_of(path).get("found")]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_name_planted_among_signers_or_comments_is_in_nothing_that_is_read(path: Path) -> None:
    expected = expected_of(path)
    at = expected["captured_at"] and datetime.fromisoformat(expected["captured_at"])

    def capture(text: str) -> Capture:
        return captured(text.encode(), expected["url"], MEDIA_TYPES[path.suffix], captured_at=at)

    page = path.read_text(encoding="utf-8")
    read = 0
    # Another heading for each form: all of them together would take a minute.
    heading = HEADINGS[FORMS.index(path) % len(HEADINGS)]
    for planted in PLANTED[path.suffix](page, heading, NAME):
        try:
            extraction = extract(capture(planted), path.parent.name)
            read += bool(extraction.found)
            said: object = (extraction.found, extraction.broken, extraction.passed_over, extraction.unread_keys)
        except PageChanged as changed:
            said = changed
        assert NAME not in repr(said)
    assert read


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_stands_around_such_a_section_stays(heading: str) -> None:
    page = f"<p>Before</p><div><h3>{heading}</h3><p>{NAME}</p><div><p>{NAME}</p><h3>Why</h3></div></div><p>After</p>"
    tree = LexborHTMLParser(page)
    assert without_people(tree)
    assert tree.body is not None
    assert tree.body.text(separator=" ").split() == ["Before", "Why", "After"]
    text = f"Before\n\n{heading}\n{NAME}\n{NAME}, 1 hour ago\n\nWhy is this important?\nAfter"
    assert text_without_people(text) == "Before\n\nWhy is this important?\nAfter"


@pytest.mark.parametrize("heading", HEADINGS)
def test_no_heading_is_missed_however_its_words_are_marked_up(heading: str) -> None:
    for shown in (heading, heading.upper(), " ".join(f"<b>{word}</b>" for word in heading.split())):
        body = LexborHTMLParser(f"<h3>\n {shown} </h3>").body
        assert body is not None
        assert may_have_headings(body)


@pytest.mark.parametrize(
    "heading",
    [
        "Cosponsors",
        "Cosponsored by",
        "Endorsing organizations",
        "Signed by the following organizations",
        "Organizaciones firmantes",
        "139 signers",
        "139 of 200 signatures",
        "Why is this important?",
        "Sign this petition",
        "Submit a public comment",
        "Firma la petición",
    ],
)
def test_organizations_counts_and_demands_are_no_such_sections(heading: str) -> None:
    assert not PEOPLE.fullmatch(heading)
    tree = LexborHTMLParser(f"<h2>{heading}</h2><p>Casa Luz</p>")
    assert not without_people(tree)


def test_lists_that_are_named_for_signers_go_without_a_heading_and_their_number_stays() -> None:
    tree = LexborHTMLParser(f'<p class="signers">139 signers</p><ul class="recent-signers"><li>{NAME}</li></ul>')
    assert without_people(tree)
    assert tree.body is not None
    assert tree.body.text().strip() == "139 signers"

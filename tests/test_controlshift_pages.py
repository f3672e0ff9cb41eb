"""ControlShift's HTML and JSON: what a source may say of its markup, what is never read, and damaged pages."""

import random
import re
from html import unescape
from pathlib import Path

import pytest

from scrapers.extract import Extraction, PageChanged, extract
from scrapers.items import Petition
from tests.captured import HTML, JSON, captured

SAVED = Path(__file__).parent / "saved" / "controlshift"
URLS = {
    "listing.html": "https://action.example.org/categories/deportations?page=2",
    "listing-cards.html": "https://action.example.org/categories/x?page=2",
    "petition-2013.html": "https://action.example.org/p/marta",
    "petition-won.html": "https://action.example.org/petitions/libertad-para-tomas",
    "category.json": "https://action.example.org/categories/deportations.json?page=2",
    "petition.json": "https://action.example.org/petitions/bring-marta-ochoa-home.json",
}
JUNK = [
    b"\x00",
    b"<",
    b'"',
    b"&#0;",
    b"&amp;amp;",
    b"<pre>",
    b"<!--",
    b"<div>" * 3000,
    b"[" * 3000,
    b"\\ud800",
    b"http://[",
]
JUNK += [
    "\U0001f600".encode(),
    b"\xed\xa0\x80",
    b"1" * 40,
    b" of ",
    b"Created by ",
    b"null",
    b"1e999",
    b"/petitions/",
    b"\r",
]


def read(body: bytes, url: str, selectors: dict[str, str] | None = None) -> Extraction:
    media_type = JSON if ".json" in url else HTML
    return extract(captured(body, url, media_type), "controlshift", selectors or {})


def test_a_source_may_name_the_elements_of_its_markup() -> None:
    body = b"""<div class=u><i class=a>Free Ana</i> <i class=b>5 of 100 Signatures</i> <i class=c>Ana's friends</i>
        <i class=d>She is one of us.</i><a href="/petitions/free-ana">Go</a></div><a class=on href="?p=2">More</a>"""
    named = {"item": ".u", "title": ".a", "signatures": ".b", "creator": ".c", "why": ".d", "next": "a.on"}
    extraction = read(body, "https://action.example.org/categories/x", named)
    (petition,) = extraction.found
    assert isinstance(petition, Petition)
    assert (petition.title, petition.slug, petition.signatures) == ("Free Ana", "free-ana", "5 of 100 Signatures")
    assert (petition.creator, petition.why) == ("Ana's friends", "She is one of us.")
    assert extraction.pagination is not None
    assert extraction.pagination.next_url == "https://action.example.org/categories/x?p=2"


def test_a_petition_whose_second_link_is_its_picture_is_one_though_no_count_is_shown() -> None:
    body = b"""<ul><li><a href="/petitions/free-ana">Free Ana</a><a class="thumbnail" href="/petitions/free-ana">
        <img src="/a.jpg" alt=""></a></li><li><a href="/petitions/free-luz">Free Luz</a></li></ul>"""
    found = read(body, "https://action.example.org/categories/x").found
    assert [item.title for item in found] == ["Free Ana", "Free Luz"]


@pytest.mark.parametrize("name", [name for name in URLS if "petition" in name or "category" in name])
def test_signers_comments_and_addresses_are_never_read(name: str) -> None:
    found = repr(read((SAVED / name).read_bytes(), URLS[name])).partition("found=")[2]
    assert "Petition(" in found
    assert not re.search("signer|commenter|Elm Street|Because", found)


def test_a_listing_of_another_site_is_refused() -> None:
    body = (SAVED / "listing-cards.html").read_bytes().replace(b'href="/', b'href="https://elsewhere.example.net/')
    with pytest.raises(PageChanged):
        read(body, URLS["listing-cards.html"])


@pytest.mark.timeout(60)  # a parser would take minutes over it
def test_markup_nested_without_end_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(PageChanged, match="nested too deep"):
        read(b"<div>" * 100_000, URLS["listing.html"])
    rich = b'{"slug": "a", "title": "T", "rich_why": "' + b"<div>" * 20_000 + b'words"}'
    (petition,) = read(rich, URLS["petition.json"]).found
    assert isinstance(petition, Petition)
    assert petition.why == "words"


@pytest.mark.timeout(60)  # some damage costs a parser its length squared
@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_page_raises_nothing_else_and_shows_no_count_that_is_not_there(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(25):
        name = rng.choice(list(URLS))
        body = damaged(rng, (SAVED / name).read_bytes())
        try:
            extraction = read(body, URLS[name])
        except PageChanged:
            continue
        shown = re.sub(r"\D", "", unescape(re.sub(r"<[^>]*>", "", extraction.capture.text)))
        for petition in extraction.found:
            assert isinstance(petition, Petition)
            assert re.sub(r"\D", "", petition.signatures or "") in shown


def damaged(rng: random.Random, body: bytes) -> bytes:
    """A page cut, spliced, repeated, re-encoded or mangled, in a few places."""
    for _ in range(rng.randint(1, 5)):
        a, b = sorted((rng.randint(0, len(body)), rng.randint(0, len(body))))
        word = rng.choice([b"<", b">", b"Signatures", b"href", b'"', b"of", b"title", b"slug", b"Created"])
        body = rng.choice(
            [
                body[:b],
                body[:a] + body[a + rng.randint(1, 300) :],
                body[:a] + rng.choice(JUNK) + body[a:],
                body[:a] + body[a:b] + body[a:],
                body.decode("utf-8", "replace").encode(rng.choice(["latin-1", "utf-16"]), "replace"),
                body.replace(word, rng.choice(JUNK), rng.randint(1, 5)),
                body.replace(b"&", b"&amp;"),
                body[a:] + body[:a],
            ]
        )
    return body

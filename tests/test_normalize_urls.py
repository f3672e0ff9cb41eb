"""Links as people write them, and slugs as the platform makes them from titles."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrapers.urls import canonical_url, slug_of_title, slug_of_url

URLS = {
    "http://bit.ly/optoutnow": "http://bit.ly/optoutnow",
    "http://bit.ly/optoutnow.": "http://bit.ly/optoutnow",
    "bit.ly/optoutnow": "http://bit.ly/optoutnow",
    "www.example.org": "http://www.example.org/",
    "<https://example.org/a>": "https://example.org/a",
    "(see https://example.org/a)": None,
    "https://en.example.org/wiki/ICE_(agency)": "https://en.example.org/wiki/ICE_(agency)",
    "https://example.org/a).": "https://example.org/a",
    "“https://example.org/a”": "https://example.org/a",
    "https://example.org/a?utm_source=x&utm_medium=y&fbclid=z": "https://example.org/a",
    "https://example.org/a?page=2&source=tw": "https://example.org/a?page=2&source=tw",
    "HTTPS://Example.ORG:443/A#part": "https://example.org/A",
    "http://example.org:8080/a": "http://example.org:8080/a",
    "http://you.example.org./p": "http://you.example.org/p",
    "https://example.org/niños": "https://example.org/ni%C3%B1os",
    "http://127.0.0.1:8471/petitions/a": "http://127.0.0.1:8471/petitions/a",
    "mailto:info@example.org": "mailto:info@example.org",
    "tel:+14155550134": "tel:+14155550134",
    "javascript:void(0)": None,
    "ftp://example.org/a": None,
    "http://": None,
    "http://[bad": None,
    "http://example.org:99999/": None,
    "mailto:": None,
    "#top": None,
    "/relative": None,
    "no link at all": None,
    "info@example.org": None,
    "": None,
    "...": None,
}
SLUGS = {
    "Protect Connecticut Residents from Deportation: Support the Connecticut Trust Act!": (
        "protect-connecticut-residents-from-deportation-support-the-connecticut-trust-act"
    ),
    "Ask the Philadelphia Eagles to #BoycottTheWhiteHouse": "ask-the-philadelphia-eagles-to-boycottthewhitehouse",
    "Tell Tacoma not to Block WA State's Lawsuit": "tell-tacoma-not-to-block-wa-state-s-lawsuit",
    "It’s time": "it-s-time",
    "¡Alto a las deportaciones! — Niñez sin jaulas": "alto-a-las-deportaciones-ninez-sin-jaulas",
    "nin\u0303o": "nino",
    "Øre & Æble, Straße, Łódź": "ore-aeble-strasse-lodz",
    "snake_case -- dashes": "snake_case-dashes",
    "100% of 1,000": "100-of-1-000",
    "移民": "",
}


@pytest.mark.parametrize(("text", "url"), URLS.items())
def test_a_link_becomes_one_url_or_none(text: str, url: str | None) -> None:
    assert canonical_url(text) == url


@given(st.text(max_size=60) | st.from_regex(r"https?://[a-z.]{1,12}(/[a-zA-Z0-9%?&=#.()]{0,20})?", fullmatch=True))
@example("HTTP://0/0.#")
@example("http://a.example/b.?fbclid=1")
def test_a_canonical_url_is_its_own_canonical_url(text: str) -> None:
    url = canonical_url(text)
    assert url is None or canonical_url(url) == url


@pytest.mark.parametrize(("title", "slug"), SLUGS.items())
def test_a_title_gets_the_slug_that_the_platform_gives_it(title: str, slug: str) -> None:
    assert slug_of_title(title) == slug


@given(st.text(max_size=100))
def test_a_slug_of_a_slug_is_the_slug(title: str) -> None:
    slug = slug_of_title(title)
    assert slug_of_title(slug) == slug
    assert slug.isascii()


def test_the_slug_of_a_url_is_its_name_and_never_a_date() -> None:
    assert slug_of_url("https://a.example/petitions/free-ana-1.json") == "free-ana-1"
    assert slug_of_url("https://a.example/petitions/free-ana/signatures") == "free-ana"
    assert slug_of_url("https://a.example/2010/10/15/ndlon-10152010/") == "ndlon-10152010"
    assert slug_of_url("https://a.example/2010/10/") is None
    assert slug_of_url("https://a.example/") is None

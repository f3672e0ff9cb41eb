"""The language of a page is in its address, and stays there."""

import asyncio
import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from pipelines.site.server import site
from tests.site_archive import TRUST, fill

PETITION = f"/petitions/unidas/{TRUST}"
SPANISH = {"accept-language": "es-MX,es;q=0.9,en;q=0.5"}
# Paths in links and forms of a page.
_OWN = re.compile(r'(?:href|action|src)="(/[^"]*)"')


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("languages") / "archive.db"
    fill(path)
    return path


def _ask(archive: Path, *requests: tuple[str, dict[str, str]], **settings: Any) -> list[httpx.Response]:
    async def ask() -> list[httpx.Response]:
        datasette = site(archive, settings=settings or None)
        await datasette.invoke_startup()
        transport = httpx.ASGITransport(app=datasette.app())
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return [await client.get(path, headers=headers) for path, headers in requests]

    return asyncio.run(ask())


def _language(response: httpx.Response) -> str | None:
    found = re.search(r'<html lang="(..)"', response.text)
    return found[1] if found else None


def test_the_address_decides_and_the_browser_only_where_it_says_nothing(archive: Path) -> None:
    plain, spanish, english, led = _ask(
        archive, (PETITION, {}), (f"/es{PETITION}", {}), (f"/en{PETITION}", SPANISH), (PETITION, SPANISH)
    )
    assert [_language(each) for each in (plain, spanish, english)] == ["en", "es", "en"]
    assert (led.status_code, led.headers["location"]) == (302, f"/es{PETITION}")
    assert "Accept-Language" in plain.headers["vary"]
    assert "Accept-Language" in led.headers["vary"]
    assert "Accept-Language" not in spanish.headers["vary"]
    assert len({each.headers["etag"] for each in (plain, spanish, english)}) == 3


def test_a_reader_who_has_the_english_page_is_still_led_to_the_spanish_one(archive: Path) -> None:
    (plain,) = _ask(archive, (PETITION, {}))
    (led,) = _ask(archive, (PETITION, SPANISH | {"if-none-match": plain.headers["etag"]}))
    assert led.status_code == 302


@pytest.mark.parametrize(
    "path",
    ["/search.json?q=huelga", f"{PETITION}/chart.svg", "/archive/new_on_record.atom", "/static/queconste.css"],
)
def test_data_and_files_are_where_programs_ask_for_them(archive: Path, path: str) -> None:
    (found,) = _ask(archive, (path, SPANISH))
    assert found.status_code == 200
    assert "Accept-Language" not in found.headers.get("vary", "")


@pytest.mark.parametrize("base_url", ["/", "/data/"])
@pytest.mark.parametrize("prefix", ["/es", "/en"])
def test_all_links_of_a_page_keep_its_language(archive: Path, prefix: str, base_url: str) -> None:
    top = base_url.rstrip("/")
    paths = [
        "/",
        PETITION,
        "/search?q=huelga",
        "/archive",
        "/archive/petitions?_facet=status&_size=5",
        "/archive/petitions/1",
    ]
    other = "/es" if prefix == "/en" else "/en"
    pages = _ask(archive, *((f"{top}{prefix}{path}", {}) for path in paths), base_url=base_url)
    for path, page in zip(paths, pages, strict=True):
        assert page.status_code == 200, path
        links = _OWN.findall(page.text)
        switch = [link for link in links if link.startswith(f"{top}{other}/")]
        assert switch == [f"{top}{other}{path}".replace("&", "&amp;")]
        astray = [
            link
            for link in links
            if not re.match(rf"{top}({prefix}/(?!(data|es|en)/)|/static/)", link) and link not in switch
        ]
        assert astray == [], path


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/es", "/es/"),
        ("/es/es", "/es/"),
        ("/es/es/growth?span=day", "/es/growth?span=day"),
        ("/en/en/en/growth", "/en/growth"),
        ("/es/archive/petitions/", "/es/archive/petitions"),
        (f"/es{PETITION}/", f"/es{PETITION}"),
        (
            "/es/archive/petitions?_filter_column=status&_filter_op=exact&_filter_value=open",
            "/es/archive/petitions?status__exact=open",
        ),
    ],
)
def test_redirects_keep_the_language(archive: Path, path: str, location: str) -> None:
    (led,) = _ask(archive, (path, {}))
    assert led.is_redirect
    assert led.headers["location"].removeprefix("http://localhost") == location


@pytest.mark.parametrize("path", ["//es", "//evil.example/x", "/es//evil.example", "//es/es"])
def test_no_address_leads_to_another_host(archive: Path, path: str) -> None:
    (led,) = _ask(archive, (f"http://localhost{path}", SPANISH))
    assert re.fullmatch(r"(http://localhost)?/(?![/\\]).*", led.headers.get("location", "/"))


def test_citations_show_the_address_without_a_language(archive: Path) -> None:
    for page in _ask(archive, (f"/es{PETITION}", {}), (f"/en{PETITION}", {})):
        cited = re.search(r'<textarea id="cite-text".*?</textarea>', page.text, re.DOTALL)
        assert cited
        assert f"http://localhost{PETITION}" in cited[0]


def test_each_page_names_itself_in_both_languages(archive: Path) -> None:
    for page in _ask(archive, (f"/es{PETITION}", {}), (PETITION, {})):
        found = dict(re.findall(r'hreflang="([^"]+)" href="http://localhost([^"]+)"', page.text))
        assert found == {"en": PETITION, "es": f"/es{PETITION}", "x-default": PETITION}


@pytest.mark.parametrize("path", [PETITION, f"/embed{PETITION}", "/growth", "/about", "/sources/unidas", "/captures/1"])
def test_each_language_of_a_page_is_its_own_canonical_page(archive: Path, path: str) -> None:
    plain, english, spanish = _ask(archive, (path, {}), (f"/en{path}", {}), (f"/es{path}", {}))
    named = path.removeprefix("/embed")
    for page, place in ((plain, named), (english, named), (spanish, f"/es{named}")):
        assert re.findall(r'<link rel="canonical" href="([^"]+)"', page.text) == [f"http://localhost{place}"]
        for social in re.findall(r'<meta property="og:url" content="([^"]+)"', page.text):
            assert social == f"http://localhost{place}"

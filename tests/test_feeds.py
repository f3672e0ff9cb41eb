"""Feeds keep the rules of Atom, link to pages that are there, and have ids that stay."""

import asyncio
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from lxml import etree

from pipelines.site.archive_state import ArchiveState
from pipelines.site.atom import Entry, Feed, write_feed
from pipelines.site.page_cache import with_page_cache
from pipelines.site.server import site
from tests.archives import BLOG, alert, day, extraction, gone, keep, petition
from tests.atom_rules import ATOM, check_feed
from tests.site_archive import HUELGA, ODD, TRUST, fill

Get = Callable[[str], httpx.Response]
PETITION = f"/petitions/unidas/{TRUST}"
FEEDS = [
    "/feeds/added.atom",
    "/feeds/alerts.atom",
    "/feeds/alerts/sample-coalition.atom",
    "/feeds/events.atom",
    "/feeds/events/goal_moved.atom",
    "/feeds/events/vanished.atom",
    "/feeds/movers/week.atom",
    "/feeds/over/200.atom",
    "/feeds/over/1000000.atom",
    f"{PETITION}/feed.atom",
    f"/petitions/sample-acciones/{HUELGA}/feed.atom",
    "/petitions/sample-acciones/%C2%BFni-una-m%C3%A1s%3F/100%25-ya/feed.atom",
    "/search.atom?kind=alert",
    "/search.atom?q=raid%2A",
    "/search.atom?q=hunger&kind=alert",
    "/search.atom?q=nothing-has-this-word",
    "/es/feeds/added.atom",
    "/es/feeds/over/200.atom",
    f"/es{PETITION}/feed.atom",
    "/es/search.atom?q=huelga",
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("feeds") / "archive.db"
    fill(path)
    return path


@pytest.fixture(scope="module")
def get(archive: Path) -> Iterator[Get]:
    datasette = site(archive)
    with asyncio.Runner() as runner:
        yield lambda path: runner.run(datasette.client.get(path))


def titles(feed: bytes) -> list[str]:
    return [each.text or "" for each in etree.fromstring(feed).findall(f"{{{ATOM}}}entry/{{{ATOM}}}title")]


def summaries(feed: bytes) -> list[str]:
    return [each.text or "" for each in etree.fromstring(feed).findall(f"{{{ATOM}}}entry/{{{ATOM}}}summary")]


def ids(feed: bytes) -> list[str]:
    return [each.text or "" for each in etree.fromstring(feed).findall(f"{{{ATOM}}}entry/{{{ATOM}}}id")]


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_keeps_the_rules_of_atom_and_its_links_lead_somewhere(get: Get, path: str) -> None:
    answer = get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    root = check_feed(answer.content, f"http://localhost{path}")
    links = {link.get("href") or "" for link in root.iter(f"{{{ATOM}}}link")}
    for link in sorted(links)[:6]:
        parts = urlsplit(link)
        assert get(parts.path + (f"?{parts.query}" if parts.query else "")).status_code in (200, 302), link


def test_every_feed_that_is_listed_answers(get: Get) -> None:
    page = get("/feeds").text
    paths = sorted(set(re.findall(r'href="(/feeds/[^"]+\.atom)"', page)))
    assert len(paths) > 20
    for path in paths:
        check_feed(get(path).content, f"http://localhost{path}")
    assert "/feeds/alerts/sample-coalition.atom" in paths
    assert 'lang="es"' in get("/es/feeds").text


@pytest.mark.parametrize(
    "path", ["/feeds/x.atom", "/feeds/over/7.atom", "/feeds/alerts/x.atom", "/feeds/events/x.atom"]
)
def test_a_feed_that_is_not_there_is_not_found(get: Get, path: str) -> None:
    assert get(path).status_code == 404


def test_pages_name_their_feeds(get: Get) -> None:
    for page, feed in (
        ("/search?q=huelga", "/search.atom?q=huelga"),
        ("/feeds", "/feeds/events.atom"),
        (PETITION, f"{PETITION}/feed.atom"),
    ):
        assert f'href="{feed}"' in get(page).text, page


def test_the_feed_of_a_petition_tells_counts_numbers_passed_and_events(get: Get) -> None:
    found = titles(get(f"{PETITION}/feed.atom").content)
    title = "Protect Residents from Deportation: Support the Trust Act!"
    assert f"1,886 signatures: {title}" in found
    assert f"Over 1,000 signatures: {title}" in found
    assert f"Signatures dropped: {title}" in found
    assert found[-1] == title


@pytest.mark.parametrize(
    ("feed", "words"),
    [
        ("/feeds/movers/week.atom", "+70 signatures in 7 days: Free Ana"),
        ("/feeds/movers/day.atom", "+10 signatures in 1 day: Free Ana"),
        ("/es/feeds/movers/day.atom", "+10 firmas en 1 día: Free Ana"),
        ("/feeds/movers/month.atom", "+90 signatures in 23 days: Free Ana"),  # 22.6, as the page of growth writes it
    ],
)
def test_a_feed_of_movers_writes_spans_as_their_page_does(tmp_path: Path, feed: str, words: str) -> None:
    path = tmp_path / "archive.db"
    looks = ((1, 100), (16.6, 120), (22.6, 180), (23.6, 190))
    keep(path, [extraction(petition(signatures=f"{count} of 500 Signatures"), at=day(at)) for at, count in looks])
    assert titles(asyncio.run(site(path).client.get(feed)).content) == [words]


@pytest.mark.parametrize("arguments", ["", "?q=", "?q=%3F%21"])
def test_a_search_that_asks_for_nothing_has_no_feed(get: Get, arguments: str) -> None:
    answer = get(f"/search.atom{arguments}")
    assert answer.status_code == 400
    assert "The feed of a search needs words to find, or a filter" in answer.text
    assert "El canal de una búsqueda necesita palabras" in get(f"/es/search.atom{arguments}").text


def test_a_passage_that_came_in_or_went_out_says_which_of_the_two_it_did(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    wordings = ("Let Ana stay.", "Let Ana stay. Before winter.", "Let Ana stay.", "Let Luis stay.")
    shown = [extraction(petition(why=why), at=day(number)) for number, why in enumerate(wordings, 1)]
    bodies = ("Call today.", "Call today. And tomorrow.")
    posts = [
        extraction(
            alert(body=body), at=day(number), page="wordpress.post", url="https://blog.example/2018/03/01/call-today/"
        )
        for number, body in enumerate(bodies, 1)
    ]
    keep(path, shown)
    keep(path, posts, BLOG)
    english, spanish, page, post = (
        asyncio.run(site(path).client.get(address))
        for address in (
            "/feeds/events/edited.atom",
            "/es/feeds/events/edited.atom",
            "/petitions/site/free-ana",
            "/alerts/blog/call-today",
        )
    )
    assert summaries(english.content) == [
        "Ana → Luis",
        "removed: “Before winter.”",
        "added: “Before winter.”",
        "added: “And tomorrow.”",
    ]
    assert "se quitó: “Before winter.”" in summaries(spanish.content)
    assert 'removed: <q lang="en">Before winter.</q>' in page.text
    assert 'added: <q lang="en">And tomorrow.</q>' in post.text


def test_the_feed_of_a_search_has_what_was_added_last_first(get: Get) -> None:
    found = titles(get("/search.atom?q=raid*").content)
    assert found == [f"Stop raid number {n}" for n in range(29, -1, -1)]


def test_old_addresses_of_feeds_still_answer(get: Get) -> None:
    for path in ("/archive/new_on_record.atom", "/archive/alert_history.atom"):
        assert get(path).status_code == 200
        assert etree.fromstring(get(path).content).tag == f"{{{ATOM}}}feed"


def test_ids_stay_when_a_title_changes(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    found = []
    for number, title in ((1, "Free Ana"), (2, "Free Ana and Luis")):
        keep(
            path, [extraction(petition(title, "free-ana", signatures=f"{number}50 of 500 Signatures"), at=day(number))]
        )
        keep(path, [extraction(alert(), at=day(number), page="wordpress.post")], BLOG)
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("SELECT count(*) FROM petitions").fetchone() == (1,)
        asked = ("/feeds/added.atom", "/search.atom?q=free")
        found.append([ids(asyncio.run(site(path).client.get(feed)).content) for feed in asked])
    assert found[0] == found[1]
    keep(path, [gone(at=day(3))])
    events = asyncio.run(site(path).client.get("/feeds/events.atom")).content
    assert any("Free Ana and Luis" in title for title in titles(events))
    check_feed(events, "http://localhost/feeds/events.atom")


def test_a_text_that_xml_cannot_hold_is_left_out() -> None:
    entry = Entry(key="a", title="A\x00B <b>&\x0b", url="http://x.example/", updated="2018", summary="\ud800")
    written = write_feed(
        Feed(
            key="f",
            title="F",
            url="http://x.example/f",
            page="http://x.example/",
            site="http://x.example/",
            language="en",
            entries=[entry],
        )
    )
    assert titles(written.encode("utf-8")) == ["A B <b>&"]


def test_no_feed_has_more_than_50_entries(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [extraction(*(petition(f"Free {n}", f"free-{n}") for n in range(60)), at=day(0))])
    for feed in ("/feeds/added.atom", "/search.atom?q=free"):
        assert len(ids(asyncio.run(site(path).client.get(feed)).content)) == 50


def test_odd_slugs_have_feeds(get: Get) -> None:
    assert ODD in "¿ni-una-más?/100%-ya"
    assert len(titles(get("/petitions/sample-acciones/%C2%BFni-una-m%C3%A1s%3F/100%25-ya/feed.atom").content)) == 1


def test_a_feed_is_answered_304_until_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [extraction(petition(), at=day(0))])
    app = with_page_cache(site(path).app(), site(path).app(), ArchiveState(lambda: path), "/")

    async def ask(tag: str = "") -> httpx.Response:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.get("/feeds/added.atom", headers={"if-none-match": tag} if tag else {})

    with asyncio.Runner() as runner:
        first = runner.run(ask())
        assert (first.status_code, runner.run(ask(first.headers["etag"])).status_code) == (200, 304)
        keep(path, [extraction(petition("Free Luis", "free-luis"), at=day(1))])
        assert runner.run(ask(first.headers["etag"])).status_code == 200


@pytest.mark.parametrize("address", ["/search?q=", "/search.csv?q=", "/search?creator="])
def test_a_search_that_is_too_long_is_refused_in_a_sentence(get: Get, address: str) -> None:
    assert get(f"{address}{'b' * 1_000}").status_code == 200
    answer = get(f"{address}{'b' * 1_001}")
    assert answer.status_code == 400
    assert "can have at most 1,000 characters; this one has 1,001" in answer.text

"""Pages stay short however long a history is: they show the newest, and lead to the tables that have the rest."""

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipelines.site.server import site
from pipelines.site.word_diff import find_changes
from scrapers.items import Link, StatedCount
from tests.archives import BLOG, alert, day, extraction, keep, petition

LOOKS = 200
MOST = 100_000  # bytes of HTML
WORDS = "Our neighbor Ana was taken from her home before dawn, and her children wait. " * 20


def look(n: int) -> Any:
    """A look at a petition whose count, goal and text change all the time, as no petition's do."""
    past = tuple(
        StatedCount(at=f"2016-0{1 + i % 9}-{1 + i // 9:02}", signatures=f"{i:,} signatures") for i in range(60)
    )
    stated = past if n < 3 else ()
    count, goal = 1000 + n * 7 - n % 3 * 50, 2000 + n % 4 * 1000
    return extraction(
        petition(signatures=f"{count:,} of {goal:,} Signatures", why=f"{WORDS} Week {n}.", stated=stated),
        at=day(n),
        page="controlshift.petition",
        url="https://site.example/petitions/free-ana",
    )


@pytest.fixture(scope="module")
def get(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("sizes") / "archive.db"
    keep(path, [look(n) for n in range(1, LOOKS + 1)])
    link = Link(url="https://site.example/petitions/free-ana", text="Sign", role="petition")
    more = tuple(Link(url=f"https://elsewhere.example/{n}", text=f"Read {n}") for n in range(200))
    with_many = alert(
        f"{WORDS[:80]}",
        "call-many",
        links=(link, *more),
        cosponsors=tuple(f"Coalition Number {n}" for n in range(400)),
        date="March 3, 2018",
    )
    others = [alert(f"Call {n}", f"call-{n}", links=(link,), date=f"March {1 + n % 28}, 2018") for n in range(60)]
    pages = [extraction(each, at=day(5), page="wordpress.post", url=str(each.url)) for each in (with_many, *others)]
    pages += [
        extraction(
            alert("Call many", "call-many", body=f"{WORDS} Day {n}.", links=(link,)),
            at=day(n),
            page="wordpress.feed",
            url="https://blog.example/feed/",
        )
        for n in range(6, 60)
    ]
    keep(path, pages, BLOG)
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address))


def test_a_petition_of_many_looks_edits_events_and_alerts_has_a_short_page(get: Any) -> None:
    page = get("/petitions/site/free-ana").text
    assert len(page.encode()) < MOST
    assert page.count("<svg xmlns") == 2
    for total in (f"{LOOKS} observations", "60 earlier counts", "61 alerts"):
        assert total in page
    (events,) = re.findall(r"newest 20 of <a href=\"([^\"]+)\">([\d,]+) events", page)
    assert int(events[1].replace(",", "")) > LOOKS
    assert page.count('class="event-') == 20
    assert f"{LOOKS} stored versions" in page
    assert f"{LOOKS - 1} edits of texts were seen" in page
    assert page.count('class="as-of"') < 60
    assert 0 < page.count('class="diff"') <= 20


@pytest.mark.parametrize("more", ["", "&page=40", "&as_of=2019-01-01"])
def test_four_thousand_observations_make_no_longer_page(tmp_path: Path, more: str) -> None:
    path = tmp_path / "a.db"
    keep(path, [look(1)])
    with closing(sqlite3.connect(path)) as db, db:  # five looks a day
        db.execute(
            "INSERT INTO captures SELECT n, source_id, run_id, url, strftime('%Y-%m-%dT%H:%M:%SZ', captured_at, "
            "(n * 17280) || ' seconds'), printf('%064x', n), media_type, status, origin, locator, size, gone_key, "
            "NULL, NULL, NULL, NULL FROM captures, "
            "(WITH RECURSIVE t (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM t WHERE n < 4000) SELECT n FROM t)"
        )
        db.execute(
            "INSERT INTO snapshot_rows SELECT petition_id, c.id, version_id, s.signatures + c.id * 3, goal, goal_kind, "
            "form, s.signatures_text, goal_text, place FROM snapshot_rows AS s, captures AS c WHERE c.id > 1"
        )
    with asyncio.Runner() as runner:
        page = runner.run(site(path).client.get(f"/petitions/site/free-ana?{more.lstrip('&')}")).raise_for_status()
    assert len(page.content) < MOST
    assert "4,000 observations" in page.text or more.startswith("&as_of")
    assert "looks that day" in page.text


def test_what_a_page_leaves_out_is_one_link_away(get: Any) -> None:
    for path in ("/petitions/site/free-ana", "/alerts/blog/call-many"):
        page = get(path).text
        links = {link.replace("&amp;", "&") for link in re.findall(r'href="(/archive/[a-z_]+\?[^"]+)"', page)}
        assert len(links) >= 3
        for link in links:
            answer = get(link)
            assert answer.status_code == 200, link
            assert "<strong>0</strong>" not in answer.text, link


def test_the_chart_speaks_of_all_observations_and_the_file_is_small(get: Any) -> None:
    chart = get("/petitions/site/free-ana/chart.svg").text
    assert f"{LOOKS} observations: " in chart
    assert len(chart) < 40_000


def test_an_alert_of_many_links_cosponsors_and_edits_has_a_short_page(get: Any) -> None:
    page = get("/alerts/blog/call-many").text
    assert len(page.encode()) < MOST
    assert "400 cosponsors" in page
    assert "The first 150" in page
    assert re.search(r'60 of <a href="[^"]+">\d+ links', page)
    assert "60 stored versions" not in page
    assert 0 < page.count('id="version-') <= 10


def test_the_front_page_is_short_too(get: Any) -> None:
    assert len(get("/").text.encode()) < 30_000


def changed(before: str, after: str) -> list[tuple[str, str]]:
    (change,) = find_changes({"why": before}, {"why": after})
    return list(change.parts)


def test_an_edit_in_a_long_text_is_shown_with_what_stands_around_it() -> None:
    parts = changed(f"{WORDS}Stop. {WORDS}", f"{WORDS}Go on. {WORDS}")
    assert [part for part in parts if part[0] != "kept"] == [("out", " Stop"), ("in", " Go on")]
    assert parts[0][1].startswith("[…] ")
    assert parts[0][1].endswith(" her children wait.")
    assert parts[-1][1].startswith(". Our neighbor")
    assert parts[-1][1].endswith(" […]")
    assert sum(len(text) for _, text in parts) < 500


def test_texts_that_differ_in_all_their_words_are_not_compared_word_by_word() -> None:
    before, after = (" ".join(f"{word}{n}" for n in range(20_000)) for word in "ab")
    parts = changed(before, after)
    assert [kind for kind, _ in parts] == ["out", "in"]
    assert all(len(text) < 2100 and " […] " in text for _, text in parts)


def test_a_short_edit_shows_all_of_its_text() -> None:
    assert changed("Free Ana now", "Free Ana and Luz now") == [
        ("kept", "Free Ana"),
        ("in", " and Luz"),
        ("kept", " now"),
    ]
    assert changed("a a a", "a a") == [("kept", "a a"), ("out", " a")]

"""Of several counts at the same second the highest stands, in figures, tables, events, charts and feeds alike."""

import asyncio
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from pipelines.site.chart_card import card_svg
from pipelines.site.chart_points import REPORTED, Point
from pipelines.site.server import site
from pipelines.store.archive import Archive
from pipelines.store.derive import rebuild_after_upgrade
from pipelines.verify.rebuild import rebuild_differences
from scrapers.extract import Extraction
from tests.archives import day, dump, extraction, keep, petition, rows, sum_again

ADDRESSES = ("https://site.example/a", "https://site.example/b")
ADDRESS = "/petitions/site/free-ana"


def look(at: float, count: int, goal: int, address: str) -> Extraction:
    shown = petition(signatures=f"{count} of {goal} Signatures")
    return extraction(shown, at=day(at), url=address)


def looks(*addresses: str) -> list[Extraction]:
    """Two listings cached at different times: the first address has the newer count of a second."""
    new, old = addresses
    return [
        look(1, 200, 300, new),
        look(2, 260, 500, new),
        look(2, 240, 300, old),
        look(3, 240, 500, new),
        look(3, 235, 300, old),
    ]


@pytest.fixture(scope="module", params=[ADDRESSES, ADDRESSES[::-1]], ids=["first address", "last address"])
def path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("second") / "archive.db"
    keep(path, looks(*request.param))
    return path


@pytest.fixture(scope="module")
def get(path: Path) -> Iterator[Any]:
    datasette = site(path)
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(datasette.client.get(address)).raise_for_status()


def lines_of(page: str, selector: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in LexborHTMLParser(page).css(selector)]


def test_the_day_table_says_what_the_figures_say(get: Any) -> None:
    page = get(ADDRESS).text
    days = [line.partition(" 2 looks")[0] for line in lines_of(page, "table.days tbody tr")]
    assert [line.split(" ", 3)[3].split(" live")[0].split(" 12:00")[0] for line in days] == [
        "240 -20 500",
        "260 +60 500",
        "200 300",
    ]
    figures = dict(
        zip(lines_of(page, ".figures dt"), [line.split()[0] for line in lines_of(page, ".figures dd")], strict=True)
    )
    assert (figures["Last day"], figures["First day on record"], figures["Fastest day"]) == ("-20", "+60", "+60")
    assert lines_of(page, ".tally .big") == ["240 of 500 signatures"]
    then = get(f"{ADDRESS}?as_of=2018-03-02T12:00:00Z").text
    assert lines_of(then, ".tally .big") == ["260 of 500 signatures"]


def test_a_card_names_the_day_of_the_newest_observation_and_not_of_a_list_with_the_same_count() -> None:
    points = [
        Point(observed_at="2018-03-01T12:00:00Z", signatures=200),
        Point(observed_at="2018-03-01T12:00:00Z", signatures=190),
        Point(observed_at="2019-07-05T00:00:00Z", signatures=200, origin=REPORTED),
    ]
    card = card_svg(points, title="Free Ana", organization="Unidas", sample=False)
    assert "March 1, 2018" in card
    assert "July 5, 2019" not in card


def test_no_event_happens_within_a_second(path: Path) -> None:
    assert rows(path, "SELECT kind, occurred_at, before, after FROM events ORDER BY kind") == [
        ("count_fell", "2018-03-03T12:00:00Z", "260", "240"),
        ("goal_moved", "2018-03-02T12:00:00Z", "300", "500"),
    ]


def test_tables_charts_downloads_and_feeds_agree(path: Path, get: Any) -> None:
    assert rows(path, "SELECT signatures, goal FROM petitions") == [(240, 500)]
    assert rows(path, "SELECT signatures FROM growth_daily ORDER BY day_number") == [(200,), (260,), (240,)]
    assert rows(path, "SELECT first_signatures, last_signatures FROM petition_metrics") == [(200, 240)]
    page = get(ADDRESS).text
    assert (
        "5 observations: 200 signatures of 300 on March 1, 2018, then 240 signatures of 500 on March 3, 2018." in page
    )
    assert "&#34;v&#34;:&#34;5k 1o -k&#34;" in page  # 200, 60 more, 20 fewer, in base 36
    lines = get(f"{ADDRESS}/data.csv").text.splitlines()[1:]
    assert [line.split(",")[1] for line in lines] == ["200", "240", "260", "235", "240"]
    assert "the one with the highest count stands for that moment" in get("/codebook/signature_snapshots").text
    assert "of several at that second the highest" in get("/codebook/petitions").text
    feed = get(f"{ADDRESS}/feed.atom").text
    assert "240 signatures: Free Ana" in feed
    assert "260 signatures: Free Ana" in feed
    compared = get("/compare.svg?p=site%2Ffree-ana").text
    assert "200 on March 1, 2018, 240 on March 3, 2018" in compared


def test_a_line_goes_through_the_count_that_stands_and_every_look_has_its_mark(get: Any) -> None:
    chart = get(f"{ADDRESS}/chart.svg").text
    drawn = LexborHTMLParser(chart)
    [line] = [node.attributes["d"] or "" for node in drawn.css("path.count")]
    assert line.count("L") == 2
    marks = max(((node.attributes["d"] or "").count("M") for node in drawn.css("path.live")), default=0)
    assert marks == 5


def test_any_order_of_arrival_gives_the_same(tmp_path: Path) -> None:
    found = looks(*ADDRESSES)
    archives = []
    for seed in range(4):
        path = tmp_path / f"{seed}.db"
        order = list(found)
        random.Random(seed).shuffle(order)
        for each in order:
            keep(path, [each], kind="import")
        archives.append(dump(path) | {"withdrawn_events": []})  # what followed in between is another story each time
    assert all(archive == archives[0] for archive in archives)


def test_an_older_archive_is_derived_by_this_rule_when_it_is_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, looks(*ADDRESSES))
    with Archive.open(path) as archive, archive.transaction():
        db = archive.db.conn  # as an earlier release had it: by address
        db.execute("UPDATE petition_rows SET signatures = 235, goal = 300")
        db.execute("DELETE FROM events WHERE kind = 'count_fell'")
        db.execute(
            "INSERT INTO events (petition_id, kind, occurred_at, before, after, capture_id) "
            "SELECT petition_id, 'count_fell', '2018-03-02T12:00:00Z', '260', '240', capture_id FROM events LIMIT 1"
        )
    sum_again(path)
    with Archive.open(path) as archive:
        assert list(rebuild_differences(archive.db.conn))
        with archive.transaction():
            rebuild_after_upgrade(archive.db.conn)
        assert list(rebuild_differences(archive.db.conn)) == []
    assert rows(path, "SELECT signatures, goal FROM petitions") == [(240, 500)]
    assert rows(path, "SELECT kind, occurred_at, before FROM withdrawn_events") == [
        ("count_fell", "2018-03-02T12:00:00Z", "260")
    ]


def test_an_older_archive_gets_the_goal_of_a_second_that_only_one_page_has(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    shown = petition(signatures="240 Signatures")
    keep(path, [look(2, 240, 300, ADDRESSES[0]), extraction(shown, at=day(2), url=ADDRESSES[1])])
    with Archive.open(path) as archive, archive.transaction():
        archive.db.conn.execute("UPDATE petition_rows SET goal = NULL, goal_kind = 'unknown', goal_text = NULL")
    sum_again(path)
    with Archive.open(path) as archive:
        with archive.transaction():
            rebuild_after_upgrade(archive.db.conn)
        assert list(rebuild_differences(archive.db.conn)) == []
    assert rows(path, "SELECT signatures, goal FROM petitions") == [(240, 300)]

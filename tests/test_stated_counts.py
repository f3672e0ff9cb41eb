"""Counts of the past that pages state: verbatim with their capture, in the series as stated, never as observations."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pipelines.process import process
from pipelines.site.chart_points import Point
from pipelines.site.chart_series import prepare
from pipelines.site.charts import describe, growth_svg
from pipelines.site.download_rows import download_rows
from pipelines.site.petition_page import petition_page
from pipelines.site.petition_series import petition_series
from pipelines.store.archive import Archive
from pipelines.store.reprocess import withdraw
from pipelines.verify.diff import differences, extracted_rows, stored_rows
from pipelines.verify.rebuild import rebuild_differences
from pipelines.verify.reextract import stored_captures
from scrapers.items import StatedCount
from tests.archives import SITE, day, dump, extraction, keep, petition, rows, scalar

PAST = (
    StatedCount(at="2017-03-25 06:43:36 +0000", signatures="10 signatures reached"),
    StatedCount(at="2017-04-02", signatures="1,000 signatures reached"),
)
OWN = {"page": "controlshift.petition", "url": "https://site.example/petitions/free-ana"}


def page(number: float, *stated: StatedCount, signatures: str = "139 of 200 Signatures") -> Any:
    return extraction(petition(stated=stated, signatures=signatures), at=day(number), **OWN)


def test_stated_counts_are_in_the_series_once_and_never_current(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page(1, *PAST[:1]), page(2, *PAST, signatures="140 of 200 Signatures"), page(3)])
    series = rows(
        path,
        "SELECT g.observed_at, g.signatures, g.goal, g.signatures_text, g.origin, c.captured_at FROM growth_points AS g"
        " JOIN captures AS c ON c.id = g.capture_id ORDER BY g.observed_at",
    )
    assert series[:2] == [
        ("2017-03-25T06:43:36Z", 10, None, "10 signatures reached", "stated", "2018-03-01T12:00:00Z"),
        ("2017-04-02", 1000, None, "1,000 signatures reached", "stated", "2018-03-02T12:00:00Z"),
    ]
    assert [point[1] for point in series[2:]] == [139, 140, 139]
    assert scalar(path, "SELECT signatures FROM petitions") == 139
    assert rows(path, "SELECT first_signatures, snapshots FROM petition_growth") == [(139, 3)]
    assert rows(path, "SELECT kind, before, after FROM events WHERE before = '1000' OR after = '1000'") == []
    assert scalar(path, "SELECT count(*) FROM petition_versions") == 1


def test_a_rerun_and_another_order_change_nothing(tmp_path: Path) -> None:
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    pages = [page(1, *PAST[:1]), page(2, *PAST), page(3, *PAST)]
    keep(one, pages)
    before = dump(one)
    keep(one, pages)
    assert dump(one) == before
    keep(two, pages[::-1])
    assert dump(two)["stated_counts"] == before["stated_counts"]
    assert dump(two)["petition_versions"] == before["petition_versions"]


def test_they_are_proven_from_the_bytes_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    seen = page(1, *PAST)
    keep(path, [seen])
    with Archive.open(path) as archive:
        db = archive.db.conn
        (stored,) = stored_captures(db)
        said = extracted_rows(process(seen, SITE))
        assert differences(stored, stored_rows(db, stored.id), said) == []
        db.execute("DELETE FROM stated_counts WHERE position = 1")
        (lost,) = differences(stored, stored_rows(db, stored.id), said)
        assert (lost.field, len(lost.before), len(lost.after)) == ("stated", 1, 2)
        with archive.transaction():
            withdraw(db, stored.id)
        assert db.execute("SELECT count(*) FROM stated_counts").fetchone()[0] == 0
        db.rollback()
    keep(path, [seen])
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM snapshot_rows")
        db.commit()
    with Archive.open(path) as archive:
        assert any("stated_counts" in problem for problem in rebuild_differences(archive.db.conn))


def test_a_stated_count_is_never_changed_in_place(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page(1, *PAST)])
    with closing(sqlite3.connect(path)) as db, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        db.execute("UPDATE stated_counts SET signatures = 11")


def test_a_number_of_a_person_in_them_is_masked_and_a_day_that_is_none_is_an_issue(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    odd = StatedCount(at="2017-02-30", signatures="10 signatures reached")
    keep(path, [page(1, odd, StatedCount(at="2017-04-02", signatures="10 signatures reached A# 012-345-678"))])
    assert rows(path, "SELECT signatures_text FROM stated_counts") == [("10 signatures reached [A-number removed]",)]
    assert "2017-02-30" in scalar(path, "SELECT message FROM issues")


def test_the_page_of_a_petition_lists_them_apart(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page(1, *PAST)])
    with closing(sqlite3.connect(path)) as db:
        found = petition_page(db, "site", "free-ana")
    assert found is not None
    assert ([day.signatures for day in found.days.shown], [o["signatures"] for o in found.stated.rows]) == (
        [139],
        [10, 1000],
    )
    assert sorted(point.origin for point in found.points) == ["live", "stated", "stated"]


def test_downloads_and_charts_have_each_once_from_the_first_capture_that_says_it(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    keep(path, [page(1, *PAST[:1]), page(2, *PAST, signatures="140 of 200 Signatures"), page(3, *PAST)])
    with closing(sqlite3.connect(path)) as db:
        found = petition_series(db, "site", "free-ana")
        assert found is not None
        said = [row for row in download_rows(db, found.petition["id"]) if row["origin"] == "stated"]
        captures = dict(db.execute("SELECT id, substr(captured_at, 1, 10) FROM captures"))
    assert [(row["signatures"], captures[row["capture_id"]]) for row in said] == [
        (10, "2018-03-01"),
        (1000, "2018-03-02"),
    ]
    assert [point.signatures for point in found.points if point.origin == "stated"] == [10, 1000]
    assert [point.signatures for point in found.observed] == [139, 140, 139]


def test_charts_draw_them_hollow_and_no_line_to_them() -> None:
    stated = Point(observed_at="2017-03-25", signatures=10, origin="stated")
    seen = [Point(observed_at=f"2018-03-0{n}T12:00:00Z", signatures=100 + n) for n in (1, 2)]
    series = prepare([stated, *seen])
    assert [count for _, count in series.stated] == [10]
    assert [[count for _, count in line] for line in series.counts] == [[101, 102]]
    hollow, _in_legend = re.findall('<path class="stated" d="[^"]*" fill="none"', growth_svg([stated, *seen]))
    assert hollow.count("M") == 1
    assert describe([stated, *seen]).endswith("on March 2, 2018. The pages state 1 count of the past.")
    assert 'class="stated"' in growth_svg([stated])


def test_a_page_that_states_many_past_counts_costs_no_square_of_them(tmp_path: Path) -> None:
    steps = {}
    for number in (50, 200):
        path = tmp_path / f"{number}.db"
        stated = [
            StatedCount(at=f"2017-{1 + n % 12:02}-{1 + n % 28:02}", signatures=f"{n} signed") for n in range(number)
        ]
        keep(path, [page(2, *stated), page(1, *stated), page(3, *stated[::2])])
        with closing(sqlite3.connect(path)) as db:
            query = "SELECT observed_at, signatures, capture_id FROM growth_points WHERE origin = 'stated' AND {}"
            counted = []
            db.set_progress_handler(lambda counted=counted: counted.append(1), 100)  # type: ignore[misc]
            found = db.execute(query.format("petition_id = 1")).fetchall()
            db.set_progress_handler(None, 100)
            steps[number] = len(counted)
            assert sorted(found) == sorted(db.execute(query.format("1")))
            first = scalar(path, "SELECT id FROM captures ORDER BY captured_at LIMIT 1")
            assert {capture for _, _, capture in found} == {first}, "of equal ones, that of the first capture"
        assert len(found) == number
    assert steps[200] < 6 * steps[50], "four times as many counts, and sixteen times where each is compared with each"


@pytest.mark.parametrize("which", ["petition_id = 1", "source = 'site' AND slug = 'free-1'"])
def test_the_counts_of_one_petition_cost_no_look_at_the_others(tmp_path: Path, which: str) -> None:
    steps = {}
    for number in (20, 200):
        path, stated = tmp_path / f"{number}.db", (StatedCount(at="2017-03-25", signatures="10 signed"),)
        shown = [petition(f"Free {n}", f"free-{n}", stated=stated) for n in range(1, number + 1)]
        keep(path, [extraction(*shown)])
        with closing(sqlite3.connect(path)) as db:
            db.execute("ANALYZE")
            counted: list[int] = []
            db.set_progress_handler(lambda counted=counted: counted.append(1), 10)  # type: ignore[misc]
            assert len(db.execute(f"SELECT * FROM growth_points WHERE {which}").fetchall()) == 2
            steps[number] = len(counted)
    assert steps[200] < 2 * steps[20]

"""Tables of what follows from stored rows are kept up to date, and verified."""

import sqlite3
from contextlib import closing
from pathlib import Path

from pipelines.store.archive import Archive
from pipelines.store.derived.refresh import forget, refresh
from pipelines.verify.rebuild import rebuild_differences
from tests.archives import day, extraction, keep, petition, rows

DAYS = "SELECT petition_id, day, signatures, looks, origin FROM growth_daily"


def looks(*counts: tuple[float, int], slug: str = "free-ana") -> list[object]:
    return [
        extraction(
            petition(slug.replace("-", " ").title(), slug, signatures=f"{count} of 1,000 Signatures"), at=day(at)
        )
        for at, count in counts
    ]


def test_a_day_has_its_last_count_and_its_number_of_looks(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    keep(archive, looks((1, 100), (1.2, 110), (3, 90), (1.1, 120)))
    assert rows(archive, DAYS) == [(1, "2018-03-01", 110, 3, "live"), (1, "2018-03-03", 90, 1, "live")]


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, looks((1, 100), (2, 110)))
    with Archive.open(path) as archive, archive.transaction():
        db = archive.db.conn
        before = db.total_changes
        assert refresh(db, "petition", [1, 77]) == {}
        assert db.total_changes == before
        db.execute("UPDATE growth_daily SET signatures = 1 WHERE day_number = 17591")
        assert refresh(db, "petition", [1]) == {"growth_daily": ([(1, 17591, 1, 1, 0)], [(1, 17591, 100, 1, 0)])}


def test_a_derived_row_that_does_not_follow_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    keep(path, looks((1, 100), (2, 110)))
    with closing(sqlite3.connect(path)) as db:
        assert list(rebuild_differences(db)) == []
        db.execute("DELETE FROM growth_daily")
        db.execute("INSERT INTO growth_daily VALUES (1, 3, 4, 5, 0), (99, 3, 4, 5, 0)")
        db.commit()
        assert list(rebuild_differences(db)) == [
            "growth_daily: the row of petition_id 1, day '1970-01-04' does not follow from the observations",
            "growth_daily: the row of petition_id 99, day '1970-01-04' does not follow from the observations",
            "growth_daily: the row of petition_id 1, day '2018-03-01' is missing, and follows from the observations",
            "growth_daily: the row of petition_id 1, day '2018-03-02' is missing, and follows from the observations",
        ]


def test_items_of_lists_are_rows_and_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    both = petition(categories=("Families", "Deportation"))
    keep(path, [extraction(both, petition("Two", "two", categories=("Families",)), at=day(1))])
    items, totals = (
        "SELECT petition_id, category FROM petition_categories",
        "SELECT value, n FROM list_totals ORDER BY 1",
    )
    assert rows(path, items) == [(1, "Deportation"), (1, "Families"), (2, "Families")]
    assert rows(path, totals) == [("Deportation", 1), ("Families", 2)]
    with Archive.open(path) as archive, archive.transaction():
        forget(archive.db.conn, "petition", [1])
    assert rows(path, totals) == [("Families", 1)]
    with Archive.open(path) as archive, archive.transaction():
        refresh(archive.db.conn, "petition", [1])
    with closing(sqlite3.connect(path)) as db:
        assert list(rebuild_differences(db)) == []
        db.execute("UPDATE list_totals SET n = 3")
        db.commit()
        assert any(found.startswith("list_totals: ") for found in rebuild_differences(db))

"""Snapshots are stored as numbers, and read as the pages show them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from pipelines.records import Count
from pipelines.store.connection import open_database
from pipelines.store.schema import migrations
from pipelines.store.snapshot_batch import FORMS, form_of, stored_count
from scrapers.errors import UserError
from tests.archives import day, extraction, keep, petition, rows, scalar
from tests.kept_schemas import FOLDER, from_sql

MARKS = [",", ".", "", " ", "\u00a0", "\u202f", "'", "’"]
TEXT = st.none() | st.sampled_from(["", "{n}", "{n} of {g} Signatures", "139", "4000 + 211", "12 of", "1,00", "{", "0"])
NUMBER = st.none() | st.sampled_from([0, 7, 99, 100, 139, 1000, 1886, 2000, 999_999, 1_234_567, 9_999_999_999])


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with one snapshot."""
    path = tmp_path_factory.mktemp("bytes") / "a.db"
    keep(path, [extraction(petition(), at=day(1))])
    return path


def read_back(path: Path, count: Count) -> Count:
    """The count as the view shows it when it is stored; nothing is committed."""
    with closing(sqlite3.connect(path)) as db:
        db.execute("DELETE FROM snapshot_rows")
        db.execute("INSERT INTO snapshot_rows VALUES (1, 1, 1, ?, ?, ?, ?, ?, ?, 1)", stored_count(count))
        names = "signatures, goal, goal_kind, signatures_text, goal_text"
        (row,) = db.execute(f"SELECT {names} FROM signature_snapshots").fetchall()
        assert db.execute("SELECT signatures_text FROM growth_points").fetchone()[0] == row[3]
        db.rollback()
    return Count(**dict(zip(names.split(", "), row, strict=True)))


@given(signatures=NUMBER, goal=NUMBER, shown=TEXT, own=TEXT, mark=st.sampled_from(MARKS))
def test_any_count_is_read_back_letter_by_letter(
    archive: Path, signatures: int | None, goal: int | None, shown: str | None, own: str | None, mark: str
) -> None:
    def filled(text: str | None) -> str | None:
        numbers = {"{n}": signatures, "{g}": goal}
        for name, number in numbers.items():
            text = text and text.replace(name, f"{number or 0:,}".replace(",", mark))
        return text

    count = Count(signatures=signatures, goal=goal, signatures_text=filled(shown), goal_text=filled(own))
    assert read_back(archive, count) == count


@pytest.mark.parametrize("number", range(len(FORMS)))
def test_every_form_stands_for_its_text(archive: Path, number: int) -> None:
    shown, own, mark = FORMS[number]
    signatures, goal = "1,234,567".replace(",", mark), "2,000,000".replace(",", mark)
    texts = [text and text.replace("{n}", signatures).replace("{g}", goal) for text in (shown, own)]
    assert form_of(1_234_567, 2_000_000, *texts) == number
    count = Count(
        signatures=1_234_567, goal=2_000_000, goal_kind="custom", signatures_text=texts[0], goal_text=texts[1]
    )
    assert stored_count(count)[4:] == (None, None)
    assert read_back(archive, count) == count


def test_the_forms_of_an_archive_are_those_of_the_program(archive: Path) -> None:
    assert rows(archive, "SELECT * FROM count_forms") == [(number, *form) for number, form in enumerate(FORMS)]


def test_a_snapshot_takes_few_bytes_with_its_indexes(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    shown = [petition(f"Free number {n}", f"free-{n}") for n in range(12)]
    looks = [
        extraction(
            *(petition(p.title, p.slug, signatures=f"{1000 + look:,} of 2,000 Signatures") for p in shown), at=day(look)
        )
        for look in range(1, 200)
    ]
    keep(path, looks)
    size = "SELECT sum(pgsize) FROM dbstat WHERE name IN ('snapshot_rows', 'snapshot_rows_by_capture')"
    assert scalar(path, "SELECT count(*) FROM snapshot_rows") == 199 * 12
    assert scalar(path, size) / (199 * 12) < 60  # in the order of arrival, half of it as filled as it can be


def test_what_another_petition_says_is_no_snapshot_of_this_one(archive: Path) -> None:
    with closing(open_database(archive, create=False)) as db:
        db.execute("BEGIN")
        db.execute("INSERT INTO snapshot_rows VALUES (1, 1, 99, 1, NULL, 3, NULL, '1', NULL, 1)")
        with pytest.raises(sqlite3.IntegrityError):
            db.execute("COMMIT")


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """An archive as the program made it when a snapshot had its own time and texts."""
    before = [m.name for m in migrations.pending(Database(memory=True))]
    name = before[before.index("m013_snapshot_bytes") - 1]
    return from_sql((FOLDER / f"{name}.sql").read_text(encoding="utf-8"), tmp_path / "older.db")


def test_texts_of_no_form_outlive_the_upgrade(older: Path) -> None:
    odd = ["4000 + 211", "", "139  of 200 Signatures", "１39", "0139 of 200 Signatures", None]
    with closing(sqlite3.connect(older)) as db, db:
        db.execute("DROP TRIGGER signature_snapshots_append_only")
        keys = db.execute("SELECT petition_id, capture_id FROM signature_snapshots ORDER BY 1, 2").fetchall()
        for key, text in zip(keys, odd, strict=False):
            statement = "UPDATE signature_snapshots SET signatures_text = ?1, goal_text = ?1"
            db.execute(f"{statement} WHERE petition_id = ?2 AND capture_id = ?3", (text, *key))
        before = db.execute("SELECT * FROM signature_snapshots ORDER BY 1, 2").fetchall()
    open_database(older, create=False).close()
    after = rows(older, "SELECT * FROM signature_snapshots ORDER BY 1, 2")
    assert after == [(*row, None) for row in before]  # no place was read yet


def test_a_snapshot_with_another_time_than_its_capture_stops_the_upgrade(older: Path) -> None:
    with closing(sqlite3.connect(older)) as db, db:
        db.execute("DROP TRIGGER signature_snapshots_append_only")
        db.execute("UPDATE signature_snapshots SET observed_at = '2001-01-01' WHERE petition_id = 2")
        before = db.execute("SELECT * FROM signature_snapshots").fetchall()
    with pytest.raises(UserError, match="signature_snapshots: 2 rows have another time"):
        open_database(older, create=False)
    assert rows(older, "SELECT * FROM signature_snapshots") == before

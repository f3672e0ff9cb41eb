"""The texts of a petition stand once in the file, and are read, searched and taken out as if they stood in its row."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pipelines.store.connection import open_database
from pipelines.store.versions import delete_version, following_texts
from tests.archives import day, extraction, keep, petition, rows, scalar

WHAT, WHY = "Stop the zanbenra flights now.", "Because quingarver stands at the gate of the jail."
COLUMNS = (
    "id source_id slug slug_known url url_key native_id title title_uncertain title_cut complete description what why "
    "signatures goal goal_kind signatures_text goal_text observed_at creator creator_text creator_has_image target "
    "created_at created_text year status status_text categories language first_seen_at last_seen_at version_id "
    "capture_id is_stale"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive in which one petition was seen twice, and another once."""
    path = tmp_path / "a.db"
    seen = petition(what=WHAT, why=WHY)
    keep(path, [extraction(seen, petition("Free Luis", "free-luis"), at=day(1)), extraction(seen, at=day(2))])
    return path


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    """The same archive, open; wordings can be changed."""
    with closing(open_database(path, create=False)) as opened:
        opened.execute("DROP TRIGGER petition_versions_wording_fixed")
        yield opened.conn


def found(db: sqlite3.Connection, word: str) -> list[str]:
    query = "SELECT slug FROM petitions WHERE id IN (SELECT rowid FROM petitions_fts WHERE petitions_fts MATCH ?)"
    return [slug for (slug,) in map(tuple, db.execute(query, (word,)))]


def is_sound(db: sqlite3.Connection) -> bool:
    """Whether the index has the words of the rows, and no others."""
    db.execute("INSERT INTO petitions_fts (petitions_fts, rank) VALUES ('integrity-check', 1)")
    return True


def test_a_text_stands_once_in_the_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert [path.read_bytes().count(text.encode()) for text in (WHAT, WHY)] == [1, 1]


def test_readers_find_the_columns_that_the_table_had(path: Path) -> None:
    assert [name for _, name, *_ in rows(path, "PRAGMA table_xinfo(petitions)")] == COLUMNS.split()
    query = "SELECT what, why, description, signatures, title FROM petitions WHERE slug = 'free-ana'"
    assert rows(path, query) == [(WHAT, WHY, WHY, 139, "Free Ana")]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT title, signatures FROM petitions WHERE year = 2018 ORDER BY signatures DESC LIMIT 50",
        "SELECT title, signatures FROM petitions ORDER BY signatures DESC LIMIT 50",
        "SELECT count(*) FROM petitions WHERE language = 'es'",
        "SELECT p.title FROM events AS e JOIN petitions AS p ON p.id = e.petition_id WHERE e.id = 1",
        "SELECT p.title FROM links AS l LEFT JOIN petitions AS p ON p.id = l.petition_id WHERE l.id = 1",
    ],
)
def test_what_selects_no_text_reads_no_version(path: Path, query: str) -> None:
    plan = [step for *_, step in rows(path, f"EXPLAIN QUERY PLAN {query}")]
    assert not [step for step in plan if step == "SCAN p" or step.startswith(("USE TEMP", "MATERIALIZE"))], plan
    read = [row for row in rows(path, f"EXPLAIN {query}") if row[1] == "OpenRead"]
    root = scalar(path, "SELECT rootpage FROM sqlite_master WHERE name = 'petition_versions'")
    assert root not in [row[3] for row in read]


def test_a_wording_that_is_redacted_is_searched_as_it_is_then(db: sqlite3.Connection) -> None:
    with following_texts(db, "petition", [1]):
        db.execute("UPDATE petition_versions SET why = replace(why, 'quingarver', '[redacted]') WHERE petition_id = 1")
    assert (found(db, "quingarver"), found(db, "redacted"), is_sound(db)) == ([], ["free-ana"], True)
    words = [word for (word,) in map(tuple, db.execute("SELECT word FROM search_spellings"))]
    assert ("quingarver" in words, "redacted" in words, "jail" in words) == (False, True, True)


def test_a_version_that_is_deleted_leaves_no_words(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")
    (version,) = db.execute("SELECT version_id FROM petitions WHERE slug = 'free-ana'").fetchone()
    delete_version(db, "petition", version)
    assert (found(db, "quingarver"), found(db, "ana"), is_sound(db)) == ([], ["free-ana"], True)
    assert tuple(db.execute("SELECT what, why, version_id FROM petitions WHERE slug = 'free-ana'").fetchone()) == (
        (None,) * 3
    )
    assert not db.execute("SELECT 1 FROM search_spellings WHERE word = 'quingarver'").fetchone()
    db.rollback()


def test_a_petition_names_no_version_of_another(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("BEGIN")
    db.execute("UPDATE petition_rows SET why_version_id = (SELECT max(id) FROM petition_versions) WHERE id = 1")
    with pytest.raises(sqlite3.IntegrityError):
        db.execute("COMMIT")
    db.rollback()


def test_an_edit_is_found_and_what_it_replaced_is_not(path: Path) -> None:
    keep(path, [extraction(petition(what=WHAT, why="Because wickmar knows."), at=day(3))])
    with closing(sqlite3.connect(path)) as db:
        assert (found(db, "wickmar"), found(db, "quingarver"), found(db, "zanbenra")) == (
            ["free-ana"],
            [],
            ["free-ana"],
        )
        assert is_sound(db)

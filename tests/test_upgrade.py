"""An archive of every earlier schema is upgraded, loses nothing, and works: each migration has its kept archive."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from sqlite_utils import Database

from pipelines.jobs.backup import back_up
from pipelines.jobs.restore import restore
from pipelines.site.server import site
from pipelines.store.archive import Archive
from pipelines.store.schema import migrations
from pipelines.verify.integrity import check_archive
from pipelines.verify.rebuild import rebuild_differences
from tests.archives import day, dump, extraction, keep, petition, scalar
from tests.commands import run
from tests.kept_schemas import FOLDER, from_sql, make_small_archive, to_sql

MIGRATIONS = [migration.name for migration in migrations.pending(Database(memory=True))]
READ_AS_BEFORE = {"petitions", "signature_snapshots"}
"""Tables that became views, with the columns and rows that they had."""
REWRITTEN = {"action_alerts": {"first_seen_at", "last_seen_at"}}  # m028: looks at listings count
"""The columns of each table whose values a migration rewrites on purpose."""


def upgraded(path: Path) -> Result:
    return run("upgrade", "--archive", path)


@pytest.fixture(params=MIGRATIONS)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A small archive as the program made it when this migration was its newest."""
    return from_sql((FOLDER / f"{request.param}.sql").read_text(encoding="utf-8"), tmp_path / f"{request.param}.db")


def rows_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The rows of each table, read without opening the file as an archive, which would upgrade it."""
    with closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        found = db.execute("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')")
        names = [row["name"] for row in found if row["type"] == "table" or row["name"] in READ_AS_BEFORE]
        tables = [name for name in names if "_fts" not in name and not name.startswith(("_", "sqlite_"))]
        return {table: [dict(row) for row in db.execute(f"SELECT * FROM {table}")] for table in tables}


def _event(row: dict[str, Any]) -> list[Any]:
    kind = "returned" if row["kind"] == "reappeared" else row["kind"]
    return [kind, *(row[name] for name in ("petition_id", "occurred_at", "field", "before", "after", "capture_id"))]


def schema_of(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as db:
        query = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name"
        return db.execute(query).fetchall()


def applied(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return [name for (name,) in db.execute("SELECT name FROM _sqlite_migrations ORDER BY id")]


@pytest.mark.parametrize("name", MIGRATIONS)
def test_each_migration_has_its_kept_archive(name: str, tmp_path: Path) -> None:
    kept = FOLDER / f"{name}.sql"
    if not kept.exists() and name == MIGRATIONS[-1]:
        make_small_archive(tmp_path / "a.db")
        kept.write_text(to_sql(tmp_path / "a.db"), encoding="utf-8")
        pytest.fail(f"{kept} was missing and is written now: read it, and commit it with the migration")
    assert kept.exists(), f"make it with the program as it was when {name} was its newest migration"
    assert kept.stat().st_size < 200_000
    assert (
        applied(from_sql(kept.read_text(encoding="utf-8"), tmp_path / "a.db"))
        == (MIGRATIONS[: MIGRATIONS.index(name) + 1])
    )


def test_there_is_no_kept_archive_of_a_schema_that_was_never_released() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(MIGRATIONS)


def test_a_kept_archive_has_rows_in_every_table_that_holds_observations(older: Path) -> None:
    empty = {table for table, rows in rows_of(older).items() if not rows}
    # Their keys are in files that no kept archive has; steps are there only while a redaction is under way.
    keyed = {"redactions", "redaction_hashes", "redacted_records", "redaction_steps", "masked_addresses"}
    derived = {"to_derive", "measured_tables"}
    assert empty <= keyed | derived


def test_an_older_archive_is_upgraded_by_the_command_and_no_row_is_lost(older: Path, tmp_path: Path) -> None:
    before, had = rows_of(older), applied(older)
    for view in ("petition_growth", "movers"):  # that were tables
        before.pop(view, None)
    done = upgraded(older)
    assert (done.exit_code, done.stderr) == (0, "")
    lacked = len(MIGRATIONS) - len(had)
    said = f"upgraded from {had[-1]} to {MIGRATIONS[-1]} ({lacked} migration{'s' if lacked > 1 else ''})"
    assert done.stdout == f"{older}: {said if lacked else f'nothing to upgrade, the schema is current ({had[-1]})'}\n"
    after = rows_of(older)
    assert before.keys() <= after.keys()
    # Events follow from today's rules: one that does not any more is withdrawn, and not lost.
    there = [_event(row) for table in ("events", "withdrawn_events") for row in after[table]]
    assert [row for row in before.pop("events") if _event(row) not in there] == []
    for sums in ("table_sums", "row_checks"):  # of the rows as they are now: check_archive adds them up
        before.pop(sums, None)
    chained = before.pop("run_digests", [])
    kept = [{name: row[name] for name in chained[0]} for row in after["run_digests"][: len(chained)]] if chained else []
    assert kept == chained  # and one of what this migration did
    for table, rows in before.items():
        columns = rows[0].keys() - REWRITTEN.get(table, set()) if rows else set()
        kept = [[{column: row[column] for column in columns} for row in each] for each in (after[table], rows)]
        assert kept[0] == kept[1]
    Archive.open(tmp_path / "new.db").close()
    assert schema_of(older) == schema_of(tmp_path / "new.db")
    assert list(check_archive(older)) == []


def test_an_upgraded_archive_is_derived_again_served_and_written(older: Path) -> None:
    upgraded(older)
    with Archive.open(older, create=False) as archive:
        assert list(rebuild_differences(archive.db.conn)) == []
    assert site(older).get_database("archive") is not None
    new = petition("Que Luis se quede", "que-luis-se-quede", signatures="30 of 100 Signatures", creator="Ana & Ben")
    keep(older, [extraction(petition(signatures="210 of 300 Signatures"), new, at=day(20))], complete=True)
    assert scalar(older, "SELECT count(*) FROM petitions") == 3
    assert scalar(older, "SELECT signatures FROM petitions WHERE slug = 'free-ana'") == 210
    assert scalar(older, "SELECT count(*) FROM petitions_fts WHERE petitions_fts MATCH 'neighbor'") > 0


def test_a_second_upgrade_changes_nothing(older: Path) -> None:
    upgraded(older)
    before = dump(older)
    assert "nothing to upgrade" in upgraded(older).stdout
    assert dump(older) == before


@pytest.mark.parametrize("older", MIGRATIONS[:-1], indirect=True)
def test_an_upgrade_that_fails_changes_nothing(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows_of(older), schema_of(older)

    def fails(db: Database) -> None:
        db.execute("CREATE TABLE half_done (id INTEGER PRIMARY KEY) STRICT")
        raise sqlite3.OperationalError("as if killed here")

    newest = migrations.pending(Database(memory=True))[-1]
    monkeypatch.setattr(newest, "fn", fails)
    assert isinstance(upgraded(older).exception, sqlite3.OperationalError)
    assert (rows_of(older), schema_of(older)) == before


def test_a_backup_of_an_older_archive_stays_as_it_was_and_is_upgraded_once_restored(
    older: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(older)) as db:  # the kept archives have no captures folder
        db.execute("UPDATE captures SET kept_file = NULL, kept_offset = NULL, kept_length = NULL")
        db.execute("DELETE FROM kept_files")
        db.commit()
    had = applied(older)
    made = back_up(older, tmp_path / "captures", tmp_path / "backups")
    assert (made.manifest.schema, applied(older), made.manifest.problems) == (had[-1], had, [])
    again = tmp_path / "again"
    restore(made.path, again / "a.db", again / "captures")
    assert applied(again / "a.db") == had
    assert upgraded(again / "a.db").exit_code == 0
    assert applied(again / "a.db") == MIGRATIONS


def test_what_is_no_archive_or_a_newer_one_is_wrong_use_and_stays_as_it_was(tmp_path: Path) -> None:
    assert "there is no archive at" in upgraded(tmp_path / "none.db").stderr
    newer, bees = tmp_path / "newer.db", tmp_path / "bees.db"
    Archive.open(newer).close()
    for path, statement, reason in [
        (
            newer,
            "INSERT INTO _sqlite_migrations VALUES (99, 'queconste', 'm999', '')",
            "was made by a newer queconste (it has m999)",
        ),
        (bees, "CREATE TABLE bees (name TEXT)", "is a SQLite database, but not a Que Conste archive"),
    ]:
        with closing(sqlite3.connect(path)) as db:
            db.execute(statement)
            db.commit()
        before = path.read_bytes()
        done = upgraded(path)
        assert (done.exit_code, reason in done.stderr) == (2, True), done.stderr
        assert path.read_bytes() == before

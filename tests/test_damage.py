"""Any single damage to an archive or its captures is named by verify: 30 at random, 240 in the long form."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlite_utils import Database

from pipelines.cli import main
from pipelines.jobs.backfill import backfill
from pipelines.jobs.crawl import crawl
from pipelines.store.alerts import refresh_alerts
from pipelines.store.archive import Archive
from pipelines.store.checksum import checksum_path
from pipelines.store.connection import immediately, open_database
from pipelines.store.derive import rebuild_all
from pipelines.store.petitions import refresh_petitions
from pipelines.store.schema import migrations
from pipelines.store.table_sums import shapes
from pipelines.verify.verify import verify
from sample.serving import serving
from scrapers.errors import UserError
from scrapers.sources import load_sources
from tests import damage

DAMAGES = 240 if os.environ.get("QUECONSTE_LONG") else 30
SEED = 20_180_301


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of both kinds of the sample's sites, and some of their past."""
    folder = tmp_path_factory.mktemp("whole")
    with serving() as sites:
        shutil.copy(sites.sources, folder / "sources.yml")
        sources = load_sources(sites.sources)
        backfill(sources["sample-acciones"], folder / "a.db", folder / "captures", last="202502")
        with Archive.open(folder / "a.db") as archive:
            crawl(sources.values(), archive, folder / "captures")
    return folder


def named(folder: Path) -> list[str]:
    """What verify names; a sentence that it ends with is one too, any other error is a traceback."""
    try:
        return verify(folder / "a.db", folder / "captures", load_sources(folder / "sources.yml")).wrongs
    except UserError as problem:
        return [str(problem)]


def copied(whole: Path, tmp_path: Path) -> Path:
    shutil.rmtree(tmp_path / "copy", ignore_errors=True)
    return Path(shutil.copytree(whole, tmp_path / "copy"))


def test_nothing_is_named_where_nothing_is_damaged(whole: Path, tmp_path: Path) -> None:
    assert named(copied(whole, tmp_path)) == []


def test_any_single_damage_is_named(whole: Path, tmp_path: Path) -> None:
    for seed in range(SEED, SEED + DAMAGES):
        folder = copied(whole, tmp_path)
        what = damage.damage(folder, seed)
        wrongs = named(folder)
        assert wrongs, f"{seed}: {what}"
        assert not [wrong for wrong in wrongs if "\n" in wrong], wrongs


@pytest.mark.parametrize("kind", [damage.row_altered, damage.row_deleted, damage.row_doubled], ids=lambda d: d.__name__)
def test_a_damaged_row_is_named_by_its_table_without_the_checksum_of_the_file(
    whole: Path, tmp_path: Path, kind: Callable[[Path, random.Random], str]
) -> None:
    for seed in range(SEED, SEED + DAMAGES // 3):
        folder = copied(whole, tmp_path)
        checksum_path(folder / "a.db").unlink()
        what = kind(folder, random.Random(seed))
        table = what.partition(" ")[0]
        if "_fts_" in table:  # what a search finds is compared, not how the index stores it
            continue
        wrongs = named(folder)
        if table == "petition_rows":  # named as the view that readers know
            table = "petitions"
        if table == "_sqlite_migrations" and not wrongs:  # the newest one changed data alone, and is made once more
            with closing(sqlite3.connect(folder / "a.db")) as db:
                assert [each.name for each in migrations.pending(Database(db))] == ["m028_alerts_listed"]
            continue
        if table == "_sqlite_migrations":  # without its list of migrations an archive cannot be opened
            table = "migration" if "migration" in wrongs[0] else "a.db cannot be read"
        assert any(table in wrong for wrong in wrongs), (seed, what, wrongs)


@pytest.mark.parametrize("table", ["petition_rows", "action_alerts"])
def test_columns_that_are_in_no_sum_follow_from_others(whole: Path, tmp_path: Path, table: str) -> None:
    archive = copied(whole, tmp_path) / "a.db"
    with closing(open_database(archive, create=False)) as opened, immediately(opened):
        db, query = opened.conn, f"SELECT * FROM {table} ORDER BY id"
        [shape] = shapes(db, [table])
        before = db.execute(query).fetchall()
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("PRAGMA defer_foreign_keys = ON")
        for _, column, kind, *_ in db.execute(f"PRAGMA table_info({table})").fetchall():
            if column not in shape.columns:
                value = f"coalesce({column}, 0) + 1" if kind == "INTEGER" else f"coalesce({column}, '[]') || ' '"
                db.execute(f"UPDATE {table} SET {column} = {value}")
        assert not set(before) & set(db.execute(query).fetchall())
        refresh = refresh_petitions if table == "petition_rows" else refresh_alerts
        refresh(db, [row["id"] for row in before])
        rebuild_all(db)
        assert db.execute(query).fetchall() == before


def test_the_command_names_damages_in_sentences_and_fails(whole: Path, tmp_path: Path) -> None:
    for seed in range(SEED, SEED + 6):
        folder = copied(whole, tmp_path)
        damage.damage(folder, seed)
        paths = {"archive": folder / "a.db", "captures": folder / "captures", "sources": folder / "sources.yml"}
        done = CliRunner().invoke(main, ["verify", *(f"--{name}={path}" for name, path in paths.items())])
        assert done.exit_code in (1, 2)
        assert done.stderr.startswith("queconste: ")
        assert "Traceback" not in done.output

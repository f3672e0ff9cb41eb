"""The benchmark of pages asks for pages that are there, and for none twice."""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from itertools import islice
from pathlib import Path
from random import Random

import click
import pytest

from benchmarks.archive import build_archive
from benchmarks.beside_writes import write_captures
from benchmarks.page_classes import page_classes
from benchmarks.pages import PAGES, as_table, time_query, with_section
from benchmarks.weights import weights_of
from pipelines.site.server import site


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "archive.db"
    build_archive(path, petitions=300, snapshots=6_000, alerts=60)
    return path


def test_no_address_of_a_class_comes_twice(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        classes = page_classes(db, Random(1))
    assert len({pages.name for pages in classes}) == len(classes) > 40
    for pages in classes:
        asked = list(islice(pages.addresses, 200))
        assert len(set(asked)) == (1 if pages.name == "home, the same address" else 200), pages.name


def test_every_class_of_page_is_answered(archive: Path) -> None:
    async def statuses() -> dict[str, int]:
        served = site(archive)
        found = {}
        for pages in classes:
            answer = await served.client.get(next(pages.addresses), follow_redirects=True)
            found[pages.name] = answer.status_code
        return found

    with closing(sqlite3.connect(archive)) as db:
        classes = page_classes(db, Random(1))
    assert {name: status for name, status in asyncio.run(statuses()).items() if status != 200} == {}


def test_sqlite_alone_is_asked_the_same(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        classes = page_classes(db, Random(1))
        asked = [pages for pages in classes if pages.sql]
        taken = [time_query(db, pages, rounds=1) for pages in asked]
    assert len(taken) > 15
    assert None not in taken


def test_a_table_stands_in_columns() -> None:
    assert as_table([("class", "ms"), ("home", "9")]) == "| class | ms |\n|-------|----|\n| home  | 9  |"


def test_the_weights_of_all_tables_are_the_file(archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as db:
        weights = weights_of(db)
        (pages,) = db.execute("SELECT sum(pgsize) FROM dbstat").fetchone()
    assert sum(rows + indexes for _, rows, indexes in weights) == pages
    assert {"petition_rows", "petition_versions", "petitions_fts"} <= {name for name, _, _ in weights}


def test_what_was_measured_stands_between_the_marks_of_the_document() -> None:
    document = f"# Before\n\n{PAGES[0]}\nold\n{PAGES[1]}\n\nAfter\n"
    assert with_section(document, ["one", "two"]) == f"# Before\n\n{PAGES[0]}\n\none\n\ntwo\n\n{PAGES[1]}\n\nAfter\n"
    with pytest.raises(click.UsageError):
        with_section("# Another document\n", ["one"])


def test_captures_are_written_beside_readers(archive: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copyfile(archive, copy)
    written = write_captures(copy, 0.3)
    with closing(sqlite3.connect(copy)) as db:
        found = db.execute("SELECT count(*) FROM captures WHERE run_id = (SELECT max(id) FROM runs)").fetchone()
    assert written > 0
    assert found == (written,)

"""Which tables are public is decided for each table, and their columns have the types that are stated."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from pipelines.export.public_tables import NOT_EXPORTED, NOT_EXPORTED_COLUMNS, PUBLIC, described, public_tables
from tests.archives import alert, day, extraction, keep, petition

_OF_SEARCH = re.compile(r".*_fts(_\w+)?|sqlite_\w+")


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("public") / "archive.db"
    keep(path, [extraction(petition(), at=day(1)), extraction(alert(), at=day(2), page="wordpress.posts")])
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_each_table_and_view_is_exported_or_left_out_for_a_reason(db: sqlite3.Connection) -> None:
    names = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    names = {name for name in names if not _OF_SEARCH.fullmatch(name)}
    assert not PUBLIC.keys() & NOT_EXPORTED.keys()
    assert names == PUBLIC.keys() | NOT_EXPORTED.keys()


def test_each_column_is_exported_or_left_out_for_a_reason(db: sqlite3.Connection) -> None:
    for table in public_tables(db):
        if not table.is_ready_made:
            stored = {row[1] for row in db.execute(f'PRAGMA table_xinfo("{table.name}")')}
            assert stored == {*table.names, *NOT_EXPORTED_COLUMNS.get(table.name, {})}
            assert set(table.place.key) <= set(table.names)


def test_the_columns_of_a_table_are_those_that_its_query_answers_with(db: sqlite3.Connection) -> None:
    for table in public_tables(db):
        answered = db.execute(f"{table.select} ORDER BY {table.order} LIMIT 0")
        assert tuple(column[0] for column in answered.description) == table.names, table.name
        assert all(column.description for column in table.columns)


def test_flags_are_booleans_and_nothing_else_is(db: sqlite3.Connection) -> None:
    for table in public_tables(db):
        if table.is_ready_made:
            continue
        said = {
            name: bool(re.match(r"1 if|Whether|0 (if|for)", text.strip()))
            for name, text in described()[table.name]["columns"].items()
        }
        for column in table.columns:
            assert (column.type == "boolean") == said[column.name], f"{table.name}.{column.name}: {column.description}"

"""New archives are copies of the first: the migrations give each of them the same schema, and take a while."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database

from pipelines.store import connection


@contextmanager
def copied_when_new() -> Iterator[None]:
    """Let this process make its first new archive by the migrations, and copy that wherever a new one is opened."""
    prepare = connection._prepare
    first: list[sqlite3.Connection] = []

    def copy(db: sqlite3.Connection, path: Path, *, still: bool) -> Database:
        if still or db.execute("SELECT 1 FROM sqlite_master").fetchone():
            return prepare(db, path, still=still)
        if first:
            first[0].backup(db)
            return prepare(db, path, still=still)
        made = prepare(db, path, still=still)
        first.append(sqlite3.connect(":memory:", check_same_thread=False))
        made.conn.backup(first[0])
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "_prepare", copy)
        yield
    for each in first:
        each.close()

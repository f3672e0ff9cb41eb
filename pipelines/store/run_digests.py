"""Chain a digest of all rows at the end of each run to the one before."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from sqlite3 import Connection, Row
from typing import Literal

from pipelines.store.captures import now
from pipelines.store.seals import close_tree, next_entry, seal_captures
from pipelines.store.table_sums import TableSum, shapes, stored_sums, summed_tables
from pipelines.store.versions import insert

DigestKind = Literal["begun", "run", "change", "schema", "redaction"]

# The table of closed WARC files has a digest of its own: a run's file is closed after the run's digest stands in it.
FILES = "kept_files"
# SQLite measures its tables for the query planner when a run has ended.
MEASURED = "sqlite_stat1"
CHAINED = ("kind", "run_id", "noted_at", "added", "changed", "removed", "rows_digest", "files_digest", "previous")


@dataclass(frozen=True, slots=True, kw_only=True)
class RunDigest:
    """The digest of the whole archive at the end of a run, and the one before ("" for the first)."""

    run: int
    digest: str
    previous: str


def chained(row: Mapping[str, object] | Row) -> str:
    """Return the digest that an entry must have: the SHA-256 of the JSON list of its other columns, but for its id.

    The last column, the root of the tree of captures, is left out where there is none.
    """
    return _sha256([row[name] for name in CHAINED] + ([row["seals_root"]] if row["seals_root"] else []))


def rows_digest(sums: Mapping[str, TableSum]) -> str:
    """Return the digest of the rows of all tables but those of files and measurements."""
    return _sha256([_summary(name, sums[name]) for name in sorted(sums) if name not in (FILES, MEASURED)])


def files_digest(sums: Mapping[str, TableSum]) -> str:
    """Return the digest of the list of closed WARC files, which has the SHA-256 of each."""
    return _sha256([_summary(name, sums[name]) for name in (FILES,) if name in sums])


def _summary(name: str, total: TableSum) -> list[object]:
    return [name, total.rows, f"{total.tally:x}"]


def _sha256(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def append_digest(db: Connection, kind: DigestKind, run: int | None = None) -> str:
    """Sum new rows, and store the digest of the archive as it stands, chained to the one before; returns it."""
    sums = stored_sums(db)
    for shape in shapes(db, list(sums)):
        sums[shape.name].add_new(db, shape)
    last = db.execute("SELECT digest FROM run_digests ORDER BY id DESC LIMIT 1").fetchone()
    seal_captures(db)
    entry = next_entry(db)
    columns: dict[str, object] = {
        "kind": kind,
        "run_id": run,
        "noted_at": now(),
        "added": sum(total.added for total in sums.values()),
        "changed": sum(total.changed for total in sums.values()),
        "removed": sum(total.removed for total in sums.values()),
        "rows_digest": rows_digest(sums),
        "files_digest": files_digest(sums),
        "previous": last[0] if last else "",
        "seals_root": close_tree(db, entry),
    }
    digest = chained(columns)
    insert(db, "run_digests", {"id": entry, **columns, "digest": digest})
    for name, total in sums.items():
        if total.added or total.changed or total.removed:
            total.added = total.changed = total.removed = 0
            total.store(db, name)
    return digest


def sum_all(db: Connection) -> None:
    """Sum all rows from nothing, when the chain begins or a migration has changed rows, and chain a digest of that."""
    begun = db.execute("SELECT 1 FROM run_digests LIMIT 1").fetchone()
    db.execute("DELETE FROM table_sums")
    db.execute("DELETE FROM row_checks")
    for name in summed_tables(db):
        TableSum().store(db, name)
    measure_sum(db)
    (last,) = db.execute("SELECT max(id) FROM runs").fetchone()
    append_digest(db, "schema" if begun else "begun", last)  # the last run that ended, or began, without a digest


def measure_sum(db: Connection) -> None:
    """Sum what SQLite measured for its query planner; only small tables have no such rows."""
    for shape in shapes(db, [MEASURED]):
        total = TableSum()
        total.add_new(db, shape)
        total.store(db, MEASURED)


def digest_rows(db: Connection) -> Iterator[Row]:
    """Yield the entries of the chain, oldest first."""
    yield from db.execute("SELECT * FROM run_digests ORDER BY id")


def previous_digest(db: Connection, digest: str) -> str:
    """Return the digest before this one; "" for the first."""
    row = db.execute("SELECT previous FROM run_digests WHERE digest = ?", (digest,)).fetchone()
    return str(row[0])


def digest_of_run(db: Connection, run: int) -> str:
    """Return the digest of a run that has ended."""
    row = db.execute("SELECT digest FROM run_digests WHERE run_id = ? AND kind = 'run'", (run,)).fetchone()
    return str(row[0])

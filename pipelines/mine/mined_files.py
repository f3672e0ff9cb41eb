"""Write mined rows as Parquet by month and host, each capture once, and remember which inputs are finished."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.mine.left_revisits import TABLES, LeftRevisits
from pipelines.mine.mined_rows import pages_in
from pipelines.mine.mined_schema import mined_schema
from pipelines.mine.mining_task import LEDGER, MinedInput, MinedRow, MiningTask
from pipelines.phrasing import counted
from scrapers.errors import UsageError, UserError

_UNFINISHED = ".unfinished"
_REMEDY = "put it back from a copy, or mine again into another folder (--out)"
_TABLES = """
    CREATE TABLE IF NOT EXISTS inputs (id TEXT PRIMARY KEY, name TEXT NOT NULL, pages INTEGER NOT NULL,
        bytes INTEGER NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS captures (key BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS settings (input TEXT PRIMARY KEY, said TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS parts (path TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT;
"""
_ALL_TABLES = f"{_TABLES}{TABLES}"
_PARTITION = "month={month}/host={host}"


class MinedFiles:
    """A folder of Parquet files, ``month=2018-03/host=action.example/part-....parquet``, and its ledger.

    What a batch of inputs gave is written as a whole: its files first, under names that the ledger does not know, then
    one transaction of the ledger. A file that a crash left unknown is deleted when the folder is opened again, and its
    inputs are read again. One process at a time writes; a second one gets UsageError.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(folder / LEDGER, isolation_level=None, timeout=0)
            self._db.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._db.executescript(f"BEGIN EXCLUSIVE; {_ALL_TABLES} COMMIT;")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise UsageError(f"{folder} is being mined into already; wait until that has ended") from None
            raise UserError(f"{folder / LEDGER} cannot be written ({error}); name another folder with --out") from None
        except sqlite3.DatabaseError as error:
            raise UserError(f"{folder / LEDGER} is damaged ({error}); name another folder with --out") from None
        except OSError as error:
            raise UserError(f"{folder} cannot be written ({error.strerror}); name another with --out") from None
        self.revisits = LeftRevisits(self._db)
        self._number = self._db.execute("SELECT count(*) FROM inputs").fetchone()[0]
        try:
            self._check_and_drop_unknown()
        except UserError:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def is_finished(self, task_id: str) -> bool:
        """Check whether an input was read to its end before."""
        return self._db.execute("SELECT 1 FROM inputs WHERE id = ?", (task_id,)).fetchone() is not None

    def changed(self, task: MiningTask, settings: Mapping[str, str]) -> list[str]:
        """Name the settings that changed since an input was read to its end; none where it was not."""
        row = self._db.execute("SELECT said FROM settings WHERE input = ?", (task.id,)).fetchone()
        before: dict[str, str] = json.loads(row[0]) if row else {}
        now = _settings(settings, task)
        return [name for name, said in now.items() if before.get(name, said) != said]

    def add(
        self,
        ended: Sequence[MiningTask],
        outcomes: Sequence[tuple[MiningTask, MinedInput]],
        settings: Mapping[str, str] | None = None,
    ) -> tuple[list[MinedRow], int]:
        """Write what a batch of inputs gave, each capture that is not there yet.

        ``ended`` are those that are not to be read again, ``settings`` those with which they were read. Returns the
        rows that were new, and how many captures were there already.
        """
        new, keys, doubles = self._new(row for _, result in outcomes for row in result.rows)
        ids = {task.id for task in ended}
        inputs = [(task.id, task.name, result.pages, result.bytes) for task, result in outcomes if task.id in ids]
        written = [(path, len(part)) for path, part in self._write(new)]
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany("INSERT OR REPLACE INTO inputs VALUES (?, ?, ?, ?)", inputs)
        said = [(task.id, json.dumps(_settings(settings or {}, task))) for task in ended]
        self._db.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", said)
        self._db.executemany("INSERT INTO captures VALUES (?)", [(key,) for key in keys])
        self._db.executemany("INSERT INTO parts VALUES (?, ?)", written)
        for task, _ in outcomes:
            self.revisits.forget(task)
        self.revisits.note(result for _, result in outcomes)
        self._db.execute("COMMIT")
        return new, doubles

    def compact(self) -> int:
        """Join the files of each month and host into one; returns how many there are then."""
        by_partition: dict[str, list[str]] = {}
        for (path,) in self._db.execute("SELECT path FROM parts ORDER BY path").fetchall():
            by_partition.setdefault(path.rpartition("/")[0], []).append(path)
        for partition, paths in by_partition.items():
            if len(paths) > 1:
                self._join(partition, paths)
        return len(by_partition)

    def rows(self, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
        """Yield these columns of every row, file by file."""
        for (path,) in self._db.execute("SELECT path FROM parts ORDER BY path").fetchall():
            yield from self._read(path, columns).to_pylist()

    def _new(self, rows: Iterable[MinedRow]) -> tuple[list[MinedRow], list[bytes], int]:
        new: list[MinedRow] = []
        keys: dict[bytes, None] = {}
        doubles = 0
        for page in pages_in(rows):
            key = capture_key(page[0])
            if key in keys or self._db.execute("SELECT 1 FROM captures WHERE key = ?", (key,)).fetchone():
                doubles += 1
            else:
                keys[key] = None
                new += page
        return new, list(keys), doubles

    def _write(self, rows: Sequence[MinedRow]) -> Iterator[tuple[str, list[MinedRow]]]:
        parts: dict[str, list[MinedRow]] = {}
        for row in rows:
            host = quote(row["host"] or "unknown", safe="")
            parts.setdefault(_PARTITION.format(month=row["month"], host=host), []).append(row)
        for partition, part in parts.items():
            table = pa.Table.from_pylist(part, schema=mined_schema())
            yield self._store(partition, table), part

    def _store(self, partition: str, table: pa.Table) -> str:
        """Write one file under a name of its own, so that it is there as a whole or not at all; returns its path."""
        folder = self.folder / partition
        folder.mkdir(parents=True, exist_ok=True)
        while True:
            self._number += 1
            path = folder / f"part-{self._number:08}.parquet"
            if not path.exists():
                break
        unfinished = path.with_name(f"{path.name}{_UNFINISHED}")
        pq.write_table(table, unfinished, compression="zstd")
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        unfinished.rename(path)
        return f"{partition}/{path.name}"

    def _join(self, partition: str, paths: Sequence[str]) -> None:
        tables = [self._read(path) for path in paths]
        table = pa.concat_tables(tables, promote_options="default")  # an earlier release lacked columns
        joined = self._store(partition, table)
        self._db.execute("BEGIN IMMEDIATE")
        self._db.executemany("DELETE FROM parts WHERE path = ?", [(path,) for path in paths])
        self._db.execute("INSERT INTO parts VALUES (?, ?)", (joined, table.num_rows))
        self._db.execute("COMMIT")
        for path in paths:
            (self.folder / path).unlink()

    def _read(self, path: str, columns: Sequence[str] | None = None) -> pa.Table:
        try:
            return pq.ParquetFile(self.folder / path).read(columns=None if columns is None else list(columns))
        except (OSError, pa.ArrowException) as error:
            why = str(error).partition("\n")[0][:120]
            raise UserError(f"{self.folder / path} is damaged ({why}); {_REMEDY}") from None

    def _check_and_drop_unknown(self) -> None:
        """Delete the files that a crash left between their writing and the ledger's. Raises UserError for lost ones."""
        known = {path for (path,) in self._db.execute("SELECT path FROM parts")}
        lost = {path for path in known if not (self.folder / path).is_file()}
        if lost:
            which = f"{counted(len(lost), 'file')} that the ledger lists, such as {min(lost)}"
            raise UserError(f"{self.folder} lacks {which}; {_REMEDY}")
        for pattern in ("part-*.parquet", f"part-*.parquet{_UNFINISHED}"):
            for path in self.folder.glob(f"month=*/host=*/{pattern}"):
                if path.relative_to(self.folder).as_posix() not in known:
                    with suppress(FileNotFoundError):
                        path.unlink()


def _settings(settings: Mapping[str, str], task: MiningTask) -> dict[str, str]:
    # Compared and not shown: the name of a file may say what was redacted.
    return {**settings, "--base": sha256(task.file.encode("utf-8", "surrogatepass")).hexdigest()[:16]}


def capture_key(row: MinedRow) -> bytes:
    """Return what is the same for the same bytes of one URL at one time, as in an archive."""
    said = f"{row['capture_url']}\n{row['captured_at']}\n{row['digest']}"
    return sha256(said.encode("utf-8", "surrogatepass")).digest()[:16]

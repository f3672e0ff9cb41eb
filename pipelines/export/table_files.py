"""Write the rows of a table as CSV, JSON lines and Parquet in one pass, the same bytes for the same rows."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from pipelines.export.public_tables import PublicTable
from pipelines.export.typed_rows import Batch, arrow_schema
from pipelines.jobs.backup_files import FileState, sync
from pipelines.site.export_formats import without_formulas

Format = Literal["csv", "jsonl", "parquet"]
FORMATS: tuple[Format, ...] = ("csv", "jsonl", "parquet")
MEDIA_TYPES = {"csv": "text/csv", "jsonl": "application/jsonl", "parquet": "application/vnd.apache.parquet"}

_GROUP_ROWS, _GROUP_BYTES = 2**16, 2**24  # a row group of Parquet ends with the batch that reaches one of them


class HashedFile:
    """A file that is hashed as it is written, from its first byte to its last."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb", buffering=0)
        self._digest = hashlib.sha256()
        self._size = 0

    def write(self, data: bytes | memoryview) -> int:
        """Write bytes, all of them."""
        view = memoryview(data).cast("B")
        done = 0
        while done < len(view):
            done += self._file.write(view[done:]) or 0
        self._digest.update(view)
        self._size += len(view)
        return len(view)

    def tell(self) -> int:
        """Return how many bytes are written."""
        return self._size

    def flush(self) -> None:
        """Do nothing: no byte is held back."""

    @property
    def closed(self) -> bool:
        """Whether it is closed."""
        return self._file.closed

    def close(self) -> None:
        """Flush it to its disk, and close it."""
        if not self._file.closed:
            sync(self._file)
            self._file.close()

    @property
    def state(self) -> FileState:
        """Its size and digest so far."""
        return FileState(size=self._size, digest=self._digest.hexdigest())


class Writer(Protocol):
    """Writes batches of a table in one format."""

    def write(self, batch: Batch) -> None:
        """Write a batch."""

    def end(self) -> None:
        """Write what is left."""

    def abandon(self) -> None:
        """Write nothing more: the file is of no use."""


class _Csv:
    """CSV (RFC 4180, but lines end with LF) with a header; texts that a spreadsheet would run are guarded."""

    def __init__(self, table: PublicTable, file: HashedFile) -> None:
        self._file = file
        self._flags = [place for place, column in enumerate(table.columns) if column.type == "boolean"]
        self._write_lines([table.names])

    def write(self, batch: Batch) -> None:
        rows: Iterable[Sequence[Any]] = map(without_formulas, batch.rows)
        self._write_lines(map(self._with_words, rows) if self._flags else rows)

    def _write_lines(self, rows: Iterable[Sequence[Any]]) -> None:
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(rows)
        self._file.write(text.getvalue().encode())

    def _with_words(self, row: Sequence[Any]) -> list[Any]:
        words = list(row)
        for place in self._flags:
            if words[place] is not None:
                words[place] = "true" if words[place] else "false"
        return words

    def end(self) -> None:
        pass

    def abandon(self) -> None:
        pass


class _JsonLines:
    """One JSON object a line, with the texts verbatim."""

    def __init__(self, table: PublicTable, file: HashedFile) -> None:
        self._file, self._names = file, table.names
        self._encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode

    def write(self, batch: Batch) -> None:
        lines = [self._encode(dict(zip(self._names, row, strict=True))) for row in batch.rows]
        self._file.write(("\n".join(lines) + "\n").encode())

    def end(self) -> None:
        pass

    def abandon(self) -> None:
        pass


class _Parquet:
    """Parquet 2.6, compressed by Zstandard, with the texts verbatim."""

    def __init__(self, table: PublicTable, file: HashedFile) -> None:
        self._schema = arrow_schema(table)
        self._writer = pq.ParquetWriter(
            pa.PythonFile(file, mode="w"),
            self._schema,
            version="2.6",
            compression="zstd",
            compression_level=3,
            data_page_version="1.0",
            store_schema=False,
        )
        self._held: list[pa.RecordBatch] = []
        self._rows = self._bytes = 0

    def write(self, batch: Batch) -> None:
        self._held.append(batch.arrow)
        self._rows += batch.arrow.num_rows
        self._bytes += batch.arrow.nbytes
        if self._rows >= _GROUP_ROWS or self._bytes >= _GROUP_BYTES:
            self._write_group()

    def _write_group(self) -> None:
        self._writer.write_table(pa.Table.from_batches(self._held, self._schema), row_group_size=self._rows)
        self._held.clear()
        self._rows = self._bytes = 0

    def abandon(self) -> None:
        self._writer.is_open = False  # or it would write its end into a closed file

    def end(self) -> None:
        if self._held:
            self._write_group()
        self._writer.close()


_WRITERS: Mapping[Format, Callable[[PublicTable, HashedFile], Writer]] = {
    "csv": _Csv,
    "jsonl": _JsonLines,
    "parquet": _Parquet,
}


def file_name(table: str, form: Format) -> str:
    """Return the path of a table's file within an export.

    >>> file_name("petitions", "csv")
    'csv/petitions.csv'
    """
    return f"{form}/{table}.{form}"


@contextmanager
def table_files(folder: Path, table: PublicTable, formats: Sequence[Format]) -> Iterator["TableFiles"]:
    """Open the files of a table in ``folder``, to write it in all formats at once; closed when the block ends."""
    with ExitStack() as open_files:
        files = {}
        for form in formats:
            path = folder / file_name(table.name, form)
            path.parent.mkdir(parents=True, exist_ok=True)
            files[form] = open_files.enter_context(closing(HashedFile(path)))
        writers = [_WRITERS[form](table, file) for form, file in files.items()]
        try:
            yield TableFiles(files=files, writers=writers)
        except BaseException:
            for writer in writers:
                writer.abandon()
            raise


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFiles:
    """The open files of a table, one for each format."""

    files: Mapping[Format, HashedFile]
    writers: Sequence[Writer]

    def write(self, batch: Batch) -> None:
        """Write some rows."""
        for writer in self.writers:
            writer.write(batch)

    def end(self) -> Mapping[Format, FileState]:
        """Write what is left, and return the size and digest of each file."""
        for writer in self.writers:
            writer.end()
        return {form: file.state for form, file in self.files.items()}

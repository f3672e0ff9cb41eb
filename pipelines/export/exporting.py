"""Export an archive as a folder of files that need no server."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory

from pipelines.export.citing import citation_cff, datacite_json, zenodo_json
from pipelines.export.codebook_files import codebook_csv, codebook_text
from pipelines.export.column_facts import TableFacts, total_rows
from pipelines.export.data_package import TableExport, data_package
from pipelines.export.export_about import ExportAbout, export_about
from pipelines.export.export_folder import MARK, whole_folder
from pipelines.export.export_texts import licenses, readme
from pipelines.export.public_tables import PublicTable, public_tables
from pipelines.export.scope import Scope, count_of, prepare, query_of
from pipelines.export.table_files import FORMATS, Format, HashedFile, file_name, table_files
from pipelines.export.typed_rows import Batch, batches
from pipelines.jobs.backup_files import FileState, copy
from pipelines.phrasing import counted
from pipelines.store.connection import in_plain_words, reading

CHECKSUMS = "SHA256SUMS"

Progress = Callable[[int, int], None]  # called with the rows done so far, and their total
Beside = Callable[[Path, Path], None]  # called with an archive and the folder of the export


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A finished export: its folder, tables, rows, and bytes; and whether it has no petition and no alert."""

    folder: Path
    tables: int
    rows: int
    size: int
    is_without_records: bool

    def __str__(self) -> str:
        rows, tables = counted(self.rows, "row"), counted(self.tables, "table")
        return f"{rows} of {tables} in {self.folder} ({self.size / 1e6:,.1f} MB)"


def export(
    archive: Path,
    folder: Path,
    *,
    scope: Scope | None = None,
    formats: Sequence[Format] = FORMATS,
    force: bool = False,
    beside: Beside | None = None,
    progress: Progress = lambda done, total: None,
) -> Exported:
    """Export the archive, as of one moment, into a new ``folder``; the same archive gives the same bytes.

    ``force`` replaces an export that is there. ``beside`` writes more files into it, from an archive of that moment.
    Raises UsageError where the folder is taken, there is no archive, or ``scope`` names a source that it lacks;
    UserError where the folder cannot be written: then it leaves nothing.
    """
    with whole_folder(folder, force=force) as part, ExitStack() as held:
        still = held.enter_context(still_copy(archive)) if beside else archive
        with in_plain_words(still), reading(still) as db:
            db.execute("BEGIN")  # every query sees the archive as of the first one
            written = write_tables(db, part, scope=scope or Scope(), formats=formats, progress=progress)
            db.rollback()
        if beside:
            beside(still, part)
            written = replace(written, more=_states_of_others(part, written))
        states = write_checksums(part, written)
    size = sum(state.size for state in states.values())
    records = sum(fact.rows for fact in written.facts if fact.table.name in ("petitions", "action_alerts"))
    return Exported(
        folder=folder,
        tables=len(written.exported),
        rows=written.rows,
        size=size,
        is_without_records=not records,
    )


@contextmanager
def still_copy(archive: Path) -> Iterator[Path]:
    """Copy the archive as of this moment, for what cannot share a transaction. Raises UsageError if it is none."""
    with TemporaryDirectory(prefix="queconste-export-") as folder, reading(archive) as db:
        still = Path(folder) / "archive.db"
        with in_plain_words(archive), closing(sqlite3.connect(still)) as target:
            db.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        yield still


def _states_of_others(part: Path, written: "Written") -> dict[str, FileState]:
    """Return the sizes and digests of the files in ``part`` that are no tables."""
    tables = {file_name(one.table.name, form) for one in written.exported for form in one.files}
    files = {path.relative_to(part).as_posix(): path for path in part.rglob("*") if path.is_file()}
    return {name: copy(path.open("rb")) for name, path in sorted(files.items()) if name not in tables}


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The tables of an export that are written, and what its documents say of them; ``more`` are further files."""

    about: ExportAbout
    facts: Sequence[TableFacts]
    exported: Sequence[TableExport]
    formats: Sequence[Format]
    more: Mapping[str, FileState] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """The rows of all tables."""
        return total_rows(self.facts)

    @property
    def tables(self) -> list[PublicTable]:
        """The tables."""
        return [one.table for one in self.exported]


def write_tables(
    db: Connection,
    part: Path,
    *,
    scope: Scope,
    formats: Sequence[Format] = FORMATS,
    progress: Progress = lambda done, total: None,
    version: str = "",
    released_at: str = "",
) -> Written:
    """Write the tables of an export into the empty folder ``part``. A transaction must be open, to read one state."""
    prepare(db, scope)
    about = export_about(db, scope, version=version, released_at=released_at)
    tables = public_tables(db)
    total = sum(db.execute(count_of(table, scope)).fetchone()[0] for table in tables)
    facts: list[TableFacts] = []
    exported: list[TableExport] = []
    for table in tables:
        shown = partial(_shown, progress, total_rows(facts), total)
        facts.append(TableFacts(table=table))
        rows = batches(db, table, query_of(table, scope))
        files = write_table(table, rows, part, formats, facts[-1], shown)
        exported.append(TableExport(table=table, files=files))
    return Written(about=about, facts=facts, exported=exported, formats=formats)


def _shown(progress: Progress, before: int, total: int, rows: int) -> None:
    progress(before + rows, total)


def write_table(
    table: PublicTable,
    rows: Iterable[Batch],
    part: Path,
    formats: Sequence[Format],
    facts: TableFacts,
    progress: Callable[[int], None] = lambda rows: None,
) -> Mapping[Format, FileState]:
    """Write the files of one table, and add to its ``facts``."""
    with table_files(part, table, formats) as files:
        for batch in rows:
            files.write(batch)
            facts.add(batch)
            progress(facts.rows)
        return files.end()


def write_checksums(part: Path, written: Written) -> Mapping[str, FileState]:
    """Write what describes an export, and the checksums of all its files; returns the files by name."""
    about, facts = written.about, written.facts
    texts = {
        "README.md": readme(about, facts, written.formats),
        "LICENSES.md": licenses(about),
        "CODEBOOK.md": codebook_text(facts),
        "codebook.csv": codebook_csv(facts),
        "CITATION.cff": citation_cff(about),
        "datacite.json": datacite_json(about),
        ".zenodo.json": zenodo_json(about),
        MARK: json.dumps(data_package(about, written.exported), ensure_ascii=False, indent=2) + "\n",
    }
    states = {file_name(one.table.name, form): state for one in written.exported for form, state in one.files.items()}
    states |= written.more
    states |= {name: write_text(part / name, text) for name, text in texts.items()}
    lines = "".join(f"{state.digest}  {name}\n" for name, state in sorted(states.items()))
    states[CHECKSUMS] = write_text(part / CHECKSUMS, lines)
    return states


def write_text(path: Path, text: str) -> FileState:
    """Write a text file to its disk."""
    file = HashedFile(path)
    try:
        file.write(text.encode())
    finally:
        file.close()
    return file.state

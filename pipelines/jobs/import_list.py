"""Import a list of petitions that somebody else keeps: its counts are reported, and never mixed with captures."""

import csv
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pipelines.jobs.list_mapping import FIELDS, ListMapping
from pipelines.jobs.opening import open_archive
from pipelines.jobs.run import exclusive, resumed_or_new
from pipelines.phrasing import counted
from pipelines.records import Masked
from pipelines.redact import mask, mask_address
from pipelines.store.archive import Archive
from pipelines.store.reported import ReportedCount, has_list, list_row, store_counts
from pipelines.store.runs import note
from pipelines.tombstone import mark_in
from scrapers.captures.capture import page_url
from scrapers.errors import UsageError, UserError
from scrapers.urls import url_key

_AT_ONCE = 1000
_MOST_NOTED = 1000  # rejected rows that become issues one by one
_LONGEST = 2000  # letters of a title
_SNIFFED = 64 * 1024
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(slots=True, kw_only=True)
class ImportedList:
    """What came of a list: rows that are new, that were there before, and that were rejected."""

    name: str
    new: int = 0
    known: int = 0
    rejected: int = 0
    digest: str = ""
    is_same_file: bool = False

    def __str__(self) -> str:
        if self.is_same_file:
            return f"{self.name}: this very file is in the archive already; nothing changed"
        rejected = f", {counted(self.rejected, 'row')} rejected (see `queconste runs`)" if self.rejected else ""
        return f"{self.name}: {counted(self.new, 'reported count')} new, {self.known:,} known{rejected}"


class _Rejected(Exception):
    """A row that says nothing usable: a sentence without what it says."""


def import_list(file: Path, mapping: ListMapping, archive_path: Path, captures: Path) -> ImportedList:
    """Import a CSV or TSV file; the same one again changes nothing. Raises UsageError and UserError."""
    digest = _digest(file)
    _check_header(file, mapping)
    done = ImportedList(name=mapping.name)
    with open_archive(archive_path, captures) as archive, exclusive(captures, "import", None, archive_path):
        mark = f"mapping {mapping.digest}"
        if has_list(archive.db.conn, mapping.name, digest, mark):
            done.is_same_file = True
            return done
        run, _ = resumed_or_new(archive, "import", None)
        try:
            with archive.transaction():
                _store(archive, run, file, digest, mapping, done)
        except BaseException as error:
            archive.abandon_run(run, mask(str(error) or type(error).__name__))
            raise
        message = Masked(f"{mask(f'{file.name}: {done}')}; {mark}")
        done.digest = archive.finish_run(run, message=message).digest
    return done


def _digest(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise UsageError(f"{file} cannot be read ({error.strerror}); name the CSV file of the list") from None


def _store(archive: Archive, run: int, file: Path, digest: str, mapping: ListMapping, done: ImportedList) -> None:
    db = archive.db.conn
    about = {"name": mapping.name, "publisher": mapping.publisher, "url": mapping.url, "license": mapping.license}
    values = {**about, "citation": mapping.citation, "file": file.name, "file_digest": digest, "run_id": run}
    list_id = list_row(db, values)
    clear: Callable[[str], str] = archive.redactor.text if archive.redactor else lambda text: text
    noted: list[tuple[str, Masked]] = []

    def counts() -> Iterator[ReportedCount]:
        for line, row in _rows(file, mapping):
            try:
                yield _count(row, mapping, clear)
            except _Rejected as rejected:
                done.rejected += 1
                if done.rejected <= _MOST_NOTED:
                    noted.append(("reported row", Masked(clear(mask(f"{file.name}, line {line}: {rejected}")))))

    stream = counts()
    while few := list(islice(stream, _AT_ONCE)):
        new = store_counts(db, list_id, few)
        done.new += new
        done.known += len(few) - new
    if (more := done.rejected - _MOST_NOTED) > 0:
        noted.append(("reported row", mask(f"{file.name}: {counted(more, 'more row')} were rejected")))
    note(db, run, noted, severity="warning", source_id=None, url=None)
    db.execute("UPDATE runs SET issues = issues + ? WHERE id = ?", (len(noted), run))


def _count(row: dict[str, str], mapping: ListMapping, clear: Callable[[str], str]) -> ReportedCount:
    """Return a row as it is stored. Raises _Rejected."""
    if not row:
        raise _Rejected("it has more cells than the list has columns")
    row = {name: _CONTROL.sub("", cell) for name, cell in row.items()}
    try:
        url = page_url(row["url"].strip())
    except ValueError:
        raise _Rejected("its address is not that of a page") from None
    try:
        signatures = mapping.count_of(row["count"]) if row["count"].strip() else None
        goal = mapping.count_of(row["goal"]) if row["goal"].strip() else None
        at = mapping.time_of(row["time"]) if row["time"].strip() else None
    except ValueError as problem:
        raise _Rejected(str(problem)) from None
    if signatures is None:
        raise _Rejected("it has no count")
    title = row["title"].strip()[:_LONGEST]
    shown = clear(mask_address(url, (title,)))
    if mark := mark_in(shown):  # the petition was taken out as a whole
        title = f"[{mark}]"
    return ReportedCount(
        url=shown,
        url_key=url_key(shown),
        title=clear(mask(title)) if title else None,
        reported_at=at,
        reported_at_text=clear(mask(row["time"].strip())) if at else None,
        signatures=signatures,
        signatures_text=row["count"].strip(),
        goal=goal,
        goal_text=row["goal"].strip() or None,
    )


def _rows(file: Path, mapping: ListMapping) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the number of each line and its fields, "" for those that the list lacks. Raises UserError."""
    try:
        with file.open(encoding=mapping.encoding, newline="") as opened:
            reader = csv.DictReader(opened, delimiter=_delimiter(file, mapping), restval="", strict=True)
            for row in reader:
                if None in row:
                    yield reader.line_num, {}
                elif any(row.values()):
                    yield reader.line_num, {name: row.get(mapping.columns.get(name, ""), "") or "" for name in FIELDS}
    except UnicodeError:
        raise UserError(f"{file} is not {mapping.encoding} text; add its encoding to the mapping") from None
    except csv.Error as error:
        raise UserError(f"{file}: line {reader.line_num} is no CSV ({error}); mend it") from None


def _delimiter(file: Path, mapping: ListMapping) -> str:
    """Return what parts the columns: by the mapping, or what stands most often in the first line."""
    if mapping.delimiter:
        return mapping.delimiter
    with file.open(encoding=mapping.encoding, errors="replace", newline="") as opened:
        first = opened.readline(_SNIFFED)
    return max(("\t", ";", ","), key=first.count)


def _check_header(file: Path, mapping: ListMapping) -> None:
    """Raise UsageError where the file lacks a column that the mapping names, or has one of that name twice."""
    try:
        with file.open(encoding=mapping.encoding, newline="") as opened:
            header = next(csv.reader([opened.readline(_SNIFFED)], delimiter=_delimiter(file, mapping)), [])
    except UnicodeError:
        raise UserError(f"{file} is not {mapping.encoding} text; add its encoding to the mapping") from None
    for name in mapping.columns.values():
        if header.count(name) != 1:
            has = ", ".join(header)[:200] or "none"
            times = "no" if name not in header else "more than one"
            raise UsageError(f"{file} has {times} column {name!r}; its columns are {has}; correct the mapping")

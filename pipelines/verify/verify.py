"""Verify an archive: recompute every row from the bytes of its captures."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection

from pipelines.code_version import code_version, reader_version
from pipelines.records import counted
from pipelines.store.archive import Archive
from pipelines.store.captures import stored_sources
from pipelines.store.versions import OWNERS, SIGHTINGS
from pipelines.verify.diff import differences, extracted_rows, stored_rows
from pipelines.verify.integrity import check_database, check_files, closed_files, lost_files
from pipelines.verify.rebuild import AWAITED, rebuild_differences
from pipelines.verify.reextract import Reextracted, reextract_all, stored_captures
from scrapers.errors import UserError
from scrapers.sources import Source

Watch = Callable[[Iterable[Reextracted], int], Iterable[Reextracted]]


@dataclass(slots=True, kw_only=True)
class Proof:
    """What was verified, and a sentence for each thing that is wrong."""

    captures: int = 0
    rows: int = 0
    files: int = 0
    read_by_other_code: int = 0
    awaited: int = 0
    wrongs: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        captures, files = counted(self.captures, "capture"), counted(self.files, "file")
        verified = f"{counted(self.rows, 'observation')} of {captures} in {files} verified"
        if self.read_by_other_code:
            others = counted(self.read_by_other_code, "capture")
            verified += f", {others} read by other code would be read otherwise today (queconste replay)"
        if self.awaited:
            verified += f", growth and events of {counted(self.awaited, 'petition')} await the end of a run"
        return verified + (f"; {len(self.wrongs):,} wrong" if self.wrongs else "; nothing is wrong")


def verify(
    archive_path: Path,
    captures: Path,
    sources: Mapping[str, Source],
    *,
    watch: Watch = lambda reextracted, length: reextracted,
) -> Proof:
    """Recompute every observation and version from its bytes, and everything that is derived from them.

    A source that ``sources`` lacks is read as the archive describes it. Nothing is written; what a run writes meanwhile
    is left out. Raises UserError and UsageError where the archive itself cannot be read.
    """
    proof = Proof()
    with Archive.open(archive_path, create=False) as archive:
        db = archive.db.conn
        there, lost = closed_files(db, captures), lost_files(db, captures)
        # Files were listed before: a run that closes one in between has noted it by then.
        db.execute("BEGIN")  # everything read from here on is of one moment
        (proof.awaited,) = db.execute(f"SELECT count(*) FROM ({AWAITED.format(db='main')})").fetchone()
        proof.wrongs += check_database(db)
        proof.wrongs += check_files(db, captures, there)
        (proof.files,) = db.execute("SELECT count(*) FROM kept_files").fetchone()
        stored = [one for one in stored_captures(db) if not (one.kept and one.kept.file in lost)]  # named by file above
        unkept = [capture for capture in stored if capture.kept is None]
        proof.wrongs += (f"{capture}: its bytes were never kept" for capture in unkept)
        sources = {**stored_sources(db), **sources}
        reextracted = reextract_all(stored, captures, sources)
        for one in watch(reextracted, len(stored) - len(unkept)):
            proof.captures += 1
            proof.wrongs += _capture(db, one, sources[one.stored.source], proof)
        proof.wrongs += _unseen(db)
        try:
            proof.wrongs += rebuild_differences(archive)
        except (UserError, sqlite3.Error, ValueError, TypeError, LookupError) as error:  # damaged rows hold anything
            proof.wrongs.append(f"what follows from the observations cannot be computed from these rows ({error})")
    return proof


def _capture(db: Connection, reextracted: Reextracted, source: Source, proof: Proof) -> Iterator[str]:
    if reextracted.trouble:
        yield reextracted.trouble
        return
    capture, page = reextracted.stored, reextracted.page
    stored = stored_rows(db, capture.id)
    proof.rows += len(stored)
    found = [*map(str, differences(capture, stored, extracted_rows(page) if page else []))]
    found += _misread(db, reextracted)
    reader = capture.code_version  # none where no page could be read: then it is the code of the run
    if found and (reader != reader_version(source.for_reading) if reader else capture.captured_by != code_version()):
        proof.read_by_other_code += 1  # no error of the archive: a newer release reads more
    else:
        yield from found


def _misread(db: Connection, reextracted: Reextracted) -> Iterator[str]:
    """Compare the row of ``extractions`` with what is extracted from the capture."""
    capture, page = reextracted.stored, reextracted.page
    row = db.execute("SELECT page, found, broken FROM extractions WHERE capture_id = ?", (capture.id,)).fetchone()
    again = page and (page.page, len(page.observations), len(page.broken))
    if (row and tuple(row)) != again:
        yield f"{capture}: read as {row and tuple(row)} by the row in extractions, but its bytes are read as {again}"


def _unseen(db: Connection) -> Iterator[str]:
    """Name petitions, alerts and versions that no capture shows."""
    for kind, sightings in SIGHTINGS.items():
        for table, key in ((OWNERS[kind], f"{kind}_id"), (f"{kind}_versions", "version_id")):
            query = f"SELECT title FROM {table} WHERE id NOT IN (SELECT {key} FROM {sightings})"
            yield from (f"{table}: {title!r} was seen in no capture" for (title,) in db.execute(query))

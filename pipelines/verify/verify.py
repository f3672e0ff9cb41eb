"""An archive and its kept captures become sentences about what does not lead back to its bytes: none, when all does."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from sqlite3 import Connection

from pipelines.code_version import code_version, stanza_mark
from pipelines.records import counted
from pipelines.store.archive import Archive
from pipelines.verify.diff import differences
from pipelines.verify.followed import followed
from pipelines.verify.integrity import unsound
from pipelines.verify.kept_files import closed_files, misfiled
from pipelines.verify.rebuild import AWAITED, recomputed
from pipelines.verify.reextract import Said, known_captures, stored_rows
from pipelines.verify.workers import say_all
from scrapers.errors import UserError
from scrapers.sources import Source

Watch = Callable[[Iterable[Said], int], Iterable[Said]]
_UNSEEN = "SELECT title FROM {table} WHERE id NOT IN (SELECT {key} FROM {sightings})"
_SEEN_IN = (
    ("petitions", "petition_id", "signature_snapshots"),
    ("petition_versions", "version_id", "signature_snapshots"),
    ("action_alerts", "alert_id", "alert_sightings"),
    ("alert_versions", "version_id", "alert_sightings"),
)


@dataclass(slots=True, kw_only=True)
class Proof:
    """What was verified, and the sentences about what was found wrong."""

    captures: int = 0
    rows: int = 0
    files: int = 0
    read_by_other_code: int = 0
    awaited: int = 0
    wrongs: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        captures, files = counted(self.captures, "capture"), counted(self.files, "file")
        said = f"{counted(self.rows, 'observation')} of {captures} in {files} verified"
        if self.read_by_other_code:
            others = counted(self.read_by_other_code, "capture")
            said += f", {others} read by other code would be read otherwise today (queconste replay)"
        if self.awaited:
            said += f", growth and events of {counted(self.awaited, 'petition')} await the end of a run"
        return said + (f"; {len(self.wrongs):,} wrong" if self.wrongs else "; nothing is wrong")


def verify(
    archive_path: Path,
    captures: Path,
    sources: Mapping[str, Source],
    *,
    watch: Watch = lambda said, length: said,
) -> Proof:
    """Compute every observation and every version anew from its bytes, and everything that is derived from them.

    A source that ``sources`` does not name is read as the archive remembers it. Nothing is written. What a run writes
    meanwhile is not looked at, and growth and events, which are derived when it ends, are not missed. Raises UserError
    and UsageError where the archive itself cannot be read.
    """
    proof = Proof()
    with Archive.open(archive_path, create=False) as archive:
        db = archive.db.conn
        there = closed_files(db, captures)
        db.execute("BEGIN")  # all that is read from here on is of one moment
        (proof.awaited,) = db.execute(f"SELECT count(*) FROM ({AWAITED.format(db='main')})").fetchone()
        proof.wrongs += unsound(db)
        proof.wrongs += misfiled(db, captures, there)
        (proof.files,) = db.execute("SELECT count(*) FROM kept_files").fetchone()
        known = known_captures(db)
        unkept = [one for one in known if one.kept is None]
        proof.wrongs += (f"{one.url} of {one.captured_at or 'no time'}: its bytes were never kept" for one in unkept)
        sources = {**followed(db), **sources}
        for said in watch(say_all(known, captures, sources), len(known) - len(unkept)):
            proof.captures += 1
            proof.wrongs += _capture(db, said, sources[said.known.source], proof)
        for table, key, sightings in _SEEN_IN:
            unseen = db.execute(_UNSEEN.format(table=table, key=key, sightings=sightings))
            proof.wrongs += (f"{table}: {title!r} was seen in no capture" for (title,) in unseen)
        try:
            proof.wrongs += recomputed(archive)
        except (UserError, sqlite3.Error, ValueError, TypeError, LookupError) as error:  # rows may hold anything at all
            proof.wrongs.append(f"what follows from the observations cannot be computed from these rows ({error})")
    return proof


def _capture(db: Connection, said: Said, source: Source, proof: Proof) -> Iterator[str]:
    if said.trouble:
        yield said.trouble
        return
    known = said.known
    stored = stored_rows(db, known.id)
    proof.rows += len(stored)
    found = [*map(str, differences(known, stored, said.rows)), *_misread(db, said)]
    reader, today = known.code_version, code_version() + stanza_mark(source.for_pages)
    if found and (reader != today if reader else known.captured_by != code_version()):
        proof.read_by_other_code += 1
    else:
        yield from found


def _misread(db: Connection, said: Said) -> Iterator[str]:
    """Whether the archive's note on what was read from a capture is what is read from it."""
    row = db.execute("SELECT page, found, broken FROM extractions WHERE capture_id = ?", (said.known.id,)).fetchone()
    again = said.extraction and (said.extraction.page, len(said.extraction.found), len(said.extraction.broken))
    if (row and tuple(row)) != again:
        place = f"{said.known.url} of {said.known.captured_at or 'no time'}"
        yield f"{place}: read as {row and tuple(row)} by the row in extractions, but its bytes are read as {again}"

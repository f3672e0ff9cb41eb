"""Verify an archive: recompute every row from the bytes of its captures."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from sqlite3 import Connection

from pipelines.phrasing import counted
from pipelines.records import Redactor
from pipelines.store.captures import stored_sources
from pipelines.store.connection import reading
from pipelines.store.masked_addresses import known_addresses
from pipelines.store.runs import is_running
from pipelines.store.versions import OWNERS, SIGHTINGS
from pipelines.verify.capture_check import compare_capture
from pipelines.verify.chain import check_chain, check_redactions, contained, refuse_no_digest
from pipelines.verify.elsewhere import Fetch, is_elsewhere, reextract_elsewhere
from pipelines.verify.file_bytes import check_bytes
from pipelines.verify.files import check_files, files_there, lost_files
from pipelines.verify.findings import named, sentence
from pipelines.verify.integrity import check_database
from pipelines.verify.rebuild import AWAITED, rebuild_differences
from pipelines.verify.reextract import Reextracted, StoredCapture, reextract_all, stored_captures
from pipelines.verify.row_sums import check_rows, unsummed_rows
from pipelines.verify.seal_trees import check_seals
from pipelines.verify.stamp_rows import check_stamps, unknown_roots
from scrapers.errors import UserError
from scrapers.sources import Source

_NAMED = 3
"""Captures of a source that are named one by one where their bytes were never kept."""

Watch = Callable[[Iterable[Reextracted], int], Iterable[Reextracted]]


@dataclass(slots=True, kw_only=True)
class Proof:
    """What was verified, and a sentence for each thing that is wrong.

    ``against`` says of which run a digest is that was noted elsewhere, and what was written since. ``elsewhere``
    counts captures that another archive holds and that were not fetched.
    """

    captures: int = 0
    rows: int = 0
    files: int = 0
    read_by_other_code: int = 0
    awaited: int = 0
    elsewhere: int = 0
    redactions: int = 0
    reported: int = 0
    stamps: int = 0
    unknown_roots: tuple[str, ...] = ()
    unsummed: int = 0
    against: str = ""
    wrongs: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        captures, files = counted(self.captures, "capture"), counted(self.files, "file")
        verified = f"{counted(self.rows, 'observation')} of {captures} in {files} verified"
        if self.read_by_other_code:
            others = counted(self.read_by_other_code, "capture")
            verified += f", {others} read by other code would be read otherwise today (queconste replay)"
        if self.awaited:
            verified += f", growth and events of {counted(self.awaited, 'petition')} await the end of a run"
        if self.elsewhere:
            verified += (
                f", {counted(self.elsewhere, 'capture')} left where another archive holds them (--fetch gets them)"
            )
        if self.stamps:
            verified += f", {counted(self.stamps, 'time stamp')} checked"
            if self.unknown_roots:  # whoever can write the archive can also put a root of their own into it
                verified += f" (by roots that browsers do not know, so compare them: {'; '.join(self.unknown_roots)})"
        if self.reported:
            verified += f", {counted(self.reported, 'reported count')}, which nothing here can verify"
        if self.redactions:
            verified += f", {counted(self.redactions, 'redaction')} applied"
        if self.unsummed:
            verb = "is" if self.unsummed == 1 else "are"
            verified += f", {counted(self.unsummed, 'row')} of a run that has not ended {verb} not in the sums yet"
        return verified + (f"; {len(self.wrongs):,} wrong" if self.wrongs else "; nothing is wrong")


def verify(
    archive_path: Path,
    captures: Path,
    sources: Mapping[str, Source],
    *,
    against: str | None = None,
    watch: Watch = lambda reextracted, length: reextracted,
    redactor: Redactor | None = None,
    fetch: Fetch | None = None,
) -> Proof:
    """Recompute every observation and version from its bytes, and everything that is derived from them.

    Every row is also compared with the sums that were kept as it was written, and ``against``, a digest that a run
    printed, is looked up in the chain of digests. ``redactor`` is that of the archive, where its key is. ``fetch`` gets
    the captures that another archive holds; without it, they are only counted. A source that ``sources`` lacks is read
    as the archive describes it.
    Nothing is written; what a run writes meanwhile is left out. Whatever a damaged archive makes fail is a finding.
    Raises UserError and UsageError where the archive cannot be opened, or is not the one of these captures.
    """
    if against:
        refuse_no_digest(against)
    proof = Proof()
    with reading(archive_path) as db:
        # Files are listed before: a run that closes one in between has noted it by then.
        there, lost = files_there(captures, archive_path), _lost(db, captures, proof)
        db.execute("BEGIN")  # everything read from here on is of one moment
        # First: while one is under way, what follows may come of that alone.
        proof.wrongs += named("the redactions", check_redactions(db, archive_path))
        if against:
            proof.wrongs += named("the digests of runs", _against(db, against, proof))
        proof.wrongs += check_database(db)
        proof.wrongs += named("the rows", _rows(db, proof))
        proof.wrongs += named("the digests of runs", check_chain(db))
        proof.wrongs += named("capture_seals: the seals of captures", check_seals(db))
        proof.wrongs += named("time_stamps: the time stamps", check_stamps(db))
        proof.redactions = _number(db, "redactions WHERE finished_at IS NOT NULL")
        proof.reported = _number(db, "reported_counts")
        proof.stamps = _number(db, "time_stamps WHERE answer IS NOT NULL")
        proof.unknown_roots = _unknown_roots(db) if proof.stamps else ()
        if not proof.wrongs:  # what was named already changed bytes too
            proof.wrongs += named(f"{archive_path}: its bytes", check_bytes(db, archive_path))
        proof.wrongs += named("the kept files", check_files(db, captures, there))
        found = _captures(db, archive_path, captures, lost, sources, proof, watch, redactor, fetch)
        proof.wrongs += named("the captures", found)
        proof.wrongs += named("what captures show", _unseen(db))
        proof.wrongs += named("what follows from the observations", rebuild_differences(db))
    return proof


def _unknown_roots(db: Connection) -> tuple[str, ...]:
    try:
        return tuple(unknown_roots(db))
    except sqlite3.Error:
        return ()


def _number(db: Connection, rows: str) -> int:
    try:
        (number,) = db.execute(f"SELECT count(*) FROM {rows}").fetchone()
    except sqlite3.Error:  # a damaged table is named already
        return 0
    return int(number)


def _against(db: Connection, digest: str, proof: Proof) -> Iterator[str]:
    said, is_contained = contained(db, digest)
    if is_contained:
        proof.against = said
    else:
        yield said


def _rows(db: Connection, proof: Proof) -> Iterator[str]:
    yield from check_rows(db)
    proof.unsummed = unsummed_rows(db) if is_running(db) else 0


def _lost(db: Connection, captures: Path, proof: Proof) -> set[str]:
    try:
        return lost_files(db, captures)
    except sqlite3.Error as error:
        proof.wrongs.append(f"kept_files cannot be read ({sentence(error)}); restore a copy")
        return set()


def _captures(
    db: Connection,
    archive_path: Path,
    captures: Path,
    lost: set[str],
    sources: Mapping[str, Source],
    proof: Proof,
    watch: Watch,
    redactor: Redactor | None,
    fetch: Fetch | None,
) -> Iterator[str]:
    """Extract every capture again, and name what its rows do not say."""
    (proof.awaited,) = db.execute(f"SELECT count(*) FROM ({AWAITED.format(db='main')})").fetchone()
    (proof.files,) = db.execute("SELECT count(*) FROM kept_files").fetchone()
    try:
        sources = {**stored_sources(db), **sources}
    except UserError as problem:
        yield str(problem)
    stored = [one for one in stored_captures(db) if not (one.kept and one.kept.file in lost)]  # named by file already
    for name in sorted({one.source for one in stored} - sources.keys()):
        yield f"sources: {name} is described neither here nor in sources.yml; its captures cannot be read again"
    stored = [one for one in stored if one.source in sources]
    elsewhere = [capture for capture in stored if is_elsewhere(capture)]
    unkept = [capture for capture in stored if capture.kept is None]
    yield from _never_kept(capture for capture in unkept if not is_elsewhere(capture))
    try:
        addresses = known_addresses(db, archive_path)
    except UserError as problem:  # every masked address would look altered
        yield str(problem)
        return
    for one in watch(reextract_all(stored, captures, sources, addresses, redactor), len(stored) - len(unkept)):
        proof.captures += 1
        yield from named(str(one.stored), _capture(db, one, sources[one.stored.source], proof))
    if fetch is None:
        proof.elsewhere = len(elsewhere)
        return
    for one in watch(reextract_elsewhere(elsewhere, fetch, sources, addresses, redactor), len(elsewhere)):
        proof.captures += 1
        yield from named(str(one.stored), _capture(db, one, sources[one.stored.source], proof))


def _never_kept(captures: Iterable[StoredCapture]) -> Iterator[str]:
    """Name the first few captures of each source, and how many more there are: an archive may hold only such."""
    for source, of_source in groupby(sorted(captures, key=attrgetter("source")), attrgetter("source")):
        unkept = list(of_source)
        yield from (f"{capture}: its bytes were never kept" for capture in unkept[:_NAMED])
        if more := len(unkept[_NAMED:]):
            yield f"{source}: the bytes of {counted(more, 'more capture')} were never kept"


def _capture(db: Connection, reextracted: Reextracted, source: Source, proof: Proof) -> Iterator[str]:
    if reextracted.trouble:
        yield reextracted.trouble
        return
    compared = compare_capture(db, reextracted, source)
    proof.rows += compared.rows
    proof.read_by_other_code += compared.is_by_other_code
    yield from compared.wrongs


def _unseen(db: Connection) -> Iterator[str]:
    """Name petitions, alerts and versions that no capture shows."""
    for kind, sightings in SIGHTINGS.items():
        for table, key in ((OWNERS[kind], f"{kind}_id"), (f"{kind}_versions", "version_id")):
            query = f"SELECT title FROM {table} WHERE id NOT IN (SELECT {key} FROM {sightings})"
            yield from (f"{table}: {title!r} was seen in no capture" for (title,) in db.execute(query))

"""Extract kept captures again with the current code."""

import hashlib
import os
import signal
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import active_children, get_context
from pathlib import Path
from sqlite3 import Connection

from pipelines.process import capture_record, process
from pipelines.records import PageRecord, Redactor
from pipelines.store.captures import capture_columns
from pipelines.store.masked_addresses import AddressBook
from pipelines.verify.findings import sentence
from pipelines.verify.worker import prepared, start
from scrapers.captures import Capture, Kept
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.warc_records import ELSEWHERE
from scrapers.errors import UserError
from scrapers.extract import PageChanged, extract
from scrapers.sources import Source

_BATCH = 32  # captures handed to a process at once
_FEW = 64  # so few captures are read sooner than other processes start


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCapture:
    """A row of ``captures``: its source, the code that read it last (None: none could), and the code of its run."""

    id: int
    source: str
    url: str
    captured_at: str | None
    digest: str
    media_type: str
    status: int
    origin: str
    locator: str | None
    size: int
    gone_key: str | None
    code_version: str | None
    captured_by: str
    kept_digest: str | None
    kept: Kept | None

    def __str__(self) -> str:
        return f"{self.url} of {self.captured_at or 'no time'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reextracted:
    """What the current code makes of a capture: ``page``, or the ``reason`` why it cannot be read.

    ``trouble`` says that the bytes are lost, damaged, or not those of the row; then nothing was extracted.
    """

    stored: StoredCapture
    page: PageRecord | None = None
    reason: str = ""
    trouble: str = ""


def stored_captures(db: Connection, source: str | None = None) -> list[StoredCapture]:
    """List every capture of the archive, or of one source, in the order in which they lie on disk."""
    query = """
        SELECT c.*, s.name AS source, e.code_version, coalesce(r.code_version, '') AS captured_by
        FROM captures AS c JOIN sources AS s ON s.id = c.source_id LEFT JOIN runs AS r ON r.id = c.run_id
        LEFT JOIN extractions AS e ON e.capture_id = c.id WHERE ?1 IS NULL OR s.name = ?1
        ORDER BY c.kept_file, c.kept_offset, c.id
    """
    columns = [name for name in StoredCapture.__dataclass_fields__ if name != "kept"]
    found = []
    for row in db.execute(query, (source,)):
        place = (row["kept_file"], row["kept_offset"], row["kept_length"])
        kept = None if None in place else Kept(file=place[0], offset=place[1], length=place[2])
        found.append(StoredCapture(**{name: row[name] for name in columns}, kept=kept))
    return found


def reextract(
    stored: StoredCapture,
    kept: Kept,
    store: CaptureStore,
    source: Source,
    addresses: AddressBook,
    redactor: Redactor | None = None,
) -> Reextracted:
    """Extract one capture again from its bytes, which must be those that its row describes."""
    try:
        return _reextract(stored, kept, store, source, addresses, redactor)
    except UserError as problem:
        return Reextracted(stored=stored, trouble=str(problem))
    except Exception as error:  # a parser may fail in any way on damaged bytes, and on a damaged row
        return Reextracted(stored=stored, trouble=f"{stored}: cannot be read again ({sentence(error)})")


def _reextract(
    stored: StoredCapture,
    kept: Kept,
    store: CaptureStore,
    source: Source,
    addresses: AddressBook,
    redactor: Redactor | None,
) -> Reextracted:
    # Files are given away source by source: a row that names a file of another source would be lost with it.
    if not kept.file.startswith(f"{stored.source}/"):
        return Reextracted(stored=stored, trouble=f"{stored}: {kept.file} is not of its source")
    capture = store.read(kept)
    if stored.kept_digest and hashlib.sha256(store.packed(kept)).hexdigest() != stored.kept_digest:
        trouble = f"{stored}: its record in {kept.file} is not the one that kept_digest names"
        return Reextracted(stored=stored, trouble=trouble)
    return read_again(stored, capture, source, addresses, redactor)


def read_again(
    stored: StoredCapture,
    capture: Capture,
    source: Source,
    addresses: AddressBook,
    redactor: Redactor | None = None,
) -> Reextracted:
    """Extract a capture whose bytes are at hand, and must be those that its row describes."""
    if wrong := _mismatch(stored, capture, addresses):
        return Reextracted(stored=stored, trouble=f"{stored}: {wrong}")
    if capture.status != 200:
        return Reextracted(stored=stored)
    capture = replace(capture, locator=stored.locator)
    try:
        extraction = extract(capture, source.platform, source.for_pages)
    except PageChanged as changed:
        return Reextracted(stored=stored, reason=changed.reason)
    return Reextracted(stored=stored, page=addresses.page(process(extraction, source, redactor=redactor)))


def _mismatch(stored: StoredCapture, capture: Capture, addresses: AddressBook) -> str:
    """Name the first column whose value is not that of the bytes; "" when all agree."""
    columns = capture_columns(addresses.capture(capture_record(capture)))
    if capture.origin not in ELSEWHERE:
        del columns["locator"]  # the path of an imported file: its bytes, as we keep them, do not repeat it
        if stored.origin == "commoncrawl" and "#bytes=" in (stored.locator or ""):
            del columns["origin"]  # it was mined, and its bytes were imported later
    for name, value in columns.items():
        if getattr(stored, name) != value:
            return f"{name} is {getattr(stored, name)!r} in the row, but its bytes say {value!r}"
    return ""


_store: CaptureStore
_sources: Mapping[str, Source]
_addresses: AddressBook
_redactor: Redactor | None


def reextract_all(
    stored: Sequence[StoredCapture],
    captures: Path,
    sources: Mapping[str, Source],
    addresses: AddressBook,
    redactor: Redactor | None = None,
    cores: int | None = None,
) -> Iterator[Reextracted]:
    """Extract captures again on all cores, in their order, without those that were never kept. Raises UserError.

    ``cores`` is how many processes read them, as many as there are cores unless it is given; one is this process.
    """
    kept = [capture for capture in stored if capture.kept]
    cores = cores or os.cpu_count() or 1
    if len(kept) <= _FEW or cores == 1:
        with CaptureStore(captures) as store:
            for one in kept:
                if one.kept:
                    yield reextract(one, one.kept, store, sources[one.source], addresses, redactor)
        return
    with _deaf_to_interruption():  # it starts a process that watches over its locks
        begin = prepared(_begin, captures, sources, addresses, redactor)
        pool = ProcessPoolExecutor(cores, get_context("spawn"), start, begin)
    with pool:
        waiting: deque[Future[list[Reextracted]]] = deque()
        try:
            for at in range(0, len(kept), _BATCH):
                with _deaf_to_interruption():
                    waiting.append(pool.submit(_reextract_batch, kept[at : at + _BATCH]))
                if len(waiting) > 2 * cores:  # no more in memory than are compared soon: a page may be megabytes
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool:
            for process in active_children():  # the pool would end them by SIGTERM, to which they are deaf
                process.kill()
            raise UserError("a process that was reading captures was killed; run the same command again") from None
        finally:
            for future in waiting:
                future.cancel()


@contextmanager
def _deaf_to_interruption() -> Iterator[None]:
    """Start processes that do not hear Ctrl-C, nor what else is sent to all: they end when this one does, silently."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(captures: Path, sources: Mapping[str, Source], addresses: AddressBook, redactor: Redactor | None) -> None:
    """Set up a process: the files stay open from one batch to the next."""
    global _store, _sources, _addresses, _redactor
    _store, _sources, _addresses, _redactor = CaptureStore(captures), sources, addresses, redactor


def _reextract_batch(batch: Sequence[StoredCapture]) -> list[Reextracted]:
    return [reextract(one, one.kept, _store, _sources[one.source], _addresses, _redactor) for one in batch if one.kept]

"""Write to the archive: ``Archive`` is the only way to change archive.db."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from sqlite_utils import Database

from pipelines.code_version import reader_version
from pipelines.phrasing import RunCounts
from pipelines.records import (
    AlertObservation,
    CaptureRecord,
    CoverageRecord,
    Masked,
    PageRecord,
    Redactor,
    RunKind,
    Severity,
)
from pipelines.store.alert_looks import write_looks
from pipelines.store.alerts import write_alert
from pipelines.store.captures import (
    adopt_capture,
    capture_row,
    correct_locator,
    has_read,
    is_kept_at,
    kept_body,
    kept_place,
    known_mementos,
    note_reading,
    note_reading_of,
    now,
    petitions_gone,
    read_before,
    source_row,
    unnoted_files,
    utc_text,
)
from pipelines.store.changed_rows import ChangedRows
from pipelines.store.checksum import note_checksum
from pipelines.store.connection import immediately, in_plain_words, open_database
from pipelines.store.coverage import store_coverage
from pipelines.store.known_pages import KnownPage, forget_pages, known_page, note_page
from pipelines.store.masked_addresses import AddressBook, WritableAddressBook
from pipelines.store.measures import measure_tables
from pipelines.store.petitions import refresh_petitions, write_petition
from pipelines.store.reprocess import settle_withdrawn, withdraw
from pipelines.store.run_digests import FILES, RunDigest, append_digest, digest_of_run, previous_digest
from pipelines.store.run_end import RunEnd
from pipelines.store.runs import (
    RunEnded,
    Running,
    begin_end,
    begin_run,
    counts_of,
    end_run,
    ended,
    ending_run,
    ending_runs,
    is_crawl,
    is_ending,
    is_running,
    note,
    note_items,
    note_new_fields,
    note_requests,
    running_again,
    unfinished_runs,
)
from pipelines.store.snapshot_batch import SnapshotBatch
from pipelines.store.table_sums import sum_new_rows
from pipelines.store.verdicts import RunVerdict, verdict_of
from pipelines.store.versions import Note
from pipelines.store.work_list import read_again
from scrapers.captures import Kept
from scrapers.errors import UserError
from scrapers.sources import Source

AtEnd = Callable[[RunDigest | None], None]


class _KnownSource(NamedTuple):
    """A source as the archive has it: ``id`` of its row, and the version of what reads its pages."""

    source: Source
    id: int
    reader: str


class Archive:
    """An archive open for writing. Each method is one transaction: it is written whole, or not at all.

    Raises UserError or UsageError, each one sentence, when the file cannot be read or written.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path
        self.redactor: Redactor | None = None
        self._running: dict[int, Running] = {}
        self._batch = SnapshotBatch(db.conn)
        self._sources: dict[str, _KnownSource] = {}
        self._rolled_back = False
        self._rows = ChangedRows(db.conn)
        self._addresses = WritableAddressBook(db.conn, path)
        self._at_end: dict[int, AtEnd] = {}

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Self:
        """Open the archive at ``path``; a missing one is made, or refused when not ``create``."""
        return cls(open_database(path, create=create), path)

    def close(self) -> None:
        """Close the archive, and the files of runs that did not end."""
        try:
            while self._at_end:
                self._at_end.popitem()[1](None)
        finally:
            if self._rows.shapes:
                note_checksum(self.db.conn, self.path)
            self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write everything inside in one transaction: faster for many records, and all of them or none."""
        outermost = not self.db.conn.in_transaction
        try:
            with in_plain_words(self.path):
                if not self._rows.shapes:  # before the transaction, or its rollback would take the triggers with it
                    self._rows.follow()
            with in_plain_words(self.path), immediately(self.db):
                written = self.db.conn.total_changes
                if self._rolled_back:
                    # What the runs had counted in memory was rolled back with the rows: read it from their rows.
                    self._running = {run: running_again(self.db.conn, run) for run in self._running}
                    self._rolled_back = False
                if outermost:
                    self._addresses.refresh()
                yield
                if outermost:
                    self._batch.write()
                    self._chain(self.db.conn.total_changes > written)
        except BaseException as error:
            self._rolled_back = True
            self._batch.drop()
            cause = self._rows.cause_of(error)
            self._rows.drop()
            self._addresses.forget()
            self._sources.clear()
            if cause is not error:
                raise cause from None
            raise

    def _chain(self, is_written: bool) -> None:
        """Add changes of summed rows to the sums; outside of any run, new rows too, and a digest of its own."""
        changed = self._rows.write() if self._rows.before else set()
        # Asked of the archive too: another process may be running one.
        if is_written and not self._running and not is_running(self.db.conn):
            changed |= sum_new_rows(self.db.conn)
            if changed - {FILES}:
                append_digest(self.db.conn, "change")

    def finish_redactions(self) -> None:
        """Note that every redaction is complete, and chain a digest of the archive as it is now."""
        with self.transaction():
            self.db.conn.execute("UPDATE redactions SET finished_at = ? WHERE finished_at IS NULL", (now(),))
            self._rows.write()
            append_digest(self.db.conn, "redaction")

    def ensure_source(self, source: Source) -> int:
        """Return the id of a source, whose row is brought up to date with sources.yml."""
        return self._known(source).id

    def _known(self, source: Source) -> _KnownSource:
        known = self._sources.get(source.name)
        if known is None or known.source is not source:  # by identity: a stanza that was edited is another object
            with self.transaction():
                known = _KnownSource(source, source_row(self.db.conn, source), reader_version(source.for_reading))
                self._sources[source.name] = known
        return known

    def start_run(self, kind: RunKind, source: Source | None, *, partial: bool = False) -> int:
        """Begin a run, of one source or (None) of several; returns its id. ``partial``: it reads some listings only.

        Runs that were killed while their history was derived are ended first.
        """
        self._end_what_was_killed()
        with self.transaction():
            run = begin_run(self.db.conn, kind, self.ensure_source(source) if source else None, partial=partial)
        self._running[run] = Running()
        return run

    def resume_run(
        self, kind: RunKind, source: Source | None, *, since: datetime, partial: bool = False
    ) -> tuple[int, datetime] | None:
        """Resume the newest run of this kind that was killed, if it began after ``since``; None if there is none.

        A partial run is not resumed, and no run is as one: what they read differs. Returns its id and when it began
        (aware UTC); older ones are closed as failed. The caller must hold the lock of the source: to this method, a run
        that another process is still writing looks like one that was killed.
        """
        resumed = None
        with self.transaction():
            db, source_id = self.db.conn, self.ensure_source(source) if source else None
            for turn, (run, started_at, is_partial) in enumerate(unfinished_runs(db, kind, source_id)):
                if (
                    turn == 0 and started_at >= utc_text(since) and not (partial or is_partial)
                ):  # older ones observed what no longer counts as now
                    resumed = run, datetime.fromisoformat(started_at)
                else:
                    begin_end(db, run, failed=True, complete=False, message=Masked("killed"))
        if resumed is not None:
            self._running[resumed[0]] = running_again(self.db.conn, resumed[0])
        self._end_what_was_killed()
        return resumed

    def end_killed(self, kind: RunKind, source: Source, *, since: datetime) -> RunEnded | None:
        """End the newest run of a whole source that was killed in its end, if it began after ``since``; None without.

        It had done all but derive what follows. The caller must hold the lock of the source.
        """
        source_id = self.ensure_source(source)
        with in_plain_words(self.path):
            run = ending_run(self.db.conn, kind, source_id, utc_text(since))
        self._end_what_was_killed()
        return None if run is None else ended(self.db.conn, run)

    def _end_what_was_killed(self) -> None:
        """End the runs that were killed at their end, before all was derived."""
        with in_plain_words(self.path):
            for run in ending_runs(self.db.conn):
                if run not in self._running:
                    self._derive_and_close(run)

    def finish_run(
        self,
        run: int,
        *,
        failed: bool = False,
        complete: bool = False,
        message: Masked | None = None,
        noting: Callable[[], None] = lambda: None,
    ) -> RunCounts:
        """End a run, and derive growth and events of the petitions it touched. Returns what the run did.

        ``complete`` says that a crawl saw all that its source lists, so that what it did not see is missing. What
        ``noting`` writes is written if the run ends, and only then. Others may write in between: the run stays
        "running" until all is derived.
        """
        with in_plain_words(self.path):
            has_ended = is_ending(self.db.conn, run)
        if not has_ended:  # or it failed in the middle of its end, which stands
            with self.transaction():
                self._batch.write()
                noting()
                begin_end(self.db.conn, run, failed=failed, complete=complete, message=message)
        digest = self._derive_and_close(run)
        del self._running[run]
        # Only now: the digest that a file says must be in the archive.
        if run in self._at_end:
            previous = previous_digest(self.db.conn, digest)
            self._at_end.pop(run)(RunDigest(run=run, digest=digest, previous=previous))
        # Statistics only: the run has ended, and a lock that another holds must not make it fail.
        with suppress(UserError):
            measure_tables(self.db.conn, self.transaction)
        return replace(counts_of(self.db.conn, run), digest=digest)

    def _derive_and_close(self, run: int) -> str:
        """Derive what follows from a run that has come to its end, in steps, and close it; returns its digest."""
        db = self.db.conn
        with in_plain_words(self.path):
            RunEnd(db, run, self.transaction).derive()
        with self.transaction():
            if not is_ending(db, run):  # another process was faster
                return digest_of_run(db, run)
            end_run(db, run)
            self._rows.write()
            return append_digest(db, "run", run)

    def note_listings(self, run: int, listings: Sequence[CoverageRecord]) -> None:
        """Store what a crawl read of each listing."""
        with self.transaction():
            store_coverage(self.db.conn, run, [replace(one, url=self.addresses.shown(one.url)) for one in listings])

    def note_requests(self, run: int, requests: int) -> None:
        """Store how many requests a crawl made."""
        with self.transaction():
            note_requests(self.db.conn, run, requests)

    def at_end(self, run: int, close: AtEnd) -> None:
        """Let ``close`` be called with the digest of a run when it has ended, or with None when it did not."""
        self._at_end[run] = close

    def verdict_of(self, run: int) -> RunVerdict:
        """Read the verdict on a run that has ended."""
        with in_plain_words(self.path):
            return verdict_of(self.db.conn, run)

    def abandon_run(self, run: int, message: Masked) -> None:
        """Close a run as failed; its row stays "running" where even that cannot be written."""
        with suppress(UserError):
            self.finish_run(run, failed=True, message=message)

    def has_read(self, capture: CaptureRecord, page: str, *, source: Source, reader: str | None = None) -> bool:
        """Check whether the current code has read this capture already, as the same page: then nothing is new.

        ``reader`` is the version of other code that read it elsewhere.
        """
        with in_plain_words(self.path):
            known = self._known(source)
            return has_read(self.db.conn, self.addresses.capture(capture), page, known.id, reader or known.reader)

    @property
    def addresses(self) -> AddressBook:
        """The masked addresses of the archive, as they are now. Raises UserError where their key is missing."""
        self._addresses.refresh()
        return self._addresses

    def record(self, page: PageRecord, *, source: Source, run: int, reader: str | None = None) -> None:
        """Store everything one capture shows, in place of what was read from it before.

        ``reader`` is the version of the code that read it, where that was not this one.
        """
        db, counts = self.db.conn, RunCounts(captures=1, passed_over=page.passed_over)
        with self.transaction():
            running, source_id = self._running[run], self.ensure_source(source)
            self._addresses.source_id = source_id
            as_masked, page = page.capture, self._addresses.page(page)
            adopt_capture(db, as_masked, page.capture, source_id)
            capture, is_new = capture_row(db, page.capture, source_id, run)
            note_reading(db, page, capture.capture_id, reader or self._known(source).reader, run)
            withdrawn = None
            if not is_new:  # read before, by other code: its snapshots may still be in the batch
                self._batch.write()
                withdrawn = withdraw(db, capture.capture_id)
                read_again(db, capture.capture_id)
            about = {"source_id": capture.source_id, "capture_id": capture.capture_id}
            noted: list[tuple[str, Sequence[Note]]] = []
            for observation in page.observations:
                if isinstance(observation, AlertObservation):
                    owner, notes = write_alert(db, observation, page.page, capture, counts)
                    running.alerts.add(owner)
                else:
                    owner, notes = write_petition(db, self._batch, observation, page.page, capture, counts)
                    running.petitions.add(owner)
                if notes:
                    noted.append((observation.record.url or page.capture.url, notes))
            if page.listed:
                write_looks(db, page.listed, capture, by_crawl=is_crawl(db, run))
            url = page.capture.url
            counts.issues += note_items(db, run, noted, severity="warning", page_url=url, **about)
            if withdrawn:
                self._batch.write()
                settle_withdrawn(db, withdrawn, capture, counts)
            broken = [(url, [("broken item", reason) for reason in page.broken])]
            counts.issues += note_items(db, run, broken, severity="error", page_url=url, **about)
            counts.issues += note_new_fields(db, run, page, **about)
            running.add(db, run, counts)

    def may_repeat(self, capture: CaptureRecord, page: str, *, source: Source) -> bool:
        """Check whether the current code has read this capture, or the one before with the same bytes."""
        with in_plain_words(self.path):
            known, capture = self._known(source), self.addresses.capture(capture)
            about = (self.db.conn, capture, page, known.id, known.reader)
            return has_read(*about) or read_before(*about) is not None

    def known_page(self, capture: CaptureRecord, *, source: Source) -> KnownPage | None:
        """Return what a page shows whose bytes are those of its capture before, without reading it; None for others."""
        with in_plain_words(self.path):
            known = self._known(source)
            return known_page(self.db.conn, known.id, self.addresses.capture(capture), known.reader)

    def note_page(self, capture: CaptureRecord, page: str, next_url: str | None, *, source: Source) -> None:
        """Remember where a page of a listing goes on."""
        with self.transaction():
            known, capture = self._known(source), self._addresses.capture(capture)
            note_page(self.db.conn, known.id, capture, page, known.reader, next_url)

    def forget_pages(self, source: Source, *, but_of: int) -> None:
        """Forget where pages of listings went on that a run, which read all that a source lists, did not ask for."""
        with self.transaction():
            forget_pages(self.db.conn, self._known(source).id, but_of)

    def repeat(self, capture: CaptureRecord, page: str, *, source: Source, run: int) -> bool:
        """Store that a capture shows the petitions that the one before showed in the same bytes, as they stand.

        Returns whether that was so; where it was not, nothing is stored, and the page is to be processed and recorded.
        """
        db, known = self.db.conn, self._known(source)
        with self.transaction():
            capture = self._addresses.capture(capture)
            before = read_before(db, capture, page, known.id, known.reader)
            if before is None or capture.captured_at is None:
                return False
            (earlier, found), at = before, utc_text(capture.captured_at)
            petitions = self._batch.repeated(earlier, found, at)
            if petitions is None:
                return False
            stored, _ = capture_row(db, capture, known.id, run, is_new=True)
            note_reading_of(db, stored.capture_id, page, known.reader, run, found=found, broken=0)
            running = self._running[run]
            running.petitions.update(self._batch.repeat(petitions, stored))
            running.add(db, run, RunCounts(captures=1, snapshots=found))
        return True

    def note_unchanged(self, page: PageRecord, capture_id: int, *, source: Source, run: int) -> None:
        """Store that the current code has read a capture, and found in it what other code had found."""
        with self.transaction():
            note_reading(self.db.conn, page, capture_id, self._known(source).reader, run)

    def record_capture(self, capture: CaptureRecord, *, source: Source, run: int) -> int:
        """Store a capture in which nothing was found; returns its id.

        A petition's page that is gone (404, 410) is an observation too: of the petition's status.
        """
        with self.transaction():
            as_masked, capture = capture, self._addresses.capture(capture)
            adopt_capture(self.db.conn, as_masked, capture, self.ensure_source(source))
            stored, is_new = capture_row(self.db.conn, capture, self.ensure_source(source), run)
            if capture.is_gone:
                self._batch.write()
                refresh_petitions(self.db.conn, petitions_gone(self.db.conn, stored.capture_id))
            self._running[run].add(self.db.conn, run, RunCounts(captures=int(is_new)))
        return stored.capture_id

    def note_issue(
        self,
        run: int,
        *,
        source: Source | None,
        url: Masked | None,
        kind: str,
        severity: Severity,
        message: Masked,
        capture: CaptureRecord | None = None,
    ) -> None:
        """Store one sentence about what a run could not do, and the capture it is about if there is one."""
        with self.transaction():
            source_id = self.ensure_source(source) if source else None
            capture_id = self.record_capture(capture, source=source, run=run) if capture and source else None
            about = {"source_id": source_id, "capture_id": capture_id}
            url, message = url and self._addresses.shown(url), self._addresses.message(message)
            issues = note(self.db.conn, run, [(kind, message)], severity=severity, url=url, **about)
            self._running[run].add(self.db.conn, run, RunCounts(issues=issues))

    def note_after_end(self, run: int, *, kind: str, message: Masked) -> None:
        """Store one sentence about what happened when a run had ended, such as a notice that could not be sent."""
        with self.transaction():
            row = self.db.conn.execute("SELECT source_id FROM runs WHERE id = ?", (run,)).fetchone()
            note(self.db.conn, run, [(kind, message)], severity="warning", source_id=row["source_id"], url=None)
            self.db.conn.execute("UPDATE runs SET issues = issues + 1 WHERE id = ?", (run,))

    def kept_body(self, digest: str, *, source: Source) -> Kept | None:
        """Find where the bytes with this digest were kept first for this source; None if they never were."""
        with in_plain_words(self.path):
            return kept_body(self.db.conn, digest, source)

    def kept_place(self, capture: CaptureRecord, *, source: Source) -> tuple[Kept, bool] | None:
        """Find where our own copy of this very capture is, and whether anything was read from it."""
        with in_plain_words(self.path):
            return kept_place(self.db.conn, self.addresses.capture(capture), self.ensure_source(source))

    def is_kept_at(self, capture: CaptureRecord, *, source: Source) -> bool:
        """Check whether our own copy of the same URL of the same second was read; redacted, its bytes are others."""
        with in_plain_words(self.path):
            return is_kept_at(self.db.conn, self.addresses.capture(capture), self.ensure_source(source))

    def correct_locator(self, capture: CaptureRecord, *, wrong: str, source: Source) -> None:
        """Let a capture whose bytes another archive holds lead to them, where its locator begins with ``wrong``."""
        with self.transaction():
            correct_locator(self.db.conn, self.addresses.capture(capture), wrong, self.ensure_source(source))

    def note_kept_file(self, file: str, size: int, digest: str) -> None:
        """Store the size in bytes and the SHA-256 of a closed file of captures."""
        with self.transaction():
            self.db.conn.execute(
                "INSERT INTO kept_files VALUES (?, ?, ?) "
                "ON CONFLICT DO UPDATE SET size = excluded.size, digest = excluded.digest",
                (file, size, digest),
            )

    def unnoted_files(self, source: Source) -> list[str]:
        """List the files that hold captures of this source and whose closing was never noted, as after a crash."""
        with in_plain_words(self.path):
            return unnoted_files(self.db.conn, source)

    def known_mementos(self, source: Source) -> set[str]:
        """List the addresses of mementos of this source that need not be fetched again."""
        with in_plain_words(self.path):
            return known_mementos(self.db.conn, source)

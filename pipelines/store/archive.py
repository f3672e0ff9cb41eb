"""What pages say becomes rows of archive.db: ``Archive`` is the only way by which anything is written there."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from pipelines.normalize.context import context_of
from pipelines.records import AlertRecord, RunCounts, RunKind, Severity
from pipelines.store.absences import petitions_absent
from pipelines.store.alerts import write_alert
from pipelines.store.captures import capture_row, is_kept, kept_body, note_reading, read_before, source_row, utc_text
from pipelines.store.connection import immediately, in_plain_words, open_database
from pipelines.store.derive import measure, note_rivalries, rebuild_stale
from pipelines.store.petitions import refresh_petitions, write_petition
from pipelines.store.reprocess import Earlier, forget, settle_after
from pipelines.store.runs import Running, begin_run, end_run, note, note_new_fields, running_again, unfinished_runs
from pipelines.store.snapshot_batch import SnapshotBatch
from pipelines.store.told import tell_alert, tell_petition
from pipelines.store.versions import CaptureRef
from scrapers.captures import Capture, Kept
from scrapers.errors import UserError
from scrapers.extract import Extraction
from scrapers.items import Petition
from scrapers.sources import Source


class Archive:
    """An archive open for writing. Each method is one transaction: it is written whole, or not at all.

    Raises UserError or UsageError, each one sentence, when the file cannot be read or written.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path
        self._running: dict[int, Running] = {}
        self._ledger = SnapshotBatch(db.conn)
        self._sources: dict[str, tuple[Source, int]] = {}
        self._taken_back = False

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Self:
        """Open the archive at ``path``; one that is not there is made, or refused when not ``create``."""
        return cls(open_database(path, create=create), path)

    def close(self) -> None:
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """Put many records into one transaction: faster, and all of them or none."""
        outermost = not self.db.conn.in_transaction
        try:
            with in_plain_words(self.path), immediately(self.db):
                if self._taken_back:
                    self._running = {run: running_again(self.db.conn, run) for run in self._running}
                    self._taken_back = False
                yield
                if outermost:
                    self._ledger.write()
        except BaseException:
            self._taken_back = True
            self._ledger.drop()
            self._sources.clear()
            raise

    def ensure_source(self, source: Source) -> int:
        """The id of a source, whose row is brought up to what sources.yml says of it."""
        known, source_id = self._sources.get(source.name, (None, 0))
        if known is not source:
            with self.together():
                source_id = source_row(self.db.conn, source)
                self._sources[source.name] = source, source_id
        return source_id

    def start_run(self, kind: RunKind, source: Source | None) -> int:
        """Begin a run; whatever is recorded from now on belongs to it. Returns its id."""
        with self.together():
            run = begin_run(self.db.conn, kind, self.ensure_source(source) if source else None)
        self._running[run] = Running()
        return run

    def resume_run(self, kind: RunKind, source: Source | None, *, since: datetime) -> tuple[int, datetime] | None:
        """Go on with the run of this kind that began after ``since`` and died; None where there is none.

        Returns its id and when it began (aware UTC). Only for whoever holds off other runs of the source; others that
        died are closed as failed.
        """
        resumed = None
        with self.together():
            db, source_id = self.db.conn, self.ensure_source(source) if source else None
            for turn, (run, started_at) in enumerate(unfinished_runs(db, kind, source_id)):
                if turn == 0 and started_at >= utc_text(since):
                    resumed = run, datetime.fromisoformat(started_at)
                else:
                    end_run(db, run, failed=True, complete=False, message="killed")
            if resumed is not None:
                self._running[resumed[0]] = running_again(db, resumed[0])
        return resumed

    def finish_run(
        self, run: int, *, failed: bool = False, complete: bool = False, message: str | None = None
    ) -> RunCounts:
        """End a run; growth and events of what it touched are derived anew. Returns what the run did.

        ``complete`` says that a crawl saw all that its source lists, so that what it did not see has vanished.
        """
        db = self.db.conn
        with self.together():
            running = self._running[run]
            self._ledger.write()
            running.add(db, run, RunCounts(issues=note_rivalries(db, run)))
            end_run(db, run, failed=failed, complete=complete, message=message)
            rebuilt = rebuild_stale(db, run)
        if rebuilt:
            with in_plain_words(self.path):
                measure(db)
        return self._running.pop(run).counts

    def abandon_run(self, run: int, error: BaseException) -> None:
        """Close as failed a run that an error ended; where even that cannot be written, its row says "running" on."""
        with suppress(UserError):
            self.finish_run(run, failed=True, message=str(error) or "interrupted")

    def record(self, extraction: Extraction, *, source: Source, run: int) -> None:
        """Store what one capture says. A capture that today's code has read already is left as it is."""
        capture, db = extraction.capture, self.db.conn
        with in_plain_words(self.path):
            if read_before(db, extraction, source):
                return
        setting = context_of(capture, source)
        told = [
            tell_petition(item, setting) if isinstance(item, Petition) else tell_alert(item, setting)
            for item in extraction.found
        ]
        broken = [("broken item", changed.reason) for changed in extraction.broken]
        counts = RunCounts(captures=1, passed_over=len(extraction.passed_over))
        with self.together():
            running = self._running[run]
            seen, is_new = capture_row(db, capture, self.ensure_source(source), run)
            note_reading(db, extraction, seen.capture_id, source, run)
            earlier = None if is_new else self._forget(seen)
            about = {"source_id": seen.source_id, "capture_id": seen.capture_id}
            for one in told:
                if isinstance(one, AlertRecord):
                    found, notes = write_alert(db, one, extraction.page, seen, counts)
                    running.alerts.add(found)
                    url = one.url
                else:
                    found, notes = write_petition(db, self._ledger, *one, extraction.page, seen, counts)
                    running.petitions.add(found)
                    url = one[0].record.url
                counts.issues += note(db, run, notes, severity="warning", url=url or capture.url, **about)
            if earlier:
                self._ledger.write()
                settle_after(db, earlier, seen, counts)
            counts.issues += note(db, run, broken, severity="error", url=capture.url, **about)
            counts.issues += note_new_fields(db, run, extraction, **about)
            running.add(db, run, counts)

    def _forget(self, seen: CaptureRef) -> Earlier:
        self._ledger.write()
        return forget(self.db.conn, seen.capture_id)

    def note_read_alike(self, extraction: Extraction, capture_id: int, *, source: Source, run: int) -> None:
        """Note that today's code read a capture, and that it says what other code had read from it."""
        with self.together():
            note_reading(self.db.conn, extraction, capture_id, source, run)

    def record_capture(self, capture: Capture, *, source: Source, run: int) -> int:
        """Store a capture from which nothing was read; returns its id.

        One of a petition's page that was not found is an observation as well: that the petition is gone.
        """
        with self.together():
            seen, is_new = capture_row(self.db.conn, capture, self.ensure_source(source), run)
            if capture.is_gone:
                self._ledger.write()
                refresh_petitions(self.db.conn, petitions_absent(self.db.conn, seen.capture_id))
            self._running[run].add(self.db.conn, run, RunCounts(captures=int(is_new)))
        return seen.capture_id

    def note_issue(
        self,
        run: int,
        *,
        source: Source | None,
        url: str | None,
        kind: str,
        severity: Severity,
        message: str,
        capture: Capture | None = None,
    ) -> None:
        """Note what a run could not do: one sentence, and the capture it is about where there is one."""
        with self.together():
            source_id = self.ensure_source(source) if source else None
            capture_id = self.record_capture(capture, source=source, run=run) if capture and source else None
            told = {"source_id": source_id, "capture_id": capture_id}
            issues = note(self.db.conn, run, [(kind, message)], severity=severity, url=url, **told)
            self._running[run].add(self.db.conn, run, RunCounts(issues=issues))

    def kept_body(self, digest: str, *, source: Source) -> Kept | None:
        """Where the bytes with this digest were kept first for this source; None where they never were."""
        with in_plain_words(self.path):
            return kept_body(self.db.conn, digest, source)

    def is_kept(self, capture: Capture, *, source: Source) -> bool:
        """Whether our own copy of this very capture is on disk already."""
        with in_plain_words(self.path):
            return is_kept(self.db.conn, capture, self.ensure_source(source))

    def note_kept_file(self, file: str, size: int, digest: str) -> None:
        """Remember what a closed file of captures is: its size in bytes and its SHA-256."""
        with self.together():
            self.db.conn.execute("INSERT OR REPLACE INTO kept_files VALUES (?, ?, ?)", (file, size, digest))

    def unnoted_files(self, source: Source) -> list[str]:
        """The files in which captures of this source lie, and of which it was never noted that they were closed."""
        with in_plain_words(self.path):
            rows = self.db.conn.execute(
                "SELECT DISTINCT kept_file FROM captures WHERE kept_file NOT IN (SELECT file FROM kept_files) "
                "AND source_id = (SELECT id FROM sources WHERE name = ?)",
                (source.name,),
            )
            return [row["kept_file"] for row in rows]

    def known_mementos(self, source: Source) -> set[str]:
        """The addresses of the mementos of this source that need not be fetched again.

        Those that other web archives gave us, and those of which an earlier run noted that they are something else.
        """
        with in_plain_words(self.path):
            rows = self.db.conn.execute(
                """
                SELECT c.locator AS url FROM captures AS c JOIN sources AS s ON s.id = c.source_id
                WHERE s.name = :name AND c.origin IN ('wayback', 'commoncrawl') AND c.locator IS NOT NULL
                UNION
                SELECT i.url FROM issues AS i JOIN sources AS s ON s.id = i.source_id
                WHERE s.name = :name AND i.kind LIKE 'memento: %'
                """,
                {"name": source.name},
            )
            return {row["url"] for row in rows}

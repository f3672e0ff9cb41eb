"""Re-extract kept captures with the current code: report differences, and store them if wanted."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.code_version import reader_version
from pipelines.jobs.opening import open_archive
from pipelines.jobs.recording import Recording
from pipelines.jobs.run import exclusive, resumed_or_new
from pipelines.phrasing import RunCounts, counted
from pipelines.redact import mask
from pipelines.store.archive import Archive
from pipelines.store.captures import stored_sources
from pipelines.verify.diff import Difference, differences, extracted_rows, stored_rows
from pipelines.verify.elsewhere import is_elsewhere
from pipelines.verify.files import lost_files
from pipelines.verify.look_differences import look_differences
from pipelines.verify.reextract import Reextracted, reextract_all, stored_captures
from scrapers.errors import UsageError
from scrapers.sources import Source

Watch = Callable[[Iterable[Reextracted], int], Iterable[Reextracted]]


@dataclass(slots=True, kw_only=True)
class Report:
    """What a replay found: ``changes`` by page, field and kind of change, with the captures of each.

    ``refusals`` counts, by their reason, the captures that earlier code could read and the current code cannot.
    """

    read: int = 0
    unreadable: int = 0
    unkept: int = 0
    elsewhere: int = 0
    troubles: list[str] = field(default_factory=list)
    refusals: Counter[str] = field(default_factory=Counter)
    changes: dict[tuple[str, str, str], list[Difference]] = field(default_factory=lambda: defaultdict(list))
    counts: RunCounts | None = None

    def add(self, found: Sequence[Difference]) -> None:
        for difference in found:
            self.changes[difference.page, difference.field or difference.kind, difference.change].append(difference)

    def __str__(self) -> str:
        """The last line of the command."""
        captures = len({difference.stored.id for found in self.changes.values() for difference in found})
        values = sum(len(found) for found in self.changes.values())
        changed = f"{counted(values, 'change')} in {counted(captures, 'capture')}" if values else "no changes"
        read = counted(self.read, "capture")
        elsewhere = f", {self.elsewhere} held by other archives" if self.elsewhere else ""
        return f"Re-read {read} ({counted(self.unreadable, 'error')}, {self.unkept} missing{elsewhere}): {changed}"


def replay(
    archive_path: Path,
    captures: Path,
    sources: Mapping[str, Source],
    *,
    only: str | None = None,
    apply: bool = False,
    watch: Watch = lambda reextracted, length: reextracted,
) -> Report:
    """Re-extract every kept capture (of one source: ``only``), and compare with what the archive holds.

    A source that ``sources`` lacks is read as the archive describes it.

    With ``apply``, what other code has read is replaced by what the current code reads, each capture in one
    transaction; without, nothing is written. Lost or damaged bytes are reported as ``troubles``, and their rows left
    unchanged. Raises UserError and UsageError.
    """
    with open_archive(archive_path, captures, create=False) as archive:
        sources = {**stored_sources(archive.db.conn), **sources}
        if only and only not in sources:
            raise UsageError(f"{archive_path} has no source {only!r}; it has {', '.join(sorted(sources)) or 'none'}")
        lost_files(archive.db.conn, captures)
        stored = stored_captures(archive.db.conn, only)
        elsewhere = sum(map(is_elsewhere, stored))
        report = Report(unkept=sum(capture.kept is None for capture in stored) - elsewhere, elsewhere=elsewhere)
        addresses = archive.addresses.copy()
        each = reextract_all(stored, captures, sources, addresses, archive.redactor)
        reextracted = watch(each, len(stored) - report.unkept - elsewhere)
        if not apply:
            for _ in _compared(archive, reextracted, report):  # fills the report
                pass
            return report
        with exclusive(captures, "replay", None, archive_path):
            run, _ = resumed_or_new(archive, "replay", sources[only] if only else None)
            recordings = {name: Recording(archive=archive, source=source, run=run) for name, source in sources.items()}
            try:
                for one, found in _compared(archive, reextracted, report):
                    _apply(recordings[one.stored.source], one, found)
            except BaseException as error:
                archive.abandon_run(run, mask(str(error) or "interrupted"))
                raise
            report.counts = archive.finish_run(run)
        return report


def _compared(
    archive: Archive, reextracted: Iterable[Reextracted], report: Report
) -> Iterator[tuple[Reextracted, list[Difference]]]:
    for one in reextracted:
        report.read += 1
        if one.trouble:
            report.troubles.append(one.trouble)
            continue
        report.unreadable += bool(one.reason)
        if one.reason and one.stored.code_version:
            report.refusals[one.reason] += 1
        rows = extracted_rows(one.page) if one.page else []
        found = differences(one.stored, stored_rows(archive.db.conn, one.stored.id), rows)
        found += look_differences(archive.db.conn, one.stored, one.page)
        report.add(found)
        yield one, found


def _apply(recording: Recording, reextracted: Reextracted, found: list[Difference]) -> None:
    """Store what one capture shows now, if other code read it, or none could."""
    stored, page = reextracted.stored, reextracted.page
    # Also where it differs: a row that was altered is for ``verify`` to report, and not to be mended unseen.
    if stored.code_version == reader_version(recording.source.for_reading):
        return
    if page and (found or stored.code_version is None):
        recording.archive.record(page, source=recording.source, run=recording.run)
    elif page:
        recording.archive.note_unchanged(page, stored.id, source=recording.source, run=recording.run)
    elif found:
        # A page that the current code cannot read is a defect of the code: rows that were read before are kept.
        problem = f"{stored.url}: {reextracted.reason}; what earlier code had read from it was left as it is"
        recording.note_issue(stored.url, "unreadable", problem)

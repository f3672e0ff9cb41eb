"""Kept captures are read again by today's code, and what it says otherwise becomes a report, and new rows if wanted."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.code_version import code_version, stanza_mark
from pipelines.jobs.run import exclusive, resumed_or_new
from pipelines.records import RunCounts, counted
from pipelines.store.archive import Archive
from pipelines.verify.diff import Difference, differences
from pipelines.verify.followed import followed
from pipelines.verify.reextract import Said, known_captures, stored_rows
from pipelines.verify.workers import say_all
from scrapers.errors import UsageError
from scrapers.sources import Source

Watch = Callable[[Iterable[Said], int], Iterable[Said]]


@dataclass(slots=True, kw_only=True)
class Report:
    """What a replay found: ``changes`` by page, field and kind of change, with the captures of each.

    ``refusals`` counts by their reason the captures that earlier code could read and today's cannot.
    """

    read: int = 0
    unreadable: int = 0
    unkept: int = 0
    troubles: list[str] = field(default_factory=list)
    refusals: Counter[str] = field(default_factory=Counter)
    changes: dict[tuple[str, str, str], list[Difference]] = field(default_factory=lambda: defaultdict(list))
    counts: RunCounts | None = None

    def add(self, found: Sequence[Difference]) -> None:
        for one in found:
            self.changes[one.page, one.field or one.kind, one.change].append(one)

    def __str__(self) -> str:
        """The last line of the command."""
        captures = len({one.known.id for found in self.changes.values() for one in found})
        values = sum(len(found) for found in self.changes.values())
        told = f"{counted(self.read, 'capture')} read again, {self.unreadable} unreadable, {self.unkept} never kept: "
        changed = f"{counted(values, 'value')} of {counted(captures, 'capture')} told otherwise"
        return told + (changed if values else "no change")


def replay(
    archive_path: Path,
    captures: Path,
    sources: Mapping[str, Source],
    *,
    only: str | None = None,
    apply: bool = False,
    watch: Watch = lambda said, length: said,
) -> Report:
    """Read every kept capture again (of one source: ``only``), and compare with what the archive holds.

    A source that ``sources`` does not name is read as the archive remembers it.

    With ``apply``, what other code had read is replaced by what today's code reads, each capture in one transaction;
    without, nothing is written. Bytes that are lost or damaged are told as ``troubles``, and their rows left as they
    are. Raises UserError and UsageError.
    """
    with Archive.open(archive_path, create=False) as archive:
        sources = {**followed(archive.db.conn), **sources}
        if only and only not in sources:
            raise UsageError(f"{archive_path} has no source {only!r}; it has {', '.join(sorted(sources)) or 'none'}")
        known = known_captures(archive.db.conn, only)
        report = Report(unkept=sum(one.kept is None for one in known))
        said = watch(say_all(known, captures, sources), len(known) - report.unkept)
        if not apply:
            for _ in _compared(archive, said, report):
                pass
            return report
        with exclusive(captures, "replay", None):
            run, _ = resumed_or_new(archive, "replay", sources[only] if only else None)
            try:
                for one, found in _compared(archive, said, report):
                    _apply(archive, one, found, sources[one.known.source], run)
            except BaseException as error:
                archive.abandon_run(run, error)
                raise
            report.counts = archive.finish_run(run)
        return report


def _compared(archive: Archive, said: Iterable[Said], report: Report) -> Iterator[tuple[Said, list[Difference]]]:
    for one in said:
        report.read += 1
        if one.trouble:
            report.troubles.append(one.trouble)
            continue
        report.unreadable += bool(one.reason)
        if one.reason and one.known.code_version:
            report.refusals[one.reason] += 1
        found = differences(one.known, stored_rows(archive.db.conn, one.known.id), one.rows)
        report.add(found)
        yield one, found


def _apply(archive: Archive, said: Said, found: list[Difference], source: Source, run: int) -> None:
    """Write what one capture says now, where other code had read it, or none."""
    if said.known.code_version == code_version() + stanza_mark(source.for_pages):
        return
    if said.extraction and (found or said.known.code_version is None):
        archive.record(said.extraction, source=source, run=run)
    elif said.extraction:
        archive.note_read_alike(said.extraction, said.known.id, source=source, run=run)
    elif found:
        archive.note_issue(
            run,
            source=source,
            url=said.known.url,
            kind="unreadable",
            severity="error",
            message=f"{said.known.url}: {said.reason}; what earlier code had read from it was left as it is",
        )

"""Import mined values: captures of origin "commoncrawl" whose bytes stay where they were found."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipelines.jobs.opening import open_archive
from pipelines.jobs.recording import Recording
from pipelines.jobs.run import exclusive, resumed_or_new
from pipelines.mine.mined_reading import mined_pages_in, page_heads_in, parquet_files, refuse_foreign_parquet
from pipelines.mine.mined_rows import KEY_OF_ADDRESSES, REVISIT, page_of_rows
from pipelines.mine.mining_setup import host_of, sources_by_host
from pipelines.mine.mining_task import MinedRow
from pipelines.mine.sensible_rows import are_sensible
from pipelines.phrasing import RunCounts, counted
from pipelines.process import processed_again
from pipelines.redaction_key import Key
from scrapers.errors import UsageError
from scrapers.extract import is_petition_page
from scrapers.sources import Source

_PAGES_AT_ONCE = 200  # in one transaction
_ADDRESS = re.compile(r"https?://[^\s#]+")
_IN_WACZ = re.compile(r".*\.wacz/.+", re.IGNORECASE)
_REMEDIES = {
    "no source": "whose hosts no source has; add their stanzas (queconste mine --out FOLDER --discover)",
    "other source": "that were not read as the source of their host; mine those files into another folder (--out)",
    "no address": "whose files have no address; mine them with --base and another --out, or import those files",
    "packed": "whose bytes are packed once more inside a WACZ, and cannot be fetched alone; import that WACZ itself",
    "other key": "with masked addresses; mine with --archive and another --out to tell them apart, or import the files",
    "kept": "that the archive keeps and has read itself",
    "unreadable": "whose rows make no sense",
}


@dataclass(slots=True, kw_only=True)
class MinedImport:
    """What was imported of one source in a run, and how many pages were left out, by the reason."""

    source: str
    run: int = 0
    counts: RunCounts = field(default_factory=RunCounts)
    left_out: Counter[str] = field(default_factory=Counter)

    def sentence(self, archive: Path) -> str:
        """Return the line that the command prints of it."""
        return "; ".join([f"{self.source}: imported {self.counts} into {archive}", *sentences_of(self.left_out)])


def sentences_of(left_out: Mapping[str, int]) -> list[str]:
    """Return a clause for each reason to leave pages out, with the remedy.

    >>> sentences_of({"kept": 2})
    ['left out: 2 pages that the archive keeps and has read itself']
    """
    return [f"left out: {counted(number, 'page')} {_REMEDIES[reason]}" for reason, number in left_out.items()]


def import_mined(
    paths: Sequence[Path], *, sources: Mapping[str, Source], only: str | None, archive_path: Path, captures_path: Path
) -> tuple[list[MinedImport], dict[str, int]]:
    """Record the values of Parquet files that ``queconste mine`` wrote, one run for each source in them.

    ``only`` is the name of the one source to import. Returns what was imported, and the pages of no source by the
    reason. The values are masked and redacted once more. Raises UsageError for files that mining did not write, before
    the archive is touched, and where nothing in them is of a source.
    """
    files = [file for path in paths for file in parquet_files(path)]
    for file in files:
        refuse_foreign_parquet(file)
    by_host = sources_by_host(sources.values())
    of_source: dict[str, dict[Path, None]] = {}  # its files: each holds the pages of one host and month
    left_out = Counter[str]()
    for file in files:
        for head in page_heads_in(file):
            if source := _source_of(head, by_host):
                of_source.setdefault(source.name, {})[file] = None
            else:
                left_out["other source" if host_of(head["capture_url"] or "") in by_host else "no source"] += 1
    wanted = [name for name in sorted(of_source) if only in (None, name)]
    if not wanted:
        which = f"of {only}" if only else "of a source"
        raise UsageError("; ".join([f"no page {which} is in {paths[0]}", *sentences_of(left_out)]))
    imported = []
    with open_archive(archive_path, captures_path) as archive:
        for name in wanted:
            source = sources[name]
            with exclusive(captures_path, "import", source, archive_path):
                run, _ = resumed_or_new(archive, "import", source)
                recording = Recording(archive=archive, source=source, run=run)
                mined = _OfSource(recording, Key.load(archive_path), MinedImport(source=name, run=run))
                try:
                    pages = (rows for rows in _pages(of_source[name]) if _source_of(rows[0], by_host) is source)
                    imported.append(mined.imported(pages))
                except BaseException as error:
                    recording.abandon(error)
                    raise
    return imported, left_out


def _pages(files: Iterable[Path]) -> Iterator[list[MinedRow]]:
    for file in files:
        yield from mined_pages_in(file)


def _source_of(row: MinedRow, by_host: Mapping[str, Source]) -> Source | None:
    """Return the source that has a page's host, if the page was read as one of it: the row's own word is not enough.

    A page of a host that no source had then was read without one, and as one of the same platform.
    """
    source = by_host.get(host_of(row["capture_url"] or ""))
    if source is None or row["source"] not in (None, source.name):
        return None
    platform, _, _ = (row["page"] or "").partition(".")
    is_gone = not platform and is_petition_page(row["capture_url"], source.platform)
    return source if is_gone or platform == source.platform else None


@dataclass(slots=True)
class _OfSource:
    """The pages of one source on their way into the archive."""

    recording: Recording
    key: Key | None
    report: MinedImport

    def imported(self, pages: Iterator[list[MinedRow]]) -> MinedImport:
        archive, report = self.recording.archive, self.report
        for batch in batched_pages(pages):
            with archive.transaction():
                for rows in batch:
                    if reason := self._record(rows):
                        report.left_out[reason] += 1
        for sentence in sentences_of(report.left_out):
            self.recording.note_issue(None, "left out", sentence, severity="info")
        report.counts = self.recording.finish()
        return report

    def _record(self, rows: list[MinedRow]) -> str:
        """Record one page; returns the reason for which it is left out, "" where it is not."""
        own, archive, source = rows[0], self.recording.archive, self.recording.source
        places = [own["file"] or "", *([own["revisit_file"]] if own["revisit_file"] else [])]
        if own["length"] == 0 and any(map(_IN_WACZ.fullmatch, places)):
            return "packed"
        if not all(map(_ADDRESS.fullmatch, places)):
            return "no address"
        if not are_sensible(rows):
            return "unreadable"
        if any(one["key"] != self._key_hash for row in rows for one in row["masked_addresses"] or ()):
            return "other key"
        page = processed_again(page_of_rows(rows), archive.redactor)
        if (kept := archive.kept_place(page.capture, source=source)) and (kept[1] or page.capture.is_gone):
            return "kept"
        if archive.redactor and archive.is_kept_at(page.capture, source=source):
            return "kept"
        reader = own["code_version"]
        if revisit := (page.capture.locator or "").partition(REVISIT)[2]:
            # The first release that mined stored the place of the revisit, which has no bytes of the page.
            archive.correct_locator(page.capture, wrong=f"{revisit.rpartition('-')[0]}-", source=source)
        if page.capture.is_gone:
            archive.record_capture(page.capture, source=source, run=self.recording.run)
        elif not archive.has_read(page.capture, page.page, source=source, reader=reader):
            archive.record(page, source=source, run=self.recording.run, reader=reader)
        return ""

    @property
    def _key_hash(self) -> str:
        return self.key.hash(KEY_OF_ADDRESSES) if self.key else "no key"


def batched_pages(pages: Iterator[list[MinedRow]]) -> Iterator[list[list[MinedRow]]]:
    """Group pages into transactions."""
    batch: list[list[MinedRow]] = []
    for rows in pages:
        batch.append(rows)
        if len(batch) == _PAGES_AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch

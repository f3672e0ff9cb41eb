"""Files that someone kept become captures in the archive, through the path of every other capture."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pipelines.jobs.run import exclusive, keeping, resumed_or_new
from pipelines.records import RunCounts
from pipelines.store.archive import Archive
from scrapers.captures import Capture
from scrapers.captures.cdx_index import place
from scrapers.captures.local_files import Parts, parts_of
from scrapers.captures.warc_reader import Part
from scrapers.captures.warc_writer import WarcWriter
from scrapers.errors import UserError
from scrapers.extract import PageChanged, extract, is_meant, is_petition_page
from scrapers.sources import Source


def import_files(
    paths: Sequence[Path],
    *,
    source: Source,
    url: str | None,
    captured_at: datetime | None,
    archive_path: Path,
    captures_path: Path,
    progress: Callable[[int], None] = lambda pages: None,
) -> RunCounts:
    """Record what each file says: a saved page, a folder of them, a WARC, a WACZ.

    A page is taken for the one at ``url`` of ``source`` at ``captured_at`` (aware, or None if unknown); of a WARC, the
    pages of ``source`` are taken, or only those at ``url``. The bytes are kept in the folder ``captures_path``.
    ``progress`` is called with the number of pages read. Raises UsageError for a file that cannot be read, before the
    archive is touched; and UserError, when the readable ones are stored and the run is closed as failed, for files in
    which nothing could be read or which are damaged.
    """
    holdings = {path: parts_of(path, url=url, captured_at=captured_at) for path in paths}
    with Archive.open(archive_path) as archive, exclusive(captures_path, "import", source):
        run, _ = resumed_or_new(archive, "import", source)
        try:
            with keeping(archive, captures_path, source, run) as keeper:
                importing = _Importing(archive, keeper, source, run, url, progress)
                for path, parts in holdings.items():
                    importing.bring_in(path, parts)
        except BaseException as error:
            archive.abandon_run(run, error)
            raise
        refusals = importing.refusals
        unread = f"{len(refusals)} of {len(paths)} files could not be read" if refusals else None
        counts = archive.finish_run(run, failed=bool(refusals), message=unread)
    if refusals:
        raise UserError("\n".join(refusals))
    return counts


@dataclass(slots=True)
class _Importing:
    """One import: where to, what for, and what was refused so far."""

    archive: Archive
    keeper: WarcWriter
    source: Source
    run: int
    url: str | None
    progress: Callable[[int], None]
    pages: int = 0
    refusals: list[str] = field(default_factory=list)

    def bring_in(self, path: Path, parts: Parts) -> None:
        """Record every page in one file or folder; a file that is damaged, up to where it is."""
        read, refused, others, before = 0, list[str](), 0, len(self.refusals)
        for part in self._until_damaged(path, parts):
            if part.capture is None:
                refused.append(f"{path}: {part.url}: {part.reason}")
                if path.is_dir() or self._at_home(part.url):
                    self._note(part.url, f"{path.name}: {part.url}: {part.reason}")
            elif not self._is_ours(part, part.capture):
                others += 1
            elif refusal := self._record(part, part.capture):
                refused.append(f"{path}: {refusal}")
            else:
                read += 1
        if len(self.refusals) > before:
            return
        if path.is_dir() and refused:
            self.refusals += refused
        elif not read:
            nothing = (
                f"{path}: no page of {self.source.name} is in it{f', only {others} of other sites' if others else ''}"
            )
            self.refusals.append(refused[0] if refused else nothing)

    def _until_damaged(self, path: Path, parts: Parts) -> Iterator[Part]:
        """The pages in a file. What is wrong with it is told of it; a full disk of ours ends the import."""
        try:
            yield from parts()
        except UserError as problem:
            self.refusals.append(f"{path}: {problem}" if path.name not in str(problem) else str(problem))

    def _is_ours(self, part: Part, capture: Capture) -> bool:
        """Whether a page is what was asked for; one saved in a file, if it is from the host of the source."""
        if self.url:
            return place(capture.url) == place(self.url)
        at_home = self._at_home(capture.url)
        if part.exchange is None and capture.origin == "file":
            return at_home
        if capture.is_gone:
            return at_home and is_petition_page(capture.url, self.source.platform)
        return capture.status == 200 and at_home and is_meant(capture.url, capture.media, self.source.platform)

    def _at_home(self, url: str) -> bool:
        return _host(url) in {_host(ours) for ours in (self.source.url, *self.source.start)}

    def _record(self, part: Part, capture: Capture) -> str | None:
        """Keep and record one page; returns why nothing was read from it and the remedy, or None."""
        self.pages += 1
        self.progress(self.pages)
        if not self.archive.is_kept(capture, source=self.source):
            capture = self.keeper.keep(capture, part.exchange)
        if capture.is_gone:
            self.archive.record_capture(capture, source=self.source, run=self.run)
            return None
        try:
            extraction = extract(capture, self.source.platform, self.source.for_pages)
        except PageChanged as changed:
            reason = changed.reason
        else:
            self.archive.record(extraction, source=self.source, run=self.run)
            if extraction.found or extraction.passed_over or extraction.listings:
                return None
            reason = extraction.broken[0].reason if extraction.broken else "it shows no petition and no action alert"
        site = f"{self.source.name} ({self.source.platform})"
        refusal = f"{reason}; check that it is a page of {site} and that {capture.url} is its address"
        self._note(capture.url, f"{capture.locator}: {refusal}", capture)
        return refusal

    def _note(self, url: str, message: str, capture: Capture | None = None) -> None:
        self.archive.note_issue(
            self.run,
            source=self.source,
            url=url,
            kind="unreadable",
            severity="error",
            message=message,
            capture=capture,
        )


def _host(url: str) -> str:
    """The host that a URL names, in one form.

    >>> _host("http://www.Action.example:80/c?page=2"), _host("https://other.example/?u=action.example")
    ('action.example', 'other.example')
    """
    return place(url).partition("/")[0].partition("?")[0]

"""Import saved pages, folders, WARC and WACZ files into the archive."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pipelines.jobs.recording import Recording
from pipelines.jobs.run import exclusive, open_warc, resumed_or_new
from pipelines.records import RunCounts, counted
from pipelines.store.archive import Archive
from scrapers.captures import Capture
from scrapers.captures.cdx_index import place
from scrapers.captures.local_files import Parts, parts_of
from scrapers.captures.warc_reader import Part
from scrapers.captures.warc_writer import WarcWriter
from scrapers.errors import UsageError, UserError
from scrapers.extract import PageChanged, extract, is_meant, is_petition_page
from scrapers.sources import Source

_ARCHIVED = re.compile(r"(?<=/)https?://.+")  # https://web.archive.org/web/2018/https://action.example/categories

Progress = Callable[[int, int], None]


def import_files(
    paths: Sequence[Path],
    *,
    source: Source,
    url: str | None,
    captured_at: datetime | None,
    archive_path: Path,
    captures_path: Path,
    any_host: bool = False,
    progress: Progress = lambda done, size: None,
) -> RunCounts:
    """Record what each file says: a saved page, a folder of them, a WARC, a WACZ.

    A page is recorded as the one at ``url`` of ``source`` at ``captured_at`` (aware, or None if unknown); of a WARC,
    the pages of ``source`` are recorded, or only those at ``url``. Pages on hosts that the source does not list are
    left out unless ``any_host``. The bytes are kept in the folder ``captures_path``. ``progress`` is called with the
    bytes read so far and their total. Raises UsageError for such a ``url`` and for a file that cannot be read, before
    the archive is touched; and UserError, when the readable files are stored and the run is closed as failed, for files
    that are damaged or hold nothing that can be read.
    """
    if url and not any_host:
        refuse_other_host(url, source)
    files = {path: parts_of(path, url=url, captured_at=captured_at) for path in paths}
    with Archive.open(archive_path) as archive, exclusive(captures_path, "import", source):
        run, _ = resumed_or_new(archive, "import", source)
        recording = Recording(archive=archive, source=source, run=run)
        try:
            with open_warc(archive, captures_path, source, run) as writer:
                work = _Import(recording, writer, url, any_host, _BytesRead(paths, progress))
                for path, parts in files.items():
                    work.import_path(path, parts)
        except BaseException as error:
            recording.abandon(error)
            raise
        refusals = work.refusals
        message = f"{len(refusals)} of {len(paths)} files could not be read" if refusals else None
        counts = recording.finish(failed=bool(refusals), message=message)
    if refusals:
        raise UserError("\n".join(refusals))
    return counts


def refuse_other_host(url: str, source: Source) -> None:
    """Raise UsageError where ``url`` is on a host that ``source`` does not list in its ``url`` or ``start``."""
    hosts = _hosts(source)
    if _host(url) in hosts:
        return
    own = _ARCHIVED.search(url)
    if own and _host(own[0]) in hosts:
        raise UsageError(f"{url} is the address of a copy in a web archive; give the page's own: --url {own[0]}")
    raise UsageError(
        f"{url} is not on a host of {source.name} ({', '.join(sorted(hosts))}); "
        "check --url and --source, or add --any-host to import it all the same"
    )


class _BytesRead:
    """How many bytes of files and folders were read so far."""

    def __init__(self, paths: Sequence[Path], progress: Progress) -> None:
        self._progress = progress
        self._total = sum(map(_size, paths))
        self._finished = 0  # the size of the files that were read to their end
        self._done = 0
        self._offset = 0

    def add(self, part: Part) -> None:
        """Count up to this record of a WARC, or this page of a folder."""
        if part.offset:
            # Each WARC in a WACZ begins at byte 0 again.
            self._done += part.offset - self._offset if part.offset > self._offset else part.offset
        elif part.capture and part.exchange is None:
            self._done += len(part.capture.body)
        self._offset = part.offset
        self._progress(min(self._done, self._total), self._total)

    def end(self, path: Path) -> None:
        """Count a file or folder to its end."""
        self._finished += _size(path)
        self._done, self._offset = self._finished, 0
        self._progress(self._done, self._total)


@dataclass(slots=True)
class _Import:
    """One import: where to, which pages, and what was refused so far."""

    recording: Recording
    writer: WarcWriter
    url: str | None
    any_host: bool
    read: _BytesRead
    refusals: list[str] = field(default_factory=list)

    @property
    def source(self) -> Source:
        return self.recording.source

    def import_path(self, path: Path, parts: Parts) -> None:
        """Record every page in one file or folder; of a damaged file, those before the damage."""
        recorded, refused, before = 0, list[str](), len(self.refusals)
        other_hosts = other_pages = 0
        for part in self._until_damaged(path, parts):
            self.read.add(part)
            if part.capture is None:
                refused.append(f"{path}: {part.url}: {part.reason}")
                if path.is_dir() or self._is_own_host(part.url):
                    self._note(part.url, f"{path.name}: {part.url}: {part.reason}")
            elif not self._is_wanted(part, part.capture):
                other_pages += self._is_own_host(part.capture.url)
                other_hosts += not self._is_own_host(part.capture.url)
            elif refusal := self._record(part, part.capture):
                refused.append(f"{path}: {refusal}")
            else:
                recorded += 1
        self.read.end(path)
        if len(self.refusals) > before:
            return  # the damage is said already
        if path.is_dir() and refused:
            self.refusals += refused
        # A WARC of a whole crawl has many pages that cannot be read; it fails only if none could.
        elif not recorded:
            self.refusals.append(refused[0] if refused else f"{path}: {self._nothing(other_hosts, other_pages)}")

    def _nothing(self, other_hosts: int, other_pages: int) -> str:
        """Why nothing was recorded from a file in which every page could be read."""
        if self.url:
            return f"no page at {self.url} is in it; check --url, or leave it out to take every page of the source"
        reasons, remedies = [], []
        if other_pages:
            reasons.append(f"{counted(other_pages, 'page')} of its site of kinds we do not read (front page, pictures)")
            remedies.append("name one with --url to import it all the same")
        if other_hosts:
            reasons.append(f"{counted(other_hosts, 'page')} of other sites")
            remedies.append("add --any-host to import those of other sites")
        why = f", only {' and '.join(reasons)}; {', or '.join(remedies)}" if reasons else ""
        return f"no page of {self.source.name} is in it{why}"

    def _until_damaged(self, path: Path, parts: Parts) -> Iterator[Part]:
        """The pages in a file. Damage in it is a refusal of this file alone; a full disk of ours ends the import."""
        try:
            yield from parts()
        except UserError as error:
            self.refusals.append(f"{path}: {error}" if path.name not in str(error) else str(error))

    def _is_wanted(self, part: Part, capture: Capture) -> bool:
        """Whether to record a page: a saved one by its host alone, one in a WARC also by its address and status."""
        if self.url:
            return place(capture.url) == place(self.url)
        if not self._is_own_host(capture.url):
            return False
        if part.exchange is None and capture.origin == "file":
            return True
        if capture.is_gone:  # that a petition is gone is an observation too
            return is_petition_page(capture.url, self.source.platform)
        return capture.status == 200 and is_meant(capture.url, capture.media, self.source.platform)

    def _is_own_host(self, url: str) -> bool:
        return self.any_host or _host(url) in _hosts(self.source)

    def _record(self, part: Part, capture: Capture) -> str | None:
        """Keep and record one page; returns why nothing was read from it and the remedy, or None."""
        if not self.recording.is_kept(capture):
            capture = self.writer.keep(capture, part.exchange)
        if capture.is_gone:
            self.recording.record_capture(capture)
            return None
        try:
            extraction = extract(capture, self.source.platform, self.source.for_pages)
        except PageChanged as changed:
            reason = changed.reason
        else:
            self.recording.record(extraction)
            # A page of posts that are no alerts was read all the same.
            if extraction.found or extraction.passed_over or extraction.listings:
                return None
            reason = extraction.broken[0].reason if extraction.broken else "it shows no petition and no action alert"
        site = f"{self.source.name} ({self.source.platform})"
        refusal = f"{reason}; check that it is a page of {site} and that {capture.url} is its address"
        self._note(capture.url, f"{capture.locator}: {refusal}", capture)
        return refusal

    def _note(self, url: str, message: str, capture: Capture | None = None) -> None:
        self.recording.note_issue(url, "unreadable", message, capture=capture)


def _size(path: Path) -> int:
    """The size in bytes of a file, or of all files in a folder."""
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file())


def _hosts(source: Source) -> set[str]:
    return {_host(url) for url in (source.url, *source.start)}


def _host(url: str) -> str:
    """The host that a URL names, in one form.

    >>> _host("http://www.Action.example:80/c?page=2"), _host("https://other.example/?u=action.example")
    ('action.example', 'other.example')
    """
    return place(url).partition("/")[0].partition("?")[0]

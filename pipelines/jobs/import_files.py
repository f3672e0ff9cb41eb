"""Import saved pages, folders, WARC and WACZ files into the archive."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

from pipelines.jobs.import_tally import Tally, summary_of
from pipelines.jobs.opening import open_archive
from pipelines.jobs.recording import Recording
from pipelines.jobs.run import exclusive, open_warc, resumed_or_new
from pipelines.records import RunCounts
from scrapers.captures import Capture
from scrapers.captures.cdx_index import place
from scrapers.captures.local_files import Parts, display_name, parts_of
from scrapers.captures.revisits import Originals
from scrapers.captures.warc_reader import Part, late_revisits
from scrapers.captures.warc_writer import WarcWriter
from scrapers.errors import UsageError, UserError
from scrapers.extract import PageChanged, extract, is_meant, is_petition_page
from scrapers.sources import Source

_ARCHIVED = re.compile(r"(?<=/)https?://.+")  # https://web.archive.org/web/2018/https://action.example/categories

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import recorded, and a clause about what it left out ("" for nothing)."""

    counts: RunCounts
    left_out: str

    def __str__(self) -> str:
        return f"{self.counts}{'; ' if self.left_out else ''}{self.left_out}"


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
) -> Imported:
    """Record what each file says: a saved page, a folder of them, a WARC, a WACZ.

    A page is recorded as the one at ``url`` of ``source`` at ``captured_at`` (aware, or None if unknown); of a WARC,
    the pages of ``source`` are recorded, or only those at ``url``. Pages on hosts that the source does not list are
    left out unless ``any_host``. The bytes are kept in the folder ``captures_path``. ``progress`` is called with the
    bytes read so far and their total. Every record that cannot be read, and all pages that are left out, are noted as
    issues. Raises UsageError for such a ``url`` and for a file that cannot be read, before the archive is touched; and
    UserError, when all that is readable is stored and the run is closed as failed, for files that are damaged or hold
    nothing that can be read.
    """
    if url and not any_host:
        refuse_other_host(url, source)
    originals = Originals(captures_path)
    files = {path: parts_of(path, url=url, captured_at=captured_at, originals=originals) for path in paths}
    with open_archive(archive_path, captures_path) as archive, exclusive(captures_path, "import", source, archive_path):
        run, _ = resumed_or_new(archive, "import", source)
        recording = Recording(archive=archive, source=source, run=run)
        try:
            with open_warc(archive, captures_path, source, run) as writer:
                work = _Import(recording, writer, url, any_host, _BytesRead(paths, progress))
                tallies = work.import_all(files, originals)
        except BaseException as error:
            recording.abandon(error)
            raise
        refusals = [refusal for tally in tallies for refusal in tally.refusals(source.name, url)]
        left_out = summary_of(tallies, run)
        failed = sum(bool(tally.refusals(source.name, url)) for tally in tallies)
        message = f"{failed} of {len(paths)} files could not be read completely" if failed else left_out or None
        imported = Imported(counts=recording.finish(failed=bool(failed), message=message), left_out=left_out)
    if refusals:
        recorded = any(tally.recorded for tally in tallies)
        raise UserError("\n".join([*refusals, *([f"Imported {imported}"] if recorded else [])]))
    return imported


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
    """One import: where to, and which pages."""

    recording: Recording
    writer: WarcWriter
    url: str | None
    any_host: bool
    read: _BytesRead

    @property
    def source(self) -> Source:
        return self.recording.source

    def import_all(self, files: Mapping[Path, Parts], originals: Originals) -> list[Tally]:
        """Record every page in the files and folders, and note what is left out."""
        tallies = {path: Tally(path=path) for path in files}
        for path, parts in files.items():
            originals.tag = path
            for part in self._until_unreadable(tallies[path], parts):
                self.read.add(part)
                self._import_part(tallies[path], part)
            self.read.end(path)
        # Last, when every file that may hold the page they repeat has been read.
        for tag, part in late_revisits(originals):
            self._import_part(tallies[cast(Path, tag)], part)
        for tally in tallies.values():
            for pages, remedy in tally.left_out if not self.url else []:
                message = f"{display_name(tally.path)}: {pages} left out; {remedy}"
                self.recording.note_issue(None, "left out", message, severity="info")
        return list(tallies.values())

    def _import_part(self, tally: Tally, part: Part) -> None:
        path = tally.path
        if part.capture is None:
            if not (path.is_dir() or part.damaged or not part.url or self._is_own_host(part.url)):
                tally.other_hosts += 1
                return
            in_file = part.locator.endswith(f":{part.offset}")
            kind = "damaged record" if part.damaged else "unread page" if in_file else "unreadable file"
            # The reason of damage names its byte.
            where = part.locator.removesuffix(f":{part.offset}") if part.damaged else part.locator
            sentence = f"{where}: {f'{part.url}: ' if part.url else ''}{part.reason}"
            tally.add_unread(kind, f"{path}: {sentence}" if path.is_dir() else sentence)
            self._note(part.url or None, sentence)
        elif not self._is_wanted(part, part.capture):
            tally.other_pages += self._is_own_host(part.capture.url)
            tally.other_hosts += not self._is_own_host(part.capture.url)
        else:
            if part.doubt:
                tally.kinds["unreadable time"] += 1
                self._note(part.capture.url, f"{part.locator}: {part.doubt}; the page is kept, its time is unknown")
            if refusal := self._record(part, part.capture):
                tally.add_unread("unread page", f"{path}: {refusal}")
            else:
                tally.recorded += 1

    def _until_unreadable(self, tally: Tally, parts: Parts) -> Iterator[Part]:
        """The parts of a file. A fault of the whole file ends this file alone; a full disk of ours ends the import."""
        try:
            yield from parts()
        except UserError as error:
            path = tally.path
            tally.failed = f"{path}: {error}" if path.name not in str(error) else str(error)
            self._note(None, tally.failed)

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
        remedy = f"check that it is a page of {site} and that {capture.url} is its address"
        refusal = f"{reason}; {'its bytes are kept, and nothing was read from them' if capture.cut else remedy}"
        self._note(capture.url, f"{capture.locator}: {refusal}", capture)
        return refusal

    def _note(self, url: str | None, message: str, capture: Capture | None = None) -> None:
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

"""Import saved pages, folders, WARC and WACZ files into the archive."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import cast

from pipelines.jobs.bytes_read import BytesRead, Progress
from pipelines.jobs.import_tally import Tally, grouped, left_out, refusals, shown, summary_of
from pipelines.jobs.opening import open_archive
from pipelines.jobs.recording import Recording
from pipelines.jobs.run import exclusive, open_warc, resumed_or_new
from pipelines.phrasing import RunCounts, counted
from scrapers.captures import Capture
from scrapers.captures.cdx_index import place
from scrapers.captures.local_files import Parts, display_name, files_in, parts_of
from scrapers.captures.revisits import Originals
from scrapers.captures.warc_reader import Part, late_revisits
from scrapers.captures.warc_writer import WarcWriter
from scrapers.errors import UsageError, UserError
from scrapers.extract import PageChanged, extract, is_meant, is_petition_page
from scrapers.sources import Source

_ARCHIVED = re.compile(r"(?<=/)https?://.+")  # https://web.archive.org/web/2018/https://action.example/categories


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import recorded in ``run``, and clauses about what it could not read and left out ("" for nothing)."""

    counts: RunCounts
    left_out: str
    run: int

    def sentence(self, archive: Path) -> str:
        """Return the last line of the command: everything once, and where the issues are listed."""
        issues = self.counts.issues
        where = f"{counted(issues, 'issue')} (see `queconste runs --issues {self.run}`)" if issues else ""
        recorded = f"Imported {replace(self.counts, issues=0)} into {shown(archive)}"
        return "; ".join(filter(None, (recorded, self.left_out, where)))


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
    files = [pair for path in paths for pair in _files_of(path, url, captured_at, originals)]
    tallies = [tally for tally, _ in files]
    with open_archive(archive_path, captures_path) as archive, exclusive(captures_path, "import", source, archive_path):
        run, _ = resumed_or_new(archive, "import", source)
        recording = Recording(archive=archive, source=source, run=run)
        try:
            with open_warc(archive, captures_path, source, run) as writer:
                read = BytesRead([tally.path for tally in tallies], progress)
                _Import(recording, writer, url, any_host, read).import_all(files, originals)
        except BaseException as error:
            recording.abandon(error)
            raise
        by_argument = grouped(paths, tallies)
        refused = [line for path, of in by_argument.items() for line in refusals(path, of, source.name, url)]
        failed, summary = sum(tally.is_failed for tally in tallies), summary_of(tallies)
        message = f"{counted(failed, 'file')} could not be read completely" if failed else summary or None
        counts = recording.finish(
            failed=bool(refused), message=message or ("nothing was imported" if refused else None)
        )
    imported = Imported(counts=counts, left_out=summary, run=run)
    if refused:
        recorded = any(tally.recorded for tally in tallies)
        raise UserError("\n".join([*refused, *([imported.sentence(archive_path)] if recorded else [])]))
    return imported


def _files_of(
    path: Path, url: str | None, captured_at: datetime | None, originals: Originals
) -> Iterator[tuple[Tally, Parts]]:
    """Yield a tally and the parts of each file that an argument names. Raises UsageError for a wrong argument."""
    if not path.is_dir():
        yield Tally(path=path, given=path), parts_of(path, url=url, captured_at=captured_at, originals=originals)
        return
    for file in files_in(path):
        yield Tally(path=file, given=path), partial(_in_folder, file, originals)


def _in_folder(file: Path, originals: Originals) -> Iterator[Part]:
    """Yield the parts of a file in a folder; what is wrong with it shows only when it is read."""
    yield from parts_of(file, url=None, captured_at=None, originals=originals, in_folder=True)()


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


@dataclass(slots=True)
class _Import:
    """One import: where to, and which pages."""

    recording: Recording
    writer: WarcWriter
    url: str | None
    any_host: bool
    read: BytesRead

    @property
    def source(self) -> Source:
        return self.recording.source

    def import_all(self, files: Sequence[tuple[Tally, Parts]], originals: Originals) -> None:
        """Record every page in the files, and note what is left out."""
        for tally, parts in files:
            originals.tag = tally
            for part in self._until_unreadable(tally, parts):
                self.read.add(part)
                self._import_part(tally, part)
            self.read.end(tally.path)
        # Last, when every file that may hold the page they repeat has been read.
        for tag, part in late_revisits(originals):
            self._import_part(cast(Tally, tag), part)
        for given, tallies in grouped((), (tally for tally, _ in files)).items():
            for pages, remedy in left_out(tallies):
                message = f"{display_name(given)}: {pages} left out; {remedy}"
                self.recording.note_issue(None, "left out", message, severity="info")

    def _import_part(self, tally: Tally, part: Part) -> None:
        url = part.capture.url if part.capture else part.url
        if self.url and url and place(url) != place(self.url):
            return  # not asked for, and so not left out
        if part.capture is None:
            if url and not part.damaged and not self._is_own_host(url):
                tally.other_hosts += 1
                return
            # The reason of damage names its byte.
            where = part.locator.removesuffix(f":{part.offset}") if part.damaged else part.locator
            sentence = f"{where}: {f'{url}: ' if url else ''}{part.reason}"
            tally.add_unreadable("record" if part.damaged else "page", self._shown(tally, sentence))
            self._note(url or None, sentence)
        elif not self._is_wanted(part, part.capture):
            tally.other_pages += self._is_own_host(url)
            tally.other_hosts += not self._is_own_host(url)
        else:
            if part.doubt:
                tally.times += 1
                self._note(url, f"{part.locator}: {part.doubt}; the page is kept, its time is unknown")
            self._record(tally, part, part.capture)

    def _until_unreadable(self, tally: Tally, parts: Parts) -> Iterator[Part]:
        """The parts of a file. A fault of the whole file ends this file alone; a full disk of ours ends the import."""
        try:
            yield from parts()
        except UserError as error:
            path = tally.path
            sentence = shown(f"{path}: {error}" if path.name not in str(error) else str(error))
            tally.add_unreadable("file", sentence)
            self._note(None, sentence)

    def _is_wanted(self, part: Part, capture: Capture) -> bool:
        """Whether to record a page: a saved one by its host alone, one in a WARC also by its address and status."""
        if self.url:
            return True
        if not self._is_own_host(capture.url):
            return False
        if part.exchange is None and capture.origin == "file":
            return True
        if capture.is_gone:  # that a petition is gone is an observation too
            return is_petition_page(capture.url, self.source.platform)
        return capture.status == 200 and is_meant(capture.url, capture.media, self.source.platform)

    def _is_own_host(self, url: str) -> bool:
        return self.any_host or _host(url) in _hosts(self.source)

    def _record(self, tally: Tally, part: Part, capture: Capture) -> None:
        """Keep and record one page, or note why nothing was read from it."""
        if not self.recording.is_kept(capture, self.writer.is_cut):
            capture = self.writer.keep(capture, part.exchange)
        if capture.is_gone:
            self.recording.record_capture(capture)
            tally.recorded += 1
            return
        try:
            extraction = extract(capture, self.source.platform, self.source.for_pages)
        except PageChanged as changed:
            self._refuse(tally, part, capture, changed.reason)
            return
        # A page of posts that are no alerts was read all the same.
        read = extraction.found or extraction.passed_over or extraction.listings
        if not read and not extraction.broken:
            self._refuse(tally, part, capture, "it shows no petition and no action alert")
            return
        self.recording.record(extraction)
        tally.items += len(extraction.broken)  # each is an issue already
        if read:
            tally.recorded += 1
        else:
            tally.add_unreadable("items", self._shown(tally, self._refusal(part, capture, extraction.broken[0].reason)))

    def _refuse(self, tally: Tally, part: Part, capture: Capture, reason: str) -> None:
        """Note why nothing was read from a page, and the remedy unless the reason has one."""
        refusal = self._refusal(part, capture, reason)
        tally.add_unreadable("page", self._shown(tally, refusal))
        self._note(capture.url, refusal, capture)

    def _refusal(self, part: Part, capture: Capture, reason: str) -> str:
        site = f"{self.source.name} ({self.source.platform})"
        remedy = f"check that it is a page of {site} and that {capture.url} is its address"
        if capture.cut:
            remedy = "its bytes are kept, and nothing was read from them"
        where = part.locator or capture.locator
        return f"{where}: {reason}" if ";" in reason else f"{where}: {reason}; {remedy}"

    def _shown(self, tally: Tally, sentence: str) -> str:
        """Return a sentence about a file, which begins with its name, with its folder before it."""
        return shown(tally.path.with_name("_"))[:-1] + sentence

    def _note(self, url: str | None, message: str, capture: Capture | None = None) -> None:
        self.recording.note_issue(url, "unreadable", message, capture=capture)


def _hosts(source: Source) -> set[str]:
    return {_host(url) for url in (source.url, *source.start)}


def _host(url: str) -> str:
    """The host that a URL names, in one form.

    >>> _host("http://www.Action.example:80/c?page=2"), _host("https://other.example/?u=action.example")
    ('action.example', 'other.example')
    """
    return place(url).partition("/")[0].partition("?")[0]

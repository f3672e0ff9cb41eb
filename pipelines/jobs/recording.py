"""Record what the captures of a run show: process, then store."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.phrasing import RunCounts
from pipelines.process import capture_record, process
from pipelines.records import CaptureRecord, CoverageRecord, Masked, PageRecord, Severity
from pipelines.redact import mask, mask_address
from pipelines.store.archive import Archive
from scrapers.captures import Capture, Kept
from scrapers.extract import Extraction, PageChanged, extract
from scrapers.items import ListingRead, Pagination, Petition
from scrapers.sources import Source

# "/home/ana/saved/page.html": what a folder of this machine is called is nobody's business who reads the archive
_ABSOLUTE_PATH = re.compile(r"(?<![\w:/.%])(?:/[^\s/:;,()'\"]+)+(?=/)/")


def _publishable(message: str) -> Masked:
    """Mask a sentence, and leave only the names of files in it, not the folders of this machine they are in."""
    return mask(_ABSOLUTE_PATH.sub(lambda folder: "" if Path(folder[0]).is_dir() else folder[0], message))


def _is_same_at_any_time(extraction: Extraction) -> bool:
    """Check for a page of petitions alone without dates: "created 2 days ago" is another day in a later capture.

    Pages of WordPress show alerts, and which of them are still listed.
    """
    if extraction.broken or extraction.posts or extraction.passed_over or extraction.unread_keys:
        return False
    if extraction.page.startswith("wordpress."):
        return False
    return all(isinstance(item, Petition) and not (item.created or item.stated) for item in extraction.found)


def _next_of(extraction: Extraction) -> tuple[str | None] | None:
    """Return the next page of a listing of petitions that leads nowhere else; None where a crawl follows more of it."""
    paging = extraction.pagination
    if paging is None or not extraction.found or extraction.listings or paging.total or paging.total_pages:
        return None
    is_plain = paging.next_url is None or mask_address(paging.next_url) == paging.next_url
    return (paging.next_url,) if is_plain else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A run of a source in an archive. Everything that is stored passes through here, and is masked on the way."""

    archive: Archive
    source: Source
    run: int

    def record(self, extraction: Extraction, page: PageRecord | None = None) -> None:
        """Store what one page shows, unless the current code has read the same capture already.

        ``page`` is what was made of it before, if anything was.
        """
        redactor = self.archive.redactor
        if redactor and (capture := redactor.capture(extraction.capture)) is not extraction.capture:
            self._record_from_bytes(capture, "now that what was redacted is taken out of it")
            return
        # Asked first: a nightly crawl of a thousand unchanged pages must not normalize them all.
        described, name = capture_record(extraction.capture), extraction.page
        is_simple = redactor is None and _is_same_at_any_time(extraction)
        if is_simple and self.archive.repeat(described, name, source=self.source, run=self.run):
            self._note_next(extraction, described)
            return
        if self.archive.has_read(described, name, source=self.source):
            return
        if extraction.is_remembered:  # and one of its petitions has changed since it was
            self._record_from_bytes(extraction.capture, "when it is read again")
            return
        page = page or process(extraction, self.source, redactor=redactor)
        self.archive.record(page, source=self.source, run=self.run)
        if is_simple:
            self._note_next(extraction, described)

    def _note_next(self, extraction: Extraction, described: CaptureRecord) -> None:
        """Remember where a page goes on that a crawl read, so that it need not be read again while it is the same."""
        is_new = extraction.capture.origin == "live" and not extraction.is_remembered
        follows = _next_of(extraction) if is_new else None
        if follows:
            self.archive.note_page(described, extraction.page, follows[0], source=self.source)

    def remembered(self, capture: Capture) -> Extraction | None:
        """Return what a page shows whose bytes are as they were in its capture before; None where it must be read.

        Of its petitions there is what a crawl asks for: their slugs, addresses and titles.
        """
        known = None if self.archive.redactor else self.archive.known_page(capture_record(capture), source=self.source)
        if known is None:
            return None
        return Extraction(
            capture=capture,
            page=known.page,
            found=tuple(Petition(**shown._asdict()) for shown in known.shown),
            pagination=Pagination(next_url=known.next_url),
            is_remembered=True,
        )

    def prepared(self, extraction: Extraction) -> PageRecord | None:
        """Process a page before the transaction in which it is recorded, during which nobody else can write.

        None where it need not be, or where something was redacted, which has a path of its own.
        """
        if self.archive.redactor or extraction.is_remembered or self._is_known(extraction):
            return None
        return process(extraction, self.source)

    def record_together(self, pages: Sequence[tuple[Extraction, PageRecord | None]]) -> None:
        """Store several pages, each with what was ``prepared`` of it, in one transaction: all of them, or none."""
        with self.archive.transaction():
            for extraction, page in pages:
                self.record(extraction, page)

    def _is_known(self, extraction: Extraction) -> bool:
        """Check whether a page need not be processed: it was read, or its capture before had the same bytes."""
        described = capture_record(extraction.capture)
        may_repeat = self.archive.may_repeat if _is_same_at_any_time(extraction) else self.archive.has_read
        return may_repeat(described, extraction.page, source=self.source)

    def _record_from_bytes(self, capture: Capture, when: str) -> None:
        """Read a page from the bytes that are kept, as every later reading will, and store what it shows.

        ``when`` ends the sentence of an issue.
        """
        try:
            extraction = extract(capture, self.source.platform, self.source.for_pages)
        except PageChanged as changed:
            message = f"{capture.url}: {changed.reason}, {when}"
            self.note_issue(capture.url, "unreadable", message, capture=capture)
        else:
            self.record(extraction)

    def record_capture(self, capture: Capture) -> None:
        """Store a capture in which nothing was found, as one of a petition's page that is gone."""
        self.archive.record_capture(self._described(capture), source=self.source, run=self.run)

    def is_kept(self, capture: Capture, is_cut: Callable[[Kept], bool]) -> bool:
        """Check whether our own copy of this very capture is on disk already, and as whole as this one.

        ``is_cut`` says whether the record at a place is that of a transfer that was cut.
        """
        found = self.archive.kept_place(self._described(capture), source=self.source)
        return found is not None and (found[1] or bool(capture.cut) or not is_cut(found[0]))

    def note_issue(
        self, url: str | None, kind: str, message: str, *, severity: Severity = "error", capture: Capture | None = None
    ) -> None:
        """Store one sentence about what could not be done, and the capture it is about if there is one."""
        self.archive.note_issue(
            self.run,
            source=self.source,
            url=self._cleared(mask_address(url)) if url else None,
            kind=kind,
            severity=severity,
            message=self._cleared(_publishable(message)),
            capture=self._described(capture) if capture else None,
        )

    def note_listings(self, listings: Iterable[ListingRead]) -> None:
        """Store what a crawl read of each listing."""
        records = [
            CoverageRecord(
                url=self._cleared(mask_address(one.url)),
                asked=self._cleared(mask_address(one.asked)),
                covers=one.covers,
                since=one.since,
                pages=one.pages,
                found=one.found,
                stated=one.stated,
                reason=self._cleared(_publishable(one.reason)) if one.reason else None,
            )
            for one in listings
        ]
        self.archive.note_listings(self.run, records)

    def finish(
        self,
        *,
        failed: bool = False,
        complete: bool = False,
        message: str | None = None,
        noting: Callable[[], None] = lambda: None,
    ) -> RunCounts:
        """End the run. ``complete``: a crawl collected all that its source lists; what it did not see is missing.

        ``noting`` writes what holds once the run has ended.
        """
        masked = self._cleared(_publishable(message)) if message else None
        return self.archive.finish_run(self.run, failed=failed, complete=complete, message=masked, noting=noting)

    def abandon(self, error: BaseException) -> None:
        """Close the run as failed by an error; its row stays "running" where even that cannot be written."""
        self.archive.abandon_run(self.run, self._cleared(_publishable(str(error) or "interrupted")))

    def _described(self, capture: Capture) -> CaptureRecord:
        return capture_record(capture, self.archive.redactor)

    def _cleared(self, text: Masked) -> Masked:
        return self.archive.redactor.text(text) if self.archive.redactor else text

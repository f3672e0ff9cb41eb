"""What another web archive holds of a source becomes observations in ours, through the path of every other capture."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from pipelines.jobs.backfill_plan import Content, Holder, Plan, make_plan
from pipelines.jobs.run import exclusive, keeping, kept_by, resumed_or_new
from pipelines.records import RunCounts, Severity
from pipelines.store.archive import Archive
from scrapers.captures import Capture, UnreadableBody
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.cdx_index import CdxRow
from scrapers.captures.client import Answer, PoliteClient, Politeness, Unanswered
from scrapers.captures.commoncrawl import COLLECTIONS, CommonCrawl
from scrapers.captures.warc_writer import WarcWriter
from scrapers.captures.wayback import INTERNET_ARCHIVE, NotThatPage, WebArchive, says_not_found
from scrapers.errors import UserError
from scrapers.extract import PageChanged, extract
from scrapers.settings import USER_AGENT
from scrapers.sources import LOOPBACK, Source

Watch = Callable[[Sequence[Content]], Iterable[Content]]


def plan_backfill(
    source: Source, archive_path: Path, *, cdx_url: str | None = None, first: str | None = None, last: str | None = None
) -> Plan:
    """Ask the web archive what it holds, and say what a backfill would fetch: no memento is fetched, nothing written.

    ``first`` and ``last`` are dates of 1 to 14 digits, inclusive. Raises UserError.
    """
    known: set[str] = set()
    if archive_path.exists():
        with Archive.open(archive_path, create=False) as archive:
            known = archive.known_mementos(source)
    with _web_archive(source, cdx_url) as web:
        return make_plan(web, source, known, first, last)


def backfill(
    source: Source,
    archive_path: Path,
    captures: Path,
    *,
    cdx_url: str | None = None,
    first: str | None = None,
    last: str | None = None,
    watch: Watch = iter,
) -> RunCounts:
    """Bring in every capture of ``source`` that a web archive holds and ours lacks; returns what came of it.

    The bytes are kept in the folder ``captures``. ``cdx_url`` is the CDX server to ask (None: the source's, or else the
    Internet Archive's); ``first`` and ``last`` are as in ``plan_backfill``; ``watch`` is given the work and gives it
    back piece by piece, as a progress bar does. May be interrupted and started again at any moment: what was settled
    is not fetched again. Raises UserError, after the run was closed as failed, when the archive told us to stop or when
    mementos got no answer.
    """
    with (
        Archive.open(archive_path) as archive,
        exclusive(captures, "backfill", source),
        _web_archive(source, cdx_url) as web,
    ):
        run, began = resumed_or_new(archive, "backfill", source)
        try:
            with keeping(archive, captures, source, run) as keeper, CaptureStore(captures) as shelf:
                had = archive.known_mementos(source)
                bringing = _Bringing(archive, web, keeper, source, run, had)
                for url, kept in kept_by(shelf, source, run, began, ("wayback", "commoncrawl")).items():
                    if url not in had:
                        bringing.read(shelf.read(kept))
                plan = make_plan(web, source, had, first, last)
                unanswered = sum(bringing.bring(content) for content in watch(plan.contents))
            if plan.cut or unanswered:
                lacking = f"{unanswered} mementos did not come" if unanswered else "the list of captures breaks off"
                raise UserError(f"{web.cdx_url}: {lacking}; the rest is kept, run the same command again later")
        except BaseException as error:
            archive.abandon_run(run, error)
            raise
        return archive.finish_run(run)


@dataclass(frozen=True, slots=True)
class _Bringing:
    """Where captures are brought from, where to, and the addresses of those that need not be fetched (again)."""

    archive: Archive
    web: Holder
    keeper: WarcWriter
    source: Source
    run: int
    had: set[str]

    def bring(self, content: Content) -> int:
        """Bring in captures that have the same bytes; returns how many did not come for a passing reason.

        The one that was fetched stands for the others ("seen, unchanged") only where its bytes have the digest that
        the index gives for all of them; otherwise each is fetched.
        """
        unanswered, left = 0, list(content)
        while left:
            row = left.pop(0)
            if self.web.memento_url(row) in self.had:
                continue
            try:
                capture, answer = self.web.memento(row, self.had)
            except NotThatPage as error:
                self._settle(row, f"memento: {error.kind}", str(error))
            except UnreadableBody as error:
                self._settle(row, "memento: unreadable", f"{self.web.memento_url(row)}: {error}")
            except Unanswered as error:
                unanswered += 1
                self._note(row.url, "unanswered", f"{error}; run the same backfill again")
            else:
                self._record(row, self.keeper.keep(capture, answer.exchange))
                if row.digest in _digests(answer):
                    for same in left:
                        at = self.web.memento_url(same)
                        again = replace(capture, url=same.url, captured_at=same.timestamp, locator=at)
                        self._record(same, self.keeper.keep(again, replace(answer.exchange, request=b"")))
                    left = []
        return unanswered

    def _record(self, row: CdxRow, capture: Capture) -> None:
        if capture.captured_at != row.timestamp:
            served = f"{capture.captured_at:%Y-%m-%d %H:%M:%S}"
            self._settle(row, "memento: other time", f"{self.web.memento_url(row)}: served as it was on {served} UTC")
        self.read(capture)

    def read(self, capture: Capture) -> None:
        """Record what a capture says, or that it says nothing."""
        self.had.add(capture.locator or "")
        if capture.is_gone:
            self.archive.record_capture(capture, source=self.source, run=self.run)
            return
        try:
            extraction = extract(capture, self.source.platform, self.source.for_pages)
        except PageChanged as error:
            kind = "soft 404" if says_not_found(capture) else "page changed"
            self._note(capture.url, kind, str(error), capture)
        else:
            self.archive.record(extraction, source=self.source, run=self.run)

    def _settle(self, row: CdxRow, kind: str, message: str) -> None:
        """Note what the memento at this address is, so that it is not asked for again."""
        self._note(self.web.memento_url(row), kind, message)

    def _note(self, url: str, kind: str, message: str, capture: Capture | None = None) -> None:
        severity: Severity = "error" if kind in ("unanswered", "page changed") else "warning"
        self.archive.note_issue(
            self.run, source=self.source, url=url, kind=kind, severity=severity, message=message, capture=capture
        )


@contextmanager
def _web_archive(source: Source, cdx_url: str | None) -> Iterator[Holder]:
    """The archive to ask: as fast as the source allows where it is on this machine, slowly everywhere else."""
    url = cdx_url or source.cdx_url or INTERNET_ARCHIVE
    manners = Politeness()
    if urlsplit(url).hostname in LOOPBACK:
        manners = Politeness(index_interval=source.delay, memento_interval=source.delay, patience=1.0)
    with PoliteClient(manners, USER_AGENT) as asker:
        yield CommonCrawl(asker, url) if url.endswith(f"/{COLLECTIONS}") else WebArchive(asker, url)


def _digests(answer: Answer) -> set[str]:
    """The digests an index may give for these bytes: of the body as it was sent, or decoded."""
    return {base64.b32encode(hashlib.sha1(body).digest()).decode() for body in (answer.exchange.raw, answer.body)}

"""Backfill a source: fetch its past captures from a web archive and record them."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pipelines.jobs.backfill_plan import Content, Holder, Mementos, Plan, make_plan
from pipelines.jobs.opening import open_archive
from pipelines.jobs.recording import Recording
from pipelines.jobs.run import captures_of_run, exclusive, open_warc, resumed_or_new, run_budget, used_by
from pipelines.phrasing import RunCounts
from pipelines.records import Severity
from pipelines.store.archive import Archive
from scrapers.budget import Budget, LimitReached
from scrapers.captures import Capture, UnreadableBody
from scrapers.captures.capture_store import CaptureStore
from scrapers.captures.cdx_index import CdxRow
from scrapers.captures.client import Answer, PoliteClient, Politeness, Unanswered
from scrapers.captures.commoncrawl import COLLECTIONS, CommonCrawl, data_root
from scrapers.captures.warc_writer import WarcWriter
from scrapers.captures.wayback import INTERNET_ARCHIVE, NotThatPage, WebArchive, says_not_found
from scrapers.errors import UserError
from scrapers.extract import PageChanged, extract
from scrapers.middlewares.outbound import Refused, gate_to, is_local
from scrapers.middlewares.outbound_transport import OutboundTransport
from scrapers.sources import Source, user_agent

_ROWS_NAMED = 20

Watch = Callable[[Sequence[Content]], Iterable[Content]]


def plan_backfill(
    source: Source, archive_path: Path, *, cdx_url: str | None = None, first: str | None = None, last: str | None = None
) -> Plan:
    """Ask the web archive what it holds, and plan a backfill: no memento is fetched, nothing is written.

    ``first`` and ``last`` are dates of 1 to 14 digits, inclusive. Raises UserError.
    """
    known: set[str] = set()
    if archive_path.exists():
        with Archive.open(archive_path, create=False) as archive:
            known = Mementos(archive.known_mementos(source), archive.addresses.copy())
    with _web_archive(source, cdx_url, run_budget(source, None)) as web:
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
    warn: Callable[[str], None] = lambda clause: None,
) -> RunCounts:
    """Fetch every capture of ``source`` that a web archive holds and ours lacks; returns what the run recorded.

    The bytes are kept in the folder ``captures``. ``cdx_url`` is the CDX server to ask (None: the source's, or else the
    Internet Archive's); ``first`` and ``last`` are as in ``plan_backfill``; ``watch`` gets the work and yields it piece
    by piece, as a progress bar does; ``warn`` gets a clause where rows of the list could not be read. May be
    interrupted and run again at any moment: a memento that is recorded or noted is not fetched again. Raises UserError,
    after the run was closed as failed, when the archive told us to stop or when mementos got no answer.
    """
    budget = run_budget(source, None)
    with (
        _web_archive(source, cdx_url, budget) as web,  # first: without a contact, no archive is made
        open_archive(archive_path, captures) as archive,
        exclusive(captures, "backfill", source, archive_path),
    ):
        run, began = resumed_or_new(archive, "backfill", source)
        budget.began = began or budget.began
        budget.used_requests, budget.used_bytes = used_by(archive, run)
        recording = Recording(archive=archive, source=source, run=run)
        try:
            with open_warc(archive, captures, source, run) as writer, CaptureStore(captures) as store:
                had = Mementos(archive.known_mementos(source), archive.addresses)
                work = _Backfill(recording, web, writer, had)
                for url, kept in captures_of_run(store, source, run, began, ("wayback", "commoncrawl")).items():
                    if url not in had:
                        work.record(store.read(kept))
                # After the killed run's captures: what they settled is not planned again.
                plan = make_plan(web, source, had, first, last)
                if plan.unreadable_rows:
                    warn(plan.unreadable)
                    recording.note_issue(web.cdx_url, "unreadable rows", _named(plan), severity="warning")
                unanswered = sum(work.fetch(content) for content in watch(plan.contents))
            if plan.cut or unanswered:
                lacking = f"{unanswered} mementos did not come" if unanswered else "the list of captures breaks off"
                raise UserError(f"{web.cdx_url}: {lacking}; the rest is kept, run the same command again later")
        except LimitReached:
            message = f"{web.cdx_url}: {budget.reached}; run the same command again for the rest"
            recording.note_issue(web.cdx_url, "limit", message, severity="warning")
            return recording.finish(message=message)
        except Refused as error:
            recording.note_issue(error.url, "elsewhere", str(error))
            recording.abandon(error)
            raise
        except BaseException as error:
            recording.abandon(error)
            raise
        return recording.finish(message=plan.unreadable or None)


@dataclass(frozen=True, slots=True)
class _Backfill:
    """One backfill from ``web``; ``had`` are the addresses of mementos not to fetch (again)."""

    recording: Recording
    web: Holder
    writer: WarcWriter
    had: set[str]

    def fetch(self, content: Content) -> int:
        """Fetch and record captures that have the same bytes; returns how many failed for a passing reason.

        The first one stands for the others ("seen, unchanged") only where its bytes have the digest that the index
        gives for all of them: an archive may redirect to a neighbor. Otherwise each is fetched.
        """
        unanswered, left = 0, list(content)
        while left:
            row = left.pop(0)
            if self.web.memento_url(row) in self.had:
                continue  # it came meanwhile, as the answer to a neighbor's address
            try:
                capture, answer = self.web.memento(row, self.had)
            except Refused as error:
                self._settle(row, "memento: elsewhere", str(error))
            except NotThatPage as error:
                self._settle(row, f"memento: {error.kind}", str(error))
            except UnreadableBody as error:
                self._settle(row, "memento: unreadable", f"{self.web.memento_url(row)}: {error}")
            except Unanswered as error:
                unanswered += 1
                self._note(row.url, "unanswered", f"{error}; run the same backfill again")
            else:
                self._record_row(row, self.writer.keep(capture, answer.exchange))
                if row.digest in _digests(answer):
                    for same in left:
                        at = self.web.memento_url(same)
                        # Kept as a short revisit record: the bytes are on disk once.
                        again = replace(capture, url=same.url, captured_at=same.timestamp, locator=at)
                        self._record_row(same, self.writer.keep(again, replace(answer.exchange, request=b"")))
                    left = []
        return unanswered

    def _record_row(self, row: CdxRow, capture: Capture) -> None:
        """Record the capture that came for a row of the index, which may be one of another time."""
        if capture.captured_at != row.timestamp:
            served = f"{capture.captured_at:%Y-%m-%d %H:%M:%S}"
            self._settle(row, "memento: other time", f"{self.web.memento_url(row)}: served as it was on {served} UTC")
        self.record(capture)

    def record(self, capture: Capture) -> None:
        """Record what a capture says, or why nothing can be read from it."""
        # The locator is the address that was served, not the one asked for.
        self.had.add(capture.locator or "")
        if capture.is_gone:
            self.recording.record_capture(capture)
            return
        source = self.recording.source
        try:
            extraction = extract(capture, source.platform, source.for_pages)
        except PageChanged as error:
            # "Page not found" with status 200 says nothing about our code; any other page we cannot read does.
            kind = "soft 404" if says_not_found(capture) else "page changed"
            self._note(capture.url, kind, str(error), capture)
        else:
            self.recording.record(extraction)

    def _settle(self, row: CdxRow, kind: str, message: str) -> None:
        """Note what the memento at this address is: "memento: ..." keeps later runs from asking for it again."""
        self._note(self.web.memento_url(row), kind, message)

    def _note(self, url: str, kind: str, message: str, capture: Capture | None = None) -> None:
        severity: Severity = "error" if kind in ("unanswered", "page changed") else "warning"
        self.recording.note_issue(url, kind, message, severity=severity, capture=capture)


def _named(plan: Plan) -> str:
    """A sentence with the rows of the list that could not be read: "20180300120000 https://action.example/"."""
    more = len(plan.unreadable_rows) - _ROWS_NAMED
    named = ", ".join(plan.unreadable_rows[:_ROWS_NAMED])
    return f"{plan.unreadable}: {named}{f', and {more:,} more' if more > 0 else ''}"


@contextmanager
def _web_archive(source: Source, cdx_url: str | None, budget: Budget) -> Iterator[Holder]:
    """The archive to ask: with the source's own delay on this machine, slowly everywhere else. Raises UsageError."""
    url = cdx_url or source.cdx_url or INTERNET_ARCHIVE
    is_ours = is_local(url)  # by its letters: a name that only leads to this machine is refused
    politeness = Politeness()
    if is_ours:
        politeness = Politeness(index_interval=source.delay, memento_interval=source.delay, patience=1.0)
    hosts = (url, data_root(url)) if url.endswith(f"/{COLLECTIONS}") else (url,)
    transport = OutboundTransport(gate_to(*hosts, loopback=is_ours))
    with PoliteClient(politeness, user_agent(source.contact, local=is_ours), transport, budget) as client:
        yield CommonCrawl(client, url) if url.endswith(f"/{COLLECTIONS}") else WebArchive(client, url)


def _digests(answer: Answer) -> set[str]:
    """The SHA-1 digests (base 32) that an index may give for these bytes: of the body as sent, or decoded."""
    return {base64.b32encode(hashlib.sha1(body).digest()).decode() for body in (answer.exchange.raw, answer.body)}

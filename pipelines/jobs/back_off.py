"""Leave a site alone for a while after a crawl that it failed: minutes, hours, a day."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from pipelines.jobs.crawl_state import source_id_of
from pipelines.store.archive import Archive
from pipelines.store.due_looks import BackOff, Hindrance, back_off_of, store_back_off
from scrapers.items import CrawlIssue
from scrapers.sources import Source

_WAITS = (timedelta(minutes=15), timedelta(hours=2), timedelta(hours=8), timedelta(days=1))
_CLOSED = ("refused", "login", "robots", "too many requests")
_NO_ANSWER = ("server error", "overloaded", "unreachable", "timeout")
# A clock that went back makes a site wait longer than it should; more than the longest wait is a wrong clock.
_LONGEST = timedelta(days=8)


def failing(issues: Iterable[CrawlIssue]) -> tuple[Hindrance | None, str]:
    """Return how a site failed a crawl, and in words; None where it did not."""
    kinds = Counter(i.kind for i in issues if i.severity == "error" and i.kind in (*_CLOSED, *_NO_ANSWER))
    words = ", ".join(f"{kind}: {number}" for kind, number in kinds.items())
    if not kinds:
        return None, ""
    return "blocked" if kinds.keys() & set(_CLOSED) else "failed", words


def next_back_off(before: BackOff | None, reason: str, asked: timedelta, now: datetime) -> BackOff:
    """Return how long to leave a site alone that failed just now; ``asked`` is its Retry-After. Pure.

    >>> from datetime import UTC
    >>> noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    >>> first = next_back_off(None, "server error: 1", timedelta(), noon)
    >>> f"{first.until_at:%H:%M}", f"{next_back_off(first, '', timedelta(), noon).until_at:%H:%M}"
    ('12:15', '14:00')
    """
    failures = (before.failures if before else 0) + 1
    wait = max(_WAITS[min(failures, len(_WAITS)) - 1], asked)
    return BackOff(failures=failures, failed_at=now, until_at=now + wait, reason=reason)


def active_back_off(archive: Archive | None, source: Source, now: datetime) -> BackOff | None:
    """Return the back-off that a site is in; None where it may be asked."""
    back_off = last_failure(archive, source)
    return back_off if back_off and now < back_off.until_at <= now + _LONGEST else None


def last_failure(archive: Archive | None, source: Source) -> BackOff | None:
    """Return how the site failed its last crawl; None where it did not."""
    source_id = source_id_of(archive, source)
    return back_off_of(archive.db.conn, source_id) if archive and source_id else None


def note_failing(archive: Archive, source: Source, reason: str, asked: timedelta, now: datetime) -> BackOff:
    """Store that a site failed a crawl; returns how long it is left alone."""
    with archive.transaction():
        source_id = archive.ensure_source(source)
        back_off = next_back_off(back_off_of(archive.db.conn, source_id), reason, asked, now)
        store_back_off(archive.db.conn, source_id, back_off)
    return back_off


def note_answering(archive: Archive, source: Source) -> None:
    """Store that a site answered a crawl, which ends its back-off."""
    if last_failure(archive, source):
        with archive.transaction():
            store_back_off(archive.db.conn, archive.ensure_source(source), None)


def left_alone(source: Source, back_off: BackOff) -> str:
    """Say in one line that a site is left alone, and how to ask all the same."""
    starts = "the last crawl" if back_off.failures == 1 else f"the last {back_off.failures} crawls"
    return (
        f"{source.name} failed {starts} ({back_off.reason}) and is left alone until {back_off.until_at:%Y-%m-%d %H:%M} "
        "UTC; --now asks it all the same"
    )

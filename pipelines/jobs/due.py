"""Keep account of due looks: what is due now, what was missed and why, and what came of each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pipelines.jobs.cadence import USUAL, Cadence, cadences
from pipelines.jobs.crawl_state import last_finished, source_id_of
from pipelines.store.archive import Archive
from pipelines.store.current import is_own_page
from pipelines.store.due_looks import (
    Hindrance,
    Look,
    Missed,
    look_schedules,
    note_looked,
    note_missed,
    store_schedules,
    withdraw_of_the_future,
)
from pipelines.store.run_figures import listing_key
from scrapers import clock
from scrapers.sources import Source
from scrapers.urls import url_key

# A timer that starts a minute earlier than yesterday skips no look, and one that starts later is not late at once.
EARLY, LATE = 0.1, 0.25
_MOST_DAYS = 3660  # with a row each; a clock that says 9999 leaves one for all the years after them


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCrawl:
    """What of a source is due: the whole source, or else some of its listings and of its petitions' own pages."""

    source: Source
    looks: tuple[Look, ...]

    @property
    def is_whole(self) -> bool:
        return any(look.kind == "source" for look in self.looks)

    @property
    def listings(self) -> tuple[str, ...]:
        """The addresses of the listings to read; () where the whole source is."""
        # "/petitions?state=open" is known to the site as "/petitions.json?state=open"
        start = {listing_key(url): url for url in self.source.start}
        return () if self.is_whole else tuple(start.get(k.url, k.url) for k in self.looks if k.kind == "listing")

    @property
    def petitions(self) -> tuple[str, ...]:
        """The addresses of the petitions whose own pages to read."""
        return () if self.is_whole else tuple(look.url for look in self.looks if look.kind == "petition")

    @property
    def reads(self) -> str:
        """What is read, in words."""
        if self.is_whole:
            return "all listings"
        counts = ((len(self.listings), "listing"), (len(self.petitions), "petition page"))
        return ", ".join(f"{n} {word}{'s' if n > 1 else ''}" for n, word in counts if n)

    @property
    def because(self) -> str:
        """Why it is due, by the first of its looks."""
        look = self.looks[0]
        return f"every {_hours(look.every)}: {look.reason}"


def is_followed(source: Source) -> bool:
    """Check whether a source is looked at by a schedule: the sample is not, nor what is never due."""
    return not source.sample and source.schedule != "never"


def take_stock(archive: Archive, sources: Iterable[Source], now: datetime) -> None:
    """Note, at a start, the looks that were due since the last one and not taken; open those that are due now.

    Also mends what a clock left that had gone ahead.
    """
    for source in filter(is_followed, sources):
        with archive.transaction():
            db, source_id = archive.db.conn, archive.ensure_source(source)
            known = look_schedules(db, source_id)
            first_due = withdraw_of_the_future(db, source_id, now)
            looks = []
            for look in known or _first_schedule(archive, source, now):
                if is_ahead(look, now):
                    due_at = min(now, first_due.get((look.kind, look.url), now))
                    look = replace(look, next_due_at=due_at, hindered_by=None)
                missed, look = overdue(look, now)
                note_missed(db, source_id, look, missed, now)
                looks.append(look)
            if looks != known:
                store_schedules(db, source_id, looks)


def due_crawl(archive: Archive | None, source: Source, now: datetime) -> DueCrawl | None:
    """Return what of a source is due; None where nothing is. Writes nothing, and needs no ``take_stock`` before."""
    if not is_followed(source):
        return None
    looks = [overdue(look, now)[1] for look in _scheduled(archive, source, now)]
    due = tuple(look for look in looks if is_ahead(look, now) or _is_due(look, now))
    return DueCrawl(source=source, looks=due) if due else None


def whole_crawl(archive: Archive, source: Source) -> DueCrawl:
    """Return a crawl of the whole source, due or not."""
    looks = look_schedules(archive.db.conn, source_id) if (source_id := source_id_of(archive, source)) else []
    whole = [look for look in looks if look.kind == "source"] or _first_schedule(None, source, clock.now())
    return DueCrawl(source=source, looks=tuple(whole))


def _scheduled(archive: Archive | None, source: Source, now: datetime) -> list[Look]:
    source_id = source_id_of(archive, source)
    known = look_schedules(archive.db.conn, source_id) if archive and source_id else []
    return known or _first_schedule(archive, source, now)


def overdue(look: Look, now: datetime) -> tuple[list[Missed], Look]:
    """Split off the looks that are over, since the next one is due already; returns them, and the open one. Pure.

    >>> from datetime import UTC
    >>> monday = datetime(2026, 3, 2, tzinfo=UTC)
    >>> daily = Look(kind="source", url="", every=timedelta(days=1), reason="", requests=1, next_due_at=monday)
    >>> missed, daily = overdue(replace(daily, hindered_by="failed"), monday + timedelta(days=2, hours=3))
    >>> [(m.due_at.day, m.reason) for m in missed], daily.next_due_at.day, daily.hindered_by
    ([(2, 'failed'), (3, 'not running')], 4, None)
    """
    missed: list[Missed] = []
    while _is_due(replace(look, next_due_at=look.next_due_at + look.every), now):
        slot = look.next_due_at
        last = missed[-1] if missed else None
        reason = look.hindered_by or "not running"
        if last and last.reason == reason and last.due_at.date() == slot.date():
            missed[-1] = replace(last, looks=last.looks + 1)
        elif last and len(missed) >= _MOST_DAYS:
            more = max(1, (now - slot) // look.every)
            missed[-1] = replace(last, looks=last.looks + more)
            slot += look.every * (more - 1)
        else:
            missed.append(Missed(due_at=slot, reason=reason, looks=1))
        look = replace(look, next_due_at=slot + look.every, hindered_by=None)
    return missed, look


def is_ahead(look: Look, now: datetime) -> bool:
    """Check whether a look is due so late that a clock must have gone ahead when that was decided."""
    return look.next_due_at - now > look.every * (1 + 2 * EARLY)


def _is_due(look: Look, now: datetime) -> bool:
    return look.next_due_at - look.every * EARLY <= now


def note_hindered(archive: Archive, source: Source, looks: Iterable[Look], why: Hindrance) -> None:
    """Note why the looks that are due cannot be taken now: they stay open until the next ones are due."""
    if not is_followed(source):
        return
    with archive.transaction():
        db, source_id = archive.db.conn, archive.ensure_source(source)
        hindered = {(look.kind, look.url) for look in looks}
        stored = look_schedules(db, source_id)
        store_schedules(
            db, source_id, [replace(s, hindered_by=why) if (s.kind, s.url) in hindered else s for s in stored]
        )


def note_outcomes(archive: Archive, source: Source, run: int, began: datetime, why_not: Hindrance | None) -> None:
    """Store what came of the looks that a run took, or was to take; those that were not due yet are put off.

    ``why_not`` is what kept the run from seeing the whole source; a listing that it did read was looked at.
    """
    if not is_followed(source):
        return
    with archive.transaction():
        db, source_id = archive.db.conn, archive.ensure_source(source)
        (is_partial,) = db.execute("SELECT is_partial FROM runs WHERE id = ?", (run,)).fetchone()
        seen = _pages_read(archive, run)
        looks = []
        for look in look_schedules(db, source_id):
            asked = not is_partial if look.kind == "source" else (look.kind, _key(look)) in seen
            if asked and (look.kind != "source" or why_not is None):
                if _is_due(look, began):
                    late = began - look.next_due_at > look.every * LATE
                    note_looked(db, source_id, look, run, late=late, now=began)
                look = _after(look, began)
            elif why_not and _is_due(look, began):
                look = replace(look, hindered_by=why_not)
            looks.append(look)
        store_schedules(db, source_id, looks)


def _after(look: Look, at: datetime) -> Look:
    """Return a look that was taken, with the time of the next one: by the same clock, unless it was taken early."""
    due_at = look.next_due_at + look.every if _is_due(look, at) else at + look.every
    while _is_due(replace(look, next_due_at=due_at), at):
        due_at += look.every
    return replace(look, next_due_at=due_at, hindered_by=None)


def _pages_read(archive: Archive, run: int) -> set[tuple[str, str]]:
    rows = archive.db.conn.execute(
        "SELECT c.url, e.page FROM captures AS c JOIN extractions AS e ON e.capture_id = c.id WHERE c.run_id = ?",
        (run,),
    )
    return {
        ("petition", url_key(row["url"].removesuffix(".json")))
        if is_own_page(row["page"])
        else ("listing", listing_key(row["url"]))
        for row in rows
    }


def _key(look: Look) -> str:
    return url_key(look.url) if look.kind == "petition" else listing_key(look.url)


def reschedule(archive: Archive, source: Source, now: datetime) -> None:
    """Decide once more how often each listing is looked at, after a run that may have shown movement."""
    if not is_followed(source):
        return
    with archive.transaction():
        db, source_id = archive.db.conn, archive.ensure_source(source)
        known = {(look.kind, look.url): look for look in look_schedules(db, source_id)}
        # What is due and was not taken stays as it is, or it would be forgotten.
        looks = {key: look for key, look in known.items() if _is_due(look, now)}
        for each in cadences(db, source, source_id, now):
            key = each.kind, each.url
            looks.setdefault(key, _rescheduled(each, known.get(key), now))
        store_schedules(db, source_id, looks.values())


def _rescheduled(cadence: Cadence, before: Look | None, now: datetime) -> Look:
    # Another interval counts from when the last look was due.
    next_due_at = before.next_due_at - before.every + cadence.every if before else now
    return Look(
        kind=cadence.kind,
        url=cadence.url,
        every=cadence.every,
        reason=cadence.reason,
        requests=cadence.requests,
        next_due_at=next_due_at if next_due_at > now else now + cadence.every,
    )


def _first_schedule(archive: Archive | None, source: Source, now: datetime) -> list[Look]:
    """Return the schedule of a source that has none yet: due now, or counted from its last crawl."""
    every, last = USUAL.get(source.schedule, USUAL["monthly"]), last_finished(archive, source)
    # A last crawl that is yet to come was made by a clock that went ahead.
    due_at = now if last is None or last > now else last + every
    why = "the schedule of its stanza"
    return [Look(kind="source", url=source.url, every=every, reason=why, requests=2, next_due_at=due_at)]


def _hours(every: timedelta) -> str:
    """Write an interval.

    >>> _hours(timedelta(hours=1)), _hours(timedelta(hours=12)), _hours(timedelta(days=7))
    ('hour', '12 hours', '7 days')
    """
    hours = round(every / timedelta(hours=1))
    number, word = (hours, "hour") if hours % 24 else (hours // 24, "day")
    return word if number == 1 else f"{number} {word}s"

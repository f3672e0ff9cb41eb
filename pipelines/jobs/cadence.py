"""Decide how often each listing of a source is looked at, from how often it changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import chain, pairwise
from json import dumps
from sqlite3 import Connection
from typing import Any

from pipelines.store.captures import utc_text
from pipelines.store.current import is_own_page
from pipelines.store.due_looks import LookKind
from pipelines.store.run_figures import listing_key
from pipelines.store.stored_sentences import sentence
from scrapers.sources import Source

HOUR = timedelta(hours=1)
# hourly ... weekly
_STEPS = [HOUR * hours for hours in (1, 2, 3, 6, 12, 24, 48, 96, 168)]
USUAL = {
    "hourly": HOUR,
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),  # a calendar month would make February late
}

_RECENT = timedelta(days=28)
_LAST_LOOKS = 24
_MOST_RUNS = 120  # five days of hourly ones
_FEWEST_LOOKS = 3  # two looks differ once, or not at all: that says nothing of how often
# A listing of more pages is not asked for in between: of such listings, the own pages of a few petitions are.
_MOST_PAGES, _MOST_PETITIONS = 5, 5

_READ = """
SELECT c.id, c.url, e.page FROM captures AS c JOIN extractions AS e ON e.capture_id = c.id WHERE c.run_id = ?
"""
_SHOWN = """
SELECT s.capture_id, s.petition_id, s.version_id, s.signatures, s.goal
FROM captures AS c JOIN extractions AS e ON e.capture_id = c.id JOIN snapshot_rows AS s ON s.capture_id = c.id
WHERE c.run_id = ? ORDER BY s.capture_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """The last looks at something: how many, at how many of them it had changed, and over what time.

    ``still`` is the time from the last change to the last look, ``pages`` the pages that the last look read.
    """

    looks: int
    changed: int
    span: timedelta
    still: timedelta
    pages: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """How often something is looked at, and why; ``requests`` is what one look costs, at least."""

    kind: LookKind
    url: str
    every: timedelta
    reason: str
    requests: int

    @property
    def requests_a_day(self) -> float:
        return self.requests * (timedelta(days=1) / self.every)


def interval(movement: Movement, usual: timedelta) -> tuple[timedelta, str]:
    """Return how often to look at something that moved like this, and why. Pure.

    Half the mean time between changes, so that each second look finds something new; what has been still for long is
    looked at less often. ``usual`` holds until there were three looks.

    >>> days = timedelta(days=1)
    >>> interval(Movement(looks=10, changed=5, span=10 * days, still=1 * days), days)
    (datetime.timedelta(days=1), 'changed at 5 of 10 looks in 10 days')
    >>> interval(Movement(looks=24, changed=24, span=1 * days, still=0 * days), days)
    (datetime.timedelta(seconds=3600), 'changed at 24 of 24 looks in 24 hours')
    >>> interval(Movement(looks=4, changed=0, span=21 * days, still=21 * days), days)
    (datetime.timedelta(days=7), 'changed at 0 of 4 looks in 21 days')
    """
    if movement.looks < _FEWEST_LOOKS or movement.span < HOUR:
        return usual, sentence("by its stanza", count=_FEWEST_LOOKS)
    wait = max(movement.span / max(movement.changed, 1) / 2, movement.still / 4)
    if not movement.changed:
        wait = max(wait, usual)  # three looks of one day without a change are no reason to look more often
    # With a margin: four looks at the same hour of the day are not exactly three days apart.
    every = max((step for step in _STEPS if step * 0.9 <= wait), default=HOUR)
    return every, sentence("changes", count=movement.changed, all=movement.looks, span=_span(movement.span))


def cadences(db: Connection, source: Source, source_id: int, now: datetime) -> list[Cadence]:
    """Decide what is looked at of a source and how often, the whole source first; within its requests a day."""
    usual = USUAL[source.schedule]
    looks = _looks(db, source_id, now)
    whole, why = interval(_movement([look for look in looks if look.is_whole]), usual)
    # All listings are read for what is no longer there: less often than the schedule says only where all is still.
    every = min(max(whole, usual), max(usual, _STEPS[-1]))
    whole_pages = next((look.pages for look in reversed(looks) if look.is_whole), 1)
    found = [Cadence(kind="source", url=source.url, every=every, reason=why, requests=1 + whole_pages)]
    if source.platform != "wordpress":  # a blog is asked as a whole for what changed, in a request or two
        found += _in_between(looks, every, _own_urls(db, looks))
    return within_budget(found, source.requests_a_day)


def _own_urls(db: Connection, looks: Iterable["_Look"]) -> dict[int, str | None]:
    """Return the URLs of the own pages of what these looks saw: few of what a large source has."""
    seen = dumps(sorted({petition_id for look in looks for petition_id in look.counts}))
    query = "SELECT p.id, p.url FROM json_each(?) AS w CROSS JOIN petition_rows AS p ON p.id = w.value"
    return dict(map(tuple, db.execute(query, (seen,))))


def _in_between(looks: Sequence["_Look"], whole: timedelta, own_urls: Mapping[int, str | None]) -> Iterable[Cadence]:
    """Find the listings, and of long listings the petitions, that move faster than the whole source is read."""
    by_listing: dict[str, list[_Look]] = defaultdict(list)
    for look in looks:
        for key, part in look.listings.items():
            if any(own_urls.get(petition_id) for petition_id, *_ in part.state):  # others only lead to listings
                by_listing[key].append(part)
    for key, listing in sorted(by_listing.items()):
        movement = _movement(listing)
        every, why = interval(movement, whole)
        if every < whole and movement.pages <= _MOST_PAGES:
            yield Cadence(kind="listing", url=key, every=every, reason=why, requests=1 + movement.pages)
        elif every < whole:
            members = {url for petition_id, *_ in listing[-1].state if (url := own_urls.get(petition_id))}
            by_petition = _by_petition(looks, members, own_urls)
            fast = sorted((interval(_movement(by_petition[url]), whole), url) for url in members)
            for (each, because), url in fast[:_MOST_PETITIONS]:
                if each < whole:
                    reason = sentence("long listing", reason=because, count=movement.pages)
                    yield Cadence(kind="petition", url=url, every=each, reason=reason, requests=2)


def _by_petition(
    looks: Iterable["_Look"], members: Set[str], own_urls: Mapping[int, str | None]
) -> Mapping[str, list["_Look"]]:
    """Return the looks at these petitions by the URLs of their own pages."""
    found: dict[str, list[_Look]] = defaultdict(list)
    for look in looks:
        counts = {url: count for petition_id, count in look.counts.items() if (url := own_urls.get(petition_id))}
        for url in counts.keys() & members:
            found[url].append(_Look(at=look.at, pages=1, state=frozenset({counts[url]})))
    return found


def within_budget(found: Sequence[Cadence], requests_a_day: int) -> list[Cadence]:
    """Slow down what is looked at in between, the most expensive first, until a day's requests are within the budget.

    >>> whole = Cadence(kind="source", url="w", every=24 * HOUR, reason="", requests=20)
    >>> fast = Cadence(kind="listing", url="a", every=HOUR, reason="moves", requests=2)
    >>> [(c.every // HOUR, c.reason) for c in within_budget([whole, fast], 50)]
    [(24, ''), (2, 'moves; slowed to stay within 50 requests a day')]
    >>> [c.url for c in within_budget([whole, fast], 20)]
    ['w']
    """
    whole, *others = found
    note = sentence("budget", reason="", count=f"{requests_a_day:,}")
    while others and sum(each.requests_a_day for each in (whole, *others)) > requests_a_day:
        dearest = max(others, key=lambda each: (each.requests_a_day, each.url))
        others.remove(dearest)
        slower = next((step for step in _STEPS if step > dearest.every), whole.every)
        if slower < whole.every:
            others.append(replace(dearest, every=slower, reason=dearest.reason.removesuffix(note) + note))
    return [whole, *sorted(others, key=lambda each: (each.kind, each.url))]


@dataclass(slots=True, kw_only=True)
class _Look:
    """What one crawl saw of a source, a listing or a petition: ``state`` is equal as long as nothing has changed.

    Of a source and a listing that is each petition's number, version, count and goal; ``counts`` are the last two.
    """

    at: datetime
    is_whole: bool = False
    is_news: bool = False
    pages: int = 0
    state: frozenset[tuple[Any, ...]] = frozenset()
    listings: dict[str, "_Look"] = field(default_factory=dict)
    counts: dict[int, tuple[Any, ...]] = field(default_factory=dict)


def _looks(db: Connection, source_id: int, now: datetime) -> list[_Look]:
    """Read the last good crawls of a source, the oldest first: what a page in trouble shows is no movement."""
    found: dict[int, _Look] = {}
    for row in db.execute(
        """
        SELECT * FROM (
            SELECT r.id, r.started_at, r.is_partial, r.versions + r.new_alerts > 0 AS is_news FROM runs AS r
            JOIN run_verdicts AS v ON v.run_id = r.id WHERE r.source_id = ? AND r.kind = 'crawl' AND v.verdict = 'ok'
            AND r.started_at BETWEEN ? AND ? ORDER BY r.started_at DESC, r.id DESC LIMIT ?
        ) ORDER BY started_at, id
        """,
        (source_id, utc_text(now - _RECENT), utc_text(now), _MOST_RUNS),
    ):
        at = datetime.fromisoformat(row["started_at"])
        found[row["id"]] = _Look(at=at, is_whole=not row["is_partial"], is_news=bool(row["is_news"]))
    for run, look in found.items():
        _fill(db, run, look)
    return list(found.values())


def _fill(db: Connection, run: int, look: _Look) -> None:
    """Add what each page of a crawl showed, as far as looks are compared by it."""
    cursor = db.cursor()
    cursor.row_factory = None
    shown: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for capture_id, *state in cursor.execute(_SHOWN, (run,)):
        shown[capture_id].append(tuple(state))
    pages: dict[str, int] = defaultdict(int)
    states: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for capture_id, url, page in cursor.execute(_READ, (run,)):
        look.pages += 1
        if not is_own_page(page):
            key = listing_key(url)
            pages[key] += 1
            states[key].update(shown[capture_id])
    look.state = frozenset(chain.from_iterable(shown.values()))
    look.counts = {state[0]: state[2:] for states_of_page in shown.values() for state in states_of_page}
    look.listings = {key: _Look(at=look.at, pages=n, state=frozenset(states[key])) for key, n in pages.items()}


def _movement(looks: Sequence[_Look]) -> Movement:
    """Compare the last looks, each with the one before it. Time in which it could not be looked at is not still."""
    last = looks[-_LAST_LOOKS - 1 :]
    if not last:
        return Movement(looks=0, changed=0, span=timedelta(), still=timedelta())
    changes = [b.at for a, b in pairwise(last) if b.state != a.state or b.is_news]
    since = changes[-1] if changes else last[0].at
    return Movement(
        looks=len(last),
        changed=len(changes),
        span=last[-1].at - last[0].at,
        still=last[-1].at - since,
        pages=last[-1].pages,
    )


def _span(time: timedelta) -> str:
    """Write a span of time in days, or in hours where it is short."""
    hours = round(time / HOUR)
    return f"{hours} hours" if hours < 48 else f"{round(hours / 24)} days"

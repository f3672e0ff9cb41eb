"""Derive the events of petitions from what is stored of them, of their source and of its crawls."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from itertools import islice
from json import dumps
from sqlite3 import Connection
from typing import NamedTuple

from pipelines.store.absences import COUNTED, petition_absences
from pipelines.store.coverage import SourceHistories, SourceRuns
from pipelines.store.current import shows_one
from pipelines.store.events import TEXTS, Event, Snapshot, events_of
from pipelines.store.petitions import refresh_petitions
from pipelines.store.presence import Absence, are_all_seen
from pipelines.store.withdrawals import withdraw_events

Petition = tuple[int, int, str | None]
"""A petition's id, its source, and the key of its URL."""

_TOGETHER = 50  # petitions whose looks are read at once, however many are derived
_EVENT = "kind, occurred_at, field, before, after, capture_id"
_PRESENCE = ("missing", "vanished", "returned")
_LOOKS = """
SELECT s.petition_id, c.captured_at, c.url, c.digest, s.signatures, s.goal, s.version_id, c.run_id, s.capture_id,
       julianday(c.captured_at)
FROM json_each(?) AS w CROSS JOIN snapshot_rows AS s ON s.petition_id = w.value
CROSS JOIN captures AS c ON c.id = s.capture_id WHERE c.captured_at IS NOT NULL
"""
_PAGES = """
SELECT v.petition_id, v.id, v.page FROM json_each(?) AS w CROSS JOIN petition_versions AS v ON v.petition_id = w.value
"""
_VERSIONS = f"""
SELECT id, page, content_hash, complete, title_uncertain, status, {", ".join(TEXTS)} FROM petition_versions
WHERE petition_id = ?
"""
_RUNS = f"""
SELECT r.id, r.kind = 'crawl', {COUNTED} FROM json_each(?) AS w CROSS JOIN runs AS r ON r.id = w.value
LEFT JOIN run_verdicts AS v ON v.run_id = r.id
"""
_STORED = f"SELECT petition_id, id, {_EVENT} FROM events WHERE petition_id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What follows from the observations of a petition: its events, and whether the next crawl should list it."""

    petition_id: int
    source_id: int
    events: tuple[Event, ...]
    is_listed: bool


class _Look(NamedTuple):
    """An observation with a time; ``day`` is that as a Julian day."""

    observed_at: str
    url: str
    digest: str
    signatures: int | None
    goal: int | None
    version_id: int
    run_id: int
    capture_id: int
    day: float


class _Read(NamedTuple):
    """What is stored of some petitions: looks, kinds of page by version, and absences, each by petition.

    ``runs`` are those of the looks: whether one is a crawl, and whether what it saw counts.
    """

    looks: Mapping[int, list[_Look]]
    pages: Mapping[int, dict[int, str]]
    absences: Mapping[int, list[Absence]]
    runs: Mapping[int, tuple[bool, bool]]


def rebuild_events(db: Connection, petitions: Iterable[Petition], histories: SourceHistories) -> None:
    """Derive the events of petitions. Unchanged rows keep their ids. A transaction must be open."""
    left = iter(petitions)
    while few := list(islice(left, _TOGETHER)):
        found = _find(db, few, histories)
        stored = _stored_events(db, found)
        for history in found:
            _store_events(db, history, stored.get(history.petition_id, {}), None)
        _store_listed(db, found)


def find_history(db: Connection, petition: Petition, histories: SourceHistories) -> History:
    """Derive the history of a petition. Only reads; a transaction must be open."""
    return _find(db, [petition], histories)[0]


def store_history(db: Connection, history: History, *, most: int) -> int:
    """Write what differs from the stored history, no more than so many events at ``most``; returns how many.

    Where that is fewer than ``most``, all is written. A transaction must be open.
    """
    stored = _stored_events(db, [history]).get(history.petition_id, {})
    written = _store_events(db, history, stored, most)
    if written < most:
        _store_listed(db, [history])
    return written


def _find(db: Connection, petitions: Sequence[Petition], histories: SourceHistories) -> list[History]:
    read = _read(db, [petition[0] for petition in petitions])
    runs = {source_id: histories.of_petitions(source_id) for source_id in {petition[1] for petition in petitions}}
    return [_history(db, petition, read, runs[petition[1]]) for petition in petitions]


def _read(db: Connection, petition_ids: Sequence[int]) -> _Read:
    wanted = dumps(list(petition_ids))
    cursor = db.cursor()
    cursor.row_factory = None
    looks: dict[int, list[_Look]] = defaultdict(list)
    for petition_id, *look in cursor.execute(_LOOKS, (wanted,)):
        looks[petition_id].append(_Look._make(look))
    pages: dict[int, dict[int, str]] = defaultdict(dict)
    for petition_id, version_id, page in cursor.execute(_PAGES, (wanted,)):
        pages[petition_id][version_id] = page
    run_ids = dumps(list({look.run_id for each in looks.values() for look in each}))
    runs = {run: (bool(by_crawl), bool(is_good)) for run, by_crawl, is_good in cursor.execute(_RUNS, (run_ids,))}
    return _Read(looks, pages, petition_absences(db, petition_ids), runs)


def _history(db: Connection, petition: Petition, read: _Read, runs: SourceRuns) -> History:
    """Derive a history from timed looks, without those of crawls that failed.

    A crawl that fails may have read a page wrongly, unless it failed at some listings and read the others whole; an
    import or a backfill fails over what it could not get, and its captures are not fetched again.
    """
    petition_id, source_id, key = petition
    looks, pages = read.looks.get(petition_id, []), read.pages.get(petition_id, {})
    listed = {version_id for version_id, page in pages.items() if not shows_one(page)}
    is_on_a_listing = any(look.version_id in listed and read.runs[look.run_id][0] for look in looks)
    looks = [
        look
        for look in looks
        if (read.runs[look.run_id][1] or look.run_id in runs.read_in_part) and look.run_id not in runs.wrong
    ]
    absences = [*read.absences.get(petition_id, []), *runs.said_gone.get(key or "", [])]
    absences = [absence for absence in absences if absence.run_id not in runs.wrong]
    events: list[Event] = []
    if not _is_still(looks, absences, runs):
        snapshots = _snapshots(db, petition_id, looks, read, runs)
        events = events_of(snapshots, absences, runs.crawls_since(snapshots[0].observed_at))
    is_listed = is_on_a_listing and not _has_vanished(events)
    return History(petition_id=petition_id, source_id=source_id, events=tuple(events), is_listed=is_listed)


def _is_still(looks: Sequence[_Look], absences: Sequence[Absence], runs: SourceRuns) -> bool:
    """Check whether nothing can have happened, as to most petitions: all looks show the same, and no crawl lacks it."""
    if not looks:
        return True
    if len({(look.version_id, look.signatures, look.goal) for look in looks}) > 1:
        return False
    crawls = runs.crawls_since(min(look.observed_at for look in looks))
    return are_all_seen({look.run_id for look in looks}, absences, crawls)


def _has_vanished(events: Sequence[Event]) -> bool:
    return next((event.kind for event in reversed(events) if event.kind in _PRESENCE), None) == "vanished"


def _stored_events(db: Connection, histories: Sequence[History]) -> Mapping[int, dict[tuple[object, ...], int]]:
    """Return the ids of stored events by petition."""
    stored: dict[int, dict[tuple[object, ...], int]] = defaultdict(dict)
    for petition_id, event_id, *event in db.execute(_STORED, (dumps([each.petition_id for each in histories]),)):
        stored[petition_id][tuple(event)] = event_id
    return stored


def _store_events(db: Connection, history: History, stored: Mapping[tuple[object, ...], int], most: int | None) -> int:
    if not (stored or history.events):
        return 0
    petition_id = history.petition_id
    wanted: dict[tuple[object, ...], None] = dict.fromkeys(astuple(event) for event in history.events)
    lapsed = [event for event in stored if event not in wanted][:most]
    new = [event for event in wanted if event not in stored]
    new = new if most is None else new[: most - len(lapsed)]  # an event may take the place of one that lapsed
    withdraw_events(db, [stored[event] for event in lapsed], history.events)
    db.executemany(
        f"INSERT INTO events (petition_id, {_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(petition_id, *event) for event in new],
    )
    if any(event[0] in ("vanished", "returned") for event in (*lapsed, *new)):
        refresh_petitions(db, [petition_id])  # "gone" follows from its events
    return len(lapsed) + len(new)


def _store_listed(db: Connection, histories: Sequence[History]) -> None:
    """Keep the list of petitions that the next crawl should list: what it does not show is missing, or confirmed so."""
    listed = [(each.petition_id, each.source_id) for each in histories if each.is_listed]
    db.executemany("INSERT OR IGNORE INTO listed_petitions VALUES (?, ?)", listed)
    others = [each.petition_id for each in histories if not each.is_listed]
    if others:
        query = "DELETE FROM listed_petitions WHERE petition_id IN (SELECT value FROM json_each(?))"
        db.execute(query, (dumps(others),))


def _snapshots(
    db: Connection, petition_id: int, looks: Sequence[_Look], read: _Read, runs: SourceRuns
) -> list[Snapshot]:
    """Put looks in the order of their captures, each with the texts of its version."""
    versions = {row["id"]: dict(row) for row in db.execute(_VERSIONS, (petition_id,))}
    listings = {url: runs.listing(url) for url in {look.url for look in looks}}
    # A page may show a petition twice, with the same count in two wordings: ids follow from the order of arrival.
    ordered = sorted(
        looks,
        key=lambda look: (
            *look[:3],
            *(count if count is not None else -1 for count in (look.signatures, look.goal)),
            versions[look.version_id]["content_hash"],
        ),
    )
    return [
        Snapshot(
            observed_at=look.observed_at,
            day=look.day,
            run_id=look.run_id,
            capture_id=look.capture_id,
            version=versions[look.version_id],
            signatures=look.signatures,
            goal=look.goal,
            doubtful=runs.doubts.get(look.run_id, frozenset()),
            listing=listings[look.url],
            by_crawl=read.runs[look.run_id][0],
        )
        for look in ordered
    ]

"""Compute the rows of petition_metrics, petition_rungs and petition_outreach."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from hashlib import blake2b
from itertools import chain
from json import dumps
from sqlite3 import Connection

from pipelines.store.derived.derivation import Row
from pipelines.store.derived.growth_figures import (
    DAY,
    FIRST_DAY_SLACK,
    FIRST_HOUR_SLACK,
    HOUR,
    WINDOWS,
    Point,
    burstiness,
    by_day,
    change,
    count_at_age,
    fastest_day,
    gap_share,
    growth_intervals,
    memory,
    moved,
    percent,
    rungs,
    seconds_of,
)
from pipelines.store.derived.looks import Looks, points_of
from pipelines.store.derived.outreach_figures import Outreach, others_near, outreach, placebos

_PETITIONS = """
SELECT p.id, p.source_id, p.created_at, p.language, s.name || '/' || p.slug
FROM petition_rows AS p JOIN sources AS s ON s.id = p.source_id WHERE p.id IN (SELECT value FROM json_each(?))
"""
# The date on an alert's label is the author's own; the platform's is that of its publication.
_ALERTS = """
SELECT DISTINCT l.to_petition_id, a.id,
       substr(CASE WHEN length(a.date) >= 10 THEN a.date ELSE a.published_at END, 1, 10), s.name || '/' || a.slug
FROM links AS l JOIN action_alerts AS a ON a.id = l.alert_id JOIN sources AS s ON s.id = a.source_id
WHERE l.to_petition_id IN (SELECT value FROM json_each(?))
AND (length(a.date) >= 10 OR length(a.published_at) >= 10)
ORDER BY 1, 3, 2
"""
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Alert:
    """An alert that links to a petition: its day (ISO, UTC), and its source and slug."""

    day: str
    name: str


def metrics(db: Connection, looks: Looks) -> Iterator[Row]:
    """Yield one row for each of these petitions that has an observation with a time and a count."""
    petitions = {row[0]: row[1:] for row in _rows(db, _PETITIONS, list(looks))}
    alerts = _alerts(db, list(looks))
    for petition_id, observations in looks.items():
        source_id, created_at, language, name = petitions[petition_id]
        points = points_of(observations)
        yield (
            petition_id,
            source_id,
            len(observations),
            *chain(*zip(points[0], points[-1], strict=True)),
            *_changes(points),
            *_by_day(by_day(points), alerts.get(petition_id, {})),
            *_ages(points, seconds_of(created_at)),
            language,
            _tie(name),
            *_moves(points),
        )


def reached_rungs(db: Connection, looks: Looks) -> Iterator[Row]:
    """Yield one row for each rung that a petition was seen to reach."""
    reached = {petition_id: list(rungs(points_of(each))) for petition_id, each in looks.items()}
    some = [petition_id for petition_id, each in reached.items() if each]
    created = {row[0]: seconds_of(row[2]) for row in _rows(db, _PETITIONS, some)} if some else {}
    for petition_id in some:
        start = created[petition_id]
        for rung, below_at, at in reached[petition_id]:
            yield petition_id, rung, below_at, at, None if start is None else round((at - start) / DAY, 4)


def alert_outreach(db: Connection, looks: Looks) -> Iterator[Row]:
    """Yield one row for each petition and alert that links to it, where observations before and after are enough."""
    alerts = _alerts(db, list(looks))
    names = {row[0]: row[4] for row in _rows(db, _PETITIONS, list(alerts))} if alerts else {}
    for petition_id, linked in alerts.items():
        days = by_day(points_of(looks[petition_id]))
        alert_days = [_number(alert.day) for alert in linked.values()]
        for alert_id, (alert, found) in _outreach(days, linked).items():
            yield (
                *(petition_id, alert_id, alert.day),
                *(found.before, found.before_days, found.after, found.after_days),
                date.fromordinal(_EPOCH + found.middle).isoformat(),
                others_near(found, alert_days),
                None if found.ratio is None else round(found.ratio, 4),
                *astuple(placebos(days, found, alert_days)),
                _tie(f"{names[petition_id]} {alert.name}"),
            )


def _changes(points: Sequence[Point]) -> Iterable[int | None]:
    return chain.from_iterable(change(points, window) for window in WINDOWS)


def _moves(points: Sequence[Point]) -> list[float | None]:
    """Return what rankings are made of: the day of the last look, then the whole record, then each window."""
    (_, first), (last_at, last) = points[0], points[-1]
    moves: list[float | None] = [last_at // DAY]
    moves += (None, None) if len(points) == 1 else (last - first, percent(last - first, first))
    for window in WINDOWS:
        gained, seconds = moved(points, window)
        if gained is None or not seconds:
            moves += (gained, seconds, None, None)
        else:
            a_day = gained * DAY / seconds
            moves += (gained, seconds, round(a_day, 4), percent(a_day, last - gained))
    return moves


def _by_day(days: Sequence[Point], alerts: Mapping[int, _Alert]) -> tuple[object, ...]:
    chains = growth_intervals(days)
    intervals = list(chain(*chains))
    return (
        *fastest_day(days),
        *(len(days), gap_share(days)),
        *(len(intervals), burstiness(intervals), memory(chains)),
        *_factor([found for _, found in _outreach(days, alerts).values()]),
    )


def _factor(found: Sequence[Outreach]) -> tuple[int, float | None]:
    """Return how many alerts can be judged, and the rate after them all divided by the rate before them all."""
    before, after = sum(each.before for each in found), sum(each.after for each in found)
    if before <= 0 or after < 0:
        return len(found), None
    before_days, after_days = sum(each.before_days for each in found), sum(each.after_days for each in found)
    return len(found), round(after * before_days / (before * after_days), 4)


def _ages(points: Sequence[Point], created: int | None) -> tuple[int | None, ...]:
    first_hour = count_at_age(points, created, HOUR, FIRST_HOUR_SLACK)
    return *first_hour, *count_at_age(points, created, DAY, FIRST_DAY_SLACK)


def _outreach(days: Sequence[Point], alerts: Mapping[int, _Alert]) -> dict[int, tuple[_Alert, Outreach]]:
    judged = ((number, alert, outreach(days, _number(alert.day))) for number, alert in alerts.items())
    return {number: (alert, found) for number, alert, found in judged if found}


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal() - _EPOCH


def _tie(name: str) -> int:
    """Return a number by which equals are put in order, the same whenever their captures arrive."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=6).digest())


def _alerts(db: Connection, petition_ids: Sequence[int]) -> dict[int, dict[int, _Alert]]:
    """Read the alerts that link to petitions and have a day, by petition."""
    found: dict[int, dict[int, _Alert]] = defaultdict(dict)
    for petition_id, alert_id, day, name in _rows(db, _ALERTS, petition_ids):
        found[petition_id][alert_id] = _Alert(day=day, name=name)
    return found


def _rows(db: Connection, query: str, petition_ids: Sequence[int]) -> Iterable[Row]:
    cursor = db.cursor()
    cursor.row_factory = None
    return cursor.execute(query, (dumps(list(petition_ids)),))

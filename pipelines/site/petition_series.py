"""Query a petition with its observations, now or as of a time: what its page, chart and downloads show alike."""

import json
import sqlite3
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipelines.site.chart_points import NOT_OBSERVED, REPORTED, STATED, THEIRS, Gap, Point, by_time
from pipelines.site.formatting import MISSED
from pipelines.site.observation_days import Look, looks_at
from pipelines.site.outreach_table import ALERT_DAY
from pipelines.site.page_arguments import Moment
from pipelines.site.past_petition import petition_at
from pipelines.site.reported_counts import drawn_at, reported_counts
from pipelines.site.rows import Newest, Row, row, rows
from pipelines.site.taken_out import removal_of
from pipelines.site.text_passages import title_language

# Where a count was ever shown, petitions.capture_id is the capture of the newest one, so its origin is the count's.
_PETITION = f"""
SELECT p.*, s.name AS source, s.organization, s.is_sample, c.url AS capture_url, c.origin AS capture_origin,
       c.digest AS capture_digest, {title_language("petition", "p")}
FROM petitions AS p JOIN sources AS s ON s.id = p.source_id JOIN captures AS c ON c.id = p.capture_id
WHERE s.name = :source AND p.slug = :slug
"""
_TITLE_LANGUAGE = (
    "SELECT language FROM petition_segments WHERE version_id = :version AND field = 'title' AND paragraph = 0"
)
# Earlier counts that captured pages state; of equal ones the one of the first capture comes first, as in the view
# growth_points, which knows nothing of a day until which captures are shown.
_STATED = """
SELECT t.stated_at AS observed_at, t.signatures, t.signatures_text, 'stated' AS origin, t.capture_id
FROM petition_versions AS v JOIN stated_counts AS t ON t.version_id = v.id JOIN captures AS c ON c.id = t.capture_id
WHERE v.petition_id = :id AND (:until IS NULL OR c.captured_at <= :until)
ORDER BY t.stated_at, t.signatures, coalesce(c.captured_at, '~'), c.url, c.digest, t.version_id, t.position
"""
_ALERT_DAYS = f"""
SELECT DISTINCT {ALERT_DAY} AS alert_day FROM links AS l JOIN action_alerts AS a ON a.id = l.alert_id
WHERE l.to_petition_id = ?1 AND alert_day IS NOT NULL AND (?2 IS NULL OR a.first_seen_at <= ?2) ORDER BY 1
"""
_MISSED = """
SELECT DISTINCT date(l.due_at), l.reason FROM petitions AS p JOIN due_looks AS l ON l.source_id = p.source_id
WHERE p.id = ?1 AND l.kind = 'source' AND l.outcome = 'missed' AND l.due_at >= p.first_seen_at
AND (?2 IS NULL OR l.due_at <= ?2) ORDER BY 1, 2
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionSeries:
    """A petition (title, source, newest count and goal) with what its chart shows.

    ``moment`` is the time that was asked for: everything is then as captures made up to it have it. ``looks`` are the
    observations with a known time, ``stated`` rows of the earlier counts that its pages state, both oldest first;
    ``reported`` are the newest counts in lists that others keep, but for those of a past moment; ``points`` are all of
    these. ``gaps`` are times without an observation although looks were due, and why these were
    missed. ``alert_days`` are the days (ISO) of alerts that link to it.
    """

    petition: Row
    points: tuple[Point, ...]
    gaps: tuple[Gap, ...]
    alert_days: tuple[str, ...]
    moment: Moment | None = None
    looks: Sequence[Look] = ()
    stated: Sequence[Row] = ()
    reported: Newest[Row] = field(default_factory=lambda: Newest(rows=[], total=0))

    @property
    def observed(self) -> list[Point]:
        """The observations, oldest first; of several at the same second the one that stands for it is the last."""
        return sorted((p for p in self.points if p.origin not in NOT_OBSERVED), key=by_time)


def petition_series(
    conn: sqlite3.Connection, source: str, slug: str, moment: Moment | None = None
) -> PetitionSeries | None:
    """Return the series of one petition, or None if the archive has no such petition.

    Raises Refused where no capture is as old as ``moment``.
    """
    petition = row(conn, _PETITION, source=source, slug=slug)
    if petition is None:
        return None
    petition["categories"] = json.loads(petition["categories"])
    key, until = petition["id"], moment.until if moment else None
    looks, stated = looks_at(conn, key, until), _stated(conn, key, until)
    reported = Newest(rows=[], total=0) if moment else reported_counts(conn, petition["url"])
    return PetitionSeries(
        petition=removal_of(conn, "petition_id", _at(conn, petition, moment) if moment else petition),
        moment=moment,
        looks=looks,
        stated=stated,
        reported=reported,
        points=tuple(_points(looks, stated, reported.rows)),
        gaps=find_gaps(conn.execute(_MISSED, [key, until]), [look.observed_at for look in looks]),
        alert_days=tuple(day for (day,) in conn.execute(_ALERT_DAYS, [key, until])),
    )


def _at(conn: sqlite3.Connection, petition: Row, moment: Moment) -> Row:
    then = petition_at(conn, petition, moment)
    language = row(conn, _TITLE_LANGUAGE, version=then["version_id"])
    return then | {"title_language": language["language"] if language else None}


def _stated(conn: sqlite3.Connection, petition_id: int, until: str | None) -> list[Row]:
    """Return the earlier counts that pages state, each once, oldest first."""
    found: dict[tuple[str, int], Row] = {}
    for count in rows(conn, _STATED, id=petition_id, until=until):
        found.setdefault((count["observed_at"], count["signatures"]), count)
    return list(found.values())


def _points(looks: Iterable[Look], stated: Iterable[Row], reported: Iterable[Row]) -> Iterator[Point]:
    for look in looks:
        yield Point(observed_at=look.observed_at, signatures=look.signatures, goal=look.goal, origin=look.origin)
    for count in stated:
        yield Point(observed_at=count["observed_at"], signatures=count["signatures"], origin=STATED)
    for count in reported:
        if at := drawn_at(count["reported_at"]):
            yield Point(observed_at=at, signatures=count["signatures"], origin=REPORTED)


def find_gaps(missed: Iterable[Sequence[str]], observed: Sequence[str]) -> tuple[Gap, ...]:
    """Return the missed looks (day and reason, sorted) between two observations, or after the last one, by reason.

    >>> find_gaps([("2018-01-03", "failed"), ("2018-01-04", "failed"), ("2018-01-09", "failed")], ["2018-01-06T08:00"])
    ... # doctest: +ELLIPSIS
    (Gap(first='2018-01-03', last='2018-01-04', why=...), Gap(first='2018-01-09', last='2018-01-09', why=...))
    """
    days = sorted({time[:10] for time in observed})
    seen = set(days)
    found: dict[tuple[int, str], tuple[str, str]] = {}
    for day, reason in missed:
        if day not in seen:
            key = (bisect(days, day), reason)
            found[key] = (found.get(key, (day, day))[0], day)
    gaps = [
        Gap(first=first, last=last, why=MISSED[reason], is_theirs=reason in THEIRS)
        for (_, reason), (first, last) in found.items()
    ]
    return tuple(sorted(gaps, key=lambda gap: (gap.first, gap.why)))

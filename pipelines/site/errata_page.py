"""Query what was wrong in this archive: corrected values, withdrawn events, and releases that were rebuilt."""

import sqlite3
from dataclasses import dataclass, field

from pipelines.site.rows import Row, rows

MOST_RELEASES, MOST_CORRECTIONS, MOST_WITHDRAWN = 24, 200, 100

_RELEASES = """
SELECT id, version, released_at, previous, rows, digest FROM releases ORDER BY id DESC LIMIT :most
"""
_CHANGES = "SELECT list, sum(rows) AS rows FROM release_changes WHERE release_id = :id GROUP BY list"
_REBUILDS = """
SELECT b.rebuilt_at, b.reason, b.digest_before, b.digest_after
FROM release_rebuilds AS b WHERE b.release_id = :id ORDER BY b.id
"""
# LEFT JOIN, so that the newest corrections lead, and no more rows are read than are shown.
_CORRECTIONS = """
SELECT r.version, c.table_name, c.row_key, c.change, c.field, c.before, c.after, c.reason,
       coalesce(p.title, a.title) AS title, coalesce(s.name, t.name) AS source, coalesce(p.slug, a.slug) AS slug,
       iif(p.id IS NULL, 'alerts', 'petitions') AS kinds, coalesce(p.language, a.language) AS language,
       coalesce(s.is_sample, t.is_sample) AS is_sample
FROM release_corrections AS c LEFT JOIN releases AS r ON r.id = c.release_id
LEFT JOIN petition_rows AS p ON p.id = c.petition_id LEFT JOIN sources AS s ON s.id = p.source_id
LEFT JOIN action_alerts AS a ON a.id = c.alert_id LEFT JOIN sources AS t ON t.id = a.source_id
ORDER BY c.id DESC LIMIT :most
"""
_WITHDRAWN = """
SELECT w.id, w.withdrawn_at, w.kind, w.field, w.before, w.after, w.occurred_at, w.reason, o.title, o.slug,
       s.name AS source, o.language, s.is_sample, '{kinds}' AS kinds
FROM {withdrawn} AS w LEFT JOIN {owners} AS o ON o.id = w.{owner} LEFT JOIN sources AS s ON s.id = o.source_id
ORDER BY w.id DESC LIMIT :most
"""
_OWNERS = (
    {"kinds": "petitions", "withdrawn": "withdrawn_events", "owners": "petition_rows", "owner": "petition_id"},
    {"kinds": "alerts", "withdrawn": "withdrawn_alert_events", "owners": "action_alerts", "owner": "alert_id"},
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRelease:
    """A release: how many rows of each list differ from the one before, and when it was rebuilt."""

    release: Row
    changes: dict[str, int] = field(default_factory=dict)
    rebuilds: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrataPage:
    """What /errata shows, each list newest first and cut at its ``MOST_``."""

    releases: list[ShownRelease]
    corrections: list[Row]
    withdrawn: list[Row]


def errata_page(conn: sqlite3.Connection) -> ErrataPage:
    """Return what was corrected, withdrawn and rebuilt. Times are UTC."""
    return ErrataPage(
        releases=shown_releases(conn),
        corrections=rows(conn, _CORRECTIONS, most=MOST_CORRECTIONS),
        withdrawn=withdrawn_events(conn),
    )


def shown_releases(conn: sqlite3.Connection) -> list[ShownRelease]:
    """Return the newest releases."""
    return [
        ShownRelease(
            release=release,
            changes={row["list"]: row["rows"] for row in rows(conn, _CHANGES, id=release["id"])},
            rebuilds=rows(conn, _REBUILDS, id=release["id"]),
        )
        for release in rows(conn, _RELEASES, most=MOST_RELEASES)
    ]


def withdrawn_events(conn: sqlite3.Connection) -> list[Row]:
    """Return the events that were withdrawn last, of petitions and alerts; without a title where the record is gone."""
    found = [row for each in _OWNERS for row in rows(conn, _WITHDRAWN.format(**each), most=MOST_WITHDRAWN)]
    return sorted(found, key=lambda row: (row["withdrawn_at"], row["id"]), reverse=True)[:MOST_WITHDRAWN]

"""Store what stands beside a petition or an alert: links, creators, organizations."""

import json
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection
from typing import Any, Literal

from scrapers.slugs import url_key

Owner = Literal["petition_id", "alert_id"]

_COLUMNS = ("url", "url_key", "url_text", "text", "role", "capture_id")

_MOVED = """
SELECT l.to_petition_id, found.id, l.id, l.alert_id IS NOT NULL FROM links AS l, (SELECT (
    SELECT p.id FROM petitions AS p JOIN sources AS s ON s.id = p.source_id
    WHERE p.url_key = ?1 ORDER BY s.name, p.slug LIMIT 1
) AS id) AS found
WHERE l.url_key = ?1 AND l.to_petition_id IS NOT found.id
"""


def rewrite_links(db: Connection, owner: Owner, owner_id: int, versions: Sequence[Mapping[str, Any]]) -> None:
    """Replace the links of one petition or alert by those of its versions, each in the words of the earliest version.

    ``versions`` are ordered earliest first. Rows that are the same stay untouched.
    """
    # By address and role: a post may link a petition as its action, and once more in its text.
    wanted: dict[tuple[str, str | None], tuple[Any, ...]] = {}
    for version in versions:
        for url, url_text, text, role in json.loads(version["links"]):
            wanted.setdefault((url, role), (url, url_key(url), url_text, text, role, version["capture_id"]))
    rows = db.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM links WHERE {owner} = ?", (owner_id,))
    stored = {tuple(row[1:]): row[0] for row in rows}
    gone = [(link,) for row, link in stored.items() if row not in wanted.values()]
    new = [(owner_id, *row) for row in wanted.values() if row not in stored]
    if gone and owner == "alert_id":
        mark_stale(db, linked_petitions(db, owner_id))
    db.executemany("DELETE FROM links WHERE id = ?", gone)
    db.executemany(f"INSERT INTO links ({owner}, {', '.join(_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?)", new)
    join_links(db, {row[2] for row in new})


def join_links(db: Connection, keys: Iterable[str | None]) -> None:
    """Point links with these keys at the petition that has the address; of several, the first by source and slug.

    Petitions that alerts link to from now on, or no more, become stale: their growth is compared around these alerts.
    """
    for key in keys:
        moved = db.execute(_MOVED, (key,)).fetchall() if key else []
        mark_stale(db, {each for was, now, _, is_of_alert in moved if is_of_alert for each in (was, now) if each})
        db.executemany("UPDATE links SET to_petition_id = ? WHERE id = ?", [(row[1], row[2]) for row in moved])


def linked_petitions(db: Connection, alert_id: int) -> list[int]:
    """List the petitions that an alert links to."""
    query = "SELECT DISTINCT to_petition_id FROM links WHERE alert_id = ? AND to_petition_id IS NOT NULL"
    return [row[0] for row in db.execute(query, (alert_id,))]


def mark_stale(db: Connection, petition_ids: Iterable[int]) -> None:
    """Let what follows from the observations of these petitions be derived again at the end of the run."""
    query = "UPDATE petition_rows SET is_stale = 1 WHERE id = ? AND is_stale = 0"
    db.executemany(query, [(petition_id,) for petition_id in petition_ids])


def rewrite_creators(db: Connection, petition_id: int, creators: Sequence[Sequence[object]], as_written: str) -> None:
    """Replace the creators of a petition: each with name, kind and whether masked, in the order of ``as_written``."""
    wanted = [(name, position, as_written) for position, (name, _, _) in enumerate(creators)]
    found = db.execute(
        """
        SELECT c.name, p.position, p.as_written FROM petition_creators AS p JOIN creators AS c ON c.id = p.creator_id
        WHERE p.petition_id = ? ORDER BY p.position
        """,
        (petition_id,),
    ).fetchall()
    db.executemany(
        """
        INSERT INTO creators (name, kind, masked) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, masked = excluded.masked
        WHERE (kind, masked) IS NOT (excluded.kind, excluded.masked)
        """,
        creators,
    )
    # Compared first: a recapture changes no creator, and must not write.
    if list(map(tuple, found)) != wanted:
        db.execute("DELETE FROM petition_creators WHERE petition_id = ?", (petition_id,))
        db.executemany(
            "INSERT INTO petition_creators (creator_id, petition_id, position, as_written) "
            "SELECT id, ?2, ?3, ?4 FROM creators WHERE name = ?1",
            [(name, petition_id, position, written) for name, position, written in wanted],
        )
        _remove_unused(db, "creators", "petition_creators", "creator_id", [row["name"] for row in found])


def rewrite_organizations(db: Connection, alert_id: int, sponsor: str | None, cosponsors: Sequence[str]) -> None:
    """Replace the organizations of an alert: its sponsor, and its cosponsors in their order."""
    wanted = [(name, "cosponsor", position) for position, name in enumerate(cosponsors)]
    wanted += [(sponsor, "sponsor", 0)] if sponsor else []
    found = db.execute(
        """
        SELECT o.name, a.role, a.position FROM alert_organizations AS a JOIN organizations AS o
        ON o.id = a.organization_id WHERE a.alert_id = ? ORDER BY a.role, a.position
        """,
        (alert_id,),
    ).fetchall()
    if list(map(tuple, found)) != wanted:
        db.executemany("INSERT OR IGNORE INTO organizations (name) VALUES (?)", [(name,) for name, _, _ in wanted])
        db.execute("DELETE FROM alert_organizations WHERE alert_id = ?", (alert_id,))
        db.executemany(
            "INSERT INTO alert_organizations (organization_id, alert_id, role, position, as_written) "
            "SELECT id, ?2, ?3, ?4, ?1 FROM organizations WHERE name = ?1",
            [(name, alert_id, role, position) for name, role, position in wanted],
        )
        _remove_unused(db, "organizations", "alert_organizations", "organization_id", [row["name"] for row in found])


def _remove_unused(db: Connection, table: str, owners: str, key: str, names: Iterable[str]) -> None:
    """Delete names that nothing bears any more: a name that was corrected, or taken out, must not stay behind."""
    db.executemany(
        f"DELETE FROM {table} WHERE name = ? AND NOT EXISTS (SELECT 1 FROM {owners} WHERE {key} = {table}.id)",
        [(name,) for name in names],
    )

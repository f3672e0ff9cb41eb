"""The names that a petition or an alert bears now become rows beside it; a name that nothing bears is not kept."""

from collections.abc import Sequence
from sqlite3 import Connection


def rewrite_creators(db: Connection, petition_id: int, creators: Sequence[Sequence[object]], as_written: str) -> None:
    """Make the creators of a petition these: name, kind and whether masked, in the order of the name as written."""
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
    if list(map(tuple, found)) != wanted:
        db.execute("DELETE FROM petition_creators WHERE petition_id = ?", (petition_id,))
        db.executemany(
            "INSERT INTO petition_creators (creator_id, petition_id, position, as_written) "
            "SELECT id, ?2, ?3, ?4 FROM creators WHERE name = ?1",
            [(name, petition_id, position, written) for name, position, written in wanted],
        )
        db.executemany(
            "DELETE FROM creators WHERE name = ? AND NOT EXISTS "
            "(SELECT 1 FROM petition_creators WHERE creator_id = creators.id)",
            [(row["name"],) for row in found],
        )


def rewrite_organizations(db: Connection, alert_id: int, sponsor: str | None, cosponsors: Sequence[str]) -> None:
    """Make the organizations behind an alert these: its sponsor, and its cosponsors in their order."""
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
        db.executemany(
            "DELETE FROM organizations WHERE name = ? AND NOT EXISTS "
            "(SELECT 1 FROM alert_organizations WHERE organization_id = organizations.id)",
            [(row["name"],) for row in found],
        )

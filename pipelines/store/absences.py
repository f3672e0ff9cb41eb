"""Captures in which a petition's page was not found become its status as of now, and the moments of its absence."""

from collections.abc import Mapping, Sequence
from sqlite3 import Connection
from typing import Any

from pipelines.store.events import Absence, is_own_page


def petitions_absent(db: Connection, capture_id: int) -> list[int]:
    """The petitions whose page this capture shows not to be there; none for a capture of anything else."""
    rows = db.execute(
        "SELECT p.id FROM petitions AS p JOIN captures AS c ON c.source_id = p.source_id AND c.gone_key = p.url_key "
        "WHERE c.id = ?",
        (capture_id,),
    )
    return [row["id"] for row in rows]


def status_when_gone(
    db: Connection, source_id: int, url_key: str | None, versions: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """The status columns of a petition that was seen, and then its page was gone; nothing for any other.

    Nor for one that a listing shows within the same day: there it is. The status text is what the site answered: "404"
    or "410".
    """
    seen = [(v["last_seen_at"], is_own_page(v["page"])) for v in versions if v["last_seen_at"]]
    row = db.execute(
        "SELECT status FROM captures WHERE source_id = ?1 AND gone_key = ?2 AND captured_at > ?3 "
        "AND (?4 IS NULL OR julianday(captured_at) - julianday(?4) >= 1) "
        "ORDER BY captured_at DESC, url DESC, digest DESC LIMIT 1",
        (
            source_id,
            url_key,
            max((at for at, _ in seen), default=None),
            max((at for at, own in seen if not own), default=None),
        ),
    ).fetchone()
    return {"status": "gone", "status_text": f"{row['status']}"} if row else {}


def mark_absent(db: Connection, run: int) -> None:
    """The petitions whose page a run did not find are stale."""
    db.execute(
        "UPDATE petitions SET is_stale = 1 WHERE (source_id, url_key) IN "
        "(SELECT source_id, gone_key FROM captures WHERE run_id = ? AND gone_key IS NOT NULL)",
        (run,),
    )


def absences(db: Connection, petition_id: int) -> list[Absence]:
    """When the page of a petition was not found, in the order of the captures that show it."""
    rows = db.execute(
        """
        SELECT c.captured_at, julianday(c.captured_at) AS day, c.id FROM petitions AS p
        JOIN captures AS c ON c.source_id = p.source_id AND c.gone_key = p.url_key JOIN runs AS r ON r.id = c.run_id
        WHERE p.id = ? AND c.captured_at IS NOT NULL AND (r.status = 'finished' OR r.kind <> 'crawl')
        ORDER BY c.captured_at, c.url, c.digest
        """,
        (petition_id,),
    )
    return [Absence(observed_at=row["captured_at"], day=row["day"], capture_id=row["id"]) for row in rows]

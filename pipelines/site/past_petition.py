"""Query a petition as the captures made up to a time show it."""

import json
import sqlite3

from pipelines.site.language import _
from pipelines.site.page_arguments import Moment, Refused
from pipelines.site.rows import Row, row, rows
from pipelines.store.current import current_petition, is_own_page

_MOST = 200  # versions that are put together: a page has a few, unless its text changes with each look
_FIRST = "SELECT min(first_seen_at) FROM petition_versions WHERE petition_id = ?"
# A version as it was then: seen from its first capture to the last one up to that time.
_VERSIONS = """
SELECT v.*, k.seen FROM (
    SELECT s.version_id, max(c.captured_at) AS seen
    FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id
    WHERE s.petition_id = :id AND c.captured_at <= :until GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :most
) AS k CROSS JOIN petition_versions AS v ON v.id = k.version_id
"""
_COUNT = """
SELECT c.captured_at AS observed_at, s.signatures, s.goal, s.goal_kind, s.signatures_text, s.goal_text, s.capture_id,
       c.url AS capture_url, c.origin AS capture_origin, c.digest AS capture_digest
FROM (
    SELECT s.capture_id, s.version_id FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id
    WHERE s.petition_id = :id AND c.captured_at <= :until AND (s.signatures IS NOT NULL OR NOT :counted)
    ORDER BY c.captured_at DESC, s.signatures DESC, s.goal DESC, c.url DESC, c.digest DESC LIMIT 1
) AS k CROSS JOIN signature_snapshots AS s
    ON s.petition_id = :id AND s.capture_id = k.capture_id AND s.version_id = k.version_id
CROSS JOIN captures AS c ON c.id = k.capture_id
"""
_VANISHED = """
SELECT kind, occurred_at FROM events
WHERE petition_id = :id AND kind IN ('vanished', 'returned') AND occurred_at <= :until
ORDER BY occurred_at DESC, id DESC LIMIT 1
"""
# As in the petition's row: one that a listing shows on the same day is there, and only its own page does not work.
_GONE = """
SELECT status FROM captures
WHERE source_id = :source AND gone_key = :key AND captured_at > :seen AND captured_at <= :until
AND (:listed IS NULL OR julianday(captured_at) - julianday(:listed) >= 1)
ORDER BY captured_at DESC LIMIT 1
"""
_TEXTS = ("title", "title_cut", "title_uncertain", "url", "complete", "target", "creator", "creator_text", "creators")
_MORE = ("created_at", "created_text", "status", "status_text", "language", "categories", "first_seen_at")
_UNCOUNTED = dict.fromkeys(("signatures", "goal", "signatures_text", "goal_text"))


def petition_at(conn: sqlite3.Connection, petition: Row, moment: Moment) -> Row:
    """Return the row of a petition's page as captures made up to a moment have it, by the rules of its current columns.

    ``creators`` are added: name, kind, and whether masked. Raises Refused where no capture is as old.
    """
    key, until = petition["id"], moment.until
    versions = rows(conn, _VERSIONS, id=key, until=until, most=_MOST)
    if not versions:
        raise Refused(_too_early(conn, key), status=404)
    for version in versions:
        version["last_seen_at"] = version.pop("seen")
    current = current_petition(versions)
    texts = {version["id"]: version for version in versions}
    found = {name: current[name] for name in (*_TEXTS, *_MORE, "last_seen_at", "version_id")}
    found |= {name: texts[current[f"{name}_version_id"]][name] for name in ("what", "why")}
    found |= {"categories": json.loads(found["categories"]), "creators": json.loads(found["creators"])}
    counted = row(conn, _COUNT, id=key, until=until, counted=1)
    found |= counted or {**(row(conn, _COUNT, id=key, until=until, counted=0) or {}), **_UNCOUNTED}
    return petition | found | _gone(conn, petition, versions, until)


def _too_early(conn: sqlite3.Connection, petition_id: int) -> str:
    (first,) = conn.execute(_FIRST, [petition_id]).fetchone()
    if first is None:
        return _("No capture of this petition has a known time, so its past states are unknown.")
    return _(
        "The first capture of this petition is of %(time)s UTC; ask for that time or a later one.",
        time=f"{first[:10]} {first[11:16]}",
    )


def _gone(conn: sqlite3.Connection, petition: Row, versions: list[Row], until: str) -> Row:
    seen = max(version["last_seen_at"] for version in versions)
    vanished = row(conn, _VANISHED, id=petition["id"], until=until)
    if vanished and vanished["kind"] == "vanished" and seen <= vanished["occurred_at"]:
        return {"status": "gone", "status_text": None}
    listed = max((v["last_seen_at"] for v in versions if not is_own_page(v["page"])), default=None)
    asked = {"source": petition["source_id"], "key": petition["url_key"], "seen": seen, "listed": listed}
    gone = row(conn, _GONE, until=until, **asked)
    return {"status": "gone", "status_text": str(gone["status"])} if gone else {}

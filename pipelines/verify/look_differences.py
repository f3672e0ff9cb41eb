"""Compare the looks at alerts that the archive holds of a capture with what its bytes list."""

from sqlite3 import Connection

from pipelines.records import PageRecord
from pipelines.store.alert_looks import looks_of
from pipelines.verify.diff import Difference
from pipelines.verify.reextract import StoredCapture

_LOOKS = """
SELECT k.alert_id, a.slug, k.is_listed, k.modified_at, k.observed_at FROM alert_looks AS k
JOIN action_alerts AS a ON a.id = k.alert_id WHERE k.capture_id = ? ORDER BY k.alert_id
"""
# Only alerts that were known have a look. One was, if an earlier capture shows it that no later run has read again.
_KNOWN = """
SELECT a.slug FROM captures AS c CROSS JOIN action_alerts AS a ON a.id = ?2
WHERE c.id = ?1 AND NOT EXISTS (SELECT 1 FROM alert_sightings WHERE alert_id = a.id AND capture_id = c.id)
AND EXISTS (
    SELECT 1 FROM alert_sightings AS s JOIN alert_versions AS v ON v.id = s.version_id
    JOIN extractions AS e ON e.capture_id = s.capture_id
    WHERE s.alert_id = a.id AND (v.native_id = ?3 OR a.slug = ?4)
    AND e.run_id <= c.run_id AND s.capture_id < c.id)
"""


def look_differences(db: Connection, capture: StoredCapture, page: PageRecord | None) -> list[Difference]:
    """List the looks that a capture's bytes do not show, show otherwise, or show of an alert that was known then."""
    query = "SELECT source_id FROM captures WHERE id = ?"
    (source_id,) = db.execute(query, (capture.id,)).fetchone()
    shown = looks_of(db, page.listed, source_id) if page else {}
    found = []
    for alert_id, slug, is_listed, modified_at, observed_at in db.execute(_LOOKS, (capture.id,)).fetchall():
        post = shown.pop(alert_id, None)
        pairs: list[tuple[str, str | None, str | None]] = [
            ("look", _look(is_listed), _look(post.is_listed) if post else None)
        ]
        if post:
            pairs += [("modified_at", modified_at, post.modified_at), ("observed_at", observed_at, capture.captured_at)]
        found += [_difference(capture, page, slug, *pair) for pair in pairs if pair[1] != pair[2]]
    for alert_id, post in shown.items():
        if row := db.execute(_KNOWN, (capture.id, alert_id, post.native_id, post.slug)).fetchone():
            found.append(_difference(capture, page, row["slug"], "look", None, _look(post.is_listed)))
    return found


def _look(is_listed: object) -> str:
    return "listed" if is_listed else "not listed"


def _difference(
    capture: StoredCapture, page: PageRecord | None, slug: str, field: str, before: str | None, after: str | None
) -> Difference:
    kind = page.page if page else ""
    return Difference(stored=capture, page=kind, kind="alert", name=slug, field=field, before=before, after=after)

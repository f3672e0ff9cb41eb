"""Derive everything that follows from observations: of some petitions or alerts, or of the whole archive."""

from collections.abc import Container, Sequence
from json import dumps
from sqlite3 import Connection

from pipelines.store.alert_events import rebuild_alert_events
from pipelines.store.coverage import SourceHistories
from pipelines.store.derived.refresh import refresh, refresh_all
from pipelines.store.petition_history import rebuild_events
from pipelines.store.petitions import refresh_petitions
from pipelines.store.verdicts import judge_crawls, unjudged_sources

# An earlier release told some edits twice, and left others out: see wordings. It told at least one edit of each such
# petition, and two versions cannot be told in two ways.
_TOLD_OTHERWISE = """
UPDATE petition_rows SET is_stale = 1 WHERE is_stale = 0 AND id IN (
    SELECT e.petition_id FROM events AS e WHERE e.kind = 'edited'
    AND (SELECT count(*) FROM petition_versions AS v WHERE v.petition_id = e.petition_id) > 2)
"""
# Of several pages of the same second, an earlier release took the count of the one whose address came last, and told of
# counts and goals that changed within that second. Where counts agree, another page may have the goal, or the words.
_AT_ONE_SECOND = """
SELECT s.petition_id FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id
WHERE c.captured_at IS NOT NULL GROUP BY s.petition_id, c.captured_at
HAVING count(*) > 1
"""


def derive_petitions(db: Connection, petition_ids: Sequence[int], histories: SourceHistories) -> None:
    """Derive growth and events of petitions; ids that do not exist are left out. A transaction must be open."""
    wanted = dumps(list(petition_ids))
    query = (
        "SELECT p.id, p.source_id, p.url_key FROM json_each(?) AS w CROSS JOIN petitions AS p ON p.id = w.value "
        "ORDER BY p.id"
    )
    petitions = [tuple(row) for row in db.execute(query, (wanted,))]
    rebuild_events(db, petitions, histories)
    refresh(db, "petition", [petition[0] for petition in petitions])
    db.execute(
        "UPDATE petition_rows SET is_stale = 0 WHERE id IN (SELECT value FROM json_each(?)) AND is_stale = 1", (wanted,)
    )


def derive_alerts(db: Connection, alert_ids: Sequence[int], histories: SourceHistories) -> None:
    """Derive the events of alerts; ids that do not exist are left out. A transaction must be open."""
    rebuild_alert_events(db, alert_ids, histories)


def rebuild_all(db: Connection, *, but: Container[int] = frozenset()) -> None:
    """Derive verdicts, growth and events of everything, from observations alone. A transaction must be open.

    What derived tables have of the petitions ``but`` stays as it is.
    """
    for (source_id,) in db.execute("SELECT id FROM sources").fetchall():
        judge_crawls(db, source_id)
    _derive_all(db, "1")
    refresh_all(db, but=but)
    db.execute("DELETE FROM to_derive")


def rebuild_after_upgrade(db: Connection) -> None:
    """Judge the crawls of an older archive, and derive its events by today's rules. A transaction must be open."""
    for source_id in unjudged_sources(db):
        judge_crawls(db, source_id)
    db.execute(_TOLD_OTHERWISE)
    refresh_petitions(db, sorted({row[0] for row in db.execute(_AT_ONE_SECOND)}))  # they are stale then
    _derive_all(db, "is_stale = 1")
    refresh_all(db)


def _derive_all(db: Connection, which: str) -> None:
    histories = SourceHistories(db)
    query = f"SELECT id, source_id, url_key FROM petitions WHERE {which} ORDER BY id"
    rebuild_events(db, [tuple(row) for row in db.execute(query).fetchall()], histories)
    derive_alerts(db, [row[0] for row in db.execute("SELECT id FROM action_alerts ORDER BY id").fetchall()], histories)
    db.execute("UPDATE petition_rows SET is_stale = 0 WHERE is_stale = 1")

"""Alerts were last seen when a listing showed them last, not only when their text was read."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations

LISTED = """
UPDATE action_alerts AS a SET first_seen_at = min(coalesce(a.first_seen_at, k.first), k.first),
                              last_seen_at = max(coalesce(a.last_seen_at, k.last), k.last)
FROM (
    SELECT alert_id, min(observed_at) AS first, max(observed_at) AS last FROM alert_looks
    WHERE is_listed AND observed_at IS NOT NULL GROUP BY alert_id
) AS k WHERE k.alert_id = a.id
"""


@migrations()
def m028_alerts_listed(db: Database) -> None:
    """The times at which alerts were first and last seen, by looks at listings too; no table is another."""
    db.execute(LISTED)

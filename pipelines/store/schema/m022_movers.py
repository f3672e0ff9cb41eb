"""Who moved most, by day of the last look and in a total order; growth around alerts beside that around other days."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# Each ranking is an index: a page reads as many entries of it as it shows. The last columns are what pages narrow by,
# so that those who do not fit are passed over without a look at their rows. SQLite answers nothing from an index alone
# that has generated columns, so these are stored.
_WINDOW = """
ALTER TABLE petition_metrics ADD COLUMN moved_{n}d INTEGER;
ALTER TABLE petition_metrics ADD COLUMN moved_{n}d_seconds INTEGER;
ALTER TABLE petition_metrics ADD COLUMN moved_{n}d_per_day REAL;
ALTER TABLE petition_metrics ADD COLUMN moved_{n}d_percent REAL;
CREATE INDEX petition_metrics_moved_{n}d
ON petition_metrics (last_day, moved_{n}d_per_day, tie, source_id, language) WHERE moved_{n}d_per_day > 0;
CREATE INDEX petition_metrics_moved_{n}d_percent
ON petition_metrics (last_day, moved_{n}d_percent, tie, source_id, language) WHERE moved_{n}d_percent > 0;
"""
MOVED = f"""
DROP TABLE movers;
DROP INDEX petition_metrics_movers_1d;
DROP INDEX petition_metrics_movers_7d;
DROP INDEX petition_metrics_movers_30d;
ALTER TABLE petition_metrics ADD COLUMN language TEXT;
ALTER TABLE petition_metrics ADD COLUMN tie INTEGER NOT NULL DEFAULT 0;
ALTER TABLE petition_metrics ADD COLUMN last_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE petition_metrics ADD COLUMN moved_ever INTEGER;
ALTER TABLE petition_metrics ADD COLUMN moved_ever_percent REAL;
{"".join(_WINDOW.format(n=n) for n in (1, 7, 30))}
CREATE INDEX petition_metrics_moved_ever
ON petition_metrics (moved_ever, tie, source_id, language) WHERE moved_ever > 0;
CREATE INDEX petition_metrics_moved_ever_percent
ON petition_metrics (moved_ever_percent, tie, source_id, language) WHERE moved_ever_percent > 0;
CREATE INDEX petition_metrics_out_of_sight
ON petition_metrics (last_day, moved_ever, tie, source_id, language) WHERE moved_ever > 0;
CREATE INDEX petition_metrics_by_last ON petition_metrics (last_seconds);
"""

_OF_WINDOW = """
SELECT {n} AS window_days, petition_id, source_id, last_observed_at, last_signatures, moved_{n}d AS change,
       round(moved_{n}d_seconds / 86400.0, 4) AS span, moved_{n}d_per_day AS per_day,
       moved_{n}d_percent AS percent_per_day
FROM petition_metrics WHERE moved_{n}d_per_day > 0
"""
MOVERS = f"CREATE VIEW movers AS{'UNION ALL'.join(_OF_WINDOW.format(n=n) for n in (1, 7, 30))};"

OUTREACH = """
ALTER TABLE petition_outreach ADD COLUMN middle_day TEXT;
ALTER TABLE petition_outreach ADD COLUMN other_alerts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE petition_outreach ADD COLUMN ratio REAL;
ALTER TABLE petition_outreach ADD COLUMN placebos INTEGER NOT NULL DEFAULT 0;
ALTER TABLE petition_outreach ADD COLUMN as_large INTEGER NOT NULL DEFAULT 0;
ALTER TABLE petition_outreach ADD COLUMN placebo_median REAL;
ALTER TABLE petition_outreach ADD COLUMN placebo_least REAL;
ALTER TABLE petition_outreach ADD COLUMN placebo_most REAL;
ALTER TABLE petition_outreach ADD COLUMN tie INTEGER NOT NULL DEFAULT 0;
ALTER TABLE petition_outreach ADD COLUMN p_value REAL GENERATED ALWAYS AS (
    CASE WHEN placebos >= 5 AND ratio IS NOT NULL THEN round((1.0 + as_large) / (1 + placebos), 4) END) VIRTUAL;
CREATE INDEX petition_outreach_by_after ON petition_outreach (after, tie) WHERE after > 0;
CREATE INDEX petition_outreach_by_ratio ON petition_outreach (ratio, tie) WHERE after >= 10;
"""


@migrations()
def m022_movers(db: Database) -> None:
    """Rankings of growth as indexes of petition_metrics, and what other days say about growth around alerts."""
    for statement in statements(MOVED + MOVERS + OUTREACH):
        db.execute(statement)

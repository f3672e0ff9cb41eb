"""How petitions grow, computed from the observations: by day, in figures, and ranked."""

from sqlite_utils import Database

from pipelines.store.schema.registry import migrations, statements

# Times, days and origins are stored as numbers, and read by their names: ten million rows of 20 bytes, and not of 35.
DERIVED = """
CREATE TABLE growth_daily (
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    day_number INTEGER NOT NULL,
    day TEXT GENERATED ALWAYS AS (date(day_number * 86400, 'unixepoch')) VIRTUAL,
    signatures INTEGER NOT NULL,
    looks INTEGER NOT NULL,
    origin_code INTEGER NOT NULL CHECK (origin_code BETWEEN 0 AND 4),
    origin TEXT GENERATED ALWAYS AS (CASE origin_code
        WHEN 0 THEN 'live' WHEN 1 THEN 'file' WHEN 2 THEN 'warc' WHEN 3 THEN 'wayback' WHEN 4 THEN 'commoncrawl' END
    ) VIRTUAL,
    PRIMARY KEY (petition_id, day_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE petition_metrics (
    petition_id INTEGER PRIMARY KEY REFERENCES petitions (id),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    snapshots INTEGER NOT NULL,
    first_seconds INTEGER NOT NULL,
    last_seconds INTEGER NOT NULL,
    first_observed_at TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%SZ', first_seconds, 'unixepoch')) VIRTUAL,
    last_observed_at TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%SZ', last_seconds, 'unixepoch')) VIRTUAL,
    first_signatures INTEGER NOT NULL,
    last_signatures INTEGER NOT NULL,
    gained INTEGER GENERATED ALWAYS AS (last_signatures - first_signatures) VIRTUAL,
    days REAL GENERATED ALWAYS AS (round((last_seconds - first_seconds) / 86400.0, 4)) VIRTUAL,
    per_day REAL GENERATED ALWAYS AS (CASE WHEN last_seconds - first_seconds >= 86400
        THEN round((last_signatures - first_signatures) * 86400.0 / (last_seconds - first_seconds), 4) END) VIRTUAL,
    change_1d INTEGER,
    span_1d_seconds INTEGER,
    span_1d REAL GENERATED ALWAYS AS (round(span_1d_seconds / 86400.0, 4)) VIRTUAL,
    per_day_1d REAL GENERATED ALWAYS AS (CASE WHEN span_1d_seconds >= 86400
        THEN round(change_1d * 86400.0 / span_1d_seconds, 4) END) VIRTUAL,
    change_7d INTEGER,
    span_7d_seconds INTEGER,
    span_7d REAL GENERATED ALWAYS AS (round(span_7d_seconds / 86400.0, 4)) VIRTUAL,
    per_day_7d REAL GENERATED ALWAYS AS (CASE WHEN span_7d_seconds >= 86400
        THEN round(change_7d * 86400.0 / span_7d_seconds, 4) END) VIRTUAL,
    change_30d INTEGER,
    span_30d_seconds INTEGER,
    span_30d REAL GENERATED ALWAYS AS (round(span_30d_seconds / 86400.0, 4)) VIRTUAL,
    per_day_30d REAL GENERATED ALWAYS AS (CASE WHEN span_30d_seconds >= 86400
        THEN round(change_30d * 86400.0 / span_30d_seconds, 4) END) VIRTUAL,
    fastest_day TEXT,
    fastest_day_gain INTEGER,
    days_observed INTEGER NOT NULL,
    gap_share REAL,
    growth_intervals INTEGER NOT NULL,
    burstiness REAL,
    memory REAL,
    outreach_alerts INTEGER NOT NULL,
    outreach_factor REAL,
    first_hour_signatures INTEGER,
    first_hour_age INTEGER,
    first_day_signatures INTEGER,
    first_day_age INTEGER
) STRICT;
CREATE INDEX petition_metrics_by_recent ON petition_metrics (per_day_30d);
CREATE INDEX petition_metrics_movers_1d ON petition_metrics (source_id, per_day_1d)
WHERE change_1d > 0 AND span_1d_seconds >= 1 * 86400 AND span_1d_seconds < 2 * 1 * 86400;
CREATE INDEX petition_metrics_movers_7d ON petition_metrics (source_id, per_day_7d)
WHERE change_7d > 0 AND span_7d_seconds >= 7 * 86400 AND span_7d_seconds < 2 * 7 * 86400;
CREATE INDEX petition_metrics_movers_30d ON petition_metrics (source_id, per_day_30d)
WHERE change_30d > 0 AND span_30d_seconds >= 30 * 86400 AND span_30d_seconds < 2 * 30 * 86400;

CREATE TABLE petition_rungs (
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    rung INTEGER NOT NULL,
    below_seconds INTEGER NOT NULL,
    reached_seconds INTEGER NOT NULL,
    below_at TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%SZ', below_seconds, 'unixepoch')) VIRTUAL,
    reached_at TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%SZ', reached_seconds, 'unixepoch')) VIRTUAL,
    days REAL,
    PRIMARY KEY (petition_id, rung)
) STRICT, WITHOUT ROWID;

CREATE TABLE petition_outreach (
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    alert_day TEXT NOT NULL,
    before INTEGER NOT NULL,
    before_days INTEGER NOT NULL,
    after INTEGER NOT NULL,
    after_days INTEGER NOT NULL,
    factor REAL GENERATED ALWAYS AS (CASE WHEN before > 0 AND after >= 0
        THEN round(CAST(after * before_days AS REAL) / (before * after_days), 4) END) VIRTUAL,
    PRIMARY KEY (petition_id, alert_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_outreach_by_alert ON petition_outreach (alert_id);

CREATE TABLE movers (
    window_days INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    change INTEGER NOT NULL,
    span REAL NOT NULL,
    per_day REAL NOT NULL,
    PRIMARY KEY (window_days, source_id, petition_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX movers_by_petition ON movers (petition_id);

DROP VIEW fastest_growing;
DROP TABLE petition_growth;
CREATE VIEW petition_growth AS
SELECT petition_id, snapshots, first_observed_at, last_observed_at, first_signatures, last_signatures, gained, days,
       per_day, change_30d AS recent_gained, span_30d AS recent_days, per_day_30d AS recent_per_day
FROM petition_metrics;
CREATE VIEW fastest_growing AS
SELECT g.petition_id, p.title, '/petitions/' || o.name || '/' || p.slug AS permalink, o.name AS source, o.is_sample,
       p.creator, p.language, p.status, g.last_signatures AS signatures, p.goal, g.last_observed_at AS observed_at,
       g.change_30d AS recent_gained, g.span_30d AS recent_days, g.per_day_30d AS recent_per_day, g.gained, g.days,
       g.per_day, g.snapshots
FROM petition_metrics AS g
LEFT JOIN petitions AS p ON p.id = g.petition_id
LEFT JOIN sources AS o ON o.id = g.source_id
WHERE g.per_day_30d > 0;
"""


@migrations()
def m011_derived(db: Database) -> None:
    """Tables of what follows from the observations; they are filled when the migrations are done."""
    for statement in statements(DERIVED):
        db.execute(statement)

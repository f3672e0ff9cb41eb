"""The first schema: what is observed, what follows from it, and how it is searched."""

from sqlite_utils import Database

from pipelines.store.schema.registry import APPEND_ONLY, migrations, statements

# STRICT tables: SQLite would store "1,886" in a column of integers. Snapshots have no rowid: their key, petition and
# capture, is what they are read by, and ten million must fit on a laptop. ``version_id`` is checked when a transaction
# ends, since petitions and versions refer to each other. Texts inside these scripts are compared with those of existing
# archives by ``verify``: even a comment in them would be a change of the schema.
TABLES = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    organization TEXT NOT NULL,
    platform TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    date_order TEXT NOT NULL CHECK (date_order IN ('MDY', 'DMY', 'YMD')),
    selectors TEXT NOT NULL,
    is_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_sample IN (0, 1)),
    terms TEXT NOT NULL
) STRICT;

CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    source_id INTEGER REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('crawl', 'import', 'replay', 'backfill')),
    status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'failed')),
    started_at TEXT NOT NULL,
    ended_at TEXT,
    code_version TEXT NOT NULL,
    captures INTEGER NOT NULL DEFAULT 0,
    petitions INTEGER NOT NULL DEFAULT 0,
    alerts INTEGER NOT NULL DEFAULT 0,
    snapshots INTEGER NOT NULL DEFAULT 0,
    versions INTEGER NOT NULL DEFAULT 0,
    new_petitions INTEGER NOT NULL DEFAULT 0,
    new_alerts INTEGER NOT NULL DEFAULT 0,
    passed_over INTEGER NOT NULL DEFAULT 0,
    issues INTEGER NOT NULL DEFAULT 0,
    is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1)),
    message TEXT
) STRICT;
CREATE INDEX runs_by_source ON runs (source_id);

CREATE TABLE captures (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    run_id INTEGER NOT NULL REFERENCES runs (id),
    url TEXT NOT NULL,
    captured_at TEXT,
    digest TEXT NOT NULL,
    media_type TEXT NOT NULL,
    status INTEGER NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('live', 'file', 'warc', 'wayback', 'commoncrawl')),
    locator TEXT,
    size INTEGER NOT NULL,
    gone_key TEXT,
    kept_file TEXT,
    kept_offset INTEGER,
    kept_length INTEGER,
    CHECK ((kept_file IS NULL) = (kept_offset IS NULL) AND (kept_file IS NULL) = (kept_length IS NULL))
) STRICT;
CREATE UNIQUE INDEX captures_identity ON captures (source_id, url, coalesce(captured_at, ''), digest);
CREATE INDEX captures_gone ON captures (source_id, gone_key, captured_at) WHERE gone_key IS NOT NULL;
CREATE INDEX captures_by_time ON captures (captured_at);
CREATE INDEX captures_by_run ON captures (run_id);
CREATE INDEX captures_by_digest ON captures (digest) WHERE kept_file IS NOT NULL;

CREATE TABLE kept_files (
    file TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT;

CREATE TABLE extractions (
    capture_id INTEGER PRIMARY KEY REFERENCES captures (id),
    run_id INTEGER NOT NULL REFERENCES runs (id),
    page TEXT NOT NULL,
    code_version TEXT NOT NULL,
    found INTEGER NOT NULL,
    broken INTEGER NOT NULL
) STRICT;

CREATE TABLE petitions (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    slug TEXT NOT NULL,
    slug_known INTEGER NOT NULL CHECK (slug_known IN (0, 1)),
    url TEXT,
    url_key TEXT,
    native_id TEXT,
    title TEXT NOT NULL,
    title_uncertain INTEGER NOT NULL DEFAULT 0 CHECK (title_uncertain IN (0, 1)),
    title_cut INTEGER NOT NULL DEFAULT 0 CHECK (title_cut IN (0, 1)),
    complete INTEGER NOT NULL DEFAULT 1 CHECK (complete IN (0, 1)),
    description TEXT GENERATED ALWAYS AS (coalesce(why, what)) VIRTUAL,
    what TEXT,
    why TEXT,
    signatures INTEGER,
    goal INTEGER,
    goal_kind TEXT NOT NULL DEFAULT 'unknown' CHECK (goal_kind IN ('auto', 'custom', 'threshold', 'unknown')),
    signatures_text TEXT,
    goal_text TEXT,
    observed_at TEXT,
    creator TEXT,
    creator_text TEXT,
    creator_has_image INTEGER CHECK (creator_has_image IN (0, 1)),
    target TEXT,
    created_at TEXT,
    created_text TEXT,
    year INTEGER GENERATED ALWAYS AS (CAST(substr(created_at, 1, 4) AS INTEGER)) VIRTUAL,
    status TEXT CHECK (status IN ('open', 'closed', 'won', 'gone')),
    status_text TEXT,
    categories TEXT NOT NULL DEFAULT '[]',
    language TEXT,
    first_seen_at TEXT,
    last_seen_at TEXT,
    version_id INTEGER REFERENCES petition_versions (id) DEFERRABLE INITIALLY DEFERRED,
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    is_stale INTEGER NOT NULL DEFAULT 1 CHECK (is_stale IN (0, 1)),
    UNIQUE (source_id, slug)
) STRICT;
CREATE INDEX petitions_stale ON petitions (id) WHERE is_stale = 1;
CREATE INDEX petitions_by_url ON petitions (url_key);
CREATE INDEX petitions_by_signatures ON petitions (signatures);
CREATE INDEX petitions_by_title ON petitions (source_id, title);
CREATE INDEX petitions_by_year ON petitions (year);
CREATE INDEX petitions_by_creator ON petitions (creator);
CREATE INDEX petitions_by_status ON petitions (status);
CREATE INDEX petitions_by_language ON petitions (language);
CREATE INDEX petitions_by_goal_kind ON petitions (goal_kind);

CREATE TABLE petition_versions (
    id INTEGER PRIMARY KEY,
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    page TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    slug_said INTEGER NOT NULL CHECK (slug_said IN (0, 1)),
    stem TEXT NOT NULL,
    url TEXT,
    native_id TEXT,
    title TEXT NOT NULL,
    title_uncertain INTEGER NOT NULL DEFAULT 0,
    title_cut INTEGER NOT NULL DEFAULT 0,
    complete INTEGER NOT NULL DEFAULT 1,
    what TEXT,
    why TEXT,
    creator TEXT,
    creator_text TEXT,
    creator_has_image INTEGER,
    creators TEXT NOT NULL DEFAULT '[]',
    target TEXT,
    created_at TEXT,
    created_text TEXT,
    status TEXT,
    status_text TEXT,
    categories TEXT NOT NULL DEFAULT '[]',
    language TEXT,
    links TEXT NOT NULL DEFAULT '[]',
    first_seen_at TEXT,
    last_seen_at TEXT,
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    UNIQUE (petition_id, page, content_hash)
) STRICT;
CREATE INDEX petition_versions_by_stem ON petition_versions (stem);

CREATE TABLE signature_snapshots (
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    version_id INTEGER NOT NULL REFERENCES petition_versions (id),
    observed_at TEXT,
    signatures INTEGER,
    goal INTEGER,
    goal_kind TEXT NOT NULL CHECK (goal_kind IN ('auto', 'custom', 'threshold', 'unknown')),
    signatures_text TEXT,
    goal_text TEXT,
    PRIMARY KEY (petition_id, capture_id, version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX signature_snapshots_by_time ON signature_snapshots (observed_at);
CREATE INDEX signature_snapshots_by_version ON signature_snapshots (version_id);
CREATE INDEX signature_snapshots_by_capture ON signature_snapshots (capture_id);

CREATE TABLE creators (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'unknown')),
    masked INTEGER NOT NULL CHECK (masked IN (0, 1))
) STRICT;

CREATE TABLE petition_creators (
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    creator_id INTEGER NOT NULL REFERENCES creators (id),
    position INTEGER NOT NULL,
    as_written TEXT NOT NULL,
    PRIMARY KEY (petition_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX petition_creators_by_creator ON petition_creators (creator_id);

CREATE TABLE action_alerts (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    slug TEXT NOT NULL,
    url TEXT,
    native_id TEXT,
    title TEXT NOT NULL,
    complete INTEGER NOT NULL DEFAULT 1 CHECK (complete IN (0, 1)),
    body TEXT,
    sponsor TEXT,
    date TEXT,
    date_text TEXT,
    year INTEGER GENERATED ALWAYS AS (CAST(substr(date, 1, 4) AS INTEGER)) VIRTUAL,
    date_in_url TEXT,
    published_at TEXT,
    published_text TEXT,
    modified_at TEXT,
    action_url TEXT,
    action_url_text TEXT,
    action_types TEXT NOT NULL DEFAULT '[]',
    action_type_text TEXT,
    deadline TEXT,
    deadline_text TEXT,
    event_date TEXT,
    event_date_text TEXT,
    labels TEXT NOT NULL DEFAULT '[]',
    categories TEXT NOT NULL DEFAULT '[]',
    language TEXT,
    first_seen_at TEXT,
    last_seen_at TEXT,
    version_id INTEGER REFERENCES alert_versions (id) DEFERRABLE INITIALLY DEFERRED,
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    UNIQUE (source_id, slug)
) STRICT;
CREATE INDEX action_alerts_by_date ON action_alerts (date);
CREATE INDEX action_alerts_by_year ON action_alerts (year);
CREATE INDEX action_alerts_by_sponsor ON action_alerts (sponsor);
CREATE INDEX action_alerts_by_language ON action_alerts (language);

CREATE TABLE alert_versions (
    id INTEGER PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    page TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    url TEXT,
    native_id TEXT,
    title TEXT NOT NULL,
    complete INTEGER NOT NULL DEFAULT 1,
    body TEXT,
    sponsor TEXT,
    cosponsors TEXT NOT NULL DEFAULT '[]',
    date TEXT,
    date_text TEXT,
    date_in_url TEXT,
    published_at TEXT,
    published_text TEXT,
    action_url TEXT,
    action_url_text TEXT,
    action_types TEXT NOT NULL DEFAULT '[]',
    action_type_text TEXT,
    deadline TEXT,
    deadline_text TEXT,
    event_date TEXT,
    event_date_text TEXT,
    labels TEXT NOT NULL DEFAULT '[]',
    categories TEXT NOT NULL DEFAULT '[]',
    language TEXT,
    links TEXT NOT NULL DEFAULT '[]',
    first_seen_at TEXT,
    last_seen_at TEXT,
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    UNIQUE (alert_id, page, content_hash)
) STRICT;

CREATE TABLE alert_sightings (
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    version_id INTEGER NOT NULL REFERENCES alert_versions (id),
    observed_at TEXT,
    modified_at TEXT,
    PRIMARY KEY (alert_id, capture_id, version_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_sightings_by_version ON alert_sightings (version_id);
CREATE INDEX alert_sightings_by_capture ON alert_sightings (capture_id);

CREATE TABLE organizations (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE alert_organizations (
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    organization_id INTEGER NOT NULL REFERENCES organizations (id),
    role TEXT NOT NULL CHECK (role IN ('sponsor', 'cosponsor')),
    position INTEGER NOT NULL,
    as_written TEXT NOT NULL,
    PRIMARY KEY (alert_id, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_organizations_by_organization ON alert_organizations (organization_id);

CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    petition_id INTEGER REFERENCES petitions (id),
    alert_id INTEGER REFERENCES action_alerts (id),
    url TEXT NOT NULL,
    url_key TEXT NOT NULL,
    url_text TEXT NOT NULL,
    text TEXT,
    role TEXT,
    to_petition_id INTEGER REFERENCES petitions (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    CHECK ((petition_id IS NULL) <> (alert_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX links_identity ON links (coalesce(petition_id, 0), coalesce(alert_id, 0), url, coalesce(role, ''));
CREATE INDEX links_of_petition ON links (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX links_of_alert ON links (alert_id) WHERE alert_id IS NOT NULL;
CREATE INDEX links_to_petition ON links (to_petition_id);
CREATE INDEX links_by_url ON links (url_key);

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'goal_moved', 'count_fell', 'stepped', 'edited', 'vanished', 'reappeared', 'ended', 'won')),
    occurred_at TEXT NOT NULL,
    field TEXT CHECK (field IN ('title', 'what', 'why', 'target')),
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;

CREATE UNIQUE INDEX events_identity ON events (petition_id, kind, occurred_at, coalesce(field, ''));

CREATE TABLE issues (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    source_id INTEGER REFERENCES sources (id),
    capture_id INTEGER REFERENCES captures (id),
    url TEXT,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning')),
    message TEXT NOT NULL,
    noted_at TEXT NOT NULL
) STRICT;
CREATE INDEX issues_by_run ON issues (run_id);

CREATE TABLE redactions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    keyed_hash TEXT NOT NULL UNIQUE,
    redacted_at TEXT NOT NULL
) STRICT;

CREATE TABLE petition_growth (
    petition_id INTEGER PRIMARY KEY REFERENCES petitions (id),
    snapshots INTEGER NOT NULL,
    first_observed_at TEXT NOT NULL,
    last_observed_at TEXT NOT NULL,
    first_signatures INTEGER NOT NULL,
    last_signatures INTEGER NOT NULL,
    gained INTEGER NOT NULL,
    days REAL NOT NULL,
    per_day REAL,
    recent_gained INTEGER,
    recent_days REAL,
    recent_per_day REAL
) STRICT;
CREATE INDEX petition_growth_by_recent ON petition_growth (recent_per_day);
"""

# External content: the texts are stored once, and triggers keep the index in step. An update whose texts are the same,
# as a new count is, must not touch the index: that took 16 times as long on recaptures.
SEARCH = """
CREATE VIRTUAL TABLE petitions_fts USING fts5 (
    title, what, why, creator, target, content="petitions", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER petitions_fts_insert AFTER INSERT ON petitions BEGIN
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target)
    VALUES (new.id, new.title, new.what, new.why, new.creator, new.target);
END;
CREATE TRIGGER petitions_fts_delete AFTER DELETE ON petitions BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target)
    VALUES ('delete', old.id, old.title, old.what, old.why, old.creator, old.target);
END;
CREATE TRIGGER petitions_fts_update AFTER UPDATE OF title, what, why, creator, target ON petitions
WHEN (old.title, old.what, old.why, old.creator, old.target)
    IS NOT (new.title, new.what, new.why, new.creator, new.target) BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target)
    VALUES ('delete', old.id, old.title, old.what, old.why, old.creator, old.target);
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target)
    VALUES (new.id, new.title, new.what, new.why, new.creator, new.target);
END;

CREATE VIRTUAL TABLE action_alerts_fts USING fts5 (
    title, body, sponsor, content="action_alerts", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER action_alerts_fts_insert AFTER INSERT ON action_alerts BEGIN
    INSERT INTO action_alerts_fts (rowid, title, body, sponsor) VALUES (new.id, new.title, new.body, new.sponsor);
END;
CREATE TRIGGER action_alerts_fts_delete AFTER DELETE ON action_alerts BEGIN
    INSERT INTO action_alerts_fts (action_alerts_fts, rowid, title, body, sponsor)
    VALUES ('delete', old.id, old.title, old.body, old.sponsor);
END;
CREATE TRIGGER action_alerts_fts_update AFTER UPDATE OF title, body, sponsor ON action_alerts
WHEN (old.title, old.body, old.sponsor) IS NOT (new.title, new.body, new.sponsor) BEGIN
    INSERT INTO action_alerts_fts (action_alerts_fts, rowid, title, body, sponsor)
    VALUES ('delete', old.id, old.title, old.body, old.sponsor);
    INSERT INTO action_alerts_fts (rowid, title, body, sponsor) VALUES (new.id, new.title, new.body, new.sponsor);
END;
"""

# Every join has its row. SQLite drops a left join whose columns are not selected, and orders the others as it likes.
HISTORY = """
CREATE VIEW growth_points AS
SELECT s.petition_id, o.name AS source, o.is_sample, p.slug, s.observed_at, s.signatures, s.goal, s.goal_kind,
       s.signatures_text, c.origin, c.url AS capture_url, c.locator, c.id AS capture_id, s.version_id
FROM signature_snapshots AS s
LEFT JOIN petitions AS p ON p.id = s.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
LEFT JOIN captures AS c ON c.id = s.capture_id
WHERE s.observed_at IS NOT NULL;

CREATE VIEW fastest_growing AS
SELECT g.petition_id, p.title, '/petitions/' || o.name || '/' || p.slug AS permalink, o.name AS source, o.is_sample,
       p.creator, p.language, p.status, g.last_signatures AS signatures, p.goal, g.last_observed_at AS observed_at,
       g.recent_gained, g.recent_days, g.recent_per_day, g.gained, g.days, g.per_day, g.snapshots
FROM petition_growth AS g
LEFT JOIN petitions AS p ON p.id = g.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
WHERE g.recent_per_day > 0;
"""

# These columns of a version may change: its owner, and what follows from its first and last sighting.
_MOVES_WITH_SIGHTINGS = {"petition_id", "capture_id", "url", "created_text", "first_seen_at", "last_seen_at"}
_WORDING_FIXED = """
CREATE TRIGGER {table}_wording_fixed BEFORE UPDATE OF {fixed} ON {table} BEGIN
    SELECT raise(ABORT, '{table} keeps each wording as it was: a new one is a new row');
END;
"""


@migrations()
def m001_archive(db: Database) -> None:
    """The first schema: identity, observations, versions, search, history."""
    for script in (TABLES, SEARCH, HISTORY):
        for statement in statements(script):
            db.execute(statement)
    for table in ("signature_snapshots", "alert_sightings", "events"):
        db.execute(APPEND_ONLY.format(table=table))
    for table in ("petition_versions", "alert_versions"):
        fixed = ", ".join(c.name for c in db.table(table).columns if c.name not in _MOVES_WITH_SIGHTINGS)
        db.execute(_WORDING_FIXED.format(table=table, fixed=fixed))

CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
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
, alerts TEXT NOT NULL DEFAULT 'detect') STRICT;
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
, is_partial INTEGER NOT NULL DEFAULT 0 CHECK (is_partial IN (0, 1)), requests INTEGER) STRICT;
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
    capture_id INTEGER NOT NULL REFERENCES captures (id), recognized_by TEXT CHECK (recognized_by IN ('label', 'category', 'text')),
    UNIQUE (source_id, slug)
) STRICT;
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
    modified_at TEXT, recognized_by TEXT CHECK (recognized_by IN ('label', 'category', 'text')),
    PRIMARY KEY (alert_id, capture_id, version_id)
) STRICT, WITHOUT ROWID;
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
CREATE VIRTUAL TABLE petitions_fts USING fts5 (
    title, what, why, creator, target, content="petitions", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE action_alerts_fts USING fts5 (
    title, body, sponsor, content="action_alerts", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TABLE "issues" (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    source_id INTEGER REFERENCES sources (id),
    capture_id INTEGER REFERENCES captures (id),
    url TEXT,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    message TEXT NOT NULL,
    noted_at TEXT NOT NULL
) STRICT;
CREATE TABLE stated_counts (
    version_id INTEGER NOT NULL REFERENCES petition_versions (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    position INTEGER NOT NULL,
    stated_at TEXT NOT NULL,
    stated_at_text TEXT NOT NULL,
    signatures INTEGER NOT NULL,
    signatures_text TEXT NOT NULL,
    PRIMARY KEY (version_id, capture_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE run_verdicts (
    run_id INTEGER PRIMARY KEY REFERENCES runs (id),
    verdict TEXT NOT NULL CHECK (
        verdict IN ('ok', 'degraded', 'changed', 'blocked', 'empty', 'failed', 'did not run')),
    reasons TEXT NOT NULL,
    figures TEXT NOT NULL
) STRICT;
CREATE TABLE run_checks (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    name TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('ok', 'degraded', 'changed', 'blocked', 'empty', 'failed')),
    found REAL,
    usual REAL,
    reason TEXT NOT NULL,
    PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE "events" (
    id INTEGER PRIMARY KEY,
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'goal_moved', 'count_fell', 'stepped', 'edited', 'missing', 'vanished', 'returned', 'ended', 'won')),
    occurred_at TEXT NOT NULL,
    field TEXT CHECK (field IN ('title', 'what', 'why', 'target')),
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;
CREATE TABLE withdrawn_events (
    id INTEGER PRIMARY KEY,
    petition_id INTEGER REFERENCES petitions (id),
    kind TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    field TEXT,
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id),
    withdrawn_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE table_sums (
    name TEXT PRIMARY KEY,
    upto INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    tally BLOB NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    seal TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE row_checks (
    name TEXT NOT NULL,
    block INTEGER NOT NULL,
    checks BLOB NOT NULL,
    PRIMARY KEY (name, block)
) STRICT, WITHOUT ROWID;
CREATE TABLE run_digests (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('begun', 'run', 'change', 'schema', 'redaction')),
    run_id INTEGER REFERENCES runs (id),
    noted_at TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    rows_digest TEXT NOT NULL,
    files_digest TEXT NOT NULL,
    previous TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE look_schedules (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('source', 'listing', 'petition')),
    url TEXT NOT NULL,
    every_hours INTEGER NOT NULL CHECK (every_hours > 0),
    reason TEXT NOT NULL,
    requests INTEGER NOT NULL,
    next_due_at TEXT NOT NULL,
    hindered_by TEXT CHECK (hindered_by IN ('locked', 'blocked', 'failed', 'budget', 'back-off')),
    PRIMARY KEY (source_id, kind, url)
) STRICT, WITHOUT ROWID;
CREATE TABLE due_looks (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN ('source', 'listing', 'petition')),
    url TEXT NOT NULL,
    due_at TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('looked', 'late', 'missed', 'withdrawn')),
    reason TEXT CHECK (reason IN ('not running', 'locked', 'blocked', 'failed', 'budget', 'back-off', 'clock')),
    looks INTEGER NOT NULL DEFAULT 1,
    run_id INTEGER REFERENCES runs (id),
    noted_at TEXT NOT NULL,
    CHECK ((outcome IN ('looked', 'late')) = (run_id IS NOT NULL)),
    CHECK ((outcome IN ('missed', 'withdrawn')) = (reason IS NOT NULL))
) STRICT;
CREATE TABLE site_back_off (
    source_id INTEGER PRIMARY KEY REFERENCES sources (id),
    failures INTEGER NOT NULL,
    failed_at TEXT NOT NULL,
    until_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE redactions (
    id INTEGER PRIMARY KEY,
    token TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('text', 'person', 'petition', 'alert', 'creator')),
    reason TEXT NOT NULL,
    redacted_at TEXT NOT NULL,
    finished_at TEXT,
    places INTEGER NOT NULL,
    records INTEGER NOT NULL,
    key_check TEXT NOT NULL
) STRICT;
CREATE TABLE redaction_hashes (
    redaction_id INTEGER NOT NULL REFERENCES redactions (id),
    how TEXT NOT NULL CHECK (how IN ('sequence', 'name', 'address')),
    words INTEGER NOT NULL,
    hash TEXT NOT NULL,
    anchor TEXT NOT NULL,
    place INTEGER NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (redaction_id, how, words, hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE redacted_records (
    id INTEGER PRIMARY KEY,
    redaction_id INTEGER NOT NULL REFERENCES redactions (id),
    petition_id INTEGER REFERENCES petitions (id) ON DELETE CASCADE,
    alert_id INTEGER REFERENCES action_alerts (id) ON DELETE CASCADE,
    CHECK ((petition_id IS NULL) <> (alert_id IS NULL))
) STRICT;
CREATE TABLE redaction_steps (
    id INTEGER PRIMARY KEY,
    file TEXT,
    capture_id INTEGER
) STRICT;
CREATE TABLE masked_addresses (
    identity TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    number INTEGER NOT NULL,
    UNIQUE (form, number)
) STRICT;
CREATE TABLE incidents (
    id INTEGER PRIMARY KEY,
    source_id INTEGER REFERENCES sources (id),
    kind TEXT NOT NULL CHECK (kind IN (
        'degraded', 'changed', 'blocked', 'empty', 'failed', 'did not run', 'backup', 'disk', 'damage', 'notices')),
    about TEXT NOT NULL DEFAULT '',
    opened_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    run_id INTEGER REFERENCES runs (id),
    closed_at TEXT,
    closed_by TEXT,
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    incident_id INTEGER REFERENCES incidents (id),
    kind TEXT NOT NULL CHECK (kind IN ('opened', 'closed', 'digest')),
    channel TEXT NOT NULL CHECK (channel IN ('command', 'email', 'webhook')),
    due_at TEXT NOT NULL,
    noticed_at TEXT,
    tries INTEGER NOT NULL DEFAULT 0,
    tried_at TEXT,
    error TEXT,
    CHECK ((incident_id IS NULL) = (kind = 'digest'))
) STRICT;
CREATE TABLE noticed_runs (
    source_id INTEGER PRIMARY KEY REFERENCES sources (id),
    run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE TABLE alert_events (
    id INTEGER PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    kind TEXT NOT NULL CHECK (kind IN ('edited', 'vanished', 'returned', 'deadline_passed')),
    occurred_at TEXT NOT NULL,
    field TEXT CHECK (field IN ('title', 'body')),
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;
CREATE TABLE withdrawn_alert_events (
    id INTEGER PRIMARY KEY,
    alert_id INTEGER REFERENCES action_alerts (id),
    kind TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    field TEXT,
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id),
    withdrawn_at TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
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
    span_1d REAL,
    per_day_1d REAL GENERATED ALWAYS AS (CASE WHEN span_1d >= 1 THEN round(change_1d / span_1d, 4) END) VIRTUAL,
    change_7d INTEGER,
    span_7d REAL,
    per_day_7d REAL GENERATED ALWAYS AS (CASE WHEN span_7d >= 1 THEN round(change_7d / span_7d, 4) END) VIRTUAL,
    change_30d INTEGER,
    span_30d REAL,
    per_day_30d REAL GENERATED ALWAYS AS (CASE WHEN span_30d >= 1 THEN round(change_30d / span_30d, 4) END) VIRTUAL,
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
CREATE VIRTUAL TABLE creators_fts USING fts5 (
    name, content="creators", content_rowid="id", detail="none", prefix="1 2 3",
    tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE organizations_fts USING fts5 (
    name, content="organizations", content_rowid="id", detail="none", prefix="1 2 3",
    tokenize="unicode61 remove_diacritics 2"
);
CREATE TABLE count_forms (
    id INTEGER PRIMARY KEY,
    signatures_text TEXT,
    goal_text TEXT,
    separator TEXT NOT NULL
) STRICT;
CREATE TABLE snapshot_rows (
    petition_id INTEGER NOT NULL REFERENCES petitions (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    version_id INTEGER NOT NULL,
    signatures INTEGER,
    goal INTEGER,
    goal_kind INTEGER NOT NULL CHECK (goal_kind BETWEEN 0 AND 3),
    form INTEGER REFERENCES count_forms (id),
    signatures_text TEXT,
    goal_text TEXT, place INTEGER,
    PRIMARY KEY (petition_id, capture_id, version_id),
    FOREIGN KEY (petition_id, version_id) REFERENCES petition_versions (petition_id, id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE petition_segments (
    version_id INTEGER NOT NULL REFERENCES petition_versions (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('title', 'what', 'why')),
    paragraph INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (version_id, field, paragraph)
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_segments (
    version_id INTEGER NOT NULL REFERENCES alert_versions (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('title', 'body')),
    paragraph INTEGER NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (version_id, field, paragraph)
) STRICT, WITHOUT ROWID;
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 18:34:57.700055+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 18:34:57.706221+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 18:34:57.728597+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 18:34:57.729192+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 18:34:57.752592+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 18:34:57.753010+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-29 18:34:57.765606+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm008_redactions', '2026-11-29 18:34:57.766188+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'queconste', 'm009_masked_addresses', '2026-11-29 18:34:57.766365+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (10, 'queconste', 'm010_incidents', '2026-11-29 18:34:57.766893+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (11, 'queconste', 'm011_derived', '2026-11-29 18:34:57.788108+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (12, 'queconste', 'm012_page_indexes', '2026-11-29 18:34:57.812533+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (13, 'queconste', 'm013_snapshot_bytes', '2026-11-29 18:34:57.813837+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (14, 'queconste', 'm014_text_segments', '2026-11-29 18:34:57.814222+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (15, 'queconste', 'm015_listing_places', '2026-11-29 18:34:57.844550+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T18:35:00Z', '2026-11-29T18:35:04Z', 'e527ab0247e1', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T18:35:04Z', '2026-11-29T18:35:04Z', 'e527ab0247e1', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (3, 1, 'import', 'finished', '2026-11-29T18:35:04Z', '2026-11-29T18:35:04Z', 'e527ab0247e1', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T18:35:04Z', '2026-11-29T18:35:04Z', 'e527ab0247e1', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T18:35:04Z', '2026-11-29T18:35:04Z', 'e527ab0247e1', 1, 0, 3, 0, 3, 0, 3, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (6, 2, 'crawl', 'finished', '2026-11-29T18:35:05Z', '2026-11-29T18:35:05Z', 'e527ab0247e1', 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (7, 2, 'import', 'finished', '2026-11-29T18:35:05Z', '2026-11-29T18:35:05Z', 'e527ab0247e1', 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (8, 1, 'import', 'finished', '2026-11-29T18:35:05Z', '2026-11-29T18:35:05Z', 'e527ab0247e1', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (9, 1, 'crawl', 'finished', '2026-11-29T18:35:05Z', '2026-11-29T18:35:05Z', 'e527ab0247e1', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (10, 1, 'crawl', 'finished', '2026-11-29T18:35:05Z', '2026-11-29T18:35:05Z', 'e527ab0247e1', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', '84d96053a54c19959461c97010f383c83dc120609a0eba3ad15a737bb055ae1d', 'text/html', 200, 'live', NULL, 1691, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (7, 2, 6, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (8, 2, 7, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-05T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (9, 1, 8, 'https://site.example/categories', NULL, 'a32dd2377a6fd103d926bb8ce2b9b5de45786b9070edfc330cd30c4b548f98eb', 'text/html', 200, 'live', NULL, 743, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (10, 1, 9, 'https://site.example/categories', '2018-03-17T12:00:00Z', 'e4178e9ea662d08a129ce1108e9d29467c724a0cb8a5e0acda7cc35269e2d448', 'text/html', 200, 'live', NULL, 443, NULL, NULL, NULL, NULL);
INSERT INTO kept_files (file, size, digest) VALUES ('site/20180301T120000Z-000001.warc.gz', 900, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (1, 1, 'controlshift.listing', 'e527ab0247e1', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (2, 1, 'controlshift.listing', 'e527ab0247e1', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (3, 2, 'controlshift.listing', 'e527ab0247e1', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (4, 3, 'controlshift.listing', 'e527ab0247e1', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (6, 5, 'wordpress.rest', 'e527ab0247e1', 3, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (7, 6, 'wordpress.rest', 'e527ab0247e1', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (8, 7, 'wordpress.rest', 'e527ab0247e1', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (9, 8, 'controlshift.listing', 'e527ab0247e1', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (10, 9, 'controlshift.listing', 'e527ab0247e1', 1, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (1, 1, 'free-ana', 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', 260, 300, 'auto', '260 of 300 Signatures', NULL, '2018-03-17T12:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-17T12:00:00Z', 3, 10, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (2, 1, 'que-luis-se-quede', 1, 'https://site.example/petitions/que-luis-se-quede', 'site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 18, 100, 'auto', '18 of 100 Signatures', NULL, '2018-03-02T12:00:00Z', 'Ana & Ben', 'Ana & Ben', NULL, NULL, NULL, NULL, 'gone', '404', '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2, 2, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (3, 1, 'undated', 1, 'https://site.example/petitions/undated', 'site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'Maria has lived with us for eleven years, and her children need her at home. She has never been a danger to anyone, and all of her neighbors ask for her release today.

María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa. Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy su libertad.', 139, 200, 'auto', '139 of 200 Signatures', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en,es', NULL, NULL, 4, 9, 0);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'controlshift.listing', '35d9473e34ccbd7723defda6a420ca92', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'controlshift.listing', 'c27d45b3a0ac9f94a20794c6c56b92b3', 1, 'queluissequede', 'https://site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 'Ana & Ben', 'Ana & Ben', NULL, '[["Ana & Ben","unknown",false]]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'controlshift.listing', 'e074c8da0e45b11dba0dab4f189e3288', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-17T12:00:00Z', 4);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 3, 'controlshift.listing', 'd26c5ecc5b9be9b1e8b75e509ffacc8a', 1, 'undated', 'https://site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'Maria has lived with us for eleven years, and her children need her at home. She has never been a danger to anyone, and all of her neighbors ask for her release today.

María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa. Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy su libertad.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en,es', '[]', NULL, NULL, 9);
INSERT INTO creators (id, name, kind, masked) VALUES (1, 'Ana & Ben', 'unknown', 0);
INSERT INTO petition_creators (petition_id, creator_id, position, as_written) VALUES (2, 1, 0, 'Ana & Ben');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (1, 2, 'call-today', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-03T12:00:00Z', '2018-03-09T12:00:00Z', 4, 7, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (2, 2, 'llame-hoy', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '2018-03-10', '2018-03-10', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 2, 6, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (3, 2, 'quedate', 'https://blog.example/2018/03/01/quedate/', NULL, 'Stay with María', 1, 'Maria has lived with us for eleven years, and her children need her at home. She has never been a danger to anyone, and all of her neighbors ask for her release today.

María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa. Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy su libertad.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en,es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 3, 6, 'text');
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'wordpress.rest', '3a47543cad777b5bc9746ac097889f09', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'wordpress.rest', '2d692729592d7263776114b70fd1928c', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '[]', '2018-03-10', '2018-03-10', NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '[["https://site.example/petitions/free-ana","https://site.example/petitions/free-ana","Sign here",null]]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 3, 'wordpress.rest', 'de6dba4c6846f16facdadfaea73faf6b', 'https://blog.example/2018/03/01/quedate/', NULL, 'Stay with María', 1, 'Maria has lived with us for eleven years, and her children need her at home. She has never been a danger to anyone, and all of her neighbors ask for her release today.

María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa. Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy su libertad.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en,es', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 1, 'wordpress.rest', '1272f321044fd3ed79b690b52a783e48', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 8);
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 6, 1, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 7, 4, '2018-03-09T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 8, 4, '2018-03-05T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (2, 6, 2, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (3, 6, 3, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO organizations (id, name) VALUES (1, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (1, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (2, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (3, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO links (id, petition_id, alert_id, url, url_key, url_text, text, role, to_petition_id, capture_id) VALUES (1, NULL, 2, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', 'https://site.example/petitions/free-ana', 'Sign here', NULL, 1, 6);
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 10, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T18:35:05Z');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 3, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 4, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (1, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"creator": 2, "goal": 4, "signatures": 4, "text": 4}}, "items": {"controlshift.listing petitions": 4}, "listings": {"https://site.example/categories": 4}, "pages": 2, "shape": {"controlshift.listing petitions": "text/html: creator goal signatures text"}, "statuses": {"200": 2}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (2, 'changed', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (4, 'failed', 'it failed', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (5, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 3, "date": 1, "sponsor": 3}}, "items": {"wordpress.rest alerts": 3}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 3}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body date sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (6, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 1, "sponsor": 1}}, "items": {"wordpress.rest alerts": 1}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 1}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (9, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (10, 'changed', 'pages are not as they were (unreadable: 1)', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'listing', 'changed', 1.0, 4.0, 'https://site.example/categories shows 1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'volume', 'changed', 1.0, 4.0, '1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (4, 'ending', 'failed', 0.0, NULL, 'it failed');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (10, 'pages', 'changed', 1.0, NULL, 'pages are not as they were (unreadable: 1)');
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 2, 'count_fell', '2018-03-02T12:00:00Z', NULL, '20', '18', 2);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (2, 1, 'goal_moved', '2018-03-05T12:00:00Z', NULL, '200', '300', 4);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (3, 1, 'edited', '2018-03-05T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 4);
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T18:35:04Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T18:35:04Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('_sqlite_migrations', 15, 15, X'ABFCCF775C8977400AA8CDF5DA89E05E17E596722EA4B54B186E679577FC9D3AD30C1D391FBD4449AB161F5DAB74CF9994C1A9557AC2E0ED4C0F8F342E298C66826FDD0A119B379B509CD313BB4A80D892CA885E44BF060E0307A0B8A50B4C1F37296927F04DC1766584CA8353FA50CB3E5CFD6F89C2CE724A273A6CB3CF48FDE5897B18D171BA58D597BD13D2734750997FC5E356B700D2AD58E518752BC0CBBC5F8A6FE161A865BB810D0D9BECA0CB22965E24C1965764803A9EA49EE24AB7BCC73709F29B162E59038A108036D92FCFEFD3C5724F6F2BDCD160E73D37FED0FFC2C245B9EBBD0A2D23C46715E4CC912C2DBB775256B55E7259370734AAF17F5EBBF2CE04868E8F52C1778B0D14B14CE918F1E2B66E3D5693D9153A23355B92F43B96405888417FA4CFDC0E587ABA13C0F12DBDE083AFCD9938EFABEAB43A74557ED26476222FD825B31C300D7EA63CED571204A9498A32ADAFD422A6DA5C51D9D7FCD046B01DB099F21DA3DC91D5B0971EC52288E3AE5C5967CB6223AC0417372474FEEA322233080B2B8768E7DACA8656A2E6DF02F1096D35C6B3906E563DD85CA42DA6A723DD07CE21016FDDB826E706C45776CE176B6BBD0688A819666BA8CBF19779E991C2C62C68C62BB28406310AF19D5108DDBAD5A7D88B3BEE61241B6B424F9D90D382B978097C7E98331A520897EA1771385963312DD658C0F98E', 0, 0, 0, 'ca6737f811984f10bddb291f6f1ebc9ea5d865e3e8b472326042bf6db48bf1d7');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('action_alerts', 3, 3, X'D3602A5F5B0299C299CAB68C0A75937378CA54FB367F57E5C0FF6B8F5ECA79D5BCC6BE4B8D27CC4FBF4DB5C89323F6F01036C9608A29AC19042BD39EB3F3ABA105C106656541C68F1A2090776C7D058D92F3F007B413B3F1102AC835EB230A4DF7A897D4C68A2945CC98B3D4181DAE4556156D2F96FEF38DFF3C085EFB9EDDCC6E390BD0436A2268BEBE6CF2F1F8AD18E077259BB8DE82BABEC7DA250EF1BFBD8C9E16DA54B2B0A1C2C4B9C3FB4B3924EAE801505B9B7B1957F1533D2FA33E41BCBF97820EEB6980C060607F5BDCEABDE975B0FD28EDBD87D7634FFEB6B31FC9FEF7B27EE7896B288A064464BCF04ADA75BC98D4B7E3F03670C848F8782BE297FC3587A224607DCBE3164CE462283A41CDF9EF4320CFB5E1579443F8CB86EE02FAFBA09E22583DBB638302D8742FCCA450133D773FBA6D0CF9FA9015B2B4968E3A9D44B522A68E84B9A6A2DDF42383221EFB98FD14B210B51A79E6864BFA98D34C0CFB02A52B6E0E2675FB0563211F8D992F19DED61357C7106158CE023B2BD416431AB240A4FE5D66CDCA0C6DCD5E501CE8547DB60BE1B2F0B5CAB4C27088113B49FD152F3542BF2037A5946A55704A2D14A59E76F34E3436F9843EE051B8116B1B7F22EB4350FF66A59D3B3B6FFAC27FAE92979756424E64F1993FD4DD133B864B7874AB41399F24E97F8F5FD3E6E7D3115087B5EE98A687E672AF2A02DCA0', 0, 0, 0, 'fad7dfba03e4c78d5416d762832d651c4323a5600bd70c422bb78140f59670f6');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_events', 1, 1, X'6BB09A0532E8D67C1B73B4F4F914CB595622D8A0E3DCBC521A9246ACDCE278FD4659C61426671F2E42B242FA79FF49DF7C849D5B15B11A09F4607E1CB36B3350258596E1C950111ADA8B863C03579ED9FE0B4F7081585DA60A7578F2369BD885AC8F259073DDE6B1D0DD213FEA96798BCF6066A4A24E39A0C39EBD7C82910237D55FC092379FDAABF4DECE0C307882AA29DEC2C78E1ED34DDAEFE6F58D36C5915F2C05D13146B6958D4835D4438F79B54DF51D056856AE20F1FBC6E8B443618AE51B13E207239618EF66B99FCCB553BC6507546847A6A99F04EB6F4CD2318468C7FFC1A5CB298A2BAACD917C8B121BE3947DC2CD6B9CCEFCF38104DA576D7F2CDDD48DF1541A4F14B8A81C2061719AB772526732307616B3566494469B6A87D3F2EFA06049B94782A4B2888543937A687C9768A5724905D3833A44B5FA0E4C5F398E7F65F4009062CE64119F0A4D75DBBFBA64493D7E62A2281FB33CB29BC37142371E20C9CC71A20665ED53076789D0089C1BD9D7F1110045B82E0298005A749E2C79094F50E70B74E4E1E006A0D3CD5BA854DFDBCC4115901F2A69BC6E54B946366B4EAC7DBD9DC85E82B70532A374298F3051A268E980A6C1F7658E05A856DBE521169B725BBBF569A1F43C3FAB1C48CAFDBE36E629E77F4EFCBD2FA0A866BCEF128856C6F837D16BA82998C970FC58D1E9F3FEC99C9F20B72AF2B4E660EF', 0, 0, 0, '1103dc0a2e0c6bb985f0815616bd5865282a08bc94b46bd20cd2f5c467029011');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_sightings', 8, 5, X'BD01E849515B5F09370F792BF59EE877FA1D6695AFD167E166AA29BDB0207ABDCAC93041EB54CB82DEF63A9300E6A4482F6F94F7E960E733BB3BC9C80E2DBA597E5CE1EF18BFE5FACCCFC7D4DD8610D3D7A5F00066892A73EB58D15FCFBC9CCBFF38D6C67F548417D610B0EACA3D089E7550E9010BB37D6A7BE98AC4EAEEF83B6CDBE24858E5F7E41E33D56484FDD395B6466D11F86A2FFB0EE18858EE48ABBAE040F392A97F9C55A3B93930A92FB7ABC3457C833269448F89F418E96E97A87340ADAE23D42FBCB0C0A23AD577D6A3F26D80FA7C63BB75024B3F875ACA3EEAE41BB80F055D2E8C5CC904D1A65328E6546175D754507E3B34FBF6D8F460C5F93CECD1DC358257807C0893C4A9D9A5FB1691386E5356D402EAA3122C633F0B2A18FF5E7823C2B8B0CCB4194F36412D422C2916C24A9253286C478B7F6581874B39DCE2C30A58A5D60CBF04C40CB6FA5C32412363FF267A376B2E567D1E5B431115CE2FDC89DB66E8FB751952CD464557AFC26DB0D8CE6FEA185A0FADC60758BDFA47CBCB6B4F7EC4512744A44A0172311BF1B74E10E9B7E2EF4C768E8F4CA52B48D415F7FBB0EF7A0CC041B1430891DC8BE5E3DE645361E534699600B350CCE43B1D0BFD5DE50755EE62811B02D7638C557305FCDDB7192B2D61CAAB1DDC5D2A9BF3FBCF95F899AC4F39202476B062735C68FF76EE54B6C5C3E2D1D1F01F24A4B8', 0, 0, 0, '57d40f7b5a411c827371d8cf1ba3bcc782152bb4f05c7c306ec5053e54ed2c7b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_versions', 4, 4, X'9E29CA9A780722680DF57B2AA7D3EC3C29A88442A76EB079BA225E76E990AB75A3ADF67149B366E68AB19DC06FEC2F42E5AE31CA0A571BE7A669A7DBE201EB7831053E26C8A81EBC5604E1020D9B2F720D14FA606BACB4B4EF05917CA68CC87902D7855DEC65265CB171FC72B50D24DF804216417CCBEF9CF3EFBC95806CB6CFF3F972CD20669E44DDA768A7FA5720CB328FD44D789245A637527A683291DEF32C5FB36351FFECBD87541B921EBFEA77475224DF08ADC24641FABD60CA9A5201C60D1F82DC975E670EA8F9B0EE26794C6D75C0FA10EC5E4FBA48C70EE9844899322744148DA8591790B9C5220F815FF6D76EBBC94D9C90CC2412CEAFF1BCE21814D46661C564EB9491498EA22D7F4C536EC0326324A2943D6A89F5E5BCC5163FB21D403407660C6F0325E98CC67F081C9EAADD7FEF3F94249088621FF43E7A0ED629B771E2CE57EE9C0A1B690DC20DDE0A6C2C8C48BE3EA6A6EF3602E1377840B729309F8A69408241B5B4DADD05C8EA8882C9C7052ABE2AD5C95C811A9CC1DF33B42CFBFF5E6D46AB5B3ABD7A374738A6FD12F09D84469C4A883AB250D9CA68B6AE4A59775962564F613ED4704FED1FACBB88218A3DEB5A5C01B6F9F5CD864E7FA27247B7987801F442CA4C9C30F818CA5AAB5E276F25BC9A6A052F756D1B71B2B62514D39DB4E0A5FE9E9B9646B7FDE0E38F323639BF51619B447552A7FC28', 0, 0, 0, '8deda250052022c55272fac651c965ba9f38cea4171655f5c9fdb87a1094be1b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('captures', 10, 10, X'554EE85DB8D8114F92BDC205A723FB6584F20124F830C88F0EC0C0D669DCA0F6EC9AF3E349EF2FAAA3712D6749C522D257E4B6517F1B451C2E53FF7E2F938139FA417DAC06A683B51B1B4192613D3B9D87DC8BC67246A395CD1EF5ECB21C4508D9BDA14D19309C4C59A43AE515EE0F674914B6C75AF70292DA065923EE97CD7BE08D478AF60B93E5289DBBF7C287B71365EE8E77A56503159397073E03D8BA3960F0E9E56F44AC6AE04250DB00AD1BF9F9F732A0C301397DAC23ACF85BB203151220A6D329800EF2CAC5F3B3EFCC39B1EB858B255AB845383B4354FC943D27C77D181A8AE334DD0D3596575AAD23E83711E4B769D65C13D25AE643E5A759E62CBD91A4E5D3204F7D3C52FBD5FCA0BE5FFE17B78EDEC2AE0F1E369FC80BFADB2606C2216329E21A5A58C339C417591C65147480591CEEF21A040A56F6BF647369DEE00B146A005154F28D29685A19E3F68CD310F7F5F4F94B7D6326FB3BB6269AF5AA7464F73D513E0641AE68CB58C30735DFDE7F53066E611C9423FA0031856732AE7E739A16D536ED6C7A0E916D9EA7B43703AC6AB8F675C187F0D66121432B673036753C7510CED25A8D3B4632E37BC5984E8FB40E2107292E559C1A78ABE121B29D6B1755833BC64DAFD7DA34E18BF27F154B02E3F764FDA30E52A88E1BFA021070B2E7BDD552274C0101C5D7C7D46689A9132FA28F7B178B471CD7E79A63', 0, 0, 0, '40a41608e542c5cb4343b268dd06ebe37b83de3b6520bf26b7ef002799b220dc');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('count_forms', 71, 72, X'244E4B461AE16F50150311AFF6E7539B013DBD01AAB4A1B918305E614A3ABFFA28DC5897C40DAFB35F66EDF7F4CFA93E4F401142B6A84D0BDF293A62CD79EF8D39DAB7F344B0CEF3A38739448A9E3D5FD94AAD6177FC002AA7044BD84A9798C56DC8A006D2395A57648212AD7285C6FC890036B5481B7047A12B2503DAC3E889CE1F27C64305CF0F14AF216BCCC1B1B043C76193A04588C83FFFDA2A8F6CA7F6278C0ADBBEB49E4C9D2CEE6B4428F04848DE44611100045DA0816AF8D97BC7F29885BA3DFC30A67D7F9FE7A1C8C4E08ACFD49FF28D94DDAF57912E4714D273260668A7A845C556FAC12037A2072D4B9ECC307B2802B04DA0DDE3CB9424C5C1BA7DB6580706515B38D69F7ED05F788B29AB3D077DBAB144F336106C53F3B75716659330E6E900D58EF05FFCE47659547330B28E411500A0CEFBF92A59B0DC3D1B5DE70E6E4C94949E82331CFB2E69C5D05C77E2CE245A8473462B6FAC25F2F83BE1B44321C620CE8C0AA32AAF71F330A71FE8000DD77388F07D71C886EE5324B0E1D09E035EFCEC18555252908421CC70D38AF517AF7841868C292D9BAE5807954B585891C684837DE48EEE9C95F2A284EA2EEAABB3D7A0FC1B5070CD9438F77EF1F1EB113FB92BBD5F2D19824301BD4A231C4452CF2FCDCC916AED589918AD94C39CA56620EA2EDE47C231D320C7C528CFE647418D375885DAE2A395A9006F5F', 0, 0, 0, '204acaa8d3cca220433db299692ad2b2e545c541658534595b88b34e563edcb4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('creators', 1, 1, X'508F7020BD24ED496E9AA09FA10918E78B5EB55E7BB599EC283ACC0E62EF71AC39BE05D0BBA02FB6132DEBD3C41C7192050E860A4899CE461DCEF85B5E735EEAF9898B8BA938301A8F4AB725F1C6B2E1F0678D35C8955E68D019DE08FD0DBBF7B2D1003B5E7B249BCEFC3A504A6DFE074642D686B91DFFF5760A44F932FDA1266718F56841F2D541C88C48DAE6E659A7159685400B9648C44D0A710040FC68CC44DBBB4996F0AD9B4B729AF12C081E7A25C050EFF86389D2E23FB5B1BA12DCC23FF4485BA2553F4F56E03795B373CE9EF9F7A1C171E99E7DDA4581308E533407E689D7D9C7A84DEC90486C89E118FB2501AA1FECF06254FE3FBD2909D5B5DF1FE6196B3C85FDDAEA6FEFBC40046D2B8DA02A37154210F9209F454735761F55E77D42E4C1B5A670C1F0173AA7EB673F86F5DE4F8A7A50ADFCBE88F980E74BBBAE1615C231028459C95CBE35DD0FBC0794BD5338D7BC766671A9362BE3F0B59D9A3A56EDC9B48DB50E19E0B1DAF0413754E827A613AF0DB3739F4D2D113BEC0EBCCDBC670AF7094D35E929E6668BFB5BF1AD6CEB0216D82BDD32F641567884871163C0E60C72534CA95C9A3487FFF46CBD717F84E309FB34BB10D545B6EB69C549C3B2A9A8FF75DC41B669B292E3C22454089C4275B6440BC6799C4FECA70B934C1ABE0C30D9A7984DE9AA19DCD49D0F557AF543457D423B370044DAB480A3548D', 0, 0, 0, '66dadd34fec78a74153a8713fbc9b2bf183b391795308c5af5dc79d1769e6369');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('due_looks', 2, 2, X'81AB0D94F48158F09E25E6BCE2827752FEE2EC89AFA78D8CB2FD47C10EAA50F635008AF52D856B5178857A29BDF16B9DFC2E46FE448211A259C200E5AC752D72FBEFE5D1B6617A8B1140F48CCC82B67AD1F6FC9ACD76A1A9487235F0BCCA318590EF4D59EC8180A9C1ACF70AF8CFD80041B37F35C310704F2E842E118A8B3A435D27A5B693EB7049C0861B736CC5C7EBFD7AC730B8F7C3746E5CA055D343C4090F8162A8E4973F0A0DC10FBB2B989406938DCAC528D48EE1E2033ACF841D0E4505F5E46357232058B38A63C4DF1D7BE88C27988955AF32CDA4D9D30509C395B0D015F256F6476FAAEEB03EF2A1F6905FF860DD165F7AB8E1E3269D07120DD2B35B6AC9A7ADD7BE2BA2071ABD495EA6134FA01BA8D7640D8F1E9E281867ED7E3A4F2A84A821EE62AAC7F42E12F752313662F823FB00CE0ED957DB27B7526C11CAD28C0A568D19D6192B8FECC68933CEFC072AF53AE2EB15765DEA3E576BE57FCC0ECB3680E8A4D9BCC0973F1318D1BE2422CD3BD2914EBA1DE28E51BBF61D9A11BCD8BDEA0CE6F7B3F71F8FF8F4A223D87EFC61A546882C91F0787941A8726455FB853988666D0C6C04332435A82D1E19C9060A96EE806912717E45FA9BA2E455341F61C332948836394E1C4781A16593D9E1CCD9103D7593F1C100F475A7AE184D1D64D621BC996B038226EFE431811BC456D812C73D1A3B7733614CD23FA8B9', 0, 0, 0, '087dc25f86fda78b05540c03ba752ab43bd4d16cde0292241be70fd858af1a0b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('events', 3, 3, X'F4C4E6BE80198BD367B2C6839E60DEA0A5F57BB6A76CC1E25FCC29CB52306372C6F5FBC9206689C8219FFC8B10FABC9D4F236638F348162E918349564CEC913EC7D90DC06E16584A48B8223EE15DFCC28620D4EE18ABA73B5525CDCC0CFDC7CD57D77A162309790B1C5C9FEC6045819D9A9272305B6476EB35D263ACB3851A83C3D7FA48304D1D6ED7C279FBCDAFCEC7526E84F298024C24F18E6B3C8C8BE918A26ED7F3EF093FD60AB92375F4BCFC7CF48F291A65BB94F316AE7D4219902DE9EDC017ADA5FE631BCBF8007C3768753F07409B890355E690E5EBBAC698EEFA1B520EAA4EE13E1E4210D9180A56789CB7E0B3DA59E33190BA6A01A605E6C876EF5C9AFE55985AD96464208143E0B95B884AFCBF18D9261FF628919C8A5094C6A47CEA3C8FC8D882A355AE484231D1F17318F8FAF3DB840DFA13AFEBB003DD88A371E226C9BD5A48CC92E165AA5E3C35BB402B27623BAB5BBE2850D0F6E6433C92B520C978103FB5A646C78B0C7EB03968CB3960603C5DDE285D2BCC7A036109096B5187146199497FB3B942CE83E37F475986C608F84F765C712D7139C59BAF23D70DEA9A4E405E1B6BFC183F216DF616FE4A17A2B2DFD9E559C0D0FAFE40B24694CB36DBF82808DDDC26A80B82A9AE5D2300262358023212494C9DEC3D551534EDEAC4431CD6C4A769A9D3A8A0237AE18998CA4731AC889BAB807009F110FF95', 0, 0, 0, 'e12b8998ba6a619b414612cc8a017e5849ab47688ffab055a6c064dd0c49addd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('extractions', 10, 9, X'11370A39EF85BF14FDA351C868AE1BF1F0AD4A665EB6C7DA3DC0AA885A531F6F1560AEEC9DD2B6A18FD4BF69E60092A2C532C47A1482BBD5FC1F04B347AFEB488AD3D18E727BF62FD0160693181BA7103D14399A19B5F4D56616999351AC567C9C99B38F57B6A84499DBD85A6908174D423176272DC0E175E6E55C4637E82DF57F76CB2D2B350636AE646F299AAAA7E1252AE3EEFF51E6B2969239359CE073CF7006DD079BE23B3572A99A8D3184B1166A6876CB60738E4DA40D58F5F4382293B98986F54D312AFDAAD99782F30EF9546601C60ABCB9DC16631BB2259ABD1CDD45A41F4C83825B941458DC9371C7582BD9FEE049172997CBAD0E65F7A37A3606574B4C3D0A7B1C5B6345055A2C46E008CECF9C3C5C8F5323B5B6F1A3EDFEA5207613B8236E909FFFE7549C06B96D5ADE0FA1DD1335F032E25E12A4B52C1EF6333D0E75FF310F606C2F4A561A0A1FDA17688906B638A401EFB6AE0245990823D13BE6315C6E2C95C4542E4ABD937B51089E2666760A2E6496DB8A3F5EE2310DE46DC93DC1AC7E5DC3B1EB3446DBD70C7447AD8BC7384C4D4BBF472CE049D4110355D6E8A414CF69CA092BA51A23527DB92483F7F3EDA91B77BBD516F94F1C5E05732B88CF57B6C8F25AB7DBD4FD4685BE40C0F3E590F36A361A93C6CE224EB4CAE599CEC056F6BEEE3F648D3C38407FA0F6A0A06D4C75E3E7C3FE51DB579E02B4', 0, 0, 0, '26262203d2e9464d649c54b0200aef4114c1a219d1771460691751f1dde437b4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('issues', 1, 1, X'662CB4A3A8FEDEF4B79B65B24D9C7209338315D3044423D631F49831D02BAF3A5F83817096059087C8D052271574070A7AF730A32D5BA4C5164EF75C42DA9AF82FFA0D19828D722EA85ADEFE92A39271A97548B153BB418DF885D537B2CB3B6A12A6E84C7935F903DADFFD4800B2F733C062F081A43CBB4BAA57F225AEF2C9A3953698440786B9956B74BF758277750C34A67F36A3F6C2CF6901B54B9B27B1A66D42A0FEF6483866C25C3ACC1B8D8A59C8985393899FFF559B7AD78189433A77F24C3BCB3941EF6BF16F1E4162A4EFD99FCF43709EEEEAE1905462FDBCC4714D470AE3A7BC855A43C29971C6045BC2478E1B3638A4A31928283FCD6349ECABFD5541E8BED020D870E1AF8D36957150676CADBCE34B0990FC9BECDCCB860897E0829281EF6342216D1384B94220D6FAF6D6C0BC259EBF17D7BA3AC4A63840F830BA765017BA770EC28D7F1AB354835617FFA87069C3AB14EB90FE4A697296591C1CA5EC6CA46009008FCD2365C222C4AE99D2118C0F4C44BCACEA39FECDE9DA54CD869A80DE410B29BE841ECE36CC34A9C95D97BA14C79A76C2A7D3A4735E248BB3DBD0DF316C62B145DFE099F8BA71D8505EBC69860DC42060FE9053D37C8A10EC8A67511BD346703488658C3F1F9F34E46EEDC1B981C77C92A29181A1E3761EA5E8B689E249137D9798E787FDF763D287C5B607BB30A3268C1A4306AE3C7BCA', 0, 0, 0, 'a03c11d40e63c1854400c36eebdad96ef27b83e2258d9ea620557b4e094f9503');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('kept_files', 0, 1, X'71910BF3195DAB8C4DDF2EB0FE76FFACBA45BEF42985B4ED7BCE4A74009945BA596853904B8449C19D67238D04CC300216EBA7C046A40F90249C2CE1FA8ADDB4AAA84A87C0E127151C0B93D312E8BA3F2C1204D5EC58C2895C222D6CAFD8ADF83DCB4F3ED3F96F0989B063F98E3F3B0427CFD20A8CFE6D8EBE9EF18674768AA9D2C0379F17A0124BCAA3D510E560E1235ABE6461FD91ABFD2C27AA4ED5446A8ACED11292032D89817FCD27BEA472F7CB84AE048945E4A6CE37C426F9D326FB878939EA20E2DE2221DD77DFB9E1BD901E356AB243BC1CF80F9A8C827B8A670E6FA76AC508BEDFE08FB842C750DA049CE8B0782A0401B69BC52EE30041948681FA519069C038C8FF36AB46DFB35DFCAD0F9805E4ADA7469CD6C20EB2A4D51D3D4B1A58E5FA80DBE43C4F5608DF0A21258234726CEAAF5100AB47EB52F1E62B9E3AE10517F92B535138ACF3E7A1D4C5CDD92B35D554B64F093C3A13A52B1EAF291A4DE6B54684B2AAD92E5C703A88F1B468EDE53BE3CE5E3E5F7EE3BFA618C6A5C208C2C25D8756158BA9712E6E9BD657BE809E75CE0CA3B544677E235C0777F7E7E77B133158BA8E588FB477DA28D047F1B195A5191E62FB8B0F092ECCCC52DDC2E40FADC194F8710317028565D1D6292E0B3AB4940318A17C93B660E56E9AFD64984B43540326C01EB2B83A3536443F93455D5E9710D4E16AC0F0A436CB958F0F', 0, 0, 0, 'bb10f0ccc8163d83ed4f6fe82d81c622682045c793d6986682e4b12ac7104332');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('links', 1, 1, X'602F6F30D172F122F029FB2B4C99554044A58B813BFB8EB10EAD9E8908E97BA256246CD70F8832AFF3B5D1A02A108D60BCFC5E27C4D13C38F27990C9EF036520BEDF9D1D28B70AF0413E729D2D3FFDE08F3EF04185EBE856F31AC2DCF647A5AE11A5071EC9B2A3BDA760B64A941AB8E38604A2CC7BA17F838984E363C779691449569043AB23FCB34EAF3CA21FF72EE13C6F9C023574031260D2FCFBE333C089CB9FE9B23CCC60743FAC431CCF43032271A51CA4907EE32E564D45388B8F7DCA689F9671CF1306360D1A8A42D32B172313FDEFD6F781046D78B6CF7C1B2E1340647D723FE6D818477F6569A4C7B3E0C60077FDC70BB317AF8EA4A28FE71160743583FB4A74590910EADE42549A006ED5D78EF01B1F04D6DD78471BDB1D133F437839E83222DC150EAE62A9522BF857C483A2FB82552967631C853F17A284E2BE312BC8B3E8CC7C09C64A33ED52883010AD8B516E8251A1434B9A769DF5F255D1FDC213516591BD51966D5C3C66C82B942C82C83AB4581400970CE2B75201E9A9651C21095CB466C867138AC49D3263DD702D748D321B094C59FFB22B0D7C959E5F667925E0A4158A8D371EB1BDBDE74649806F7194073CBCA00B206AE003CC007BD6F4BBB33F86BFF6DAAB1DD8EBDC2876AD7612908C8BD83C58D3933BB7FCB198673A4D913A746CD2D803237370D3ECA59AFAEA6E1E65E36CDE32ECD654E2DA', 0, 0, 0, '0c74440b65810a0378dbb807b694a388b667b047abd1a78c684a2e27d0a5cd89');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('masked_addresses', -1, 0, X'', 0, 0, 0, 'd0f6943ebb3eaa922f371cb1db79b50af2cbd1b364781007a46a5668ac33b6a7');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('organizations', 1, 1, X'7066F57BD6E1A9C5C2A0F562F02FB3E73D5E1C0172195C49AB1AF336B4BA61F46F5E360B1317B1DA0E0E1056015F4D1F3A14E638BEF80C6782F43AC39439BD0BF7BAA2BB0DED4BAA422F7F4CC009DDA322A79C552CDCE7CFA55ECAD99BBADE89602641CA29F11B9AB81361B4E19EF3A697EEED4F647FF10C3B6C47C9A06A1510F0DC437A8D293817A002B7AE09906BFFB89C6D564032F42FF015E490F5CE119510B24B3D5B5AAC5AA9B4464E555FAC99F9C62D8F2A82CF5959242CEA568D72C7B1641EE094E6593748A1DA12F49C637ABB87D308833A5210AE05B342BD0F9D86A105F1E7EE6D0DD4407D054948F2DF0A160C9AC9B5CAA3833AAC823CE0CE598D988DF97B764795735C521A6C1F72341F24B31F5ECE51A57634DB4FEDB90961ED96A3C7704AA7B401FCA32C187B74E2155AEFBF213529B6861261E15A3BDFE1B833F687F94C3F9E76FCBB0FC0AA406B1E44BBC7242D9D43C000B6EDAC2702FD6743BC1FDBA8A191DCBEB421C5E03F5B09A8FAA47AE8869D7E0BDE6FF9330B4A217D291F23D1C37869E4ADBED9764A1B380239CE50A66FA9CB491F4D66332995A687A7E6F016136242F19E0E3369D488781B86D02F2096567E0F390806BD2B73F690C9F9BAEAB0EAD1C89A858EBCCDA48BEFB60A1894E43EF55A8B82903D2BFCB3A87197F066EF1A08196EF23B7A7A88ABB3C9550805BCECD5FD581C92A2A1EC65', 0, 0, 0, 'fc577e7f768ace7bf572e16f1d924af7a74e934aee88f8284a55c955ec04890c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petition_versions', 4, 4, X'F7B7B2A10A493F41D8DD745A4E2993BF7D4C110C6B98F35E3832CC328F8264C2C9200EEE6BA6371F323D05E859091C630CA7AAED062F3FA2171DF6FD93721F40BD1A46CCFD3E1953E68A1E37A3B3D2E53613A4AF19FB523CD6FDCB0B2467F2D021F4F7CB00986F1B41773DCDBA8193B96AEE12FA8F27FB6721B9905931FB9E3B876D00B0587F0BEC8FFAE5E5BC745EB1A908F8BDF7998770A8D31BB2739B63FAC86A2515EC64523BCEBB743B777D02D9CB614E056211165B797AF12579A0BDF8A03593CF2613D08D71C16DF78C4A75167E164676C3F166D395B48F318DC43A33621E34880DA623709DA126441F4ABF3A60CD97EAC87396B03D800A3202AC322F1954B1E22AD3E6E349EE3C528178F13A182E568CD03BF86507DD711C35B7A723F61EEF1E318D2FDB5C3D1C9504E9607A9904EA5A018169C56844110EEFAC2474D5613276CD514C364304A8A470768682C5D42561C9ADEB3046163393C9A2381ED720124B1F53B9B6DE0CF509CEF99FE85B18641E10682E21A431DD69F251C7287BB90A5C4D3B755DDAA1195E4C2E8C414EED5EB13BE23DAD8DDE7475BC0E98A9F6EF5712F35B6118F89A78345E89CE4BF28E238EC99831284919B2C895D17D6D2F38122A09234C1C9062052B02F495178B322CEB55221DF01E97EB5ED5DD86F5C40B2CF1239C29B9A3489B6C68F038B8654D6986886712F97A6B78002E00D178', 0, 0, 0, '2596246406acff471e737536e67519c8e6f90f73d92a70c156f3cdc027e5c92b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petitions', 3, 3, X'2A1A2D93534024E08BFA0A609375986AAF3002975AB3CC02A344D9AEBC6AD17406FF8D56A702FF56C073EAE29D6BA756280B90132CBC4828059A3049AC55B69AA541BCD574E5AFD0E3BF87193AACD323C1840F5ED12F70519E46B6864E36CC81B4C7C005054FBBAA6ECD5B2E033C656A720A3713CA0AA826748B7C3F2200FB844368D501A2019F9788CBBDE14FD93F9EF1FFE4FFED0468D01DA200A1F769F38A66DBF367C4DB281FD31C3411B8C0B2CE9D74ECF50E4E4848DB1A9237A5E86D09356A0D69AA9AB9E3EB996C2C69CFC99A4A5FE0CBE01BE698103D35413E7DC68ED42E28AFBACCD6340907477506282AA5E029BBB051322117A2385B2D04D5CD4DD59785D5F2E864244C9E8FC0F09059A4F46962ED85999DF3B6F058698EE9B49E3191E80A224119B092410DB4D9AD6744B8F50E982A05CFC61581419B38AC2607970CA3FD7D9BB57B0B3546CA389D02F5782734313E6E6E4C243C98A79AE9054AD09F9FC820ABDE15EC464431F2C90F62BAD8A439DDBE48A5F0EA7DC17A389027121C0B1FC321672B0C3276794E4E5B06F816FA0330BD89CDAAD65EC52682E931F7043D3671CDCC80CD9E1483F6DAD02B02D839F4782FFCF3F3A87357548106EBFFE23F88BA4856A7595097EC55DE694573BB8576179076731036B126CD925033313A17AD01E026BBA0AB8B4DFD450BBCF0BBA3C910A0C64F125ADD48FD8114A3', 0, 0, 0, '44b7f3eaced8dcf2cb78052fd998d6cc5ad0bd7a9ee8d26c958d6905e7ceb41a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redacted_records', -1, 0, X'', 0, 0, 0, '8415f44d32fb5e43e53750f11e8d4eaa4f7d5947f27818d1d37a5f9bd1cdf207');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_hashes', -1, 0, X'', 0, 0, 0, '28170f33097ccb894b03effed6791caa2e3f6ec0de1c9e15eefd965c985b8da3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_steps', -1, 0, X'', 0, 0, 0, 'fcb5b99c7c791fb9d1584c3d4c477443ed3ad0c747bf9f1ceba0b0343d78318a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redactions', -1, 0, X'', 0, 0, 0, 'ca1a99285d8784907a03899136e89c3977c83ab691d4ae6618c9386de681edda');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_checks', 10, 4, X'E80017611B1C4102119381CC6CEADD7FC0870D4800B7C32B9B56E268891A142DBEA28968BA5251FE1E866DA96604F69EA5F9B66C0A350B02CE70EB7AB561369004A4EAB29F7A67B83E3395446F25F92AF55325AC4AA80F1D745E2B20F94435438A1AD60CBB10C1267F68C32A8EF2CF64F537B3A919844972BFB53BA7B12D68289138696CA80C298CF67C9D7190FE0FB900ECA7B0185DDC751F5B6D30DB263550F0B5069033E130EC0A9B44D80E692810D6F5470DB77B1C256B6E70FFD42356E85C75FAE32C2B38F0ECB8C08BE7A77EB8182E4AED087A5E209DEE2AF5D44C9E1AAB04BF5059B3CE99614B7A02A5296A1A7D15E852BA507DD338F35E18A09475BDA41D39B4A29E2C7A1CF87AB5800E733B55A5A29D2FD4544F199CC8BAAC8FE76E00EDFADA113FCF673751AC98F197B8CCF7DB0BB74B2316D43FEFD4FF05784EA0063C8BF50EF9288A9FF0C75032523A26EFDBDDA21A3E318B75E5A3F2277F7B6AE76EA235DF819AC06AE142A720B7ABEA2098445D1D78C33AC366543A4CE9970EB2454BAE94ACA3BC4BF1F3EF640B65229BD16363B2A9FA665E877312CA22DEAEA4614A7B054D871E021A06886A73787727BA2A1DE134F57091474E5920B72454CC1EE3C92EF1042C67BED8313C329EA8C646D246CAC8D5DD0540602DBCBFF1F47AF32B036CE2987944AF5E530D554EA28615CC7FFBE54CF13FC274574AD0EE91', 0, 0, 0, 'eacb595cdda6d65d7ea664cdbbf5aa5cbccc39c9bf1af9bccbcded3a1bdd1045');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_verdicts', 10, 7, X'879BFA22338DA903274B582930EF41C39794426143DA8A0BC0B46510A1C5973A81E41FFE887D92CDADFE8259F07721FDB515B76AEFB2B529FB63480EA1DE82B288237F7C37335209AF22A8A8287D96E55D08FAC53D8F39D2A38B9C7938FA7242C33D1ADDFE09B4EA6EC13F49FA06170E498F1636D3386FCA5CF4565901EED06211D5371533C042C43AE0C314DDC6D4F9A8B8E63514F9E149EA672BF468A01B52342D42BC3DC551B3630706AC253AD6C3D9603D9E5357EFC331F6116097F34D0F1B795132B6E56AE7721A5FD6AD3C288919723C7267EA8EFD68E4F8044B59A414359A5C3EA05D7D2AE1ADF9B3FF4E8646B0DCE6165D5781319B36683FAEF6B33E4C94627F8A7F671658685BD609326CBBDB9221963079E872E4351E1CC7712816C9284BA0644A5061F20CCC0A2626464C1DF1B719A774C0016C61FF698EF8C71D2453891A1B6C77F47A0408BB9B8C2B4836CDF44FFB68A330AD70F821975FC299FCAB810566DAB83721EB9B3E91D2013C435890B3DCF49353CE2A17A3327CC6964589EE8968C567C1E8966A767F4602389637A4D6A6B392802051A4292914BF7A4A13C065C082703FECF2922B81FC7B270088E50C0127D60CB0323DAC1D70E3C9B62ED02F1152CC25FE68CED16E993E0CA17218A2ED1B6978DA89885A706203DC81890B46AFDC5B5A1874A7E6C992CF81F54D64116588B37B6D08B5831F1C2275', 0, 0, 0, '88ea8ebd0fc75a8e44d10e9e370d5ca21d4f86f302abea0561ed41e8007e9476');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('runs', 10, 10, X'347BDB4825E6D466FFDBA42DAF518796DF6E461D5760EF5B1CAAFF810C071F221D3D2F4F75B05EFB1A1F5B07B1D04C9C923E300E8840976703570E48DE83AC8EBBF847BD5A1F0FE58B419D1667EAA43C616FE6204798C8FF271EB98C268BB749803DED42673CED9FB2A90FABD37E4B1EB118F64AB819AD03D92A54F9272283EE4EDC21F57DFDC63D3540C491267C4C5E9F979F639AA3DD24675FCF3D97CC2965C56F8435CF9CD13C2663B91CB93B94E3172A727CD9FF1936A1F90A609F9B9D2340F1355051EE91AF170C5876D62AA05F06155484EBA2FFC24015C97DF45BD8D5A7C3E546B820395DF0342C9F296BA7F034244596DE9C053E1020A754D63C28CCFF43C35121BE96476985BE3B95EE179E10B4264595A3025FC682CE131C083EFA95E18D54F8A25D6AB690D8B78C6C05542A169F7D40305B0E77BA45087869AEEF48B693DD1ADA1288F894822081B746D0D53F7732A9890D2C113A590DC11C768B2647DF5D3C4EB312CAC2AEA0BF9837A6469B8A3E9F8B079A75AEA1848DB568EE5618B75A751248D20D27F36BAD20F6C597DBB405F5739E7282700E692937C6ECF9F6633DACFC1B4B4CE992D3E633B07CD72C358F228E4F999220C3E55A6B7E7BADF5ED99B31799F3AE131895A8653FB878DB25EAD32FBB4C5536BFAEF86FCE494EA088D517D824649784425F4ACB7B7BC684DBE720FB5C72AD04130B64E658C0', 0, 0, 0, 'ceff41fdff0adbb0f5696bbc4ce31320baa04755add9b197cc86e27e211263b9');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('snapshot_rows', 10, 8, X'2468E59D9AF117AD5AB7335CD639E318443E322F2884B60A971C7338A55A01E8FB2640093F467D24F32BA5EFCA66138430BB647542F28929D219C19B8D8262AF818FF7D17A0942E5120E2AD4EE46D1A7AC655C92DAED6EF00CC8E1E3E130A23C1A404FBD91CFA03057408F93974DC99D2123575F40CD2CDABC8022E637F039125825D879BED548C03CF92D736013FADB9359762E54C842C340F309E10D3FF71F59022B19D0E02DF84B67CCF17D8187CB376ADDC913B3FD47A9F1FF18B325A7D665BA285EBB9D45E52D63E55F1E24AA2C8B54776B7447648D46323DB6A417129D2D0775AF84EA0D227553F43CA2DD483B9B66EDEE4B0B3408F5F58B3F70AC5090660CF23CD701476BE149AE5FE211862C97C609061139E4FF6E4DD47FFF92B12F550C2CCA871C7267AFDC6D27E251B1297D5BDFBAA5CFEAA9B453118368D5AEF5B3DC9E9F5873B472D3EDD09429A54A77A70829D115519DE1057FD32183E283C5B78BEE57377EC7CCA82D28F23451DE9DBF456E15ED590040AA369AD1F14A476EA63BB5DB868CE3914A07B1ADB8CA0DA3F1191464D541BC912BBCF30C972840BB8EF9643EBA8B359BDF89517FE2E5DAC083FA41A222A71D101AF99F01E4CB9315AE6E5D242B1179DC8663B3ADDF5EAD6026164037C023B873E22B487860D98F449219D96A81C5F3508A5A71B299CFB9049F8A3681BAFE9649C51F7C4411AE5BC7', 0, 0, 0, '16c518f8943607f2df380a65ce5d5a18ddc5d86c6a349bb0206e7c30faa6011a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('sources', 2, 2, X'7A17A246C3260BFB557D8A151359C16835C56D17598E2F0F7911E766D5BDE2404D1E4D0478A670C3375376947D97AAAC57A998674EB0CC3B74B6B136BC9A039D2CC7F7966FAB936669D8A61E14DCDFE45A00764722D947D59088445B2B41FFA9E24ED849534C797A53BAEECFA3F580DDC32048EDA2BEE86080FCDFBE58949860A84B44ED0D7B86E843D77FE20E9F1CD77C4108A6CB3B909FEF01E417F3520135828115AE68D8CA17E31259845E740621D0693C6F8F675822CB57770DD606FD9C96F6904DCECEBA9DE7E532676C2A22D425A6B7039C8ABCA024F375DACCDE02B45F8B5A243BE5F8385A0A12A7119A01E2C1EBD032980144671D6E8A9021B3873DF850B88F11661D3B0DB44FF1914B1391FAB8BE244A3CBC796A68B75A7A9F3FE9EFF320EBCDCC3F9F850F4F8844A113E100F9699C42591B8FEE5422E0EDDA5015C68C5E54D1AC7F20E6420F3CBD4BCBE4E66F5BC194E50E5B21AFFAC1426347BC31AF0C9BC7F0D07751A3887B82174A62BEB55609BDE802038C8F5D9A44DE931FA46B3F2C83281E8D3B199D83BC2899CE674E0087764C4919EA5F74C73E5B0C062D9424FBEA82FE8737EC8AA2960D13F7F1B6672123934F876165AC4BE7654211C4970AEE9B42BD6A6AF9C30FED5AA00F26920BB9D5D8279CA53A79EEAAE22CA99FF88EBA949FC3B59125C1A3E8078B19FC03DCC3FAB0F4A8E891E475743E7F27', 0, 0, 0, '4cb2e14f5ca3f2560820cb1ef6f18a46441074c102d0b03229821d5e472e89ae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('stated_counts', 4, 2, X'B6DB1577178AD97E46EDB04AE53E1C630EABE24082DCE263D0CA0F5C4507BC4A40ED16C0A5418820E0919D0453A2685BB3B79ADE48D76A87080693B8B3A53FB6654F579C81209E5FA4A7C90D64EA96B0AE2792B1F08A76BACDEA44FA9A5EC5370489FE19ED2780D003E48E21ECDB538643BD4FDACD79FE7ED186B2EB827298B0567014242F09620A09EF57BC5DB05BD93233224D367F284FE0959E3ED53761879E7A158C34285D991D0369BA7B2CDFE8A683058F2EC1814108E363CA80E8A49A94AB98E004B3F58D2F5DD6881EE527D35B6B877B9D0E08F04640D331DCC723F4132B3060E12646BC31C63F3DAB8DBF95696FEF77B3DBFFE689DE18ECA8355156FCA0222F9FFD9325A9CF18EAC1A52A5988EC68040B8D977835F2B67A5FBC3C9C1C44D9AADE34AF301FDD61D8C94BEEC4250BBC5E1CEF6FB426DD62958EF85D71000201A95A23D7EA4E4D1FEBFE9C98B7F1CB58A3F506EDFC93197E30FE0FF0FDB0C1A86A9714523849AC4DF20594BC9C6453AADFF1C8FB0475847C5434068B9DA355517AF0DDD7B9CBCF96939FF2CA632D31D805DF3FF1838970536F83F0DFA57421860EC9C544DD2A795DF01CBC8F09F4FE4C0A4A9C670723776983E01B5CC35136F0DC6036B7B6E4228C497EAEDD152868AAE267282BD2ABB49A7EFB8573B3B0688A1142F2BFECAA85E9143E22CB058FBE45506B6B1A5D62596F862155D671', 0, 0, 0, '2fbb97d7301b244c979d707483a29d2d8c70f19182a8cdfc3085a225f2d66909');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_alert_events', 1, 1, X'65B12C994292F9F7DC197FF9369875DC324BA64DB2DB498480668EBF83F8777394B25335D95367CE28F0C13BFFD0C4ECA681413BC0C0B90246866F28B7B3690D378484866AA00027DEBBF1BC5B09D8B6B94ED12BF81337752BE5045D362D41750B7EE717C3BBFA672F47187449854D01EF5CFCFD541F3B31C7A52EB13D1032A4FFCD7B8474ADBF6B56535EFBB69ED747794097FB46B2C3B7160284C357104C3647866602A3664DF6BDCD74A96DD7577D269D6AC8B4463CAAFFCBE970FF71255ED22647818711D14AD209ADF1DA2BB262EF650011C7C9275E49DA0B88BA6207411FB5B739DA29F1113C3BC79C9B85B7FCDEDA6DEA3F3A04032FAC153798DF6A7B9A254D51B5AEE37D54C8F55CE25605E1C4A300B6E004468AC152D3D4ADAFBF8AAAC74320EE32C342EDE15C76CF59528D06A135DBB791A9E493C8E65C88B9BBD831931CC9EE07B162019C45718CB9B8498E474603F3D218BFA39CFB80678BB5F099EE70A510FAB347D19FCD2D36C296C291ADDF6FC0B503E44BF037C4083E2B0C566D71CCD164A70BE2B80F19332C6D09505FCFE28B9C2CB8FCA608F5E666E60FDAE5FB32FD6795C68DE116585C1A50B3FB00C54869701910017858D9F35C82C49623144C31064E3F1DB8BF67DF0364CEC00AAA3EFC76C50AA173A0C75923B55C472464486EAF855EB6B3A71AFC6CD54DA299C9AB6C3607ADCA04C44C59C56662', 0, 0, 0, 'fa9bf898f0b0f599c1687ad498993222e1b9a8088bb2d45e72795537ae8a6eb6');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 2, X'12D5F62BAF95C6CEE1EF56511AE0F5A2C0D26A69F91DE99C046579A93F19B4DE37555A969CBF128C230B69B501375153FDC3B5B62837EFB8C2539245EE6E07B97FC7C5168A0806A8424E1A7E59919783F896C791B601BF0C1B483DA7A46310C02C39C1F9A9A96ED6BD4697F289A27195BFAEBAAA20BA5E4E8C3ACC15BD7D29A266670274F2A8FC47FC67396453E0EBFEE7ECA672662DAC27F0D1511954C28A5C6517FC4D6140616E4A6E3DA66D959CBB7125ACAE3A3656EDC356E3E456D12897BC965DE727F1AE87D204FE20F52DC96A6BDDD5680D8C41A3E679E9845411B885A89FD4BBDDF5EC0191CE69E507E106D76AC6A02DDCFAD721A178F498888836B806903F3327CE69BC025AF0563528F82B6883603A8E65E3281C0E6B630989B692FE5D73D3D91ABC7C8EDEDEF8572418F3892EE99F963C87E173E108AD4DFC812DD610298D9083A7A62412950631EC9A8DF92CCC6D92AC4B716352ECFDB1429942EE7AF308A7CB4E4531D279024CC7BB101DD180C4A38348D925C92602CFDEF5FA676305C59766A8AB294CC6AEA48A2186AB17F75FE40E94F46459DEF599C96009506BD4820B52CFEB310B25BCD62D2D00E18DA7418CCAC4859BFC32829E7F5A65A53732CC72CD8C98ECEF1EE459FBECB2F80979E0A3A6D874D06E25EA20504CA8B9E7E32129FC94207043CA85EEB81066DF75EF7C41969DDEB1C7F3C65E602AF4', 0, 0, 0, 'ccc3d9e85d0bfdf338aabefa8b9b333b439ca442854f47a11279c9a103a7db0f');
INSERT INTO row_checks (name, block, checks) VALUES ('_sqlite_migrations', 0, X'000000009E494E4CFA133721044B2BFBFA0874CDFE8895A568E94197B59AE7F543A5EC24F53127FDF30608FD3DF0DD0812EEC53FEB1F5C7B084B87A58D164986');
INSERT INTO row_checks (name, block, checks) VALUES ('action_alerts', 0, X'000000002359B71B91D390211F34E221');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_events', 0, X'000000006BB09A05');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_sightings', 0, X'000000000000000000000000000000000000000000000000E73DC377BB9C29791B27FB58');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_versions', 0, X'00000000C40CF57294B76456C495178582CF584C');
INSERT INTO row_checks (name, block, checks) VALUES ('captures', 0, X'00000000A84B1EB88786C2CA568BAF1B6CB3A8C3AB1B1EA34B5C4D6705A6B17315129197BAAC01709A60FF75');
INSERT INTO row_checks (name, block, checks) VALUES ('count_forms', 0, X'DCA2E49A433026FA5449A96C097A94F1782FA80BA5EF4451D77D91E04C661C3373B27929820F3125853D7A2AB2153311A667C244BFDC9DCC6DCC0D098256E5CD13613AA8E005558A67413D598ACCF7C3038556BD18C181D13011FC137560908A0D0EC05A3CEBA8E5C27BEE161A368307EB710DE9E0CAB3162B87C83E0A08D5900B60552CB486C7653F54049B33C84E22F01CB91794F0D1B67A460761101A68D465B8964EA84DE15DB50A5726D231EBFC52CE2AC23AE51EBEF6A5564497FEF05BFDBC699865143E5730AC42D88B59C0C46EA45C33EE9002203111D866F1D949FEF4F3AAE61D624C4540ABAFCE23680C3A7B0CF7F00324D3CBC0DCF8B84C57FB0B31F7BFFCE3119BFEF5743582DE4A208585090649717F058DBE1B6CDBFF54DDD0');
INSERT INTO row_checks (name, block, checks) VALUES ('creators', 0, X'00000000508F7020');
INSERT INTO row_checks (name, block, checks) VALUES ('due_looks', 0, X'00000000E46976669D41972D');
INSERT INTO row_checks (name, block, checks) VALUES ('events', 0, X'0000000036F6CAE9135E75A5AB70A62F');
INSERT INTO row_checks (name, block, checks) VALUES ('extractions', 0, X'00000000865F866E54C3E852335C93CB364B5B8A0000000045E8E7E2A954F17EA701BC8C115D0E0428D1082F');
INSERT INTO row_checks (name, block, checks) VALUES ('issues', 0, X'00000000662CB4A3');
INSERT INTO row_checks (name, block, checks) VALUES ('kept_files', 0, X'71910BF3');
INSERT INTO row_checks (name, block, checks) VALUES ('links', 0, X'00000000602F6F30');
INSERT INTO row_checks (name, block, checks) VALUES ('organizations', 0, X'000000007066F57B');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_versions', 0, X'000000004BCE2F4108C71AA16F23356835FF3257');
INSERT INTO row_checks (name, block, checks) VALUES ('petitions', 0, X'00000000A817399FCEDCC920B4252AD3');
INSERT INTO row_checks (name, block, checks) VALUES ('run_checks', 0, X'00000000000000000BD7075200000000C8AE9BB00000000000000000000000000000000000000000157B735E');
INSERT INTO row_checks (name, block, checks) VALUES ('run_verdicts', 0, X'000000001605C2B7347E829900000000DE884F3641DCCDD20C60014C0000000000000000C2A56CC450AD2AB8');
INSERT INTO row_checks (name, block, checks) VALUES ('runs', 0, X'0000000060259BB304A2AE20C4B39F18C4CEFF54D950B1E142A3B120663DE960C6FFB38B8F5BEDF472A40423');
INSERT INTO row_checks (name, block, checks) VALUES ('snapshot_rows', 0, X'000000007A0EC62AFC9EE106FB2C3960E46B61E300000000000000000000000000000000C642DBC209DFC765');
INSERT INTO row_checks (name, block, checks) VALUES ('sources', 0, X'00000000E942995191D408F5');
INSERT INTO row_checks (name, block, checks) VALUES ('stated_counts', 0, X'0000000000000000000000009C0E638D1ACDB2E9');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_alert_events', 0, X'0000000065B12C99');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_events', 0, X'000000007BE7455297EDB0D9');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T18:34:57Z', 87, 0, 0, '2de7383c5bfce18ebfd157067094f3d00d7ad325fbd5ca2aed1972d97418084e', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', '76f7ef6e1d817ecaa9ff375551476b58466f86e2c84ccc4262c23eb42b2e4bad');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T18:35:04Z', 17, 0, 0, 'f44e802ea5de79ced38e38c45901ececafeb04373c05865b481735d2978cafcb', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '76f7ef6e1d817ecaa9ff375551476b58466f86e2c84ccc4262c23eb42b2e4bad', '808f4dc65987c7185dfd43a02e36c93fef3d448b755c59c7763cb6fab8f6df8d');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T18:35:04Z', 11, 0, 0, '711b18e82ce13bef924c48190ed5207ea237339c9d846b6f78b4eaeae2cf6e7c', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '808f4dc65987c7185dfd43a02e36c93fef3d448b755c59c7763cb6fab8f6df8d', 'f2ac06f963af1acbadad94ba66c8a81b3c0d4dd75c1260f0a536d57e372c0102');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T18:35:04Z', 7, 3, 0, 'b4d11cca2e9637340dade5e7e624614a3bc35e0142ee92d689bb0e3198592cd4', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'f2ac06f963af1acbadad94ba66c8a81b3c0d4dd75c1260f0a536d57e372c0102', 'a9e5cd7084c098c39d8ae7140f93f150b926016b5b643e8f1f7c1441f834f732');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T18:35:04Z', 4, 0, 0, 'b3c268de48d51fcad34bb81c4d98a24dff092f82ff16decf910bf81d65340190', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'a9e5cd7084c098c39d8ae7140f93f150b926016b5b643e8f1f7c1441f834f732', '7296e19ed6f789530e0543165fd4b1b4d4b31605dfe96487b68a386db2a03b6c');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T18:35:04Z', 16, 0, 0, 'aa7f17a2d9af36d3ad00d1489eec11089c48e96b16994386cb2400100ca99d27', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '7296e19ed6f789530e0543165fd4b1b4d4b31605dfe96487b68a386db2a03b6c', 'e333abe9d66c7730d6f9966868323115d19a4019a269c86d977bf6935ba07876');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T18:35:05Z', 7, 0, 0, 'a66f41763fe5e9f0fe1225ee2145d67987788177a6eb8d670dad426ddedb8dd4', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'e333abe9d66c7730d6f9966868323115d19a4019a269c86d977bf6935ba07876', '2c906135e9ecab743af5d785b17a64acf45b130d2f9aec9f5c926d9cc5be8664');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T18:35:05Z', 5, 2, 0, '96bbac80009d9aa76b9ef6716471044cb3003406b5bdeb08f9af46b07aa94144', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '2c906135e9ecab743af5d785b17a64acf45b130d2f9aec9f5c926d9cc5be8664', 'd546ff461f621b7833e3619e0d19d37bb57e31b6af9f4ef6a3f19d6108794b10');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (9, 'run', 8, '2026-11-29T18:35:05Z', 6, 0, 0, 'adda3213a5945bd1065a0f7cb512b08dacfa60650f00f8e1518735ea18e413f5', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'd546ff461f621b7833e3619e0d19d37bb57e31b6af9f4ef6a3f19d6108794b10', '7e0d6b7d8736b050057039da7d020849dca4eb811a278815ba0951fa08a34411');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (10, 'run', 9, '2026-11-29T18:35:05Z', 5, 0, 0, '51c9abe88d23695dbb5ce4d0d0e1908de54effaffd63e68dd191c1a46924bf24', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '7e0d6b7d8736b050057039da7d020849dca4eb811a278815ba0951fa08a34411', '7a76e96d170b7b895d50db78fdf4d767a6129b4c6b77cf79d1ac075666fcc737');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (11, 'run', 10, '2026-11-29T18:35:05Z', 5, 1, 0, 'f976d92c30ba431abd3acd012a9a4df77b9acc149562393cc2145cc2bfa499a2', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '7a76e96d170b7b895d50db78fdf4d767a6129b4c6b77cf79d1ac075666fcc737', '38082c971655f67c222b86226107a64e34cd57f95cc8aca13a4e876781e942fe');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (12, 'change', NULL, '2026-11-29T18:35:06Z', 2, 0, 0, 'c28de7e83357007947572cb7970520fe6e9ff250ae1cc4528656ca34f61e03e0', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '38082c971655f67c222b86226107a64e34cd57f95cc8aca13a4e876781e942fe', 'd85194c88f4c178e79a7768ff69f864cbba895297b2d05cce0e1aa324e16277c');
INSERT INTO look_schedules (source_id, kind, url, every_hours, reason, requests, next_due_at, hindered_by) VALUES (1, 'source', 'https://site.example', 24, 'its schedule', 2, '2018-03-23T12:00:00Z', NULL);
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (1, 1, 'source', 'https://site.example', '2018-03-20T12:00:00Z', 'missed', 'not running', 1, NULL, '2018-03-22T12:00:00Z');
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (2, 1, 'source', 'https://site.example', '2018-03-22T12:00:00Z', 'looked', NULL, 1, 1, '2018-03-22T12:00:00Z');
INSERT INTO site_back_off (source_id, failures, failed_at, until_at, reason) VALUES (1, 1, '2018-03-22T12:00:00Z', '2018-03-23T12:00:00Z', 'overloaded: 1');
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (1, 1, 'changed', '', '2018-03-11T12:00:00Z', 'pages are not as they were (unreadable: 1)', 10, NULL, NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (1, 1, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO noticed_runs (source_id, run_id) VALUES (1, 10);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 1, 'edited', '2018-03-05T12:00:00Z', 'body', 'call.', 'write.', 8);
INSERT INTO withdrawn_alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'body', 'call.', 'write.', 7, '2026-11-29T18:35:05Z', 'another capture shows the same change at 2018-03-05T12:00:00Z');
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17591, 139, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17592, 139, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17595, 205, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17599, 205, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17607, 260, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (2, 17591, 20, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (2, 17592, 18, 1, 0);
INSERT INTO petition_metrics (petition_id, source_id, snapshots, first_seconds, last_seconds, first_signatures, last_signatures, change_1d, span_1d, change_7d, span_7d, change_30d, span_30d, fastest_day, fastest_day_gain, days_observed, gap_share, growth_intervals, burstiness, memory, outreach_alerts, outreach_factor, first_hour_signatures, first_hour_age, first_day_signatures, first_day_age) VALUES (1, 1, 5, 1519905600, 1521288000, 139, 260, 55, 8.0, 55, 8.0, 121, 16.0, NULL, NULL, 5, 0.8, 0, NULL, NULL, 1, 0.7292, NULL, NULL, NULL, NULL);
INSERT INTO petition_metrics (petition_id, source_id, snapshots, first_seconds, last_seconds, first_signatures, last_signatures, change_1d, span_1d, change_7d, span_7d, change_30d, span_30d, fastest_day, fastest_day_gain, days_observed, gap_share, growth_intervals, burstiness, memory, outreach_alerts, outreach_factor, first_hour_signatures, first_hour_age, first_day_signatures, first_day_age) VALUES (2, 1, 2, 1519905600, 1519992000, 20, 18, -2, 1.0, -2, 1.0, -2, 1.0, NULL, NULL, 2, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
INSERT INTO petition_rungs (petition_id, rung, below_seconds, reached_seconds, days) VALUES (1, 200, 1519992000, 1520251200, NULL);
INSERT INTO petition_outreach (petition_id, alert_id, alert_day, before, before_days, after, after_days) VALUES (1, 2, '2018-03-10', 66, 7, 55, 8);
INSERT INTO movers (window_days, source_id, place, petition_id, change, span, per_day) VALUES (7, 0, 1, 1, 55, 8.0, 6.875);
INSERT INTO movers (window_days, source_id, place, petition_id, change, span, per_day) VALUES (7, 1, 1, 1, 55, 8.0, 6.875);
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (0, '{n} of {g} Signatures', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (1, '{n}', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (2, '{n}', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (3, '{n}', '{g}', '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (4, '{n}', '{g}', ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (5, '{n} signatures', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (6, '{n} signatures', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (7, '{n} Signatures', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (8, '{n} Signatures', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (9, '{n} of {g} signatures', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (10, '{n} of {g} signatures', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (11, '{n} supporters', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (12, '{n} supporters', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (13, '{n} de {g} firmas', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (14, '{n} de {g} firmas', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (15, '{n} de {g} firmas', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (16, '{n} de {g} firmas', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (17, '{n} de {g} firmas', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (18, '{n} de {g} firmas', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (19, '{n} of {g} Signatures', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (20, '{n} of {g} Signatures', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (21, '{n} of {g} Signatures', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (22, '{n} of {g} Signatures', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (23, '{n} of {g} Signatures', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (24, '{n} signatures', '{g}', ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (25, '{n} signatures', '{g}', '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (26, '{n} Signatures', '{g}', ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (27, '{n} Signatures', '{g}', '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (28, '{n} supporters', '{g}', ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (29, '{n} supporters', '{g}', '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (30, '{n} of {g}', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (31, '{n} of {g}', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (32, '{n}/{g}', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (33, '{n}/{g}', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (34, '{n} firmas', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (35, '{n} firmas', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (36, '{n} firmas', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (37, '{n} firmas', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (38, '{n} firmas', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (39, '{n} firmas', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (40, '{n} de {g} Firmas', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (41, '{n} de {g} Firmas', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (42, '{n} sur {g} signatures', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (43, '{n} sur {g} signatures', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (44, '{n} sur {g} signatures', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (45, '{n} sur {g} signatures', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (46, '{n} sur {g} signatures', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (47, '{n} sur {g} signatures', NULL, '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (48, '{n} von {g} Unterschriften', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (49, '{n} von {g} Unterschriften', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (50, '{n} di {g} firme', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (51, '{n} di {g} firme', NULL, '’');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (52, '{n} di {g} firme', NULL, '''');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (53, '{n} di {g} firme', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (54, '{n} de {g} assinaturas', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (55, '{n} de {g} assinaturas', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (56, '{n} z {g} podpisów', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (57, '{n} z {g} podpisów', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (58, '{n} z {g} podpisów', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (59, '{n} z {g} podpisów', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (60, '{n} van {g} handtekeningen', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (61, '{n} van {g} handtekeningen', NULL, ',');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (62, '{n}', NULL, '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (63, '{n}', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (64, '{n}', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (65, '{n}', NULL, ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (66, '{n}', '{g}', '.');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (67, '{n}', '{g}', ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (68, '{n}', '{g}', ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (69, '{n}', '{g}', ' ');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (70, NULL, '{g}', '');
INSERT INTO count_forms (id, signatures_text, goal_text, separator) VALUES (71, NULL, '{g}', ',');
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (1, 1, 1, 139, 200, 0, 0, NULL, NULL, 1);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (1, 2, 1, 139, 200, 0, 0, NULL, NULL, 1);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (1, 3, 3, 205, 300, 0, 0, NULL, NULL, 1);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (1, 4, 3, 205, 300, 0, 0, NULL, NULL, 1);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (1, 10, 3, 260, 300, 0, 0, NULL, NULL, 1);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (2, 1, 2, 20, 100, 0, 0, NULL, NULL, 2);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (2, 2, 2, 18, 100, 0, 0, NULL, NULL, 2);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (3, 9, 4, 139, 200, 0, 0, NULL, NULL, 1);
INSERT INTO petition_segments (version_id, field, paragraph, language) VALUES (4, 'why', 0, 'en');
INSERT INTO petition_segments (version_id, field, paragraph, language) VALUES (4, 'why', 1, 'es');
INSERT INTO alert_segments (version_id, field, paragraph, language) VALUES (3, 'body', 0, 'en');
INSERT INTO alert_segments (version_id, field, paragraph, language) VALUES (3, 'body', 1, 'es');
INSERT INTO petitions_fts (petitions_fts) VALUES ('rebuild');
INSERT INTO action_alerts_fts (action_alerts_fts) VALUES ('rebuild');
INSERT INTO creators_fts (creators_fts) VALUES ('rebuild');
INSERT INTO organizations_fts (organizations_fts) VALUES ('rebuild');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX runs_by_source ON runs (source_id);
CREATE UNIQUE INDEX captures_identity ON captures (source_id, url, coalesce(captured_at, ''), digest);
CREATE INDEX captures_gone ON captures (source_id, gone_key, captured_at) WHERE gone_key IS NOT NULL;
CREATE INDEX captures_by_time ON captures (captured_at);
CREATE INDEX captures_by_run ON captures (run_id);
CREATE INDEX captures_by_digest ON captures (digest) WHERE kept_file IS NOT NULL;
CREATE INDEX petitions_stale ON petitions (id) WHERE is_stale = 1;
CREATE INDEX petitions_by_url ON petitions (url_key);
CREATE INDEX petitions_by_signatures ON petitions (signatures);
CREATE INDEX petitions_by_title ON petitions (source_id, title);
CREATE INDEX petitions_by_creator ON petitions (creator);
CREATE INDEX petition_versions_by_stem ON petition_versions (stem);
CREATE INDEX petition_creators_by_creator ON petition_creators (creator_id);
CREATE INDEX action_alerts_by_date ON action_alerts (date);
CREATE INDEX action_alerts_by_year ON action_alerts (year);
CREATE INDEX action_alerts_by_sponsor ON action_alerts (sponsor);
CREATE INDEX action_alerts_by_language ON action_alerts (language);
CREATE INDEX alert_sightings_by_version ON alert_sightings (version_id);
CREATE INDEX alert_sightings_by_capture ON alert_sightings (capture_id);
CREATE INDEX alert_organizations_by_organization ON alert_organizations (organization_id);
CREATE UNIQUE INDEX links_identity ON links (coalesce(petition_id, 0), coalesce(alert_id, 0), url, coalesce(role, ''));
CREATE INDEX links_of_petition ON links (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX links_of_alert ON links (alert_id) WHERE alert_id IS NOT NULL;
CREATE INDEX links_to_petition ON links (to_petition_id);
CREATE INDEX links_by_url ON links (url_key);
CREATE TRIGGER alert_sightings_append_only BEFORE UPDATE ON alert_sightings BEGIN
    SELECT raise(ABORT, 'alert_sightings is append-only: an observation is never changed');
END;
CREATE TRIGGER petition_versions_wording_fixed BEFORE UPDATE OF id, page, content_hash, slug_said, stem, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, status, status_text, categories, language, links ON petition_versions BEGIN
    SELECT raise(ABORT, 'petition_versions keeps each wording as it was: a new one is a new row');
END;
CREATE TRIGGER alert_versions_wording_fixed BEFORE UPDATE OF id, alert_id, page, content_hash, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links ON alert_versions BEGIN
    SELECT raise(ABORT, 'alert_versions keeps each wording as it was: a new one is a new row');
END;
CREATE INDEX issues_by_run ON issues (run_id);
CREATE INDEX issues_new_fields ON issues (source_id, message) WHERE kind = 'new field';
CREATE INDEX action_alerts_by_recognition ON action_alerts (recognized_by);
CREATE INDEX stated_counts_by_capture ON stated_counts (capture_id);
CREATE TRIGGER stated_counts_append_only BEFORE UPDATE ON stated_counts BEGIN
    SELECT raise(ABORT, 'stated_counts is append-only: an observation is never changed');
END;
CREATE INDEX run_verdicts_by_verdict ON run_verdicts (verdict);
CREATE UNIQUE INDEX events_identity ON events (petition_id, kind, occurred_at, coalesce(field, ''));
CREATE INDEX withdrawn_events_by_petition ON withdrawn_events (petition_id);
CREATE INDEX issues_of_gone_pages ON issues (source_id) WHERE kind IN ('soft 404', 'led home');
CREATE TRIGGER events_append_only BEFORE UPDATE ON events BEGIN
    SELECT raise(ABORT, 'events is append-only: an observation is never changed');
END;
CREATE INDEX run_digests_by_run ON run_digests (run_id);
CREATE UNIQUE INDEX due_looks_identity ON due_looks (source_id, kind, url, due_at);
CREATE INDEX due_looks_by_run ON due_looks (run_id);
CREATE UNIQUE INDEX redacted_records_identity
ON redacted_records (redaction_id, coalesce(petition_id, 0), coalesce(alert_id, 0));
CREATE INDEX redacted_records_of_petition ON redacted_records (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX redacted_records_of_alert ON redacted_records (alert_id) WHERE alert_id IS NOT NULL;
CREATE UNIQUE INDEX incidents_open ON incidents (coalesce(source_id, 0), kind, about) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX notices_identity ON notices (coalesce(incident_id, due_at), kind, channel);
CREATE INDEX notices_to_send ON notices (channel, id) WHERE noticed_at IS NULL;
CREATE UNIQUE INDEX alert_events_identity ON alert_events (alert_id, kind, occurred_at, coalesce(field, ''));
CREATE INDEX withdrawn_alert_events_by_alert ON withdrawn_alert_events (alert_id);
CREATE TRIGGER alert_events_append_only BEFORE UPDATE ON alert_events BEGIN
    SELECT raise(ABORT, 'alert_events is append-only: an observation is never changed');
END;
CREATE INDEX petition_metrics_by_recent ON petition_metrics (per_day_30d);
CREATE INDEX petition_metrics_movers_1d ON petition_metrics (source_id, per_day_1d)
WHERE change_1d > 0 AND span_1d >= 1 AND span_1d < 2 * 1;
CREATE INDEX petition_metrics_movers_7d ON petition_metrics (source_id, per_day_7d)
WHERE change_7d > 0 AND span_7d >= 7 AND span_7d < 2 * 7;
CREATE INDEX petition_metrics_movers_30d ON petition_metrics (source_id, per_day_30d)
WHERE change_30d > 0 AND span_30d >= 30 AND span_30d < 2 * 30;
CREATE INDEX petition_outreach_by_alert ON petition_outreach (alert_id);
CREATE INDEX movers_by_petition ON movers (petition_id);
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
CREATE INDEX petitions_by_source ON petitions (source_id, signatures);
CREATE INDEX petitions_by_year ON petitions (year, signatures);
CREATE INDEX petitions_by_status ON petitions (status, signatures);
CREATE INDEX petitions_by_language ON petitions (language, signatures);
CREATE INDEX petitions_by_goal_kind ON petitions (goal_kind, signatures);
CREATE INDEX petitions_by_start ON petitions (created_at);
CREATE INDEX petitions_by_first_seen ON petitions (first_seen_at);
CREATE INDEX action_alerts_by_source ON action_alerts (source_id, date);
CREATE INDEX action_alerts_by_first_seen ON action_alerts (first_seen_at);
CREATE INDEX events_by_time ON events (occurred_at);
CREATE INDEX events_by_kind ON events (kind, occurred_at);
CREATE INDEX withdrawn_events_by_time ON withdrawn_events (withdrawn_at);
CREATE INDEX alert_events_by_time ON alert_events (occurred_at);
CREATE INDEX due_looks_by_time ON due_looks (due_at);
CREATE UNIQUE INDEX petition_versions_of_petition ON petition_versions (petition_id, id);
CREATE INDEX snapshot_rows_by_capture ON snapshot_rows (capture_id);
CREATE VIEW growth_points AS
SELECT s.petition_id, o.name AS source, o.is_sample, p.slug, c.captured_at AS observed_at, s.signatures, s.goal,
       CAST(CASE s.goal_kind WHEN 0 THEN 'auto' WHEN 1 THEN 'custom' WHEN 2 THEN 'threshold' ELSE 'unknown'
       END AS TEXT) AS goal_kind,
       CAST(coalesce(s.signatures_text, (
           SELECT replace(replace(f.signatures_text, '{n}', replace(printf('%,d', s.signatures), ',', f.separator)),
                          '{g}', replace(printf('%,d', s.goal), ',', f.separator))
           FROM count_forms AS f WHERE f.id = s.form)) AS TEXT) AS signatures_text,
       c.origin, c.url AS capture_url, c.locator, c.id AS capture_id, s.version_id, CAST(0 AS INTEGER) AS position
FROM snapshot_rows AS s CROSS JOIN captures AS c ON c.id = s.capture_id
LEFT JOIN petitions AS p ON p.id = s.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
WHERE c.captured_at IS NOT NULL
UNION ALL
SELECT v.petition_id, o.name, o.is_sample, p.slug, t.stated_at, t.signatures, CAST(NULL AS INTEGER),
       CAST('unknown' AS TEXT), CAST(t.signatures_text AS TEXT), CAST('stated' AS TEXT), c.url, c.locator, c.id,
       t.version_id, CAST(t.position + 1 AS INTEGER)
FROM stated_counts AS t
JOIN petition_versions AS v ON v.id = t.version_id
JOIN petitions AS p ON p.id = v.petition_id
JOIN sources AS o ON o.id = p.source_id
JOIN captures AS c ON c.id = t.capture_id
WHERE NOT EXISTS (
    SELECT 1 FROM petition_versions AS w JOIN stated_counts AS e ON e.version_id = w.id
    JOIN captures AS d ON d.id = e.capture_id
    WHERE w.petition_id = v.petition_id AND e.stated_at = t.stated_at AND e.signatures = t.signatures
    AND (coalesce(d.captured_at, '~'), d.url, d.digest, e.version_id, e.position)
        < (coalesce(c.captured_at, '~'), c.url, c.digest, t.version_id, t.position)
);
CREATE TRIGGER snapshot_rows_append_only BEFORE UPDATE ON snapshot_rows BEGIN
    SELECT raise(ABORT, 'snapshot_rows is append-only: an observation is never changed');
END;
CREATE TRIGGER petition_segments_of_other_words AFTER UPDATE OF title, what, why ON petition_versions BEGIN
    DELETE FROM petition_segments WHERE version_id = new.id;
END;
CREATE TRIGGER alert_segments_of_other_words AFTER UPDATE OF title, body ON alert_versions BEGIN
    DELETE FROM alert_segments WHERE version_id = new.id;
END;
CREATE VIEW signature_snapshots AS
SELECT s.petition_id, s.capture_id, s.version_id,
       CAST((SELECT c.captured_at FROM captures AS c WHERE c.id = s.capture_id) AS TEXT) AS observed_at,
       s.signatures, s.goal, CAST(CASE s.goal_kind WHEN 0 THEN 'auto' WHEN 1 THEN 'custom' WHEN 2 THEN 'threshold' ELSE 'unknown'
       END AS TEXT) AS goal_kind,
       CAST(coalesce(s.signatures_text, (
           SELECT replace(replace(f.signatures_text, '{n}', replace(printf('%,d', s.signatures), ',', f.separator)),
                          '{g}', replace(printf('%,d', s.goal), ',', f.separator))
           FROM count_forms AS f WHERE f.id = s.form)) AS TEXT) AS signatures_text,
       CAST(coalesce(s.goal_text, (
           SELECT replace(replace(f.goal_text, '{n}', replace(printf('%,d', s.signatures), ',', f.separator)),
                          '{g}', replace(printf('%,d', s.goal), ',', f.separator))
           FROM count_forms AS f WHERE f.id = s.form)) AS TEXT) AS goal_text,
       s.place
FROM snapshot_rows AS s;
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
CREATE TRIGGER creators_fts_insert AFTER INSERT ON creators BEGIN
    INSERT INTO creators_fts (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER creators_fts_delete AFTER DELETE ON creators BEGIN
    INSERT INTO creators_fts (creators_fts, rowid, name) VALUES ('delete', old.id, old.name);
END;
CREATE TRIGGER creators_fts_update AFTER UPDATE OF name ON creators WHEN old.name <> new.name BEGIN
    INSERT INTO creators_fts (creators_fts, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO creators_fts (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER organizations_fts_insert AFTER INSERT ON organizations BEGIN
    INSERT INTO organizations_fts (rowid, name) VALUES (new.id, new.name);
END;
CREATE TRIGGER organizations_fts_delete AFTER DELETE ON organizations BEGIN
    INSERT INTO organizations_fts (organizations_fts, rowid, name) VALUES ('delete', old.id, old.name);
END;
CREATE TRIGGER organizations_fts_update AFTER UPDATE OF name ON organizations WHEN old.name <> new.name BEGIN
    INSERT INTO organizations_fts (organizations_fts, rowid, name) VALUES ('delete', old.id, old.name);
    INSERT INTO organizations_fts (rowid, name) VALUES (new.id, new.name);
END;

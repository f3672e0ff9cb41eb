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
CREATE TABLE petition_versions (
    id INTEGER PRIMARY KEY,
    petition_id INTEGER NOT NULL REFERENCES "petition_rows" (id),
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
    petition_id INTEGER NOT NULL REFERENCES "petition_rows" (id),
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
    petition_id INTEGER REFERENCES "petition_rows" (id),
    alert_id INTEGER REFERENCES action_alerts (id),
    url TEXT NOT NULL,
    url_key TEXT NOT NULL,
    url_text TEXT NOT NULL,
    text TEXT,
    role TEXT,
    to_petition_id INTEGER REFERENCES "petition_rows" (id),
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
    petition_id INTEGER NOT NULL REFERENCES "petition_rows" (id),
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
    petition_id INTEGER REFERENCES "petition_rows" (id),
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
    petition_id INTEGER REFERENCES "petition_rows" (id) ON DELETE CASCADE,
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
    petition_id INTEGER NOT NULL REFERENCES "petition_rows" (id),
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
    petition_id INTEGER PRIMARY KEY REFERENCES "petition_rows" (id),
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
    petition_id INTEGER NOT NULL REFERENCES "petition_rows" (id),
    rung INTEGER NOT NULL,
    below_seconds INTEGER NOT NULL,
    reached_seconds INTEGER NOT NULL,
    below_at TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%SZ', below_seconds, 'unixepoch')) VIRTUAL,
    reached_at TEXT GENERATED ALWAYS AS (strftime('%Y-%m-%dT%H:%M:%SZ', reached_seconds, 'unixepoch')) VIRTUAL,
    days REAL,
    PRIMARY KEY (petition_id, rung)
) STRICT, WITHOUT ROWID;
CREATE TABLE petition_outreach (
    petition_id INTEGER NOT NULL REFERENCES "petition_rows" (id),
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
    petition_id INTEGER NOT NULL REFERENCES "petition_rows" (id),
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
    petition_id INTEGER NOT NULL REFERENCES "petition_rows" (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    version_id INTEGER NOT NULL,
    signatures INTEGER,
    goal INTEGER,
    goal_kind INTEGER NOT NULL CHECK (goal_kind BETWEEN 0 AND 3),
    form INTEGER REFERENCES count_forms (id),
    signatures_text TEXT,
    goal_text TEXT,
    PRIMARY KEY (petition_id, capture_id, version_id),
    FOREIGN KEY (petition_id, version_id) REFERENCES petition_versions (petition_id, id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE "petition_rows" (
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
    what_version_id INTEGER,
    why_version_id INTEGER,
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
    version_id INTEGER,
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    is_stale INTEGER NOT NULL DEFAULT 1 CHECK (is_stale IN (0, 1)),
    UNIQUE (source_id, slug),
    FOREIGN KEY (id, what_version_id) REFERENCES petition_versions (petition_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (id, why_version_id) REFERENCES petition_versions (petition_id, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (id, version_id) REFERENCES petition_versions (petition_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 18:27:16.407257+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 18:27:16.409651+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 18:27:16.411298+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 18:27:16.416281+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 18:27:16.419166+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 18:27:16.423572+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-29 18:27:16.425585+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm008_redactions', '2026-11-29 18:27:16.426037+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'queconste', 'm009_masked_addresses', '2026-11-29 18:27:16.426191+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (10, 'queconste', 'm010_incidents', '2026-11-29 18:27:16.426700+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (11, 'queconste', 'm011_derived', '2026-11-29 18:27:16.432342+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (12, 'queconste', 'm012_page_indexes', '2026-11-29 18:27:16.440059+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (13, 'queconste', 'm013_snapshot_bytes', '2026-11-29 18:27:16.441184+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (14, 'queconste', 'm014_texts_once', '2026-11-29 18:27:16.458213+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T18:27:17Z', '2026-11-29T18:27:18Z', 'c28962ca5dd3', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T18:27:18Z', '2026-11-29T18:27:18Z', 'c28962ca5dd3', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (3, 1, 'import', 'finished', '2026-11-29T18:27:18Z', '2026-11-29T18:27:18Z', 'c28962ca5dd3', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T18:27:18Z', '2026-11-29T18:27:19Z', 'c28962ca5dd3', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T18:27:19Z', '2026-11-29T18:27:19Z', 'c28962ca5dd3', 1, 0, 2, 0, 2, 0, 2, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (6, 2, 'crawl', 'finished', '2026-11-29T18:27:19Z', '2026-11-29T18:27:19Z', 'c28962ca5dd3', 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (7, 2, 'import', 'finished', '2026-11-29T18:27:19Z', '2026-11-29T18:27:19Z', 'c28962ca5dd3', 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (8, 1, 'import', 'finished', '2026-11-29T18:27:19Z', '2026-11-29T18:27:19Z', 'c28962ca5dd3', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (9, 1, 'crawl', 'finished', '2026-11-29T18:27:19Z', '2026-11-29T18:27:19Z', 'c28962ca5dd3', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (10, 1, 'crawl', 'finished', '2026-11-29T18:27:19Z', '2026-11-29T18:27:19Z', 'c28962ca5dd3', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', '2379929451371e156baa8ef81b9679cbd2b52dec807c85b3419b1b03969635c5', 'text/html', 200, 'live', NULL, 959, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (7, 2, 6, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (8, 2, 7, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-05T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (9, 1, 8, 'https://site.example/categories', NULL, '32781f1ecdf868d12dcd7737bef903d8d9f0033d6e621db574fd520f08d0ad11', 'text/html', 200, 'live', NULL, 424, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (10, 1, 9, 'https://site.example/categories', '2018-03-17T12:00:00Z', 'e4178e9ea662d08a129ce1108e9d29467c724a0cb8a5e0acda7cc35269e2d448', 'text/html', 200, 'live', NULL, 443, NULL, NULL, NULL, NULL);
INSERT INTO kept_files (file, size, digest) VALUES ('site/20180301T120000Z-000001.warc.gz', 900, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (1, 1, 'controlshift.listing', 'c28962ca5dd3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (2, 1, 'controlshift.listing', 'c28962ca5dd3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (3, 2, 'controlshift.listing', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (4, 3, 'controlshift.listing', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (6, 5, 'wordpress.rest', 'c28962ca5dd3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (7, 6, 'wordpress.rest', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (8, 7, 'wordpress.rest', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (9, 8, 'controlshift.listing', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (10, 9, 'controlshift.listing', 'c28962ca5dd3', 1, 0);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'controlshift.listing', '35d9473e34ccbd7723defda6a420ca92', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'controlshift.listing', 'c27d45b3a0ac9f94a20794c6c56b92b3', 1, 'queluissequede', 'https://site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 'Ana & Ben', 'Ana & Ben', NULL, '[["Ana & Ben","unknown",false]]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'controlshift.listing', 'e074c8da0e45b11dba0dab4f189e3288', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-17T12:00:00Z', 4);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 3, 'controlshift.listing', '1b5a1ef457635377189432842364e446', 1, 'undated', 'https://site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', NULL, NULL, 9);
INSERT INTO creators (id, name, kind, masked) VALUES (1, 'Ana & Ben', 'unknown', 0);
INSERT INTO petition_creators (petition_id, creator_id, position, as_written) VALUES (2, 1, 0, 'Ana & Ben');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (1, 2, 'call-today', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-03T12:00:00Z', '2018-03-09T12:00:00Z', 3, 7, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (2, 2, 'llame-hoy', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '2018-03-10', '2018-03-10', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 2, 6, 'text');
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'wordpress.rest', '3a47543cad777b5bc9746ac097889f09', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'wordpress.rest', '2d692729592d7263776114b70fd1928c', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '[]', '2018-03-10', '2018-03-10', NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '[["https://site.example/petitions/free-ana","https://site.example/petitions/free-ana","Sign here",null]]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'wordpress.rest', '1272f321044fd3ed79b690b52a783e48', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 8);
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 6, 1, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 7, 3, '2018-03-09T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 8, 3, '2018-03-05T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (2, 6, 2, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO organizations (id, name) VALUES (1, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (1, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (2, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO links (id, petition_id, alert_id, url, url_key, url_text, text, role, to_petition_id, capture_id) VALUES (1, NULL, 2, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', 'https://site.example/petitions/free-ana', 'Sign here', NULL, 1, 6);
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 10, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T18:27:19Z');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 3, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 4, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (1, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"creator": 2, "goal": 4, "signatures": 4, "text": 4}}, "items": {"controlshift.listing petitions": 4}, "listings": {"https://site.example/categories": 4}, "pages": 2, "shape": {"controlshift.listing petitions": "text/html: creator goal signatures text"}, "statuses": {"200": 2}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (2, 'changed', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (4, 'failed', 'it failed', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (5, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 2, "date": 1, "sponsor": 2}}, "items": {"wordpress.rest alerts": 2}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 2}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body date sponsor"}, "statuses": {"200": 1}}');
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
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T18:27:18Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T18:27:18Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('_sqlite_migrations', 14, 14, X'3FCD917C9290B3C8A6A0D40B01E57BCDFDDFD4870890A7A864599057EE8ABAE95D0BF47A1BB4FAA1875B22C31219998C7D6B3F060C1F79E06E87C8A2D9CE317DBA18EA1A6E28FC6803F6332C57F91772CC05EBFCB217B01C8A2931394BE5DA780B8302B3F1920C63604C853B3E7F0A832CDFD8F45081419397FD5E046D38E0431B427D0C652912E4EBF8EEA75685422666F97001EA4319A83AE77B7EB3D9432A29EDE6FA04C570163B73D5403417F95FF1454CCD4A0E158DE28CCAE07F9209C2699FCDBF6BB49BC0113E6FA403C2ACDF3C8F5FDBC3B091CFE00330BAD3054FF7E700F23ED6FEA6E7FB7F8E2777A0E350A8A929500AE3A0A06B99800BE539F98B133F6EEC428CC48B03F28DB5A4E04EE754DD17D0809FFEA65F146E37F497C4EBDDC13909FEBD3B069FB42B7E12051938E833F28812939E9CDD4E40CD48FAE261AE91EE1DB7D650E3AEE7A110C681274733A8BE5C7020546B4039572AF5C9B4ABE1B97A165D2221E9CD88B9E9CE1CEF248CC38617B0698D1906A083DC42631E0F6AD2BB004964EED670FAEB8B8FB8F2CD8BB633CF2E47894ED345DEE5156808BB202ABC5C7604A2BFB976AFC536848F8700A55758A3AF72B609E8043EC503B4FE3483BCBB6CE0FE7958DFF311B01FD24FFE4E1E54007CF12534859196FFAFD5EAED41DD7714C1BF0DBDC4B3F2C7411263DE51E8633EB8ABD7A580315C87D35DB3', 0, 0, 0, '771ca9098be8786b68372249fd81fc5baf65165dee98100563d260681171635d');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('action_alerts', 2, 2, X'B42C483DDAA99095C1FF103502FCD3D6ADEF9958CF46B871858B3D6F64CBB0CF51A40B2AB38F1D7741263EA55AD7ABB1413EEF4F417ABEF34F7F951BB4DCDA7C69E676CDEB28B01E34377FC7BB14E8D6AE5169F58BB3C2843E8D5D5269324127475062A35EC946FCD402FE0CA8E823DD06C79F9199136D6E2484B8FE577F540CFE9A5D10D57D46C382007F1340A3DCA2C58F2FD4A3D50BD414A3F746A81CBE22C76717865ACDA466778C5E2A3538FA1A987014424AE7F6AC18CB3674873DF7B1A44B3D98DE17F97FAA4FEE54CFC2C9D5BC81A2A1F35AAB1944351C60BC2B0BD119D2404463D8BC51243B64281F04B73B06AEF8B341B49AAA82348773B23CF77A62F3C1774E90103A32AD39F3CC43AE4DE8A7DB8C6CA434DF9556A19DE1A933107A7564561868383955C59FFB57F62686DC82AA64FF29ED2DA638A3FEDD5719CD38E5FC01306D4D6F24E5F201FDC6A1B4EF3FE218D7808D1D77CEFD4289943DDA1E54F3738ED8354DF2BBC2A8D64D472FD471748BC062D0F33E872A6B44046B0C0F6C6C06B8D9F80710FB4A2050F58D9D93D2D652662C4995B8D41CA33671992A47178FAD796C99452C6A1D3459448CC00462055D68B31F4CD95EC64010492A86B47862BCFAB069D0AE1F17F0E66CF542F396041036102502110A4F360F2FE0BBE8FE66814F193433072B7BF1A1181BED675FBDC10AB54E7493F6EF1D1A998DD3', 0, 0, 0, '197dc83a8aa0b886d2a22d54a88305a1e7ab9f5d7313d48daec9d8bd608af14c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_events', 1, 1, X'6BB09A0532E8D67C1B73B4F4F914CB595622D8A0E3DCBC521A9246ACDCE278FD4659C61426671F2E42B242FA79FF49DF7C849D5B15B11A09F4607E1CB36B3350258596E1C950111ADA8B863C03579ED9FE0B4F7081585DA60A7578F2369BD885AC8F259073DDE6B1D0DD213FEA96798BCF6066A4A24E39A0C39EBD7C82910237D55FC092379FDAABF4DECE0C307882AA29DEC2C78E1ED34DDAEFE6F58D36C5915F2C05D13146B6958D4835D4438F79B54DF51D056856AE20F1FBC6E8B443618AE51B13E207239618EF66B99FCCB553BC6507546847A6A99F04EB6F4CD2318468C7FFC1A5CB298A2BAACD917C8B121BE3947DC2CD6B9CCEFCF38104DA576D7F2CDDD48DF1541A4F14B8A81C2061719AB772526732307616B3566494469B6A87D3F2EFA06049B94782A4B2888543937A687C9768A5724905D3833A44B5FA0E4C5F398E7F65F4009062CE64119F0A4D75DBBFBA64493D7E62A2281FB33CB29BC37142371E20C9CC71A20665ED53076789D0089C1BD9D7F1110045B82E0298005A749E2C79094F50E70B74E4E1E006A0D3CD5BA854DFDBCC4115901F2A69BC6E54B946366B4EAC7DBD9DC85E82B70532A374298F3051A268E980A6C1F7658E05A856DBE521169B725BBBF569A1F43C3FAB1C48CAFDBE36E629E77F4EFCBD2FA0A866BCEF128856C6F837D16BA82998C970FC58D1E9F3FEC99C9F20B72AF2B4E660EF', 0, 0, 0, '1103dc0a2e0c6bb985f0815616bd5865282a08bc94b46bd20cd2f5c467029011');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_sightings', 8, 4, X'63C6E48D7CC3A4D675062719E7EF416D3AB6D676452A5C8E648935E31005D4B8CF7537880F93F1208D7B9279B1F8DD89F2A1702BAEB7D825CA4492A99AC1A807B160D17D94DBABF025E9D03224EFCAAE3208871E3B4AB73DE96353CD7D3ED9A26514DADE1C77EF55AF3037C7890B5A757DF89E71747F877B359D0DEDC5B5DDD3ACAA5489D15A9C9BCFE674E87F57FA7D29198D78DA6E9EF209981A0B03B09BAA0BB8815F37F201180FDA640DB0CCD1E711BE358945A04D999BCFF79D9AC7BE711924A2276A8C7519DFBD26901F22CB3947E5927029B93C379BCE8D158E141A49AD9C8CCAB8A27F594997BF254833A40F94ED0B1CED75113F5016D2EB294A6377BC126A460FB38BC352484F70D421D99024777FB388111BF67AD349B855F02583EBBFB47F9F85536001D406986CEE0A368B5E55A32E7CB7BB8EB514181842D12E531785B9E95090A2B3AC9487E5C4288AFFF1CA838D3D2270AF14D80A5803E6BBD073C5D9D0AE664816974290AA887A708E38402FF6AADB3B448D6DAE392C133527E8669AEB01E0AD07B1D79AA468A884EF581DCC04E0036C02A458406B26A8463CF1A73E19E3235B0E9E3AA5D247D388A2E20582EDF317498CCC3F0A63D640275BB4E4F7CBC5B3C86341E53A28F1C75FBA35C33C7F1232554D9A2671D47E4618C99BDD5FF713CEF3B6A70FDC78BEFAEC9F50DCCA42BE31897AE66C3B166EA0D6', 0, 0, 0, '86ef873dff6e35ba678e9d3f12b5b63d63066192f5a5473c17f7b9da70c652db');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_versions', 3, 3, X'EFFB18764FFE2DF9451EE9829F9D900F52492F3B14195E1BBCE1C3387E9D83B2268FACF9E40D4B4D9B4FE20183C2DA68428B84D58E968ACDBB4302CC08AA2978D29D353CF0A2F3F430D3810C642EF42016575CE3CF190D5D8C559494D11B5FE97E006244CE5AF618338CA360457A8B9B63526A5C70C8D19D2411D1D82201E047C75910BAE10BFF3F150D4FBC3E082544DCE880D157CBEB49ED50276748A0BCF5A6B72DE021A08402CFB0D8DE00517102959BD7BBB7C63833EB88F6806B5D12C685D0A94E7D14FFD1DDF6EB8B6C9E57CB1E684D9904A5397AEC60EA4022AA691BEA0D0E160474A9A4A70DCA9E2504F4D88FBB0D14707CBDAAFEF1D12C5ED9F3E8CD99285DF02BF8FCB79DA686304552D73AE5B7E8DE5435631FEB7E22185ECE2C2128D60DFBCA639214690CB582A56E4A870CE87307267DBA712A41D396EBCC9B0F24B8E11612D393F296CB4DEB02CEF39D95AFA29BCD45B63D95A21CB2E72E587460F1A2C282CF49BAF6F646278DA8C5112C9207789F5C538DE2A44C9F1B4B0C2D39D3674C1148777CDD0EFA213A9030361071319B63B0AF35DD9D8C82C90D61E7F5E59DAF272C1E8123CEFB1E443054761893CB14D67DC847A64B069184C5B0D817B5DC5FD49B6A3BFD58AE8C7FB505ECC908647B99D234A6EB75298252B70787CA8A0B81BD8899B91FAD357C29AE28C0C988FDDA39F1D8ED8D8949FB12D798', 0, 0, 0, 'b696931b6c09e256e2ddc5ff929a20aae2c33799437dc676beb4087d482d0866');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('captures', 10, 10, X'D6B8E8ECE92EF6CAFA0E48864175CD3D86081CB6221B23F8671EED6D9E8951AA88A55EC418A9872128FC00648C452A3823B6B293CE1DF51F4707FAA7C31674ED9DF37EFCA0B48761CFE10B8363E0138AF89FF8DD9C5AFE2288389BF015D59AE0983B107074E49512CC0C8C7E53A96DA54143BCA31BA34EE7FC81F990854B03E1468896FA361942BE04C3830BB57413A98486B822DEA691C97B5F97FFD461BB15E1E8797D96F73842D3C15A1CE5357CB04F116FEF13741817C86A150BC7B4216B850AF1417B3738B856B8C3E5261CF58A117088D553B81443BA05ABC2A18DEF1A24E05ACDC9B2C62447361FBD44F9ADDD4EAF4D71B12F35AC3F0F5BB1CBBF6FAD72A86242A66876F58646611541CBD83858097F4A7B8C0F532098A0286D45B5886FA0A69045E72757F8514D23D51CD30E0DA1AC86D32E4FA6908C471B312DA13B682F8018937CD51FF85D2C49F6EC151061C161FD938CBE110F5CCE13B8F183D6C5244F4992FC2110AF9663F5498FB1D06440A8F11808E6B6AC33E7F2A6F0708916B366F0296790130A1473DDBB560196A7F7E821EBA2F7DBD466B70879E7E57D8898A5C1F3BD1FB690CB236DFA785855BFAA8E471A939A2740EAA7F8F5AF68B07D945FB8E53CC9AD19F100A94D0B7C796994854E98776F21001E2084483F0D5F726FB92C717B585AC135D4EC53BD52ED4367A8C90024DE9CF31DC45FA4ABA471', 0, 0, 0, '9cd9652b6e4e7c9a04721412d6462b6d4a598edd3c09948cc06ed0b9054088cf');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('count_forms', 71, 72, X'244E4B461AE16F50150311AFF6E7539B013DBD01AAB4A1B918305E614A3ABFFA28DC5897C40DAFB35F66EDF7F4CFA93E4F401142B6A84D0BDF293A62CD79EF8D39DAB7F344B0CEF3A38739448A9E3D5FD94AAD6177FC002AA7044BD84A9798C56DC8A006D2395A57648212AD7285C6FC890036B5481B7047A12B2503DAC3E889CE1F27C64305CF0F14AF216BCCC1B1B043C76193A04588C83FFFDA2A8F6CA7F6278C0ADBBEB49E4C9D2CEE6B4428F04848DE44611100045DA0816AF8D97BC7F29885BA3DFC30A67D7F9FE7A1C8C4E08ACFD49FF28D94DDAF57912E4714D273260668A7A845C556FAC12037A2072D4B9ECC307B2802B04DA0DDE3CB9424C5C1BA7DB6580706515B38D69F7ED05F788B29AB3D077DBAB144F336106C53F3B75716659330E6E900D58EF05FFCE47659547330B28E411500A0CEFBF92A59B0DC3D1B5DE70E6E4C94949E82331CFB2E69C5D05C77E2CE245A8473462B6FAC25F2F83BE1B44321C620CE8C0AA32AAF71F330A71FE8000DD77388F07D71C886EE5324B0E1D09E035EFCEC18555252908421CC70D38AF517AF7841868C292D9BAE5807954B585891C684837DE48EEE9C95F2A284EA2EEAABB3D7A0FC1B5070CD9438F77EF1F1EB113FB92BBD5F2D19824301BD4A231C4452CF2FCDCC916AED589918AD94C39CA56620EA2EDE47C231D320C7C528CFE647418D375885DAE2A395A9006F5F', 0, 0, 0, '204acaa8d3cca220433db299692ad2b2e545c541658534595b88b34e563edcb4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('creators', 1, 1, X'508F7020BD24ED496E9AA09FA10918E78B5EB55E7BB599EC283ACC0E62EF71AC39BE05D0BBA02FB6132DEBD3C41C7192050E860A4899CE461DCEF85B5E735EEAF9898B8BA938301A8F4AB725F1C6B2E1F0678D35C8955E68D019DE08FD0DBBF7B2D1003B5E7B249BCEFC3A504A6DFE074642D686B91DFFF5760A44F932FDA1266718F56841F2D541C88C48DAE6E659A7159685400B9648C44D0A710040FC68CC44DBBB4996F0AD9B4B729AF12C081E7A25C050EFF86389D2E23FB5B1BA12DCC23FF4485BA2553F4F56E03795B373CE9EF9F7A1C171E99E7DDA4581308E533407E689D7D9C7A84DEC90486C89E118FB2501AA1FECF06254FE3FBD2909D5B5DF1FE6196B3C85FDDAEA6FEFBC40046D2B8DA02A37154210F9209F454735761F55E77D42E4C1B5A670C1F0173AA7EB673F86F5DE4F8A7A50ADFCBE88F980E74BBBAE1615C231028459C95CBE35DD0FBC0794BD5338D7BC766671A9362BE3F0B59D9A3A56EDC9B48DB50E19E0B1DAF0413754E827A613AF0DB3739F4D2D113BEC0EBCCDBC670AF7094D35E929E6668BFB5BF1AD6CEB0216D82BDD32F641567884871163C0E60C72534CA95C9A3487FFF46CBD717F84E309FB34BB10D545B6EB69C549C3B2A9A8FF75DC41B669B292E3C22454089C4275B6440BC6799C4FECA70B934C1ABE0C30D9A7984DE9AA19DCD49D0F557AF543457D423B370044DAB480A3548D', 0, 0, 0, '66dadd34fec78a74153a8713fbc9b2bf183b391795308c5af5dc79d1769e6369');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('due_looks', 2, 2, X'81AB0D94F48158F09E25E6BCE2827752FEE2EC89AFA78D8CB2FD47C10EAA50F635008AF52D856B5178857A29BDF16B9DFC2E46FE448211A259C200E5AC752D72FBEFE5D1B6617A8B1140F48CCC82B67AD1F6FC9ACD76A1A9487235F0BCCA318590EF4D59EC8180A9C1ACF70AF8CFD80041B37F35C310704F2E842E118A8B3A435D27A5B693EB7049C0861B736CC5C7EBFD7AC730B8F7C3746E5CA055D343C4090F8162A8E4973F0A0DC10FBB2B989406938DCAC528D48EE1E2033ACF841D0E4505F5E46357232058B38A63C4DF1D7BE88C27988955AF32CDA4D9D30509C395B0D015F256F6476FAAEEB03EF2A1F6905FF860DD165F7AB8E1E3269D07120DD2B35B6AC9A7ADD7BE2BA2071ABD495EA6134FA01BA8D7640D8F1E9E281867ED7E3A4F2A84A821EE62AAC7F42E12F752313662F823FB00CE0ED957DB27B7526C11CAD28C0A568D19D6192B8FECC68933CEFC072AF53AE2EB15765DEA3E576BE57FCC0ECB3680E8A4D9BCC0973F1318D1BE2422CD3BD2914EBA1DE28E51BBF61D9A11BCD8BDEA0CE6F7B3F71F8FF8F4A223D87EFC61A546882C91F0787941A8726455FB853988666D0C6C04332435A82D1E19C9060A96EE806912717E45FA9BA2E455341F61C332948836394E1C4781A16593D9E1CCD9103D7593F1C100F475A7AE184D1D64D621BC996B038226EFE431811BC456D812C73D1A3B7733614CD23FA8B9', 0, 0, 0, '087dc25f86fda78b05540c03ba752ab43bd4d16cde0292241be70fd858af1a0b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('events', 3, 3, X'F4C4E6BE80198BD367B2C6839E60DEA0A5F57BB6A76CC1E25FCC29CB52306372C6F5FBC9206689C8219FFC8B10FABC9D4F236638F348162E918349564CEC913EC7D90DC06E16584A48B8223EE15DFCC28620D4EE18ABA73B5525CDCC0CFDC7CD57D77A162309790B1C5C9FEC6045819D9A9272305B6476EB35D263ACB3851A83C3D7FA48304D1D6ED7C279FBCDAFCEC7526E84F298024C24F18E6B3C8C8BE918A26ED7F3EF093FD60AB92375F4BCFC7CF48F291A65BB94F316AE7D4219902DE9EDC017ADA5FE631BCBF8007C3768753F07409B890355E690E5EBBAC698EEFA1B520EAA4EE13E1E4210D9180A56789CB7E0B3DA59E33190BA6A01A605E6C876EF5C9AFE55985AD96464208143E0B95B884AFCBF18D9261FF628919C8A5094C6A47CEA3C8FC8D882A355AE484231D1F17318F8FAF3DB840DFA13AFEBB003DD88A371E226C9BD5A48CC92E165AA5E3C35BB402B27623BAB5BBE2850D0F6E6433C92B520C978103FB5A646C78B0C7EB03968CB3960603C5DDE285D2BCC7A036109096B5187146199497FB3B942CE83E37F475986C608F84F765C712D7139C59BAF23D70DEA9A4E405E1B6BFC183F216DF616FE4A17A2B2DFD9E559C0D0FAFE40B24694CB36DBF82808DDDC26A80B82A9AE5D2300262358023212494C9DEC3D551534EDEAC4431CD6C4A769A9D3A8A0237AE18998CA4731AC889BAB807009F110FF95', 0, 0, 0, 'e12b8998ba6a619b414612cc8a017e5849ab47688ffab055a6c064dd0c49addd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('extractions', 10, 9, X'6FC8164E90F4B4BD743C93C662E4AA3C95C3838A0DFE2C54AB648F05C555A3DBBAFC487AA9AE094907CEFE69E38EE26313D5BC9A0A8758EEEDA9390E167849A540FF801315A0AEE9E0CD4C91D4376237C9A18416D2F948952DDBF98FA9FE3C854E28956CC78EFA8388156FF15C6479227CF7F50D53A6CD13B60EFC79B20ED5FD4049AE751C94C0E0355844E556E480C4831FFBF044B587736E470BD670598F91FABCB584C4540FF7C1968961FEB320338D1CA690E77B2E6471E6F08DE29C22DEDB481ED12EDBE2A07792A0831E0DA0592CBBBF12824869392665FC863A3ABE2740DC80936F826A9FE0B4EDC210D81003038AD43F8BFC536EDC6EF5981A461C293515879C289FFF411FE5B1E087A7C67076BA7A39424CDE289638D6FB20D41E645833DE57543E290E93B59BB369660FC66B681F28E8188E46B327FAB5049C0A4D7866B0863198A51C3CC0447F538350813690A9CC389B98C2090C01012CBE35D4682EB0272418B99A977A4F726348254237F947BF0A03D274D23653B451C26BC92A36E0320AABDC73871F3B584A1100916DF94E2CE1AF6B1E6117832CC78DBF81F06AFDAFFCA698599EE5B38ADAF89F91DB9DBF8468D6DF3A18E46C8C22575AB8FF36F09334690E6B3774D4B368B6348AA107BF13553593A9248CED9A95DA759AC4FF8B2C9D658B6F1A2BAC0EA355BF0FB4DB1FF972477B47F6588B31F29C1E7B', 0, 0, 0, '83756b256334df5ea25cb946dcf2a5244156bb8d355bc91bb8094dcec2f22311');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('issues', 1, 1, X'F700A31DA8612628688ADF64EC99D4C86DDEF8F367D819B20ADCC39D04FDEA16F9D88F986E2BD78FD47DE5F558CEC31041C80C0C939FD06D0FA01D96D404BA1A3F7C1F208220A9E705379F1FF0787122A469285236AB2D588FC2B642F50D336FD259A8E196EFF41CA3718EFF77CD99D14B9F01BD01C12CAD2C7ACEA99CB705CF5F7616C52891800976C2C3F8B76500E154E6E06EBD32C34F4B03F9945C2DFB6601482B166EB437987EEF7BB81AE597ED18C3551B1994EE7CAB79E7FF75204B18F1DD635DE4E25DB2D84C5B486BC18A833165924860964CB2FBB150894F678FB7F03E16EDD5F11A5A4635BD7222DA33CC855C1B78CE149FD0E7B81011343DF43A2A213619E6DD4A8244998B9E76F4481B37906A2430849DF9C90E5DC44E09EE51FEE9FB8F0B7EA7B9B99E0524EF0377F386CEF3FCB04A70D3CF02453B630CEEE70D97DD89D277329E237BB0B90F4A9D5DC006167329279CF892919FCE7168D4CEC4EAEAC3AAB8213F939EFFEC03144256CDE6B516A4F59EF0224C4ED9EA50545640B9F6CC6485D3AEFFA984519E348419FE630FBD0F6B19C985AE8582F9D8885FECC69DBD5BD853FCA0415105318FB05473BF381CE96E8DF8CC4B7076D85401F03E26BEA9FA7E231A5EF002B6BC0F9BC93054C42BA6F8CB60AB92CEFDB38CDF300C5AD3C0A177A80F2DB967B1F6F435095175EE8B88C1310D12861F78DE60DD26', 0, 0, 0, 'de356130d3a4621c76bd6d58ba59cc5d89213b09d8bcf6192392ad69eb4c552c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('kept_files', 0, 1, X'71910BF3195DAB8C4DDF2EB0FE76FFACBA45BEF42985B4ED7BCE4A74009945BA596853904B8449C19D67238D04CC300216EBA7C046A40F90249C2CE1FA8ADDB4AAA84A87C0E127151C0B93D312E8BA3F2C1204D5EC58C2895C222D6CAFD8ADF83DCB4F3ED3F96F0989B063F98E3F3B0427CFD20A8CFE6D8EBE9EF18674768AA9D2C0379F17A0124BCAA3D510E560E1235ABE6461FD91ABFD2C27AA4ED5446A8ACED11292032D89817FCD27BEA472F7CB84AE048945E4A6CE37C426F9D326FB878939EA20E2DE2221DD77DFB9E1BD901E356AB243BC1CF80F9A8C827B8A670E6FA76AC508BEDFE08FB842C750DA049CE8B0782A0401B69BC52EE30041948681FA519069C038C8FF36AB46DFB35DFCAD0F9805E4ADA7469CD6C20EB2A4D51D3D4B1A58E5FA80DBE43C4F5608DF0A21258234726CEAAF5100AB47EB52F1E62B9E3AE10517F92B535138ACF3E7A1D4C5CDD92B35D554B64F093C3A13A52B1EAF291A4DE6B54684B2AAD92E5C703A88F1B468EDE53BE3CE5E3E5F7EE3BFA618C6A5C208C2C25D8756158BA9712E6E9BD657BE809E75CE0CA3B544677E235C0777F7E7E77B133158BA8E588FB477DA28D047F1B195A5191E62FB8B0F092ECCCC52DDC2E40FADC194F8710317028565D1D6292E0B3AB4940318A17C93B660E56E9AFD64984B43540326C01EB2B83A3536443F93455D5E9710D4E16AC0F0A436CB958F0F', 0, 0, 0, 'bb10f0ccc8163d83ed4f6fe82d81c622682045c793d6986682e4b12ac7104332');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('links', 1, 1, X'602F6F30D172F122F029FB2B4C99554044A58B813BFB8EB10EAD9E8908E97BA256246CD70F8832AFF3B5D1A02A108D60BCFC5E27C4D13C38F27990C9EF036520BEDF9D1D28B70AF0413E729D2D3FFDE08F3EF04185EBE856F31AC2DCF647A5AE11A5071EC9B2A3BDA760B64A941AB8E38604A2CC7BA17F838984E363C779691449569043AB23FCB34EAF3CA21FF72EE13C6F9C023574031260D2FCFBE333C089CB9FE9B23CCC60743FAC431CCF43032271A51CA4907EE32E564D45388B8F7DCA689F9671CF1306360D1A8A42D32B172313FDEFD6F781046D78B6CF7C1B2E1340647D723FE6D818477F6569A4C7B3E0C60077FDC70BB317AF8EA4A28FE71160743583FB4A74590910EADE42549A006ED5D78EF01B1F04D6DD78471BDB1D133F437839E83222DC150EAE62A9522BF857C483A2FB82552967631C853F17A284E2BE312BC8B3E8CC7C09C64A33ED52883010AD8B516E8251A1434B9A769DF5F255D1FDC213516591BD51966D5C3C66C82B942C82C83AB4581400970CE2B75201E9A9651C21095CB466C867138AC49D3263DD702D748D321B094C59FFB22B0D7C959E5F667925E0A4158A8D371EB1BDBDE74649806F7194073CBCA00B206AE003CC007BD6F4BBB33F86BFF6DAAB1DD8EBDC2876AD7612908C8BD83C58D3933BB7FCB198673A4D913A746CD2D803237370D3ECA59AFAEA6E1E65E36CDE32ECD654E2DA', 0, 0, 0, '0c74440b65810a0378dbb807b694a388b667b047abd1a78c684a2e27d0a5cd89');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('masked_addresses', -1, 0, X'', 0, 0, 0, 'd0f6943ebb3eaa922f371cb1db79b50af2cbd1b364781007a46a5668ac33b6a7');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('organizations', 1, 1, X'7066F57BD6E1A9C5C2A0F562F02FB3E73D5E1C0172195C49AB1AF336B4BA61F46F5E360B1317B1DA0E0E1056015F4D1F3A14E638BEF80C6782F43AC39439BD0BF7BAA2BB0DED4BAA422F7F4CC009DDA322A79C552CDCE7CFA55ECAD99BBADE89602641CA29F11B9AB81361B4E19EF3A697EEED4F647FF10C3B6C47C9A06A1510F0DC437A8D293817A002B7AE09906BFFB89C6D564032F42FF015E490F5CE119510B24B3D5B5AAC5AA9B4464E555FAC99F9C62D8F2A82CF5959242CEA568D72C7B1641EE094E6593748A1DA12F49C637ABB87D308833A5210AE05B342BD0F9D86A105F1E7EE6D0DD4407D054948F2DF0A160C9AC9B5CAA3833AAC823CE0CE598D988DF97B764795735C521A6C1F72341F24B31F5ECE51A57634DB4FEDB90961ED96A3C7704AA7B401FCA32C187B74E2155AEFBF213529B6861261E15A3BDFE1B833F687F94C3F9E76FCBB0FC0AA406B1E44BBC7242D9D43C000B6EDAC2702FD6743BC1FDBA8A191DCBEB421C5E03F5B09A8FAA47AE8869D7E0BDE6FF9330B4A217D291F23D1C37869E4ADBED9764A1B380239CE50A66FA9CB491F4D66332995A687A7E6F016136242F19E0E3369D488781B86D02F2096567E0F390806BD2B73F690C9F9BAEAB0EAD1C89A858EBCCDA48BEFB60A1894E43EF55A8B82903D2BFCB3A87197F066EF1A08196EF23B7A7A88ABB3C9550805BCECD5FD581C92A2A1EC65', 0, 0, 0, 'fc577e7f768ace7bf572e16f1d924af7a74e934aee88f8284a55c955ec04890c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petition_rows', 3, 3, X'A7F4615270BC029FABBAD797D1A86A878C1F3D1EF2012B178D8536F0A88FC70578734620346F2167D66049509D6EEBC2C18DD11E043D9B49643974E6C6B0A5B8936314815E377DAD425A54FC6983D36D9494B01ED3096D02FCC91F69F007B7A3DC83580BEAF6B5DAD5A69042AFFBB733B72B1EE52D3FF6E328BF7518CF7C92BD0E9822C40D3AAE3008FB6361B5C05C3D44DA354B43C167519A0B36E09C7B1DC1994F2DA14E6BADE89C1BB50FD0AAE8B31B1BA92B9EBEE4D66EB6DC59F32A17DBD9566CF67F2A14BEE966346B0D04AF2202E3B44D48AB56155E9A076B219BFAD98B71F05A0750F40A38EDE784A7842229F034C9C29F7AC374C71583CB9F54BE445E505BAE910F680BD0CD3361E4D295D544B9F9E7DCEA213D3BD57BBA94ADC2161EAB477B326DAC1835198A67DC1D8084845BFB2EE468ED4469DE02A78E03678156121FAE4959134E66E3094FAC618B756BB675F3F113A4514D98480C792EA38FF43B46114F9783D0E858E9B6E972AF95AD5BE61699B05FBDB3228AEB43082D670AA576AFEABFC4B66E82A56E33D31F71DE5013AB1321860622A21F51E69A0D53753A0A19D7B29E89B640907EA3F3B3289D247764C4160FD28CE89BA5AC0EF6B78A16D1071952D435F4AC68C1A3F7FED8BF59983CF27997FE5416D516D049F8908677444FD2660A4A2D67578D7346028829274DEA16D785615A04DBFF114446AE', 0, 0, 0, '0c206a3a9f815a9e00d3d4febd46f5fea850e43f91bcd657474245358e8e0942');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petition_versions', 4, 4, X'E6545AE59DB9F39799EFC34764FD667A43738216ED34D1EBA743DEC534689327819E4CE3CC1AE7338D2459B1617B32840379E70C69C2B6ABA42C1853EE872B51FD70BDE4C53C27DE0CCBDCC4D054E3BF6411DEB1DA207A297289EBBECBF0F74CA556564BED15AC376555003342D9CE8F0D5384000E150B35AF7F79B8EC64D29E340B550D6788A20121F66E3C22A6DE78CECABE069EC0B840584A2FB80A79B89CB5B1C3E4E9F9DE44ADF9CE288B658F858AF22D2A87BEDE65304F8DA5A418C6D61B7BEC8BCA23CE18716BDC87C5A9680E1B4FA5B8E8EAEDBBB4AAEBFC9F519366F4B48D3F9ED2E8D412A699BE355C21B5B69284EA8C4DC567AEF3D15D6D055900EC6D4019804410360CFC85AD572CD070A86B46D25C0A53923C3EC1495BFB6755D7792B4ACDC1041F153FB9D2D954EB8F5FDE08918DBB9A91C546218C43427C6F2D88FFC9A8F82ED5EA290740F4065F1053B5FDC6EC68C57AC5B6A4E5BE31D91EACF712F22177B14FE9124EF9339BED882C277CC109DE6611F665BDFAEFBD5FA31575B115379A39802772A141B643DB0EFCE3B0987C4A7184ADBD520AE7D06E5747B1FBCD1B4C49312A58CAACC8EB4AF12E1224B98BE1510B4625BEB8B3DBB646C9D02397814C2AB564EB04B16C290071D26BCC41FA4547ACDCEDF1C6F84BE66A808A3D9E7164615F447D7B729B30C51941508CC873217960E1F247CB0498B2F4', 0, 0, 0, '7c24bde5cc527e2012c800b979e9199fe388852ffd78251eb6d1f04c3a7a4d9d');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redacted_records', -1, 0, X'', 0, 0, 0, '8415f44d32fb5e43e53750f11e8d4eaa4f7d5947f27818d1d37a5f9bd1cdf207');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_hashes', -1, 0, X'', 0, 0, 0, '28170f33097ccb894b03effed6791caa2e3f6ec0de1c9e15eefd965c985b8da3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_steps', -1, 0, X'', 0, 0, 0, 'fcb5b99c7c791fb9d1584c3d4c477443ed3ad0c747bf9f1ceba0b0343d78318a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redactions', -1, 0, X'', 0, 0, 0, 'ca1a99285d8784907a03899136e89c3977c83ab691d4ae6618c9386de681edda');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_checks', 10, 4, X'E80017611B1C4102119381CC6CEADD7FC0870D4800B7C32B9B56E268891A142DBEA28968BA5251FE1E866DA96604F69EA5F9B66C0A350B02CE70EB7AB561369004A4EAB29F7A67B83E3395446F25F92AF55325AC4AA80F1D745E2B20F94435438A1AD60CBB10C1267F68C32A8EF2CF64F537B3A919844972BFB53BA7B12D68289138696CA80C298CF67C9D7190FE0FB900ECA7B0185DDC751F5B6D30DB263550F0B5069033E130EC0A9B44D80E692810D6F5470DB77B1C256B6E70FFD42356E85C75FAE32C2B38F0ECB8C08BE7A77EB8182E4AED087A5E209DEE2AF5D44C9E1AAB04BF5059B3CE99614B7A02A5296A1A7D15E852BA507DD338F35E18A09475BDA41D39B4A29E2C7A1CF87AB5800E733B55A5A29D2FD4544F199CC8BAAC8FE76E00EDFADA113FCF673751AC98F197B8CCF7DB0BB74B2316D43FEFD4FF05784EA0063C8BF50EF9288A9FF0C75032523A26EFDBDDA21A3E318B75E5A3F2277F7B6AE76EA235DF819AC06AE142A720B7ABEA2098445D1D78C33AC366543A4CE9970EB2454BAE94ACA3BC4BF1F3EF640B65229BD16363B2A9FA665E877312CA22DEAEA4614A7B054D871E021A06886A73787727BA2A1DE134F57091474E5920B72454CC1EE3C92EF1042C67BED8313C329EA8C646D246CAC8D5DD0540602DBCBFF1F47AF32B036CE2987944AF5E530D554EA28615CC7FFBE54CF13FC274574AD0EE91', 0, 0, 0, 'eacb595cdda6d65d7ea664cdbbf5aa5cbccc39c9bf1af9bccbcded3a1bdd1045');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_verdicts', 10, 7, X'6569136C826619EEA2CE63688EDDCDDF85A3A5501EFF069463FA4DC5C85F0B6D8742D96BEAE4BA07CF7DD8091A8DCA1E3C5B65B7B4DD06681170A81416E67B83890486444F55CAFE10A630047EB732B0BF3C7A719B2D03929842C2D0392F23AF7328E93B181274BCC7086BBFAC97A9BC61F5C7351396140DB508CC6F8EB796BAA523E2F331DE398AD7DD41E2980B40ABFFA4D4F76601609C2E7AC989B9303E6A997F53903B8C0AF33F6727F4B4CEFF061349413533A63D87001C5D6A66B79C32FE6E7546E6EC4DACC9DF56E656B4B9C83D9F3FAB5EE844175958E68FBA2D84E2314B11A99052836D4CD0293CD1BAA2A05F79B2B55A7D62F64CD4AF55FF5B053A4359E8511C18F850000EC62A59C8A350031038FCAED50BD06DAB7ABDD8A45ECF0FA18E1FCB54F8B5309EAB54784D9393DEF05EB20923FE3293AC00AAA0F22E5EC990145B74C2A58FD44B217CA88ADFA035DB0C9D573D42DAB21072868D1548FDBFFEF6A189A3421BBB64E3C8B7C196AF21C68D5CEA5A7978EA3F8D5807856DAD54DE36DC74426A59FADE7365823EAA896D2E7E6596B6627C65FA7E77C811870D48A15E0C5A2A2A34CB6D5BBAE9B73636E430A71BF24D0B56CE08FEFA22D2AA5AD80288C17FCB178FAB89D8E75E7800E809293F0B924CC6D0074EEF5B694D7DD40231215878FFDD0EF15FA055B2F40B34E358D77EF47DCF8D6A54B113DFCEA213', 0, 0, 0, 'ca159bda5da4742957740a7d918d3ca8e921bf14db4dc6db7689f32d8780c3de');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('runs', 10, 10, X'1D0CE19B7ACB2AD1F1E659E3CD9B571900E4D6B4C3EB815E27E8A85FDEC55FA6D0936A4929B7ACCFCE7AFB58194BB3A7F5094F14B5E1645025190FB6E063F9738914C559BA8D4120F39F74B3599ACFDB327BED717B3EFB29EF9CEDC50C2795A2A783BAA0E163AD29CF8612D3781F4DD98C336B3D15F48A8551B055D4653D8C7CCE953952313A38A9DC08A6D7C7BE31FFC45F1DA4B47D1541D6698F759F8E9B4305465D83DD810A1AD8DD470890D1836B2311B5619B9F95B997BE6434703FDF36045A564EB2609BE6B41A913F3927FBC3D087AFDB65B369820AA690B20ACA3814BB071D71ACAB244D23164C1E96AC44F9A3FD44793F5D5B23059AE897CBB4953BC4BE01D0A55E8DE1D3797FC8146B7FEB5323A1AC27453E5D42E317E66D612FFC70409972B5555CA9A0F037FDA2D0AF27EE532E8864545F1BEA73D9F1EC23072034204F8EA18F7EF99A2B1F17C4704912048362D3852451CD59F1968B45F40E4B7E7BFE0ECA9F8E7083D1AD2E5C90B878A71E0F2D530CC0128D5204D23C72CA8F4CE07E258A8F503C2717050C4382654D440B83963600C457DA97BDFA55BD92FA0CD8883DE041D697567946EA18F1D252FAE3F2398E9AE1003E99AABFB38BD1353E1F1C8AB064C0BD16BF8746046CA25141270D3A995432AA003343DED3761A2FE332C72558A6D6C8D3EEE4C3C42DA04F4637B10B8FC169E8E599C0F4EF0C205A', 0, 0, 0, 'a0a92436855f6726f086e0f08ddc95a28d632664bed1a0a6e168d4dea71012eb');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('snapshot_rows', 10, 8, X'FD05DED5F1FEEEC929F809AB88C6B0CE3F82228BEC87D6EBA60FD65C29B15B78B9AFE728572D40471B71F752BEF8A17681458B771BC77268735D04A07B6BAE1FFFE8CF40F1F946D42B4FEF4EF1C2F38440ACF95742BC0ECB53767D9FFB6948CAB877E11747145E1B80EB873373B133D8AFCD21D61B4E58AC8E1527AFB5B3858329412C75291F2D04435E96A1D2F332B5D6BC4B3C40CE936713749DB07F32BD5FED6A7FF6F88672AF60A4325DF5B9B73AF59CDA44FB4BA44907CA8D88CDBBF965B0CC2605BC94BA26568DAD7B269639263F6D9C9D5F3BC91163A9A8E01FDCC7C4C12DFD8497602F5B0E251C84AC00ADC035BA54D7A5D89B1ABD20F794F63ABC9CDA831D314AC845FDFBFA068674CA86A690980F2D3613705E71BF192AA7019ED849C1197C687C75190944ABCE68FC3B488FD1076A9A4C0732F6A0AEB90CC379D51C3BC8309CD2A6EAD13F67F95752BD25BB612C3AAA05DAF08E234A94B8B001E784DA5EE7614DF07A869052FD8846D525DAD2BDD8566EEF02840BEF351614234ACDA1A91032DB69F6D31F93049CB0490D3D6021719CFDF7CD0840F045AA978544F9E93E171B721A770550D5BC894C9A4AE5CC276A8337C68F04D697A25FDD8428ADE88CBD495D33AF73F08E5CFFEE27B5E3254E2B41238AA13CED88DB595415C2E4AD71AB46AEE84FB2A525720D55A0CDA6E3D2D53E255E45B14CB2372623066D', 0, 0, 0, '85c6b5a082c97ce6e6de9108c300ad3b6f79b879d21b5dd560e5148feda17251');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('sources', 2, 2, X'7A17A246C3260BFB557D8A151359C16835C56D17598E2F0F7911E766D5BDE2404D1E4D0478A670C3375376947D97AAAC57A998674EB0CC3B74B6B136BC9A039D2CC7F7966FAB936669D8A61E14DCDFE45A00764722D947D59088445B2B41FFA9E24ED849534C797A53BAEECFA3F580DDC32048EDA2BEE86080FCDFBE58949860A84B44ED0D7B86E843D77FE20E9F1CD77C4108A6CB3B909FEF01E417F3520135828115AE68D8CA17E31259845E740621D0693C6F8F675822CB57770DD606FD9C96F6904DCECEBA9DE7E532676C2A22D425A6B7039C8ABCA024F375DACCDE02B45F8B5A243BE5F8385A0A12A7119A01E2C1EBD032980144671D6E8A9021B3873DF850B88F11661D3B0DB44FF1914B1391FAB8BE244A3CBC796A68B75A7A9F3FE9EFF320EBCDCC3F9F850F4F8844A113E100F9699C42591B8FEE5422E0EDDA5015C68C5E54D1AC7F20E6420F3CBD4BCBE4E66F5BC194E50E5B21AFFAC1426347BC31AF0C9BC7F0D07751A3887B82174A62BEB55609BDE802038C8F5D9A44DE931FA46B3F2C83281E8D3B199D83BC2899CE674E0087764C4919EA5F74C73E5B0C062D9424FBEA82FE8737EC8AA2960D13F7F1B6672123934F876165AC4BE7654211C4970AEE9B42BD6A6AF9C30FED5AA00F26920BB9D5D8279CA53A79EEAAE22CA99FF88EBA949FC3B59125C1A3E8078B19FC03DCC3FAB0F4A8E891E475743E7F27', 0, 0, 0, '4cb2e14f5ca3f2560820cb1ef6f18a46441074c102d0b03229821d5e472e89ae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('stated_counts', 4, 2, X'B6DB1577178AD97E46EDB04AE53E1C630EABE24082DCE263D0CA0F5C4507BC4A40ED16C0A5418820E0919D0453A2685BB3B79ADE48D76A87080693B8B3A53FB6654F579C81209E5FA4A7C90D64EA96B0AE2792B1F08A76BACDEA44FA9A5EC5370489FE19ED2780D003E48E21ECDB538643BD4FDACD79FE7ED186B2EB827298B0567014242F09620A09EF57BC5DB05BD93233224D367F284FE0959E3ED53761879E7A158C34285D991D0369BA7B2CDFE8A683058F2EC1814108E363CA80E8A49A94AB98E004B3F58D2F5DD6881EE527D35B6B877B9D0E08F04640D331DCC723F4132B3060E12646BC31C63F3DAB8DBF95696FEF77B3DBFFE689DE18ECA8355156FCA0222F9FFD9325A9CF18EAC1A52A5988EC68040B8D977835F2B67A5FBC3C9C1C44D9AADE34AF301FDD61D8C94BEEC4250BBC5E1CEF6FB426DD62958EF85D71000201A95A23D7EA4E4D1FEBFE9C98B7F1CB58A3F506EDFC93197E30FE0FF0FDB0C1A86A9714523849AC4DF20594BC9C6453AADFF1C8FB0475847C5434068B9DA355517AF0DDD7B9CBCF96939FF2CA632D31D805DF3FF1838970536F83F0DFA57421860EC9C544DD2A795DF01CBC8F09F4FE4C0A4A9C670723776983E01B5CC35136F0DC6036B7B6E4228C497EAEDD152868AAE267282BD2ABB49A7EFB8573B3B0688A1142F2BFECAA85E9143E22CB058FBE45506B6B1A5D62596F862155D671', 0, 0, 0, '2fbb97d7301b244c979d707483a29d2d8c70f19182a8cdfc3085a225f2d66909');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_alert_events', 1, 1, X'3B65DF765C3C413856FEDFBD940A1ACD27C68D018A4035F12A5C7747F1331E69F7FF344E63FD869D2F1E1EC3E1DE4BBBDC74E95B211E4BB5A1D4BBBD86E3C7CD856B8EEB22680ED3272F147B45C65FE9E0EE06C49AA709F75B0E8B86F6426F0C3F50C39BFEC4A9C6F989CB1FD1D808780E9B72B2FA42858598A83742449F2C2608BC7A60CE74B84AD9B69AE47E83D3CDCE395CF869A9B11BB710003B6B8A46F8F2B3BCAD1D542D24A3BA4DDE9DAF77FCE25EAD0FF4FE5C775666E8F70E69B9895FEC7FD461CCFD9B68D3D300C7B15B8DE5C34AA92FFCF7B6F6FD40D0DE54C67FFE403871A80A6722DB7F31BCB06E353CABB3D06F7562DDC0770EC06A0C6F305B04829AABA919404CBDC70E410778F45D684EE85571AC5D3C2F191D10B53CB5E89DEC917A313EE45DDBFD0E26BB81F1DA45C3E827766B2A52C378747BE1C8CCA74293F0696B18992A4FFCE55E072186DCB2C0B11FC941ACB373F977599578E25AA86EC87D0ED3A846B38D6D09465B13C7DFF3ABE669197E17A8342924F8788B2014D4F9F79A0F6206A87B81A2C4C5039FF5C92CFFCDC0899E9251C1F7CD8337785A6371B018C1E8B363619AB8938029DF3D9C693FF555498B5BED4F043A2BCB2962C18365E1F413F8169984BE0872524EDED454B0999A5EA421B027A5A3F527C36A9D893EADB09EF5C724E00D429C99E0D3E70A9BDDF5E745D6290723CAD08396', 0, 0, 0, 'e4cb8ef631e3090fbdd334a5d44f3bcf293fed2835664d7717348cca208abd85');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 2, X'4BC27EAC58AA44AF5C2BD30D7B60C6998B0B5F55E1B676B1884D697D70607A6CA655FAB76CEB0FAE86E1E287512992E18CF5807F81E1885C1D70A17EC6BB9C1B7BC38DB0427683DDF014D1A8246DB901564A28859A943927E27A447773F7399E4698B47B56BDEB4861F2D66682056868496D66ADBAC9FEA508C6FC6A1D34720D6D435669AB04F3D0A9407F6E8B92F7AD0C2B088135FBBA69E9C24D144324BF89C2014176E3407D5A28D21032659EBB328CA6F4B0356678CC10DFA01F4FCBB6CD60E174D11B74F203A091FAF11206A90D3D48F77AF6A32F745D9B7C8CEB498B6395070281E6A61C034B284A160B6E913DF4FF2976D66B9E9DEDFBE9C26D6A9CAC4462CD346CDD535D5CA75FCAC69327FBB7B34A8E27CDE4274CFFD1F9A29481F2FE31EEE5393F629154D53E7EF35711DAB2C9EB86D0D793EA25BB67C1840FBBED9A483FD8F1922EC5BBEF2CAF2DEDF9C7F1C6D7B72515C77F426D750AD9283ACC2AE5FF2550848239A827FADFEE7F8E4917690173D2F900A5B527BDFC230DEA7CDAB6BF953D8F2CA38D6FA17F3D65781179ACFA7DA59C7305A6C541D9976F4BD64C2208605C205540EA70DFB79873924DD5369741A5A9303C6133096428C32EE9B8719C767F010465D6C5BDB0030894C96E424A5510CB357B094CFC900CB48C3FDE405F14024CA1F73D4B1FDEFE4C00CBC96C7CC3D198B72E0DF7F22559027EEC', 0, 0, 0, '062f06b65c237ec67c9152f17bb64d4b587812956003d8bd185a3835189ed77b');
INSERT INTO row_checks (name, block, checks) VALUES ('_sqlite_migrations', 0, X'000000004C6CEA6AFBF958ADE968CCD9042C5753F87C36F33FC482DC7B49626ECFED69749BBCD38503DCEC7A6668D9DCA853642B28D30774B6319F07');
INSERT INTO row_checks (name, block, checks) VALUES ('action_alerts', 0, X'000000002359B71B91D39021');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_events', 0, X'000000006BB09A05');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_sightings', 0, X'0000000000000000000000000000000000000000000000001F265340C0E43B3C84BB5511');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_versions', 0, X'00000000C40CF57294B764569737BFAC');
INSERT INTO row_checks (name, block, checks) VALUES ('captures', 0, X'00000000A84B1EB88786C2CA568BAF1B6CB3A8C3AB1B1EA3038B2C3B05A6B1731512919783E8222B9A60FF75');
INSERT INTO row_checks (name, block, checks) VALUES ('count_forms', 0, X'DCA2E49A433026FA5449A96C097A94F1782FA80BA5EF4451D77D91E04C661C3373B27929820F3125853D7A2AB2153311A667C244BFDC9DCC6DCC0D098256E5CD13613AA8E005558A67413D598ACCF7C3038556BD18C181D13011FC137560908A0D0EC05A3CEBA8E5C27BEE161A368307EB710DE9E0CAB3162B87C83E0A08D5900B60552CB486C7653F54049B33C84E22F01CB91794F0D1B67A460761101A68D465B8964EA84DE15DB50A5726D231EBFC52CE2AC23AE51EBEF6A5564497FEF05BFDBC699865143E5730AC42D88B59C0C46EA45C33EE9002203111D866F1D949FEF4F3AAE61D624C4540ABAFCE23680C3A7B0CF7F00324D3CBC0DCF8B84C57FB0B31F7BFFCE3119BFEF5743582DE4A208585090649717F058DBE1B6CDBFF54DDD0');
INSERT INTO row_checks (name, block, checks) VALUES ('creators', 0, X'00000000508F7020');
INSERT INTO row_checks (name, block, checks) VALUES ('due_looks', 0, X'00000000E46976669D41972D');
INSERT INTO row_checks (name, block, checks) VALUES ('events', 0, X'0000000036F6CAE9135E75A5AB70A62F');
INSERT INTO row_checks (name, block, checks) VALUES ('extractions', 0, X'00000000723E07D2C8958A11C9DC0DC63323E89900000000BC8BEF6D7C80424F3B90FF3EDA6204DBECF45833');
INSERT INTO row_checks (name, block, checks) VALUES ('issues', 0, X'00000000F700A31D');
INSERT INTO row_checks (name, block, checks) VALUES ('kept_files', 0, X'71910BF3');
INSERT INTO row_checks (name, block, checks) VALUES ('links', 0, X'00000000602F6F30');
INSERT INTO row_checks (name, block, checks) VALUES ('organizations', 0, X'000000007066F57B');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_rows', 0, X'000000006F017AB6810F420DB7E3A58E');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_versions', 0, X'000000004BCE2F4108C71AA16F233568249CDA9A');
INSERT INTO row_checks (name, block, checks) VALUES ('run_checks', 0, X'00000000000000000BD7075200000000C8AE9BB00000000000000000000000000000000000000000157B735E');
INSERT INTO row_checks (name, block, checks) VALUES ('run_verdicts', 0, X'000000001605C2B7347E829900000000DE884F361FAAE61B0C60014C0000000000000000C2A56CC450AD2AB8');
INSERT INTO row_checks (name, block, checks) VALUES ('runs', 0, X'00000000A59A3AD66DEDA79989D2151AF1399A3128B78108529C3A12E764F698B86158A30A3FD6786E1E6D10');
INSERT INTO row_checks (name, block, checks) VALUES ('snapshot_rows', 0, X'000000003331AD40CECF3F5DE75CC33A825F65CB0000000000000000000000000000000098E004CCFB67C365');
INSERT INTO row_checks (name, block, checks) VALUES ('sources', 0, X'00000000E942995191D408F5');
INSERT INTO row_checks (name, block, checks) VALUES ('stated_counts', 0, X'0000000000000000000000009C0E638D1ACDB2E9');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_alert_events', 0, X'000000003B65DF76');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_events', 0, X'0000000078F79109D3CAECA2');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T18:27:16Z', 86, 0, 0, 'ddad186c13ead66ff3bc9ca84777dfdfd2b41e9940c8f5c273fa891d599d8d4e', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', 'cdc5462e032888ba71804d389a378b51cbfdc9758852043a53dc8b16600aaf24');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T18:27:18Z', 17, 0, 0, '26f1af37a28bb6c64fc42f25e3432198e628625d38d11300bedd090b1488253d', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'cdc5462e032888ba71804d389a378b51cbfdc9758852043a53dc8b16600aaf24', '065e21219af8e0f066f3279c02ba40542c6480f6896c940b2f150deac13e744e');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T18:27:18Z', 11, 0, 0, 'b49fd875bf4dba73a79afe591c87bb81a4b737d4fedb5bedefc07272192c2334', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '065e21219af8e0f066f3279c02ba40542c6480f6896c940b2f150deac13e744e', 'a670f01d9b3ac1b1bf4e099ec897a73c7836c2d0e2f31036101ba7880cb37029');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T18:27:18Z', 7, 3, 0, 'e8374ff940529e21aa308debf376b26706dcc0a4a210783be3c903af72a9de32', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'a670f01d9b3ac1b1bf4e099ec897a73c7836c2d0e2f31036101ba7880cb37029', '4586fa1844509d98f9e5a96d989659f4fb69eb4209da0aa2653f5e83dc4565fe');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T18:27:19Z', 4, 0, 0, 'baf7b8d7f9b929755b7df071c4b1eec400e8c3ad53f71583173e08c5771095c4', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '4586fa1844509d98f9e5a96d989659f4fb69eb4209da0aa2653f5e83dc4565fe', 'a6e56a88e48193d92d7e22532af935fc60ebbb30e8c8b8551cf711dc02069975');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T18:27:19Z', 13, 0, 0, '45717087e808fbe165bb4948b991fc3c922d64c73bdbf7174eb636fe59caef1b', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'a6e56a88e48193d92d7e22532af935fc60ebbb30e8c8b8551cf711dc02069975', '9563affb71d96fda112986ce0ddf9af20fcc24628411ad90cdacf61e1225e313');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T18:27:19Z', 7, 0, 0, '8f1a3af8f81b4bbcbbb0ffeb8de50a12de07d0311cf801fe09321d7f9d1bd392', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '9563affb71d96fda112986ce0ddf9af20fcc24628411ad90cdacf61e1225e313', '72e591afdf38632e1e0c03e0c4be9942f0e56cfd47566aba7824741b65d5836d');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T18:27:19Z', 5, 2, 0, 'c235168dde0ead021a11e413962b4b8063e1fefa1a27501bf8372588b9bb4618', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '72e591afdf38632e1e0c03e0c4be9942f0e56cfd47566aba7824741b65d5836d', '1eda653a50930ef2f16ae90a979726206b2cf776447411876d321cbec5d77e90');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (9, 'run', 8, '2026-11-29T18:27:19Z', 6, 0, 0, '79c225146f93bb7d0b1423047a88e00148133383f6b05ee53245cecd3ffbe8cd', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '1eda653a50930ef2f16ae90a979726206b2cf776447411876d321cbec5d77e90', '02a65ae5cb2aa519ab9ad45717480866c9d71ce26442926141dd720f9f50176f');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (10, 'run', 9, '2026-11-29T18:27:19Z', 5, 0, 0, '77f3c4573d1606e877ba6b40657c347cc935bc8faeec30f9d4771daae46057f9', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '02a65ae5cb2aa519ab9ad45717480866c9d71ce26442926141dd720f9f50176f', 'cc22976383f80d37ea4c77cf89f6142508ffdb663a4e56caf260c9ab9ab3744d');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (11, 'run', 10, '2026-11-29T18:27:19Z', 5, 1, 0, '1912a07d63940b34fe02a406b2f78761808f060d5f842e52c5db2b538f389abf', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', 'cc22976383f80d37ea4c77cf89f6142508ffdb663a4e56caf260c9ab9ab3744d', '71fd9000cad9d046f7421021484296bd8e502902ebf5f0fcb7cedccaa327bf95');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (12, 'change', NULL, '2026-11-29T18:27:19Z', 2, 0, 0, '29f749622714f86dcf1a3e062b78bdf2ce5a5a7c5df440ea68b94c81b2740193', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '71fd9000cad9d046f7421021484296bd8e502902ebf5f0fcb7cedccaa327bf95', 'cf7933ba79f78ddbb7ece25b93848e5f62950289f999f83a5832071ebeb7b36c');
INSERT INTO look_schedules (source_id, kind, url, every_hours, reason, requests, next_due_at, hindered_by) VALUES (1, 'source', 'https://site.example', 24, 'its schedule', 2, '2018-03-23T12:00:00Z', NULL);
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (1, 1, 'source', 'https://site.example', '2018-03-20T12:00:00Z', 'missed', 'not running', 1, NULL, '2018-03-22T12:00:00Z');
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (2, 1, 'source', 'https://site.example', '2018-03-22T12:00:00Z', 'looked', NULL, 1, 1, '2018-03-22T12:00:00Z');
INSERT INTO site_back_off (source_id, failures, failed_at, until_at, reason) VALUES (1, 1, '2018-03-22T12:00:00Z', '2018-03-23T12:00:00Z', 'overloaded: 1');
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (1, 1, 'changed', '', '2018-03-11T12:00:00Z', 'pages are not as they were (unreadable: 1)', 10, NULL, NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (1, 1, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO noticed_runs (source_id, run_id) VALUES (1, 10);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 1, 'edited', '2018-03-05T12:00:00Z', 'body', 'call.', 'write.', 8);
INSERT INTO withdrawn_alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'body', 'call.', 'write.', 7, '2026-11-29T18:27:19Z', 'another capture shows the same change at 2018-03-05T12:00:00Z');
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
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (1, 1, 1, 139, 200, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (1, 2, 1, 139, 200, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (1, 3, 3, 205, 300, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (1, 4, 3, 205, 300, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (1, 10, 3, 260, 300, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (2, 1, 2, 20, 100, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (2, 2, 2, 18, 100, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (3, 9, 4, 139, 200, 0, 0, NULL, NULL);
INSERT INTO petition_rows (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what_version_id, why_version_id, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (1, 1, 'free-ana', 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, 3, 3, 260, 300, 'auto', '260 of 300 Signatures', NULL, '2018-03-17T12:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-17T12:00:00Z', 3, 10, 0);
INSERT INTO petition_rows (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what_version_id, why_version_id, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (2, 1, 'que-luis-se-quede', 1, 'https://site.example/petitions/que-luis-se-quede', 'site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, 2, 2, 18, 100, 'auto', '18 of 100 Signatures', NULL, '2018-03-02T12:00:00Z', 'Ana & Ben', 'Ana & Ben', NULL, NULL, NULL, NULL, 'gone', '404', '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2, 2, 0);
INSERT INTO petition_rows (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what_version_id, why_version_id, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (3, 1, 'undated', 1, 'https://site.example/petitions/undated', 'site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, 4, 4, 139, 200, 'auto', '139 of 200 Signatures', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', NULL, NULL, 4, 9, 0);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX runs_by_source ON runs (source_id);
CREATE UNIQUE INDEX captures_identity ON captures (source_id, url, coalesce(captured_at, ''), digest);
CREATE INDEX captures_gone ON captures (source_id, gone_key, captured_at) WHERE gone_key IS NOT NULL;
CREATE INDEX captures_by_time ON captures (captured_at);
CREATE INDEX captures_by_run ON captures (run_id);
CREATE INDEX captures_by_digest ON captures (digest) WHERE kept_file IS NOT NULL;
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
LEFT JOIN "petition_rows" AS p ON p.id = g.petition_id
LEFT JOIN sources AS o ON o.id = g.source_id
WHERE g.per_day_30d > 0;
CREATE INDEX action_alerts_by_source ON action_alerts (source_id, date);
CREATE INDEX action_alerts_by_first_seen ON action_alerts (first_seen_at);
CREATE INDEX events_by_time ON events (occurred_at);
CREATE INDEX events_by_kind ON events (kind, occurred_at);
CREATE INDEX withdrawn_events_by_time ON withdrawn_events (withdrawn_at);
CREATE INDEX alert_events_by_time ON alert_events (occurred_at);
CREATE INDEX due_looks_by_time ON due_looks (due_at);
CREATE UNIQUE INDEX petition_versions_of_petition ON petition_versions (petition_id, id);
CREATE INDEX snapshot_rows_by_capture ON snapshot_rows (capture_id);
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
           FROM count_forms AS f WHERE f.id = s.form)) AS TEXT) AS goal_text
FROM snapshot_rows AS s;
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
LEFT JOIN "petition_rows" AS p ON p.id = s.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
WHERE c.captured_at IS NOT NULL
UNION ALL
SELECT v.petition_id, o.name, o.is_sample, p.slug, t.stated_at, t.signatures, CAST(NULL AS INTEGER),
       CAST('unknown' AS TEXT), CAST(t.signatures_text AS TEXT), CAST('stated' AS TEXT), c.url, c.locator, c.id,
       t.version_id, CAST(t.position + 1 AS INTEGER)
FROM stated_counts AS t
JOIN petition_versions AS v ON v.id = t.version_id
JOIN "petition_rows" AS p ON p.id = v.petition_id
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
CREATE INDEX petitions_by_creator ON "petition_rows" (creator);
CREATE INDEX petitions_by_first_seen ON "petition_rows" (first_seen_at);
CREATE INDEX petitions_by_goal_kind ON "petition_rows" (goal_kind, signatures);
CREATE INDEX petitions_by_language ON "petition_rows" (language, signatures);
CREATE INDEX petitions_by_signatures ON "petition_rows" (signatures);
CREATE INDEX petitions_by_source ON "petition_rows" (source_id, signatures);
CREATE INDEX petitions_by_start ON "petition_rows" (created_at);
CREATE INDEX petitions_by_status ON "petition_rows" (status, signatures);
CREATE INDEX petitions_by_title ON "petition_rows" (source_id, title);
CREATE INDEX petitions_by_url ON "petition_rows" (url_key);
CREATE INDEX petitions_by_year ON "petition_rows" (year, signatures);
CREATE INDEX petitions_stale ON "petition_rows" (id) WHERE is_stale = 1;
CREATE VIEW petitions AS
SELECT p.id, p.source_id, p.slug, p.slug_known, p.url, p.url_key, p.native_id, p.title, p.title_uncertain, p.title_cut, p.complete,
       coalesce((SELECT v.why FROM petition_versions AS v WHERE v.id = p.why_version_id),
                (SELECT v.what FROM petition_versions AS v WHERE v.id = p.what_version_id)) AS description,
       (SELECT v.what FROM petition_versions AS v WHERE v.id = p.what_version_id) AS what,
       (SELECT v.why FROM petition_versions AS v WHERE v.id = p.why_version_id) AS why,
       p.signatures, p.goal, p.goal_kind, p.signatures_text, p.goal_text, p.observed_at, p.creator, p.creator_text, p.creator_has_image, p.target, p.created_at, p.created_text, p.year,
       p.status, p.status_text, p.categories, p.language, p.first_seen_at, p.last_seen_at, p.version_id, p.capture_id, p.is_stale
FROM petition_rows AS p;
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
CREATE TRIGGER petitions_fts_insert AFTER INSERT ON petition_rows BEGIN
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target) SELECT id, title, what, why, creator, target FROM petitions WHERE id = new.id;
END;
CREATE TRIGGER petitions_fts_delete BEFORE DELETE ON petition_rows BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target)
    SELECT 'delete', id, title, what, why, creator, target FROM petitions WHERE id = old.id;
END;
CREATE TRIGGER petitions_fts_before BEFORE UPDATE OF title, what_version_id, why_version_id, creator, target ON petition_rows
WHEN (old.title, (SELECT what FROM petition_versions WHERE id = old.what_version_id), (SELECT why FROM petition_versions WHERE id = old.why_version_id), old.creator, old.target)
    IS NOT (new.title, (SELECT what FROM petition_versions WHERE id = new.what_version_id), (SELECT why FROM petition_versions WHERE id = new.why_version_id), new.creator, new.target) BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target)
    SELECT 'delete', id, title, what, why, creator, target FROM petitions WHERE id = old.id;
END;
CREATE TRIGGER petitions_fts_after AFTER UPDATE OF title, what_version_id, why_version_id, creator, target ON petition_rows
WHEN (old.title, (SELECT what FROM petition_versions WHERE id = old.what_version_id), (SELECT why FROM petition_versions WHERE id = old.why_version_id), old.creator, old.target)
    IS NOT (new.title, (SELECT what FROM petition_versions WHERE id = new.what_version_id), (SELECT why FROM petition_versions WHERE id = new.why_version_id), new.creator, new.target) BEGIN
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target) SELECT id, title, what, why, creator, target FROM petitions WHERE id = new.id;
END;
CREATE TRIGGER petitions_fts_wording_before BEFORE UPDATE OF what, why ON petition_versions
WHEN (old.what, old.why) IS NOT (new.what, new.why) BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target)
    SELECT 'delete', id, title, what, why, creator, target FROM petitions WHERE id = (
        SELECT id FROM petition_rows WHERE id = old.petition_id AND old.id IN (what_version_id, why_version_id));
END;
CREATE TRIGGER petitions_fts_wording_after AFTER UPDATE OF what, why ON petition_versions
WHEN (old.what, old.why) IS NOT (new.what, new.why) BEGIN
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target)
    SELECT id, title, what, why, creator, target FROM petitions WHERE id = (
        SELECT id FROM petition_rows WHERE id = new.petition_id AND new.id IN (what_version_id, why_version_id));
END;
INSERT INTO petitions_fts (petitions_fts) VALUES ('rebuild');
INSERT INTO action_alerts_fts (action_alerts_fts) VALUES ('rebuild');
INSERT INTO creators_fts (creators_fts) VALUES ('rebuild');
INSERT INTO organizations_fts (organizations_fts) VALUES ('rebuild');

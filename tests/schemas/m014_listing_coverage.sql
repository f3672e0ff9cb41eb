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
    goal_text TEXT,
    PRIMARY KEY (petition_id, capture_id, version_id),
    FOREIGN KEY (petition_id, version_id) REFERENCES petition_versions (petition_id, id)
        DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE listing_coverage (
    run_id INTEGER NOT NULL REFERENCES runs (id),
    url TEXT NOT NULL,
    covers TEXT NOT NULL CHECK (covers IN ('all', 'changed', 'known')),
    asked TEXT NOT NULL,
    since TEXT,
    pages INTEGER NOT NULL,
    found INTEGER NOT NULL,
    stated INTEGER,
    is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
    reason TEXT,
    PRIMARY KEY (run_id, url, covers),
    CHECK (is_whole = (reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_looks (
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    observed_at TEXT,
    is_listed INTEGER NOT NULL CHECK (is_listed IN (0, 1)),
    modified_at TEXT,
    PRIMARY KEY (alert_id, capture_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE "alert_events" (
    id INTEGER PRIMARY KEY,
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    kind TEXT NOT NULL CHECK (kind IN ('edited', 'missing', 'vanished', 'returned', 'deadline_passed')),
    occurred_at TEXT NOT NULL,
    field TEXT CHECK (field IN ('title', 'body')),
    before TEXT,
    after TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 18:31:24.430419+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 18:31:24.443754+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 18:31:24.450584+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 18:31:24.451230+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 18:31:24.463042+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 18:31:24.463457+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-29 18:31:24.480840+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm008_redactions', '2026-11-29 18:31:24.481387+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'queconste', 'm009_masked_addresses', '2026-11-29 18:31:24.481556+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (10, 'queconste', 'm010_incidents', '2026-11-29 18:31:24.482086+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (11, 'queconste', 'm011_derived', '2026-11-29 18:31:24.482941+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (12, 'queconste', 'm012_page_indexes', '2026-11-29 18:31:24.488588+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (13, 'queconste', 'm013_snapshot_bytes', '2026-11-29 18:31:24.490159+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (14, 'queconste', 'm014_listing_coverage', '2026-11-29 18:31:24.501814+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T18:31:25Z', '2026-11-29T18:31:26Z', 'e5e7e45cbf5e', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T18:31:26Z', '2026-11-29T18:31:26Z', 'e5e7e45cbf5e', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (3, 1, 'import', 'finished', '2026-11-29T18:31:26Z', '2026-11-29T18:31:26Z', 'e5e7e45cbf5e', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T18:31:26Z', '2026-11-29T18:31:26Z', 'e5e7e45cbf5e', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T18:31:26Z', '2026-11-29T18:31:26Z', 'e5e7e45cbf5e', 1, 0, 2, 0, 2, 0, 2, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (6, 2, 'crawl', 'finished', '2026-11-29T18:31:26Z', '2026-11-29T18:31:26Z', 'e5e7e45cbf5e', 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (7, 2, 'import', 'finished', '2026-11-29T18:31:26Z', '2026-11-29T18:31:26Z', 'e5e7e45cbf5e', 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (8, 2, 'crawl', 'finished', '2026-11-29T18:31:27Z', '2026-11-29T18:31:27Z', 'e5e7e45cbf5e', 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (9, 2, 'crawl', 'finished', '2026-11-29T18:31:27Z', '2026-11-29T18:31:27Z', 'e5e7e45cbf5e', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (10, 1, 'import', 'finished', '2026-11-29T18:31:27Z', '2026-11-29T18:31:27Z', 'e5e7e45cbf5e', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (11, 1, 'crawl', 'finished', '2026-11-29T18:31:27Z', '2026-11-29T18:31:27Z', 'e5e7e45cbf5e', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (12, 1, 'crawl', 'finished', '2026-11-29T18:31:27Z', '2026-11-29T18:31:27Z', 'e5e7e45cbf5e', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', '2379929451371e156baa8ef81b9679cbd2b52dec807c85b3419b1b03969635c5', 'text/html', 200, 'live', NULL, 959, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (7, 2, 6, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (8, 2, 7, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-05T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (9, 2, 8, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', 'a05a73a34a765a384125bf49bc71faa4852dcf393620828ebbade66e55b8a59b', 'text/html', 200, 'live', NULL, 416, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (10, 2, 9, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-10T12:00:00Z', '580cd5eb92ffa4bb4bfcdb0a6c675a0c10980438cb3fe56069dbfbc56c0758fc', 'text/html', 200, 'live', NULL, 25, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (11, 1, 10, 'https://site.example/categories', NULL, '32781f1ecdf868d12dcd7737bef903d8d9f0033d6e621db574fd520f08d0ad11', 'text/html', 200, 'live', NULL, 424, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (12, 1, 11, 'https://site.example/categories', '2018-03-17T12:00:00Z', 'e4178e9ea662d08a129ce1108e9d29467c724a0cb8a5e0acda7cc35269e2d448', 'text/html', 200, 'live', NULL, 443, NULL, NULL, NULL, NULL);
INSERT INTO kept_files (file, size, digest) VALUES ('site/20180301T120000Z-000001.warc.gz', 900, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (1, 1, 'controlshift.listing', 'e5e7e45cbf5e', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (2, 1, 'controlshift.listing', 'e5e7e45cbf5e', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (3, 2, 'controlshift.listing', 'e5e7e45cbf5e', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (4, 3, 'controlshift.listing', 'e5e7e45cbf5e', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (6, 5, 'wordpress.rest', 'e5e7e45cbf5e', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (7, 6, 'wordpress.rest', 'e5e7e45cbf5e', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (8, 7, 'wordpress.rest', 'e5e7e45cbf5e', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (9, 8, 'wordpress.rest', 'e5e7e45cbf5e', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (10, 9, 'wordpress.known', 'e5e7e45cbf5e', 0, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (11, 10, 'controlshift.listing', 'e5e7e45cbf5e', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (12, 11, 'controlshift.listing', 'e5e7e45cbf5e', 1, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (1, 1, 'free-ana', 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', 260, 300, 'auto', '260 of 300 Signatures', NULL, '2018-03-17T12:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-17T12:00:00Z', 3, 12, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (2, 1, 'que-luis-se-quede', 1, 'https://site.example/petitions/que-luis-se-quede', 'site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 18, 100, 'auto', '18 of 100 Signatures', NULL, '2018-03-02T12:00:00Z', 'Ana & Ben', 'Ana & Ben', NULL, NULL, NULL, NULL, 'gone', '404', '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2, 2, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (3, 1, 'undated', 1, 'https://site.example/petitions/undated', 'site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', 139, 200, 'auto', '139 of 200 Signatures', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', NULL, NULL, 4, 11, 0);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'controlshift.listing', '35d9473e34ccbd7723defda6a420ca92', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'controlshift.listing', 'c27d45b3a0ac9f94a20794c6c56b92b3', 1, 'queluissequede', 'https://site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 'Ana & Ben', 'Ana & Ben', NULL, '[["Ana & Ben","unknown",false]]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'controlshift.listing', 'e074c8da0e45b11dba0dab4f189e3288', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-17T12:00:00Z', 4);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 3, 'controlshift.listing', '1b5a1ef457635377189432842364e446', 1, 'undated', 'https://site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', NULL, NULL, 11);
INSERT INTO creators (id, name, kind, masked) VALUES (1, 'Ana & Ben', 'unknown', 0);
INSERT INTO petition_creators (petition_id, creator_id, position, as_written) VALUES (2, 1, 0, 'Ana & Ben');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (1, 2, 'call-today', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-03T12:00:00Z', '2018-03-09T12:00:00Z', 3, 7, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (2, 2, 'llame-hoy', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '2018-03-10', '2018-03-10', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 2, 6, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (3, 2, 'vote', 'https://blog.example/2018/03/01/vote/', '7', 'Vote', 1, 'Dear friends, call.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-09T12:00:00Z', '2018-03-09T12:00:00Z', 4, 9, 'text');
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'wordpress.rest', '3a47543cad777b5bc9746ac097889f09', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'wordpress.rest', '2d692729592d7263776114b70fd1928c', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '[]', '2018-03-10', '2018-03-10', NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '[["https://site.example/petitions/free-ana","https://site.example/petitions/free-ana","Sign here",null]]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'wordpress.rest', '1272f321044fd3ed79b690b52a783e48', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 8);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 3, 'wordpress.rest', '80a0d4c517215364ee140f1b3612d413', 'https://blog.example/2018/03/01/vote/', '7', 'Vote', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-09T12:00:00Z', '2018-03-09T12:00:00Z', 9);
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 6, 1, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 7, 3, '2018-03-09T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 8, 3, '2018-03-05T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (2, 6, 2, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (3, 9, 4, '2018-03-09T12:00:00Z', NULL, 'text');
INSERT INTO organizations (id, name) VALUES (1, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (1, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (2, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (3, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO links (id, petition_id, alert_id, url, url_key, url_text, text, role, to_petition_id, capture_id) VALUES (1, NULL, 2, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', 'https://site.example/petitions/free-ana', 'Sign here', NULL, 1, 6);
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 12, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T18:31:27Z');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 3, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 4, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (1, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"creator": 2, "goal": 4, "signatures": 4, "text": 4}}, "items": {"controlshift.listing petitions": 4}, "listings": {"https://site.example/categories": 4}, "pages": 2, "shape": {"controlshift.listing petitions": "text/html: creator goal signatures text"}, "statuses": {"200": 2}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (2, 'changed', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (4, 'failed', 'it failed', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (5, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 2, "date": 1, "sponsor": 2}}, "items": {"wordpress.rest alerts": 2}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 2}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body date sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (6, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 1, "sponsor": 1}}, "items": {"wordpress.rest alerts": 1}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 1}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (8, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 1, "sponsor": 1}}, "items": {"wordpress.rest alerts": 1}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 1}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (9, 'ok', '', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 1, "shape": {}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (11, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (12, 'changed', 'pages are not as they were (unreadable: 1)', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'listing', 'changed', 1.0, 4.0, 'https://site.example/categories shows 1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'volume', 'changed', 1.0, 4.0, '1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (4, 'ending', 'failed', 0.0, NULL, 'it failed');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (12, 'pages', 'changed', 1.0, NULL, 'pages are not as they were (unreadable: 1)');
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 2, 'count_fell', '2018-03-02T12:00:00Z', NULL, '20', '18', 2);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (2, 1, 'goal_moved', '2018-03-05T12:00:00Z', NULL, '200', '300', 4);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (3, 1, 'edited', '2018-03-05T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 4);
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T18:31:26Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T18:31:26Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('_sqlite_migrations', 14, 14, X'1B96B74853863AF777A63F1D83FEA62983BCC0F203069F6C3F215D9C1FDB2ABE16B65045C265AC5253DBD62A07E0815795FF81CFFE4E5F53123218B871012FCD1EF4C8D4015E148C082F44CDF52698E99FFF0826892B548DF3DFBA0CFBBC40B873BC216EDF4A7877160A3316C1BD2AF49B9A63F08702B4BF113CD884E6C5F8E0F43CE3351809007A3DEFE74AF6931152833D3998BE277E86878C8B54C3161B25B1020E34871B7FA3B24F7936FC85D139FB8D8D19D17AF2352A35737582444E322652380FBA8259FC09F7E5022BCDFFAFC759327FAA1F5B07C1AE804A1B46F6CFFCE97B3829A5C159CBA2005CB0079A3BAA3F6779F623230749D2AE9D0508C17A6343133AA3186806D209BD88F6EE6160C45E58961B64E0E6C967E756ECD6DC22A04F30C86F441CB7EB8DCF1271ECE2C2EAA1126DF397CFD6BED5C97FF64D18813CF2C024399A163A35FD61754712AF1B21E4E39579F4F1D7F061DFE3F628E2E35BE72A2B983BA2AA2111844534C4B09F7E136060CB645DFEC7149109BB77421F2ED62BA79D57B568EE9B2C1B436D27816185477651AD5BF10FD57E9F3621829146050171583CD6762E3A22716F6BBB68DCECABBBF5E9987870F09515B35FC74714A1D280BB4DBE5EF416CF0D35C06597452F73E6A001AD1DEDF89C1E66B0113C1BB513351EACEDA10F1758851BC38B5EB0A6F5F763899BC61C57225024306865', 0, 0, 0, '6c3c7f2ed13a5e10c518dce03453570447670eb4b36bcaa9667e95862e4463bb');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('action_alerts', 3, 3, X'EB8837634AD39A19760F5006924445F3195C132EFF8647DE28D1D7F442B16B78AE50ED46F3F2663EE3D95D2FC9E2529DDA9825080AA5B3CF5639787670B0289D7126877C19B0F3D6C5FBA496A40A14B552CA2418A5F5A5B4CB33BC663849821C3BF142CB0526C96EA7B8A2A8A120FD1C8BE52C54DB55B191D26458388A464378DC279E0D1F65AA7E9EB4C4F967654D3E0E6B656A799E45E611D473BD4DBD9E7DF95D8E971A82CB742348D989C711F994E8AF93589C134EE4B535D2B685B5D4B3F1FC778B2B6B943B17306AED25D99368CC4A09B07532BEBE64F1F58E164F0D0C1F1CFD0D1322F896E07BFD8C4CE063D795EC072D865311D70C8FB6B76210BEB3341CF7DAB37D3C6BCBAF9382B311D361E18C6C0C64E4ED80F99AA3867E4D1AA84C49D6405946DD7EFD4892ACD925D9E214B6135367FFD16931B8D89BC4731BF8ACE89D140F5CF3D235A635DB2B90277C538CD113BE55282A937F5C3E6A7DCBE72F9E92F32982319796FA30B5EC32E3517090D37718FC0125A3F4BF0640806F2A36556307D406F708F7D1DC6F036B13A4C38DDA43A8719617CD861A4C89A41EAD8F60CF87A8B284BE6D69A2DC51CA022615D465BDE3D73C7DF5A704D57FDBD8CD3BF71ADB743F179D81E71AF7D52AF645CFCB41B02A5B2962AAA5FDE5F430E42876ACF60145B28038B13E00EB59E78101F8A39FA477C2A93DE9B69EA54E9D7329', 0, 0, 0, '361413392b4e742733d0f7dccf927606869fa1ebfac427c3d5060be87c0a7f8b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_events', 2, 2, X'3338FC7333F38E68E8DF2D2ECF97623A76129BA54925B866CCEFF6F67C5BF31E3458557FE6B029F755309BB28328C9956CCFBD04B7E69FB39455BC0008E54F9696AECC295D96F3C92B59FFAA03EFE598CC7E3A536542135A2FFB4A45925007258D4218ED89B1099EB7BDC1DE15B28D458F8A3A05521AF46289F5430E2357D13469208082344AB6DE9F99F9B68FA4EB50709B4312DBEF6CF20982421DCC6D7CD64A427340CF3BE893679738D4A7C1E2D125D2D2162E17CF1591E54B8A7A7E3C9E29ACB25B2CDE4CD129CB31FBB34808E6A154718C247CCA444394B094D71241D324A888F452E0487562024FBA5EA36B6A255DDC3183027409D22804A230A551823D0DED471E4A0A59E5D906B601E57187F589BC5434DA8BE1E1BA0814A79F1D185E011F3799AC07061F42C6BD7523240D7694DBCA30A2CFCD7E76D1DD55212364C5D400175A614FC5422C7A5032B433BB696671246AB8C4F7414C2CCC815EEF1BBBF0708ED8D396F8E6D76E6EADAD853A9CF0F2D7809880B210976AA1632F2E55CFF3360B4D251035EEF0D1A9AF5A5BAA07BF2DAE010A2F0CA93E501914F5EBF857E544B4B10D1C308842D5B06072707E581646A4415B40486A135BF1782C8CAD1B2899C7323F5E89A0E649B52D9B3B553C3D4DE788FCA6B163A4CBFF6689A055D4ACC629B540AD530136CCDFA76921360F3171793DA155377C0739ABCCBF1132', 0, 0, 0, 'e25d5f204bf0df9a6ee1da309465baf9e2fe67cbde011ab8937566e5d654571b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_looks', 10, 1, X'725FBCEBF2C394E5FFDB1328E279F02DD722CC698E19D8671AA944E572D2E97E9255C83232E5B1D4AEF6FDFBD2363177B4E16964FC56A5C2309F1533CA55453E739378864628A05639CAAEB5E140CA82D691C73E1FCFE43E7A9FC620B435A7C6ECD7B87A3E2690B4C6A6C77B1AB925ABF4BDCDF70026E71C4788149838DD5ACDD9739C4B9751D929FC7177B4F78E6844DDE2B02DA446EEDE55D169CE5536212AF77F247E469428F90A58178DBF11B2A33452BB752F9077A23B143BD7715E21D958B45AC62862A7B4AD06DCB9758C16E56F072591AF568576141D421E68A9F62052EDDECA8A5521ADC774D807234E2126380398FABCB2B52E1DFA76424B0B3738DC385FFBA89188416A2ABEE43BE9C47D53E468C2F0540A9873F5B6C7845F3128A4A0EE94F710D8D0ABDD1D69B1BD113B4AFBFB15D79BD2AD8D563453F70255F0864A4C1AFC13A8E9E2CCC0F2444AF504B5E83EB696DC65FDC7C15222DB1B51FBDDA5DE35CB3A149140CD8C4E245B318907060D6DB6690F670AF5B1EE353B72761E5C5FC88AB17A270932CEEAB541EDD05C5FC010F1A48BC44D0A470259B1B5B21C158585501507DEF0D016D2B97E559076C665C4A1FE726ECD740F19B10DB8A70B59276822C7A3FFB527E1A85455F6E2E5ED372BE9C87E1DACE23F0273E3EFC2B64423551BE41E9E018AC169E4FFC83BF8D51EC9C48E4BF777B64C4864C4207D', 0, 0, 0, 'b327a6deef3484ab192e6312f137dafa0cab6e169befabb51bc2e78bdf4e50c3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_sightings', 9, 5, X'168A1DDBC177F55915C21FC9C6C5ED04BA7982FCDAE25B46FC900AA4FBBF8E847FD8F6E2EB9EA355B2B09B5B3CD9EF0AC169793E23EA600E03A6AAA773B02A0A5A9C59E6752CF8F4253A95F8211BA76FC4CC3CFF044F4AAD08A428DDEF6785161F91878FAFDB5E7C6CD1B6531E39FA032FE2E09B763B23A8D2176DA2B38B32ABF9B7AC4E746D3AC83F344CA6320DFB056A37C84D33D1696065FF97CE3BADDF1E074F0014EE614FA3B5F2794B192D02448CEB170892A795365D2A9D7063A52BD6DF8D3121389FC7CC0311D1630AF01C23D49CCB8C3777EA6C842030C909484C0CD43F6D023E8BD8A7C4C5AE4064725801E01FB426B0E067F1F4698B294329C77F67A23A44BA587AAD62F9EE09F9E4068B42ABEBB1F15598DF0278EE07A37F608B9268FD6346A94F76E92ED95CEC19965773C825D9A9CE1216A64492A21E708355640A5A5C411FEFF6343B0E08208D4EA3D1CF1C773DB54668531BE42902658F5D139CA7AAFA119391DF3C86EFE774DCA9614DE55208876E1E2A70E25F5F3B1A81AA6A65F076F0532F028155898BCEA636F40A97FFF0201213A91AC420B7CE4A21AFFB443F43EA75B152AE40E27E91A9B90F3D9F6B3AED9F2FFF4A84974655A196648D00750B811FB41B05E17A779B4D8E0390BA2BC7E15B0B5D9F25FB099202E6324BF48AB1F5093F8AF4D465F17DA7557158E8DC48F2751919BE1F986E8D0875', 0, 0, 0, 'd779805fe15ad768a1c5bd40be46b47cb3b8db4afe6b11d97306040eff0e871e');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_versions', 4, 4, X'A4ED689CE19D8993CB2284E5C79587F5E3D865EA01C5BEE68E5D8A765B7ACC5B074106F942D12BA6015204E7352828790B5C5DBAAF3E6C9E44A4AA1183DA1C93618079655D6B615D5372A01BA0E5B49A28224CB484208E759B97D45CF1BCBF900AEEC7F0D3E9913F1CD549B49F5A7226F49D987D6DB1AA07E78C5C06270A7DF6F2C34A1EF0D9BCA5B89E747EFD3D5378057E3D3ED6DECFC401673F2C0FB3048266473D49E2C1B263FAB180E674328C61A13D2B22723F068821B78A3CE5021E4496EEF919241F1AD13E24D235F8F483BDE08E0E9A42836A320CB2F8FD86980882CE138A24ACBF4137AB72D92AD030EB9A874025B0F42DA0E4567DD802D2E89941C8327F4D053B915320A4651F1C210D17DB1A559DDD5911E55355134E55C09AD888C1D1B7110356DBA3224BAD4FFA4D1284C2F63FCCA44A67BA0CF3B73A77BBABE2A6C8D55B254DC20A062586E016D33B9C2889DE70367F6A92EA2C88D95859B72B9BF2B8D64CA586B9F6735E4CC60E0D09269E633A03023CDC9EFF756EF3E1F109A506BB686456AF82A93B1AB1A368172403FB69B5FD82E00282D99FE76D62B3CD20F8D1B4EBBBF30C3FF8EF6849CB23DC9B4D540F7AA66232E3F2D713C8522DCEB745E335E06D8CDD61BFF6F523EBF27892D61597173541909DCCEE6F0EA338604DB0057B6542B4E5D133AD9664491C8A7E572E24BA4CA95616462F1E419C6C', 0, 0, 0, '0f49a3eb444077dc17d946218f98528d9d2f9adcc232fcbeefa2fa73b1434541');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('captures', 12, 12, X'8AB30AFDC77C05189A82773DAEB5C74FC62E4EED4C0795C122AC0A5766FE9CDE4BF5033A70F096FEA9F7DC0589808D499E66FEB9E134EDC8AA6E4E4586AC9CC1ADD1DE51CF4BD367B4F750FA9C70A21202BCA4B07955AE8668CF0F4D80DCAB664792F3A25EF3398E03C432AF92D343D409E14CCEF73B69DFC007BCBFA2915B14F2FF537ACDEBCC568D729D8E061B47168176A3F5B521AC2C2C74B1746F16BA8ED84C3527B97E557058573AC0182B12E21FB1ED75596536326AD63D9CA060A211B2710245DAAAF1B0E4B71C70A3668DF58769B1868CEEE33BC786D9AA4502F6856B8CACA54CABD6B7A284B3DF74F90B09A715A43F9B1FA0FAA427A32E7BE7D8F025177ACABF252E71B545E370A03AEFE79059EA8A544D94131057693BFF246411AEC28B9C60163300808478B67EF9A9FA22DB69CFC3F84501C5CCA6633C9E1008CFF667EC9CEAF1D071593919A22F8EC053BA9DF55B4D61673233B997F77D310928641BF8F91513FFFCD8F9D2CC967909B23744EF395381C72B8A596BBC4196CFE1E2FA047B7DDBCBB26C526D2F2E9AA57646DEAE217C5B66068AD5D6BDB61DB6AB5715B0ACB94597910095D282CEBF029947FEE5DDDF64B39A71F9FF819756069AC27825123F68271AAA14C9AC9DF726EF133C14A7BE2EE701C4CBA002B21C629B84853E0E4035298158082A5A8F4315424C6DE85D983E974DF24086DCD04E64', 0, 0, 0, 'c4c0817335027f46cfe17fc887bbc55c2cd06fdeb1274214c3d3bbe71b828512');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('count_forms', 71, 72, X'244E4B461AE16F50150311AFF6E7539B013DBD01AAB4A1B918305E614A3ABFFA28DC5897C40DAFB35F66EDF7F4CFA93E4F401142B6A84D0BDF293A62CD79EF8D39DAB7F344B0CEF3A38739448A9E3D5FD94AAD6177FC002AA7044BD84A9798C56DC8A006D2395A57648212AD7285C6FC890036B5481B7047A12B2503DAC3E889CE1F27C64305CF0F14AF216BCCC1B1B043C76193A04588C83FFFDA2A8F6CA7F6278C0ADBBEB49E4C9D2CEE6B4428F04848DE44611100045DA0816AF8D97BC7F29885BA3DFC30A67D7F9FE7A1C8C4E08ACFD49FF28D94DDAF57912E4714D273260668A7A845C556FAC12037A2072D4B9ECC307B2802B04DA0DDE3CB9424C5C1BA7DB6580706515B38D69F7ED05F788B29AB3D077DBAB144F336106C53F3B75716659330E6E900D58EF05FFCE47659547330B28E411500A0CEFBF92A59B0DC3D1B5DE70E6E4C94949E82331CFB2E69C5D05C77E2CE245A8473462B6FAC25F2F83BE1B44321C620CE8C0AA32AAF71F330A71FE8000DD77388F07D71C886EE5324B0E1D09E035EFCEC18555252908421CC70D38AF517AF7841868C292D9BAE5807954B585891C684837DE48EEE9C95F2A284EA2EEAABB3D7A0FC1B5070CD9438F77EF1F1EB113FB92BBD5F2D19824301BD4A231C4452CF2FCDCC916AED589918AD94C39CA56620EA2EDE47C231D320C7C528CFE647418D375885DAE2A395A9006F5F', 0, 0, 0, '204acaa8d3cca220433db299692ad2b2e545c541658534595b88b34e563edcb4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('creators', 1, 1, X'508F7020BD24ED496E9AA09FA10918E78B5EB55E7BB599EC283ACC0E62EF71AC39BE05D0BBA02FB6132DEBD3C41C7192050E860A4899CE461DCEF85B5E735EEAF9898B8BA938301A8F4AB725F1C6B2E1F0678D35C8955E68D019DE08FD0DBBF7B2D1003B5E7B249BCEFC3A504A6DFE074642D686B91DFFF5760A44F932FDA1266718F56841F2D541C88C48DAE6E659A7159685400B9648C44D0A710040FC68CC44DBBB4996F0AD9B4B729AF12C081E7A25C050EFF86389D2E23FB5B1BA12DCC23FF4485BA2553F4F56E03795B373CE9EF9F7A1C171E99E7DDA4581308E533407E689D7D9C7A84DEC90486C89E118FB2501AA1FECF06254FE3FBD2909D5B5DF1FE6196B3C85FDDAEA6FEFBC40046D2B8DA02A37154210F9209F454735761F55E77D42E4C1B5A670C1F0173AA7EB673F86F5DE4F8A7A50ADFCBE88F980E74BBBAE1615C231028459C95CBE35DD0FBC0794BD5338D7BC766671A9362BE3F0B59D9A3A56EDC9B48DB50E19E0B1DAF0413754E827A613AF0DB3739F4D2D113BEC0EBCCDBC670AF7094D35E929E6668BFB5BF1AD6CEB0216D82BDD32F641567884871163C0E60C72534CA95C9A3487FFF46CBD717F84E309FB34BB10D545B6EB69C549C3B2A9A8FF75DC41B669B292E3C22454089C4275B6440BC6799C4FECA70B934C1ABE0C30D9A7984DE9AA19DCD49D0F557AF543457D423B370044DAB480A3548D', 0, 0, 0, '66dadd34fec78a74153a8713fbc9b2bf183b391795308c5af5dc79d1769e6369');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('due_looks', 2, 2, X'81AB0D94F48158F09E25E6BCE2827752FEE2EC89AFA78D8CB2FD47C10EAA50F635008AF52D856B5178857A29BDF16B9DFC2E46FE448211A259C200E5AC752D72FBEFE5D1B6617A8B1140F48CCC82B67AD1F6FC9ACD76A1A9487235F0BCCA318590EF4D59EC8180A9C1ACF70AF8CFD80041B37F35C310704F2E842E118A8B3A435D27A5B693EB7049C0861B736CC5C7EBFD7AC730B8F7C3746E5CA055D343C4090F8162A8E4973F0A0DC10FBB2B989406938DCAC528D48EE1E2033ACF841D0E4505F5E46357232058B38A63C4DF1D7BE88C27988955AF32CDA4D9D30509C395B0D015F256F6476FAAEEB03EF2A1F6905FF860DD165F7AB8E1E3269D07120DD2B35B6AC9A7ADD7BE2BA2071ABD495EA6134FA01BA8D7640D8F1E9E281867ED7E3A4F2A84A821EE62AAC7F42E12F752313662F823FB00CE0ED957DB27B7526C11CAD28C0A568D19D6192B8FECC68933CEFC072AF53AE2EB15765DEA3E576BE57FCC0ECB3680E8A4D9BCC0973F1318D1BE2422CD3BD2914EBA1DE28E51BBF61D9A11BCD8BDEA0CE6F7B3F71F8FF8F4A223D87EFC61A546882C91F0787941A8726455FB853988666D0C6C04332435A82D1E19C9060A96EE806912717E45FA9BA2E455341F61C332948836394E1C4781A16593D9E1CCD9103D7593F1C100F475A7AE184D1D64D621BC996B038226EFE431811BC456D812C73D1A3B7733614CD23FA8B9', 0, 0, 0, '087dc25f86fda78b05540c03ba752ab43bd4d16cde0292241be70fd858af1a0b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('events', 3, 3, X'F4C4E6BE80198BD367B2C6839E60DEA0A5F57BB6A76CC1E25FCC29CB52306372C6F5FBC9206689C8219FFC8B10FABC9D4F236638F348162E918349564CEC913EC7D90DC06E16584A48B8223EE15DFCC28620D4EE18ABA73B5525CDCC0CFDC7CD57D77A162309790B1C5C9FEC6045819D9A9272305B6476EB35D263ACB3851A83C3D7FA48304D1D6ED7C279FBCDAFCEC7526E84F298024C24F18E6B3C8C8BE918A26ED7F3EF093FD60AB92375F4BCFC7CF48F291A65BB94F316AE7D4219902DE9EDC017ADA5FE631BCBF8007C3768753F07409B890355E690E5EBBAC698EEFA1B520EAA4EE13E1E4210D9180A56789CB7E0B3DA59E33190BA6A01A605E6C876EF5C9AFE55985AD96464208143E0B95B884AFCBF18D9261FF628919C8A5094C6A47CEA3C8FC8D882A355AE484231D1F17318F8FAF3DB840DFA13AFEBB003DD88A371E226C9BD5A48CC92E165AA5E3C35BB402B27623BAB5BBE2850D0F6E6433C92B520C978103FB5A646C78B0C7EB03968CB3960603C5DDE285D2BCC7A036109096B5187146199497FB3B942CE83E37F475986C608F84F765C712D7139C59BAF23D70DEA9A4E405E1B6BFC183F216DF616FE4A17A2B2DFD9E559C0D0FAFE40B24694CB36DBF82808DDDC26A80B82A9AE5D2300262358023212494C9DEC3D551534EDEAC4431CD6C4A769A9D3A8A0237AE18998CA4731AC889BAB807009F110FF95', 0, 0, 0, 'e12b8998ba6a619b414612cc8a017e5849ab47688ffab055a6c064dd0c49addd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('extractions', 12, 11, X'1CA0E17A3810C94B55E3736588105559EE924C5E4B39E42EDE66F90591563A26814787DEA000AF2CC05ED7198FEAEAE31536C64BD839DC5CCACD64B8A046987CB236AF658DB17DFF76D54AA414CCB283A65993CB6B8FAA73E0764ACFAC094186F5B3B4C9357629E9EEDF9BA2B8AD32ECFCDA1459F54DCB5002C9374E430E809392876B9960B9348B66DA4417CE3E54A893A29800CB7C31F3BBFCBF3AEC6A1BE9C229AEEFA249F36BBFCC8932EA2ECAA6189D67EACF25DD8399898D9A414AC3DEB0910B42BB96C8FF6AA5FD9D61D5A8E7132503939052D2C76C2F30E9C3B479402F7CEDA3EDD340D7E34E91997A7DB815C0FF5A0C59ECB3ACC8663E4DD28A10D2E42D2B59E9C0C91F3AAFD17911E3D5AAC7A8F8A3BADD5A29D7446FE1AF7A1C0356D742D86A514184E0AC38751D590917F2417F64B49B2C25EC58BC2960C534BF6AF4DADA2DF1C55358ECFB2F831CD5EE8D0EE971E0133277D1924198B62C85DA993BB8A38E3B7A454A8EC322DAC1A1D8C71C3351A7684C6B4BD5E43E54A5FB598121800B467607BB4FAF7CDA9239FE23B4064E878EEEADD111ADB7B149DC5B55F57216882CC1F8FE703168ABCF3A967803202989D7EEAEBCE077020EF7AA667AD11BBD7B9163889E195E7F56E8483FBBFF8733C36988F8DBA7D6D8BC93B95FFF66C861663A4103587B07DADAD87883EBA099FC71BE908F7EBAD482003E9F6949', 0, 0, 0, '79977bfc96040d8ae8c320e33a30ef4c689ce98fba26dfa325f41d179e4018a6');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('issues', 1, 1, X'915754361569C3764EB9EBA23DA37A23D71B96CA79DB0534F9C549D8F5CEFCE2E8CFFA3ED605C4A8A31A8A81EE04511413F58D8A55BF5B68A34B7090A2427F22BEA0959F94EB80B96A2D4AA92D2A99E137AC1B10964453D6E25544A4B4912D072D7416EFAEE83C6E1D561BF79A41D4F3C4F4F0236F07BA5F45B94F1B6B3BFC41DFDDFBAC1A08F2BFE1FCD7D36ACB19606AFFB8761E072E55E2389634EA83CDC67D8FB5E72B0468C20197B2FD5463DAA262F62D3ADAF9D0359B114DFDBF6260E865649702813C59F4C8B453A9F44E34897EAB2D7359BA775BAF63092C03B4A2ABFA7B310CFB6DFD0E9812774B3479A7F9F9589E77079E051EE10D8D85B70F01D85B8E4FDCECE98E13D075C3FA3D48133F0CC3E639A0D1822472276C3B15C1E5F4169E12E44499E67A8EB205A71694217E6BFDE064DB8E0A3925EFB20EA7289962E85FC066ED1A3F4547834EC0B1D3ED4689D8D7157719E8025ECEECD8DCB40376403F501F06480B9CF0E5CBAACBE44DB952D7A4946036FD773C988BA54FF19E693836D38A6B7036222658551C9969EA1958B15493E49A9CE659DCE9A52CCF850F21FAA4DE98439A412E59CA9CB03C34FA820F3DD8DA6692E639AC20A35B6C10B1F54746B2B7DD5E87977396BF9770EE48F41AED5E861CAA00E052672CA1C1DFD5965261B5E73F356B6E8E8C8571A18658BF6D3F42938098A547C531F839066B53', 0, 0, 0, 'a67cc3e5c719739cbfa8e0278aef25936072b7c1715b5bee0b2d20e74a06fdae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('kept_files', 0, 1, X'71910BF3195DAB8C4DDF2EB0FE76FFACBA45BEF42985B4ED7BCE4A74009945BA596853904B8449C19D67238D04CC300216EBA7C046A40F90249C2CE1FA8ADDB4AAA84A87C0E127151C0B93D312E8BA3F2C1204D5EC58C2895C222D6CAFD8ADF83DCB4F3ED3F96F0989B063F98E3F3B0427CFD20A8CFE6D8EBE9EF18674768AA9D2C0379F17A0124BCAA3D510E560E1235ABE6461FD91ABFD2C27AA4ED5446A8ACED11292032D89817FCD27BEA472F7CB84AE048945E4A6CE37C426F9D326FB878939EA20E2DE2221DD77DFB9E1BD901E356AB243BC1CF80F9A8C827B8A670E6FA76AC508BEDFE08FB842C750DA049CE8B0782A0401B69BC52EE30041948681FA519069C038C8FF36AB46DFB35DFCAD0F9805E4ADA7469CD6C20EB2A4D51D3D4B1A58E5FA80DBE43C4F5608DF0A21258234726CEAAF5100AB47EB52F1E62B9E3AE10517F92B535138ACF3E7A1D4C5CDD92B35D554B64F093C3A13A52B1EAF291A4DE6B54684B2AAD92E5C703A88F1B468EDE53BE3CE5E3E5F7EE3BFA618C6A5C208C2C25D8756158BA9712E6E9BD657BE809E75CE0CA3B544677E235C0777F7E7E77B133158BA8E588FB477DA28D047F1B195A5191E62FB8B0F092ECCCC52DDC2E40FADC194F8710317028565D1D6292E0B3AB4940318A17C93B660E56E9AFD64984B43540326C01EB2B83A3536443F93455D5E9710D4E16AC0F0A436CB958F0F', 0, 0, 0, 'bb10f0ccc8163d83ed4f6fe82d81c622682045c793d6986682e4b12ac7104332');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('links', 1, 1, X'602F6F30D172F122F029FB2B4C99554044A58B813BFB8EB10EAD9E8908E97BA256246CD70F8832AFF3B5D1A02A108D60BCFC5E27C4D13C38F27990C9EF036520BEDF9D1D28B70AF0413E729D2D3FFDE08F3EF04185EBE856F31AC2DCF647A5AE11A5071EC9B2A3BDA760B64A941AB8E38604A2CC7BA17F838984E363C779691449569043AB23FCB34EAF3CA21FF72EE13C6F9C023574031260D2FCFBE333C089CB9FE9B23CCC60743FAC431CCF43032271A51CA4907EE32E564D45388B8F7DCA689F9671CF1306360D1A8A42D32B172313FDEFD6F781046D78B6CF7C1B2E1340647D723FE6D818477F6569A4C7B3E0C60077FDC70BB317AF8EA4A28FE71160743583FB4A74590910EADE42549A006ED5D78EF01B1F04D6DD78471BDB1D133F437839E83222DC150EAE62A9522BF857C483A2FB82552967631C853F17A284E2BE312BC8B3E8CC7C09C64A33ED52883010AD8B516E8251A1434B9A769DF5F255D1FDC213516591BD51966D5C3C66C82B942C82C83AB4581400970CE2B75201E9A9651C21095CB466C867138AC49D3263DD702D748D321B094C59FFB22B0D7C959E5F667925E0A4158A8D371EB1BDBDE74649806F7194073CBCA00B206AE003CC007BD6F4BBB33F86BFF6DAAB1DD8EBDC2876AD7612908C8BD83C58D3933BB7FCB198673A4D913A746CD2D803237370D3ECA59AFAEA6E1E65E36CDE32ECD654E2DA', 0, 0, 0, '0c74440b65810a0378dbb807b694a388b667b047abd1a78c684a2e27d0a5cd89');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('listing_coverage', 9, 1, X'79968C7A38194326ECEC969AE7AEEB906B250B0DF02726C26B9E55C4CF332781AE120DD56E9D41BF7BD9FC12AC503B0213BD34B3F0DB0FA9DAD2F53AC965F973696D0385CD697D1816D44F38F5AFF714681FAB40974F664390617D0B06CB6F55E0A26472D6EAB806A502AA8736015B076D62057F3FE64ACC110BEF019D5B3DC4DCFB8209BB91CD89F34080D25B720D4FC0CA3AD9CE5DAA81BFBB360B4342AEFA7812FBF221A3184B37077CE8440E27F04F8603A6991B1ABEB6CD607B406688ADD9544B44BCB1B4DD965671B6595C53C11D92AB00E9B09994FE2E9E8B198C74AD50E3C81D7E51C9F0AC10ECC61C957C2ED4A1C688C2F077AEE881CE99B9262B3DC14F9B607DBBF90FFCDC88B3C8703FA58949C05DCE8FF4EF176BAA398D2C268315BFDF868216C6E7667A95C8FEFB2827A996A2F9ECD8F6BAC2E17823033048ED3A875C6C9E6440157E12BAFAC172D9A66D56E3D6C50A07B6F818D0E40FA790C1A0B916E35B9A6788557D63579328D87E8D425931C9BE3BF9BB52B83FE2FBD2564372A72262788B236AA5A10ACC26F38082A329483422DFB95DF7C90505A49E70B9C2F5881354E57FB7549B176CFA7EFBA79784EA88A6D098BFD058FF6E1AAC669157508EDB3D9361473D05F09C386D773C14DC07929B0A7A29BB06F8E4C336C36E7EA8BB0BCC7C2C6F0F9324A80AC090DABC9ACD00F88B65C619A2B8BEFAAB45', 0, 0, 0, '028e76419720e77b40f9abe04e24ddbdebf48d46e6ed1bafb7ecb725ba50a6f4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('masked_addresses', -1, 0, X'', 0, 0, 0, 'd0f6943ebb3eaa922f371cb1db79b50af2cbd1b364781007a46a5668ac33b6a7');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('organizations', 1, 1, X'7066F57BD6E1A9C5C2A0F562F02FB3E73D5E1C0172195C49AB1AF336B4BA61F46F5E360B1317B1DA0E0E1056015F4D1F3A14E638BEF80C6782F43AC39439BD0BF7BAA2BB0DED4BAA422F7F4CC009DDA322A79C552CDCE7CFA55ECAD99BBADE89602641CA29F11B9AB81361B4E19EF3A697EEED4F647FF10C3B6C47C9A06A1510F0DC437A8D293817A002B7AE09906BFFB89C6D564032F42FF015E490F5CE119510B24B3D5B5AAC5AA9B4464E555FAC99F9C62D8F2A82CF5959242CEA568D72C7B1641EE094E6593748A1DA12F49C637ABB87D308833A5210AE05B342BD0F9D86A105F1E7EE6D0DD4407D054948F2DF0A160C9AC9B5CAA3833AAC823CE0CE598D988DF97B764795735C521A6C1F72341F24B31F5ECE51A57634DB4FEDB90961ED96A3C7704AA7B401FCA32C187B74E2155AEFBF213529B6861261E15A3BDFE1B833F687F94C3F9E76FCBB0FC0AA406B1E44BBC7242D9D43C000B6EDAC2702FD6743BC1FDBA8A191DCBEB421C5E03F5B09A8FAA47AE8869D7E0BDE6FF9330B4A217D291F23D1C37869E4ADBED9764A1B380239CE50A66FA9CB491F4D66332995A687A7E6F016136242F19E0E3369D488781B86D02F2096567E0F390806BD2B73F690C9F9BAEAB0EAD1C89A858EBCCDA48BEFB60A1894E43EF55A8B82903D2BFCB3A87197F066EF1A08196EF23B7A7A88ABB3C9550805BCECD5FD581C92A2A1EC65', 0, 0, 0, 'fc577e7f768ace7bf572e16f1d924af7a74e934aee88f8284a55c955ec04890c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petition_versions', 4, 4, X'392D3E7ED0F4C72C7DD4626DA3B408034F7A5B7D54DE47E122B231F1698B72C600FD447D9F9C32F90890400BC92AEEB4F83F04CE43CA9832A82E5C70911E14F97A2D7601A885E837B3D68652FC4879D8B4ADEB708DD0FEBDC8D9BBB8844D0D3AE8914D7A8FE16B3FEA062345675763D5A7CCA9AEBF78C47CB9188245D141CBC6CF1095616F4FD519677071369B517910810DC02C0E8C6D950BC2E6EDE49D5624529A57B93DE18E817BF9CBADDF92DE2135B773E48E2E242664931EAE2F908C6F2F0B0E83CB21F44E12E7CFDDA6EBDA00A37C25228EB66BEFB297F72AF64C75593A30B0D1E406B62B70F27D48B3A9F65669365ABD9CD359A6B55DE6A28EFAE8A89EBA350250070E5AF725FD13E888D5311C2211CCEA3AF43E031957E8D8010DB5D7DA0F900787047A3A87500ECE1B82065E60D654A064CDFAE60C3F93B4D8500ABFE62555759F11504FBB390EAF2827255BE7C0A9ECEE6992D32753BFE432E542A53BBB21C0CE774B5620A76AB308E48279C327648F0F538EEC6700EA31D87766FD09776D488D1AD6827F26F52971A936CDA0FF5F2343B142346100FCF15E2A896BC5426D3AFC4D1A4D5F8C5668CE9576A29D4974BCD1207021A4283FD728CE4F9EFF3EDFAE064273CE9D0580D60ABA9E6F7AABB02324F7427F1E733F42376129733CC8CB34D4C9CC4D48849441240E365CE4F965A99203B0C898B3A09ED52351', 0, 0, 0, '45e443e9b5cd01776e2509a5bdd84e1273c8aacfb9a658f0bc1f2373f3000719');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petitions', 3, 3, X'2A1A2D93534024E08BFA0A609375986AAF3002975AB3CC02A344D9AEBC6AD17406FF8D56A702FF56C073EAE29D6BA756280B90132CBC4828059A3049AC55B69AA541BCD574E5AFD0E3BF87193AACD323C1840F5ED12F70519E46B6864E36CC81B4C7C005054FBBAA6ECD5B2E033C656A720A3713CA0AA826748B7C3F2200FB844368D501A2019F9788CBBDE14FD93F9EF1FFE4FFED0468D01DA200A1F769F38A66DBF367C4DB281FD31C3411B8C0B2CE9D74ECF50E4E4848DB1A9237A5E86D09356A0D69AA9AB9E3EB996C2C69CFC99A4A5FE0CBE01BE698103D35413E7DC68ED42E28AFBACCD6340907477506282AA5E029BBB051322117A2385B2D04D5CD4DD59785D5F2E864244C9E8FC0F09059A4F46962ED85999DF3B6F058698EE9B49E3191E80A224119B092410DB4D9AD6744B8F50E982A05CFC61581419B38AC2607970CA3FD7D9BB57B0B3546CA389D02F5782734313E6E6E4C243C98A79AE9054AD09F9FC820ABDE15EC464431F2C90F62BAD8A439DDBE48A5F0EA7DC17A389027121C0B1FC321672B0C3276794E4E5B06F816FA0330BD89CDAAD65EC52682E931F7043D3671CDCC80CD9E1483F6DAD02B02D839F4782FFCF3F3A87357548106EBFFE23F88BA4856A7595097EC55DE694573BB8576179076731036B126CD925033313A17AD01E026BBA0AB8B4DFD450BBCF0BBA3C910A0C64F125ADD48FD8114A3', 0, 0, 0, '44b7f3eaced8dcf2cb78052fd998d6cc5ad0bd7a9ee8d26c958d6905e7ceb41a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redacted_records', -1, 0, X'', 0, 0, 0, '8415f44d32fb5e43e53750f11e8d4eaa4f7d5947f27818d1d37a5f9bd1cdf207');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_hashes', -1, 0, X'', 0, 0, 0, '28170f33097ccb894b03effed6791caa2e3f6ec0de1c9e15eefd965c985b8da3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_steps', -1, 0, X'', 0, 0, 0, 'fcb5b99c7c791fb9d1584c3d4c477443ed3ad0c747bf9f1ceba0b0343d78318a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redactions', -1, 0, X'', 0, 0, 0, 'ca1a99285d8784907a03899136e89c3977c83ab691d4ae6618c9386de681edda');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_checks', 12, 4, X'271A8331A714812FC7DDC2ED47014D0C467326E39668B19817246FCDE0AF2E94846C2ABC8A38E3EE3D071B89D3A2489E22D1E8B3EA7ACE6EADE0412644A1C5D8286C0DF151490364F30D491C7B04A572CFC618DF23550381031E0CFB2A71008CD252E16DDF6B7143067DC52FDC62E9F11BD7B590482084466B6027ADD3B21479DD4231D25942703B29ED477A295482063F8E3CE06F7B710BA0327A94C97F3D2401FCCB958A0591C0A43D78E604BAAE7B8C2C8187EA70B2B32D3F7398EFAD32FD266AC90F09C3590DFC62BB15E38681201EDD506BB971426EFBFF9BD4082DB52D9A1FE1B1E055103F916D09B2AD82BCFBC6A2B30D5404E619A716BE63CEF16151BCEF60E94E42105832D4723EDA75839F16196914627621EEAB8578840D96766DFB74E44A10257E17A6B43E2682B2309D796145B44BF18D2D5F4E57D7D7B7AE575A38B0C6DC4A6B23CCC06484D4C098E5FA60671B824D4EE816AB0646B4B5388F56D36C7D018CD4DA701603B3F11BA8E1FD98F5A2E4BFF52962E3DF3338918CE390D68873DDA8F3A3EA4247AD6472558AB01FE7123A0BDF3B7134A6EF981E7EC5FE314BEDF3570A0F311A4E0787DEE98372CDADAAAAF5A43293E52746908BEBC3817729942D52C79E7CB4495795A876B1E1EBB00440062BD7855DF5E54FAE5A0062959B108A809F6BCD1E0312CBE1CAE449ED9B5030191B342C369B440EE9597A', 0, 0, 0, '433b00be98c7c249bffc7137eda310f48ddf8e877764997a2986f7c7423bdc42');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_verdicts', 12, 9, X'55D5FD584C7C97306D172320B5C6B5E398295560E20FE865000E3A8D30C381C2C7D990AC9BFDDFBBAC0DBDAA34091C082E2A1BF0D551C847E73EEBE058BDDD60C97F06DCBE9887F14BE7F236AB1CE2F2AC1CDD9499A90DE205F73F6DA251E8F1D724619578BB0D8C903D479B92BF14316FDFADA5FAC592DBFA17CD15C31F989F77BEE5D1CC4B67139F53EFA476BE787C5724B03008B7EA98C2D5583EA3CF6ABD94DBB98489C04E41C83D82070EC3D415CDC11723F3E64A484F3F7AD2DAD0A6E5B62D52109DF6DA4FCC1F3F26F973BE6934CA60A7FE333640996D095D70E2A3337F68AFA8BC5489A9873ED7AD7C23401B71835BA43CA8A93834731AD496B5946B8491B621787B67A011436409905E5FBF823497493F654C1C29D5C0CD144FCF5009BF84EDA178E32A8C4A227E16ED959B0ADE91B6746BFE2F6D209D814EF86B8B9B9BE71BAABE3E801CBF67AF5896C5F7E816292E5D49D7630194D0772D0F6975FCAE219815386E8794F903A0F44BDF9546361EACEFD66D050B742C1D06335A8B0B7B61E0F7650DFA1BA9E649A8ABF191D229F4EB8ABAC3392A26584A4404551B45740C222AB3917C870A8398D0DD915A403F3F00CCE03E2BCBC8AE8212B60FB0B7FF73177CCDC21C59A67FBF7A59061957ED054C392199A7A4CF0528CEF45DD7C73EAC8A7527FAE1C03518F2F1680EF60649122B18D53DB820E91063ECA70048', 0, 0, 0, 'd5fd643c4a28c4c89c7a2c963216f7d74a1dd286c0ca3848c9ebdfcfe5efee92');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('runs', 12, 12, X'95EA97393C64AC4FF1662E7B04C89B11912661F4FEEB1DF426C8CF22B99F486A6B260EE7E5C8638A90810CCCD7BF7915AC7EF68CFBC6367CE095B657FB6C5AF0022DFADDE6A210656720A84B4448F7F363EA972E6DAEE6F1D7BD8A14AB78D94B83E95AB4F5292B5496F82B46525A77F0DA94149424E3FB61CECC9CF8A4F2AE916E259443FA72DC3055C5688ABDC0628A8BDAF5B1CFC0ED72EB4FBCB9662F326294BBA8422FDC71236E1531EBE92274982B602CDCC7969F3CCEF76CFCD0D7B245419C9CE53A70D2A7E0FCB76C21955CCDDAAE20F1AD6A0D9DBB419074501B7A95E2C4DB4236ED044510C52B543600B32E17290FFCD6577944A75E458384D75BE730F66699A15C8AB25B648051FB933E5A5E049EEDF1736921B62B545967A0E42274614A6F48697D9362B5E8BBC8EEF3F0CECE4FD84E9CE1ECA538ADEE23C82A663D498E41317651B9E2E96AC6694145E2A1EA542B8CABC15F6C4F6848F52557BC4C18F875458E85CABD7A1E1643ADCB312F1F052AA5741B7533E657A458133570EEDFFA18DB5AA2B5CCFBD8787D4A87E4F4357AB79BC81F31E9887A9CF84131C5E67EA0E8D46E2C6C59794F25B460F519EB12AACBEC4E7B17547A4E6CA0FC66D8C016D85DF6B93C3554834921A2CA96404B122DDB8AEF371702BBA10BD1F492BFF31A948AD1804644F79638C2077BB803D058A556A2C4C49CD857B64EE786C89A', 0, 0, 0, '3ef71571fac985b04340ee8b9a11c95e30296601f25fba0b8db2c45d71bc68fa');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('snapshot_rows', 12, 8, X'14BBF9A03BE1B4138BE6FB6BA77AA9C4E53E1EA38A396EA6384AA8CADC39C7E76D6FBC119FAA6F2FC03018B656D8E9165588BB7222EDE4739E5B174C7324C37E7C595251EBE9C1FD5ADAF23891A09D0D088C85C4FF7642CF8E0524A2B72F782DF37971A21007E15A4D2F0B13DCB3EA9985FD0300CD0408E6C772F27BC80668051445F532614BA9F62F57C9D1444DC084C96039333D8D6BF255CE88EFF643D37289FF9E6F1BB23A9A72151D928201FF259AFF8832EBCDFB401787456266D8A7C5F89ACEE84DAB15E088C519BC57F0C33FF15D6F23D32E7E44EB258243776CBA35A177094B2BBBD8D9AC33072EB9995161766E57150E23C6E5DB5E2EAEFB8360750185E5D0C5AFF91B43E0C216E9B1B11A773D9DDD728C2CEC1304B089D346E532103618045D2F97FDB1833BD9D67B3C1AE16AD3BDDECD94219B7E0E736CCD7063CC907AC031F1807EE29AE04EF47A17D387A0A1AAA99C31517D1A59CEA24BD1F1752A2A37B16DF6C538776F794A93D229D5D0989A4157C89C204F321B51DC396318A3BB0504C825DCC9A34DFD136CCEC8C626AAA196E56B86B3F7D0B5A35260A838B27D99A3E460262AFA0CFD5119C5A6A438EAC349D29A85B5716B84281F7458163A120E26037E62C080BCFD65C7395F797A1389BA7E5CD7BEA7226AA92A14DCE861062CED0E923F600AAF1961364A6CFCFCD6337B62250FA26ABDD4606C6160', 0, 0, 0, 'd77d3ea7c676bda382038fa58bbe1c26c5acbec9ed9774ec9b2bd218a41c190d');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('sources', 2, 2, X'7A17A246C3260BFB557D8A151359C16835C56D17598E2F0F7911E766D5BDE2404D1E4D0478A670C3375376947D97AAAC57A998674EB0CC3B74B6B136BC9A039D2CC7F7966FAB936669D8A61E14DCDFE45A00764722D947D59088445B2B41FFA9E24ED849534C797A53BAEECFA3F580DDC32048EDA2BEE86080FCDFBE58949860A84B44ED0D7B86E843D77FE20E9F1CD77C4108A6CB3B909FEF01E417F3520135828115AE68D8CA17E31259845E740621D0693C6F8F675822CB57770DD606FD9C96F6904DCECEBA9DE7E532676C2A22D425A6B7039C8ABCA024F375DACCDE02B45F8B5A243BE5F8385A0A12A7119A01E2C1EBD032980144671D6E8A9021B3873DF850B88F11661D3B0DB44FF1914B1391FAB8BE244A3CBC796A68B75A7A9F3FE9EFF320EBCDCC3F9F850F4F8844A113E100F9699C42591B8FEE5422E0EDDA5015C68C5E54D1AC7F20E6420F3CBD4BCBE4E66F5BC194E50E5B21AFFAC1426347BC31AF0C9BC7F0D07751A3887B82174A62BEB55609BDE802038C8F5D9A44DE931FA46B3F2C83281E8D3B199D83BC2899CE674E0087764C4919EA5F74C73E5B0C062D9424FBEA82FE8737EC8AA2960D13F7F1B6672123934F876165AC4BE7654211C4970AEE9B42BD6A6AF9C30FED5AA00F26920BB9D5D8279CA53A79EEAAE22CA99FF88EBA949FC3B59125C1A3E8078B19FC03DCC3FAB0F4A8E891E475743E7F27', 0, 0, 0, '4cb2e14f5ca3f2560820cb1ef6f18a46441074c102d0b03229821d5e472e89ae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('stated_counts', 4, 2, X'B6DB1577178AD97E46EDB04AE53E1C630EABE24082DCE263D0CA0F5C4507BC4A40ED16C0A5418820E0919D0453A2685BB3B79ADE48D76A87080693B8B3A53FB6654F579C81209E5FA4A7C90D64EA96B0AE2792B1F08A76BACDEA44FA9A5EC5370489FE19ED2780D003E48E21ECDB538643BD4FDACD79FE7ED186B2EB827298B0567014242F09620A09EF57BC5DB05BD93233224D367F284FE0959E3ED53761879E7A158C34285D991D0369BA7B2CDFE8A683058F2EC1814108E363CA80E8A49A94AB98E004B3F58D2F5DD6881EE527D35B6B877B9D0E08F04640D331DCC723F4132B3060E12646BC31C63F3DAB8DBF95696FEF77B3DBFFE689DE18ECA8355156FCA0222F9FFD9325A9CF18EAC1A52A5988EC68040B8D977835F2B67A5FBC3C9C1C44D9AADE34AF301FDD61D8C94BEEC4250BBC5E1CEF6FB426DD62958EF85D71000201A95A23D7EA4E4D1FEBFE9C98B7F1CB58A3F506EDFC93197E30FE0FF0FDB0C1A86A9714523849AC4DF20594BC9C6453AADFF1C8FB0475847C5434068B9DA355517AF0DDD7B9CBCF96939FF2CA632D31D805DF3FF1838970536F83F0DFA57421860EC9C544DD2A795DF01CBC8F09F4FE4C0A4A9C670723776983E01B5CC35136F0DC6036B7B6E4228C497EAEDD152868AAE267282BD2ABB49A7EFB8573B3B0688A1142F2BFECAA85E9143E22CB058FBE45506B6B1A5D62596F862155D671', 0, 0, 0, '2fbb97d7301b244c979d707483a29d2d8c70f19182a8cdfc3085a225f2d66909');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_alert_events', 1, 1, X'E03699E04027BB554068335E05C6CB4079AC66ECC4B3A5D8C555062D68F4B5D16AFFCBDED32C3B0A700BB37F242117BB096F1E60EA0FB8436290ED5BEC6C626D18984A6134F9162B4CCF3AF58217AFB5BD669EEC71D9E23884E0207F7E3817AC0DA957B0A70C380ACEB8FDF08DDE08D9C02FD0C3CCDA8BDD79D960DABD18F6916EF62765AAD3183ADDB189FCC8BE66FCED3731FFF339ABC16B49BD8C5DCDE2207C8C5073977D9B55092A420F6A11E9FE6DAAEDB41E4399512378779769F626FFBB7CA83A7077844715583CCEB1E643764556A7571ADD7288E09FF3B065494BC661084A50C5BD06A012D3ADAFC3EC3CB343EB8AAA64CEF3E86FAF9B7A689D3585E9A483930925DF80E2110C95818F0C03596254283C83FFF574D74E65E693112F11C435F9BE6DC2F98504C43A6CFF51FC2A69EF3A3ADF41EFF043612EA2D3A6CFC6D590B083D078811961D6466609B98C25D86481BC4901C540B05E9B5BDA57359CD5A25A65BAAFF090A7A3FB819EF46189C3A78911BB71D7EA7AC54B5D14980198621F4B0FCEB6CD279D2E2FD2D68190B7D1A4E577023D93E44EF521FE3103F3A8C7466E9139E12C1A333C7A3EA79107A2D5327F0B2111FD2FABDFB2E253FD09C0D5508A59A90DA25FB2EDA16D890B1125FC911C669D1F4A6AF7DF27800FE0E2B4170E25E845A82AA38FB77B27BC16C6D0052D1EA999D40439207CD46EEE3BEA', 0, 0, 0, 'ea332d9571d577b47f705f13bbe45af1c7f4b0cd07c52f53f2cfb805ecd3b2a3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 2, X'298A14279CEACDC568CAF88CD503B972030FDC830A23B55857F51F3D2EC83EBA6B19EED168CA9ACFC9CEF9C083B60E8427A652C98F54B6C85570C7B1EB2AE416AAF70F9B90366C11490C5A2A641C7734753D15D7AB5021F9EDD89FCF13D0AF0EDFE34B8A5BB7C59F0B3D38B86B29E5D4CC4DC00969544BCBAE55599B1B51DEB29B8187FB1054954843A4B66B85B919AD49685BFC8C29974786E833F4740F469EFBCC1D2D978E8F15843A3819A52AC77849CA65BE3D3159293065C8C78A33D67FFC8C2A8AC8B2D700138BC52F93FCB756CC92985B9AD12671310A9F1B3241420AC01BD29A2DD4DA91296F7BE66C5A51D9C57D60AD57A69131C9DE161A349DFB6ECC952B510CEAD19D6B927A50FC890E444A523DAAE66E719E90D179B7ADF69FE93020CF48E05E1638FCA11CB341D05BA23953BC2D7D2B8ADB8D2E5C06D93E231C94563A041CED84BC75151E3C5D0EFE163966756F296E554DC5DE6463281A6EF9C2CBAD18F6430529AC80C4495D6412D13BAD55890FCE73FD73CE7A73F44654818AF6573C84A718306A8EB6178A741211513CB1C574DF94DCB7B843B2A068CB2184F6FD54307CCE00D745F1AF3F77FE0DAC64DEABB10C31A8ACA7A667C7CBA3C1508B9267D3B781E8C7ABD125B7BBABD65653DC33DC4DB1D84F86866BA360ECDEEFCD2EB893ACF3BFC4F0B6E955A197591D1F8BC5026C8FFC82C3632D27D1256A', 0, 0, 0, 'f587b360dd7e1b7db79e944ccbcec62f55c93d6770d11c494d488ec7cbe34008');
INSERT INTO row_checks (name, block, checks) VALUES ('_sqlite_migrations', 0, X'00000000CFAFC81550C1D732953B2093D27BD11E259BA3F64D7E6234E30A53EECF7799C560DF6F731A7B788245CAD44F7E195A2355744D07DF1ECEFE');
INSERT INTO row_checks (name, block, checks) VALUES ('action_alerts', 0, X'000000002359B71B91D39021375CEF25');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_events', 0, X'000000006BB09A05C887616E');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_looks', 0, X'00000000000000000000000000000000000000000000000000000000000000000000000000000000725FBCEB');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_sightings', 0, X'0000000000000000000000000000000000000000000000001F265340C0E43B3C84BB5511B3C3384D');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_versions', 0, X'00000000C40CF57294B764569737BFACB5F14F26');
INSERT INTO row_checks (name, block, checks) VALUES ('captures', 0, X'00000000A84B1EB88786C2CA568BAF1B6CB3A8C3AB1B1EA3038B2C3B05A6B173151291971ACA08519783FDFBAE459E4272B09F21');
INSERT INTO row_checks (name, block, checks) VALUES ('count_forms', 0, X'DCA2E49A433026FA5449A96C097A94F1782FA80BA5EF4451D77D91E04C661C3373B27929820F3125853D7A2AB2153311A667C244BFDC9DCC6DCC0D098256E5CD13613AA8E005558A67413D598ACCF7C3038556BD18C181D13011FC137560908A0D0EC05A3CEBA8E5C27BEE161A368307EB710DE9E0CAB3162B87C83E0A08D5900B60552CB486C7653F54049B33C84E22F01CB91794F0D1B67A460761101A68D465B8964EA84DE15DB50A5726D231EBFC52CE2AC23AE51EBEF6A5564497FEF05BFDBC699865143E5730AC42D88B59C0C46EA45C33EE9002203111D866F1D949FEF4F3AAE61D624C4540ABAFCE23680C3A7B0CF7F00324D3CBC0DCF8B84C57FB0B31F7BFFCE3119BFEF5743582DE4A208585090649717F058DBE1B6CDBFF54DDD0');
INSERT INTO row_checks (name, block, checks) VALUES ('creators', 0, X'00000000508F7020');
INSERT INTO row_checks (name, block, checks) VALUES ('due_looks', 0, X'00000000E46976669D41972D');
INSERT INTO row_checks (name, block, checks) VALUES ('events', 0, X'0000000036F6CAE9135E75A5AB70A62F');
INSERT INTO row_checks (name, block, checks) VALUES ('extractions', 0, X'00000000563BC9C53BBE5521763C00C85D164A2100000000CF61FA9D626243C94BDE4FB378DD24FF0B6AEA06E83A8C59D12E4F30');
INSERT INTO row_checks (name, block, checks) VALUES ('issues', 0, X'0000000091575436');
INSERT INTO row_checks (name, block, checks) VALUES ('kept_files', 0, X'71910BF3');
INSERT INTO row_checks (name, block, checks) VALUES ('links', 0, X'00000000602F6F30');
INSERT INTO row_checks (name, block, checks) VALUES ('listing_coverage', 0, X'00000000000000000000000000000000000000000000000000000000000000000000000079968C7A');
INSERT INTO row_checks (name, block, checks) VALUES ('organizations', 0, X'000000007066F57B');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_versions', 0, X'000000004BCE2F4108C71AA16F2335687774BE33');
INSERT INTO row_checks (name, block, checks) VALUES ('petitions', 0, X'00000000A817399FCEDCC920B4252AD3');
INSERT INTO row_checks (name, block, checks) VALUES ('run_checks', 0, X'00000000000000000BD7075200000000C8AE9BB0000000000000000000000000000000000000000000000000000000005494DF2E');
INSERT INTO row_checks (name, block, checks) VALUES ('run_verdicts', 0, X'000000001605C2B7347E829900000000DE884F361FAAE61B0C60014C00000000831B486299CB45050000000005D08B0CE10768F5');
INSERT INTO row_checks (name, block, checks) VALUES ('runs', 0, X'00000000CCAF7BE235F5AB21111B36EADA5DE4D9D93065A84A3010E1B1992F7E1291DF369D29D2004BF9BE2845363E3F96E701CA');
INSERT INTO row_checks (name, block, checks) VALUES ('snapshot_rows', 0, X'000000003331AD40CECF3F5DE75CC33A825F65CB0000000000000000000000000000000000000000000000003D1EB12B6DDF32D1');
INSERT INTO row_checks (name, block, checks) VALUES ('sources', 0, X'00000000E942995191D408F5');
INSERT INTO row_checks (name, block, checks) VALUES ('stated_counts', 0, X'0000000000000000000000009C0E638D1ACDB2E9');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_alert_events', 0, X'00000000E03699E0');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_events', 0, X'0000000082827E65A70796C1');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T18:31:24Z', 86, 0, 0, '5d62b05d3fea5aa218fd8f8143175bb8c82a67d50b74246914258cfeaabbdd77', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', 'e8b65d8f68e5535480acad0ec7ec49e9b2d2b1190e2e420009749077bf335cfd');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T18:31:26Z', 17, 0, 0, '3ef1cfca0fc2997ab1ff56f77ded508cd242432b6877123029674b1906542ea1', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'e8b65d8f68e5535480acad0ec7ec49e9b2d2b1190e2e420009749077bf335cfd', '36357fb1298559b50cf196979627b3b005ef4fe48308b6d10af903f3c0441f2d');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T18:31:26Z', 11, 0, 0, '2eee53b9249e0dba60d3daa668a6e5318ff2263b4911fe119b343d83e2dfbf1b', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '36357fb1298559b50cf196979627b3b005ef4fe48308b6d10af903f3c0441f2d', 'ffd018fa4c893df7c523725f1a50dc178b7f2312abcb0ba88f397b0fe603ef9c');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T18:31:26Z', 7, 3, 0, 'e1067003624bf8a1c631be07bd7e958a3e2d76972d4056e3a4c02695c8cd214c', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'ffd018fa4c893df7c523725f1a50dc178b7f2312abcb0ba88f397b0fe603ef9c', '0e8fb58c44fbf0d4ab6299088042cd4e6c6316899b17fa698be049330894975a');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T18:31:26Z', 4, 0, 0, '5ff097f48c22fafbddbb319087c0cdb85db5f7ff10037fd68e5f20a8b9eed6b1', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '0e8fb58c44fbf0d4ab6299088042cd4e6c6316899b17fa698be049330894975a', 'ed7a600ae3b66719847e1b226840ecacd551ab6592bf13d604c551964547d307');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T18:31:26Z', 13, 0, 0, '98a9e04bf14b007f3b45a6f2f333bbd40c318c5dbb288bb5533e7e688efcd87d', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'ed7a600ae3b66719847e1b226840ecacd551ab6592bf13d604c551964547d307', '0a0d07dc63216da3da216d5a82bc755b2708b3ac3e554987da7e6f7b2216a17a');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T18:31:26Z', 7, 0, 0, '6c27b1d4e4b5b8555217cd988ba8f3890d7c16ae6956964d48a34340f374cc6d', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '0a0d07dc63216da3da216d5a82bc755b2708b3ac3e554987da7e6f7b2216a17a', '6a7e183c3cd1625b21198f1fc6090cd6a21e0bd7b3933718752f54bd76502511');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T18:31:27Z', 5, 2, 0, '1e2fb9d3eb7ca3f4443e9fed5c1eb571e60a802a3553bca10f950eb2d6bd4dd5', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '6a7e183c3cd1625b21198f1fc6090cd6a21e0bd7b3933718752f54bd76502511', 'fcaea3ef85fb5b867156bb73c6b2ab5a62545f4057d62575ba098d1dfdbef238');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (9, 'run', 8, '2026-11-29T18:31:27Z', 7, 0, 0, 'e07b37905e61d23502c7cd636a75d9907f5c088f47941d97cdb1e519a8f1596c', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'fcaea3ef85fb5b867156bb73c6b2ab5a62545f4057d62575ba098d1dfdbef238', '5ad7971bc25e81f71b3e2083883d2f415d0b0789fe806ec6fac215f0c0afb49c');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (10, 'run', 9, '2026-11-29T18:31:27Z', 7, 0, 0, '0e7aea60e342a5701e3ad0383c331c97f51fcca9415b759973d5dd1328fb7252', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '5ad7971bc25e81f71b3e2083883d2f415d0b0789fe806ec6fac215f0c0afb49c', '9f1bc8361414abd3f0aa535814254720e249e19f44e838ba6668c4db59d5770f');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (11, 'run', 10, '2026-11-29T18:31:27Z', 6, 0, 0, '987d74895b903d5f8fceb1742cd07f07e65a25c71e8b37ac5a26213ad7c96c8b', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '9f1bc8361414abd3f0aa535814254720e249e19f44e838ba6668c4db59d5770f', '2a02f91eca1fe2d190913905911b16722fd1ffb05a4bec35a9da224510604345');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (12, 'run', 11, '2026-11-29T18:31:27Z', 5, 0, 0, '38a02c1c98fe7e98b12b0351fa242e8345d20c495547e7ffd9c22c01d15a3f5f', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '2a02f91eca1fe2d190913905911b16722fd1ffb05a4bec35a9da224510604345', 'ae043997b0fa5dc7f8e000fec6370788faf4f4059c32335d67eb911db93ae791');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (13, 'run', 12, '2026-11-29T18:31:27Z', 5, 1, 0, '88e76f297b6f7caf4a782be89841cd5195b18f5cce7f1d577254ecc47cdf16fd', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', 'ae043997b0fa5dc7f8e000fec6370788faf4f4059c32335d67eb911db93ae791', '538a3e7e12a92d45efc3fc8d2c9d83f5bc8a8d8b1e540d877dae4e007327fde9');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (14, 'change', NULL, '2026-11-29T18:31:27Z', 2, 0, 0, '3fba8b8bc6ec99281e6932f6e491db8845c78203da37279c4b6e6ad824291654', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '538a3e7e12a92d45efc3fc8d2c9d83f5bc8a8d8b1e540d877dae4e007327fde9', '6577dc5164222b3fe2c9059209478c5caaa98c0e4b15e0621e597d19f4e05a29');
INSERT INTO look_schedules (source_id, kind, url, every_hours, reason, requests, next_due_at, hindered_by) VALUES (1, 'source', 'https://site.example', 24, 'its schedule', 2, '2018-03-23T12:00:00Z', NULL);
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (1, 1, 'source', 'https://site.example', '2018-03-20T12:00:00Z', 'missed', 'not running', 1, NULL, '2018-03-22T12:00:00Z');
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (2, 1, 'source', 'https://site.example', '2018-03-22T12:00:00Z', 'looked', NULL, 1, 1, '2018-03-22T12:00:00Z');
INSERT INTO site_back_off (source_id, failures, failed_at, until_at, reason) VALUES (1, 1, '2018-03-22T12:00:00Z', '2018-03-23T12:00:00Z', 'overloaded: 1');
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (1, 1, 'changed', '', '2018-03-11T12:00:00Z', 'pages are not as they were (unreadable: 1)', 12, NULL, NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (1, 1, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO noticed_runs (source_id, run_id) VALUES (1, 12);
INSERT INTO withdrawn_alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'body', 'call.', 'write.', 7, '2026-11-29T18:31:26Z', 'another capture shows the same change at 2018-03-05T12:00:00Z');
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17591, 139, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17592, 139, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17595, 205, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17599, 205, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17607, 260, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (2, 17591, 20, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (2, 17592, 18, 1, 0);
INSERT INTO petition_metrics (petition_id, source_id, snapshots, first_seconds, last_seconds, first_signatures, last_signatures, change_1d, span_1d_seconds, change_7d, span_7d_seconds, change_30d, span_30d_seconds, fastest_day, fastest_day_gain, days_observed, gap_share, growth_intervals, burstiness, memory, outreach_alerts, outreach_factor, first_hour_signatures, first_hour_age, first_day_signatures, first_day_age) VALUES (1, 1, 5, 1519905600, 1521288000, 139, 260, 55, 691200, 55, 691200, 121, 1382400, NULL, NULL, 5, 0.8, 0, NULL, NULL, 1, 0.7292, NULL, NULL, NULL, NULL);
INSERT INTO petition_metrics (petition_id, source_id, snapshots, first_seconds, last_seconds, first_signatures, last_signatures, change_1d, span_1d_seconds, change_7d, span_7d_seconds, change_30d, span_30d_seconds, fastest_day, fastest_day_gain, days_observed, gap_share, growth_intervals, burstiness, memory, outreach_alerts, outreach_factor, first_hour_signatures, first_hour_age, first_day_signatures, first_day_age) VALUES (2, 1, 2, 1519905600, 1519992000, 20, 18, -2, 86400, -2, 86400, -2, 86400, NULL, NULL, 2, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL);
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
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (1, 12, 3, 260, 300, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (2, 1, 2, 20, 100, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (2, 2, 2, 18, 100, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (3, 11, 4, 139, 200, 0, 0, NULL, NULL);
INSERT INTO listing_coverage (run_id, url, covers, asked, since, pages, found, stated, is_whole, reason) VALUES (9, 'https://blog.example', 'known', 'https://blog.example/wp-json/wp/v2/posts', NULL, 1, 0, 1, 1, NULL);
INSERT INTO alert_looks (alert_id, capture_id, observed_at, is_listed, modified_at) VALUES (3, 10, '2018-03-10T12:00:00Z', 0, NULL);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 1, 'edited', '2018-03-05T12:00:00Z', 'body', 'call.', 'write.', 8);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (2, 3, 'missing', '2018-03-10T12:00:00Z', NULL, NULL, NULL, 10);
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
CREATE INDEX withdrawn_alert_events_by_alert ON withdrawn_alert_events (alert_id);
CREATE INDEX petition_metrics_by_recent ON petition_metrics (per_day_30d);
CREATE INDEX petition_metrics_movers_1d ON petition_metrics (source_id, per_day_1d)
WHERE change_1d > 0 AND span_1d_seconds >= 1 * 86400 AND span_1d_seconds < 2 * 1 * 86400;
CREATE INDEX petition_metrics_movers_7d ON petition_metrics (source_id, per_day_7d)
WHERE change_7d > 0 AND span_7d_seconds >= 7 * 86400 AND span_7d_seconds < 2 * 7 * 86400;
CREATE INDEX petition_metrics_movers_30d ON petition_metrics (source_id, per_day_30d)
WHERE change_30d > 0 AND span_30d_seconds >= 30 * 86400 AND span_30d_seconds < 2 * 30 * 86400;
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
LEFT JOIN petitions AS p ON p.id = s.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
WHERE CASE WHEN s.capture_id THEN c.captured_at END IS NOT NULL
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
CREATE INDEX alert_looks_by_capture ON alert_looks (capture_id);
CREATE INDEX action_alerts_by_native_id ON action_alerts (source_id, native_id) WHERE native_id IS NOT NULL;
CREATE UNIQUE INDEX alert_events_identity ON alert_events (alert_id, kind, occurred_at, coalesce(field, ''));
CREATE VIEW alert_observations AS
SELECT s.alert_id, s.observed_at, CAST('read' AS TEXT) AS look, s.modified_at, s.capture_id, s.version_id
FROM alert_sightings AS s
UNION ALL
SELECT k.alert_id, k.observed_at, CAST(CASE k.is_listed WHEN 1 THEN 'listed' ELSE 'not listed' END AS TEXT),
       k.modified_at, k.capture_id, CAST(0 AS INTEGER)
FROM alert_looks AS k;
CREATE TRIGGER alert_events_append_only BEFORE UPDATE ON alert_events BEGIN
    SELECT raise(ABORT, 'alert_events is append-only: an observation is never changed');
END;
CREATE TRIGGER alert_looks_append_only BEFORE UPDATE ON alert_looks BEGIN
    SELECT raise(ABORT, 'alert_looks is append-only: an observation is never changed');
END;
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

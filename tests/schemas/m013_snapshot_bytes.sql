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
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 18:22:07.916071+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 18:22:07.918688+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 18:22:07.929411+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 18:22:07.929956+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 18:22:07.941495+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 18:22:07.941910+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-29 18:22:07.956023+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm008_redactions', '2026-11-29 18:22:07.956675+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'queconste', 'm009_masked_addresses', '2026-11-29 18:22:07.956871+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (10, 'queconste', 'm010_incidents', '2026-11-29 18:22:07.957478+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (11, 'queconste', 'm011_derived', '2026-11-29 18:22:07.958382+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (12, 'queconste', 'm012_page_indexes', '2026-11-29 18:30:43.019177+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (13, 'queconste', 'm013_snapshot_bytes', '2026-11-29 18:30:43.049004+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T18:22:09Z', '2026-11-29T18:22:10Z', 'c28962ca5dd3', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T18:22:10Z', '2026-11-29T18:22:10Z', 'c28962ca5dd3', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (3, 1, 'import', 'finished', '2026-11-29T18:22:10Z', '2026-11-29T18:22:10Z', 'c28962ca5dd3', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T18:22:10Z', '2026-11-29T18:22:10Z', 'c28962ca5dd3', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T18:22:10Z', '2026-11-29T18:22:10Z', 'c28962ca5dd3', 1, 0, 2, 0, 2, 0, 2, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (6, 2, 'crawl', 'finished', '2026-11-29T18:22:10Z', '2026-11-29T18:22:10Z', 'c28962ca5dd3', 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (7, 2, 'import', 'finished', '2026-11-29T18:22:10Z', '2026-11-29T18:22:10Z', 'c28962ca5dd3', 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (8, 1, 'import', 'finished', '2026-11-29T18:22:11Z', '2026-11-29T18:22:11Z', 'c28962ca5dd3', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (9, 1, 'crawl', 'finished', '2026-11-29T18:22:11Z', '2026-11-29T18:22:11Z', 'c28962ca5dd3', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (10, 1, 'crawl', 'finished', '2026-11-29T18:22:11Z', '2026-11-29T18:22:11Z', 'c28962ca5dd3', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL);
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
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (1, 1, 'free-ana', 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', 260, 300, 'auto', '260 of 300 Signatures', NULL, '2018-03-17T12:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-17T12:00:00Z', 3, 10, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (2, 1, 'que-luis-se-quede', 1, 'https://site.example/petitions/que-luis-se-quede', 'site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 18, 100, 'auto', '18 of 100 Signatures', NULL, '2018-03-02T12:00:00Z', 'Ana & Ben', 'Ana & Ben', NULL, NULL, NULL, NULL, 'gone', '404', '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2, 2, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (3, 1, 'undated', 1, 'https://site.example/petitions/undated', 'site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', 139, 200, 'auto', '139 of 200 Signatures', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', NULL, NULL, 4, 9, 0);
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
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 10, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T18:22:11Z');
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
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T18:22:10Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T18:22:10Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('_sqlite_migrations', 11, 11, X'C4204FC2F8A4C7DB466CC728143FD3CE3CE4ACD5549E51352050077449E4B4CEFC946E755860D9FF5849071E9BD2F0D7EC4CF5A0696EA3E3E8484AEB5037E976FF10F451ECE6D9346F8CA9096D6D3990C5CB39E3DDFE23D9518CAC33D5F321565D4E884D12CE1A8952D9FE83DD9828B3E8B7D9FB21D364A1FD3651C17786A8030D46A9CBF3612D63D5C4C857F5FA050B5B815D62F95D5EC4E5C77CAF97324A878E01CB46490A41CB3DBD43B29D9A614DA73CB0DAFECABD959ED3C591E704EA13232D026C23661E589CE93DB07F48A2DEF2BAD2F6E1FF3358CB9B3184A0B9A26862308536DD74FA81E32747FE476784E988D9AA859E9C717BEE1A4089BEFDDE79893D18599DDDF346723C8C49917CB2C247866D72957F258EE295D186AE588FB80D57FAE9DE150FD7DEE641CCFF4846D1C7A904C64766BA7258D03A3177EA524257578EB22C33174412E339FB28C512F07FE5AED83E449C4399B268713CE9F36EFD15CA2C5ADBB238436CB35F44DE29B2180CA5C837654776AD971D00F35E7F7B537CE691E8EC2DCB0BD4B783C0812222C995E60E9AAECF3AC03D10AEFDDE87BFBAC61C1DA70799BAE5F6F15821881DA4152182B2045081125B03CF4DB317B951AE18E62D0469781D9A0A597D30DE99A42AE124A72436BD16FBEE2A3AB59DD23744FB2E50F3B0CC5A7E3FE3E06EBC0B61D54C38ABA23944D45CEE9CA32308B26F', 0, 0, 0, 'dcf582944f365f7fbc128beae0760183ac0ce06cea2f31bca4e23c487bd6cd14');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('action_alerts', 2, 2, X'B42C483DDAA99095C1FF103502FCD3D6ADEF9958CF46B871858B3D6F64CBB0CF51A40B2AB38F1D7741263EA55AD7ABB1413EEF4F417ABEF34F7F951BB4DCDA7C69E676CDEB28B01E34377FC7BB14E8D6AE5169F58BB3C2843E8D5D5269324127475062A35EC946FCD402FE0CA8E823DD06C79F9199136D6E2484B8FE577F540CFE9A5D10D57D46C382007F1340A3DCA2C58F2FD4A3D50BD414A3F746A81CBE22C76717865ACDA466778C5E2A3538FA1A987014424AE7F6AC18CB3674873DF7B1A44B3D98DE17F97FAA4FEE54CFC2C9D5BC81A2A1F35AAB1944351C60BC2B0BD119D2404463D8BC51243B64281F04B73B06AEF8B341B49AAA82348773B23CF77A62F3C1774E90103A32AD39F3CC43AE4DE8A7DB8C6CA434DF9556A19DE1A933107A7564561868383955C59FFB57F62686DC82AA64FF29ED2DA638A3FEDD5719CD38E5FC01306D4D6F24E5F201FDC6A1B4EF3FE218D7808D1D77CEFD4289943DDA1E54F3738ED8354DF2BBC2A8D64D472FD471748BC062D0F33E872A6B44046B0C0F6C6C06B8D9F80710FB4A2050F58D9D93D2D652662C4995B8D41CA33671992A47178FAD796C99452C6A1D3459448CC00462055D68B31F4CD95EC64010492A86B47862BCFAB069D0AE1F17F0E66CF542F396041036102502110A4F360F2FE0BBE8FE66814F193433072B7BF1A1181BED675FBDC10AB54E7493F6EF1D1A998DD3', 0, 0, 0, '197dc83a8aa0b886d2a22d54a88305a1e7ab9f5d7313d48daec9d8bd608af14c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_events', 1, 1, X'6BB09A0532E8D67C1B73B4F4F914CB595622D8A0E3DCBC521A9246ACDCE278FD4659C61426671F2E42B242FA79FF49DF7C849D5B15B11A09F4607E1CB36B3350258596E1C950111ADA8B863C03579ED9FE0B4F7081585DA60A7578F2369BD885AC8F259073DDE6B1D0DD213FEA96798BCF6066A4A24E39A0C39EBD7C82910237D55FC092379FDAABF4DECE0C307882AA29DEC2C78E1ED34DDAEFE6F58D36C5915F2C05D13146B6958D4835D4438F79B54DF51D056856AE20F1FBC6E8B443618AE51B13E207239618EF66B99FCCB553BC6507546847A6A99F04EB6F4CD2318468C7FFC1A5CB298A2BAACD917C8B121BE3947DC2CD6B9CCEFCF38104DA576D7F2CDDD48DF1541A4F14B8A81C2061719AB772526732307616B3566494469B6A87D3F2EFA06049B94782A4B2888543937A687C9768A5724905D3833A44B5FA0E4C5F398E7F65F4009062CE64119F0A4D75DBBFBA64493D7E62A2281FB33CB29BC37142371E20C9CC71A20665ED53076789D0089C1BD9D7F1110045B82E0298005A749E2C79094F50E70B74E4E1E006A0D3CD5BA854DFDBCC4115901F2A69BC6E54B946366B4EAC7DBD9DC85E82B70532A374298F3051A268E980A6C1F7658E05A856DBE521169B725BBBF569A1F43C3FAB1C48CAFDBE36E629E77F4EFCBD2FA0A866BCEF128856C6F837D16BA82998C970FC58D1E9F3FEC99C9F20B72AF2B4E660EF', 0, 0, 0, '1103dc0a2e0c6bb985f0815616bd5865282a08bc94b46bd20cd2f5c467029011');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_sightings', 8, 4, X'63C6E48D7CC3A4D675062719E7EF416D3AB6D676452A5C8E648935E31005D4B8CF7537880F93F1208D7B9279B1F8DD89F2A1702BAEB7D825CA4492A99AC1A807B160D17D94DBABF025E9D03224EFCAAE3208871E3B4AB73DE96353CD7D3ED9A26514DADE1C77EF55AF3037C7890B5A757DF89E71747F877B359D0DEDC5B5DDD3ACAA5489D15A9C9BCFE674E87F57FA7D29198D78DA6E9EF209981A0B03B09BAA0BB8815F37F201180FDA640DB0CCD1E711BE358945A04D999BCFF79D9AC7BE711924A2276A8C7519DFBD26901F22CB3947E5927029B93C379BCE8D158E141A49AD9C8CCAB8A27F594997BF254833A40F94ED0B1CED75113F5016D2EB294A6377BC126A460FB38BC352484F70D421D99024777FB388111BF67AD349B855F02583EBBFB47F9F85536001D406986CEE0A368B5E55A32E7CB7BB8EB514181842D12E531785B9E95090A2B3AC9487E5C4288AFFF1CA838D3D2270AF14D80A5803E6BBD073C5D9D0AE664816974290AA887A708E38402FF6AADB3B448D6DAE392C133527E8669AEB01E0AD07B1D79AA468A884EF581DCC04E0036C02A458406B26A8463CF1A73E19E3235B0E9E3AA5D247D388A2E20582EDF317498CCC3F0A63D640275BB4E4F7CBC5B3C86341E53A28F1C75FBA35C33C7F1232554D9A2671D47E4618C99BDD5FF713CEF3B6A70FDC78BEFAEC9F50DCCA42BE31897AE66C3B166EA0D6', 0, 0, 0, '86ef873dff6e35ba678e9d3f12b5b63d63066192f5a5473c17f7b9da70c652db');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_versions', 3, 3, X'EFFB18764FFE2DF9451EE9829F9D900F52492F3B14195E1BBCE1C3387E9D83B2268FACF9E40D4B4D9B4FE20183C2DA68428B84D58E968ACDBB4302CC08AA2978D29D353CF0A2F3F430D3810C642EF42016575CE3CF190D5D8C559494D11B5FE97E006244CE5AF618338CA360457A8B9B63526A5C70C8D19D2411D1D82201E047C75910BAE10BFF3F150D4FBC3E082544DCE880D157CBEB49ED50276748A0BCF5A6B72DE021A08402CFB0D8DE00517102959BD7BBB7C63833EB88F6806B5D12C685D0A94E7D14FFD1DDF6EB8B6C9E57CB1E684D9904A5397AEC60EA4022AA691BEA0D0E160474A9A4A70DCA9E2504F4D88FBB0D14707CBDAAFEF1D12C5ED9F3E8CD99285DF02BF8FCB79DA686304552D73AE5B7E8DE5435631FEB7E22185ECE2C2128D60DFBCA639214690CB582A56E4A870CE87307267DBA712A41D396EBCC9B0F24B8E11612D393F296CB4DEB02CEF39D95AFA29BCD45B63D95A21CB2E72E587460F1A2C282CF49BAF6F646278DA8C5112C9207789F5C538DE2A44C9F1B4B0C2D39D3674C1148777CDD0EFA213A9030361071319B63B0AF35DD9D8C82C90D61E7F5E59DAF272C1E8123CEFB1E443054761893CB14D67DC847A64B069184C5B0D817B5DC5FD49B6A3BFD58AE8C7FB505ECC908647B99D234A6EB75298252B70787CA8A0B81BD8899B91FAD357C29AE28C0C988FDDA39F1D8ED8D8949FB12D798', 0, 0, 0, 'b696931b6c09e256e2ddc5ff929a20aae2c33799437dc676beb4087d482d0866');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('captures', 10, 10, X'D6B8E8ECE92EF6CAFA0E48864175CD3D86081CB6221B23F8671EED6D9E8951AA88A55EC418A9872128FC00648C452A3823B6B293CE1DF51F4707FAA7C31674ED9DF37EFCA0B48761CFE10B8363E0138AF89FF8DD9C5AFE2288389BF015D59AE0983B107074E49512CC0C8C7E53A96DA54143BCA31BA34EE7FC81F990854B03E1468896FA361942BE04C3830BB57413A98486B822DEA691C97B5F97FFD461BB15E1E8797D96F73842D3C15A1CE5357CB04F116FEF13741817C86A150BC7B4216B850AF1417B3738B856B8C3E5261CF58A117088D553B81443BA05ABC2A18DEF1A24E05ACDC9B2C62447361FBD44F9ADDD4EAF4D71B12F35AC3F0F5BB1CBBF6FAD72A86242A66876F58646611541CBD83858097F4A7B8C0F532098A0286D45B5886FA0A69045E72757F8514D23D51CD30E0DA1AC86D32E4FA6908C471B312DA13B682F8018937CD51FF85D2C49F6EC151061C161FD938CBE110F5CCE13B8F183D6C5244F4992FC2110AF9663F5498FB1D06440A8F11808E6B6AC33E7F2A6F0708916B366F0296790130A1473DDBB560196A7F7E821EBA2F7DBD466B70879E7E57D8898A5C1F3BD1FB690CB236DFA785855BFAA8E471A939A2740EAA7F8F5AF68B07D945FB8E53CC9AD19F100A94D0B7C796994854E98776F21001E2084483F0D5F726FB92C717B585AC135D4EC53BD52ED4367A8C90024DE9CF31DC45FA4ABA471', 0, 0, 0, '9cd9652b6e4e7c9a04721412d6462b6d4a598edd3c09948cc06ed0b9054088cf');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('creators', 1, 1, X'508F7020BD24ED496E9AA09FA10918E78B5EB55E7BB599EC283ACC0E62EF71AC39BE05D0BBA02FB6132DEBD3C41C7192050E860A4899CE461DCEF85B5E735EEAF9898B8BA938301A8F4AB725F1C6B2E1F0678D35C8955E68D019DE08FD0DBBF7B2D1003B5E7B249BCEFC3A504A6DFE074642D686B91DFFF5760A44F932FDA1266718F56841F2D541C88C48DAE6E659A7159685400B9648C44D0A710040FC68CC44DBBB4996F0AD9B4B729AF12C081E7A25C050EFF86389D2E23FB5B1BA12DCC23FF4485BA2553F4F56E03795B373CE9EF9F7A1C171E99E7DDA4581308E533407E689D7D9C7A84DEC90486C89E118FB2501AA1FECF06254FE3FBD2909D5B5DF1FE6196B3C85FDDAEA6FEFBC40046D2B8DA02A37154210F9209F454735761F55E77D42E4C1B5A670C1F0173AA7EB673F86F5DE4F8A7A50ADFCBE88F980E74BBBAE1615C231028459C95CBE35DD0FBC0794BD5338D7BC766671A9362BE3F0B59D9A3A56EDC9B48DB50E19E0B1DAF0413754E827A613AF0DB3739F4D2D113BEC0EBCCDBC670AF7094D35E929E6668BFB5BF1AD6CEB0216D82BDD32F641567884871163C0E60C72534CA95C9A3487FFF46CBD717F84E309FB34BB10D545B6EB69C549C3B2A9A8FF75DC41B669B292E3C22454089C4275B6440BC6799C4FECA70B934C1ABE0C30D9A7984DE9AA19DCD49D0F557AF543457D423B370044DAB480A3548D', 0, 0, 0, '66dadd34fec78a74153a8713fbc9b2bf183b391795308c5af5dc79d1769e6369');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('due_looks', 2, 2, X'81AB0D94F48158F09E25E6BCE2827752FEE2EC89AFA78D8CB2FD47C10EAA50F635008AF52D856B5178857A29BDF16B9DFC2E46FE448211A259C200E5AC752D72FBEFE5D1B6617A8B1140F48CCC82B67AD1F6FC9ACD76A1A9487235F0BCCA318590EF4D59EC8180A9C1ACF70AF8CFD80041B37F35C310704F2E842E118A8B3A435D27A5B693EB7049C0861B736CC5C7EBFD7AC730B8F7C3746E5CA055D343C4090F8162A8E4973F0A0DC10FBB2B989406938DCAC528D48EE1E2033ACF841D0E4505F5E46357232058B38A63C4DF1D7BE88C27988955AF32CDA4D9D30509C395B0D015F256F6476FAAEEB03EF2A1F6905FF860DD165F7AB8E1E3269D07120DD2B35B6AC9A7ADD7BE2BA2071ABD495EA6134FA01BA8D7640D8F1E9E281867ED7E3A4F2A84A821EE62AAC7F42E12F752313662F823FB00CE0ED957DB27B7526C11CAD28C0A568D19D6192B8FECC68933CEFC072AF53AE2EB15765DEA3E576BE57FCC0ECB3680E8A4D9BCC0973F1318D1BE2422CD3BD2914EBA1DE28E51BBF61D9A11BCD8BDEA0CE6F7B3F71F8FF8F4A223D87EFC61A546882C91F0787941A8726455FB853988666D0C6C04332435A82D1E19C9060A96EE806912717E45FA9BA2E455341F61C332948836394E1C4781A16593D9E1CCD9103D7593F1C100F475A7AE184D1D64D621BC996B038226EFE431811BC456D812C73D1A3B7733614CD23FA8B9', 0, 0, 0, '087dc25f86fda78b05540c03ba752ab43bd4d16cde0292241be70fd858af1a0b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('events', 3, 3, X'F4C4E6BE80198BD367B2C6839E60DEA0A5F57BB6A76CC1E25FCC29CB52306372C6F5FBC9206689C8219FFC8B10FABC9D4F236638F348162E918349564CEC913EC7D90DC06E16584A48B8223EE15DFCC28620D4EE18ABA73B5525CDCC0CFDC7CD57D77A162309790B1C5C9FEC6045819D9A9272305B6476EB35D263ACB3851A83C3D7FA48304D1D6ED7C279FBCDAFCEC7526E84F298024C24F18E6B3C8C8BE918A26ED7F3EF093FD60AB92375F4BCFC7CF48F291A65BB94F316AE7D4219902DE9EDC017ADA5FE631BCBF8007C3768753F07409B890355E690E5EBBAC698EEFA1B520EAA4EE13E1E4210D9180A56789CB7E0B3DA59E33190BA6A01A605E6C876EF5C9AFE55985AD96464208143E0B95B884AFCBF18D9261FF628919C8A5094C6A47CEA3C8FC8D882A355AE484231D1F17318F8FAF3DB840DFA13AFEBB003DD88A371E226C9BD5A48CC92E165AA5E3C35BB402B27623BAB5BBE2850D0F6E6433C92B520C978103FB5A646C78B0C7EB03968CB3960603C5DDE285D2BCC7A036109096B5187146199497FB3B942CE83E37F475986C608F84F765C712D7139C59BAF23D70DEA9A4E405E1B6BFC183F216DF616FE4A17A2B2DFD9E559C0D0FAFE40B24694CB36DBF82808DDDC26A80B82A9AE5D2300262358023212494C9DEC3D551534EDEAC4431CD6C4A769A9D3A8A0237AE18998CA4731AC889BAB807009F110FF95', 0, 0, 0, 'e12b8998ba6a619b414612cc8a017e5849ab47688ffab055a6c064dd0c49addd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('extractions', 10, 9, X'6FC8164E90F4B4BD743C93C662E4AA3C95C3838A0DFE2C54AB648F05C555A3DBBAFC487AA9AE094907CEFE69E38EE26313D5BC9A0A8758EEEDA9390E167849A540FF801315A0AEE9E0CD4C91D4376237C9A18416D2F948952DDBF98FA9FE3C854E28956CC78EFA8388156FF15C6479227CF7F50D53A6CD13B60EFC79B20ED5FD4049AE751C94C0E0355844E556E480C4831FFBF044B587736E470BD670598F91FABCB584C4540FF7C1968961FEB320338D1CA690E77B2E6471E6F08DE29C22DEDB481ED12EDBE2A07792A0831E0DA0592CBBBF12824869392665FC863A3ABE2740DC80936F826A9FE0B4EDC210D81003038AD43F8BFC536EDC6EF5981A461C293515879C289FFF411FE5B1E087A7C67076BA7A39424CDE289638D6FB20D41E645833DE57543E290E93B59BB369660FC66B681F28E8188E46B327FAB5049C0A4D7866B0863198A51C3CC0447F538350813690A9CC389B98C2090C01012CBE35D4682EB0272418B99A977A4F726348254237F947BF0A03D274D23653B451C26BC92A36E0320AABDC73871F3B584A1100916DF94E2CE1AF6B1E6117832CC78DBF81F06AFDAFFCA698599EE5B38ADAF89F91DB9DBF8468D6DF3A18E46C8C22575AB8FF36F09334690E6B3774D4B368B6348AA107BF13553593A9248CED9A95DA759AC4FF8B2C9D658B6F1A2BAC0EA355BF0FB4DB1FF972477B47F6588B31F29C1E7B', 0, 0, 0, '83756b256334df5ea25cb946dcf2a5244156bb8d355bc91bb8094dcec2f22311');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('issues', 1, 1, X'64BDC071944AD3BC0D886A749BD0C142B9C687BAA74B6C334CD7BD8C38A942F549D92C20A8178707104610FAD4DD41E3048037F118B84A4B3629DEE391B8D50327FA380D7941F5776E0BADC758D3FE96FDC31DE713B297345968B7F150C27E4324D9B15B198E0ADD903423CC3E6F3EDDDAF8B113922E732076DAC4ED042C2F05048942E63316C313F8246B4D43726207A7B41D33D3BF8ED17FF56744B4AAD28D4093B5755BF94AF22F9D7213CA8CC63F0A5F071A326943B25E2852E66F2BDB12F60458415E1642946B64DB692986B735BBC5583D2AFA9D2993D6C5D74C0D7D54BFDB9E7D6E6CAED35FF5550E9E433493A576F1CFC922653BA7C088546C7D4ADF99002E62557A5AB5B5457384BEF1B4C80440E64677831F1276FB2C376D161A88DAD2572691D79F1D35D0499BA1877912F8C31BC54593CACA25AD27F61F032C1E814625AACD6673EE64085BD920CAF70185A1D05DE44245A4F236DCA6D72FF53616ED24BAB556D3A176543E3AB33F419F5B7745CA641D5C7362DB16D19F2D08E0A186CC3D0B2EDEC4FDFC3C97D509345B3B9A6008A835092D9A252209791051E9100AC7B03CA8E890997A936E5F9F5A5AAC9BD7A7F8681F64A94C1A1A8CB0935F875BCDB665A0C242F041802F95B11A2A75123A5919CFFB52173391666FCC8AABC881D8A7B1664F7FC647F9AB3CF0E2BFE5C44C96A80470B27F30718B9F2DD25F', 0, 0, 0, '0eed1302a3c6252441a206e65c9c1f3e8cc893c55984242ddf03122d0e443b0e');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('kept_files', 0, 1, X'71910BF3195DAB8C4DDF2EB0FE76FFACBA45BEF42985B4ED7BCE4A74009945BA596853904B8449C19D67238D04CC300216EBA7C046A40F90249C2CE1FA8ADDB4AAA84A87C0E127151C0B93D312E8BA3F2C1204D5EC58C2895C222D6CAFD8ADF83DCB4F3ED3F96F0989B063F98E3F3B0427CFD20A8CFE6D8EBE9EF18674768AA9D2C0379F17A0124BCAA3D510E560E1235ABE6461FD91ABFD2C27AA4ED5446A8ACED11292032D89817FCD27BEA472F7CB84AE048945E4A6CE37C426F9D326FB878939EA20E2DE2221DD77DFB9E1BD901E356AB243BC1CF80F9A8C827B8A670E6FA76AC508BEDFE08FB842C750DA049CE8B0782A0401B69BC52EE30041948681FA519069C038C8FF36AB46DFB35DFCAD0F9805E4ADA7469CD6C20EB2A4D51D3D4B1A58E5FA80DBE43C4F5608DF0A21258234726CEAAF5100AB47EB52F1E62B9E3AE10517F92B535138ACF3E7A1D4C5CDD92B35D554B64F093C3A13A52B1EAF291A4DE6B54684B2AAD92E5C703A88F1B468EDE53BE3CE5E3E5F7EE3BFA618C6A5C208C2C25D8756158BA9712E6E9BD657BE809E75CE0CA3B544677E235C0777F7E7E77B133158BA8E588FB477DA28D047F1B195A5191E62FB8B0F092ECCCC52DDC2E40FADC194F8710317028565D1D6292E0B3AB4940318A17C93B660E56E9AFD64984B43540326C01EB2B83A3536443F93455D5E9710D4E16AC0F0A436CB958F0F', 0, 0, 0, 'bb10f0ccc8163d83ed4f6fe82d81c622682045c793d6986682e4b12ac7104332');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('links', 1, 1, X'602F6F30D172F122F029FB2B4C99554044A58B813BFB8EB10EAD9E8908E97BA256246CD70F8832AFF3B5D1A02A108D60BCFC5E27C4D13C38F27990C9EF036520BEDF9D1D28B70AF0413E729D2D3FFDE08F3EF04185EBE856F31AC2DCF647A5AE11A5071EC9B2A3BDA760B64A941AB8E38604A2CC7BA17F838984E363C779691449569043AB23FCB34EAF3CA21FF72EE13C6F9C023574031260D2FCFBE333C089CB9FE9B23CCC60743FAC431CCF43032271A51CA4907EE32E564D45388B8F7DCA689F9671CF1306360D1A8A42D32B172313FDEFD6F781046D78B6CF7C1B2E1340647D723FE6D818477F6569A4C7B3E0C60077FDC70BB317AF8EA4A28FE71160743583FB4A74590910EADE42549A006ED5D78EF01B1F04D6DD78471BDB1D133F437839E83222DC150EAE62A9522BF857C483A2FB82552967631C853F17A284E2BE312BC8B3E8CC7C09C64A33ED52883010AD8B516E8251A1434B9A769DF5F255D1FDC213516591BD51966D5C3C66C82B942C82C83AB4581400970CE2B75201E9A9651C21095CB466C867138AC49D3263DD702D748D321B094C59FFB22B0D7C959E5F667925E0A4158A8D371EB1BDBDE74649806F7194073CBCA00B206AE003CC007BD6F4BBB33F86BFF6DAAB1DD8EBDC2876AD7612908C8BD83C58D3933BB7FCB198673A4D913A746CD2D803237370D3ECA59AFAEA6E1E65E36CDE32ECD654E2DA', 0, 0, 0, '0c74440b65810a0378dbb807b694a388b667b047abd1a78c684a2e27d0a5cd89');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('masked_addresses', -1, 0, X'', 0, 0, 0, 'd0f6943ebb3eaa922f371cb1db79b50af2cbd1b364781007a46a5668ac33b6a7');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('organizations', 1, 1, X'7066F57BD6E1A9C5C2A0F562F02FB3E73D5E1C0172195C49AB1AF336B4BA61F46F5E360B1317B1DA0E0E1056015F4D1F3A14E638BEF80C6782F43AC39439BD0BF7BAA2BB0DED4BAA422F7F4CC009DDA322A79C552CDCE7CFA55ECAD99BBADE89602641CA29F11B9AB81361B4E19EF3A697EEED4F647FF10C3B6C47C9A06A1510F0DC437A8D293817A002B7AE09906BFFB89C6D564032F42FF015E490F5CE119510B24B3D5B5AAC5AA9B4464E555FAC99F9C62D8F2A82CF5959242CEA568D72C7B1641EE094E6593748A1DA12F49C637ABB87D308833A5210AE05B342BD0F9D86A105F1E7EE6D0DD4407D054948F2DF0A160C9AC9B5CAA3833AAC823CE0CE598D988DF97B764795735C521A6C1F72341F24B31F5ECE51A57634DB4FEDB90961ED96A3C7704AA7B401FCA32C187B74E2155AEFBF213529B6861261E15A3BDFE1B833F687F94C3F9E76FCBB0FC0AA406B1E44BBC7242D9D43C000B6EDAC2702FD6743BC1FDBA8A191DCBEB421C5E03F5B09A8FAA47AE8869D7E0BDE6FF9330B4A217D291F23D1C37869E4ADBED9764A1B380239CE50A66FA9CB491F4D66332995A687A7E6F016136242F19E0E3369D488781B86D02F2096567E0F390806BD2B73F690C9F9BAEAB0EAD1C89A858EBCCDA48BEFB60A1894E43EF55A8B82903D2BFCB3A87197F066EF1A08196EF23B7A7A88ABB3C9550805BCECD5FD581C92A2A1EC65', 0, 0, 0, 'fc577e7f768ace7bf572e16f1d924af7a74e934aee88f8284a55c955ec04890c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petition_versions', 4, 4, X'E6545AE59DB9F39799EFC34764FD667A43738216ED34D1EBA743DEC534689327819E4CE3CC1AE7338D2459B1617B32840379E70C69C2B6ABA42C1853EE872B51FD70BDE4C53C27DE0CCBDCC4D054E3BF6411DEB1DA207A297289EBBECBF0F74CA556564BED15AC376555003342D9CE8F0D5384000E150B35AF7F79B8EC64D29E340B550D6788A20121F66E3C22A6DE78CECABE069EC0B840584A2FB80A79B89CB5B1C3E4E9F9DE44ADF9CE288B658F858AF22D2A87BEDE65304F8DA5A418C6D61B7BEC8BCA23CE18716BDC87C5A9680E1B4FA5B8E8EAEDBBB4AAEBFC9F519366F4B48D3F9ED2E8D412A699BE355C21B5B69284EA8C4DC567AEF3D15D6D055900EC6D4019804410360CFC85AD572CD070A86B46D25C0A53923C3EC1495BFB6755D7792B4ACDC1041F153FB9D2D954EB8F5FDE08918DBB9A91C546218C43427C6F2D88FFC9A8F82ED5EA290740F4065F1053B5FDC6EC68C57AC5B6A4E5BE31D91EACF712F22177B14FE9124EF9339BED882C277CC109DE6611F665BDFAEFBD5FA31575B115379A39802772A141B643DB0EFCE3B0987C4A7184ADBD520AE7D06E5747B1FBCD1B4C49312A58CAACC8EB4AF12E1224B98BE1510B4625BEB8B3DBB646C9D02397814C2AB564EB04B16C290071D26BCC41FA4547ACDCEDF1C6F84BE66A808A3D9E7164615F447D7B729B30C51941508CC873217960E1F247CB0498B2F4', 0, 0, 0, '7c24bde5cc527e2012c800b979e9199fe388852ffd78251eb6d1f04c3a7a4d9d');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petitions', 3, 3, X'2A1A2D93534024E08BFA0A609375986AAF3002975AB3CC02A344D9AEBC6AD17406FF8D56A702FF56C073EAE29D6BA756280B90132CBC4828059A3049AC55B69AA541BCD574E5AFD0E3BF87193AACD323C1840F5ED12F70519E46B6864E36CC81B4C7C005054FBBAA6ECD5B2E033C656A720A3713CA0AA826748B7C3F2200FB844368D501A2019F9788CBBDE14FD93F9EF1FFE4FFED0468D01DA200A1F769F38A66DBF367C4DB281FD31C3411B8C0B2CE9D74ECF50E4E4848DB1A9237A5E86D09356A0D69AA9AB9E3EB996C2C69CFC99A4A5FE0CBE01BE698103D35413E7DC68ED42E28AFBACCD6340907477506282AA5E029BBB051322117A2385B2D04D5CD4DD59785D5F2E864244C9E8FC0F09059A4F46962ED85999DF3B6F058698EE9B49E3191E80A224119B092410DB4D9AD6744B8F50E982A05CFC61581419B38AC2607970CA3FD7D9BB57B0B3546CA389D02F5782734313E6E6E4C243C98A79AE9054AD09F9FC820ABDE15EC464431F2C90F62BAD8A439DDBE48A5F0EA7DC17A389027121C0B1FC321672B0C3276794E4E5B06F816FA0330BD89CDAAD65EC52682E931F7043D3671CDCC80CD9E1483F6DAD02B02D839F4782FFCF3F3A87357548106EBFFE23F88BA4856A7595097EC55DE694573BB8576179076731036B126CD925033313A17AD01E026BBA0AB8B4DFD450BBCF0BBA3C910A0C64F125ADD48FD8114A3', 0, 0, 0, '44b7f3eaced8dcf2cb78052fd998d6cc5ad0bd7a9ee8d26c958d6905e7ceb41a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redacted_records', -1, 0, X'', 0, 0, 0, '8415f44d32fb5e43e53750f11e8d4eaa4f7d5947f27818d1d37a5f9bd1cdf207');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_hashes', -1, 0, X'', 0, 0, 0, '28170f33097ccb894b03effed6791caa2e3f6ec0de1c9e15eefd965c985b8da3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_steps', -1, 0, X'', 0, 0, 0, 'fcb5b99c7c791fb9d1584c3d4c477443ed3ad0c747bf9f1ceba0b0343d78318a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redactions', -1, 0, X'', 0, 0, 0, 'ca1a99285d8784907a03899136e89c3977c83ab691d4ae6618c9386de681edda');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_checks', 10, 4, X'E80017611B1C4102119381CC6CEADD7FC0870D4800B7C32B9B56E268891A142DBEA28968BA5251FE1E866DA96604F69EA5F9B66C0A350B02CE70EB7AB561369004A4EAB29F7A67B83E3395446F25F92AF55325AC4AA80F1D745E2B20F94435438A1AD60CBB10C1267F68C32A8EF2CF64F537B3A919844972BFB53BA7B12D68289138696CA80C298CF67C9D7190FE0FB900ECA7B0185DDC751F5B6D30DB263550F0B5069033E130EC0A9B44D80E692810D6F5470DB77B1C256B6E70FFD42356E85C75FAE32C2B38F0ECB8C08BE7A77EB8182E4AED087A5E209DEE2AF5D44C9E1AAB04BF5059B3CE99614B7A02A5296A1A7D15E852BA507DD338F35E18A09475BDA41D39B4A29E2C7A1CF87AB5800E733B55A5A29D2FD4544F199CC8BAAC8FE76E00EDFADA113FCF673751AC98F197B8CCF7DB0BB74B2316D43FEFD4FF05784EA0063C8BF50EF9288A9FF0C75032523A26EFDBDDA21A3E318B75E5A3F2277F7B6AE76EA235DF819AC06AE142A720B7ABEA2098445D1D78C33AC366543A4CE9970EB2454BAE94ACA3BC4BF1F3EF640B65229BD16363B2A9FA665E877312CA22DEAEA4614A7B054D871E021A06886A73787727BA2A1DE134F57091474E5920B72454CC1EE3C92EF1042C67BED8313C329EA8C646D246CAC8D5DD0540602DBCBFF1F47AF32B036CE2987944AF5E530D554EA28615CC7FFBE54CF13FC274574AD0EE91', 0, 0, 0, 'eacb595cdda6d65d7ea664cdbbf5aa5cbccc39c9bf1af9bccbcded3a1bdd1045');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_verdicts', 10, 7, X'6569136C826619EEA2CE63688EDDCDDF85A3A5501EFF069463FA4DC5C85F0B6D8742D96BEAE4BA07CF7DD8091A8DCA1E3C5B65B7B4DD06681170A81416E67B83890486444F55CAFE10A630047EB732B0BF3C7A719B2D03929842C2D0392F23AF7328E93B181274BCC7086BBFAC97A9BC61F5C7351396140DB508CC6F8EB796BAA523E2F331DE398AD7DD41E2980B40ABFFA4D4F76601609C2E7AC989B9303E6A997F53903B8C0AF33F6727F4B4CEFF061349413533A63D87001C5D6A66B79C32FE6E7546E6EC4DACC9DF56E656B4B9C83D9F3FAB5EE844175958E68FBA2D84E2314B11A99052836D4CD0293CD1BAA2A05F79B2B55A7D62F64CD4AF55FF5B053A4359E8511C18F850000EC62A59C8A350031038FCAED50BD06DAB7ABDD8A45ECF0FA18E1FCB54F8B5309EAB54784D9393DEF05EB20923FE3293AC00AAA0F22E5EC990145B74C2A58FD44B217CA88ADFA035DB0C9D573D42DAB21072868D1548FDBFFEF6A189A3421BBB64E3C8B7C196AF21C68D5CEA5A7978EA3F8D5807856DAD54DE36DC74426A59FADE7365823EAA896D2E7E6596B6627C65FA7E77C811870D48A15E0C5A2A2A34CB6D5BBAE9B73636E430A71BF24D0B56CE08FEFA22D2AA5AD80288C17FCB178FAB89D8E75E7800E809293F0B924CC6D0074EEF5B694D7DD40231215878FFDD0EF15FA055B2F40B34E358D77EF47DCF8D6A54B113DFCEA213', 0, 0, 0, 'ca159bda5da4742957740a7d918d3ca8e921bf14db4dc6db7689f32d8780c3de');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('runs', 10, 10, X'4D1EFD1336E917CB81D2884FB9DDFAEBC5088D68AA5F25F57D2015EB556C94EDD5679B3B766D22B02E0B49F0D1B301968A652D658DAB5F00633FA3534316CED9DE67D3F32EE7CA01A1BDE09288B911621874A8CA8F551F3997C201597B9BE9ABD86502FB8D848613461F558D3AD99F8977388A54A0A23657152BCC681CF87FC006C2F9DEA80106F9C8FF62823D42E66716C7A29AEF53E4CBFE2FDA379FA5F26B3B66ACD3D2EF7AEEC264E0137D5DA8086850E8D5DE1EEE05D6A04F0300EFEF0E49F1450EC80A025DBB23061AA954E6D69BA965B95964285930C5141319EC31B338DF9A71C5099651433DDB1426AC3FEAECF10AA5EED37722B57E49AAFFB1342B5AAE7D7D76A5CD7651C243658A69F5DC3B4F530579E606742F795B18E63C67CF4A87381D4756F35103A38E153DF60C5193A2DBDB6870DBC0BAD96A5E9A052C1AAA80652C0317FEA8498E8F649AFA2B14AFA2527DD844132B0A7270CF386F748369FB5886151671CBD3426E3AAD1BED954A49806C5CE7BF25B7A20133DE08CB3AC20C401C716B9C4AE93F5912E86B3AF666A3610B7EFE5D4C3328EA17F976484897499954CBB1E630D194968DF1501F7AC08F8E1236E3C206F10F28AA483B942905DDC4244D1A4DDF5646DE2AF983D71B975E0415FA8B58A01A2A4A66407E749F7982EC8F5F6D43833B561328B2F32366928B093D1645B5429ACC12E37999D370', 0, 0, 0, '06b004ac58b28a4e0c0c35cf87c95ed81ec4e8b0aff4c8b4c0dce00348eb1882');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('signature_snapshots', 10, 8, X'6AF90105B2F6FFA44068EF343BC29EF832A6591368D6F763B8EFB3A62303AC571D94CEF11C948DD04FD0E51DFA292B225434E25DC84B2A71C2852E16B33A0FCF8C69BB4F0ED68BD53D600469BFC2B6670118D071E12E51D4A22653E6A853F396A497E2DE0F9A8F158D68D3AD0E89FF000FF1AE942E3210292166940914AAE7A4732AD13ACFFEE7E178891F110A64E837D17DA0938B96641BD388BF63508AFE1CDD16F5B67699845C92C05245D9162CEAC980312FAB4488EFB9C9412F54C08A3A1B43507AF523689013294F485EA06B76682269EAD3B1AB5A3B5F5E0E3F6F043C96D28FBC8C2B895CB771CDDCDC2D866ACF0D43CB69A17F461DBC776FE2C0F55694428000E3C40809AB0FA784941BA7EA6D6CDC6E6AE76ECB7CFB6DED4B8D9CA5C4670903BA5663D7B02013AA62B5FBCF0A9B7A07DD1572394594FC084B6B77E5E40498E8663786B15AE074734144A096B3CDE17397F56A3546254005DB043A8EC85F5369FC609D1B0779AD1CC88E0C03A0AC589A3162E9C9227430FD499F00E4F34D3C067820754CEE27B4BA9EDBAD282B7A5DA28691C4852400B8DC55631D1722C665C38A3F4C934BB3F64F01738D63D9731DC73CD51A6AD7DCD03AD20D0618035C373F210896D8DD6CF4DE8F76EC6D78259B0AAE5E5E3E976D0E4A430F613B26F36BF7E3063B334C8A8A111F27BEC45921DA49268F539AA08DCF972965D7B7', 0, 0, 0, 'b50514f5812ecd9ee4f734ae8c6ff0ecfca904e016e980cf48efe3649e7b83a6');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('sources', 2, 2, X'7A17A246C3260BFB557D8A151359C16835C56D17598E2F0F7911E766D5BDE2404D1E4D0478A670C3375376947D97AAAC57A998674EB0CC3B74B6B136BC9A039D2CC7F7966FAB936669D8A61E14DCDFE45A00764722D947D59088445B2B41FFA9E24ED849534C797A53BAEECFA3F580DDC32048EDA2BEE86080FCDFBE58949860A84B44ED0D7B86E843D77FE20E9F1CD77C4108A6CB3B909FEF01E417F3520135828115AE68D8CA17E31259845E740621D0693C6F8F675822CB57770DD606FD9C96F6904DCECEBA9DE7E532676C2A22D425A6B7039C8ABCA024F375DACCDE02B45F8B5A243BE5F8385A0A12A7119A01E2C1EBD032980144671D6E8A9021B3873DF850B88F11661D3B0DB44FF1914B1391FAB8BE244A3CBC796A68B75A7A9F3FE9EFF320EBCDCC3F9F850F4F8844A113E100F9699C42591B8FEE5422E0EDDA5015C68C5E54D1AC7F20E6420F3CBD4BCBE4E66F5BC194E50E5B21AFFAC1426347BC31AF0C9BC7F0D07751A3887B82174A62BEB55609BDE802038C8F5D9A44DE931FA46B3F2C83281E8D3B199D83BC2899CE674E0087764C4919EA5F74C73E5B0C062D9424FBEA82FE8737EC8AA2960D13F7F1B6672123934F876165AC4BE7654211C4970AEE9B42BD6A6AF9C30FED5AA00F26920BB9D5D8279CA53A79EEAAE22CA99FF88EBA949FC3B59125C1A3E8078B19FC03DCC3FAB0F4A8E891E475743E7F27', 0, 0, 0, '4cb2e14f5ca3f2560820cb1ef6f18a46441074c102d0b03229821d5e472e89ae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('stated_counts', 4, 2, X'B6DB1577178AD97E46EDB04AE53E1C630EABE24082DCE263D0CA0F5C4507BC4A40ED16C0A5418820E0919D0453A2685BB3B79ADE48D76A87080693B8B3A53FB6654F579C81209E5FA4A7C90D64EA96B0AE2792B1F08A76BACDEA44FA9A5EC5370489FE19ED2780D003E48E21ECDB538643BD4FDACD79FE7ED186B2EB827298B0567014242F09620A09EF57BC5DB05BD93233224D367F284FE0959E3ED53761879E7A158C34285D991D0369BA7B2CDFE8A683058F2EC1814108E363CA80E8A49A94AB98E004B3F58D2F5DD6881EE527D35B6B877B9D0E08F04640D331DCC723F4132B3060E12646BC31C63F3DAB8DBF95696FEF77B3DBFFE689DE18ECA8355156FCA0222F9FFD9325A9CF18EAC1A52A5988EC68040B8D977835F2B67A5FBC3C9C1C44D9AADE34AF301FDD61D8C94BEEC4250BBC5E1CEF6FB426DD62958EF85D71000201A95A23D7EA4E4D1FEBFE9C98B7F1CB58A3F506EDFC93197E30FE0FF0FDB0C1A86A9714523849AC4DF20594BC9C6453AADFF1C8FB0475847C5434068B9DA355517AF0DDD7B9CBCF96939FF2CA632D31D805DF3FF1838970536F83F0DFA57421860EC9C544DD2A795DF01CBC8F09F4FE4C0A4A9C670723776983E01B5CC35136F0DC6036B7B6E4228C497EAEDD152868AAE267282BD2ABB49A7EFB8573B3B0688A1142F2BFECAA85E9143E22CB058FBE45506B6B1A5D62596F862155D671', 0, 0, 0, '2fbb97d7301b244c979d707483a29d2d8c70f19182a8cdfc3085a225f2d66909');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_alert_events', 1, 1, X'CC4D21256B0686C0D34589DFADD4158BCD30F7ECB4FA9CF33B8BD3F587E507CC7F35D0630A8911F53609FB0951C109412CBD92CBE14F5D03D56E47ADE1131BF025BE4BCEFA04A3486CD5D32E3F3A1E2528E5DDA54E998E403B54332815CD2E5C337A8B952EDBED53E95867C854A14DBAEF14879E9B7595C88FC96A992109E57693D8EFF5B58E84CFB73899D4C6A420823983F58476248537B7E92FE3F4048561AAAE96FC0A4DF05F7B5399E128FA0A0681C8EB8A15340733552D30E9E5AEBEF86A30696706F5A58C7243F82CFA9D6F619DF8B70FEBE7F9F584D88E7C7E5704284E4C1C500E86AC78522E4A0E19EF93CD33A483D06376DAC2635C52348966E19A15E6ACA134161B36B9AF699AEB75AB5EA758E990CF01C09534ACF25262AD217AEE8CABA0F4DCCE0B9E9B854E6E15986AC810F4F29211E07571326149BFA623BF84956DF783D908D90E940AC73DA055651B057755846FEB377978174B2CAA07B06C9666A731913AE63E6C7C3D1683D6CB88790E3720C1C397945C38DFA8E071CA3B18FDD8D5325DDF47E41B25A0C6CB02D87A81944EBF1D4E9719BE4A87C29D132E7F91EE3A7657FEE006C1707D750B25C52B60F848512A55C34C8143A2ABC008C8130A00982CBA59EBAEEDF4403E7F276753FC716CC892F0B6C7AB3D5173136A25845D47DF5A2E7808A089A9BEA9B94D4BF216A5F0210944F246954593F31BD6', 0, 0, 0, 'f4d17609e62c72013e977282a3e712e958dfe9e7dfc370bacc455bbec84dcc8e');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 2, X'1066C46FFDD2E4329E2A3EA1C17B422E0CB5091E9B82DCF6263619662AA0EF48E69138B627EA50D614C75D88682C32398DB11233CE47AE550ABE0B75BE43F0CBBE878596E176033EF193590EFBA79CDDB23653F91CBEEA526C30429E7012C71302EFD8A8408C6F28AE4559AA846A8FB252782C9B35D0A5ABDDDAE98987B904D3AC396A8905DFB466E14C776A52E0BAE7B32330AA2AADD8841BABE80808CC09B1EE27B4EAC54E31B5451BD96C5FCDA2E899177330CE96BD44037C37FC6C5E521E4B59D628354986D439C93C685CDEEABD2BBF6C8B4ABBCE43DD1DEA1B5EF4E5414887959323A34D3D00484A95AEBBD1F19E968A2937A1C71B73A9B6CD44DD933658420C646C1BE051A444D6E0CC7BF27DF05CD75FC820D647F7FD4D3154A2E24D3C084621465D92C6B24688229008DD9EABE4BAC16C80416EA9BC34CF2C00AB6F7B746A60E83E1E6CDF8932DEF4DA3238C9FCFDE7079DF60487A88335130116159EF24D33D7FA9584C319376C3B7A32E267C2F70C34EAEF34CEF65E553E7760898887C2F047E09BF720CD65ED40A0BC217AD537DE3A1CB76B0AA1B73555433CB217A5B9731B294AF83B4325012AAC4EC255ADAE8BA1380BD687EE5C041B489AAA302CCE5C2717A7BBC2BA9F7396E513B4E81175A24E8BC6D2ABF0006926FC37E62F891F6E2C4E5C0F58726C0F86FFFFEE3A8A1E03C37EE35927B8BCDA960E1A4A', 0, 0, 0, 'a033d6b071fae5f56f99ca7aa4d58a6fa298ded73c5d6e853a632be20607ec98');
INSERT INTO row_checks (name, block, checks) VALUES ('_sqlite_migrations', 0, X'0000000087D7BE71FAF37DF1AED7482BC3916D9F142F78F8199A146545BB58C0C1380B2B94D86DF5E28A94DB29CB687A');
INSERT INTO row_checks (name, block, checks) VALUES ('action_alerts', 0, X'000000002359B71B91D39021');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_events', 0, X'000000006BB09A05');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_sightings', 0, X'0000000000000000000000000000000000000000000000001F265340C0E43B3C84BB5511');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_versions', 0, X'00000000C40CF57294B764569737BFAC');
INSERT INTO row_checks (name, block, checks) VALUES ('captures', 0, X'00000000A84B1EB88786C2CA568BAF1B6CB3A8C3AB1B1EA3038B2C3B05A6B1731512919783E8222B9A60FF75');
INSERT INTO row_checks (name, block, checks) VALUES ('creators', 0, X'00000000508F7020');
INSERT INTO row_checks (name, block, checks) VALUES ('due_looks', 0, X'00000000E46976669D41972D');
INSERT INTO row_checks (name, block, checks) VALUES ('events', 0, X'0000000036F6CAE9135E75A5AB70A62F');
INSERT INTO row_checks (name, block, checks) VALUES ('extractions', 0, X'00000000723E07D2C8958A11C9DC0DC63323E89900000000BC8BEF6D7C80424F3B90FF3EDA6204DBECF45833');
INSERT INTO row_checks (name, block, checks) VALUES ('issues', 0, X'0000000064BDC071');
INSERT INTO row_checks (name, block, checks) VALUES ('kept_files', 0, X'71910BF3');
INSERT INTO row_checks (name, block, checks) VALUES ('links', 0, X'00000000602F6F30');
INSERT INTO row_checks (name, block, checks) VALUES ('organizations', 0, X'000000007066F57B');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_versions', 0, X'000000004BCE2F4108C71AA16F233568249CDA9A');
INSERT INTO row_checks (name, block, checks) VALUES ('petitions', 0, X'00000000A817399FCEDCC920B4252AD3');
INSERT INTO row_checks (name, block, checks) VALUES ('run_checks', 0, X'00000000000000000BD7075200000000C8AE9BB00000000000000000000000000000000000000000157B735E');
INSERT INTO row_checks (name, block, checks) VALUES ('run_verdicts', 0, X'000000001605C2B7347E829900000000DE884F361FAAE61B0C60014C0000000000000000C2A56CC450AD2AB8');
INSERT INTO row_checks (name, block, checks) VALUES ('runs', 0, X'00000000ECF91A52341C7DEC5E42675D92512C5542E6A079EF6DB6AC279BB883AD0D2C2C93704232A506531A');
INSERT INTO row_checks (name, block, checks) VALUES ('signature_snapshots', 0, X'00000000BBEF179F23323892880D404AE82847C500000000000000000000000000000000F58091FE272099C5');
INSERT INTO row_checks (name, block, checks) VALUES ('sources', 0, X'00000000E942995191D408F5');
INSERT INTO row_checks (name, block, checks) VALUES ('stated_counts', 0, X'0000000000000000000000009C0E638D1ACDB2E9');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_alert_events', 0, X'00000000CC4D2125');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_events', 0, X'00000000CB2B4DFA453A7775');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T18:22:07Z', 11, 0, 0, '546a17e975da23341c1d7b6b71a23dff9e149ef3cf6e244b98ce4b1dbecf01b1', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', '913073cbc8919d6c915a2ba999bf2b4251a7bbc30c3c652cd9e2a47c403a73a0');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T18:22:10Z', 17, 0, 0, 'a6323ea862c1f2e2905442d9f584cdc23ff7c566b674a5c787385c5e2ea890d9', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '913073cbc8919d6c915a2ba999bf2b4251a7bbc30c3c652cd9e2a47c403a73a0', 'e3341983cc42070452b513dcdfb04bd6d078bb2626039080571c7e129a61acc7');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T18:22:10Z', 11, 0, 0, '0a157b1ff3a748b491f412c8d2cd147591c83c996cbc6ae5b7726ef99340cc79', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'e3341983cc42070452b513dcdfb04bd6d078bb2626039080571c7e129a61acc7', '860fa0c00960282ad9d68f9c609f0c7522405d68f9af9577bef194f404bf5359');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T18:22:10Z', 7, 3, 0, 'd991715b7efe823100968a4ca1afeeec92a1bbb6b0bbe6aab713a81e6c4ab9ca', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '860fa0c00960282ad9d68f9c609f0c7522405d68f9af9577bef194f404bf5359', '77bd3c84a4c64f4a6568ca9a5053090b92fdaa8c88fa975e8685ce5a7370488e');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T18:22:10Z', 4, 0, 0, 'd49e52d24a9cfcfa630ec740048608821dea9e9fcfa10b1b5035184ea1bcfbed', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '77bd3c84a4c64f4a6568ca9a5053090b92fdaa8c88fa975e8685ce5a7370488e', '80d4139486358f36ac918dcbc06e3b9169036028b84d066993e961f02d93e647');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T18:22:10Z', 13, 0, 0, '25155092f145c46ee058476b763ba76ffe4156d03fa69df90c97445a7ed01e04', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '80d4139486358f36ac918dcbc06e3b9169036028b84d066993e961f02d93e647', 'fc8cc2b33591f4d2a53d3e8ad8f67294f5b0b51e029ea93a07e29191f03e537f');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T18:22:10Z', 7, 0, 0, '1bc9bb6b8058372cbd59a3846bbe6a1a984899bc80e9d255d8e2c19326354c6f', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'fc8cc2b33591f4d2a53d3e8ad8f67294f5b0b51e029ea93a07e29191f03e537f', 'ec85ffdd32d1fed1d7792c04cdc4d4ec20cbdc0df0144c04bb7493c3354e73bd');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T18:22:11Z', 5, 2, 0, 'ef35202d81f3a52eb51e9add5f6f94670e48fa67c6422fb859ad4b9ce6beefd6', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'ec85ffdd32d1fed1d7792c04cdc4d4ec20cbdc0df0144c04bb7493c3354e73bd', '2c7f377975f0d009b783fe4959a79208873b566793cc38383e957e503e27a371');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (9, 'run', 8, '2026-11-29T18:22:11Z', 6, 0, 0, 'fd40e91d95ad6a5c72c45ad35a5d2fcd921b196fb2c800585344a7b0adfad3fb', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '2c7f377975f0d009b783fe4959a79208873b566793cc38383e957e503e27a371', '8b9018bf84ffa3f9fc58db6c65257c57f785fbb891372cccd67a8477cdc384db');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (10, 'run', 9, '2026-11-29T18:22:11Z', 5, 0, 0, 'a4a35005ec5359151259e6ebfbb39a0c8d6f31bb41062ca7fb329b607184d834', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '8b9018bf84ffa3f9fc58db6c65257c57f785fbb891372cccd67a8477cdc384db', '4ac32a81d46a4ac54b6e94423e741d9843517f9fae2cef1d1e0e467f53ca0d67');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (11, 'run', 10, '2026-11-29T18:22:11Z', 5, 1, 0, 'a957aad90969bf7b4b920e2b3322c697bca3ecf5bab3a49f0caff8ddf57363c6', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '4ac32a81d46a4ac54b6e94423e741d9843517f9fae2cef1d1e0e467f53ca0d67', '5750062896c6dd2b6807d01e5b0f2da36a983c8db1e0ff31bf90fc30bd8ea833');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (12, 'change', NULL, '2026-11-29T18:22:11Z', 2, 0, 0, '5cef50556133e812af9b073a6fbe90ff0428b5d30b7b30827579b0e2a8cc9b2a', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '5750062896c6dd2b6807d01e5b0f2da36a983c8db1e0ff31bf90fc30bd8ea833', '55cb09556d279b3ca2c72ce09351215a2e7a7c9fdfc7091bae0ed48ba02c0c9e');
INSERT INTO look_schedules (source_id, kind, url, every_hours, reason, requests, next_due_at, hindered_by) VALUES (1, 'source', 'https://site.example', 24, 'its schedule', 2, '2018-03-23T12:00:00Z', NULL);
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (1, 1, 'source', 'https://site.example', '2018-03-20T12:00:00Z', 'missed', 'not running', 1, NULL, '2018-03-22T12:00:00Z');
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (2, 1, 'source', 'https://site.example', '2018-03-22T12:00:00Z', 'looked', NULL, 1, 1, '2018-03-22T12:00:00Z');
INSERT INTO site_back_off (source_id, failures, failed_at, until_at, reason) VALUES (1, 1, '2018-03-22T12:00:00Z', '2018-03-23T12:00:00Z', 'overloaded: 1');
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (1, 1, 'changed', '', '2018-03-11T12:00:00Z', 'pages are not as they were (unreadable: 1)', 10, NULL, NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (1, 1, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO noticed_runs (source_id, run_id) VALUES (1, 10);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 1, 'edited', '2018-03-05T12:00:00Z', 'body', 'call.', 'write.', 8);
INSERT INTO withdrawn_alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'body', 'call.', 'write.', 7, '2026-11-29T18:22:10Z', 'another capture shows the same change at 2018-03-05T12:00:00Z');
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
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (1, 10, 3, 260, 300, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (2, 1, 2, 20, 100, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (2, 2, 2, 18, 100, 0, 0, NULL, NULL);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text) VALUES (3, 9, 4, 139, 200, 0, 0, NULL, NULL);
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

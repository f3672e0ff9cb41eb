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
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 17:55:03.827376+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 17:55:03.833865+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 17:55:03.839699+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 17:55:03.840143+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 17:55:03.842996+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 17:55:03.843295+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-29 17:55:03.853090+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm008_redactions', '2026-11-29 17:55:03.853587+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'queconste', 'm009_masked_addresses', '2026-11-29 17:55:03.853744+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (10, 'queconste', 'm010_incidents', '2026-11-29 17:55:03.854314+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (11, 'queconste', 'm018_listing_coverage', '2026-11-29 17:55:03.857632+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T17:55:04Z', '2026-11-29T17:55:05Z', 'e5e7e45cbf5e', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T17:55:05Z', '2026-11-29T17:55:05Z', 'e5e7e45cbf5e', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (3, 1, 'import', 'finished', '2026-11-29T17:55:05Z', '2026-11-29T17:55:05Z', 'e5e7e45cbf5e', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T17:55:05Z', '2026-11-29T17:55:05Z', 'e5e7e45cbf5e', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T17:55:05Z', '2026-11-29T17:55:05Z', 'e5e7e45cbf5e', 1, 0, 2, 0, 2, 0, 2, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (6, 2, 'crawl', 'finished', '2026-11-29T17:55:06Z', '2026-11-29T17:55:06Z', 'e5e7e45cbf5e', 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (7, 2, 'import', 'finished', '2026-11-29T17:55:06Z', '2026-11-29T17:55:06Z', 'e5e7e45cbf5e', 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (8, 2, 'crawl', 'finished', '2026-11-29T17:55:06Z', '2026-11-29T17:55:06Z', 'e5e7e45cbf5e', 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (9, 2, 'crawl', 'finished', '2026-11-29T17:55:06Z', '2026-11-29T17:55:06Z', 'e5e7e45cbf5e', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (10, 1, 'import', 'finished', '2026-11-29T17:55:06Z', '2026-11-29T17:55:06Z', 'e5e7e45cbf5e', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (11, 1, 'crawl', 'finished', '2026-11-29T17:55:06Z', '2026-11-29T17:55:06Z', 'e5e7e45cbf5e', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', 'f14596b93b47466256464a24c05444a56b5adb7771b30aebe8fdb40f278d5e7e', 'text/html', 200, 'live', NULL, 951, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (7, 2, 6, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (8, 2, 7, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-05T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (9, 2, 8, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', 'a05a73a34a765a384125bf49bc71faa4852dcf393620828ebbade66e55b8a59b', 'text/html', 200, 'live', NULL, 416, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (10, 2, 9, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-10T12:00:00Z', '580cd5eb92ffa4bb4bfcdb0a6c675a0c10980438cb3fe56069dbfbc56c0758fc', 'text/html', 200, 'live', NULL, 25, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (11, 1, 10, 'https://site.example/categories', NULL, '32781f1ecdf868d12dcd7737bef903d8d9f0033d6e621db574fd520f08d0ad11', 'text/html', 200, 'live', NULL, 424, NULL, NULL, NULL, NULL);
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
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (1, 1, 'free-ana', 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', 205, 300, 'auto', '205 of 300 Signatures', NULL, '2018-03-09T12:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-09T12:00:00Z', 3, 3, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (2, 1, 'que-luis-se-quede', 1, 'https://site.example/petitions/que-luis-se-quede', 'site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 18, 100, 'auto', '18 of 100 Signatures', NULL, '2018-03-02T12:00:00Z', 'Ana & Ben', 'Ana & Ben', NULL, NULL, NULL, NULL, 'gone', '404', '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2, 2, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (3, 1, 'undated', 1, 'https://site.example/petitions/undated', 'site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', 139, 200, 'auto', '139 of 200 Signatures', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', NULL, NULL, 4, 11, 0);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'controlshift.listing', '35d9473e34ccbd7723defda6a420ca92', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'controlshift.listing', 'c27d45b3a0ac9f94a20794c6c56b92b3', 1, 'queluissequede', 'https://site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 'Ana & Ben', 'Ana & Ben', NULL, '[["Ana & Ben","unknown",false]]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'controlshift.listing', 'e074c8da0e45b11dba0dab4f189e3288', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 4);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 3, 'controlshift.listing', '1b5a1ef457635377189432842364e446', 1, 'undated', 'https://site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', NULL, NULL, 11);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 1, 1, '2018-03-01T12:00:00Z', 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 2, 1, '2018-03-02T12:00:00Z', 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 3, 3, '2018-03-09T12:00:00Z', 205, 300, 'auto', '205 of 300 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 4, 3, '2018-03-05T12:00:00Z', 205, 300, 'auto', '205 of 300 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (2, 1, 2, '2018-03-01T12:00:00Z', 20, 100, 'auto', '20 of 100 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (2, 2, 2, '2018-03-02T12:00:00Z', 18, 100, 'auto', '18 of 100 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (3, 11, 4, NULL, 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO creators (id, name, kind, masked) VALUES (1, 'Ana & Ben', 'unknown', 0);
INSERT INTO petition_creators (petition_id, creator_id, position, as_written) VALUES (2, 1, 0, 'Ana & Ben');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (1, 2, 'call-today', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-03T12:00:00Z', '2018-03-09T12:00:00Z', 3, 7, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (2, 2, 'llame-hoy', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 2, 6, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (3, 2, 'vote', 'https://blog.example/2018/03/01/vote/', '7', 'Vote', 1, 'Dear friends, call.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-09T12:00:00Z', '2018-03-09T12:00:00Z', 4, 9, 'text');
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'wordpress.rest', '3a47543cad777b5bc9746ac097889f09', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'wordpress.rest', '37eb547dd242fc8d48ced0aa27d8b6af', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '[["https://site.example/petitions/free-ana","https://site.example/petitions/free-ana","Sign here",null]]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
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
INSERT INTO petition_growth (petition_id, snapshots, first_observed_at, last_observed_at, first_signatures, last_signatures, gained, days, per_day, recent_gained, recent_days, recent_per_day) VALUES (1, 4, '2018-03-01T12:00:00Z', '2018-03-09T12:00:00Z', 139, 205, 66, 8.0, 8.25, 66, 8.0, 8.25);
INSERT INTO petition_growth (petition_id, snapshots, first_observed_at, last_observed_at, first_signatures, last_signatures, gained, days, per_day, recent_gained, recent_days, recent_per_day) VALUES (2, 2, '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 20, 18, -2, 1.0, -2.0, -2, 1.0, -2.0);
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 11, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T17:55:06Z');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 3, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 4, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (1, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"creator": 2, "goal": 4, "signatures": 4, "text": 4}}, "items": {"controlshift.listing petitions": 4}, "listings": {"https://site.example/categories": 4}, "pages": 2, "shape": {"controlshift.listing petitions": "text/html: creator goal signatures text"}, "statuses": {"200": 2}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (2, 'changed', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (4, 'failed', 'it failed', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (5, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 2, "sponsor": 2}}, "items": {"wordpress.rest alerts": 2}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 2}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (6, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 1, "sponsor": 1}}, "items": {"wordpress.rest alerts": 1}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 1}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (8, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 1, "sponsor": 1}}, "items": {"wordpress.rest alerts": 1}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 1}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (9, 'ok', '', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 1, "shape": {}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (11, 'changed', 'pages are not as they were (unreadable: 1)', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'listing', 'changed', 1.0, 4.0, 'https://site.example/categories shows 1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'volume', 'changed', 1.0, 4.0, '1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (4, 'ending', 'failed', 0.0, NULL, 'it failed');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (11, 'pages', 'changed', 1.0, NULL, 'pages are not as they were (unreadable: 1)');
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 2, 'count_fell', '2018-03-02T12:00:00Z', NULL, '20', '18', 2);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (2, 1, 'goal_moved', '2018-03-05T12:00:00Z', NULL, '200', '300', 4);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (3, 1, 'edited', '2018-03-05T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 4);
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T17:55:05Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T17:55:05Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('_sqlite_migrations', 11, 11, X'3F92CB3ADF14C4BD5CF5D361D9817D2DCBE35C6B11F8DB4AE7F5B813BA21A05C4CEBFEE9E6937D228A0FB09D562308119B9F4B254D8A414F887AA15A24110E4523C11E26FF7FF1954EEDA9A15DC8DCA1C9031CAD80FC1FEA113A1536945DFD40643C3AA420FAC84CE243D69410E129ACEED776B449AA7831378DDDB5AB3B20800DD717D9055A0DF1A0EF3D348C89D18041BBA5ABC562BFCCFDBA72CF774F1B2C01D0A9F8CF89595AF174D19F49499A90101A4169D22D57AD75FA4838D875FF9BC34B1385A9ADB6A563B9C16706772ADD8CC4FF9DF3205CDA3E3CD8FEE584B201C404241C58999CC52D1DEA94E6BD4C404CDD769979B1230F875594822FDD54680F51D87D91F7DEF8FE9B0AD80F10667C0304F5D25B32B160069A30726848DF816EAD4FA5C1CA891F98A89D63BB02D9E19C8F274AD4F8A1C8E0192E29942EB8438F22ED9B76E0A56E3C0F456A7EA81164FC5AA697DA1127CCB15EC5C229E32C962742F00F83A5F4C328886363751AE21A70C32F2E5387D60AA27DCCF94A14F9465479DAF2D09E3901F989118E21DADDCECAE6CB0ADC29478AB67D161A47AC371FBE297A48BF0C5963BCEBAD7E2AA66C6149D1BBF69F2294F907CB1F8E1ECE14630B3284A78135AD6C03378765214DAD59291E0C7B44E26B8BFDDEB6977615A871310A8FA90B09D20B59615D17098F10436BAD7B0C22F7444D74E9F5A8C7CD268A', 0, 0, 0, 'ff36d0ef13b51d715a5d472a8feaaa817acdb69c643572f4ed480af8fd24c543');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('action_alerts', 3, 3, X'EB8837634AD39A19760F5006924445F3195C132EFF8647DE28D1D7F442B16B78AE50ED46F3F2663EE3D95D2FC9E2529DDA9825080AA5B3CF5639787670B0289D7126877C19B0F3D6C5FBA496A40A14B552CA2418A5F5A5B4CB33BC663849821C3BF142CB0526C96EA7B8A2A8A120FD1C8BE52C54DB55B191D26458388A464378DC279E0D1F65AA7E9EB4C4F967654D3E0E6B656A799E45E611D473BD4DBD9E7DF95D8E971A82CB742348D989C711F994E8AF93589C134EE4B535D2B685B5D4B3F1FC778B2B6B943B17306AED25D99368CC4A09B07532BEBE64F1F58E164F0D0C1F1CFD0D1322F896E07BFD8C4CE063D795EC072D865311D70C8FB6B76210BEB3341CF7DAB37D3C6BCBAF9382B311D361E18C6C0C64E4ED80F99AA3867E4D1AA84C49D6405946DD7EFD4892ACD925D9E214B6135367FFD16931B8D89BC4731BF8ACE89D140F5CF3D235A635DB2B90277C538CD113BE55282A937F5C3E6A7DCBE72F9E92F32982319796FA30B5EC32E3517090D37718FC0125A3F4BF0640806F2A36556307D406F708F7D1DC6F036B13A4C38DDA43A8719617CD861A4C89A41EAD8F60CF87A8B284BE6D69A2DC51CA022615D465BDE3D73C7DF5A704D57FDBD8CD3BF71ADB743F179D81E71AF7D52AF645CFCB41B02A5B2962AAA5FDE5F430E42876ACF60145B28038B13E00EB59E78101F8A39FA477C2A93DE9B69EA54E9D7329', 0, 0, 0, '361413392b4e742733d0f7dccf927606869fa1ebfac427c3d5060be87c0a7f8b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_events', 2, 2, X'3338FC7333F38E68E8DF2D2ECF97623A76129BA54925B866CCEFF6F67C5BF31E3458557FE6B029F755309BB28328C9956CCFBD04B7E69FB39455BC0008E54F9696AECC295D96F3C92B59FFAA03EFE598CC7E3A536542135A2FFB4A45925007258D4218ED89B1099EB7BDC1DE15B28D458F8A3A05521AF46289F5430E2357D13469208082344AB6DE9F99F9B68FA4EB50709B4312DBEF6CF20982421DCC6D7CD64A427340CF3BE893679738D4A7C1E2D125D2D2162E17CF1591E54B8A7A7E3C9E29ACB25B2CDE4CD129CB31FBB34808E6A154718C247CCA444394B094D71241D324A888F452E0487562024FBA5EA36B6A255DDC3183027409D22804A230A551823D0DED471E4A0A59E5D906B601E57187F589BC5434DA8BE1E1BA0814A79F1D185E011F3799AC07061F42C6BD7523240D7694DBCA30A2CFCD7E76D1DD55212364C5D400175A614FC5422C7A5032B433BB696671246AB8C4F7414C2CCC815EEF1BBBF0708ED8D396F8E6D76E6EADAD853A9CF0F2D7809880B210976AA1632F2E55CFF3360B4D251035EEF0D1A9AF5A5BAA07BF2DAE010A2F0CA93E501914F5EBF857E544B4B10D1C308842D5B06072707E581646A4415B40486A135BF1782C8CAD1B2899C7323F5E89A0E649B52D9B3B553C3D4DE788FCA6B163A4CBFF6689A055D4ACC629B540AD530136CCDFA76921360F3171793DA155377C0739ABCCBF1132', 0, 0, 0, 'e25d5f204bf0df9a6ee1da309465baf9e2fe67cbde011ab8937566e5d654571b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_looks', 10, 1, X'725FBCEBF2C394E5FFDB1328E279F02DD722CC698E19D8671AA944E572D2E97E9255C83232E5B1D4AEF6FDFBD2363177B4E16964FC56A5C2309F1533CA55453E739378864628A05639CAAEB5E140CA82D691C73E1FCFE43E7A9FC620B435A7C6ECD7B87A3E2690B4C6A6C77B1AB925ABF4BDCDF70026E71C4788149838DD5ACDD9739C4B9751D929FC7177B4F78E6844DDE2B02DA446EEDE55D169CE5536212AF77F247E469428F90A58178DBF11B2A33452BB752F9077A23B143BD7715E21D958B45AC62862A7B4AD06DCB9758C16E56F072591AF568576141D421E68A9F62052EDDECA8A5521ADC774D807234E2126380398FABCB2B52E1DFA76424B0B3738DC385FFBA89188416A2ABEE43BE9C47D53E468C2F0540A9873F5B6C7845F3128A4A0EE94F710D8D0ABDD1D69B1BD113B4AFBFB15D79BD2AD8D563453F70255F0864A4C1AFC13A8E9E2CCC0F2444AF504B5E83EB696DC65FDC7C15222DB1B51FBDDA5DE35CB3A149140CD8C4E245B318907060D6DB6690F670AF5B1EE353B72761E5C5FC88AB17A270932CEEAB541EDD05C5FC010F1A48BC44D0A470259B1B5B21C158585501507DEF0D016D2B97E559076C665C4A1FE726ECD740F19B10DB8A70B59276822C7A3FFB527E1A85455F6E2E5ED372BE9C87E1DACE23F0273E3EFC2B64423551BE41E9E018AC169E4FFC83BF8D51EC9C48E4BF777B64C4864C4207D', 0, 0, 0, 'b327a6deef3484ab192e6312f137dafa0cab6e169befabb51bc2e78bdf4e50c3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_sightings', 9, 5, X'168A1DDBC177F55915C21FC9C6C5ED04BA7982FCDAE25B46FC900AA4FBBF8E847FD8F6E2EB9EA355B2B09B5B3CD9EF0AC169793E23EA600E03A6AAA773B02A0A5A9C59E6752CF8F4253A95F8211BA76FC4CC3CFF044F4AAD08A428DDEF6785161F91878FAFDB5E7C6CD1B6531E39FA032FE2E09B763B23A8D2176DA2B38B32ABF9B7AC4E746D3AC83F344CA6320DFB056A37C84D33D1696065FF97CE3BADDF1E074F0014EE614FA3B5F2794B192D02448CEB170892A795365D2A9D7063A52BD6DF8D3121389FC7CC0311D1630AF01C23D49CCB8C3777EA6C842030C909484C0CD43F6D023E8BD8A7C4C5AE4064725801E01FB426B0E067F1F4698B294329C77F67A23A44BA587AAD62F9EE09F9E4068B42ABEBB1F15598DF0278EE07A37F608B9268FD6346A94F76E92ED95CEC19965773C825D9A9CE1216A64492A21E708355640A5A5C411FEFF6343B0E08208D4EA3D1CF1C773DB54668531BE42902658F5D139CA7AAFA119391DF3C86EFE774DCA9614DE55208876E1E2A70E25F5F3B1A81AA6A65F076F0532F028155898BCEA636F40A97FFF0201213A91AC420B7CE4A21AFFB443F43EA75B152AE40E27E91A9B90F3D9F6B3AED9F2FFF4A84974655A196648D00750B811FB41B05E17A779B4D8E0390BA2BC7E15B0B5D9F25FB099202E6324BF48AB1F5093F8AF4D465F17DA7557158E8DC48F2751919BE1F986E8D0875', 0, 0, 0, 'd779805fe15ad768a1c5bd40be46b47cb3b8db4afe6b11d97306040eff0e871e');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_versions', 4, 4, X'C5640A7A8891FFDA431C187D783A0E93748EFBF31AF3501E480B0C14E9DEACE47BB2B2BD4E6567F8F3C5C9E3FDF7C10CBDF22888E59E4A74E86212B9356F48CFA7B02EEC3ECFB337398B1E9037716F0372076A801096F502A6FFB41371725B06B431890DD478B68B0276F6643775CCE9485DDC1B47BCDC0FFD96E544488C85B95B952126CFBABA3F866E7DE9F873F67AB652C0867459F225BB4136CB496EB0F3286F2421648890C4B1E03CF08A36FFA4294441CC3C05921004C5E2BE4B81814CB02388083F839FEADBC5D69AA9D4AD017E5025FB3EBDD98716F8F17537B3D59D2B460FE7075A3D2C5B64297C2F5AAF1237CFF0F36803DD8C2C57CAFBF2157B3DDC80E585105ECCAAE5B4EDD4E9946351C1748C95E56D6DA476C7BF69612D63D3312A15978DD81E61A2204712D2148B4F4F0AA79F36D0B5D689210A9EE85BDC7F2ACAE815644A2B1872ED70E0788A8A74854A66237F1FD36EE0D9663F6C08B8359B0F373D65CACFBB124B08C0AA558FE084F99CF2106A43D06ED5DDDEF1A11D416FC4D543EDF1B2FD400EB72AD6ADDFAD05A505C209EC41A82542AF3D0C3C0A7554A7FF72AD31D3B03483C245D8F5E899F5A27E840DF1EAFD2532FA32C5E906C5D32770ED8BBCCA268C530CB63697C708A0DB301AAEAE426B03EA9DAB6F3D76B6562682F34E009786058BD8FDE99762E31CA453B514BF08D443F5C230C3F240A7', 0, 0, 0, '336808c1ba74a3e667c91dd47f7a9b35f288dc707b6b11cdddf1ae2fc9f97715');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('captures', 11, 11, X'4779FBF51EF3B7CD3078ED0A11B95167EB2B997D4C4362FDF2963A4DDE1A7EA6EEABC8E277A91EFA1667EF35DB7174180B56AD56A4DD88159C2031D49218F3BEE2526A749D31D01E0E4010A7EFD05D130A6DC3F782CA69D719D68A245B1E8061833861F01A2777C448BEF3EB726F5A8C3D44C6FA141D8AFF3B3F1CEA6B9B2EB8B604B9577CE88AC1C0FA2E342D8BE3EFE37424E59A6044F25D971564655D1EF2DCD83C79CE1CF25713E47F22B0F9B809F11DDC93EDF7DA2A311F72D7AECB86AE3844EA92F816BFB710DA8568546A2A6D4EAE24D4EB4D62D144363E03FEF56358CE130F33480F620E82E5114258A1A6F90EBBB8E910994AB49806DDAE42184F5E2CA34E06F700E072A5BC667E7281CD10335AEF5CEA0E40CA07AF48E4292512659C6F652AC55885DDB6643E76EA01C15320AAF21F9AC4AB281A844DB0C6BC4A4925A228DD2515520D6922A0C2BD77E5AE65A0D369A0735BF7A2E468CF2AED706FFF037F5F1A0FB96C1809D9949189DF76F87C926AB3656F9AEEB12A34CA32AFE989F3C46301E8EED5B6B11D8586ED5EC18573396984DE7414C49C12741C13EBFBC1E8F429E5187ABF0C1648F725235ECDF06FEA524D86C29C638A58A290B8E4C7F65167EE3F49618B3D91A8E516A76A970F5BA6CBAA699139E4DF0488AFCF4D305B43BFDAD26EF13B97BDA9DB5AF7AB1ED1CE7CF72047468003FBBC58C08BBB5A', 0, 0, 0, 'd3ffae2619e28b5ed5dbb88485a8bd811c8bee81617f6f6fb2338d4c539add83');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('creators', 1, 1, X'508F7020BD24ED496E9AA09FA10918E78B5EB55E7BB599EC283ACC0E62EF71AC39BE05D0BBA02FB6132DEBD3C41C7192050E860A4899CE461DCEF85B5E735EEAF9898B8BA938301A8F4AB725F1C6B2E1F0678D35C8955E68D019DE08FD0DBBF7B2D1003B5E7B249BCEFC3A504A6DFE074642D686B91DFFF5760A44F932FDA1266718F56841F2D541C88C48DAE6E659A7159685400B9648C44D0A710040FC68CC44DBBB4996F0AD9B4B729AF12C081E7A25C050EFF86389D2E23FB5B1BA12DCC23FF4485BA2553F4F56E03795B373CE9EF9F7A1C171E99E7DDA4581308E533407E689D7D9C7A84DEC90486C89E118FB2501AA1FECF06254FE3FBD2909D5B5DF1FE6196B3C85FDDAEA6FEFBC40046D2B8DA02A37154210F9209F454735761F55E77D42E4C1B5A670C1F0173AA7EB673F86F5DE4F8A7A50ADFCBE88F980E74BBBAE1615C231028459C95CBE35DD0FBC0794BD5338D7BC766671A9362BE3F0B59D9A3A56EDC9B48DB50E19E0B1DAF0413754E827A613AF0DB3739F4D2D113BEC0EBCCDBC670AF7094D35E929E6668BFB5BF1AD6CEB0216D82BDD32F641567884871163C0E60C72534CA95C9A3487FFF46CBD717F84E309FB34BB10D545B6EB69C549C3B2A9A8FF75DC41B669B292E3C22454089C4275B6440BC6799C4FECA70B934C1ABE0C30D9A7984DE9AA19DCD49D0F557AF543457D423B370044DAB480A3548D', 0, 0, 0, '66dadd34fec78a74153a8713fbc9b2bf183b391795308c5af5dc79d1769e6369');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('due_looks', 2, 2, X'81AB0D94F48158F09E25E6BCE2827752FEE2EC89AFA78D8CB2FD47C10EAA50F635008AF52D856B5178857A29BDF16B9DFC2E46FE448211A259C200E5AC752D72FBEFE5D1B6617A8B1140F48CCC82B67AD1F6FC9ACD76A1A9487235F0BCCA318590EF4D59EC8180A9C1ACF70AF8CFD80041B37F35C310704F2E842E118A8B3A435D27A5B693EB7049C0861B736CC5C7EBFD7AC730B8F7C3746E5CA055D343C4090F8162A8E4973F0A0DC10FBB2B989406938DCAC528D48EE1E2033ACF841D0E4505F5E46357232058B38A63C4DF1D7BE88C27988955AF32CDA4D9D30509C395B0D015F256F6476FAAEEB03EF2A1F6905FF860DD165F7AB8E1E3269D07120DD2B35B6AC9A7ADD7BE2BA2071ABD495EA6134FA01BA8D7640D8F1E9E281867ED7E3A4F2A84A821EE62AAC7F42E12F752313662F823FB00CE0ED957DB27B7526C11CAD28C0A568D19D6192B8FECC68933CEFC072AF53AE2EB15765DEA3E576BE57FCC0ECB3680E8A4D9BCC0973F1318D1BE2422CD3BD2914EBA1DE28E51BBF61D9A11BCD8BDEA0CE6F7B3F71F8FF8F4A223D87EFC61A546882C91F0787941A8726455FB853988666D0C6C04332435A82D1E19C9060A96EE806912717E45FA9BA2E455341F61C332948836394E1C4781A16593D9E1CCD9103D7593F1C100F475A7AE184D1D64D621BC996B038226EFE431811BC456D812C73D1A3B7733614CD23FA8B9', 0, 0, 0, '087dc25f86fda78b05540c03ba752ab43bd4d16cde0292241be70fd858af1a0b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('events', 3, 3, X'F4C4E6BE80198BD367B2C6839E60DEA0A5F57BB6A76CC1E25FCC29CB52306372C6F5FBC9206689C8219FFC8B10FABC9D4F236638F348162E918349564CEC913EC7D90DC06E16584A48B8223EE15DFCC28620D4EE18ABA73B5525CDCC0CFDC7CD57D77A162309790B1C5C9FEC6045819D9A9272305B6476EB35D263ACB3851A83C3D7FA48304D1D6ED7C279FBCDAFCEC7526E84F298024C24F18E6B3C8C8BE918A26ED7F3EF093FD60AB92375F4BCFC7CF48F291A65BB94F316AE7D4219902DE9EDC017ADA5FE631BCBF8007C3768753F07409B890355E690E5EBBAC698EEFA1B520EAA4EE13E1E4210D9180A56789CB7E0B3DA59E33190BA6A01A605E6C876EF5C9AFE55985AD96464208143E0B95B884AFCBF18D9261FF628919C8A5094C6A47CEA3C8FC8D882A355AE484231D1F17318F8FAF3DB840DFA13AFEBB003DD88A371E226C9BD5A48CC92E165AA5E3C35BB402B27623BAB5BBE2850D0F6E6433C92B520C978103FB5A646C78B0C7EB03968CB3960603C5DDE285D2BCC7A036109096B5187146199497FB3B942CE83E37F475986C608F84F765C712D7139C59BAF23D70DEA9A4E405E1B6BFC183F216DF616FE4A17A2B2DFD9E559C0D0FAFE40B24694CB36DBF82808DDDC26A80B82A9AE5D2300262358023212494C9DEC3D551534EDEAC4431CD6C4A769A9D3A8A0237AE18998CA4731AC889BAB807009F110FF95', 0, 0, 0, 'e12b8998ba6a619b414612cc8a017e5849ab47688ffab055a6c064dd0c49addd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('extractions', 11, 10, X'4B71924A92AA446AC4F0906AFAC0B622B71C9CFE9FEAE723B0A6B66AB0DC9BB1CE90467510496CDE0CF3579021C0818EB42DDB82ADD6E4422CDEAAC66107DD5146F36D9C776B7EF5F764F8975FFE18A190FA9872DAC5BAF7D460F34A35637BD569FC4A9A9107D806FD218E80AFE87E5B6AE33C0747A20FD5BA34046B39A3E2B780BAE4A1F987451616F5096F9B77F0850A5425CD321FE72B3F56F31973C064E37744F0776832319A9B1E94FE8D987755BA57C0A0591B9348C41022A1C9A7B33E5AD0D30E86AE9CE089A7EFA17E76A54E37BC5B58BBFB3ECC20F9817A2E9B1E0CA92EBA5D5F025ECFD1EAB9FFE772E0A169EAEFD914770CDF3D8E56B2BA4FC5FF97753B49FD8EE75774DFEF0FBFB4B629C91C46791AD3256801BD226111EE1AD09AB323BB8976A522574D4812B952FE55F0FCC6E0F9E4EE9B70F209CC7696EDEE1C028DB4977CDAE698907D1D85E64ABB80DA474AA97BB5737E197D100A29567A8043E25FBAFE5C0329456D98B96CFC10724B588E5C3BAEF0879F3A8693A0564CC6AFA22597754346F4B9A90E7512C883E80B785BC69A9AF1A0237291A0908102E1FED152C300FC34D574340736BFA95096F8A9860E45EE158C9F48CBE31AED575716D0AD99FBE09F5FECDDE3FD6092019DD1BA23BB07FAA957F062F17A3618C2D3A2413030B12A8260EDB5F171722BDD939357AA79EFA638825B6718584CBB3F', 0, 0, 0, 'fdc48f0dd78cf021d7849662778d0b3934335052324a8cf5f8855ed40ff0820e');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('issues', 1, 1, X'4C5576408DD315E1EEDD9C7FEBFC2BB1FD213B61706C55D6CB363D66264D56EB45C575BDC0EA36AC43B02D068659F5D310241C3F3129C1DBDF28CDC932E188B94998C3F29CA976CC310D9F56AE0CDD97B9C2DE5B9095BB190CBEB52B3536684A0D5CD18B967D25A807C95579AF815CA78E358858EA3E122069EFC139396247F7DEF0E5CCC509733C0E2A9F3B48319F420BA9D6BC7DF4FEB17107E53171473BE6C48551C6C8F25F17559798A450C978871F18D4A11868A2531B932C9FA3F66F27A0AC84A00B15428353D2B8B2C6B379243A13C238C773066D0A972DAD985C79717CEFDCAC2B3B557A046239F874B36CA5375107B4F6E3E21923C0000A88CCEB6002B73BE53710F7F267FB9CFC88BA8DEF9D78F30E3715FAAD424C98B063D7ECE35A2D670D9BE2420D078A95A0072D7DF91896A3671F859443048135D64EC597DACC450CE015BE15C0EE351325CD237A3C27A74BC2399CB76DA1CBB2CB033F78291F705CF506A631FFF78B987686E886645C5FE14C276184F80F2F6AB77633D0D8939683B4C24CBB1FFE18CD0E50294BEA1DEC3B4BCBDD703508ACEB6AF9E6822F2AD2B4E9C4E8991634063DFADC5BA8EF5989F1168AF7BADBD3B4CF81D6708A0929FED9B517805B30BAAB7297EAF069592ADE5C201B7BE6245EE32446BD84E71B1F0320C3BD2F1C6052893344DA899EA770E3C03E66D7A5B69C9CC09C93ED8275', 0, 0, 0, '44a4820a33db267e931a765a47b4ea3d48fea1ed5428cac18e4be7da1970f321');
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
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_checks', 11, 4, X'A4A4095591B60A1642A964D5076C9643ADE1D4F26FFC905ACC32CD89CA315E7C154D4D5F3FC99621B7040449E724092C8387BC1C9BDAE4BDCA053795645C33B10E2DBFDB9319A91DC9F5775810DB6AD962B4FD8DCE20275AD7BA7668908ED786779F2CC92A8BAC60752AF1816B78D33AA71D11B3E0E1AB6B48C9BCB643099CF7CE24EAFEF7FA87534F057F19280999474911E31DB2452CE0086867FA46DB74D5F8C1FA1B50BC530B88914F686DE33AC5E9FA2BB6BA3A28A11D7E9DDB2672D1DD432337A26D783056026DFBD494A3D74E35A63E55F90D792EA4B9CAF2B9A876150A75DBB9FF370CE1028763BA08B4C5CD90DBDABE811A74CF1AD9ED8D8A8BA1548A60C72F371EC9F583C328C3E01E6407F7EB5F376AA5123BC8BEAE30C0713C347B8779CB132AF3DA711F3B1DB3792B737FD8FD04A6576D3B445FA5A41705E796A0599B5F0A94DE5ACC7321888A08ABFE9A575AA8F74CA338B072C64C303945C5B1242E9B0A0A0E66505594AFA74C285398F90966D8CCC93D21C728186E01CA896F1CE5E1319378852EBBA5382803B18F1C32ED83F2A4E7DB7D2D7B1D1BAF8301B1FA4C6C096EED92A7613FC90FA4A2E4569642CF567E56366645C001D4E97D2D55E739A8D53E83744395D76C94BC8F73D99733ACE49EF214D84C3CAA8BC6B0AF8CFEE2C801D2D0E427035ED91F656F23D4D91349D713E50FAD8A914FBDEBFF68', 0, 0, 0, 'e61eeb8e202594fe5f6ab62708e87e035040ef02f6c062e8832dea960002825b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_verdicts', 11, 8, X'2AA16CA2C9AA1C1CE5E59A758134F5D6FCC1E4DA81AFD96D6A2D0DE64A5C8E7ED57A49C2AD90DE58A1A18FC251F0FA60C3441AE282028C6851E959ADAB6716756F084F38443EAA62B5D230D01B7AA5EBF1056418D0FA4A314F9D00A266260EEBD3222C042029D3787DF03A49B87A1D70FB76420DCD6036946C2E789C565585839FBEA9D08BE67FA471E0D93803364416683CC0CCD53F7AC56B2D97A554C7152C6A742C9BEB6E5559D3423559E6DCFA9CDB897B8FB7AF6947741FD588C8AC9D67F90E12C7276A874E2FCB2A8B73567B4F689F3489AEF949EF5C64451C37AAF78FF39C96CCC591A3C8F70C24D2BCBD42ED6CF757BCE900A0A60C32EE09D553F58E1ADC9DF4D201C6EAEAF372C0C23BB5D1299E72EB368860B5EA4EE6F1DA8B0D2AB82BA8F33D0547A545EBA2E71DAD3B85782AFFD751D821493A9506D0156B76C3DE8C847E620C79BC960CF6B3841C82BD05EDDEA2A049B5796E273C128517AF0307AC37F2E6ABDE82C31C922DF863C23AC75C0D2B2D4D438A1DF870722B16D0E717D3C98202F66A4AA8257CAC077FD0A0F81F89CD69841ECDAFC1F3BA90625444507806165016143FB88A0372B07BAE55C8FE843EE9470F286CB0BC7B13F81BD6868B1546BE03867C3559FEA34E1C2EFE633BEC6044AA90C8F918BB1E6A6A2B6FD84EEA76A91A2105402B18C520F407C6432C611A91D06B6FEE307EA099C5D7A9', 0, 0, 0, '056cb5a963b41eb31fdb17bd69d10baef22484e41164c9b2c9efacc89062b129');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('runs', 11, 11, X'5D4AD6F2E8362FACB95BCCBF9E8E340DF314BCAAFD099F291CFA65814DCFB57CDBC3576299E6C7D41D4E773C89FBB10F805D232EE0783CA14D8245F174CF8E15A9146EEF8A99CDF86FD99DF13DBABBD7ADAA70CFF22C5A90F690528838DBDF20CFAEC9767F4910FEE83D6CC1B80C5ADCE2A182717EBF925CEE6D078948547A961F0CC21D0385C494093A283726FC4C5FF60BD528494B991DDF3057AA25587F9E3DFB7FC39C9207C7FABED7056F9ED1F5A6796953F59D058E5DD6C54865EF4F709DAA5FF9409442409058A57DB354603A1630A6EC2307670D380A32307B31DB36A093937EF66914383F668E199113F0C5F870230F302C0C494F162EF22DF2345E53A15567444EF7FC06DC28973337ABA66DF8E2D812DDE58FD5A8A8377673B59920F318715EA3571523EAF8D1AD062BF8AE8B6AF86F70A6CA9AB15DE83C03F98FF545CFE5A5BE99A734DB7216089E43D286377C38F83D64B3CB1DC33D30DD5BFFA0619A5050EA6DEE81EAE5D80FF7CD4E0E6FA2B4CA3EE9A6C62A3AD6F8C50AAE1DD7D0125146C0A6BD079E7D600A9F97AF42C1323019A6FA822C1CA4A9EAA8558CACAA74BDAC39D7BCB9FF698EFDA3EBE39F6D85D2B5796AFA26DD0EBB8BE9C1D5C74FD28BD3D6B0B99BBA7430AAF7AC2C7831542241B9C5545901FBF9EFCCC73CF94CF4BDD7F356774DECBBF7F38C2ABD9BA93F2B8C42EE946C25957F06F39B', 0, 0, 0, '0fc32cef9f8ac8e100f539376e4bee2b938249505b1024315358bdcc409af38c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('signature_snapshots', 11, 7, X'B6A0B72033970D537D8ADEF59B4EE3E29C49802C81624EA23BF8815DDED0C91D1E826BFF8630139EE7556F9227075A2D5D971526C8F8C85140CA920C0DCED4193DE72FC9CD7922EBC26CAFDB0B0DE22E6F4CFF2DA2ABBDDAEAB9AEB808F47FB402B8E0BFFE1268009AE9BB63FBFBA704A31BAF74CF82E5913A02A9FBB04282DD4D3E00EDA55D3DE14EBAB6A0749C4303786F2206E3A1D81260EF0DE5AFBE169749B620FD51C9B83372840CC59CC6DDFF1C4436477B92E7660683929B540B1037E3B7DE3C41C66A53413276430B63634F39D8027D078CD8E8BB5E6EC563D001AA22684939251E140C29BE55D28591A95AD42818898EEBBA95E1B8E2EB31700CD47E63D3BC931BFA2FED0D8194AD55C055A7737187D26D88191C0697D025BEA24638986F787BD7138AAB5FF88F2E0E4C6119C3497D68A8D00B53CFA2617E347D5CAF3175A6B62CFA6D42D3D6A611C7582ACF0701EAC5B5BE740E8B11618B8092D1D41F4CD2C006637FC3B666467A05DD44839A916D03CCBD83D2612936048FFA63418C8A3E45B95F80B674401D193E8C5CDE166681FDB0C3BF10BEF705C55C620DE2EE5FD84616552B927AD2DFFF55867D36A6FCD3F3542DD90E93FA3F6C945CE3EC4383EA364797349519D7A22D8497DE105D20D747E0C373597BE213F1C4C660F87F25CAEB24ED9031477E9B479561D4C5BDB5C2A334E55D6E4A7B3A87DC2399', 0, 0, 0, 'a54f8d7ade2e4db4a63f8b81b7075a87f9459394005718474a062a767bcfcbe1');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('sources', 2, 2, X'7A17A246C3260BFB557D8A151359C16835C56D17598E2F0F7911E766D5BDE2404D1E4D0478A670C3375376947D97AAAC57A998674EB0CC3B74B6B136BC9A039D2CC7F7966FAB936669D8A61E14DCDFE45A00764722D947D59088445B2B41FFA9E24ED849534C797A53BAEECFA3F580DDC32048EDA2BEE86080FCDFBE58949860A84B44ED0D7B86E843D77FE20E9F1CD77C4108A6CB3B909FEF01E417F3520135828115AE68D8CA17E31259845E740621D0693C6F8F675822CB57770DD606FD9C96F6904DCECEBA9DE7E532676C2A22D425A6B7039C8ABCA024F375DACCDE02B45F8B5A243BE5F8385A0A12A7119A01E2C1EBD032980144671D6E8A9021B3873DF850B88F11661D3B0DB44FF1914B1391FAB8BE244A3CBC796A68B75A7A9F3FE9EFF320EBCDCC3F9F850F4F8844A113E100F9699C42591B8FEE5422E0EDDA5015C68C5E54D1AC7F20E6420F3CBD4BCBE4E66F5BC194E50E5B21AFFAC1426347BC31AF0C9BC7F0D07751A3887B82174A62BEB55609BDE802038C8F5D9A44DE931FA46B3F2C83281E8D3B199D83BC2899CE674E0087764C4919EA5F74C73E5B0C062D9424FBEA82FE8737EC8AA2960D13F7F1B6672123934F876165AC4BE7654211C4970AEE9B42BD6A6AF9C30FED5AA00F26920BB9D5D8279CA53A79EEAAE22CA99FF88EBA949FC3B59125C1A3E8078B19FC03DCC3FAB0F4A8E891E475743E7F27', 0, 0, 0, '4cb2e14f5ca3f2560820cb1ef6f18a46441074c102d0b03229821d5e472e89ae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('stated_counts', 4, 2, X'B6DB1577178AD97E46EDB04AE53E1C630EABE24082DCE263D0CA0F5C4507BC4A40ED16C0A5418820E0919D0453A2685BB3B79ADE48D76A87080693B8B3A53FB6654F579C81209E5FA4A7C90D64EA96B0AE2792B1F08A76BACDEA44FA9A5EC5370489FE19ED2780D003E48E21ECDB538643BD4FDACD79FE7ED186B2EB827298B0567014242F09620A09EF57BC5DB05BD93233224D367F284FE0959E3ED53761879E7A158C34285D991D0369BA7B2CDFE8A683058F2EC1814108E363CA80E8A49A94AB98E004B3F58D2F5DD6881EE527D35B6B877B9D0E08F04640D331DCC723F4132B3060E12646BC31C63F3DAB8DBF95696FEF77B3DBFFE689DE18ECA8355156FCA0222F9FFD9325A9CF18EAC1A52A5988EC68040B8D977835F2B67A5FBC3C9C1C44D9AADE34AF301FDD61D8C94BEEC4250BBC5E1CEF6FB426DD62958EF85D71000201A95A23D7EA4E4D1FEBFE9C98B7F1CB58A3F506EDFC93197E30FE0FF0FDB0C1A86A9714523849AC4DF20594BC9C6453AADFF1C8FB0475847C5434068B9DA355517AF0DDD7B9CBCF96939FF2CA632D31D805DF3FF1838970536F83F0DFA57421860EC9C544DD2A795DF01CBC8F09F4FE4C0A4A9C670723776983E01B5CC35136F0DC6036B7B6E4228C497EAEDD152868AAE267282BD2ABB49A7EFB8573B3B0688A1142F2BFECAA85E9143E22CB058FBE45506B6B1A5D62596F862155D671', 0, 0, 0, '2fbb97d7301b244c979d707483a29d2d8c70f19182a8cdfc3085a225f2d66909');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_alert_events', 1, 1, X'9CA265E14516A099CB02E15A65CF282B5DA1A67F208DE219E86D1482E77A6FC1BC509E946DD85B662CA34BF92076160ACA9B7ED66E96DD820335D97118AAD7E44756C34B6A64FD1B1906201494BDC990321CAB6E227C87ED79FDE9F93A7BCE0A0806E9AF7792F1FBC9387AEE43AEB6E7A785C56D24CEDA1CBB1EAC0BEACA0CBAB26ABF9598BBC3E173917ADA192D58308DC56486A9398D2F1945F58261D72DFC54E59BA2A71753540AB193EA6C9190C68E736C5FCA167434DF4D502CA2F034C9B2FCFA8CBD734D6B5954BB56136601DF0155F656C3CC7AB91972A5F9280E425F1FA8B85047F17A12FF62672BC4E373F86744DCB7FCE1879B5EA0B1E8F85468080D79882141FF89391F597656E44BA551000AFDB88892178FF2EF4561EBD19CB55A292F0ED24669E0CC4D27802945B1097D27142021DCAE19E9322B02EF14D4BDB3CEAAA5E5BACE9CAF5F548A2A7C28E6E7E5A82E0454D4CCC4BEC5F1EE0E8E4543347234704FD55F101C5CB45BAA000F1369F42E701A0B1015BDB0B405EDE8FED345FD494D99F047053FB666943D80DB622225F5FC486B07FCBAE15990DABAF0745603E0188D741FE797DD07AD293E307770E558098E97B7ED8F873927962B36F6FF3BD6DC03BE522D39E0595FA1E11F5BBB8C20187CBD2E43E3824A52D1320C3C48DD7595C3BE9AC961D2F284BC5C5FE515138A8730416F73EC9D0198448A16', 0, 0, 0, '2582c540c362081d22206d056c78687b8ee96bcd5a880076545c09200a1994bb');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 2, X'04C26896C1F0A77EA7A911B904546EA5EB2F5CB349A797E8D4C185CA323C495D7D16AD70814EF73AB8112444FF1AEB018448682016F6738BFF38FA175BF4E8889EBE558A323C84101F97DFBECC0F3EAD64C0D8D51E4B9D86DC71E0E47333D647062CB9EFCE34810D007E2278D4B9338CB08C75913CEF6A4ADDBC67A67E14FD4AA308AF6D173AD69E08A24CF9E649BA6B96C986647F4EBBB79E13AEE27616CE3E47AB447C314CEDB99FB7C31987984C35FE264FFBD10B3E27EFCC46E26ADB9BEA0DA2EF168F1BADD341F30D3502D9987BC00A9DECCFD8B471EFCBB976C8B63F5C6BA965A55C43343C3776FE4DF95A2D2EC5237BE6A7A1B92EA1D484F1B282247ABBCD0DE5170687856437CED580F7E4E3F702F0D3A3FAFAF06E36D81DED3DD962453A144D54D452B7D9F91A082DBD39821ED3A278F5D9A167FF94CFF947A4A1261F6503BD7864B4E50262C46B545F2AFB86B54B73542300688B56CC062275D16E9DAA017DD211B1A9440ACA06F6DFD186A53F5ED90719FC66E3326672E810F3363F7457AA5B796ED40467DB59B72D0049DADE3DADF5ECCB891F99B103546D0F7147CF777E121AF08A1C85FEBBFC9D560721DD8F699A3ADEBC476129B2A933C06A87CDEAF439506ACDF93F7BB4A6D991DA96DCBFE60ABEB2346A321159F27D76CD048748ACB8A6194B4F7436DE779115CA162320B1EBE0D6936556BCC5C30AD8DE', 0, 0, 0, 'b60370dafc5b3b86dfe978ce3915159582b91139f3458a0e8f5c8c7080479f2f');
INSERT INTO row_checks (name, block, checks) VALUES ('_sqlite_migrations', 0, X'000000008951E775527C0D12B8C97F81026D202B5D8F7DC2AFBA707F9B426714407273517394A967E0F8244770019FAF');
INSERT INTO row_checks (name, block, checks) VALUES ('action_alerts', 0, X'000000002359B71B91D39021375CEF25');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_events', 0, X'000000006BB09A05C887616E');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_looks', 0, X'00000000000000000000000000000000000000000000000000000000000000000000000000000000725FBCEB');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_sightings', 0, X'0000000000000000000000000000000000000000000000001F265340C0E43B3C84BB5511B3C3384D');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_versions', 0, X'00000000C40CF572B52E06349737BFACB5F14F26');
INSERT INTO row_checks (name, block, checks) VALUES ('captures', 0, X'00000000A84B1EB88786C2CA568BAF1B6CB3A8C3AB1B1EA33201BD5505A6B173151291971ACA08519783FDFBAE459E42');
INSERT INTO row_checks (name, block, checks) VALUES ('creators', 0, X'00000000508F7020');
INSERT INTO row_checks (name, block, checks) VALUES ('due_looks', 0, X'00000000E46976669D41972D');
INSERT INTO row_checks (name, block, checks) VALUES ('events', 0, X'0000000036F6CAE9135E75A5AB70A62F');
INSERT INTO row_checks (name, block, checks) VALUES ('extractions', 0, X'00000000563BC9C53BBE5521763C00C85D164A2100000000CF61FA9D626243C94BDE4FB378DD24FF0B6AEA06E83A8C59');
INSERT INTO row_checks (name, block, checks) VALUES ('issues', 0, X'000000004C557640');
INSERT INTO row_checks (name, block, checks) VALUES ('kept_files', 0, X'71910BF3');
INSERT INTO row_checks (name, block, checks) VALUES ('links', 0, X'00000000602F6F30');
INSERT INTO row_checks (name, block, checks) VALUES ('listing_coverage', 0, X'00000000000000000000000000000000000000000000000000000000000000000000000079968C7A');
INSERT INTO row_checks (name, block, checks) VALUES ('organizations', 0, X'000000007066F57B');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_versions', 0, X'000000004BCE2F4108C71AA16F2335687774BE33');
INSERT INTO row_checks (name, block, checks) VALUES ('petitions', 0, X'00000000A817399FCEDCC920B4252AD3');
INSERT INTO row_checks (name, block, checks) VALUES ('run_checks', 0, X'00000000000000000BD7075200000000C8AE9BB0000000000000000000000000000000000000000000000000D11E6652');
INSERT INTO row_checks (name, block, checks) VALUES ('run_verdicts', 0, X'000000001605C2B7347E829900000000DE884F369B1370550C60014C00000000831B486299CB4505000000003F3AD911');
INSERT INTO row_checks (name, block, checks) VALUES ('runs', 0, X'00000000E686C306AC316C75399203ED02380A7EEF6395C2D10EB4EA4B6BAA45FD1B5F0B22331CDCD6DFD58290BA53AE');
INSERT INTO row_checks (name, block, checks) VALUES ('signature_snapshots', 0, X'00000000BBEF179F23323892880D404AE82847C50000000000000000000000000000000000000000000000006848E0DF');
INSERT INTO row_checks (name, block, checks) VALUES ('sources', 0, X'00000000E942995191D408F5');
INSERT INTO row_checks (name, block, checks) VALUES ('stated_counts', 0, X'0000000000000000000000009C0E638D1ACDB2E9');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_alert_events', 0, X'000000009CA265E1');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_events', 0, X'00000000C401879840C0E1FD');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T17:55:03Z', 11, 0, 0, '93a9924a7406a2d24333ae5d5cf504a5223e3e8d14093012b768260994c12fb6', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', 'd87c814aab419d222f6a4e755e77de857c45261a2b3703dd8cd47d4d66585f17');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T17:55:05Z', 17, 0, 0, '909d28c139128efe4a20c91a6f05d107215cf432b0ae0ac2ae7c4ffb6c9b09d0', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'd87c814aab419d222f6a4e755e77de857c45261a2b3703dd8cd47d4d66585f17', 'd7d84034fbb4813b05687f66c8f5417cc4dfd88e86c086f99cb8aacd3fd172df');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T17:55:05Z', 11, 0, 0, '7c5c8c669dd39c963588445449d4c5acf001239ed42a6ad90c219cc6972a2b7a', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'd7d84034fbb4813b05687f66c8f5417cc4dfd88e86c086f99cb8aacd3fd172df', '84a4b4739bd62850c10079d6ee22bc33336ec085a7b50395b697dc6aac9fca59');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T17:55:05Z', 7, 3, 0, 'dc9e18d2a6b13afb18e81f44612c5e340bcdf83bdbd81c9f2c8ea396afd82d4f', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '84a4b4739bd62850c10079d6ee22bc33336ec085a7b50395b697dc6aac9fca59', '80a3137eb677fef6fa523a08434aadb6b1ed308b4d797ed00a7699f2fceff3b2');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T17:55:05Z', 4, 0, 0, '745c9a1127499d692ffe1d8f72e6d39fa6b8f274829e493d9c488c334f92ed58', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '80a3137eb677fef6fa523a08434aadb6b1ed308b4d797ed00a7699f2fceff3b2', '9a6e2bf14cb057b25fc6af02db1472a54267bb80089544ee2be9703b2e9795e6');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T17:55:05Z', 13, 0, 0, '22ba3bd1dad427b2c9f0dc5e96a4501f20857d19e2498c076f7992d689152820', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '9a6e2bf14cb057b25fc6af02db1472a54267bb80089544ee2be9703b2e9795e6', '8f60c73f40efff79f29ff3c1fdce88fcd6001c182ac728924657586821919814');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T17:55:06Z', 7, 0, 0, 'f6516c32226c59ba156dc79727d7e37f366fcaa3a94c3052141419969b80cc28', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '8f60c73f40efff79f29ff3c1fdce88fcd6001c182ac728924657586821919814', '76b9205474e0051b2dda3f134dad6a738af935a384b8e10675e74d8566d51bd9');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T17:55:06Z', 5, 2, 0, '197e45607304949b4488ff88242f2c978c245f07d9006851e7094b1e1b6589ff', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '76b9205474e0051b2dda3f134dad6a738af935a384b8e10675e74d8566d51bd9', '3bad51a5f3b34a5ee753d022b9f6a394dfa787fef3c45a51a1322f3306ef871b');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (9, 'run', 8, '2026-11-29T17:55:06Z', 7, 0, 0, '5126801d16f9d4d9e5e5510e7e909416eebceeeec9d1d13d3215e2d95f6617d3', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '3bad51a5f3b34a5ee753d022b9f6a394dfa787fef3c45a51a1322f3306ef871b', '703d53068aac76d3f3a3538b0b151a0e4873dc23de59a1a2c6360477c2b0c1bb');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (10, 'run', 9, '2026-11-29T17:55:06Z', 7, 0, 0, '09fb87fc1564f0122db01d2df666f4741fe7eaaf09e54ad76849753dbe133a20', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '703d53068aac76d3f3a3538b0b151a0e4873dc23de59a1a2c6360477c2b0c1bb', 'dad754d94d1a3f0b390186f887f433fb72b349aeceee43ea02e9937592cb32c2');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (11, 'run', 10, '2026-11-29T17:55:06Z', 6, 0, 0, 'b939caf0f2ca97f2f6389b8e117b1a3ab1ff4d8687be69853ffd48730d37b12a', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'dad754d94d1a3f0b390186f887f433fb72b349aeceee43ea02e9937592cb32c2', 'b6fcec639f18f5b997eaa4e721ab6fe54f91ed2334440bf13f13145619da9b16');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (12, 'run', 11, '2026-11-29T17:55:06Z', 5, 1, 0, '87870ed6203587150780916d4e601b644018030b99f4e78323a0c30c4e837363', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', 'b6fcec639f18f5b997eaa4e721ab6fe54f91ed2334440bf13f13145619da9b16', '8b89b56c9ffd6bee6e10dfe135d596852467fec4ff0c09ac8bd0787136caf8fb');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (13, 'change', NULL, '2026-11-29T17:55:06Z', 2, 0, 0, 'a6b5af9585dc58b8b20a93b4a9e240440f6ba37d916a59e621e19702ed347998', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '8b89b56c9ffd6bee6e10dfe135d596852467fec4ff0c09ac8bd0787136caf8fb', '4417d683641a1ad463cecc9918b88b2f19da9bd93a578ebbcbc290246b7d5243');
INSERT INTO look_schedules (source_id, kind, url, every_hours, reason, requests, next_due_at, hindered_by) VALUES (1, 'source', 'https://site.example', 24, 'its schedule', 2, '2018-03-23T12:00:00Z', NULL);
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (1, 1, 'source', 'https://site.example', '2018-03-20T12:00:00Z', 'missed', 'not running', 1, NULL, '2018-03-22T12:00:00Z');
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (2, 1, 'source', 'https://site.example', '2018-03-22T12:00:00Z', 'looked', NULL, 1, 1, '2018-03-22T12:00:00Z');
INSERT INTO site_back_off (source_id, failures, failed_at, until_at, reason) VALUES (1, 1, '2018-03-22T12:00:00Z', '2018-03-23T12:00:00Z', 'overloaded: 1');
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (1, 1, 'changed', '', '2018-03-11T12:00:00Z', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', 2, NULL, NULL);
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (2, 1, 'failed', '', '2018-03-11T12:00:00Z', 'it failed', 4, NULL, NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (1, 1, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (2, 2, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO noticed_runs (source_id, run_id) VALUES (1, 11);
INSERT INTO withdrawn_alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'body', 'call.', 'write.', 7, '2026-11-29T17:55:06Z', 'another capture shows the same change at 2018-03-05T12:00:00Z');
INSERT INTO listing_coverage (run_id, url, covers, asked, since, pages, found, stated, is_whole, reason) VALUES (9, 'https://blog.example', 'known', 'https://blog.example/wp-json/wp/v2/posts', NULL, 1, 0, 1, 1, NULL);
INSERT INTO alert_looks (alert_id, capture_id, observed_at, is_listed, modified_at) VALUES (3, 10, '2018-03-10T12:00:00Z', 0, NULL);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 1, 'edited', '2018-03-05T12:00:00Z', 'body', 'call.', 'write.', 8);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (2, 3, 'missing', '2018-03-10T12:00:00Z', NULL, NULL, NULL, 10);
INSERT INTO petitions_fts (petitions_fts) VALUES ('rebuild');
INSERT INTO action_alerts_fts (action_alerts_fts) VALUES ('rebuild');
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
CREATE INDEX petitions_by_year ON petitions (year);
CREATE INDEX petitions_by_creator ON petitions (creator);
CREATE INDEX petitions_by_status ON petitions (status);
CREATE INDEX petitions_by_language ON petitions (language);
CREATE INDEX petitions_by_goal_kind ON petitions (goal_kind);
CREATE INDEX petition_versions_by_stem ON petition_versions (stem);
CREATE INDEX signature_snapshots_by_time ON signature_snapshots (observed_at);
CREATE INDEX signature_snapshots_by_version ON signature_snapshots (version_id);
CREATE INDEX signature_snapshots_by_capture ON signature_snapshots (capture_id);
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
CREATE INDEX petition_growth_by_recent ON petition_growth (recent_per_day);
CREATE VIEW fastest_growing AS
SELECT g.petition_id, p.title, '/petitions/' || o.name || '/' || p.slug AS permalink, o.name AS source, o.is_sample,
       p.creator, p.language, p.status, g.last_signatures AS signatures, p.goal, g.last_observed_at AS observed_at,
       g.recent_gained, g.recent_days, g.recent_per_day, g.gained, g.days, g.per_day, g.snapshots
FROM petition_growth AS g
LEFT JOIN petitions AS p ON p.id = g.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
WHERE g.recent_per_day > 0;
CREATE TRIGGER signature_snapshots_append_only BEFORE UPDATE ON signature_snapshots BEGIN
    SELECT raise(ABORT, 'signature_snapshots is append-only: an observation is never changed');
END;
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
CREATE VIEW growth_points AS
SELECT s.petition_id, o.name AS source, o.is_sample, p.slug, s.observed_at, s.signatures, s.goal, s.goal_kind,
       s.signatures_text, c.origin, c.url AS capture_url, c.locator, c.id AS capture_id, s.version_id,
       CAST(0 AS INTEGER) AS position
FROM signature_snapshots AS s
LEFT JOIN petitions AS p ON p.id = s.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
LEFT JOIN captures AS c ON c.id = s.capture_id
WHERE s.observed_at IS NOT NULL
UNION ALL
SELECT v.petition_id, o.name, o.is_sample, p.slug, t.stated_at, t.signatures, CAST(NULL AS INTEGER),
       CAST('unknown' AS TEXT), t.signatures_text, CAST('stated' AS TEXT), c.url, c.locator, c.id, t.version_id,
       CAST(t.position + 1 AS INTEGER)
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

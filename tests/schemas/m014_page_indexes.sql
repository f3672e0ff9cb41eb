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
CREATE VIRTUAL TABLE creators_fts USING fts5 (
    name, content="creators", content_rowid="id", detail="none", prefix="1 2 3",
    tokenize="unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE organizations_fts USING fts5 (
    name, content="organizations", content_rowid="id", detail="none", prefix="1 2 3",
    tokenize="unicode61 remove_diacritics 2"
);
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 17:54:10.824445+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 17:54:10.826833+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 17:54:10.841026+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 17:54:10.841518+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 17:54:10.846229+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 17:54:10.846556+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-29 17:54:10.856287+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm008_redactions', '2026-11-29 17:54:10.856774+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'queconste', 'm009_masked_addresses', '2026-11-29 17:54:10.856933+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (10, 'queconste', 'm010_incidents', '2026-11-29 17:54:10.857437+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (11, 'queconste', 'm014_page_indexes', '2026-11-29 17:54:10.858724+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T17:54:11Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T17:54:12Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (3, 1, 'import', 'finished', '2026-11-29T17:54:12Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T17:54:12Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T17:54:12Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 1, 0, 2, 0, 2, 0, 2, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (6, 2, 'crawl', 'finished', '2026-11-29T17:54:12Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (7, 2, 'import', 'finished', '2026-11-29T17:54:12Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (8, 1, 'import', 'finished', '2026-11-29T17:54:12Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (9, 1, 'crawl', 'finished', '2026-11-29T17:54:12Z', '2026-11-29T17:54:12Z', 'c28962ca5dd3', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', 'f14596b93b47466256464a24c05444a56b5adb7771b30aebe8fdb40f278d5e7e', 'text/html', 200, 'live', NULL, 951, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (7, 2, 6, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (8, 2, 7, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-05T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (9, 1, 8, 'https://site.example/categories', NULL, '32781f1ecdf868d12dcd7737bef903d8d9f0033d6e621db574fd520f08d0ad11', 'text/html', 200, 'live', NULL, 424, NULL, NULL, NULL, NULL);
INSERT INTO kept_files (file, size, digest) VALUES ('site/20180301T120000Z-000001.warc.gz', 900, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (1, 1, 'controlshift.listing', 'c28962ca5dd3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (2, 1, 'controlshift.listing', 'c28962ca5dd3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (3, 2, 'controlshift.listing', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (4, 3, 'controlshift.listing', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (6, 5, 'wordpress.rest', 'c28962ca5dd3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (7, 6, 'wordpress.rest', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (8, 7, 'wordpress.rest', 'c28962ca5dd3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (9, 8, 'controlshift.listing', 'c28962ca5dd3', 1, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (1, 1, 'free-ana', 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', 205, 300, 'auto', '205 of 300 Signatures', NULL, '2018-03-09T12:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-09T12:00:00Z', 3, 3, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (2, 1, 'que-luis-se-quede', 1, 'https://site.example/petitions/que-luis-se-quede', 'site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 18, 100, 'auto', '18 of 100 Signatures', NULL, '2018-03-02T12:00:00Z', 'Ana & Ben', 'Ana & Ben', NULL, NULL, NULL, NULL, 'gone', '404', '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2, 2, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (3, 1, 'undated', 1, 'https://site.example/petitions/undated', 'site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', 139, 200, 'auto', '139 of 200 Signatures', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', NULL, NULL, 4, 9, 0);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'controlshift.listing', '35d9473e34ccbd7723defda6a420ca92', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'controlshift.listing', 'c27d45b3a0ac9f94a20794c6c56b92b3', 1, 'queluissequede', 'https://site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 'Ana & Ben', 'Ana & Ben', NULL, '[["Ana & Ben","unknown",false]]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'controlshift.listing', 'e074c8da0e45b11dba0dab4f189e3288', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 4);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 3, 'controlshift.listing', '1b5a1ef457635377189432842364e446', 1, 'undated', 'https://site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', NULL, NULL, 9);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 1, 1, '2018-03-01T12:00:00Z', 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 2, 1, '2018-03-02T12:00:00Z', 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 3, 3, '2018-03-09T12:00:00Z', 205, 300, 'auto', '205 of 300 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 4, 3, '2018-03-05T12:00:00Z', 205, 300, 'auto', '205 of 300 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (2, 1, 2, '2018-03-01T12:00:00Z', 20, 100, 'auto', '20 of 100 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (2, 2, 2, '2018-03-02T12:00:00Z', 18, 100, 'auto', '18 of 100 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (3, 9, 4, NULL, 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO creators (id, name, kind, masked) VALUES (1, 'Ana & Ben', 'unknown', 0);
INSERT INTO petition_creators (petition_id, creator_id, position, as_written) VALUES (2, 1, 0, 'Ana & Ben');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (1, 2, 'call-today', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-03T12:00:00Z', '2018-03-09T12:00:00Z', 3, 7, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (2, 2, 'llame-hoy', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 2, 6, 'text');
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'wordpress.rest', '3a47543cad777b5bc9746ac097889f09', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'wordpress.rest', '37eb547dd242fc8d48ced0aa27d8b6af', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '[["https://site.example/petitions/free-ana","https://site.example/petitions/free-ana","Sign here",null]]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'wordpress.rest', '1272f321044fd3ed79b690b52a783e48', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 8);
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 6, 1, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 7, 3, '2018-03-09T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 8, 3, '2018-03-05T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (2, 6, 2, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO organizations (id, name) VALUES (1, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (1, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (2, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO links (id, petition_id, alert_id, url, url_key, url_text, text, role, to_petition_id, capture_id) VALUES (1, NULL, 2, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', 'https://site.example/petitions/free-ana', 'Sign here', NULL, 1, 6);
INSERT INTO petition_growth (petition_id, snapshots, first_observed_at, last_observed_at, first_signatures, last_signatures, gained, days, per_day, recent_gained, recent_days, recent_per_day) VALUES (1, 4, '2018-03-01T12:00:00Z', '2018-03-09T12:00:00Z', 139, 205, 66, 8.0, 8.25, 66, 8.0, 8.25);
INSERT INTO petition_growth (petition_id, snapshots, first_observed_at, last_observed_at, first_signatures, last_signatures, gained, days, per_day, recent_gained, recent_days, recent_per_day) VALUES (2, 2, '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 20, 18, -2, 1.0, -2.0, -2, 1.0, -2.0);
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 9, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T17:54:12Z');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 3, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 4, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (1, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"creator": 2, "goal": 4, "signatures": 4, "text": 4}}, "items": {"controlshift.listing petitions": 4}, "listings": {"https://site.example/categories": 4}, "pages": 2, "shape": {"controlshift.listing petitions": "text/html: creator goal signatures text"}, "statuses": {"200": 2}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (2, 'changed', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (4, 'failed', 'it failed', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (5, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 2, "sponsor": 2}}, "items": {"wordpress.rest alerts": 2}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 2}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (6, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 1, "sponsor": 1}}, "items": {"wordpress.rest alerts": 1}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 1}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (9, 'changed', 'pages are not as they were (unreadable: 1)', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'listing', 'changed', 1.0, 4.0, 'https://site.example/categories shows 1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'volume', 'changed', 1.0, 4.0, '1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (4, 'ending', 'failed', 0.0, NULL, 'it failed');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (9, 'pages', 'changed', 1.0, NULL, 'pages are not as they were (unreadable: 1)');
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 2, 'count_fell', '2018-03-02T12:00:00Z', NULL, '20', '18', 2);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (2, 1, 'goal_moved', '2018-03-05T12:00:00Z', NULL, '200', '300', 4);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (3, 1, 'edited', '2018-03-05T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 4);
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T17:54:12Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T17:54:12Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('_sqlite_migrations', 11, 11, X'66FC2BA81D1BADDDB3C177FE79280A079EAEF5F51E78646DE3A2F62AC31B0ECA5FE11E92DFF07CE1641B28139D2E3ACE93136E65E9AD2C1321D3524C8F9072FD249293705616AA2FE46481CB2423BB2A7EEF0369CBC63E883CBC19538232D0B7E0D3B298C7DCFAC081548AAC8E84044185961B870ADDD802CF638BAA1A90B45007D1EC345029035D3D8BEE07EA6989A10AA4477B6BCF605BBBB96DCC3F6CABB87AD9EDC7295F166C1D2BB929CF0E45BB0B5D150199828D84A82CEB3FC25DF822FB513E74E330F79C76FDD3BDDB8036E7ADFF47154228CB112C17D50487C38C96F9BDD053F14F1604F38596596DF67DDA6DE5BDF34BEAD9CD7C772E187F402A45ED941CB10C57C988E68B56842289EC59D12B0C89558136DCB6794447126B45B867F8E0AE84C20F1F9D61FC238231744FF5808CB6386248827623D30270BF7113D9EA0A7C23EBB79D8805016B718171D767E18916B710A44CEF4BD558C3131D932B42445345D49A6D04D17DA9E1775E6B5810161CD6BD113A681A58F70C26B607CBF163A74A44366CFB11B84A85349CDDC1D714F9389D6827F86A96CA7C61B09EE0725E13789AFBFBA57B8C664310515B31E486ADAA7A7DDD29747536A8170DF732FCE66F94173999430FC426DE5F216379F947D0E87F71E48739A6C35743EB900ECE27499393AA176210D3747885715CCB1B0AE52C1F7DB2E92B6048ECD3C774', 0, 0, 0, '60eec114a759a973126079159e0bdbb5bd107a60c5d291a309ec88a6a0f9610f');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('action_alerts', 2, 2, X'B42C483DDAA99095C1FF103502FCD3D6ADEF9958CF46B871858B3D6F64CBB0CF51A40B2AB38F1D7741263EA55AD7ABB1413EEF4F417ABEF34F7F951BB4DCDA7C69E676CDEB28B01E34377FC7BB14E8D6AE5169F58BB3C2843E8D5D5269324127475062A35EC946FCD402FE0CA8E823DD06C79F9199136D6E2484B8FE577F540CFE9A5D10D57D46C382007F1340A3DCA2C58F2FD4A3D50BD414A3F746A81CBE22C76717865ACDA466778C5E2A3538FA1A987014424AE7F6AC18CB3674873DF7B1A44B3D98DE17F97FAA4FEE54CFC2C9D5BC81A2A1F35AAB1944351C60BC2B0BD119D2404463D8BC51243B64281F04B73B06AEF8B341B49AAA82348773B23CF77A62F3C1774E90103A32AD39F3CC43AE4DE8A7DB8C6CA434DF9556A19DE1A933107A7564561868383955C59FFB57F62686DC82AA64FF29ED2DA638A3FEDD5719CD38E5FC01306D4D6F24E5F201FDC6A1B4EF3FE218D7808D1D77CEFD4289943DDA1E54F3738ED8354DF2BBC2A8D64D472FD471748BC062D0F33E872A6B44046B0C0F6C6C06B8D9F80710FB4A2050F58D9D93D2D652662C4995B8D41CA33671992A47178FAD796C99452C6A1D3459448CC00462055D68B31F4CD95EC64010492A86B47862BCFAB069D0AE1F17F0E66CF542F396041036102502110A4F360F2FE0BBE8FE66814F193433072B7BF1A1181BED675FBDC10AB54E7493F6EF1D1A998DD3', 0, 0, 0, '197dc83a8aa0b886d2a22d54a88305a1e7ab9f5d7313d48daec9d8bd608af14c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_events', 1, 1, X'6BB09A0532E8D67C1B73B4F4F914CB595622D8A0E3DCBC521A9246ACDCE278FD4659C61426671F2E42B242FA79FF49DF7C849D5B15B11A09F4607E1CB36B3350258596E1C950111ADA8B863C03579ED9FE0B4F7081585DA60A7578F2369BD885AC8F259073DDE6B1D0DD213FEA96798BCF6066A4A24E39A0C39EBD7C82910237D55FC092379FDAABF4DECE0C307882AA29DEC2C78E1ED34DDAEFE6F58D36C5915F2C05D13146B6958D4835D4438F79B54DF51D056856AE20F1FBC6E8B443618AE51B13E207239618EF66B99FCCB553BC6507546847A6A99F04EB6F4CD2318468C7FFC1A5CB298A2BAACD917C8B121BE3947DC2CD6B9CCEFCF38104DA576D7F2CDDD48DF1541A4F14B8A81C2061719AB772526732307616B3566494469B6A87D3F2EFA06049B94782A4B2888543937A687C9768A5724905D3833A44B5FA0E4C5F398E7F65F4009062CE64119F0A4D75DBBFBA64493D7E62A2281FB33CB29BC37142371E20C9CC71A20665ED53076789D0089C1BD9D7F1110045B82E0298005A749E2C79094F50E70B74E4E1E006A0D3CD5BA854DFDBCC4115901F2A69BC6E54B946366B4EAC7DBD9DC85E82B70532A374298F3051A268E980A6C1F7658E05A856DBE521169B725BBBF569A1F43C3FAB1C48CAFDBE36E629E77F4EFCBD2FA0A866BCEF128856C6F837D16BA82998C970FC58D1E9F3FEC99C9F20B72AF2B4E660EF', 0, 0, 0, '1103dc0a2e0c6bb985f0815616bd5865282a08bc94b46bd20cd2f5c467029011');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_sightings', 8, 4, X'63C6E48D7CC3A4D675062719E7EF416D3AB6D676452A5C8E648935E31005D4B8CF7537880F93F1208D7B9279B1F8DD89F2A1702BAEB7D825CA4492A99AC1A807B160D17D94DBABF025E9D03224EFCAAE3208871E3B4AB73DE96353CD7D3ED9A26514DADE1C77EF55AF3037C7890B5A757DF89E71747F877B359D0DEDC5B5DDD3ACAA5489D15A9C9BCFE674E87F57FA7D29198D78DA6E9EF209981A0B03B09BAA0BB8815F37F201180FDA640DB0CCD1E711BE358945A04D999BCFF79D9AC7BE711924A2276A8C7519DFBD26901F22CB3947E5927029B93C379BCE8D158E141A49AD9C8CCAB8A27F594997BF254833A40F94ED0B1CED75113F5016D2EB294A6377BC126A460FB38BC352484F70D421D99024777FB388111BF67AD349B855F02583EBBFB47F9F85536001D406986CEE0A368B5E55A32E7CB7BB8EB514181842D12E531785B9E95090A2B3AC9487E5C4288AFFF1CA838D3D2270AF14D80A5803E6BBD073C5D9D0AE664816974290AA887A708E38402FF6AADB3B448D6DAE392C133527E8669AEB01E0AD07B1D79AA468A884EF581DCC04E0036C02A458406B26A8463CF1A73E19E3235B0E9E3AA5D247D388A2E20582EDF317498CCC3F0A63D640275BB4E4F7CBC5B3C86341E53A28F1C75FBA35C33C7F1232554D9A2671D47E4618C99BDD5FF713CEF3B6A70FDC78BEFAEC9F50DCCA42BE31897AE66C3B166EA0D6', 0, 0, 0, '86ef873dff6e35ba678e9d3f12b5b63d63066192f5a5473c17f7b9da70c652db');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_versions', 3, 3, X'1073BA53F6F1A340BE177D1A504217ADE2FEC4442D47F052758F45D60B02643B9B0059BEF0A1869F8DC3A7FE4A9274FCF32150A3C4F668A35F026A73BB3E55B418CEEAC2D10646CF16ECFF80FBB9AE895F3C7AAF5B8F74EA96BD744B51D1FA5E28442361CEE91A65192D5011DD94E55EB811AEFA49D303A63A1B5A174483E80A302BE7C1C0ECFCD9E2DC57273A3EC8468DBD031AF6450EABA62B1E06835B686769DF14B8A366626386DF94E81655E4451DA2ED65828CC4BBCD964E03D2DB75CE9F05383D987884EB7A98F0F01D7E810FBC2964FA00DFA8CFF6A6E3B8D2C43637474093D85F0EA59957FF19F0842DB8503F4AD957E451FA52D4CBC3257F06D5E4E1E78E95FB4E33547DAE2E3CFEB8A811213FEFE0E6689122425D2B3E24CB9627CA9019ED76A02C181367081A05C0AB87525498D37151E829413F58B944D0ED6F5747D8211F37B1E9597E17A88376852C87B78CE7A9B699BA8B84DCD344978DD6E3D435275100FA7E134B8BA8851C29998DFF90964E069EE71F1983B522CA865B9258A2F0D09EA4C53A428A0A474407C717B27B89EF516F77589D732AA797B5226E7CED3EA86D43DBA86798518EF04DCA8F1FC4FB124DC2633BF5526142A67948DE87DFE6B5B0F804EAEEA56DCDF2911B131363689230E05E193847E681818A857DA35CF95458DD6BD9D85186CF5CC7EF52EF8484CB3EAD03DB6C064BA0C47BD3', 0, 0, 0, '0ce32e76a0b8b92b9505ca8e02fdf3ba3e139302b659808b5cf929e3f87a09ed');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('captures', 9, 9, X'6BCE7991D64F3732443411FA28E2C992F922BD1883AAFA6420002717D50AD44FBE34FE555896ED3EC160222A13F2D9B234DEB571D57F179FF0E6FB49EC8276C4DB7A12B463B3028AA1E71C1B68DED0A0B26A0ED1FD5F618ACBC6FBF1377BF3E359A6F0E424AF07DBEAF6DEFB6C648784B9C9F7D7C7755DF2A655E5BF641DCB7B8714C8D4CE529DA93A0E54556BEAAB5A0E190BAE352365D014C7BFB64B83F18D4857CF0B64634C950B53609C6B97B15B40E5BF61D65CAD629EB163677995051410A406A186CFEEE91B3509C006CF116BD4643B4222595D39FEBE331D83387267BAD6F11619A54B0C6592795BBA57AA954BAAD43FC150634B9150FAEC5A6C8F8A7B9DF67487E1D58709641B772819BF7844DE290EF7FC3A8BB09FFB6A758A55DA2418F425BAED4D1E7F2BCC137489AC59B57D68EEF6A045FFE66492CEA9F621FB1366D3E57104786E5E9DD1B05563DB1B2B477959625906D21E852F442BB94161C7F618C042C9846430A340E820C6CF78C3D4E78D571F134E58C5C6DADACFBEC540C95B2FA88A48976B08D1157D8383FC0D967A7B1A2CE1784FBEB9DE0E7ECF39A5C2F129733631FC985902B138FD9E14C42253F23575D7FE4ADB164A59E1B819F2F7ED688E2F65BA7D020B4A5EC5E4C44005212D1389D26919EEAD413724487E74C47A85C7FDE21E909868F828655C64B2ADCBC0638EF1491B370E8EC8015E3C', 0, 0, 0, '3fd14a04574fa936cdc15fb6c400dd8fa07f7b0e6be0d1cde39dc04850f03794');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('creators', 1, 1, X'508F7020BD24ED496E9AA09FA10918E78B5EB55E7BB599EC283ACC0E62EF71AC39BE05D0BBA02FB6132DEBD3C41C7192050E860A4899CE461DCEF85B5E735EEAF9898B8BA938301A8F4AB725F1C6B2E1F0678D35C8955E68D019DE08FD0DBBF7B2D1003B5E7B249BCEFC3A504A6DFE074642D686B91DFFF5760A44F932FDA1266718F56841F2D541C88C48DAE6E659A7159685400B9648C44D0A710040FC68CC44DBBB4996F0AD9B4B729AF12C081E7A25C050EFF86389D2E23FB5B1BA12DCC23FF4485BA2553F4F56E03795B373CE9EF9F7A1C171E99E7DDA4581308E533407E689D7D9C7A84DEC90486C89E118FB2501AA1FECF06254FE3FBD2909D5B5DF1FE6196B3C85FDDAEA6FEFBC40046D2B8DA02A37154210F9209F454735761F55E77D42E4C1B5A670C1F0173AA7EB673F86F5DE4F8A7A50ADFCBE88F980E74BBBAE1615C231028459C95CBE35DD0FBC0794BD5338D7BC766671A9362BE3F0B59D9A3A56EDC9B48DB50E19E0B1DAF0413754E827A613AF0DB3739F4D2D113BEC0EBCCDBC670AF7094D35E929E6668BFB5BF1AD6CEB0216D82BDD32F641567884871163C0E60C72534CA95C9A3487FFF46CBD717F84E309FB34BB10D545B6EB69C549C3B2A9A8FF75DC41B669B292E3C22454089C4275B6440BC6799C4FECA70B934C1ABE0C30D9A7984DE9AA19DCD49D0F557AF543457D423B370044DAB480A3548D', 0, 0, 0, '66dadd34fec78a74153a8713fbc9b2bf183b391795308c5af5dc79d1769e6369');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('due_looks', 2, 2, X'81AB0D94F48158F09E25E6BCE2827752FEE2EC89AFA78D8CB2FD47C10EAA50F635008AF52D856B5178857A29BDF16B9DFC2E46FE448211A259C200E5AC752D72FBEFE5D1B6617A8B1140F48CCC82B67AD1F6FC9ACD76A1A9487235F0BCCA318590EF4D59EC8180A9C1ACF70AF8CFD80041B37F35C310704F2E842E118A8B3A435D27A5B693EB7049C0861B736CC5C7EBFD7AC730B8F7C3746E5CA055D343C4090F8162A8E4973F0A0DC10FBB2B989406938DCAC528D48EE1E2033ACF841D0E4505F5E46357232058B38A63C4DF1D7BE88C27988955AF32CDA4D9D30509C395B0D015F256F6476FAAEEB03EF2A1F6905FF860DD165F7AB8E1E3269D07120DD2B35B6AC9A7ADD7BE2BA2071ABD495EA6134FA01BA8D7640D8F1E9E281867ED7E3A4F2A84A821EE62AAC7F42E12F752313662F823FB00CE0ED957DB27B7526C11CAD28C0A568D19D6192B8FECC68933CEFC072AF53AE2EB15765DEA3E576BE57FCC0ECB3680E8A4D9BCC0973F1318D1BE2422CD3BD2914EBA1DE28E51BBF61D9A11BCD8BDEA0CE6F7B3F71F8FF8F4A223D87EFC61A546882C91F0787941A8726455FB853988666D0C6C04332435A82D1E19C9060A96EE806912717E45FA9BA2E455341F61C332948836394E1C4781A16593D9E1CCD9103D7593F1C100F475A7AE184D1D64D621BC996B038226EFE431811BC456D812C73D1A3B7733614CD23FA8B9', 0, 0, 0, '087dc25f86fda78b05540c03ba752ab43bd4d16cde0292241be70fd858af1a0b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('events', 3, 3, X'F4C4E6BE80198BD367B2C6839E60DEA0A5F57BB6A76CC1E25FCC29CB52306372C6F5FBC9206689C8219FFC8B10FABC9D4F236638F348162E918349564CEC913EC7D90DC06E16584A48B8223EE15DFCC28620D4EE18ABA73B5525CDCC0CFDC7CD57D77A162309790B1C5C9FEC6045819D9A9272305B6476EB35D263ACB3851A83C3D7FA48304D1D6ED7C279FBCDAFCEC7526E84F298024C24F18E6B3C8C8BE918A26ED7F3EF093FD60AB92375F4BCFC7CF48F291A65BB94F316AE7D4219902DE9EDC017ADA5FE631BCBF8007C3768753F07409B890355E690E5EBBAC698EEFA1B520EAA4EE13E1E4210D9180A56789CB7E0B3DA59E33190BA6A01A605E6C876EF5C9AFE55985AD96464208143E0B95B884AFCBF18D9261FF628919C8A5094C6A47CEA3C8FC8D882A355AE484231D1F17318F8FAF3DB840DFA13AFEBB003DD88A371E226C9BD5A48CC92E165AA5E3C35BB402B27623BAB5BBE2850D0F6E6433C92B520C978103FB5A646C78B0C7EB03968CB3960603C5DDE285D2BCC7A036109096B5187146199497FB3B942CE83E37F475986C608F84F765C712D7139C59BAF23D70DEA9A4E405E1B6BFC183F216DF616FE4A17A2B2DFD9E559C0D0FAFE40B24694CB36DBF82808DDDC26A80B82A9AE5D2300262358023212494C9DEC3D551534EDEAC4431CD6C4A769A9D3A8A0237AE18998CA4731AC889BAB807009F110FF95', 0, 0, 0, 'e12b8998ba6a619b414612cc8a017e5849ab47688ffab055a6c064dd0c49addd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('extractions', 9, 8, X'83D3BD1A9F2C0D84F7157ECE8D191805D40A1A39E2757B7638E8069EE0B7646AB7BC4DA43A9AD4336BACCD025819B60385D235CBAF0E0E315342E7CB13861DA730D73EA0582FEADDD591D2BD70E1FAB48A1FFA6AE728C7AA2F201AFF95ADAED7BE6C0D2BFEE81FEA2FE75C24472083205DDDA04384330C21AC9179A18BD9B8C81694671279EA2F4F52D1ACE8057E4EE70CAEABC111399B476D10FD71AEF72EA4C769CEA98D7E4BE1CD71F4A9BC68454AAB7DDC7A13C9FD065FCA3F9B3B6D6444D9A8D7276EB3A776FDACDB123E73ADD29777017EECD4A7A0DBF882F74C31210EF0069500804C9FD7C15D2F77D8C09839B2644F36D761E68696626117A8F6B9986F3F4DA51195E2CEEB2EB626F911D247F0038D350FD58F702E9DBD7A4A6B6A23650A42EDE65037EFDD55CF73C736566C2AFD35F35ED96C06355B87197CF6DA34BE45D2298D86C8C15EC9E2FBE931C077147A1B7906F10B847B888E76E3C13910BC17888AAE78F0BED9CBB13972C68C07892AF4E15A8703511225872824DBA3DB943090C3BCB2DA9B4564665CA749CA19B1A2EEFF45F26E0826EB1A359D68F62EDDC2C5E4F79E8868D1CF997C14EA3A0E851AA2B999DDF1B5AFE38924233D223348E58AB1DFB8EF95641855661D287FE71046EC043BFD6AC1A092EE453E448A8A2288F69552DBACCFCE424C8F669A344BA3B07A9C1EA7A89705BE94FA4364E4AE', 0, 0, 0, 'd028d145ddf063b39eb3832403f176eb2bf1d20741962fa7ff63c59e0f3b4f2c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('issues', 1, 1, X'EA02A7536A85E423A29BB4A2549B03D46A47F3463A346BED3480F9FA85A67CB5AC64861DBF4BBB03DFC5E4F692D0E4491B632285922ABCA4090DDBDBF4C338F1E09ABAFEEF98544542CF5BF752DF57A324688AA2BB32DBFA35A64499120AB843548641CD834B1AB47F309945D6BEE42C1F8C427A7B49E98B7E95A4D60940DE5BF7D5BFD28368662DC419AC270C6E61AC2DE593277B4660550E938DCA25083ED696B29B97330F67FEC0E45366416E8E36D1E8505867F87BD370F98C8BEFC463B29EE02D67583C8A5E5EAFFADA3FA1104BE73F8DE4245A05570E44549A9FF07C19A01068F796D47F71EBDD82542367CF97CDE0C8EC90A93EBE65FE5F752635539AF27BA27FC86C729831C15C4A0A668D7E765A3E7F8762B0A85B1CA4E2CE4E90FC90E49476653E71DFA04869EBCD1A7A32B8F979139336E9ECE28E5F4B1FCBE8AB0287C79D9C81AE196F3FFD3A13354FBBCFBF668F5435D099D25D098C2CBACD086DDA0FC22030BCF388FDDFEDAF0D719214F87E63CD2A18C16D972EE800CC43910C82C6387BA9F0FE5BAAB789B1E9AFB5EA634AA0228C5AEE12F4DFB36CBB93A65E8033BD2C4FFB81DAB91B24B43709031D253F2065A3D9624840FBD8EB7716AEC2C49CF7931D428C69C94074E6EE3C54A2245C5D700273557D191BBE30C0BC66403C54594D857BBA9F4B5F886AC47C7B1F6F0A523B76ED8A191F81578D950A87', 0, 0, 0, '3cc3cc7279e640e516b71772e16bf6df90edadd31607d811b041c0a89cff2441');
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
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_checks', 9, 4, X'AB6672925DE2D9DF295E974753C8C4147BF314256F4AA170A483A329ED0BA9FAE5A4FEDC3DACA71CFC20682A8BA093B642344F5E87A59DBE97142227512DC9ABB5B68F5CB42236F2A612DF261CBC52AC1A2BB9E5C76C2DFE68F5038E96DBCB233E7C47E7A9A4D049907BEE5504303017DB207026F5865B2D65382E413254442A8F95A9008662046CD06DC17B477BA644EFD07799CFA80F6893B5C774C6219D3500EF4A9CED016BBE462CE0D5C17B5A479BB948C200FB929247C7200F6C64995089E44D4D17600267F00BDE00CA694E1AF52EC90DDEA426F5560018E16A94398AC7A472D5BDF1C06912ACC67BF9DC7CFA1A13D310D6EFA3C513172F76A068C12456B4148646256FDDAB4908A10D62B395627EE6EB5EE130E8EA5618B68EC51F63E81679AEB40CE322278B23D1A9D595FCA1D6DF80DB92ABF4427671C9BD1AB36D316B56FA95BE4B29216EB63E3A80816AAB0A9AA36AFACBDC536DF81AF176B926CA28142AE38B7E30E02A5EE90F1D7D2C0BB996DFC4B3663930BBD2C99EF9CA5131863C556DC8BF9DAF0A22D57FEA56EA5BFD437B3139800ABFFDFE3DE49FDEBE5BEB6963599A0EC7F9BF609CE7553F29C1C423FBFAF7BDD1E2D8F35854DA1CABE3185A7882944E554D1CF89472A2221F8C86AB2205123CB6FFC13F962E2A4DCBB658BAE06F65F6981098AF6547445E3D24F888F649C30CCF3C980AEBB7640FF7', 0, 0, 0, '49b4e10cc21e166f59c5352c162181cf2d67e4c7202e497227917eb1deeb618f');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_verdicts', 9, 6, X'DE8C88DD9B1CC3110B8BABA96ED313B58CC87FE6DC8789DB22E0776853C14F1D66ACCDE786FCD91B4977E84726A6E5E66281D115AEC42CC1ED680C0451DDF9B82BADEBCF43B04EA07C9B80ED393D0458E850C13796F8D9452BF87BE6E5E06C10507F605AF5A15401CC793BE1462665839DBA111886FCF25CF7280188318434473071AA7759D76B3A016397B945C5384D301539B4233F0FA846CF2708E85C756FED15FDDC4E0C536B015997191FD8728AF0CC4BBA4E0AF066761A5B557A6C31CFBC0042DA05BD8FBCAFD9CC0371B44CD246E4730875FD9044B9B5B5F15305852823355BB2ABBC641E7ECF0A9EBF11FADCF1D91DA6D7CCA5828C11431613344983EF2C5F451DF3702A30F34410D78799B5E48662E62D44AB7BB915E73CA31C4F823046DB569DA15C11C97D3C169C781CB91261C0ED51080C2AF3BE829C0E10EB55C1FC36DE2AD77A0B984F8A37D6D781B2E8902BB76401BE97F5AD924FDB7447FF582A8C9E0636E2497CB7827B77E906E11671BBB87A3600E03EECD9DFAAE7CB19C6F45A89476BAB5BC8E00EE9BC858354020218BFF8BC119E8CC52624CD1C59A91244738F616681D5F5D6209D3E393379291B398743039F2C0C349C805D508889A9035526EC1199B61834BA0297821487D59DA67F5A1A4BBF90BCB0DCC3A1267DB335758700765A9BFBE391EDFF27461D0E98464EF0685A34846C0554D6CB9E59', 0, 0, 0, '07951b37bcd8c57c0156a994d74f1d2472a5953ef62c106ce1494a88083cd7c8');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('runs', 9, 9, X'7DB5384FDCB322DF838D0354764E5284B75B3BBCC6B9C061DED5E7AC154C06301C1CF8BAA5F0372D971B2A3852B897C55FCDFA9FACD45B067C4D2FE23E55A028AE86B3671022CF2A8E197B95D23F940BEB6CE7A83E1A6BEEB31F511BC9E4A4FC8785D862D78AC3291D1C80139433B15FAF5601A184787DA5C7EFFA50E9DEA734783DAF0A2D37A70D8FAF5DD75735BEE879B6E00AF3B2DF9A0CBCB736F2EAE31443F95F626E597912733B0C0AA3FD742F0C37C8C70ED03B7A96544B3B55E089768F51117B66AD335D15F6B0B630211BABC46DF7AC45859248F057330E02212C3452E2E0CA3AFD85BE3289AC53E51EC06E350B158522F0498C770CF5967DC469B2BC1712402FD4E09CE6B45F6EB955671119FED8DE239C1C97A6451D270E6E5463234DA13BF5DBE1620497EBE746B8D98AA2A9CFAD790715F00617B926604078E0675286A8DBC912022D9842B2DD8B3A3A4F4C630DEC1222387A673BB96EC5902D8C5300632B3A8463643116E499EE8A1C9C89774FF1B1C66E6488CD7E826059C604A256CCB29A1FF12B9E08437949E3C8356449751B0D8A0BCAA833DE127B0C384377C5E9956A8BE1095BB5929C97A7BF492478C0C4E682699FE66D2F05AC5012CB849DCADEA803751A638473819A1B5EA853D686440FA0BB29ECEA64E495E497BD94695575143C513D1C94F94A7402461D72F8B30D925FCD1134C70860E9ABFE', 0, 0, 0, 'a66b6643c23ac916faf7d0926718ff630cb69cf49771d86828e0d09e71ce5043');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('signature_snapshots', 9, 7, X'43D9683F921F186EFF3B40CC08E5F0E1DE223614D60FD97A09FD88532889F829A2E4683920C97B337E1E1CFFF3B0BFBD906519B75D1420528735D2A029EF0FDDC02DA82C4FEB62AB9C5D45D8A8F2368FDD51B0C16D9A4718FA712376BCE8CD7D6194401BEE51AE081053F1C279B918FABB2A0C9508D42C0AA756AEC2EBBC4B8EA4903B3CC31EBB463E406B315DB27A67C979DD6EEE3153B281ACFBAEDB29DE42465A00567327CB93D152E77F0EA0E472A7C47DD52D658FBA38F955BAD92EAD7430A6EF5BDA8D5E9ACF1DDB20BCC9478C159D3A32826EADDCA6488350BA710D95F84395B5B5F8D6C83C7B7C4C5CC9679ABE60E7F9E2C36320A992D2768255EBAEEBC603F6E1B94D1C9A85CE0BF37EE6810E2F58D50573F3DE9B51D3180E94B1205DEAD04C4B09543DBF444C7A2ABDF0C20099614485C2E292E5C378A12B5C9F9580A3BFF31090F88161616E3D83DB5B9EE55B3EF64C8C3F35FF8EADFD6E263B7572015008A99B7EFC5F41E374BD75959D4C263A5303A11B8FF36F0C89F66881150D7C5B0BAF55AD7EA2F3D03C9869296CAA5793D7130777B09FEF2241CFD84948637A96B6F2725F9DE152931D1A7F606D25A895DAA1FA331194875F2E35A5DD882B90F7D25EA0777FC220B57FC7C7DC08F29B9B7ACDB3E64BCB105FC4897D03E6B0B35150B41BC35CEC8F81E0B4FD8B8266BFDC0ED0C5E5C41C06F04CFB7135CB', 0, 0, 0, '4ccabecafe36b533dd5d281e690841892c3538084a3489c717c27a8abe63ed18');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('sources', 2, 2, X'7A17A246C3260BFB557D8A151359C16835C56D17598E2F0F7911E766D5BDE2404D1E4D0478A670C3375376947D97AAAC57A998674EB0CC3B74B6B136BC9A039D2CC7F7966FAB936669D8A61E14DCDFE45A00764722D947D59088445B2B41FFA9E24ED849534C797A53BAEECFA3F580DDC32048EDA2BEE86080FCDFBE58949860A84B44ED0D7B86E843D77FE20E9F1CD77C4108A6CB3B909FEF01E417F3520135828115AE68D8CA17E31259845E740621D0693C6F8F675822CB57770DD606FD9C96F6904DCECEBA9DE7E532676C2A22D425A6B7039C8ABCA024F375DACCDE02B45F8B5A243BE5F8385A0A12A7119A01E2C1EBD032980144671D6E8A9021B3873DF850B88F11661D3B0DB44FF1914B1391FAB8BE244A3CBC796A68B75A7A9F3FE9EFF320EBCDCC3F9F850F4F8844A113E100F9699C42591B8FEE5422E0EDDA5015C68C5E54D1AC7F20E6420F3CBD4BCBE4E66F5BC194E50E5B21AFFAC1426347BC31AF0C9BC7F0D07751A3887B82174A62BEB55609BDE802038C8F5D9A44DE931FA46B3F2C83281E8D3B199D83BC2899CE674E0087764C4919EA5F74C73E5B0C062D9424FBEA82FE8737EC8AA2960D13F7F1B6672123934F876165AC4BE7654211C4970AEE9B42BD6A6AF9C30FED5AA00F26920BB9D5D8279CA53A79EEAAE22CA99FF88EBA949FC3B59125C1A3E8078B19FC03DCC3FAB0F4A8E891E475743E7F27', 0, 0, 0, '4cb2e14f5ca3f2560820cb1ef6f18a46441074c102d0b03229821d5e472e89ae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('stated_counts', 4, 2, X'B6DB1577178AD97E46EDB04AE53E1C630EABE24082DCE263D0CA0F5C4507BC4A40ED16C0A5418820E0919D0453A2685BB3B79ADE48D76A87080693B8B3A53FB6654F579C81209E5FA4A7C90D64EA96B0AE2792B1F08A76BACDEA44FA9A5EC5370489FE19ED2780D003E48E21ECDB538643BD4FDACD79FE7ED186B2EB827298B0567014242F09620A09EF57BC5DB05BD93233224D367F284FE0959E3ED53761879E7A158C34285D991D0369BA7B2CDFE8A683058F2EC1814108E363CA80E8A49A94AB98E004B3F58D2F5DD6881EE527D35B6B877B9D0E08F04640D331DCC723F4132B3060E12646BC31C63F3DAB8DBF95696FEF77B3DBFFE689DE18ECA8355156FCA0222F9FFD9325A9CF18EAC1A52A5988EC68040B8D977835F2B67A5FBC3C9C1C44D9AADE34AF301FDD61D8C94BEEC4250BBC5E1CEF6FB426DD62958EF85D71000201A95A23D7EA4E4D1FEBFE9C98B7F1CB58A3F506EDFC93197E30FE0FF0FDB0C1A86A9714523849AC4DF20594BC9C6453AADFF1C8FB0475847C5434068B9DA355517AF0DDD7B9CBCF96939FF2CA632D31D805DF3FF1838970536F83F0DFA57421860EC9C544DD2A795DF01CBC8F09F4FE4C0A4A9C670723776983E01B5CC35136F0DC6036B7B6E4228C497EAEDD152868AAE267282BD2ABB49A7EFB8573B3B0688A1142F2BFECAA85E9143E22CB058FBE45506B6B1A5D62596F862155D671', 0, 0, 0, '2fbb97d7301b244c979d707483a29d2d8c70f19182a8cdfc3085a225f2d66909');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_alert_events', 1, 1, X'2D288B678028E84F97F2C48B9E3662867274473D3409966CC3BFF2038A5AC8281D9166003ABF9598FDD2D1BE4F01906D7F826980632264B59C4A22B758AB5730DA6F93EAE48075CBA065CD445359682CD3E24A162627AE51C5CD5C7046864399AF3F60817E71249E61F5859681C1EEBDCD495B24B166DA992EDDE98E57115730103171C2C83228E109B980AA84BAE40105DE8D50A737D3D1790FC368D1466266E5C5C004D7A571780F2082F124EF24286FDED71DBC6A5DB4E13CEA19230E061309282E12E94727ECE4214E73E639D0385664328D1EF628375BAA467A2EBE945034085DD37639D539F2F939BE815904BB8BC4A0793AD9B9F408B4E42B51A55DB37995E706B36D4592EB9FBBAEB546F378511372D65F682A2DBC582AE3F98E490A0093D400EA9F09EA5BD855DDCD61709EA388C542991581CA735CA5C9CE5B91903D9D6EE433226A15DE63B306889A9001F4F162156A97B9DD2D2F49AFAFB147E355F5ECF3513DDEB32708204E1062235B6FA0D823A52C12D224C47341E5C4BC27F49C9D28B79475279975320ACE9AD2473CCF2AEB2DBE426B22CB6EFDC1519EE2FFDF2DCD59D1FA9824AF5CC2954EDDC8A9E154EF4E07EF171CF5B14624CFEE69359F57871F27F012B07276720FBDF12C8EBB77FD0FD22C9E76C5B2D6714991DD4956E23BE0B61AF4C749AEC7D2238F9260072CAEA83CE059579574FF7B989EE6', 0, 0, 0, '11190b0c94eb09706bb5e3bceb9d4a3e4bf3a37225c85f958fd21f766e8dc711');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 2, X'5CEE10ECF13DC3E7ED820DE4258D8D198939FF5C6C2AA97C21DF73D923F8006276A1EA0C5E047C9885469CAE6CEF03A229843F901D0C3A9E2AD367B18AEC2DBE2BF01E4DF9DD4AC13C910EE8E7426CEB8FE4E68210FD623532714B66B3B744F86A0F07A94CCFDD025B79147A58BCE3A93935B04EDACEABDC6E2595A1C7B5533C77D005FF825BB8D4417DC7CC19D800BB3953D731C4DB37DB889AEDCD572F167995D87C16C2BC1C981AA334D69BBA7216102DA95CB46D49C9FE2123468F8D0A9F2DBC779882F5C3E7AB24CB80FF8DAE397506FB00763C6F2EA6F9596BA0D6F38F675BF5434C7962C23B3920B028671BA0A9F78FE90A223BFA0D7B418F306A6EB4ACFFE9D7E4E17E86AC4FC9691C1A4F47BBB81ADA11BFC2EAF20A64B6B47A27F5ACEC1F446F14D953283ECD6C803FEA33CFD172F7B8C8E4E4809A319A94BB9DE6466B9816AA7DD4D7362E35642EC434B71D6A29C862A9B5176E8A38134B050D0B0DE8DC2534330B15845D242C25FB04CA433D4A372C846DE8CBED8F147E2B8CEC40780666D3AEA3402BCD20C5A4813F03F9FEEC1AE653E65919F5A7AEEF73E1AEAAF6D2A7A99586A9F4AF3D550CE1157483A24883F87245A6FD3120A5EA2FC5A4A0BC4548231E9DA89E5F56806E9B127CF7F21E725202C6F991AA059A3E4146BBAC118AAFAAB070226F863D62D13FD2661586767EE94B328AFF1D76C50DB048FF', 0, 0, 0, '62c2a553235a9d5ef3ee924de53f28c2dbcc377cefd46d396481583aa5bf735d');
INSERT INTO row_checks (name, block, checks) VALUES ('_sqlite_migrations', 0, X'00000000808703D8F87B5415A3C1730CFA047CC550FAB747B7E9EC2C93E0F9D48D9EB26EBC103730A60B2DCBC8B22E35');
INSERT INTO row_checks (name, block, checks) VALUES ('action_alerts', 0, X'000000002359B71B91D39021');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_events', 0, X'000000006BB09A05');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_sightings', 0, X'0000000000000000000000000000000000000000000000001F265340C0E43B3C84BB5511');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_versions', 0, X'00000000C40CF572B52E06349737BFAC');
INSERT INTO row_checks (name, block, checks) VALUES ('captures', 0, X'00000000A84B1EB88786C2CA568BAF1B6CB3A8C3AB1B1EA33201BD5505A6B1731512919783E8222B');
INSERT INTO row_checks (name, block, checks) VALUES ('creators', 0, X'00000000508F7020');
INSERT INTO row_checks (name, block, checks) VALUES ('due_looks', 0, X'00000000E46976669D41972D');
INSERT INTO row_checks (name, block, checks) VALUES ('events', 0, X'0000000036F6CAE9135E75A5AB70A62F');
INSERT INTO row_checks (name, block, checks) VALUES ('extractions', 0, X'00000000723E07D2C8958A11C9DC0DC63323E89900000000BC8BEF6D7C80424F3B90FF3EDA6204DB');
INSERT INTO row_checks (name, block, checks) VALUES ('issues', 0, X'00000000EA02A753');
INSERT INTO row_checks (name, block, checks) VALUES ('kept_files', 0, X'71910BF3');
INSERT INTO row_checks (name, block, checks) VALUES ('links', 0, X'00000000602F6F30');
INSERT INTO row_checks (name, block, checks) VALUES ('organizations', 0, X'000000007066F57B');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_versions', 0, X'000000004BCE2F4108C71AA16F233568249CDA9A');
INSERT INTO row_checks (name, block, checks) VALUES ('petitions', 0, X'00000000A817399FCEDCC920B4252AD3');
INSERT INTO row_checks (name, block, checks) VALUES ('run_checks', 0, X'00000000000000000BD7075200000000C8AE9BB000000000000000000000000000000000D8E0CE8F');
INSERT INTO row_checks (name, block, checks) VALUES ('run_verdicts', 0, X'000000001605C2B7347E829900000000DE884F369B1370550C60014C00000000000000000F0D83B4');
INSERT INTO row_checks (name, block, checks) VALUES ('runs', 0, X'0000000096A61255E05DDDA2F89D871565F8FE0D5C4AB394E7852C8E538B979C3A0534C8DAB916AC');
INSERT INTO row_checks (name, block, checks) VALUES ('signature_snapshots', 0, X'00000000BBEF179F23323892880D404AE82847C500000000000000000000000000000000F58091FE');
INSERT INTO row_checks (name, block, checks) VALUES ('sources', 0, X'00000000E942995191D408F5');
INSERT INTO row_checks (name, block, checks) VALUES ('stated_counts', 0, X'0000000000000000000000009C0E638D1ACDB2E9');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_alert_events', 0, X'000000002D288B67');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_events', 0, X'0000000094C6BC08C82754E3');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T17:54:10Z', 11, 0, 0, '1e9986d449f6523665f8fee2b949960d83991892e8a943fc9e08824688173593', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', '4a491b4f9faf6a4956b025abe6452a686ebedc3f5f6607b25370966b89d428a5');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T17:54:12Z', 17, 0, 0, '77f096f866643e5e610aa0878b37fbd1416423d029c9e46a89d9e2479babec6f', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '4a491b4f9faf6a4956b025abe6452a686ebedc3f5f6607b25370966b89d428a5', '7b521771deefc3c10fa48944d9647a7fc6876619c42285ae602e64b891822452');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T17:54:12Z', 11, 0, 0, '6d12cb7a4bf9d9c335c23c0c0e8d805e9680148cc42c548c42f07b647c9a4f79', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '7b521771deefc3c10fa48944d9647a7fc6876619c42285ae602e64b891822452', '04c6c00ce65f6766eb28937e16fe0239fd8410025021806ea589a3e7d3d209b5');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T17:54:12Z', 7, 3, 0, '9aff7df82c015d49188d1fff187988ce4847bea5d793d4840abd75069213e040', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '04c6c00ce65f6766eb28937e16fe0239fd8410025021806ea589a3e7d3d209b5', '1bfdafaadb0a493e13e8066de53d1da012bf61bd206dd8a64483afdd3bcce210');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T17:54:12Z', 4, 0, 0, '54f37783b36553311185c64d2255fcd7f2bcc1962c37da4e5237db2dca878816', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '1bfdafaadb0a493e13e8066de53d1da012bf61bd206dd8a64483afdd3bcce210', '0b67c8b3d998467af10444e131c5fb553fe9b610cdd97c18102f5eb5dac97b78');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T17:54:12Z', 13, 0, 0, 'd8d46687d5ec64b346751d46f379e248ac971e97f89458616e81d474d38a1480', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '0b67c8b3d998467af10444e131c5fb553fe9b610cdd97c18102f5eb5dac97b78', '13cc104ce2bf5d6097d6b7db17fdb18f9907b887a4a129694ca81337130f11f0');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T17:54:12Z', 7, 0, 0, '40d07772e1cbda23b0808c75947b9957d8fa8f16d7f825f3b7fd81ce0ad88e79', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '13cc104ce2bf5d6097d6b7db17fdb18f9907b887a4a129694ca81337130f11f0', 'b5b2e29f76443a646209e49380c40b266c0dd08ec9f2633c571c8d20bcc1b3c1');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T17:54:12Z', 5, 2, 0, '9bcf881c657af2715dcc86fa04c085817c7427e476d232696d963f73b42f73a9', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'b5b2e29f76443a646209e49380c40b266c0dd08ec9f2633c571c8d20bcc1b3c1', '3c2f948d8acc55ed4479f17126c1e36fe20c8815e84a7962b83787ce88e708e1');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (9, 'run', 8, '2026-11-29T17:54:12Z', 6, 0, 0, 'de7135b135827682701e1a10fc56f7e681cfa3489ddf5cc41fb9eff4a90b2092', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '3c2f948d8acc55ed4479f17126c1e36fe20c8815e84a7962b83787ce88e708e1', '2c1fe56f04281699708619a61c7a9a246981a40ac5181732cd699d5f54636c2b');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (10, 'run', 9, '2026-11-29T17:54:12Z', 5, 1, 0, '8280c2920dab7dedadc97cbc2290a1f60fbff23f203f943007988b4ce8e783cc', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '2c1fe56f04281699708619a61c7a9a246981a40ac5181732cd699d5f54636c2b', 'acb8ffdb8db55fc30bd12ff28b9731f7c8b6a54a72116cec06874a41acd0cfe4');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (11, 'change', NULL, '2026-11-29T17:54:12Z', 2, 0, 0, '8b77a7f5992741df14065cef3302c309dfa7bf775b7e4bb9f6c155e272298ec8', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', 'acb8ffdb8db55fc30bd12ff28b9731f7c8b6a54a72116cec06874a41acd0cfe4', '38b564cd246dca31b6de82c328f0746b1b828b9b22c105caacf93502011faac9');
INSERT INTO look_schedules (source_id, kind, url, every_hours, reason, requests, next_due_at, hindered_by) VALUES (1, 'source', 'https://site.example', 24, 'its schedule', 2, '2018-03-23T12:00:00Z', NULL);
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (1, 1, 'source', 'https://site.example', '2018-03-20T12:00:00Z', 'missed', 'not running', 1, NULL, '2018-03-22T12:00:00Z');
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (2, 1, 'source', 'https://site.example', '2018-03-22T12:00:00Z', 'looked', NULL, 1, 1, '2018-03-22T12:00:00Z');
INSERT INTO site_back_off (source_id, failures, failed_at, until_at, reason) VALUES (1, 1, '2018-03-22T12:00:00Z', '2018-03-23T12:00:00Z', 'overloaded: 1');
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (1, 1, 'changed', '', '2018-03-11T12:00:00Z', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', 2, NULL, NULL);
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (2, 1, 'failed', '', '2018-03-11T12:00:00Z', 'it failed', 4, NULL, NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (1, 1, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (2, 2, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO noticed_runs (source_id, run_id) VALUES (1, 9);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 1, 'edited', '2018-03-05T12:00:00Z', 'body', 'call.', 'write.', 8);
INSERT INTO withdrawn_alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'body', 'call.', 'write.', 7, '2026-11-29T17:54:12Z', 'another capture shows the same change at 2018-03-05T12:00:00Z');
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
CREATE UNIQUE INDEX alert_events_identity ON alert_events (alert_id, kind, occurred_at, coalesce(field, ''));
CREATE INDEX withdrawn_alert_events_by_alert ON withdrawn_alert_events (alert_id);
CREATE TRIGGER alert_events_append_only BEFORE UPDATE ON alert_events BEGIN
    SELECT raise(ABORT, 'alert_events is append-only: an observation is never changed');
END;
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

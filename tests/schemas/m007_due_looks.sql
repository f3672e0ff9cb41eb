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
    rows INTEGER NOT NULL,
    tally TEXT NOT NULL,
    places TEXT NOT NULL,
    added INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    removed INTEGER NOT NULL DEFAULT 0,
    seal TEXT NOT NULL
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
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 13:48:34.944877+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 13:48:34.947980+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 13:48:34.976062+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 13:48:35.004756+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 13:48:35.008184+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 13:48:35.008523+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-29 13:48:35.039072+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T13:48:37Z', '2026-11-29T13:48:41Z', '37c030dd32f5', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T13:48:41Z', '2026-11-29T13:48:41Z', '37c030dd32f5', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (3, 1, 'import', 'finished', '2026-11-29T13:48:41Z', '2026-11-29T13:48:41Z', '37c030dd32f5', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T13:48:41Z', '2026-11-29T13:48:41Z', '37c030dd32f5', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T13:48:41Z', '2026-11-29T13:48:41Z', '37c030dd32f5', 1, 0, 2, 0, 2, 0, 2, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (6, 1, 'import', 'finished', '2026-11-29T13:48:41Z', '2026-11-29T13:48:41Z', '37c030dd32f5', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (7, 1, 'crawl', 'finished', '2026-11-29T13:48:42Z', '2026-11-29T13:48:42Z', '37c030dd32f5', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', 'f14596b93b47466256464a24c05444a56b5adb7771b30aebe8fdb40f278d5e7e', 'text/html', 200, 'live', NULL, 951, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (7, 1, 6, 'https://site.example/categories', NULL, '32781f1ecdf868d12dcd7737bef903d8d9f0033d6e621db574fd520f08d0ad11', 'text/html', 200, 'live', NULL, 424, NULL, NULL, NULL, NULL);
INSERT INTO kept_files (file, size, digest) VALUES ('site/20180301T120000Z-000001.warc.gz', 900, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (1, 1, 'controlshift.listing', '37c030dd32f5', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (2, 1, 'controlshift.listing', '37c030dd32f5', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (3, 2, 'controlshift.listing', '37c030dd32f5', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (4, 3, 'controlshift.listing', '37c030dd32f5', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (6, 5, 'wordpress.rest', '37c030dd32f5', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (7, 6, 'controlshift.listing', '37c030dd32f5', 1, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (1, 1, 'free-ana', 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', 205, 300, 'auto', '205 of 300 Signatures', NULL, '2018-03-09T12:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-09T12:00:00Z', 3, 3, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (2, 1, 'que-luis-se-quede', 1, 'https://site.example/petitions/que-luis-se-quede', 'site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 18, 100, 'auto', '18 of 100 Signatures', NULL, '2018-03-02T12:00:00Z', 'Ana & Ben', 'Ana & Ben', NULL, NULL, NULL, NULL, 'gone', '404', '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2, 2, 0);
INSERT INTO petitions (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what, why, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (3, 1, 'undated', 1, 'https://site.example/petitions/undated', 'site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', 139, 200, 'auto', '139 of 200 Signatures', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en', NULL, NULL, 4, 7, 0);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'controlshift.listing', '35d9473e34ccbd7723defda6a420ca92', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'controlshift.listing', 'c27d45b3a0ac9f94a20794c6c56b92b3', 1, 'queluissequede', 'https://site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 'Ana & Ben', 'Ana & Ben', NULL, '[["Ana & Ben","unknown",false]]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'controlshift.listing', 'e074c8da0e45b11dba0dab4f189e3288', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 4);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 3, 'controlshift.listing', '1b5a1ef457635377189432842364e446', 1, 'undated', 'https://site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', NULL, NULL, 7);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 1, 1, '2018-03-01T12:00:00Z', 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 2, 1, '2018-03-02T12:00:00Z', 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 3, 3, '2018-03-09T12:00:00Z', 205, 300, 'auto', '205 of 300 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (1, 4, 3, '2018-03-05T12:00:00Z', 205, 300, 'auto', '205 of 300 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (2, 1, 2, '2018-03-01T12:00:00Z', 20, 100, 'auto', '20 of 100 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (2, 2, 2, '2018-03-02T12:00:00Z', 18, 100, 'auto', '18 of 100 Signatures', NULL);
INSERT INTO signature_snapshots (petition_id, capture_id, version_id, observed_at, signatures, goal, goal_kind, signatures_text, goal_text) VALUES (3, 7, 4, NULL, 139, 200, 'auto', '139 of 200 Signatures', NULL);
INSERT INTO creators (id, name, kind, masked) VALUES (1, 'Ana & Ben', 'unknown', 0);
INSERT INTO petition_creators (petition_id, creator_id, position, as_written) VALUES (2, 1, 0, 'Ana & Ben');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (1, 2, 'call-today', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, call.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 1, 6, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (2, 2, 'llame-hoy', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 2, 6, 'text');
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'wordpress.rest', '3a47543cad777b5bc9746ac097889f09', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'wordpress.rest', '37eb547dd242fc8d48ced0aa27d8b6af', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '[["https://site.example/petitions/free-ana","https://site.example/petitions/free-ana","Sign here",null]]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 6, 1, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (2, 6, 2, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO organizations (id, name) VALUES (1, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (1, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (2, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO links (id, petition_id, alert_id, url, url_key, url_text, text, role, to_petition_id, capture_id) VALUES (1, NULL, 2, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', 'https://site.example/petitions/free-ana', 'Sign here', NULL, 1, 6);
INSERT INTO petition_growth (petition_id, snapshots, first_observed_at, last_observed_at, first_signatures, last_signatures, gained, days, per_day, recent_gained, recent_days, recent_per_day) VALUES (1, 4, '2018-03-01T12:00:00Z', '2018-03-09T12:00:00Z', 139, 205, 66, 8.0, 8.25, 66, 8.0, 8.25);
INSERT INTO petition_growth (petition_id, snapshots, first_observed_at, last_observed_at, first_signatures, last_signatures, gained, days, per_day, recent_gained, recent_days, recent_per_day) VALUES (2, 2, '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 20, 18, -2, 1.0, -2.0, -2, 1.0, -2.0);
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 7, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T13:48:42Z');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 3, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 4, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (1, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"creator": 2, "goal": 4, "signatures": 4, "text": 4}}, "items": {"controlshift.listing petitions": 4}, "listings": {"https://site.example/categories": 4}, "pages": 2, "shape": {"controlshift.listing petitions": "text/html: creator goal signatures text"}, "statuses": {"200": 2}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (2, 'changed', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (4, 'failed', 'it failed', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (5, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 2, "sponsor": 2}}, "items": {"wordpress.rest alerts": 2}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 2}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body sponsor"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (7, 'changed', 'pages are not as they were (unreadable: 1)', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'listing', 'changed', 1.0, 4.0, 'https://site.example/categories shows 1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (2, 'volume', 'changed', 1.0, 4.0, '1 items, usually 4');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (4, 'ending', 'failed', 0.0, NULL, 'it failed');
INSERT INTO run_checks (run_id, name, verdict, found, usual, reason) VALUES (7, 'pages', 'changed', 1.0, NULL, 'pages are not as they were (unreadable: 1)');
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 2, 'count_fell', '2018-03-02T12:00:00Z', NULL, '20', '18', 2);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (2, 1, 'goal_moved', '2018-03-05T12:00:00Z', NULL, '200', '300', 4);
INSERT INTO events (id, petition_id, kind, occurred_at, field, before, after, capture_id) VALUES (3, 1, 'edited', '2018-03-05T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 4);
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T13:48:41Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T13:48:41Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('_sqlite_migrations', 7, '0d141c279cec4c582a681c0c7eb215fe079eefeb6b62c9962f164fb736418fd7b931e009bb809241f4a703e6b27693e3bf833d70faed0d482bc3dfee14877c64795b58e4a858c66329d60a280f412e880b2af3db8b1529812b2e5216422f7d36735a173b0a24f928a231fd3db1ebd05c5e7e6b1e193443c8d31ade53d9c6c28b1ee7a8b76c51026d978fa56087aa66a025daf765e9920b38f8328f49002f27b9e69aa99d2bc0b6c8651dbe46b1f0eefb57619a137dfebda523494b119881e5be799745b62f50a7511293bf156636249c18b264d6d847fd97ece32bfcbc8ae9ae70c83198beefe7e3149cb663df33204d7b8ad0bd7cfce9e4b283b029e98c67598638c9190de8637bb00db83c33b76934c46400724039d5fa96be8882072dba2c32f5447b16950e9e488e216a17aca7e4ada7959975a1040f28a83e0dd98f63b47505119ec7cbf69ddfc0c59052311f1edb4af73246cd773a752d4db9fcce31f8f9dba80d1606d638332e76d3d47da37ce4d77c7f9688c5fb16ea77515496f11fa018fb426551d03e02248d49faaa0ceed0e5509db878110a00690da2dd414fba26bd9427df76fd582ba681a4efe48dbe4de1c94dd91b691138f133348000f5b84a3cbb1460d3dc15d8487df97ae52a7d14e8889d3c08f0965d637946711b35725222efa07c295880b8c680a944719c9a569f94fc6391df6c4efb46682090e012', '18bf0a9525ee4f1dd12997cb4f25005b', 0, 0, 0, 'ca82b214aebec64aacbec8b73f5bc2806d827f219740b3e16d90d8a72e56b79c');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('action_alerts', 2, 'edcec38eb386d2da5c9b48d389791a4cadabab3991d50e571307d4dd3156233ca1a705c9868053dc0ef973c7f4c84ecdc2ad820c95bdc1bc01fcea066617d0d7217137289f98886aaa3f04fa62507a258af50194cfbb2b3fb20b24c4103fab12b162bb8948ddb5462c189788fcdb81113c77ff3201084670a9095907e9aa8bbd89cfedf5d300383793a70adf6c0242a43cce426ee0aab072546969ef5279f7d1b65aafc12bbac57e4716e31a1691a6e10362a7bb4da535a5a1795025a941d6a051c6bf639de4fe29c075b6771daffaf4656684bd6aa2e6fb7472d3db5148117cb828f1756dd47ecc8943b6929f559bfe0a5f4fed25f98e14ed716acb769553312f5fb8d5eda53297cb982048eb42d978b93ef40931920e9ceaf968190c5a8afb3e581a03f125ed3a6a756c3e0ec44747b99732ce764fbbca81a9cc81e8fee1b37d42d20ac828794fc9d78f0d03e7cd336dae8cec0d50f7c434bfffe34ef16da01d88d72170012a9a46070b2aa3df759d223660a9d0a3e4b0aff5296453b99b2490603298d4bd8fdbe57e91fe12518ebbefd379eb56c681eb5b1d4734d6359611d669147bfc8426055dce9476d4f6bc58090cbac73a90aa481ca5c495e4960a8febe1ada73607145141e0624674727676a24f926752df6f6d3c3694a9e554a9c60f504a1ccd3ca51b119472c81a8de62d25f4695aca685dee90330599d1a26e73', '78af27d8229178ee085c814145fe4bb1', 0, 0, 0, '83cad2bf282b75890269a626e4f5f582172ea6bee436d6a4ac5409b48c407ec4');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('alert_organizations', 2, '7a322c0db4fb28e3a7da68878605c95255ade3a8eda6a2f6d0dc2dbbf3e42474180c1523e0d9a4570103ca1987473f96afcb050f14a8e8712ab580cf5b5253ee3c05df06d7c4212add43869dcd30bb9eb8e01c721539d7f2bcfc00dcb4cb77308d32d01987f258973f94dae940265a6f133db7df89f08a9d2fa66eeb5fc610053ddcc16017dccd909131dd1d531a5b580836e342930bc3ec114da97594383cc68d1c5558148629c83977d410b7e22028b875eb1d30cc34d906aa2de64226bfd6fd674647c4d996ebe015d2fb48e57991cc5030e97aa55b6e8ff45fdcfeeb1fedea3dcdd744f1fd277b7a0b54e2b22839ca9f99cdbac8642acfd41eb83a8c356722632579c47ba2a9ba0009f5250e2d2372b1cd15d535e5d161bf45fb34875f578697220f50e8c2dee824904ad68738db3f0b04f912cd5d24028a03c7a2cf54453f9ad493b7746a2955f41b6ab3872fdab654e983b718929faa84ac9b8e6393a0076fc7c4767f83407f5557325afb8d7be504522aa7848cf7f734f74a04bed2f04769eb8ebf4ff85500c35daef37ab9ae209b1846caa787b99cf8fd97917f40f0b070d2891833336b5a02a1a700556427be11060fb6fbfa6c500af0ed76a511a296ea91e9320e4e18f04109fa6d78da0cde8e289b0af3b0bd7ce5a6453f2f4c446e01e5b05aade9b88eea1745fbd306ba3930db892ea94699ad910a27e0bba320', '988a1f28e5814101c23b241012e9c03b', 0, 0, 0, '33b90066a1859d3fb320bd6a2acc5e1c06efab35481bffaf2c3c16beab4bab2a');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('alert_sightings', 2, '1ba4a9aae58d752324b70948f6f27986be8a0b403bcca67526174e712f52a2f6716b880b9fa4afe2b1c40c4e0ec326242b443c091eb57c3c53c50d2f27a5c9992164d714cc2cc953ba13b328b53bf86ba2fe97b9f925cf83bc4ebc32f6107bc30f21f24cbc8c24a61468d93f8722223b6c82834f30a4052e94ae72cbace7a4f72f947e40c82b704813b55dbfa28babe701fda726cb083a30a9e88f573da9d55b75737829a7ed6509b05d2d8d0c2578087f40fae9b40d10093498ef6f5bf3d60af3b6e2c336ad6933a4e23f94af5ef64781bff4ce854ceb9c1027a6512bc0de9cbc047c15e65f82d9a3e1ddb86da8242aa454fdbf4ed0c5dcfb7800581d5041a4fddbd5b0455e84bb0a5947cd4530d1f0a136db54c869661c945f6820fa0832a028ec9a3ec3a3430d4c83f5db79c9a9653699b56655cfe8546fb29aad1d39033ed001fde6205b20e5609d644bebfe1b0e08519f54dcdcdfbebee76b17a24656caa77ae051bcd09990a411ccb4b746c467dc7f320bb7898cfaad1448d8f046cb29e958354f4765bac0f3ea09f69acba9a304cffb7037d0a92b8481be248a926cf4f242913c2b55007f4ac651aef3e302afd644bf79d0ef483d4362a0f6fa42f8710fa5aa8b328800e50b367b21c185ddeeb6e4336b73708f07fbfe3d04430068ee040614bf6e915e2103515929a55b26155edf25ba9a6307c59b0bcbcaa9c6ebeb', '06a86cbbde6e0c9533170e0ce80730e7', 0, 0, 0, '3f95c029e0ef6a4bdceacffe47de65803913fec6c0c935f11d7efc9add686700');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('alert_versions', 2, '0d00fd7d1c1651f2440621010da189fd0a66b6d7f48e2afbefa79d5db37abbc35aa9b7508395ae81633d0a3dcdadfa4f614d9a071c7ca0311ab30ed5a06f0b68788e2ba82823ddcf1dc95b62d6b3e01bf9c11073e7b328c42a26055dc24fb119b7203be762636bc1fe034da54963d03e6c8834aea84c6eed9e54ace8d5c0bf62b5b4e62a3f7ae86f0d2890b31699d24875d06334964d09272e440872692e0f896d50ea34feabe3651e729e47498bec84689add5393970faad10d4abf46a0da8c26a0db864d12dd953130e2f2ccf06144b01883e793a2014dfdd9ed0fd6eb77cce5cfb72acc846da5e3c21f1665763f070ed972fc082f705dcd4612fe7d913ae9da757fcfe528d305f6769451876fc8bf71720c52330062866254761f0b7b493da4d027d8c7f79f969264a8a6847d8b0b17cf2e941be2d917bdab693c03bc96fc8ddd31008d45f52f8ffdec1770ddd78a8cc07bef70cf3a23d52efc5e5388fb133b951bc45c268c01eaff661853c04d3ee4b706f2120448c77a6c30b061dfecd553b4adf214cf76b7fa115fa89ca1d31f1c73e494226f87ef6b37f0260e4cf793ac6235153cfc9af97946788c407f5d0a841da3475302936a746a6835e97c4951b0ce08601370ee93809d1165a329ef2bbbdd88ef2f6f4e744eb965d0c7b1db02be2a129ec9d07a106c2a9a00f66c8bc08585c1ccd531e828a260dd8bcb196b5a', '5ae16f365310cbcc1d107252f3befc28', 0, 0, 0, 'b3143bac0a88cc8a5eaec3659e0fef7066c14c0e7c44e0f98a3a7516975373fc');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('captures', 7, '20d109d9f66c9b865d8b7f945b1a420d0e9112e019a12cd14a1ec449ac099cde797f4141fcc9b52b36a50e2d540f3e900187dced5dccc667bac36fa837116755fc3faf37d9a7820e9395fadc8cdb6ae2709c7981afe3de9bfbba5215967a47b61ee85ad8a3899904640568b81638cfcbe6fb69d932cd8e3b1ba5608a41d3b2d259827854ab0411740f8ad7c7eb3ebb4a88d60d1cbbb3cfdcb05010a2e1e3f8ab173fc0ee044b08550c2ad9563d1ef4463e516d0ecf4b3a677abf000690e31061691e85b9809a19f4c6986c198e122fbbc34b53ee1fa6e213c920db821706dc0b30d9a675edc3e07fcd73b88bc807b7e4a360fe83680540c2c0c3192b5a575e40603cfcbd5e3aaea1c31d55b6b8f60ac94e054ce0135b90c94d6cc3db747278a9da05ddbed3c80aa8d2f32406d55878188cc74c0b8310baa678c757739577d7775ac7feb8f679f8478d3b87d5db409584e1ec41ff521c379b8ab074252c7c1fb5452d428a64fc381b834e80e4a032796d8e2725662ffcf9df008069653fba7e55d6d58a055b3d3df22ececb2eeb34943b3429d599ae84dcde1ca37f0a5214c9fa484c4455d6384d53df17af6cb3874029d83599f83a894c83dc778866a979b5171b6adb71f2a1a4f483f22df5b4a2bdb7a0b5cc5b17d09d1c501641622e3ac8698f85d402b862678eec2357da99db5506b6c6a031911152e814a52ed7d4ff6d75', 'ffe5ccd9149e0e9fc0b5be5f98ee36ce', 0, 0, 0, '34ed13d763e5b2031e165cda2990e38ded3b7fe1c7434c7a6b2d8da194d93087');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('creators', 1, 'e73b339cf2696b745f37db3bd83b3d8f20c532ec647b2b576b2f004bd68ef7d7a4dfe87bdf11ec2a444fde0b2a3b3a6c922b0873ca24d8031abf305b6b389e38a3381ca90525ecc855390fa9a2e2692b33f88ad7baaf2ea6d79c658ede9efd3cc93b93557d0fe683472d57f8bd18044bb8893cf03c1193e456f1a09686b362288faa8d3fb552f489ba392430142e045e1c9219ceb0b228d836cfa8f0ce353d702d983e4965260457cc2c780232b4fc6666a28eb5d70b1e6645e68e32d52e1569e1bcfbe8212c502952371970d13bf0b498666c55abd4e6198da784dc6401a1e06f9db8352da684a7c6bf2775bcb15a6cc07f3490679124a4fe298a812e2decef736acf19640c76086ce56df6eea2acc209d9cd2f052f67fd74e25ea91bc418d3edd83d35a0f8c7b2b020969e6145bdde7a8725385201ea71dce20382f029bf9f6eed4b496036191e2b11b1039de4a2c874ea174ad851a129f0cda6dddc60faaa8977bf3145f7e7eff5936fc997f15e46d06ee7b7df14e85dea4df6f895e298db7f2e3fd891799d06d2e75b7653d07cd8b21067e29c54bf4578418a43ebb1ab55a19e8e16593068124e107823b2af123f6cf1ee31dee310d9cf752e0487beb365f5c9fc30f10d93eac8f143d8c9bd2ed98fdd19f887fed9e9bb05055f966b2f49a9a44c2a9a9c06bb9f68f2486418ca521d06d8687970a327891821af0be16891', '1d06d8687970a327891821af0be16891', 0, 0, 0, '902df2018f03ad2ac808288aad42b2459278897dd807b7b02d6b66d60ab71819');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('due_looks', 2, 'c69878a95d7bdf47a8e7388a3eaa7838f04a4e9cb7f2a5113abcb6b3a89e662d58aa316bb911451a77dc6858d11867e5ea88332b760182dd82b98b7a34d1c9ec79cd7dc6de5a7f526e869ec71b28aa9ae5502a930793b2eded825bd910d761feca123398b780abc54845709fe0a9f41556a442992dde8a2b9823f73e134620a183e17affa6f0a80bbdca9c00ada46142a9767ffe6bd872ea241cac5a71a6b3806cc8ad57541165004b9eb13a5067d27b5cbe08d265a5c4de18220a14b515592e28fcb34c08dffca7a88503a2631d2caefd7d8910371d4547316fc5138f5aa0ce8b1bfbdb85db549080d3e52d2e88902aa4fc8a37dbbd4d90d7ad6e85f43c653adde6931f0746c562b6239d1a54955c87be1cad905b1dc5664ce560131bd190ad0bab75c82fc9f5cdf16748f08e4e4a8675f3e14d187b0d5164efe396f00cecf7fc3327ab9af13d2cce5bc8166727d9701fbfc1efd37a606ab587105568266ab657dadef6267dafebe444df8ad3c27ad1988f012caa6dc4dc91c0b605a2c2f15897c0b3f2a484766efdbbca11c74af539ae2fee7e008cea6fdf1c8a2a8e47a4d6f7a2de7c0bca7016848cafbe8fe266fd405024ccedb3230b415c6d4273f2047cc711625d7d36d05d03d6db4bb9f5aa916a75ca62663254c4f482e63f94f8c77d956c1c267cec86868f9b829b63c621211b3bf90f98efd71b6c5c66b22b8edb65', '39fcb1c1a5e3a84346863cabba1712b9', 0, 0, 0, '8d855683fcad6c1a788a32dd26edbe84ca4cb9994de4e25cefc923d0d8963511');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('events', 3, '29a0f14bef505815627153b7fbb1961414ffc7232fc96c330c639aa74a0be7afca4e402793045b17f5127783352b92c200a23ee34ae11f4d6c78ec7324536e5e1aa1436e3e2f8ba903e4cede623b49e99909c5256a9358299271944ed18a3f41d638f2e9baefb90ceca17e276328c3cb04a31f6ca589112142ef5781f9d237829b4305c8235caa13ddda52a3bfce8355ad7da7d4cbbbe8141fc4fecc37a01af3fe32b94476eb7098e0623d2a8979311524ded010cd452f3cd984cfb64de352f23d622ec7bf327a3191d025c6fb38670c371cf2708f24a79784854a15a49a1455a7a44e8b72c841333be2ade11783a57243dd3dd0db3252e52308fe01dbebf13895d2dd5bacad5a427b75eec8eeed19247a50c7066ad6e3da4ddf894662d9656684a2a2cfc4d6dba3744c8e452e3480d6b0b89f8791cf07f22763f253300123f9a6a356c6c606d30b5b49f776868d033f08c1307c569434079da79e20253b7b3400c2f598be29ecb67fd7e4fce32b65a5759a6fe67a1cc5d2947089ed1753bb4bc0bc3f739939c2cdfa68c8b67d89475dcd65771c6ecc97a986498b79628f276994509b0b4395703bdb84329ba4ef20f1ba9d5e09bb41a3ceb5d51d6fe8e2e440fbfcc80db6ef4c9826ff1aeaa85fcc648f0539c9ab53c7e674e34e3855c591c8a4382597b4ff9e43234419bd978cac4ff6b07ecb4f09fbdb39fcf52d2a51197b', '716854efe0f6bc52552ab9ddaa1e950b', 0, 0, 0, 'bc30c953c963c8ab23b83056f0a1623e38d972b9ec873dcbf3fdf5a81e448f5b');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('extractions', 6, '23ed9752d0e2db8ab655ded3d17fb098196210b07cf7f5b48a551011d40c1dfb09b76b5a3d74c5dce56fcef8a42b2d6efd7cf1162b358bd1ead2c936af8bdd15ee79d3a67484ca5258ed2dbd4626013d28a5221c7a91a8e18146085e1e32aa149e222c27ecda7980e42bd43d3cc3ef199fa7e009af63ba5b1698f6b86da0aa49c1ae54875467ea4a0ee156ffc71e8b61f8f188047ca3e1753d19a2a0ba3e0bea91cd1ffe9e803ce4ad7bf31b4024877986a3b44a0dcb0d352b2eaf99285fc4396a6148031a6317fe467d84b824c050981ddd4383f0f1001c84e47064d22906266e88bc9a8ae2640c75c6e91bd300b684403d99944143120fc976a2995f32a3f410bd05aed4d88751861c4eed5715d378e796e1cde777eb90610b108bba77f1ae5b2bcd9d967fdf021ebaa3b5b5c2cade64bd0251d8be2e5d37084d98bf40940a66ea1b2fb1ee2a9cdf30b6efe414c1e81ed36b0b9bff60b0d82d46923e04bf7057a7cf23a1fa98c19feb8dca19076f2599c034446ec7261c8bb65956a8c8263faf167292dcba0f127ac7fd97464127ef7a2c6ab959967db96eab166cb2c89ea141e8a3d16b577e16b46013d6a3dbb8a19e81f54bd2653a42eed98a31f7c8772ec2e378c3d4f907b5ad523619b6c8820b07570430a39f9f0ce7cb645cb9652f64d688616a8fcbeb4c9907ba3b9dd0fc6b070e75012ddf421aa172ea6bdfd0c222', 'd5e6bdc211001940a5964061ee6790cf', 0, 0, 0, '3ebd48bc8985dae191acc20ee29a76ba1d68ae1efff5a636db4d347fd79099f8');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('issues', 1, '68c7b592c26b329a8f62a2709f217d9f168f3b52a4a70d07797ce7b73a31076e15925cbab40bea5c66e698b70b2a7fee473f542e559d25730e799db4ef950a06aaba8f827e04d4d03ecce0b3d7ebc927c7680a8596f1ffc7b5025df9c1027533e0c7d04747da5020d8e7b20a78b3be0b89a37f037fb52f7baa1824d853ec7ae0fc6e229668aae63c66d909691a7cfa209408237e26f70aa93a7c8b2e8032080b2f8b6207f07ae8aa057485cf0c9ecfca1ae041e6efec5ab6bf7ce1ea2c74a265dabf23105723b526dba7c70bc6f7aba07670da46ddf3c4f08801e808e2947d6b5da1e6040fe9c0881c9fabb430668ccdbca878f7434a5bd59730159edf27cb1ff084e5942699932040fb368c8acc3f921d0d885b5ff1f909cae1416203c5f12fdaf028152feb0dafd9e4ea13109f27b53011a0ecc2b9ca7e79a1d3a9b10e4d722359c15bd5d0ff3c9ef5d598a3ecb481e02c84e9ab80c230519d7c4c18a1433df866d986b6740042666e95f76ac60ce3db754fd634d1812733dc25a55916807cd95b821a059dbc75abd2ff327bb24767b6fc1d742475b7fe26eb5943544b823dea49edd79cae23e9fe0f3e5bb7e598d857585295fb69f3e8e29325b31ffd5f0934c0852817fedcdddf98e9029183b04ab14def82804fc136ee2a8331c296db591784c4556f46832802f6d98d02a85fe3652402d65d5d6487da0e4460ab182699', '652402d65d5d6487da0e4460ab182699', 0, 0, 0, 'bf9656fcbb36b4be6e5212b99f1c097cd4cbb945f16482d7b8f9d34c899ca323');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('kept_files', 1, '378559f68a7095ca3101eec5e1a2588960c9d56cc055483bb581430cf109dff1c36a46a4def9ac81ae6dc2b67fd526959f8daf2f032ede2bfaa82a92c7dfc6dc2fd5f738997cc105ef1879de650a82ab6127462e248933055fca5e0aac29b6fa50626f9f9a4a95956cfff9e8944a5f3fb92579c8906c9de92453322a05f2a17e497e09c3aa8699b8abebbb5a431262f0fee6b0fa4ca389b4c1177cc49a50bf854a6840f5a63edc51c1aebd644a2ad652962818a07fa7b85c6df1bc46afe927d345062bf13d1a82948a9d7ba2340684f078f2c966b0d615cc801a3afbe3ebaada2d4c6845bbb9c9dc27299a20c69cf0078532e8b449544270e68c945a2236c54d6a1c6d77823242d39eac4ab7f14a68b2a21810dcd0f67b9ca70239d38f178f640ee6d5093e2bb47ea92306156dd2a88092738b46cf024618d4a8f38e8f492c396e634b0ed33af841a8d0206bcbe10d6c4f3755cf96a4dfdb4dc0258deb5be2f84c6c75e39b761a650d53452bb36e3770aa26e2a4aa03f3501e43290bb9660cbdd21441bf5cb27bc2b18cb79e06cd42b53e4fb6d42d5bb8bb691359cf4ee51dc7b33f68c4de45a6b23440e44a6c7b844a9ab7c91541021f80f42810217af9168dd4858f15d6ade6f49cfa29177d6aff7bc21d5dd876a4624316404242a90a7e555449b90d314dad0f883c5cfb9c2289c44e35f2018d97349453c4d899a0155ee1', 'ee001c9f603841362bcc249bcc8e76d9', 0, 0, 0, 'c4857b97a5f1f8201d0bded3bf4f19f06b1b8f37700bb896755e75660a7726b5');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('links', 1, '580fd799d35d5c941809c21373b6f3ebf4db0d19bad5a948e1081cf1c6d538164d0609f7dd298661feaa93caf9a5332583d90d07f3bd2887c6d12b6f9ca0533376a07087c8eeae88e76e94214c4c6554b18d13cc9ad6483f5c943673b93669daee4fe9062e3179571c6bb7f2fc092200e8dedcd234866c6210464ddcea155f19f20befb5e68e6c87d8fec5d7fb1d920d5144e32cdc643e55a9c8a94c5ffa992e7a8c2189a8b7197a6bc6c8beef8ea61b021c4d208d2ae530f692678d2d04a139785f509bb3166f66c1c7f59eeb02680d834e1faa540ff451bea078937c7cb0ad8b421bcaeb533cc7d566b189f14d94cf4926d791c63c11b93ed6e8cd9fd595e645ca8ab37f75f41d94be60c74f4c6dd6408617b734e8c2de2666471a1d95d6ecd38af9e171c01d73c1c7e847ea03e3ea285213809b1800beb803fe43f21b64144472297465e5d137d59a04ac34c4987362fc39a3bd148a40fd80f7385e40f0e0be9d98dfd5d961a3a18ca9a2d44c8783d27ad0809a22cad024c6197dc482a941f8062f466e541b2ca6067bd81662fc9573170fb7fe846df85f3277b7cee1d4d98e3aefffeb837a0c069cd679715a30dc32e2afdc250bff7785a4324ccf88e1e9912095f7143252efaae99fce274483ca35c02b6ec7ecc075532301bb7b65f05f11f48ba906ea58783c470c80a6adeb71c06fcd792248b40985340ab46211395f', 'c06fcd792248b40985340ab46211395f', 0, 0, 0, 'f9013db075f17025034438374803c2241616f5a5f27648d073ea489ccca32b10');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('organizations', 1, '5aa2154b30e87c9b238deafa104d89fbc2468cc3e3390ea5be54c9d54e3db7b56fc425656fb523ee362a5467f85b056d3ff3609647dd2e3d12a198f4fd508a2ab303bd5312ea82a7b3c6597c995d26da7bc278c7b23ff9b3efda83e5f99cc91957d64aeb71933fadc26531cd9d8dcec0c34e450851a6b4f35674a86595efb747cd377f8463f2c0f63e497c42e290683f6e8ce551e925dcfa7561bc36ec1214bf4907623976a203d69c5a9aff86b215418285516bfeb04db9fd1d281f660d1e9397a6bc7317a10ba461938a0e62f551ba4c0413da49aaab7a9ba1f5d05214c91cfde1bc60dd2b0a4fca8ae36a388b8ccfb017dbdc598ce8392ce0ee123ce6b799ce6dec17678f61c9fdf44ce361c09d92ceecf91ef8d3f910ddf9d8302d7d735ef2d3435a6b899b60c54dd6be84ad6a01ac9d62f77273d7cf16ae223dfd6d249d0dbf85ac8fc870626b3361d7d1fda6636a6d4dcc9c5ea6ad5bbb20ad9e3f3d6d146e4ddbcc1e57858b30e4684c25b7ef3106283e01017d1c9f10d4742e296d8e7a5af07a7bb78f12813fd7a0e066b3a8b5776340e217281ab03b6a9fa53a5305217754716bf2ce3734af35b11917fce2f6f693e4e14e3aac6b57b5db38fd12de53a52b7fcdff187fd14673df1aeecb5c47679aaec965f7ca8a519cb68de287b996765a97f86f5376d3955143e7c5271d052ccbe7eb6cdeb25c579889c81f077a', '052ccbe7eb6cdeb25c579889c81f077a', 0, 0, 0, '2d4de305b6157ffbfdd67c3dc27cfc388c02380ec3957354e80d970a60a31980');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('petition_creators', 1, 'f63a15c64e59dda304a342136ace5d886fe1c0edaecfe31afd9fb0d692814a337ecd7fcae6e14e03a4c982b08dbcca1605f828b8325e80fe0991142fb92e928a828feab647d0ce524e5416b61521e06e9915e60eedbed2d53823d58da720797c2627a30552800471cff58b52b679cd84df9d336074f81e676946ccb900d62b128a74ada94e463bf72face0ed7f583b8e7738758620f91ee621316907c1e3e007b1846102f230297bb6b294e2e32ab85563ade3cc4c2a7270ce9649f9dace0f67ad8a6a6dfe608407c86f49ca2d45e9d3341c2298d832b7283945f06c077262b213041c0cb34d55a82792a313b4bce3944d137b0bf7ca90873a03d8d45e6d2cac56bca28e590f7a89c863f4c3502060a30f145e6f22232ffccb5e27e7de1bd2bb52e6dfddda021fbfc4578e4da24f8592603633dc175aa3155c8a1a068794c5880e3c399aa39ae229603ae42d0a4b98907e8cd6278b01e36efbb60bf3b1ddf6f5ff10023176039dc6ea455b2df73bed3e04331400b53e49b2739bb4fc91ecca209934b12d6367384d0ee003cded41e41d414935051d89ae49a9412e19e198eb8501be9e33f3ff35567ba9dfa1679048fc07edfa8265c44248f5cc3a99cbcf9f2e76ea3e2075914de5424dff0a830add89c0c2e69867c6c3010cf3cf5f5d06abff56e0a8b7e8ca2d057898e2fa18841a16a4464a0454b765fac2374f0032498ab5', 'bdf72aa129c6620782b029b735583ced', 0, 0, 0, 'e1fd5589010c5e86c34f8a8eb552fe53e39a552535415cc25e1f808a01689cd8');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('petition_versions', 4, 'bf5465f5357e0fc3521d60e6af1b698b8723bc93790617c6873cb7e398cb3d6649c0b34c8e1374df57d0375db685dbed91a5eb056ee378e29cef65a874148fe6a7c1efd1a9316fa388885d982c977fb2a46a4cbcb5c99ddf04bcb04c2e73046a2d696614eea49fa973764834c3efd7e70996c64f86eb1764962351932309ad2d1af30426a1154cf228343b83daeab191c998cfa86c0028e1f6d2fc2207ef7d6cea528e09b374c730e21c8cb1cf5cb53909bcbb41285b91185c13b2da93cb53733ad0c979df598e946b192764d0ab13d1eb4043853ce2ab764b7bf083050f645472518129feef9580d0b46ebfd9d7133715c9c89c98e51c20d5f3b3d621e45c842aecf5e129b9d109cadd2579576fc7bf01b37f4bb0f26a6fca598c03a01e5d108dbe86ac0f7816617c093cbea30ad5a1b38cc06b76a3fe45011290478b766a2105884116b4e091dceec598e52a0d7f73747d9c5e56c14e2dec62e1db7bc66a43a80bddab9cdcb6448bca281cc0d29c71c3eb4fe9dd2d3a6e1eeb71bd35124a667d360a8b802d338d798a6ce8e9428c5e46d909da792f90dc426001143fdb3419e519620285296094de8698575eda8265c418d30bc70db1c3bb0185ffc4ad464415751a619d595b78921e76b78b343394707957629f2d171bfe193ba83dcbf502a2fc1d70edacb57dacf8537273237f001a2817fcabd4fc9449d97ce46e4c97cb', '03fd4188999389061541a8b9247ca066', 0, 0, 0, '819fae142708bfe93cf50ea59a2a6c61664885e84b919532dc7a6837806e679a');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('petitions', 3, '072ffe1e4c82f193f677b92fbf90c3460bf4aac6563c873b481827e265497ca3b8bc0cfa0a89007ad04177f6b19e2404cf81a1203c2b49dc9b53c9e9638dc8b7af148c6d161ade379efa406caff6da7d757154fd8ead435c5862489c387c17c5fe82b9c5039eb0198966b548fca064624a8f4eebe5e24b7b88f52a26b910ec423e4590a301884bb6ac6e46e21b44884f9d7ae8cd7b679b675d09b042488a6bf58016ff92471dac0ab3edad17ceaa458d4088acd1d04f1a46bb2cf18909a5c0475294e85c8873ae44040045a62e4760a99cf3f6130214269381e43a0e565b746f6c919e4a2006a810a231b1b8785769e53ec02045668248f2a0e4cb2afc4d1e9c329e1cf7f0e89f165075e7d7cb328445a8c53cb87793b25a6debbe316703c3f5e8cb680a96d6320442af0567d724ce9409778e9533e08510b8df50bb72cedb5ae79f8881ed152c5c84e8d0ce9d6fb57ec8109bce22becbda7cab30343d8e1d5b4abb31473a37e974a76b78202e3e7d50fc081876fb893004229aee92c476191134e537a43a4f00f280ba63cd2d4dbe0e793f54948b945089826fbb8683a00f0082ac7bf6dfe862ea5253ca5d97d09063e7101233f8f359c103c0e7c144335e32b3d193399aa59f41ecfef47dab6e891cc90c39a3730f8cf126909a94d33a3ffba70307643a0a7161474d5363abb6a2b5fb174be1ad5db142353118de86165913', '7a2ba6a4a312e2b2e705f2da5fb4e487', 0, 0, 0, '749f74c7ce9443c8890e818e23d5ef668d4710c7a3f12b4765b0dbeb677168de');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('redactions', 0, '0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000', '00000000000000000000000000000000', 0, 0, 0, '682289c16809fc20ba2df7617b4dce894e2530c195986c50acb7dfdc8fcfabd5');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('run_checks', 4, '584be6e14d8e35d5c643989e8a13961e1225076475265dfb38cdfa32faca53ad9ffbb84687502ffb08da9ee3274067e1d803d8baa6208966e836485813e2c5ffa7f588ac0ea6c386b6a04e20f9cd737060d03c1d9ea497c6caefacdcfb05c7e36a9af57803ae9db46eb6da3386cfde46d909b91e86338413c03275cd5e11ccdde685846786dbac79229c378c6cd84750260260fc85cbea791085655df9a939d1ae3b8d012c6f4bd42fa6da6c2f323c187afa6a18bd9094c26612ac603f212a7249c1fe9a1fe4bc050a067dd004cf06bca5da8e744285c7e09a9a48d7b877440c13bf02bd7a9996a96a8d4a0e216fe82ef353549b23f96485627b17c3b512f2b168b3a26042369d58800033977f2bece161f02dbac8727644ba714979927e6b25271b63fcad3e6c3cd8b49680d2960c29ec62db2d473960817dd5341e2d21446690099f508363d75c4fac3b157e2d7350e44e7982d5bec1a7c90280e1d4b5f4c98f13d8a3a97351eddb72bdbfdacdafad6ad4c37b8fb2c992218ee7bc9c9b3f795162c13e2d408430775f72b81e720b105555e927b5d76c34c6ffee8c8cba99bd238d3748662760d24a44b758a76ac03c33ce86fc41469817475116459fe516470c01daf781b03e436d22b92ae3efa03a84b0e9ce579efc57737cd375988e10127a27f6655a52b1c2d76b5a3c7d060558546953a96231a7a71fcb1d641c48eda8', '201e4aebebe03d6abfc576b14b581e3e', 0, 0, 0, '826fb1fe8bcbacf598b9e0e5cb15a2c56d93790c8b94220996feb4699d349932');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('run_verdicts', 5, '02536c7caa7eddaf4fd363d5b42db22c74bd63b6ef1dcf501174be9a5bec47c85ba84c6c65574ed426104899b9d4b4f5df02ad130d596ea6c61cc17bfb392472a4fdc1ddbe8844a04db86420eb8ca6bf1c46dae73696040cacef52c1a67509dfd1fc784a6353121b68523d48acc9ea8f3f78dd526b70cc284c739b5c14c0fc4f38ca386f4e2773554d54f18c75ac381f691f3dbea64d2f5323d9b645b880eacf373f10d794d743028ca32267e53e42cd6769e497d95d7578154df14e3aa71355e914e7025c0cfe8d8dfcbc18f6a1e9a78e2bc45a4957220cde65d191b88d758ae5fe460e825ff4f2172fcd56549a38aa0c31307579c78ba4c8fea2e9528936fc5ff7435b4e1fa17a73a27f9945cf6d9a216f5ee775cb6d6f9a84ee60ec46870aaaef25b169b6d32617b6e634f8497847cdbec6fa7827e7f59b9cac9321ce47f5e27c904139e48dbb653f774257a003463390e31af4a76219d87f29c7fbe2ad9354e2230f801b1c72c6d64aca000c4377ff970f9c958761052023d79c3551bd24baa077f32fe20ec5a1e0893c19b83d23852effec158ce0342799aa9cfffc6185db2ad88d95a27b6da95fa1d7192c7a0f837fe6f127d762c7b698a2bc8d0b760015058222586a213f8d45cd8cd4d88a0fe4768352caf8ddd464a4d00695ea07c6434d9d5700d9ed31284239930f333c783847d3d4d44ae993dd5a08ce50818097', '68631e92813499de4a98777f6403bd79', 0, 0, 0, 'cbf20ce14c9d17c1a0e591798f00c415ceec3c6bba0c4966893850a47f238894');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('runs', 7, '3d07549d98d4ce3c301e8217927d008cb6612fc188a0361fa47d1f03b2d0b8f8f915eebb96b668e791d4a950caadc51c129260c5d286bf4ee664fe2c9a8e5f84ae683ca7619afc41e0a495ccb55a8ef72540f81afc9e2d5622052fa54896169b4cda5338293e31abe8c71c80244c1cb241a0d5c1d796dbd363cde70fbf7c8511503e3464b3765c334ab315a12f0a39205d9001cf507ff7704458a43090da5017e6ad2e9c17ffde51cb0e9c77a7a28d330dbaf2233d0b8b1a114e686187f4216b0f3e16cac33a60ff074ca4e03e0afe085fbe34162dd1c981d3c141e57b6ff7b04477c2178fa61e4c06631963369a8e4ef9ec3abeb62ff3c9a727db7ad994e06a612b7ee6f70073813be610a86f4d6971d494841601624b520661c326e0a37f3eeaab148ddc6b030eafd2f3183e3f06383c83185553313fbd5490f4e038cb14fd27d41671522c52a8dfae8dbb187726b00db4aeb96f45b42a23f59b8a79e40c9cbcdd7853796f4e809781fa550aede21303eddb82d6dba7f3a5457b0ea7537363f4fec7b9a9d7c464958b8598b2762c9479227303bb249440d20f3d46c811d6bb2ef973d20098f0c1337395ea10589d45f9c36613107f20e49041b1b3d265d81ad969f5d2e01454e802f04e3172b09e3d388d90c709a7e93141107dff3fcd532f0ba9f6463310559aba38e9698a532849855aa5502e3197322d0fbf0c9c59b898', '14744c3724f7c1e518927ae5c1d4cfbe', 0, 0, 0, '7df99457e0955c4e2687cb219536bc65c87e79e450a052b464d137495a6c924a');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('signature_snapshots', 7, 'b43de42eed4a7a06073ad3a97a09c2321923df2cc8db506e93c8cf3640d13ca857e2b840f00e083414c56744fe86be8eaba0fa613ca7bf3323d153747056f6b8d9196dcd6e79cc25e812165856d698a6c8542e9fc55e2e20d903c8506bd237e9dec1cac2520f8b764c855871a19ce37baa026cdb2757c3a4ca245d92a0c7f5c81f1fa38e775622647eb6c46523c0f8262de04f07ddf7429b3856804a72a15102f25030d63cc7d2755cb1945913718074d6107cb29bf383ae3fed886fd3ba79e57d6cd132091726a8188b42304b26030cee094344ce39651928ea20220630accfe8aa6e2b91c07a00d33451e685b83d684b1c8347cf974163549f1e82ee645746be8e21d651b33a49d8dc4e20808bae97ba24c0b30dcba145cf00a65f5466817ed9ca93fe29b41927164eb1ea1a8a2d16c59aedacb7d1bfcc2cede65de00e8633c398c5d3f9031d0bcd1239401547b8cda2317843b92480dc58439ff62b14582f241e7669f3fa1205868ab3b25f8e84991f2ca2145d57ea51c177d7cb9995714e9021dbd81556fc1fea4b9abc1c24ab028992d99d48943160eedfa2d01fb846703f0fc2f7b13ab60b2e61040963f766c3a77dec387bc58576adbe9a28f5fa2f4c71d73e3590a4ffcae2a27ec31d06211b4052d54165d5166ac6567a729167ef0839f6a41826ac5e609e63ef7c81722704c8e315dc56fc22ce0c468404b13c0162', '9c56bd68f9a763a698bfe089fb0b4546', 0, 0, 0, '19e6944d926877c8442db3931ac68a9471185aa871970e0b84f182904c136d0e');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('sources', 2, 'f22ce95dbe2c61172c6969053ac9485709625658dacdfc96b133423bff15438741811a56d4126c2bb9c4668d7c61beade877c3dcc34d33d8bed9f8481e3f25a7b60a0bd2a70c7845468f42a2fe18ec87392a6abc7fe870cf5f460c06386d4cfe06184e30a8fca721ab0c8482ea51ddcdadf096fa5925f4d733b8daa170ff8062ad68cb241946a13c3e9d612c97a101484ece42e391d43d8a6d5bb707a665d4e585a75dfe50e3faf67a7b5c20e69d4ff13437fd56edfb5573ccdbf668ba2b66ca7835c7dcc51f23ea48c83dd488a9b94761c2110c757ad886e961c705d93a814386ba59923473723e6639e0a0f5a7b225a27775ba2f7b380ad4908d1a8dae1c79dea972399aa1a79230dc6755003f19454ec826d8127dadb6e7491c93ba80f72e93037f6133d48081a2e8801a889053fb4432601e19b928db4278bc15b4ed0a0c67bc0271e0fcaebc2ba9cbd57a51235a646cd748dec42ccbca24b454366a9e2ece03f6945e0a48b7d00d0fad9aa5dd9c38079953c0ec7d19eecc5ef5c861fc39da1247e6825e02a1041ffde15440247dc28541d4fa76f562e5c79fc108c9a0879fac21e4533e40696ac98e9436d13868188347f204c9d37c73576bd4148b2f855d844e24f8e40b1e94008d969795304ee095195d249f110a9316baadce74c87abe74c90030018b74ca75013409d603297d2afa151b872c3e9cda52ec85749b68', '2ece6f1fa0c354b9ad67374141504232', 0, 0, 0, 'befb1db969f74a6bfa3519bb55da19f05154c1c7eccb2986ea34b51da4feded7');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('stated_counts', 2, 'ba4cb533952f8c78845f8a40739b9aa52b7b20b6245a44730bf71926bce987467b63f8e3918c948922a7f909bd5cae14518a2b60fe1baf16026548b34ffe2cccc6160d632b1d6826945536562362ab99c1a2df4280ff000e1acd848e5a252426ff6e425944f0bc5775287ede2526ce555d817dc3ae17bec5b375b0ca698acfc9dbfa09f7d2e1bfd7f28a6fed68b681cec7a0df7994975ceeb96ad388f3723703338a868a406504fe6ecf6348e4c17bc2f4e46556373810e951fe9b6280a5c021957c1f071f280c2b32fd10fc0fab1c8d654ab43c88d28e6310c8805f6acc28fd953c902ce8fbc72dc9b8b506f87c7966a3241f7b96c4e5dfc5725ba4bfd8dad238e2acf258885f25ee721d06f62e492605c304611dbb8b651b48f5f0db3d7e405ead289dd2aa9f56aee623f39169dcc91b0fa66c6297fe51aa34688b9e3645c15226f1a45094f046ea516eca3d8d883b794e28406bac5afbd22b327e2d2240e56bf3fdd2cc8966cd13a4ff77b74944c6725c43f7f856e49a71ab6481a44e5d918b37833c73b2823e75e3062bc7d654d0b98ad2384dc6dd5794c1c12e5cd73d5ecf9fc05200ad616629fef0ba6fd7c2a27b60ee8943ba019691cc1a24e0adebd6f521024dcde2ca8adb561f5e2d88a9906c68f6774b29795ad7476a3e68805ccb863691de71e61e3c2feca7ac36f60f7954cdf1888611f95e9602fbb44997428b', '609c196188f6e6c7a6f91c3225cc9973', 0, 0, 0, '3349fe8118ae0405e570e667f143217c33b97bd086ed6d336d3fd2595c6c89c7');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('withdrawn_events', 2, '84d1a321086a6ff8a1e6b1a1de44f7baa1f0ab1c0ae4f98ded802a187a4312cb34513c441ead37a8197e8423a178b5b83b832112d0026c4920b1104d8f5dbb9ecc58864ac12500626a3e6e5756f3c565fa4adf213a479d567022742034af57e1de6ec0657bf52f047c5f58ed8a6d8dcc3376121e838f1b9a152e657e462a3b594818d49b20fbf207c94dc184c27159a40fdaffac22960213662d1e9805ece3740bd60c377b4dc81efbf1e4e6bab151833315d03625aaeeb9d57b41a402a0569b3f27c28c08b0ecea31aeb5f15a80cc9329474773aafb05c106f25957c958f5fa59f3e4653f54f39ec4219519c96abed53498b9a23f9dfd49ef1073473ed72e0fdaaf35f9bf36aefa5f111bb5faed2f6a17817f640bf56ac0b486ff0e3d03d5852992f5c1cd24255f7647c5a6dd065c35b14ed14b0eb97008f8266e0b8a0ef36209c224482f42807420b4fd87f3810fbda2f53ba02b1982ab82b9eb927eb2fb4d81645c1689c07d8361869648059cbfadb88075a61fc713e14ce098d18f67b570a0d83375491902a93927a491c6900469aa159e27a75e51699a9757e63379565e864594f7660caa62e37ae936c630476701fe9d541cccfb9cfee251ccd6bbf78f6b1df8bd892b285a60cf598eff70d7ea0b0be82add98700a279fa93d9b41228e1b0b0f64132da41ddad83ec36ffdcd5ca36acb6ebe583fee6a6bd89e438be5f9', 'e900ccf8ee545372d109f4ba03c06f38', 0, 0, 0, 'c66ef03202cebc059b4d77b94c2d2d369442ed5e5675e081debde7657adfccdd');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T13:48:35Z', 0, 0, 0, '163b9cf40335776263485ef8a6ff436c2fc8610c5ffaa9d9b89aa0efa2122e10', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', 'c052bbf4e0520685b80966bffb78b29c147d20599cf0215cbea3a4854cd93f64');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T13:48:41Z', 18, 5, 0, 'd6167c04c7ce9bc648565d4817c93a459c1e082a1a37862ae6a99ebc38ec02d8', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'c052bbf4e0520685b80966bffb78b29c147d20599cf0215cbea3a4854cd93f64', '079d50fde89c9d98e6339f8dfdfc22a1f140bc4365f03c11ec959131edd77d98');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T13:48:41Z', 11, 3, 0, '5c2c2b6b7fdb69c7a326230b60ff7d4b789c8b363c6bc56267ba57c3062c2223', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '079d50fde89c9d98e6339f8dfdfc22a1f140bc4365f03c11ec959131edd77d98', '9476c36bc78a44081d31603b41ab6437fc1cc589ed8fa59ce3ebf175d437582c');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T13:48:41Z', 9, 3, 2, '6af1a1040f9626e14d55695dd713974e987926b77d625d535c7e4a4b1bf7e0fa', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '9476c36bc78a44081d31603b41ab6437fc1cc589ed8fa59ce3ebf175d437582c', 'a2cb9ebbba22a322fe9a5f649c7d2923a9e24fcf2970a8312ba56dfd8b49e7f9');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T13:48:41Z', 4, 3, 0, 'ddb0710935d969cf6573c6674695c130de641eaf1ac0487e7b24237798e7c7c5', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'a2cb9ebbba22a322fe9a5f649c7d2923a9e24fcf2970a8312ba56dfd8b49e7f9', '03f5076fcab1c63f2cb5e3846741bc666d92ea91cc64faa0a3221056fadad174');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T13:48:41Z', 15, 5, 0, '4a30f57f1a76d3a31fe9dc0b820a7f79e581b5fa8c8f49237d3913cf145e59e0', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '03f5076fcab1c63f2cb5e3846741bc666d92ea91cc64faa0a3221056fadad174', '5f7a098e8ee2438c51dae2f709280af599f273c9451425f4d2b7fce84dfc11c4');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T13:48:41Z', 6, 3, 0, 'd84592c49374fb8dc59ce093bcee7ebe22eddd0fcb8f1121114a8a857b7e33b5', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '5f7a098e8ee2438c51dae2f709280af599f273c9451425f4d2b7fce84dfc11c4', 'af25bd9c0b871597a20bd0f06cbef5526857211c9754ac9cd216b0eca29db2e3');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T13:48:42Z', 5, 3, 0, '3bad9db5c2f7d2c35ee7acc1976cd8b3d06e11a7b2b3ee8bf1b443b6e163fa44', 'c0290d2387dafcbe189a7566e2f5065769b3449abf08f2a9d786f025ff04716c', 'af25bd9c0b871597a20bd0f06cbef5526857211c9754ac9cd216b0eca29db2e3', '270d8147b0bd775fb5b5dc7ade943ae4c77cde0a3b864fdb9d899c1faac38e23');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (9, 'change', NULL, '2026-11-29T13:48:42Z', 2, 0, 0, '3d201911c8556f105a41e9faf1340b2ae16e0ac2e84e5685f74ae7c10378dff2', 'c0290d2387dafcbe189a7566e2f5065769b3449abf08f2a9d786f025ff04716c', '270d8147b0bd775fb5b5dc7ade943ae4c77cde0a3b864fdb9d899c1faac38e23', '2607d6d1e43152eb746923e58ca905d0b528947cec321874e5573cd43c639096');
INSERT INTO look_schedules (source_id, kind, url, every_hours, reason, requests, next_due_at, hindered_by) VALUES (1, 'source', 'https://site.example', 24, 'its schedule', 2, '2018-03-23T12:00:00Z', NULL);
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (1, 1, 'source', 'https://site.example', '2018-03-20T12:00:00Z', 'missed', 'not running', 1, NULL, '2018-03-22T12:00:00Z');
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (2, 1, 'source', 'https://site.example', '2018-03-22T12:00:00Z', 'looked', NULL, 1, 1, '2018-03-22T12:00:00Z');
INSERT INTO site_back_off (source_id, failures, failed_at, until_at, reason) VALUES (1, 1, '2018-03-22T12:00:00Z', '2018-03-23T12:00:00Z', 'overloaded: 1');
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
CREATE VIEW petition_days AS
WITH RECURSIVE days (day) AS (
    SELECT min(date(first_seen_at)) FROM petitions
    UNION ALL
    SELECT date(day, '+1 day') FROM days WHERE day < (
        SELECT max(day) FROM (
            SELECT max(date(last_seen_at)) AS day FROM petitions
            UNION ALL SELECT max(date(due_at)) FROM due_looks WHERE outcome <> 'withdrawn'
        )
    )
)
SELECT p.id AS petition_id, o.name AS source, o.is_sample, p.slug, d.day,
       CASE WHEN EXISTS (
                SELECT 1 FROM signature_snapshots AS s WHERE s.petition_id = p.id AND date(s.observed_at) = d.day
            ) THEN CASE WHEN d.day = date(p.first_seen_at) THEN 'first seen'
                 WHEN (SELECT s.signatures FROM signature_snapshots AS s
                       WHERE s.petition_id = p.id AND date(s.observed_at) = d.day AND s.signatures IS NOT NULL
                       ORDER BY s.observed_at DESC, s.signatures DESC LIMIT 1)
                   IS (SELECT s.signatures FROM signature_snapshots AS s
                       WHERE s.petition_id = p.id AND date(s.observed_at) < d.day AND s.signatures IS NOT NULL
                       ORDER BY s.observed_at DESC, s.signatures DESC LIMIT 1) THEN 'unchanged' ELSE 'changed' END
            WHEN EXISTS (SELECT 1 FROM due_looks AS l JOIN runs AS r ON r.id = l.run_id WHERE l.source_id = p.source_id
                         AND l.kind = 'source' AND date(r.started_at) = d.day) THEN 'not listed'
            ELSE coalesce((
                SELECT CASE WHEN max(l.reason IN ('blocked', 'failed', 'back-off')) THEN 'could not look'
                       ELSE CASE WHEN count(*) THEN 'not looked' END END
                FROM due_looks AS l WHERE l.source_id = p.source_id AND l.kind = 'source' AND l.outcome = 'missed'
                AND date(l.due_at) = d.day), 'not due') END AS state,
       (SELECT max(l.reason) FROM due_looks AS l WHERE l.source_id = p.source_id AND l.kind = 'source'
        AND l.outcome = 'missed' AND date(l.due_at) = d.day AND NOT EXISTS (
            SELECT 1 FROM signature_snapshots AS s WHERE s.petition_id = p.id AND date(s.observed_at) = d.day
        )) AS reason,
       (SELECT s.signatures FROM signature_snapshots AS s
        WHERE s.petition_id = p.id AND date(s.observed_at) = d.day AND s.signatures IS NOT NULL
        ORDER BY s.observed_at DESC, s.signatures DESC LIMIT 1) AS signatures
FROM petitions AS p JOIN sources AS o ON o.id = p.source_id JOIN days AS d ON d.day >= date(p.first_seen_at);
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

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
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 14:58:16.182618+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 14:58:16.194172+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 14:58:16.199292+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 14:58:16.200153+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 14:58:16.208535+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 14:58:16.213411+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-29 14:58:16.215486+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm008_redactions', '2026-11-29 14:58:16.216057+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'queconste', 'm009_masked_addresses', '2026-11-29 14:58:16.216274+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T14:58:16Z', '2026-11-29T14:58:18Z', '6197b83a95f3', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T14:58:18Z', '2026-11-29T14:58:18Z', '6197b83a95f3', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (3, 1, 'import', 'finished', '2026-11-29T14:58:18Z', '2026-11-29T14:58:18Z', '6197b83a95f3', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T14:58:18Z', '2026-11-29T14:58:18Z', '6197b83a95f3', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T14:58:18Z', '2026-11-29T14:58:18Z', '6197b83a95f3', 1, 0, 2, 0, 2, 0, 2, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (6, 1, 'import', 'finished', '2026-11-29T14:58:18Z', '2026-11-29T14:58:18Z', '6197b83a95f3', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests) VALUES (7, 1, 'crawl', 'finished', '2026-11-29T14:58:18Z', '2026-11-29T14:58:18Z', '6197b83a95f3', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', 'f14596b93b47466256464a24c05444a56b5adb7771b30aebe8fdb40f278d5e7e', 'text/html', 200, 'live', NULL, 951, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (7, 1, 6, 'https://site.example/categories', NULL, '32781f1ecdf868d12dcd7737bef903d8d9f0033d6e621db574fd520f08d0ad11', 'text/html', 200, 'live', NULL, 424, NULL, NULL, NULL, NULL);
INSERT INTO kept_files (file, size, digest) VALUES ('site/20180301T120000Z-000001.warc.gz', 900, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (1, 1, 'controlshift.listing', '6197b83a95f3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (2, 1, 'controlshift.listing', '6197b83a95f3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (3, 2, 'controlshift.listing', '6197b83a95f3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (4, 3, 'controlshift.listing', '6197b83a95f3', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (6, 5, 'wordpress.rest', '6197b83a95f3', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (7, 6, 'controlshift.listing', '6197b83a95f3', 1, 0);
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
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 7, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T14:58:18Z');
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
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T14:58:18Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T14:58:18Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('_sqlite_migrations', 9, 9, X'360B5B6751A68B3F9E2B7C2495286DA80B0E254B20C67F6ADEF585DF1BD4277F8205A2ACD4065AAA3B943C25C08C2981B2384FA1FFDF2FEC4F05438A71BB8AC6C5C34BE2FD44F46DA58D4D7A90B405F7EC16A2300A8F041BFABE834A9B7031426C9ADD8B5CFDF72C490AAFBB2BCEEA2DF524A2C4204C170C9D495DB53689F157D15A66CAF9632CA41D097ECAAE8733DD033AED613C1FDA89C5A633617CC15EBBAE211C5A22A3DF20B20618FF077302164B5BD60F9D5070C80CCFEB0277E19E3BC50EF0B8A7698956638BC08ED97C1052008BBFB0F097845CDE1A48DAA0617718834A0A38641B216A32CD4EE55D53D2130EFA7502A98E416CA15BD96FD8984AE27EAF8165A5049217039ED9BBF539DD5C819E0F2560F142DBEDA9069C3C36561BD512DA0911EAC7A8050DEED901352CD17C38FD36B26FFBD2304BA45778D226B8E31160CE665C4FCAB279FE5083BDE567CF8F33D20951936060F557F9485F71698590B95CC058F53B144BA514E7045A74014DC08274FC18CBD520BE8D92110D4D3AD23EFD4AC501045D1D42F351C13969228DE36EA4CC02983300A6571260DBF189B4092099B3B83B9D29ABD97502C6FD1A08E68454F0B299E56941FC2F7F8DFD91678DFEFD7D6A9E27C3B628173C6BE873A7E8722F9D3389C2C706969C46EB8BE0206A3E980C8B22F9184831B8C85CD81922982AC0421EA2D58A9F46952361BB', 0, 0, 0, '1e7ec09a901639ee9c53c3d24c133256725322c557eff4db978d3d1c740bea8f');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('action_alerts', 2, 2, X'B42C483DDAA99095C1FF103502FCD3D6ADEF9958CF46B871858B3D6F64CBB0CF51A40B2AB38F1D7741263EA55AD7ABB1413EEF4F417ABEF34F7F951BB4DCDA7C69E676CDEB28B01E34377FC7BB14E8D6AE5169F58BB3C2843E8D5D5269324127475062A35EC946FCD402FE0CA8E823DD06C79F9199136D6E2484B8FE577F540CFE9A5D10D57D46C382007F1340A3DCA2C58F2FD4A3D50BD414A3F746A81CBE22C76717865ACDA466778C5E2A3538FA1A987014424AE7F6AC18CB3674873DF7B1A44B3D98DE17F97FAA4FEE54CFC2C9D5BC81A2A1F35AAB1944351C60BC2B0BD119D2404463D8BC51243B64281F04B73B06AEF8B341B49AAA82348773B23CF77A62F3C1774E90103A32AD39F3CC43AE4DE8A7DB8C6CA434DF9556A19DE1A933107A7564561868383955C59FFB57F62686DC82AA64FF29ED2DA638A3FEDD5719CD38E5FC01306D4D6F24E5F201FDC6A1B4EF3FE218D7808D1D77CEFD4289943DDA1E54F3738ED8354DF2BBC2A8D64D472FD471748BC062D0F33E872A6B44046B0C0F6C6C06B8D9F80710FB4A2050F58D9D93D2D652662C4995B8D41CA33671992A47178FAD796C99452C6A1D3459448CC00462055D68B31F4CD95EC64010492A86B47862BCFAB069D0AE1F17F0E66CF542F396041036102502110A4F360F2FE0BBE8FE66814F193433072B7BF1A1181BED675FBDC10AB54E7493F6EF1D1A998DD3', 0, 0, 0, '197dc83a8aa0b886d2a22d54a88305a1e7ab9f5d7313d48daec9d8bd608af14c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_sightings', 6, 2, X'1F265340C6DA4AA34398B1C72E4948011D3350A8F0BEBAF5852A497C1EE8519A104BEF9FE0B3D3C71486162F4BB09E61AA0578FD917416862826EFFA83D7FBA8E319582B7B7FC35017674135E1269D9DC103D8908F586F8DE64C05057AE1EA81915ACEDB9C3A00308A70BB620390B76BA3FF569BBF160E122BC3408F9D393630BA60A14377C516DFE19D296DA7D76D49F877A46895B37D8BE9AD227C874575B550E348E1A3A7109D32300153C831F5C771CFC2C34111B7E467C8D2ECE63E42D0184EFA12EBE387E703D913FB31285A73D150F88107748B1A336C25BB21CACB26E13E31CB0CC54B0DEF084AE319A01CEC5A141D2B6C0D87971EAF10BFBDAAB589DDDC3F441EBCC575FA90A11B6EFB3AB1FC92D3B23E3A25F1439FDAB1AB7B5FC5675CE831479C3C82CD9094715B3B159EA47A43B4D4B78F999F349AC7D860D6518955894E27231D76938B307B2F5CD7A5CC15F1FCE44507FEE70AC7DDD90419899C819FF0FC1627D01CD638CBC3508481CD71BEC53E3CA388F19DCE2A1146F3DEAEF2D5262FF1F40384F89626B6794E9341BA627189E3406EE4372082260CB622DBC8E8A86C17B368A1DC45CF30B79454893C499ADAB8ECB98C9882E6ADCF249192E39327DC4988E9D22F83A796EDF7C4B9F586AE4AB87488BA31EE42CA9D889A93DB5F377580ABF5C1AF5FC345D4EF255075BD4E779B24703E844725D1A5CF8B', 0, 0, 0, 'ba5507f9abf200b0ab63d49da0cb605353d64621d6e1e9bab3efa96fa0124c99');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_versions', 2, 2, X'793BFBA6F266C911323F14C789D551A04EA9522D0669D76831090E3008959491402C0DEA574BA21B2DC0CDD77E3AB30B96829D43CE470B36279F0AF2A50E0F09B55F14007FC79DB6D6CF57786B13890C57ABDC7F080E7DC9925DA2C0B6338DED985DD89D12C23889CCF823D96B16725013C2C863B1070E6879517A063896C18634D63DA675460E1701678135D3661ABF9B947DCF5F581E78C91F1F2E4FBB1A5934B2FD92B0E4DAA748E6A091B3DCC0FAF80201DD4ABB9AA03E51D3F89A2E592028003F77086CF8BB72AA3AB45F27BE5761BF3D00DE4A00FD44D3123476898DE54AD94A506EA8928D98F713127F871120BC3D68B647E8B6AB88211732FF6177B5C2C0FB941DFA3524E802E0DF30DB5671D2A0219CA9957B2A81A5F1D0F2FF4C5FA478310DC60C6C1193E962BDB81FF96C41508826B56FD5BE8F23F0F5422C0D3624B03D3A140B298A6B4925BC2EBBAB105C19DEDF6DB00ECE99CAD05ED194D21B892FF4E09999D713C3218E8CAB4FCA9CE9EFD7698271E926414EB9743B1239A4A510EACE4EB0B56928A8A8EAF086CC192E05B6F3094031318813B14547949AE087289DF03A3D38B917AAB56A399D84A20198FD8D521D4E0F7C1838BC199BAAABE754306511A762AC960632C2B7B82EB9D1EED3F5701494CB337CF9825C1FCCD4E992ACC19D57329F5188953B711C87FA26E5EBC2F6C5C53DE4FC128A1048D04A', 0, 0, 0, '54a3cd847ff31272c27ddb29c7f3fc0f7b914317c0e03d8b020306d73c677168');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('captures', 7, 7, X'A01E0D116548B5AC7EEF37345A785AF454D2009A3AAFF1E5BCD1E9BA3228D56D2E09A5D728A70C457F1A5C6CE1299DA13EEA279F3FE17EDD462ACE725C01E5A7B2B74CC641B0E1F5F3A7D6AE75795308D6EBBC0F987A65C4EED01F2DB6CB7457067D15FD7836C42AC848ED3EA702061A51B5F50B8A1BF6DFD89E8288A268505B40841F5FA6F153FB31A20286274A0A01435F9B97C532A4002FCDF3C8B076426D73DB4C4FD73075F3C9F464A4F8190DF9A7DBF5069AACDF6F44E717AF899083344796EBB8AD6400B8E3D088C332B12E188123366A116762B37FFD9BB775ADAE395B8A36C6AFED2FF512A53CA507D5BB1C8690965948196322AFDA8F1CF643BCD09F610A19D1418B75B42E6EDEEDEB41E8B01A89BBF62E8F28FB77A052A1C70FF1313FB562941700BA312AC5B4A1D2A56CE54B3D34A4E4E52857C095007C778AAD54F6AC17DF7D372780EC48CB3DA809D51A02E2AD325E13DD0E1105BDC3B42A814CDB4AF4E2EFA249F39586B40606E5450DE65EED8CD55E10773D8A419704444ACB73AD137B7ABC852EA845AE1E3C217C5BBA0E421AA897268C9952FA0C0A0E5B963B382FBEFA9071A18E2B98B282587DC8C854C4E4EE05EC85E9D06B42892A05766D573B2C6105B8E12A21AB299DB0E2DAA3D514185041351E685C3DBB2DE36EE97A69E1A3F99C6D46E39F73A66442C1BFDADC258A620A0A37C9E87D421D8D49', 0, 0, 0, 'b138d69a1d431fb9b88e8233e7eaf36964c308497ea8c1a9e0456ac2d2ab2636');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('creators', 1, 1, X'508F7020BD24ED496E9AA09FA10918E78B5EB55E7BB599EC283ACC0E62EF71AC39BE05D0BBA02FB6132DEBD3C41C7192050E860A4899CE461DCEF85B5E735EEAF9898B8BA938301A8F4AB725F1C6B2E1F0678D35C8955E68D019DE08FD0DBBF7B2D1003B5E7B249BCEFC3A504A6DFE074642D686B91DFFF5760A44F932FDA1266718F56841F2D541C88C48DAE6E659A7159685400B9648C44D0A710040FC68CC44DBBB4996F0AD9B4B729AF12C081E7A25C050EFF86389D2E23FB5B1BA12DCC23FF4485BA2553F4F56E03795B373CE9EF9F7A1C171E99E7DDA4581308E533407E689D7D9C7A84DEC90486C89E118FB2501AA1FECF06254FE3FBD2909D5B5DF1FE6196B3C85FDDAEA6FEFBC40046D2B8DA02A37154210F9209F454735761F55E77D42E4C1B5A670C1F0173AA7EB673F86F5DE4F8A7A50ADFCBE88F980E74BBBAE1615C231028459C95CBE35DD0FBC0794BD5338D7BC766671A9362BE3F0B59D9A3A56EDC9B48DB50E19E0B1DAF0413754E827A613AF0DB3739F4D2D113BEC0EBCCDBC670AF7094D35E929E6668BFB5BF1AD6CEB0216D82BDD32F641567884871163C0E60C72534CA95C9A3487FFF46CBD717F84E309FB34BB10D545B6EB69C549C3B2A9A8FF75DC41B669B292E3C22454089C4275B6440BC6799C4FECA70B934C1ABE0C30D9A7984DE9AA19DCD49D0F557AF543457D423B370044DAB480A3548D', 0, 0, 0, '66dadd34fec78a74153a8713fbc9b2bf183b391795308c5af5dc79d1769e6369');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('due_looks', 2, 2, X'81AB0D94F48158F09E25E6BCE2827752FEE2EC89AFA78D8CB2FD47C10EAA50F635008AF52D856B5178857A29BDF16B9DFC2E46FE448211A259C200E5AC752D72FBEFE5D1B6617A8B1140F48CCC82B67AD1F6FC9ACD76A1A9487235F0BCCA318590EF4D59EC8180A9C1ACF70AF8CFD80041B37F35C310704F2E842E118A8B3A435D27A5B693EB7049C0861B736CC5C7EBFD7AC730B8F7C3746E5CA055D343C4090F8162A8E4973F0A0DC10FBB2B989406938DCAC528D48EE1E2033ACF841D0E4505F5E46357232058B38A63C4DF1D7BE88C27988955AF32CDA4D9D30509C395B0D015F256F6476FAAEEB03EF2A1F6905FF860DD165F7AB8E1E3269D07120DD2B35B6AC9A7ADD7BE2BA2071ABD495EA6134FA01BA8D7640D8F1E9E281867ED7E3A4F2A84A821EE62AAC7F42E12F752313662F823FB00CE0ED957DB27B7526C11CAD28C0A568D19D6192B8FECC68933CEFC072AF53AE2EB15765DEA3E576BE57FCC0ECB3680E8A4D9BCC0973F1318D1BE2422CD3BD2914EBA1DE28E51BBF61D9A11BCD8BDEA0CE6F7B3F71F8FF8F4A223D87EFC61A546882C91F0787941A8726455FB853988666D0C6C04332435A82D1E19C9060A96EE806912717E45FA9BA2E455341F61C332948836394E1C4781A16593D9E1CCD9103D7593F1C100F475A7AE184D1D64D621BC996B038226EFE431811BC456D812C73D1A3B7733614CD23FA8B9', 0, 0, 0, '087dc25f86fda78b05540c03ba752ab43bd4d16cde0292241be70fd858af1a0b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('events', 3, 3, X'F4C4E6BE80198BD367B2C6839E60DEA0A5F57BB6A76CC1E25FCC29CB52306372C6F5FBC9206689C8219FFC8B10FABC9D4F236638F348162E918349564CEC913EC7D90DC06E16584A48B8223EE15DFCC28620D4EE18ABA73B5525CDCC0CFDC7CD57D77A162309790B1C5C9FEC6045819D9A9272305B6476EB35D263ACB3851A83C3D7FA48304D1D6ED7C279FBCDAFCEC7526E84F298024C24F18E6B3C8C8BE918A26ED7F3EF093FD60AB92375F4BCFC7CF48F291A65BB94F316AE7D4219902DE9EDC017ADA5FE631BCBF8007C3768753F07409B890355E690E5EBBAC698EEFA1B520EAA4EE13E1E4210D9180A56789CB7E0B3DA59E33190BA6A01A605E6C876EF5C9AFE55985AD96464208143E0B95B884AFCBF18D9261FF628919C8A5094C6A47CEA3C8FC8D882A355AE484231D1F17318F8FAF3DB840DFA13AFEBB003DD88A371E226C9BD5A48CC92E165AA5E3C35BB402B27623BAB5BBE2850D0F6E6433C92B520C978103FB5A646C78B0C7EB03968CB3960603C5DDE285D2BCC7A036109096B5187146199497FB3B942CE83E37F475986C608F84F765C712D7139C59BAF23D70DEA9A4E405E1B6BFC183F216DF616FE4A17A2B2DFD9E559C0D0FAFE40B24694CB36DBF82808DDDC26A80B82A9AE5D2300262358023212494C9DEC3D551534EDEAC4431CD6C4A769A9D3A8A0237AE18998CA4731AC889BAB807009F110FF95', 0, 0, 0, 'e12b8998ba6a619b414612cc8a017e5849ab47688ffab055a6c064dd0c49addd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('extractions', 7, 6, X'6E517A641D5FBD0AC6010B9CDE50B8AC51BFFB3A0AF4B0B14EDEA2D60CE867977DF6A929DD658E627CA20E45BF67C8F5001B6198117F9965D112C67A3CDF6CD3F9E7B2C79582638971345DFA2F26E78866B94D02C30435C77CD84278D605226BD46F898D2D398D402A720F58C65063A71F8E8946B4F2C3A717E15FE25D794C08B56814EF5BAFED0DC622108DC491D06A9EACEFBB05EE45CA8E7AB48FBDE0074DBE2B11CCA9D2BE3CC4AB2C0C8889D0E956DA27F85551BCBFD5C7B2CA78738689A2BB2755787DDA8919DDD923D2682BD8BCDA9CB4E5BD73D65D3411CA3B6676BD763CD4709FA2363CF6CFD21C96551EB89E624BD7459872F294C099BDC07A575F5C0402307555F5AE6F10F1C3C1F834C3F0140B14870CB455FE7DDF8D8AC4FCC38428FE2B3373CD37876F728D735EC8CEC1390D70CCE981A5FEAA88B1E2E1D5F988184E39626A7EFFBF2B191FB8E0FE5CAB2C59AADAE9956A6452C0BB3261C7B139C623039FF96BAC99937B1DE6611125BB96BE2C1281C7E0197DA5E33C458ED8DB437A1B305EBF14BB128F32EE68998FAA8D63891C3A01A34F10218B80D5B430E86B4F09F63FD6846A19A4E717E51E253391D34E30AAE98B3B0CBC685626C13E33C72F86E409F0B118AE07447FA6BA63EC5EFD669EA51E02EEFDC609FAEF16885E9F472FF10E8A1F54F76BBCF7F2ABD6B08A939899C2A2406EF4A1607BBF3404', 0, 0, 0, 'a219b3d3c34e112b69aa95af17e370609c3b57cefa4b291876d0ef62d7165194');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('issues', 1, 1, X'F451BEEB18C5ED0A5CB08A16041A8B152E489AB5BBAFE71941CACCE82A60E769C11E1C6DEF05B6E2F2068B1871EDCF454522DE0B30BE2D65163E068944CF6526F4A92123FF35E5A844CAF731882C3B2B61974059579A871DF8D29248C55A9A47D1F69873F7268A8F305B1E5160C007D9DCB4B0635AC2EF35FEFBF21BE33B66123785C1040BF02B678A03EFFAFF2F80787AD16648BD3BCC8B1871722811DE5E7681CB75F280A8D1744259993970217563522EB5F6F7230C08E6CB5BC29A7D7D5ED0309B606275B81784D203C0E2FF6C2EC078475CC8725FB590D4BBB8CE74EDDF6ADAE521018B05FB908E142A04B3656F4C95AF865A2EA467FB22817286D41E9CCDAEE7A5F2D7D6F1D7876755657DBF6ED34AC5A6FF65DC6795A7816F205C715F0E84AC8E0C424D72D585F64FE498431D1679E1C911F2B4C9D59BE25ABB3D5E16CF629B2F9535C04A29B22FF4C8C55CF5463DECE671B3624108A8A38CE6B40946A55FFB0005B09363DD65ABA98DCF059544ED79F83BF6630118F4C12B880F2F696A410407C434626525683B673ECD1568D9D36FD527DE203863F71F686C921EAF0C846553B5EA16EE2FAE00397BF11F9F32139B76AFACA45B42F3298DE508230E452CB9E3ACEAE8B1CF7D355638BE5F58244793D4169B4160BFA87DA5CA2770271BC224928F6A2E272E3ADEA6A536A64FD4FED50B33364F290A445A9EA6C1EF22', 0, 0, 0, '5494d47cbd2afb0fc315ac68621dbdc1ea341650f3ef83b65f25aa4863be9450');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('kept_files', 0, 1, X'71910BF3195DAB8C4DDF2EB0FE76FFACBA45BEF42985B4ED7BCE4A74009945BA596853904B8449C19D67238D04CC300216EBA7C046A40F90249C2CE1FA8ADDB4AAA84A87C0E127151C0B93D312E8BA3F2C1204D5EC58C2895C222D6CAFD8ADF83DCB4F3ED3F96F0989B063F98E3F3B0427CFD20A8CFE6D8EBE9EF18674768AA9D2C0379F17A0124BCAA3D510E560E1235ABE6461FD91ABFD2C27AA4ED5446A8ACED11292032D89817FCD27BEA472F7CB84AE048945E4A6CE37C426F9D326FB878939EA20E2DE2221DD77DFB9E1BD901E356AB243BC1CF80F9A8C827B8A670E6FA76AC508BEDFE08FB842C750DA049CE8B0782A0401B69BC52EE30041948681FA519069C038C8FF36AB46DFB35DFCAD0F9805E4ADA7469CD6C20EB2A4D51D3D4B1A58E5FA80DBE43C4F5608DF0A21258234726CEAAF5100AB47EB52F1E62B9E3AE10517F92B535138ACF3E7A1D4C5CDD92B35D554B64F093C3A13A52B1EAF291A4DE6B54684B2AAD92E5C703A88F1B468EDE53BE3CE5E3E5F7EE3BFA618C6A5C208C2C25D8756158BA9712E6E9BD657BE809E75CE0CA3B544677E235C0777F7E7E77B133158BA8E588FB477DA28D047F1B195A5191E62FB8B0F092ECCCC52DDC2E40FADC194F8710317028565D1D6292E0B3AB4940318A17C93B660E56E9AFD64984B43540326C01EB2B83A3536443F93455D5E9710D4E16AC0F0A436CB958F0F', 0, 0, 0, 'bb10f0ccc8163d83ed4f6fe82d81c622682045c793d6986682e4b12ac7104332');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('links', 1, 1, X'602F6F30D172F122F029FB2B4C99554044A58B813BFB8EB10EAD9E8908E97BA256246CD70F8832AFF3B5D1A02A108D60BCFC5E27C4D13C38F27990C9EF036520BEDF9D1D28B70AF0413E729D2D3FFDE08F3EF04185EBE856F31AC2DCF647A5AE11A5071EC9B2A3BDA760B64A941AB8E38604A2CC7BA17F838984E363C779691449569043AB23FCB34EAF3CA21FF72EE13C6F9C023574031260D2FCFBE333C089CB9FE9B23CCC60743FAC431CCF43032271A51CA4907EE32E564D45388B8F7DCA689F9671CF1306360D1A8A42D32B172313FDEFD6F781046D78B6CF7C1B2E1340647D723FE6D818477F6569A4C7B3E0C60077FDC70BB317AF8EA4A28FE71160743583FB4A74590910EADE42549A006ED5D78EF01B1F04D6DD78471BDB1D133F437839E83222DC150EAE62A9522BF857C483A2FB82552967631C853F17A284E2BE312BC8B3E8CC7C09C64A33ED52883010AD8B516E8251A1434B9A769DF5F255D1FDC213516591BD51966D5C3C66C82B942C82C83AB4581400970CE2B75201E9A9651C21095CB466C867138AC49D3263DD702D748D321B094C59FFB22B0D7C959E5F667925E0A4158A8D371EB1BDBDE74649806F7194073CBCA00B206AE003CC007BD6F4BBB33F86BFF6DAAB1DD8EBDC2876AD7612908C8BD83C58D3933BB7FCB198673A4D913A746CD2D803237370D3ECA59AFAEA6E1E65E36CDE32ECD654E2DA', 0, 0, 0, '0c74440b65810a0378dbb807b694a388b667b047abd1a78c684a2e27d0a5cd89');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('masked_addresses', -1, 0, X'', 0, 0, 0, 'd0f6943ebb3eaa922f371cb1db79b50af2cbd1b364781007a46a5668ac33b6a7');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('organizations', 1, 1, X'7066F57BD6E1A9C5C2A0F562F02FB3E73D5E1C0172195C49AB1AF336B4BA61F46F5E360B1317B1DA0E0E1056015F4D1F3A14E638BEF80C6782F43AC39439BD0BF7BAA2BB0DED4BAA422F7F4CC009DDA322A79C552CDCE7CFA55ECAD99BBADE89602641CA29F11B9AB81361B4E19EF3A697EEED4F647FF10C3B6C47C9A06A1510F0DC437A8D293817A002B7AE09906BFFB89C6D564032F42FF015E490F5CE119510B24B3D5B5AAC5AA9B4464E555FAC99F9C62D8F2A82CF5959242CEA568D72C7B1641EE094E6593748A1DA12F49C637ABB87D308833A5210AE05B342BD0F9D86A105F1E7EE6D0DD4407D054948F2DF0A160C9AC9B5CAA3833AAC823CE0CE598D988DF97B764795735C521A6C1F72341F24B31F5ECE51A57634DB4FEDB90961ED96A3C7704AA7B401FCA32C187B74E2155AEFBF213529B6861261E15A3BDFE1B833F687F94C3F9E76FCBB0FC0AA406B1E44BBC7242D9D43C000B6EDAC2702FD6743BC1FDBA8A191DCBEB421C5E03F5B09A8FAA47AE8869D7E0BDE6FF9330B4A217D291F23D1C37869E4ADBED9764A1B380239CE50A66FA9CB491F4D66332995A687A7E6F016136242F19E0E3369D488781B86D02F2096567E0F390806BD2B73F690C9F9BAEAB0EAD1C89A858EBCCDA48BEFB60A1894E43EF55A8B82903D2BFCB3A87197F066EF1A08196EF23B7A7A88ABB3C9550805BCECD5FD581C92A2A1EC65', 0, 0, 0, 'fc577e7f768ace7bf572e16f1d924af7a74e934aee88f8284a55c955ec04890c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petition_versions', 4, 4, X'15E44032536BB5C25E2571FBE11DF0AC12A800CEA6AFF8CF5DE80F9D92298707E25C11FA298BFEB5F33B4086E7CA621D14D6D179F465580C10E51E0F6704A63BE24AFDF33810349A5740370888DBDC9EFDE448FA54913A40B57A5F38537B5E4A72FF3DB3F02CF70C6D71CDE598F6DDC83E8E5A784071D10502746AC6BA8B0F681AA7F92EA8DF8015F9421352090052C2DBF6DEA89C366B0722C2DB311AB0094E7E646F8C494D1D980D3142E63594AEC64C213BCE6D7C1F510AF1056F13BAF85C10E1602DFA51682737AC087CA01789BECDAE338C3FA707434E87AD3B162AB93D49463275BCE8564055E786654267C1EE9C7704B9328480C52685EF6438693C2545AE97CBFA8FE7847AA73B195FBCE3BB4F27BAE76123B970849E4F54D90E0FF738AD006628E50E3C4ED06C47BC7E605C566EC60839DF3D858C2BEEB03E4929AB3A25D437F8AF987B69B968A789E3A2B9364B248C660746D05F8FB691B2CA16C93346FB893D99C561592FE7BBCC745F59805EFD376CF737D1ADC33A64E0ED7AD4B8698F4F8A7CEE09081E52746F9B4A0507C1021773FE485A4746402CFF57AC092A32D12455B1E47EBB533A6E8E547E96A00AD59155D6430CF84C641268F9E597420F8EBC4E97DAC7E9064143E2F376BF8AABF463EF80D3388FFF4E1CE4E110D017541C86212160CB52F3F35A0B2FC50BF83A39C6EC79B7045CCCF34019000223', 0, 0, 0, 'ad90ef1c18e47cd5ecc2125ec3df041055cedb5d0730d192c4ae5e54e9affe23');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petitions', 3, 3, X'2A1A2D93534024E08BFA0A609375986AAF3002975AB3CC02A344D9AEBC6AD17406FF8D56A702FF56C073EAE29D6BA756280B90132CBC4828059A3049AC55B69AA541BCD574E5AFD0E3BF87193AACD323C1840F5ED12F70519E46B6864E36CC81B4C7C005054FBBAA6ECD5B2E033C656A720A3713CA0AA826748B7C3F2200FB844368D501A2019F9788CBBDE14FD93F9EF1FFE4FFED0468D01DA200A1F769F38A66DBF367C4DB281FD31C3411B8C0B2CE9D74ECF50E4E4848DB1A9237A5E86D09356A0D69AA9AB9E3EB996C2C69CFC99A4A5FE0CBE01BE698103D35413E7DC68ED42E28AFBACCD6340907477506282AA5E029BBB051322117A2385B2D04D5CD4DD59785D5F2E864244C9E8FC0F09059A4F46962ED85999DF3B6F058698EE9B49E3191E80A224119B092410DB4D9AD6744B8F50E982A05CFC61581419B38AC2607970CA3FD7D9BB57B0B3546CA389D02F5782734313E6E6E4C243C98A79AE9054AD09F9FC820ABDE15EC464431F2C90F62BAD8A439DDBE48A5F0EA7DC17A389027121C0B1FC321672B0C3276794E4E5B06F816FA0330BD89CDAAD65EC52682E931F7043D3671CDCC80CD9E1483F6DAD02B02D839F4782FFCF3F3A87357548106EBFFE23F88BA4856A7595097EC55DE694573BB8576179076731036B126CD925033313A17AD01E026BBA0AB8B4DFD450BBCF0BBA3C910A0C64F125ADD48FD8114A3', 0, 0, 0, '44b7f3eaced8dcf2cb78052fd998d6cc5ad0bd7a9ee8d26c958d6905e7ceb41a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redacted_records', -1, 0, X'', 0, 0, 0, '8415f44d32fb5e43e53750f11e8d4eaa4f7d5947f27818d1d37a5f9bd1cdf207');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_hashes', -1, 0, X'', 0, 0, 0, '28170f33097ccb894b03effed6791caa2e3f6ec0de1c9e15eefd965c985b8da3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_steps', -1, 0, X'', 0, 0, 0, 'fcb5b99c7c791fb9d1584c3d4c477443ed3ad0c747bf9f1ceba0b0343d78318a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redactions', -1, 0, X'', 0, 0, 0, 'ca1a99285d8784907a03899136e89c3977c83ab691d4ae6618c9386de681edda');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_checks', 7, 4, X'DCC0365B3EF280FB0EE975C9D3D5D3B9C999A94F9E5C3E54DA8B71507D02F489E049DACF1C067D31FD1E38ADA2DB69C236D566667DBA973CE7E5C53E185038D43FBCA21D2840B642343D14236DB9D0965D39DB973E1065E8CABF0276DB3183A02E287CBF26FF66B48FAF95701C469496789A395EF8601CFF1A3B8E55139C421A16093429EF55199EEB3B15762F19C4010359232484E0E7ADF372E5069DB53F345A756261F28FF103E254F690087EB95A91F763898E8951963144ED46652A0FB69DBD79A73669EFB33F26A8BDD9B19ABCF7CDC1789DE7AE19CC3B00FB6A149AA2F74F7D4BA40B5A8A4B54799E37E1B649B92B4790A2E5343B167AE7C60CC468ABE56BBAAF00FDD2C2A3D2D3643571B7B54D68FDC61708E674311FC5097F354DB5A611B2C2D74172A0845F0C2D628E9068E5D51BBB6EF99526F19A711372184F6823A4A6811F68B7BB0F4778D7048DDAAB35C6E781F4C913F820E801B0B139D49A2BB91129889DEB0C1EE9E891F59CA92C6AC5D3083F7CFFB02D94DDF527BB2E7851D672F1F0EB76406E18CFFDF6D74CC2730BEDA22816545A3EDD436E197795E77597F35D5C867ECA22B48FB56DB4FF545D6E445E15A5589C08BA53973F7A7FD20E370558365532D81C430028D4045F9076F714B22DDCA5276FF3AB05998EDBF0F4AD2D99BF7AC14443ED078ED8728FC06C9F8DA76747BDAA5296A607BC03D5FB', 0, 0, 0, '603205b006595a5cc3cb871a2fff7e55079a168131fed6710ad477a54bbac0dd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_verdicts', 7, 5, X'B9F01A7761D5F8781140933B3738F4EF3C7E82E313C9A49504FF46F35C8192AAB168D50C80DE8FAF3F596CAC710900EFEB015B5829F0181BFF435C8699E078222FB8A61118600CC0B886BEFAFE9D57FFF8735037A31C4302B5D0056231D3154F9D6C159D687BE62F12E91081C27694DCFA99D5646932FA030BE27E5F4A4C56F4EB5179BFCC62995BD6A60CD171CCD0D5DCF6B0AC6F955420D3E5595852A08EEFDCD71CD4D5250C175EFC559B8E4E1B38001371EA18E453C41D6974866AC5BD44FE0A794BE3CF90CB1E7317CD01664A2372532B15C011E88B661799A1DABCCDC3953248346FC9AA3C2C1DAD2A2F3994A0D9D4CBF9CDCA7D47239C2902D7A9695A14A5FC35A9D84850FFA4A9B08C5F201EAFFC77F93363FEB489F66FDCE9C36D2DC70E679610FBB2764CE89DB1A66A12C213C85441A8FFD4E33AA41951D28E8C21569B30C0B3BFAC69B744434B3054DC3122EE99090E708BF88DF84CDFA4277ECD9AB98DF16868342B84E6F04BDE9C339AEC881B3090C3828188AB4D091380FC59F9B7FDD0AB5AFDD33E1D239696B8B9B5CBD62634D56BB33E2EA898BE89ED26A9F4C29C703CDFBEA56DBE1675B639720349B6815B239151AB0594943833C506824E731E694AA1A580B04F36746A90F49667A1B1879A745FD85970A4C795258A41E7E09652679E3801A3A319ADCC3042405B978BAC1348FC04D96E611DB4B85579', 0, 0, 0, '3aec37ceef08e45c4542aa1b2c370870c2c96002d8dc97fa6291c982103d053c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('runs', 7, 7, X'C23E14A8DB6A3F221E96FBBB28E5874A8A9E1121ED57BAED48F84F85B0E2DA848DFEE2F2577DF678CAA88E9E150C44873683C46A2558CAC0C9932F848E065ABFE66D23DC2A1697E39CDAAF3A85AD32F887C3477B2452E08BDF0C3AF60329A1AD24C7A09B80B6A0E599E2C11406073EB7AD8D682C97E76B6AF1B3081B37ECC187852F720D081CB5AE5BA8DC1F8DEF30B226AF11C8AB12317197379FFE9DF99F9E5B622B04EF948D2AFD8454DDE9A4690B70A25E5363035F695AE07CF2CF45A00966898773701CD0FEC6AD157941AD256AD96880DFAE294A3EC22003F2397DD9D29A52B5B42DFC1094744861F9A6245B87676B7F80524AAE45108FC9DEC7A47256AA60ACDA4F9B034F8B6AF5708C86042A0A74DC6F8A80460AA675E4A2ED6D4E1C58E5C12171640B66582A1DDAB436D35F46A5410C38B3D9F3D0F3D5461945373575A481D7B6F03A80337F3D5A2DEF9EBB943EB78D5B1CD07BB932886C1AA81552C82F02854EA8E4E4A19498B0322E12692B897CD9CF4F0EC262E37037CD971705A9BC64B9161994585FC1DFA298031BE9E0AAFE09AEF9C89F463A49661FBE82E83A99DCAC49C136DD56010045C437C35789E7F450015E77043A84B901D79A7346C7729ED49DAC3C27676C8A91E04DFA95C66DF6DCB04B815D478A42D65C071A0EC08ABBA25B1E8889532E1976062B386E4A9F79041977B210D4C3942D5894B9DB', 0, 0, 0, '49d145e05f458f130ef13fa1babd4ef3d3edd5f580de4bfc531170ffb3ad637a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('signature_snapshots', 7, 7, X'7E268DE957F94A6ED5F6A09BB64C3B40B4A6A028549C9A112359AD33B81BFB2FA0246BC28A605A5AC95A1FA9B243429B69285ECE1B9D3A0FE9375F71E146E96B31CC5672A69BED579E7AF935741FF3E4361CB22519541EED66CC97B09D0E6B56F8C77BAA06CE546D3F97BAEA0908AD2AC39CAB68151C1EA7C46325538B5BD8B4CDE48012E381EE19ABA9CC205AD549765A57FC3BB8969A81634404618A31026657E282C0410865A4AFF72EAC7118F682CC414163A26C1BE21F70292A5C215956E2EC6FCD73860D7A32349523B70ADD91C3CE63C789E5D49B36DDCE0BA3CD8AAD16DF84049C6A8C728B2EEAED744796A6292A2A2B5073FC1B3C77AF657AC8CFD46C6BE26B3866828BA1FA66749B1AE3A31949B0099204B843635F5769A0EB9A5473464D2CE7EB4D5064B37CFC834C6E96DBEEE7297AC8D7189428C7B730895A48D486CC7C2E1483CDF3D8662CDF2DCA83FE2F0FDBF9ACEE84616A6E423DC98713C233EA6272E6BD0F98AE2FC9FDFC9F1EC2EF5B61FDA3AD890F18FBA9B889BB96F67C5BFEABAD83FE70147F634C7655DFF86A481ADC3A2C962184D842CEE3E1F8540BB838C574A7890B983167A6BFD190E1AE0F3CED9D1805DE6F1D7012C7FD810B02F8AB3BF3F46968277BD8E8729701615142FB2741E4F36EB380DB31F772FA51DDB9592533CEFB39DECB5098C712F079A6F8DF6981F31746086BBA4CA55653', 0, 0, 0, '5bc52e89a6e3a9c2afb0db14683c9a6ea4e3dc527a77cd6e8e1e917e67b5201b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('sources', 2, 2, X'7A17A246C3260BFB557D8A151359C16835C56D17598E2F0F7911E766D5BDE2404D1E4D0478A670C3375376947D97AAAC57A998674EB0CC3B74B6B136BC9A039D2CC7F7966FAB936669D8A61E14DCDFE45A00764722D947D59088445B2B41FFA9E24ED849534C797A53BAEECFA3F580DDC32048EDA2BEE86080FCDFBE58949860A84B44ED0D7B86E843D77FE20E9F1CD77C4108A6CB3B909FEF01E417F3520135828115AE68D8CA17E31259845E740621D0693C6F8F675822CB57770DD606FD9C96F6904DCECEBA9DE7E532676C2A22D425A6B7039C8ABCA024F375DACCDE02B45F8B5A243BE5F8385A0A12A7119A01E2C1EBD032980144671D6E8A9021B3873DF850B88F11661D3B0DB44FF1914B1391FAB8BE244A3CBC796A68B75A7A9F3FE9EFF320EBCDCC3F9F850F4F8844A113E100F9699C42591B8FEE5422E0EDDA5015C68C5E54D1AC7F20E6420F3CBD4BCBE4E66F5BC194E50E5B21AFFAC1426347BC31AF0C9BC7F0D07751A3887B82174A62BEB55609BDE802038C8F5D9A44DE931FA46B3F2C83281E8D3B199D83BC2899CE674E0087764C4919EA5F74C73E5B0C062D9424FBEA82FE8737EC8AA2960D13F7F1B6672123934F876165AC4BE7654211C4970AEE9B42BD6A6AF9C30FED5AA00F26920BB9D5D8279CA53A79EEAAE22CA99FF88EBA949FC3B59125C1A3E8078B19FC03DCC3FAB0F4A8E891E475743E7F27', 0, 0, 0, '4cb2e14f5ca3f2560820cb1ef6f18a46441074c102d0b03229821d5e472e89ae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('stated_counts', 4, 2, X'B6DB1577178AD97E46EDB04AE53E1C630EABE24082DCE263D0CA0F5C4507BC4A40ED16C0A5418820E0919D0453A2685BB3B79ADE48D76A87080693B8B3A53FB6654F579C81209E5FA4A7C90D64EA96B0AE2792B1F08A76BACDEA44FA9A5EC5370489FE19ED2780D003E48E21ECDB538643BD4FDACD79FE7ED186B2EB827298B0567014242F09620A09EF57BC5DB05BD93233224D367F284FE0959E3ED53761879E7A158C34285D991D0369BA7B2CDFE8A683058F2EC1814108E363CA80E8A49A94AB98E004B3F58D2F5DD6881EE527D35B6B877B9D0E08F04640D331DCC723F4132B3060E12646BC31C63F3DAB8DBF95696FEF77B3DBFFE689DE18ECA8355156FCA0222F9FFD9325A9CF18EAC1A52A5988EC68040B8D977835F2B67A5FBC3C9C1C44D9AADE34AF301FDD61D8C94BEEC4250BBC5E1CEF6FB426DD62958EF85D71000201A95A23D7EA4E4D1FEBFE9C98B7F1CB58A3F506EDFC93197E30FE0FF0FDB0C1A86A9714523849AC4DF20594BC9C6453AADFF1C8FB0475847C5434068B9DA355517AF0DDD7B9CBCF96939FF2CA632D31D805DF3FF1838970536F83F0DFA57421860EC9C544DD2A795DF01CBC8F09F4FE4C0A4A9C670723776983E01B5CC35136F0DC6036B7B6E4228C497EAEDD152868AAE267282BD2ABB49A7EFB8573B3B0688A1142F2BFECAA85E9143E22CB058FBE45506B6B1A5D62596F862155D671', 0, 0, 0, '2fbb97d7301b244c979d707483a29d2d8c70f19182a8cdfc3085a225f2d66909');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 2, X'1B1326FCA80B2AAB5C3C986F245B359C260F87530A43D9EF7F4AD554487B7386B611A3214A9EF6348E4C3DCE1F5FA69D7EB09FD769C6E04857DA87420F7D02CD71A446F281D70A2500F05B3760108E6702638C5E60B2D510ACC5F9F077A909FAA15B49557AC262E7F3EFCCB6B9986E1ED283FFA6E324F6FAC66E1616B46DCDAE30BE940148C61672EACFBFB284919B9021EF3A81634CD3462E192ADF6088FB8196A865445946CA892D57407398C0676141898FEEEAD9007A3E573442034FEEC4309AE1E543E9C98FE4EC464463943B305BC650ED619C0149DB3A03E81E9349DE76E689F728046DE4B40FCEE89920513EF33A4C920B5F3D2DD259A6F491D85BA5DC5F0DD70CA0025DB2E401C62F00920BDE303A7531CCAA7FF56D7B8637D0C50CC1643D2A31E8ED382B25EB35AFD3A0F990FC47670A41E865B27BFD4B264DF00423CA9C070E17426AC85CD5BC5B89C3D8991D86302813EC689C472B29C9406AF82BFEE38B8DA149BF1724E9E03E03FE721F836FCFD2F1B64C5FD104FEF07666C178900EE4E17330E88CCEFB42E338B6525627B07E28D732669BEB98096882400C792EFD3847EFE8FF7BC6B8CFCFAD25DFA355364DFFA8C84D44A7F7391A228A1826D8C3C3AF5BD5CF2F8DC418C2E467D17AD09AB45C7AEE3DE6A052F9ABC13E069D7E98E8308D02947844BBB5B760D4252775C429E7D0780507D7C922EF7B85DF', 0, 0, 0, '918980cc3f76cd62143730867c74a5197e51946e6b3c8e2dc543253981d41385');
INSERT INTO row_checks (name, block, checks) VALUES ('_sqlite_migrations', 0, X'00000000CD8D0D20FDC3156989D5486F0C767E9B32425B80E4B00D7DF70DD2F91B80FF58AFEC3583');
INSERT INTO row_checks (name, block, checks) VALUES ('action_alerts', 0, X'000000002359B71B91D39021');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_sightings', 0, X'0000000000000000000000000000000000000000000000001F265340');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_versions', 0, X'00000000C40CF572B52E0634');
INSERT INTO row_checks (name, block, checks) VALUES ('captures', 0, X'00000000A84B1EB88786C2CA568BAF1B6CB3A8C3AB1B1EA33201BD55D2F0F8B5');
INSERT INTO row_checks (name, block, checks) VALUES ('creators', 0, X'00000000508F7020');
INSERT INTO row_checks (name, block, checks) VALUES ('due_looks', 0, X'00000000E46976669D41972D');
INSERT INTO row_checks (name, block, checks) VALUES ('events', 0, X'0000000036F6CAE9135E75A5AB70A62F');
INSERT INTO row_checks (name, block, checks) VALUES ('extractions', 0, X'00000000A45DD5662B5995233DFB08CE89B516550000000096ED1AD543FCD4E1');
INSERT INTO row_checks (name, block, checks) VALUES ('issues', 0, X'00000000F451BEEB');
INSERT INTO row_checks (name, block, checks) VALUES ('kept_files', 0, X'71910BF3');
INSERT INTO row_checks (name, block, checks) VALUES ('links', 0, X'00000000602F6F30');
INSERT INTO row_checks (name, block, checks) VALUES ('organizations', 0, X'000000007066F57B');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_versions', 0, X'000000004BCE2F4108C71AA16F233568532BC1E7');
INSERT INTO row_checks (name, block, checks) VALUES ('petitions', 0, X'00000000A817399FCEDCC920B4252AD3');
INSERT INTO row_checks (name, block, checks) VALUES ('run_checks', 0, X'00000000000000000BD7075200000000C8AE9BB00000000000000000093B9358');
INSERT INTO row_checks (name, block, checks) VALUES ('run_verdicts', 0, X'000000001605C2B7347E829900000000DE884F369B13705500000000F6D0169A');
INSERT INTO row_checks (name, block, checks) VALUES ('runs', 0, X'00000000BB92C2ADE412F4051BF5E7CD5589FAEF606A0181C080D4B6932FA5FE');
INSERT INTO row_checks (name, block, checks) VALUES ('signature_snapshots', 0, X'00000000BBEF179F23323892880D404AE82847C5000000000000000030CEB5A8');
INSERT INTO row_checks (name, block, checks) VALUES ('sources', 0, X'00000000E942995191D408F5');
INSERT INTO row_checks (name, block, checks) VALUES ('stated_counts', 0, X'0000000000000000000000009C0E638D1ACDB2E9');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_events', 0, X'0000000006AE643F1565C1BC');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T14:58:16Z', 9, 0, 0, '4d9461978da82714b4fffca4a4b5f3d1f977be53976510c8b6eabe328f5aabca', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', '845438a155297f1f3e122fb907b727e0756547006101492f0289fab1db090c48');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T14:58:18Z', 17, 0, 0, 'e8b111d52710232fde2b8072cec7925bd89f80c1440a2516ee577d3394ae2d18', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '845438a155297f1f3e122fb907b727e0756547006101492f0289fab1db090c48', '444d093412394cbec6615d81e9dbd8f4a93cc72be7c3f2e42839cb9e0a8a80e1');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T14:58:18Z', 11, 0, 0, '51e6aa8b3b4295a2d48dd23d0725d47b20ee6444fab863c0ac508253fad187bc', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '444d093412394cbec6615d81e9dbd8f4a93cc72be7c3f2e42839cb9e0a8a80e1', '1bd187c718ef39203ec9a1309590d8450db2b6f618c1fdcd8e9a1552caf389cb');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T14:58:18Z', 7, 3, 0, '17b1b5ff82f63ec590369f12e6ec87b668cb8fabc0b9137594e3da02847ce45e', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '1bd187c718ef39203ec9a1309590d8450db2b6f618c1fdcd8e9a1552caf389cb', '23a3b046c20d8166d824afff5a991ef644d292ca93ae8cd5915b2da0991083b8');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T14:58:18Z', 4, 0, 0, '1fa450405538bc6f569cdb464fa536ec85f9ceb3d66694c15d98a3238208b937', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '23a3b046c20d8166d824afff5a991ef644d292ca93ae8cd5915b2da0991083b8', '563b7709cbcdcc8890b20bbb40ff8fbb68851e9bed5a2eff7afb554c21a0e685');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T14:58:18Z', 13, 0, 0, '3eaf2dac6f01110023c4fec94a1acc5d0f5c548cb831983ab72c3f76bde19a5c', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '563b7709cbcdcc8890b20bbb40ff8fbb68851e9bed5a2eff7afb554c21a0e685', 'd34b3731af624a74f00a24b2fe7eceff594f559f629ca5cecaf2a671aa269b6d');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T14:58:18Z', 6, 0, 0, '7b022980c1674cd9ea4fd326744f48062e33c146d15bc7f7da7bfb511478e730', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'd34b3731af624a74f00a24b2fe7eceff594f559f629ca5cecaf2a671aa269b6d', 'b6271286633ceab02b792576503e47d791f40aeea58a0a710df88b751301f0ec');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T14:58:18Z', 5, 1, 0, 'b9a9ee6c8e00f43cb433cb3f9ac11a608e2dd0e2951999bc4f1eac1bf4a24dd0', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', 'b6271286633ceab02b792576503e47d791f40aeea58a0a710df88b751301f0ec', '32c3b46e62e53603eda40b6ee7081bb0470e2d4c2125220fb59381cf72aefa1d');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (9, 'change', NULL, '2026-11-29T14:58:18Z', 2, 0, 0, '697f4d5bf409197c673fc2278b908804354044421b871bfedfb156f5fdf92074', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '32c3b46e62e53603eda40b6ee7081bb0470e2d4c2125220fb59381cf72aefa1d', '05955e436c01422068154a0a806b96e71de188c2dc5abd1e0c1a0b58afd64014');
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
CREATE UNIQUE INDEX redacted_records_identity
ON redacted_records (redaction_id, coalesce(petition_id, 0), coalesce(alert_id, 0));
CREATE INDEX redacted_records_of_petition ON redacted_records (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX redacted_records_of_alert ON redacted_records (alert_id) WHERE alert_id IS NOT NULL;
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

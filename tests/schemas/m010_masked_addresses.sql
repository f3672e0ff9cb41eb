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
) STRICT;
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
    how TEXT NOT NULL CHECK (how IN ('sequence', 'name', 'address', 'word')),
    words INTEGER NOT NULL,
    hash TEXT NOT NULL,
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
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-29 14:10:53.258686+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-29 14:10:53.269483+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-29 14:10:53.271394+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-29 14:10:53.271819+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-29 14:10:53.283450+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-29 14:10:53.283791+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_redactions', '2026-11-29 14:10:53.284244+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm010_masked_addresses', '2026-11-29 14:10:53.284409+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message) VALUES (1, 1, 'crawl', 'finished', '2026-11-29T14:10:53Z', '2026-11-29T14:10:54Z', '630c31aa8a68', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message) VALUES (2, 1, 'crawl', 'finished', '2026-11-29T14:10:54Z', '2026-11-29T14:10:54Z', '630c31aa8a68', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message) VALUES (3, 1, 'import', 'finished', '2026-11-29T14:10:55Z', '2026-11-29T14:10:55Z', '630c31aa8a68', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message) VALUES (4, 1, 'crawl', 'failed', '2026-11-29T14:10:55Z', '2026-11-29T14:10:55Z', '630c31aa8a68', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message) VALUES (5, 2, 'crawl', 'finished', '2026-11-29T14:10:55Z', '2026-11-29T14:10:55Z', '630c31aa8a68', 1, 0, 2, 0, 2, 0, 2, 0, 0, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message) VALUES (6, 1, 'import', 'finished', '2026-11-29T14:10:55Z', '2026-11-29T14:10:55Z', '630c31aa8a68', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message) VALUES (7, 1, 'crawl', 'finished', '2026-11-29T14:10:55Z', '2026-11-29T14:10:55Z', '630c31aa8a68', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '669a72417bf75ac549b034efd8e14f729af92aeef6fb204bfafed74de325f20d', 'text/html', 200, 'live', NULL, 523, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', 'f14596b93b47466256464a24c05444a56b5adb7771b30aebe8fdb40f278d5e7e', 'text/html', 200, 'live', NULL, 951, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length) VALUES (7, 1, 6, 'https://site.example/categories', NULL, '32781f1ecdf868d12dcd7737bef903d8d9f0033d6e621db574fd520f08d0ad11', 'text/html', 200, 'live', NULL, 424, NULL, NULL, NULL, NULL);
INSERT INTO kept_files (file, size, digest) VALUES ('site/20180301T120000Z-000001.warc.gz', 900, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (1, 1, 'controlshift.listing', '630c31aa8a68', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (2, 1, 'controlshift.listing', '630c31aa8a68', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (3, 2, 'controlshift.listing', '630c31aa8a68', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (4, 3, 'controlshift.listing', '630c31aa8a68', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (6, 5, 'wordpress.rest', '630c31aa8a68', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (7, 6, 'controlshift.listing', '630c31aa8a68', 1, 0);
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
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 7, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-29T14:10:55Z');
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
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-29T14:10:55Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-29T14:10:55Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('_sqlite_migrations', 8, '1bf5abb5be6d991f5cc476470ce0c6d38c3f5f392d1da6bb7de89070a2525f89787cd6e31b2199a6993a52761199dee21a839aa759d6022fb7e2d2d1ade87ffe05e3e0e4b05866ea453cc1a3d921b8483c2a77e65f8da56f021e92e830cff5d9dd47fa86a0870bfe2fa5c7c76269ffedca83cb751d624371213c97db5e9b036a9ac346b94348e2068b3420ff99397fe25aab0540b42dd019e718249962bb37c3d7fcd0ea928ade96a121a7856038e0fdf9bd9528ce7398ecbc275acbd767c764d49a634c903a3ddb1633195affc1aa5e34f9dd2468efbd08a38d8868149659e232231275c72ef7f17b4ac91a338201a2009bd14fd3383f4eea7556ff00de49d3cca33e99d3613f0a714ae97051eb3da81954bee3928adcc7ff58c14c6e21e8069fad61a4772110a95173255ab17a70623147f662568504110941111ed82aae5be518131b436f821f91a0a4907e5660b1bb85d179c1d7a35a197139382a31c72d5771479ee3bdcf39076a068d876e688197158f6163d1b86cb8c1568209f23bbf747036cde290d84cec9e83e6c996825e331ea8f6fcf710121f425b35973f001217f7262c2228711e9359c6dc9e83d4a5f0fdc5c92ce67369126b9ab51ff2ba46b9bf06d0258c866083299bf44c42843bffe80157cf74da6f05b949b4687965ef948d8a670dc18bb51f957089b2d319fe86aa7e97010413895cb0a27193a111f2', '1ff4c237a009f8f7c820108d3933cbe1', 0, 0, 0, '7547ee1a99c487cad0be0059c74dd40321ee58a466ea5610b8c0872b9db8853b');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('action_alerts', 2, 'edcec38eb386d2da5c9b48d389791a4cadabab3991d50e571307d4dd3156233ca1a705c9868053dc0ef973c7f4c84ecdc2ad820c95bdc1bc01fcea066617d0d7217137289f98886aaa3f04fa62507a258af50194cfbb2b3fb20b24c4103fab12b162bb8948ddb5462c189788fcdb81113c77ff3201084670a9095907e9aa8bbd89cfedf5d300383793a70adf6c0242a43cce426ee0aab072546969ef5279f7d1b65aafc12bbac57e4716e31a1691a6e10362a7bb4da535a5a1795025a941d6a051c6bf639de4fe29c075b6771daffaf4656684bd6aa2e6fb7472d3db5148117cb828f1756dd47ecc8943b6929f559bfe0a5f4fed25f98e14ed716acb769553312f5fb8d5eda53297cb982048eb42d978b93ef40931920e9ceaf968190c5a8afb3e581a03f125ed3a6a756c3e0ec44747b99732ce764fbbca81a9cc81e8fee1b37d42d20ac828794fc9d78f0d03e7cd336dae8cec0d50f7c434bfffe34ef16da01d88d72170012a9a46070b2aa3df759d223660a9d0a3e4b0aff5296453b99b2490603298d4bd8fdbe57e91fe12518ebbefd379eb56c681eb5b1d4734d6359611d669147bfc8426055dce9476d4f6bc58090cbac73a90aa481ca5c495e4960a8febe1ada73607145141e0624674727676a24f926752df6f6d3c3694a9e554a9c60f504a1ccd3ca51b119472c81a8de62d25f4695aca685dee90330599d1a26e73', '78af27d8229178ee085c814145fe4bb1', 0, 0, 0, '83cad2bf282b75890269a626e4f5f582172ea6bee436d6a4ac5409b48c407ec4');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('alert_organizations', 2, '7a322c0db4fb28e3a7da68878605c95255ade3a8eda6a2f6d0dc2dbbf3e42474180c1523e0d9a4570103ca1987473f96afcb050f14a8e8712ab580cf5b5253ee3c05df06d7c4212add43869dcd30bb9eb8e01c721539d7f2bcfc00dcb4cb77308d32d01987f258973f94dae940265a6f133db7df89f08a9d2fa66eeb5fc610053ddcc16017dccd909131dd1d531a5b580836e342930bc3ec114da97594383cc68d1c5558148629c83977d410b7e22028b875eb1d30cc34d906aa2de64226bfd6fd674647c4d996ebe015d2fb48e57991cc5030e97aa55b6e8ff45fdcfeeb1fedea3dcdd744f1fd277b7a0b54e2b22839ca9f99cdbac8642acfd41eb83a8c356722632579c47ba2a9ba0009f5250e2d2372b1cd15d535e5d161bf45fb34875f578697220f50e8c2dee824904ad68738db3f0b04f912cd5d24028a03c7a2cf54453f9ad493b7746a2955f41b6ab3872fdab654e983b718929faa84ac9b8e6393a0076fc7c4767f83407f5557325afb8d7be504522aa7848cf7f734f74a04bed2f04769eb8ebf4ff85500c35daef37ab9ae209b1846caa787b99cf8fd97917f40f0b070d2891833336b5a02a1a700556427be11060fb6fbfa6c500af0ed76a511a296ea91e9320e4e18f04109fa6d78da0cde8e289b0af3b0bd7ce5a6453f2f4c446e01e5b05aade9b88eea1745fbd306ba3930db892ea94699ad910a27e0bba320', '988a1f28e5814101c23b241012e9c03b', 0, 0, 0, '33b90066a1859d3fb320bd6a2acc5e1c06efab35481bffaf2c3c16beab4bab2a');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('alert_sightings', 2, '1ba4a9aae58d752324b70948f6f27986be8a0b403bcca67526174e712f52a2f6716b880b9fa4afe2b1c40c4e0ec326242b443c091eb57c3c53c50d2f27a5c9992164d714cc2cc953ba13b328b53bf86ba2fe97b9f925cf83bc4ebc32f6107bc30f21f24cbc8c24a61468d93f8722223b6c82834f30a4052e94ae72cbace7a4f72f947e40c82b704813b55dbfa28babe701fda726cb083a30a9e88f573da9d55b75737829a7ed6509b05d2d8d0c2578087f40fae9b40d10093498ef6f5bf3d60af3b6e2c336ad6933a4e23f94af5ef64781bff4ce854ceb9c1027a6512bc0de9cbc047c15e65f82d9a3e1ddb86da8242aa454fdbf4ed0c5dcfb7800581d5041a4fddbd5b0455e84bb0a5947cd4530d1f0a136db54c869661c945f6820fa0832a028ec9a3ec3a3430d4c83f5db79c9a9653699b56655cfe8546fb29aad1d39033ed001fde6205b20e5609d644bebfe1b0e08519f54dcdcdfbebee76b17a24656caa77ae051bcd09990a411ccb4b746c467dc7f320bb7898cfaad1448d8f046cb29e958354f4765bac0f3ea09f69acba9a304cffb7037d0a92b8481be248a926cf4f242913c2b55007f4ac651aef3e302afd644bf79d0ef483d4362a0f6fa42f8710fa5aa8b328800e50b367b21c185ddeeb6e4336b73708f07fbfe3d04430068ee040614bf6e915e2103515929a55b26155edf25ba9a6307c59b0bcbcaa9c6ebeb', '06a86cbbde6e0c9533170e0ce80730e7', 0, 0, 0, '3f95c029e0ef6a4bdceacffe47de65803913fec6c0c935f11d7efc9add686700');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('alert_versions', 2, '0d00fd7d1c1651f2440621010da189fd0a66b6d7f48e2afbefa79d5db37abbc35aa9b7508395ae81633d0a3dcdadfa4f614d9a071c7ca0311ab30ed5a06f0b68788e2ba82823ddcf1dc95b62d6b3e01bf9c11073e7b328c42a26055dc24fb119b7203be762636bc1fe034da54963d03e6c8834aea84c6eed9e54ace8d5c0bf62b5b4e62a3f7ae86f0d2890b31699d24875d06334964d09272e440872692e0f896d50ea34feabe3651e729e47498bec84689add5393970faad10d4abf46a0da8c26a0db864d12dd953130e2f2ccf06144b01883e793a2014dfdd9ed0fd6eb77cce5cfb72acc846da5e3c21f1665763f070ed972fc082f705dcd4612fe7d913ae9da757fcfe528d305f6769451876fc8bf71720c52330062866254761f0b7b493da4d027d8c7f79f969264a8a6847d8b0b17cf2e941be2d917bdab693c03bc96fc8ddd31008d45f52f8ffdec1770ddd78a8cc07bef70cf3a23d52efc5e5388fb133b951bc45c268c01eaff661853c04d3ee4b706f2120448c77a6c30b061dfecd553b4adf214cf76b7fa115fa89ca1d31f1c73e494226f87ef6b37f0260e4cf793ac6235153cfc9af97946788c407f5d0a841da3475302936a746a6835e97c4951b0ce08601370ee93809d1165a329ef2bbbdd88ef2f6f4e744eb965d0c7b1db02be2a129ec9d07a106c2a9a00f66c8bc08585c1ccd531e828a260dd8bcb196b5a', '5ae16f365310cbcc1d107252f3befc28', 0, 0, 0, 'b3143bac0a88cc8a5eaec3659e0fef7066c14c0e7c44e0f98a3a7516975373fc');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('captures', 7, '20d109d9f66c9b865d8b7f945b1a420d0e9112e019a12cd14a1ec449ac099cde797f4141fcc9b52b36a50e2d540f3e900187dced5dccc667bac36fa837116755fc3faf37d9a7820e9395fadc8cdb6ae2709c7981afe3de9bfbba5215967a47b61ee85ad8a3899904640568b81638cfcbe6fb69d932cd8e3b1ba5608a41d3b2d259827854ab0411740f8ad7c7eb3ebb4a88d60d1cbbb3cfdcb05010a2e1e3f8ab173fc0ee044b08550c2ad9563d1ef4463e516d0ecf4b3a677abf000690e31061691e85b9809a19f4c6986c198e122fbbc34b53ee1fa6e213c920db821706dc0b30d9a675edc3e07fcd73b88bc807b7e4a360fe83680540c2c0c3192b5a575e40603cfcbd5e3aaea1c31d55b6b8f60ac94e054ce0135b90c94d6cc3db747278a9da05ddbed3c80aa8d2f32406d55878188cc74c0b8310baa678c757739577d7775ac7feb8f679f8478d3b87d5db409584e1ec41ff521c379b8ab074252c7c1fb5452d428a64fc381b834e80e4a032796d8e2725662ffcf9df008069653fba7e55d6d58a055b3d3df22ececb2eeb34943b3429d599ae84dcde1ca37f0a5214c9fa484c4455d6384d53df17af6cb3874029d83599f83a894c83dc778866a979b5171b6adb71f2a1a4f483f22df5b4a2bdb7a0b5cc5b17d09d1c501641622e3ac8698f85d402b862678eec2357da99db5506b6c6a031911152e814a52ed7d4ff6d75', 'ffe5ccd9149e0e9fc0b5be5f98ee36ce', 0, 0, 0, '34ed13d763e5b2031e165cda2990e38ded3b7fe1c7434c7a6b2d8da194d93087');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('creators', 1, 'e73b339cf2696b745f37db3bd83b3d8f20c532ec647b2b576b2f004bd68ef7d7a4dfe87bdf11ec2a444fde0b2a3b3a6c922b0873ca24d8031abf305b6b389e38a3381ca90525ecc855390fa9a2e2692b33f88ad7baaf2ea6d79c658ede9efd3cc93b93557d0fe683472d57f8bd18044bb8893cf03c1193e456f1a09686b362288faa8d3fb552f489ba392430142e045e1c9219ceb0b228d836cfa8f0ce353d702d983e4965260457cc2c780232b4fc6666a28eb5d70b1e6645e68e32d52e1569e1bcfbe8212c502952371970d13bf0b498666c55abd4e6198da784dc6401a1e06f9db8352da684a7c6bf2775bcb15a6cc07f3490679124a4fe298a812e2decef736acf19640c76086ce56df6eea2acc209d9cd2f052f67fd74e25ea91bc418d3edd83d35a0f8c7b2b020969e6145bdde7a8725385201ea71dce20382f029bf9f6eed4b496036191e2b11b1039de4a2c874ea174ad851a129f0cda6dddc60faaa8977bf3145f7e7eff5936fc997f15e46d06ee7b7df14e85dea4df6f895e298db7f2e3fd891799d06d2e75b7653d07cd8b21067e29c54bf4578418a43ebb1ab55a19e8e16593068124e107823b2af123f6cf1ee31dee310d9cf752e0487beb365f5c9fc30f10d93eac8f143d8c9bd2ed98fdd19f887fed9e9bb05055f966b2f49a9a44c2a9a9c06bb9f68f2486418ca521d06d8687970a327891821af0be16891', '1d06d8687970a327891821af0be16891', 0, 0, 0, '902df2018f03ad2ac808288aad42b2459278897dd807b7b02d6b66d60ab71819');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('events', 3, '29a0f14bef505815627153b7fbb1961414ffc7232fc96c330c639aa74a0be7afca4e402793045b17f5127783352b92c200a23ee34ae11f4d6c78ec7324536e5e1aa1436e3e2f8ba903e4cede623b49e99909c5256a9358299271944ed18a3f41d638f2e9baefb90ceca17e276328c3cb04a31f6ca589112142ef5781f9d237829b4305c8235caa13ddda52a3bfce8355ad7da7d4cbbbe8141fc4fecc37a01af3fe32b94476eb7098e0623d2a8979311524ded010cd452f3cd984cfb64de352f23d622ec7bf327a3191d025c6fb38670c371cf2708f24a79784854a15a49a1455a7a44e8b72c841333be2ade11783a57243dd3dd0db3252e52308fe01dbebf13895d2dd5bacad5a427b75eec8eeed19247a50c7066ad6e3da4ddf894662d9656684a2a2cfc4d6dba3744c8e452e3480d6b0b89f8791cf07f22763f253300123f9a6a356c6c606d30b5b49f776868d033f08c1307c569434079da79e20253b7b3400c2f598be29ecb67fd7e4fce32b65a5759a6fe67a1cc5d2947089ed1753bb4bc0bc3f739939c2cdfa68c8b67d89475dcd65771c6ecc97a986498b79628f276994509b0b4395703bdb84329ba4ef20f1ba9d5e09bb41a3ceb5d51d6fe8e2e440fbfcc80db6ef4c9826ff1aeaa85fcc648f0539c9ab53c7e674e34e3855c591c8a4382597b4ff9e43234419bd978cac4ff6b07ecb4f09fbdb39fcf52d2a51197b', '716854efe0f6bc52552ab9ddaa1e950b', 0, 0, 0, 'bc30c953c963c8ab23b83056f0a1623e38d972b9ec873dcbf3fdf5a81e448f5b');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('extractions', 6, 'eabf36ac9476b942f9ab98c6d2868906e582bbb294ae5079c4fa04d178280395474e3f4ec56be7acaeffc5c34c7a8c458663efc6e58427487b5d0b5903b3d0235108e60a07bc594fdbfadecbdb1670bf95e072a9b688628a98faedae9b961bb8a7b233125451f9eca4d70377d9838283c9fb92ae024ffde16024bb9f2d5c4f3c049b29b5865444605eb4fbee24ee4bceb93d4f7d18a710e8d9aa16a67065732f7748814c05a89d01af20b9fe89261fe7430d63c645ddd94b398d7605df75ea45640f1b93fc42350d33e531ba7b2859ec616c195fb2f0ff6a3bd6222a8fa4cbedec688e745b20d6e89e656422272c783874082794d4109b22cb08e6e13634b3dd228c100eb6899200d6aeb3a05307987467ec2cc818a0354dd86f884e4bbb34c7a2e3a8f21c775be6524b979f1f111fc4c32b304dbfe902f4b2f8ab982376c225fab765735d0095aa90ace76fc1200615807cfa3c7467f47e590fd54bfe97a79ddaa45126463143173a3979eec4450700f8d658ab35080300cb858612113e9429431aba6f48ab82f05da006c8610325339cda826d73231346152c83ac91ffc29b3cf4adfd8f670453a56ff8f63c32fc4e268bc6459025edd3af76ef3381640f1e7f7bea0a129145697e6006a61e93b4702a9a505bf8ac6cc9d5f68813475a0bcff4638093c579203dc248f871f767d6ddb9d654436cc31b35182118e4d39bab55', '5e7ddf5c4f2a6280d19585ac7b92b869', 0, 0, 0, '5e3c40aff66e84eaf49c6631f8b5a5bb66cfc2bbcb2fa84e13e8e07c3733cf72');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('issues', 1, 'a5cdd2fd077ee7c4bd646cc7c8ab1b3616073496cf5324d409c3bdf5d2be2e8eaef0afcca6cd9b719f97d82706092d387eebaa22b6d2ed29c91991a3b80400d7cb800e5d2841ccb75a27760e118589aa88825ae4d9812d9b26bf24ecd0696b3b662985422be84d501c0e7bb284044449c1c337babb51ac5949c00b8fd75222534e0d1b5b3f5b333a98592740eaeb77356d6e4f6bbd3ee4ed977ba47ae9b416a774860818a07f415145f02ceb054384a806e60faa41680caeeacd240830af41b9bfc287fcf677675bf3dcf9f68a41f29144746fa624a47fc377832635945899959c777d49747d56e01d20264ea4eb338be083f2e8fa58045c5d7530c029c8ddd5ded57f47398fb8be201079c65d1b95de7959110a16adb95511f49c83d8cf8e63581a43fbce64453a795736073ceab3bb5dae68a9d68274e03eeb518a02aff06373d385a52cb0f2999064c8394dce2cd24b18ff934126f90ddb5c395c40de59e75a4da877620a429d1a014b1d5def585beab346ff029275d15f81976f95c7cda7a30bd4f119549612d1da5cd5fa6d189fabc29e1d06a7401a3cc15554bb18375aace32fb161df3d6b381c1acc00b8e9c0d20c71ee055153ce2975ca6f460f51c1c52e16664027fd3d6f329b98c693d93b117280b3b54cbac5e045a5bb8a1925d819ab11a948cc5be5b97308121bc287f10b5ffd27bfe29287c8c1200bccf73060', '0b5ffd27bfe29287c8c1200bccf73060', 0, 0, 0, 'b224d50f3a18c27a2059170044a3853d31759926c1e7b68e69f893cd81d7ccd5');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('kept_files', 1, '378559f68a7095ca3101eec5e1a2588960c9d56cc055483bb581430cf109dff1c36a46a4def9ac81ae6dc2b67fd526959f8daf2f032ede2bfaa82a92c7dfc6dc2fd5f738997cc105ef1879de650a82ab6127462e248933055fca5e0aac29b6fa50626f9f9a4a95956cfff9e8944a5f3fb92579c8906c9de92453322a05f2a17e497e09c3aa8699b8abebbb5a431262f0fee6b0fa4ca389b4c1177cc49a50bf854a6840f5a63edc51c1aebd644a2ad652962818a07fa7b85c6df1bc46afe927d345062bf13d1a82948a9d7ba2340684f078f2c966b0d615cc801a3afbe3ebaada2d4c6845bbb9c9dc27299a20c69cf0078532e8b449544270e68c945a2236c54d6a1c6d77823242d39eac4ab7f14a68b2a21810dcd0f67b9ca70239d38f178f640ee6d5093e2bb47ea92306156dd2a88092738b46cf024618d4a8f38e8f492c396e634b0ed33af841a8d0206bcbe10d6c4f3755cf96a4dfdb4dc0258deb5be2f84c6c75e39b761a650d53452bb36e3770aa26e2a4aa03f3501e43290bb9660cbdd21441bf5cb27bc2b18cb79e06cd42b53e4fb6d42d5bb8bb691359cf4ee51dc7b33f68c4de45a6b23440e44a6c7b844a9ab7c91541021f80f42810217af9168dd4858f15d6ade6f49cfa29177d6aff7bc21d5dd876a4624316404242a90a7e555449b90d314dad0f883c5cfb9c2289c44e35f2018d97349453c4d899a0155ee1', 'ee001c9f603841362bcc249bcc8e76d9', 0, 0, 0, 'c4857b97a5f1f8201d0bded3bf4f19f06b1b8f37700bb896755e75660a7726b5');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('links', 1, '580fd799d35d5c941809c21373b6f3ebf4db0d19bad5a948e1081cf1c6d538164d0609f7dd298661feaa93caf9a5332583d90d07f3bd2887c6d12b6f9ca0533376a07087c8eeae88e76e94214c4c6554b18d13cc9ad6483f5c943673b93669daee4fe9062e3179571c6bb7f2fc092200e8dedcd234866c6210464ddcea155f19f20befb5e68e6c87d8fec5d7fb1d920d5144e32cdc643e55a9c8a94c5ffa992e7a8c2189a8b7197a6bc6c8beef8ea61b021c4d208d2ae530f692678d2d04a139785f509bb3166f66c1c7f59eeb02680d834e1faa540ff451bea078937c7cb0ad8b421bcaeb533cc7d566b189f14d94cf4926d791c63c11b93ed6e8cd9fd595e645ca8ab37f75f41d94be60c74f4c6dd6408617b734e8c2de2666471a1d95d6ecd38af9e171c01d73c1c7e847ea03e3ea285213809b1800beb803fe43f21b64144472297465e5d137d59a04ac34c4987362fc39a3bd148a40fd80f7385e40f0e0be9d98dfd5d961a3a18ca9a2d44c8783d27ad0809a22cad024c6197dc482a941f8062f466e541b2ca6067bd81662fc9573170fb7fe846df85f3277b7cee1d4d98e3aefffeb837a0c069cd679715a30dc32e2afdc250bff7785a4324ccf88e1e9912095f7143252efaae99fce274483ca35c02b6ec7ecc075532301bb7b65f05f11f48ba906ea58783c470c80a6adeb71c06fcd792248b40985340ab46211395f', 'c06fcd792248b40985340ab46211395f', 0, 0, 0, 'f9013db075f17025034438374803c2241616f5a5f27648d073ea489ccca32b10');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('masked_addresses', 0, '0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000', '00000000000000000000000000000000', 0, 0, 0, '91824eaef60a10c4fa913385662bee65a5938556ac1ae901be254c5d7bff6873');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('organizations', 1, '5aa2154b30e87c9b238deafa104d89fbc2468cc3e3390ea5be54c9d54e3db7b56fc425656fb523ee362a5467f85b056d3ff3609647dd2e3d12a198f4fd508a2ab303bd5312ea82a7b3c6597c995d26da7bc278c7b23ff9b3efda83e5f99cc91957d64aeb71933fadc26531cd9d8dcec0c34e450851a6b4f35674a86595efb747cd377f8463f2c0f63e497c42e290683f6e8ce551e925dcfa7561bc36ec1214bf4907623976a203d69c5a9aff86b215418285516bfeb04db9fd1d281f660d1e9397a6bc7317a10ba461938a0e62f551ba4c0413da49aaab7a9ba1f5d05214c91cfde1bc60dd2b0a4fca8ae36a388b8ccfb017dbdc598ce8392ce0ee123ce6b799ce6dec17678f61c9fdf44ce361c09d92ceecf91ef8d3f910ddf9d8302d7d735ef2d3435a6b899b60c54dd6be84ad6a01ac9d62f77273d7cf16ae223dfd6d249d0dbf85ac8fc870626b3361d7d1fda6636a6d4dcc9c5ea6ad5bbb20ad9e3f3d6d146e4ddbcc1e57858b30e4684c25b7ef3106283e01017d1c9f10d4742e296d8e7a5af07a7bb78f12813fd7a0e066b3a8b5776340e217281ab03b6a9fa53a5305217754716bf2ce3734af35b11917fce2f6f693e4e14e3aac6b57b5db38fd12de53a52b7fcdff187fd14673df1aeecb5c47679aaec965f7ca8a519cb68de287b996765a97f86f5376d3955143e7c5271d052ccbe7eb6cdeb25c579889c81f077a', '052ccbe7eb6cdeb25c579889c81f077a', 0, 0, 0, '2d4de305b6157ffbfdd67c3dc27cfc388c02380ec3957354e80d970a60a31980');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('petition_creators', 1, 'f63a15c64e59dda304a342136ace5d886fe1c0edaecfe31afd9fb0d692814a337ecd7fcae6e14e03a4c982b08dbcca1605f828b8325e80fe0991142fb92e928a828feab647d0ce524e5416b61521e06e9915e60eedbed2d53823d58da720797c2627a30552800471cff58b52b679cd84df9d336074f81e676946ccb900d62b128a74ada94e463bf72face0ed7f583b8e7738758620f91ee621316907c1e3e007b1846102f230297bb6b294e2e32ab85563ade3cc4c2a7270ce9649f9dace0f67ad8a6a6dfe608407c86f49ca2d45e9d3341c2298d832b7283945f06c077262b213041c0cb34d55a82792a313b4bce3944d137b0bf7ca90873a03d8d45e6d2cac56bca28e590f7a89c863f4c3502060a30f145e6f22232ffccb5e27e7de1bd2bb52e6dfddda021fbfc4578e4da24f8592603633dc175aa3155c8a1a068794c5880e3c399aa39ae229603ae42d0a4b98907e8cd6278b01e36efbb60bf3b1ddf6f5ff10023176039dc6ea455b2df73bed3e04331400b53e49b2739bb4fc91ecca209934b12d6367384d0ee003cded41e41d414935051d89ae49a9412e19e198eb8501be9e33f3ff35567ba9dfa1679048fc07edfa8265c44248f5cc3a99cbcf9f2e76ea3e2075914de5424dff0a830add89c0c2e69867c6c3010cf3cf5f5d06abff56e0a8b7e8ca2d057898e2fa18841a16a4464a0454b765fac2374f0032498ab5', 'bdf72aa129c6620782b029b735583ced', 0, 0, 0, 'e1fd5589010c5e86c34f8a8eb552fe53e39a552535415cc25e1f808a01689cd8');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('petition_versions', 4, 'bf5465f5357e0fc3521d60e6af1b698b8723bc93790617c6873cb7e398cb3d6649c0b34c8e1374df57d0375db685dbed91a5eb056ee378e29cef65a874148fe6a7c1efd1a9316fa388885d982c977fb2a46a4cbcb5c99ddf04bcb04c2e73046a2d696614eea49fa973764834c3efd7e70996c64f86eb1764962351932309ad2d1af30426a1154cf228343b83daeab191c998cfa86c0028e1f6d2fc2207ef7d6cea528e09b374c730e21c8cb1cf5cb53909bcbb41285b91185c13b2da93cb53733ad0c979df598e946b192764d0ab13d1eb4043853ce2ab764b7bf083050f645472518129feef9580d0b46ebfd9d7133715c9c89c98e51c20d5f3b3d621e45c842aecf5e129b9d109cadd2579576fc7bf01b37f4bb0f26a6fca598c03a01e5d108dbe86ac0f7816617c093cbea30ad5a1b38cc06b76a3fe45011290478b766a2105884116b4e091dceec598e52a0d7f73747d9c5e56c14e2dec62e1db7bc66a43a80bddab9cdcb6448bca281cc0d29c71c3eb4fe9dd2d3a6e1eeb71bd35124a667d360a8b802d338d798a6ce8e9428c5e46d909da792f90dc426001143fdb3419e519620285296094de8698575eda8265c418d30bc70db1c3bb0185ffc4ad464415751a619d595b78921e76b78b343394707957629f2d171bfe193ba83dcbf502a2fc1d70edacb57dacf8537273237f001a2817fcabd4fc9449d97ce46e4c97cb', '03fd4188999389061541a8b9247ca066', 0, 0, 0, '819fae142708bfe93cf50ea59a2a6c61664885e84b919532dc7a6837806e679a');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('petitions', 3, '072ffe1e4c82f193f677b92fbf90c3460bf4aac6563c873b481827e265497ca3b8bc0cfa0a89007ad04177f6b19e2404cf81a1203c2b49dc9b53c9e9638dc8b7af148c6d161ade379efa406caff6da7d757154fd8ead435c5862489c387c17c5fe82b9c5039eb0198966b548fca064624a8f4eebe5e24b7b88f52a26b910ec423e4590a301884bb6ac6e46e21b44884f9d7ae8cd7b679b675d09b042488a6bf58016ff92471dac0ab3edad17ceaa458d4088acd1d04f1a46bb2cf18909a5c0475294e85c8873ae44040045a62e4760a99cf3f6130214269381e43a0e565b746f6c919e4a2006a810a231b1b8785769e53ec02045668248f2a0e4cb2afc4d1e9c329e1cf7f0e89f165075e7d7cb328445a8c53cb87793b25a6debbe316703c3f5e8cb680a96d6320442af0567d724ce9409778e9533e08510b8df50bb72cedb5ae79f8881ed152c5c84e8d0ce9d6fb57ec8109bce22becbda7cab30343d8e1d5b4abb31473a37e974a76b78202e3e7d50fc081876fb893004229aee92c476191134e537a43a4f00f280ba63cd2d4dbe0e793f54948b945089826fbb8683a00f0082ac7bf6dfe862ea5253ca5d97d09063e7101233f8f359c103c0e7c144335e32b3d193399aa59f41ecfef47dab6e891cc90c39a3730f8cf126909a94d33a3ffba70307643a0a7161474d5363abb6a2b5fb174be1ad5db142353118de86165913', '7a2ba6a4a312e2b2e705f2da5fb4e487', 0, 0, 0, '749f74c7ce9443c8890e818e23d5ef668d4710c7a3f12b4765b0dbeb677168de');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('redacted_records', 0, '0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000', '00000000000000000000000000000000', 0, 0, 0, '9d6e647f92e548c06a156c776435b2ced4e9436789737d85613082464e836aaa');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('redaction_hashes', 0, '0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000', '00000000000000000000000000000000', 0, 0, 0, '4702874466c9c3bff119f4f1d28409ffab7e3488abcda97e00e7d8429f3e9aa5');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('redaction_steps', 0, '0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000', '00000000000000000000000000000000', 0, 0, 0, 'a40098773185eb5573bcec5a36ad991f23adce1bee76a7c1f4128c2f0d32b277');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('redactions', 0, '0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000', '00000000000000000000000000000000', 0, 0, 0, '682289c16809fc20ba2df7617b4dce894e2530c195986c50acb7dfdc8fcfabd5');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('run_checks', 4, '584be6e14d8e35d5c643989e8a13961e1225076475265dfb38cdfa32faca53ad9ffbb84687502ffb08da9ee3274067e1d803d8baa6208966e836485813e2c5ffa7f588ac0ea6c386b6a04e20f9cd737060d03c1d9ea497c6caefacdcfb05c7e36a9af57803ae9db46eb6da3386cfde46d909b91e86338413c03275cd5e11ccdde685846786dbac79229c378c6cd84750260260fc85cbea791085655df9a939d1ae3b8d012c6f4bd42fa6da6c2f323c187afa6a18bd9094c26612ac603f212a7249c1fe9a1fe4bc050a067dd004cf06bca5da8e744285c7e09a9a48d7b877440c13bf02bd7a9996a96a8d4a0e216fe82ef353549b23f96485627b17c3b512f2b168b3a26042369d58800033977f2bece161f02dbac8727644ba714979927e6b25271b63fcad3e6c3cd8b49680d2960c29ec62db2d473960817dd5341e2d21446690099f508363d75c4fac3b157e2d7350e44e7982d5bec1a7c90280e1d4b5f4c98f13d8a3a97351eddb72bdbfdacdafad6ad4c37b8fb2c992218ee7bc9c9b3f795162c13e2d408430775f72b81e720b105555e927b5d76c34c6ffee8c8cba99bd238d3748662760d24a44b758a76ac03c33ce86fc41469817475116459fe516470c01daf781b03e436d22b92ae3efa03a84b0e9ce579efc57737cd375988e10127a27f6655a52b1c2d76b5a3c7d060558546953a96231a7a71fcb1d641c48eda8', '201e4aebebe03d6abfc576b14b581e3e', 0, 0, 0, '826fb1fe8bcbacf598b9e0e5cb15a2c56d93790c8b94220996feb4699d349932');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('run_verdicts', 5, '02536c7caa7eddaf4fd363d5b42db22c74bd63b6ef1dcf501174be9a5bec47c85ba84c6c65574ed426104899b9d4b4f5df02ad130d596ea6c61cc17bfb392472a4fdc1ddbe8844a04db86420eb8ca6bf1c46dae73696040cacef52c1a67509dfd1fc784a6353121b68523d48acc9ea8f3f78dd526b70cc284c739b5c14c0fc4f38ca386f4e2773554d54f18c75ac381f691f3dbea64d2f5323d9b645b880eacf373f10d794d743028ca32267e53e42cd6769e497d95d7578154df14e3aa71355e914e7025c0cfe8d8dfcbc18f6a1e9a78e2bc45a4957220cde65d191b88d758ae5fe460e825ff4f2172fcd56549a38aa0c31307579c78ba4c8fea2e9528936fc5ff7435b4e1fa17a73a27f9945cf6d9a216f5ee775cb6d6f9a84ee60ec46870aaaef25b169b6d32617b6e634f8497847cdbec6fa7827e7f59b9cac9321ce47f5e27c904139e48dbb653f774257a003463390e31af4a76219d87f29c7fbe2ad9354e2230f801b1c72c6d64aca000c4377ff970f9c958761052023d79c3551bd24baa077f32fe20ec5a1e0893c19b83d23852effec158ce0342799aa9cfffc6185db2ad88d95a27b6da95fa1d7192c7a0f837fe6f127d762c7b698a2bc8d0b760015058222586a213f8d45cd8cd4d88a0fe4768352caf8ddd464a4d00695ea07c6434d9d5700d9ed31284239930f333c783847d3d4d44ae993dd5a08ce50818097', '68631e92813499de4a98777f6403bd79', 0, 0, 0, 'cbf20ce14c9d17c1a0e591798f00c415ceec3c6bba0c4966893850a47f238894');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('runs', 7, '567380809d08cd7a692e1c54a2e5ace5339bacf80ca12dd11a5118841abc47ec52c23d5838f77e083ab09244b1865ae9dd1bf3528f7299cb014492aaba309a7b6db86bd1ab91733af93839510eeed7edeb5feb2ccf8eaf9f0af0e92bbfc95c95a731f6294a0e4fb64aad000a75dba664f47336874c27bdffa98252f10596ecee276c1dba10fb76b33865f7b282437e4c19eb3351e75ce4591782671f8815f4408e48b2b12fbb1b99db4897484440b8c944be24b18aa0e0c3ae1c4a8aa51daf7ff2171e637e6db55b14b0ca99731bd980ed92be466a88f8245da4aa0734f0d5b6840c39853650e7709b55d58cb7d969389f65da903b09f15223a3f318987ed1daa51b8d3c2b038b85944d84af193187ca16934b9a37699f9f1492301bbc3ea5d33196687a04832bf4669984f78773d1427c586528be4f588bf6ce52b796a0c917a359fbc28a2f2ac6fa6325c1ad4b238b26194e6e5cfc80c18ff186b637619a93745dd22ebf691f9ed7cd2b8d6f15277b92004d81d23d718e97ac8bafcfc454635d0d38505e23230a6ff3fc1c8c13ba6f79b9dd1748641ae7e8cdee8fea256e9c0334acd38a68a80b2136f9153d8c173edc3478c9c7b364d0221c3eb85f029c983cc9e18c085d11e16de62fe3bd4d162cdcb8524a9cea1f60f6ce3465c4582ee73d5475a013eec77b963f0abd264a875ea95f5f9c1594bc0685d85f5a455bf7d3', '664463050193e0c7a4b15325df061005', 0, 0, 0, '6906bd40f1d4f1c67acb2d9f51db5047cba4523c45e282220b7ce231acc87ad2');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('signature_snapshots', 7, 'b43de42eed4a7a06073ad3a97a09c2321923df2cc8db506e93c8cf3640d13ca857e2b840f00e083414c56744fe86be8eaba0fa613ca7bf3323d153747056f6b8d9196dcd6e79cc25e812165856d698a6c8542e9fc55e2e20d903c8506bd237e9dec1cac2520f8b764c855871a19ce37baa026cdb2757c3a4ca245d92a0c7f5c81f1fa38e775622647eb6c46523c0f8262de04f07ddf7429b3856804a72a15102f25030d63cc7d2755cb1945913718074d6107cb29bf383ae3fed886fd3ba79e57d6cd132091726a8188b42304b26030cee094344ce39651928ea20220630accfe8aa6e2b91c07a00d33451e685b83d684b1c8347cf974163549f1e82ee645746be8e21d651b33a49d8dc4e20808bae97ba24c0b30dcba145cf00a65f5466817ed9ca93fe29b41927164eb1ea1a8a2d16c59aedacb7d1bfcc2cede65de00e8633c398c5d3f9031d0bcd1239401547b8cda2317843b92480dc58439ff62b14582f241e7669f3fa1205868ab3b25f8e84991f2ca2145d57ea51c177d7cb9995714e9021dbd81556fc1fea4b9abc1c24ab028992d99d48943160eedfa2d01fb846703f0fc2f7b13ab60b2e61040963f766c3a77dec387bc58576adbe9a28f5fa2f4c71d73e3590a4ffcae2a27ec31d06211b4052d54165d5166ac6567a729167ef0839f6a41826ac5e609e63ef7c81722704c8e315dc56fc22ce0c468404b13c0162', '9c56bd68f9a763a698bfe089fb0b4546', 0, 0, 0, '19e6944d926877c8442db3931ac68a9471185aa871970e0b84f182904c136d0e');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('sources', 2, 'f22ce95dbe2c61172c6969053ac9485709625658dacdfc96b133423bff15438741811a56d4126c2bb9c4668d7c61beade877c3dcc34d33d8bed9f8481e3f25a7b60a0bd2a70c7845468f42a2fe18ec87392a6abc7fe870cf5f460c06386d4cfe06184e30a8fca721ab0c8482ea51ddcdadf096fa5925f4d733b8daa170ff8062ad68cb241946a13c3e9d612c97a101484ece42e391d43d8a6d5bb707a665d4e585a75dfe50e3faf67a7b5c20e69d4ff13437fd56edfb5573ccdbf668ba2b66ca7835c7dcc51f23ea48c83dd488a9b94761c2110c757ad886e961c705d93a814386ba59923473723e6639e0a0f5a7b225a27775ba2f7b380ad4908d1a8dae1c79dea972399aa1a79230dc6755003f19454ec826d8127dadb6e7491c93ba80f72e93037f6133d48081a2e8801a889053fb4432601e19b928db4278bc15b4ed0a0c67bc0271e0fcaebc2ba9cbd57a51235a646cd748dec42ccbca24b454366a9e2ece03f6945e0a48b7d00d0fad9aa5dd9c38079953c0ec7d19eecc5ef5c861fc39da1247e6825e02a1041ffde15440247dc28541d4fa76f562e5c79fc108c9a0879fac21e4533e40696ac98e9436d13868188347f204c9d37c73576bd4148b2f855d844e24f8e40b1e94008d969795304ee095195d249f110a9316baadce74c87abe74c90030018b74ca75013409d603297d2afa151b872c3e9cda52ec85749b68', '2ece6f1fa0c354b9ad67374141504232', 0, 0, 0, 'befb1db969f74a6bfa3519bb55da19f05154c1c7eccb2986ea34b51da4feded7');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('stated_counts', 2, 'ba4cb533952f8c78845f8a40739b9aa52b7b20b6245a44730bf71926bce987467b63f8e3918c948922a7f909bd5cae14518a2b60fe1baf16026548b34ffe2cccc6160d632b1d6826945536562362ab99c1a2df4280ff000e1acd848e5a252426ff6e425944f0bc5775287ede2526ce555d817dc3ae17bec5b375b0ca698acfc9dbfa09f7d2e1bfd7f28a6fed68b681cec7a0df7994975ceeb96ad388f3723703338a868a406504fe6ecf6348e4c17bc2f4e46556373810e951fe9b6280a5c021957c1f071f280c2b32fd10fc0fab1c8d654ab43c88d28e6310c8805f6acc28fd953c902ce8fbc72dc9b8b506f87c7966a3241f7b96c4e5dfc5725ba4bfd8dad238e2acf258885f25ee721d06f62e492605c304611dbb8b651b48f5f0db3d7e405ead289dd2aa9f56aee623f39169dcc91b0fa66c6297fe51aa34688b9e3645c15226f1a45094f046ea516eca3d8d883b794e28406bac5afbd22b327e2d2240e56bf3fdd2cc8966cd13a4ff77b74944c6725c43f7f856e49a71ab6481a44e5d918b37833c73b2823e75e3062bc7d654d0b98ad2384dc6dd5794c1c12e5cd73d5ecf9fc05200ad616629fef0ba6fd7c2a27b60ee8943ba019691cc1a24e0adebd6f521024dcde2ca8adb561f5e2d88a9906c68f6774b29795ad7476a3e68805ccb863691de71e61e3c2feca7ac36f60f7954cdf1888611f95e9602fbb44997428b', '609c196188f6e6c7a6f91c3225cc9973', 0, 0, 0, '3349fe8118ae0405e570e667f143217c33b97bd086ed6d336d3fd2595c6c89c7');
INSERT INTO table_sums (name, rows, tally, places, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 'ce6d932fff1c8739ee1ba87a15c163d23871343e6e752a02067157fe63367809251437bf3036278eb66b487336877e258383fa6c0d17ecc20a07160371ef731775a729c75653a9c2041651c75d95374da49eca2d8d88f9773ad408b1c886852f7a5da30f799fb5a254e212ecf0af9c3d8080f6fe07067dd002d464c0cb9e4313187a0559e122bda21e2d5127f9b783e4223a370197b70dedc5b3e7aef518e685e9a2c4c0d759c32e34082c93fd8eb1e0c0fe3cea96686599bb07f2ce30182c1abb58e15ad40cdf26e058defd73b3be1f95453c68c3a11eb7abc7c7d54c3aef02f89db0c68cf0d3eb925d0a6e616cf1738d571704fb18760fb2bbcd8106c1ccc1ed1634a86793105568212bcdbb3af9b837fc0ac7f2a63c2570fbd7f550555cbf5b17266c505e937cb64821b318f91862fc64145556f68ca969c3520aa36175ae8fef1940344ea3c40ca6c038031d1bba9796d4cbcc38bbbebe960559dcdb7287acef77fc6c05408daa9e7a4f1f13a071fe20fb4dad791421510f4ae47778c6d78fb54f53f5315860b2d410096c7cf5854514d04dfd798d1e9426bc801b1465ef8958beea78eb80eaba01a93e030fb8a2d5cf7a476457ec8b84c368fa2ff5734d79435c050a579aeba3d5e9a356bdb9abd1151f38cafd725662d881423e4cf0a40d12b7b61d46c33f6026a76cf3644e9670b58d83aa13c67a7d64ca1ff71e20eb', 'dc71466f4e7160b884009968efd9a501', 0, 0, 0, '3da96269b70cbc7b10dffe392e477e0362f1a6e71f7275a28d3ec9e752aff0e1');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (1, 'begun', NULL, '2026-11-29T14:10:53Z', 0, 0, 0, '435230a96cba84a81f926895c7c0af333636245ed1d0b4226c249136c8d2db8c', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', 'c1b4754fb270a133dd929b73cc6919900f033bedf237afeecd73c4491f8f9fb6');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (2, 'run', 1, '2026-11-29T14:10:54Z', 18, 5, 0, '604b3ec692edb8cd6492b00e7796a7448735238e53293d121ca8bb3d00b2f926', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'c1b4754fb270a133dd929b73cc6919900f033bedf237afeecd73c4491f8f9fb6', 'd69ed87adc341afa7b8c39cb13a3ff0d6daefd37de3e4fdfb3dd57734b1a4df8');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (3, 'run', 2, '2026-11-29T14:10:54Z', 11, 3, 0, '7454ca09257bbce112a0612469f3ae2089c9de3517e42e15bc67d8e2a1cb5829', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'd69ed87adc341afa7b8c39cb13a3ff0d6daefd37de3e4fdfb3dd57734b1a4df8', '36c2f91c6245cadfbc709be9bf55ce1b8d9754a4f24057996687782bdd4cd8df');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (4, 'run', 3, '2026-11-29T14:10:55Z', 9, 3, 2, '717b73707ddabe48ce0d7f1ef0435d9c784c166996bc8d7660f0858f08728c4a', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '36c2f91c6245cadfbc709be9bf55ce1b8d9754a4f24057996687782bdd4cd8df', '2cda3ba672d77d623e7b551029cc6f6a8530a477b9dae167c9c87859fa2271ab');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (5, 'run', 4, '2026-11-29T14:10:55Z', 4, 3, 0, '8a34800ec8a8c0486dca3b20638c716573b3393b1efd4a177f0dc930dc41ada7', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '2cda3ba672d77d623e7b551029cc6f6a8530a477b9dae167c9c87859fa2271ab', '38a48fac16efd573014865ceb0c770431036e4892808db60190156f8c2e6160b');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (6, 'run', 5, '2026-11-29T14:10:55Z', 15, 5, 0, '9367d8ae0864f66ca8fdc7336cb29e43b77100e9607443a1a2fa07179a2462bd', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '38a48fac16efd573014865ceb0c770431036e4892808db60190156f8c2e6160b', 'f06b27ff012ad1ee615cd6de80be7f3fe57f6389b2b74f07bf5b18434d415610');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (7, 'run', 6, '2026-11-29T14:10:55Z', 6, 3, 0, 'af48845837ac2b0de6d2075d62051ef482a3a1e6b0baf82227d4e230e5ba2613', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'f06b27ff012ad1ee615cd6de80be7f3fe57f6389b2b74f07bf5b18434d415610', '1e566fef7e32de6a8ac8b8af3c8ba90af9d2d80de8a5c9cc31f9bc11fff491d1');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest) VALUES (8, 'run', 7, '2026-11-29T14:10:55Z', 5, 3, 0, '81cf3e7c3da7a764b9bed5c4d0315e44fde41c38a2d502849670a1b8dad41733', 'c0290d2387dafcbe189a7566e2f5065769b3449abf08f2a9d786f025ff04716c', '1e566fef7e32de6a8ac8b8af3c8ba90af9d2d80de8a5c9cc31f9bc11fff491d1', '2b56d53ca4d91c752bfda6f5ab7ce5c770095d942634066770fb09f03ba04b9e');
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

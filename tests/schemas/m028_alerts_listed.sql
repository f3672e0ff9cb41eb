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
, is_partial INTEGER NOT NULL DEFAULT 0 CHECK (is_partial IN (0, 1)), requests INTEGER, ending TEXT CHECK (ending IN ('finished', 'failed'))) STRICT;
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
    kept_length INTEGER, kept_digest TEXT,
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
, seals_root TEXT) STRICT;
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
, language TEXT, tie INTEGER NOT NULL DEFAULT 0, last_day INTEGER NOT NULL DEFAULT 0, moved_ever INTEGER, moved_ever_percent REAL, moved_1d INTEGER, moved_1d_seconds INTEGER, moved_1d_per_day REAL, moved_1d_percent REAL, moved_7d INTEGER, moved_7d_seconds INTEGER, moved_7d_per_day REAL, moved_7d_percent REAL, moved_30d INTEGER, moved_30d_seconds INTEGER, moved_30d_per_day REAL, moved_30d_percent REAL) STRICT;
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
        THEN round(CAST(after * before_days AS REAL) / (before * after_days), 4) END) VIRTUAL, middle_day TEXT, other_alerts INTEGER NOT NULL DEFAULT 0, ratio REAL, placebos INTEGER NOT NULL DEFAULT 0, as_large INTEGER NOT NULL DEFAULT 0, placebo_median REAL, placebo_least REAL, placebo_most REAL, tie INTEGER NOT NULL DEFAULT 0, p_value REAL GENERATED ALWAYS AS (
    CASE WHEN placebos >= 5 AND ratio IS NOT NULL THEN round((1.0 + as_large) / (1 + placebos), 4) END) VIRTUAL,
    PRIMARY KEY (petition_id, alert_id)
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
    goal_text TEXT, place INTEGER,
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
CREATE VIRTUAL TABLE petitions_fts USING fts5 (
    title, what, why, creator, target, source_id, year, language,
    content="petitions", content_rowid="id", columnsize=0, tokenize="unicode61 remove_diacritics 0"
);
CREATE VIRTUAL TABLE action_alerts_fts USING fts5 (
    title, body, sponsor, source_id, year, language, recognized_by,
    content="action_alerts", content_rowid="id", columnsize=0, tokenize="unicode61 remove_diacritics 0"
);
CREATE TABLE search_spellings (
    folded TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (folded, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_stems (
    stem TEXT NOT NULL,
    word TEXT NOT NULL,
    PRIMARY KEY (stem, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_rules (
    about TEXT PRIMARY KEY,
    version TEXT NOT NULL
) STRICT;
CREATE TABLE to_derive (
    work TEXT NOT NULL CHECK (work IN (
        'judge crawls', 'petitions of run', 'alerts of run', 'petitions of source', 'alerts of source', 'alert')),
    id INTEGER NOT NULL,
    since INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (work, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE measured_tables (
    name TEXT PRIMARY KEY,
    rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE crawl_spans (
    run_id INTEGER PRIMARY KEY REFERENCES runs (id),
    first_at TEXT,
    last_at TEXT,
    capture_id INTEGER REFERENCES captures (id)
) STRICT;
CREATE TABLE listed_petitions (
    petition_id INTEGER PRIMARY KEY REFERENCES "petition_rows" (id),
    source_id INTEGER NOT NULL REFERENCES sources (id)
) STRICT;
CREATE TABLE petition_facets (
    petition_id INTEGER PRIMARY KEY REFERENCES "petition_rows" (id),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    year INTEGER,
    language TEXT,
    status TEXT,
    goal_kind TEXT NOT NULL,
    creator TEXT
) STRICT;
CREATE TABLE alert_facets (
    alert_id INTEGER PRIMARY KEY REFERENCES action_alerts (id),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    year INTEGER,
    language TEXT,
    sponsor TEXT,
    recognized_by TEXT
) STRICT;
CREATE TABLE totals (
    about TEXT NOT NULL,
    facet TEXT NOT NULL,
    filter TEXT NOT NULL,
    filter_value TEXT NOT NULL,
    value TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (about, facet, filter, filter_value, value)
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
CREATE TABLE petition_categories (
    petition_id INTEGER NOT NULL REFERENCES petition_rows (id),
    category TEXT NOT NULL,
    PRIMARY KEY (petition_id, category)
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_action_types (
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    action_type TEXT NOT NULL,
    PRIMARY KEY (alert_id, action_type)
) STRICT, WITHOUT ROWID;
CREATE TABLE list_totals (
    about TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (about, facet, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE petition_backers (
    petition_id INTEGER NOT NULL REFERENCES petition_rows (id),
    name TEXT NOT NULL,
    is_organization INTEGER NOT NULL CHECK (is_organization IN (0, 1)),
    is_alone INTEGER NOT NULL CHECK (is_alone IN (0, 1)),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    year INTEGER,
    PRIMARY KEY (petition_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE alert_backers (
    alert_id INTEGER NOT NULL REFERENCES action_alerts (id),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('sponsor', 'cosponsor')),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    date TEXT,
    PRIMARY KEY (alert_id, name, role)
) STRICT, WITHOUT ROWID;
CREATE TABLE backers (
    is_organization INTEGER NOT NULL CHECK (is_organization IN (0, 1)),
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    petitions INTEGER NOT NULL,
    sponsored INTEGER NOT NULL,
    cosponsored INTEGER NOT NULL,
    years TEXT NOT NULL,
    PRIMARY KEY (is_organization, folded, name, source_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE capture_seals (
    capture_id INTEGER PRIMARY KEY REFERENCES captures (id),
    entry_id INTEGER,
    position INTEGER,
    salt BLOB,
    CHECK ((entry_id IS NULL) = (position IS NULL) AND (entry_id IS NULL) = (salt IS NULL))
) STRICT;
CREATE TABLE seal_blocks (
    entry_id INTEGER NOT NULL,
    level INTEGER NOT NULL,
    block INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (entry_id, level, block)
) STRICT, WITHOUT ROWID;
CREATE TABLE stamp_roots (
    fingerprint TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    certificate BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE time_stamps (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES run_digests (id),
    authority TEXT NOT NULL,
    url TEXT NOT NULL,
    tries INTEGER NOT NULL,
    tried_at TEXT NOT NULL,
    error TEXT,
    stamped_at TEXT,
    root TEXT REFERENCES stamp_roots (fingerprint),
    answer BLOB,
    UNIQUE (entry_id, authority),
    CHECK ((answer IS NULL) = (stamped_at IS NULL) AND (answer IS NULL) = (error IS NOT NULL))
) STRICT;
CREATE TABLE witness_requests (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    petition_id INTEGER REFERENCES petition_rows (id),
    alert_id INTEGER REFERENCES action_alerts (id),
    capture_id INTEGER NOT NULL REFERENCES captures (id),
    url TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('new', 'edited')),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'asked', 'saved', 'failed')),
    tries INTEGER NOT NULL DEFAULT 0,
    noted_at TEXT NOT NULL,
    asked_at TEXT,
    next_at TEXT,
    ended_at TEXT,
    job TEXT,
    memento TEXT,
    memento_at TEXT,
    error TEXT,
    CHECK ((petition_id IS NULL) <> (alert_id IS NULL)),
    CHECK ((state = 'saved') = (memento IS NOT NULL)),
    UNIQUE (url, capture_id)
) STRICT;
CREATE TABLE reported_lists (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    publisher TEXT NOT NULL,
    url TEXT,
    license TEXT NOT NULL,
    citation TEXT,
    file TEXT NOT NULL,
    file_digest TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (id)
) STRICT;
CREATE TABLE reported_counts (
    id INTEGER PRIMARY KEY,
    list_id INTEGER NOT NULL REFERENCES reported_lists (id),
    url TEXT NOT NULL,
    url_key TEXT NOT NULL,
    title TEXT,
    reported_at TEXT,
    reported_at_text TEXT,
    signatures INTEGER,
    signatures_text TEXT,
    goal INTEGER,
    goal_text TEXT
) STRICT;
CREATE TABLE releases (
    id INTEGER PRIMARY KEY,
    version TEXT NOT NULL UNIQUE,
    released_at TEXT NOT NULL,
    previous TEXT,
    code_version TEXT NOT NULL,
    rows INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE TABLE release_changes (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES releases (id),
    list TEXT NOT NULL CHECK (list IN ('added', 'changed', 'corrected', 'removed', 'withdrawn')),
    table_name TEXT NOT NULL,
    rows INTEGER NOT NULL
) STRICT;
CREATE TABLE release_corrections (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES releases (id),
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    petition_id INTEGER REFERENCES petition_rows (id) ON DELETE SET NULL,
    alert_id INTEGER REFERENCES action_alerts (id) ON DELETE SET NULL,
    change TEXT NOT NULL CHECK (change IN ('added', 'changed', 'deleted')),
    field TEXT,
    before TEXT,
    after TEXT,
    reason TEXT NOT NULL
) STRICT;
CREATE TABLE release_rebuilds (
    id INTEGER PRIMARY KEY,
    release_id INTEGER NOT NULL REFERENCES releases (id),
    rebuilt_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    digest_before TEXT NOT NULL,
    digest_after TEXT NOT NULL
) STRICT;
CREATE TABLE known_pages (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    url TEXT NOT NULL,
    digest TEXT NOT NULL,
    page TEXT NOT NULL,
    code_version TEXT NOT NULL,
    next_url TEXT,
    PRIMARY KEY (source_id, url)
) STRICT, WITHOUT ROWID;
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (1, 'queconste', 'm001_archive', '2026-11-30 08:19:32.858405+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (2, 'queconste', 'm002_info_issues', '2026-11-30 08:19:32.860666+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (3, 'queconste', 'm003_recognition', '2026-11-30 08:19:32.862263+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (4, 'queconste', 'm004_stated_counts', '2026-11-30 08:19:32.862662+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (5, 'queconste', 'm005_verdicts', '2026-11-30 08:19:32.865419+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (6, 'queconste', 'm006_run_digests', '2026-11-30 08:19:32.865759+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (7, 'queconste', 'm007_due_looks', '2026-11-30 08:19:32.867188+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (8, 'queconste', 'm008_redactions', '2026-11-30 08:19:32.872085+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (9, 'queconste', 'm009_masked_addresses', '2026-11-30 08:19:32.872334+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (10, 'queconste', 'm010_incidents', '2026-11-30 08:19:32.872975+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (11, 'queconste', 'm011_derived', '2026-11-30 08:19:32.873825+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (12, 'queconste', 'm012_page_indexes', '2026-11-30 08:19:32.875173+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (13, 'queconste', 'm013_snapshot_bytes', '2026-11-30 08:19:32.876162+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (14, 'queconste', 'm014_listing_coverage', '2026-11-30 08:19:32.884711+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (15, 'queconste', 'm015_text_segments', '2026-11-30 08:19:32.885090+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (16, 'queconste', 'm016_search', '2026-11-30 08:19:32.886591+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (17, 'queconste', 'm017_run_ends', '2026-11-30 08:19:32.888860+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (18, 'queconste', 'm018_texts_once', '2026-11-30 08:19:32.898783+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (19, 'queconste', 'm019_listing_places', '2026-11-30 08:19:32.900383+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (20, 'queconste', 'm020_list_items', '2026-11-30 08:19:32.900823+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (21, 'queconste', 'm021_backers', '2026-11-30 08:19:32.901322+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (22, 'queconste', 'm022_movers', '2026-11-30 08:19:32.931845+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (23, 'queconste', 'm023_rungs_by_time', '2026-11-30 08:19:32.932185+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (24, 'queconste', 'm024_proof', '2026-11-30 08:19:32.935417+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (25, 'queconste', 'm025_releases', '2026-11-30 08:19:32.936043+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (26, 'queconste', 'm026_stated_once', '2026-11-30 08:19:32.936425+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (27, 'queconste', 'm027_known_pages', '2026-11-30 08:19:32.936603+00:00');
INSERT INTO _sqlite_migrations (id, migration_set, name, applied_at) VALUES (28, 'queconste', 'm028_alerts_listed', '2026-11-30 08:19:32.936795+00:00');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (1, 'site', 'A site', 'controlshift', 'https://site.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO sources (id, name, organization, platform, url, language, date_order, selectors, is_sample, terms, alerts) VALUES (2, 'blog', 'A blog', 'wordpress', 'https://blog.example', 'en', 'MDY', '{}', 0, '', 'detect');
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (1, 1, 'crawl', 'finished', '2026-11-30T08:19:32Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 2, 2, 0, 4, 2, 2, 0, 0, 0, 1, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (2, 1, 'crawl', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (3, 1, 'import', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (4, 1, 'crawl', 'failed', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (5, 2, 'crawl', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 0, 3, 0, 3, 0, 3, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (6, 2, 'crawl', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 0, 1, 0, 1, 0, 0, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (7, 2, 'import', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (8, 2, 'crawl', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (9, 2, 'crawl', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (10, 1, 'import', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 1, 0, 1, 1, 1, 0, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (11, 1, 'crawl', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, NULL, 0, NULL, NULL);
INSERT INTO runs (id, source_id, kind, status, started_at, ended_at, code_version, captures, petitions, alerts, snapshots, versions, new_petitions, new_alerts, passed_over, issues, is_complete, message, is_partial, requests, ending) VALUES (12, 1, 'crawl', 'finished', '2026-11-30T08:19:33Z', '2026-11-30T08:19:33Z', 'faf4664f0b20', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, NULL, 0, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (1, 1, 1, 'https://site.example/categories', '2018-03-01T12:00:00Z', '5e4af7ccb6d56ca09365e2d08c27c15766aa7d027b7ce30abacb883e75cab17f', 'text/html', 200, 'live', NULL, 857, NULL, 'site/20180301T120000Z-000001.warc.gz', 300, 600, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (2, 1, 1, 'https://site.example/categories', '2018-03-02T12:00:00Z', 'b789fe498c6019b0f8c5323b0ec0f5539bf55941efe846231a29b4c669280589', 'text/html', 200, 'live', NULL, 857, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (3, 1, 2, 'https://site.example/categories', '2018-03-09T12:00:00Z', '0e799762f5e9f180eb819482159122e720f67e3b1f77917b229f5852372266a4', 'text/html', 200, 'live', NULL, 537, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (4, 1, 3, 'https://site.example/categories', '2018-03-05T12:00:00Z', '0e799762f5e9f180eb819482159122e720f67e3b1f77917b229f5852372266a4', 'text/html', 200, 'live', NULL, 537, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (5, 1, 4, 'http://www.site.example/petitions/que-luis-se-quede/', '2018-03-10T12:00:00Z', '6b6216a51356e958be8e220d552db01c3ffc7c95a24dc833f74cb20ada81b84d', 'text/html', 404, 'live', NULL, 9, 'site.example/petitions/que-luis-se-quede', NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (6, 2, 5, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-03T12:00:00Z', 'bc939fbf58a52583b0171b80ea779994fa76180fed7fdf166f71381e8338c5b8', 'text/html', 200, 'live', NULL, 1704, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (7, 2, 6, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (8, 2, 7, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-05T12:00:00Z', '76465a80f3a2d5868a03a55046baf19b48c9791a15c762d8a8e1f65bfc885f4e', 'text/html', 200, 'live', NULL, 436, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (9, 2, 8, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-09T12:00:00Z', 'a05a73a34a765a384125bf49bc71faa4852dcf393620828ebbade66e55b8a59b', 'text/html', 200, 'live', NULL, 416, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (10, 2, 9, 'https://blog.example/wp-json/wp/v2/posts', '2018-03-10T12:00:00Z', '580cd5eb92ffa4bb4bfcdb0a6c675a0c10980438cb3fe56069dbfbc56c0758fc', 'text/html', 200, 'live', NULL, 25, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (11, 1, 10, 'https://site.example/categories', NULL, 'a32dd2377a6fd103d926bb8ce2b9b5de45786b9070edfc330cd30c4b548f98eb', 'text/html', 200, 'live', NULL, 743, NULL, NULL, NULL, NULL, NULL);
INSERT INTO captures (id, source_id, run_id, url, captured_at, digest, media_type, status, origin, locator, size, gone_key, kept_file, kept_offset, kept_length, kept_digest) VALUES (12, 1, 11, 'https://site.example/categories', '2018-03-17T12:00:00Z', 'e4178e9ea662d08a129ce1108e9d29467c724a0cb8a5e0acda7cc35269e2d448', 'text/html', 200, 'live', NULL, 443, NULL, NULL, NULL, NULL, NULL);
INSERT INTO kept_files (file, size, digest) VALUES ('site/20180301T120000Z-000001.warc.gz', 900, '0000000000000000000000000000000000000000000000000000000000000000');
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (1, 1, 'controlshift.listing', 'faf4664f0b20', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (2, 1, 'controlshift.listing', 'faf4664f0b20', 2, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (3, 2, 'controlshift.listing', 'faf4664f0b20', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (4, 3, 'controlshift.listing', 'faf4664f0b20', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (6, 5, 'wordpress.rest', 'faf4664f0b20', 3, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (7, 6, 'wordpress.rest', 'faf4664f0b20', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (8, 7, 'wordpress.rest', 'faf4664f0b20', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (9, 8, 'wordpress.rest', 'faf4664f0b20', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (10, 9, 'wordpress.known', 'faf4664f0b20', 0, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (11, 10, 'controlshift.listing', 'faf4664f0b20', 1, 0);
INSERT INTO extractions (capture_id, run_id, page, code_version, found, broken) VALUES (12, 11, 'controlshift.listing', 'faf4664f0b20', 1, 0);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'controlshift.listing', '35d9473e34ccbd7723defda6a420ca92', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'controlshift.listing', 'c27d45b3a0ac9f94a20794c6c56b92b3', 1, 'queluissequede', 'https://site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, NULL, 'She is our neighbor.', 'Ana & Ben', 'Ana & Ben', NULL, '[["Ana & Ben","unknown",false]]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 1);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 1, 'controlshift.listing', '25468457544ca59756d8c72f307e37d4', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '["Deportation"]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 4);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 3, 'controlshift.listing', 'd26c5ecc5b9be9b1e8b75e509ffacc8a', 1, 'undated', 'https://site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, NULL, 'Maria has lived with us for eleven years, and her children need her at home. She has never been a danger to anyone, and all of her neighbors ask for her release today.

María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa. Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy su libertad.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en,es', '[]', NULL, NULL, 11);
INSERT INTO petition_versions (id, petition_id, page, content_hash, slug_said, stem, url, native_id, title, title_uncertain, title_cut, complete, what, why, creator, creator_text, creator_has_image, creators, target, created_at, created_text, status, status_text, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (5, 1, 'controlshift.listing', 'e074c8da0e45b11dba0dab4f189e3288', 1, 'freeana', 'https://site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, NULL, 'She is our neighbor, and our friend.', NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', 'en', '[]', '2018-03-17T12:00:00Z', '2018-03-17T12:00:00Z', 12);
INSERT INTO creators (id, name, kind, masked) VALUES (1, 'Ana & Ben', 'unknown', 0);
INSERT INTO petition_creators (petition_id, creator_id, position, as_written) VALUES (2, 1, 0, 'Ana & Ben');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (1, 2, 'call-today', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-03T12:00:00Z', '2018-03-09T12:00:00Z', 4, 7, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (2, 2, 'llame-hoy', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '2018-03-10', '2018-03-10', NULL, NULL, NULL, NULL, NULL, NULL, '["phone_call"]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 2, 6, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (3, 2, 'quedate', 'https://blog.example/2018/03/01/quedate/', NULL, 'Stay with María', 1, 'Maria has lived with us for eleven years, and her children need her at home. She has never been a danger to anyone, and all of her neighbors ask for her release today.

María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa. Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy su libertad.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en,es', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 3, 6, 'text');
INSERT INTO action_alerts (id, source_id, slug, url, native_id, title, complete, body, sponsor, date, date_text, date_in_url, published_at, published_text, modified_at, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, first_seen_at, last_seen_at, version_id, capture_id, recognized_by) VALUES (4, 2, 'vote', 'https://blog.example/2018/03/01/vote/', '7', 'Vote', 1, 'Dear friends, call.', 'Somos Mayfair', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '2018-03-09T12:00:00Z', '2018-03-09T12:00:00Z', 5, 9, 'text');
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (1, 1, 'wordpress.rest', '3a47543cad777b5bc9746ac097889f09', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (2, 2, 'wordpress.rest', '762af8a1c4f6293c15686311fe26b4ed', 'https://blog.example/2018/03/01/llame-hoy/', NULL, 'Llame hoy', 1, 'Llame a 555-0100 antes del 5 de marzo de 2018.', 'Somos Mayfair', '[]', '2018-03-10', '2018-03-10', NULL, NULL, NULL, NULL, NULL, '["phone_call"]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'es', '[["https://site.example/petitions/free-ana","https://site.example/petitions/free-ana","Sign here",null]]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (3, 3, 'wordpress.rest', 'de6dba4c6846f16facdadfaea73faf6b', 'https://blog.example/2018/03/01/quedate/', NULL, 'Stay with María', 1, 'Maria has lived with us for eleven years, and her children need her at home. She has never been a danger to anyone, and all of her neighbors ask for her release today.

María ha vivido con nosotros durante once años, y sus hijos la necesitan en casa. Nunca ha sido un peligro para nadie, y todos sus vecinos exigimos hoy su libertad.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en,es', '[]', '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (4, 1, 'wordpress.rest', '1272f321044fd3ed79b690b52a783e48', 'https://blog.example/2018/03/01/call-today/', NULL, 'Call today', 1, 'Dear friends, write.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-05T12:00:00Z', '2018-03-09T12:00:00Z', 8);
INSERT INTO alert_versions (id, alert_id, page, content_hash, url, native_id, title, complete, body, sponsor, cosponsors, date, date_text, date_in_url, published_at, published_text, action_url, action_url_text, action_types, action_type_text, deadline, deadline_text, event_date, event_date_text, labels, categories, language, links, first_seen_at, last_seen_at, capture_id) VALUES (5, 4, 'wordpress.rest', '80a0d4c517215364ee140f1b3612d413', 'https://blog.example/2018/03/01/vote/', '7', 'Vote', 1, 'Dear friends, call.', 'Somos Mayfair', '[]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, NULL, NULL, '[]', '[]', 'en', '[]', '2018-03-09T12:00:00Z', '2018-03-09T12:00:00Z', 9);
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 6, 1, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 7, 4, '2018-03-09T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (1, 8, 4, '2018-03-05T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (2, 6, 2, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (3, 6, 3, '2018-03-03T12:00:00Z', NULL, 'text');
INSERT INTO alert_sightings (alert_id, capture_id, version_id, observed_at, modified_at, recognized_by) VALUES (4, 9, 5, '2018-03-09T12:00:00Z', NULL, 'text');
INSERT INTO organizations (id, name) VALUES (1, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (1, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (2, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (3, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO alert_organizations (alert_id, organization_id, role, position, as_written) VALUES (4, 1, 'sponsor', 0, 'Somos Mayfair');
INSERT INTO links (id, petition_id, alert_id, url, url_key, url_text, text, role, to_petition_id, capture_id) VALUES (1, NULL, 2, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', 'https://site.example/petitions/free-ana', 'Sign here', NULL, 1, 6);
INSERT INTO issues (id, run_id, source_id, capture_id, url, kind, severity, message, noted_at) VALUES (1, 12, 1, NULL, 'https://site.example/categories?page=2', 'unreadable', 'error', 'no petition on this page', '2026-11-30T08:19:33Z');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 3, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO stated_counts (version_id, capture_id, position, stated_at, stated_at_text, signatures, signatures_text) VALUES (3, 4, 0, '2017-03-25T06:43:36Z', '2017-03-25 06:43:36 +0000', 10, '10 signatures reached');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (1, 'ok', '', '{"broken": 0, "fields": {"controlshift.listing petitions": {"creator": 2, "goal": 4, "signatures": 4, "text": 4}}, "items": {"controlshift.listing petitions": 4}, "listings": {"https://site.example/categories": 4}, "pages": 2, "shape": {"controlshift.listing petitions": "text/html: creator goal signatures text"}, "statuses": {"200": 2}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (2, 'changed', '1 items, usually 4; https://site.example/categories shows 1 items, usually 4', '{"broken": 0, "fields": {"controlshift.listing petitions": {"goal": 1, "signatures": 1, "text": 1}}, "items": {"controlshift.listing petitions": 1}, "listings": {"https://site.example/categories": 1}, "pages": 1, "shape": {"controlshift.listing petitions": "text/html: goal signatures text"}, "statuses": {"200": 1}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (4, 'failed', 'it failed', '{"broken": 0, "fields": {}, "items": {}, "listings": {}, "pages": 0, "shape": {}, "statuses": {}}');
INSERT INTO run_verdicts (run_id, verdict, reasons, figures) VALUES (5, 'ok', '', '{"broken": 0, "fields": {"wordpress.rest alerts": {"body": 3, "date": 1, "sponsor": 3}}, "items": {"wordpress.rest alerts": 3}, "listings": {"https://blog.example/wp-json/wp/v2/posts": 3}, "pages": 1, "shape": {"wordpress.rest alerts": "text/html: body date sponsor"}, "statuses": {"200": 1}}');
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
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'why', 'neighbor.', 'neighbor, and our friend.', 3, '2026-11-30T08:19:33Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO withdrawn_events (id, petition_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (2, 1, 'goal_moved', '2018-03-09T12:00:00Z', NULL, '200', '300', 3, '2026-11-30T08:19:33Z', 'run 2, which showed it, is judged changed: 1 items, usually 4; https://site.example/categories shows 1 items, usually 4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('_sqlite_migrations', 28, 28, X'35EBA7D856BDDC478AAA5653A2A609448539FB7B8F995C62251C450952674E05181CC281DA7F1658D260D5F2A79F782A9A2AEF4DC446AE0F103D82F78DDE691B1EAC0DEC46CFA95D0B8641D63CED6CD0F588D64DCC979E9705DF6BA50892D021999C21914E61228C8E136E65C46EAE6C1455EF05BAF0710D265A994441EF9BC9431B26781655F2FCD67AEBA9D17B6684EF370D97A7EEE2947AB7D5FB03CE2FE680D96B08D7C0AA08A3259152DFB6901564992DFF560380A44938CDA58BC46D3D84FACE5225326F005F12F5B3820927C66684ADA5F4F691299F10DCCDD13F4860E151163D5B292D18EFC87C00333B4D7470998C9814BA590BB75B7502376DC6F8125802801361E5C810E6B7D615F91B0FF64752A260CD77DE1479A27FE8065296B34405F9F86123CE277B71D6EC26BA7CC8CE41F23DB40D8F2896C610C45792C110520F0B285C1C4FFDA594A33D142C8755460E3F2F163BBA270EDE5FBCD89B4588DD1CEA716A517C9172617E041FAC59373A7167B18467F36C1C4939A267C01ABEA2F8860ADE7147408349D27B28BB22F9E5993A5AE279E57E23A04A2B20A51CE2AAFC7B2199D139FD3D301A1802F1CA8E3611F54C5847BD0D0C5A3660831D1CA1005A77B7CCD65B0F08ACBCFF06BF65FFA90891CA16015AAEA5D67689005EA4C6C192437CD4503BE83986F56DD73B22253BFFCC065629A2E71765520F7B1688', 0, 0, 0, '80486deb69131002a0aea850c94e555deeabeaa5e0aa78e4f75f21881c5e3073');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('action_alerts', 4, 4, X'ED5DD78D7879FE6E7152A7F4D346C6B4C3B2FB6E619EFD1D466A88461963BA4C7D7228BB4BB2CCE668FA380606377C0AFA5B89E636AA63495A699C49A92889AD5F0DA24A6A97534DB4F8212FBB384A1866337F0BD19B315E686D2C30F69BB2058F951D0C629F61582A5E4A6B9D96917D58C1E5CB8E51BFDB97F91F5A1D659D706EBFEFE91879541BE5CCA090D4BC5DC4C5157582686977A7608F81A2B190D8D3267D2D9B5173CFB2C3967078203259FAFB558D48AB4C83CC92F069D5A08C7DB2705D5D107CCB15756C6AEC10C85F417DC48590AC6C62825DA8CA762DF3D6C46C64102D764189CAE0919B2BA9972BE23B5234E0FB807A9FF29B1D8CC08CD49839A1229FC58FEB5FB085A5B03A26A4CCED7D237B46915ED3707577BDDB32E1C5D8627C0B10EDA9CDB4CAC2281B885F7984C10767BCE02A5D69C9BB1F804A7E6EAA18E15BF9E920E19D57F2C03F520593105F6DB7D255C19C90B99D3BD686AAE6155E1DF39DFC64FA3D8CD224E49E9A59540BA787D68A356068447B868BDEB1A183CDA6952FB6B5A57D4043E55A13C581B8DD3056A16628E4D75E295363F6B01A0F20C4DB8E7EEF42C5639494753477D0ED9DFE0CCB61BD8D0A7A4ED66FDFCE2787A6508FDB370217DE8D8C8E7BBE6E1AA15FB4AF18C98584B69862E05C047CF145CEACC40C602EA5585D3170298EBE035BB1625CCFC702C6EE2C3E3C8CFF24FC9E', 0, 0, 0, '236b7def148e568aa8cc05553948d7e7f38edc9f3473de7c141b83a91c3bbef3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_events', 2, 2, X'F0C6636B4C5E575458A689242998BBC5C42827A9DE3AA6B191CC745A37DF05C1589B5DCBCD44A302B8AB388291F4EA0A2727FD1CB18768D7EC492CBBF1108AF7C77FC4005820458C82F30B09047FC2BF3362D194C8606EA75822B00514AEA87CF472E6380456445B2B236EFC90C88AD7BE7930D2927E34D6237D9C67C523D11ABC4CED883038881D0D3AE59E04C5E6E442AC6B72C628A1F409B06DAE0FB2359C0D24A096150871B24F32BE3398DB1DDC061FD229D851FE4F9081C379445C53403037300827E80F2B23B1E09058487128C2386603570D5624FD2BF39ACBEBBA74A7B36CD7D6160C46D608911EB11C232B3912E76D8F2AE846BDC42B738F256729665F7F83B5CDF12B42990848A9E44D974EE227539360ABF62E7643AFD17A79F459FE3B37C23C8D9C870F4CABFE0818FC3438948D38AB7CA54795E243123AC5FB3B9F52FF1B45B9BEC2CF1EC7D4C911D2B3379F2D286F79BF4AD1D6A421607BDAA9B9AF10D0B10C0F32C5698A485575208B9DA819BD6C885381C23D4F18820142A3132EB1F0C3EDE8AE19C1EE09D81AEC56D937ACD4E18F3C5A3A452F604EC522F7A3957A1A108B1B43C27431042B082E615DE90B71A69ECF82CC8B0AD2D2B9FC1B595044EC21619FC44CFD03F96190CB5623D3D3ECAA9386F2F964983AF3AFCC14FB9E2776A82A4396DD6C0747E206A0B80074FF955A0E83493649ADBC4B1350', 0, 0, 0, 'bc8635dfde93b8f04ab9102a18993548682f6cc563453a229c27f89bb901fd2a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_looks', 10, 1, X'3E96590456B605322A67810402BEE8B8F27E49FE40E15E2FC6A83014F66CBF71AA7820603DAEEF78D4B0B8CE7CAC74C2BBF926482D6FCCB123B2BE888F30BD08D4401406EEA1F0C9DDE04656EC5123FBFB1BF39498C7764ABF0124503A4CE85242657996B1858AB28BC3B7073E8D3634A57A941E9FA4FF131989AD501A42DFDDA5989607F87A144DC56722FFE8304E6B8E9615D93D2C29C9F730A4DBF95CCA25DA095CAE18BE2935F9B50F809ACDA7587927F3CF4B21137A9D1F4EA3A38AF46543E4E45F6444D0D7F57BD40351134D2487356F499388968B7261FB79379B7984191283C4D12B694B8E512CC54A9CAD24D206EBA1E921BE7B79610CBF0C67DFEDE606C4CBD337F15EBEF442FF184AA601108A2089A72F976ED67572982A3F3D21E03DA4BAB3366DE160424D3FCEC4D7D063545ED1CB29F6DAB27A8AB4F34C446A750DFD1E09B6A6CD6B1BA4D2FF493CC8EA1F60239AC5BB8A98C1E91AD24219251A030C0DE7C5972E5588623033E6E1B89E638F649F9BB58D86ECFD74089BA3A520BDB321817573575AB4BBAC2542A7CEAD8EBEB5680F414349AD93D25044466D548DDDD97FD933727959F7CDD91ED728A9049D59C9FE08ED769265F0E7C82DDFF21BF26E6E88D532CDFD3137DFE34A6DCCEF455B1DEDC590D1C1537FBCA5C862F7C34BE8D1356BB7BB8F612A3925B217D5D3C7149E64C091B0579E369CE93B67', 0, 0, 0, 'beb5d1db545ba16963f4cfadb1a11cb263bf4d81863d540cf90fa5def736f4c5');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_sightings', 9, 6, X'EA2D8C11EC2A03CA20ABA71AB80E8C624FD854B56200C0B99A73ADE1C2263D60EA1D51BA7542FF745C401EBD48F36C3D4667453A5FE28A19012FBB427D06A94B35E1443D044713A0769734BB9037CD25BAA6E3F331E189E67BDAF1564241D25C7C7347B2A13ACAF27C0DC5635015110C1FDF712DD70D8B3191FA63CC49D74AA3DA417C82D55FB83076D5D8FB5B61A8F4272017CEBD080D5EA49B17A774630CECEA7FECD8DAAC1FCF88FF9B0E3F28BD4302AB1ED0486916575612867D73AD46F914231803CC5DACF7F65F65DBE91209BA68ACC00237717C3ABC4FAA6FEB7B49DEAC7A0CFE4A6058A6ED8E8B303C7358BD2D071DB1EB704A2582D9B3D3F9B5EA0868BABB58927B3281E4C0FCE26531937F75E4A4D86484479DB9226A8D1A8539F7805DCF8C7C29C721CB3C0E1BC84AD1376F6C33A4C16358BE2B7E28F592869E36813A80A6E6D9E58862BE4FF3D9A9FDD9DE6CE78733FCF556F0E3FA75003ACE671D40AF28A0D86959F2AC3174935E91FC7BFC63F5B5DF7F529587A712E2373C0B31998B1852053809099EA3F647382A61941ACF1FA0D5B15FA2A064B816E5D7E6003030DBA70855E26B3DC3E14499C1A9A6AA49C1D876546833FEA13D87E41F4F02598E4FF07653561EAD54A4317227C731D26BF257D58E264C276AE46BD01A903596D7520BB85FE67CE252F0F53FF3E98B14A658D72F1142AD40578252F68D4E', 0, 0, 0, '5f998cf91b052928fa267a0ea443f1b218a7801a26c21384497a76183f7655a4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('alert_versions', 5, 5, X'82284171EC444995A2E9C888D07C6432CC9CC82451F0D8993B77D03D61B062169C650DC20BBB69371737E9E80DC719C1CA28E8211B4AE6A33F2CDADED3483F07570D610AEF6D994870806368D0576B1EFBCB6C890087D4A0A5764D9DA945FD9F11839C9F3054967DCED465616F9516758B49287389DAF3FB799705957C5663C1006425D45CEB6112C0B3BD3895406600A90212AA1202E2741EF4FF1A722FA07B51BAF924A49C2F4EC71FBC16F7584891A5A31944AC9C58B6C58DB0E7D52C62D457FFD316E717ED543FB81200C4B34E401844778E2D415515317CAFC4A779F0830CE3248C2C9C8EA8C2032C345976F0E06A8E7B6EBF4A2F55A844D99CD7A794D1987B3D36DC46392DC335E901C35268F566CDC44AD91F5C3E4FD82E8872C329D4BA9AD0ABBA3BC0AA980CA72B48E9C2C5F07E40281561E11B2CB324E56A36FF411C453138E7A3F1E7E8CD4D7ABDDAC8C9446A289E08C9C196D7413BB24B408F1A7C05D8F6FE5F784C8B12F6D1DC1732D5FDA4490BDB8ADED1612B0B99438A12716D76FF08895B05F5E294AB4E6E9AD9916540A39F9C822D7EDEDD362FC57AEFDE76D3638C2C013A056A294082E8F6D811C3D0299A88E9BA380267F13CAE21101968A54C40E0EE91AE64BEE1A545295E6993E16F387ED31AA07F70F38B574037E52B540D4CCDE08BAE326EF17F3A925816EE5034ECFBBFB2724141820283148C7C', 0, 0, 0, 'b2f13cea9064d6e8a25ce75ec3e6613bf3e187d7c2f7f65abf34f529bf32c813');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('captures', 12, 12, X'F97CB5AA47A3A0C84A115817B2A716A1C25EBA1FE1D43B5927DAD20DE78A1B4B233B0CA77887DDA6858CDF9FFE932A9FF3AFE49F79077437CD6F4A59327F2E125BB0F60BC8B76DF330834510FC736B86CB8E0A40BB0B16EEFE86FAF88B7F3521F50C53F35E11C036A49A25F7EC9D2DAA559ACB40C6E7BCC5A72BAA963F5266E64B0CF00797EEED33264D40A61FE94D70F7BCCBDC554656AD7A7A92EA78FC4C0F2CDDCD3D8171A6F38DB7637744F6B5D10AA41571A3FF13FCD170D4255B089D31D7122D067ED67A238389CF1AF35BF3F19069DE87C7C96AF1DFED624CD745282A0C2578F3012A68EAB44F52BF8FB88AFD0D8A117FC7E7647494834CCA54B3BF03EB76C6AF23657B9E04B120AE7933005DF233472C79286AF4F52E6A173A290B093B294780F9132D067F10A1B070295A17C9A0F57B18C8B75DEA2B873F89DF4A3CC0C393B8F48A32DD591B50EAAD5B286C4239AA03E8E63B4DC0CB5B19201DB0174C8862358E55DF0F9D2049B7F68B72FB8F462A2E64D65B7245CCDDCFD7370E9D29F16B5696D33522F2CF4D406A247F52BEC49BB65716E50FFC8CEAD6DA3006631AACD85F31E5794BF03CA5A162EE3B0000D1CE7BA00FC4AE355A135EF58B6DCBAC080B22A4A476D8D29DEFC9BFDA4D99A9136096AD2565D4A11EC57E71D970FD48F335DF7EF3E1DC363BDBC09137450639B107FBF388CB287D8D361194A7DB27', 0, 0, 0, '04f04a902c4fb0f9456008a82d8ecc3c1994900d0322a56395fe48a7f1688de7');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('count_forms', 71, 72, X'244E4B461AE16F50150311AFF6E7539B013DBD01AAB4A1B918305E614A3ABFFA28DC5897C40DAFB35F66EDF7F4CFA93E4F401142B6A84D0BDF293A62CD79EF8D39DAB7F344B0CEF3A38739448A9E3D5FD94AAD6177FC002AA7044BD84A9798C56DC8A006D2395A57648212AD7285C6FC890036B5481B7047A12B2503DAC3E889CE1F27C64305CF0F14AF216BCCC1B1B043C76193A04588C83FFFDA2A8F6CA7F6278C0ADBBEB49E4C9D2CEE6B4428F04848DE44611100045DA0816AF8D97BC7F29885BA3DFC30A67D7F9FE7A1C8C4E08ACFD49FF28D94DDAF57912E4714D273260668A7A845C556FAC12037A2072D4B9ECC307B2802B04DA0DDE3CB9424C5C1BA7DB6580706515B38D69F7ED05F788B29AB3D077DBAB144F336106C53F3B75716659330E6E900D58EF05FFCE47659547330B28E411500A0CEFBF92A59B0DC3D1B5DE70E6E4C94949E82331CFB2E69C5D05C77E2CE245A8473462B6FAC25F2F83BE1B44321C620CE8C0AA32AAF71F330A71FE8000DD77388F07D71C886EE5324B0E1D09E035EFCEC18555252908421CC70D38AF517AF7841868C292D9BAE5807954B585891C684837DE48EEE9C95F2A284EA2EEAABB3D7A0FC1B5070CD9438F77EF1F1EB113FB92BBD5F2D19824301BD4A231C4452CF2FCDCC916AED589918AD94C39CA56620EA2EDE47C231D320C7C528CFE647418D375885DAE2A395A9006F5F', 0, 0, 0, '204acaa8d3cca220433db299692ad2b2e545c541658534595b88b34e563edcb4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('creators', 1, 1, X'508F7020BD24ED496E9AA09FA10918E78B5EB55E7BB599EC283ACC0E62EF71AC39BE05D0BBA02FB6132DEBD3C41C7192050E860A4899CE461DCEF85B5E735EEAF9898B8BA938301A8F4AB725F1C6B2E1F0678D35C8955E68D019DE08FD0DBBF7B2D1003B5E7B249BCEFC3A504A6DFE074642D686B91DFFF5760A44F932FDA1266718F56841F2D541C88C48DAE6E659A7159685400B9648C44D0A710040FC68CC44DBBB4996F0AD9B4B729AF12C081E7A25C050EFF86389D2E23FB5B1BA12DCC23FF4485BA2553F4F56E03795B373CE9EF9F7A1C171E99E7DDA4581308E533407E689D7D9C7A84DEC90486C89E118FB2501AA1FECF06254FE3FBD2909D5B5DF1FE6196B3C85FDDAEA6FEFBC40046D2B8DA02A37154210F9209F454735761F55E77D42E4C1B5A670C1F0173AA7EB673F86F5DE4F8A7A50ADFCBE88F980E74BBBAE1615C231028459C95CBE35DD0FBC0794BD5338D7BC766671A9362BE3F0B59D9A3A56EDC9B48DB50E19E0B1DAF0413754E827A613AF0DB3739F4D2D113BEC0EBCCDBC670AF7094D35E929E6668BFB5BF1AD6CEB0216D82BDD32F641567884871163C0E60C72534CA95C9A3487FFF46CBD717F84E309FB34BB10D545B6EB69C549C3B2A9A8FF75DC41B669B292E3C22454089C4275B6440BC6799C4FECA70B934C1ABE0C30D9A7984DE9AA19DCD49D0F557AF543457D423B370044DAB480A3548D', 0, 0, 0, '66dadd34fec78a74153a8713fbc9b2bf183b391795308c5af5dc79d1769e6369');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('due_looks', 2, 2, X'81AB0D94F48158F09E25E6BCE2827752FEE2EC89AFA78D8CB2FD47C10EAA50F635008AF52D856B5178857A29BDF16B9DFC2E46FE448211A259C200E5AC752D72FBEFE5D1B6617A8B1140F48CCC82B67AD1F6FC9ACD76A1A9487235F0BCCA318590EF4D59EC8180A9C1ACF70AF8CFD80041B37F35C310704F2E842E118A8B3A435D27A5B693EB7049C0861B736CC5C7EBFD7AC730B8F7C3746E5CA055D343C4090F8162A8E4973F0A0DC10FBB2B989406938DCAC528D48EE1E2033ACF841D0E4505F5E46357232058B38A63C4DF1D7BE88C27988955AF32CDA4D9D30509C395B0D015F256F6476FAAEEB03EF2A1F6905FF860DD165F7AB8E1E3269D07120DD2B35B6AC9A7ADD7BE2BA2071ABD495EA6134FA01BA8D7640D8F1E9E281867ED7E3A4F2A84A821EE62AAC7F42E12F752313662F823FB00CE0ED957DB27B7526C11CAD28C0A568D19D6192B8FECC68933CEFC072AF53AE2EB15765DEA3E576BE57FCC0ECB3680E8A4D9BCC0973F1318D1BE2422CD3BD2914EBA1DE28E51BBF61D9A11BCD8BDEA0CE6F7B3F71F8FF8F4A223D87EFC61A546882C91F0787941A8726455FB853988666D0C6C04332435A82D1E19C9060A96EE806912717E45FA9BA2E455341F61C332948836394E1C4781A16593D9E1CCD9103D7593F1C100F475A7AE184D1D64D621BC996B038226EFE431811BC456D812C73D1A3B7733614CD23FA8B9', 0, 0, 0, '087dc25f86fda78b05540c03ba752ab43bd4d16cde0292241be70fd858af1a0b');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('events', 3, 3, X'F4C4E6BE80198BD367B2C6839E60DEA0A5F57BB6A76CC1E25FCC29CB52306372C6F5FBC9206689C8219FFC8B10FABC9D4F236638F348162E918349564CEC913EC7D90DC06E16584A48B8223EE15DFCC28620D4EE18ABA73B5525CDCC0CFDC7CD57D77A162309790B1C5C9FEC6045819D9A9272305B6476EB35D263ACB3851A83C3D7FA48304D1D6ED7C279FBCDAFCEC7526E84F298024C24F18E6B3C8C8BE918A26ED7F3EF093FD60AB92375F4BCFC7CF48F291A65BB94F316AE7D4219902DE9EDC017ADA5FE631BCBF8007C3768753F07409B890355E690E5EBBAC698EEFA1B520EAA4EE13E1E4210D9180A56789CB7E0B3DA59E33190BA6A01A605E6C876EF5C9AFE55985AD96464208143E0B95B884AFCBF18D9261FF628919C8A5094C6A47CEA3C8FC8D882A355AE484231D1F17318F8FAF3DB840DFA13AFEBB003DD88A371E226C9BD5A48CC92E165AA5E3C35BB402B27623BAB5BBE2850D0F6E6433C92B520C978103FB5A646C78B0C7EB03968CB3960603C5DDE285D2BCC7A036109096B5187146199497FB3B942CE83E37F475986C608F84F765C712D7139C59BAF23D70DEA9A4E405E1B6BFC183F216DF616FE4A17A2B2DFD9E559C0D0FAFE40B24694CB36DBF82808DDDC26A80B82A9AE5D2300262358023212494C9DEC3D551534EDEAC4431CD6C4A769A9D3A8A0237AE18998CA4731AC889BAB807009F110FF95', 0, 0, 0, 'e12b8998ba6a619b414612cc8a017e5849ab47688ffab055a6c064dd0c49addd');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('extractions', 12, 11, X'891CF0C14A707802808F5B1A8D86FEBA8036C447DD96A1AB9418D37EAD09457A3A7CDB5AD9078E633D470C6A359195A1CEBE5F90BC766966DE455BDA7A83571F02A28533FE585199D9E744B0AE6EB9F46B16429220CCE6B5D22274C76A04A9D680AEDD7858F98FDB85B2467A031991BA192B63A0EFEAC3BBDE7C30AB30CC26E91588B0ADBB51E078C6367535701C13F41BE5216A88E21DB8A6FC201354599A3D99DB665769289A74135E34A0348778ED2BB34572683F72129F081CB02BF600A0098082F63BC461B45CA60199AC7717947F26DE8CB2AD5446224A6EBD8B77E54C7D3F3EB597D68A0D6367F479A19EF4F9B58A3A21BF89578337C4451736D759CB04B5A14960FDB0CD229EE29488BD4105844ED8FB62D04B96B0248FF7CC989168179C14C3757FC5A7B9B55D05B3E8B84A2C3445E6BB9E6B7B44E735F5B0633F8C4C84CA05F948C3BE89905EEF82F1C2EC68AF1B4252E108D50352853274E094BF1510F65E395F2929CCA341B506524A0A5B4D1D8872B545648EBA94ED1F8BF50FF1CB63D8890DFE4B7E3E1D9A9CADF385A02CCC10947FD689EDE4218DBA2D71B3861E742ED75B16C253E28E73D860CC1773F549457C2E9895050A044E9CFACBC582DAD60CB3709C604A0A8C7B7EF8813B4E9CD29D71F70C9FD5E2AD654F65E63716D62001769FFF81C9D22F32F503202D964DCC4C49D38F413F5FD8B3FA5737A1', 0, 0, 0, 'e6675894c53278a4cd9f626cd50df3241c3fbb8216867e1c5931c99422c2bb27');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('issues', 1, 1, X'2B2EC396F9F374A5B50698D949DA36BB518E4AF3DBDDE0399CA6991C3DEB2DAB3327658B164A91090BDD71CD4AC136970045B94B2F97ADD0E8358607C64E185EF48C42C557E069EAF2DFF7C1533D6EC4C2E198F6B5086DD87EF2E58C73DDCFBFB57576B6EBCD3B64F3676D9766DD6FCB2F947B8FAB2945427AAF3BA5C8A9DBEBA4FFBA389E97F39C1C644E8CF4FD845739FFBFF6449D3976EBFBFC7B7DA9CE5F7394F548F7E5D2DC4C1E3CD6D571DDD8445D07DCEFED07E011BC0B7551CBE60F241AB963692BB297A937082179ACE140080195224DFB9F9A0E5C20DEAFD2F42055F6C47FDAF5C8C95F6BC0B29BC5A37B7880247896C0922827BE46868C2FF4B81858E97D1A20A4DA7BE77E0D75FF5141FBF6B4AA5F2B81DCEBF6F634BC8E294A08A3086691E0F55A22AC6FBB10CFFE7F8CD97E0AD097C7028F0F909D4BCE7CE6825C45735F02C92426218149EE45D890EEF9B831D07E7EC94D396C5E51AF1EFB863AAD24414E2778E5479B196A02887327F19DD4FA8FCA721C4C7CD4DFEF069A6D2CE7DC45F68D34AA1D9F4782732F98CF51411A8458E78D1CBB9D85EEFDD4EE7AF89B2FE85930058E031EB77438AEEE3AB9CC3D36F1B293525E51397CF32FB1C3FB5769943F8A1A88E52D8372E3B18D00AD8BB3FB637C98E2CF9A9F3553D2D5C270B9A1E0C205B6AD034502FAE1A95ADEC73CBF3D93A936F9BC794723AEFF8C', 0, 0, 0, '44b8fa1048a1aaa1b33e66551e3d224249673164151794cee766a7582c1fa21e');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('kept_files', 0, 1, X'71910BF3195DAB8C4DDF2EB0FE76FFACBA45BEF42985B4ED7BCE4A74009945BA596853904B8449C19D67238D04CC300216EBA7C046A40F90249C2CE1FA8ADDB4AAA84A87C0E127151C0B93D312E8BA3F2C1204D5EC58C2895C222D6CAFD8ADF83DCB4F3ED3F96F0989B063F98E3F3B0427CFD20A8CFE6D8EBE9EF18674768AA9D2C0379F17A0124BCAA3D510E560E1235ABE6461FD91ABFD2C27AA4ED5446A8ACED11292032D89817FCD27BEA472F7CB84AE048945E4A6CE37C426F9D326FB878939EA20E2DE2221DD77DFB9E1BD901E356AB243BC1CF80F9A8C827B8A670E6FA76AC508BEDFE08FB842C750DA049CE8B0782A0401B69BC52EE30041948681FA519069C038C8FF36AB46DFB35DFCAD0F9805E4ADA7469CD6C20EB2A4D51D3D4B1A58E5FA80DBE43C4F5608DF0A21258234726CEAAF5100AB47EB52F1E62B9E3AE10517F92B535138ACF3E7A1D4C5CDD92B35D554B64F093C3A13A52B1EAF291A4DE6B54684B2AAD92E5C703A88F1B468EDE53BE3CE5E3E5F7EE3BFA618C6A5C208C2C25D8756158BA9712E6E9BD657BE809E75CE0CA3B544677E235C0777F7E7E77B133158BA8E588FB477DA28D047F1B195A5191E62FB8B0F092ECCCC52DDC2E40FADC194F8710317028565D1D6292E0B3AB4940318A17C93B660E56E9AFD64984B43540326C01EB2B83A3536443F93455D5E9710D4E16AC0F0A436CB958F0F', 0, 0, 0, 'bb10f0ccc8163d83ed4f6fe82d81c622682045c793d6986682e4b12ac7104332');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('links', 1, 1, X'602F6F30D172F122F029FB2B4C99554044A58B813BFB8EB10EAD9E8908E97BA256246CD70F8832AFF3B5D1A02A108D60BCFC5E27C4D13C38F27990C9EF036520BEDF9D1D28B70AF0413E729D2D3FFDE08F3EF04185EBE856F31AC2DCF647A5AE11A5071EC9B2A3BDA760B64A941AB8E38604A2CC7BA17F838984E363C779691449569043AB23FCB34EAF3CA21FF72EE13C6F9C023574031260D2FCFBE333C089CB9FE9B23CCC60743FAC431CCF43032271A51CA4907EE32E564D45388B8F7DCA689F9671CF1306360D1A8A42D32B172313FDEFD6F781046D78B6CF7C1B2E1340647D723FE6D818477F6569A4C7B3E0C60077FDC70BB317AF8EA4A28FE71160743583FB4A74590910EADE42549A006ED5D78EF01B1F04D6DD78471BDB1D133F437839E83222DC150EAE62A9522BF857C483A2FB82552967631C853F17A284E2BE312BC8B3E8CC7C09C64A33ED52883010AD8B516E8251A1434B9A769DF5F255D1FDC213516591BD51966D5C3C66C82B942C82C83AB4581400970CE2B75201E9A9651C21095CB466C867138AC49D3263DD702D748D321B094C59FFB22B0D7C959E5F667925E0A4158A8D371EB1BDBDE74649806F7194073CBCA00B206AE003CC007BD6F4BBB33F86BFF6DAAB1DD8EBDC2876AD7612908C8BD83C58D3933BB7FCB198673A4D913A746CD2D803237370D3ECA59AFAEA6E1E65E36CDE32ECD654E2DA', 0, 0, 0, '0c74440b65810a0378dbb807b694a388b667b047abd1a78c684a2e27d0a5cd89');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('listing_coverage', 9, 1, X'79968C7A38194326ECEC969AE7AEEB906B250B0DF02726C26B9E55C4CF332781AE120DD56E9D41BF7BD9FC12AC503B0213BD34B3F0DB0FA9DAD2F53AC965F973696D0385CD697D1816D44F38F5AFF714681FAB40974F664390617D0B06CB6F55E0A26472D6EAB806A502AA8736015B076D62057F3FE64ACC110BEF019D5B3DC4DCFB8209BB91CD89F34080D25B720D4FC0CA3AD9CE5DAA81BFBB360B4342AEFA7812FBF221A3184B37077CE8440E27F04F8603A6991B1ABEB6CD607B406688ADD9544B44BCB1B4DD965671B6595C53C11D92AB00E9B09994FE2E9E8B198C74AD50E3C81D7E51C9F0AC10ECC61C957C2ED4A1C688C2F077AEE881CE99B9262B3DC14F9B607DBBF90FFCDC88B3C8703FA58949C05DCE8FF4EF176BAA398D2C268315BFDF868216C6E7667A95C8FEFB2827A996A2F9ECD8F6BAC2E17823033048ED3A875C6C9E6440157E12BAFAC172D9A66D56E3D6C50A07B6F818D0E40FA790C1A0B916E35B9A6788557D63579328D87E8D425931C9BE3BF9BB52B83FE2FBD2564372A72262788B236AA5A10ACC26F38082A329483422DFB95DF7C90505A49E70B9C2F5881354E57FB7549B176CFA7EFBA79784EA88A6D098BFD058FF6E1AAC669157508EDB3D9361473D05F09C386D773C14DC07929B0A7A29BB06F8E4C336C36E7EA8BB0BCC7C2C6F0F9324A80AC090DABC9ACD00F88B65C619A2B8BEFAAB45', 0, 0, 0, '028e76419720e77b40f9abe04e24ddbdebf48d46e6ed1bafb7ecb725ba50a6f4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('masked_addresses', -1, 0, X'', 0, 0, 0, 'd0f6943ebb3eaa922f371cb1db79b50af2cbd1b364781007a46a5668ac33b6a7');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('organizations', 1, 1, X'7066F57BD6E1A9C5C2A0F562F02FB3E73D5E1C0172195C49AB1AF336B4BA61F46F5E360B1317B1DA0E0E1056015F4D1F3A14E638BEF80C6782F43AC39439BD0BF7BAA2BB0DED4BAA422F7F4CC009DDA322A79C552CDCE7CFA55ECAD99BBADE89602641CA29F11B9AB81361B4E19EF3A697EEED4F647FF10C3B6C47C9A06A1510F0DC437A8D293817A002B7AE09906BFFB89C6D564032F42FF015E490F5CE119510B24B3D5B5AAC5AA9B4464E555FAC99F9C62D8F2A82CF5959242CEA568D72C7B1641EE094E6593748A1DA12F49C637ABB87D308833A5210AE05B342BD0F9D86A105F1E7EE6D0DD4407D054948F2DF0A160C9AC9B5CAA3833AAC823CE0CE598D988DF97B764795735C521A6C1F72341F24B31F5ECE51A57634DB4FEDB90961ED96A3C7704AA7B401FCA32C187B74E2155AEFBF213529B6861261E15A3BDFE1B833F687F94C3F9E76FCBB0FC0AA406B1E44BBC7242D9D43C000B6EDAC2702FD6743BC1FDBA8A191DCBEB421C5E03F5B09A8FAA47AE8869D7E0BDE6FF9330B4A217D291F23D1C37869E4ADBED9764A1B380239CE50A66FA9CB491F4D66332995A687A7E6F016136242F19E0E3369D488781B86D02F2096567E0F390806BD2B73F690C9F9BAEAB0EAD1C89A858EBCCDA48BEFB60A1894E43EF55A8B82903D2BFCB3A87197F066EF1A08196EF23B7A7A88ABB3C9550805BCECD5FD581C92A2A1EC65', 0, 0, 0, 'fc577e7f768ace7bf572e16f1d924af7a74e934aee88f8284a55c955ec04890c');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petition_rows', 3, 3, X'A7F4615270BC029FABBAD797D1A86A878C1F3D1EF2012B178D8536F0A88FC70578734620346F2167D66049509D6EEBC2C18DD11E043D9B49643974E6C6B0A5B8936314815E377DAD425A54FC6983D36D9494B01ED3096D02FCC91F69F007B7A3DC83580BEAF6B5DAD5A69042AFFBB733B72B1EE52D3FF6E328BF7518CF7C92BD0E9822C40D3AAE3008FB6361B5C05C3D44DA354B43C167519A0B36E09C7B1DC1994F2DA14E6BADE89C1BB50FD0AAE8B31B1BA92B9EBEE4D66EB6DC59F32A17DBD9566CF67F2A14BEE966346B0D04AF2202E3B44D48AB56155E9A076B219BFAD98B71F05A0750F40A38EDE784A7842229F034C9C29F7AC374C71583CB9F54BE445E505BAE910F680BD0CD3361E4D295D544B9F9E7DCEA213D3BD57BBA94ADC2161EAB477B326DAC1835198A67DC1D8084845BFB2EE468ED4469DE02A78E03678156121FAE4959134E66E3094FAC618B756BB675F3F113A4514D98480C792EA38FF43B46114F9783D0E858E9B6E972AF95AD5BE61699B05FBDB3228AEB43082D670AA576AFEABFC4B66E82A56E33D31F71DE5013AB1321860622A21F51E69A0D53753A0A19D7B29E89B640907EA3F3B3289D247764C4160FD28CE89BA5AC0EF6B78A16D1071952D435F4AC68C1A3F7FED8BF59983CF27997FE5416D516D049F8908677444FD2660A4A2D67578D7346028829274DEA16D785615A04DBFF114446AE', 0, 0, 0, '0c206a3a9f815a9e00d3d4febd46f5fea850e43f91bcd657474245358e8e0942');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('petition_versions', 5, 5, X'697E850C2B077D18D6A86AF1FDEC69A4D9E1AE8C54DE4382D1F54364AD8FBE8686D1E6977A44AF8230382BAA152DDEFC2AD55DAE947C5670453094E5EFBD1D49D01F280B718637A8E79270E6ECDE88642D30E15DB9635C7546686117DD8F36AD73FFFB6BFFB8EF910B8FB73226EC80EA03B5D52FA1915BC7EAFE628D06E56071672A9CC29CF49318D174E9301F669C8A778EAE938DEDD1935E526701BAD80CDB74CAB711D297947BD83230DEEED9A62A96B7AA7D91B83391AFF27039723BF2C0CAF45B48AF757F75391FF032ED0B26251350DE369BBFC940626C3B5D3FCA754372716AC87C52969BBD61546547D6C9EA1F8C01F5EDAC3C72523CDEC0B0B71ED44EA070872AA91E3AA79246AEDE3EA56B872B17F7A303E34235964868724F78DB9F4D49013F52953AAE409132C7C30F7EDB56C59D59ED6AE74F130AED11CD9AE60CAE67F98F912414B08C93F67D121442E6A2FDDEB112B39C24774B88BA2DC40903038E525CA760544C1A9BB8104462382C99406D62A7D40F7E39CA79F1E1C3EA5C3E5D6543133FB95BD451CFEDFEABF9BAE159248DF64C681F821D2AF21C85084606EEA0699881E26F90BCAC1C7676C40F502F923302B88D29882A7DE8103B50E09E97B4D3F316EA35378D188C1ED7E532B2C03E9A3B6EA9E1CFB2BE4F88772A11CA21F2C5965DB1FD159164A5161D50046CDA8AF7E6F2A983F3CDAC8B3571FD', 0, 0, 0, 'bf41bd6e3d39668a399a9d473597c679019953887021db492bbc50a9604052c6');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redacted_records', -1, 0, X'', 0, 0, 0, '8415f44d32fb5e43e53750f11e8d4eaa4f7d5947f27818d1d37a5f9bd1cdf207');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_hashes', -1, 0, X'', 0, 0, 0, '28170f33097ccb894b03effed6791caa2e3f6ec0de1c9e15eefd965c985b8da3');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redaction_steps', -1, 0, X'', 0, 0, 0, 'fcb5b99c7c791fb9d1584c3d4c477443ed3ad0c747bf9f1ceba0b0343d78318a');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('redactions', -1, 0, X'', 0, 0, 0, 'ca1a99285d8784907a03899136e89c3977c83ab691d4ae6618c9386de681edda');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('release_changes', 1, 1, X'30748A1048C8F68751D9252C55CD99BE1C9C2BDA82DC6B56A3EE09B90DBD8A70395B55C839551719CBAD1A9BCD6478E03CA62900102C4C99F89873A94C0BD7B1AE7DC0569FBCD9E876E3D2A663E2D8BA566585662A42845CEC22CE743AAEAADA02B7B22EC26918DC230D1CA64D260DD299DEF581C7D7928F25FB31E8348E278455E26CBF058628086FAA971F1CCA7F182846FEEA1DAA223EE782EDF5EA90319DF977C806078C30F13852DB5C1317800E2230F4D3C5B0EFCF29ADF8CA4E36E0587D5CE86268FD0C785C334E5D2B5EE130D4739904628AB5F3059B42016752469748A25BCB5A364B7DD6051AE7535B5F10BDDAB32E9F798A2FB03B7D241A0207C56A84DB4A0092A7299AC1766B76DA8B2D94A79A6EEBADA3FC9C7E6714163BDBDAA1AA8BEABE5276CBF60ACE8FA92B4F605AB396E7E52AD30E972628498AFDD01A104311C9F46FA3A8E62DF6522381F277592EF149268AF0B43E6F35F864DCF5BCECD88E0A19853A34057643608800AB02818AECF59A4111F093996438B1C197E1D378956599CF5E15A2FF8422DDD95D28CF9316A9EF062519A3157678040CB97CAAB7867216DAE35FA5DA6BFB1EA3282DCA94059F3CC000B8D9226557B8FAEA89234519563F54E11BFACC78BB1783EC3FA2A8849ABAB5A79ABA2001C11E7DE7500CFBC380329DE9AA34A9494C7B23328A75D73E0D3FF42E0447FA9607B4EA2D8D', 0, 0, 0, 'e57441d268345065983e52bd28346edf6838e70d3ca6d780f8485d2fe3bf7349');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('release_corrections', 1, 1, X'7F175CE51CEE1057403A5125FED4CA59EA1B95E1E225829B1FA9F5ADBE90D0D0042FE8BDF48C8472A364D6C5C7F163BC37786516DEB32B6D8A29630341C9D0111640D021B08C3D22413CB1852B1C81335D14632047A61291A9992199806EFD0330237A5385CAA34F704CE0DC89AF054F0CAA5F462D1E9F9C3EF2F5346FC1C44286A7A9767A579CEF1BE0D44C21883DAA096CB9EA54A122DBE2CD3C1AEA906672AE3FF72A9C5669FAB0E24B17EE8B2D2189563147621DED177E58E2A07388D98D07D24FFD1323BDD52CF45D5931E83B25E3571065EF7A2A26A7DE3D96FBAC41F435AACB114925213DDA1A6EDBE542280BAB809C7DC398FE92EB8D13FFA921AA4E524623CE934B8EF2E6DE0CF76E8416016AD151E49BFC616A81E947F666B0AF23AAF40F46F3478E3DB3BA39A71251899AD02DD8220A8F5FA31BCAF8C9A63725D3FD37B5123751A8495CC3CB857D0A84048ACF52053ACAB4086A39F7C7676DB5D143D36F46C1856969794A63842C8DE58D5B32B5F471ADC86F563E201080D4EABC8AACFCBBB3E4E268035238476C67F385204D851F3DD5BD06BCCFC4565612424693A5F500483285D7B0D32619567635AD23D7E259B9EBE7891083207E2CE103471794BF647CA59156457B219225674F889CDCD8C5B0539BBC728CD495E934BD14563A16F881E4C378F108E714469DB902495E1A6CADCD98BC38CCD29EBC745E47', 0, 0, 0, '390e9b63d4c4a54eb179700441c5584be722e85017892492bf67a0e3d78ab306');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('release_rebuilds', 1, 1, X'63344FA9157FA3201F9C6021AC79FC7B572A1AC884C10D63E4CA8BD363B68FF443A523A53F61167A59D5D473CE45409EB4D594495BBC224B7620CBEF47B24633BCE41B648C8975AEDFFB566E41B8A0397F1EB3A2E503E4D1F956567120A75A2365385BEFAAD6E45736B6AB37891CC816B014B6136874AAAC6AA6EC005045AAC05140BECDBDE102AAF0694F0BA3FB297F8D7285B753164D26EF79A2AFC97B33A8531248855528292CA658F9B998CC9FE901EA7A5D9AFB9830A06DB2DA8C20A46CB1DDB054799C6FD6F29E3E2182B28651CCEEA68238260C0756AA57ED56BB8CB00BA3722D1D747A11D67E53B7E4E078E69B573D2666D05BEA190529C21662DA9F40C33A3D794BDDAAC513714F8EF475C9D7C0D13CD24226CB3C18796CB8D4AC915D8572A98EDB8D142691C0DAB86261A60004801CC4F3AADD098DE629B52EE1C1F27EA6C70AF25D2701B1DD5BC7788D9CE518868E8A3BA21966E8E3ECE4A6F1B9C8FD4AB8DDD770911569A4C97915A1BE4438352B43AE329EC996BB7C5A0C475C04B4E1494909673FB575B3C6440247FDFF795553A2B8808B6BD6622792BCDE1A04A7222326E8592CF477A9EAC1060AC16F51B1583B162044953496D24218BC97E32EE98570A3959161FDD9F95030FF5EA63CD7A01B3DD7750F33872C736CA2E1470EDE7BD6E49F5C661A9170B98C13BE957FBD8693414E169FF491C92C964E3B', 0, 0, 0, '18041bf78fd802e0f77e86a17f43c7e98327d2bf6ba2d822bed7b11e03fc5ede');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('releases', 1, 1, X'862917A6E8D6F46CDC5D898BB3C9C6612836DCB01B6A1288171685595D3F5F1D51CFFABA06254F2927022E7FF9A2D0120641A2A6CE75642EE979DCE476FB04E639212B39352D4AF63EB0694DADEBA6CC7E9E76C2EE88FEF64990A4557EF925A7A322EF87284FF280FA579D34D44022E5CF88718351756F2164333CE74224D0E6F0278F24A40BA9912DF797874DA24E1564B02387243376AC5ECFEB83A33BC0DBA8DEDCC575AEADB497EA2F29EBB14C68EC5F3382C006A585335AD7EE7C273D0E9BC6778D8F6D3AF8D687A212666D5125375A505C38D50DF01439EF1A8E8108F6E7500B4F49D40CF13F86C3F7AE58985F216D9B86351C036DE72D4F167BCFEF9045405920BEEAACE25DC186D073F89FBA3D33A829AC485A88BC5083E9BEE38173EDEE665289AD8222EBEA1ADD0FC0D4A2CEDF82A784BB3C57921684095DE726F2D9183C17AB3DF6DBFF84A22A70896ECB1FF32F0E346C0323EB16491FE4C887FD7F822155864E2EA10949B7E57BEC5D398A88EDC49D6B6832C66801F6BA1049046895EE849557FFA9A557DC950990D84BB0FB772053F01BA5679457C7CE11539CE97586E1FDBBE8AD5289DFC3BD33FA88C10E4813B3167F17286518A451CF6F98393833F96D81C43552575F0EA9DBC63FA1463E2320E17C4593C25C0B4A705A2E072242E5DBD9B1DE92F90E9D5AF57519CB894F237E55C5EAEF9FDAB03FE83EA8', 0, 0, 0, 'cf94e6c20315fe9076e3ae224039f8fb59a970029e859b03ebf101f35a0c7d97');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('reported_counts', 1, 1, X'0BA6143FD5C7C2E5AD800F68E5DACD63F9C272120CBB6B85890954F29D1E54AD47FDFBB424D61216DD0FB8D7CB84AAF0A1531B8660365AA5F49B85A0A794E92D093ADD47191BF98E082F8039AFE2114AD3958A6156A40E9028B1DFD1F3836829D89DEF4416B11967388305181A844C604A088F515D70133C7E1DB5A27F188782C51E4A0B8EFA05E8974B04D2B23BCBE24B3B64D3CDF5D29A1112F7768A8365CDF67CDE76141CAE4EFB0164572F7032A95F52CE0C90A19565837C722E3362828AA441198F4DC18A30512B0160FF215D0C3D5CAD15DD301F4070EA47B326F06002CB193099514F2EEBFAB76384C1F9917499E7880A41AEEAE348D03D9F7E2F6302BD61AEFE98108678CB27CC98AC012CBF7DD39DD41186B13588C7C9C6500E4F751A45E6A74A2DA17E94A9C4073029BEB227F153B3D5AE0DB537684D9F52516C3A7760F8BC07B3B692423A64D1A23B21089A26707AD9939162F9608893C688810E03FC0429F998EB8895CCCCFD4E24DA1C0C524283BBAF0C24B7625B669033332945229A0A77D16DD43E3200006EEAC0E874DC61485153FA9F700E806FC210EE1C3CB97D7BA04FE752D94CAC0C21D43B6803BFF2CCE62F9D6F6103306F2240EFFDB290BB3381958ABA653D2882EC05B56EE24359BAA684ABB398120D0E4D4B206E3DF0ACCA73104CF9257B56023073CC531097B67FBA9688D24D8A92F356BD2F', 0, 0, 0, '5c97e5da0aeb03768faa4b90416f49fdddfe2ade60427885bcae44743a43a4d4');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('reported_lists', 1, 1, X'E928EA02B00BB96FE6B238BDC5A9E5B89E873BAA17117A1F75555395E77504B166AAF3CCD87CCBF15BF631CB31CC6D51E2F059248E2704A54A4A6C4707F3175B660DF4946E15EC8DF40B0B9945CD7845BFF0D0A05B26D103998AFA91E6E1C716B68DB6F0224E696F6B30ECC924FB3F1F26477F31B54B301F12344E4EC84F578E1C83FF3C1219704A9F7ECDAF5D3E24D40DF4412011AEC640FD03BA6F56E6A352EFD406350C1DE7F3811245E9BB6328F8CC33E6D586673C2EDE43F052087535AEB0A63C3DED0E6CE9615CAD19BE9A5E09912E6BF07F8CA050CA0227AA374A93A3C0ABE29FC3E62560D93CC3A5357F314C2A7D757D8742EA85C193AC9C5B59A09F92A6444CA1063BF294981AA0F9776A065831CE3889B1C951D97C998FD6F6750F8E762ECD187E89DCC42080CC69DC765B09463285B14C0090ADD03DD250BEBD5E4A1BA8BB5B1A043668F6904E9849B6087C6471C61A6A97A01003085D36B2E069C0F54199016A02A82C09FCDA2BC97AB1C93E58BE1F7D73DADB991519594E8C5EADE8A947428F3486C0F45DAED015B88E57AD703DAE6C3B714ED8F139CC051390AA639470F261F2C4054AD86EB97E2C23886B3CD71725371E55D224E3110ABC90D108626AEADB8B9C8D3429B6FC99BAE845B75AF8B2D8C98F80DAD593087075FEC8A79096B9A9193AA919159FA6234859E22EC989227ACC7AA09A0421437ECC9A', 0, 0, 0, '5d43e5b1bab8289faac28341d846dae894ac3fca99976954f0a3643c3b3ad819');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_checks', 12, 4, X'271A8331A714812FC7DDC2ED47014D0C467326E39668B19817246FCDE0AF2E94846C2ABC8A38E3EE3D071B89D3A2489E22D1E8B3EA7ACE6EADE0412644A1C5D8286C0DF151490364F30D491C7B04A572CFC618DF23550381031E0CFB2A71008CD252E16DDF6B7143067DC52FDC62E9F11BD7B590482084466B6027ADD3B21479DD4231D25942703B29ED477A295482063F8E3CE06F7B710BA0327A94C97F3D2401FCCB958A0591C0A43D78E604BAAE7B8C2C8187EA70B2B32D3F7398EFAD32FD266AC90F09C3590DFC62BB15E38681201EDD506BB971426EFBFF9BD4082DB52D9A1FE1B1E055103F916D09B2AD82BCFBC6A2B30D5404E619A716BE63CEF16151BCEF60E94E42105832D4723EDA75839F16196914627621EEAB8578840D96766DFB74E44A10257E17A6B43E2682B2309D796145B44BF18D2D5F4E57D7D7B7AE575A38B0C6DC4A6B23CCC06484D4C098E5FA60671B824D4EE816AB0646B4B5388F56D36C7D018CD4DA701603B3F11BA8E1FD98F5A2E4BFF52962E3DF3338918CE390D68873DDA8F3A3EA4247AD6472558AB01FE7123A0BDF3B7134A6EF981E7EC5FE314BEDF3570A0F311A4E0787DEE98372CDADAAAAF5A43293E52746908BEBC3817729942D52C79E7CB4495795A876B1E1EBB00440062BD7855DF5E54FAE5A0062959B108A809F6BCD1E0312CBE1CAE449ED9B5030191B342C369B440EE9597A', 0, 0, 0, '433b00be98c7c249bffc7137eda310f48ddf8e877764997a2986f7c7423bdc42');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('run_verdicts', 12, 9, X'7707E50FFDA22746F19317E156D829C7AA1AF27007EB6BDD5CC851D808290E90C17BD73E3A96B7818B8E67FA0AF472E6A7E46CA310277709D1328BDAE3B5E48FC89EFF13A7760FFCE9636ADB55E245284BE85CE93B0B442211401A16A11C3885273A92365FB34DBA37F61B25E02E82825679FCA5BA68ED98A20358FF3556D247E36F3BF3CD2D704D025671D7BA790DCB0038C26EB5AE6C467EC3BAA8523F48A52F89A8B08BF99501ECDD60BF7E2EABD293D9138C1398FC8480192FC80B0D58C2D3372EFC6CEFF78A755A471650FC2C2A109D5D6E07368026A9F91BD2000EC46582B7FA3DCC5F83661C1CA725ABB723C1C1E68F053F82C87382D5D2BD455043708DCC304FE6E2D665699DF9B440C8272A5BB780E3C00829BF9F5F642C031C9997C246416E3B6E3BD64DB94234C4C5485449DEEA1D12BDC0FE45D59B413CFE044BF65D5CDB506810E5C2774EEE4B98119FE90811E1007538BAFBF356133759E311395CACFBF16EE4A3FA7FBC15CE5C4A2268C82003E27088E0EE5EB667312AB374FC25198EEBE80A620A61DD5AA5B34940FB321A5D9BB7F33DE57C7DFCA4068D8847E66D7B900BD887A88FBA096822D74B5C967DF1DAB909E2ACF2ED330D54481F962BBC850D5477B3AB8575A98A7A443DEE36DFE294F03B4F770B9F26D509E4DE46979678AC04782DE8491F830907D243193E9FBD88DF21A6239D14D32CF57FA9', 0, 0, 0, '7d84a62d941c9488dc8f7b42df7df5f0282b0f308ea714368f2e6bb611e4c261');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('runs', 12, 12, X'F6CFE5F023654C9670D3D40CF4B12E85589824F9AEF8C0BF1586E266271F28497A5C95AA740A73B0B3921EA98A33BD42F4723F4BBFF0F41F8DAA6977D94FE42223C23337C26CC760D02963E5FDBBF67CC7319F680F6D9C795D007EC8B64A6FD2FA26FAE848637F24ACFCC5B71748E775F555EFA9960464E6BA469554775DC35B7F115B93DD4749C6FBFE4A3DB36B74010B7C441C6F15E16872994CCF4A876A3C877F8445B4842DEFFBAF5417494876C0AD28663DB3749E60CC41AE85A8C7DF34DC520547BE1316075E6AD60EFB455E32E695964BD83932148DA7086D47E06892D446EA9AA5DDC3385A6EB52E26B560C94674B43E79FD404BAAFAEAFE2CA37353CDCCB2235CCF7BD8DC23CB8336F6131C1D0DFC22F1817264A6F2E976BB460E9594B3704BE6009226040A6FF67C31D98C46014B9AC23D166FDE574120BD40198CDAA259DF2C4EF481767E746B14ED484EFDE0555F7AC1DFE32129CB9250F51EF5292C5658100C3E84BD434E79FF1AAF93854A018210A1CB588FD7EF393985E691794EE6C870E05D1BDD42C3CA92BC4CAF3DDA6CBBBCD64F834D063A01890ECB83715EFD32F6ADE10EDEDD3074FFFC6A8CD2F64FF7FFC7F7E77517A4C39223E1A8062312839E2CBE69CB197D7050DA5368765421811FF6F4B15AEA8A128741CFDFE7D3B530E3368C35D976BB129E4338DD01079B3C694694153E99F99578B32542', 0, 0, 0, 'bbc6253a8a9758a1443633f8eaf9243477409dbfd418f5674d7ebcc2c3c6cf58');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('snapshot_rows', 12, 8, X'EE4656CE224F630CA6E57EB8BD7079CDFB99080B95E2CF188CE057C1D6B4343C4B7E173EC38C26E19E5E38825EA569888471DF99B8EAA16C0DDF166A7D10238CF37842768B761CC902E7184ABDD3D0F6C525639022B10E5BB466812BAE4CA1FB1C54FDF5795EA7CE73860711F9B70E0BCC552329CAC9B81EA2770C75E2288EAA2E886E67A3B3ACE3574DE8B829D9A5C88FE8B011C224E32DAF6B4B86B0F1613C4C16110C2FA3DBC642EE20B61317C6350008887FE5AACA5256384F47DEC38ECD957336A9D02A4B5850A42EA5DC9C9AE7AD12AE09025B4592BC3A3435FDE43A4647F735A290A1A66B4B6E989EC46B12B652EF4F085C666A44D5381EBF8A78CED83295CF111C23A9F675E87B85A8BCFB558F7076EBCCB2320FF4297ED81CC1704E5D1F5837DCD1614F8E52D75BE0B84878C27B8BA8BC4ECE37DADBCC6496E0D147996B0965E39224EE8BB4E45FEFF2A5B711814CF28DF7E91A521615F8AFCAEA39263B7B9597E6F41AAE02821174B99AEA1F3364C8CB2E18C01E3FD7E647884BF15F32B499368B1B2C179929ED8AB73780922207BEEE234CC16DD2BE320430F6EB7C3A6AF826031AA7CDB4347650C1263BA81C0C8B4632B35A868304F1DB062FBB79DE0023ED26BF5331CCF6960101A3C46574EA252916A8B42894891495B62AF67AD1358A6E00F21A9968A7979B9EAF5BE2D7C8A9269CB4AEA4281AD14DCB0F8A', 0, 0, 0, '8771d0a1a07aec27ccd92a2463df4bae5d830ee17c27e7b3ab7ccb856c0eace0');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('sources', 2, 2, X'7A17A246C3260BFB557D8A151359C16835C56D17598E2F0F7911E766D5BDE2404D1E4D0478A670C3375376947D97AAAC57A998674EB0CC3B74B6B136BC9A039D2CC7F7966FAB936669D8A61E14DCDFE45A00764722D947D59088445B2B41FFA9E24ED849534C797A53BAEECFA3F580DDC32048EDA2BEE86080FCDFBE58949860A84B44ED0D7B86E843D77FE20E9F1CD77C4108A6CB3B909FEF01E417F3520135828115AE68D8CA17E31259845E740621D0693C6F8F675822CB57770DD606FD9C96F6904DCECEBA9DE7E532676C2A22D425A6B7039C8ABCA024F375DACCDE02B45F8B5A243BE5F8385A0A12A7119A01E2C1EBD032980144671D6E8A9021B3873DF850B88F11661D3B0DB44FF1914B1391FAB8BE244A3CBC796A68B75A7A9F3FE9EFF320EBCDCC3F9F850F4F8844A113E100F9699C42591B8FEE5422E0EDDA5015C68C5E54D1AC7F20E6420F3CBD4BCBE4E66F5BC194E50E5B21AFFAC1426347BC31AF0C9BC7F0D07751A3887B82174A62BEB55609BDE802038C8F5D9A44DE931FA46B3F2C83281E8D3B199D83BC2899CE674E0087764C4919EA5F74C73E5B0C062D9424FBEA82FE8737EC8AA2960D13F7F1B6672123934F876165AC4BE7654211C4970AEE9B42BD6A6AF9C30FED5AA00F26920BB9D5D8279CA53A79EEAAE22CA99FF88EBA949FC3B59125C1A3E8078B19FC03DCC3FAB0F4A8E891E475743E7F27', 0, 0, 0, '4cb2e14f5ca3f2560820cb1ef6f18a46441074c102d0b03229821d5e472e89ae');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('stated_counts', 4, 2, X'B6DB1577178AD97E46EDB04AE53E1C630EABE24082DCE263D0CA0F5C4507BC4A40ED16C0A5418820E0919D0453A2685BB3B79ADE48D76A87080693B8B3A53FB6654F579C81209E5FA4A7C90D64EA96B0AE2792B1F08A76BACDEA44FA9A5EC5370489FE19ED2780D003E48E21ECDB538643BD4FDACD79FE7ED186B2EB827298B0567014242F09620A09EF57BC5DB05BD93233224D367F284FE0959E3ED53761879E7A158C34285D991D0369BA7B2CDFE8A683058F2EC1814108E363CA80E8A49A94AB98E004B3F58D2F5DD6881EE527D35B6B877B9D0E08F04640D331DCC723F4132B3060E12646BC31C63F3DAB8DBF95696FEF77B3DBFFE689DE18ECA8355156FCA0222F9FFD9325A9CF18EAC1A52A5988EC68040B8D977835F2B67A5FBC3C9C1C44D9AADE34AF301FDD61D8C94BEEC4250BBC5E1CEF6FB426DD62958EF85D71000201A95A23D7EA4E4D1FEBFE9C98B7F1CB58A3F506EDFC93197E30FE0FF0FDB0C1A86A9714523849AC4DF20594BC9C6453AADFF1C8FB0475847C5434068B9DA355517AF0DDD7B9CBCF96939FF2CA632D31D805DF3FF1838970536F83F0DFA57421860EC9C544DD2A795DF01CBC8F09F4FE4C0A4A9C670723776983E01B5CC35136F0DC6036B7B6E4228C497EAEDD152868AAE267282BD2ABB49A7EFB8573B3B0688A1142F2BFECAA85E9143E22CB058FBE45506B6B1A5D62596F862155D671', 0, 0, 0, '2fbb97d7301b244c979d707483a29d2d8c70f19182a8cdfc3085a225f2d66909');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_alert_events', 1, 1, X'5B5933E1BF17EED3A2C7833B0F2F428E12F1CDB8531A4935FF9E1CBF467E64BEAA11943ABAC0DDD2BE680E470F0609E59BF5424C94536FA40303057B23DC9D8FE7B4687AF8AAC3BAC93045AC428D3C20BC6BEC7D9C8D088D7266BFA5B5AEF97172BDB0AB5F9657A404E8C44B6D7D6E03E20E8C6AE9C086BE12B3E4D387CBD9D2F3677D52531229AE330A131CEB18AB671FE37BF2C2C5D919BA8DE2A845FE59772141245B8938E429F6D62786CA3C4D935040D5647BDFE25DE541510786062BF112554F1382CBFEEA439E2E0C5EFFE64EA0D09F3F37F87D257E33D43A26E19D345C9315699DEF51B8719917AB4365006265A0C8BB7461B228A408EEC4940953DF0709462402E5FF5A5248246259CD9378C14BA80ABA579811A43E8A6A487189A2A51CE16C756DFC60FD2D8C3105ADEBCE01A60B8D66738B1CF5A032832FD7D25A76E316A60AC8A16DCCCE918EA557F19052212D867A318BC64494188DAB496035DC93908CC261FA423ABC729100519992F207AF6F18F0381E0DD09F5824CB9949EECA2758A261BF9B4A24C03AA39449FA5E2658B17193A76C980B1E41191CC0DADE9A236B903730E91E6B68547CE5FAF6F578C5BC8ACAAD31F255A436AE21A7395B6867184CF20157C179BA0AB6B2BEDEA236FB4EAB32B44572369DA698D0D3A7F31625E6FD5BE3A0BFC953E7B7B8341C3DA70B833CDEDDCE907732DD7DD7E766', 0, 0, 0, '2a5720a4ec748a78eae7112d82c9f8cabab7b554ee305484fe09af7ce149f6fa');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('withdrawn_events', 2, 2, X'398CCE7D78C74A0149B86699B776978C70A12E368E548B5B7AFE1F0DA5D28DD4DFBC5E6A89912F3AF5678AFE1615527593C37DC4772D701AD010CBC54F34996F68CD318EAD14790145E9D81EDC4D74C21985238C7120123DF3777145CECC5EE52E444D0793B268897D398FB5AC6F7430192C98BE1D60D29617F4AEAF8FB8F8B909CFF828F7DEAD6903D35956FD457BA66115F4D01058711187D146A8A1FBCA5237E0EE7271D4357B4F079EBF7E1825B2D88FC1B406F44CB19783BB092A8CC84CBC2C672F88691596918B40996CD698FDB97871B7B0085BCFBD499D4386F119A286819A181F50F3BC66A9C99897837E2DEB76A7CEE1ACAAD677EA5891CD91DB1893F33597E157A1113B01FE57B6DB619FF83D23B78C7EDAA3C2A01A4455800C3AC0D9655273C83A164F6E52D65BAE1D361C00EE1EA6BE707AF2FDA25F52DE8CD3C6460F0A2E4C830651495EFE93E22BB2339A9485FA736EA0EBEAC270F51E5CF2C46A6DD837CF25C5E37B7A2A105A2A077F0DE5075291DE5CCA65AA58A789EA309DDCBA3AE1E4F6775E54CE2C6B0F3E682857DE215E6559875FC6F760D344B82EB715B8B155D86CDFF91631184577D215883063D29E15CCBAAD27AF8E14BCB1A945654FDBC94B8BE67B2098BAC7783795650060AB6A6B3046E563A632D8D665352430A1F961825AFAB5840012497BDF9BE54AB6D70A47A7EA8A2D18CAF74DF548', 0, 0, 0, 'c5e9873efd71f6ed8e182093f0c560e754fbfb714a3cdd59a47feca299fee404');
INSERT INTO table_sums (name, upto, rows, tally, added, changed, removed, seal) VALUES ('witness_requests', 1, 1, X'ACF5F6B85FA070DDCFC21B97247C47511736D0D930DF8890D81046C8ABA9F04E3EC09704BE80773E72C87D56618DDD82A1E69163AD46ADD6D5A00A52D3EEA639A75D319F940078D89E795FD7133B2C2E7C76334089C216737D5C73BB18CF243F5B8D7AC983EE48DD0E7A9D996A625A0E5A6B9CCE1E1B7095BF5914E5F94D53B8E4209985F49D85F982982BE1EC37B477153344588557C996AA0B8D8912F1C07F3FC9A453BB239329DC0F3B951B22C201370ECD6312A65302D9794BF885E528E0115FC096B883557545B4F3B795C9B4A4B16C9A5860BEFE9CCCADED1861E27C850A4F46CFF6C352034196F5D235363021FE6ADE3E13377DC248BD59364E38F55B032C93C3814942B1205121FE776B63BCB9EE9936357311A4E09C04B18791963171E8228CB53E785A6FB1B2BA50C0752538AF189BE430318DD0F892EC46517067802EDF11A7C9639C585A965FF4FEE4C44EF5F5770901E2DF86A1A91316B47EBD7BC98F570DB948DA83F066CFE652AAED210B40AA215D71E9310806B78CEA8A01D15DF92FEB4AE446EBA9486F2A9F51FD62B91F1DF1734EC251923CC859A705D199E55E52257FDD38157FDBC83A934E2ACE496CB6CB7CCCE82F204365ED6CE239790EF39722DCAE040402548431C772CF6EC22F45C09B0DF0C0224D2C5C455D081BCCB7C86AE6883DE20F6583EC2457807A637C66431635311F248B5644F7F38C', 0, 0, 0, '6a216d546aceb9565f4c110fe7b3b027cfa318715b7e01c063a19aac24fd3742');
INSERT INTO row_checks (name, block, checks) VALUES ('_sqlite_migrations', 0, X'0000000026613C801D793C756D28249A685380D5AB29A86FB8B470ADB3F7F4F94644B13E719A0C10310FBF542463910F492040785C8253FCE70857032287DB97F86B153D4CC6207B914EFFB2E11DF9822DB63C7D59CE3E566AB62A65A39A5D7441EB47E66EA256A79D09B87CCC67E880ECC73673');
INSERT INTO row_checks (name, block, checks) VALUES ('action_alerts', 0, X'000000002359B71B91D390211F34E2211AFDAC2E');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_events', 0, X'000000006BB09A058516C965');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_looks', 0, X'000000000000000000000000000000000000000000000000000000000000000000000000000000003E965904');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_sightings', 0, X'000000000000000000000000000000000000000000000000E73DC377BB9C29791B27FB582D2CA4C7');
INSERT INTO row_checks (name, block, checks) VALUES ('alert_versions', 0, X'00000000C40CF572CF98F925C495178582CF584CA91DE206');
INSERT INTO row_checks (name, block, checks) VALUES ('captures', 0, X'000000009665CDE9E12522C1267E640EF92CAB220D4B4BFE353C6D9D54308F70F35F7B54FEA5D734EBA5ECCFFED67D9AF30BB1CE');
INSERT INTO row_checks (name, block, checks) VALUES ('count_forms', 0, X'DCA2E49A433026FA5449A96C097A94F1782FA80BA5EF4451D77D91E04C661C3373B27929820F3125853D7A2AB2153311A667C244BFDC9DCC6DCC0D098256E5CD13613AA8E005558A67413D598ACCF7C3038556BD18C181D13011FC137560908A0D0EC05A3CEBA8E5C27BEE161A368307EB710DE9E0CAB3162B87C83E0A08D5900B60552CB486C7653F54049B33C84E22F01CB91794F0D1B67A460761101A68D465B8964EA84DE15DB50A5726D231EBFC52CE2AC23AE51EBEF6A5564497FEF05BFDBC699865143E5730AC42D88B59C0C46EA45C33EE9002203111D866F1D949FEF4F3AAE61D624C4540ABAFCE23680C3A7B0CF7F00324D3CBC0DCF8B84C57FB0B31F7BFFCE3119BFEF5743582DE4A208585090649717F058DBE1B6CDBFF54DDD0');
INSERT INTO row_checks (name, block, checks) VALUES ('creators', 0, X'00000000508F7020');
INSERT INTO row_checks (name, block, checks) VALUES ('due_looks', 0, X'00000000E46976669D41972D');
INSERT INTO row_checks (name, block, checks) VALUES ('events', 0, X'0000000036F6CAE9135E75A5AB70A62F');
INSERT INTO row_checks (name, block, checks) VALUES ('extractions', 0, X'000000009C9C20C6702E1FD3C2A9EC46B2126ACF00000000961AA80CC0B65783374C90D9209675ECEA2214AFE6DB7EA58CE2C067');
INSERT INTO row_checks (name, block, checks) VALUES ('issues', 0, X'000000002B2EC396');
INSERT INTO row_checks (name, block, checks) VALUES ('kept_files', 0, X'71910BF3');
INSERT INTO row_checks (name, block, checks) VALUES ('links', 0, X'00000000602F6F30');
INSERT INTO row_checks (name, block, checks) VALUES ('listing_coverage', 0, X'00000000000000000000000000000000000000000000000000000000000000000000000079968C7A');
INSERT INTO row_checks (name, block, checks) VALUES ('organizations', 0, X'000000007066F57B');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_rows', 0, X'000000006F017AB6810F420DB7E3A58E');
INSERT INTO row_checks (name, block, checks) VALUES ('petition_versions', 0, X'000000004BCE2F4108C71AA15E6BF07A1DD6E8949BA7611A');
INSERT INTO row_checks (name, block, checks) VALUES ('release_changes', 0, X'0000000030748A10');
INSERT INTO row_checks (name, block, checks) VALUES ('release_corrections', 0, X'000000007F175CE5');
INSERT INTO row_checks (name, block, checks) VALUES ('release_rebuilds', 0, X'0000000063344FA9');
INSERT INTO row_checks (name, block, checks) VALUES ('releases', 0, X'00000000862917A6');
INSERT INTO row_checks (name, block, checks) VALUES ('reported_counts', 0, X'000000000BA6143F');
INSERT INTO row_checks (name, block, checks) VALUES ('reported_lists', 0, X'00000000E928EA02');
INSERT INTO row_checks (name, block, checks) VALUES ('run_checks', 0, X'00000000000000000BD7075200000000C8AE9BB0000000000000000000000000000000000000000000000000000000005494DF2E');
INSERT INTO row_checks (name, block, checks) VALUES ('run_verdicts', 0, X'000000001605C2B7347E829900000000DE884F3641DCCDD20C60014C00000000831B486299CB45050000000005D08B0CE10768F5');
INSERT INTO row_checks (name, block, checks) VALUES ('runs', 0, X'00000000EDA31C90CD300B1BA7D26FF8BCE9E68F0EB0AE14809B421698F3A2CF4E1A29F07A91FDB5A81DE873D8842B5A6BB1984E');
INSERT INTO row_checks (name, block, checks) VALUES ('snapshot_rows', 0, X'000000007A0EC62AFC9EE106FB2C3960E46B61E300000000000000000000000000000000000000000000000055FE57884402BCD0');
INSERT INTO row_checks (name, block, checks) VALUES ('sources', 0, X'00000000E942995191D408F5');
INSERT INTO row_checks (name, block, checks) VALUES ('stated_counts', 0, X'0000000000000000000000009C0E638D1ACDB2E9');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_alert_events', 0, X'000000005B5933E1');
INSERT INTO row_checks (name, block, checks) VALUES ('withdrawn_events', 0, X'000000003F8D4DF1FAFE808C');
INSERT INTO row_checks (name, block, checks) VALUES ('witness_requests', 0, X'00000000ACF5F6B8');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (1, 'begun', NULL, '2026-11-30T08:19:32Z', 100, 0, 0, '80fa9c1c2aaaa32d064da3c879a86b67eada24bfb434e352ef123f19db768fb4', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '', 'f1ea34737babf5fb9d0f6666f01ecc4058ef639d83aa3418c2df58d6849a2c69', NULL);
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (2, 'run', 1, '2026-11-30T08:19:33Z', 17, 1, 0, '81d32f01de04e5bbbfe082c90329c9ceaee122587d0362cdff3ce27c2de88cde', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'f1ea34737babf5fb9d0f6666f01ecc4058ef639d83aa3418c2df58d6849a2c69', 'e02772fa36aac82e8629213f1768ca513a23270fd2662bd01513d1f47e3c272b', '2:076ff3898225327797a1af1511da47d44c3c77e512a5db5d2977c93e5d29c99a');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (3, 'run', 2, '2026-11-30T08:19:33Z', 11, 1, 0, '70ad2228998a304c6767662c1eb7c528887d8253a31ced1a77f90f7ff1b2c775', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'e02772fa36aac82e8629213f1768ca513a23270fd2662bd01513d1f47e3c272b', '1a03b4988d5e7045a81b97742c84e171ad1ffe98108beb01ce8ea6faf13f8c77', '1:999a6975fdae4105ee04a7cdd88fd0060e6f304caaf10ef6f69392131d53a207');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (4, 'run', 3, '2026-11-30T08:19:33Z', 7, 4, 0, 'f063c94a4537e0653ca4b63d1c82fedc40a32173ea57f713f7303cde9a955cb8', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '1a03b4988d5e7045a81b97742c84e171ad1ffe98108beb01ce8ea6faf13f8c77', 'fd39a1f71acebe06c405fccdda997d4abaf37765fa2b322df2c5401e296fb177', '1:cc79a8cbfbf01bbd9b0b450466a7938e20ed47fcf8dad2b85197c8fef4e3bee6');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (5, 'run', 4, '2026-11-30T08:19:33Z', 4, 1, 0, '051639a21cc074597f88d21337fdb78d1af3b023124fba21e10c422eddf56490', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'fd39a1f71acebe06c405fccdda997d4abaf37765fa2b322df2c5401e296fb177', '034b5c8cb20f0ed9911e55a3bc79e876e09050b4095104c6ee0f710fcd344e9f', '1:5bdd1f30e2024239d13dbe56b9eb0d98e4f994b90367707f8faf38927455b742');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (6, 'run', 5, '2026-11-30T08:19:33Z', 16, 1, 0, '558282923cc4b78341573aaeff7dc2be0ec5e5f0451bdcfb2189ee6d1242bcbd', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '034b5c8cb20f0ed9911e55a3bc79e876e09050b4095104c6ee0f710fcd344e9f', '49b6f259f4892e2fd5f114123bd0a7989e02c1fe426e2ef3839b64f647a26aa7', '1:ff5b72d02c021383a11d459261a3dc7565db48f902ec07fa67f4af52618d88c9');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (7, 'run', 6, '2026-11-30T08:19:33Z', 7, 1, 0, '1f7c7d135ade7664621b7646ed296a1bc53d70a1f1fd76a66fa8cc38d3f16ed6', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '49b6f259f4892e2fd5f114123bd0a7989e02c1fe426e2ef3839b64f647a26aa7', '92e6ac91998188d9b8d271bffcfed46f719ab229b4901de9b6d73e2103d52ef5', '1:be098d5e3219c05c0f77c37dc574e5d91e8ad279096de0e02f6ad30f2cc861f3');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (8, 'run', 7, '2026-11-30T08:19:33Z', 5, 3, 0, '87cd55cafc96e00ad9b4c1abbc10651dcc720a9306391ff057944369d6a73c88', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '92e6ac91998188d9b8d271bffcfed46f719ab229b4901de9b6d73e2103d52ef5', 'e9b1a3d29757e7d05598c1ecead07dba84a6ed4cca84bf83285937e866554d26', '1:5f7fb34ec01b3f5d3d46df9c0c11803193078e81ff7721a9bc8b3e548b0bcf8c');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (9, 'run', 8, '2026-11-30T08:19:33Z', 7, 1, 0, 'd5b387d822d6ec203acf638ff47c0461f02fd89443fddc81b4ebb10d4f1f52e7', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', 'e9b1a3d29757e7d05598c1ecead07dba84a6ed4cca84bf83285937e866554d26', '5e8b48fdbaf7552c7a5e74c10eba41b409af3fad849e77cc494f481bd68e2698', '1:632b5200d29bb28ef9f54bf67a3c4e07f49baa5834b5e6324e34c8f2189b4975');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (10, 'run', 9, '2026-11-30T08:19:33Z', 7, 1, 0, 'f1ac54c6e5860314b3432baa2c489b83c5eed566572f86cc6c3dc053c8a8c864', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '5e8b48fdbaf7552c7a5e74c10eba41b409af3fad849e77cc494f481bd68e2698', '6d4580c5fbdd52e4b87bc2225858b1543da7acf9c302f8bfeba7252d9000cf5a', '1:d2c6a45171dca18f0d6e494f40760ea9b14b859cd9ee02f3f557139a707692a5');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (11, 'run', 10, '2026-11-30T08:19:33Z', 6, 1, 0, 'fcf7728a0f432ca22c568a16570c822f03ba111de03f38a88c100ce1ea312438', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '6d4580c5fbdd52e4b87bc2225858b1543da7acf9c302f8bfeba7252d9000cf5a', '8f6bf9888d36eb10a815149e4e9615195fa78052632eec3215f036dbbe17e7da', '1:1eaf329a2c0a97528f5a1aafea25d1b2d16875c7ce0c722f96722f775259b1eb');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (12, 'run', 11, '2026-11-30T08:19:33Z', 6, 1, 0, '5aaa9a7afe9a3b1d28131c3fcc7ad28a2ececc06e9e7cc4ff9437ff5d3823686', 'f3700b7b940cb6ccfc690cc147e314b9d1551701053bfa54f1694f08fa18d2fc', '8f6bf9888d36eb10a815149e4e9615195fa78052632eec3215f036dbbe17e7da', '3e64f00278cbd95fb7b46ef6e47159c1945f08a33f2297768efa873c1b89c8f9', '1:8f21e55507e7c77d8fb951fc6bea41428be4bbab1f416398827640af0ae159c7');
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (13, 'run', 12, '2026-11-30T08:19:33Z', 5, 2, 0, '70c57d4468f62aad34aaac2fb2cb34066d2709e7e68614ddb479ccde84d2a9d1', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '3e64f00278cbd95fb7b46ef6e47159c1945f08a33f2297768efa873c1b89c8f9', '3fd5b09ddbe592262ccb124c74afcf82bae8846ca78f9eb87d51beba0f79e9a7', NULL);
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (14, 'change', NULL, '2026-11-30T08:19:33Z', 2, 0, 0, 'd2459a73bb674263fe76036b61b1dddd62492766c71707d7d144668c85d731a0', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '3fd5b09ddbe592262ccb124c74afcf82bae8846ca78f9eb87d51beba0f79e9a7', '4af8c6c624fea64e20efde26de1dbdff69b358fa37d3ab3142e40c312cacc2c8', NULL);
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (15, 'change', NULL, '2026-11-30T08:19:33Z', 4, 0, 0, 'cf19d0c85fc2dd988fd2f916a7b19e9b6a08cb1c1cd627bd2bcd1f49b2a7c505', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '4af8c6c624fea64e20efde26de1dbdff69b358fa37d3ab3142e40c312cacc2c8', '976b055407540c43bb93bbefc9e735981fddb2f222f10a66901259d3701c077d', NULL);
INSERT INTO run_digests (id, kind, run_id, noted_at, added, changed, removed, rows_digest, files_digest, previous, digest, seals_root) VALUES (16, 'change', NULL, '2026-11-30T08:19:33Z', 3, 0, 0, '6212c66d1ba2b20eeb42497893570861be9027b81ee3a60928612c74f35c8d8c', 'e2ff35d81be634cb4ccdeea7852aeafd18281040860ac3b1ad49a5aaf2b16a9a', '976b055407540c43bb93bbefc9e735981fddb2f222f10a66901259d3701c077d', '90d1f26ac1a325f719319fa2603dc962e36c3bab844ce63e2a1db533a0c126bc', NULL);
INSERT INTO look_schedules (source_id, kind, url, every_hours, reason, requests, next_due_at, hindered_by) VALUES (1, 'source', 'https://site.example', 24, 'its schedule', 2, '2018-03-23T12:00:00Z', NULL);
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (1, 1, 'source', 'https://site.example', '2018-03-20T12:00:00Z', 'missed', 'not running', 1, NULL, '2018-03-22T12:00:00Z');
INSERT INTO due_looks (id, source_id, kind, url, due_at, outcome, reason, looks, run_id, noted_at) VALUES (2, 1, 'source', 'https://site.example', '2018-03-22T12:00:00Z', 'looked', NULL, 1, 1, '2018-03-22T12:00:00Z');
INSERT INTO site_back_off (source_id, failures, failed_at, until_at, reason) VALUES (1, 1, '2018-03-22T12:00:00Z', '2018-03-23T12:00:00Z', 'overloaded: 1');
INSERT INTO incidents (id, source_id, kind, about, opened_at, reason, run_id, closed_at, closed_by) VALUES (1, 1, 'changed', '', '2018-03-11T12:00:00Z', 'pages are not as they were (unreadable: 1)', 12, NULL, NULL);
INSERT INTO notices (id, incident_id, kind, channel, due_at, noticed_at, tries, tried_at, error) VALUES (1, 1, 'opened', 'command', '2018-03-11T12:00:00Z', '2018-03-11T12:00:00Z', 1, '2018-03-11T12:00:00Z', NULL);
INSERT INTO noticed_runs (source_id, run_id) VALUES (1, 12);
INSERT INTO withdrawn_alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id, withdrawn_at, reason) VALUES (1, 1, 'edited', '2018-03-09T12:00:00Z', 'body', 'call.', 'write.', 7, '2026-11-30T08:19:33Z', 'another capture shows the same change at 2018-03-05T12:00:00Z');
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17591, 139, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17592, 139, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17595, 205, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17599, 205, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (1, 17607, 260, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (2, 17591, 20, 1, 0);
INSERT INTO growth_daily (petition_id, day_number, signatures, looks, origin_code) VALUES (2, 17592, 18, 1, 0);
INSERT INTO petition_metrics (petition_id, source_id, snapshots, first_seconds, last_seconds, first_signatures, last_signatures, change_1d, span_1d_seconds, change_7d, span_7d_seconds, change_30d, span_30d_seconds, fastest_day, fastest_day_gain, days_observed, gap_share, growth_intervals, burstiness, memory, outreach_alerts, outreach_factor, first_hour_signatures, first_hour_age, first_day_signatures, first_day_age, language, tie, last_day, moved_ever, moved_ever_percent, moved_1d, moved_1d_seconds, moved_1d_per_day, moved_1d_percent, moved_7d, moved_7d_seconds, moved_7d_per_day, moved_7d_percent, moved_30d, moved_30d_seconds, moved_30d_per_day, moved_30d_percent) VALUES (1, 1, 5, 1519905600, 1521288000, 139, 260, 55, 691200, 55, 691200, 121, 1382400, NULL, NULL, 5, 0.8, 0, NULL, NULL, 1, 0.7292, NULL, NULL, NULL, NULL, 'en', 268296168608161, 17607, 121, 87.0504, NULL, NULL, NULL, NULL, 55, 691200, 6.875, 3.3537, NULL, NULL, NULL, NULL);
INSERT INTO petition_metrics (petition_id, source_id, snapshots, first_seconds, last_seconds, first_signatures, last_signatures, change_1d, span_1d_seconds, change_7d, span_7d_seconds, change_30d, span_30d_seconds, fastest_day, fastest_day_gain, days_observed, gap_share, growth_intervals, burstiness, memory, outreach_alerts, outreach_factor, first_hour_signatures, first_hour_age, first_day_signatures, first_day_age, language, tie, last_day, moved_ever, moved_ever_percent, moved_1d, moved_1d_seconds, moved_1d_per_day, moved_1d_percent, moved_7d, moved_7d_seconds, moved_7d_per_day, moved_7d_percent, moved_30d, moved_30d_seconds, moved_30d_per_day, moved_30d_percent) VALUES (2, 1, 2, 1519905600, 1519992000, 20, 18, -2, 86400, -2, 86400, -2, 86400, NULL, NULL, 2, NULL, 0, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, 'en', 249494029082392, 17592, -2, NULL, -2, 86400, -2.0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO petition_rungs (petition_id, rung, below_seconds, reached_seconds, days) VALUES (1, 200, 1519992000, 1520251200, NULL);
INSERT INTO petition_outreach (petition_id, alert_id, alert_day, before, before_days, after, after_days, middle_day, other_alerts, ratio, placebos, as_large, placebo_median, placebo_least, placebo_most, tie) VALUES (1, 2, '2018-03-10', 66, 7, 55, 8, '2018-03-09', 0, 0.7303, 0, 0, NULL, NULL, NULL, 41909622397791);
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
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (1, 12, 5, 260, 300, 0, 0, NULL, NULL, 1);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (2, 1, 2, 20, 100, 0, 0, NULL, NULL, 2);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (2, 2, 2, 18, 100, 0, 0, NULL, NULL, 2);
INSERT INTO snapshot_rows (petition_id, capture_id, version_id, signatures, goal, goal_kind, form, signatures_text, goal_text, place) VALUES (3, 11, 4, 139, 200, 0, 0, NULL, NULL, 1);
INSERT INTO listing_coverage (run_id, url, covers, asked, since, pages, found, stated, is_whole, reason) VALUES (9, 'https://blog.example', 'known', 'https://blog.example/wp-json/wp/v2/posts', NULL, 1, 0, 1, 1, NULL);
INSERT INTO alert_looks (alert_id, capture_id, observed_at, is_listed, modified_at) VALUES (4, 10, '2018-03-10T12:00:00Z', 0, NULL);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (1, 1, 'edited', '2018-03-05T12:00:00Z', 'body', 'call.', 'write.', 8);
INSERT INTO alert_events (id, alert_id, kind, occurred_at, field, before, after, capture_id) VALUES (2, 4, 'missing', '2018-03-10T12:00:00Z', NULL, NULL, NULL, 10);
INSERT INTO petition_segments (version_id, field, paragraph, language) VALUES (4, 'why', 0, 'en');
INSERT INTO petition_segments (version_id, field, paragraph, language) VALUES (4, 'why', 1, 'es');
INSERT INTO alert_segments (version_id, field, paragraph, language) VALUES (3, 'body', 0, 'en');
INSERT INTO alert_segments (version_id, field, paragraph, language) VALUES (3, 'body', 1, 'es');
INSERT INTO search_spellings (folded, word) VALUES ('0100', '0100');
INSERT INTO search_spellings (folded, word) VALUES ('2018', '2018');
INSERT INTO search_spellings (folded, word) VALUES ('5', '5');
INSERT INTO search_spellings (folded, word) VALUES ('555', '555');
INSERT INTO search_spellings (folded, word) VALUES ('a', 'a');
INSERT INTO search_spellings (folded, word) VALUES ('all', 'all');
INSERT INTO search_spellings (folded, word) VALUES ('ana', 'ana');
INSERT INTO search_spellings (folded, word) VALUES ('and', 'and');
INSERT INTO search_spellings (folded, word) VALUES ('antes', 'antes');
INSERT INTO search_spellings (folded, word) VALUES ('anyone', 'anyone');
INSERT INTO search_spellings (folded, word) VALUES ('ask', 'ask');
INSERT INTO search_spellings (folded, word) VALUES ('at', 'at');
INSERT INTO search_spellings (folded, word) VALUES ('años', 'años');
INSERT INTO search_spellings (folded, word) VALUES ('been', 'been');
INSERT INTO search_spellings (folded, word) VALUES ('ben', 'ben');
INSERT INTO search_spellings (folded, word) VALUES ('call', 'call');
INSERT INTO search_spellings (folded, word) VALUES ('casa', 'casa');
INSERT INTO search_spellings (folded, word) VALUES ('children', 'children');
INSERT INTO search_spellings (folded, word) VALUES ('con', 'con');
INSERT INTO search_spellings (folded, word) VALUES ('danger', 'danger');
INSERT INTO search_spellings (folded, word) VALUES ('de', 'de');
INSERT INTO search_spellings (folded, word) VALUES ('dear', 'dear');
INSERT INTO search_spellings (folded, word) VALUES ('del', 'del');
INSERT INTO search_spellings (folded, word) VALUES ('durante', 'durante');
INSERT INTO search_spellings (folded, word) VALUES ('eleven', 'eleven');
INSERT INTO search_spellings (folded, word) VALUES ('en', 'en');
INSERT INTO search_spellings (folded, word) VALUES ('exigimos', 'exigimos');
INSERT INTO search_spellings (folded, word) VALUES ('for', 'for');
INSERT INTO search_spellings (folded, word) VALUES ('free', 'free');
INSERT INTO search_spellings (folded, word) VALUES ('friend', 'friend');
INSERT INTO search_spellings (folded, word) VALUES ('friends', 'friends');
INSERT INTO search_spellings (folded, word) VALUES ('ha', 'ha');
INSERT INTO search_spellings (folded, word) VALUES ('has', 'has');
INSERT INTO search_spellings (folded, word) VALUES ('her', 'her');
INSERT INTO search_spellings (folded, word) VALUES ('hijos', 'hijos');
INSERT INTO search_spellings (folded, word) VALUES ('home', 'home');
INSERT INTO search_spellings (folded, word) VALUES ('hoy', 'hoy');
INSERT INTO search_spellings (folded, word) VALUES ('is', 'is');
INSERT INTO search_spellings (folded, word) VALUES ('la', 'la');
INSERT INTO search_spellings (folded, word) VALUES ('libertad', 'libertad');
INSERT INTO search_spellings (folded, word) VALUES ('lived', 'lived');
INSERT INTO search_spellings (folded, word) VALUES ('llame', 'llame');
INSERT INTO search_spellings (folded, word) VALUES ('luis', 'luis');
INSERT INTO search_spellings (folded, word) VALUES ('maria', 'maria');
INSERT INTO search_spellings (folded, word) VALUES ('maria', 'maría');
INSERT INTO search_spellings (folded, word) VALUES ('marzo', 'marzo');
INSERT INTO search_spellings (folded, word) VALUES ('mayfair', 'mayfair');
INSERT INTO search_spellings (folded, word) VALUES ('nadie', 'nadie');
INSERT INTO search_spellings (folded, word) VALUES ('necesitan', 'necesitan');
INSERT INTO search_spellings (folded, word) VALUES ('need', 'need');
INSERT INTO search_spellings (folded, word) VALUES ('neighbor', 'neighbor');
INSERT INTO search_spellings (folded, word) VALUES ('neighbors', 'neighbors');
INSERT INTO search_spellings (folded, word) VALUES ('never', 'never');
INSERT INTO search_spellings (folded, word) VALUES ('nosotros', 'nosotros');
INSERT INTO search_spellings (folded, word) VALUES ('nunca', 'nunca');
INSERT INTO search_spellings (folded, word) VALUES ('of', 'of');
INSERT INTO search_spellings (folded, word) VALUES ('once', 'once');
INSERT INTO search_spellings (folded, word) VALUES ('our', 'our');
INSERT INTO search_spellings (folded, word) VALUES ('para', 'para');
INSERT INTO search_spellings (folded, word) VALUES ('peligro', 'peligro');
INSERT INTO search_spellings (folded, word) VALUES ('que', 'que');
INSERT INTO search_spellings (folded, word) VALUES ('quede', 'quede');
INSERT INTO search_spellings (folded, word) VALUES ('release', 'release');
INSERT INTO search_spellings (folded, word) VALUES ('se', 'se');
INSERT INTO search_spellings (folded, word) VALUES ('she', 'she');
INSERT INTO search_spellings (folded, word) VALUES ('sido', 'sido');
INSERT INTO search_spellings (folded, word) VALUES ('somos', 'somos');
INSERT INTO search_spellings (folded, word) VALUES ('stay', 'stay');
INSERT INTO search_spellings (folded, word) VALUES ('su', 'su');
INSERT INTO search_spellings (folded, word) VALUES ('sus', 'sus');
INSERT INTO search_spellings (folded, word) VALUES ('to', 'to');
INSERT INTO search_spellings (folded, word) VALUES ('today', 'today');
INSERT INTO search_spellings (folded, word) VALUES ('todos', 'todos');
INSERT INTO search_spellings (folded, word) VALUES ('un', 'un');
INSERT INTO search_spellings (folded, word) VALUES ('undated', 'undated');
INSERT INTO search_spellings (folded, word) VALUES ('us', 'us');
INSERT INTO search_spellings (folded, word) VALUES ('vecinos', 'vecinos');
INSERT INTO search_spellings (folded, word) VALUES ('vivido', 'vivido');
INSERT INTO search_spellings (folded, word) VALUES ('vote', 'vote');
INSERT INTO search_spellings (folded, word) VALUES ('with', 'with');
INSERT INTO search_spellings (folded, word) VALUES ('write', 'write');
INSERT INTO search_spellings (folded, word) VALUES ('y', 'y');
INSERT INTO search_spellings (folded, word) VALUES ('years', 'years');
INSERT INTO search_stems (stem, word) VALUES ('all', 'all');
INSERT INTO search_stems (stem, word) VALUES ('ana', 'ana');
INSERT INTO search_stems (stem, word) VALUES ('and', 'and');
INSERT INTO search_stems (stem, word) VALUES ('ant', 'antes');
INSERT INTO search_stems (stem, word) VALUES ('antes', 'antes');
INSERT INTO search_stems (stem, word) VALUES ('anyon', 'anyone');
INSERT INTO search_stems (stem, word) VALUES ('ask', 'ask');
INSERT INTO search_stems (stem, word) VALUES ('año', 'años');
INSERT INTO search_stems (stem, word) VALUES ('años', 'años');
INSERT INTO search_stems (stem, word) VALUES ('been', 'been');
INSERT INTO search_stems (stem, word) VALUES ('ben', 'ben');
INSERT INTO search_stems (stem, word) VALUES ('call', 'call');
INSERT INTO search_stems (stem, word) VALUES ('cas', 'casa');
INSERT INTO search_stems (stem, word) VALUES ('casa', 'casa');
INSERT INTO search_stems (stem, word) VALUES ('childr', 'children');
INSERT INTO search_stems (stem, word) VALUES ('children', 'children');
INSERT INTO search_stems (stem, word) VALUES ('con', 'con');
INSERT INTO search_stems (stem, word) VALUES ('dang', 'danger');
INSERT INTO search_stems (stem, word) VALUES ('danger', 'danger');
INSERT INTO search_stems (stem, word) VALUES ('dear', 'dear');
INSERT INTO search_stems (stem, word) VALUES ('del', 'del');
INSERT INTO search_stems (stem, word) VALUES ('durant', 'durante');
INSERT INTO search_stems (stem, word) VALUES ('elev', 'eleven');
INSERT INTO search_stems (stem, word) VALUES ('eleven', 'eleven');
INSERT INTO search_stems (stem, word) VALUES ('exig', 'exigimos');
INSERT INTO search_stems (stem, word) VALUES ('exigimo', 'exigimos');
INSERT INTO search_stems (stem, word) VALUES ('for', 'for');
INSERT INTO search_stems (stem, word) VALUES ('fre', 'free');
INSERT INTO search_stems (stem, word) VALUES ('free', 'free');
INSERT INTO search_stems (stem, word) VALUES ('friend', 'friend');
INSERT INTO search_stems (stem, word) VALUES ('friend', 'friends');
INSERT INTO search_stems (stem, word) VALUES ('friends', 'friends');
INSERT INTO search_stems (stem, word) VALUES ('has', 'has');
INSERT INTO search_stems (stem, word) VALUES ('her', 'her');
INSERT INTO search_stems (stem, word) VALUES ('hij', 'hijos');
INSERT INTO search_stems (stem, word) VALUES ('hijo', 'hijos');
INSERT INTO search_stems (stem, word) VALUES ('hom', 'home');
INSERT INTO search_stems (stem, word) VALUES ('home', 'home');
INSERT INTO search_stems (stem, word) VALUES ('hoy', 'hoy');
INSERT INTO search_stems (stem, word) VALUES ('libert', 'libertad');
INSERT INTO search_stems (stem, word) VALUES ('libertad', 'libertad');
INSERT INTO search_stems (stem, word) VALUES ('liv', 'lived');
INSERT INTO search_stems (stem, word) VALUES ('live', 'lived');
INSERT INTO search_stems (stem, word) VALUES ('llam', 'llame');
INSERT INTO search_stems (stem, word) VALUES ('llame', 'llame');
INSERT INTO search_stems (stem, word) VALUES ('lui', 'luis');
INSERT INTO search_stems (stem, word) VALUES ('luis', 'luis');
INSERT INTO search_stems (stem, word) VALUES ('mar', 'maría');
INSERT INTO search_stems (stem, word) VALUES ('mari', 'maria');
INSERT INTO search_stems (stem, word) VALUES ('maria', 'maria');
INSERT INTO search_stems (stem, word) VALUES ('maria', 'maría');
INSERT INTO search_stems (stem, word) VALUES ('marz', 'marzo');
INSERT INTO search_stems (stem, word) VALUES ('marzo', 'marzo');
INSERT INTO search_stems (stem, word) VALUES ('mayf', 'mayfair');
INSERT INTO search_stems (stem, word) VALUES ('mayfair', 'mayfair');
INSERT INTO search_stems (stem, word) VALUES ('nadi', 'nadie');
INSERT INTO search_stems (stem, word) VALUES ('necesit', 'necesitan');
INSERT INTO search_stems (stem, word) VALUES ('necesitan', 'necesitan');
INSERT INTO search_stems (stem, word) VALUES ('need', 'need');
INSERT INTO search_stems (stem, word) VALUES ('neighbor', 'neighbor');
INSERT INTO search_stems (stem, word) VALUES ('neighbor', 'neighbors');
INSERT INTO search_stems (stem, word) VALUES ('neighbors', 'neighbors');
INSERT INTO search_stems (stem, word) VALUES ('nev', 'never');
INSERT INTO search_stems (stem, word) VALUES ('never', 'never');
INSERT INTO search_stems (stem, word) VALUES ('nosotr', 'nosotros');
INSERT INTO search_stems (stem, word) VALUES ('nosotro', 'nosotros');
INSERT INTO search_stems (stem, word) VALUES ('nunc', 'nunca');
INSERT INTO search_stems (stem, word) VALUES ('nunca', 'nunca');
INSERT INTO search_stems (stem, word) VALUES ('onc', 'once');
INSERT INTO search_stems (stem, word) VALUES ('once', 'once');
INSERT INTO search_stems (stem, word) VALUES ('our', 'our');
INSERT INTO search_stems (stem, word) VALUES ('par', 'para');
INSERT INTO search_stems (stem, word) VALUES ('para', 'para');
INSERT INTO search_stems (stem, word) VALUES ('peligr', 'peligro');
INSERT INTO search_stems (stem, word) VALUES ('peligro', 'peligro');
INSERT INTO search_stems (stem, word) VALUES ('que', 'que');
INSERT INTO search_stems (stem, word) VALUES ('qued', 'quede');
INSERT INTO search_stems (stem, word) VALUES ('rel', 'release');
INSERT INTO search_stems (stem, word) VALUES ('releas', 'release');
INSERT INTO search_stems (stem, word) VALUES ('she', 'she');
INSERT INTO search_stems (stem, word) VALUES ('sid', 'sido');
INSERT INTO search_stems (stem, word) VALUES ('sido', 'sido');
INSERT INTO search_stems (stem, word) VALUES ('som', 'somos');
INSERT INTO search_stems (stem, word) VALUES ('somo', 'somos');
INSERT INTO search_stems (stem, word) VALUES ('stay', 'stay');
INSERT INTO search_stems (stem, word) VALUES ('sus', 'sus');
INSERT INTO search_stems (stem, word) VALUES ('tod', 'todos');
INSERT INTO search_stems (stem, word) VALUES ('today', 'today');
INSERT INTO search_stems (stem, word) VALUES ('todo', 'todos');
INSERT INTO search_stems (stem, word) VALUES ('undat', 'undated');
INSERT INTO search_stems (stem, word) VALUES ('vecin', 'vecinos');
INSERT INTO search_stems (stem, word) VALUES ('vecino', 'vecinos');
INSERT INTO search_stems (stem, word) VALUES ('viv', 'vivido');
INSERT INTO search_stems (stem, word) VALUES ('vivido', 'vivido');
INSERT INTO search_stems (stem, word) VALUES ('vot', 'vote');
INSERT INTO search_stems (stem, word) VALUES ('vote', 'vote');
INSERT INTO search_stems (stem, word) VALUES ('with', 'with');
INSERT INTO search_stems (stem, word) VALUES ('writ', 'write');
INSERT INTO search_stems (stem, word) VALUES ('write', 'write');
INSERT INTO search_stems (stem, word) VALUES ('year', 'years');
INSERT INTO search_stems (stem, word) VALUES ('years', 'years');
INSERT INTO search_rules (about, version) VALUES ('words', '1');
INSERT INTO search_rules (about, version) VALUES ('stems', 'Snowball 3.1.0');
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (1, '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2);
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (2, '2018-03-09T12:00:00Z', '2018-03-09T12:00:00Z', 3);
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (4, '2018-03-10T12:00:00Z', '2018-03-10T12:00:00Z', NULL);
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (5, '2018-03-03T12:00:00Z', '2018-03-03T12:00:00Z', 6);
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (6, '2018-03-09T12:00:00Z', '2018-03-09T12:00:00Z', 7);
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (8, '2018-03-09T12:00:00Z', '2018-03-09T12:00:00Z', 9);
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (9, '2018-03-10T12:00:00Z', '2018-03-10T12:00:00Z', 10);
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (11, '2018-03-17T12:00:00Z', '2018-03-17T12:00:00Z', 12);
INSERT INTO crawl_spans (run_id, first_at, last_at, capture_id) VALUES (12, NULL, NULL, NULL);
INSERT INTO listed_petitions (petition_id, source_id) VALUES (1, 1);
INSERT INTO listed_petitions (petition_id, source_id) VALUES (2, 1);
INSERT INTO petition_facets (petition_id, source_id, year, language, status, goal_kind, creator) VALUES (1, 1, NULL, 'en', NULL, 'auto', NULL);
INSERT INTO petition_facets (petition_id, source_id, year, language, status, goal_kind, creator) VALUES (2, 1, NULL, 'en', 'gone', 'auto', 'Ana & Ben');
INSERT INTO petition_facets (petition_id, source_id, year, language, status, goal_kind, creator) VALUES (3, 1, NULL, 'en,es', NULL, 'auto', NULL);
INSERT INTO alert_facets (alert_id, source_id, year, language, sponsor, recognized_by) VALUES (1, 2, NULL, 'en', 'Somos Mayfair', 'text');
INSERT INTO alert_facets (alert_id, source_id, year, language, sponsor, recognized_by) VALUES (2, 2, 2018, 'es', 'Somos Mayfair', 'text');
INSERT INTO alert_facets (alert_id, source_id, year, language, sponsor, recognized_by) VALUES (3, 2, NULL, 'en,es', 'Somos Mayfair', 'text');
INSERT INTO alert_facets (alert_id, source_id, year, language, sponsor, recognized_by) VALUES (4, 2, NULL, 'en', 'Somos Mayfair', 'text');
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', '', '', '', '', 4);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', '', '', 'en', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', '', '', 'en,es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', '', '', 'es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', 'recognized_by', 'text', 'en', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', 'recognized_by', 'text', 'en,es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', 'recognized_by', 'text', 'es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', 'source_id', '2', 'en', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', 'source_id', '2', 'en,es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', 'source_id', '2', 'es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'language', 'year', '2018', 'es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'recognized_by', '', '', 'text', 4);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'recognized_by', 'language', 'en', 'text', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'recognized_by', 'language', 'en,es', 'text', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'recognized_by', 'language', 'es', 'text', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'recognized_by', 'source_id', '2', 'text', 4);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'recognized_by', 'year', '2018', 'text', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'source_id', '', '', '2', 4);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'source_id', 'language', 'en', '2', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'source_id', 'language', 'en,es', '2', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'source_id', 'language', 'es', '2', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'source_id', 'recognized_by', 'text', '2', 4);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'source_id', 'year', '2018', '2', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'sponsor', '', '', 'Somos Mayfair', 4);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'year', '', '', '2018', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'year', 'language', 'es', '2018', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'year', 'recognized_by', 'text', '2018', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('action_alerts', 'year', 'source_id', '2', '2018', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', '', '', '', '', 3);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'creator', '', '', 'Ana & Ben', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'goal_kind', '', '', 'auto', 3);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'goal_kind', 'language', 'en', 'auto', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'goal_kind', 'language', 'en,es', 'auto', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'goal_kind', 'source_id', '1', 'auto', 3);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'goal_kind', 'status', 'gone', 'auto', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'language', '', '', 'en', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'language', '', '', 'en,es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'language', 'goal_kind', 'auto', 'en', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'language', 'goal_kind', 'auto', 'en,es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'language', 'source_id', '1', 'en', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'language', 'source_id', '1', 'en,es', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'language', 'status', 'gone', 'en', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'source_id', '', '', '1', 3);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'source_id', 'goal_kind', 'auto', '1', 3);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'source_id', 'language', 'en', '1', 2);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'source_id', 'language', 'en,es', '1', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'source_id', 'status', 'gone', '1', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'status', '', '', 'gone', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'status', 'goal_kind', 'auto', 'gone', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'status', 'language', 'en', 'gone', 1);
INSERT INTO totals (about, facet, filter, filter_value, value, n) VALUES ('petitions', 'status', 'source_id', '1', 'gone', 1);
INSERT INTO petition_rows (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what_version_id, why_version_id, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (1, 1, 'free-ana', 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, 'Free Ana', 0, 0, 1, 5, 5, 260, 300, 'auto', '260 of 300 Signatures', NULL, '2018-03-17T12:00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '["Deportation"]', 'en', '2018-03-01T12:00:00Z', '2018-03-17T12:00:00Z', 5, 12, 0);
INSERT INTO petition_rows (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what_version_id, why_version_id, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (2, 1, 'que-luis-se-quede', 1, 'https://site.example/petitions/que-luis-se-quede', 'site.example/petitions/que-luis-se-quede', NULL, 'Que Luis se quede', 0, 0, 1, 2, 2, 18, 100, 'auto', '18 of 100 Signatures', NULL, '2018-03-02T12:00:00Z', 'Ana & Ben', 'Ana & Ben', NULL, NULL, NULL, NULL, 'gone', '404', '[]', 'en', '2018-03-01T12:00:00Z', '2018-03-02T12:00:00Z', 2, 2, 0);
INSERT INTO petition_rows (id, source_id, slug, slug_known, url, url_key, native_id, title, title_uncertain, title_cut, complete, what_version_id, why_version_id, signatures, goal, goal_kind, signatures_text, goal_text, observed_at, creator, creator_text, creator_has_image, target, created_at, created_text, status, status_text, categories, language, first_seen_at, last_seen_at, version_id, capture_id, is_stale) VALUES (3, 1, 'undated', 1, 'https://site.example/petitions/undated', 'site.example/petitions/undated', NULL, 'Undated', 0, 0, 1, 4, 4, 139, 200, 'auto', '139 of 200 Signatures', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '[]', 'en,es', NULL, NULL, 4, 11, 0);
INSERT INTO petition_categories (petition_id, category) VALUES (1, 'Deportation');
INSERT INTO alert_action_types (alert_id, action_type) VALUES (2, 'phone_call');
INSERT INTO list_totals (about, facet, value, n) VALUES ('action_alerts', 'action_types', 'phone_call', 1);
INSERT INTO list_totals (about, facet, value, n) VALUES ('petitions', 'categories', 'Deportation', 1);
INSERT INTO petition_backers (petition_id, name, is_organization, is_alone, source_id, year) VALUES (2, 'Ana & Ben', 0, 1, 1, NULL);
INSERT INTO alert_backers (alert_id, name, role, source_id, date) VALUES (1, 'Somos Mayfair', 'sponsor', 2, NULL);
INSERT INTO alert_backers (alert_id, name, role, source_id, date) VALUES (3, 'Somos Mayfair', 'sponsor', 2, NULL);
INSERT INTO alert_backers (alert_id, name, role, source_id, date) VALUES (4, 'Somos Mayfair', 'sponsor', 2, NULL);
INSERT INTO alert_backers (alert_id, name, role, source_id, date) VALUES (2, 'Somos Mayfair', 'sponsor', 2, '2018-03-10');
INSERT INTO backers (is_organization, folded, name, source_id, petitions, sponsored, cosponsored, years) VALUES (0, 'ana & ben', 'Ana & Ben', 1, 1, 0, 0, '{"":[1,0,0]}');
INSERT INTO backers (is_organization, folded, name, source_id, petitions, sponsored, cosponsored, years) VALUES (1, 'somos mayfair', 'Somos Mayfair', 2, 0, 4, 0, '{"":[0,3,0],"2018":[0,1,0]}');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (1, 2, 0, X'93ACDF556BE1E6DA6AF772E533E6D17D');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (2, 2, 1, X'2BDB15A57FAB68E512FD66430A4BEFA6');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (3, 3, 0, X'0A4D843B8E47EEFEA812652FF4B7685C');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (4, 4, 0, X'165FED91CDE5667D8B133FF34C2AA43C');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (5, 5, 0, X'3CE10CC3E0098040DEBCCEF6EBBB2FD6');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (6, 6, 0, X'1ADDBFFEF105819E9D694016CACBE10D');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (7, 7, 0, X'28A4C057F406F0EC7821E7763C9F8DF8');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (8, 8, 0, X'71B7D878C43FB60E07207CBD82C4C663');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (9, 9, 0, X'6774FFEE6CE3C459FC411A5431E4ADD1');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (10, 10, 0, X'9E585E1165D5D7E665D68452780CBE18');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (11, 11, 0, X'B219E7538DB835C5CD5440C9F1C962AF');
INSERT INTO capture_seals (capture_id, entry_id, position, salt) VALUES (12, 12, 0, X'EA57DB34F0E5E18C204D9E046693A8FC');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (2, 0, 0, X'41AC2CC75FE243E534896066E013E32861637FB62AB16CB500C09E233BE54ECA48B4F23BFB6979E43AD392BF39416A991212670EF17D12BADCAF49DFC2B9E27D');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (3, 0, 0, X'999A6975FDAE4105EE04A7CDD88FD0060E6F304CAAF10EF6F69392131D53A207');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (4, 0, 0, X'CC79A8CBFBF01BBD9B0B450466A7938E20ED47FCF8DAD2B85197C8FEF4E3BEE6');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (5, 0, 0, X'5BDD1F30E2024239D13DBE56B9EB0D98E4F994B90367707F8FAF38927455B742');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (6, 0, 0, X'FF5B72D02C021383A11D459261A3DC7565DB48F902EC07FA67F4AF52618D88C9');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (7, 0, 0, X'BE098D5E3219C05C0F77C37DC574E5D91E8AD279096DE0E02F6AD30F2CC861F3');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (8, 0, 0, X'5F7FB34EC01B3F5D3D46DF9C0C11803193078E81FF7721A9BC8B3E548B0BCF8C');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (9, 0, 0, X'632B5200D29BB28EF9F54BF67A3C4E07F49BAA5834B5E6324E34C8F2189B4975');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (10, 0, 0, X'D2C6A45171DCA18F0D6E494F40760EA9B14B859CD9EE02F3F557139A707692A5');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (11, 0, 0, X'1EAF329A2C0A97528F5A1AAFEA25D1B2D16875C7CE0C722F96722F775259B1EB');
INSERT INTO seal_blocks (entry_id, level, block, hashes) VALUES (12, 0, 0, X'8F21E55507E7C77D8FB951FC6BEA41428BE4BBAB1F416398827640AF0AE159C7');
INSERT INTO stamp_roots (fingerprint, subject, certificate) VALUES ('4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2', 'CN=root', X'726F6F74');
INSERT INTO time_stamps (id, entry_id, authority, url, tries, tried_at, error, stamped_at, root, answer) VALUES (1, 1, 'an authority', 'https://stamps.example', 1, '2026-11-30T08:19:33Z', NULL, '2018-03-20T12:00:00Z', '4813494d137e1631bba301d5acab6e7bb7aa74ce1185d456565ef51d737677b2', X'7374616D70');
INSERT INTO witness_requests (id, source_id, petition_id, alert_id, capture_id, url, reason, state, tries, noted_at, asked_at, next_at, ended_at, job, memento, memento_at, error) VALUES (1, 1, 1, NULL, 1, 'https://site.example/petitions/free-ana', 'new', 'saved', 1, '2018-03-20T12:00:00Z', NULL, NULL, '2018-03-20T12:09:00Z', NULL, 'https://web.archive.org/web/20180320120500/https://site.example/petitions/free-ana', '2018-03-20T12:05:00Z', NULL);
INSERT INTO reported_lists (id, name, publisher, url, license, citation, file, file_digest, run_id) VALUES (1, 'a-list', 'A researcher', NULL, 'CC-BY-4.0', NULL, 'list.csv', '0', 1);
INSERT INTO reported_counts (id, list_id, url, url_key, title, reported_at, reported_at_text, signatures, signatures_text, goal, goal_text) VALUES (1, 1, 'https://site.example/petitions/free-ana', 'site.example/petitions/free-ana', NULL, '2018-02-01', '2/1/2018', 100, '100', NULL, NULL);
INSERT INTO releases (id, version, released_at, previous, code_version, rows, digest) VALUES (1, '2018.03.1', '2018-03-20', NULL, 'older', 120, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
INSERT INTO release_changes (id, release_id, list, table_name, rows) VALUES (1, 1, 'corrected', 'signature_snapshots', 1);
INSERT INTO release_corrections (id, release_id, table_name, row_key, petition_id, alert_id, change, field, before, after, reason) VALUES (1, 1, 'signature_snapshots', '{"petition_id":1,"capture_id":1,"version_id":1}', 1, NULL, 'changed', 'signatures', '193', '139', 'read by code newer instead of older');
INSERT INTO release_rebuilds (id, release_id, rebuilt_at, reason, digest_before, digest_after) VALUES (1, 1, '2018-03-21T12:00:00Z', 'safety', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb');
INSERT INTO known_pages (source_id, url, digest, page, code_version, next_url) VALUES (1, 'https://site.example/categories', 'e4178e9ea662d08a129ce1108e9d29467c724a0cb8a5e0acda7cc35269e2d448', 'controlshift.listing', 'faf4664f0b20', NULL);
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
CREATE INDEX withdrawn_alert_events_by_alert ON withdrawn_alert_events (alert_id);
CREATE INDEX petition_metrics_by_recent ON petition_metrics (per_day_30d);
CREATE INDEX petition_outreach_by_alert ON petition_outreach (alert_id);
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
CREATE INDEX due_looks_by_time ON due_looks (due_at);
CREATE UNIQUE INDEX petition_versions_of_petition ON petition_versions (petition_id, id);
CREATE INDEX snapshot_rows_by_capture ON snapshot_rows (capture_id);
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
CREATE TRIGGER petition_segments_of_other_words AFTER UPDATE OF title, what, why ON petition_versions BEGIN
    DELETE FROM petition_segments WHERE version_id = new.id;
END;
CREATE TRIGGER alert_segments_of_other_words AFTER UPDATE OF title, body ON alert_versions BEGIN
    DELETE FROM alert_segments WHERE version_id = new.id;
END;
CREATE INDEX runs_under_way ON runs (id) WHERE status = 'running';
CREATE INDEX crawl_spans_by_capture ON crawl_spans (capture_id);
CREATE INDEX listed_petitions_by_source ON listed_petitions (source_id);
CREATE INDEX petition_versions_without_slug ON petition_versions (stem) WHERE slug_said = 0;
CREATE INDEX issues_of_ambiguous_titles ON issues (source_id, message) WHERE kind = 'ambiguous title';
CREATE INDEX due_looks_missed ON due_looks (source_id, noted_at) WHERE outcome = 'missed';
CREATE INDEX action_alerts_by_deadline ON action_alerts (source_id, deadline) WHERE deadline IS NOT NULL;
CREATE INDEX totals_by_number ON totals (about, facet, filter, filter_value, n) WHERE n > 1;
CREATE INDEX totals_emptied ON totals (n) WHERE n = 0;
CREATE INDEX petitions_by_first_seen ON "petition_rows" (first_seen_at);
CREATE INDEX petitions_by_goal_kind ON "petition_rows" (goal_kind, signatures);
CREATE INDEX petitions_by_language ON "petition_rows" (language, signatures);
CREATE INDEX petitions_by_signatures ON "petition_rows" (signatures);
CREATE INDEX petitions_by_source ON "petition_rows" (source_id, signatures);
CREATE INDEX petitions_by_start ON "petition_rows" (created_at);
CREATE INDEX petitions_by_status ON "petition_rows" (status, signatures);
CREATE INDEX petitions_by_url ON "petition_rows" (url_key);
CREATE INDEX petitions_by_year ON "petition_rows" (year, signatures);
CREATE INDEX petitions_stale ON "petition_rows" (source_id, id) WHERE is_stale = 1;
CREATE VIEW petitions AS
SELECT p.id, p.source_id, p.slug, p.slug_known, p.url, p.url_key, p.native_id, p.title, p.title_uncertain, p.title_cut, p.complete,
       coalesce((SELECT v.why FROM petition_versions AS v WHERE v.id = p.why_version_id),
                (SELECT v.what FROM petition_versions AS v WHERE v.id = p.what_version_id)) AS description,
       (SELECT v.what FROM petition_versions AS v WHERE v.id = p.what_version_id) AS what,
       (SELECT v.why FROM petition_versions AS v WHERE v.id = p.why_version_id) AS why,
       p.signatures, p.goal, p.goal_kind, p.signatures_text, p.goal_text, p.observed_at, p.creator, p.creator_text, p.creator_has_image, p.target, p.created_at, p.created_text, p.year,
       p.status, p.status_text, p.categories, p.language, p.first_seen_at, p.last_seen_at, p.version_id, p.capture_id, p.is_stale
FROM petition_rows AS p;
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
CREATE INDEX petition_categories_by_category ON petition_categories (category);
CREATE INDEX alert_action_types_by_type ON alert_action_types (action_type);
CREATE INDEX alert_events_by_time ON alert_events (occurred_at);
CREATE INDEX petition_backers_together ON petition_backers (name, source_id) WHERE NOT is_alone;
CREATE INDEX alert_backers_by_name ON alert_backers (name, source_id, role, date);
CREATE INDEX backers_by_petitions ON backers (is_organization, petitions) WHERE petitions > 1;
CREATE INDEX petitions_by_creator ON petition_rows (creator, signatures);
CREATE INDEX captures_by_origin ON captures (source_id, origin, captured_at);
CREATE INDEX petition_metrics_moved_1d
ON petition_metrics (last_day, moved_1d_per_day, tie, source_id, language) WHERE moved_1d_per_day > 0;
CREATE INDEX petition_metrics_moved_1d_percent
ON petition_metrics (last_day, moved_1d_percent, tie, source_id, language) WHERE moved_1d_percent > 0;
CREATE INDEX petition_metrics_moved_7d
ON petition_metrics (last_day, moved_7d_per_day, tie, source_id, language) WHERE moved_7d_per_day > 0;
CREATE INDEX petition_metrics_moved_7d_percent
ON petition_metrics (last_day, moved_7d_percent, tie, source_id, language) WHERE moved_7d_percent > 0;
CREATE INDEX petition_metrics_moved_30d
ON petition_metrics (last_day, moved_30d_per_day, tie, source_id, language) WHERE moved_30d_per_day > 0;
CREATE INDEX petition_metrics_moved_30d_percent
ON petition_metrics (last_day, moved_30d_percent, tie, source_id, language) WHERE moved_30d_percent > 0;
CREATE INDEX petition_metrics_moved_ever
ON petition_metrics (moved_ever, tie, source_id, language) WHERE moved_ever > 0;
CREATE INDEX petition_metrics_moved_ever_percent
ON petition_metrics (moved_ever_percent, tie, source_id, language) WHERE moved_ever_percent > 0;
CREATE INDEX petition_metrics_out_of_sight
ON petition_metrics (last_day, moved_ever, tie, source_id, language) WHERE moved_ever > 0;
CREATE INDEX petition_metrics_by_last ON petition_metrics (last_seconds);
CREATE VIEW movers AS
SELECT 1 AS window_days, petition_id, source_id, last_observed_at, last_signatures, moved_1d AS change,
       round(moved_1d_seconds / 86400.0, 4) AS span, moved_1d_per_day AS per_day,
       moved_1d_percent AS percent_per_day
FROM petition_metrics WHERE moved_1d_per_day > 0
UNION ALL
SELECT 7 AS window_days, petition_id, source_id, last_observed_at, last_signatures, moved_7d AS change,
       round(moved_7d_seconds / 86400.0, 4) AS span, moved_7d_per_day AS per_day,
       moved_7d_percent AS percent_per_day
FROM petition_metrics WHERE moved_7d_per_day > 0
UNION ALL
SELECT 30 AS window_days, petition_id, source_id, last_observed_at, last_signatures, moved_30d AS change,
       round(moved_30d_seconds / 86400.0, 4) AS span, moved_30d_per_day AS per_day,
       moved_30d_percent AS percent_per_day
FROM petition_metrics WHERE moved_30d_per_day > 0;
CREATE INDEX petition_outreach_by_after ON petition_outreach (after, tie) WHERE after > 0;
CREATE INDEX petition_outreach_by_ratio ON petition_outreach (ratio, tie) WHERE after >= 10;
CREATE INDEX petition_rungs_by_time ON petition_rungs (rung, reached_seconds);
CREATE INDEX capture_seals_awaited ON capture_seals (capture_id) WHERE entry_id IS NULL;
CREATE INDEX time_stamps_granted ON time_stamps (entry_id) WHERE answer IS NOT NULL;
CREATE INDEX time_stamps_failed ON time_stamps (authority, entry_id) WHERE answer IS NULL;
CREATE INDEX time_stamps_by_root ON time_stamps (root);
CREATE INDEX witness_requests_open ON witness_requests (next_at) WHERE state IN ('waiting', 'asked');
CREATE INDEX witness_requests_by_source ON witness_requests (source_id, asked_at);
CREATE INDEX witness_requests_of_petition ON witness_requests (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX witness_requests_of_alert ON witness_requests (alert_id) WHERE alert_id IS NOT NULL;
CREATE INDEX witness_requests_by_capture ON witness_requests (capture_id);
CREATE INDEX reported_lists_by_run ON reported_lists (run_id);
CREATE UNIQUE INDEX reported_counts_identity ON reported_counts (
    list_id, url, coalesce(reported_at, ''), coalesce(signatures, -1), coalesce(goal, -1), coalesce(title, ''));
CREATE INDEX reported_counts_by_url ON reported_counts (url_key, reported_at);
CREATE INDEX release_changes_of_release ON release_changes (release_id);
CREATE INDEX release_corrections_of_release ON release_corrections (release_id);
CREATE INDEX release_corrections_of_petition ON release_corrections (petition_id) WHERE petition_id IS NOT NULL;
CREATE INDEX release_corrections_of_alert ON release_corrections (alert_id) WHERE alert_id IS NOT NULL;
CREATE INDEX release_rebuilds_of_release ON release_rebuilds (release_id);
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
LEFT JOIN petition_rows AS p ON p.id = s.petition_id
LEFT JOIN sources AS o ON o.id = p.source_id
WHERE CASE WHEN s.capture_id THEN c.captured_at END IS NOT NULL
UNION ALL
SELECT petition_id, source, is_sample, slug, observed_at, signatures, CAST(NULL AS INTEGER),
       CAST('unknown' AS TEXT), CAST(signatures_text AS TEXT), CAST('stated' AS TEXT), url, locator, capture_id,
       version_id, CAST(position + 1 AS INTEGER)
FROM (
    SELECT v.petition_id, o.name AS source, o.is_sample, p.slug, t.stated_at AS observed_at, t.signatures,
           t.signatures_text, c.url, c.locator, c.id AS capture_id, t.version_id, t.position,
           row_number() OVER (
               PARTITION BY v.petition_id, o.name, p.slug, t.stated_at, t.signatures
               ORDER BY coalesce(c.captured_at, '~'), c.url, c.digest, t.version_id, t.position) AS turn
    FROM stated_counts AS t
    JOIN petition_versions AS v ON v.id = t.version_id
    JOIN petition_rows AS p ON p.id = v.petition_id
    JOIN sources AS o ON o.id = p.source_id
    JOIN captures AS c ON c.id = t.capture_id
)
WHERE turn = 1;
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
CREATE TRIGGER action_alerts_fts_insert AFTER INSERT ON action_alerts BEGIN
    INSERT INTO action_alerts_fts (rowid, title, body, sponsor, source_id, year, language, recognized_by)
    VALUES (new.id, new.title, new.body, new.sponsor, new.source_id, new.year, new.language, new.recognized_by);
END;
CREATE TRIGGER action_alerts_fts_delete AFTER DELETE ON action_alerts BEGIN
    INSERT INTO action_alerts_fts (
        action_alerts_fts, rowid, title, body, sponsor, source_id, year, language, recognized_by)
    VALUES ('delete', old.id, old.title, old.body, old.sponsor, old.source_id, old.year, old.language,
        old.recognized_by);
END;
CREATE TRIGGER action_alerts_fts_update
AFTER UPDATE OF title, body, sponsor, source_id, date, language, recognized_by ON action_alerts
WHEN (old.title, old.body, old.sponsor, old.source_id, old.year, old.language, old.recognized_by)
    IS NOT (new.title, new.body, new.sponsor, new.source_id, new.year, new.language, new.recognized_by) BEGIN
    INSERT INTO action_alerts_fts (
        action_alerts_fts, rowid, title, body, sponsor, source_id, year, language, recognized_by)
    VALUES ('delete', old.id, old.title, old.body, old.sponsor, old.source_id, old.year, old.language,
        old.recognized_by);
    INSERT INTO action_alerts_fts (rowid, title, body, sponsor, source_id, year, language, recognized_by)
    VALUES (new.id, new.title, new.body, new.sponsor, new.source_id, new.year, new.language, new.recognized_by);
END;
CREATE TRIGGER petitions_fts_insert AFTER INSERT ON petition_rows BEGIN
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target, source_id, year, language) SELECT id, title, what, why, creator, target, source_id, year, language FROM petitions WHERE id = new.id;
END;
CREATE TRIGGER petitions_fts_delete BEFORE DELETE ON petition_rows BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target, source_id, year, language)
    SELECT 'delete', id, title, what, why, creator, target, source_id, year, language FROM petitions WHERE id = old.id;
END;
CREATE TRIGGER petitions_fts_before BEFORE UPDATE OF title, what_version_id, why_version_id, creator, target, source_id, created_at, language ON petition_rows
WHEN (old.title, (SELECT what FROM petition_versions WHERE id = old.what_version_id), (SELECT why FROM petition_versions WHERE id = old.why_version_id), old.creator, old.target, old.source_id, old.created_at, old.language)
    IS NOT (new.title, (SELECT what FROM petition_versions WHERE id = new.what_version_id), (SELECT why FROM petition_versions WHERE id = new.why_version_id), new.creator, new.target, new.source_id, new.created_at, new.language) BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target, source_id, year, language)
    SELECT 'delete', id, title, what, why, creator, target, source_id, year, language FROM petitions WHERE id = old.id;
END;
CREATE TRIGGER petitions_fts_after AFTER UPDATE OF title, what_version_id, why_version_id, creator, target, source_id, created_at, language ON petition_rows
WHEN (old.title, (SELECT what FROM petition_versions WHERE id = old.what_version_id), (SELECT why FROM petition_versions WHERE id = old.why_version_id), old.creator, old.target, old.source_id, old.created_at, old.language)
    IS NOT (new.title, (SELECT what FROM petition_versions WHERE id = new.what_version_id), (SELECT why FROM petition_versions WHERE id = new.why_version_id), new.creator, new.target, new.source_id, new.created_at, new.language) BEGIN
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target, source_id, year, language) SELECT id, title, what, why, creator, target, source_id, year, language FROM petitions WHERE id = new.id;
END;
CREATE TRIGGER petitions_fts_wording_before BEFORE UPDATE OF what, why ON petition_versions
WHEN (old.what, old.why) IS NOT (new.what, new.why) BEGIN
    INSERT INTO petitions_fts (petitions_fts, rowid, title, what, why, creator, target, source_id, year, language)
    SELECT 'delete', id, title, what, why, creator, target, source_id, year, language FROM petitions WHERE id = (
        SELECT id FROM petition_rows WHERE id = old.petition_id AND old.id IN (what_version_id, why_version_id));
END;
CREATE TRIGGER petitions_fts_wording_after AFTER UPDATE OF what, why ON petition_versions
WHEN (old.what, old.why) IS NOT (new.what, new.why) BEGIN
    INSERT INTO petitions_fts (rowid, title, what, why, creator, target, source_id, year, language)
    SELECT id, title, what, why, creator, target, source_id, year, language FROM petitions WHERE id = (
        SELECT id FROM petition_rows WHERE id = new.petition_id AND new.id IN (what_version_id, why_version_id));
END;
INSERT INTO creators_fts (creators_fts) VALUES ('rebuild');
INSERT INTO organizations_fts (organizations_fts) VALUES ('rebuild');
INSERT INTO petitions_fts (petitions_fts) VALUES ('rebuild');
INSERT INTO action_alerts_fts (action_alerts_fts) VALUES ('rebuild');

-- What is derived from the entries and can be dropped and rebuilt, row for row.
-- Form 2: raise the number where rows change though the tables do not; older ledgers are then rebuilt.
-- A table's `row` follows from the sequence number of the entry that it comes from.

CREATE TABLE reports (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    own_id TEXT NOT NULL,
    publisher TEXT NOT NULL,
    title TEXT NOT NULL,
    address TEXT NOT NULL,
    origin TEXT NOT NULL,
    media_type TEXT NOT NULL,
    language TEXT NOT NULL,
    published TEXT,
    trust TEXT NOT NULL,
    rule TEXT NOT NULL,
    note TEXT NOT NULL,
    extractor TEXT,
    claims INTEGER NOT NULL,
    unread INTEGER NOT NULL
);
CREATE INDEX reports_by_own_id ON reports (own_id);
CREATE INDEX reports_by_origin ON reports (origin);
CREATE INDEX reports_by_published ON reports (published);

-- The words of the base text; without a copy of the text, which stands in `blobs`.
CREATE VIRTUAL TABLE reports_fts USING fts5 (text, content='', tokenize='trigram');

-- The columns to look claims up by; a claim with all its cells stands in its reading's entry.
CREATE TABLE claims (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    report TEXT NOT NULL,
    type TEXT NOT NULL,
    out TEXT NOT NULL,
    lo INTEGER,
    hi INTEGER,
    approx INTEGER NOT NULL,
    sub INTEGER NOT NULL,
    scope TEXT NOT NULL,
    grp TEXT NOT NULL,
    place TEXT,
    adm1 TEXT,
    country TEXT,
    lat REAL,
    lon REAL,
    d0 TEXT,
    d1 TEXT,
    src TEXT,
    src_class TEXT,
    speaker TEXT,
    mod TEXT NOT NULL,
    confidence REAL,
    incident TEXT,
    publisher TEXT NOT NULL,
    published TEXT,
    quotation TEXT NOT NULL
);
CREATE INDEX claims_by_report ON claims (report);
CREATE INDEX claims_by_incident ON claims (incident);
CREATE INDEX claims_by_days ON claims (coalesce(d1, d0), coalesce(d0, d1));

CREATE VIRTUAL TABLE claims_fts USING fts5 (
    quotation, content='claims', content_rowid='row', tokenize='trigram'
);

-- Every name that a claim can be found by: as written, resolved, province, country; folded.
CREATE TABLE claim_places (
    name TEXT NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (name, claim)
) WITHOUT ROWID;
CREATE INDEX claim_places_by_claim ON claim_places (claim);

CREATE TABLE claim_actors (
    party TEXT NOT NULL,
    claim INTEGER NOT NULL,
    PRIMARY KEY (party, claim)
) WITHOUT ROWID;
CREATE INDEX claim_actors_by_claim ON claim_actors (claim);

CREATE TABLE unread (
    row INTEGER PRIMARY KEY,
    report TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    cue TEXT NOT NULL,
    sentence TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX unread_by_report ON unread (report);

CREATE TABLE skipped (
    row INTEGER PRIMARY KEY,
    origin TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL,
    advice TEXT NOT NULL,
    report TEXT NOT NULL,
    run TEXT NOT NULL
);

CREATE TABLE copies (
    report TEXT NOT NULL,
    of TEXT NOT NULL,
    share REAL NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (report, of)
) WITHOUT ROWID;
CREATE INDEX copies_by_original ON copies (of);

CREATE TABLE links (
    lesser TEXT NOT NULL,
    greater TEXT NOT NULL,
    score REAL NOT NULL,
    version TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (lesser, greater)
) WITHOUT ROWID;
CREATE INDEX links_by_greater ON links (greater);

CREATE TABLE incident_ids (
    id TEXT PRIMARY KEY,
    anchor TEXT NOT NULL UNIQUE
) WITHOUT ROWID;

CREATE TABLE aliases (
    id TEXT PRIMARY KEY,
    now TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE incidents (
    id TEXT PRIMARY KEY,
    is_total INTEGER NOT NULL,
    type TEXT NOT NULL,
    d0 TEXT,
    d1 TEXT,
    place TEXT,
    place_words TEXT NOT NULL,
    adm1 TEXT,
    country TEXT,
    lat REAL,
    lon REAL,
    claims INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    independent_reports INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    speakers INTEGER NOT NULL,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX incidents_by_day ON incidents (d0);

CREATE TABLE incident_claims (
    incident TEXT NOT NULL,
    position INTEGER NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (incident, position)
) WITHOUT ROWID;
CREATE INDEX incident_claims_by_claim ON incident_claims (claim);

CREATE TABLE incident_places (
    name TEXT NOT NULL,
    incident TEXT NOT NULL,
    PRIMARY KEY (name, incident)
) WITHOUT ROWID;
CREATE INDEX incident_places_by_incident ON incident_places (incident);

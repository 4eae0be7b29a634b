-- What is recorded and never changes. Everything else is derived (views.sql) and can be thrown away.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Every body, base text and raw file, once, under the SHA-256 of its bytes; stored compressed (zlib).
CREATE TABLE blobs (
    hash TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL
);

-- One row an entry. `body` is the hash of the entry's JSON in `blobs`; `hash` is the SHA-256 of the other
-- columns but `seq`, and with `previous` chains the entries. The chain holds hashes of bodies and not the
-- bodies, so that it can still be verified where a text had to be erased.
CREATE TABLE entries (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    run TEXT NOT NULL,
    body TEXT NOT NULL REFERENCES blobs (hash),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE
);

CREATE INDEX entries_by_key ON entries (kind, key, seq);

CREATE TRIGGER entries_keep_rows BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never deleted'); END;

CREATE TRIGGER entries_keep_values BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;

CREATE TRIGGER blobs_keep_rows BEFORE DELETE ON blobs
BEGIN SELECT RAISE(ABORT, 'blobs are never deleted'); END;

CREATE TRIGGER blobs_keep_values BEFORE UPDATE ON blobs
BEGIN SELECT RAISE(ABORT, 'blobs are never changed'); END;

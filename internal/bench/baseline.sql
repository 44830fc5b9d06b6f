-- The baseline's schema: what one would build to answer filters by SQL alone.
-- Meetings are numbered newest first, each facet has its pairs both ways.
CREATE TABLE meeting (
  number  INTEGER PRIMARY KEY,
  id      TEXT NOT NULL,
  first   INTEGER,
  last    INTEGER,
  held    INTEGER NOT NULL,
  host    TEXT NOT NULL,
  place   TEXT NOT NULL,
  parties INTEGER NOT NULL,
  card    TEXT NOT NULL
);
CREATE TABLE tag (facet TEXT NOT NULL, value TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (facet, value, number)) WITHOUT ROWID;

-- The tables of an archive. An archive is written once, checked, put in place
-- and from then on only read; a change is a new archive. So there are no
-- triggers, no migrations and no timestamps. Indexes are made after the rows,
-- in indexes.sql.
--
-- number, ordinal  positions in this one file; they may differ in the next edition
-- id, slug, code   keys that stand in addresses; the same in every edition
-- first, last      days since 1970-01-01, NULL where there is no date
-- sum              CRC-32C of the columns named beside it: SQLite itself does not notice a changed byte

-- Editions: number 0 is this archive, 1 the one before it, …
CREATE TABLE edition (
  number     INTEGER PRIMARY KEY,
  id         TEXT NOT NULL,              -- hex digits of the SHA-256 over the authority records and the canonical export
  built      TEXT NOT NULL,              -- day, given to the build
  reader     TEXT NOT NULL,              -- version of the reading program
  vocabulary TEXT NOT NULL,              -- version of the vocabulary
  held       INTEGER NOT NULL,
  planned    INTEGER NOT NULL,
  articles   INTEGER NOT NULL,
  other_files INTEGER NOT NULL,          -- files of another kind in the folders, counted and not read
  added      INTEGER NOT NULL,
  changed    INTEGER NOT NULL,
  merged     INTEGER NOT NULL,
  withdrawn  INTEGER NOT NULL
);

-- What the editions changed.
CREATE TABLE change (
  number  INTEGER PRIMARY KEY,           -- newest first
  edition TEXT NOT NULL,                 -- id of an edition
  day     TEXT NOT NULL,                 -- EDTF
  kind    TEXT NOT NULL,                 -- added, changed, merged, split, corrected, withdrawn
  meeting TEXT NOT NULL,                 -- id of the meeting, which may be gone
  other   TEXT NOT NULL,                 -- the id merged into it, or split from it
  field   TEXT NOT NULL,                 -- path into the record, '' for all of it
  was     TEXT NOT NULL,
  now     TEXT NOT NULL,
  by      TEXT NOT NULL,                 -- '' for the program
  because TEXT NOT NULL
);

-- What stands at an address that no longer has a record.
CREATE TABLE tombstone (
  kind   TEXT NOT NULL,                  -- meeting, source, person, …
  id     TEXT NOT NULL,
  target TEXT NOT NULL,                  -- the id it was merged into; '' for withheld or withdrawn
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- The controlled vocabularies that the archive was built with.
CREATE TABLE country (
  number INTEGER PRIMARY KEY,            -- by name
  code   TEXT NOT NULL UNIQUE,           -- ISO 3166-1 alpha-2
  alpha3 TEXT NOT NULL,
  name   TEXT NOT NULL,
  slug   TEXT NOT NULL UNIQUE,
  region TEXT NOT NULL                   -- UN M49
);
CREATE TABLE topic (
  number INTEGER PRIMARY KEY,            -- the guide's order
  code   TEXT NOT NULL UNIQUE,
  title  TEXT NOT NULL,
  family TEXT NOT NULL,                  -- rel, sec, eco, soc, env
  covers TEXT NOT NULL
);
CREATE TABLE level (
  number INTEGER PRIMARY KEY,            -- highest office first
  code   TEXT NOT NULL UNIQUE,
  title  TEXT NOT NULL
);
CREATE TABLE short_name (                -- what a known organisation is called for short
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL,
  short  TEXT NOT NULL
);
CREATE TABLE reason (                    -- why a candidate is no record
  number INTEGER PRIMARY KEY,
  code   TEXT NOT NULL UNIQUE,
  title  TEXT NOT NULL,
  gloss  TEXT NOT NULL
);

-- Authority records: one for each person, place and organisation.
CREATE TABLE authority (
  kind    TEXT NOT NULL CHECK (kind IN ('person', 'place', 'organisation')),
  number  INTEGER NOT NULL,              -- in the kind, by name
  slug    TEXT NOT NULL,
  name    TEXT NOT NULL,                 -- preferred form
  sort    TEXT NOT NULL,
  country TEXT NOT NULL,                 -- alpha-2, '' for none
  same_as TEXT NOT NULL,                 -- JSON list of identifiers elsewhere
  PRIMARY KEY (kind, number)
) WITHOUT ROWID;
CREATE TABLE name_form (                 -- every spelling, and why it was joined
  kind     TEXT NOT NULL,
  number   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  form     TEXT NOT NULL,
  language TEXT NOT NULL,                -- BCP 47, '' unknown
  why      TEXT NOT NULL,
  articles INTEGER NOT NULL,
  first    TEXT NOT NULL,                -- day of the first and the last article
  last     TEXT NOT NULL,
  sources  TEXT NOT NULL,                -- JSON list of at most five source ids
  PRIMARY KEY (kind, number, position),
  FOREIGN KEY (kind, number) REFERENCES authority
) WITHOUT ROWID;
CREATE TABLE term (                      -- offices that an editor says a person held
  kind     TEXT NOT NULL,
  number   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  office   TEXT NOT NULL,
  country  TEXT NOT NULL,                -- alpha-2, '' for none
  "from"   TEXT NOT NULL,                -- EDTF, '' not known
  "to"     TEXT NOT NULL,
  PRIMARY KEY (kind, number, position),
  FOREIGN KEY (kind, number) REFERENCES authority
) WITHOUT ROWID;
CREATE TABLE likeness (                  -- resembles another one too little to be joined
  kind     TEXT NOT NULL,
  number   INTEGER NOT NULL,
  position INTEGER NOT NULL,
  other    TEXT NOT NULL,                -- slug
  why      TEXT NOT NULL,
  PRIMARY KEY (kind, number, position),
  FOREIGN KEY (kind, number) REFERENCES authority
) WITHOUT ROWID;
CREATE TABLE name_part (                 -- the index of people: each under every part of the name
  letter TEXT NOT NULL,                  -- folded initial, '#' for anything but a letter
  part   TEXT NOT NULL,                  -- folded
  person INTEGER NOT NULL,
  start  INTEGER NOT NULL,               -- bytes of the preferred form
  "end"  INTEGER NOT NULL,
  same   INTEGER NOT NULL,               -- people with this very preferred form
  PRIMARY KEY (letter, part, person, start)
) WITHOUT ROWID;
CREATE TABLE searched_name (             -- all names that the search finds things by
  number INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL,
  slug   TEXT NOT NULL,
  form   TEXT NOT NULL,
  folded TEXT NOT NULL                   -- form in plain letters, where unicode61 does not make it so
);

-- Articles. What may not be shown of a text is not in the file.
CREATE TABLE publisher (
  number INTEGER PRIMARY KEY,            -- by name; 1 is "not stated"
  slug   TEXT NOT NULL UNIQUE,
  name   TEXT NOT NULL
);
CREATE TABLE language (
  number INTEGER PRIMARY KEY,            -- 1 is "not stated"
  code   TEXT NOT NULL UNIQUE            -- BCP 47
);
CREATE TABLE source (
  number      INTEGER PRIMARY KEY,
  id          TEXT NOT NULL,             -- day and 8 hex digits of the hash
  sha256      TEXT NOT NULL,
  day         TEXT NOT NULL,
  title       TEXT NOT NULL,
  publisher   INTEGER NOT NULL REFERENCES publisher,
  url         TEXT NOT NULL,
  language    TEXT NOT NULL,             -- BCP 47, '' not stated
  retrieved   TEXT NOT NULL,             -- EDTF
  statement   TEXT NOT NULL,             -- of rights: URI or SPDX id
  rights      TEXT NOT NULL CHECK (rights IN ('full', 'excerpt', 'link')),
  attribution TEXT NOT NULL,             -- whom it credits, as printed
  files       TEXT NOT NULL,             -- JSON list of paths
  size        INTEGER NOT NULL,          -- bytes of the raw file
  opening     TEXT NOT NULL,             -- first words, where the text may be shown
  sentences   INTEGER NOT NULL,
  words       INTEGER NOT NULL,
  read        INTEGER NOT NULL,          -- 0: kept and not read, in another language
  folded      TEXT NOT NULL              -- its sentences in plain letters, where unicode61 does not make them so
);
CREATE TABLE passage (                   -- the text that may be shown: all, the evidence, or none
  source INTEGER NOT NULL REFERENCES source,
  start  INTEGER NOT NULL,               -- byte offsets into the raw file
  "end"  INTEGER NOT NULL,
  text   TEXT NOT NULL,
  sum    INTEGER NOT NULL,               -- of text
  PRIMARY KEY (source, start)
) WITHOUT ROWID;
CREATE TABLE sentence (                  -- sentences that hold evidence
  source INTEGER NOT NULL REFERENCES source,
  number INTEGER NOT NULL,               -- from 1, in the order of the text: #e1
  start  INTEGER NOT NULL,
  "end"  INTEGER NOT NULL,
  PRIMARY KEY (source, number)
) WITHOUT ROWID;
CREATE TABLE candidate (                 -- considered, and not a record
  number     INTEGER PRIMARY KEY,
  source     INTEGER NOT NULL REFERENCES source,
  start      INTEGER NOT NULL,           -- the sentence
  "end"      INTEGER NOT NULL,
  word_start INTEGER NOT NULL,           -- the words that looked like a meeting
  word_end   INTEGER NOT NULL,
  text       TEXT NOT NULL,              -- '' where it may not be shown
  reason     TEXT NOT NULL REFERENCES reason (code),
  rule       TEXT NOT NULL
);
CREATE TABLE figure (                    -- how often a field is right, by a person's sample
  number INTEGER PRIMARY KEY,
  field  TEXT NOT NULL,
  "right" INTEGER NOT NULL,               -- records judged right, of
  judged INTEGER NOT NULL,
  low    REAL NOT NULL,                  -- 95 % interval of the share, from 0 to 1
  high   REAL NOT NULL
);
CREATE TABLE skipped (                   -- files that could not be read
  number INTEGER PRIMARY KEY,            -- by path
  path   TEXT NOT NULL,
  reason TEXT NOT NULL                   -- a sentence
);

-- Meetings, merged from reports, in date order.
CREATE TABLE meeting (
  ordinal    INTEGER PRIMARY KEY,        -- from 1, by first day, then last day; undated ones last
  id         TEXT NOT NULL,
  date       TEXT NOT NULL,              -- EDTF
  first      INTEGER,
  last       INTEGER,
  date_basis TEXT NOT NULL,              -- stated, inferred, editor, '' when nothing stands behind it
  status     TEXT NOT NULL CHECK (status IN ('held', 'planned')),
  format     TEXT NOT NULL CHECK (format IN ('in-person', 'video')),
  place      INTEGER,                    -- number of a place authority
  city       TEXT NOT NULL,              -- as written
  city_basis TEXT NOT NULL,
  host       TEXT REFERENCES country (code),
  host_basis TEXT NOT NULL,
  venue      TEXT NOT NULL,              -- as printed
  basis      TEXT NOT NULL,              -- 'stated' when date, place and people all are
  reviewed   INTEGER NOT NULL,           -- 1 when a person checked it
  reports    INTEGER NOT NULL,
  card       TEXT NOT NULL,              -- JSON: the record without its evidence, as a list row shows it
  evidence   TEXT NOT NULL,              -- a line each, its parts apart by tabs: field, number of the report (from 0), number
                                         -- of the sentence, start, end, basis (s, i, e), from what, words
  told       TEXT,                       -- JSON: what its reports disagree on, what an editor set
  card_sum   INTEGER NOT NULL,           -- of card
  sum        INTEGER NOT NULL            -- of evidence and told
);
CREATE TABLE report (                    -- what one article says of it
  meeting     INTEGER NOT NULL REFERENCES meeting,
  position    INTEGER NOT NULL,
  source      INTEGER NOT NULL REFERENCES source,
  start       INTEGER NOT NULL,          -- the sentence that anchors it
  "end"       INTEGER NOT NULL,
  attribution TEXT NOT NULL,             -- whom the article credits
  quote       TEXT,                      -- the words that anchor it; NULL where they are the text's at start to end
  record      TEXT,                      -- JSON as in meeting.card; NULL, and evidence too, where the meeting says the same
  evidence    TEXT,                      -- lines as in meeting.evidence
  edits       TEXT,                      -- JSON: what an editor set in it
  sum         INTEGER NOT NULL           -- of record and evidence
);
CREATE TABLE party (
  meeting      INTEGER NOT NULL REFERENCES meeting,
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('country', 'organisation')),
  country      TEXT REFERENCES country (code),
  organisation INTEGER,                  -- number of an organisation authority
  named        INTEGER NOT NULL,         -- 1 when a person of it is named
  PRIMARY KEY (meeting, position)
) WITHOUT ROWID;
CREATE TABLE participation (
  meeting      INTEGER NOT NULL REFERENCES meeting,
  position     INTEGER NOT NULL,
  person       INTEGER NOT NULL,         -- number of a person authority
  name         TEXT NOT NULL,            -- the fullest form in the article
  rank         TEXT NOT NULL,            -- as printed at the time
  role         TEXT NOT NULL,            -- the office, as printed at the time
  level        TEXT NOT NULL,            -- of the office, '' unknown
  country      TEXT REFERENCES country (code),
  organisation INTEGER,                  -- when not for a country
  function     TEXT NOT NULL CHECK (function IN ('principal', 'attending')),
  PRIMARY KEY (meeting, position)
) WITHOUT ROWID;
CREATE TABLE subject (                   -- what was talked about
  meeting  INTEGER NOT NULL REFERENCES meeting,
  position INTEGER NOT NULL,             -- in the order of evidence
  topic    TEXT NOT NULL REFERENCES topic (code),
  PRIMARY KEY (meeting, position)
) WITHOUT ROWID;
CREATE TABLE seat (                      -- a person as the principal of one party
  number       INTEGER PRIMARY KEY,
  person       INTEGER NOT NULL,
  country      TEXT REFERENCES country (code),
  organisation INTEGER
);
CREATE TABLE topic_words (               -- words of evidence that topics rest on
  topic TEXT NOT NULL REFERENCES topic (code),
  words TEXT NOT NULL,
  held  INTEGER NOT NULL,
  PRIMARY KEY (topic, words)
) WITHOUT ROWID;
CREATE TABLE searched_meeting (          -- the words that a record is found by
  ordinal INTEGER PRIMARY KEY REFERENCES meeting,
  text    TEXT NOT NULL,                 -- its evidence sentences, a line each
  names   TEXT NOT NULL,                 -- people in all forms, offices, parties, place, topics
  folded  TEXT NOT NULL                  -- lines of both in plain letters, where unicode61 does not make them so
);

-- The index in memory: arrays of little-endian numbers, in parts. A catalogue
-- (meetings, sources, candidates) has its days in order, and a column a facet:
-- a new facet is a new row here.
CREATE TABLE index_array (
  number    INTEGER PRIMARY KEY,
  catalogue TEXT NOT NULL,
  name      TEXT NOT NULL,               -- "days", "country", "country/counts", …
  width     INTEGER NOT NULL,            -- bytes a number: 1, 2 or 4
  length    INTEGER NOT NULL,            -- numbers
  UNIQUE (catalogue, name)
);
CREATE TABLE index_part (
  array INTEGER NOT NULL REFERENCES index_array,
  part  INTEGER NOT NULL,
  sum   INTEGER NOT NULL,                -- CRC-32C of data
  data  BLOB NOT NULL,
  PRIMARY KEY (array, part)
);

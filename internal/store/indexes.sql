-- What is made after the rows: indexes, summaries by GROUP BY, full text.

CREATE UNIQUE INDEX authority_slug ON authority (kind, slug);
CREATE UNIQUE INDEX source_id ON source (id);
CREATE INDEX candidate_source ON candidate (source, start);
CREATE UNIQUE INDEX meeting_id ON meeting (id);
CREATE INDEX report_meeting ON report (meeting, position);
CREATE INDEX report_source ON report (source);
CREATE INDEX participation_person ON participation (person, meeting);
CREATE INDEX change_edition ON change (edition, kind);
CREATE INDEX change_meeting ON change (meeting);

-- How articles name a place, and its venues; held meetings only.
CREATE TABLE place_form AS
  SELECT place, city AS form, city_basis AS basis, count(*) AS held
  FROM meeting WHERE place IS NOT NULL AND status = 'held' GROUP BY 1, 2, 3;
CREATE INDEX place_form_place ON place_form (place, held DESC);
CREATE TABLE venue AS
  SELECT place, venue, count(*) AS held, min(first) AS first, max(last) AS last
  FROM meeting WHERE place IS NOT NULL AND status = 'held' GROUP BY 1, 2;
CREATE INDEX venue_place ON venue (place, held DESC);

CREATE INDEX tag_by_meeting ON tag (facet, number, value);
CREATE INDEX meeting_by_date ON meeting (first, last);
CREATE INDEX meeting_by_host ON meeting (host, held);
CREATE INDEX meeting_by_place ON meeting (place);
CREATE INDEX meeting_by_parties ON meeting (parties);
ANALYZE;

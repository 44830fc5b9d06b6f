package formats

import (
	"io"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the columns of the two tables of meetings: a row a meeting, and
// a row a participant.

// participation is a row of participations.csv: a participant, or a party that
// nobody is named for.
type participation struct {
	Record
	person *readout.Participant
	party  readout.Party // of the row
	index  int           // of the participant; -1 for an unnamed party
}

var meetingColumns = []field[Record]{
	{column("id", "string", "The record’s id, 7 characters, never reused; its page is url."), func(r Record, _ View) string { return r.ID }},
	{column("date", "string", "The day of the encounter at the precision that the text supports: YYYY-MM-DD, YYYY-MM or YYYY; of an encounter over several days the first. Empty: not stated."), func(r Record, _ View) string { return r.Date.Guide() }},
	{column("edtf", "string", "The same date in EDTF (ISO 8601-2), with both ends of an interval."), func(r Record, _ View) string { return string(r.Date) }},
	{column("date_precision", "string", "day, interval, month, year or none."), func(r Record, _ View) string { return string(r.Date.Precision()) }},
	{column("date_basis", "string", "stated by words of the text, inferred from the article’s date or dateline, or set by an editor."), func(r Record, _ View) string { return basisOf(r.Evidence, "date") }},
	{column("status", "string", "held, or planned when the article reports it as still to come."), func(r Record, _ View) string { return string(r.Status) }},
	{column("format", "string", "in-person, or video when the text says so."), func(r Record, _ View) string { return string(r.Format) }},
	{column("venue", "string", "The venue as printed."), func(r Record, _ View) string { return placeOf(r.values()).Venue }},
	{column("city", "string", "The town or named locality, as written in the article."), func(r Record, _ View) string { return placeOf(r.values()).City }},
	{reference("place_country", "countries.code", "ISO 3166-1 alpha-2 code of the country of the place, by the article or by gazetteer."), func(r Record, _ View) string { return placeOf(r.values()).Country }},
	{reference("place_id", "places.id", "The place: id in places.csv, and in addresses."), func(r Record, _ View) string { return placeOf(r.values()).ID }},
	{column("place_basis", "string", "The best of what town, country and venue rest on: stated, inferred or editor. The evidence in JSON tells them apart."), func(r Record, _ View) string { return basisOf(r.Evidence, "place") }},
	{listColumn("countries", "ISO 3166-1 alpha-2 codes of the countries represented, sorted."), func(r Record, _ View) string { return strings.Join(r.Countries, between) }},
	{listColumn("organisations", "Organisations represented, as printed."), func(r Record, _ View) string { return strings.Join(organisations(r), between) }},
	{listColumn("organisation_ids", "The same as ids of organisations.csv."), func(r Record, _ View) string { return strings.Join(organisationIDs(r), between) }},
	{listColumn("principals", "Those who met, in the fullest form of the name in the article."), func(r Record, _ View) string { return strings.Join(people(r, readout.Principal), between) }},
	{listColumn("attending", "Others who are named as present."), func(r Record, _ View) string { return strings.Join(people(r, readout.Attending), between) }},
	{listColumn("topics", "Codes of what was talked about, in the order of the evidence."), func(r Record, _ View) string { return strings.Join(r.Topics, between) }},
	{listColumn("source_ids", "The articles that report it: id in sources.csv."), func(r Record, _ View) string { return strings.Join(sourceIDs(r), between) }},
	{listColumn("contradicted", "Fields in which its reports cannot all be right, as paths into the record; JSON has what each says."), func(r Record, _ View) string { return strings.Join(contradicted(r), between) }},
	{column("attribution", "string", "Who reports it and when, as the page says it."), func(r Record, _ View) string { return r.Attribution }},
	{column("review", "string", "Whether a person checked the record, and when."), func(r Record, _ View) string { return r.Checked }},
	{column("headline", "string", "The record in a sentence."), func(r Record, _ View) string { return r.Headline }},
	{column("url", "string", "The address of the record, which always resolves."), func(r Record, _ View) string { return r.URL }},
	{column("reader", "string", "Version of the program that read the articles."), func(_ Record, v View) string { return v.Reader }},
	{column("edition", "string", "The edition of the archive."), func(_ Record, v View) string { return v.Edition }},
	{column("filters", "string", "The filters that this file obeys; empty: all meetings."), func(_ Record, v View) string { return v.Query }},
}

var participationColumns = []field[participation]{
	{reference("meeting_id", "meetings.id", "The record’s id."), func(p participation, _ View) string { return p.ID }},
	{column("edtf", "string", "The date in EDTF (ISO 8601-2). Empty: not stated."), func(p participation, _ View) string { return string(p.Date) }},
	{column("date_precision", "string", "day, interval, month, year or none."), func(p participation, _ View) string { return string(p.Date.Precision()) }},
	{column("date_basis", "string", "stated, inferred or editor."), func(p participation, _ View) string { return basisOf(p.Evidence, "date") }},
	{column("status", "string", "held or planned."), func(p participation, _ View) string { return string(p.Status) }},
	{column("city", "string", "The town, as written."), func(p participation, _ View) string { return placeOf(p.Record.values()).City }},
	{reference("place_country", "countries.code", "ISO alpha-2 code of the country of the place."), func(p participation, _ View) string { return placeOf(p.Record.values()).Country }},
	{reference("place_id", "places.id", "The place: id in places.csv. Empty: not known."), func(p participation, _ View) string { return placeOf(p.Record.values()).ID }},
	{reference("person_id", "people.id", "The person: id in people.csv, and in addresses. Empty in the row of a party that nobody is named for."), func(p participation, _ View) string { return p.of(func(q *readout.Participant) string { return q.ID }) }},
	{column("name_printed", "string", "The name in the fullest form that the article prints."), func(p participation, _ View) string {
		return p.of(func(q *readout.Participant) string { return q.Name })
	}},
	{column("rank", "string", "The rank as printed at the time."), func(p participation, _ View) string {
		return p.of(func(q *readout.Participant) string { return q.Rank })
	}},
	{column("office", "string", "The office as the article words it."), func(p participation, _ View) string {
		return p.of(func(q *readout.Participant) string { return q.Role })
	}},
	{column("level", "string", "The level of the office, by the office vocabulary."), func(p participation, _ View) string {
		return p.of(func(q *readout.Participant) string { return q.Level })
	}},
	{column("function", "string", "principal or attending; party: nobody is named for this side."), func(p participation, _ View) string {
		if p.person == nil {
			return "party"
		}
		return string(p.person.Function)
	}},
	{reference("country", "countries.code", "ISO alpha-2 code of the country represented."), func(p participation, _ View) string { return p.party.Code }},
	{column("country_alpha3", "string", "The same as ISO alpha-3."), func(p participation, _ View) string { return p.alpha3(p.party.Code) }},
	{column("country_basis", "string", "stated, inferred or editor."), func(p participation, _ View) string { return p.countryBasis() }},
	{column("organisation", "string", "The organisation represented, as printed, when it is not a country’s government."), func(p participation, _ View) string { return p.party.Name }},
	{reference("organisation_id", "organisations.id", "The same as an id of organisations.csv."), func(p participation, _ View) string { return p.party.ID }},
	{listColumn("counterpart_countries", "ISO alpha-2 codes of the other countries represented."), func(p participation, _ View) string { return strings.Join(p.counterparts(), between) }},
	{listColumn("topics", "Codes of what was talked about."), func(p participation, _ View) string { return strings.Join(p.Topics, between) }},
	{listColumn("source_ids", "The articles that report the meeting."), func(p participation, _ View) string { return strings.Join(sourceIDs(p.Record), between) }},
	{column("evidence", "string", "The words that name the participant or the party."), func(p participation, _ View) string { return p.words() }},
	{column("attribution", "string", "Who reports it and when."), func(p participation, _ View) string { return p.Attribution }},
	{column("review", "string", "Whether a person checked the record, and when."), func(p participation, _ View) string { return p.Checked }},
	{column("url", "string", "The address of the record."), func(p participation, _ View) string { return p.URL }},
	{column("reader", "string", "Version of the program that read the articles."), func(_ participation, v View) string { return v.Reader }},
	{column("edition", "string", "The edition of the archive."), func(_ participation, v View) string { return v.Edition }},
	{column("filters", "string", "The filters that this file obeys."), func(_ participation, v View) string { return v.Query }},
}

// MeetingColumns and ParticipationColumns describe the two tables, in order.
func MeetingColumns() []Column { return columnsOf(meetingColumns) }

// ParticipationColumns describe participations.csv, in order.
func ParticipationColumns() []Column { return columnsOf(participationColumns) }

// newParticipations writes the rows of each record.
func newParticipations(w io.Writer, v View) encoder[Record] {
	return spread{newTable(participationColumns)(w, v)}
}

type spread struct{ table encoder[participation] }

func (s spread) head() error { return s.table.head() }
func (s spread) tail() error { return s.table.tail() }
func (s spread) record(r Record) error {
	for _, row := range participations(r) {
		if err := s.table.record(row); err != nil {
			return err
		}
	}
	return nil
}

package store

import (
	"context"
	"database/sql"

	"github.com/readout-archive/readout"
)

// names give every value of a column its name.
type names struct {
	vocabulary Vocabulary
	rolls      map[string]*roll
	aliases    map[string]map[string]uint32 // by column, what else an address may say: a country's code
	countries  map[string]readout.Country   // by alpha-2 code
	others     otherNames                   // of countries and organisations, for the full text
}

// values that are no vocabulary, and what they are called.
var valueNames = map[string][]string{
	"parties": {"Two", "Three", "Four or more"},
	"status":  {"Held", "Planned"},
	"format":  {"In person", "By video"},
	"basis":   {"Date, place and people all stated"},
	"review":  {"Not checked by a person", "Checked by a person"},
	"reports": {"Contradict each other"},
	"records": {"None", "One", "Two", "Three or more"},
	"shown":   {"In full", "Evidence sentences only", "Link only"},
	"gave":    {"One or more records", "Considered, no record", "Nothing like a meeting", "Not read"},
}

func loadNames(ctx context.Context, db *sql.DB) (names, error) {
	n := names{rolls: map[string]*roll{}, aliases: map[string]map[string]uint32{"country": {}, "edition": {}}, countries: map[string]readout.Country{}}
	for column, values := range map[string][]string{"parties": partiesValues, "status": statusValues, "format": formatValues,
		"basis": basisValues, "review": reviewValues, "reports": reportsValues, "records": recordsValues, "shown": shownValues, "gave": gaveValues} {
		refs := make([]Ref, len(values))
		for i, value := range values {
			refs[i] = Ref{ID: value, Name: valueNames[column][i]}
		}
		n.put(column, refs)
	}
	if err := n.loadVocabulary(ctx, db); err != nil {
		return n, err
	}
	editions, err := collect(ctx, db, func(rows *sql.Rows) (r Ref, err error) {
		return r, rows.Scan(&r.ID, &r.Name)
	}, `SELECT id, built FROM edition ORDER BY number DESC`)
	if err != nil {
		return n, err
	}
	n.put("edition", editions)
	n.aliases["edition"][ThisEdition] = uint32(len(editions))
	n.aliases["parties"] = map[string]uint32{"4": uint32(len(partiesValues))} // "4+" as it arrives where the plus was not encoded
	for column, kind := range map[string]Kind{"person": PersonKind, "place": PlaceKind, "org": OrganisationKind} {
		var err error
		if n.rolls[column], err = loadRoll(ctx, db, kind); err != nil {
			return n, err
		}
	}
	return n, nil
}

func (n *names) loadVocabulary(ctx context.Context, db *sql.DB) (err error) {
	v := &n.vocabulary
	if v.Countries, err = collect(ctx, db, func(rows *sql.Rows) (c readout.Country, err error) {
		return c, rows.Scan(&c.Code, &c.Alpha3, &c.Name, &c.Slug, &c.Region)
	}, `SELECT code, alpha3, name, slug, region FROM country ORDER BY number`); err != nil {
		return err
	}
	if v.Topics, err = collect(ctx, db, func(rows *sql.Rows) (t readout.Topic, err error) {
		return t, rows.Scan(&t.Code, &t.Title, &t.Family, &t.Covers)
	}, `SELECT code, title, family, covers FROM topic ORDER BY number`); err != nil {
		return err
	}
	if v.Levels, err = collect(ctx, db, func(rows *sql.Rows) (l readout.Level, err error) {
		return l, rows.Scan(&l.Code, &l.Title)
	}, `SELECT code, title FROM level ORDER BY number`); err != nil {
		return err
	}
	if v.Reasons, err = collect(ctx, db, func(rows *sql.Rows) (r Reason, err error) {
		return r, rows.Scan(&r.Code, &r.Title, &r.Gloss)
	}, `SELECT code, title, gloss FROM reason ORDER BY number`); err != nil {
		return err
	}
	if v.ShortNames, err = collect(ctx, db, func(rows *sql.Rows) (s ShortName, err error) {
		return s, rows.Scan(&s.Name, &s.Short)
	}, `SELECT name, short FROM short_name ORDER BY number`); err != nil {
		return err
	}
	if v.Version, err = first(ctx, db, scalar[string], `SELECT vocabulary FROM edition WHERE number = 0`); err != nil {
		return err
	}
	if n.others, err = loadOtherNames(ctx, db, v); err != nil {
		return err
	}
	var countries, topics, levels, reasons []Ref
	for _, c := range v.Countries {
		n.countries[c.Code] = c
		countries = append(countries, Ref{CountryKind, c.Slug, c.Name, c.Code})
	}
	for _, t := range v.Topics {
		topics = append(topics, Ref{Kind: TopicKind, ID: t.Code, Name: t.Title})
	}
	for _, l := range v.Levels {
		levels = append(levels, Ref{ID: l.Code, Name: l.Title})
	}
	for _, r := range v.Reasons {
		reasons = append(reasons, Ref{ID: r.Code, Name: r.Title})
	}
	n.put("country", countries)
	n.put("topic", topics)
	n.put("level", levels)
	n.put("reason", reasons)
	for code, i := range codesOf(v.Countries) { // a code is understood too
		if n.number("country", code) == 0 {
			n.aliases["country"][code] = i
		}
	}
	publishers, err := collect(ctx, db, func(rows *sql.Rows) (r Ref, err error) {
		return r, rows.Scan(&r.ID, &r.Name)
	}, `SELECT slug, name FROM publisher ORDER BY number`)
	if err != nil {
		return err
	}
	languages, err := collect(ctx, db, func(rows *sql.Rows) (r Ref, err error) {
		err = rows.Scan(&r.ID)
		if r.Name = r.ID; r.ID == "" {
			r.ID = notStated
		}
		return r, err
	}, `SELECT code FROM language ORDER BY number`)
	n.put("publisher", publishers)
	n.put("language", languages)
	return err
}

func codesOf(countries []readout.Country) map[string]uint32 {
	numbers := make(map[string]uint32, len(countries))
	for i, c := range countries {
		numbers[c.Code] = uint32(i + 1)
	}
	return numbers
}

// put names the values of a column, from number 1.
func (n *names) put(column string, refs []Ref) { n.rolls[column] = newRoll(refs) }

// of gives the name of a value, the zero Ref for 0.
func (n *names) of(column string, value uint32) Ref { return n.rolls[column].ref(value) }

// number gives the number of a value in an address, 0 for one that is not known.
func (n *names) number(column, id string) uint32 {
	if number := n.rolls[column].find(id); number != 0 {
		return number
	}
	return n.aliases[column][id]
}

// find gives the name of a value in an address.
func (n *names) find(column, id string) Ref { return n.of(column, n.number(column, id)) }

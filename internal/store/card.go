package store

import (
	"encoding/json"
	"strings"

	"github.com/readout-archive/readout"
)

// Card is what a list row, a chart's mark or a calendar entry shows of a
// meeting. Its Record has everything but Evidence.
type Card struct {
	ID string
	readout.Record
	DateBasis    readout.Basis   // "" when undated, or when nothing stands behind it; so the others
	CityBasis    readout.Basis   // of the place's city, "" when none
	HostBasis    readout.Basis   // of the place's country, "" when none
	CountryBasis []readout.Basis // of each participant's country, "" when none
	Family       string          // rel, sec, eco, soc, env; "" not stated
	Reported     []Attribution   // one a report, in the order of Reports
	Publishers   int             // different ones that are known
	Review       readout.Review  // the zero Review is "unreviewed"
	Contradicted bool            // not all its reports can be right
	Match        Snippet         // where the text query matched; "" without one
}

// Attribution says who reported a meeting and when.
type Attribution struct {
	Source    string       `json:"s"`           // id
	Date      readout.Date `json:"d"`           // of the article
	Publisher string       `json:"p,omitempty"` // "" when not known
	Credits   string       `json:"c,omitempty"` // whom the article credits, as printed
}

// cardJSON is a card as the archive keeps it: short keys, no evidence.
type cardJSON struct {
	ID           string                `json:"i"`
	Date         readout.Date          `json:"d,omitempty"`
	DateBasis    readout.Basis         `json:"db,omitempty"`
	Status       readout.Status        `json:"s"`
	Format       readout.Format        `json:"f"`
	Place        *readout.Place        `json:"p,omitempty"`
	CityBasis    readout.Basis         `json:"cb,omitempty"`
	HostBasis    readout.Basis         `json:"hb,omitempty"`
	Parties      []readout.Party       `json:"y,omitempty"`
	Participants []readout.Participant `json:"w,omitempty"`
	CountryBasis []readout.Basis       `json:"wb,omitempty"`
	Countries    []string              `json:"c,omitempty"`
	Topics       []string              `json:"t,omitempty"`
	Family       string                `json:"fa,omitempty"`
	Reported     []Attribution         `json:"r"`
	Publishers   int                   `json:"pu,omitempty"`
	Review       *readout.Review       `json:"v,omitempty"`
	Contradicted bool                  `json:"x,omitempty"`
}

func (c Card) encode() (string, error) {
	wire := cardJSON{c.ID, c.Date, c.DateBasis, c.Status, c.Format, c.Place, c.CityBasis, c.HostBasis, c.Parties,
		c.Participants, c.CountryBasis, c.Countries, c.Topics, c.Family, c.Reported, c.Publishers, nil, c.Contradicted}
	if c.Review != (readout.Review{}) {
		wire.Review = &c.Review
	}
	data, err := json.Marshal(wire)
	return string(data), err
}

func decodeCard(data []byte) (Card, error) {
	var w cardJSON
	if err := json.Unmarshal(data, &w); err != nil {
		return Card{}, err
	}
	c := Card{ID: w.ID, DateBasis: w.DateBasis, CityBasis: w.CityBasis, HostBasis: w.HostBasis, CountryBasis: w.CountryBasis,
		Family: w.Family, Reported: w.Reported, Publishers: w.Publishers, Contradicted: w.Contradicted,
		Record: readout.Record{Date: w.Date, Status: w.Status, Format: w.Format, Place: w.Place, Parties: w.Parties,
			Participants: w.Participants, Countries: w.Countries, Topics: w.Topics}}
	if w.Review != nil {
		c.Review = *w.Review
	}
	return c, nil
}

// newCard makes the card of a meeting whose facts rest on rests; family is that of its topics.
func newCard(m readout.Meeting, rests bases, family string) Card {
	c := Card{ID: m.ID, Record: m.Record, DateBasis: rests.date, CityBasis: rests.city, HostBasis: rests.host,
		CountryBasis: rests.countries, Family: family, Review: m.Review, Contradicted: len(m.Contradicted) > 0}
	c.Evidence = nil
	publishers := map[string]bool{}
	for i, source := range m.Sources {
		credits := source.Attribution
		if i < len(m.Reports) {
			credits = m.Reports[i].Attribution
		}
		c.Reported = append(c.Reported, Attribution{source.ID, source.Date, source.Publisher, credits})
		if source.Publisher != "" {
			publishers[source.Publisher] = true
		}
	}
	c.Publishers = len(publishers)
	return c
}

// Snippet is a piece of text with the matching words marked by control
// characters; [Snippet.Parts] takes it apart, so that a template can escape it.
type Snippet string

// The marks inside a Snippet.
const (
	matchBegins = "\x02"
	matchEnds   = "\x03"
)

// Part is a run of a snippet that matched or did not.
type Part struct {
	Text  string
	Match bool
}

// Parts splits the snippet at its marks.
func (s Snippet) Parts() []Part {
	var parts []Part
	for rest := string(s); rest != ""; {
		before, after, found := strings.Cut(rest, matchBegins)
		if before != "" {
			parts = append(parts, Part{Text: before})
		}
		if !found {
			break
		}
		match, tail, _ := strings.Cut(after, matchEnds)
		if match != "" {
			parts = append(parts, Part{Text: match, Match: true})
		}
		rest = tail
	}
	return parts
}

package store

import (
	"strings"

	"github.com/readout-archive/readout"
)

// Card is what a list row, a chart's mark or a calendar entry shows of a
// meeting. Its Record has everything but Evidence.
type Card struct {
	ID string
	readout.Record
	DateBasis    readout.Basis // "" when undated
	CityBasis    readout.Basis // of the place's city, "" when none
	HostBasis    readout.Basis // of the place's country, "" when none; "gazetteer" in From is inferred
	CountryBasis []readout.Basis
	Family       string         // rel, sec, eco, soc, env; "" not stated
	Reported     []Attribution  // one a report, in the order of Reports
	Publishers   int            // different ones that are known
	Review       readout.Review // the zero Review is "unreviewed"
	Match        Snippet        // where the text query matched; "" without one
}

// Attribution says who reported a meeting and when.
type Attribution struct {
	Source    string       // id
	Date      readout.Date // of the article
	Publisher string       // "" when not known
	Credits   string       // whom the article credits, as printed
}

// Snippet is a piece of text with the matching words marked by control
// characters; [Snippet.Parts] takes it apart, so that a template can escape it.
type Snippet string

// The marks inside a Snippet.
const (
	matchBegins = '\x02'
	matchEnds   = '\x03'
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
		before, after, found := strings.Cut(rest, string(matchBegins))
		if before != "" {
			parts = append(parts, Part{Text: before})
		}
		if !found {
			break
		}
		match, tail, _ := strings.Cut(after, string(matchEnds))
		if match != "" {
			parts = append(parts, Part{Text: match, Match: true})
		}
		rest = tail
	}
	return parts
}

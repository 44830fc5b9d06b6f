package web

// This file owns the words for premises: what a date was counted from, what a
// place or a party was taken from. Evidence.From names the kind of premise.

import (
	"slices"
	"strings"
	"unicode"

	"github.com/readout-archive/readout"
)

// datePremise puts the premises of a date in words; "" where the text names the
// day outright.
func datePremise(evidence []readout.Evidence) string {
	var words []string
	article, dateline, premises, hidden := false, false, false, false
	for _, e := range evidence {
		if e.Field != "date" || e.Basis == readout.Edited {
			continue
		}
		premises = premises || e.From != ""
		switch e.From {
		case "article date":
			article = true
		case "dateline":
			dateline = true
		default:
			if e.Text == "" { // an excerpt may not show it
				hidden = hidden || e.From != ""
			} else if q := quoted(e.Text); !slices.Contains(words, q) {
				words = append(words, q)
			}
		}
	}
	numeral := slices.ContainsFunc(words, func(w string) bool { return strings.ContainsFunc(w, unicode.IsDigit) })
	switch {
	case !premises:
		return ""
	case numeral && article:
		return listing(words) + ", in the year of the article’s date"
	case len(words) > 0 && article:
		return listing(words) + ", counted from the article’s date"
	case len(words) > 0:
		return "From " + listing(words)
	case hidden && article:
		return "Counted from the article’s date, by words that may not be shown here"
	case hidden:
		return "From words that may not be shown here"
	case dateline:
		return "The text gives no day of its own; this is the day of the dateline"
	case article:
		return "The text gives no day of its own; this is the article’s date"
	}
	return ""
}

// placePremises are the words for the premises of an inferred place; %s is the
// quoted evidence.
var placePremises = map[string]string{
	"dateline":   "The dateline’s town; the text names no other",
	"same visit": "The place of the meeting told before it",
	"venue":      "The town of %s",
	"capital":    "%s",
	"host":       "The country of the host, %s",
	"visit":      "From the visit to %s",
}

// placePremise says what an inferred town, or else country, was taken from. A
// country by the gazetteer says so in its receipt.
func placePremise(evidence []readout.Evidence) string {
	for _, field := range []string{"place/city", "place/country"} {
		for _, e := range evidence {
			if e.Field != field || e.Basis != readout.Inferred || e.Text == "" || strings.HasPrefix(e.From, "gazetteer") {
				continue
			}
			if words, ok := placePremises[e.From]; ok {
				return strings.Replace(words, "%s", quoted(e.Text), 1)
			}
			if e.From != "" {
				return "From " + quoted(e.Text)
			}
		}
	}
	return ""
}

// partyPremise says what an inferred party was taken from.
func partyPremise(evidence []readout.Evidence, field string) string {
	for _, e := range evidence {
		if e.Field != field || e.Basis != readout.Inferred || e.Text == "" {
			continue
		}
		switch e.From {
		case "":
			return ""
		case "home of the article":
			return "the article writes from there, " + quoted(e.Text)
		case "host":
			return "the host, " + quoted(e.Text)
		}
		return "from " + quoted(e.Text)
	}
	return ""
}

// quoted is words of an article in quotation marks, on one line.
func quoted(words string) string { return "“" + strings.Join(strings.Fields(words), " ") + "”" }

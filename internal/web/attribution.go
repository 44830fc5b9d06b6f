package web

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns who reports a record and who checked it, in words.

// firstReported is the date of the earliest article.
func firstReported(sources []readout.Source) readout.Date {
	var first readout.Date
	for _, s := range sources {
		if first == "" || s.Date < first {
			first = s.Date
		}
	}
	return first
}

// attribution says who reports a record: "Reported by Fjordposten, 18 May 2025".
func attribution(sources []readout.Source) string {
	sources = slices.Clone(sources)
	slices.SortStableFunc(sources, func(a, b readout.Source) int { return strings.Compare(string(a.Date), string(b.Date)) })
	switch {
	case len(sources) == 0:
		return "No article of this archive reports it"
	case len(sources) == 2 && sources[0].Publisher != "" && sources[1].Publisher != "":
		return "Reported by " + told(sources[0]) + ", and " + told(sources[1])
	case len(sources) == 2 && sources[0].Publisher == "" && sources[1].Publisher == "" && sources[0].Date == sources[1].Date:
		return "Reported in 2 articles of " + longDate(sources[0].Date).Text
	case len(sources) == 2 && sources[0].Publisher == "" && sources[1].Publisher == "":
		return "Reported in articles of " + longDate(sources[0].Date).Text + " and " + longDate(sources[1].Date).Text
	}
	line := "Reported by " + told(sources[0])
	if sources[0].Publisher == "" {
		line = "Reported in an " + told(sources[0])
	}
	if rest := sources[1:]; len(rest) > 0 {
		line += ", and in " + plural(len(rest), "more article", "more articles")
		known, unnamed := publishers(rest)
		switch {
		case known > 0 && unnamed == 0:
			line += " of " + plural(known, "publisher", "publishers")
		case known > 0:
			line += ", " + number(unnamed) + " of them with no publisher stated"
		}
	}
	return line
}

// told is one article in an attribution: "Fjordposten, 18 May 2025", "article
// of 24 May 2023, which credits Azernews".
func told(s readout.Source) string {
	line := "article of " + longDate(s.Date).Text
	if s.Publisher != "" {
		line = isolated(s.Publisher) + ", " + longDate(s.Date).Text
	}
	if c := credited(s.Attribution); c != "" {
		line += ", which credits " + c
	}
	return line
}

// Words around the name of whom an article credits.
var (
	creditBegins = []string{"according to ", "as reported by ", "reported by ", "citing ", "quoting "}
	creditEnds   = []string{" reports", " reported", " reporting", " says", " said", " learned", " informs", " informed", " writes", " wrote"}
)

// credited is whom an article credits, without the verb: "Azernews reports" →
// "Azernews", "According to the ministry" → "the ministry".
func credited(attribution string) string {
	name := strings.Trim(strings.Join(strings.Fields(attribution), " "), ",.;: ")
	for _, begin := range creditBegins {
		if len(name) > len(begin) && strings.EqualFold(name[:len(begin)], begin) {
			name = name[len(begin):]
			break
		}
	}
	for _, end := range creditEnds {
		if rest, ok := strings.CutSuffix(name, end); ok {
			name = rest
			break
		}
	}
	if rest, ok := strings.CutPrefix(name, "The "); ok {
		name = "the " + rest
	}
	return isolated(name)
}

// publishers counts the publishers of some articles that are known, and the
// articles whose publisher is not.
func publishers(sources []readout.Source) (known, unnamed int) {
	seen := map[string]bool{}
	for _, s := range sources {
		if s.Publisher == "" {
			unnamed++
			continue
		}
		seen[s.Publisher] = true
	}
	return len(seen), unnamed
}

// review says who read a record and who checked it.
func review(m readout.Meeting) string {
	read, set := "Read by program", setByEditor(m.Edits)
	if madeElsewhere(m) {
		read = "Taken over from a record made elsewhere"
	}
	switch checked := m.Review.On != ""; {
	case checked && set != "" && setByReviewer(m):
		return read + ", checked by a person on " + longDate(m.Review.On).Text + ", who set " + set
	case checked && set != "":
		return read + ", checked by a person on " + longDate(m.Review.On).Text + ", " + set + " set by an editor"
	case checked:
		return read + ", checked by a person on " + longDate(m.Review.On).Text
	case set != "":
		last := slices.MaxFunc(m.Edits, func(a, b readout.Edit) int { return strings.Compare(string(a.On), string(b.On)) })
		return read + ", " + strings.ReplaceAll(set, "the ", "") + " set by an editor on " + longDate(last.On).Text + ", the rest not checked"
	}
	return read + ", not checked by a person"
}

// setByReviewer reports whether who checked a record is who edited it: of the
// same name, or where no name is given on the same day.
func setByReviewer(m readout.Meeting) bool {
	return !slices.ContainsFunc(m.Edits, func(e readout.Edit) bool {
		return e.By != m.Review.By || e.By == "" && e.On != m.Review.On
	})
}

// madeElsewhere reports whether neither the program nor an editor took a record
// from an article: nothing stands behind its values.
func madeElsewhere(m readout.Meeting) bool { return len(m.Evidence) == 0 && len(m.Edits) == 0 }

// setByEditor lists what editors set: "the place", "the date and the place".
func setByEditor(edits []readout.Edit) string {
	var set []string
	for _, e := range edits {
		if name := "the " + fieldName(e.Field); !slices.Contains(set, name) {
			set = append(set, name)
		}
	}
	return listing(set)
}

// fieldName is the word for a field's path: "place/city" → "place".
func fieldName(field string) string {
	first, _, _ := strings.Cut(field, "/")
	switch first {
	case "participants":
		switch field[strings.LastIndexByte(field, '/')+1:] {
		case "rank":
			return "rank"
		case "role":
			return "office"
		case "country", "org":
			return "party"
		}
		return "people"
	case "format":
		return "form"
	case "":
		return "record"
	}
	return first
}

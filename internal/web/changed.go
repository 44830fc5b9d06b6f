package web

// This file owns the words for what an edition or an editor changed. The archive
// keeps a change as the codes that records are compared by; a page says it in words.

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

var (
	dayInText    = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)
	countryAtEnd = regexp.MustCompile(`(^|, )([A-Z]{2})( \(attending\))?$`)
)

// inWords is a change with its values in words.
func (v *vocabulary) inWords(c store.Change) store.Change {
	c.Was, c.Now = v.changed(c.Field, c.Was), v.changed(c.Field, c.Now)
	return c
}

// changed is a value of a field in words: "defence, energy" → "Defence, Energy".
func (v *vocabulary) changed(field, value string) string {
	if value == "" {
		return ""
	}
	each := func(separator string, words func(string) string) string {
		items := strings.Split(value, separator)
		for i := range items {
			items[i] = words(items[i])
		}
		return strings.Join(items, separator)
	}
	switch first, _, _ := strings.Cut(field, "/"); first {
	case "topics":
		return each(", ", v.topic)
	case "parties", "countries":
		return each(", ", v.country)
	case "participants":
		return each("; ", v.countryNamed)
	case "place":
		return v.countryNamed(value)
	case "date":
		return longDate(readout.Date(value)).Text
	case "review":
		return dayInText.ReplaceAllStringFunc(value, func(day string) string { return longDate(readout.Date(day)).Text })
	case "status", "format":
		return cmp.Or(valueNames[first][value], value)
	}
	return value
}

// checkedNow reports whether a change is that a person checked the record first.
func checkedNow(c store.Change) bool { return c.Field == "review" && c.Was == "" && c.Now != "" }

// countryNamed names the country whose code ends a place or a person's line.
func (v *vocabulary) countryNamed(line string) string {
	m := countryAtEnd.FindStringSubmatchIndex(line)
	if m == nil {
		return line
	}
	return line[:m[4]] + v.country(line[m[4]:m[5]]) + line[m[5]:]
}

package link

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns how a person's address outlives what is changed of the person: a
// name or a side that an editor set, or that the program reads otherwise than before.

// formerKey is the key of a participant as the report had it before an editor set the
// name, the country or the organisation; "" where none of these was set.
func formerKey(report *readout.Report, participant int) string {
	if len(report.Edits) == 0 {
		return ""
	}
	p := report.Participants[participant]
	set := false
	for _, field := range []struct {
		name  string
		value *string
	}{{"name", &p.Name}, {"country", &p.Country}, {"org", &p.Org}, {"role", &p.Role}} {
		path := "participants/" + strconv.Itoa(participant) + "/" + field.name
		first := slices.IndexFunc(report.Edits, func(e readout.Edit) bool { return e.Field == path })
		if first >= 0 {
			*field.value = report.Edits[first].Was
			set = set || field.name != "role"
		}
	}
	if !set {
		return ""
	}
	return textKey(p.Name, p.Country, p.Org, p.Role)
}

// textKey is what holds an id to a person: a name on one side. A name of one word says too
// little, so an office is added to it.
func textKey(name, country, org, office string) string {
	key := Fold(name) + "|" + country
	if country == "" && org != "" {
		key += bodyKey(org)
	}
	if oneWord(name) && office != "" {
		key += "|" + Fold(office)
	}
	return key
}

// oneWord reports whether a name says too little to hold a person to it.
func oneWord(name string) bool { return !strings.ContainsAny(name, " -") }

// recognise gives ids that nobody holds any longer to identities of the same name that
// stand in articles of the build before alone: nobody came or went, the program or an
// editor sees the same one on another side. live are the entries that were so before.
func recognise(entries []Entry, claims []claim, live map[int]bool) {
	const several = -1
	gone, come := map[string]int{}, map[string]int{} // by name
	note := func(in map[string]int, key string, i int) {
		name, _, _ := strings.Cut(key, "|")
		if other, known := in[name]; known && other != i {
			i = several
		}
		in[name] = i
	}
	for i, e := range entries {
		if live[i] && e.State == Gone {
			for _, key := range e.Keys {
				note(gone, key, i)
			}
		}
	}
	if len(gone) == 0 {
		return
	}
	for i, c := range claims {
		if c.id == "" && c.reread {
			for _, key := range c.keys {
				note(come, key, i)
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(gone)) {
		at := gone[name]
		i, known := come[name]
		if at < 0 || !known || i < 0 || claims[i].id != "" || entries[at].State != Gone {
			continue
		}
		claims[i].id, entries[at].State = entries[at].ID, Live
	}
}

package edition

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// Fields lists the fields in which two editions of one record differ, in the
// order of a record's page. A change that an edit of the new record accounts
// for is Corrected, with who and why; any other is Changed.
func Fields(was, now readout.Meeting) []Change {
	var changes []Change
	for _, field := range []struct {
		name string
		text func(readout.Meeting) string
	}{
		{"date", func(m readout.Meeting) string { return string(m.Date) }},
		{"status", func(m readout.Meeting) string { return string(m.Status) }},
		{"format", func(m readout.Meeting) string { return string(m.Format) }},
		{"place", placeText},
		{"participants", participantsText},
		{"parties", partiesText},
		{"topics", func(m readout.Meeting) string { return strings.Join(m.Topics, ", ") }},
		{"sources", sourcesText},
		{"review", func(m readout.Meeting) string { return reviewText(m.Review) }},
	} {
		before, after := field.text(was), field.text(now)
		if before == after {
			continue
		}
		change := Change{Kind: Changed, Record: now.ID, Field: field.name, Was: before, Now: after}
		if edit, ok := newEdit(was, now, field.name); ok {
			change.Kind, change.By, change.On, change.Because = Corrected, edit.By, edit.On, edit.Because
		}
		changes = append(changes, change)
	}
	return changes
}

// newEdit is the edit of a field that the old record did not have.
func newEdit(was, now readout.Meeting, field string) (readout.Edit, bool) {
	for _, edit := range slices.Backward(now.Edits) {
		at, _, _ := strings.Cut(edit.Field, "/")
		concerns := at == field || at == "" || at == "participants" && field == "parties"
		if concerns && !slices.Contains(was.Edits, edit) {
			return edit, true
		}
	}
	return readout.Edit{}, false
}

func placeText(m readout.Meeting) string {
	if m.Place == nil {
		return ""
	}
	return joined(m.Place.Venue, m.Place.City, m.Place.Country)
}

func participantsText(m readout.Meeting) string {
	people := make([]string, len(m.Participants))
	for i, p := range m.Participants {
		people[i] = joined(strings.TrimSpace(p.Rank+" "+p.Name), p.Role, p.Country+p.Org)
		if p.Function == readout.Attending {
			people[i] += " (attending)"
		}
	}
	return strings.Join(people, "; ")
}

func partiesText(m readout.Meeting) string {
	sides := make([]string, len(m.Parties))
	for i, side := range m.Parties {
		sides[i] = side.Code + side.Name
	}
	slices.Sort(sides)
	return strings.Join(sides, ", ")
}

func sourcesText(m readout.Meeting) string {
	ids := make([]string, len(m.Sources))
	for i, source := range m.Sources {
		ids[i] = source.ID
	}
	return strings.Join(ids, ", ")
}

func reviewText(r readout.Review) string {
	if r == (readout.Review{}) {
		return ""
	}
	return joined("checked by "+r.By+" on "+string(r.On), r.Note)
}

// joined writes the parts that there are, with commas.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}

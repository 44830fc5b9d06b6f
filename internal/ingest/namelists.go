package ingest

// This file owns names that a list makes sure: those that a plural office opens
// ("the defence ministers of Greece and Egypt, X and Y") or that stand behind
// their country ("his counterparts from Iceland, X, Cyprus, Y, and Peru, Z").

// inNameList is the rule of a name that stands in such a list.
const inNameList = "named in a list"

// listed weighs a run as a name by the list that it stands in; it gives the
// mention that tells the name's country, nil when none does.
func (d *document) listed(name phrase, s *sentence) (weight int, land *mention) {
	i, comma := name.from-1, false
	if f := d.fold(i); f == "and" || f == "&" {
		i--
	}
	if f := d.fold(i); f == "," || f == ":" || f == "(" {
		i, comma = i-1, true
	}
	if i == name.from-1 || i < s.from {
		return 0, nil
	}
	before := d.endingAt(i+1, s)
	switch {
	case before == nil:
		return 0, nil
	case before.rule == inNameList:
		return 3, nil
	case !comma:
		return 0, nil
	case (before.kind == group || before.kind == delegation) && before.titles.plural:
		if before.titles.country != "" && len(before.who) == 1 {
			land = before
		}
		return 4, land
	case before.kind == country && !before.possessive && d.pluralBefore(before, s):
		return 4, before
	}
	return 0, nil
}

// endingAt gives the mention whose words end at token i, with or without its apposition.
func (d *document) endingAt(i int, s *sentence) *mention {
	if m := d.mention(i - 1); m != nil && (m.to == i || m.end() == i) {
		return m
	}
	return nil
}

// pluralBefore reports whether a plural office stands before the country in its sentence.
func (d *document) pluralBefore(m *mention, s *sentence) bool {
	for i := m.from - 1; i >= s.from; i-- {
		if o := d.mention(i); o != nil {
			if (o.kind == group || o.kind == delegation) && o.titles.plural {
				return true
			}
			i = o.from
		}
	}
	return false
}

package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns names that a list makes sure: those that a plural office opens
// ("the defence ministers of Greece and Egypt, X and Y") or that stand behind
// their country ("his counterparts from Iceland, X, Cyprus, Y, and Peru, Z").

// inNameList is the rule of a name that stands in such a list.
const inNameList = "named in a list"

// behindOthers is the rule of a name that goes on a list of persons.
const behindOthers = "name behind names"

// listed weighs a run as a name by the list that it stands in; it gives the
// country of the name by its place in the list, "" when that tells none.
func (d *document) listed(name phrase, s *sentence) (weight int, code string, at phrase) {
	i, comma := name.from-1, false
	if f := d.fold(i); f == "and" || f == "&" {
		i--
	}
	if f := d.fold(i); f == "," || f == ":" || f == "(" || f == "-" {
		i, comma = i-1, true
	}
	if i == name.from-1 || i < s.from {
		return 0, "", phrase{}
	}
	before := d.endingAt(i+1, s)
	switch {
	case before == nil:
		return 0, "", phrase{}
	case before.rule == inNameList:
		code, at = d.nextLand(before, s)
		return 3, code, at
	case !comma:
		return 0, "", phrase{}
	case (before.kind == group || before.kind == delegation) && before.titles.plural:
		if len(before.who) > 0 && d.entities[before.who[0]].kind == country { // in the order of the countries
			code, at = d.entities[before.who[0]].country.text, before.phrase
		}
		return 4, code, at
	case before.kind == country && !before.possessive && d.pluralBefore(before, s):
		return 4, before.titles.country, before.name
	}
	return 0, "", phrase{}
}

// nextLand gives the country of the group that opened a list which follows that of
// the name before: "of Greece and Egypt, X and Y".
func (d *document) nextLand(before *mention, s *sentence) (string, phrase) {
	for i := before.from - 1; i >= s.from; i-- {
		o := d.mention(i)
		if o == nil {
			continue
		}
		if (o.kind == group || o.kind == delegation) && o.titles.plural {
			for k, e := range o.who {
				if k > 0 && d.entities[o.who[k-1]].country.text == before.titles.country && before.titles.country != "" {
					return d.entities[e].country.text, o.phrase
				}
			}
			return "", phrase{}
		}
		i = o.from
	}
	return "", phrase{}
}

// endingAt gives the mention whose words end at token i, with or without its apposition: of
// "X of Greece", the person.
func (d *document) endingAt(i int, s *sentence) *mention {
	m := d.mention(i - 1)
	if m == nil || m.to != i && m.end() != i {
		return nil
	}
	if m.kind == country && m.from > s.from+1 && (d.fold(m.from-1) == "of" || d.fold(m.from-1) == "from") {
		if who := d.mention(m.from - 2); who != nil && who.kind == person && who.after.has(m.from) {
			return who
		}
	}
	return m
}

// pluralBefore reports whether a plural office stands before the country in its sentence.
func (d *document) pluralBefore(m *mention, s *sentence) bool {
	return d.listOpener(m.from, s) != nil
}

// listOpener gives the plural office that stands last before token i in its sentence, nil
// when none does.
func (d *document) listOpener(i int, s *sentence) *mention {
	for i--; i >= s.from; i-- {
		if o := d.mention(i); o != nil {
			if (o.kind == group || o.kind == delegation) && o.titles.plural {
				return o
			}
			i = o.from
		}
	}
	return nil
}

// officeOfList gives a name of a list the office that opens the list: "the defence
// ministers of Greece and Egypt, X and Y", "his Greek and Egyptian counterparts, X and Y".
func (d *document) officeOfList(m *mention, s *sentence) {
	opener := d.listOpener(m.from, s)
	if opener == nil {
		return
	}
	t := &opener.titles
	_, head := d.phraseAt(t.head.from, t.head.to, lexicon.Office|lexicon.Group)
	if head == nil {
		return
	}
	if head.Class == lexicon.Group && head.Code == "counterpart" {
		m.titles.counterpart = true
	} else if office := d.singular(t.head); office != nil {
		m.titles.shared, m.titles.level = true, office.Code
	} else {
		return
	}
	m.titles.head, m.titles.office = t.head, d.officeOfSeveral(t.head)
}

// officeOfSeveral gives a plural head with the field behind it: "ministers of defence".
func (d *document) officeOfSeveral(head phrase) phrase {
	if f := d.fold(head.to); f == "of" || f == "for" {
		if to := d.fieldList(head.to+1, d.sentenceOf(head.from).to); to > head.to+1 {
			head.to = to
		}
	}
	return head
}

// behindPerson weighs a run as a name because it goes on a list of persons: "Ambassador
// Ana Rivas, Luis Soto and Petra Horn attended". It is a full name of words that nothing
// else is known by, and the list goes on or ends behind it.
func (d *document) behindPerson(name phrase, s *sentence) int {
	i := name.from - 1
	if f := d.fold(i); f != "," && f != "and" || name.len() < 2 || name.len() > 4 {
		return 0
	}
	if d.fold(i) == "and" && d.fold(i-1) == "," {
		i--
	}
	before := d.endingAt(i, s)
	if before == nil || before.kind != person || before.name.len() < 2 || before.possessive || !d.plainName(name) || d.isPlace(name) || d.isPlace(phrase{name.to - 1, name.to}) {
		return 0
	}
	switch after := d.fold(name.to); {
	case after == ",", after == "and", after == ".", after == ";", name.to >= s.to:
	case d.cue(name.to, lexicon.CueAfterPerson), d.cue(name.to, lexicon.CueAndAlso):
	default:
		return 0
	}
	return nameSure
}

// namesBefore finds the names that open a list whose last member is sure to be a person:
// "Ana Rivas, Luis Soto and Petra Horn, members of the group, attended". Two such names
// are needed: one may be a company.
func (d *document) namesBefore(s *sentence, known map[string]bool) {
	for i := s.to - 1; i > s.from+4; i-- {
		m := d.mention(i)
		if m == nil {
			continue
		}
		i = m.from
		if m.kind != person || m.name.len() < 2 || m.titles.definite && m.from != m.name.from || d.fold(m.from-1) != "and" {
			continue
		}
		second := d.runBefore(m.from-1, s)
		if second.empty() || d.fold(second.from-1) != "," {
			continue
		}
		first := d.runBefore(second.from-1, s)
		if first.empty() || first.from != s.from && !d.cue(first.from-1, lexicon.CueBeforePerson) && d.fold(first.from-1) != "," {
			continue
		}
		for _, name := range [2]phrase{first, second} {
			d.mentions = append(d.mentions, mention{phrase: name, kind: person, name: name, head: name.to - 1, rule: beforeOthers, titles: titles{definite: true}})
			for k := name.from; k < name.to; k++ {
				d.mentionAt[k] = int32(len(d.mentions) - 1)
			}
			d.learn(known, name)
		}
	}
}

// beforeOthers is the rule of a name that opens a list of persons.
const beforeOthers = "name before names"

// runBefore gives the full name, of words that nothing else is known by, that ends where
// the comma or "and" at token i stands; an empty phrase when there is none.
func (d *document) runBefore(i int, s *sentence) phrase {
	from := i
	for from > s.from && i-from < 4 && d.tokens[from-1].capital() && d.mention(from-1) == nil {
		from--
	}
	run := phrase{from, i}
	if from > s.from && d.tokens[from-1].capital() || run.len() < 2 || d.nameAt(from, i) != run || !d.plainName(run) || d.isPlace(run) || d.stopWord(from) {
		return phrase{}
	}
	for k := from; k < i; k++ {
		if d.is(k, lexicon.Weekday|lexicon.Month) {
			return phrase{}
		}
	}
	return run
}

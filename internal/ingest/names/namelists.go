package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns names that a list makes sure: those that a plural office opens
// ("the defence ministers of Greece and Egypt, X and Y") or that stand behind
// their country ("his counterparts from Iceland, X, Cyprus, Y, and Peru, Z").

// inNameList is the rule of a name that stands in such a list.
const inNameList = "named in a list"

// behindOthers is the rule of a name that goes on a list of persons.
const behindOthers = "name behind names"

// listed weighs a run as a name by the list that it stands in; it gives the
// country of the name by its place in the list, "" when that tells none.
func (d *Document) listed(name text.Phrase, s *text.Sentence) (weight int, code string, at text.Phrase) {
	i, comma := name.From-1, false
	if f := d.Fold(i); f == "and" || f == "&" {
		i--
	}
	if f := d.Fold(i); f == "," || f == ":" || f == "(" || f == "-" {
		i, comma = i-1, true
	}
	if i == name.From-1 || i < s.From {
		return 0, "", text.Phrase{}
	}
	before := d.endingAt(i+1, s)
	if before == nil {
		before = d.beforeBracket(i, s)
	}
	switch {
	case before == nil:
		return 0, "", text.Phrase{}
	case before.Rule == inNameList:
		code, at = d.nextLand(before, s)
		return 3, code, at
	case !comma:
		return 0, "", text.Phrase{}
	case (before.Kind == Group || before.Kind == Delegation) && before.Titles.Plural:
		if len(before.Who) > 0 && d.Entities[before.Who[0]].Kind == Country { // in the order of the countries
			code, at = d.Entities[before.Who[0]].Country.Text, before.Phrase
		}
		return 4, code, at
	case before.Kind == Country && !before.Possessive && d.pluralBefore(before, s):
		if opener := d.listOpener(before.From, s); opener.Titles.Org != "" { // "the PACE rapporteurs for Armenia, X and Y"
			return 4, "", text.Phrase{}
		}
		return 4, before.Titles.Country, before.Name
	}
	return 0, "", text.Phrase{}
}

// beforeBracket gives the name of a list that stands before its country or office in the
// brackets which end with token i: "Ana Rivas (Estonia)"; nil when none does.
func (d *Document) beforeBracket(i int, s *text.Sentence) *Mention {
	if d.Fold(i) != ")" {
		return nil
	}
	for k := i - 1; k > s.From && k > i-6; k-- {
		if d.Fold(k) == "(" {
			return d.endingAt(k, s)
		}
	}
	return nil
}

// nextLand gives the country of the group that opened a list which follows that of
// the name before: "of Greece and Egypt, X and Y".
func (d *Document) nextLand(before *Mention, s *text.Sentence) (string, text.Phrase) {
	for i := before.From - 1; i >= s.From; i-- {
		o := d.Mention(i)
		if o == nil {
			continue
		}
		if (o.Kind == Group || o.Kind == Delegation) && o.Titles.Plural {
			for k, e := range o.Who {
				if k > 0 && d.Entities[o.Who[k-1]].Country.Text == before.Titles.Country && before.Titles.Country != "" {
					return d.Entities[e].Country.Text, o.Phrase
				}
			}
			return "", text.Phrase{}
		}
		i = o.From
	}
	return "", text.Phrase{}
}

// beforeBothLands gives the token at which "of the two countries", "of both sides" opens that ends at token
// i; i when it does not stand there.
func (d *Document) beforeBothLands(i int) int {
	if i < 4 || !d.Cue(i-1, lexicon.CueLandsNoun) && !d.Cue(i-1, lexicon.CueSidesNoun) {
		return i
	}
	of := i - 3
	if d.Fold(of) == "the" {
		of--
	}
	if number := d.Fold(i - 2); number != "two" && number != "both" || d.Fold(of) != "of" {
		return i
	}
	return of
}

// endingAt gives the mention whose words end at token i, with or without its apposition: of
// "X of Greece", the person.
func (d *Document) endingAt(i int, s *text.Sentence) *Mention {
	i = d.beforeBothLands(i)
	m := d.Mention(i - 1)
	if m == nil || m.To != i && m.End() != i {
		return nil
	}
	if m.Kind == Country && m.From > s.From+1 && (d.Fold(m.From-1) == "of" || d.Fold(m.From-1) == "from") {
		if who := d.Mention(m.From - 2); who != nil && who.Kind == Person && who.After.Has(m.From) {
			return who
		}
	}
	return m
}

// pluralBefore reports whether a plural office stands before the country in its sentence.
func (d *Document) pluralBefore(m *Mention, s *text.Sentence) bool {
	return d.listOpener(m.From, s) != nil
}

// listOpener gives the plural office that stands last before token i in its sentence, nil
// when none does.
func (d *Document) listOpener(i int, s *text.Sentence) *Mention {
	for i--; i >= s.From; i-- {
		if o := d.Mention(i); o != nil {
			if (o.Kind == Group || o.Kind == Delegation) && o.Titles.Plural {
				return o
			}
			i = o.From
		}
	}
	return nil
}

// officeOfList gives a name of a list the office that opens the list: "the defence
// ministers of Greece and Egypt, X and Y", "his Greek and Egyptian counterparts, X and Y".
func (d *Document) officeOfList(m *Mention, s *text.Sentence) {
	opener := d.listOpener(m.From, s)
	if opener == nil {
		return
	}
	t := &opener.Titles
	_, head := d.PhraseAt(t.Head.From, t.Head.To, lexicon.Office|lexicon.Group)
	if head == nil {
		return
	}
	if head.Class == lexicon.Group && head.Code == "counterpart" {
		m.Titles.Counterpart = true
	} else if office := d.Singular(t.Head); office != nil {
		m.Titles.Shared, m.Titles.Level = true, office.Code
	} else {
		return
	}
	m.Titles.Head, m.Titles.Office = t.Head, d.OfficeOfSeveral(t.Head)
}

// OfficeOfSeveral gives a plural head with the field behind it: "ministers of defence".
func (d *Document) OfficeOfSeveral(head text.Phrase) text.Phrase {
	if f := d.Fold(head.To); f == "of" || f == "for" {
		if to := d.fieldList(head.To+1, d.SentenceOf(head.From).To); to > head.To+1 {
			head.To = to
		}
	}
	return head
}

// behindPerson weighs a run as a name because it goes on a list of persons: "Ambassador
// Ana Rivas, Luis Soto and Petra Horn attended". It is a full name of words that nothing
// else is known by, and the list goes on or ends behind it.
func (d *Document) behindPerson(name text.Phrase, s *text.Sentence) int {
	i := name.From - 1
	if f := d.Fold(i); f != "," && f != "and" || name.Len() < 2 || name.Len() > 4 {
		return 0
	}
	if d.Fold(i) == "and" && d.Fold(i-1) == "," {
		i--
	}
	before := d.endingAt(i, s)
	if before == nil || before.Kind != Person || before.Name.Len() < 2 || before.Possessive || !d.plainName(name) || d.isPlace(name) || d.isPlace(text.At(name.To-1)) {
		return 0
	}
	switch after := d.Fold(name.To); {
	case after == ",", after == "and", after == ".", after == ";", name.To >= s.To:
	case d.Cue(name.To, lexicon.CueAfterPerson), d.Cue(name.To, lexicon.CueAndAlso):
	default:
		return 0
	}
	return nameSure
}

// namesBefore finds the names that open a list whose last member is sure to be a person:
// "Ana Rivas, Luis Soto and Petra Horn, members of the group, attended". Two such names
// are needed: one may be a company.
func (d *Document) namesBefore(s *text.Sentence, known map[string]bool) {
	for i := s.To - 1; i > s.From+2; i-- {
		m := d.Mention(i)
		if m == nil {
			continue
		}
		i = m.From
		if m.Kind != Person || m.Name.Len() < 2 || m.Titles.Definite && m.From != m.Name.From || d.Fold(m.From-1) != "and" {
			continue
		}
		second := d.runBefore(m.From-1, s)
		if second.Empty() || d.Fold(second.From-1) != "," && !(second.From == s.From && d.tookPart(m.End(), s.To)) {
			continue
		}
		first := text.Phrase{From: second.From, To: second.From}
		if second.From > s.From {
			first = d.runBefore(second.From-1, s)
			if o := d.endingAt(second.From-1, s); o != nil && o.Kind == Person && o.Name.Len() > 1 && !o.Possessive { // known already
				first = text.Phrase{From: second.From, To: second.From}
			} else if first.Empty() || first.From != s.From && !d.Cue(first.From-1, lexicon.CueBeforePerson) && d.Fold(first.From-1) != "," {
				continue
			}
		}
		for _, name := range [2]text.Phrase{first, second} {
			if name.Empty() { // "X and Y attended"
				continue
			}
			d.Mentions = append(d.Mentions, Mention{Phrase: name, Kind: Person, Name: name, Head: name.To - 1, Rule: beforeOthers, Titles: Titles{Definite: true}})
			for k := name.From; k < name.To; k++ {
				d.MentionAt[k] = int32(len(d.Mentions) - 1)
			}
			d.learn(known, name)
		}
	}
}

// tookPart reports whether the words at token i say of those before them that they were somewhere:
// "attended", "were also present", "took part".
func (d *Document) tookPart(i, end int) bool {
	for ; i < end && (d.Adverb(i) || d.Cue(i, lexicon.CueBeForm)); i++ {
	}
	return i < end && d.IsLower(i) && (d.Cue(i, lexicon.CueAttended) || d.Cue(i, lexicon.CueAttending) || d.Fold(i) == "in" && d.Cue(i+1, lexicon.CueAttended))
}

// beforeOthers is the rule of a name that opens a list of persons.
const beforeOthers = "name before names"

// runBefore gives the full name, of words that nothing else is known by, that ends where
// the comma or "and" at token i stands; an empty phrase when there is none.
func (d *Document) runBefore(i int, s *text.Sentence) text.Phrase {
	from := i
	for from > s.From && i-from < 4 && d.IsCapital(from-1) && d.Mention(from-1) == nil {
		from--
	}
	run := text.Phrase{From: from, To: i}
	if from > s.From && d.IsCapital(from-1) || run.Len() < 2 || d.nameAt(from, i) != run || !d.plainName(run) || d.isPlace(run) || d.StopWord(from) {
		return text.Phrase{}
	}
	for k := from; k < i; k++ {
		if d.Is(k, lexicon.Weekday|lexicon.Month) {
			return text.Phrase{}
		}
	}
	return run
}

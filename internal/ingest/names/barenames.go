package names

import (
	"cmp"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns names without a title in prose: on evidence, or known from a
// place where a title made them sure.

// knownNames collects the folded words of the names that a title made sure.
func (d *Document) knownNames() map[string]bool {
	known := map[string]bool{}
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != Person || m.Name.Empty() {
			continue
		}
		d.learn(known, m.Name)
	}
	return known
}

// learn adds the words of a name that may stand for it alone.
func (d *Document) learn(known map[string]bool, name text.Phrase) {
	for i := name.From; i < name.To; i++ {
		t := &d.Tokens[i]
		if t.Shape == text.Title || t.Shape == text.Upper && t.End-t.Start > 2 {
			known[t.Fold] = true
		}
	}
}

// bareNames finds names without a title in the uncovered parts of a sentence.
func (d *Document) bareNames(s *text.Sentence, known map[string]bool) {
	for i := s.From; i < s.To; {
		t := &d.Tokens[i]
		if d.MentionAt[i] >= 0 {
			i = max(d.Mentions[d.MentionAt[i]].End(), i+1)
			continue
		}
		if !t.Capital() || t.Shape == text.Initial && t.End-t.Start == 1 || d.opensWithVerb(i) && (known[d.Fold(i+1)] || d.VerbTrigger(i).Form == lexicon.Gerund) {
			i++
			continue
		}
		name := d.nameAt(i, s.To)
		for j := name.From; j < name.To; j++ { // stop before a mention
			if d.MentionAt[j] >= 0 {
				name.To = j
			}
		}
		if name.Empty() {
			i++
			continue
		}
		m := Mention{Phrase: name, Kind: Person, Name: name, Head: name.To - 1, Rule: "known name"}
		m.Titles.Definite = true
		if !d.allKnown(name, known) && !d.knownAtEnd(name, known) {
			if !d.shown(&m, s) {
				i = d.afterUnknown(name, known)
				continue
			}
			d.learn(known, name)
		}
		if m.Rule == "country's name" || d.Fold(name.From-1) == "'s" {
			d.takeOwner(&m)
		}
		if d.Fold(m.To) == "'s" {
			m.To++
			m.Possessive = true
		}
		d.readAfter(&m, s.To)
		d.Mentions = append(d.Mentions, m)
		for j := m.From; j < m.To; j++ {
			d.MentionAt[j] = int32(len(d.Mentions) - 1)
		}
		i = m.End()
	}
	d.namesBefore(s, known)
}

// shown reports whether what stands around a run of capitals makes it a name, and sets the rule and
// what a list of names tells of it.
func (d *Document) shown(m *Mention, s *text.Sentence) bool {
	name := m.Name
	score, rule := d.nameEvidence(name)
	if rule == "country's name" && d.Cue(name.To-1, lexicon.CueThingWord) { // "Sweden's Nordvind Power"
		score = 0
	}
	if bonus, code, at := d.listed(name, s); bonus > 0 {
		score += bonus
		rule = inNameList
		if code != "" && !d.landBehind(name.To) {
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = code, at, "list"
		}
		d.officeOfList(m, s)
	}
	if score < nameSure {
		if weight := d.behindPerson(name, s); weight > 0 {
			score, rule = max(score, 0)+weight, behindOthers
		}
	}
	if score < nameSure && d.actsInMeeting(name, s) {
		score += actorWeight
		rule = byItsVerb
	}
	if d.Fold(name.From-1) == "in" && d.isPlace(name) { // "In Santiago de Compostela, Foreign Minister X met"
		return false
	}
	m.Rule = cmp.Or(rule, "name by evidence")
	return (name.Len() > 1 || rule == "apposition" && d.oneWordName(name, s)) && score >= nameSure && (score >= nameSure+2 || !d.isPlace(name))
}

// oneWordName reports whether a word is all of a name, as many have but one: nothing else that is known, inside a
// sentence, and apposed to it an office of a country: "asked X, Indonesia's trade minister, to".
func (d *Document) oneWordName(name text.Phrase, s *text.Sentence) bool {
	if name.From == s.From || d.Tokens[name.From].Shape != text.Title || d.IsCapital(name.From-1) || !d.plainName(name) || d.isPlace(name) || !d.apposedWhole(name.To) {
		return false
	}
	o, ok := d.officeAt(name.To+1, s.To)
	return ok && o.Country != ""
}

// landBehind reports whether the country of a name that ends with token i is told behind it: "Juris Ozols of
// Latvia", "Mart Kask (Estonia)".
func (d *Document) landBehind(i int) bool {
	if f := d.Fold(i); f != "of" && f != "from" && f != "for" && f != "(" {
		return false
	}
	_, land := d.PhraseAt(d.BehindArticle(i+1), len(d.Tokens), lexicon.CountryName)
	return land != nil
}

// afterUnknown gives the next place to look after a run that is no name: a
// known surname may stand inside it.
func (d *Document) afterUnknown(run text.Phrase, known map[string]bool) int {
	for i := run.From + 1; i < run.To; i++ {
		if known[d.Fold(i)] {
			return i
		}
	}
	return run.To
}

// takeOwner gives a bare name the country or body of the possessive before it:
// "Botswana's Ana Rivas", "UNICEF's Luis Soto".
func (d *Document) takeOwner(m *Mention) {
	before := max(m.From-2, 0)
	number := d.MentionAt[before]
	if number < 0 {
		if d.lettersOwn(before) {
			at := text.At(before)
			m.Titles.Org, m.Titles.OrgAt, m.Titles.Company = d.Text(at), at, true
		} else if at, land := d.landOwns(before + 1); land != nil {
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = land.Code, at, "place"
		}
		return
	}
	switch owner := &d.Mentions[number]; owner.Kind {
	case Country:
		m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = owner.Titles.Country, owner.Name, "possessive"
	case Organisation:
		m.Titles.Org, m.Titles.OrgAt = owner.Titles.Org, owner.Titles.OrgAt
	}
}

// lettersOwn reports whether token i is the letters of a body that no vocabulary has, behind
// which somebody of it is named: "CATL's Ana Rivas".
func (d *Document) lettersOwn(i int) bool {
	return i >= 0 && d.Fold(i+1) == "'s" && d.Tokens[i].Shape == text.Upper && d.Tokens[i+2].Shape == text.Title && !d.StopWord(i) && !d.isPlace(text.At(i))
}

// landOwns gives the capital or the part of a country whose "'s" stands at token i, as of
// whom it is who is named behind it: "Lima's Ana Rivas", "Quebec's Luis Soto".
func (d *Document) landOwns(i int) (text.Phrase, *lexicon.Entry) {
	if d.Fold(i) != "'s" {
		return text.Phrase{}, nil
	}
	for from := max(0, i-3); from < i; from++ {
		if n, land := d.PhraseAt(from, i, lexicon.Capital|lexicon.Division); land != nil && from+n == i {
			return text.Phrase{From: from, To: i}, land
		}
	}
	return text.Phrase{}, nil
}

// allKnown reports whether the run is made of words of sure names.
func (d *Document) allKnown(p text.Phrase, known map[string]bool) bool {
	for i := p.From; i < p.To; i++ {
		t := &d.Tokens[i]
		if known[t.Fold] || t.Shape == text.Initial || t.Shape == text.Lower || t.Fold == "'" {
			continue
		}
		return false
	}
	return true
}

// opensWithVerb reports whether token i opens its sentence and is a verb: "Accompanying
// Mwangi were", "Receiving Vjollca Hasani, the speaker".
func (d *Document) opensWithVerb(i int) bool {
	return i == d.SentenceOf(i).From && d.VerbTrigger(i) != nil
}

// knownAtEnd reports whether a run is a longer form of a sure name: its last word is
// known, and the words before it are no words of the vocabulary.
func (d *Document) knownAtEnd(p text.Phrase, known map[string]bool) bool {
	if p.Len() < 2 || p.Len() > 4 || !known[d.Fold(p.To-1)] || d.Fold(p.From-1) == "the" {
		return false
	}
	const other = lexicon.Field | lexicon.Modifier | lexicon.Region | lexicon.VenueHead | lexicon.Venue | lexicon.Group | lexicon.NumberWord | lexicon.Capital |
		lexicon.DayWord | lexicon.CountryName | lexicon.Demonym | lexicon.Body | lexicon.Organisation | lexicon.Office
	for i := p.From; i < p.To-1; i++ {
		if d.Tokens[i].Shape == text.Lower && !d.Is(i, lexicon.Particle) || d.Is(i, other) && !d.Is(i, lexicon.GivenName) {
			return false
		}
	}
	return true
}

// severalHold reports whether an office of several persons ends before token i: "members",
// "the MPs".
func (d *Document) severalHold(i int) bool {
	if i == 0 || d.MentionAt[i-1] >= 0 {
		return false
	}
	head := text.At(i - 1)
	n, office := d.PhraseAt(i-1, i, lexicon.Office)
	return n == 1 && office != nil && d.PluralHead(head) || d.Singular(head) != nil && d.PluralHead(head)
}

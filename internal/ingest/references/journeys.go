package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns journeys of persons: the countries to which the text says that
// somebody goes, of which he cannot be an official. Where encounters took place on a
// journey is in places/visits.go.

// longestJourney is how many tokens behind a person his journey is looked for.
const longestJourney = 16

// Destinations lists the countries that the person of the mention is said to go to:
// "who is on an official visit to Iran", "will travel to Port Moresby and Honiara", and
// in a headline "Minister X in Ghana".
func (d *Document) Destinations(m *names.Mention) []string {
	s := d.SentenceOf(m.From)
	end := s.To
	before := m.From - 1
	if before > s.From && d.Is(before, lexicon.Office) { // "visit of Minister X to"
		before--
	}
	if f := d.Fold(before); (f == "by" || f == "of") && before > s.From && d.Cue(before-1, lexicon.CueGuestOf) && d.Fold(m.End()) == "to" { // "working visit by X to Berlin"
		return d.landsBehind(m.End(), end)
	}
	if n, _ := d.PhraseAt(m.End()+1, end, lexicon.CountryName); n > 0 && m.End()+1+n == end && s.Kind == text.Headline && d.Fold(m.End()) == "in" && m.Titles.Country == "" { // "Minister X in Ghana"
		return d.landsBehind(m.End(), end)
	}
	if lands := d.frontedJourney(m, s); lands != nil {
		return lands
	}
	for i := m.End(); i < min(end, m.End()+longestJourney); i++ {
		if d.Cue(i, lexicon.CueGuestOf) {
			if n, _ := d.PhraseAt(i, end, lexicon.Group|lexicon.Office); n > 1 || d.othersJourney(m, s, i) { // "heads of state who are in Addis Ababa"
				return nil
			}
			return d.landsBehind(i+1, end)
		}
		if f := d.Fold(i); f == "." || f == ";" {
			return nil
		}
		if o := d.Mention(i); o != nil && o.Kind == names.Person && o.From == i {
			return nil
		}
	}
	return nil
}

// othersJourney reports whether the journey at token i is that of whom the sentence names first and not of the
// one he met: "X met with Y on the first day of his visit to". But whom one received came to him.
func (d *Document) othersJourney(m *names.Mention, s *text.Sentence, i int) bool {
	if !d.CueWithin(m.End(), i, lexicon.CueTheirs) || !text.WordIn("with by met meets meet", d.Fold(m.From-1)) {
		return false
	}
	for k := s.From; k < m.From; k++ {
		if o := d.Mention(k); o != nil && o.Kind == names.Person {
			return true
		}
	}
	return false
}

// frontedJourney lists the countries of a journey that the sentence tells before its first person:
// "On the second day of his working visit to Finland, President X".
func (d *Document) frontedJourney(m *names.Mention, s *text.Sentence) []string {
	if d.Fold(m.From-1) != "," {
		return nil
	}
	at := -1
	for i := s.From; i < m.From; i++ {
		if o := d.Mention(i); o != nil && o.Kind == names.Person && o.From > s.From || d.Fold(i) == "their" { // "on their trip to", of guests
			return nil
		}
		if at < 0 && d.Cue(i, lexicon.CueGuestOf) {
			at = i
		}
	}
	if at < 0 {
		return nil
	}
	return d.landsBehind(at+1, m.From)
}

// landsBehind lists the countries that a word of a journey before token i leads to:
// "to Port Moresby and Honiara", "of 46 companies to Ghana".
func (d *Document) landsBehind(i, end int) []string {
	var lands []string
	leads := d.Cue(i-1, lexicon.CueVisiting)
	for last := i + 9; i < min(end, last); i++ {
		f := d.Fold(i)
		switch {
		case f == "from" || f == ";" || f == "." || len(lands) == 0 && f == ",":
			return lands
		case f == "to" || f == "in" || f == "into" || f == "for" || len(lands) > 0 && (f == "and" || f == ","):
			leads = true
		case f == "the":
		case !leads || !d.Tokens[i].Capital():
			leads = false
		default:
			n, entry := d.PhraseAt(i, end, lexicon.CountryName|lexicon.Capital)
			if entry == nil || d.Fold(i+n) == "'s" {
				return lands
			}
			named := i+n < end && d.Tokens[i+n].Shape == text.Title && d.Tokens[i+n].Sentence == d.Tokens[i].Sentence
			if named && len(lands) == 0 && d.MentionAt[i+n] < 0 && !d.Is(i+n, lexicon.Weekday|lexicon.Month) { // "the New Zealand Bomana cemetery"
				return lands
			}
			lands = append(lands, entry.Code)
			i += n - 1
			last, leads = i+4, false
		}
	}
	return lands
}

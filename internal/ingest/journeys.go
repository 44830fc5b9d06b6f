package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns journeys of persons: the countries to which the text says that
// somebody goes, of which he cannot be an official. Where encounters took place on a
// journey is in visits.go.

// longestJourney is how many tokens behind a person his journey is looked for.
const longestJourney = 16

// destinations lists the countries that the person of the mention is said to go to:
// "who is on an official visit to Iran", "will travel to Port Moresby and Honiara", and
// in a headline "Minister X in Ghana".
func (d *document) destinations(m *mention) []string {
	s := d.sentenceOf(m.from)
	end := s.to
	before := m.from - 1
	if before > s.from && d.is(before, lexicon.Office) { // "visit of Minister X to"
		before--
	}
	if f := d.fold(before); (f == "by" || f == "of") && before > s.from && d.cue(before-1, lexicon.CueGuestOf) && d.fold(m.end()) == "to" { // "working visit by X to Berlin"
		return d.landsBehind(m.end(), end)
	}
	if n, _ := d.phraseAt(m.end()+1, end, lexicon.CountryName); n > 0 && m.end()+1+n == end && s.kind == headline && d.fold(m.end()) == "in" && m.titles.country == "" { // "Minister X in Ghana"
		return d.landsBehind(m.end(), end)
	}
	if lands := d.frontedJourney(m, s); lands != nil {
		return lands
	}
	for i := m.end(); i < min(end, m.end()+longestJourney); i++ {
		if d.cue(i, lexicon.CueGuestOf) {
			if n, _ := d.phraseAt(i, end, lexicon.Group|lexicon.Office); n > 1 { // "heads of state who are in Addis Ababa"
				return nil
			}
			return d.landsBehind(i+1, end)
		}
		if f := d.fold(i); f == "." || f == ";" {
			return nil
		}
		if o := d.mention(i); o != nil && o.kind == person && o.from == i {
			return nil
		}
	}
	return nil
}

// frontedJourney lists the countries of a journey that the sentence tells before its first person:
// "On the second day of his working visit to Finland, President X".
func (d *document) frontedJourney(m *mention, s *sentence) []string {
	if d.fold(m.from-1) != "," {
		return nil
	}
	at := -1
	for i := s.from; i < m.from; i++ {
		if o := d.mention(i); o != nil && o.kind == person && o.from > s.from || d.fold(i) == "their" { // "on their trip to", of guests
			return nil
		}
		if at < 0 && d.cue(i, lexicon.CueGuestOf) {
			at = i
		}
	}
	if at < 0 {
		return nil
	}
	return d.landsBehind(at+1, m.from)
}

// landsBehind lists the countries that a word of a journey before token i leads to:
// "to Port Moresby and Honiara", "of 46 companies to Ghana".
func (d *document) landsBehind(i, end int) []string {
	var lands []string
	leads := d.cue(i-1, lexicon.CueVisiting)
	for last := i + 9; i < min(end, last); i++ {
		f := d.fold(i)
		switch {
		case f == "from" || f == ";" || f == "." || len(lands) == 0 && f == ",":
			return lands
		case f == "to" || f == "in" || f == "into" || f == "for" || len(lands) > 0 && (f == "and" || f == ","):
			leads = true
		case f == "the":
		case !leads || !d.tokens[i].capital():
			leads = false
		default:
			n, entry := d.phraseAt(i, end, lexicon.CountryName|lexicon.Capital)
			if entry == nil || d.fold(i+n) == "'s" {
				return lands
			}
			lands = append(lands, entry.Code)
			i += n - 1
			last, leads = i+4, false
		}
	}
	return lands
}

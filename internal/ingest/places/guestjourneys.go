package places

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns journeys of guests: somebody goes abroad, and whom he then met has no country of his
// own in the text: "The minister flies to Tbilisi on Monday. He will be received by President X". What
// the article's home lends to X is no reason to think that they met at home.

// guestJourneyReach is how many sentences behind the journey an encounter is taken to belong to it.
const guestJourneyReach = 3

// byGuestsJourney takes the country to which one of those who met was last said to go, when all are
// only taken to be of one country.
func (p *placing) byGuestsJourney(e *encounters.Encounter) bool {
	if len(e.Principals) < 2 || len(e.Parties) > 0 || !p.ofOneCountry(e) || p.ofOrganisation(e) || p.besideDeparture(e) {
		return false
	}
	for n := len(p.places) - 1; n >= 0; n-- {
		w := &p.places[n]
		s := p.Tokens[w.at.From].Sentence
		if s > e.Anchor || !w.visited && !w.stays || w.Country == "" {
			continue
		}
		if s < e.Anchor-guestJourneyReach || w.back || p.represented(e, w.Country) || p.invited(w.at) || p.ofPast(w) && e.Tense != clauses.Pluperfect {
			return false
		}
		if e.Status != readout.Planned && (p.LooksAhead(p.Sentences[s].Phrase) || p.setsOut(w)) || s == e.Anchor && w.at.From > e.Trigger.To {
			return false
		}
		guest := p.travellerTo(w)
		if guest < 0 || !slices.Contains(e.Principals, guest) || !p.othersGuessed(e, guest) {
			return false
		}
		if p.hostsHimself(e, guest) {
			return false
		}
		p.put(e, w, readout.Inferred, "guest's journey")
		return true
	}
	return false
}

// travellerTo gives who is said to go to a place: the person named last before it in its sentence,
// -1 for nobody.
func (p *placing) travellerTo(w *placeWords) int {
	for i := w.at.From - 1; i >= p.SentenceOf(w.at.From).From; i-- {
		if m := p.Mention(i); m != nil && m.Kind == names.Person {
			if len(m.Who) != 1 {
				return -1
			}
			return m.Who[0]
		}
	}
	return -1
}

// othersGuessed reports whether the country of everybody who met but one is only the article's home.
func (p *placing) othersGuessed(e *encounters.Encounter, guest int) bool {
	for _, n := range e.Principals {
		if n != guest && !p.Guessed(n) {
			return false
		}
	}
	return true
}

// setsOut reports whether the words of a journey tell of one that is still to come, by a verb in the
// present: "leaves for Moldova".
func (p *placing) setsOut(w *placeWords) bool {
	i := p.journeyBefore(w)
	return i > 0 && strings.HasSuffix(p.Fold(i), "s") && !p.Cue(i, lexicon.CueTravelNoun) && p.Determiner(i-1) == 0
}

// hostsHimself reports whether a person is the one who received the other, be it that his sentence only
// says "he".
func (p *placing) hostsHimself(e *encounters.Encounter, person int) bool {
	host, _ := p.hostPerson(e)
	return person >= 0 && (host == person || host < 0 && p.Cue(e.Trigger.To-1, lexicon.CueSubjectHosts) && !p.isPassive(e))
}

// besideDeparture reports whether the words before the encounter tell that it was before the journey,
// or behind it: "Before his departure, he was received by", "On his return".
func (p *placing) besideDeparture(e *encounters.Encounter) bool {
	s := p.Sentences[e.Anchor].Phrase
	for i := s.From; i < s.To; i++ {
		if word := p.Fold(i); (text.WordIn("before ahead prior", word) || p.Cue(i, lexicon.CueHomeward)) && (i < e.Trigger.From || p.CueWithin(i+1, min(s.To, i+5), lexicon.CueTravelNoun)) {
			return true
		}
	}
	return false
}

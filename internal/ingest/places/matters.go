package places

import (
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns places of what was talked about, which are not where it was: "discussed the
// terminal at Colombo", "During the meeting, the state of the road to Suakin was gone into".

// opensOnly reports whether a further mention only opens its sentence, and a comma parts it from
// the place: what follows is of what was talked about, unless it says that it was held there.
func (p *placing) opensOnly(trigger, at text.Phrase) bool {
	s := p.SentenceOf(trigger.From)
	if at.From < trigger.To || trigger.From > s.From+openingPlace || !p.Cue(s.From, lexicon.CuePreposition) {
		return false
	}
	for i := trigger.To; i < at.From; i++ {
		if p.Cue(i, lexicon.CueTookPlace) {
			return false
		}
		if p.Fold(i) == "," {
			return at.From > i+1
		}
	}
	return false
}

// matterReach is how many words behind "discussed" a place is still where they did
// and not one of what was talked about: "discussed trade in Nairobi".
const matterReach = 5

// tellsMatter reports whether what was talked about stands behind a trigger: "took up",
// "informed", "spoke of".
func (p *placing) tellsMatter(trigger text.Phrase) bool {
	return p.Cue(trigger.From, lexicon.CueTellsMatter) && (p.Fold(trigger.From) != "took" || p.Fold(trigger.From+1) == "up")
}

// whenTold reports whether the time behind a place is that of the telling before it, "took up the
// terminal in Tallinn in April", and not of a clause about the matter: "briefed him on the
// conference that was held in Dushanbe last week".
func (p *placing) whenTold(trigger, at text.Phrase) bool {
	for i := trigger.To; i < at.From; i++ {
		if p.Cue(i, lexicon.CueTookPlace) && p.IsLower(i) {
			return false
		}
	}
	return p.dayFollows(at.To, p.SentenceOf(at.From).To)
}

// within reports whether no mark parts a place from the trigger before it.
func (p *placing) within(at, trigger text.Phrase) bool {
	for i := trigger.To; i < at.From; i++ {
		if p.Fold(i) == "," && i+2 < at.From && (p.Fold(i+1) == "and" || p.Fold(i+1) == "on") { // "dwelt on fishing, and on the talks in Sirte"
			continue
		}
		if p.Tokens[i].Shape == text.Mark && p.Fold(i) != "'s" && p.Fold(i) != "-" {
			return false
		}
	}
	return true
}

// ofMatter reports whether the noun at token i is of what was talked about: "They followed
// up on what was agreed at the summit held in Baghdad", "spoke of the conference to be held".
func (p *placing) ofMatter(i int) bool {
	if p.sidelines(i) {
		return false
	}
	for j := i - 1; j > p.SentenceOf(i).From; j-- {
		if p.Cue(j, lexicon.CueMatterVerb) || p.Cue(j, lexicon.CueMatterWord) {
			return true
		}
	}
	return false
}

// onlyPeople reports whether nobody and nothing but people with their offices stand between two
// tokens: "spoke with President X of Austria in Vienna".
func (p *placing) onlyPeople(from, to int) bool {
	people := false
	for i := from; i < to; i++ {
		if p.IsPerson(i) {
			people = true
			continue
		}
		if f := p.Fold(i); p.Mention(i) == nil && !p.Tokens[i].Capital() && f != "with" && f != "to" && f != "of" && f != "the" && f != "and" && f != "'s" {
			return false
		}
	}
	return people
}

// behindParty reports whether the other side stands right before token i, behind "with": "discussed
// the port with Y in Kampala".
func (p *placing) behindParty(i int) bool {
	m := p.Mention(i - 1)
	return m != nil && m.Kind == names.Person && (p.Fold(m.From-1) == "with" || p.Fold(m.From-2) == "with")
}

// partedBefore reports whether "before" or its like stands between two tokens.
func (p *placing) partedBefore(from, to int) bool {
	for i := from; i < to; i++ {
		switch p.Fold(i) {
		case "before", "prior", "ahead", "after", "following":
			return true
		}
	}
	return false
}

// farOff reports whether a place that only a further mention names lies in a country of which
// nobody met, while the article is from one that is represented: "the talks in Vienna have
// nothing to do with missiles", of a Tehran dateline.
func (p *placing) farOff(e *encounters.Encounter, w *placeWords) bool {
	return p.hasTown && w.Country != "" && w.Country != p.dateTown.Country && p.represented(e, p.dateTown.Country) && !p.represented(e, w.Country) && !p.besideEvent(e) && !p.ofOrganisation(e)
}

// toBe reports whether "to" at token i goes on with what is to become of the encounter whose noun is the
// trigger: "The talks between A and B are due | to be held in".
func (p *placing) toBe(i int, trigger text.Phrase) bool {
	if !p.Cue(trigger.To-1, lexicon.CueEncounterNoun) && !p.Cue(trigger.To-1, lexicon.CueTalksNoun) {
		return false
	}
	i--
	arranged := p.Cue(i, lexicon.CueArrangement)
	if arranged {
		i--
	}
	return p.Cue(i, lexicon.CueBeForm) || arranged && p.Fold(i) == ","
}

// onlySaid reports whether a place stands in what somebody is told behind it to have said, and the encounter
// behind that: "Peru wants tractors put together in Arequipa, Minister X made plain as she hosted Y".
func (p *placing) onlySaid(at, trigger text.Phrase) bool {
	comma := at.To
	for comma < trigger.From && p.Fold(comma) != "," {
		comma++
	}
	speaker := p.Mention(comma + 1)
	if comma >= trigger.From || speaker == nil || speaker.Kind != names.Person || !p.speaks(speaker.End()) {
		return false
	}
	for i := p.SentenceOf(at.From).From; i < comma; i++ {
		if p.IsLower(i) && (text.Modals.Has(p.Fold(i)) || text.BeForms.Has(p.Fold(i)) || text.HaveForms.Has(p.Fold(i)) || p.Cue(i, lexicon.CueWills)) {
			return true
		}
	}
	return false
}

// speaks reports whether the words at token i, behind somebody, say that he spoke: "told", "made plain".
func (p *placing) speaks(i int) bool {
	for p.Adverb(i) {
		i++
	}
	return p.Speaks(i) || text.Utterances.Has(p.Fold(i)) || p.Fold(i) == "made" && text.WordIn("plain clear known", p.Fold(i+1))
}

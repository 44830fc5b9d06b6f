package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns whose people somebody leads where no delegation is called so, and whose
// delegation "his delegation" is.

// delegationOwner gives the person whose delegation mention number is, "His delegation": the
// first whom the sentence before speaks of; -1 when that is nobody whose country is known.
func (d *Document) delegationOwner(number int) int {
	from := d.Mentions[number].From
	s := d.Tokens[from].Sentence
	if s == 0 || d.Sentences[s].From != from && d.Sentences[s].From != from-1 || !d.Cue(d.Sentences[s].From, lexicon.CueTheirs) {
		return -1
	}
	for k := range d.MentionsIn(d.Sentences[s-1].Phrase) {
		if m := &d.Mentions[k]; m.Kind == names.Person && !m.Possessive {
			if len(m.Who) == 1 && d.Entities[m.Who[0]].Country.Known() {
				return m.Who[0]
			}
			return -1
		}
	}
	return -1
}

// followHeads gives who leads people without a name whatever country or organisation the words
// say that they are of: "Finnish geologists led by X", "a team of the Ugandan army headed by X".
func (d *Document) followHeads() {
	if !d.Cues.Has(lexicon.CueLed) {
		return
	}
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.From < 3 || d.Fold(m.From-1) != "by" || !d.Cue(m.From-2, lexicon.CueLed) || len(m.Who) != 1 || !d.homeless(m.Who[0]) {
			continue
		}
		end := m.From - 2
		if d.Fold(end-1) == "," {
			end--
		}
		for i, from := end-1, d.SentenceOf(m.From).From; i >= max(from, end-longestGroup); i-- {
			if word := d.Fold(i); word == ";" || word == ":" || word == "," && text.BeForms.Has(d.Fold(i+1)) || text.Prepositions.Has(word) && word != "of" && word != "from" {
				break
			}
			sender := d.Mention(i)
			if sender != nil && sender.Kind == names.Person {
				break
			}
			if sender != nil && (sender.Kind == names.Organisation || sender.Kind == names.Delegation) && len(sender.Who) == 1 {
				d.joinParty(m.Who[0], &d.Entities[sender.Who[0]], sender.Phrase)
				break
			}
			if n, region := d.PhraseAt(i-1, end, lexicon.Region|lexicon.Demonym|lexicon.CountryName); region != nil && n > 1 { // "South American"
				continue
			}
			n, land := d.PhraseAt(i, end, lexicon.Demonym|lexicon.CountryName)
			if land != nil && (land.Class == lexicon.Demonym || d.Fold(i+n) == "'s" || d.Fold(i-1) == "of" || d.Fold(i-1) == "from") {
				d.Entities[m.Who[0]].Country.Set(land.Code, text.Inferred(text.Phrase{From: i, To: i + n}, "delegation"))
				break
			}
			if n, town := d.PhraseAt(i, end, lexicon.Capital); town != nil && d.Fold(i-1) == "from" && !d.Cue(i+n-1, lexicon.CueBodiesTown) { // "a military delegation from Algiers led by X"
				d.Entities[m.Who[0]].Country.Set(town.Code, text.Inferred(text.Phrase{From: i, To: i + n}, "delegation"))
				break
			}
		}
	}
}

// longestGroup is how many tokens before "led by" tell of whom somebody leads.
const longestGroup = 8

// leaderBefore gives the person who is said right before a delegation to lead it, "X, who heads
// the five-member team", "X is leading the delegation"; -1 when nobody is.
func (d *Document) leaderBefore(m *names.Mention) int {
	verb := m.From - 1
	for from := verb - 3; verb > from && !d.leadVerb(verb); verb-- { // "the five-member team"
	}
	if !d.leadVerb(verb) {
		return -1
	}
	i := verb - 1
	for i > 1 && (d.Adverb(i) || text.BeForms.Has(d.Fold(i)) || text.HaveForms.Has(d.Fold(i))) {
		i--
	}
	if d.Fold(i) == "who" {
		i--
	}
	if d.Fold(i) == "," {
		i--
	}
	for number := range d.MentionsIn(text.Phrase{From: d.SentenceOf(verb).From, To: verb}) {
		if o := &d.Mentions[number]; o.Kind == names.Person && len(o.Who) == 1 && (o.To == i+1 || o.End() == i+1 || o.End() == i+2) {
			return o.Who[0]
		}
	}
	return -1
}

// LeaderInClause gives the number of the mention of who leads the people that end before token i, told by
// a clause behind them: "a delegation | that X was leading"; -1 when none does.
func (d *Document) LeaderInClause(i int) int {
	if f := d.Fold(i); f != "that" && f != "which" {
		return -1
	}
	for number := range d.MentionsIn(text.Phrase{From: i + 1, To: d.SentenceOf(i).To}) {
		m := &d.Mentions[number]
		if m.From > i+2 || m.Kind != names.Person || m.Name.Empty() || m.Possessive {
			return -1
		}
		verb := m.End()
		for d.Adverb(verb) || text.BeForms.Has(d.Fold(verb)) || text.HaveForms.Has(d.Fold(verb)) {
			verb++
		}
		if d.leadVerb(verb) || d.Cue(verb, lexicon.CueHeads) {
			return number
		}
		return -1
	}
	return -1
}

// leadVerb reports whether token i is a verb of leading people.
func (d *Document) leadVerb(i int) bool {
	if i < 0 {
		return false
	}
	t := d.VerbTrigger(i)
	return t != nil && t.Class == "lead"
}

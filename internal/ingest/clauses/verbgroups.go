package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns verb groups: what the auxiliaries, adverbs and governing
// verbs to the left of a verb tell of its time, voice and truth.
//
//	had not yet been received      was to meet      agreed to hold      is expected to be received

// Tense is the time of a verb group as the date pass needs it.
type Tense uint8

// The tenses.
const (
	Past       Tense = iota // met, has met, was received, nominal "a meeting was held"
	Pluperfect              // had met
	Present                 // meets, is meeting
	Future                  // will meet, is to meet, is due to meet
)

// Mood tells whether a verb group asserts, arranges or only imagines.
type Mood uint8

// The moods.
const (
	Asserted  Mood = iota // met, has met, was received, is meeting
	Arranged              // will meet, is to meet, is due to meet, agreed to meet
	Imagined              // could meet, hopes to meet, ready to meet, if they meet, offered to meet
	Refused               // declined to meet, unlikely to meet
	Unreal                // was to have met, would have met
	Purposed              // "flew to Rome to meet": asserted or arranged as its main verb is
	Dependent             // "after meeting", "while meeting": a participle with the subject of the main clause
)

// VerbGroup is one verb with what belongs to it on its left.
type VerbGroup struct {
	text.Phrase       // from its first auxiliary to the end of the verb and its particle
	Tense       Tense // of the group
	Mood        Mood
	Passive     bool
	Negated     bool
	Ongoing     bool // is meeting
	Foreseen    bool // was to meet: planned then, held or not since
	Finite      bool // it has a subject of its own: no bare infinitive, gerund or participle
	Governor    int  // token of the verb or adjective that it depends on ("agreed" of "agreed to meet"), -1 for none
}

// IsPresent reports whether the group says of somebody that he does something now: "expects Y".
func (g *VerbGroup) IsPresent() bool {
	return g.Mood == Asserted && g.Tense == Present && !g.Negated && !g.Passive
}

// IsFact reports whether the group tells of what is so or was: no plan, no wish, no denial.
func (g *VerbGroup) IsFact() bool { return g.Finite && g.Mood == Asserted && !g.Negated }

// Arrangements are the words after "is" that make a plan of "to meet".
var Arrangements = text.Set(lexicon.CueWords(lexicon.CueArrangement))

// imaginings are the adjectives that make a wish or a power of "to meet".
var imaginings = text.Set(lexicon.CueWords(lexicon.CueImagining))

// auxiliaries are the words of a group to the left of its verb.
type auxiliaries struct {
	form           lexicon.VerbForm // of the verb
	be, been       bool
	have, do, to   bool
	modal, nearest string // nearest: the one that stands next to the verb
}

// VerbGroup reads the group of the verb at the phrase: auxiliaries are looked
// for to the left, past adverbs and days.
func (d *Document) VerbGroup(s text.Sentence, at text.Phrase, form lexicon.VerbForm) VerbGroup {
	g := VerbGroup{Phrase: at, Governor: -1, Finite: true}
	a := auxiliaries{form: form}
	i := at.From - 1
scan:
	for ; i >= s.From; i-- {
		word := d.Tokens[i].Fold
		if text.Negations.Has(word) {
			g.Negated = true
		}
		if a.to {
			if left, ends := d.endsInfinitive(s, i, &g, &a); ends {
				i = left
				break
			}
		}
		switch {
		case text.BeForms.Has(word) && !d.ofHour(i):
			if a.be && (!a.been || a.have || a.do) {
				break scan
			}
			a.be, a.been = true, a.been || word == "been"
		case text.HaveForms.Has(word) && !a.to:
			a.have = true
			if word == "had" && d.Fold(i+1) != "just" { // "She had just met X" is the news
				g.Tense = Pluperfect
			}
			if word == "having" {
				g.Finite = false
			}
		case text.DoForms.Has(word) && a.form&lexicon.Base != 0 && !a.be:
			a.do = true
		case !a.to && d.Modal(i):
			a.modal = word
		case word == "to" && (a.form&lexicon.Base != 0 || a.be || a.have) && a.modal == "" && !a.to:
			a.to = true
		default:
			if in := d.townBetween(s, i); !a.to && in < i { // "will on Friday in Accra co-chair"
				i = in
				continue
			}
			left, inside := d.skipInGroup(s, i, at)
			if !inside {
				break scan
			}
			i = left
			continue
		}
		if a.nearest == "" {
			a.nearest = word
		}
		g.From = i
	}
	d.settle(&g, &a, s, i)
	return g
}

// endsInfinitive reports whether the word at token i is what an infinitive's group depends on or
// begins with, and where the words before the group end: "is to meet", "is expected to meet".
func (d *Document) endsInfinitive(s text.Sentence, i int, g *VerbGroup, a *auxiliaries) (left int, ends bool) {
	switch word := d.Tokens[i].Fold; {
	case Arrangements.Has(word):
		g.Mood, g.Governor = Arranged, i
		return d.skipBe(s, i, g), true
	case imaginings.Has(word) && !d.glad(s, i):
		g.Mood, g.Governor = Imagined, i
		return i, true
	case word == "unlikely":
		g.Mood, g.Governor = Refused, i
		return i, true
	case !text.BeForms.Has(word):
		return i, false
	case d.beenTo(i): // "has been to see Y"
		a.to, a.have, a.form = false, true, lexicon.Participle
	default: // "is to meet", "was to be received"
		g.Mood, g.Governor = Arranged, i
		if a.have {
			g.Mood = Unreal
		}
		if word == "was" || word == "were" {
			g.Foreseen = true
		}
	}
	g.From = i
	return i - 1, true
}

// skipInGroup steps left over what may stand within the group of the verb at a phrase, an adverb or
// a time, from its last token to its first; inside is false where something else stands.
func (d *Document) skipInGroup(s text.Sentence, i int, at text.Phrase) (first int, inside bool) {
	word := d.Tokens[i].Fold
	if text.Negations.Has(word) || d.Adverb(i) {
		return i, true
	}
	if word == "," && i+1 == at.From && d.relativeEnds(s, i) {
		return i, false // "who was in Oslo on Sunday, met"
	}
	if word == "," && (d.SkipDay(s, i-1) < i-1 || i+1 < at.From && d.dateBehind(i+1) && (d.Adverb(i-1) || text.Modals.Has(d.Fold(i-1)))) {
		return i, true // "was on Tuesday, 8 June, received", "will tomorrow, 7 March, host"
	}
	if before := d.SkipDay(s, i); before < i {
		return before + 1, true
	}
	if d.Cue(i, lexicon.CueDaytime) && d.Fold(i-1) == "the" && (d.Fold(i-2) == "in" || d.Fold(i-2) == "on") { // "was later in the day received"
		return i - 2, true
	}
	return i, false
}

// relativeEnds reports whether the comma at token i ends a relative clause whose auxiliary is no other verb's:
// "who was in Oslo on Sunday, | met", but "has on Sunday, met".
func (d *Document) relativeEnds(s text.Sentence, i int) bool {
	for j := i - 1; j > max(s.From, i-8) && d.Fold(j) != ","; j-- {
		if word := d.Fold(j); text.BeForms.Has(word) || text.HaveForms.Has(word) {
			if before := d.Fold(j - 1); word == "been" && text.HaveForms.Has(before) { // "who has been in Oslo since Sunday, met"
				j--
			}
			return d.Cue(j-1, lexicon.CueRelativePronoun)
		}
	}
	return false
}

// townBetween gives the preposition before the town that ends with token i, where the auxiliary that it
// parts from its verb stands before it, or a day that follows one; i when none does.
func (d *Document) townBetween(s text.Sentence, i int) int {
	in := i
	for in > s.From && in > i-4 && d.IsCapital(in) {
		in--
	}
	if word := d.Fold(in); in == i || word != "in" && word != "at" {
		return i
	}
	before := in - 1
	for before > s.From && (d.Fold(before) == "," || d.SkipDay(s, before) < before) {
		before = min(before-1, d.SkipDay(s, before))
	}
	if word := d.Fold(before); !text.Modals.Has(word) && !text.BeForms.Has(word) && !text.HaveForms.Has(word) {
		return i
	}
	return in
}

// skipBe steps left over the "is" of "is expected to" and over "not".
func (d *Document) skipBe(s text.Sentence, i int, g *VerbGroup) int {
	for i--; i >= s.From; i-- {
		word := d.Fold(i)
		if text.Negations.Has(word) {
			g.Negated = true
		}
		if !text.BeForms.Has(word) && !text.HaveForms.Has(word) && !text.Negations.Has(word) && !d.Adverb(i) && !text.Modals.Has(word) {
			break
		}
		if word == "was" || word == "were" {
			g.Foreseen = true
		}
		g.From = i
	}
	return i
}

// ofHour reports whether the "am" at token i tells an hour: "at 10 am today met".
func (d *Document) ofHour(i int) bool { return d.Fold(i) == "am" && d.IsNumber(i-1) }

// dateBehind reports whether a day or date stands at token i, behind "on" or not.
func (d *Document) dateBehind(i int) bool {
	if d.Fold(i) == "on" {
		i++
	}
	return d.DayOrMonth(i) || d.Tokens[i].Shape == text.Number
}

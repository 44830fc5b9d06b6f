package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns verb groups: what the auxiliaries, adverbs and governing
// verbs to the left of a verb tell of its time, voice and truth.
//
//	had not yet been received      was to meet      agreed to hold      is expected to be received

// mood tells whether a verb group asserts, arranges or only imagines.
type mood uint8

const (
	asserted  mood = iota // met, has met, was received, is meeting
	arranged              // will meet, is to meet, is due to meet, agreed to meet
	imagined              // could meet, hopes to meet, ready to meet, if they meet, offered to meet
	refused               // declined to meet, unlikely to meet
	unreal                // was to have met, would have met
	purposed              // "flew to Rome to meet": asserted or arranged as its main verb is
	dependent             // "after meeting", "while meeting": a participle with the subject of the main clause
)

// verbGroup is one verb with what belongs to it on its left.
type verbGroup struct {
	phrase         // from its first auxiliary to the end of the verb and its particle
	tense    tense // of the group
	mood     mood
	passive  bool
	negated  bool
	ongoing  bool // is meeting
	foreseen bool // was to meet: planned then, held or not since
	finite   bool // it has a subject of its own: no bare infinitive, gerund or participle
	governor int  // token of the verb or adjective that it depends on ("agreed" of "agreed to meet"), -1 for none
}

// arrangements are the words after "is" that make a plan of "to meet".
var arrangements = set(lexicon.CueWords(lexicon.CueArrangement))

// imaginings are the adjectives that make a wish or a power of "to meet".
var imaginings = set(lexicon.CueWords(lexicon.CueImagining))

// verbGroup reads the group of the verb at the phrase: auxiliaries are looked
// for to the left, past adverbs and days.
func (d *document) verbGroup(s sentence, at phrase, form lexicon.VerbForm) verbGroup {
	g := verbGroup{phrase: at, governor: -1, finite: true}
	var be, have, do, to, been bool
	modal, nearest := "", ""
	i := at.from - 1
scan:
	for ; i >= s.from; i-- {
		word := d.tokens[i].fold
		if negations.has(word) {
			g.negated = true
		}
		switch {
		case to && arrangements.has(word):
			g.mood, g.governor = arranged, i
			i = d.skipBe(s, i, &g)
			break scan
		case to && imaginings.has(word) && !d.glad(s, i):
			g.mood, g.governor = imagined, i
			break scan
		case to && word == "unlikely":
			g.mood, g.governor = refused, i
			break scan
		case beForms.has(word):
			if !to && (be && !been || have || do) {
				break scan
			}
			if to { // "is to meet", "was to be received"
				g.mood, g.governor = arranged, i
				if have {
					g.mood = unreal
				}
				g.from = i
				if word == "was" || word == "were" {
					g.foreseen = true
				}
				i--
				break scan
			}
			be, been = true, been || word == "been"
		case haveForms.has(word) && !to:
			have = true
			if word == "had" {
				g.tense = pluperfect
			}
			if word == "having" {
				g.finite = false
			}
		case doForms.has(word) && form&lexicon.Base != 0 && !be:
			do = true
		case modals.has(word) && !to:
			modal = word
		case word == "to" && (form&lexicon.Base != 0 || be || have) && modal == "" && !to:
			to = true
		case negations.has(word) || d.adverb(i):
			continue
		default:
			if word == "," && (d.skipDay(s, i-1) < i-1 || i+1 < at.from && d.dateBehind(i+1) && (d.adverb(i-1) || modals.has(d.fold(i-1)))) { // "was on Tuesday, 8 June, received", "will tomorrow, 7 March, host"
				continue
			}
			if skipped := d.skipDay(s, i); skipped < i {
				i = skipped + 1
				continue
			}
			break scan
		}
		if nearest == "" {
			nearest = word
		}
		g.from = i
	}
	d.settle(&g, form, be, have, do, to, modal, nearest, s, i)
	return g
}

// skipBe steps left over the "is" of "is expected to" and over "not".
func (d *document) skipBe(s sentence, i int, g *verbGroup) int {
	for i--; i >= s.from; i-- {
		word := d.fold(i)
		if negations.has(word) {
			g.negated = true
		}
		if !beForms.has(word) && !haveForms.has(word) && !negations.has(word) && !d.adverb(i) && !modals.has(word) {
			break
		}
		if word == "was" || word == "were" {
			g.foreseen = true
		}
		g.from = i
	}
	return i
}

// dateBehind reports whether a day or date stands at token i, behind "on" or not.
func (d *document) dateBehind(i int) bool {
	if d.fold(i) == "on" {
		i++
	}
	return d.dayOrMonth(i) || d.tokens[i].shape == number
}

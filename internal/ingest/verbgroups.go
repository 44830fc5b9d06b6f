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
		case to && imaginings.has(word):
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
			if word == "," && d.skipDay(s, i-1) < i-1 { // "was on Tuesday, 8 June, received"
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

// settle turns what was found into tense, voice and mood.
func (d *document) settle(g *verbGroup, form lexicon.VerbForm, be, have, do, to bool, modal, nearest string, s sentence, left int) {
	if !have {
		switch {
		case do || form&lexicon.Past != 0:
			g.tense = past
		case form&(lexicon.Base|lexicon.Third) != 0:
			g.tense = present
		}
	} else if g.tense != pluperfect {
		g.tense = past
	}
	g.passive = form&lexicon.Participle != 0 && beForms.has(nearest)
	g.ongoing = form&lexicon.Gerund != 0 && beForms.has(nearest)
	if be && !have && !to && modal == "" {
		switch d.fold(g.from) {
		case "is", "are", "am", "isnt", "arent":
			g.tense = present
		default:
			g.tense = past
		}
	}
	switch {
	case to && g.mood == arranged && have:
		g.mood = unreal
	case to && g.mood != asserted:
	case to:
		g.finite = false
		g.mood = d.governed(s, left, g)
		if g.mood == purposed && d.willBefore(s, left) {
			g.mood = arranged
		}
	case modal == "will" || modal == "shall" || modal == "ll" || modal == "wont":
		g.mood = arranged
	case modal == "would" || modal == "wouldnt":
		g.mood = arranged
		if have {
			g.mood = unreal
		}
	case modal != "":
		g.mood = imagined
	case form == lexicon.Gerund && !g.ongoing:
		g.mood, g.finite = dependent, false
	case form == lexicon.Participle && !have && !be, form&lexicon.Participle != 0 && form&lexicon.Past != 0 && !have && !be && d.fold(g.to) == "by" && (d.mention(g.to+1) != nil || determiners.has(d.fold(g.to+1))):
		g.passive, g.finite = true, false // a reduced clause: "the guests, received by the president, …"
	}
	if g.mood == arranged {
		g.tense = future
	}
	if g.mood == asserted && d.conditional(s, g.from) {
		g.mood = imagined
	}
}

// governed gives the mood of an infinitive by the word that it depends on.
func (d *document) governed(s sentence, i int, g *verbGroup) mood {
	for ; i >= s.from && (d.adverb(i) || negations.has(d.fold(i))); i-- {
		if negations.has(d.fold(i)) {
			g.negated = true
		}
	}
	if i < s.from {
		return purposed
	}
	if m := d.mention(i); m != nil && d.sentenceOf(i).kind == headline {
		return arranged // "Ministers to meet in Rome"
	} else if m != nil { // "asked him to meet": the verb before the mention
		i = m.from - 1
		if s.kind == headline {
			return arranged
		}
	}
	if i < s.from {
		return arranged
	}
	g.governor = i
	if governor := d.verbTrigger(i); governor != nil {
		switch governor.Class {
		case "wish", "offer", "ask":
			return imagined
		case "refuse", "cancel":
			return refused
		case "arrange":
			return arranged
		}
		if governor.Base == "agree" {
			return arranged
		}
	}
	switch {
	case d.cue(i, lexicon.CuePlannedTo):
		return arranged
	case d.cue(i, lexicon.CueWishedTo):
		return imagined
	}
	return purposed
}

// willBefore reports whether the main verb before token i is still to come:
// "will be in Oslo to meet", "is due in Oslo to meet".
func (d *document) willBefore(s sentence, i int) bool {
	for n := 0; i >= s.from && n < 14; i, n = i-1, n+1 {
		switch word := d.fold(i); {
		case word == "will" || word == "shall":
			return true
		case arrangements.has(word) && word != "about" && word != "down" && beForms.has(d.fold(i-1)):
			return true
		case word == ";" || word == "that" || word == "said" || word == "where" || word == "after":
			return false
		}
	}
	return false
}

// verbTrigger gives the verb of the vocabulary that ends at token i, with or
// without its particle.
func (d *document) verbTrigger(i int) *lexicon.Trigger {
	for from := i; from >= 0 && from >= i-2; from-- {
		found := d.reader.lex.Triggers().At(d.words[from], false, func(n int) string { return d.fold(from + n) })
		if found != nil && from+found.Words() == i+1 {
			return found
		}
	}
	return nil
}

// conditional reports whether the clause of the verb group opens with "if" or "whether".
func (d *document) conditional(s sentence, from int) bool {
	for i := from - 1; i >= s.from && i > from-10; i-- {
		switch d.fold(i) {
		case "if", "whether", "unless":
			return true
		case ",", ";", ".", "that", "after", "when":
			return false
		}
	}
	return false
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
		g.from = i
	}
	return i
}

// adverb reports whether token i is a word that may stand inside a verb group.
func (d *document) adverb(i int) bool {
	word := d.fold(i)
	if len(word) > 4 && word[len(word)-2:] == "ly" && d.mention(i) == nil && d.tokens[i].shape == lower {
		return true
	}
	return adverbs.has(word) && d.mention(i) == nil
}

var adverbs = set(lexicon.CueWords(lexicon.CueAdverb))

// skipDay gives the token before the day or date that ends at token i ("on
// Tuesday", "on May 12", "on 24 July 2020", "this week"), i when none does.
func (d *document) skipDay(s sentence, i int) int {
	j, dated := i, false
	for ; j >= s.from; j-- {
		token := &d.tokens[j]
		switch {
		case token.shape == number, calendar.has(token.fold):
			dated = true
		case token.shape == mark && token.fold == "," && dated && j > s.from && (d.tokens[j-1].shape == number || calendar.has(d.fold(j-1))):
		case dated && (dayWords.has(token.fold)):
		default:
			if dated {
				return j
			}
			return i
		}
	}
	if dated {
		return j
	}
	return i
}

var (
	calendar = set(lexicon.CueWords(lexicon.CueCalendar))
	dayWords = set(lexicon.CueWords(lexicon.CueDayWord))
)

package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the mood, tense and voice of a verb group: what its auxiliaries
// amount to, and what the words that an infinitive depends on make of it.

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
		g.tense = past
		if d.cue(g.from, lexicon.CuePresentBe) {
			g.tense = present
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
		if g.mood == asserted { // "was glad to meet"
			g.finite, g.tense = true, past
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
	case form == lexicon.Gerund && !g.ongoing && d.fold(g.from-1) == "of" && d.chanceTaken(s, g.from-2): // "had the honour of calling on"
		g.tense = past
	case form == lexicon.Gerund && !g.ongoing:
		g.mood, g.finite = dependent, false
		if d.fold(g.from-1) == "to" && d.fold(g.from-2) == "forward" { // "looked forward to meeting again"
			g.mood = imagined
		}
	case form == lexicon.Participle && !have && !be, form&lexicon.Participle != 0 && form&lexicon.Past != 0 && !have && !be && d.fold(g.to) == "by" && (d.mention(g.to+1) != nil || determiners.has(d.fold(g.to+1))):
		g.passive, g.finite = true, false // a reduced clause: "the guests, received by the president, …"
	}
	if g.mood == arranged && g.governor > s.from+1 && (d.fold(g.governor-1) == "been" && d.fold(g.governor-2) == "had" || d.fold(g.governor) == "supposed" && (d.fold(g.governor-1) == "was" || d.fold(g.governor-1) == "were")) {
		g.mood = unreal // "had been due to meet", "was supposed to meet"
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
	if d.fold(i-1) == "no" && d.cue(i, lexicon.CuePlannedTo) { // "has no plans to meet"
		return refused
	}
	if governor := d.verbTrigger(i); governor != nil {
		switch governor.Class {
		case "wish", "offer", "ask":
			if governor.Base == "intend" && d.dated(s) { // "intends to meet Y on Wednesday"
				return arranged
			}
			return imagined
		case "refuse":
			return refused
		case "cancel":
			return unreal
		case "arrange":
			return arranged
		}
		if governor.Base == "agree" {
			return arranged
		}
	}
	if d.glad(s, i) || d.chanceTaken(s, i) {
		return asserted
	}
	switch {
	case d.cue(i, lexicon.CuePlannedTo):
		return arranged
	case d.cue(i, lexicon.CueWishedTo):
		return imagined
	}
	return purposed
}

// glad reports whether the word at token i, on which an infinitive depends, says that
// somebody was pleased with what he did: "was delighted to host", "It is a pleasure to
// welcome", "Great to see"; not "would be happy to", "is always glad to".
func (d *document) glad(s sentence, i int) bool {
	if !d.cue(i, lexicon.CueGlad) {
		return false
	}
	for i--; i >= s.from; i-- {
		word := d.fold(i)
		switch {
		case word == `"`:
			return true
		case word == "was" || word == "were" || word == "been":
			return !modals.has(d.fold(i-1)) && (word != "been" || !modals.has(d.fold(i-2)))
		case word == "am" || word == "is" || word == "are" || word == "m":
			before := d.fold(i - 1)
			return before == "i" || before == "we" || before == "it" || before == "'"
		case word == "always" || word == "not" || negations.has(word):
			return false
		case !d.adverb(i) && word != "a" && word != "an" && word != "so" && word != "my" && !d.cue(i, lexicon.CueGlad):
			return false
		}
	}
	return true
}

// chanceTaken reports whether the word at token i is a chance that somebody took: "had the
// opportunity to talk", "took the time to meet", "had the honour of calling on".
func (d *document) chanceTaken(s sentence, i int) bool {
	if !d.cue(i, lexicon.CueChance) {
		return false
	}
	for n := 0; i > s.from && n < 3; n++ {
		if i--; d.cue(i, lexicon.CueSeizing) {
			for k := i - 1; k >= s.from && k > i-4; k-- {
				if word := d.fold(k); modals.has(word) || negations.has(word) || word == "to" {
					return false
				}
			}
			return d.fold(i) != "have" || d.fold(i-1) != "will"
		}
		if d.fold(i) == "no" || d.isMark(i) {
			return false
		}
	}
	return false
}

// willBefore reports whether the main verb before token i is still to come:
// "will be in Oslo to meet", "is due in Oslo to meet".
func (d *document) willBefore(s sentence, i int) bool { return d.planBefore(s, i) >= 0 }

// planBefore gives the word before token i that makes a plan of the clause: "will", "due"; -1 for none.
func (d *document) planBefore(s sentence, i int) int {
	for n := 0; i >= s.from && n < 24; i, n = i-1, n+1 {
		switch word := d.fold(i); {
		case word == "will" || word == "shall":
			return i
		case arrangements.has(word) && word != "about" && word != "down" && beForms.has(d.fold(i-1)):
			return i
		case word == ";" || word == "that" || word == "said" || word == "where" || word == "after":
			return -1
		}
	}
	return -1
}

// planned makes a plan of a noun that the word at token i, which planBefore gives, governs:
// "is due in Oslo for talks"; "had been due" is none any more.
func (d *document) planned(g *verbGroup, i int) {
	g.mood, g.tense = arranged, future
	switch be := d.fold(i - 1); {
	case be == "been" && d.fold(i-2) == "had":
		g.mood = unreal
	case be == "was" || be == "were":
		g.foreseen = true
	}
}

// dated reports whether a sentence names a day.
func (d *document) dated(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		if d.dayOrMonth(i) || d.fold(i) == "tomorrow" {
			return true
		}
	}
	return false
}

// conditional reports whether the clause of the verb group opens with "if" or "whether".
func (d *document) conditional(s sentence, from int) bool {
	for i := from - 1; i >= s.from && i > from-10; i-- {
		if d.cue(i, lexicon.CueCondition) {
			return true
		}
		switch d.fold(i) {
		case ",", ";", ".", "that", "after", "when":
			return false
		}
	}
	return false
}

package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the mood, tense and voice of a verb group: what its auxiliaries
// amount to, and what the words that an infinitive depends on make of it.

// settle turns what was found into tense, voice and mood; left is the token before the group.
func (d *Document) settle(g *VerbGroup, a *auxiliaries, s text.Sentence, left int) {
	form, bare := a.form, !a.have && !a.be
	if !a.have {
		switch {
		case a.do || form&lexicon.Past != 0:
			g.Tense = Past
		case form&(lexicon.Base|lexicon.Third) != 0:
			g.Tense = Present
		}
	} else if g.Tense != Pluperfect {
		g.Tense = Past
	}
	g.Passive = form&lexicon.Participle != 0 && text.BeForms.Has(a.nearest)
	g.Ongoing = form&lexicon.Gerund != 0 && text.BeForms.Has(a.nearest)
	if a.be && !a.have && !a.to && a.modal == "" {
		g.Tense = Past
		if d.Cue(g.From, lexicon.CuePresentBe) {
			g.Tense = Present
		}
	}
	switch {
	case a.to && a.have && (g.Mood == Arranged || d.besideUnreal(s, left)):
		g.Mood = Unreal
	case a.to && g.Mood != Asserted:
	case a.to:
		g.Finite = false
		g.Mood = d.governed(s, left, g)
		if g.Mood == Purposed && d.WillBefore(s, left) {
			g.Mood = Arranged
		}
		if g.Mood == Asserted { // "was glad to meet"
			g.Finite, g.Tense = true, Past
		}
	case a.modal == "will" || a.modal == "shall" || a.modal == "ll" || a.modal == "wont":
		g.Mood = Arranged
	case a.modal == "would" || a.modal == "wouldnt":
		g.Mood = Arranged
		switch {
		case a.have:
			g.Mood = Unreal
		case d.CueWithin(g.From, g.To, lexicon.CueWilling), d.Cue(s.From, lexicon.CueCondition): // "would gladly meet", "If it holds, X would meet Y"
			g.Mood = Imagined
		}
	case a.modal != "":
		g.Mood = Imagined
	case form == lexicon.Gerund && !g.Ongoing && d.Fold(g.From-1) == "of" && d.chanceTaken(s, g.From-2): // "had the honour of calling on"
		g.Tense = Past
	case form == lexicon.Gerund && !g.Ongoing:
		g.Mood, g.Finite = Dependent, false
		if before := d.Fold(g.From - 1); before == "without" || before == "of" && d.Fold(g.From-2) == "instead" || before == "than" && d.Fold(g.From-2) == "rather" {
			g.Mood = Refused
		}
		if g.From <= s.From+1 && d.supposes(s, g.To) {
			g.Mood = Imagined
		}
		if d.Fold(g.From-1) == "to" && d.Fold(g.From-2) == "forward" { // "looked forward to meeting again"
			g.Mood = Imagined
		}
		if mood, told := d.onlyThoughtOf(s, g.From-1); told {
			g.Mood = mood
		}
	case bare && form == lexicon.Participle, bare && form&lexicon.Participle != 0 && form&lexicon.Past != 0 && d.agentBehind(g.To):
		g.Passive, g.Finite = true, false // a reduced clause: "the guests, received by the president, …"
	}
	if g.Mood == Arranged && g.Governor > s.From+1 && d.nothingCameOf(g.Governor) {
		g.Mood = Unreal
	}
	if g.Mood == Arranged {
		g.Tense = Future
	}
	if g.Mood == Arranged && d.Fold(s.From) == "whether" || g.Mood == Asserted && (d.conditional(s, g.From) || bare && form&lexicon.Base != 0 && !a.do && d.proposed(s, g.From)) {
		g.Mood = Imagined
	}
}

// onlyThoughtOf gives the mood of a gerund right behind a verb that ends with token i and says that it was not
// done or only spoken of: "ruled out | holding talks", "avoided meeting", "proposed holding"; told is false
// where no such verb stands there.
func (d *Document) onlyThoughtOf(s text.Sentence, i int) (mood Mood, told bool) {
	verb := d.VerbTrigger(i)
	if i < s.From || verb == nil {
		return Dependent, false
	}
	switch verb.Class {
	case "refuse":
		return Refused, true
	case "cancel":
		return Unreal, true
	case "offer":
		return Imagined, true
	}
	return Dependent, false
}

// agentBehind reports whether "by" and somebody stand at token i.
func (d *Document) agentBehind(i int) bool {
	return d.Fold(i) == "by" && (d.Mention(i+1) != nil || text.Determiners.Has(d.Fold(i+1)))
}

// nothingCameOf reports whether a plan that token i tells of is told as one that failed: "had been
// due to meet", "was supposed to meet".
func (d *Document) nothingCameOf(i int) bool {
	switch before := d.Fold(i - 1); before {
	case "been":
		return d.Fold(i-2) == "had"
	case "was", "were":
		return d.Fold(i) == "supposed"
	}
	return false
}

// proposed reports whether the verb at token from stands in a clause with "that" which tells
// what somebody proposes or asks for: "proposed that the ministers meet".
func (d *Document) proposed(s text.Sentence, from int) bool {
	for i := from - 1; i > s.From && i > from-3*Reach; i-- {
		if d.Fold(i) != "that" || d.Mention(i) != nil {
			continue
		}
		if d.Cue(i-1, lexicon.CueProposal) {
			return true
		}
		t := d.VerbTrigger(i - 1)
		return t != nil && text.WordIn("offer ask", t.Class)
	}
	return false
}

// besideUnreal reports whether the word at token i joins "to have called" to what was not to
// be either: "was to have met X on Friday and to have called on Y".
func (d *Document) besideUnreal(s text.Sentence, i int) bool {
	if f := d.Fold(i); f != "and" && f != "or" && f != "then" {
		return false
	}
	for i -= 2; i > s.From; i-- {
		if d.Fold(i) == "to" && d.Fold(i+1) == "have" {
			return d.Fold(i-1) == "was" || d.Fold(i-1) == "were"
		}
	}
	return false
}

// governed gives the mood of an infinitive by the word that it depends on.
func (d *Document) governed(s text.Sentence, i int, g *VerbGroup) Mood {
	if i >= s.From && text.HaveForms.Has(d.Fold(i)) && d.Fold(i+1) == "yet" { // "has yet to meet Y"
		return Refused
	}
	for ; i >= s.From && (d.Adverb(i) || text.Negations.Has(d.Fold(i))); i-- {
		if text.Negations.Has(d.Fold(i)) {
			g.Negated = true
		}
	}
	if i < s.From {
		return Purposed
	}
	if m := d.Mention(i); m != nil && d.SentenceOf(i).Kind == text.Headline {
		return Arranged // "Ministers to meet in Rome"
	} else if m != nil { // "asked him to meet": the verb before the mention
		i = m.From - 1
		if s.Kind == text.Headline {
			return Arranged
		}
	}
	if i < s.From {
		return Arranged
	}
	if d.Fold(i) == "for" && d.Cue(i-1, lexicon.CuePlannedTo) { // "There are no plans for X to meet Y"
		i--
	}
	g.Governor = i
	if d.Fold(i-1) == "no" && d.Cue(i, lexicon.CuePlannedTo) { // "has no plans to meet"
		return Refused
	}
	if governor := d.VerbTrigger(i); governor != nil {
		switch governor.Class {
		case "wish", "offer", "ask":
			if governor.Base == "intend" && d.Dated(s) { // "intends to meet Y on Wednesday"
				return Arranged
			}
			return Imagined
		case "refuse":
			return Refused
		case "cancel":
			return Unreal
		case "arrange":
			return Arranged
		}
		if governor.Base == "agree" {
			return Arranged
		}
	}
	if d.glad(s, i) || d.chanceTaken(s, i) || d.usedFor(s, i) {
		return Asserted
	}
	if d.Fold(i) == "turn" || d.fellTo(i) { // "It was X's turn to welcome Y", "It fell to X to"
		if d.WillBefore(s, i) {
			return Arranged
		}
		return Asserted
	}
	switch {
	case d.Cue(i, lexicon.CuePlannedTo):
		return Arranged
	case d.Cue(i, lexicon.CueWishedTo), d.enjoined(s, i, g.From+1):
		return Imagined
	}
	if verb := d.pastAdverbial(s, i); verb > s.From { // "agreed by telephone to meet", "asked in a letter to meet"
		return d.governed(s, verb, g)
	}
	return Purposed
}

// glad reports whether the word at token i, on which an infinitive depends, says that
// somebody was pleased with what he did: "was delighted to host", "It is a pleasure to
// welcome", "Great to see"; not "would be happy to", "is always glad to".
func (d *Document) glad(s text.Sentence, i int) bool {
	if !d.Cue(i, lexicon.CueGlad) {
		return false
	}
	for i--; i >= s.From; i-- {
		word := d.Fold(i)
		switch {
		case word == `"`:
			return true
		case word == "was" || word == "were" || word == "been":
			return !text.Modals.Has(d.Fold(i-1)) && (word != "been" || !text.Modals.Has(d.Fold(i-2)))
		case word == "am" || word == "is" || word == "are" || word == "m":
			before := d.Fold(i - 1)
			return before == "i" || before == "we" || before == "it" || before == "'"
		case word == "always" || word == "not" || text.Negations.Has(word):
			return false
		case !d.Adverb(i) && word != "a" && word != "an" && word != "so" && word != "my" && !d.Cue(i, lexicon.CueGlad):
			return false
		}
	}
	return true
}

// chanceTaken reports whether the word at token i is a chance that somebody took: "had the
// opportunity to talk", "took the time to meet", "had the honour of calling on".
func (d *Document) chanceTaken(s text.Sentence, i int) bool {
	if !d.Cue(i, lexicon.CueChance) {
		return false
	}
	for n := 0; i > s.From && n < 3; n++ {
		if i--; d.Cue(i, lexicon.CueSeizing) {
			for k := i - 1; k >= s.From && k > i-4; k-- {
				if word := d.Fold(k); text.Modals.Has(word) || text.Negations.Has(word) || word == "to" {
					return false
				}
			}
			return d.Fold(i) != "have" || d.Fold(i-1) != "will"
		}
		if d.Fold(i) == "no" || d.IsMark(i) {
			return false
		}
	}
	return false
}

// usedFor reports whether the word at token i is something that somebody used to do what
// follows: "used the forum to talk to Y", "used his trip to London to see Y".
func (d *Document) usedFor(s text.Sentence, i int) bool {
	for k := i - 1; k > s.From && k > i-7; k-- {
		if d.Fold(k) == "used" && d.Determiner(k+1) != 0 {
			return d.Fold(k-1) != "be" && !text.Modals.Has(d.Fold(k-1)) && !text.Negations.Has(d.Fold(k-1)) && !text.BeForms.Has(d.Fold(k-1))
		}
		if d.IsMark(k) {
			return false
		}
	}
	return false
}

// WillBefore reports whether the main verb before token i is still to come:
// "will be in Oslo to meet", "is due in Oslo to meet".
func (d *Document) WillBefore(s text.Sentence, i int) bool { return d.PlanBefore(s, i) >= 0 }

// PlanBefore gives the word before token i that makes a plan of the clause: "will", "due"; -1 for none.
func (d *Document) PlanBefore(s text.Sentence, i int) int {
	for n := 0; i >= s.From && n < 24; i, n = i-1, n+1 {
		switch word := d.Fold(i); {
		case word == "will" || word == "shall":
			return i
		case Arrangements.Has(word) && word != "about" && word != "down" && text.BeForms.Has(d.Fold(i-1)):
			return i
		case word == ";" || word == "that" || word == "said" || word == "where" || word == "after":
			return -1
		}
	}
	return -1
}

// Planned makes a plan of a noun that the word at token i, which PlanBefore gives, governs:
// "is due in Oslo for talks"; "had been due" is none any more.
func (d *Document) Planned(g *VerbGroup, i int) {
	g.Mood, g.Tense = Arranged, Future
	switch be := d.Fold(i - 1); {
	case be == "been" && d.Fold(i-2) == "had":
		g.Mood = Unreal
	case be == "was" || be == "were":
		g.Foreseen = true
	}
}

// Dated reports whether a sentence names a day.
func (d *Document) Dated(s text.Sentence) bool {
	for i := s.From; i < s.To; i++ {
		if d.DayOrMonth(i) || d.Fold(i) == "tomorrow" {
			return true
		}
	}
	return false
}

// conditional reports whether the clause of the verb group opens with "if" or "whether".
func (d *Document) conditional(s text.Sentence, from int) bool {
	for i := from - 1; i >= s.From && i > from-10; i-- {
		if d.Cue(i, lexicon.CueCondition) {
			return true
		}
		switch d.Fold(i) {
		case ",", ";", ".", "that", "after", "when":
			return false
		}
	}
	return false
}

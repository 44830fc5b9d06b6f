package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the lists of attendance: how far a list of those who took part
// goes on, and whether what stands before a verb makes one of its object.

// agents reads the by-groups behind a passive verb: "by X, and by the commander, Y", "by
// X, the secretary, and for Denmark by Y".
func (f *finder) agents(s sentence, i int) side {
	list := f.agent(s, i)
	for i = list.to; len(list.mentions) > 0 && i < s.to && i < list.to+longestBetweenAgents; i++ {
		if f.fold(i) == "by" {
			next := f.object(s, i+1)
			list.mentions, list.to = append(list.mentions, next.mentions...), max(list.to, next.to)
			continue
		}
		if m := f.mention(i); m != nil && m.kind == person || m == nil && f.isLower(i) && (f.endsClause(i) || f.verbTrigger(i) != nil) {
			break
		}
	}
	f.addRest(s, &list)
	return list
}

// objects reads the people behind a verb that tells who took part, and those whom its
// clause goes on to name.
func (f *finder) objects(s sentence, i int) side {
	list := f.object(s, i)
	f.addRest(s, &list)
	return list
}

// longestBetweenAgents is the largest number of tokens between two by-groups of a verb.
const longestBetweenAgents = 9

// addRest adds to a list of attendees those whom its clause goes on to name, past words
// that no list is made of: "in the presence of X and of the adviser, Y", "by X, CBS, and
// the Director General, Debt Office, Mr Y".
func (f *finder) addRest(s sentence, list *side) {
	joined := f.singlesOut(list.to)
	if !f.hasPerson(*list) && (!joined || len(list.mentions) == 0) {
		return
	}
	for i := list.to; i < s.to && i < list.to+20; i++ {
		m := f.mention(i)
		if m == nil {
			word := f.fold(i)
			joined = joined || word == "and" || word == ";" || word == "with" || f.namingSome(i)
			if word == ":" || word == "--" || f.cue(i, lexicon.CueRelativePronoun) && f.fold(i-1) != "among" || modals.has(word) || beForms.has(word) || haveForms.has(word) || f.isLower(i) && (f.endsClause(i) && word != "," && word != ";" || f.verbTrigger(i) != nil) {
				return
			}
			continue
		}
		if f.opensClause(s, m) {
			return
		}
		if before := f.fold(m.from - 1); m.kind == person && !m.name.empty() && joined && f.usable(m) && (before == "," || before == "and" || before == "of" && f.fold(m.from-2) == "and" || before == "by" || f.namingSome(m.from-1) || before == "whom" || determiners.has(before) && f.fold(m.from-2) != "of") {
			list.mentions, list.to = append(list.mentions, int(f.holder[i])), m.end()
			joined = false
		} else if m.kind == person && !m.name.empty() {
			return // named for something else
		}
		i = m.end() - 1
	}
}

// seatSidesBehind seats those of a further side whom a sentence names behind a semicolon
// without saying again that they were there: "X was present; for Ecuador, Y".
func (f *finder) seatSidesBehind(s sentence, t *trigger) {
	for i := t.to; i < s.to; i++ {
		if f.fold(i) == ";" && f.sideToldAt(i+1, s.to) > i+1 {
			f.seatAll(s, t, i+1)
			return
		}
	}
}

// sideToldAt gives the end of the words at token i that say for which side the people
// behind them were there: "for Ecuador,", "on the Saudi side,"; i when none do.
func (f *finder) sideToldAt(i, end int) int {
	if !f.cue(i, lexicon.CueSidePreposition) {
		return i
	}
	told := false
	for j := i + 1; j < end && j < i+7; j++ {
		m := f.mention(j)
		if m != nil && m.kind == person {
			return i
		}
		told = told || m != nil || f.cue(j, lexicon.CueSideNoun)
		if f.fold(j) == "," && told {
			return j + 1
		}
	}
	return i
}

// namingSome reports whether the words that end with token i open names of some of those
// spoken of: "officials of both sides, among them", "including".
func (f *finder) namingSome(i int) bool {
	return f.amongThem(i) || f.cue(i, lexicon.CueIncluding)
}

// singlesOut reports whether the words at token i, behind a group, open names of some of
// it: "members of the delegation, among whom Ms X", "officials, including Y".
func (f *finder) singlesOut(i int) bool {
	if f.fold(i) == "," {
		i++
	}
	return f.namingSome(i) || f.namingSome(i+1) || f.fold(i) == "among" && f.fold(i+1) == "whom"
}

// delegationBefore reports whether the subject of "included" is a delegation.
func (f *finder) delegationBefore(s sentence, t *trigger) bool {
	for i := t.from - 1; i >= s.from && i > t.from-12; i-- {
		if f.cue(i, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return f.cue(s.from, lexicon.CueDelegationAgain) && t.from < s.from+4 && f.delegationTold(s)
}

// delegationTold reports whether the sentence before speaks of a delegation, or one whose
// subject is again "it" and that before does.
func (f *finder) delegationTold(s sentence) bool {
	for number := f.tokens[s.from].sentence - 1; number >= 0; number-- {
		before := f.sentences[number]
		if f.gistAround(before.from).Has(lexicon.CueDelegationNoun) {
			return true
		}
		if !f.cue(before.from, lexicon.CueDelegationAgain) {
			return false
		}
	}
	return false
}

// attendeesBefore reports whether those who took part are the subject of "included", and
// people its object: "Others present included X", "The talks also involved X".
func (f *finder) attendeesBefore(s sentence, t *trigger) bool {
	if m := f.rightBehind(t.to, s.to); m == nil || m.kind != person {
		return false
	}
	for i := t.from - 1; i >= s.from && i > t.from-12; i-- {
		if f.cue(i, lexicon.CueAttendee) && f.fold(i) != "also" || f.cue(i, lexicon.CueEncounterNoun) {
			return true
		}
		if m := f.mention(i); m != nil && m.kind == person {
			return false
		}
	}
	return false
}

// rightBehind gives the mention at token i, past adverbs and commas; nil when other words stand there.
func (f *finder) rightBehind(i, end int) *mention {
	for i < end && (f.adverb(i) || f.fold(i) == "," || f.fold(i) == ":") {
		i++
	}
	if i >= end {
		return nil
	}
	return f.mention(i)
}

// bringsAlong reports whether a principal of the encounter in focus came with those whom
// the verb names, who are of no other party: "X, who came with Ambassador Y".
func (f *finder) bringsAlong(s sentence, t *trigger) bool {
	a, _ := f.actors(f.subject(s, t.group))
	b, _ := f.actors(f.object(s, t.to))
	if len(b) == 0 || t.group.negated || t.group.mood != asserted || !overlap(a, f.drafts[f.current].principals) {
		return false
	}
	f.lendLand(a[0], b, t.phrase)
	return !f.foreign(a[0], b[:1])
}

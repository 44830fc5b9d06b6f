package ingest

// This file owns the encounters that are said to bring people together: "The meeting
// brought together A, who chairs the board, his counterpart B and Minister C".

// nearVerb is how many tokens may stand between a meeting and the verb that it is the
// subject of.
const nearVerb = 6

// matchBringTogether makes an encounter of three or more whom a meeting brought together;
// of the meeting told before, it tells who else was there.
func (f *finder) matchBringTogether(number int, s sentence, t *trigger) {
	if t.group.passive || t.group.negated || t.group.mood != asserted && t.group.mood != arranged {
		return
	}
	var noun *trigger
	for k := range f.triggers {
		if other := &f.triggers[k]; !other.verb() && other.to <= t.group.from && other.to+nearVerb >= t.group.from && wordIn("talk summit video-talk audience noun", other.Class) {
			noun = other
		}
	}
	if noun == nil {
		return
	}
	list := f.listBehind(s, t.to, true)
	people, _ := f.actors(list)
	switch {
	case f.current >= 0 && f.definite(s, noun) && len(f.drafts[f.current].principals) > 1 && !overlap(people, f.drafts[f.current].principals):
		noun.taken = true
		f.seat(t, list)
	case len(people) > 2:
		noun.taken = true
		f.add(candidate{at: phrase{t.from, t.to}, sentence: number, rule: "gather: a meeting brought X and Y together", group: t.group, sides: [2]side{list}, clause: s.phrase})
	}
}

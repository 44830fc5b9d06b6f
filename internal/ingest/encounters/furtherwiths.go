package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the counterparts of one verb that come one after the other, each behind a matter
// and a "with" of his own: "discussed trade with X, copper with Y and visas with Z".

// furthestMatter is how many tokens such a matter has at most.
const furthestMatter = 9

// addFurtherWiths adds to a with-group the people whom the words behind it name with matters of
// their own, each set apart from those before.
func (f *finder) addFurtherWiths(s text.Sentence, list *clauses.Side) {
	if len(list.Breaks) > 0 || !f.NamesAny(*list) || !f.headedBy(list.From, "with") {
		return
	}
	for {
		with := f.withAnew(s, list.To)
		if with < 0 {
			return
		}
		next := f.Object(s, with+1)
		if !f.NamesAny(next) || next.From > with+3 || len(next.Breaks) > 0 {
			return
		}
		list.Breaks = append(list.Breaks, len(list.Mentions))
		list.Mentions = append(list.Mentions, next.Mentions...)
		list.To = next.To
	}
}

// headedBy reports whether a preposition heads the noun group at token i: "with the minister".
func (f *finder) headedBy(i int, preposition string) bool {
	i--
	for m := f.MentionOver(i); m != nil && m.Possessive; m = f.MentionOver(i) { // "with Egypt's minister"
		i = m.From - 1
	}
	if f.Document.Determiner(i) != 0 {
		i--
	}
	return f.Fold(i) == preposition
}

// withAnew gives the "with" of a further counterpart behind token i, past where or when the one
// before was met and the matter that "and" or a comma opens; -1 when there is none.
func (f *finder) withAnew(s text.Sentence, i int) int {
	for end := min(s.To, i+clauses.Reach); i < end && !f.joins(i); i++ {
		if f.MentionOver(i) != nil || !f.IsCapital(i) && !f.DayOrMonth(i) && !f.IsNumber(i) && f.Document.Determiner(i) == 0 && !text.WordIn("in at on", f.Fold(i)) {
			return -1
		}
	}
	if !f.joins(i) {
		return -1
	}
	for f.joins(i) {
		i++
	}
	for from := i; i < min(s.To, from+furthestMatter); i++ {
		word := f.Fold(i)
		if m := f.MentionOver(i); m != nil {
			if f.HasPerson(clauses.Side{Mentions: []int{int(f.Holder[i])}}) {
				return -1
			}
			continue
		}
		switch {
		case word == "with":
			if i > from {
				return i
			}
			return -1
		case f.IsMark(i) || f.TriggerAt(i) != nil && !f.Cue(i, lexicon.CueMatterVerb), f.EndsClause(i), i == from && len(word) > 4 && word[len(word)-2:] == "ed",
			text.Modals.Has(word), text.BeForms.Has(word), text.HaveForms.Has(word), text.Pronouns.Has(word):
			return -1
		}
	}
	return -1
}

// joins reports whether token i joins a further member: a comma or "and".
func (f *finder) joins(i int) bool { return f.Fold(i) == "," || f.Fold(i) == "and" || f.Fold(i) == ";" }

// amongAnew adds the encounters that a noun tells of besides the first, each behind a "between" of its
// own: "talks between X and Y, and between X and Z".
func (f *finder) amongAnew(c candidate, s text.Sentence) {
	i := c.sides[0].To
	for end := min(s.To, i+clauses.Reach); i < end; i++ {
		if m := f.MentionOver(i); m != nil && f.HasPerson(clauses.Side{Mentions: []int{int(f.Holder[i])}}) || f.EndsClause(i) && f.Fold(i) != ";" {
			return
		}
		if f.Fold(i) != "between" || !f.joins(i-1) && f.Fold(i-1) != "as" {
			continue
		}
		if c.sides[0] = f.ListBehind(s, i+1, true); !f.Several(c.sides[0]) {
			return
		}
		c.further, c.alone, c.clause = true, true, text.Phrase{From: i, To: s.To}
		f.add(c)
		i = c.sides[0].To - 1
		end = min(s.To, i+clauses.Reach)
	}
}

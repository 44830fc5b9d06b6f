package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the signs of a pair: what can be seen around two people. A sign is a short name,
// "Bc:attended" (a word of that set stands between them), "xprev:with" (that word before the first); their
// weights are learned (lexicon/signs.tsv) by tools/signs.py from what this file gives, so that
// nothing is told twice.

// signs weighs those of one pair, or hands them on.
type signs struct {
	*finder
	named   int // people whom the article names
	weights *lexicon.Signs
	sum     answers           // of the signs that were given
	each    func(sign string) // takes them by name instead, for who learns what they weigh
}

// give weighs the sign that the parts make.
func (s *signs) give(parts ...string) {
	if s.each != nil {
		s.each(strings.Join(parts, ""))
		return
	}
	s.sum.add(s.weights.Of(parts...), 1)
}

// giveSets weighs that words of some sets stand in a stretch.
func (s *signs) giveSets(in lexicon.Stretch, sets *lexicon.Cues) {
	for c := range sets.All() {
		if s.each != nil {
			s.give(in.String(), lexicon.SetMark, c.String())
			continue
		}
		s.sum.add(s.weights.OfSet(in, c), 1)
	}
}

// of gives each sign of the words around a pair.
func (s *signs) of(p *pair) {
	x, y := &s.Mentions[p.mentions[0]], &s.Mentions[p.mentions[1]]
	first, last := s.Sentences[p.at[0]], s.Sentences[p.at[1]]
	s.ofPlace(p)
	s.ofStretch(lexicon.LeftOf, first.From, x.From)
	s.ofStretch(lexicon.Between, x.End(), y.From)
	s.ofStretch(lexicon.RightOf, y.End(), last.To)
	s.ofMention("x", x, first)
	s.ofMention("y", y, last)
	s.ofPeople(p)
	if x.End() <= y.From && s.onlyJoins(x.End(), y.From) {
		s.give("list")
		s.give("list:", s.Fold(y.End()))
	}
}

// ofPlace gives where in the article the pair stands.
func (s *signs) ofPlace(p *pair) {
	first, last := &s.Sentences[p.at[0]], &s.Sentences[p.at[1]]
	switch number := p.at[0] - s.Lead; {
	case first.Kind != text.Prose:
		s.give("at:headline")
	case number < 0:
		s.give("at:before")
	default:
		s.give("at:", lexicon.UpTo(number, 4))
	}
	if p.at[0] != p.at[1] {
		s.give("neighbours")
		s.give("opens:", lexicon.UpTo(s.Mentions[p.mentions[1]].From-last.From, 6))
	} else {
		s.give("apart:", lexicon.UpTo(max(0, s.Mentions[p.mentions[1]].From-s.Mentions[p.mentions[0]].End())/4, 4))
	}
	if p.mentions[0] == p.mentions[1] {
		s.give("one mention")
	}
	if first.Quoted || last.Quoted {
		s.give("quoted")
	}
}

// ofStretch gives the sets that the words of a stretch are in, and the words; those of mentions
// are left out, so that no sign is of one person or country.
func (s *signs) ofStretch(in lexicon.Stretch, from, to int) {
	var sets lexicon.Cues
	from, to = nearest(in, from, to)
	for i := from; i < to; i++ {
		if s.MentionAt[i] >= 0 || s.Fold(i) == "" {
			continue
		}
		s.give(in.String(), "w:", stem(s.Fold(i)))
		sets.Unite(&s.Seen[i].Cues)
		if t := s.TriggerAt(i); t != nil {
			s.give(in.String(), "t:", t.Class)
		}
	}
	s.giveSets(in, &sets)
}

// widest is how many tokens of a stretch are looked at.
const widest = 60

// nearest cuts a stretch to what stands near the pair.
func nearest(in lexicon.Stretch, from, to int) (int, int) {
	switch {
	case to-from <= widest:
	case in == lexicon.LeftOf:
		from = to - widest
	default:
		to = from + widest
	}
	return from, to
}

// stem takes a plain ending off a folded word.
func stem(word string) string {
	for _, ending := range [...]string{"ing", "ed", "es", "s"} {
		if short, cut := strings.CutSuffix(word, ending); cut && len(short) >= 3 {
			return short
		}
	}
	return word
}

// ofMention gives how one of the two is mentioned.
func (s *signs) ofMention(tag string, m *names.Mention, in text.Sentence) {
	s.give(tag, "prev:", s.bare(m.From-1))
	s.give(tag, "next:", s.bare(m.End()))
	if m.Possessive {
		s.give(tag, "possessive")
	}
	if m.Titles.Former {
		s.give(tag, "former")
	}
	if m.Name.Empty() {
		s.give(tag, "unnamed")
	}
	if m.Kind != names.Person {
		s.give(tag, "group")
	}
	if m.From <= in.From+1 {
		s.give(tag, "opens")
	}
	if s.Oblique(m) {
		s.give(tag, "oblique")
	}
	if s.workOf(m.From) {
		s.give(tag, "maker")
	}
	if s.InQuotation(in, m.From) {
		s.give(tag, "said")
	}
}

// bare gives a word that belongs to no mention, "#" for one that does.
func (s *signs) bare(i int) string {
	if i < 0 || i >= len(s.MentionAt) || s.MentionAt[i] >= 0 {
		return "#"
	}
	return s.Fold(i)
}

// ofPeople gives who the two are, and how many others there are.
func (s *signs) ofPeople(p *pair) {
	x, y := &s.Entities[p.people[0]], &s.Entities[p.people[1]]
	s.give("xlevel:", x.Level)
	s.give("ylevel:", y.Level)
	switch {
	case x.Country.Text == "" || y.Country.Text == "":
		s.give("land:unknown")
	case x.Country.Text == y.Country.Text:
		s.give("land:one")
	default:
		s.give("land:two")
	}
	s.give("bodies:", lexicon.UpTo(one(x.Org.Text != "")+one(y.Org.Text != ""), 2))
	s.give("offices:", lexicon.UpTo(one(x.Role.Text != "")+one(y.Role.Text != ""), 2))
	s.give("xtimes:", lexicon.UpTo(len(x.Mentions), 4))
	s.give("ytimes:", lexicon.UpTo(len(y.Mentions), 4))
	s.give("shared:", lexicon.UpTo(p.shared, 4))
	s.give("here:", lexicon.UpTo(p.here, 6))
	s.give("named:", lexicon.UpTo(s.named, 8))
}

// namedPeople counts those whom the article names.
func (f *finder) namedPeople() int {
	n := 0
	for i := range f.Entities {
		n += one(f.Entities[i].Kind == names.Person && f.Entities[i].Name.Text != "")
	}
	return n
}

// onlyJoins reports whether nothing but mentions, marks and "and" stand in a stretch.
func (f *finder) onlyJoins(from, to int) bool {
	for i := from; i < to; i++ {
		if f.MentionAt[i] < 0 && f.Fold(i) != "and" && !f.IsMark(i) && f.Fold(i) != "the" {
			return false
		}
	}
	return true
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

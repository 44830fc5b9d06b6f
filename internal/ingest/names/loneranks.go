package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns ranks that stand for a person by themselves: "The General then called on".

// loneRankAt reports whether the tokens from i up to the one at to are "the" and a rank, and no
// name, body or complement follows: not "the General Assembly", "the Commander of", "the major parties".
func (d *Document) loneRankAt(t *Titles, i, to int) bool {
	if d.Determiner(i) != text.Definite || t.Rank != (text.Phrase{From: i + 1, To: to}) || to >= len(d.Tokens) {
		return false
	}
	if !d.Tokens[i+1].Capital() && d.Is(i+1, lexicon.Modifier) || d.Tokens[to-1].Shape == text.Upper {
		return false
	}
	next := d.Fold(to)
	return !d.Tokens[to].Capital() && next != "of" && next != "-" && !(next == "'s" && d.IsCapital(to+1))
}

// IsLoneRank reports whether a mention is a rank that stands for who has it.
func (d *Document) IsLoneRank(m *Mention) bool {
	return m.Kind == Person && m.Name.Empty() && m.Titles.Head.Empty() && !m.Titles.Rank.Empty()
}

// RankAlone gives the rank that stands for who has it, though it may be an office too: "the
// Commander"; empty when a mention is none.
func (d *Document) RankAlone(m *Mention) text.Phrase {
	t := &m.Titles
	switch {
	case d.IsLoneRank(m):
		return t.Rank
	case m.Name.Empty() && t.Definite && t.Country == "" && t.Org == "" && t.Head.Len() == 1 && t.Office == t.Head && d.Is(m.Head, lexicon.Rank):
		return t.Head
	}
	return text.Phrase{}
}

// HasRank reports whether the titles of a named person hold a rank that stands alone, or one that ends
// with it, "the General" being a Major General and "the colonel" a Lt. Col.; and whether it is that very rank.
func (d *Document) HasRank(m *Mention, rank text.Phrase) (has, same bool) {
	const shortest = 3
	own := m.Titles.Rank
	if m.Name.Empty() || own.Empty() {
		return false, false
	}
	last := strings.TrimSuffix(d.Fold(own.To-1), ".")
	has = len(last) >= shortest && strings.HasPrefix(d.Fold(rank.To-1), last)
	return has, has && own.Len() == rank.Len() && d.Fold(own.From) == d.Fold(rank.From)
}

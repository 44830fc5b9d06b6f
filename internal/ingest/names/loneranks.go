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

// RankAlone gives the token of a rank that stands for who has it, "the Commander", though it may be an
// office too; -1 when the mention is none.
func (d *Document) RankAlone(m *Mention) int {
	if d.IsLoneRank(m) || m.Name.Empty() && m.Titles.Definite && m.Titles.Country == "" && m.Titles.Org == "" && m.Titles.Head.Len() == 1 && m.Titles.Office == m.Titles.Head && d.Is(m.Head, lexicon.Rank) {
		return m.Head
	}
	return -1
}

// HasRank reports whether the titles of a named person hold the rank at a token, or one that ends with
// it: "the General" is a Major General, "the colonel" a Lt. Col.
func (d *Document) HasRank(m *Mention, rank int) bool {
	if m.Name.Empty() || m.Titles.Rank.Empty() {
		return false
	}
	const shortest = 3
	own := strings.TrimSuffix(d.Fold(m.Titles.Rank.To-1), ".")
	return len(own) >= shortest && strings.HasPrefix(d.Fold(rank), own)
}

package names

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the town that stands before somebody's country with no comma between: "In La Paz
// Peruvian Foreign Minister X was received".

// landBehindTown reports whether the words from token i on, before the country of an office at token pos, are
// the town where its holder was: "In La Paz | Peruvian Foreign Minister X", "in Geneva | Armenia's".
func (d *Document) landBehindTown(i, pos int, land *lexicon.Entry) bool {
	if land == nil || land.Class != lexicon.Demonym && (land.Class != lexicon.CountryName || d.Fold(pos+1) != "'s") {
		return false
	}
	for k := pos - 1; k >= max(0, pos-longestTown); k-- {
		if d.Fold(k) == "in" {
			return k < i
		}
		if !d.Tokens[k].Capital() || d.Is(k, lexicon.Office|lexicon.Body) {
			break
		}
	}
	return false
}

// longestTown is how many words a town's name before somebody's country has, and the preposition.
const longestTown = 4

package link

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns names as words: folding, the classes of words that stand in
// names (namewords.tsv), and two coarser spellings of a word, one that removes
// habits of transliteration and one that keeps only classes of consonants. What other
// languages' letters may mean stands in conventions.go.

//go:embed namewords.tsv
var nameWordsFile string

// part tells what a word does in a name.
type part uint8

const (
	plain      part = iota
	particle        // "de", "al": skipped freely
	son             // "bin": the next word is a parent
	patronymic      // "oglu": the word before it is a parent
	lead            // "syed": may be left out in front
	suffix          // "jr": dropped
	generation      // "ii"
)

// nameWords is the vocabulary of namewords.tsv.
type nameWords struct {
	parts    map[string]part
	feminine [][2]string // ending of a woman's name, of the man's
	articles []string    // particles that are also written as one with the word behind them
	servants []string    // beginnings of names that an article and a word follow: "abd"
}

//go:embed officewords.tsv
var officeWordsFile string

var (
	vocabulary  = mustNameWords(nameWordsFile)
	officeForms = parseOfficeWords(officeWordsFile)
)

// parseOfficeWords reads officewords.tsv: a word, and the word it is ("" for a
// word that tells nothing apart).
func parseOfficeWords(text string) map[string]string {
	forms := map[string]string{}
	for line := range strings.Lines(text) {
		if form, is, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok && line[0] != '#' {
			forms[form] = is
		}
	}
	return forms
}

// officeWords gives the words of an office that tell it from others, sorted.
func officeWords(printed string) []string {
	var words []string
	for _, w := range strings.Fields(Fold(printed)) {
		if is, ok := officeForms[w]; ok {
			w = is
		}
		if w != "" {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

func mustNameWords(text string) nameWords {
	words, err := parseNameWords(text)
	if err != nil {
		panic(err) // the embedded file is checked by the package's tests
	}
	return words
}

func parseNameWords(text string) (nameWords, error) {
	kinds := map[string]part{"particle": particle, "son": son, "patronymic": patronymic, "lead": lead, "suffix": suffix, "generation": generation}
	words := nameWords{parts: map[string]part{}}
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 {
			return nameWords{}, fmt.Errorf("namewords.tsv:%d: %d columns: write word, kind and (for feminine) the man's ending", i+1, len(columns))
		}
		switch {
		case columns[1] == "feminine":
			words.feminine = append(words.feminine, [2]string{columns[0], columns[2]})
			continue
		case columns[1] == "servant":
			words.servants = append(words.servants, columns[0])
			continue
		case columns[2] == "glued":
			words.articles = append(words.articles, columns[0])
		}
		kind, ok := kinds[columns[1]]
		if !ok {
			return nameWords{}, fmt.Errorf("namewords.tsv:%d: unknown kind %q", i+1, columns[1])
		}
		if _, twice := words.parts[columns[0]]; twice {
			return nameWords{}, fmt.Errorf("namewords.tsv:%d: %q stands twice", i+1, columns[0])
		}
		words.parts[columns[0]] = kind
	}
	return words, nil
}

// Fold writes a name in lower case without diacritics and apostrophes, other
// marks as single blanks: "Al-Thani’s" → "al thanis", "Laçın" → "lacin".
func Fold(text string) string {
	var out strings.Builder
	out.Grow(len(text))
	gap := false
	for _, r := range lexicon.Fold(text) {
		switch {
		case r == '\'':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && out.Len() > 0 {
				out.WriteByte(' ')
			}
			gap = false
			out.WriteRune(r)
		default:
			gap = true
		}
	}
	return out.String()
}

// word is one word of a name.
type word struct {
	text     string  // folded
	sound            // as the English press would have it
	readings []sound // the same, then as other conventions would
	part     part
	child    bool // the word before it is "bin": it names a parent
	spare    bool // may be left out: a particle, a patronymic
	bound    bool // a hyphen stands before it
}

// sound is a word in two coarser spellings.
type sound struct {
	spelling string // habits of transliteration removed: "tokayev" → "tokaev"
	skeleton string // classes of consonants: "shoukry" and "shukri" → "SKR"
}

// skeletons lists those of all readings of a word, and of a given name what stands for all its forms.
func (w *word) skeletons() []string {
	var all []string
	for _, name := range lexicon.GivenNames(w.text) {
		all = append(all, "g"+strconv.Itoa(name))
	}
	for _, s := range w.readings {
		if !slices.Contains(all, s.skeleton) {
			all = append(all, s.skeleton)
		}
	}
	return all
}

func soundOf(text string) sound {
	s := spelling(text)
	return sound{spelling: s, skeleton: skeleton(s)}
}

// name is a printed name, taken apart.
type name struct {
	words      []word
	generation string // "ii", "" for none
	son        bool   // a word like "bin" stands in it
}

// parseName takes a printed name apart.
func parseName(printed string) name {
	var n name
	texts, bound := folded(printed)
	child := false
	for i, text := range texts {
		p := vocabulary.parts[text]
		first, last := i == 0, i == len(texts)-1
		switch {
		case p == suffix && !first, p == generation && !first:
			if p == generation {
				n.generation = text
			}
			continue
		case p == son && !first && !last:
			n.son, child = true, true
			continue
		case p == patronymic && i > 1:
			if before := len(n.words) - 1; before > 0 {
				n.words[before].spare = true
			}
			continue
		}
		heard := readings(text)
		w := word{text: text, sound: heard[0], readings: heard, part: plain, child: child, bound: bound[i]}
		switch {
		case p == particle && !first && !last:
			w.part, w.spare = particle, true
		case p == lead && first && !last:
			w.part = lead
		}
		if w.part != particle {
			child = false
		}
		n.words = append(n.words, w)
	}
	return n
}

// folded gives the words of a name, and whether a hyphen ties each to the one before.
func folded(printed string) (texts []string, bound []bool) {
	for _, group := range strings.Fields(printed) {
		for i, text := range strings.Fields(Fold(group)) {
			texts, bound = append(texts, text), append(bound, i > 0)
		}
	}
	return texts, bound
}

// weight counts the words that must be there.
func (n *name) weight() int {
	count := 0
	for _, w := range n.words {
		if !w.spare {
			count++
		}
	}
	return count
}

// brief reports whether a name is a word and initials.
func (n *name) brief() bool {
	long := 0
	for _, w := range n.words {
		if len(w.text) > 1 && w.part != particle {
			long++
		}
	}
	return long < 2
}

// double reports whether a name ends in two that a hyphen makes one.
func (n *name) double() bool { return len(n.words) > 2 && n.words[len(n.words)-1].bound }

// habits are spellings of one sound in common romanisations, tried in order at
// each position of a word.
var habits = strings.NewReplacer("dzh", "j", "tch", "ch", "sch", "sh", "zh", "j", "dj", "j", "ph", "f", "kh", "h", "gh", "g", "dh", "d", "th", "t",
	"ck", "k", "q", "k", "x", "ks", "w", "v", "ou", "u", "oo", "u", "ee", "i", "y", "i")

// spelling removes habits of transliteration from a folded word. Words of
// fewer than four letters are too short to lose any.
func spelling(text string) string {
	if len(text) < 4 {
		return text
	}
	text = habits.Replace(servant(text))
	out := make([]byte, 0, len(text))
	for i := range len(text) {
		c := text[i]
		if len(out) > 0 && out[len(out)-1] == c { // doubled
			continue
		}
		if c == 'i' && i > 0 && i+1 < len(text) && vowel(text[i-1]) && vowel(text[i+1]) { // Tokayev, Tokaev
			continue
		}
		out = append(out, c)
	}
	return string(out)
}

// servant writes names of a servant of God, whose article every convention hears and
// ties to its word otherwise, in one way: "Abdelrahman", "Abdourahman", "Abderrahman".
func servant(text string) string {
	for _, beginning := range vocabulary.servants {
		rest, ok := strings.CutPrefix(text, beginning)
		if !ok || rest == "" || !vowel(rest[0]) {
			continue
		}
		rest = strings.TrimPrefix(rest[1:], "u") // "ou"
		rest = strings.TrimPrefix(rest, "l")
		if len(rest) < 2 {
			continue
		}
		if vowel(rest[0]) { // "Abdelaziz", and "Abdelatif" with one l for two
			rest = "l" + rest
		}
		return beginning + rest
	}
	return text
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// skeleton keeps classes of consonants, and whether a vowel or h comes first.
func skeleton(spelling string) string {
	out := make([]byte, 0, len(spelling))
	for i := range len(spelling) {
		switch c := spelling[i]; c {
		case 'a', 'e', 'i', 'o', 'u':
			if i == 0 {
				out = append(out, 'A')
			}
		case 'h':
			if i == 0 {
				out = append(out, 'H')
			}
		case 'k', 'g', 'c', 'q':
			out = append(out, 'K')
		case 's', 'z':
			out = append(out, 'S')
		case 'f', 'v', 'w':
			out = append(out, 'F')
		case 'j':
			out = append(out, 'J')
		case 'y':
		default:
			if c >= 0x80 { // a script without classes keeps its letters
				out = append(out, c)
			} else {
				out = append(out, c-'a'+'A')
			}
		}
	}
	return string(out)
}

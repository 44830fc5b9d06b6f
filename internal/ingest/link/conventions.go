package link

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// This file owns the conventions by which the press of a language writes names
// (conventions.tsv): one word as each of them would have meant it.

//go:embed conventions.tsv
var conventionsFile string

var conventions = mustConventions(conventionsFile)

// convention is how the press of one language writes sounds.
type convention struct {
	name string
	rows []respelling
}

// respelling is letters and what the English press writes for them.
type respelling struct {
	letters, english string
	first            bool // only at the beginning of a word
}

func mustConventions(text string) []convention {
	all, err := parseConventions(text)
	if err != nil {
		panic(err) // the embedded file is checked by the package's tests
	}
	return all
}

func parseConventions(text string) ([]convention, error) {
	var all []convention
	for i, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		columns := strings.Split(line, "\t")
		if len(columns) != 3 {
			return nil, fmt.Errorf("conventions.tsv:%d: %d columns: write convention, letters and their English spelling", i+1, len(columns))
		}
		row := respelling{english: columns[2]}
		row.letters, row.first = strings.CutPrefix(columns[1], "^")
		if row.letters == "" {
			return nil, fmt.Errorf("conventions.tsv:%d: no letters", i+1)
		}
		at := slices.IndexFunc(all, func(c convention) bool { return c.name == columns[0] })
		if at < 0 {
			at = len(all)
			all = append(all, convention{name: columns[0]})
		}
		all[at].rows = append(all[at].rows, row)
	}
	return all, nil
}

// maxReadings bounds the readings of a word, and with them the blocks of a name.
const maxReadings = 5

// readings gives a folded word as written by the English press, then without an article
// that may be its beginning, then as the other conventions have it that change its sound.
func readings(text string) []sound {
	all := []sound{soundOf(text)}
	if len(text) < 4 {
		return all
	}
	add := func(respelt string) {
		if s := soundOf(respelt); len(all) < maxReadings && s.spelling != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	bare := withoutArticle(text)
	add(bare)
	for i := range conventions {
		for _, text := range slices.Compact([]string{text, bare}) {
			if respelt := conventions[i].respell(text); respelt != text {
				add(respelt)
			}
		}
	}
	return all
}

// withoutArticle takes an article off that is written as one with its word: "Alzahrani" is
// Zahrani; one that does not end in l ends as the word begins: "Errahman" is Rahman.
func withoutArticle(text string) string {
	for _, article := range vocabulary.articles {
		rest, ok := strings.CutPrefix(text, article)
		last := article[len(article)-1]
		if ok && len(rest) >= 4 && (last == 'l' || rest[0] == last) {
			return rest
		}
	}
	return text
}

// respell writes a word of the convention as the English press does.
func (c *convention) respell(text string) string {
	var out strings.Builder
	for i := 0; i < len(text); {
		n := 1
		at := slices.IndexFunc(c.rows, func(r respelling) bool {
			return strings.HasPrefix(text[i:], r.letters) && (!r.first || i == 0)
		})
		if at < 0 {
			out.WriteByte(text[i])
		} else {
			out.WriteString(c.rows[at].english)
			n = len(c.rows[at].letters)
		}
		i += n
	}
	return out.String()
}

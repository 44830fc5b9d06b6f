// Command cues writes the Go names of the sets of small words in cues.tsv, so that
// a set is named there alone. go generate ./internal/ingest/lexicon runs it in that folder.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"
	"regexp"
	"strings"
)

func main() {
	log.SetFlags(0)
	table, err := os.ReadFile("cues.tsv")
	if err != nil {
		log.Fatal(err)
	}
	names, err := cueNames(string(table))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("cuenames.go", names, 0o666); err != nil {
		log.Fatal(err)
	}
}

var setName = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)

// cueNames gives cuenames.go as it is for a table: the constants with what the sets
// tell, under the headings of the table, and the sets' names by constant.
func cueNames(table string) ([]byte, error) {
	var constants, names bytes.Buffer
	seen := map[string]bool{}
	for i, line := range strings.Split(table, "\n") {
		switch heading, isComment := strings.CutPrefix(line, "# "); {
		case i == 0 || line == "": // the first line tells of the columns
			continue
		case isComment:
			fmt.Fprintf(&constants, "\n// %s\n\n", heading)
			continue
		}
		set, rest, _ := strings.Cut(line, "\t")
		_, tells, whole := strings.Cut(rest, "\t")
		switch {
		case !whole:
			return nil, fmt.Errorf("cues.tsv:%d: write a set's name, its words and what they tell", i+1)
		case !setName.MatchString(set):
			return nil, fmt.Errorf("cues.tsv:%d: %q is no set's name: write small letters and single hyphens", i+1, set)
		case seen[set]:
			return nil, fmt.Errorf("cues.tsv:%d: the set %q stands twice", i+1, set)
		}
		constant, first := constantOf(set), ""
		if len(seen) == 0 {
			first = " Cue = iota"
		}
		seen[set] = true
		fmt.Fprintf(&constants, "%s%s // %s\n", constant, first, tells)
		fmt.Fprintf(&names, "%s: %q,\n", constant, set)
	}
	return format.Source(fmt.Appendf(nil, source, bytes.TrimSpace(constants.Bytes()), &names))
}

// constantOf names a set's constant: "town-noun" is CueTownNoun.
func constantOf(set string) string {
	constant := "Cue"
	for word := range strings.SplitSeq(set, "-") {
		constant += strings.ToUpper(word[:1]) + word[1:]
	}
	return constant
}

const source = `// Code generated from cues.tsv by tools/vocabulary/cues. DO NOT EDIT.

package lexicon

const (
%s
cueCount
)

// cueNames are the sets' names in cues.tsv.
var cueNames = [cueCount]string{
%s}
`

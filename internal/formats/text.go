package formats

import (
	"strconv"
	"strings"
)

// item is the path of a list's item: "parties/1".
func item(list string, i int) string { return list + "/" + strconv.Itoa(i) }

// oneLine folds every run of blanks and line breaks into one blank.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

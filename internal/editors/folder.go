package editors

import (
	"io/fs"
	"slices"
)

// This file owns what belongs to an editors' folder, whatever else lies in it.

// Names lists the files of an editors' folder that there are: what editors
// write, and what builds keep there.
func Names(folder fs.FS) ([]string, error) {
	var names []string
	for _, pattern := range []string{"*.yaml", "corrections/*.yaml", "ids.tsv", "history.jsonl", "sample.csv"} {
		found, err := fs.Glob(folder, pattern)
		if err != nil {
			return nil, err
		}
		names = append(names, found...)
	}
	slices.Sort(names)
	return names, nil
}

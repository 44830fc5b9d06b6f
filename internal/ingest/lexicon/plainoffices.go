package lexicon

import (
	"errors"
	"fmt"
	"strings"
)

// This file owns the offices that go by a shorter or another name: "PM", "top
// diplomat".

// plainOffice: names, the office at length.
func (l *Lexicon) plainOffice(columns []string) error {
	if len(columns) != 2 || columns[1] == "" || columns[1] != Fold(columns[1]) {
		return errors.New("write an office's other names and what it is called at length, in small letters")
	}
	for name := range strings.SplitSeq(columns[0], " | ") {
		if name == "" || name != Fold(name) {
			return fmt.Errorf("%q is no name in small letters: part names by \" | \"", name)
		}
		l.plainOffices[name] = columns[1]
	}
	return nil
}

// PlainOffice gives what an office of a shorter or another name is called at
// length, "" when it has no other name. Both are folded words parted by blanks.
func (l *Lexicon) PlainOffice(name string) string { return l.plainOffices[name] }

package lexicon

import (
	"strings"
	"testing"
)

func TestTriggers(t *testing.T) {
	lex, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		text  string
		noun  bool
		class string
		words int
	}{
		{"met with", false, "meet", 1},
		{"called on the minister", false, "call", 2},
		{"called off the talks", false, "cancel", 2},
		{"telephone call from", true, "call", 2},
		{"courtesy calls on", true, "courtesy", 2},
		{"on the sidelines of the summit", true, "aside", 4},
		{"tree", true, "", 0},
	}
	for _, test := range tests {
		words := strings.Fields(test.text)
		next := func(i int) string {
			if i < len(words) {
				return words[i]
			}
			return ""
		}
		found := lex.Term(lex.Word(words[0], false, false)).Trigger(test.noun, next)
		switch {
		case found == nil && test.class == "":
		case found == nil || found.Class != test.class || found.Words() != test.words:
			t.Errorf("%q: got %+v, want class %s over %d words", test.text, found, test.class, test.words)
		}
	}
}

func TestTriggerFileErrors(t *testing.T) {
	tests := []struct{ text, want string }{
		{"# fine\nmeet\tmeets\n", "verbs.tsv:2: 2 columns where 7 belong"},
		{"a\tb\tc\td\t\tf\tg\n", "verbs.tsv:1: column 5 is empty"},
	}
	for _, test := range tests {
		err := eachRow("verbs.tsv", test.text, 7, func([]string) error { return nil })
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: got %v, want %q", test.text, err, test.want)
		}
	}
}

package lexicon

import "testing"

func TestPlainOffice(t *testing.T) {
	l := loaded(t)
	for name, want := range map[string]string{"pm": "prime minister", "high commissioner": "ambassador", "minister": "", "": ""} {
		if got := l.PlainOffice(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
	for _, columns := range [][]string{{"pm"}, {"pm", ""}, {"PM", "prime minister"}, {"pm", "Prime Minister"}, {"", "prime minister"}} {
		if err := (&Lexicon{plainOffices: map[string]string{}}).plainOffice(columns); err == nil {
			t.Errorf("%q was read", columns)
		}
	}
}

package editors

import (
	"fmt"
	"slices"
	"testing"
)

// TestOverruled: of two entries that say different things of one field, the earlier in
// the files is told where the later one is not dated later: nobody decided anew.
func TestOverruled(t *testing.T) {
	const sentence, other = "Bo Lind of Sweden in Lima", "with Cy Dor of Chad"
	callao, lima := "set: {place: {city: Callao, country: PE}}", "set: {place: {city: Lima, country: PE}}"
	bo := func(what string) string { return "participant: {name: Bo Lind, " + what + "}" }
	told := func(field, on string) []string {
		return []string{"corrections/a.yaml:1: not applied: corrections/a.yaml:2 says otherwise of the same record (" + field + "), is dated " + on +
			" and is heard, since it stands later: keep one, or put the later decision last and date it later"}
	}
	for _, c := range []struct {
		name, first, second, quote, on string
		want                           []string
	}{
		{"an earlier day", callao, lima, sentence, "2025-05-30", told("place", "2025-05-30")},
		{"the same day", callao, "clear: [place]", sentence, "2025-06-01", told("place", "2025-06-01")},
		{"decided anew", callao, lima, sentence, "2025-06-02", nil},
		{"the same value", callao, callao, sentence, "2025-05-30", nil},
		{"another field", callao, "clear: [date]", sentence, "2025-05-30", nil},
		{"another record", callao, lima, other, "2025-05-30", nil},
		{"a participant's", bo("set: {role: Minister}"), bo("clear: [role]"), sentence, "2025-05-30", told("role of Bo Lind", "2025-05-30")},
		{"rejected", callao, "reject: true", sentence, "2025-05-30", nil},
	} {
		entry := func(quote, on, what string) string {
			return fmt.Sprintf("- {article: 00112233, quote: %s, on: %s, because: of it, %s}\n", quote, on, what)
		}
		f, err := Load(folder("corrections/a.yaml", entry(sentence, "2025-06-01", c.first)+entry(c.quote, c.on, c.second)))
		if err != nil {
			t.Fatal(c.name, err)
		}
		var got []string
		for _, u := range f.Correct(made(), []byte(article)).Unused {
			got = append(got, u.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: told %q, want %q", c.name, got, c.want)
		}
	}
}

package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode"
)

func loaded(t testing.TB) *Lexicon {
	t.Helper()
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// text numbers the words of a text as the segment pass does.
func text(l *Lexicon, words string) []Word {
	var out []Word
	for word := range strings.FieldsSeq(words) {
		upper := word == strings.ToUpper(word) && len(word) > 1
		out = append(out, l.Word(Fold(word), unicode.IsUpper([]rune(word)[0]), upper))
	}
	return out
}

func TestMatch(t *testing.T) {
	l := loaded(t)
	for _, c := range []struct {
		text  string
		class Class
		words int
		code  string
	}{
		{"Pakistan and Azerbaijan", CountryName, 1, "PK"},
		{"Republic of Korea", CountryName, 3, "KR"},
		{"Türkiye", CountryName, 1, "TR"},
		{"U.S. officials", CountryName, 1, "US"},
		{"us", CountryName, 0, ""},
		{"china cups", CountryName, 0, ""},
		{"Kazakh", Demonym, 1, "KZ"},
		{"Uzbek", Demonym, 1, "UZ"},
		{"Scottish", Demonym, 1, "GB"},
		{"Emirati", Demonym, 1, "AE"},
		{"Kremlin", Metonym, 1, "RU"},
		{"Élysée Palace", Venue, 2, "FR"},
		{"Lt. Gen.", Rank, 2, "army"},
		{"Commander in Chief", Office, 3, "military-chief"},
		{"commander-in-chief", Office, 1, "military-chief"},
		{"Chief of Army Staff met", Office, 4, "military-chief"},
		{"Deputy Prime Minister", Office, 3, "deputy-head"},
		{"World Bank Group", Organisation, 3, "World Bank"},
		{"His Royal Highness", Honorific, 3, "man"},
		{"Sept.", Month, 1, "09"},
	} {
		n, e := l.Match(text(l, c.text), c.class)
		code := ""
		if e != nil {
			code = e.Code
		}
		if n != c.words || code != c.code {
			t.Errorf("Match(%q) = %d words, code %q; want %d, %q", c.text, n, code, c.words, c.code)
		}
	}
}

func TestPlaces(t *testing.T) {
	l := loaded(t)
	for _, c := range []struct{ name, main, country string }{
		{"lachin", "Laçın", "AZ"}, {"lacin", "Laçın", "AZ"}, {"islamabad", "Islamabad", "PK"}, {"port-au-prince", "Port-au-Prince", "HT"}, {"khankendi", "Xankandi", "AZ"},
	} {
		found, _ := l.Places(strings.Fields(c.name)...)
		if len(found) == 0 || found[0].Name != c.main || found[0].Country != c.country {
			t.Errorf("Places(%q) = %v, want %s in %s first", c.name, found, c.main, c.country)
		}
	}
	if l.IsPlace("qqqqq") {
		t.Error("a place that is none was found")
	}
}

func TestLoadNamesFileAndLine(t *testing.T) {
	for _, c := range []struct{ file, text, want string }{
		{"countries.tsv", "# x\nAZ\tAZE\n", "countries.tsv:2: 2 columns"},
		{"ranks.tsv", "General | \tarmy\n", "ranks.tsv:1: form"},
		{"topics.tsv", "x\tX\tblue\tg\n", "topics.tsv:1: family"},
		{"nothing.tsv", "x\n", "nothing.tsv:1: no class"},
		{"topic-words.tsv", "oil\tenergy\t\tmuch\n", "topic-words.tsv:1: weight"},
		{"topic-words.tsv", "oil\tenergy\t\t60\ngas | oil\tenergy\t\t45\n", `topic-words.tsv:2: "oil" stands twice`},
		{"topic-words.tsv", "off grid\tenergy\t\t60\noff-grid\tenergy\t\t60\n", `topic-words.tsv:2: "off-grid" stands twice`},
		{"topic-words.tsv", "oil\tenergy\t\t60\noil\t-\t\t0\n", `topic-words.tsv:2: "oil" stands twice`},
		{"signs.tsv", "list\t1\t2\n", "signs.tsv:1: 3 columns"},
		{"signs.tsv", "# x\nlist\tmuch\t\t\t\n", `signs.tsv:2: weight "much"`},
		{"signs.tsv", "list\t1\t\t\t\nlist\t\t1\t\t\n", `signs.tsv:2: the sign "list" stands twice`},
	} {
		_, err := load(fstest.MapFS{c.file: {Data: []byte(c.text)}})
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("load of %s: error %v, want %q", c.file, err, c.want)
		}
	}
}

func TestPhraseOfTwoTopics(t *testing.T) {
	l, err := load(fstest.MapFS{"topic-words.tsv": {Data: []byte("cyber defence\tdefence\t\t100\ncyber defence | software\ttechnology\t\t60\n")}})
	if err != nil {
		t.Fatal(err)
	}
	both := l.Entries(text(l, "cyber defence"), TopicWord)
	if len(both) != 2 || !both[0].Doubles(both[1]) {
		t.Errorf("a phrase in the lines of two topics has %d meanings, want both", len(both))
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUnpackPlaces(b *testing.B) {
	for b.Loop() {
		unpackPlaces()
	}
}

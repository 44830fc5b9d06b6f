package link

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// TestRevisedArticle: where a word of an article is mended, its meetings keep their
// addresses and its own leads to the new text; where it is gone, so are they.
func TestRevisedArticle(t *testing.T) {
	text := func(more string) string {
		return `
2021-03-01
held 2021-03-01 | Lima PE | Anna Berg, Minister of Trade, SE; Juan Vega, Minister of Trade, PE` + more
	}
	file := func(name, more string) []readout.Reading {
		all := articles(t, text(more))
		all[0].Article.Path, all[0].Article.Size = name, 1
		all[0].Reports = all[0].Reports[:1]
		return all
	}
	first := file("a.txt", "")
	register := linked(first, nil, nil).Register()
	source := func(readings []readout.Reading) string {
		return SourceID(readings[0].Article.Date, readings[0].Article.SHA256)
	}
	entry := func(g *Register, id string) string {
		at := slices.IndexFunc(g.Entries, func(e Entry) bool { return e.ID == id })
		return string(g.Entries[at].State) + " " + g.Entries[at].To
	}

	mended := file("a.txt", "\nheld | Lima PE | A B, X, SE; C D, Y, PE")
	now := linked(mended, nil, reread(t, register)).Register()
	if was, is := first[0].Reports[0].ID, mended[0].Reports[0].ID; was != is {
		t.Errorf("the meeting was %s, is %s", was, is)
	}
	if got, want := entry(now, source(first)), "moved "+source(mended); got != want {
		t.Errorf("the old article is %q, want %q", got, want)
	}
	if got := now.Revised(first[0].Article.SHA256); !strings.HasPrefix(mended[0].Article.SHA256, got) || got == "" {
		t.Errorf("the article is %q now", got)
	}

	other := file("b.txt", "\nheld | Lima PE | E F, X, SE; G H, Y, PE")
	gone := linked(other, nil, reread(t, now)).Register()
	for _, id := range []string{source(first), source(mended)} {
		if got := entry(gone, id); got != "gone " {
			t.Errorf("article %s is %q", id, got)
		}
	}
	if was, is := first[0].Reports[0].ID, other[0].Reports[0].ID; was == is {
		t.Errorf("the meeting of another file took the address %s", is)
	}

	back := linked(file("a.txt", ""), nil, reread(t, gone)).Register()
	if got := entry(back, source(first)); got != "live " {
		t.Errorf("the article that came back is %q", got)
	}
	if got, want := entry(back, source(mended)), "moved "+source(first); got != want {
		t.Errorf("its other text is %q, want %q", got, want)
	}
}

// TestRereadPerson: a person whom the same articles show on another side keeps the
// address; a namesake of another article does not take it. A name that an editor
// set leads from the old address.
func TestRereadPerson(t *testing.T) {
	text := `
2021-03-01
held 2021-03-01 | Lima PE | Anna Berg, Minister of Trade, %s; Juan Vega, Minister of Trade, PE`
	in := func(day, side string) []readout.Reading {
		all := articles(t, strings.NewReplacer("%s", side, "2021-03-01", day).Replace(text))
		all[0].Article.SHA256 = strings.Repeat(day[9:], 64) // the same article, whatever is read in it
		return all
	}
	who := func(r []readout.Reading) string { return r[0].Reports[0].Participants[0].ID }
	register := linked(in("2021-03-01", "SE"), nil, nil).Register()

	again := in("2021-03-01", "DK")
	linked(again, nil, reread(t, register))
	if got := who(again); got != "anna-berg" {
		t.Errorf("read for another country she is %s", got)
	}
	namesake := in("2021-03-02", "DK")
	linked(namesake, nil, reread(t, register))
	if got := who(namesake); got != "anna-berg-dk" {
		t.Errorf("the namesake of another article is %s", got)
	}

	named := in("2021-03-01", "SE")
	r := &named[0].Reports[0]
	r.Participants[0].Name = "Hanna Borg"
	r.Edits = []readout.Edit{{Field: "participants/0/name", Was: "Anna Berg", Now: "Hanna Borg"}}
	linked(named, nil, reread(t, register))
	if got := who(named); got != "anna-berg" {
		t.Errorf("with the name that an editor set she is %s", got)
	}
}

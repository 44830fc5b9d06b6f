package link

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
)

func TestRegisterMistakes(t *testing.T) {
	for text, want := range map[string]string{
		"person\tx":                         `ids.tsv:1: state "": write live, moved or gone`,
		"# c\n\nplanet\tx\tlive\t\tk":       `ids.tsv:3: kind "planet": write meeting, person, organisation, place or source`,
		"person\tX y\tlive\t\tk":            `ids.tsv:1: id "X y": write small letters, digits and hyphens`,
		"\ufeff# c\r\nplanet\tx\tlive\t\tk": `ids.tsv:2: kind "planet": write meeting, person, organisation, place or source`,
		strings.Repeat("x", 1000):           `ids.tsv:1: kind "` + strings.Repeat("x", 60) + `": write meeting, person, organisation, place or source`,
		"person\tx\tlive\ty\tk":             `ids.tsv:1: a moved id, and no other, has the id it moved to in the fourth column`,
		"person\tx\tmoved\t\tk":             `ids.tsv:1: a moved id, and no other, has the id it moved to in the fourth column`,
		"person\tx\tmoved\tx\tk":            `ids.tsv:1: "x" moved to itself`,
		"person\tx\tlive\t\t":               `ids.tsv:1: a live id has keys in the fifth column`,
		"person\tx\tlive\t\tk\tz":           `ids.tsv:1: 6 columns: write kind, id, state, to, keys`,
		"person\tx\tmoved\ty":               `ids.tsv:1: x moved to "y", which the register does not hold`,
		"<<<<<<< HEAD":                      `ids.tsv:1: this is a mark of a merge that is not settled: keep the lines of both sides, each id once, and take the marks away`,
		"person\tx\tlive\t\tjos\xe9|PE":     `ids.tsv:1: the line is not UTF-8: save the file as UTF-8 text`,
		"place\tx\tgone\nplace\tx\tgone":    `ids.tsv:2: place "x" stands already at line 1: keep one of the two`,
	} {
		if _, err := ReadRegister("ids.tsv", strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%q:\n got %v\nwant %s", text, err, want)
		}
	}
}

// TestSettle follows identities through builds: joined, parted, gone, back.
func TestSettle(t *testing.T) {
	builds := []struct {
		name   string
		claims []string // keys of each identity, parted by ";"
		want   []string // their ids
		lines  string   // the register after the build
	}{
		{"first", []string{"a", "b", "c"}, []string{"n0", "n1", "n2"},
			"person n0 live  a\nperson n1 live  b\nperson n2 live  c\n"},
		{"in another order, with a newcomer", []string{"d", "c;e", "b", "a"}, []string{"n0-2", "n2", "n1", "n0"},
			"person n0 live  a\nperson n1 live  b\nperson n2 live  c;e\nperson n0-2 live  d\n"},
		{"two joined", []string{"a;b", "c;e", "d"}, []string{"n0", "n2", "n0-2"},
			"person n0 live  a;b\nperson n1 moved n0 b\nperson n2 live  c;e\nperson n0-2 live  d\n"},
		{"joined further: one step leads to the end", []string{"a;b;d;c"}, []string{"n0"},
			"person n0 live  a;b;d;c\nperson n1 moved n0 b\nperson n2 moved n0 c;e\nperson n0-2 moved n0 d\n"},
		{"parted again", []string{"b", "a;d", "c"}, []string{"n1", "n0", "n2"},
			"person n0 live  a;d\nperson n1 live  b\nperson n2 live  c;e\nperson n0-2 moved n0 d\n"},
		{"gone", []string{"b"}, []string{"n1"},
			"person n0 gone  a;d\nperson n1 live  b\nperson n2 gone  c;e\nperson n0-2 moved n0 d\n"},
		{"back, under a form it once had", []string{"e", "b"}, []string{"n2", "n1"},
			"person n0 gone  a;d\nperson n1 live  b\nperson n2 live  c;e\nperson n0-2 moved n0 d\n"},
	}
	register := &Register{}
	for _, build := range builds {
		claims := make([]claim, len(build.claims))
		for i, keys := range build.claims {
			claims[i].keys = strings.Split(keys, ";")
		}
		entries := register.settle(PersonKind, claims, func(i int, taken func(string) bool) string {
			return newSlug(PersonKind, []string{"n0", "n1", "n2"}[i], "", taken)
		})
		var ids []string
		for _, c := range claims {
			ids = append(ids, c.id)
		}
		if diff := cmp.Diff(build.want, ids); diff != "" {
			t.Errorf("%s: ids %s", build.name, diff)
		}
		var lines strings.Builder
		for _, e := range entries {
			lines.WriteString(strings.Join([]string{string(e.Kind), e.ID, string(e.State), e.To, strings.Join(e.Keys, ";")}, " ") + "\n")
		}
		if diff := cmp.Diff(build.lines, lines.String()); diff != "" {
			t.Errorf("%s: register %s", build.name, diff)
		}
		register = reread(t, &Register{Entries: entries})
	}
}

// reread writes a register and reads it.
func reread(t *testing.T, g *Register) *Register {
	t.Helper()
	var text bytes.Buffer
	if n, err := g.WriteTo(&text); err != nil || n != int64(text.Len()) {
		t.Fatalf("%d bytes of %d written: %v", n, text.Len(), err)
	}
	back, err := ReadRegister("ids.tsv", &text)
	if err != nil {
		t.Fatal(err)
	}
	return back
}

func TestIDs(t *testing.T) {
	if id := newMeetingID(0x123456789abcdef0, func(string) bool { return false }); id != "28t5cy4" {
		t.Errorf("id %q, want 28t5cy4", id) // ids are for ever: a change here breaks every address
	}
	first := ""
	id := newMeetingID(1, func(id string) bool {
		if first == "" {
			first = id
		}
		return id == first
	})
	if id == first || len(id) != 7 {
		t.Errorf("a taken id %q became %q", first, id)
	}
	used := map[string]bool{}
	for _, want := range []string{"juan-perez", "juan-perez-mx", "juan-perez-mx-2"} {
		got := newSlug(PersonKind, "Juan Pérez", "MX", func(id string) bool { return used[id] })
		if used[got] = true; got != want {
			t.Errorf("slug %q, want %q", got, want)
		}
	}
	if got := newSlug(PersonKind, "习近平", "CN", func(string) bool { return false }); !strings.HasPrefix(got, "person-") || len(got) != len("person-")+7 {
		t.Errorf("slug %q of a name without Latin letters", got)
	}
	for name, want := range map[string]string{"Al-Thani’s": "al-thanis", "  Laçın ": "lacin", "Hristijan Mickoski": "hristijan-mickoski", "Vương Đình Huệ": "vuong-dinh-hue", "a.b/c": "a-b-c"} {
		if got := Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

// FuzzRegister holds that any text is a mistake with its line or a register
// that is written and read to the same.
func FuzzRegister(f *testing.F) {
	f.Add("person\tsyed-asim-munir\tlive\t\tasim munir|PK;syed asim munir|PK\nperson\tasim-munir\tmoved\tsyed-asim-munir\n")
	f.Add("meeting\t4k7qz2m\tgone\t\tf3a1c09be2d45577\r\n# x\n\t\t\t\t")
	f.Fuzz(func(t *testing.T, text string) {
		g, err := ReadRegister("ids.tsv", strings.NewReader(text))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "ids.tsv:") {
				t.Errorf("%v names no line", err)
			}
			return
		}
		if back := reread(t, g); !cmp.Equal(g, back) {
			t.Error(cmp.Diff(g, back))
		}
	})
}

func TestEditorsDecide(t *testing.T) {
	text := `
2021-03-01
held 2021-03-01 | Lima PE | Anna Berg, Minister, SE; Juan Vega, Minister, PE

2021-03-02
held 2021-03-01 | Lima PE | Anna Berg, Minister, SE; Juan Vega, Minister, PE

2022-03-01
held 2022-02-20 | Lima PE | Anna Lind, Minister, SE; Juan Vega Ruiz, Minister, PE`
	sha := func(i int) string { return articles(t, text)[i].Article.SHA256 }
	readings := articles(t, text)
	ids := linked(readings, &Authorities{
		People: []Authority{
			{Authority: readout.Authority{Name: "Anna Lind", Country: "SE", Sort: "Lind, Anna", Forms: []readout.NameForm{{Form: "Анна Линд", Language: "ru"}}}, Also: []string{"anna-berg"}},
			{Authority: readout.Authority{ID: "juan-vega", Name: "Juan Vega"}, Not: []string{"juan-vega-ruiz"}},
		},
		Apart:    []Pair{{Ref{sha(0), 0}, Ref{sha(1), 0}}},
		Together: []Pair{{Ref{sha(1), 0}, Ref{sha(2), 0}}, {Ref{"ffff", 9}, Ref{sha(0), -1}}},
	}, nil)
	who := func(i, k int) string { return readings[i].Reports[0].Participants[k].ID }
	if who(0, 0) != "anna-lind" || who(2, 0) != "anna-lind" {
		t.Errorf("Anna Berg is %s, Anna Lind %s; an editor said that both are anna-lind", who(0, 0), who(2, 0))
	}
	if who(0, 1) != "juan-vega" || who(2, 1) != "juan-vega-ruiz" {
		t.Errorf("Juan Vega is %s, Juan Vega Ruiz %s; an editor said that they are two", who(0, 1), who(2, 1))
	}
	if a, b, c := readings[0].Reports[0].ID, readings[1].Reports[0].ID, readings[2].Reports[0].ID; a == b || b != c {
		t.Errorf("meetings %s, %s, %s; an editor parted the first and joined the last two", a, b, c)
	}
	at := slices.IndexFunc(ids.People(), func(a readout.Authority) bool { return a.ID == "anna-lind" })
	if a := ids.People()[at]; a.Name != "Anna Lind" || a.Sort != "Lind, Anna" || len(a.Forms) != 3 {
		t.Errorf("the authority record is %+v", a)
	}
}

// TestEditorSaysWhatWasWritten: an editor's record of somebody whom an earlier
// build had joined is no word of the editor's on forms that it does not hold.
func TestEditorSaysWhatWasWritten(t *testing.T) {
	text := `
2021-03-01
held 2021-03-01 | Lima PE | Anna Berg, Minister of Trade, SE; Juan Vega, Minister, PE

2022-03-01
held 2022-02-20 | Lima PE | Anna Maria Berg, Minister of Trade, SE; Juan Vega, Minister, PE`
	before := linked(articles(t, text), nil, nil)
	for form, written := range map[string]bool{"Анна Берг": false, "Anna Berg": true} {
		people := []Authority{{Authority: readout.Authority{ID: "anna-maria-berg", Name: "Anna Maria Berg", Forms: []readout.NameForm{{Form: form}}}}}
		ids := linked(articles(t, text), &Authorities{People: people}, reread(t, before.Register()))
		at := slices.IndexFunc(ids.People(), func(a readout.Authority) bool { return a.ID == "anna-maria-berg" })
		forms := ids.People()[at].Forms
		i := slices.IndexFunc(forms, func(f readout.NameForm) bool { return f.Form == "Anna Berg" })
		if i < 0 {
			t.Fatalf("the two names are not joined: %+v", forms)
		}
		if told := forms[i].Why == "set by an editor"; told != written || forms[i].Why == "" {
			t.Errorf("an editor wrote of %s; Anna Berg is said to be the same since %q", form, forms[i].Why)
		}
	}
}

// TestRegisterFreezes: articles that come before the others, and more of one
// form, change no address.
func TestRegisterFreezes(t *testing.T) {
	old := `
2021-03-01
held 2021-03-01 | Lima PE | Anna Berg, Minister of Trade, SE; Juan Vega, Minister of Trade, PE`
	more := old + `

2021-02-28
planned 2021-03-01 | Lima PE | Anna Maria Berg, Minister of Trade, SE; Juan Vega, Minister of Trade, PE

2021-05-28
held 2021-05-28 | Lima PE | Anna Maria Berg, Minister of Trade, SE; Juan Vega, Minister, CL`
	before := articles(t, old)
	register := linked(before, nil, nil).Register()
	after := articles(t, more)
	ids := linked(after, nil, reread(t, register))
	for i, k := range []int{0, 1} {
		if was, is := before[0].Reports[0].Participants[k].ID, after[0].Reports[0].Participants[k].ID; was != is {
			t.Errorf("participant %d was %s, is %s", i, was, is)
		}
	}
	if was, is := before[0].Reports[0].ID, after[1].Reports[0].ID; was != is {
		t.Errorf("the meeting was %s, is %s", was, is)
	}
	if got := after[2].Reports[0].Participants[1].ID; got != "juan-vega-cl" {
		t.Errorf("the namesake is %s, want juan-vega-cl", got)
	}
	again := articles(t, more)
	if diff := cmp.Diff(ids.Register(), linked(again, nil, reread(t, ids.Register())).Register()); diff != "" {
		t.Errorf("a build with the register changes it: %s", diff)
	}
}

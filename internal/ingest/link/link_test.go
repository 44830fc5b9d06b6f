package link

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
)

// articles reads a small language for tests: an article a paragraph, its date
// first, then a report a line, fields parted by "|":
//
//	2024-02-15
//	held 2024-02-14 | Ankara TR | Metin Gürak, Chief of General Staff, TR; Kerim Veliyev, AZ; (Ali Aydın, TR)
//
// A side of more than two letters is an organisation; brackets mean attending;
// "AZ PK TR" alone are parties without a name; "~" before a date or a place says inferred; an
// office may have its level behind it: "Envoy [ambassador]".
func articles(t testing.TB, text string) []readout.Reading {
	t.Helper()
	var out []readout.Reading
	for _, paragraph := range strings.Split(strings.TrimSpace(text), "\n\n") {
		lines := strings.Split(paragraph, "\n")
		sum := sha256.Sum256([]byte(paragraph))
		r := readout.Reading{Article: readout.Article{Date: readout.Date(strings.TrimSpace(lines[0])), SHA256: hex.EncodeToString(sum[:])}}
		for _, line := range lines[1:] {
			r.Reports = append(r.Reports, report(t, line))
		}
		out = append(out, r)
	}
	return out
}

func report(t testing.TB, line string) readout.Report {
	fields := strings.Split(line, "|")
	if len(fields) != 3 {
		t.Fatalf("%q: write status and date, place, people", line)
	}
	r := readout.Report{Quote: strings.TrimSpace(line)}
	status, date, _ := strings.Cut(strings.TrimSpace(fields[0]), " ")
	r.Status, r.Date = readout.Status(status), readout.Date(strings.TrimPrefix(date, "~"))
	if strings.HasPrefix(date, "~") {
		r.Evidence = append(r.Evidence, readout.Evidence{Field: "date", Basis: readout.Inferred})
	}
	if place := strings.TrimSpace(fields[1]); place != "" {
		if strings.HasPrefix(place, "~") {
			place = place[1:]
			r.Evidence = append(r.Evidence, readout.Evidence{Field: "place/city", Basis: readout.Inferred})
		}
		i := strings.LastIndex(place, " ")
		r.Place = &readout.Place{City: strings.TrimSpace(place[:i+1]), Country: place[i+1:]}
	}
	for _, who := range strings.Split(fields[2], ";") {
		who = strings.TrimSpace(who)
		parts := strings.Split(strings.Trim(who, "()"), ", ")
		if len(parts) == 1 {
			r.Countries = append(r.Countries, strings.Fields(who)...)
			continue
		}
		p := readout.Participant{Name: parts[0], Function: readout.Principal}
		if strings.HasPrefix(who, "(") {
			p.Function = readout.Attending
		}
		if len(parts) > 2 {
			p.Role, p.Level, _ = strings.Cut(strings.TrimSuffix(parts[1], "]"), " [")
		}
		if side := parts[len(parts)-1]; len(side) == 2 {
			p.Country = side
			r.Countries = append(r.Countries, side)
		} else {
			p.Org = side
		}
		r.Participants = append(r.Participants, p)
	}
	slices.Sort(r.Countries)
	r.Countries = slices.Compact(r.Countries)
	return r
}

// linked links readings and names them.
func linked(readings []readout.Reading, authorities *Authorities, register *Register) *Identities {
	l := New(nil, authorities)
	for _, r := range readings {
		l.Add(r)
	}
	ids := l.Link(register)
	for i := range readings {
		ids.Name(i, &readings[i])
	}
	return ids
}

// TestOnePerson holds pairs of people who are one, and told as much.
func TestOnePerson(t *testing.T) {
	for _, people := range [][]string{
		{"Karim Valiyev, First Deputy Minister – Chief of the General Staff, AZ", "Kerim Veliyev, Chief of the General Staff of the Armed Forces, AZ"},
		{"Hasanov Zakir Asgar Oglu, Defence Minister, AZ", "Zakir Hasanov, Minister of Defense, AZ", "Z. Hasanov, Minister of Defence, AZ"},
		{"Volodymyr Zelensky, President, UA", "Volodymyr Zelenskyy, UA"},
		{"Syed Asim Munir, Army General, PK", "Asim Munir, Field Marshal, PK", "Field Marshal Syed Asim Munir, Field Marshal, PK"},
		{"Mohammed bin Salman bin Abdulaziz Al Saud, Crown Prince, SA", "Mohammad bin Salman, Crown Prince and Prime Minister, SA"},
		{"Nguyen Xuan Phuc, President, VN", "Nguyễn Xuân Phúc, State President, VN"},
		{"Kim Yong-hyun, Defence Minister, KR", "Yong-hyun Kim, Minister of National Defence, KR"},
		{"Pratikno, Coordinating Minister, ID", "Pratikno, coordinating minister, ID"},
		{"Sirous Mahdavi-Kia, deputy foreign minister, IR", "Sirous Mahdavikia, Deputy Foreign Minister, IR"},
		{"Josep Borrell, High Representative, European Union", "Josep Borrell, High Representative, EU"},
		{"Ana Lucía Ruiz, Minister of Trade, PY", "Ana Ruiz, trade minister, PY"},
	} {
		if got := partition(t, people); len(got) != 1 {
			t.Errorf("%q are %q, and are one", people, got)
		}
	}
}

// TestFormsCountTheirArticles: a form tells how many articles print it and when
// last, though it keeps a few of them only; two reports of one article are one.
func TestFormsCountTheirArticles(t *testing.T) {
	var text strings.Builder
	for year := 2001; year <= 2020; year++ {
		fmt.Fprintf(&text, "%d-03-02\nheld %[1]d-03-01 | Lima PE | Ana Rivas, President, PE; Guest Number%[1]d, President, CL\n"+
			"held %[1]d-03-02 | Lima PE | Ana Rivas, President, PE; Other Number%[1]d, President, BR\n\n", year)
	}
	for _, a := range linked(articles(t, text.String()), nil, nil).People() {
		if a.ID != "ana-rivas" {
			continue
		}
		form := a.Forms[0]
		if form.Articles != 20 || form.Last != "2020-03-02" || len(form.Sources) != maxSources || !strings.HasPrefix(form.Sources[0], "2001-03-02") {
			t.Errorf("the form is told as %+v", form)
		}
		return
	}
	t.Error("she is not among the people")
}

// TestTwoPersons holds people whom likeness alone must not join.
func TestTwoPersons(t *testing.T) {
	for _, people := range [][]string{
		{"Rashid Alimov, Minister of Health, AZ", "Rashad Alimov, Deputy Foreign Minister, AZ"},
		{"Rashid Alimov, AZ", "Rashad Alimov, AZ"},
		{"Elmira Hasanova, Ambassador, AZ", "Elmir Hasanov, Ambassador, AZ"},
		{"Leyla Hasanova, Ambassador, AZ", "Leyla Hasanov, Ambassador, AZ"},
		{"Li Qiang, Premier, CN", "Li Keqiang, Premier, CN"},
		{"Tigran Sargsyan, Prime Minister, AM", "Serzh Sargsyan, President, AM", "Vazgen Sargsyan, Prime Minister, AM"},
		{"Sadyr Japarov, President, KG", "Akylbek Zhaparov, Prime Minister, KG"},
		{"Salman bin Abdulaziz Al Saud, King, SA", "Mohammed bin Salman bin Abdulaziz Al Saud, Crown Prince, SA"},
		{"Juan Pérez, Ambassador, MX", "Juan Pérez, Ambassador, PE"},
		{"Hun Sen, Prime Minister, KH", "Hun Manet, Prime Minister, KH"},
		{"George Brandis II, King, TO", "George Brandis III, King, TO"},
		{"Munir, Chief of Army Staff, PK", "Munir, Ambassador, PK"},
		{"S. Karim, Minister of Water, BD", "Salim Karim, Minister of Trade, BD"},
		{"Wang Yi, Foreign Minister, CN", "Wang Yue, Foreign Minister, CN"},
		{"Ali Karimov, Trade Minister, UZ", "Karim Aliyev, Trade Minister, UZ"},
		{"John Kelly, Ambassador, US", "Jane Kelly, Ambassador, US"},
	} {
		if got := partition(t, people); len(got) != len(people) {
			t.Errorf("%q are %q, and are %d", people, got, len(people))
		}
	}
}

// partition links people, each met by a stranger in an article of its own.
func partition(t *testing.T, people []string) map[string][]string {
	t.Helper()
	var text strings.Builder
	for i, who := range people {
		fmt.Fprintf(&text, "20%02d-03-1%d\nheld 20%02d-03-1%d | | %s; Stranger No%c, ZZ\n\n", 20+i%2, i, 20+i%2, i, who, 'a'+i)
	}
	readings := articles(t, text.String())
	linked(readings, nil, nil)
	out := map[string][]string{}
	for i, who := range people {
		id := readings[i].Reports[0].Participants[0].ID
		out[id] = append(out[id], who)
	}
	return out
}

// TestDoubtfulCountry: a country that rests on the article's home alone does
// not part a rare name, unless it could be either of two.
func TestDoubtfulCountry(t *testing.T) {
	read := func(others string) []readout.Reading {
		readings := articles(t, `
2021-03-01
held 2021-03-01 | | Juan Vega, Minister of Trade, PE; Stranger One, ZZ

2021-05-01
held 2021-05-01 | | Juan Vega, AR; Stranger Three, ZZ`+others)
		readings[1].Reports[0].Evidence = []readout.Evidence{{Field: "participants/0/country", Basis: readout.Inferred, From: "home of the article"}}
		linked(readings, nil, nil)
		return readings
	}
	who := func(r readout.Reading) string { return r.Reports[0].Participants[0].ID }
	if r := read(""); who(r[0]) != who(r[1]) {
		t.Errorf("one is %s, one %s", who(r[0]), who(r[1]))
	}
	if r := read("\n\n2021-04-01\nheld 2021-04-01 | | Juan Vega, Minister of Water, CL; Stranger Two, ZZ"); who(r[0]) == who(r[1]) || who(r[2]) == who(r[1]) || who(r[0]) == who(r[2]) {
		t.Errorf("they are %s, %s, %s, and the second could be either", who(r[0]), who(r[1]), who(r[2]))
	}
}

// TestDoubtfulCountryOfALongerName: where the country is not stated, a name is one with a longer
// form that adds to its end, and that an office bears out.
func TestDoubtfulCountryOfALongerName(t *testing.T) {
	for longer, one := range map[string]bool{
		"Teodora Fontes Lima, Foreign Minister":        true,
		"Teodora Fontes Lima, Ambassador":              false,
		"Teodora Lima Fontes, Foreign Minister":        false,
		"Teodora Fontes-Lima, Minister of Agriculture": false,
	} {
		readings := articles(t, "2021-03-01\nheld 2021-03-01 | | Teodora Fontes, Minister of Foreign Affairs, CV; Stranger One, ZZ\n\n"+
			"2021-05-01\nheld 2021-05-01 | | "+longer+", PT; Stranger Three, ZZ")
		readings[1].Reports[0].Evidence = []readout.Evidence{{Field: "participants/0/country", Basis: readout.Inferred, From: "possessive"}}
		linked(readings, nil, nil)
		if got := readings[0].Reports[0].Participants[0].ID == readings[1].Reports[0].Participants[0].ID; got != one {
			t.Errorf("%s is the same: %t, want %t", longer, got, one)
		}
	}
}

// TestAmbiguousInitial: an initial that two people could be is left open, and told.
func TestAmbiguousInitial(t *testing.T) {
	readings := articles(t, `
2021-03-01
held 2021-03-01 | | Salim Karim, Minister of Trade, BD; Stranger One, ZZ

2021-04-01
held 2021-04-01 | | Sadia Karim, Minister of Trade, BD; Stranger Two, ZZ

2021-05-01
held 2021-05-01 | | S. Karim, Minister of Trade, BD; Stranger Three, ZZ`)
	ids := linked(readings, nil, nil)
	for _, a := range ids.People() {
		if a.ID == "s-karim" && (len(a.Forms) != 1 || len(a.MaybeSame) != 2) {
			t.Errorf("s-karim is %+v: want one form, and two that may be the same", a)
		}
	}
	if !slices.ContainsFunc(ids.People(), func(a readout.Authority) bool { return a.ID == "s-karim" }) {
		t.Error("s-karim was joined")
	}
}

// TestSideBySide: two whom one report names side by side are two, however alike.
func TestSideBySide(t *testing.T) {
	readings := articles(t, `
2021-03-01
held 2021-03-01 | | Rashid Alimov, Deputy Minister, AZ; Rashad Alimov, Deputy Minister, AZ; Stranger One, ZZ`)
	linked(readings, nil, nil)
	if p := readings[0].Reports[0].Participants; p[0].ID == p[1].ID {
		t.Errorf("%s and %s are both %s", p[0].Name, p[1].Name, p[0].ID)
	}
}

// TestAnyOrder: the order of the input and the number of cores change nothing.
func TestAnyOrder(t *testing.T) {
	w := newWorld(400, 0.4)
	readings := make([]readout.Reading, 2500)
	for i := range readings {
		readings[i] = w.reading()
	}
	outcome := func(order []int) string {
		l := New(nil, nil)
		for _, i := range order {
			l.Add(readings[i])
		}
		ids := l.Link(nil)
		people, _ := json.Marshal(ids.People())
		var lines []string
		for e := range ids.Meetings() {
			line := e.ID
			for _, r := range e.Reports {
				line += fmt.Sprintf(" %d.%d", order[r.Reading], r.Report)
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "\n") + string(people)
	}
	order := make([]int, len(readings))
	for i := range order {
		order[i] = i
	}
	want := outcome(order)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if diff := cmp.Diff(want, outcome(order)); diff != "" {
		t.Error(diff)
	}
}

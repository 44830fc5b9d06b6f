package ingest

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// TestBadInput holds each sentence that says why a file is skipped.
func TestBadInput(t *testing.T) {
	r := loaded(t)
	for name, c := range map[string]struct{ raw, says string }{
		"empty":         {"", "empty"},
		"blanks":        {"\ufeff \r\n\u00a0\n", "empty"},
		"no date":       {"RAWALPINDI: The president met", "has no date"},
		"no day":        {" date 2025-02-30 The president", "no day of the calendar"},
		"other form":    {" date 28.05.2025 The president", "YYYY-MM-DD"},
		"NUL":           {" date 2025-05-28 The\npresi\x00dent", "in line 2, is NUL"},
		"not UTF-8":     {" date 2025-05-28 The\n\npresi\xffdent", "in line 3, is not UTF-8 (0xff)"},
		"binary":        {" date 2025-05-28 \x01\x02\x03\x04\x05\x06", "binary"},
		"too large":     {" date 2025-05-28 " + strings.Repeat("a ", text.MaxSize/2), "at most 4 MiB"},
		"run together":  {" date 2025-05-28x The president", "YYYY-MM-DD"},
		"year too long": {" date 12025-05-28 The president", "YYYY-MM-DD"},
	} {
		if _, err := r.Read("a.txt", []byte(c.raw)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want a sentence with %q", name, err, c.says)
		}
	}
}

// TestDateLine reads date lines as they come: BOM, CRLF, NBSP.
func TestDateLine(t *testing.T) {
	r := loaded(t)
	for _, raw := range []string{
		" date 2025-05-28 The president met.", "\ufeffdate 2025-05-28\r\n\r\nThe president met.", "\u00a0Date\u00a02025-05-28\u00a0The president met.",
	} {
		reading, err := r.Read("a.txt", []byte(raw))
		if err != nil {
			t.Errorf("%q: %v", raw, err)
			continue
		}
		a := reading.Article
		if a.Date != "2025-05-28" || raw[a.DateSpan.Start:a.DateSpan.End] != "2025-05-28" || a.Size != len(raw) || len(a.SHA256) != 64 {
			t.Errorf("%q: %+v", raw, a)
		}
	}
}

func TestLanguage(t *testing.T) {
	r := loaded(t)
	for code, text := range map[string]string{
		"en":       "The minister said that he had met the ambassador of the republic in the capital and that they had talked about trade.",
		"fr":       "Le ministre a reçu dans la capitale une délégation avec laquelle il a évoqué les relations entre les deux pays et la coopération.",
		"es":       "El ministro se reunió con la delegación en la capital y habló de los proyectos que unen a los dos países por el bien de todos.",
		"und-Cyrl": "Министр встретился с делегацией в столице и обсудил с ней вопросы сотрудничества двух стран.",
	} {
		reading, err := r.Read("a.txt", []byte("date 2024-01-02 "+text))
		if err != nil || reading.Article.Language != code {
			t.Errorf("%q is %q (%v), want %q", text, reading.Article.Language, err, code)
		}
	}
}

// parse runs the passes up to references over a small article.
func parse(t testing.TB, r *Reader, text string) *encounters.Document {
	t.Helper()
	d, err := r.open("a.txt", []byte("date 2024-05-06 "+text))
	if err != nil {
		t.Fatal(err)
	}
	d.Segment()
	d.FindMentions()
	d.Resolve()
	return d
}

func TestTokens(t *testing.T) {
	r := loaded(t)
	for text, want := range map[string]string{
		"Gen. J.B. O’Neill’s U.S. visit":    "gen|jb|o'neill|'s|us|visit",
		"K.Valiyev said 3.5 at 18:52, “no”": "k|valiyev|said|3.5|at|18:52|,|\"|no|\"",
		"the ministers’ 50-minute co-chair": "the|ministers|'s|50-minute|co-chair",
		"Laçın – Ilham Əliyev 16-17 May":    "lacin|-|ilham|aliyev|16|-|17|may",
	} {
		d := parse(t, r, text)
		var folds []string
		for i := range d.Tokens {
			folds = append(folds, d.Tokens[i].Fold)
		}
		if got := strings.Join(folds, "|"); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	r := loaded(t)
	for text, want := range map[string]int{
		"Gen. K. Valiyev met Mr. Smith of the U.S. Army on Sept. 5 in St. Petersburg today. He left.": 2,
		"\"We agreed,\" he said. \"It was good.\" They left at 5 p.m. The guests stayed.":             4,
		"The sides met. “Good talks.” He said so… The end was near!":                                  4,
		"Exxon Inc. and Foo Ltd. signed a contract for No. 5 at the port.":                            1,
	} {
		if d := parse(t, r, text); len(d.Sentences) != want {
			t.Errorf("%q has %d sentences, want %d", text, len(d.Sentences), want)
		}
	}
}

func TestDateline(t *testing.T) {
	r := loaded(t)
	for _, stamp := range []string{
		"RAWALPINDI:", "BAKU, Azerbaijan, March 9.", "Havana, Apr 19 (Prensa Latina)", "SEOUL, July 28 (Yonhap) --", "(ANSA) - TIRANA, NOV 23 -",
		"Ulaanbaatar /MONTSAME/", "VIENNA, November 30. /TASS/.", "Baku/27.02.24/Turan:", "Jeddah (UrduPoint / Pakistan Point News - 30th Dec, 2021)", "DAR ES SALAAM, Tanzania, 11 March 2014/African Press Organization (APO)/ --",
	} {
		d := parse(t, r, stamp+" The president received the ambassador of Ghana in the morning and talked with him about trade.")
		if got := d.Text(d.Dateline); got != stamp {
			t.Errorf("dateline of %q is %q", stamp, got)
		}
	}
	if d := parse(t, r, "In Mexico the Caribbean Community (CARICOM) will find a partner on whom it can count at all times."); !d.Dateline.Empty() {
		t.Errorf("%q is no dateline", d.Text(d.Dateline))
	}
}

// TestPersons holds the forms in which a person is named: name, office,
// country or organisation.
func TestPersons(t *testing.T) {
	r := loaded(t)
	for text, want := range map[string]string{
		"Chinese Vice Premier Ding Baoxi":                                           "Ding Baoxi|Vice Premier|CN|",
		"the Minister of Foreign Affairs of the Republic of Peru, Ana Quispe,":      "Ana Quispe|Minister of Foreign Affairs of the Republic of Peru|PE|",
		"Marek Nowy, the Prime Minister of Slovakia,":                               "Marek Nowy|Prime Minister of Slovakia|SK|",
		"Botswana's Tebogo Molefe":                                                  "Tebogo Molefe||BW|",
		"IMF First Deputy Managing Director Lena Haug":                              "Lena Haug|IMF First Deputy Managing Director||IMF",
		"the Ambassador of Uzbekistan to Pakistan, Furkat Aliev,":                   "Furkat Aliev|Ambassador of Uzbekistan to Pakistan|UZ|",
		"UN Secretary-General's Special Envoy for the Horn of Africa, Hana Tefera,": "Hana Tefera|UN Secretary-General's Special Envoy for the Horn of Africa||UN",
		"King Leopold VI of Belgium":                                                "Leopold VI|King|BE|",
		"the chief executive of Nordwind Energy, Karl Bruch,":                       "Karl Bruch|chief executive of Nordwind Energy||Nordwind Energy",
		"the First Deputy Minister of Defense – Chief of the General Staff of the Georgian Army, Colonel General Gia Beridze,": "Gia Beridze|First Deputy Minister of Defense – Chief of the General Staff of the Georgian Army|GE|",
		"Japanese Minister of Land, Infrastructure, Transport and Tourism Kenji Sato":                                          "Kenji Sato|Minister of Land, Infrastructure, Transport and Tourism|JP|",
		"Commander Royal Bahrain Naval Force Commodore Yousef Al Asam":                                                         "Yousef Al Asam|Commander Royal Bahrain Naval Force|BH|",
		"Party General Secretary To Lan of Vietnam":                                                                            "To Lan|Party General Secretary|VN|",
		"Defence Minister KIHARA Minoru of Japan":                                                                              "KIHARA Minoru|Defence Minister|JP|",
		"His Highness Sheikh Tamim bin Khalid Al Nasr, Emir of the State of Qatar,":                                            "Tamim bin Khalid Al Nasr|Emir of the State of Qatar|QA|",
	} {
		if got := represented(parse(t, r, "Officials said on Monday that "+text+" had arrived in the town for a conference on water.")); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestReferences joins the mentions of one person, and keeps two apart.
func TestReferences(t *testing.T) {
	r := loaded(t)
	d := parse(t, r, "KAMPALA: President Okello Mubiru received Turkish Foreign Minister Cem Aydın and his Polish counterpart, Jan Mazur, at State House. "+
		"The President thanked Mr. Aydın. C. Aydın and Mazur said that the two ministers would return. The Polish minister left on Tuesday, and Okello waved.")
	want := map[string]int{"Okello Mubiru": 3, "Cem Aydın": 4, "Jan Mazur": 4}
	for i := range d.Entities {
		e := &d.Entities[i]
		if e.Kind != names.Person {
			continue
		}
		if n, ok := want[e.Name.Text]; !ok || n != len(e.Mentions) {
			t.Errorf("%q has %d mentions, want %d", e.Name.Text, len(e.Mentions), n)
		}
		delete(want, e.Name.Text)
		if e.Name.Text == "Jan Mazur" && (e.Country.Text != "PL" || e.Role.Text != "Foreign Minister" || e.Role.Clues[0].Basis != readout.Inferred) {
			t.Errorf("the counterpart is %q of %q", e.Role.Text, e.Country.Text)
		}
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

func TestAttribution(t *testing.T) {
	r := loaded(t)
	for text, want := range map[string]string{
		"The minister met the envoy of Ghana in Baku, Azernews reports.":                                                      "Azernews reports",
		"The talks went well, according to Inter-Services Public Relations (ISPR), and lasted an hour.":                       "according to Inter-Services Public Relations (ISPR)",
		"The general met his guest in the capital on Monday, the Inter-Services Public Relations (ISPR) said in the evening.": "the Inter-Services Public Relations (ISPR) said",
		"The minister said that all was well.":                                                                                "",
	} {
		d := parse(t, r, text)
		if d.SetAttribution(); d.Article.Attribution != want {
			t.Errorf("%q: %q, want %q", text, d.Article.Attribution, want)
		}
	}
}

package references

import (
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// resolved gives the document of an article whose references are resolved.
func resolved(t testing.TB, article string) *Document {
	t.Helper()
	d := ingesttest.Open(t, &Document{}, article)
	d.Segment()
	d.FindMentions()
	d.Resolve()
	return d
}

// TestPersons holds the forms in which a person is named: name, office,
// country or organisation.
func TestPersons(t *testing.T) {
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
		"Kenyan Army Commander Ana Rivas":                                             "Ana Rivas|Army Commander|KE|",
		"Kenyan Navy Commander Vice Admiral Ana Rivas":                                "Ana Rivas|Navy Commander|KE|",
		"Kenyan Police Commissioner Ana Rivas":                                        "Ana Rivas|Police Commissioner|KE|",
		"Kenyan FM Ana Rivas":                                                         "Ana Rivas|FM|KE|",
		"Kenyan CS Ana Rivas":                                                         "Ana Rivas|CS|KE|",
		"Kenyan Field Marshal Ana Rivas":                                              "Ana Rivas||KE|",
		"Ana Rivas, the head of the Shanghai Cooperation Organization,":               "Ana Rivas|head of the Shanghai Cooperation Organization||Shanghai Cooperation Organization",
		"Ana Rivas, the president of the Gulf of Guinea Commission,":                  "Ana Rivas|president of the Gulf of Guinea Commission||Gulf of Guinea Commission",
		"Ana Rivas, the director of Norwegian Church Aid,":                            "Ana Rivas|director of Norwegian Church Aid||Norwegian Church Aid",
		"Ana Rivas, the President of the African Court on Human and Peoples' Rights,": "Ana Rivas|President of the African Court on Human and Peoples' Rights||African Court on Human and Peoples' Rights",
		"Commander Royal Bahrain Naval Force Commodore Yousef Al Asam":                "Yousef Al Asam|Commander Royal Bahrain Naval Force|BH|",
		"Party General Secretary To Lan of Vietnam":                                   "To Lan|Party General Secretary|VN|",
		"Defence Minister KIHARA Minoru of Japan":                                     "KIHARA Minoru|Defence Minister|JP|",
		"His Highness Sheikh Tamim bin Khalid Al Nasr, Emir of the State of Qatar,":   "Tamim bin Khalid Al Nasr|Emir of the State of Qatar|QA|",
	} {
		if got := represented(resolved(t, "date 2024-05-06 "+"Officials said on Monday that "+text+" had arrived in the town for a conference on water.")); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestReferences joins the mentions of one person, and keeps two apart.
func TestReferences(t *testing.T) {
	d := resolved(t, "date 2024-05-06 "+"KAMPALA: President Okello Mubiru received Turkish Foreign Minister Cem Aydın and his Polish counterpart, Jan Mazur, at State House. "+
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
	for text, want := range map[string]string{
		"The minister met the envoy of Ghana in Baku, Azernews reports.":                                                      "Azernews reports",
		"The talks went well, according to Inter-Services Public Relations (ISPR), and lasted an hour.":                       "according to Inter-Services Public Relations (ISPR)",
		"The general met his guest in the capital on Monday, the Inter-Services Public Relations (ISPR) said in the evening.": "the Inter-Services Public Relations (ISPR) said",
		"The minister said that all was well.":                                                                                "",
	} {
		d := resolved(t, "date 2024-05-06 "+text)
		if d.SetAttribution(); d.Article.Attribution != want {
			t.Errorf("%q: %q, want %q", text, d.Article.Attribution, want)
		}
	}
}

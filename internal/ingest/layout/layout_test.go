package layout

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/ingesttest"
)

// segmented gives the document of an article that is parted into sentences.
func segmented(t testing.TB, body string) *Document {
	t.Helper()
	d := ingesttest.Open(t, &Document{}, "date 2024-05-06 "+body)
	d.Segment()
	return d
}

func TestSentences(t *testing.T) {
	for text, want := range map[string]int{
		"Gen. K. Valiyev met Mr. Smith of the U.S. Army on Sept. 5 in St. Petersburg today. He left.": 2,
		"\"We agreed,\" he said. \"It was good.\" They left at 5 p.m. The guests stayed.":             4,
		"The sides met. “Good talks.” He said so… The end was near!":                                  4,
		"Exxon Inc. and Foo Ltd. signed a contract for No. 5 at the port.":                            1,
	} {
		if d := segmented(t, text); len(d.Sentences) != want {
			t.Errorf("%q has %d sentences, want %d", text, len(d.Sentences), want)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, stamp := range []string{
		"RAWALPINDI:", "BAKU, Azerbaijan, March 9.", "Havana, Apr 19 (Prensa Latina)", "SEOUL, July 28 (Yonhap) --", "(ANSA) - TIRANA, NOV 23 -",
		"Ulaanbaatar /MONTSAME/", "VIENNA, November 30. /TASS/.", "Baku/27.02.24/Turan:", "Jeddah (UrduPoint / Pakistan Point News - 30th Dec, 2021)", "DAR ES SALAAM, Tanzania, 11 March 2014/African Press Organization (APO)/ --",
	} {
		d := segmented(t, stamp+" The president received the ambassador of Ghana in the morning and talked with him about trade.")
		if got := d.Text(d.Dateline); got != stamp {
			t.Errorf("dateline of %q is %q", stamp, got)
		}
	}
	if d := segmented(t, "In Mexico the Caribbean Community (CARICOM) will find a partner on whom it can count at all times."); !d.Dateline.Empty() {
		t.Errorf("%q is no dateline", d.Text(d.Dateline))
	}
}

func TestLanguage(t *testing.T) {
	for code, text := range map[string]string{
		"en":       "The minister said that he had met the ambassador of the republic in the capital and that they had talked about trade.",
		"fr":       "Le ministre a reçu dans la capitale une délégation avec laquelle il a évoqué les relations entre les deux pays et la coopération.",
		"es":       "El ministro se reunió con la delegación en la capital y habló de los proyectos que unen a los dos países por el bien de todos.",
		"und-Cyrl": "Министр встретился с делегацией в столице и обсудил с ней вопросы сотрудничества двух стран.",
	} {
		d := segmented(t, text)
		if d.SetLanguage(); d.Article.Language != code {
			t.Errorf("%q is %q, want %q", text, d.Article.Language, code)
		}
	}
	for _, text := range []string{
		"Kenyan President Grace Wanjiru met NATO Secretary General Lars Holmen on Tuesday. Deputy Secretary General Ana Rivas met Kenyan Defence Minister Peter Otieno.",
		"Peruvian President Luis de la Cruz met Chilean President Ana de la Vega in Lima. President de la Cruz met Minister Rosa de la Torre.",
	} {
		d := segmented(t, text)
		if d.SetLanguage(); d.Article.Language != English {
			t.Errorf("%q is %q", text, d.Article.Language)
		}
	}
}

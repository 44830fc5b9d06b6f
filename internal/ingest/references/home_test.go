package references

import "testing"

// TestHome holds by what the country of an article is known whose officials it names without one.
func TestHome(t *testing.T) {
	for text, want := range map[string]string{
		"BRUSSELS – Minister of Foreign Affairs Elvin Anarov met with NATO Deputy Secretary General Mirjana Radu on Tuesday. The sides discussed Azerbaijan's contribution to operations.":                                                                             "AZ",
		"DAVOS – Minister of Finance Enoch Mabaso met the Prime Minister of Belgium, Bart Lemmens, on the sidelines of the Forum. \"South Africa remains open for business,\" Mabaso said.":                                                                            "ZA",
		"President Luo Shu-ting met a delegation from the Lithuanian Seimas. Deputy Speaker Jonas Kazlas of the Seimas thanked her for Taiwan's welcome.":                                                                                                              "TW",
		"The Governor of Punjab, Malik Tariq Awan, received the High Commissioner of Canada, Laura Simmons, at Governor's House in Lahore today.":                                                                                                                      "PK",
		"The Speaker of Parliament, Moses Opio, met the Ambassador of Denmark, Signe Holm, on Wednesday. \"Our people in Gulu, in Jinja and in Mbarara have given land,\" he said, as all eyes are on Ukraine.":                                                        "UG",
		"Foreign Minister Anna Reid will visit the New Zealand Bomana cemetery in Port Moresby. She returns to New Zealand on Monday.":                                                                                                                                 "NZ",
		"Foreign Minister visits Malawi\n\nGovernment of Iceland\n\nMinister for Foreign Affairs Ragna Blöndal met Malawi's Foreign Minister, Chikondi Banda, in Lilongwe on Monday. The Ambassador of Iceland, Jón Hallsson, accompanied her. They spoke of Russia.":  "IS",
		"Bank's President in Castries\n\nSt. Lucia Times News\n\nThe President of the Caribbean Development Bank, Desmond Bayley, met with Prime Minister Alva Rose on the opening day of his first visit to Saint Lucia. Bayley, a Barbadian economist, thanked her.": "LC",
	} {
		t.Run(want, func(t *testing.T) {
			if got := resolved(t, "date 2024-03-13 "+text).Home; got != want {
				t.Errorf("home of %q: got %q, want %q", text, got, want)
			}
		})
	}
}

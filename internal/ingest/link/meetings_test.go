package link

import (
	"strings"
	"testing"
)

// TestMeetings holds which reports of several articles tell of one encounter.
func TestMeetings(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       string // meetings by the letters of their reports
	}{
		{"told twice", `
2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, Chief of General Staff, AZ; Metin Gurak, Chief of General Staff, TR

2024-02-15
held 2024-02-14 | Ankara TR | Metin Gürak, Chief of General Staff, TR; Kerim Veliyev, Chief of General Staff, AZ`, "ab"},
		{"planned, then held", `
2024-04-09
planned 2024-04-11 | Nairobi KE | William Ruto, President, KE; Hassan Sheikh Mohamud, President, SO

2024-04-12
held 2024-04-11 | Nairobi KE | William Samoei Ruto, President, KE; Hasan Sheikh Mohamoud, President, SO`, "ab"},
		{"planned without a day, then held", `
2024-04-09
planned | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO

2024-04-12
held 2024-04-11 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO`, "ab"},
		{"the same two, another day", `
2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR

2024-02-16
held 2024-02-16 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR`, "a b"},
		{"a day apart, one taken from the article's date", `
2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR

2024-02-15
held ~2024-02-15 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR`, "ab"},
		{"one host, two guests of one country on one day", `
2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR

2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Yasar Guler, TR`, "a b"},
		{"bilateral and trilateral on one day, in two articles", `
2023-02-27
held 2023-02-27 | Brussels BE | Albin Kurti, XK; Josep Borrell, European Union

2023-02-28
held 2023-02-27 | Brussels BE | Albin Kurti, XK; Aleksandar Vucic, RS; Josep Borrell, European Union`, "a b"},
		{"one is once of a country, once of a body", `
2018-09-05
held 2018-09-05 | Kathmandu NP | Fang Guolin, CN; Chandra Kala Bajgain, NP

2018-09-06
held 2018-09-05 | Kathmandu NP | Fang Guolin, CN; Chandra Kala Bajgain, National Planning Commission`, "ab"},
		{"one article tells fewer of many", `
2022-11-23
held 2022-11-23 | Oslo NO | Gro Haugstad, NO; Morten Bruun, DK; Jukka Sarparanta, FI; Ebba Rosencrantz, SE

2022-11-24
held 2022-11-23 | Oslo NO | Gro Haugstad, NO; Morten Bruun, DK; Jukka Sarparanta, FI`, "ab"},
		{"the same pair of one country with two counterparts", `
2024-04-17
held 2024-04-17 | Washington US | Ruwan Kulasekara, LK; Asela Weerakkody, LK; Bradley Kerr, US

2024-04-18
held 2024-04-17 | Washington US | Ruwan Kulasekara, LK; Asela Weerakkody, LK; Matteo Bellandi, World Bank`, "a b"},
		{"two records of one article stay two", `
2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR`, "a b"},
		{"a month and a day within it", `
2023-02-20
held 2023-02-18 | Munich DE | Ilham Aliyev, AZ; Nikol Pashinyan, AM

2023-05-08
held 2023-02 | Munich DE | Ilham Aliyev, AZ; Nikol Pashinyan, AM`, "ab"},
		{"a month with two days that it could be", `
2023-02-19
held 2023-02-18 | Munich DE | Ilham Aliyev, AZ; Nikol Pashinyan, AM

2023-02-20
held 2023-02-19 | Munich DE | Ilham Aliyev, AZ; Nikol Pashinyan, AM

2023-05-08
held 2023-02 | Munich DE | Ilham Aliyev, AZ; Nikol Pashinyan, AM`, "a b c"},
		{"delegations without names, same day and city", `
2025-05-28
planned 2025-05-28 | Lachin AZ | AZ PK TR

2025-05-29
held 2025-05-28 | Lachin AZ | Ilham Aliyev, AZ; Shehbaz Sharif, PK; Recep Erdogan, TR`, "ab"},
		{"in two countries on one day", `
2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR

2024-02-15
held 2024-02-14 | Baku AZ | Karim Valiyev, AZ; Metin Gurak, TR`, "a b"},
		{"in two countries on one day, of which a text does not say the one itself", `
2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR

2024-02-15
held 2024-02-14 | ~Baku AZ | Karim Valiyev, AZ; Metin Gurak, TR`, "ab"},
		{"nor the day", `
2024-02-14
held 2024-02-14 | Ankara TR | Karim Valiyev, AZ; Metin Gurak, TR

2024-02-15
held ~2024-02-15 | ~Baku AZ | Karim Valiyev, AZ; Metin Gurak, TR`, "a b"},
		{"held on another day than planned", `
2024-04-09
planned 2024-04-11 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO

2024-04-13
held 2024-04-13 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO`, "ab"},
		{"planned again on another day", `
2024-04-09
planned 2024-04-11 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO

2024-04-10
planned 2024-04-12 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO`, "ab"},
		{"planned on the day that they met for two days on", `
2024-04-09
planned 2024-04-11 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO

2024-04-09
held 2024-04-09 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO`, "a b"},
		{"held on the day planned, and once more", `
2024-04-09
planned 2024-04-11 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO

2024-04-11
held 2024-04-11 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO

2024-04-13
held 2024-04-13 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO`, "ab c"},
		{"a plan, and another guest of that country two days later", `
2024-04-09
planned 2024-04-11 | Nairobi KE | William Ruto, President, KE; Hassan Mohamud, President, SO

2024-04-13
held 2024-04-13 | Nairobi KE | William Ruto, President, KE; Hamza Barre, Prime Minister, SO`, "a b"},
		{"a month, and a guest without a name", `
2024-06-19
held 2024-06-18 | Buenos Aires AR | Octavio Lagomarsino, President, AR; Thais Azeredo, Foreign Minister, BR

2024-08-02
held 2024-06 | Buenos Aires AR | Octavio Lagomarsino, President, AR; BR`, "ab"},
		{"an attendant in one report leads in the other", `
2017-04-21
held 2017-04-21 | Washington US | Christine Lagarde, IMF; Euclid Tsakalotos, GR; (Poul Thomsen, IMF)

2017-04-22
held 2017-04-21 | Washington US | Poul Thomsen, IMF; Euclid Tsakalotos, GR`, "ab"},
	} {
		readings := articles(t, test.text)
		linked(readings, nil, nil)
		byID, order := map[string]string{}, []string{}
		letter := 'a'
		for _, reading := range readings {
			for _, r := range reading.Reports {
				if byID[r.ID] == "" {
					order = append(order, r.ID)
				}
				byID[r.ID] += string(letter)
				letter++
			}
		}
		for i, id := range order {
			order[i] = byID[id]
		}
		if got := strings.Join(order, " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

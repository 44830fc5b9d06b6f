package link

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// This file owns the table of names that the press of several languages spells otherwise, and
// of those that look as if it did. All are invented; the offices are as each would print them.

// TestOneSpelledTwice: one person, whose name agrees by sound, and whose office tells the same.
func TestOneSpelledTwice(t *testing.T) {
	for _, pair := range strings.Split(strings.TrimSpace(`
Cabdinaasir Faarax Warsame, Foreign Minister, DJ; Abdounasser Farah Warsama, Minister of Foreign Affairs, DJ
Cabdiqaadir Xuseen Cige, Minister of Health, SO; Abdulkadir Hussein Ige, Health Minister, SO
Axmed Cismaan Guuleed, Minister of Ports, SO; Ahmed Osman Guled, Minister of Ports, SO
Maxamuud Jaamac Shirdoon, Ambassador, SO; Mahmoud Djama Chirdon, Ambassador, SO
Cumar Nuur Saciid, Defence Minister, SO; Omar Nour Said, Minister of Defence, SO
Xasan Cali Kulmiye, Prime Minister, SO; Hassan Ali Kulmie, Prime Minister, SO
Moussa Chehem Daoud, Minister of Energy, DJ; Musa Shehem Dawud, Energy Minister, DJ
Idrissa Ouedraogou Zongho, Minister of Trade, BF; Idrisa Wedraogo Zongo, Trade Minister, BF
Cheikhou Diabaté Koné, Minister of Mines, ML; Shekhu Diabate Kone, Mines Minister, ML
Abderrahmane Benhachem, Minister of Justice, DZ; Abdulrahman Benhashem, Justice Minister, DZ
Abdelatif Ouahbioui, Minister of Justice, MA; Abdul Latif Wahbiwi, Justice Minister, MA
Abdel-Moneim Charaf, Ambassador, EG; Abdulmoneim Sharaf, Ambassador, EG
Noureddine Bouchareb, Minister of Water, DZ; Nur-Eddin Bushareb, Water Minister, DZ
Mokhtar Errahmani, Minister of Trade, TN; Mukhtar Rahmani, Trade Minister, TN
Djamel Guerroudj, Minister of Finance, DZ; Jamal Gerrouj, Finance Minister, DZ
Youcef Khelladi, Minister of Fisheries, DZ; Yousef Kheladi, Fisheries Minister, DZ
Faisal Al-Hudhayri, Foreign Minister, OM; Faysal Alhudhairi, Minister of Foreign Affairs, OM
Hussain Al Mutawakkil, Oil Minister, YE; Houssein al-Moutawakkil, Minister of Oil, YE
Zeinab El-Chazly, Minister of Culture, EG; Zaynab Elshazli, Culture Minister, EG
Khalid Al-Qubaisi, Energy Minister, QA; Khaled Kubaisi, Minister of Energy, QA
Serhij Wołoszczuk, Minister of Energy, UA; Serhii Voloshchuk, Energy Minister, UA
Andrij Hryhorczuk, Minister of Infrastructure, UA; Andriy Hryhorchuk, Infrastructure Minister, UA
Oleksij Hładkyj, Minister of Culture, UA; Oleksii Gladky, Culture Minister, UA
Bohdan Honczarenko, Minister of Justice, UA; Bogdan Goncharenko, Justice Minister, UA
Jewgienij Szapowałow, Minister of Transport, RU; Yevgeny Shapovalov, Transport Minister, RU
Michail Tschernjakow, Wirtschaftsminister, RU; Mikhail Chernyakov, Wirtschaftsminister, RU
Jurij Kowaljow, Minister of Sport, RU; Yury Kovalyov, Sports Minister, RU
Wladimir Schukowin, Minister of Trade, RU; Vladimir Shukovin, Trade Minister, RU
Nikolaï Tchoubarov, Minister of Energy, BG; Nikolai Chubarov, Energy Minister, BG
Aleksander Łukaszewicz, Ambassador, BY; Alexander Lukashevich, Ambassador, BY
Cemalettin Hacıoğulları, Minister of Transport, TR; Djemalettin Hajiogullari, Transport Minister, TR
Xalid Məmmədcanov, Energy Minister, AZ; Khalid Mammadjanov, Minister of Energy, AZ
Kasimzhomart Togaybayev, Foreign Minister, KZ; Kassymjomart Togaibaev, Minister of Foreign Affairs, KZ
Dzhamshed Ashurzoda, Health Minister, TJ; Jamshed Ashurzoda, Minister of Health, TJ
Soetrisno Tjahjadi, Minister of Trade, ID; Sutrisno Cahyadi, Trade Minister, ID
Mohamad Joesoef Soerjadi, Minister of Villages, ID; Mohamad Yusuf Suryadi, Villages Minister, ID
Khadija Bint Zayani, Culture Minister, BH; Khadijah Bint Zayyani, Minister of Culture, BH
Gebremedhin Tekleab, Minister of Water, ET; Gebre Medhin Tekleab, Water Minister, ET
Tewodros Woldegiorgis, Trade Minister, ET; Tewodros Wolde-Giorgis, Minister of Trade, ET
Levan Dzhaparishvili, Defence Minister, GE; Levan Japarishvili, Minister of Defence, GE
Charalambos Chatzipavlou, Minister of Energy, CY; Haralambos Hatzipavlou, Energy Minister, CY
Seok-jun Maengho, Trade Minister, KR; Maengho Seokjun, Minister of Trade, KR
Zhivko Mladenov Genchev, Minister of Labour, BG; Jivko Genchev, Labour Minister, BG
Đorđe Vukobratović, Foreign Minister, RS; Djordje Vukobratovic, Minister of Foreign Affairs, RS
Thiago Magalhães, Minister of Ports, BR; Tiago Magalhaes, Ports Minister, BR
Oyuunchimeg Batbayar, Health Minister, MN; Oyunchimeg Batbayar, Minister of Health, MN
`), "\n") {
		if got := partition(t, strings.Split(pair, "; ")); len(got) != 1 {
			t.Errorf("%s: two persons, and is one", pair)
		}
	}
}

// TestOneNamedInFull: one person, told by fewer words elsewhere.
func TestOneNamedInFull(t *testing.T) {
	for _, pair := range strings.Split(strings.TrimSpace(`
Solange K'Bla-Ahoua, Ambassador to Togo, CI; Solange K'Bla, Ambassador, CI
Solange K'Bla-Ahoua, Minister of Trade, CI; Solange Ahoua, Trade Minister, CI
Teodora Fontes Lima, Foreign Minister, CV; Teodora Fontes, Minister of Foreign Affairs, CV
Teodora Fontes Lima, Foreign Minister, CV; Teodora Lima, Minister of Foreign Affairs, CV
Maria das Neves Queiroga Fontes, Minister of State, PT; Neves Fontes, Minister of State, PT
Iker Larrañaga Otxoa, Trade Minister, ES; Iker Larrañaga, Minister of Trade, ES
María Renata Quispe Mamani, Minister of Mines, BO; Renata Quispe, Mines Minister, BO
Kwaku Osei Boahen-Adjei, Foreign Minister, GH; Kwaku O. Boahen-Adjei, Minister of Foreign Affairs, GH
D. Ganbileg, Foreign Minister, MN; Dorjiin Ganbileg, Minister of Foreign Affairs, MN
Ruth Halvorsen-Beck, Minister of Trade, NO; Ruth Halvorsen, Trade Minister, NO
Takeru ONIZAWA, Foreign Minister, JP; Onizawa Takeru, Minister for Foreign Affairs, JP
Luís Filipe Mondlane Tembe, Minister of Energy, MZ; Filipe Tembe, Energy Minister, MZ
`), "\n") {
		if got := partition(t, strings.Split(pair, "; ")); len(got) != 1 {
			t.Errorf("%s: two persons, and is one", pair)
		}
	}
}

// TestTwoAlike: two persons, however alike their names are.
func TestTwoAlike(t *testing.T) {
	for _, pair := range strings.Split(strings.TrimSpace(`
Oumarou Garba Diallou, Chief of Staff, NE; Issoufou Diallou, Chief of Staff, NE
Ignacio Urrutia Larraín, Ambassador, CL; Ignacio Urrutia Vial, Ambassador, CL
J. Kollie, Minister of Trade [minister], LR; J. Kollie, Police Director [security], LR
J. Kollie, Minister of Trade, LR; James Kollie, Police Director, LR
Abdulaziz Farah, Minister of Water, DJ; Abdulrahman Farah, Minister of Water, DJ
Abdelkader Chikhi, Justice Minister, DZ; Abdelkarim Chikhi, Justice Minister, DZ
Cabdiraxmaan Faarax Warsame, Foreign Minister, DJ; Abdulrashid Farah Warsame, Foreign Minister, DJ
Mukhtaar Nuur Shire, SO; Moukhtar Nour Chire, SO
Serhij Hnatenko, Minister of Energy, UA; Serhiy Ignatenko, Minister of Transport, UA
Iwan Bielinski, Ambassador, PL; Jan Bielinski, Ambassador, PL
Olga Iwanowa, Ambassador, BG; Oleg Ivanov, Ambassador, BG
Natalia Kowalowa, Trade Minister, UA; Natal Kovalov, Trade Minister, UA
Hassan Cheikh Omar, Minister of Health, SO; Hussein Sheikh Omar, Minister of Trade, SO
Abdelkrim Benhamlaoui, Navy Commander, DZ; Abdelkrim Benhamzaoui, Navy Commander, DZ
Nguyen Van Tan, Trade Minister, VN; Nguyen Van Tang, Trade Minister, VN
Le Duc Minh, Deputy Minister, VN; Le Duc Manh, Deputy Minister, VN
Chan Mei Ling, Minister of Trade, SG; Shan Mei Ling, Minister of Trade, SG
Wu Jianhao, Ambassador, CN; Hu Jianhao, Ambassador, CN
Park Min-seo, Trade Minister, KR; Park Min-soo, Trade Minister, KR
Lee Jong-hwan, Ambassador, KR; Lee Jung-hoon, Ambassador, KR
Fatima Zahra Alaoui, Minister of Tourism, MA; Fatima Ezzahra Belaoui, Minister of Tourism, MA
Karim Bensaleh, Minister of Trade, TN; Karima Bensaleh, Minister of Trade, TN
Saif bin Hamad Al Nabhani, Minister, OM; Hamad bin Saif Al Nabhani, Minister, OM
Carlos Duarte Fontes, Minister of Mines, AO; Carlos Fontes Duarte, Ambassador, AO
Pedro Castellanos, Minister of Trade, HN; Petra Castellanos, Minister of Trade, HN
Mateusz Zieliński, Minister of Trade, PL; Matylda Zielińska, Minister of Trade, PL
Edgars Kalniņš, Foreign Minister, LV; Edgars Kalniete, Foreign Minister, LV
Emmanuel Tokpah Sirleaf, Minister of Labour, LR; Emmanuel Sirleaf Togba, Ambassador, LR
Gabriel Nkurunziza, Minister of Trade, BI; Gabriel Nkurunziza, Minister of Trade, RW
Mahamat Saleh Idriss, Minister of Water, TD; Mahamat Idriss Deby, Minister of Water, TD
Ana Rivas Soto, Ambassador [ambassador], PE; Ana Rivas Luna, Deputy Minister [deputy-minister], PE
Hadi Morteza Rezai, Oil Minister, IR; Hadi Mostafa Rezai, Oil Minister, IR
Amélie Desrosiers, Foreign Minister, CA; Amelie Desrochers, Foreign Minister, CA
Goran Petrovski, Trade Minister, MK; Zoran Petrovski, Trade Minister, MK
Batbold Ganbaatar, Health Minister, MN; Batsuren Ganbaatar, Health Minister, MN
`), "\n") {
		if got := partition(t, strings.Split(pair, "; ")); len(got) != 2 {
			t.Errorf("%s: one person, and are two", pair)
		}
	}
}

// TestTogetherAndApart: who is one is seen in what else is told, and in whom they met.
func TestTogetherAndApart(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a father and a son whom two articles print alike, and a third by both surnames", `
2024-07-10
held 2024-07-10 | | Ignacio Urrutia, Ambassador [ambassador], CL; Rosa Elvira Pauccar, Foreign Minister [minister], PE

2024-07-11
held 2024-07-11 | | Ignacio Urrutia, Undersecretary of Mining [deputy-minister], CL; Saúl Cóndor Inga, Vice Minister of Mines [deputy-minister], PE

2024-07-12
held 2024-07-10 | | Ignacio Urrutia Larraín, CL; Rosa Pauccar, Foreign Minister [minister], PE
held 2024-07-11 | | Ignacio Urrutia Vial, CL; Saúl Cóndor, Vice Minister of Mines [deputy-minister], PE`,
			"Ignacio Urrutia = Ignacio Urrutia Larraín, Ignacio Urrutia = Ignacio Urrutia Vial, Rosa Elvira Pauccar = Rosa Pauccar, Saúl Cóndor Inga = Saúl Cóndor"},
		{"one name in two offices, which nothing parts", `
2023-01-05
held 2023-01-05 | | Ignacio Urrutia, Ambassador [ambassador], CL; Stranger One, ZZ

2024-07-11
held 2024-07-11 | | Ignacio Urrutia, Undersecretary of Mining [deputy-minister], CL; Stranger Two, ZZ`,
			"Ignacio Urrutia = Ignacio Urrutia"},
		{"two offices at one time of a name with an initial", `
2024-03-05
held 2024-03-05 | | J. Kollie, Commerce and Industry Minister [minister], LR; Stranger One, ZZ

2024-03-14
held 2024-03-14 | | J. Kollie, Deputy Inspector General of Police [security], LR; Stranger Two, ZZ`,
			""},
		{"a double name, and each half of it, at one table", `
2023-03-21
held 2023-03-21 | | Solange K'Bla, Ambassador to Ghana [ambassador], CI; Kofi Osei Boahen-Adjei, Foreign Minister [minister], GH

2024-11-13
held 2024-11-13 | | Solange K'Bla-Ahoua, Minister of Foreign Affairs [minister], CI; Kofi Boahen-Adjei, Foreign Minister [minister], GH

2024-11-14
held 2024-11-13 | | Solange Ahoua, Foreign Minister [minister], CI; Kofi O. Boahen-Adjei, Foreign Minister [minister], GH`,
			"Solange K'Bla = Solange K'Bla-Ahoua = Solange Ahoua, Kofi Osei Boahen-Adjei = Kofi Boahen-Adjei = Kofi O. Boahen-Adjei"},
		{"two women, and one who bears the names of both", `
2023-03-21
held 2023-03-21 | | Marie Duval, Ambassador [ambassador], FR; Stranger One, ZZ

2023-11-13
held 2023-11-13 | | Marie Duval-Ménard, Minister of Sport [minister], FR; Stranger Two, ZZ

2023-12-14
held 2023-12-14 | | Marie Ménard, Sports Minister [minister], FR; Stranger Three, ZZ`,
			"Marie Duval-Ménard = Marie Ménard"},
		{"a short name that two longer ones share is left open", `
2023-03-21
held 2023-03-21 | | Ana Rivas Soto, Minister of Trade [minister], PE; Stranger One, ZZ

2023-11-13
held 2023-11-13 | | Ana Rivas Luna, Minister of Trade [minister], PE; Stranger Two, ZZ

2023-12-14
held 2023-12-14 | | Ana Rivas, Minister of Trade [minister], PE; Stranger Three, ZZ`,
			""},
		{"an office left, and the new one told of the same day", `
2023-05-23
held 2023-05-23 | | Serhij Hładczenko, minister of infrastructure [minister], UA; Iga Rokicka, Minister of Infrastructure [minister], PL

2023-06-05
held 2023-05-23 | | Sergei Gladchenko, Deputy Prime Minister [deputy-head], UA; Iga Rokicka, minister [minister], PL`,
			"Serhij Hładczenko = Sergei Gladchenko, Iga Rokicka = Iga Rokicka"},
	} {
		readings := articles(t, test.text)
		linked(readings, nil, nil)
		var order []string
		names := map[string][]string{}
		for _, r := range readings {
			for _, report := range r.Reports {
				for _, p := range report.Participants {
					if names[p.ID] == nil {
						order = append(order, p.ID)
					}
					names[p.ID] = append(names[p.ID], p.Name)
				}
			}
		}
		var got []string
		for _, id := range order {
			if len(names[id]) > 1 {
				got = append(got, strings.Join(names[id], " = "))
			}
		}
		var want []string
		if test.want != "" {
			want = strings.Split(test.want, ", ")
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", test.name, got, want)
		}
	}
}

// TestFatherAndSonKeepTheirAddresses: two whose names are printed alike keep their ids when
// the archive is built again, though the other one is met more often by then.
func TestFatherAndSonKeepTheirAddresses(t *testing.T) {
	text := `
2024-07-10
held 2024-07-10 | | Ignacio Urrutia, Ambassador [ambassador], CL; Stranger One, ZZ

2024-07-11
held 2024-07-11 | | Ignacio Urrutia, Undersecretary of Mining [deputy-minister], CL; Stranger Two, ZZ

2024-07-12
held 2024-07-10 | | Ignacio Urrutia Larraín, Ambassador [ambassador], CL; Stranger One, ZZ
held 2024-07-11 | | Ignacio Urrutia Vial, Undersecretary of Mining [deputy-minister], CL; Stranger Two, ZZ`
	who := func(readings []readout.Reading) [2]string {
		return [2]string{readings[0].Reports[0].Participants[0].ID, readings[1].Reports[0].Participants[0].ID}
	}
	first := articles(t, text)
	register := linked(first, nil, nil).Register()
	if ids := who(first); ids[0] == ids[1] {
		t.Fatalf("both are %s", ids[0])
	}
	for _, more := range []string{"Ignacio Urrutia, Ambassador [ambassador]", "Ignacio Urrutia, Undersecretary of Mining [deputy-minister]"} {
		again := articles(t, text+strings.ReplaceAll(`

2024-08-01
held 2024-08-01 | | ?, CL; Stranger Three, ZZ
held 2024-08-02 | | ?, CL; Stranger Four, ZZ
held 2024-08-03 | | ?, CL; Stranger Five, ZZ`, "?", more))
		linked(again, nil, register)
		if who(again) != who(first) {
			t.Errorf("with more of %s they are %q, and were %q", more, who(again), who(first))
		}
	}
}

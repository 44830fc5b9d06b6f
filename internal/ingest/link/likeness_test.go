package link

import "testing"

func TestNameLikeness(t *testing.T) {
	for _, test := range []struct {
		a, b    string
		weakest accord
		why     string // of a conflict
		flags   string // single, turned, headless
	}{
		{"Karim Valiyev", "Kerim Veliyev", alike, "", ""},
		{"Kassym-Jomart Tokayev", "Kasym-Zhomart Tokaev", spelled, "", ""},
		{"Volodymyr Zelensky", "Volodymyr Zelenskyy", spelled, "", ""},
		{"Zuzana Čaputová", "Zuzana Caputova", equal, "", ""},
		{"Vuong Dinh Hue", "Vương Đình Huệ", equal, "", ""},
		{"Syed Asim Munir", "Asim Munir", equal, "", ""},
		{"Sadyr Japarov", "Sadyr Zhaparov", spelled, "", ""},
		{"Sameh Shoukry", "Samih Shukri", alike, "", ""},
		{"Zakir Hasanov", "Hasanov Zakir Asgar Oglu", equal, "", "turned"},
		{"Kishida Fumio", "Fumio Kishida", equal, "", "turned"},
		{"Pham Binh Minh", "Binh Minh Pham", equal, "", "turned"},
		{"Yong-hyun Kim", "Kim Yonghyun", spelled, "", "turned"},
		{"S Jaishankar", "Subrahmanyam Jaishankar", starts, "", ""},
		{"Antony Blinken", "Antony J. Blinken", equal, "", ""},
		{"Bruno Rodriguez", "Bruno Rodríguez Parrilla", equal, "", ""},
		{"Mohammed bin Abdulrahman Al-Thani", "Muhammad bin Abdul Rahman Al Thani", alike, "", ""},
		{"Muhammad bin Salman", "Mohammed bin Salman bin Abdulaziz Al Saud", alike, "", ""},
		{"Amina Hailu", "Amine Haylo", alike, "", ""},
		{"James N. Holloway", "Jim Holloway", alike, "", ""},
		{"Elizabeth Holloway", "Liz Holloway", alike, "", ""},
		{"Dmytro Kuleshko", "Dmitry Kuleshko", alike, "", ""},
		{"Munir", "Syed Asim Munir", equal, "", "single"},
		{"Keir Starmer", "Sir Keir Starmer", equal, "", "headless"},
		{"Awadh Alzahrani", "Awadh Al-Zahrani", spelled, "", ""},
		{"Awadh Alzahrani", "Awadh Zahrani", alike, "", ""},

		{"Salman bin Abdulaziz Al Saud", "Mohammed bin Salman bin Abdulaziz Al Saud", differs, "one is named as a parent of the other", ""},
		{"Mohammed bin Salman", "Salman bin Mohammed", differs, "each has a word that the other lacks", ""},
		{"Abdulaziz bin Salman bin Abdulaziz", "Abdulaziz bin Saud bin Naif bin Abdulaziz", differs, "each has a word that the other lacks", ""},
		{"Li Qiang", "Li Keqiang", differs, "each has a word that the other lacks", ""},
		{"Tigran Sargsyan", "Serzh Sargsyan", differs, "each has a word that the other lacks", ""},
		{"Leyla Hasanova", "Leyla Hasanov", differs, "each has a word that the other lacks", ""},
		{"Sri Suhartini", "Sri Suhartono", differs, "each has a word that the other lacks", ""},
		{"Jan Kowalska", "Jan Kowalski", differs, "each has a word that the other lacks", ""},
		{"Eleni Papadopoulou", "Eleni Papadopoulos", differs, "each has a word that the other lacks", ""},
		{"Tim Holloway", "Jim Holloway", differs, "each has a word that the other lacks", ""},
		{"Tom Holloway", "Tony Holloway", differs, "each has a word that the other lacks", ""},
		{"Mario Duarte", "Maria Duarte", differs, "each has a word that the other lacks", ""},
		{"Penny Wong", "Penny Wang", differs, "each has a word that the other lacks", ""},
		{"Rashid Alimov", "Rashad Alimov", alike, "", ""}, // personweights.go must not join these on their names
		{"Abdullah II", "Abdullah III", differs, "their numbers differ", ""},
		{"Hun Sen", "Hun Manet", differs, "each has a word that the other lacks", ""},
		{"Jose Manuel Albares", "José Albares Bueno", differs, "each has a word that the other lacks", ""},
		{"Le Thanh Tung", "Nguyen Thanh Tung", differs, "each has a word that the other lacks", ""},
	} {
		for range 2 {
			a, b := parseName(test.a), parseName(test.b)
			got := compareNames(&a, &b)
			if got.conflict != (test.why != "") || got.why != test.why {
				t.Errorf("%s, %s: conflict %q, want %q", test.a, test.b, got.why, test.why)
			}
			if test.why == "" {
				flags := ""
				for name, on := range map[string]bool{"single": got.single, "turned": got.turned, "headless": got.headless} {
					if on {
						flags += name
					}
				}
				if got.weakest != test.weakest || flags != test.flags {
					t.Errorf("%s, %s: weakest %d %q, want %d %q", test.a, test.b, got.weakest, flags, test.weakest, test.flags)
				}
			}
			test.a, test.b = test.b, test.a // likeness has no direction
		}
	}
}

func TestNameWordsFile(t *testing.T) {
	if _, err := parseNameWords(nameWordsFile); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"bin\tson":              "namewords.tsv:1: 2 columns: write word, kind and (for feminine) the man's ending",
		"# x\nbin\tfather\t":    `namewords.tsv:2: unknown kind "father"`,
		"al\tlead\t\nal\tson\t": `namewords.tsv:2: "al" stands twice`,
	} {
		if _, err := parseNameWords(text); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// FuzzLikeness holds what must be true of any two strings: no panic, no
// direction, and a name is itself.
func FuzzLikeness(f *testing.F) {
	for _, pair := range [][2]string{{"Karim Valiyev", "Kerim Veliyev"}, {"", " "}, {"bin", "Al bin Al"}, {"Ильхам Алиев", "习近平"}, {"a b c d e f g h i j k l m n", "oglu oglu II jr"}, {"\xff", "’"}} {
		f.Add(pair[0], pair[1])
	}
	f.Fuzz(func(t *testing.T, first, second string) {
		a, b := parseName(first), parseName(second)
		there, back := compareNames(&a, &b), compareNames(&b, &a)
		if there.conflict != back.conflict || there.weakest != back.weakest || there.single != back.single {
			t.Errorf("%q, %q: %+v there, %+v back", first, second, there, back)
		}
		if self := compareNames(&a, &a); len(a.words) > 0 && len(a.words) <= maxWords && a.weight() > 0 && (self.conflict || self.weakest != equal) {
			t.Errorf("%q is not itself: %+v", first, self)
		}
		if folded := Fold(first); Fold(folded) != folded {
			t.Errorf("Fold(%q) = %q is folded further", first, folded)
		}
	})
}

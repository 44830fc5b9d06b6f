package store

import (
	"context"
	"testing"
)

// Somebody stands once under each word of the name, a word that comes twice in it
// included.
func TestOnceUnderEachWord(t *testing.T) {
	w := newWorld(7, 10)
	w.contents.People[0].Name = "Athbi Al-Mubarak al Sabah"
	a := w.open(t)
	for letter, want := range map[string]int{"A": 2, "M": 1, "S": 1} { // Athbi and Al
		page, err := a.PeopleUnder(context.Background(), letter, 1)
		if err != nil {
			t.Fatal(err)
		}
		got := 0
		for _, e := range page.Items {
			if e.ID == w.contents.People[0].ID {
				got++
			}
		}
		if got != want {
			t.Errorf("under %s he stands %d times, not %d", letter, got, want)
		}
	}
}

// A glottal stop before the first letter of a word, written with an apostrophe, does not take it
// from under that letter.
func TestLetterOf(t *testing.T) {
	for word, want := range map[string]string{"'Ana": "A", "’Ofa": "O", "ʻAisake": "A", "Ødegård": "O", "Жанна": "Ж", "1st": "#", "": "#"} {
		if got := LetterOf(word); got != want {
			t.Errorf("%q stands under %q, not %q", word, got, want)
		}
	}
}

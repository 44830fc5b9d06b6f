package store

import (
	"encoding/json"
	"fmt"
	"unicode"

	"github.com/readout-archive/readout"
)

// This file writes what the archive knows by name: vocabularies, authority
// records, the index of people, the names that the search finds.

func (b *Builder) writeVocabulary(v Vocabulary) error {
	for i, c := range v.Countries {
		if err := b.insert("country", i+1, c.Code, c.Alpha3, c.Name, c.Slug, c.Region); err != nil {
			return err
		}
		for _, name := range append([]string{c.Name}, c.Others...) {
			if err := b.searched(CountryKind, c.Slug, name); err != nil {
				return err
			}
		}
	}
	for i, t := range v.Topics {
		if err := b.insert("topic", i+1, t.Code, t.Title, t.Family, t.Covers); err != nil {
			return err
		}
		if err := b.searched(TopicKind, t.Code, t.Title); err != nil {
			return err
		}
	}
	for i, l := range v.Levels {
		if err := b.insert("level", i+1, l.Code, l.Title); err != nil {
			return err
		}
	}
	for i, r := range v.Reasons {
		if err := b.insert("reason", i+1, r.Code, r.Title, r.Gloss); err != nil {
			return err
		}
	}
	for i, s := range v.ShortNames {
		if err := b.insert("short_name", i+1, s.Name, s.Short); err != nil {
			return err
		}
	}
	b.edition.Vocabulary = v.Version
	if err := b.insert("language", 1, ""); err != nil {
		return err
	}
	return b.insert("publisher", 1, notStated, "")
}

// notStated is the value of a filter for what a source does not say.
const notStated = "not-stated"

func (b *Builder) writeAuthorities(c Contents) error {
	for _, part := range []struct {
		kind    Kind
		records []readout.Authority
	}{{PersonKind, c.People}, {PlaceKind, c.Places}, {OrganisationKind, c.Organisations}} {
		for i, a := range part.records {
			if err := b.writeAuthority(part.kind, i+1, a); err != nil {
				return fmt.Errorf("%s %s: %w", part.kind, a.ID, err)
			}
		}
	}
	same := map[string]int{}
	for _, a := range c.People {
		same[fold(a.Name)]++
	}
	for i, a := range c.People {
		under := map[string]bool{}
		for _, part := range nameParts(a.Name) {
			word := a.Name[part.Start:part.End]
			if under[filed(word)] { // "Al" of "Al-Mubarak Al-Sabah": once is enough
				continue
			}
			under[filed(word)] = true
			if err := b.insert("name_part", LetterOf(word), filed(word), i+1, part.Start, part.End, same[fold(a.Name)]); err != nil {
				return err
			}
		}
	}
	for i, s := range c.Skipped {
		if err := b.insert("skipped", i+1, s.Path, s.Reason); err != nil {
			return err
		}
	}
	return nil
}

func (b *Builder) writeAuthority(kind Kind, number int, a readout.Authority) error {
	if err := b.insert("authority", string(kind), number, a.ID, a.Name, a.Sort, a.Country, list(a.SameAs)); err != nil {
		return err
	}
	if err := b.searched(kind, a.ID, a.Name); err != nil {
		return err
	}
	for i, f := range a.Forms {
		first, last := days(f.Sources)
		if err := b.insert("name_form", string(kind), number, i, f.Form, f.Language, f.Why,
			max(f.Articles, len(f.Sources)), first, max(last, string(f.Last)), list(f.Sources[:min(5, len(f.Sources))])); err != nil {
			return err
		}
		if f.Form == a.Name {
			continue
		}
		if err := b.searched(kind, a.ID, f.Form); err != nil {
			return err
		}
	}
	for i, t := range a.Terms {
		if err := b.insert("term", string(kind), number, i, t.Office, t.Country, string(t.From), string(t.To)); err != nil {
			return err
		}
	}
	for i, l := range a.MaybeSame {
		if err := b.insert("likeness", string(kind), number, i, l.ID, l.Why); err != nil {
			return err
		}
	}
	return nil
}

// searched lets the search find a thing by a name.
func (b *Builder) searched(kind Kind, slug, form string) error {
	folded := ""
	if needsFolding(form) {
		folded = fold(form)
	}
	return b.insert("searched_name", nil, string(kind), slug, form, folded)
}

// days gives the first and last day of source ids, which begin with theirs.
func days(sources []string) (first, last string) {
	for _, id := range sources {
		day := id[:min(len(id), len("2006-01-02"))]
		if first == "" || day < first {
			first = day
		}
		last = max(last, day)
	}
	return first, last
}

// nameParts are the words of a name: what stands between blanks and hyphens.
func nameParts(name string) []readout.Span {
	var parts []readout.Span
	start := -1
	for i, r := range name + " " {
		inside := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’' || r == '.'
		switch {
		case inside && start < 0:
			start = i
		case !inside && start >= 0:
			parts = append(parts, readout.Span{Start: start, End: i})
			start = -1
		}
	}
	return parts
}

// list is the JSON of a list of strings.
func list(items []string) string {
	if len(items) == 0 {
		return "[]"
	}
	data, err := json.Marshal(items)
	if err != nil { // strings always have a JSON form
		panic(err)
	}
	return string(data)
}

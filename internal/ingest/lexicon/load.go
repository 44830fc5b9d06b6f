package lexicon

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the reading of vocabulary files: their columns, their checks,
// and the errors that name file and line.

// read takes one file in.
func (l *Lexicon) read(name, text string) error {
	class, plain := classFiles[name]
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSuffix(line, "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		columns := strings.Split(line, "\t")
		var err error
		switch {
		case plain:
			err = l.entry(class, columns)
		case name == "countries.tsv":
			err = l.country(columns)
		case name == "topics.tsv":
			err = l.topic(columns)
		case name == "levels.tsv":
			err = l.level(columns)
		case name == "reasons.tsv":
			err = l.reason(columns)
		case name == "cues.tsv":
			err = l.cue(columns)
		case name == "site-lines.tsv":
			err = l.siteLine(columns)
		case name == "plain-offices.tsv":
			err = l.plainOffice(columns)
		case name == "name-parts.tsv":
			err = l.namePart(columns)
		case name == "land-traits.tsv":
			err = l.landTrait(columns)
		case name == "signs.tsv":
			err = l.sign(columns)
		case name == "addresses.tsv":
			err = l.address(columns)
		default:
			err = fmt.Errorf("no class has this file: add it to classFiles")
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return nil
}

var (
	alpha2     = regexp.MustCompile(`^[A-Z]{2}$`)
	alpha3     = regexp.MustCompile(`^[A-Z]{3}$`)
	identifier = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
)

// entry: forms, code, note, weight.
func (l *Lexicon) entry(class Class, columns []string) error {
	if len(columns) > 4 {
		return fmt.Errorf("%d columns: write forms, code, note, weight", len(columns))
	}
	entry := Entry{Class: class}
	if len(columns) > 1 {
		entry.Code = columns[1]
	}
	if len(columns) > 2 {
		entry.Note = columns[2]
	}
	if len(columns) > 3 && columns[3] != "" {
		weight, err := strconv.Atoi(columns[3])
		if err != nil {
			return fmt.Errorf("weight %q is no whole number", columns[3])
		}
		entry.Weight = weight
	}
	if class == Organisation && entry.Note != "" && entry.Note != entry.Code {
		l.shortNames = append(l.shortNames, ShortName{entry.Note, entry.Code})
	}
	if class == TopicWord {
		if err := l.once(columns[0], entry); err != nil {
			return err
		}
	}
	return l.forms(columns[0], entry)
}

// once checks that none of the forms is filed for the entry's code yet: of two weights of
// one topic it would be anybody's guess which counts. Another topic may have it as well.
func (l *Lexicon) once(list string, entry Entry) error {
	for form := range strings.SplitSeq(list, " | ") {
		entry.print = printed(form)
		filed := l.phrases.filed(l.sequence(form))
		if strings.Contains(form, "-") {
			filed = append(slices.Clip(filed), l.phrases.filed(l.sequence(strings.ReplaceAll(form, "-", " ")))...)
		}
		for i := range filed {
			if other := &filed[i]; other.Class == entry.Class && other.print == entry.print && (other.Code == entry.Code || other.Code == "-" || entry.Code == "-") {
				return fmt.Errorf("%q stands twice, for %s and for %s: leave one out", form, other.Code, entry.Code)
			}
		}
	}
	return nil
}

// country: alpha-2, alpha-3, name, slug, region, capitals, other names, demonyms, peoples.
func (l *Lexicon) country(columns []string) error {
	if len(columns) != 9 {
		return fmt.Errorf("%d columns: write alpha-2, alpha-3, name, slug, region, capitals, other names, demonyms, peoples", len(columns))
	}
	c := readout.Country{Code: columns[0], Alpha3: columns[1], Name: columns[2], Slug: columns[3], Region: columns[4]}
	if columns[6] != "" {
		c.Others = strings.Split(columns[6], " | ")
	}
	switch _, double := l.byCode[c.Code]; {
	case double:
		return fmt.Errorf("country %s stands twice", c.Code)
	case !alpha2.MatchString(c.Code):
		return fmt.Errorf("code %q is no ISO alpha-2 code such as AZ", c.Code)
	case !alpha3.MatchString(c.Alpha3):
		return fmt.Errorf("code %q is no ISO alpha-3 code such as AZE", c.Alpha3)
	case !identifier.MatchString(c.Slug):
		return fmt.Errorf("slug %q is none: write small letters, digits and single hyphens", c.Slug)
	}
	l.byCode[c.Code] = len(l.countries)
	l.capitals[c.Code], _, _ = strings.Cut(columns[5], " | ")
	l.countries = append(l.countries, c)
	adjective, _, _ := strings.Cut(columns[7], "|")
	l.adjectives[c.Code] = strings.TrimSpace(adjective)
	lists := []struct {
		forms string
		entry Entry
	}{
		{c.Name, Entry{Class: CountryName, Code: c.Code}},
		{columns[6], Entry{Class: CountryName, Code: c.Code}},
		{columns[5], Entry{Class: Capital, Code: c.Code}},
		{columns[7], Entry{Class: Demonym, Code: c.Code}},
		{columns[8], Entry{Class: Demonym, Code: c.Code, Note: "plural"}},
	}
	for _, list := range lists {
		if list.forms == "" {
			continue
		}
		if list.entry.Class != Capital {
			l.findNamesakes(list.forms, c.Code)
		}
		if err := l.forms(list.forms, list.entry); err != nil {
			return err
		}
	}
	return nil
}

// topic: code, title, family, gloss.
func (l *Lexicon) topic(columns []string) error {
	if len(columns) != 4 {
		return fmt.Errorf("%d columns: write code, title, family, gloss", len(columns))
	}
	if !identifier.MatchString(columns[0]) {
		return fmt.Errorf("code %q is none: write small letters and hyphens", columns[0])
	}
	if !slices.Contains([]string{"rel", "sec", "eco", "soc", "env"}, columns[2]) {
		return fmt.Errorf("family %q is none: write rel, sec, eco, soc or env", columns[2])
	}
	l.topics = append(l.topics, readout.Topic{Code: columns[0], Title: columns[1], Family: columns[2], Covers: columns[3]})
	return nil
}

// reason: code, title, gloss.
func (l *Lexicon) reason(columns []string) error {
	if len(columns) != 3 || !identifier.MatchString(columns[0]) || columns[1] == "" || columns[2] == "" {
		return errors.New("write a code, a title and a gloss")
	}
	l.reasons = append(l.reasons, Reason{columns[0], columns[1], columns[2]})
	return nil
}

// level: code, title.
func (l *Lexicon) level(columns []string) error {
	if len(columns) != 2 || !identifier.MatchString(columns[0]) {
		return fmt.Errorf("write a level's code (small letters and hyphens) and its title")
	}
	l.levels = append(l.levels, readout.Level{Code: columns[0], Title: columns[1]})
	return nil
}

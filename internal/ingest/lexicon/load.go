package lexicon

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/readout-archive/readout"
)

// This file owns the reading of vocabulary files: their columns, their checks,
// and the errors that name file and line.

// Class says which list an entry stands in; classes combine as sets.
type Class uint64

// The classes, with what an entry's Code and Note hold.
const (
	CountryName  Class = 1 << iota // a country's name. Code: alpha-2
	Demonym                        // adjective or people of a country. Code: alpha-2; Note "plural" of a people ("Kazakhs")
	Metonym                        // a seat or body that stands for a government: Kremlin, Pentagon. Code: alpha-2; Note: the city, when it is a place as well
	Capital                        // a capital city. Code: alpha-2
	Region                         // a part of the world: European, Central Asian, Gulf
	Honorific                      // Mr, H.E., Dr: before a name. Code: man, woman, or ""
	Nobility                       // Sheikh, Prince, Dame: before a name, kept off it. Code: man, woman, or ""
	Rank                           // General, Air Chief Marshal. Code: army, navy, air, police, any
	Office                         // president, minister, ambassador. Code: level; Note "of" when it says little alone ("head", "member"), "body" when organisations have it
	Modifier                       // deputy, acting, former. Code: deputy, acting, former, incoming, senior
	Field                          // foreign affairs, defence. Code: ministry's field
	Body                           // ministry, bank, council: head of an organisation's name. Code: government, parliament, international, company, party, court, academy, media, military, society
	Organisation                   // a known international organisation. Code: its short name; Note: its full name
	OrgAdjective                   // an adjective of one: European for the EU. Code: its short name
	Press                          // a news agency, paper or press office. Note: the country whose own press it is
	PostNominal                    // NI (M), KCMG, MP: after a name
	Particle                       // bin, al, van, de: inside a name
	GivenName                      // a common given name of a naming tradition. Code: man, woman or ""
	Month                          // Code: 01 … 12
	Weekday                        // Code: 0 (Sunday) … 6
	DayWord                        // yesterday, today, tomorrow. Code: offset in days
	NationalDay                    // Independence Day, New Year's Day. Code: MM-DD, country's alpha-2, or ""
	Venue                          // a palace, residence, hall. Code: alpha-2 or ""; Note: the city
	VenueHead                      // palace, office, headquarters: head of a venue's name
	TopicWord                      // words of a topic. Code: topic; Weight
	NumberWord                     // two, dozen. Code: the number
	HomeWord                       // a title or office that one country alone has. Code: alpha-2
	Locality                       // an island or region that a meeting is said to be in. Code: alpha-2
	Language                       // a function word. Code: BCP 47
	Group                          // people without a name: leaders, sides, delegation. Code: kind of group
	TopicHead                      // nouns behind words of a topic that make a matter of them. Code: event when the words name one
	Bearing                        // words that tell how far a sentence bears on what was talked about. Code: discuss, speak, rite
	Remit                          // words of an office or body. Code: the topic that who holds it is there for
	Division                       // a province, state or region of one country alone. Code: alpha-2
	Lands                          // countries that go by one name, "the Baltic states". Code: their alpha-2 codes, parted by blanks
	Holder                         // an office that shows whom its holder represents. Code: alpha-2 or an organisation's short name; Note: countries, parted by blanks, that have the office too
)

// Entry is one meaning of a phrase.
type Entry struct {
	Class  Class
	Code   string
	Note   string
	Weight int  // of a topic's words, in hundredths; of what tells of an article's home, where it is not as usual; of a venue below 0 where many countries meet; else 0
	print  Word // how the first word must be printed
}

// written reports whether the first word of a text is printed as the entry asks.
func (e *Entry) written(first Word) bool { return first&e.print == e.print }

// Doubles reports whether two entries of one phrase are of one class, printed alike
// and differ by their codes: a phrase that stands in the lines of two topics is of both.
func (e *Entry) Doubles(other *Entry) bool {
	return e.Class == other.Class && e.print == other.print && e.Code != other.Code
}

// classFiles names the file of each class that has one entry a line: forms,
// code, note, weight, of which the last ones may be absent.
var classFiles = map[string]Class{
	"metonyms.tsv": Metonym, "institutions.tsv": Metonym, "regions.tsv": Region, "honorifics.tsv": Honorific, "nobility.tsv": Nobility,
	"ranks.tsv": Rank, "offices.tsv": Office, "modifiers.tsv": Modifier, "fields.tsv": Field, "bodies.tsv": Body,
	"organisations.tsv": Organisation, "org-adjectives.tsv": OrgAdjective, "press.tsv": Press, "postnominals.tsv": PostNominal,
	"particles.tsv": Particle, "given-names.tsv": GivenName, "months.tsv": Month, "weekdays.tsv": Weekday, "daywords.tsv": DayWord,
	"national-days.tsv": NationalDay, "venues.tsv": Venue, "venue-heads.tsv": VenueHead, "topic-words.tsv": TopicWord,
	"numbers.tsv": NumberWord, "home-words.tsv": HomeWord, "languages.tsv": Language, "groups.tsv": Group, "localities.tsv": Locality,
	"bearings.tsv": Bearing, "topic-heads.tsv": TopicHead, "topic-remits.tsv": Remit, "divisions.tsv": Division,
	"holders.tsv": Holder, "lands.tsv": Lands,
}

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

// forms files an entry under each of its forms.
func (l *Lexicon) forms(list string, entry Entry) error {
	for form := range strings.SplitSeq(list, " | ") {
		if form == "" || form != strings.TrimSpace(form) {
			return fmt.Errorf("form %q is empty or has blanks around it: part forms by \" | \"", form)
		}
		entry.print = printed(form)
		l.file(form, entry)
		if strings.Contains(form, "-") {
			l.file(strings.ReplaceAll(form, "-", " "), entry)
		}
	}
	return nil
}

// file adds one form.
func (l *Lexicon) file(form string, entry Entry) { l.phrases.add(l.sequence(form), entry) }

// sequence numbers the words of a form.
func (l *Lexicon) sequence(form string) []Word {
	var sequence []Word
	for _, part := range cut(form) {
		word := l.words.number(strings.ReplaceAll(part, ".", ""))
		if strings.HasSuffix(part, ".") {
			l.words.dotted[word] = true
		}
		sequence = append(sequence, word)
	}
	return sequence
}

// cut gives the folded words of a form as the segment pass cuts them; the dots
// of abbreviations are kept.
func cut(form string) []string {
	var parts []string
	for printed := range strings.FieldsSeq(form) {
		folded := Fold(printed)
		if whole, ok := strings.CutSuffix(folded, "'s"); ok {
			parts = append(parts, whole, "'s")
			continue
		}
		parts = append(parts, marks(folded)...)
	}
	return parts
}

// marks parts brackets, commas and slashes from a folded word.
func marks(folded string) []string {
	var parts []string
	start := 0
	for i, c := range folded {
		if strings.ContainsRune("(),/&", c) {
			if i > start {
				parts = append(parts, folded[start:i])
			}
			parts = append(parts, string(c))
			start = i + 1
		}
	}
	if start < len(folded) {
		parts = append(parts, folded[start:])
	}
	return parts
}

// printed tells how a form's first word must be printed to be found.
func printed(form string) Word {
	first, _, _ := strings.Cut(form, " ")
	letters, uppers := 0, 0
	for _, r := range first {
		if unicode.IsLetter(r) {
			letters++
			if unicode.IsUpper(r) {
				uppers++
			}
		}
	}
	switch {
	case uppers == letters && letters > 1:
		return capital | capitals
	case uppers > 0 && unicode.IsUpper([]rune(first)[0]):
		return capital
	}
	return 0
}

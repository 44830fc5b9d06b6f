package web

// This file owns the words for the codes of records: countries, topics, levels.

import (
	"strings"
	"unicode"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// vocabulary gives the codes of an edition their words.
type vocabulary struct {
	archive   *store.Archive             // whose it is
	countries map[string]readout.Country // by ISO alpha-2
	topics    map[string]readout.Topic
	levels    map[string]readout.Level
	slugs     map[string]string // a country's slug → its code
	short     map[string]string // a known organisation's name → what it is called for short
}

func newVocabulary(from *store.Vocabulary) *vocabulary {
	v := &vocabulary{
		countries: make(map[string]readout.Country, len(from.Countries)),
		topics:    make(map[string]readout.Topic, len(from.Topics)),
		levels:    make(map[string]readout.Level, len(from.Levels)),
		slugs:     make(map[string]string, len(from.Countries)),
		short:     make(map[string]string, len(from.ShortNames)),
	}
	for _, c := range from.Countries {
		v.countries[c.Code], v.slugs[c.Slug] = c, c.Code
	}
	for _, t := range from.Topics {
		v.topics[t.Code] = t
	}
	for _, l := range from.Levels {
		v.levels[l.Code] = l
	}
	for _, s := range from.ShortNames {
		if len([]rune(s.Short)) <= longestInitials {
			v.short[s.Name] = s.Short
		}
	}
	return v
}

// wordsOf gives the vocabulary of an archive, made once for each edition.
func (s *site) wordsOf(archive *store.Archive) *vocabulary {
	if v := s.words.Load(); v != nil && v.archive == archive {
		return v
	}
	v := newVocabulary(archive.Vocabulary())
	v.archive = archive
	s.words.Store(v)
	return v
}

// country is a country's English name; an unknown code stands for itself.
func (v *vocabulary) country(code string) string {
	if c, ok := v.countries[code]; ok {
		return c.Name
	}
	return code
}

// topic is a topic's title.
func (v *vocabulary) topic(code string) string {
	if t, ok := v.topics[code]; ok {
		return t.Title
	}
	return code
}

// family is the colour of a topic's data: "rel", "sec", "eco", "soc", "env".
func (v *vocabulary) family(topic string) string {
	if t, ok := v.topics[topic]; ok && t.Family != "" {
		return t.Family
	}
	return noFamily
}

// noFamily is the colour of a record without a topic.
const noFamily = "none"

// party is the name of a party, without an article.
func (v *vocabulary) party(p readout.Party) string {
	if p.Kind == readout.CountryParty {
		return v.country(p.Code)
	}
	return isolated(p.Name)
}

// partyCode is the short code of a party, nil where it has none.
func (v *vocabulary) partyCode(p readout.Party) *code {
	if p.Kind == readout.CountryParty {
		if p.Code == "" {
			return nil
		}
		return &code{Code: p.Code, Name: v.country(p.Code)}
	}
	if p.Name == "" {
		return nil
	}
	return &code{Code: v.shortName(p.Name), Name: p.Name, Org: true}
}

// longestInitials is how long a name of capitals alone may be to be its own code:
// cut to "ECO", ECOWAS would be another organisation.
const longestInitials = 8

// shortName is the code of an organisation: its name where that is short, else what the
// vocabulary calls it ("AfDB"), else the first letters of its words, never one that is a
// country's code: "AU" is Australia, so the African Union is "AUC"; "EC" is Ecuador, so
// the European Council is "EuCou", for with one letter more three bodies were "ECC".
func (v *vocabulary) shortName(name string) string {
	if n := len([]rune(name)); n <= 5 || n <= longestInitials && !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return name
	}
	short := v.short[name]
	if letters := []rune(readout.Initials(name)); short == "" && len(letters) > 1 {
		short = string(letters[:min(len(letters), 5)])
	} else if short == "" {
		short = strings.ToUpper(string([]rune(name)[:3]))
	}
	if _, taken := v.countries[short]; !taken {
		return short
	}
	if words := strings.Fields(name); len(words) > 1 && v.short[name] == "" {
		return beginning(words[0], 2) + beginning(words[len(words)-1], 3)
	}
	return short + "C"
}

// beginning is the first letters of a word.
func beginning(word string, most int) string {
	letters := []rune(word)
	return string(letters[:min(len(letters), most)])
}

// countryAt is the name of the country with a slug.
func (v *vocabulary) countryAt(slug string) string {
	if code, ok := v.slugs[slug]; ok {
		return v.country(code)
	}
	return slug
}

// level is a level's title.
func (v *vocabulary) level(code string) string {
	if l, ok := v.levels[code]; ok {
		return l.Title
	}
	return code
}

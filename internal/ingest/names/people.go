package names

import (
	"sort"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the nouns that mentions and references work with: who and
// what an article speaks of (entities), and where (mentions).

// Kind tells what a mention or an entity is.
type Kind uint8

// The kinds of mentions and entities.
const (
	Person       Kind = iota // one natural person, named or known by office alone ("the Turkish minister")
	Group                    // several entities at once: "the two ministers", "the sides", "both leaders"
	Country                  // a country or its government as an actor: "Pakistan", "Baku" is a place and not one
	Organisation             // an international organisation, company or other body: "NATO", "World Bank"
	Delegation               // people of a country or body who are not named: "a Turkish delegation", "EU officials"
)

// Mention is one noun group of the text that refers to something. Its phrase
// is the whole group with titles before the name and abbreviations in brackets
// after it, but without appositions that a comma sets off: they are in after.
//
//	Colonel General Hasanov Zakir Asgar Oglu, Minister of Defence, Azerbaijan,
//	└────────────── phrase ───────────────┘  └────────── after ──────────┘
//	                └─────── name ────────┘
type Mention struct {
	text.Phrase
	Kind Kind
	Name text.Phrase // the name's own tokens; empty when the mention has none ("the COAS")
	Head int         // token that carries the group's number and class: the name's last word, "ministers", "delegation"
	// After covers appositions and brackets behind the phrase that belong to
	// it; a pattern continues to read at end().
	After text.Phrase
	// Who are the entities it refers to: one for a person, a country or an
	// organisation, several for a group, the party's own (country or
	// organisation) for a delegation, none while unresolved.
	Who []int
	// Possessive: "Aliyev's"; the mention then stands before what it owns. The
	// "'s" itself is inside phrase.
	Possessive bool
	Rule       string // name of the rule that found it, or resolved it

	Titles Titles // of a person: what the words around the name say
}

// Titles is what stands around a name, or instead of one.
type Titles struct {
	Office      text.Phrase // the office as printed, with its complement: "Minister of Defence of Georgia"
	Head        text.Phrase // the words of its head: "Minister", "Chief of Army Staff"
	Level       string      // code of the office's level
	Rank        text.Phrase
	Country     string // ISO alpha-2 of the country that the words name
	CountryAt   text.Phrase
	CountryFrom string // how they name it: "demonym", "possessive", "of", "apposition"; "" when outright
	Accredited  string // alpha-2 of the country that an ambassador is sent to
	Org         string // organisation that the words name, as printed
	OrgAt       text.Phrase
	Company     bool   // the organisation is a company or another body that is no state's
	Short       string // folded abbreviation in brackets: "coas"
	Plain       string // the head in the words by which offices are compared; "" until asked for
	Counterpart bool   // "his Turkish counterpart": the office is another person's
	Guest       bool   // "the guest", "his host"
	Generic     bool   // the office says little alone: "head", "official"
	Former      bool
	Plural      bool
	Shared      bool // one plural office of several names: "Presidents Petro and Maduro"
	Theirs      int  // token of "the nation's", "the body's": the country or organisation last spoken of; 0 for none
	Count       int  // "the two ministers": 2; 0 when not told
	served      bool // the office's words name the one whom its holder serves
	Definite    bool // "the", "his" or no article before it; false after "a"
	Woman, Man  bool
}

// End is the token at which reading goes on behind the mention and its appositions.
func (m *Mention) End() int { return max(m.To, m.After.To) }

// Entity is a person, country or organisation of the article: all mentions
// that refer to it, joined.
type Entity struct {
	Kind Kind
	Name text.Value // person: the fullest form, titles off ("" when known by office alone); organisation: its name as printed, longest form

	Rank       text.Value // as printed: "Colonel General"
	Role       text.Value // the office as the article words it: "Minister of Defence"
	Country    text.Value // ISO alpha-2 of the country represented (or, of a country entity, its own code)
	Org        text.Value // organisation represented, when it is not a country's government
	Level      string     // code of the office's level, from the vocabulary
	Woman, Man bool       // what pronouns, "Ms" and "Mr" told

	Mentions []int // numbers of its mentions, in the order of the text
}

// LastMention gives the mention of entity e that stands last before token i, one of it
// alone rather than of a group, nil when none does.
func (d *Document) LastMention(e, i int) *Mention {
	numbers := d.Entities[e].Mentions
	n := sort.Search(len(numbers), func(k int) bool { return d.Mentions[numbers[k]].From >= i })
	if n == 0 {
		return nil
	}
	for k := n - 1; k >= max(0, n-fewGroups); k-- {
		if m := &d.Mentions[numbers[k]]; len(m.Who) == 1 {
			return m
		}
	}
	return &d.Mentions[numbers[n-1]]
}

// fewGroups is how many mentions back one of an entity alone is looked for, past "the two".
const fewGroups = 16

// MentionsBefore counts the mentions that end before token i.
func (d *Document) MentionsBefore(i int) int {
	return sort.Search(len(d.Mentions), func(number int) bool { return d.Mentions[number].To > i })
}

// Chiefly reports whether an office's level is one that a country has one of.
func Chiefly(level string) bool { return level == "head-of-state" || level == "head-of-government" }

// spokenOf is how much a country weighs of which an article speaks, as far as its
// parties are others: less than what sets a city apart from a small namesake.
const spokenOf = 1.2

// PresenceOf weighs how much the article speaks of a country, as far as its mentions tell.
func (d *Document) PresenceOf(code string) float64 {
	for i := range d.Entities {
		if d.Entities[i].Country.Text == code {
			return spokenOf
		}
	}
	return 0
}

// One gives a list of one entity.
func (d *Document) One(entity int) []int {
	d.ones = append(d.ones, entity)
	n := len(d.ones)
	return d.ones[n-1 : n : n]
}

// Mention gives the mention that covers token i, nil when none does.
func (d *Document) Mention(i int) *Mention {
	if !d.Covered(i) {
		return nil
	}
	return &d.Mentions[d.MentionAt[i]]
}

// IsPerson reports whether token i belongs to a person's mention.
func (d *Document) IsPerson(i int) bool {
	m := d.Mention(i)
	return m != nil && m.Kind == Person
}

// PersonWithin reports whether somebody is named, or told by an office, between two tokens.
func (d *Document) PersonWithin(from, to int) bool {
	for i := from; i < to; i++ {
		if d.IsPerson(i) {
			return true
		}
	}
	return false
}

// SeniorLevels are the levels whose holders speak for their country at a summit.
var SeniorLevels = text.Set("head-of-state head-of-government deputy-head royal minister deputy-minister military-chief parliament security")

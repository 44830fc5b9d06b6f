package ingest

import "sort"

// This file owns the nouns that mentions and references work with: who and
// what an article speaks of (entities), and where (mentions).

// kind tells what a mention or an entity is.
type kind uint8

// The kinds of mentions and entities.
const (
	person       kind = iota // one natural person, named or known by office alone ("the Turkish minister")
	group                    // several entities at once: "the two ministers", "the sides", "both leaders"
	country                  // a country or its government as an actor: "Pakistan", "Baku" is a place and not one
	organisation             // an international organisation, company or other body: "NATO", "World Bank"
	delegation               // people of a country or body who are not named: "a Turkish delegation", "EU officials"
)

// mention is one noun group of the text that refers to something. Its phrase
// is the whole group with titles before the name and abbreviations in brackets
// after it, but without appositions that a comma sets off: they are in after.
//
//	Colonel General Hasanov Zakir Asgar Oglu, Minister of Defence, Azerbaijan,
//	└────────────── phrase ───────────────┘  └────────── after ──────────┘
//	                └─────── name ────────┘
type mention struct {
	phrase
	kind kind
	name phrase // the name's own tokens; empty when the mention has none ("the COAS")
	head int    // token that carries the group's number and class: the name's last word, "ministers", "delegation"
	// after covers appositions and brackets behind the phrase that belong to
	// it; a pattern continues to read at end().
	after phrase
	// who are the entities it refers to: one for a person, a country or an
	// organisation, several for a group, the party's own (country or
	// organisation) for a delegation, none while unresolved.
	who []int
	// possessive: "Aliyev's"; the mention then stands before what it owns. The
	// "'s" itself is inside phrase.
	possessive bool
	rule       string // name of the rule that found it, or resolved it

	titles titles // of a person: what the words around the name say
}

// titles is what stands around a name, or instead of one.
type titles struct {
	office      phrase // the office as printed, with its complement: "Minister of Defence of Georgia"
	head        phrase // the words of its head: "Minister", "Chief of Army Staff"
	level       string // code of the office's level
	rank        phrase
	country     string // ISO alpha-2 of the country that the words name
	countryAt   phrase
	countryFrom string // how they name it: "demonym", "possessive", "of", "apposition"; "" when outright
	accredited  string // alpha-2 of the country that an ambassador is sent to
	org         string // organisation that the words name, as printed
	orgAt       phrase
	company     bool   // the organisation is a company or another body that is no state's
	short       string // folded abbreviation in brackets: "coas"
	plain       string // the head in the words by which offices are compared; "" until asked for
	counterpart bool   // "his Turkish counterpart": the office is another person's
	guest       bool   // "the guest", "his host"
	generic     bool   // the office says little alone: "head", "official"
	former      bool
	plural      bool
	shared      bool // one plural office of several names: "Presidents Petro and Maduro"
	theirs      int  // token of "the nation's", "the body's": the country or organisation last spoken of; 0 for none
	count       int  // "the two ministers": 2; 0 when not told
	definite    bool // "the", "his" or no article before it; false after "a"
	woman, man  bool
}

// end is the token at which reading goes on behind the mention and its appositions.
func (m *mention) end() int { return max(m.to, m.after.to) }

// entity is a person, country or organisation of the article: all mentions
// that refer to it, joined.
type entity struct {
	kind kind
	name value // person: the fullest form, titles off ("" when known by office alone); organisation: its name as printed, longest form

	rank       value  // as printed: "Colonel General"
	role       value  // the office as the article words it: "Minister of Defence"
	country    value  // ISO alpha-2 of the country represented (or, of a country entity, its own code)
	org        value  // organisation represented, when it is not a country's government
	level      string // code of the office's level, from the vocabulary
	woman, man bool   // what pronouns, "Ms" and "Mr" told

	mentions []int // numbers of its mentions, in the order of the text
}

// lastMention gives the mention of entity e that stands last before token i, nil when none does.
func (d *document) lastMention(e, i int) *mention {
	numbers := d.entities[e].mentions
	n := sort.Search(len(numbers), func(k int) bool { return d.mentions[numbers[k]].from >= i })
	if n == 0 {
		return nil
	}
	return &d.mentions[numbers[n-1]]
}

// mentionsBefore counts the mentions that end before token i.
func (d *document) mentionsBefore(i int) int {
	return sort.Search(len(d.mentions), func(number int) bool { return d.mentions[number].to > i })
}

// chiefly reports whether an office's level is one that a country has one of.
func chiefly(level string) bool { return level == "head-of-state" || level == "head-of-government" }

// spokenOf is how much a country weighs of which an article speaks, as far as its
// parties are others: less than what sets a city apart from a small namesake.
const spokenOf = 1.2

// presenceOf weighs how much the article speaks of a country, as far as its mentions tell.
func (d *document) presenceOf(code string) float64 {
	for i := range d.entities {
		if d.entities[i].country.text == code {
			return spokenOf
		}
	}
	return 0
}

// one gives a list of one entity.
func (d *document) one(entity int) []int {
	d.ones = append(d.ones, entity)
	n := len(d.ones)
	return d.ones[n-1 : n : n]
}

// mention gives the mention that covers token i, nil when none does.
func (d *document) mention(i int) *mention {
	if !d.covered(i) {
		return nil
	}
	return &d.mentions[d.mentionAt[i]]
}

// isPerson reports whether token i belongs to a person's mention.
func (d *document) isPerson(i int) bool {
	m := d.mention(i)
	return m != nil && m.kind == person
}

// seniorLevels are the levels whose holders speak for their country at a summit.
var seniorLevels = set("head-of-state head-of-government deputy-head royal minister deputy-minister military-chief parliament security")

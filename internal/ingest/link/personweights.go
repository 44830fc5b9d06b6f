package link

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// This file owns when two names are one person: Fellegi and Sunter's weights,
// in bits, for the words that agree (a rare word says more), for country,
// office, years and shared encounters. Names that do not agree to the letter
// need a witness besides: an office of the same words, or an encounter on the
// same day between the same countries.

// Weights and thresholds, in bits.
const (
	joinPersons     = 12
	mayBeSame       = 5
	personMargin    = 3
	rarest          = 9 // what a word that nobody else bears says
	sameCountry     = 4
	sameBody        = 4
	otherCountry    = -12
	doubtfulCountry = -3 // one of them inferred from the article's home
	otherBody       = -4
	landAndBody     = -3
	sideUnknown     = -1
	sameOffice      = 5
	likeOffice      = 4
	sameLevel       = 2
	otherOffice     = -3
	laterOffice     = -1 // another office in other years
	sameEncounter   = 5
	sameCompany     = 2
	farApart        = -20
	turnedRound     = -2
	withoutHead     = -3
	lifetime        = 50 // years between which nobody is in office
)

// share is what an agreement says of a word's rarity.
var share = [...]float32{starts: 0.35, alike: 0.6, spelled: 0.95, equal: 1}

// verdict is what two cards say of each other.
type verdict struct {
	weight   float32
	conflict bool
	lacking  bool     // the conflict is that each name has a word that the other lacks
	longer   bool     // one name is a longer form of the other
	told     bool     // they share an office or an encounter
	company  bool     // they met the same people
	weak     bool     // it rests on likeness and a witness
	joins    bool     // enough to join
	why      []string // in words
}

// weigh compares two cards.
func (p *personLinker) weigh(a, b uint32, words bool) verdict {
	x, y := &p.people[p.order[a]], &p.people[p.order[b]]
	like := compareNames(p.names[a], p.names[b])
	var v verdict
	say := func(weight float32, format string, args ...any) {
		v.weight += weight
		if words && format != "" {
			v.why = append(v.why, fmt.Sprintf(format, args...))
		}
	}
	if like.conflict || p.apart[pairOf(p.order[a], p.order[b])] || p.ruled.apart[pairOf(a, b)] {
		return verdict{conflict: true, lacking: like.lacking, weight: -100, why: []string{like.why}}
	}
	together := p.sides[a] == p.sides[b] && p.sides[a] != 0
	contrary := x.country != 0 && y.country != 0 && x.country != y.country
	doubtful := contrary && !(x.sure && y.sure)
	say(p.nameWeight(a, &like, together), "%s", like.words())
	switch {
	case together && p.sides[a]&bodySide != 0:
		say(sameBody, "both of one organisation")
	case together:
		say(sameCountry, "both of %s", p.countryName(x.country))
	case p.sides[a] == 0 || p.sides[b] == 0:
		say(sideUnknown, "")
	case x.country != 0 && y.country != 0 && doubtful:
		say(doubtfulCountry, "of %s and of %s, one of them not stated", p.countryName(x.country), p.countryName(y.country))
	case x.country != 0 && y.country != 0:
		say(otherCountry, "of %s and of %s", p.countryName(x.country), p.countryName(y.country))
	case x.country == 0 && y.country == 0:
		say(otherBody, "of %s and of %s", p.bodyText(x.body), p.bodyText(y.body))
	default:
		say(landAndBody, "once for a country, once for an organisation")
	}
	offices := p.weighOffices(a, b, &like, say)
	v.told, v.longer = offices.like, like.left > 0
	if gap := max(x.first-y.last, y.first-x.last); gap > lifetime {
		say(farApart, "%d years apart", gap)
	}
	if shareTrace(x.traces, y.traces) {
		v.told, offices.witness = true, offices.witness || !offices.disagree || like.sure() > 1
		say(sameEncounter, "at an encounter of the same day and countries")
	}
	if shareTrace(x.met, y.met) {
		v.company = true
		say(sameCompany, "who met the same people")
	}
	v.weak = like.weakest < spelled || like.single || like.turned || like.headless
	if p.sameForm(p.order[a], p.order[b]) {
		if v.conflict = p.names[a].brief() && offices.disagree && !v.told && atOneTime(x, y); v.conflict {
			return v
		}
		v.weight = max(v.weight, joinPersons) // one name, unless others tell two persons of it
	}
	abroad := v.longer && !together // nothing says that the longer name is of the same side
	unsure := v.weak || abroad
	v.joins = v.weight >= joinPersons && (!abroad || like.tail) && (!unsure || offices.witness && (!doubtful || like.sure() > 1))
	v.weak = v.weak || doubtful
	v.conflict = contrary && !doubtful
	return v
}

// nameWeight adds up what the words that agree say.
func (p *personLinker) nameWeight(a uint32, like *likeness, together bool) float32 {
	side := uint32(anySide)
	if together {
		side = p.sides[a]
	}
	var weight float32
	for _, pair := range like.pairs {
		w := like.shorter[pair.a]
		if w.part == particle {
			continue
		}
		bearers := p.common[wordKey(w.skeleton, side)]
		rarity := min(rarest, float32(math.Log2(float64((p.size[side]+300)/max(bearers-1, 1))))) // the other one is a bearer too
		weight += rarity * share[pair.accord]
	}
	if like.turned {
		weight += turnedRound
	}
	if like.headless {
		weight += withoutHead
	}
	return weight - 0.5*float32(like.left)
}

// accounts is what the offices of two cards say of their being one.
type accounts struct {
	like     bool // they share an office
	witness  bool // they bear witness to a likeness of names
	disagree bool // both are known and share no word
}

// weighOffices compares the offices.
func (p *personLinker) weighOffices(a, b uint32, like *likeness, say func(float32, string, ...any)) accounts {
	best, mine, theirs, some := 0, "", "", false
	x, y := &p.people[p.order[a]], &p.people[p.order[b]]
	for i, v := range p.offices[a] {
		for j, w := range p.offices[b] {
			shared := common(v, w)
			some = some || len(shared) > 0
			if got := compareOffices(v, w, len(shared)); got > best {
				best, mine, theirs = got, p.texts[x.offices[i]], p.texts[y.offices[j]]
			}
		}
	}
	disagree := len(x.offices) > 0 && len(y.offices) > 0 && !some
	switch {
	case best == sameOffice:
		say(sameOffice, "the same office (%s)", mine)
		return accounts{like: true, witness: true}
	case best == likeOffice:
		say(likeOffice, "offices in like words (%s; %s)", mine, theirs)
		return accounts{like: true, witness: true}
	case x.level != 0 && x.level == y.level:
		say(sameLevel, "offices of one level")
		return accounts{witness: !like.single && like.weakest >= spelled, disagree: disagree}
	case len(x.offices) == 0 || len(y.offices) == 0:
		return accounts{}
	case atOneTime(x, y):
		say(otherOffice, "different offices")
	default:
		say(laterOffice, "different offices in different years")
	}
	return accounts{disagree: disagree}
}

// atOneTime reports whether the years in which two are met touch.
func atOneTime(x, y *personCard) bool { return x.last >= y.first-1 && y.last >= x.first-1 }

// bridges reports whether a card shows that two whose names lack a word of each other are
// one person, whom it names by both: "Ana Rivas-Soto" is Ana Rivas and Ana Soto. Something
// else than the names must tell so of either: an office or an encounter, or of a double
// name, whom they met.
func (p *personLinker) bridges(a, b, through uint32) bool {
	if p.apart[pairOf(p.order[a], p.order[b])] || p.ruled.apart[pairOf(a, b)] || p.sides[a] != p.sides[b] || !p.weigh(a, b, false).lacking {
		return false
	}
	double := p.names[through].double()
	for _, one := range [2]uint32{a, b} {
		v := p.weigh(one, through, false)
		if v.conflict || !v.longer || !v.told && !(double && v.company) || len(p.names[one].words) >= len(p.names[through].words) {
			return false
		}
	}
	return true
}

// compareOffices gives sameOffice for equal words, likeOffice when two words
// are shared and make up two thirds of the shorter, or three and half of it,
// else 0.
func compareOffices(a, b []string, shared int) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if slices.Equal(a, b) {
		return sameOffice
	}
	if least := min(len(a), len(b)); shared >= 2 && 3*shared >= 2*least || shared >= 3 && 2*shared >= least {
		return likeOffice
	}
	return 0
}

// common gives the words that stand in both sorted lists.
func common(a, b []string) []string {
	var out []string
	for _, w := range a {
		if _, ok := slices.BinarySearch(b, w); ok {
			out = append(out, w)
		}
	}
	return out
}

func shareTrace[T cmp.Ordered](a, b []T) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}

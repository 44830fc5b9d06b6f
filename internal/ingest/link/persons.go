package link

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
)

// This file owns the linking of persons: cards put in order, pairs worth comparing,
// joins. When two names are one person is weighed in personweights.go.

// personLinker holds what the comparison of cards needs.
type personLinker struct {
	*Linker
	order   []uint32           // cards in the order of their content, whatever the input's
	names   []*name            // by place in order, like all below
	sides   []uint32           // country text, or body identity + 1 with bodySide
	offices [][][]string       // the words of each office
	common  map[uint64]float32 // how many names of a side bear a word
	size    map[uint32]float32 // names of a side
	ruled   rulings
	open    []edge // pairs that may be the same and are not joined
}

// bodySide marks a side that is an organisation.
const bodySide = 1 << 31

// newPersonLinker puts the cards of persons in order. bodyOf gives a body card's identity;
// ids the registered ids of a card.
func (l *Linker) newPersonLinker(bodyOf []uint32, ids func(card uint32) []string, records []Authority) *personLinker {
	p := &personLinker{Linker: l, common: map[uint64]float32{}, size: map[uint32]float32{}}
	p.order = inOrder(len(l.people), func(a, b uint32) int {
		x, y := &l.people[a], &l.people[b]
		return cmp.Or(strings.Compare(l.texts[x.form], l.texts[y.form]), strings.Compare(l.texts[x.country], l.texts[y.country]),
			strings.Compare(l.bodyText(x.body), l.bodyText(y.body)), slices.CompareFunc(x.offices, y.offices, func(a, b uint32) int {
				return strings.Compare(l.texts[a], l.texts[b])
			}), strings.Compare(l.texts[x.level], l.texts[y.level]))
	})
	words := map[uint32][]string{}
	for i, number := range p.order {
		card := &l.people[number]
		n := l.nameOf(card.form)
		side := card.country
		if card.body != 0 {
			side = bodySide | bodyOf[card.body-1] + 1
		}
		p.names, p.sides = append(p.names, n), append(p.sides, side)
		if i == 0 || !l.sameForm(number, p.order[i-1]) { // a name says as much whatever offices stand with it
			p.size[side]++
			p.size[anySide]++
			for _, w := range n.words {
				p.common[wordKey(w.skeleton, side)]++
				p.common[wordKey(w.skeleton, anySide)]++
			}
		}
		var offices [][]string
		for _, text := range card.offices {
			if _, ok := words[text]; !ok {
				words[text] = officeWords(l.texts[text])
			}
			offices = append(offices, words[text])
		}
		p.offices = append(p.offices, offices)
	}
	p.ruled = rule(records, len(p.order), func(i int) []string { return ids(p.order[i]) },
		func(i int) string { return l.texts[l.people[p.order[i]].country] })
	return p
}

// sameForm reports whether two cards are of one printed name on one side, in offices of
// different levels.
func (l *Linker) sameForm(a, b uint32) bool {
	x, y := &l.people[a], &l.people[b]
	return x.form == y.form && x.country == y.country && x.body == y.body && !oneWord(l.texts[x.form])
}

func (l *Linker) bodyText(body uint32) string {
	if body == 0 {
		return ""
	}
	return l.texts[l.bodies[body-1].form]
}

// inOrder lists the numbers below n in order.
func inOrder(n int, compare func(a, b uint32) int) []uint32 {
	order := make([]uint32, n)
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortStableFunc(order, compare)
	return order
}

const anySide = 1<<32 - 1

func wordKey(skeleton string, side uint32) uint64 {
	h := fnv.New64a()
	h.Write([]byte(skeleton))
	h.Write([]byte{byte(side), byte(side >> 8), byte(side >> 16), byte(side >> 24)})
	return h.Sum64()
}

// window is how many neighbours a card of a large block is compared with.
const window = 48

// candidates calls yield with pairs of cards that share two words, an initial
// and a family name, or a name of one word, on one side; or on any all words, or
// two where one of the sides is not stated.
func (p *personLinker) candidates(yield func(a, b uint32)) {
	var keys []blockKey
	single := map[uint64]bool{}
	for i, n := range p.names {
		if n.weight() == 1 && len(n.words) > 0 {
			single[wordKey("1"+n.words[0].skeleton, p.sides[i])] = true
		}
	}
	doubtful := p.doubtfulPairs()
	for i, n := range p.names {
		if len(n.words) == 0 {
			continue
		}
		card, side := uint32(i), p.sides[i]
		add := func(text string, side uint32) { keys = append(keys, blockKey{wordKey(text, side), card}) }
		addBoth := func(one, other []string) {
			for _, v := range one {
				for _, w := range other {
					pair := pairText(v, w)
					add(pair, side)
					if doubtful[wordKey(pair, anySide)] {
						add(pair, anySide)
					}
				}
			}
		}
		words := slices.DeleteFunc(slices.Clone(n.words), func(w word) bool { return w.part == particle })
		words = words[:min(len(words), 6)]
		for j, w := range words {
			for _, v := range words[:j] {
				addBoth(v.skeletons(), w.skeletons())
			}
		}
		for j := 1; j < len(words) && len(words) > 2; j++ { // "Mahdavi Kia" may be "Mahdavikia" elsewhere
			one := []string{soundOf(words[j-1].text + words[j].text).skeleton}
			for k, w := range words {
				if k != j-1 && k != j {
					addBoth(one, w.skeletons())
				}
			}
		}
		first, last := words[0], words[len(words)-1]
		add("i"+first.text[:1]+last.skeleton, side)
		add("i"+last.text[:1]+first.skeleton, side)
		for _, w := range []word{first, last} {
			if text := "1" + w.skeleton; single[wordKey(text, side)] {
				add(text, side)
			}
		}
		skeletons := make([]string, len(words))
		for j, w := range words {
			skeletons[j] = w.skeleton
		}
		slices.Sort(skeletons)
		add("="+strings.Join(skeletons, " "), anySide)
	}
	neighbours(keys, window, func(a, b uint32) int {
		x, y := p.names[a].words, p.names[b].words
		return slices.CompareFunc(x, y, func(v, w word) int { return strings.Compare(v.spelling, w.spelling) })
	}, yield)
}

// pairText is the block of two words.
func pairText(v, w string) string { return "2" + min(v, w) + " " + max(v, w) }

// doubtfulPairs are the words, two and two, of the cards whose side no article states.
func (p *personLinker) doubtfulPairs() map[uint64]bool {
	pairs := map[uint64]bool{}
	for i, n := range p.names {
		if p.people[p.order[i]].sure {
			continue
		}
		for j := range n.words[:min(len(n.words), 6)] {
			for k := range n.words[:j] {
				pairs[wordKey(pairText(n.words[j].skeleton, n.words[k].skeleton), anySide)] = true
			}
		}
	}
	return pairs
}

// sideOf gives the side of every card's identity: that of its surest members,
// and of those the one met most.
func (p *personLinker) sideOf(c *clustering) []uint32 {
	sides := make([]uint32, len(p.people))
	c.each(func(members []uint32) {
		best := slices.MaxFunc(members, func(a, b uint32) int {
			x, y := &p.people[p.order[a]], &p.people[p.order[b]]
			return cmp.Or(cmp.Compare(b2i(x.sure), b2i(y.sure)), cmp.Compare(x.count, y.count), cmp.Compare(b, a))
		})
		for _, member := range members {
			sides[p.order[member]] = p.sides[best]
		}
	})
	return sides
}

// link joins the cards. Two weak likenesses that contradict each other are
// both left open.
func (p *personLinker) link() *clustering {
	var pairs [][2]uint32
	p.candidates(func(a, b uint32) { pairs = append(pairs, [2]uint32{a, b}) })
	verdicts := make([]verdict, len(pairs))
	parallel(len(pairs), func(i int) { verdicts[i] = p.weigh(pairs[i][0], pairs[i][1], false) })
	var edges []edge
	for i, v := range verdicts {
		e := edge{a: pairs[i][0], b: pairs[i][1], weight: v.weight, weak: v.weak, either: v.longer}
		switch {
		case v.joins && !v.conflict:
			edges = append(edges, e)
		case v.weight >= mayBeSame:
			p.open = append(p.open, e)
		}
	}
	c := clusterBridged(len(p.order), p.ruled.together, edges, personMargin, func(a, b uint32) bool { return p.weigh(a, b, false).conflict }, p.bridges)
	p.open = append(p.open, c.refused...)
	return c
}

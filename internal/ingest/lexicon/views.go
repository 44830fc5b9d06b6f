package lexicon

import "slices"

// This file owns views: what of the vocabulary is seen at a word of a text. There
// are as many as phrases, made once; texts share them.

// View is what is seen at one word of a text.
type View struct {
	Sights []Sight // every phrase that begins there, the longest first, of each all entries in file order
	Begins Class   // the classes of these phrases
	Is     Class   // of those that are this one word
}

// Sight is a phrase of the vocabulary seen in a text, in one of its meanings.
type Sight struct {
	*Entry
	Words int // of the phrase
}

// printings are the ways in which a word is printed: small, with a capital, in capitals.
const printings = 3

// printing tells in which of them a word is.
func (w Word) printing() int { return int(w>>31 + w>>30&1) }

// asPrinted is a word of no number in each of them.
var asPrinted = [printings]Word{0, capital, capital | capitals}

// blank is the view of a word with which no phrase begins.
var blank View

// View gives what is seen at text[0], the term's word.
func (l *Lexicon) View(t *Term, text []Word) *View {
	p, at := &l.phrases, t.node
	if at == 0 {
		return &blank
	}
	for _, word := range text[1:] {
		next := p.next(at, word&number)
		if next == 0 {
			break
		}
		at = next
	}
	return p.nodes[at].views[text[0].printing()]
}

// setViews gives every node its views: its own entries, as far as they may be
// printed so, before what its parent sees.
func (p *phrases) setViews() {
	for i := range p.nodes {
		n := &p.nodes[i]
		for printing, word := range asPrinted {
			if i == 0 {
				n.views[printing] = &blank
				continue
			}
			shorter := &p.nodes[n.parent].views
			if printing > 0 && shorter[printing] == shorter[printing-1] && !n.minds(word&^asPrinted[printing-1]) {
				n.views[printing] = n.views[printing-1]
				continue
			}
			n.views[printing] = n.view(word, shorter[printing])
		}
	}
}

// minds reports whether one of the node's entries asks for such a printing.
func (n *node) minds(printed Word) bool {
	return slices.ContainsFunc(n.entries, func(e Entry) bool { return e.print&printed != 0 })
}

// view adds the node's entries to what is seen without them.
func (n *node) view(first Word, shorter *View) *View {
	var own []Sight
	for e := range n.entries {
		if entry := &n.entries[e]; entry.written(first) {
			own = append(own, Sight{entry, n.length})
		}
	}
	if own == nil {
		return shorter
	}
	v := View{Sights: append(own, shorter.Sights...), Begins: shorter.Begins, Is: shorter.Is}
	for _, s := range own {
		v.Begins |= s.Class
		if s.Words == 1 {
			v.Is |= s.Class
		}
	}
	return &v
}

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
	Class Class // of the entry, told here for those who look for another
	Words int   // of the phrase
}

// printings are the ways in which a word is printed: small, with a capital, in capitals.
const printings = 3

// printing tells in which of them a word is.
func (w Word) printing() int { return int(w>>31 + w>>30&1) }

// asPrinted is a word of no number in each of them.
var asPrinted = [printings]Word{0, capital, capital | capitals}

// Alone gives a word's term and what is seen at it whatever stands behind it.
func (l *Lexicon) Alone(word Word) (*Term, *View) {
	t := l.Term(word)
	return t, &l.phrases.views[t.views[word.printing()]]
}

// Ahead gives what is seen at text[0], the term's word, when a phrase goes on from there; most often nil for none.
func (l *Lexicon) Ahead(t *Term, text []Word) *View {
	p := &l.phrases
	var at *step
	leads, node := t.leads, t.node
	for _, word := range text[1:] {
		if !word.Known() || leads>>(word&63)&1 == 0 {
			break
		}
		next := p.step(node, word&number)
		if next == nil {
			break
		}
		at, leads, node = next, next.leads, next.to
	}
	if at == nil {
		return nil
	}
	return &p.views[at.views[text[0].printing()]]
}

// setViews gives every node its views: its own entries, as far as they may be
// printed so, before what its parent sees. It gives the terms and steps those of theirs.
func (p *phrases) setViews() {
	p.views = make([]View, 1, 1+len(p.nodes))
	for i := 1; i < len(p.nodes); i++ {
		n := &p.nodes[i]
		shorter := &p.nodes[n.parent].views
		for printing, word := range asPrinted {
			if printing > 0 && shorter[printing] == shorter[printing-1] && !n.minds(word&^asPrinted[printing-1]) {
				n.views[printing] = n.views[printing-1]
				continue
			}
			n.views[printing] = p.view(n, word, shorter[printing])
		}
	}
	for i := range p.words.terms {
		t := &p.words.terms[i]
		if t.node != 0 {
			n := &p.nodes[t.node]
			t.leads, t.views = n.leads, n.views
		}
	}
	for i := range p.steps {
		if s := &p.steps[i]; s.to != 0 {
			n := &p.nodes[s.to]
			s.leads, s.views = n.leads, n.views
		}
	}
}

// minds reports whether one of the node's entries asks for such a printing.
func (n *node) minds(printed Word) bool {
	return slices.ContainsFunc(n.entries, func(e Entry) bool { return e.print&printed != 0 })
}

// view adds the node's entries to what is seen without them, and gives the number
// of that.
func (p *phrases) view(n *node, first Word, shorter uint32) uint32 {
	var own []Sight
	for e := range n.entries {
		if entry := &n.entries[e]; entry.written(first) {
			own = append(own, Sight{entry, entry.Class, n.length})
		}
	}
	if own == nil {
		return shorter
	}
	less := &p.views[shorter]
	v := View{Sights: append(own, less.Sights...), Begins: less.Begins, Is: less.Is}
	for _, s := range own {
		v.Begins |= s.Class
		if s.Words == 1 {
			v.Is |= s.Class
		}
	}
	p.views = append(p.views, v)
	return uint32(len(p.views) - 1)
}

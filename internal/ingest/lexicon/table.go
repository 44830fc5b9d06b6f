package lexicon

// This file owns the two hash tables of the vocabulary: words to numbers, and
// phrases (sequences of words) to entries. Matching is bounded by words and
// takes the longest phrase that starts at a token.

// Word is a word of a text as the vocabulary sees it: its number, 0 for a word
// that no list has, and how it is printed.
type Word uint32

// How a word is printed, in the upper bits of a Word.
const (
	capital  Word = 1 << 31 // the first letter is a capital
	capitals Word = 1 << 30 // all letters are
	number        = capitals - 1
)

// Known reports whether any list has the word.
func (w Word) Known() bool { return w&number != 0 }

// words numbers the folded words of the vocabulary, from 1.
type words struct {
	slots []slot // open addressing, a power of two
	count Word
}

type slot struct {
	key  uint64
	word Word
}

// hash is 64-bit FNV-1a of a folded word without the dots and apostrophes
// inside it; never 0, which marks a free slot.
func hash(folded string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(folded) {
		if c := folded[i]; i == 0 || c != '.' && c != '\'' {
			h = (h ^ uint64(c)) * 1099511628211
		}
	}
	return h | 1
}

// find gives the number of a folded word, 0 when it has none.
func (w *words) find(folded string) Word {
	if len(w.slots) == 0 {
		return 0
	}
	key, mask := hash(folded), uint64(len(w.slots)-1)
	for i := key >> 1 & mask; w.slots[i].key != 0; i = (i + 1) & mask {
		if w.slots[i].key == key {
			return w.slots[i].word
		}
	}
	return 0
}

// number gives the word's number and makes one when it has none.
func (w *words) number(folded string) Word {
	if word := w.find(folded); word != 0 {
		return word
	}
	if int(w.count)*2 >= len(w.slots) {
		old := w.slots
		w.slots = make([]slot, max(1024, 2*len(old)))
		for _, s := range old {
			if s.key != 0 {
				w.put(s)
			}
		}
	}
	w.count++
	w.put(slot{hash(folded), w.count})
	return w.count
}

func (w *words) put(s slot) {
	mask := uint64(len(w.slots) - 1)
	i := s.key >> 1 & mask
	for w.slots[i].key != 0 {
		i = (i + 1) & mask
	}
	w.slots[i] = s
}

// phrases is a trie over words. Node 0 is the root, whose steps are an array.
type phrases struct {
	nodes []node
	first []uint32 // by word number: the node of the phrases that begin with it, 0 for none
	steps []step   // open addressing, a power of two: (node, word) → node
	used  int
}

type node struct {
	entries []Entry
	classes Class  // of entries
	below   Class  // of this node and all below it
	leads   uint64 // of the words that lead on from it: bit 1 << (word & 63) is set
}

type step struct {
	from uint32
	word Word
	to   uint32 // 0: free
}

func stepHash(from uint32, word Word) uint64 {
	h := (uint64(from)<<32 | uint64(word)) * 0x9e3779b97f4a7c15
	return h >> 20
}

// next follows a word's number from a node; 0 when there is no such step.
func (p *phrases) next(from uint32, word Word) uint32 {
	switch {
	case from == 0 && int(word) < len(p.first):
		return p.first[word]
	case from == 0 || word == 0 || p.nodes[from].leads>>(word&63)&1 == 0:
		return 0
	}
	mask := uint64(len(p.steps) - 1)
	for i := stepHash(from, word) & mask; p.steps[i].to != 0; i = (i + 1) & mask {
		if p.steps[i].from == from && p.steps[i].word == word {
			return p.steps[i].to
		}
	}
	return 0
}

// sights appends the entries of all phrases that text[:words+1] begins, the
// longest first; at is the node of its last word.
func (p *phrases) sights(found []Sight, text []Word, last int, at uint32) []Sight {
	n := &p.nodes[at]
	if n.leads != 0 && last+1 < len(text) {
		if next := p.next(at, text[last+1]&number); next != 0 {
			found = p.sights(found, text, last+1, next)
		}
	}
	for e := range n.entries {
		if entry := &n.entries[e]; entry.written(text[0]) {
			found = append(found, Sight{entry, last + 1})
		}
	}
	return found
}

// add files an entry under a sequence of words.
func (p *phrases) add(sequence []Word, entry Entry) {
	if p.nodes == nil {
		p.nodes = make([]node, 1)
	}
	at := uint32(0)
	for _, word := range sequence {
		p.nodes[at].below |= entry.Class
		to := p.next(at, word)
		if to == 0 {
			to = uint32(len(p.nodes))
			p.nodes = append(p.nodes, node{})
			p.link(at, word, to)
		}
		at = to
	}
	n := &p.nodes[at]
	n.entries = append(n.entries, entry)
	n.classes |= entry.Class
	n.below |= entry.Class
}

// link makes the step from a node to another.
func (p *phrases) link(from uint32, word Word, to uint32) {
	if from == 0 {
		for int(word) >= len(p.first) {
			p.first = append(p.first, 0)
		}
		p.first[word] = to
		return
	}
	p.nodes[from].leads |= 1 << (word & 63)
	if p.used*2 >= len(p.steps) {
		old := p.steps
		p.steps = make([]step, max(1024, 2*len(old)))
		for _, s := range old {
			if s.to != 0 {
				p.put(s)
			}
		}
	}
	p.used++
	p.put(step{from, word, to})
}

func (p *phrases) put(s step) {
	mask := uint64(len(p.steps) - 1)
	i := stepHash(s.from, s.word) & mask
	for p.steps[i].to != 0 {
		i = (i + 1) & mask
	}
	p.steps[i] = s
}

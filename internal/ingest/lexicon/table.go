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

// Term is all that the vocabulary has of one word, wherever it stands. It is kept small,
// for reading waits most for what of the vocabulary is not in the processor's cache.
type Term struct {
	Cues                       // the sets of small words that it is in
	Starts   Class             // the classes of the phrases that begin with it, in any text
	leads    uint64            // of its node
	views    [printings]uint32 // of its node, numbers of views
	node     uint32            // of the phrases that begin with it, 0 for none
	triggers *triggers         // that begin with it, nil for none
}

// words numbers the folded words of the vocabulary, from 1.
type words struct {
	numbers
	terms  []Term        // by number; the first one is of all words that no list has
	dotted map[Word]bool // which some file writes with a dot at the end: Gen., Mr., Sept.
}

// numbers counts texts by their hashes, from 1.
type numbers struct {
	slots  []slot   // open addressing, a power of two
	hashes []uint64 // by number
}

// slot holds one half of a hash; where it stands tells of the other. The
// table is read at every token and stays small, near the processor.
type slot struct {
	key  uint32
	word Word // 0: free
}

// find gives the number of a hash, 0 when it has none.
func (n *numbers) find(hash uint64) Word {
	if len(n.slots) == 0 {
		return 0
	}
	return n.slot(hash).word
}

// slot gives the slot of a hash, or the free one where it belongs.
func (n *numbers) slot(hash uint64) *slot {
	key, mask := uint32(hash>>32), uint64(len(n.slots)-1)
	i := hash & mask
	for n.slots[i].word != 0 && n.slots[i].key != key {
		i = (i + 1) & mask
	}
	return &n.slots[i]
}

// add gives a hash that has no number the next one.
func (n *numbers) add(hash uint64) Word {
	if n.hashes == nil {
		n.hashes = make([]uint64, 1)
	}
	if len(n.hashes)*3 > len(n.slots)*2 {
		n.slots = make([]slot, max(1024, 2*len(n.slots)))
		for number, h := range n.hashes[1:] {
			*n.slot(h) = slot{uint32(h >> 32), Word(number + 1)}
		}
	}
	number := Word(len(n.hashes))
	n.hashes = append(n.hashes, hash)
	*n.slot(hash) = slot{uint32(hash >> 32), number}
	return number
}

// hash is 64-bit FNV-1a of a folded word without the dots and apostrophes
// inside it.
func hash(folded string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(folded) {
		if c := folded[i]; i == 0 || c != '.' && c != '\'' {
			h = (h ^ uint64(c)) * 1099511628211
		}
	}
	return h
}

// word gives the number of a folded word, 0 when it has none.
func (w *words) word(folded string) Word { return w.find(hash(folded)) }

// number gives the word's number and makes one when it has none.
func (w *words) number(folded string) Word {
	h := hash(folded)
	if word := w.find(h); word != 0 {
		return word
	}
	if w.terms == nil {
		w.terms, w.dotted = make([]Term, 1), map[Word]bool{}
	}
	w.terms = append(w.terms, Term{})
	return w.add(h)
}

// term gives what there is of a word.
func (w *words) term(word Word) *Term { return &w.terms[word&number] }

// phrases is a trie over words. Node 0 is the root, whose steps stand with the terms.
type phrases struct {
	words *words
	nodes []node
	views []View // the first one is blank
	steps []step // open addressing, a power of two: (node, word) → node
	used  int
}

type node struct {
	entries []Entry
	classes Class             // of entries
	below   Class             // of this node and all below it
	leads   uint64            // of the words that lead on from it: bit 1 << (word & 63) is set
	views   [printings]uint32 // numbers of what is seen where the phrase of the node stands and no longer one
	parent  uint32
	length  int // of its phrase, in words
}

// step leads from a node to another. What is seen of that one stands with it, for reading waits most for what is not
// in the processor's cache, and so need not fetch the node.
type step struct {
	from  uint32
	word  Word
	to    uint32            // 0: free
	views [printings]uint32 // of the node that it leads to
	leads uint64            // of that node
}

func stepHash(from uint32, word Word) uint64 {
	h := (uint64(from)<<32 | uint64(word)) * 0x9e3779b97f4a7c15
	return h >> 20
}

// next follows a word's number from a node; 0 when there is no such step.
func (p *phrases) next(from uint32, word Word) uint32 {
	switch {
	case from == 0:
		return p.words.terms[word].node
	case word == 0 || p.nodes[from].leads>>(word&63)&1 == 0:
		return 0
	}
	if s := p.step(from, word); s != nil {
		return s.to
	}
	return 0
}

// step gives the step by a word that most likely leads on from a node behind the root, nil for none.
func (p *phrases) step(from uint32, word Word) *step {
	mask := uint64(len(p.steps) - 1)
	for i := stepHash(from, word) & mask; ; i = (i + 1) & mask {
		switch s := &p.steps[i]; {
		case s.to == 0:
			return nil
		case s.from == from && s.word == word:
			return s
		}
	}
}

// add files an entry under a sequence of words.
func (p *phrases) add(sequence []Word, entry Entry) {
	if p.nodes == nil {
		p.nodes = make([]node, 1)
	}
	p.words.term(sequence[0]).Starts |= entry.Class
	at := uint32(0)
	for _, word := range sequence {
		p.nodes[at].below |= entry.Class
		to := p.next(at, word)
		if to == 0 {
			to = uint32(len(p.nodes))
			p.nodes = append(p.nodes, node{parent: at, length: p.nodes[at].length + 1})
			p.link(at, word, to)
		}
		at = to
	}
	n := &p.nodes[at]
	n.entries = append(n.entries, entry)
	n.classes |= entry.Class
	n.below |= entry.Class
}

// filed gives the entries under a sequence of words.
func (p *phrases) filed(sequence []Word) []Entry {
	if p.nodes == nil {
		return nil
	}
	at := uint32(0)
	for _, word := range sequence {
		if at = p.next(at, word); at == 0 {
			return nil
		}
	}
	return p.nodes[at].entries
}

// link makes the step from a node to another.
func (p *phrases) link(from uint32, word Word, to uint32) {
	if from == 0 {
		p.words.term(word).node = to
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
	p.put(step{from: from, word: word, to: to})
}

func (p *phrases) put(s step) {
	mask := uint64(len(p.steps) - 1)
	i := stepHash(s.from, s.word) & mask
	for p.steps[i].to != 0 {
		i = (i + 1) & mask
	}
	p.steps[i] = s
}

package lexicon

import "math/bits"

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
	slots  []slot        // open addressing, a power of two
	terms  []Term        // by number; the first one is of all words that no list has
	hashes []uint64      // by number
	dotted map[Word]bool // which some file writes with a dot at the end: Gen., Mr., Sept.
}

// slot holds one half of a word's hash; where it stands tells of the other. The
// table is read at every token and stays small, near the processor.
type slot struct {
	key  uint32
	word Word // 0: free
}

// hash is a hash of a folded word without the dots and apostrophes inside it, eight
// characters at a time: it is asked for at every token.
func hash(folded string) uint64 {
	h := uint64(len(folded))
	for rest := folded; rest != ""; {
		n := min(len(rest), 8)
		part := first8(rest[:n])
		if without(part, '.')|without(part, '\'') != 0 && len(folded) > 1 {
			if plain := undotted(folded); len(plain) < len(folded) {
				return hash(plain)
			}
		}
		over, under := bits.Mul64(h^part, 0x9e3779b97f4a7c15)
		h, rest = over^under, rest[n:]
	}
	return h
}

// first8 gives up to eight characters as one number.
func first8(part string) uint64 {
	switch n := len(part); {
	case n == 8:
		return uint64(four(part)) | uint64(four(part[4:]))<<32
	case n >= 4: // those in the middle stand in both
		return uint64(four(part)) | uint64(four(part[n-4:]))<<32
	case n == 3:
		return uint64(part[0]) | uint64(part[1])<<8 | uint64(part[2])<<16
	case n == 2:
		return uint64(part[0]) | uint64(part[1])<<8
	}
	return uint64(part[0])
}

// four gives four characters as one number.
func four(part string) uint32 {
	return uint32(part[0]) | uint32(part[1])<<8 | uint32(part[2])<<16 | uint32(part[3])<<24
}

// without is 0 when the character is none of the eight.
func without(eight uint64, c byte) uint64 {
	const each = 0x0101010101010101
	other := eight ^ each*uint64(c)
	return (other - each) &^ other & (each << 7)
}

// undotted leaves out the dots and apostrophes of a word behind its first character.
func undotted(folded string) string {
	plain := make([]byte, 0, len(folded))
	for i := range len(folded) {
		if c := folded[i]; i == 0 || c != '.' && c != '\'' {
			plain = append(plain, c)
		}
	}
	return string(plain)
}

// find gives the number of a folded word, 0 when it has none.
func (w *words) find(folded string) Word {
	if len(w.slots) == 0 {
		return 0
	}
	return w.slot(hash(folded)).word
}

// slot gives the slot of a hash, or the free one where it belongs.
func (w *words) slot(hash uint64) *slot {
	key, mask := uint32(hash>>32), uint64(len(w.slots)-1)
	i := hash & mask
	for w.slots[i].word != 0 && w.slots[i].key != key {
		i = (i + 1) & mask
	}
	return &w.slots[i]
}

// number gives the word's number and makes one when it has none.
func (w *words) number(folded string) Word {
	if word := w.find(folded); word != 0 {
		return word
	}
	if w.terms == nil {
		w.terms, w.hashes, w.dotted = make([]Term, 1), make([]uint64, 1), map[Word]bool{}
	}
	if len(w.terms)*3 > len(w.slots)*2 {
		w.slots = make([]slot, max(1024, 2*len(w.slots)))
		for number, h := range w.hashes[1:] {
			*w.slot(h) = slot{uint32(h >> 32), Word(number + 1)}
		}
	}
	word, h := Word(len(w.terms)), hash(folded)
	w.terms, w.hashes = append(w.terms, Term{}), append(w.hashes, h)
	*w.slot(h) = slot{uint32(h >> 32), word}
	return word
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
	case from == 0:
		return p.words.terms[word].node
	case word == 0 || p.nodes[from].leads>>(word&63)&1 == 0:
		return 0
	}
	return p.step(from, word)
}

// step is next for a word that most likely leads on from a node behind the root.
func (p *phrases) step(from uint32, word Word) uint32 {
	mask := uint64(len(p.steps) - 1)
	for i := stepHash(from, word) & mask; p.steps[i].to != 0; i = (i + 1) & mask {
		if p.steps[i].from == from && p.steps[i].word == word {
			return p.steps[i].to
		}
	}
	return 0
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

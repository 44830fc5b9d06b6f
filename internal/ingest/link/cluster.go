package link

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
)

// This file owns how pairs become identities. Pairs join from the surest to
// the weakest; two clusters join only when no member of one contradicts a
// member of the other, so nothing passes through a weak link. A pair whose
// likeness rests on little (weak) and which has a rival that contradicts it is
// left open: it may be either.

// edge is a pair of cards that agree, and how strongly.
type edge struct {
	a, b   uint32
	weight float32
	weak   bool
	either bool // one name is a longer form of the other, and may not be the only one
}

// maxMembers bounds how many members of a cluster are held against another's.
const maxMembers = 12

// clustering is a partition of cards.
type clustering struct {
	root    []uint32            // of each card, once all have joined
	members map[uint32][]uint32 // of roots with two or more
	refused []edge              // agreed, but not joined
}

// cluster joins n cards. Cards of together are joined whatever else is said;
// conflict tells that two cards cannot be one.
func cluster(n int, together [][2]uint32, edges []edge, margin float32, conflict func(a, b uint32) bool) *clustering {
	return clusterBridged(n, together, edges, margin, conflict, func(_, _, _ uint32) bool { return false })
}

// clusterBridged joins n cards as cluster does; bridge tells that a third card takes the
// conflict of two away.
func clusterBridged(n int, together [][2]uint32, edges []edge, margin float32, conflict func(a, b uint32) bool, bridge func(a, b, through uint32) bool) *clustering {
	contradict := func(a, b uint32, among ...uint32) bool {
		return conflict(a, b) && !slices.ContainsFunc(among, func(through uint32) bool { return bridge(a, b, through) })
	}
	c := &clustering{root: make([]uint32, n), members: map[uint32][]uint32{}}
	for i := range c.root {
		c.root[i] = uint32(i)
	}
	for _, pair := range together {
		c.join(c.find(pair[0]), c.find(pair[1]))
	}
	slices.SortFunc(edges, func(x, y edge) int {
		return cmp.Or(-cmp.Compare(x.weight, y.weight), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	open := rivals(edges, margin, contradict)
	for i, e := range edges {
		a, b := c.find(e.a), c.find(e.b)
		switch {
		case a == b:
		case open[i] || c.contradict(a, b, contradict):
			c.refused = append(c.refused, e)
		default:
			c.join(a, b)
		}
	}
	for i := range c.root { // from here on it is only read, by many at once
		c.root[i] = c.find(uint32(i))
	}
	return c
}

// eitherMargin is by how much less a rival of a longer name must agree: the names are told in
// full, and leave less to chance than a likeness.
const eitherMargin = 1

// rivals finds the weak pairs, and those of a name with a longer form, of which one end agrees
// about as well with another card, the two being in conflict.
func rivals(edges []edge, margin float32, contradict func(a, b uint32, among ...uint32) bool) map[int]bool {
	open := map[int]bool{}
	doubtful := func(e edge) bool { return e.weak || e.either }
	if !slices.ContainsFunc(edges, doubtful) {
		return open
	}
	at := map[uint32][]int{} // edges of a card, the surest first, as many as can matter
	for i, e := range edges {
		for _, end := range [2]uint32{e.a, e.b} {
			if len(at[end]) < 2*maxMembers {
				at[end] = append(at[end], i)
			}
		}
	}
	for i, e := range edges {
		if !doubtful(e) {
			continue
		}
		margin := margin
		if !e.weak {
			margin = eitherMargin
		}
		for _, end := range [2]uint32{e.a, e.b} {
			mine := e.a + e.b - end
			for _, k := range at[end] {
				rival := edges[k]
				theirs := rival.a + rival.b - end
				if k != i && rival.weight > e.weight-margin && contradict(mine, theirs, end) {
					open[i] = true
				}
			}
		}
	}
	return open
}

// find gives the root of a card while cards still join; it shortens the way there.
func (c *clustering) find(i uint32) uint32 {
	for c.root[i] != i {
		c.root[i] = c.root[c.root[i]]
		i = c.root[i]
	}
	return i
}

func (c *clustering) membersOf(root uint32) []uint32 {
	if all, ok := c.members[root]; ok {
		return all
	}
	return []uint32{root}
}

// join makes one cluster of two roots; the smaller number is its root.
func (c *clustering) join(a, b uint32) {
	if a == b {
		return
	}
	if b < a {
		a, b = b, a
	}
	all := append(slices.Clone(c.membersOf(a)), c.membersOf(b)...)
	slices.Sort(all)
	delete(c.members, b)
	c.root[b], c.members[a] = a, all
}

func (c *clustering) contradict(a, b uint32, contradict func(a, b uint32, among ...uint32) bool) bool {
	left, right := c.membersOf(a), c.membersOf(b)
	left, right = left[:min(len(left), maxMembers)], right[:min(len(right), maxMembers)]
	among := slices.Concat(left, right)
	for _, x := range left {
		for _, y := range right {
			if contradict(x, y, among...) {
				return true
			}
		}
	}
	return false
}

// each calls yield with every cluster's members, in the order of their smallest.
func (c *clustering) each(yield func(members []uint32)) {
	for i := range c.root {
		if root := c.find(uint32(i)); root == uint32(i) {
			yield(c.membersOf(root))
		}
	}
}

// neighbours calls yield with every pair of cards that share a key, each pair
// once. A block of more than window cards is not compared all with all: its
// cards, which stand in order, are compared with the next window ones.
func neighbours(keys []blockKey, window int, order func(a, b uint32) int, yield func(a, b uint32)) {
	slices.SortFunc(keys, func(x, y blockKey) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.card, y.card)) })
	keys = slices.Compact(keys)
	var pairs []pairKey
	var block []uint32
	for i := 0; i < len(keys); {
		j := i
		block = block[:0]
		for ; j < len(keys) && keys[j].key == keys[i].key; j++ {
			block = append(block, keys[j].card)
		}
		i = j
		if len(block) > window {
			slices.SortStableFunc(block, order)
		}
		for k, a := range block {
			for _, b := range block[k+1 : min(len(block), k+1+window)] {
				pairs = append(pairs, pairOf(a, b))
			}
		}
	}
	slices.Sort(pairs)
	for _, p := range slices.Compact(pairs) {
		yield(uint32(p>>32), uint32(p))
	}
}

// blockKey puts a card into a block.
type blockKey struct {
	key  uint64
	card uint32
}

// parallel calls work with every number below n, on all cores.
func parallel(n int, work func(i int)) {
	cores := min(runtime.GOMAXPROCS(0), n/256+1)
	var group sync.WaitGroup
	for core := range cores {
		group.Go(func() {
			for i := core * n / cores; i < (core+1)*n/cores; i++ {
				work(i)
			}
		})
	}
	group.Wait()
}

package store

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// A roll gives back what was written into it, by number and by id.
func TestRoll(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var refs []Ref
	for i := range 300 {
		refs = append(refs, Ref{PersonKind, fmt.Sprintf("person-%d", random.Uint32()), fmt.Sprintf("Şahin %d", i), []string{"", "AZ", "NO"}[i%3]})
	}
	r := newRoll(refs)
	if r.len() != len(refs) || r.ref(0) != (Ref{}) {
		t.Fatalf("%d names, the first %v", r.len(), r.ref(0))
	}
	for i, ref := range refs {
		if got := r.ref(uint32(i + 1)); got != ref {
			t.Errorf("%v is %v", ref, got)
		}
		if n := r.find(ref.ID); n != uint32(i+1) {
			t.Errorf("%s is number %d, not %d", ref.ID, n, i+1)
		}
	}
	for _, id := range []string{"", "person", "person-", "zzz"} {
		if n := r.find(id); n != 0 {
			t.Errorf("%q is number %d", id, n)
		}
	}
	if none := (*roll)(nil); none.len() != 0 || none.find("x") != 0 {
		t.Error("no roll has names")
	}
}

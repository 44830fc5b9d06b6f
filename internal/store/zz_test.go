package store

import (
	"os"
	"runtime"
	"runtime/pprof"
	"testing"
	"time"
)

func TestZZHeap(t *testing.T) {
	db := os.Getenv("ZZ_DB")
	if db == "" {
		t.Skip()
	}
	runtime.MemProfileRate = 512
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	before, total := m.HeapAlloc, m.TotalAlloc
	began := time.Now()
	a, err := Open(db)
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	runtime.ReadMemStats(&m)
	allocated := m.TotalAlloc - total
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&m)
	t.Logf("open %v, heap %.1f MB live, %.1f MB allocated", took, float64(m.HeapAlloc-before)/1e6, float64(allocated)/1e6)
	f, _ := os.Create("/tmp/store-heap.prof")
	pprof.Lookup("heap").WriteTo(f, 0)
	f.Close()
	for _, c := range []*catalogue{a.meetings, a.sources, a.candidates} {
		t.Log(c.name, c.size, len(c.coarse))
		for n, col := range c.columns {
			t.Log("  ", n, col.values, col.data.len(), col.data.width(), len(col.offsets))
		}
	}
	t.Log(len(a.seats))
	runtime.KeepAlive(a)
	a.Close()
}

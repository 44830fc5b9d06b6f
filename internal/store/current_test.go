package store

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// place builds an archive of n meetings beside a path and puts it there.
func place(t *testing.T, path string, seed uint64, n int) {
	t.Helper()
	newWorld(seed, n).build(t, path)
}

// Clients ask while twenty editions are swapped: every request must be
// answered, and by one edition from start to end.
func TestSwapUnderLoad(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 31)
	var closed atomic.Int32
	h, err := Hold(path, func(path string) (*counted, error) {
		a, err := Open(path)
		return &counted{a, &closed}, err
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	var clients sync.WaitGroup
	var requests atomic.Int32
	for range 4 {
		clients.Go(func() {
			for ctx.Err() == nil {
				requests.Add(1)
				if err := request(h); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	const swaps = 20
	for i := range swaps {
		place(t, path, uint64(i+2), 30+(i+2)%7)
		if swapped, err := h.Look(); err != nil || !swapped {
			t.Errorf("swap %d: %v, %v", i, swapped, err)
		}
	}
	stop()
	clients.Wait()
	if err := h.Close(); err != nil {
		t.Error(err)
	}
	if n := closed.Load(); n != swaps+1 {
		t.Errorf("%d editions were closed, want %d", n, swaps+1)
	}
	t.Logf("%d requests over %d swaps", requests.Load(), swaps)
}

// counted counts how many editions were closed.
type counted struct {
	*Archive
	closed *atomic.Int32
}

func (c *counted) Close() error {
	c.closed.Add(1)
	return c.Archive.Close()
}

// request asks several questions whose answers must be of one edition.
func request(h *Holder[*counted]) error {
	a, release := h.Use()
	defer release()
	edition := a.Edition()
	var seed, n int
	if _, err := fmt.Sscanf(edition.ID, "%d", &seed); err != nil {
		return err
	}
	if n = 30 + seed%7; n != edition.All() {
		return fmt.Errorf("edition %d has %d meetings, want %d", seed, edition.All(), n)
	}
	s, err := a.Select(context.Background(), Filter{})
	if err != nil {
		return err
	}
	page, err := s.Page(context.Background(), Newest, 2)
	if err != nil {
		return err
	}
	if page.Total != n || len(page.Items) != n-PageSize {
		return fmt.Errorf("edition %d has a page of %d in %d", seed, len(page.Items), page.Total)
	}
	_, err = a.Meeting(context.Background(), page.Items[0].ID)
	return err
}

// A stop waits for no edition: one that is still being opened then is closed,
// not taken up.
func TestClosedWhileOpening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 30)
	var h *Holder[*counted]
	var closed atomic.Int32
	opened := 0
	h, err := Hold(path, func(path string) (*counted, error) {
		if opened++; opened == 2 {
			if err := h.Close(); err != nil {
				t.Error(err)
			}
		}
		a, err := Open(path)
		return &counted{a, &closed}, err
	})
	if err != nil {
		t.Fatal(err)
	}
	place(t, path, 2, 31)
	if swapped, err := h.Look(); swapped || err != nil {
		t.Errorf("swapped %v, %v", swapped, err)
	}
	if n := closed.Load(); n != 2 {
		t.Errorf("%d editions were closed, want both", n)
	}
}

func TestDamagedEditionIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 30)
	h, err := Hold(path, Open)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	put := func(data []byte) {
		t.Helper()
		if err := os.WriteFile(path+".new", data, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(path+".new", path); err != nil {
			t.Fatal(err)
		}
	}
	put(whole[:len(whole)/2])
	if swapped, err := h.Look(); swapped || err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("half an archive: %v, %v", swapped, err)
	}
	if swapped, err := h.Look(); swapped || err != nil {
		t.Errorf("it was looked at twice: %v, %v", swapped, err)
	}
	if h.Ready() == nil {
		t.Error("the holder says that it is ready")
	}
	a, release := h.Use()
	if _, err := a.Select(context.Background(), Filter{}); err != nil {
		t.Error(err)
	}
	release()
	put(whole)
	if swapped, err := h.Look(); !swapped || err != nil || h.Ready() != nil {
		t.Errorf("a whole archive: %v, %v, %v", swapped, err, h.Ready())
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Look(); err == nil || h.Ready() == nil {
		t.Error("a file that is gone is not missed")
	}
	if err := h.Close(); err != nil {
		t.Error(err)
	}
}

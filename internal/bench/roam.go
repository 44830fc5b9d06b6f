package bench

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
)

// This file owns readers who roam: a few clients that ask for one page after
// the other, each another one, so that pages are rendered and caches fill.

// roamers is how many roam at once.
const roamers = 8

// roam lets clients ask for pages for a while, does what halfway asks for in
// the middle of it, and gives the most memory that the server was seen to hold.
func (r *Run) roam(ctx context.Context, served *server, asked []question, lasting time.Duration, halfway func() error) (int64, error) {
	until := time.Now().Add(lasting)
	group, ctx := errgroup.WithContext(ctx)
	var most, count atomic.Int64
	for n := range roamers {
		group.Go(func() error {
			random := rand.New(rand.NewPCG(r.Seed, uint64(n)))
			for time.Now().Before(until) && ctx.Err() == nil {
				if err := get(ctx, "http://"+served.addr+anyPage(random, asked)); err != nil {
					return err
				}
				count.Add(1)
			}
			return nil
		})
	}
	group.Go(func() error {
		middle := time.Now().Add(lasting / 2)
		for time.Now().Before(until) && ctx.Err() == nil {
			most.Store(max(most.Load(), served.anonymous()))
			if halfway != nil && time.Now().After(middle) {
				if err := halfway(); err != nil {
					return err
				}
				halfway = nil
			}
			time.Sleep(50 * time.Millisecond)
		}
		return nil
	})
	err := group.Wait()
	if err == nil && count.Load() == 0 {
		err = fmt.Errorf("%s answered nothing in %s", served.addr, lasting)
	}
	return most.Load(), err
}

// anyPage is the list or the timeline under one of the filters, some lists from a year on.
func anyPage(random *rand.Rand, asked []question) string {
	values := url.Values{}
	for _, param := range asked[random.IntN(len(asked))].filter.Params() {
		values.Add(param.Name, param.Value)
	}
	path := []string{"/meetings", "/timeline"}[random.IntN(2)]
	if path == "/meetings" && random.IntN(2) == 0 {
		values.Set("from", fmt.Sprint(1996+random.IntN(25)))
	}
	return path + "?" + values.Encode()
}

// get asks for a page and reads it; pages that a filter leaves empty are fine.
func get(ctx context.Context, address string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		if ctx.Err() != nil {
			return nil
		}
		return err
	}
	defer answer.Body.Close()
	_, err = io.Copy(io.Discard, answer.Body)
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answers %s", address, answer.Status)
	}
	return err
}

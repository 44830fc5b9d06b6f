package ingest

import (
	"context"
	"iter"
	"sync"
)

// ordered does work on items on several cores and yields the outcomes in the
// order of the items. No more than a few items per core are under way or wait
// to be taken, so memory stays bounded however slow the taker is. It ends
// early when ctx does; no goroutine outlives it.
func ordered[T, R any](ctx context.Context, cores int, items iter.Seq[T], work func(T) R) iter.Seq[R] {
	type job struct {
		item T
		done chan R
	}
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		var group sync.WaitGroup
		defer group.Wait()
		defer cancel()

		jobs := make(chan job)
		queue := make(chan chan R, 4*cores)
		group.Go(func() {
			defer close(jobs)
			defer close(queue)
			for item := range items {
				j := job{item, make(chan R, 1)}
				select {
				case queue <- j.done:
				case <-ctx.Done():
					return
				}
				select {
				case jobs <- j:
				case <-ctx.Done():
					return
				}
			}
		})
		for range cores {
			group.Go(func() {
				for j := range jobs {
					j.done <- work(j.item)
				}
			})
		}
		for done := range queue {
			select {
			case outcome := <-done:
				if !yield(outcome) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

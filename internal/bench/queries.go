package bench

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"github.com/readout-archive/readout/internal/store"
)

// This file owns what is measured of questions to an archive, without rendering.

// filters measures the mix of filters: how it grows, and beside the best SQL.
func (r *Run) filters(ctx context.Context) error {
	costs := map[*subject][]float64{}
	for _, s := range []*subject{&r.small, &r.large} {
		asked, err := questions(ctx, s.archive)
		if err != nil {
			return err
		}
		if _, err := r.askAll(ctx, s, asked); err != nil { // once to warm up
			return err
		}
		for range max(r.Rounds, 10) {
			taken, err := r.askAll(ctx, s, asked)
			if err != nil {
				return err
			}
			costs[s] = append(costs[s], taken...)
		}
	}
	small, large := percentile(costs[&r.small], 99), percentile(costs[&r.large], 99)
	r.add(atMost(fmt.Sprintf("twelve filters, CPU p99, %s / %s meetings", short(r.Large), short(r.Small)), 15, large/small, "",
		fmt.Sprintf("%s / %s; medians %s / %s", seconds(large), seconds(small), seconds(median(costs[&r.large])), seconds(median(costs[&r.small])))))
	r.Growth = append(r.Growth, Growth{"a filter with all facets", median(costs[&r.small]), median(costs[&r.large])})
	return r.againstSQL(ctx)
}

// askAll asks every question once and gives what each cost.
func (r *Run) askAll(ctx context.Context, s *subject, asked []question) ([]float64, error) {
	var taken []float64
	for _, q := range asked {
		c, err := spend(func() error { return answer(ctx, s.archive, q.filter) })
		if err != nil {
			return nil, fmt.Errorf("%s: %w", q.name, err)
		}
		taken = append(taken, cpu(c))
	}
	return taken, nil
}

// againstSQL lets the index and SQL answer the mix in turns, on the large archive.
func (r *Run) againstSQL(ctx context.Context) error {
	path := filepath.Join(r.Folder, "baseline.db")
	r.Log("building the SQL baseline")
	if err := buildBaseline(ctx, r.large.archive, path); err != nil {
		return err
	}
	baseline, err := openBaseline(path)
	if err != nil {
		return err
	}
	asked, err := questions(ctx, r.large.archive)
	if err != nil {
		return err
	}
	code := codes(r.large.archive)
	var index, sql []float64
	for range r.Rounds {
		for _, q := range asked {
			one, err := spend(func() error { return answer(ctx, r.large.archive, q.filter) })
			if err != nil {
				return err
			}
			other, err := spend(func() error { return baseline.answer(ctx, q.filter, code) })
			if err != nil {
				return fmt.Errorf("%s by SQL: %w", q.name, err)
			}
			index, sql = append(index, cpu(one)), append(sql, cpu(other))
		}
	}
	r.add(atMost("same mix, index / best SQL, p50", 0.05, median(index)/median(sql), "", fmt.Sprintf("%s / %s of CPU on %s meetings; p99 %s / %s",
		seconds(median(index)), seconds(median(sql)), short(r.Large), seconds(percentile(index, 99)), seconds(percentile(sql, 99)))))
	return baseline.close(path)
}

// searched are words that many invented articles have.
var searched = []string{"cooperation", "railway", "border", "universities", "harvest friendship", "budget", `"joint working group"`}

// text measures a text query with a filter: the first time, and when its set is cached.
func (r *Run) text(ctx context.Context) error {
	asked, err := questions(ctx, r.large.archive)
	if err != nil {
		return err
	}
	country := asked[0].filter.Country
	var ratios, firsts, agains []float64
	var longest time.Duration
	partial := 0
	for round := range r.Rounds {
		archive, err := store.Open(r.large.path) // with an empty cache
		if err != nil {
			return err
		}
		filter := store.Filter{Q: searched[round%len(searched)], Country: country}
		first, err := spend(func() error { return answer(ctx, archive, filter) })
		if err == nil {
			var again cost
			again, err = spend(func() error { return answer(ctx, archive, filter) })
			ratios = append(ratios, cpu(again)/cpu(first))
			firsts, agains = append(firsts, cpu(first)), append(agains, cpu(again))
		}
		if selection, failed := archive.Select(ctx, filter); failed == nil && selection.Partial != nil {
			partial++
		}
		longest = max(longest, first.wall)
		if err := errors.Join(err, archive.Close()); err != nil {
			return err
		}
	}
	note := fmt.Sprintf("%s / %s of CPU on %s meetings", seconds(median(agains)), seconds(median(firsts)), short(r.Large))
	r.add(atMost("text query with a filter, cached set / first time, CPU", 0.08, median(ratios), "", note))
	bound := atMost("text query, first time, longest", store.SearchLimit.Seconds()+0.5, longest.Seconds(), " s",
		fmt.Sprintf("searching ends after %s and says how far it came (%d of %d did); facets and page come on top", store.SearchLimit, partial, r.Rounds))
	r.add(bound)
	return nil
}

// depth measures a page far down a list against the first.
func (r *Run) depth(ctx context.Context) error {
	all, err := r.large.archive.Select(ctx, store.Filter{})
	if err != nil {
		return err
	}
	deep := min(20_000, all.All()/store.PageSize)
	page := func(n int) func() error {
		return func() error {
			for range 20 { // one page is too quick to measure
				if _, err := all.Page(ctx, store.Newest, n); err != nil {
					return err
				}
			}
			return nil
		}
	}
	if err := page(1)(); err != nil {
		return err
	}
	ratio, far, near, err := pairs(2*r.Rounds+1, cpu, page(deep), page(1))
	if err != nil {
		return err
	}
	r.add(atMost(fmt.Sprintf("page %s / page 1, CPU", short(deep)), 1.3, ratio, "", fmt.Sprintf("%s / %s", seconds(far/20), seconds(near/20))))
	return nil
}

// short writes a round number: 10 k, 1 M.
func short(n int) string {
	switch {
	case n >= 1_000_000 && n%100_000 == 0:
		return fmt.Sprint(float64(n)/1e6) + " M"
	case n >= 10_000 && n%1000 == 0:
		return fmt.Sprintf("%d k", n/1000)
	}
	return fmt.Sprint(n)
}

// seconds writes a time in the unit that fits.
func seconds(s float64) string {
	switch {
	case s >= 1:
		return figure(s) + " s"
	case s >= 1e-3:
		return figure(s*1e3) + " ms"
	}
	return figure(s*1e6) + " µs"
}

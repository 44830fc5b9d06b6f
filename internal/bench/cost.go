package bench

import (
	"slices"
	"time"

	"golang.org/x/sys/unix"
)

// This file owns how cost is measured: processor time of this process, which
// is steadier than the clock, and medians of pairs that take turns, so that
// what disturbs the machine disturbs both sides.

// cost is what doing something once took.
type cost struct{ cpu, wall time.Duration }

// spend measures one run.
func spend(do func() error) (cost, error) {
	wall, cpu := time.Now(), processorTime()
	err := do()
	return cost{processorTime() - cpu, time.Since(wall)}, err
}

// processorTime is the time that all threads of this process have computed.
func processorTime() time.Duration {
	var t unix.Timespec
	if err := unix.ClockGettime(unix.CLOCK_PROCESS_CPUTIME_ID, &t); err != nil {
		return 0 // not on this system: every cost is 0, and a ratio says so as NaN
	}
	return time.Duration(t.Nano())
}

// pairs lets a and b take turns for that many rounds and gives the median of a
// over b, and each one's own median, in the measure that of reads.
func pairs(rounds int, of func(cost) float64, a, b func() error) (ratio, first, second float64, err error) {
	var ratios, firsts, seconds []float64
	for range rounds {
		one, err := spend(a)
		if err != nil {
			return 0, 0, 0, err
		}
		other, err := spend(b)
		if err != nil {
			return 0, 0, 0, err
		}
		firsts, seconds = append(firsts, of(one)), append(seconds, of(other))
		ratios = append(ratios, of(one)/of(other))
	}
	return median(ratios), median(firsts), median(seconds), nil
}

// cpu reads a cost, in seconds.
func cpu(c cost) float64 { return c.cpu.Seconds() }

// median and percentile of figures, in any order; NaN-free input.
func median(figures []float64) float64 { return percentile(figures, 50) }

func percentile(figures []float64, percent int) float64 {
	if len(figures) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(figures))
	return sorted[min(len(sorted)-1, len(sorted)*percent/100)]
}

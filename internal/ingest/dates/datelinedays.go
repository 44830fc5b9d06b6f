package dates

import (
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns the day that the dateline tells, where the article was published later: in "KUWAIT,
// Jan 14 (KUNA) --" of 15 January "today" is the 14th, and so is the news.

// longestOnTheWay is how many days later than its dateline says an article may be published.
const longestOnTheWay = 3

// readAtDateline finds the day of the dateline, where it is not the article's, and reads "today" and
// "this morning" at it. "Yesterday" stays read at the article's date: who dates by that means the news.
func (p *dating) readAtDateline() {
	if p.Dateline.Empty() {
		return
	}
	for i := range p.times {
		t := &p.times[i]
		if t.At.From >= p.Dateline.To {
			return
		}
		if t.At.From < p.Dateline.From || t.Kind != times.OnDay && t.Kind != times.OnWeekday {
			continue
		}
		day, _, ok := t.Resolve(p.Today(), time.Time{}, false).Bounds()
		late := int(p.Today().Sub(day).Hours() / 24)
		if !ok || late <= 0 || late > longestOnTheWay {
			return
		}
		p.toldOn, p.toldOnAt, p.moved = day, t.At, map[int]bool{}
		for k := i + 1; k < len(p.times); k++ {
			if later := &p.times[k]; later.Kind == times.DaysAway && later.Shift == 0 {
				later.Shift = -late
				p.moved[later.At.From] = true
			}
		}
		return
	}
}

// newsDay dates the article's own news that has no word of time: by the dateline, else by the article.
func (p *dating) newsDay(e *encounters.Encounter) {
	if p.toldOn.IsZero() {
		e.Date.Set(string(p.Article.Date), articleDate(readout.Inferred))
		p.Note("dates", "article date", e.Trigger, "%s: the article's news, with no word of time of its own", e.Date.Text)
		return
	}
	e.Date.Set(string(readout.Day(p.toldOn)), text.Inferred(p.toldOnAt, "dateline"))
	p.Note("dates", "dateline", e.Trigger, "%s: the article's news, with no word of time but the dateline's", e.Date.Text)
}

// premise gives the clue from which a relative word of time counts: the article's date, or the
// dateline's.
func (p *dating) premise(t *times.Timex) text.Clue {
	if p.moved[t.At.From] {
		return text.Clue{At: p.toldOnAt, Basis: readout.Stated, From: "dateline"}
	}
	return articleDate(readout.Stated)
}

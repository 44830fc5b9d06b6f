package invent

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/readout-archive/readout"
)

// Article is one invented article and what a reader finds in it.
type Article struct {
	Name    string // "2019/03/14-0000123-1.txt"
	Text    []byte
	Reading readout.Reading // with one report, as the article states it
}

// size is where an article stops adding sentences, in bytes.
const size = 2000

// Articles gives the articles that report one encounter.
func (w *World) Articles(number int) []Article {
	e := w.encounter(number)
	articles := make([]Article, e.reports)
	for i := range articles {
		if i > 0 && i == e.reports-1 && e.astray != "" {
			e.city = e.astray
		}
		articles[i] = w.article(&e, i)
	}
	return articles
}

// article writes the report of an encounter: a date line, the sentence that
// tells it, what was talked about, and colour up to the size.
func (w *World) article(e *encounter, number int) Article {
	random := rand.New(rand.NewPCG(w.seed^uint64(number+1)<<32, uint64(e.number)+1))
	published := e.published(random)
	c := composer{encounter: e, random: random, published: published}
	c.report.Status, c.report.Format = readout.Held, readout.InPerson
	c.text.WriteString("date " + published.Format(time.DateOnly))
	c.dateLine = readout.Span{Start: len("date "), End: c.text.Len()}
	c.text.WriteByte(' ')

	lead := w.words.sentences[string(e.kind)]
	c.say(lead[random.IntN(len(lead))])
	c.report.Anchor = c.sentences[0]
	c.text.WriteString("\n\n")
	topics := w.words.sentences["topics"]
	c.say(topics[random.IntN(len(topics))])
	colour := w.words.sentences["colour"]
	for i, at := range random.Perm(len(colour)) {
		if c.text.Len() > size {
			break
		}
		if i%3 == 0 {
			c.text.WriteString("\n\n")
		} else {
			c.text.WriteByte(' ')
		}
		c.say(colour[at])
	}
	c.text.WriteByte('\n')
	c.finish()
	text := []byte(c.text.String())
	sum := sha256.Sum256(text)
	name := fmt.Sprintf("%s/%02d-%07d-%d.txt", published.Format("2006/01"), published.Day(), e.number, number+1)
	return Article{Name: name, Text: text, Reading: readout.Reading{
		Article: readout.Article{Path: name, SHA256: hex.EncodeToString(sum[:]), Size: len(text), Date: readout.Day(published), DateSpan: c.dateLine,
			Body: readout.Span{Start: c.sentences[0].Start, End: len(text)}, Language: "en"},
		Sentences: append([]readout.Span{{End: c.dateLine.End}}, c.sentences...),
		Reports:   []readout.Report{c.report},
	}}
}

// published is the day of the article that reports the encounter.
func (e *encounter) published(random *rand.Rand) time.Time {
	switch e.kind {
	case planned, undated:
		return e.day.AddDate(0, 0, -1-random.IntN(20))
	case coarse:
		return e.day.AddDate(1, 0, random.IntN(60))
	}
	return e.day.AddDate(0, 0, random.IntN(3))
}

package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// Extension is a topic that editors add, or further phrases of a known one.
type Extension struct {
	readout.Topic          // of a known code only Code is needed
	Phrases       []string // words that speak of the topic
}

// sureWeight is the weight of a phrase that an editor names: enough by itself.
const sureWeight = 100

// Extend adds topics and phrases to the vocabulary, before it is used. The
// error says which topic lacks what.
func (l *Lexicon) Extend(extensions []Extension) error {
	if len(extensions) == 0 {
		return nil
	}
	sum := sha256.New()
	fmt.Fprintln(sum, l.hash)
	for _, e := range extensions {
		known := slices.ContainsFunc(l.topics, func(t readout.Topic) bool { return t.Code == e.Code })
		if !known {
			if e.Title == "" || e.Family == "" {
				return fmt.Errorf("topic %q is new and lacks its title or family: write both", e.Code)
			}
			if err := l.topic([]string{e.Code, e.Title, e.Family, e.Covers}); err != nil {
				return err
			}
		}
		for _, phrase := range e.Phrases {
			phrase = strings.Join(strings.Fields(phrase), " ")
			if err := l.forms(phrase, Entry{Class: TopicWord, Code: e.Code, Weight: sureWeight}); err != nil {
				return fmt.Errorf("topic %q: %w", e.Code, err)
			}
		}
		fmt.Fprintf(sum, "%q\n", e)
	}
	l.phrases.setViews()
	l.hash = hex.EncodeToString(sum.Sum(nil))
	return nil
}

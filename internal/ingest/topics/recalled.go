package topics

import "github.com/readout-archive/readout"

// This file owns what is recalled: encounters of the past of which a sentence tells
// that goes on with the article's news. Input: a sentence. Output: from where it
// recalls.

// recalledFrom gives the token from which a sentence that goes on with the
// article's news recalls encounters before it ("said X, who had met Y in May"),
// 0 when it does not.
func (d document) recalledFrom(s int) int {
	at := d.Sentences[s]
	from := at.To
	for _, number := range d.AnchoredAt(s) {
		e := &d.Encounters[number]
		if e.News || e.Status != readout.Held {
			return 0
		}
		from = min(from, e.Trigger.From)
	}
	for i := from - 1; i > at.From+recallBehind && from < at.To; i-- {
		if d.opensDescription(i) || d.Fold(i) == "when" || d.Fold(i) == "after" || d.Fold(i) == "since" {
			return i
		}
		if word := d.Fold(i); word == "." || word == ";" {
			break
		}
	}
	return 0
}

// recallBehind is the least number of tokens of news before what is recalled.
const recallBehind = 5

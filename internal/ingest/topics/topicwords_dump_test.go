package topics

import (
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file hands the words of topics to tools/topics.py, which holds the numbers
// of topicweights.go to gold answers: for each article of the folders in
// READOUT_TOPIC_ARTICLES (parted as PATH is) a line of JSON goes to the file that
// READOUT_TOPIC_WORDS names.

// articleWords is an article with the words from which its topics were decided.
type articleWords struct {
	Folder   string           `json:"folder"`
	Article  string           `json:"article"`
	Meetings []readout.Report `json:"meetings"`
	Words    []meetingWords   `json:"words"` // of each meeting
}

// meetingWords are the words of a meeting's topics.
type meetingWords struct {
	WithBody bool       `json:"withBody"` // an international organisation is a party
	Words    []wordData `json:"words"`
}

// wordData is a topicWord, and how far from the encounter's anchor it stands.
type wordData struct {
	Words     string `json:"words"`
	Code      string `json:"code"`
	Entry     int    `json:"entry"`
	At        int    `json:"at"` // its first token
	With      string `json:"with"`
	Role      string `json:"role"`
	Standing  string `json:"standing"`
	Headlined bool   `json:"headlined"`
	Bearing   string `json:"bearing"`
	Distance  string `json:"distance"`
	Matter    int    `json:"matter"`
	Sentence  int    `json:"sentence"`
	Paragraph int    `json:"paragraph"`
}

func TestTopicWords(t *testing.T) {
	ingesttest.HandOver(t, "tools/topics.py", "READOUT_TOPIC_WORDS", "READOUT_TOPIC_ARTICLES", func(folder, article, text string) any {
		return wordsIn(t, folder, article, text)
	})
}

// wordsIn reads an article.
func wordsIn(t *testing.T, folder, article, text string) articleWords {
	t.Helper()
	d := readThrough(t, text)
	line := articleWords{Folder: folder, Article: article, Meetings: reportsOf(d), Words: []meetingWords{}}
	if len(d.Encounters) == 0 {
		return line
	}
	told := d.tellings()
	for i := range d.Encounters {
		e := &d.Encounters[i]
		meeting := meetingWords{WithBody: d.withBody(e), Words: []wordData{}}
		for _, word := range d.wordsOf(i, told[i], nil) {
			meeting.Words = append(meeting.Words, d.wordData(e, &word))
		}
		line.Words = append(line.Words, meeting)
	}
	return line
}

// The kinds by name, for topics.py to look up their numbers in topicweights.go.
var (
	companyNames  = [...]string{alone: "alone", composed: "composed", ofEvent: "ofEvent"}
	roleNames     = [...]string{matter: "matter", describing: "describing", backdrop: "backdrop"}
	distanceNames = [...]string{beside: "beside", trailing: "trailing", remote: "remote"}
	standingNames = [...]string{anybodys: "anybodys", theirs: "theirs", others: "others"}
	bearingNames  = [...]string{
		background: "background", acted: "acted", placing: "placing", reported: "reported", anchoring: "anchoring",
		spoken: "spoken", discussed: "discussed", listed: "listed",
	}
)

func (d document) wordData(e *encounters.Encounter, word *topicWord) wordData {
	at := word.at
	if word.with == composed && at.Len() > 1 { // without the head
		at, _ = d.Match(at.From, lexicon.TopicWord)
	}
	in := d.Tokens[at.From].Sentence
	return wordData{
		Words: d.Text(at), Code: word.code, Entry: word.entry, At: at.From,
		With: companyNames[word.with], Role: roleNames[word.role], Standing: standingNames[word.standing],
		Headlined: word.headlined, Bearing: bearingNames[word.bearing], Distance: distanceNames[word.distance], Matter: word.matter,
		Sentence: in - e.Anchor, Paragraph: d.Sentences[in].Paragraph - d.Sentences[e.Anchor].Paragraph,
	}
}

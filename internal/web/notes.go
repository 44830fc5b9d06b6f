package web

// This file owns the notes in an article's margin: what a sentence states of a
// record, and what it implies.

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// noteOf tells what a sentence gives to a record: "States who, offices, place.
// Implies the form".
func noteOf(evidence []readout.Evidence, r readout.Record) string {
	var stated, implied []readout.Evidence
	for _, e := range evidence {
		if e.Basis == readout.Inferred {
			implied = append(implied, e)
		} else {
			stated = append(stated, e)
		}
	}
	var parts []string
	if words := gives(stated, r); words != "" {
		parts = append(parts, "States "+words)
	}
	if words := gives(implied, r); words != "" {
		parts = append(parts, "Implies "+words)
	}
	return strings.Join(parts, ". ")
}

// noteOrder is the order in which a note names what a sentence gives.
var noteOrder = []string{"who", "ranks", "offices", "the parties", "the date", "the place", "held", "planned", "the form"}

// gives names the fields of evidence, each once, people's countries by their names.
func gives(evidence []readout.Evidence, r readout.Record) string {
	var words []string
	topics := map[string]bool{}
	var whose []string
	for _, e := range evidence {
		path := strings.Split(e.Field, "/")
		word := ""
		switch path[0] {
		case "participants":
			word = personWord(path)
			if word == "" && e.Basis == readout.Inferred {
				if name := participant(r, path); name != "" && !slices.Contains(whose, name+"’s party") {
					whose = append(whose, name+"’s party")
				}
			}
		case "parties":
			word = "the parties"
		case "date", "place":
			word = "the " + path[0]
		case "status":
			word = string(r.Status)
		case "format":
			word = "the form"
		case "topics":
			topics[e.Field] = true
		}
		if word != "" && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return slices.Index(noteOrder, a) - slices.Index(noteOrder, b) })
	words = append(words, whose...)
	if n := len(topics); n > 0 {
		words = append(words, plural(n, "topic", "topics"))
	}
	return strings.Join(words, ", ")
}

func personWord(path []string) string {
	switch path[len(path)-1] {
	case "name":
		return "who"
	case "rank":
		return "ranks"
	case "role":
		return "offices"
	}
	return ""
}

// participant is the name of the participant that a field's path leads to.
func participant(r readout.Record, path []string) string {
	if len(path) < 2 {
		return ""
	}
	i, err := strconv.Atoi(path[1])
	if err != nil || i < 0 || i >= len(r.Participants) {
		return ""
	}
	return isolated(r.Participants[i].Name)
}

package invent

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed vocabulary/*.tsv
var files embed.FS

// vocabulary is what invented articles are made of.
type vocabulary struct {
	styles    []style
	offices   []office
	phrases   []phrase
	sentences map[string][]sentence // by use
}

// style is one way of building names.
type style struct{ given, ends, surname, endings []string }

// office is what a person holds; rank is "" for civilians.
type office struct {
	title, level, rank string
	many               bool // several people of one country hold it
}

// phrase is a topic in words.
type phrase struct{ code, words string }

// sentence is a template cut at its slots: text, slot, text, slot … text.
type sentence []string

// readVocabulary reads the embedded tables; an error names file and line.
func readVocabulary() (*vocabulary, error) {
	v := &vocabulary{sentences: map[string][]sentence{}}
	err := table("names.tsv", 4, func(f []string) error {
		v.styles = append(v.styles, style{strings.Fields(f[0]), strings.Fields(f[1]), strings.Fields(f[2]), strings.Fields(f[3])})
		return nil
	})
	if err == nil {
		err = table("offices.tsv", 2, func(f []string) error {
			v.offices = append(v.offices, office{f[0], f[1], f[2], f[3] == "many"})
			return nil
		})
	}
	if err == nil {
		err = table("topics.tsv", 2, func(f []string) error {
			v.phrases = append(v.phrases, phrase{f[0], f[1]})
			return nil
		})
	}
	if err == nil {
		err = table("sentences.tsv", 2, func(f []string) error {
			cut, err := cutSlots(f[1])
			v.sentences[f[0]] = append(v.sentences[f[0]], cut)
			return err
		})
	}
	return v, err
}

// table calls row for each line of a file below its heading, with four fields,
// of which the first `needed` are not empty.
func table(name string, needed int, row func(fields []string) error) error {
	text, err := files.ReadFile("vocabulary/" + name)
	if err != nil {
		return err
	}
	heading := true
	for i, line := range strings.Split(strings.TrimRight(string(text), "\n"), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if heading {
			heading = false
			continue
		}
		fields := append(strings.Split(line, "\t"), "", "", "", "")[:4]
		for _, field := range fields[:needed] {
			if field == "" {
				return fmt.Errorf("%s:%d: %d columns are needed", name, i+1, needed)
			}
		}
		if err := row(fields); err != nil {
			return fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return nil
}

// cutSlots cuts a template at its {slots} and /verbs/; odd parts are slots, a
// verb's begins with a slash.
func cutSlots(template string) (sentence, error) {
	var cut sentence
	for {
		open := strings.IndexAny(template, "{/")
		if open < 0 {
			return append(cut, template), nil
		}
		end := map[byte]string{'{': "}", '/': "/"}[template[open]]
		slot, rest, found := strings.Cut(template[open+1:], end)
		if !found {
			return nil, fmt.Errorf("%q opens a slot and does not close it", template[open:])
		}
		if end == "/" {
			slot = "/" + slot
		}
		cut, template = append(cut, template[:open], slot), rest
	}
}

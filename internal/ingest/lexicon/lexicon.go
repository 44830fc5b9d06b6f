// Package lexicon is the vocabulary that the reading passes look for: titles,
// ranks, offices, countries, places, triggers, topics.
package lexicon

// Lexicon is the whole vocabulary, loaded once and read by all goroutines.
type Lexicon struct{}

// Load reads the embedded vocabulary; an error names file and line.
func Load() (*Lexicon, error) { return &Lexicon{}, nil }

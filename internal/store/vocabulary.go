package store

import "github.com/readout-archive/readout"

// Vocabulary is the controlled vocabularies that an archive is built with.
type Vocabulary struct {
	Countries  []readout.Country // by name
	Topics     []readout.Topic   // in the order of the guide
	Levels     []readout.Level   // highest first
	Reasons    []Reason          // of rejected candidates
	ShortNames []ShortName       // of known organisations
	Version    string
}

// ShortName is what an organisation is known by for short.
type ShortName struct {
	Name  string // "African Development Bank"
	Short string // "AfDB"
}

// Reason is why a candidate is no record.
type Reason struct {
	Code  string
	Title string // "Telephone call"
	Gloss string // "a call is no meeting"
}

// Vocabulary gives all of it; the slices are shared and must not be changed.
func (a *Archive) Vocabulary() *Vocabulary { return &a.names.vocabulary }

// CountryOf gives a country by its alpha-2 code; an unknown code is a Country
// that has the code as its name.
func (a *Archive) CountryOf(code string) readout.Country {
	if c, known := a.names.countries[code]; known {
		return c
	}
	return readout.Country{Code: code, Name: code}
}

// TopicOf gives a topic by its code; an unknown code is its own title.
func (a *Archive) TopicOf(code string) readout.Topic {
	if n := a.names.number("topic", code); n != 0 {
		return a.names.vocabulary.Topics[n-1]
	}
	return readout.Topic{Code: code, Title: code}
}

// LevelOf gives a level by its code; an unknown code is its own title.
func (a *Archive) LevelOf(code string) readout.Level {
	if n := a.names.number("level", code); n != 0 {
		return a.names.vocabulary.Levels[n-1]
	}
	return readout.Level{Code: code, Title: code}
}

// OrganisationOf gives an organisation by its slug; the zero Ref for none.
func (a *Archive) OrganisationOf(slug string) Ref { return a.names.find("org", slug) }

// PublisherOf gives the publisher by its slug; the zero Ref for none.
func (a *Archive) PublisherOf(slug string) Ref { return a.names.find("publisher", slug) }

// PlaceOf gives a place by its slug; the zero Ref for none.
func (a *Archive) PlaceOf(slug string) Ref { return a.names.find("place", slug) }

// EditionOf gives an edition by its id, its name the day it was built on; the
// zero Ref for none. Of ThisEdition the id is that value.
func (a *Archive) EditionOf(id string) Ref {
	ref := a.names.find("edition", id)
	if id == ThisEdition {
		ref.ID = id
	}
	return ref
}

// PersonOf gives a person by the slug; the zero Ref for none.
func (a *Archive) PersonOf(slug string) Ref { return a.names.find("person", slug) }

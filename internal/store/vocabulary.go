package store

import "github.com/readout-archive/readout"

// Vocabulary is the controlled vocabularies that the archive was built with.
type Vocabulary struct {
	Countries []readout.Country
	Topics    []readout.Topic // in the order of the guide
	Levels    []readout.Level // highest first
	Reasons   []Reason        // of rejected candidates
	Version   string
}

// Reason is why a candidate is no record.
type Reason struct {
	Code  string
	Title string // "Telephone call"
	Gloss string // "a call is no meeting"
}

// Vocabulary gives all of it; the slices are shared and must not be changed.
func (a *Archive) Vocabulary() *Vocabulary { return &Vocabulary{} }

// CountryOf gives a country by its alpha-2 code; an unknown code is a Country
// that has the code as its name.
func (a *Archive) CountryOf(code string) readout.Country { return readout.Country{} }

// TopicOf gives a topic by its code.
func (a *Archive) TopicOf(code string) readout.Topic { return readout.Topic{} }

// LevelOf gives a level by its code.
func (a *Archive) LevelOf(code string) readout.Level { return readout.Level{} }

// OrganisationOf gives an organisation by its slug, PlaceOf a place, PersonOf a person.
func (a *Archive) OrganisationOf(slug string) Ref { return Ref{} }

// PlaceOf gives a place by its slug.
func (a *Archive) PlaceOf(slug string) Ref { return Ref{} }

// PersonOf gives a person by the slug.
func (a *Archive) PersonOf(slug string) Ref { return Ref{} }

package readout

// This file owns the nouns of identities: persons, places and organisations under all their
// names, and the vocabularies of countries, topics and levels of office.

// NameForm is one spelling of an authority record's name, and where it stands.
type NameForm struct {
	Form     string   `json:"form"`
	Language string   `json:"language,omitempty"` // BCP 47, where known
	Sources  []string `json:"sources,omitempty"`  // source ids, some of the earliest
	Articles int      `json:"articles,omitempty"` // how many print it; 0: as many as Sources names
	Last     Date     `json:"last,omitempty"`     // day of the latest of them; "": of the last of Sources
	Why      string   `json:"why,omitempty"`      // why it was joined to the others
}

// Authority is the record of an identity (a person, a place, an organisation):
// its preferred form and all the forms that were joined in it.
type Authority struct {
	ID        string     `json:"id"` // slug of the preferred form
	Name      string     `json:"name"`
	Sort      string     `json:"sort,omitempty"`    // the name as it is filed: "Munir, Asim"; "": by Name
	Country   string     `json:"country,omitempty"` // alpha-2 code
	Forms     []NameForm `json:"forms,omitempty"`
	MaybeSame []Likeness `json:"maybe_same,omitempty"`
	SameAs    []string   `json:"same_as,omitempty"` // identifiers: Wikidata, VIAF, GeoNames
	Terms     []Term     `json:"terms,omitempty"`   // of a person, as an editor set them
}

// Term is an office that a person held, as an editor set it; From and To are ""
// where they are not known, To also while it lasts.
type Term struct {
	Office  string `json:"office"`
	Country string `json:"country,omitempty"` // alpha-2 code
	From    Date   `json:"from,omitempty"`
	To      Date   `json:"to,omitempty"`
}

// Likeness is another identity that resembles this one too little to be joined.
type Likeness struct {
	ID  string `json:"id"`
	Why string `json:"why"` // in words
}

// Country, Topic and Level are the controlled vocabularies that facets rest on.
type (
	// Country is a country or territory of ISO 3166-1.
	Country struct {
		Code   string   `json:"code"`   // alpha-2
		Alpha3 string   `json:"alpha3"` // alpha-3
		Name   string   `json:"name"`   // English
		Slug   string   `json:"id"`
		Region string   `json:"region"` // UN M49 region
		Others []string `json:"-"`      // what else it is called: "Turkey"
	}
	// Topic is one of the guide's topics, or one an editor added.
	Topic struct {
		Code   string `json:"id"`
		Title  string `json:"title"`
		Family string `json:"family"` // rel, sec, eco, soc or env: the colour of its data
		Covers string `json:"covers"` // the guide's gloss
	}
	// Level ranks offices: "head-of-state", "minister", …
	Level struct {
		Code  string `json:"id"`
		Title string `json:"title"`
	}
)

package lexicon

// This file owns what an entry of the vocabulary is: the classes, which file holds each,
// and one meaning of a phrase.

// Class says which list an entry stands in; classes combine as sets.
type Class uint64

// The classes, with what an entry's Code and Note hold.
const (
	CountryName    Class = 1 << iota // a country's name. Code: alpha-2
	Demonym                          // adjective or people of a country. Code: alpha-2; Note "plural" of a people ("Kazakhs")
	Metonym                          // a seat or body that stands for a government: Kremlin, Pentagon. Code: alpha-2; Note: the city, when it is a place as well
	Capital                          // a capital city. Code: alpha-2
	Region                           // a part of the world: European, Central Asian, Gulf
	Honorific                        // Mr, H.E., Dr: before a name. Code: man, woman, or ""
	Nobility                         // Sheikh, Prince, Dame: before a name, kept off it. Code: man, woman, or ""
	Rank                             // General, Air Chief Marshal. Code: army, navy, air, police, any
	Office                           // president, minister, ambassador. Code: level; Note "of" when it says little alone ("head", "member"), "body" when organisations have it
	Modifier                         // deputy, acting, former. Code: deputy, acting, former, incoming, senior
	Field                            // foreign affairs, defence. Code: ministry's field
	Body                             // ministry, bank, council: head of an organisation's name. Code: government, parliament, international, company, party, court, academy, media, military, society
	Organisation                     // a known international organisation. Code: its short name; Note: its full name
	OrgAdjective                     // an adjective of one: European for the EU. Code: its short name
	Press                            // a news agency, paper or press office. Note: the country whose own press it is
	PostNominal                      // NI (M), KCMG, MP: after a name
	Particle                         // bin, al, van, de: inside a name
	GivenName                        // a common given name of a naming tradition. Code: man, woman or ""
	Month                            // Code: 01 … 12
	Weekday                          // Code: 0 (Sunday) … 6
	DayWord                          // yesterday, today, tomorrow. Code: offset in days
	NationalDay                      // Independence Day, New Year's Day. Code: MM-DD, country's alpha-2, or ""
	Season                           // Code: first and last month, MM-MM
	Venue                            // a palace, residence, hall. Code: alpha-2 or ""; Note: the city
	VenueHead                        // palace, office, headquarters: head of a venue's name
	TopicWord                        // words of a topic. Code: topic; Weight
	NumberWord                       // two, dozen. Code: the number
	HomeWord                         // a title or office that one country alone has. Code: alpha-2
	Locality                         // an island or region that a meeting is said to be in. Code: alpha-2
	Language                         // a function word. Code: BCP 47
	Group                            // people without a name: leaders, sides, delegation. Code: kind of group
	TopicHead                        // nouns behind words of a topic that make a matter of them. Code: event when the words name one
	Bearing                          // words that tell how far a sentence bears on what was talked about. Code: discuss, speak, rite
	Remit                            // words of an office or body. Code: the topic that who holds it is there for
	Division                         // a province, state or region of one country alone. Code: alpha-2
	SharedDivision                   // a name that parts of several countries have, or a part of one that is another country: "Punjab", "Georgia". Code: the alpha-2 codes of the parts' countries, parted by blanks
	Lands                            // countries that go by one name, "the Baltic states". Code: their alpha-2 codes, parted by blanks
	Holder                           // an office that shows whom its holder represents. Code: alpha-2 or an organisation's short name; Note: countries, parted by blanks, that have the office too
)

// Entry is one meaning of a phrase.
type Entry struct {
	Class  Class
	Code   string
	Note   string
	Weight int  // of a topic's words, in hundredths; of what tells of an article's home, where it is not as usual; of a venue below 0 where many countries meet; else 0
	print  Word // how the first word must be printed
}

// written reports whether the first word of a text is printed as the entry asks.
func (e *Entry) written(first Word) bool { return first&e.print == e.print }

// Doubles reports whether two entries of one phrase are of one class, printed alike
// and differ by their codes: a phrase that stands in the lines of two topics is of both.
func (e *Entry) Doubles(other *Entry) bool {
	return e.Class == other.Class && e.print == other.print && e.Code != other.Code
}

// OfItsOwn reports whether a body is an organisation that speaks for itself: a company, an
// academy, a society, an international body.
func (e *Entry) OfItsOwn() bool {
	switch e.Code {
	case "company", "international", "academy", "society":
		return true
	}
	return false
}

// OfState reports whether a body is one that a state has: a ministry, a parliament, an
// army, a court.
func (e *Entry) OfState() bool {
	switch e.Code {
	case "government", "parliament", "military", "court":
		return true
	}
	return false
}

// classFiles names the file of each class that has one entry a line: forms,
// code, note, weight, of which the last ones may be absent.
var classFiles = map[string]Class{
	"metonyms.tsv": Metonym, "institutions.tsv": Metonym, "regions.tsv": Region, "honorifics.tsv": Honorific, "nobility.tsv": Nobility,
	"ranks.tsv": Rank, "offices.tsv": Office, "modifiers.tsv": Modifier, "fields.tsv": Field, "bodies.tsv": Body,
	"organisations.tsv": Organisation, "org-adjectives.tsv": OrgAdjective, "press.tsv": Press, "postnominals.tsv": PostNominal,
	"particles.tsv": Particle, "given-names.tsv": GivenName, "months.tsv": Month, "weekdays.tsv": Weekday, "daywords.tsv": DayWord,
	"national-days.tsv": NationalDay, "seasons.tsv": Season, "venues.tsv": Venue, "venue-heads.tsv": VenueHead, "topic-words.tsv": TopicWord,
	"numbers.tsv": NumberWord, "home-words.tsv": HomeWord, "languages.tsv": Language, "groups.tsv": Group, "localities.tsv": Locality,
	"bearings.tsv": Bearing, "topic-heads.tsv": TopicHead, "topic-remits.tsv": Remit, "divisions.tsv": Division,
	"holders.tsv": Holder, "lands.tsv": Lands, "shared-divisions.tsv": SharedDivision,
}

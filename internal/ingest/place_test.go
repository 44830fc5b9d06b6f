package ingest

import "testing"

func TestPlacesOfEncounters(t *testing.T) {
	const who = "President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana"
	for _, c := range []struct {
		name, text    string
		city, country string
	}{
		{"explicit", who + " in Kumasi.", "Kumasi", "GH"},
		{"explicit before the dateline", "ABUJA: " + who + " in Geneva.", "Geneva", "CH"},
		{"dateline", "ABUJA, May 28 (NAN) - " + who + " to discuss trade.", "Abuja", "NG"},
		{"dateline in capitals", "PORT HARCOURT: " + who + " to discuss trade.", "Port Harcourt", "NG"},
		{"agency and town on a line of their own", "NAN - Abuja\n\n" + who + " to discuss trade.", "Abuja", "NG"},
		{"town and agency between slashes", "ABUJA / NAN / " + who + " to discuss trade.", "Abuja", "NG"},
		{"dateline at the end", "The presidents met\n\n" + who + " to discuss trade.\n\nAbuja, 28 May 2025", "Abuja", "NG"},
		{"here", "ABUJA, May 28 (NAN) - " + who + " here.", "Abuja", "NG"},
		{"country behind the town", who + " in Kano, Nigeria.", "Kano", "NG"},
		{"a town that no list has", who + " in Obodoakpu, Nigeria.", "Obodoakpu", "NG"},
		{"owned town", who + " in Egypt's Sharm el-Sheikh.", "Sharm el-Sheikh", "EG"},
		{"capital", who + " in the Ghanaian capital.", "Accra", "GH"},
		{"capital with its name", who + " in the Ghanaian capital, Accra.", "Accra", "GH"},
		{"city of", who + " in the northern city of Tamale.", "Tamale", "GH"},
		{"country alone", who + " in Kenya.", "", "KE"},
		{"visit", "President Amadi Okoro of Nigeria, who is on an official visit to Ghana, met President Kwabena Ansah.", "", "GH"},
		{"venue", who + " at Jubilee House.", "", "GH"},
		{"venue and town", who + " at State House in Entebbe.", "Entebbe", "UG"},
		{"host", "President Amadi Okoro of Nigeria received President Kwabena Ansah of Ghana.", "", "NG"},
		{"guest", "President Kwabena Ansah of Ghana was received by President Amadi Okoro of Nigeria.", "", "NG"},
		{"where-clause", "President Amadi Okoro of Nigeria is back from Tamale, where he met President Kwabena Ansah of Ghana.", "Tamale", "GH"},
		{"venue and a locality that no list has", who + " at the Volta Serene Hotel, Obodoakpu.", "Obodoakpu", ""},
		{"the town that was host", "Tamale hosted the meeting of President Amadi Okoro of Nigeria and President Kwabena Ansah of Ghana.", "Tamale", "GH"},
		{"a journey home", "President Kwabena Ansah of Ghana, who has since gone back to Accra, met President Amadi Okoro of Nigeria.", "", ""},
		{"behind a day, before the subject", "General Amadi Okoro of Nigeria is to visit Ghana. On June 3 in Kumasi General Okoro will hold talks with President Kwabena Ansah of Ghana.", "Kumasi", "GH"},
		{"there", "President Amadi Okoro of Nigeria travelled to Kumasi. He met President Kwabena Ansah of Ghana there on Monday.", "Kumasi", "GH"},
		{"the port city", "President Amadi Okoro of Nigeria is back from Lagos. He met President Kwabena Ansah of Ghana in the port city.", "Lagos", "NG"},
		{"a minister's residence", who + " at his Kumasi residence.", "Kumasi", "GH"},
		{"ministry of a country", who + " in the Ministry of Foreign Affairs of Ghana.", "", "GH"},
		{"in a bracket", "Statement of President Amadi Okoro of Nigeria, following his meeting with President Kwabena Ansah of Ghana (Kumasi, 26 May 2025).", "Kumasi", "GH"},
		{"ministry and town", who + " at the Ministry of Foreign Affairs, Kumasi.", "Kumasi", "GH"},
		{"beside an event", "SUVA, May 28 (FBC) - " + who + " on the margins of the Oceans Forum.", "Suva", "FJ"},
		{"another country's palace of that name", "ABUJA, May 28 (NAN) - " + who + " at the Republican Palace.", "Abuja", "NG"},
		{"behind the hour of an agenda", "Agenda of the day\n\n10:30 Jubilee Hall, Kumasi. President Amadi Okoro of Nigeria will meet President Kwabena Ansah of Ghana.", "Kumasi", "GH"},
		{"town before a headline", "Abuja: the president meets his guest\n\n" + who + " to discuss trade.", "Abuja", "NG"},
		{"the article of a town", who + " in The Hague.", "The Hague", "NL"},
		{"capital named", "ABUJA: " + who + " in the capital Accra.", "Accra", "GH"},
		{"told from there", "ABUJA: President Amadi Okoro of Nigeria told reporters by phone from Kumasi after talks with President Kwabena Ansah of Ghana.", "Kumasi", "GH"},
		{"an event to come", "ABUJA: " + who + ". They also discussed the road to the NATO Summit in Madrid.", "Abuja", "NG"},
		{"what was discussed", "ABUJA: " + who + ". They also discussed the prospects of the container terminal at Tema.", "Abuja", "NG"},
		{"another visit's", "ABUJA: " + who + ". President Okoro will be in Kumasi next month.", "Abuja", "NG"},
		{"another thing's place", who + " and spoke of the war in Sudan.", "", ""},
		{"another clause's place", who + " after the summit in Nairobi.", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readThrough(t, "date 2025-05-28 "+c.text+"\n")
			if len(d.encounters) != 1 {
				t.Fatalf("%d encounters, want 1", len(d.encounters))
			}
			e := &d.encounters[0]
			if e.city.text != c.city || e.placeLand.text != c.country {
				t.Errorf("place %q, %q; want %q, %q", e.city.text, e.placeLand.text, c.city, c.country)
			}
		})
	}
}

// A name is of the place that the article's countries and the name's own use
// make likely, not of the largest town that is called so somewhere.
func TestNamesakes(t *testing.T) {
	for _, c := range []struct{ text, country string }{
		{"President Amadi Okoro of Nigeria met President Diego Fuentes of Chile in Santiago.", "CL"},
		{"President Amadi Okoro of Nigeria met President Ruy Peralta of Cuba in Santiago.", "CL"},
		{"Foreign Minister Saeed Mirza of Pakistan met Foreign Minister Amadi Okoro of Nigeria in Islamabad.", "PK"},
		{"President Kwabena Ansah of Ghana met Secretary of State Paul Mercer of the United States in Washington.", "US"},
		{"Foreign Minister Saeed Mirza of Pakistan met Foreign Minister Amadi Okoro of Nigeria in Hyderabad, Pakistan.", "PK"},
	} {
		d := readThrough(t, "date 2025-05-28 "+c.text+"\n")
		if len(d.encounters) != 1 || d.encounters[0].placeLand.text != c.country {
			t.Errorf("%s: %d encounters, country %q, want one in %s", c.text, len(d.encounters), d.encounters[0].placeLand.text, c.country)
		}
	}
}

package web

import (
	"testing"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

var testWords = newVocabulary(&store.Vocabulary{
	Countries: []readout.Country{{Code: "NO", Name: "Norway", Slug: "norway"}, {Code: "KE", Name: "Kenya", Slug: "kenya"},
		{Code: "US", Name: "United States", Slug: "united-states"}, {Code: "KZ", Name: "Kazakhstan", Slug: "kazakhstan"},
		{Code: "AU", Name: "Australia", Slug: "australia"}, {Code: "CY", Name: "Cyprus", Slug: "cyprus"}, {Code: "EC", Name: "Ecuador", Slug: "ecuador"}},
	Topics:     []readout.Topic{{Code: "energy", Title: "Energy", Family: "eco"}},
	ShortNames: []store.ShortName{{Name: "African Development Bank", Short: "AfDB"}, {Name: "African Union", Short: "AU"}},
})

var testDay = time.Date(2025, 11, 5, 0, 0, 0, 0, time.UTC)

// mombasa is a record of a Norwegian and a Kenyan in Mombasa, all of it stated.
func mombasa(change func(*readout.Meeting)) readout.Meeting {
	m := readout.Meeting{
		Record: readout.Record{
			Date: "2025-05-16", Status: readout.Held, Format: readout.InPerson, Place: &readout.Place{City: "Mombasa", Country: "KE"},
			Parties: []readout.Party{{Kind: readout.CountryParty, Code: "NO"}, {Kind: readout.CountryParty, Code: "KE"}},
			Participants: []readout.Participant{
				{Name: "Marit Østensjølid", Country: "NO", Function: readout.Principal},
				{Name: "Wanjiru Kamotho-Otieno", Country: "KE", Function: readout.Principal},
			},
			Evidence: []readout.Evidence{{Field: "date", Basis: readout.Stated}, {Field: "place/city", Basis: readout.Stated},
				{Field: "participants/0/country", Basis: readout.Stated}, {Field: "participants/1/country", Basis: readout.Stated}},
		},
		Sources: []readout.Source{{Date: "2025-05-17"}},
	}
	change(&m)
	return m
}

// infer makes the evidence of a field inferred.
func infer(m *readout.Meeting, field string) {
	for i := range m.Evidence {
		if m.Evidence[i].Field == field {
			m.Evidence[i].Basis = readout.Inferred
		}
	}
}

func TestHeadline(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*readout.Meeting)
		want   string
	}{
		"all stated": {func(*readout.Meeting) {}, "Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno in Mombasa on 16 May 2025"},
		"date inferred": {func(m *readout.Meeting) { infer(m, "date") },
			"Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno in Mombasa, reported 17 May 2025"},
		"a country inferred": {func(m *readout.Meeting) { infer(m, "participants/0/country") },
			"Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno in Mombasa on 16 May 2025"},
		"place inferred": {func(m *readout.Meeting) { infer(m, "place/city") },
			"Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno on 16 May 2025"},
		"month only": {func(m *readout.Meeting) { m.Date = "2025-05" },
			"Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno in Mombasa in May 2025"},
		"some days": {func(m *readout.Meeting) { m.Date = "2025-05-16/2025-05-18" },
			"Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno in Mombasa from 16 to 18 May 2025"},
		"by video": {func(m *readout.Meeting) { m.Format, m.Place = readout.Video, nil },
			"Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno by video on 16 May 2025"},
		"no name on one side": {func(m *readout.Meeting) { m.Participants = m.Participants[:1] },
			"Norway’s Marit Østensjølid met a delegation of Kenya in Mombasa on 16 May 2025"},
		"planned, still to come": {func(m *readout.Meeting) { m.Status, m.Date = readout.Planned, "2025-11-18" },
			"Norway’s Marit Østensjølid is to meet Kenya’s Wanjiru Kamotho-Otieno in Mombasa, planned for 18 November 2025"},
		"planned, its day is past": {func(m *readout.Meeting) { m.Status, m.Date = readout.Planned, "2025-10-04" },
			"Norway’s Marit Østensjølid was to meet Kenya’s Wanjiru Kamotho-Otieno in Mombasa, planned for 4 October 2025"},
		"planned, date inferred": {func(m *readout.Meeting) { m.Status = readout.Planned; infer(m, "date") },
			"Norway’s Marit Østensjølid was to meet Kenya’s Wanjiru Kamotho-Otieno in Mombasa, reported 17 May 2025"},
		"within one country": {func(m *readout.Meeting) { m.Participants[0].Country, m.Parties = "KE", m.Parties[1:] },
			"Kenya’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno in Mombasa on 16 May 2025"},
		"two on one side": {func(m *readout.Meeting) {
			m.Participants = append(m.Participants, readout.Participant{Name: "Amina Sankale", Country: "KE", Function: readout.Principal})
		}, "Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno and Amina Sankale in Mombasa on 16 May 2025"},
		"attending are not told": {func(m *readout.Meeting) {
			m.Participants = append(m.Participants, readout.Participant{Name: "Amina Sankale", Country: "KE", Function: readout.Attending})
		}, "Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno in Mombasa on 16 May 2025"},
		"no date, no names": {func(m *readout.Meeting) {
			m.Date, m.Place, m.Participants = "", nil, nil
			m.Parties = []readout.Party{{Kind: readout.CountryParty, Code: "KZ"}, {Kind: readout.OrganisationParty, ID: "world-bank", Name: "World Bank"}}
		}, "Delegations of Kazakhstan and the World Bank met, date not stated"},
		"three": {func(m *readout.Meeting) {
			m.Parties = append(m.Parties, readout.Party{Kind: readout.CountryParty, Code: "US"})
		},
			"Norway’s Marit Østensjølid, Kenya’s Wanjiru Kamotho-Otieno and a delegation of the United States met in Mombasa on 16 May 2025"},
		"three, two of them on one side": {func(m *readout.Meeting) {
			m.Parties = append(m.Parties, readout.Party{Kind: readout.CountryParty, Code: "US"})
			m.Participants = append(m.Participants, readout.Participant{Name: "Amina Sankale", Country: "KE", Function: readout.Principal})
		}, "Norway’s Marit Østensjølid, Kenya’s Wanjiru Kamotho-Otieno and Amina Sankale, and a delegation of the United States met in Mombasa on 16 May 2025"},
		"three, three of them on one side": {func(m *readout.Meeting) {
			m.Parties = append(m.Parties, readout.Party{Kind: readout.CountryParty, Code: "US"})
			for _, name := range []string{"Amina Sankale", "Daniel Langwat"} {
				m.Participants = append(m.Participants, readout.Participant{Name: name, Country: "KE", Function: readout.Principal})
			}
		}, "Norway’s Marit Østensjølid, Kenya’s Wanjiru Kamotho-Otieno and 2 others, and a delegation of the United States met in Mombasa on 16 May 2025"},
		"many": {func(m *readout.Meeting) {
			for _, c := range []string{"US", "KZ", "CY", "AU"} {
				m.Parties = append(m.Parties, readout.Party{Kind: readout.CountryParty, Code: c})
			}
		}, "Norway’s Marit Østensjølid, Kenya’s Wanjiru Kamotho-Otieno, a delegation of the United States and 3 more parties met in Mombasa on 16 May 2025"},
		"nobody at all": {func(m *readout.Meeting) { m.Parties, m.Participants = nil, nil }, "Parties that are not named met in Mombasa on 16 May 2025"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := testWords.headline(mombasa(c.change), testDay); got != c.want {
				t.Errorf("\n got %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestListTitle(t *testing.T) {
	coming := mombasa(func(m *readout.Meeting) { m.Status, m.Date = readout.Planned, "2025-12" })
	if got, want := testWords.listTitle(coming.Record, testDay), "Marit Østensjølid to meet Wanjiru Kamotho-Otieno"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	rtl := mombasa(func(m *readout.Meeting) { m.Participants[0].Name = "رانيا" })
	if got, want := testWords.listTitle(rtl.Record, testDay), "\u2068رانيا\u2069 met Wanjiru Kamotho-Otieno"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAttribution(t *testing.T) {
	lantern := readout.Source{Date: "2025-05-17", Publisher: "The Mombasa Lantern"}
	fjord := readout.Source{Date: "2025-05-18", Publisher: "Fjordposten"}
	bare := readout.Source{Date: "2025-05-28"}
	for want, sources := range map[string][]readout.Source{
		"Reported by Fjordposten, 18 May 2025":                                                                     {fjord},
		"Reported in an article of 28 May 2025":                                                                    {bare},
		"Reported in an article of 24 May 2023, which credits Azernews":                                            {{Date: "2023-05-24", Attribution: "Azernews reports"}},
		"Reported by The Mombasa Lantern, 17 May 2025, and Fjordposten, 18 May 2025":                               {fjord, lantern},
		"Reported by The Mombasa Lantern, 17 May 2025, and in 3 more articles, 1 of them with no publisher stated": {fjord, bare, lantern, fjord},
		"Reported by The Mombasa Lantern, 17 May 2025, and in 2 more articles of 1 publisher":                      {fjord, lantern, fjord},
		"Reported by The Mombasa Lantern, 17 May 2025, and in 2 more articles":                                     {bare, lantern, bare},
		"Reported in 2 articles of 28 May 2025":                                                                    {bare, bare},
		"Reported in articles of 24 May 2023 and 28 May 2025":                                                      {bare, {Date: "2023-05-24"}},
	} {
		if got := attribution(sources); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

func TestReview(t *testing.T) {
	edit := []readout.Edit{{Field: "place/city", On: "2025-10-12"}}
	read := readout.Record{Evidence: []readout.Evidence{{Field: "status", Basis: readout.Stated}}}
	for want, m := range map[string]readout.Meeting{
		"Read by program, not checked by a person":                                            {Record: read},
		"Read by program, checked by a person on 12 October 2025":                             {Record: read, Review: readout.Review{On: "2025-10-12"}},
		"Taken over from a record made elsewhere, not checked by a person":                    {},
		"Taken over from a record made elsewhere, checked by a person on 12 October 2025":     {Review: readout.Review{On: "2025-10-12"}},
		"Read by program, place set by an editor on 12 October 2025, the rest not checked":    {Edits: edit},
		"Read by program, checked by a person on 12 October 2025, who set the place":          {Review: readout.Review{On: "2025-10-12"}, Edits: edit},
		"Read by program, checked by a person on 13 October 2025, the place set by an editor": {Review: readout.Review{On: "2025-10-13"}, Edits: edit},
		"Read by program, checked by a person on 14 October 2025, the place set by an editor": {Review: readout.Review{On: "2025-10-14", By: "A. Reader"},
			Edits: []readout.Edit{{Field: "place/city", On: "2025-10-14", By: "B. Editor"}}},
		"Read by program, checked by a person on 15 October 2025, who set the place": {Review: readout.Review{On: "2025-10-15", By: "A. Reader"},
			Edits: []readout.Edit{{Field: "place/city", On: "2025-10-12", By: "A. Reader"}}},
		"Read by program, date and place set by an editor on 12 October 2025, the rest not checked": {
			Edits: append([]readout.Edit{{Field: "date", On: "2025-10-12"}}, edit...)},
	} {
		if got := review(m); got != want {
			t.Errorf("\n got %s\nwant %s", got, want)
		}
	}
}

func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"Norway": "Norway’s", "United States": "the United States’", "Cyprus": "Cyprus’s", "World Bank": "the World Bank’s",
		"NATO": "NATO’s", "IMF": "the IMF’s", "Infineon Technologies": "Infineon Technologies’", "Bank of Japan": "the Bank of Japan’s", "Netherlands": "the Netherlands’",
	} {
		if got := possessive(name); got != want {
			t.Errorf("possessive(%q) = %q, want %q", name, got, want)
		}
	}
	for name, want := range map[string]string{"European Union": "EU", "NATO": "NATO", "African Union": "AUC", "Siemens": "SIE", "European Council": "EuCou", "European Commission": "EuCom", "Asian Development Bank": "ADB", "African Development Bank": "AfDB", "ECOWAS": "ECOWAS", "UNESCO": "UNESCO", "World Health Organization": "WHO"} {
		if got := testWords.shortName(name); got != want {
			t.Errorf("shortName(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		date             readout.Date
		long, list, year string
	}{
		{"2025-05-27", "27 May 2025", "27 May 2025", "27 May"},
		{"2025-02-26", "26 February 2025", "26 Feb 2025", "26 Feb"},
		{"2025-05", "May 2025", "May 2025", "May"},
		{"2025", "2025", "2025", "In the year"},
		{"", "Date not stated", "Date not stated", "Date not stated"},
		{"2025-05-19/2025-05-25", "19 to 25 May 2025", "19 to 25 May 2025", "19 to 25 May"},
		{"2025-05-30/2025-06-02", "30 May to 2 June 2025", "30 May to 2 Jun 2025", "30 May to 2 Jun"},
		{"2024-12-30/2025-01-02", "30 December 2024 to 2 January 2025", "30 Dec 2024 to 2 Jan 2025", "30 Dec to 2 Jan"},
	} {
		if got := [3]string{longDate(c.date).Text, listDate(c.date).Text, yearDate(c.date).Text}; got != [3]string{c.long, c.list, c.year} {
			t.Errorf("%s: got %q", c.date, got)
		}
	}
}

func TestCounts(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 30000: "30,000", 1234567: "1,234,567"} {
		if got := number(n); got != want {
			t.Errorf("number(%d) = %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{7: "7", 999: "999", 1000: "1k", 1234: "1.2k", 12345: "12k", 999499: "999k", 1234567: "1.2m", 999500: "1m"} {
		if got := short(n); got != want {
			t.Errorf("short(%d) = %q, want %q", n, got, want)
		}
	}
	if got := heldPlanned(137, 3); got != "137 held, 3 planned" {
		t.Error(got)
	}
}

func TestCredited(t *testing.T) {
	for attribution, want := range map[string]string{
		"Azernews reports": "Azernews",
		"According to the presidential press service": "the presidential press service",
		"The Holy See press office said":              "the Holy See press office",
		"BelTA learned":                               "BelTA",
		"Inter-Services Public Relations":             "Inter-Services Public Relations",
		"":                                            "",
	} {
		if got := credited(attribution); got != want {
			t.Errorf("%q: got %q, want %q", attribution, got, want)
		}
	}
}

package dates

import (
	"testing"

	"github.com/readout-archive/readout"
)

// told is what a test wants of one encounter.
type told struct {
	date  string
	basis readout.Basis // of the date
}

func TestDatesOfEncounters(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []told
	}{
		{"article's own news", `date 2025-05-28 ABUJA: Foreign Minister Amadi Okoro of Nigeria met his Ghanaian counterpart, Kwabena Ansah, to discuss trade.`,
			[]told{{date: "2025-05-28", basis: readout.Inferred}}},
		{"weekday", `date 2025-05-28 ABUJA: Foreign Minister Amadi Okoro of Nigeria met his Ghanaian counterpart, Kwabena Ansah, on Monday to discuss trade.`,
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"weekday of an arrival", `date 2025-05-28 ABUJA: Foreign Minister Kwabena Ansah of Ghana, who arrived on Sunday, met Nigerian President Amadi Okoro on Tuesday.`,
			[]told{{date: "2025-05-27", basis: readout.Stated}}},
		{"word of time that opens", `date 2025-05-28 ABUJA: On May 23, Foreign Minister Amadi Okoro of Nigeria received the Foreign Minister of Ghana, Kwabena Ansah, in Abuja.`,
			[]told{{date: "2025-05-23", basis: readout.Stated}}},
		{"passage", "date 2025-05-28 ABUJA: The army chief of Nigeria, General Amadi Okoro, met the army chief of Ghana, General Kofi Darko, in Abuja.\n\nYesterday, Nigeria and Ghana praised their ties.\n\nThis was said during a meeting between President Bello Musa of Nigeria and President Kwabena Ansah of Ghana in Abuja.",
			[]told{{date: "2025-05-28", basis: readout.Inferred}, {date: "2025-05-27", basis: readout.Stated}}},
		{"said then", "date 2025-05-28 ABUJA: Nigeria will open its border, President Amadi Okoro of Nigeria said yesterday.\n\nHe met President Kwabena Ansah of Ghana in Abuja.",
			[]told{{date: "2025-05-27", basis: readout.Stated}}},
		{"in a relative clause", `date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria is back from Accra, where on Monday he met President Kwabena Ansah of Ghana.`,
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"the same day as another event", "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria opened a bridge on Monday.\n\nLater the same day, President Okoro met President Kwabena Ansah of Ghana in Abuja.",
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"stamp of a line", `date 2025-05-28 May 28: President Amadi Okoro of Nigeria received President Kwabena Ansah of Ghana yesterday in Abuja.`,
			[]told{{date: "2025-05-27", basis: readout.Stated}}},
		{"day of the month", `date 2025-05-28 ABUJA: On the 14th President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja.`,
			[]told{{date: "2025-05-14", basis: readout.Stated}}},
		{"day of an agreement", `date 2025-05-28 ABUJA: On the eve of the anniversary of the agreement of 29 May 1991, President Amadi Okoro of Nigeria received President Kwabena Ansah of Ghana.`,
			[]told{{date: "2025-05-28", basis: readout.Inferred}}},
		{"there", "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria toured the port of Accra on Monday. There he was received by President Kwabena Ansah of Ghana.",
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"passing day", "date 2025-05-28 ABUJA: Nigeria will help, President Amadi Okoro of Nigeria said as he came back on Monday from a one-day trip to Accra. In the Ghanaian capital he met President Kwabena Ansah of Ghana.",
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"season", "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria and President Kwabena Ansah of Ghana met in Accra last summer.",
			[]told{{date: "2024", basis: readout.Stated}}},
		{"planned", `date 2025-05-28 ABUJA: Nigerian President Amadi Okoro will meet Ghanaian President Kwabena Ansah in Accra on Monday.`,
			[]told{{date: "2025-06-02", basis: readout.Stated}}},
		{"range", `date 2025-05-28 ABUJA: Nigerian President Amadi Okoro will hold talks with Ghanaian President Kwabena Ansah in Accra from 3 to 5 June.`,
			[]told{{date: "2025-06-03/2025-06-05", basis: readout.Stated}}},
		{"day within a week", `date 2025-05-28 ABUJA: Nigerian President Amadi Okoro will fly to Accra next week for talks with Ghanaian President Kwabena Ansah on Wednesday.`,
			[]told{{date: "2025-06-04", basis: readout.Stated}}},
		{"day within a month", `date 2025-05-28 ABUJA: Nigerian President Amadi Okoro will fly to Accra next month to meet Ghanaian President Kwabena Ansah on June 9.`,
			[]told{{date: "2025-06-09", basis: readout.Stated}}},
		{"days of a tour in their order", "date 2025-05-29 Next week in Accra on Tuesday, Nigerian President Amadi Okoro will meet Ghanaian President Kwabena Ansah.\n\nPresident Okoro will then meet Togolese President Kossi Agbe on Thursday.",
			[]told{{date: "2025-06-03", basis: readout.Stated}, {date: "2025-06-05", basis: readout.Stated}}},
		{"a statement's day", "date 2025-05-29 President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana on Wednesday. \"It was good,\" Okoro said in a statement received here on Thursday. A day earlier, President Okoro met President Kossi Agbe of Togo.",
			[]told{{date: "2025-05-28", basis: readout.Stated}, {date: "2025-05-27", basis: readout.Stated}}},
		{"a commission that will be held", "date 2025-05-28 Officials prepared for the 9th Meeting of the Mongolia-Poland Intergovernmental Commission, which will be held in Warsaw in June.",
			[]told{{date: "2025-06", basis: readout.Stated}}},
		{"the number of the day", `date 2025-05-28 President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Accra on the 26th, the palace recalled.`,
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"the day of an arrival with the place", `date 2025-05-28 In Accra, where he arrived on Sunday, Nigerian President Amadi Okoro was received by Kwabena Ansah, President of Ghana.`,
			[]told{{date: "2025-05-25", basis: readout.Stated}}},
		{"the day of the report", "date 2025-05-28 ABUJA: Nigerian President Amadi Okoro held talks in Accra with Ghanaian President Kwabena Ansah, the agency reported on Wednesday.\n\nIn the Tuesday meeting, the two leaders spoke of trade.",
			[]told{{date: "2025-05-27", basis: readout.Stated}}},
		{"the same day as the encounter, not as an arrival", "date 2025-05-28 ABUJA: Nigerian President Amadi Okoro received Ghanaian President Kwabena Ansah on Wednesday.\n\nThe guest, who arrived on Monday, spoke to the press.\n\nOn the same day, President Okoro met President Kossi Agbe of Togo.",
			[]told{{date: "2025-05-28", basis: readout.Stated}, {date: "2025-05-28", basis: readout.Stated}}},
		{"the present of a plan", "date 2025-05-27 ABUJA: Nigerian President Amadi Okoro met Ghanaian President Kwabena Ansah on Tuesday.\n\nOn Thursday he is holding talks in Lomé with President Kossi Agbe of Togo.",
			[]told{{date: "2025-05-27", basis: readout.Stated}, {date: "2025-05-29", basis: readout.Stated}}},
		{"a day inside the verb group", "date 2025-05-27 ABUJA: Nigerian President Amadi Okoro met Ghanaian President Kwabena Ansah on Tuesday.\n\nAnsah will on Friday meet with the Speaker of Nigeria, Bello Musa.",
			[]told{{date: "2025-05-27", basis: readout.Stated}, {date: "2025-05-30", basis: readout.Stated}}},
		{"when they met", `date 2025-05-28 The treaty was signed on Monday by the two leaders, President Amadi Okoro of Nigeria and President Kwabena Ansah of Ghana, when they met in Accra.`,
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"previously, of the same day", "date 2025-05-28 President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Accra on Monday.\n\nPreviously, President Okoro met with the Speaker of Ghana, Kofi Darko.",
			[]told{{date: "2025-05-26", basis: readout.Stated}, {date: "2025-05-26", basis: readout.Inferred}}},
		{"days after something else", `date 2025-05-28 Three days after the elections of 25 May, President Amadi Okoro of Nigeria received President Kwabena Ansah of Ghana in Abuja.`,
			[]told{{date: "2025-05-28", basis: readout.Stated}}},
		{"will also", `date 2025-05-28 ABUJA: Nigerian President Amadi Okoro will also meet Ghanaian President Kwabena Ansah on Monday.`,
			[]told{{date: "2025-06-02", basis: readout.Stated}}},
		{"has talks scheduled", `date 2025-05-28 ABUJA: Nigerian President Amadi Okoro has talks scheduled on Monday with Ghanaian President Kwabena Ansah.`,
			[]told{{date: "2025-06-02", basis: readout.Stated}}},
		{"expected on a day to meet", `date 2025-05-28 ABUJA: Nigerian President Amadi Okoro is expected in Accra on June 9 to meet Ghanaian President Kwabena Ansah.`,
			[]told{{date: "2025-06-09", basis: readout.Stated}}},
		{"scheduled for a day", `date 2025-05-28 ABUJA: A meeting of Nigerian President Amadi Okoro with Ghanaian President Kwabena Ansah is scheduled for 09.06.2025.`,
			[]told{{date: "2025-06-09", basis: readout.Stated}}},
		{"another thing's year", `date 2025-05-28 ABUJA: Nigerian President Amadi Okoro met Ghanaian President Kwabena Ansah to seek support for next year's budget.`,
			[]told{{date: "2025-05-28", basis: readout.Inferred}}},
		{"took place", `date 2025-05-28 ABUJA: Talks between Nigerian President Amadi Okoro and Ghanaian President Kwabena Ansah took place yesterday in Accra.`,
			[]told{{date: "2025-05-27", basis: readout.Stated}}},
		{"quoted", "date 2025-05-28 President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana.\n\n\"On Monday in Accra we agreed on the next steps,\" he wrote.",
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"headline", "date 2025-05-28 A busy Monday in Abuja\n\nPresident Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja to discuss trade.",
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"second day of a visit", "date 2025-05-28 President Kwabena Ansah of Ghana met Nigerian President Amadi Okoro in Abuja on Monday.\n\nOn the second day, President Ansah met Senate President Bello Musa of Nigeria.",
			[]told{{date: "2025-05-26", basis: readout.Stated}, {date: "2025-05-27", basis: readout.Stated}}},
		{"each on the second day", "date 2025-05-29 President Kwabena Ansah of Ghana met Nigerian President Amadi Okoro in Abuja on Monday.\n\nOn the second day, President Ansah held separate meetings with Senate President Bello Musa of Nigeria and with Foreign Minister Ada Eze of Nigeria.",
			[]told{{date: "2025-05-26", basis: readout.Stated}, {date: "2025-05-27", basis: readout.Stated}, {date: "2025-05-27", basis: readout.Stated}}},
		{"a plan behind it", "date 2025-05-28 President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana.\n\nThe meeting dealt with trade. President Okoro will chair the next session on Friday.",
			[]told{{date: "2025-05-28", basis: readout.Inferred}}},
		{"agenda", "date 2025-05-28 Agenda of the President\n\nThursday, May 29\n\nThe President, Amadi Okoro of Nigeria, receives the President of Ghana, Kwabena Ansah, in Abuja.\n\nFriday, May 30\n\nThe President opens a bridge.",
			[]told{{date: "2025-05-29", basis: readout.Inferred}}},
		{"year of a visit", "date 2025-05-28 Nigerian President Amadi Okoro spoke of trade on Monday.\n\nDuring the 2023 visit to Accra, President Okoro met Ghanaian President Kwabena Ansah.",
			[]told{{date: "2023", basis: readout.Stated}}},
		{"a lead that looks ahead elsewhere", "date 2025-05-28 More trains will run to Accra, President Amadi Okoro of Nigeria assured his guests in Abuja on Tuesday.\n\nHe met President Kwabena Ansah of Ghana.",
			[]told{{date: "2025-05-27", basis: readout.Stated}}},
		{"what they did together", "date 2025-05-28 President Amadi Okoro of Nigeria began his programme in Accra on May 26 by sitting down with President Kwabena Ansah of Ghana.",
			[]told{{date: "2025-05-26", basis: readout.Stated}}},
		{"late in the afternoon", "date 2025-05-28 President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana on Monday in Abuja. In the late afternoon, President Ansah met Senate President Bello Musa of Nigeria.",
			[]told{{date: "2025-05-26", basis: readout.Stated}, {date: "2025-05-26", basis: readout.Stated}}},
		{"same visit", "date 2025-05-28 ABUJA: Ghanaian President Kwabena Ansah met Nigerian President Amadi Okoro in Abuja on Monday.\n\nPresident Ansah also met Senate President Bello Musa of Nigeria.",
			[]told{{date: "2025-05-26", basis: readout.Stated}, {date: "2025-05-26", basis: readout.Inferred}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readThrough(t, c.text+"\n")
			if len(d.Encounters) != len(c.want) {
				t.Fatalf("%d encounters, want %d", len(d.Encounters), len(c.want))
			}
			for i, want := range c.want {
				e := &d.Encounters[i]
				if e.Date.Text != want.date {
					t.Errorf("encounter %d: date %q, want %q", i, e.Date.Text, want.date)
				}
				if len(e.Date.Clues) == 0 || e.Date.Clues[0].Basis != want.basis {
					t.Errorf("encounter %d: clues %+v, want the first %s", i, e.Date.Clues, want.basis)
				}
			}
		})
	}
}

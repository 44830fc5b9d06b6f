package topics

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/text"
)

func TestTopicsOfEncounters(t *testing.T) {
	const who = "President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja. "
	for _, c := range []struct{ name, text, want string }{
		{"discussed", who + "The two leaders discussed trade, tourism and electricity.", "trade-and-investment culture-and-people energy"},
		{"phrases", who + "They exchanged views on matters of mutual interest, regional security and counter-terrorism.", "bilateral-relations regional-security counter-terrorism"},
		{"adjectives", who + "The sides agreed to widen their defence and cultural cooperation.", "defence culture-and-people"},
		{"names of offices", "Defence Minister Amadi Okoro of Nigeria met Minister of Energy Kwabena Ansah of Ghana in Abuja.", ""},
		{"names of things", who + "They were shown the African Continental Free Trade Area exhibit.", ""},
		{"denied", who + "Trade and investment were not discussed by the presidents.", ""},
		{"denied when asked", who + "Asked whether copper had come up, he said that it had not.", ""},
		{"description", who + "They spoke of ferries, which burn oil.", "transport-and-connectivity"},
		{"head", who + "The talks covered labour issues and a legal framework for them.", "migration-and-consular justice-and-rights"},
		{"ways of cooperating in a matter", who + "The sides reviewed aspects of cooperation in fisheries and ways to develop it.", "agriculture-and-food"},
		{"ways of cooperating", who + "The sides reviewed aspects of cooperation and ways to develop it.", "bilateral-relations"},
		{"since when", who + "They discussed fisheries, at a standstill since the pandemic.", "agriculture-and-food"},
		{"because of what", who + "They discussed fisheries. President Ansah said that the price of shrimp had fallen because of the coup.", "agriculture-and-food"},
		{"what is sought after", who + "The sides agreed to look after the hospitals.", "health"},
		{"any cooperation", who + "The sides agreed on closer cooperation in fisheries.", "agriculture-and-food"},
		{"event", who + "President Ansah is in town for the energy forum.", ""},
		{"two in one word", who + "The Ghanaian-Nigerian friendship was praised by both.", "bilateral-relations"},
		{"setting", "President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana on the sidelines of the African Energy Forum in Abuja.", ""},
		{"discussed in a clause", "President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja, where trade was discussed.", "trade-and-investment"},
		{"a place", who + "They discussed a shop on the border.", "trade-and-investment"},
		{"a matter behind the verb", "President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja on Tuesday over the shortage of maize.", "agriculture-and-food"},
		{"an occasion behind the verb", "President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja over lunch on an official visit.", ""},
		{"a remit", "Minister of Fisheries Amadi Okoro of Nigeria met Minister of Transport Kwabena Ansah of Ghana in Abuja. Minister Okoro said that the boats would carry more shrimp.", "agriculture-and-food"},
		{"the remits of others", "Minister of Fisheries Amadi Okoro of Nigeria met Minister of Fisheries Kwabena Ansah of Ghana in Abuja. They discussed shrimp, the road to the village and the relations of the two.", "agriculture-and-food bilateral-relations"},
		{"nobody's remit in particular", "President Amadi Okoro of Nigeria met Minister of Fisheries Kwabena Ansah of Ghana in Abuja. They discussed shrimp and the road to the harbour.", "agriculture-and-food transport-and-connectivity"},
		{"nothing else told", who + "President Ansah said that the schools had reopened.", "education-and-science"},
		{"something else told", who + "President Ansah said that the schools had reopened. They discussed fisheries.", "agriculture-and-food"},
		{"asked of the other side", who + "President Ansah sought more schools from his host. They discussed fisheries.", "education-and-science agriculture-and-food"},
		{"a work with a name", who + "President Ansah thanked his host for the new Volta Highway.", "transport-and-connectivity"},
		{"what somebody came for", "President Amadi Okoro of Nigeria received in Abuja Minister Kwabena Ansah of Ghana, who came to take stock of the harvest.", "agriculture-and-food"},
		{"what is done with a matter", who + "They discussed the supply of uranium.", "energy"},
		{"where and not what", who + "They discussed fisheries along the coastal road.", "agriculture-and-food"},
		{"on both sides", who + "They discussed the herds on both sides of the frontier.", "agriculture-and-food"},
		{"what and not where", who + "They discussed work on the coastal road.", "transport-and-connectivity"},
		{"looked at what", who + "They looked at roads.", "transport-and-connectivity"},
		{"words of two topics", who + "They discussed cyber defence.", "defence technology"},
		{"one matter", who + "They discussed a railway to the coal pits.", "transport-and-connectivity"},
		{"one matter, said twice", who + "They discussed a railway to the coal pits and the price of coal.", "transport-and-connectivity energy"},
		{"two matters", who + "They discussed a railway and coal.", "transport-and-connectivity energy"},
		{"a matter plainly named beside another", who + "They discussed scholarships for pilots in civil aviation.", "education-and-science transport-and-connectivity"},
		{"a format of three", "President Amadi Okoro of Nigeria, President Kwabena Ansah of Ghana and President Abdou Diouf of Senegal met in Abuja. They discussed fisheries. President Ansah said that a tripartite committee would follow.", "agriculture-and-food multilateral-cooperation"},
		{"a format of two", who + "They discussed fisheries. President Ansah said that a tripartite committee would follow.", "agriculture-and-food"},
		{"what a commission is for", who + "They chaired the Joint Commission for Trade, Economic and Cultural Cooperation and discussed fisheries.", "agriculture-and-food"},
		{"an official of a body", who + "They discussed fisheries with the United Nations Special Coordinator John Smith.", "agriculture-and-food"},
		{"people of a trade who go abroad", who + "They discussed visas for nurses.", "migration-and-consular"},
		{"people of a trade", who + "They discussed nurses.", "health"},
		{"the matter that a sentence opens with", who + "They discussed fisheries. On railways, President Ansah laid out what was planned.", "agriculture-and-food transport-and-connectivity"},
		{"in passing", who + "The company of the guests was pleasant.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readThrough(t, "date 2025-05-28 "+c.text+"\n")
			if len(d.Encounters) != 1 {
				t.Fatalf("%d encounters, want 1", len(d.Encounters))
			}
			for _, topic := range d.Encounters[0].Topics {
				if len(topic.Clues) == 0 || topic.Clues[0].At.Empty() {
					t.Errorf("topic %s has no words as evidence", topic.Text)
				}
			}
			if got := strings.Join(d.topicCodes(0), " "); got != c.want {
				t.Errorf("topics %q, want %q", got, c.want)
			}
		})
	}
}

// How press offices word the topics, code by code: each is found where it was
// discussed, and nothing where the sentence only surrounds the encounter.
func TestTopicsAsWorded(t *testing.T) {
	const who = "date 2025-05-28 President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja. "
	for _, row := range ingesttest.Rows(t, "testdata/topics.tsv", 2) {
		code, words := row[0], row[1]
		d := readThrough(t, who+"The two leaders discussed "+words+".\n")
		if len(d.Encounters) != 1 || !slices.ContainsFunc(d.Encounters[0].Topics, func(v text.Value) bool { return v.Text == code }) {
			t.Errorf("%q is not read as %s", words, code)
		}
	}
}

// How press offices say that a matter was talked about, and what they tell besides.
func TestBearingsAsWorded(t *testing.T) {
	const who = "date 2025-05-28 President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja. They discussed fisheries. "
	for _, row := range ingesttest.Rows(t, "testdata/bearings.tsv", 2) {
		bearing, words := row[0], row[1]
		d := readThrough(t, who+words+"\n")
		if len(d.Encounters) != 1 || slices.Contains(d.topicCodes(0), "education-and-science") != (bearing == "matter") {
			t.Errorf("%q is not read as %s", words, bearing)
		}
	}
}

// A sentence counts where it tells of the encounter, and nowhere else.
func TestTopicsOfOthers(t *testing.T) {
	const who = "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja on Tuesday. They discussed fisheries.\n\n"
	for _, c := range []struct{ name, text, want string }{
		{"long after anybody was named", who + "The rains came early.\n\nMany people watched.\n\nA railway was discussed in the press.", "agriculture-and-food"},
		{"soon after", who + "A railway was discussed.", "agriculture-and-food transport-and-connectivity"},
		{"what is invested in", who + "President Okoro spoke of investment in railways.", "agriculture-and-food trade-and-investment transport-and-connectivity"},
		{"a stranger speaks", who + "Minister of Transport Moussa Barry said that railways were being built.", "agriculture-and-food"},
		{"somebody of the encounter speaks", who + "President Ansah said that the railway network was being built.", "agriculture-and-food transport-and-connectivity"},
		{"a stranger is praised", who + "President Ansah praised what Moussa Barry had done for the railway network.", "agriculture-and-food transport-and-connectivity"},
		{"others met, in words that no pattern reads", who + "Meanwhile, Minister of Health Moussa Barry was on a video link with Ambassador John Smith. Vaccines were discussed.", "agriculture-and-food"},
		{"a call", who + "On Monday President Okoro spoke by phone with President Moussa Barry of Senegal about railways.", "agriculture-and-food"},
		{"what was told before another of the week", who + "They agreed that the railway should be widened.\n\nEarlier this week, President Okoro met President Moussa Barry of Senegal in Dakar.", "agriculture-and-food transport-and-connectivity"},
		{"one more engagement", "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria praised the vaccines in a chat with nurses. In another engagement, the President met President Kwabena Ansah of Ghana and discussed fisheries.", "agriculture-and-food"},
		{"one who was also met", "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria opened a railway and agreed to widen it.\n\nThe President also met President Kwabena Ansah of Ghana and discussed fisheries.", "agriculture-and-food"},
		{"before another", "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria opened the conference on railways.\n\nShortly before the opening, President Okoro met President Kwabena Ansah of Ghana and discussed fisheries.", "agriculture-and-food"},
		{"what was said before the encounter that it is from", "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria urged Ghana to widen the railway. He made the remark when President Kwabena Ansah of Ghana called on him.", "transport-and-connectivity"},
		{"at the call", "date 2025-05-28 ABUJA: Minister Amadi Okoro of Nigeria paid a courtesy call on President Kwabena Ansah of Ghana in Accra. At the call, they discussed railways.", "transport-and-connectivity"},
		{"talks with a stranger", who + "With Minister of Transport Moussa Barry of Senegal, President Ansah then agreed on railways. They are to be widened.", "agriculture-and-food"},
		{"another matter", who + "On another matter, President Ansah said that the railway was being built.", "agriculture-and-food"},
		{"what is recalled", who + "It may be recalled that the two countries built a railway.", "agriculture-and-food"},
		{"another time", who + "In 2019 they opened a railway and a hospital.", "agriculture-and-food"},
		{"talks at another time of the day", who + "In the afternoon the talks dealt with railways.", "agriculture-and-food transport-and-connectivity"},
		{"a paragraph of a stranger", who + "Moussa Barry, the Minister of Transport of Senegal, was his guest in the evening. Railways were looked at.", "agriculture-and-food"},
		{"an event that they attended", who + "The conference in Lagos dwelt on railways.", "agriculture-and-food"},
		{"the event that they met at", "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria and President Kwabena Ansah of Ghana held a summit in Abuja on Tuesday. The summit dwelt on railways.", "transport-and-connectivity"},
		{"how things came about", who + "They also spoke of railways in the wake of the epidemic.", "agriculture-and-food transport-and-connectivity"},
		{"the news that is said to come from the encounter", "date 2025-05-28 ABUJA: The fight against terrorism is to go on with the help of Ghana. President Amadi Okoro of Nigeria made this public after he met President Kwabena Ansah of Ghana in Abuja.", "counter-terrorism"},
		{"a headline", "date 2025-05-28 Nigeria, Ghana discuss railways\n\nABUJA, May 28 - President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja on Tuesday.", "transport-and-connectivity"},
		{"a list", who + "Points addressed:\n\n• Railways to the coast.\n\n• Vaccines.\n\nThe guest left on Tuesday.", "agriculture-and-food transport-and-connectivity health"},
		{"a clause that tells what was said", "date 2025-05-28 ABUJA: President Kwabena Ansah of Ghana was received in Abuja by President Amadi Okoro of Nigeria, who stressed the importance of the railway network.", "transport-and-connectivity"},
		{"a clause that recalls", who + "They agreed to build railways, said President Okoro, who had met President Moussa Barry of Senegal in May to discuss vaccines.", "agriculture-and-food transport-and-connectivity"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readThrough(t, c.text+"\n")
			if len(d.Encounters) == 0 {
				t.Fatal("no encounter")
			}
			if got := strings.Join(d.topicCodes(0), " "); got != c.want {
				t.Errorf("topics %q, want %q", got, c.want)
			}
		})
	}
}

// Of encounters told in one breath each has what was said of its own people;
// "both" and "all" speak of several.
func TestTellings(t *testing.T) {
	d := readThrough(t, "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria met separately with President Kwabena Ansah of Ghana and President Moussa Barry of Senegal.\n\n"+
		"With President Ansah he discussed fisheries.\n\nPresident Barry spoke of railways.\n\nIn both meetings the fight against terrorism was discussed.\n")
	if len(d.Encounters) != 2 {
		t.Fatalf("%d encounters, want 2", len(d.Encounters))
	}
	for i, want := range []string{"agriculture-and-food", "transport-and-connectivity"} {
		got := d.topicCodes(i)
		if !slices.Contains(got, "counter-terrorism") {
			t.Errorf("encounter %d has topics %v, want counter-terrorism among them", i, got)
		}
		if i == 0 && (!slices.Contains(got, want) || slices.Contains(got, "transport-and-connectivity")) {
			t.Errorf("encounter %d has topics %v, want %s and not the other's", i, got, want)
		}
	}
}

// "The former" and "the latter" part a sentence between two encounters.
func TestFormerAndLatter(t *testing.T) {
	d := readThrough(t, "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria met separately with President Kwabena Ansah of Ghana and President Moussa Barry of Senegal.\n\n"+
		"With the former he discussed fisheries; with the latter, railways.\n")
	if len(d.Encounters) != 2 {
		t.Fatalf("%d encounters, want 2", len(d.Encounters))
	}
	for i, want := range []string{"agriculture-and-food", "transport-and-connectivity"} {
		if got := d.topicCodes(i); !slices.Equal(got, []string{want}) {
			t.Errorf("encounter %d has topics %v, want %s", i, got, want)
		}
	}
}

// topicCodes gives the topics of an encounter in the order of the text.
func (d document) topicCodes(number int) []string {
	var codes []string
	for _, topic := range d.Encounters[number].Topics {
		codes = append(codes, topic.Text)
	}
	return codes
}

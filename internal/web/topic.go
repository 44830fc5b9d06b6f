package web

// This file owns /topics, the vocabulary by family, and /topics/{code}.

import (
	"strings"

	"github.com/readout-archive/readout/internal/store"
)

// topicsPage is the data of the vocabulary's page.
type topicsPage struct {
	frame
	Lede     string
	Families []topicFamily
}

// topicFamily is a family of topics.
type topicFamily struct {
	ID, Class, Name string
	Rows            []topicEntry
}

// topicEntry is a topic with its gloss and counts.
type topicEntry struct {
	Name, Href, Covers string
	Held, Planned      string
}

// topics answers /topics.
func (s *site) topics(v *visit) (answer, error) {
	const path = "/topics"
	if _, _, goTo, err := v.plain(path); err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	topics, err := v.archive.Topics(v.Context())
	if err != nil {
		return answer{}, err
	}
	p := topicsPage{frame: s.frame(v, "Topics", path)}
	p.Canonical = path
	p.Description = "The topics of the archive’s meetings, with what each covers and how many meetings were about it."
	p.Lede = "A meeting has the topics that were talked about at it, in the article’s words. Its colour is the family of its first topic other than Relations."
	families := colouringOf(store.ByFamily).Classes
	at := map[string]int{}
	for _, t := range topics {
		i, ok := at[t.Family]
		if !ok {
			word := families[t.Family]
			i = len(p.Families)
			at[t.Family] = i
			p.Families = append(p.Families, topicFamily{ID: "f-" + word.Class, Class: word.Class, Name: word.Name})
		}
		p.Families[i].Rows = append(p.Families[i].Rows, topicEntry{t.Title, address(store.TopicKind, t.Code), t.Covers, number(t.Held), number(t.Planned)})
	}
	return show("topics", p)
}

// topicPage is the data of a topic's page.
type topicPage struct {
	frame
	Crumbs        []link
	Class, Name   string
	Held, Planned string
	Covers        string
	Strip         strip
	Note          string
	Rankings      []ranking
	Words         []wordRow
	Latest        latest
}

// wordRow is the words of evidence that a topic rests on.
type wordRow struct{ Words, Held string }

// topic answers /topics/{code}.
func (s *site) topic(v *visit) (answer, error) {
	topic, err := v.archive.Topic(v.Context(), v.param("code"))
	if err != nil {
		return answer{}, err
	}
	own := address(store.TopicKind, topic.Code)
	if _, _, goTo, err := v.plain(own); err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	filter := store.Filter{Topic: []string{topic.Code}}
	family := colouringOf(store.ByFamily).Classes[topic.Family]
	p := topicPage{
		frame: s.frame(v, topic.Title, "/topics"), Class: family.Class, Name: topic.Title, Held: number(topic.Held), Planned: number(topic.Planned),
		Crumbs: []link{{Href: "/topics", Label: "Topics"}, {Href: "/topics#f-" + family.Class, Label: family.Name}, {Label: topic.Title}},
		Covers: capital(strings.TrimSuffix(topic.Covers, ".")), Note: "Green: held, about " + topic.Title + ". Grey: all held meetings in the archive.",
	}
	p.Canonical = own
	covers := ""
	if topic.Covers != "" {
		covers = " (" + topic.Covers + ")"
	}
	p.Description = "Meetings about " + topic.Title + covers + ": " + heldPlanned(topic.Held, topic.Planned) + "."
	if p.Strip, err = v.heldStrip(topic.Title+" by year", filter); err != nil {
		return answer{}, err
	}
	p.Rankings = []ranking{
		v.ranking("wm", "Who talks about it", topic.Parties, narrowed(filter, "party")).leading(filter, "country"),
		v.ranking("ws", "People", topic.People, addressOf).noted("Principals of held meetings.").leading(filter, "person"),
		v.ranking("wt", "Together with", topic.Together, narrowed(filter, "topic")).leading(filter, "topic"),
	}
	for _, w := range topic.Words {
		p.Words = append(p.Words, wordRow{w.Words, number(w.Held)})
	}
	p.Alternates = []link{v.feed(filter)}
	if p.Latest, err = v.latest(filter, v.listRow); err != nil {
		return answer{}, err
	}
	return show("topic", p)
}

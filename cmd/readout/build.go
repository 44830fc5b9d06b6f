package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns the build, where reading and storing are joined: articles are
// read and linked, then every source and meeting goes to the store in order.
// The edition is named by the hash of all of them.

// build is one run from articles to an archive.
type build struct {
	db       string
	built    readout.Date     // told in the archive
	rights   readout.Rights   // how much of each text may be shown
	register *ingest.Register // the ids given by earlier builds; nil for none
	lex      *lexicon.Lexicon
	begin    func(doing string, steps int) (step func()) // begins a stretch of work whose progress can be shown
}

// summary is what a build tells at its end.
type summary struct {
	articles, files, meetings, people int
	unread                            int // articles in another language
	others                            int // files of another kind
	skipped                           []readout.Skipped
	register                          *ingest.Register // all ids, as they stand now
}

// run reads the articles of a listing and puts an archive of them in place. If
// none could be read, nothing is touched.
func (b *build) run(ctx context.Context, listing ingest.Listing) (told summary, err error) {
	told = summary{skipped: listing.Skipped, others: listing.Others}
	linker := ingest.NewLinker(b.lex, nil)
	step := b.begin("reading", len(listing.Files))
	articles, err := ingest.Collect(ctx, listing.Files, linker, ingest.Plan{Read: ingest.NewReader(b.lex).Read, Progress: func(int, int) { step() }})
	if err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, articles.Close()) }()
	told.skipped = append(told.skipped, articles.Skipped...)
	told.articles, told.files = articles.Len(), len(listing.Files)-len(articles.Skipped)
	if told.articles == 0 {
		return told, errors.New("no article could be read, so nothing was built")
	}

	b.begin("finding who is who", 0)
	ids := linker.Link(b.register)
	told.meetings, told.people, told.register = ids.Len(), len(ids.People()), ids.Register()

	archive, err := store.Create(b.db, b.contents(ids, &told))
	if err != nil {
		return told, err
	}
	if err := b.write(ctx, archive, articles, ids, &told); err != nil {
		return told, errors.Join(err, archive.Abort())
	}
	return told, nil
}

// write hands all sources and meetings to the store and lets it finish.
func (b *build) write(ctx context.Context, archive *store.Builder, articles *ingest.Collection, ids *ingest.Identities, told *summary) error {
	edition := sha256.New()
	step := b.begin("storing articles", articles.Len())
	for article, err := range articles.Articles(ctx, ids) {
		if err != nil {
			return err
		}
		source := b.source(&article)
		if !source.Read {
			told.unread++
		}
		if err := errors.Join(canonical(edition, source.Source), archive.Source(source)); err != nil {
			return err
		}
		step()
	}
	step = b.begin("storing meetings", ids.Len())
	for meeting, err := range articles.Meetings(ctx, ids) {
		if err != nil {
			return err
		}
		for i := range meeting.Sources {
			meeting.Sources[i].Text = b.rights
		}
		if err := errors.Join(canonical(edition, meeting), archive.Meeting(meeting)); err != nil {
			return err
		}
		step()
	}
	return archive.Finish(hex.EncodeToString(edition.Sum(nil))[:idDigits], func(phase store.Phase) { b.begin(phases[phase], 0) })
}

// idDigits is the length of the ids of an edition and of a vocabulary.
const idDigits = 16

// phases words what the store does at the end.
var phases = map[store.Phase]string{"index": "indexing facets", "words": "indexing words", "check": "checking", "sync": "writing to disk", "rename": "putting in place"}

// canonical adds the form in which a value is exported to the edition's hash.
func canonical(edition hash.Hash, value any) error { return json.NewEncoder(edition).Encode(value) }

// source is what the archive keeps of an article.
func (b *build) source(article *ingest.Collected) store.SourceInput {
	read := &article.Reading
	in := store.SourceInput{Source: ingest.SourceOf(&read.Article), Raw: article.Raw, Sentences: read.Sentences, Reports: read.Reports,
		Rejected: read.Rejected, Read: read.Article.Language == ingest.English}
	in.Files, in.Text = article.Files, b.rights
	if title := read.Article.Title; title.Len() > 0 && title.End <= len(article.Raw) {
		in.Title = strings.TrimSpace(string(article.Raw[title.Start:title.End]))
	}
	return in
}

// contents is what the archive is built with besides sources and meetings.
func (b *build) contents(ids *ingest.Identities, told *summary) store.Contents {
	version := b.lex.Hash()[:idDigits]
	vocabulary := store.Vocabulary{Countries: b.lex.Countries(), Topics: b.lex.Topics(), Levels: b.lex.Levels(), Version: version}
	for _, reason := range b.lex.Reasons() {
		vocabulary.Reasons = append(vocabulary.Reasons, store.Reason(reason))
	}
	return store.Contents{
		Edition:    store.Edition{Built: b.built, Reader: ingest.Version, Vocabulary: version},
		Vocabulary: vocabulary,
		People:     ids.People(), Places: ids.Places(), Organisations: ids.Organisations(),
		Skipped: told.skipped, OtherFiles: told.others,
	}
}

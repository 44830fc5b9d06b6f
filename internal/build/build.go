// Package build makes an archive of articles: it joins reading and storing,
// which do not know each other. Articles are read and linked, then every source
// and meeting goes to the store in order; the edition is named by the hash of
// all of them.
package build

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/store"
)

// Plan says what is built, and how.
type Plan struct {
	DB       string           // the archive's file
	Built    readout.Date     // the day of the build, told in the archive
	Rights   readout.Rights   // how much of each text may be shown
	Register *ingest.Register // the ids given by earlier builds; nil for none
	Lexicon  *lexicon.Lexicon
	Editors  *editors.Files  // what editors said; nil for nothing
	Records  []editors.Cited // records from elsewhere
	Figures  []store.Figure  // of a sample that a person checked
	History  string          // the text file that remembers editions; "" for none
	Anew     bool            // read every article, whatever an earlier build read

	// Given keeps the ids as soon as the archive is in place, before anything else is
	// done or told: whoever ends the program from then on must not make addresses
	// that were given be given again. It may be nil.
	Given func(*ingest.Register) error

	// Begin begins a stretch of work, of so many steps where that is known and
	// else 0, whose progress may be shown.
	Begin func(doing string, steps int) (step func())
	// Raw gives the text of an article that was collected without its file; nil
	// where all come from files.
	Raw func(*ingest.Collected) ([]byte, error)

	desk  *desk
	claim *store.Claim // on the archive's file
	keep  string       // the key under which readings are kept for the next build; "" keeps none
}

// Summary is what a build tells at its end.
type Summary struct {
	InPlace                    bool // the new archive is in its place, whatever went wrong after that
	Articles, Meetings, People int
	Files                      int            // that were articles; more than Articles where a text lies in several
	Taken                      int            // of these, whose readings were taken over from an earlier build
	Unread                     int            // articles in another language
	Others                     int            // files of another kind
	Kinds                      map[string]int // these by the ending of their names, where it is known
	Skipped                    []readout.Skipped
	Unused                     []string         // what editors wrote and nothing obeys, each a sentence with file:line
	Forgotten                  error            // why the archive that stood there could not be compared with, nil when it could
	Early                      error            // that the build is dated before an edition before it, nil when it is not
	Unkept                     error            // why the next build cannot take over what was read, nil when it can
	Register                   *ingest.Register // all ids, as they stand now
}

// Files reads the articles of a listing and puts an archive of them in place.
// If none could be read, nothing is touched. A second build of the same archive
// is sent away before it reads.
func (p *Plan) Files(ctx context.Context, listing ingest.Listing) (told Summary, err error) {
	listing.Sort()
	told = Summary{Skipped: listing.Skipped, Others: listing.Others, Kinds: listing.Kinds}
	if p.claim, err = store.Reserve(p.DB); err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, p.claim.Release()) }()
	p.DB = p.claim.Path
	p.desk = newDesk(p.Editors, p.Lexicon.LevelOf)
	linker := ingest.NewLinker(p.Lexicon, &p.desk.authorities)
	earlier := p.earlier()
	step := p.Begin("reading", len(listing.Files))
	articles, err := ingest.Collect(ctx, listing.Files, linker, ingest.Plan{Read: ingest.NewReader(p.Lexicon).Read, Correct: p.desk.correct,
		Earlier: earlier, By: ingest.ReadBy(p.Lexicon), Progress: func(int, int) { step() }})
	if err := errors.Join(err, earlier.Close()); err != nil {
		return told, err
	}
	defer func() { err = errors.Join(err, articles.Close()) }()
	told.Skipped = ingest.SortSkipped(append(told.Skipped, articles.Skipped...))
	told.Files, told.Taken = len(listing.Files)-len(articles.Skipped), articles.Taken
	for i := range p.Records {
		cited := &p.Records[i]
		p.desk.cited[cited.Source.SHA256] = cited.Source
		p.desk.rank(cited.Reading.Reports)
		if err := articles.Add(ingest.File{}, &cited.Reading, linker); err != nil {
			return told, err
		}
	}
	if err := articles.Flush(); err != nil {
		return told, err
	}
	told.Files += len(p.Records)
	if err := p.Collected(ctx, articles, linker, &told); err != nil {
		return told, err
	}
	told.Unkept = p.keepReadings(articles)
	return told, nil
}

// Collected puts an archive of collected articles in place, and tells what it holds.
func (p *Plan) Collected(ctx context.Context, articles *ingest.Collection, linker *ingest.Linker, told *Summary) error {
	if told.Articles = articles.Len(); told.Articles == 0 {
		return errors.New("no article could be read, so nothing was built")
	}
	if p.desk == nil {
		p.desk = newDesk(p.Editors, p.Lexicon.LevelOf)
	}
	p.desk.links()
	p.Begin("finding who is who", 0)
	ids := linker.Link(p.Register)
	told.Meetings, told.People, told.Register = ids.Len(), len(ids.People()), ids.Register()
	p.desk.withheld.follow(told.Register)
	contents, known, err := p.contents(ctx, articles, ids, told)
	if err != nil {
		return err
	}
	told.Forgotten, told.Early = known.lost, known.after(p.Built)
	if err := known.close(); err != nil {
		return err
	}
	claim := p.claim
	if claim == nil { // nothing was read from files
		if claim, err = store.Reserve(p.DB); err != nil {
			return err
		}
	}
	archive, err := claim.Create(contents)
	if err != nil {
		return err
	}
	edition, err := names(contents)
	if err == nil {
		err = p.write(ctx, archive, articles, ids, edition, told)
	}
	if err == nil {
		content := hex.EncodeToString(edition.Sum(nil))[:idDigits]
		err = archive.Finish(ctx, known.name(content), func(phase store.Phase) { p.Begin(phases[phase], 0) })
	}
	if err != nil {
		return errors.Join(err, archive.Abort())
	}
	told.InPlace = true
	if p.Given != nil {
		err = p.Given(told.Register)
	}
	told.Unused = p.desk.unused(ids)
	if unwritten := known.write(ctx, p.History, p.DB); unwritten != nil {
		err = errors.Join(err, fmt.Errorf("the new archive is in place, but its edition could not be written into its history: %w; make that possible and build again", unwritten))
	}
	return err
}

// write hands all sources and meetings to the store, and adds them to the edition's
// hash, which has its authority records.
func (p *Plan) write(ctx context.Context, archive *store.Builder, articles *ingest.Collection, ids *ingest.Identities, edition hash.Hash, told *Summary) error {
	step := p.Begin("storing articles", articles.Len())
	for article, err := range articles.Articles(ctx, ids) {
		if err != nil {
			return err
		}
		if p.Raw != nil {
			if article.Raw, err = p.Raw(&article); err != nil {
				return err
			}
		}
		source := p.source(&article)
		if !p.desk.withheld.guard(&source) {
			continue
		}
		if !source.Read {
			told.Unread++
		}
		line, err := json.Marshal(source.Source)
		if err := errors.Join(canonical(edition, line, err), archive.Source(source)); err != nil {
			return err
		}
		step()
	}
	step = p.Begin("storing meetings", ids.Len())
	for meeting, err := range p.meetings(ctx, articles, ids) {
		if err != nil {
			return err
		}
		line, err := meeting.MarshalJSON()
		if err := errors.Join(canonical(edition, line, err), archive.Meeting(meeting)); err != nil {
			return err
		}
		step()
	}
	return nil
}

// phases words what the store does at the end.
var phases = map[store.Phase]string{"index": "indexing facets", "words": "indexing words", "check": "checking", "sync": "writing to disk", "rename": "putting in place"}

// source is what the archive keeps of an article.
func (p *Plan) source(article *ingest.Collected) store.SourceInput {
	read := &article.Reading
	in := store.SourceInput{Source: ingest.SourceOf(&read.Article), Raw: article.Raw, Sentences: read.Sentences, Reports: read.Reports,
		Rejected: read.Rejected, Read: read.Article.Language == ingest.English}
	in.Files = article.Files
	if title := read.Article.Title; title.Len() > 0 && title.End <= len(article.Raw) {
		in.Title = strings.TrimSpace(string(article.Raw[title.Start:title.End]))
	}
	p.desk.files.Meet(in.Source)
	in.Source = p.described(in.Source)
	return in
}

// contents is what the archive is built with besides sources and meetings, and
// what is remembered of earlier editions.
func (p *Plan) contents(ctx context.Context, articles *ingest.Collection, ids *ingest.Identities, told *Summary) (store.Contents, *past, error) {
	if w := &p.desk.withheld; w.any() {
		for m, err := range articles.Meetings(ctx, ids) {
			if err != nil {
				return store.Contents{}, nil, err
			}
			w.gather(m)
		}
		for article, err := range articles.Articles(ctx, ids) {
			if err != nil {
				return store.Contents{}, nil, err
			}
			w.gatherArticle(ingest.SourceOf(&article.Reading.Article))
		}
	}
	known, err := p.remember(ctx)
	if err != nil {
		return store.Contents{}, nil, err
	}
	now, err := p.compare(ctx, known, articles, ids)
	if err != nil {
		return store.Contents{}, nil, errors.Join(err, known.close())
	}
	known.Changes = append(now, known.Changes...)
	known.scrub(&p.desk.withheld, p.withheldNames(ids))

	version := p.Lexicon.Hash()[:idDigits]
	vocabulary := store.Vocabulary{Countries: p.Lexicon.Countries(), Topics: p.Lexicon.Topics(), Levels: p.Lexicon.Levels(), Version: version}
	for _, reason := range p.Lexicon.Reasons() {
		vocabulary.Reasons = append(vocabulary.Reasons, store.Reason(reason))
	}
	for _, short := range p.Lexicon.ShortNames() {
		vocabulary.ShortNames = append(vocabulary.ShortNames, store.ShortName(short))
	}
	keep := p.desk.withheld.authorities
	people, places, organisations := keep(store.PersonKind, ids.People()), keep(store.PlaceKind, ids.Places()), keep(store.OrganisationKind, ids.Organisations())
	return store.Contents{
		Edition:    store.Edition{Built: p.Built, Reader: ingest.Version, Vocabulary: version},
		Vocabulary: vocabulary,
		People:     people, Places: places, Organisations: organisations,
		Skipped: told.Skipped, OtherFiles: told.Others,
		Past: known.Editions, Changes: known.Changes, Tombstones: p.tombstones(ids.Register()),
		Figures: p.Figures,
	}, known, nil
}

// withheldNames are all forms of the names of persons who are withheld.
func (p *Plan) withheldNames(ids *ingest.Identities) []string {
	var names []string
	for _, a := range ids.People() {
		if p.desk.withheld.people[a.ID] {
			names = append(names, a.Name)
			for _, form := range a.Forms {
				names = append(names, form.Form)
			}
		}
	}
	return names
}

package bench

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"

	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns what is measured of reading: extraction beside a library that
// a user would pick, and a whole ingest beside building its full text alone.

// extracted is how many invented articles extraction is measured on.
const extracted = 1000

const (
	extractionGoal   = "extraction, articles per CPU-second / compromise"
	extractionTarget = 300
)

// extraction reads invented articles and lets compromise find the names in the same.
func (r *Run) extraction(ctx context.Context) error {
	texts, err := Invented(ctx, r.lex, r.Seed+1)
	if err != nil {
		return err
	}
	goal, err := Reading(ctx, ingest.NewReader(r.lex), texts, "invented articles of 2 KB", r.Rounds, r.Compromise)
	if err != nil {
		return err
	}
	r.add(goal)
	return nil
}

// Invented gives invented articles of about 2 KB to measure reading on.
func Invented(ctx context.Context, lex *lexicon.Lexicon, seed uint64) ([][]byte, error) {
	world, err := NewWorld(lex, extracted, seed)
	if err != nil {
		return nil, err
	}
	var texts [][]byte
	for article := range invented(ctx, world) {
		texts = append(texts, article.Text)
	}
	return texts, nil
}

// slowly is how many articles compromise is given in a round: it is slow.
const slowly = 100

// quickly is how many articles are read at least in a round: reading is quick.
const quickly = 1000

// Reading measures how many articles are read in a second of processor time
// beside how many of them compromise finds people, places and organisations in:
// they take turns, and the median of the pairs counts. The folder is where
// compromise is installed; without it the goal is unmeasured.
func Reading(ctx context.Context, reader *ingest.Reader, texts [][]byte, which string, rounds int, compromise string) (Goal, error) {
	own := func() (float64, error) {
		read := 0
		took, err := spend(func() error {
			for read < quickly {
				for _, text := range texts {
					if _, err := reader.Read("article.txt", text); err != nil {
						return err
					}
				}
				read += len(texts)
			}
			return nil
		})
		return float64(read) / cpu(took), err
	}
	if _, err := own(); err != nil { // decodes the gazetteer
		return Goal{}, err
	}
	script := filepath.Join(compromise, "names.mjs")
	if _, err := os.Stat(filepath.Join(compromise, "node_modules", "compromise")); err != nil {
		speed, err := own()
		return unmeasured(extractionGoal, "≥ "+figure(extractionTarget), fmt.Sprintf("%s articles a CPU-second; compromise is not installed (npm ci in tools/compromise)", figure(speed))), err
	}
	lines, err := textLines(texts)
	if err != nil {
		return Goal{}, err
	}
	defer os.Remove(lines)
	var ratios, owns, theirs []float64
	for range rounds {
		speed, err := own()
		if err != nil {
			return Goal{}, err
		}
		out, err := exec.CommandContext(ctx, "node", script, lines, strconv.Itoa(slowly)).Output()
		if err != nil {
			return Goal{}, fmt.Errorf("node %s: %w", script, err)
		}
		var told struct{ Articles, Seconds float64 }
		if err := json.Unmarshal(out, &told); err != nil {
			return Goal{}, err
		}
		other := told.Articles / told.Seconds
		owns, theirs, ratios = append(owns, speed), append(theirs, other), append(ratios, speed/other)
	}
	return atLeast(extractionGoal, extractionTarget, median(ratios), "", fmt.Sprintf("%s / %s articles a CPU-second, %s", figure(median(owns)), figure(median(theirs)), which)), nil
}

// textLines writes texts to a temporary file, a JSON string a line, spread over
// all of them: a prefix of the file is a sample.
func textLines(texts [][]byte) (path string, err error) {
	file, err := os.CreateTemp("", "readout-texts-*.jsonl")
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	lines := json.NewEncoder(file)
	step := max(1, len(texts)/slowly)
	for first := range step {
		for i := first; i < len(texts); i += step {
			if err := lines.Encode(string(texts[i])); err != nil {
				return "", err
			}
		}
	}
	return file.Name(), nil
}

// ingested is how many meetings a whole ingest is measured on.
const ingested = 5000

// ingest lets the program build an archive of article files, and SQLite the
// full text of the same articles alone.
func (r *Run) ingest(ctx context.Context) error {
	world, err := NewWorld(r.lex, ingested, r.Seed+2)
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp(r.Folder, "articles")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if err := Generate(ctx, world, filepath.Join(folder, "articles"), r.Begin("inventing", ingested)); err != nil {
		return err
	}
	var texts []string
	for article := range invented(ctx, world) {
		texts = append(texts, string(article.Text))
	}
	var ratios, wholes, alones []float64
	db := filepath.Join(folder, "whole.db")
	for range r.Rounds {
		if err := os.RemoveAll(db); err != nil { // else it would be compared with, which is no part of the goal
			return err
		}
		command := exec.CommandContext(ctx, r.Binary, "ingest", "--anew", "--db", db, filepath.Join(folder, "articles"))
		if out, err := command.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		whole := (command.ProcessState.UserTime() + command.ProcessState.SystemTime()).Seconds()
		alone, err := spend(func() error { return fullTextAlone(ctx, filepath.Join(folder, "words.db"), texts) })
		if err != nil {
			return err
		}
		ratios, wholes, alones = append(ratios, whole/cpu(alone)), append(wholes, whole), append(alones, cpu(alone))
	}
	r.add(atMost("whole ingest / FTS build alone, CPU", 3, median(ratios), "", fmt.Sprintf("%s / %s for %s articles from files: reading, linking, storing, indexing, checking",
		seconds(median(wholes)), seconds(median(alones)), thousands(len(texts)))))
	return nil
}

// fullTextAlone builds the full-text index of texts and nothing else.
func fullTextAlone(ctx context.Context, path string, texts []string) (err error) {
	defer os.Remove(path)
	db, err := sql.Open("sqlite3", "file:"+path+"?_journal=OFF&_sync=OFF")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')"); err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	insert, err := tx.PrepareContext(ctx, "INSERT INTO words VALUES (?)")
	if err != nil {
		return err
	}
	defer insert.Close()
	for _, text := range texts {
		if _, err := insert.ExecContext(ctx, text); err != nil {
			return err
		}
	}
	return tx.Commit()
}

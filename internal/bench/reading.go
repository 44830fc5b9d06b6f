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

	"github.com/readout-archive/readout/internal/ingest"
)

// This file owns what is measured of reading: extraction beside a library that
// a user would pick, and a whole ingest beside building its full text alone.

// extracted is how many articles extraction is measured on.
const extracted = 1000

const (
	extractionGoal   = "extraction, articles per CPU-second / compromise"
	extractionTarget = 300
)

// extraction reads invented articles and lets compromise find the names in the same.
func (r *Run) extraction(ctx context.Context) error {
	world, err := NewWorld(r.lex, extracted, r.Seed+1)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(r.Folder, "texts-*.jsonl")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	var texts [][]byte
	lines := json.NewEncoder(file)
	for article := range invented(ctx, world) {
		texts = append(texts, article.Text)
		if err := lines.Encode(string(article.Text)); err != nil {
			return err
		}
	}
	if err := file.Close(); err != nil {
		return err
	}
	reader := ingest.NewReader(r.lex)
	var own []float64
	for range r.Rounds {
		took, err := spend(func() error {
			for _, text := range texts {
				if _, err := reader.Read("article.txt", text); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		own = append(own, float64(len(texts))/cpu(took))
	}
	speed := median(own)
	script := filepath.Join(r.Compromise, "names.mjs")
	if _, err := os.Stat(filepath.Join(r.Compromise, "node_modules", "compromise")); err != nil {
		r.add(unmeasured(extractionGoal, "≥ "+figure(extractionTarget), fmt.Sprintf("%s articles a CPU-second; compromise is not installed (npm ci in tools/compromise)", figure(speed))))
		return nil
	}
	var theirs []float64
	for range r.Rounds {
		out, err := exec.CommandContext(ctx, "node", script, file.Name(), "100").Output()
		if err != nil {
			return fmt.Errorf("node %s: %w", script, err)
		}
		var told struct{ Articles, Seconds float64 }
		if err := json.Unmarshal(out, &told); err != nil {
			return err
		}
		theirs = append(theirs, told.Articles/told.Seconds)
	}
	r.add(atLeast(extractionGoal, extractionTarget, speed/median(theirs), "", fmt.Sprintf("%s / %s articles a CPU-second, invented articles of 2 KB", figure(speed), figure(median(theirs)))))
	return nil
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
	for range r.Rounds {
		command := exec.CommandContext(ctx, r.Binary, "ingest", "--anew", "--db", filepath.Join(folder, "whole.db"), filepath.Join(folder, "articles"))
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

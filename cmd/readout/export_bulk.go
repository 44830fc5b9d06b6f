package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// This file owns the export of a whole archive as files that can be cited and
// checked: tables, records, a data package that describes them (Frictionless
// Data Package 1.0) and their checksums.

// bulk are the formats of an export, by file.
var bulk = []struct{ file, suffix string }{
	{"meetings.csv", "csv"}, {"participations.csv", "participations.csv"}, {"meetings.jsonl", "jsonl"}, {"meetings.json", "json"}, {"meetings.md", "md"}, {"planned.ics", "ics"},
}

// exportBulk writes all bulk formats into a folder.
func exportBulk(ctx context.Context, archive *store.Archive, base, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	files := make([]written, len(bulk))
	for i, b := range bulk {
		var err error
		if files[i], err = exportFile(ctx, archive, base, filepath.Join(dir, b.file), b.suffix); err != nil {
			return err
		}
	}
	packed, err := json.MarshalIndent(dataPackage(archive, files), "", "  ")
	if err != nil {
		return err
	}
	packed = append(packed, '\n')
	sum := sha256.Sum256(packed)
	var sums strings.Builder
	for _, f := range append(files, written{name: "datapackage.json", sum: hex.EncodeToString(sum[:])}) {
		fmt.Fprintf(&sums, "%s  %s\n", f.sum, f.name)
	}
	return errors.Join(os.WriteFile(filepath.Join(dir, "datapackage.json"), packed, 0o644),
		os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(sums.String()), 0o644))
}

// written is a file that was written.
type written struct {
	name   string
	format formats.Format
	size   int64
	sum    string // hex SHA-256
}

// counted counts and hashes what goes through it.
type counted struct {
	to   io.Writer
	size int64
	sum  hash.Hash
}

func (c *counted) Write(data []byte) (int, error) {
	n, err := c.to.Write(data)
	c.size += int64(n)
	c.sum.Write(data[:n])
	return n, err
}

func exportFile(ctx context.Context, archive *store.Archive, base, path, suffix string) (written, error) {
	format, err := formats.BySuffix(formats.Lists, suffix)
	if err != nil {
		return written{}, err
	}
	file, err := os.Create(path)
	if err != nil {
		return written{}, err
	}
	out := &counted{to: file, sum: sha256.New()}
	buffered := bufio.NewWriter(out)
	err = exportRecords(ctx, archive, base, format, buffered)
	if err = errors.Join(err, buffered.Flush(), file.Close()); err != nil {
		return written{}, err
	}
	return written{filepath.Base(path), format, out.size, hex.EncodeToString(out.sum.Sum(nil))}, nil
}

// exportRecords writes all records in one format, oldest first.
func exportRecords(ctx context.Context, archive *store.Archive, base string, format formats.Format, w io.Writer) error {
	all, err := archive.Select(ctx, store.Filter{})
	if err != nil {
		return err
	}
	built, _, ok := archive.Edition().Built.Bounds()
	if !ok {
		built = time.Time{}
	}
	describe := web.Describe(archive, base, built)
	out := format.NewWriter(w, web.Export(archive, base))
	err = all.Meetings(ctx, store.Oldest, func(m readout.Meeting) error { return out.Write(describe(m)) })
	return errors.Join(err, out.Close())
}

// The parts of datapackage.json that an export has.
type (
	packageJSON struct {
		Profile   string         `json:"profile"`
		Name      string         `json:"name"`
		Title     string         `json:"title"`
		Version   string         `json:"version"`
		Created   string         `json:"created"`
		Resources []resourceJSON `json:"resources"`
	}
	resourceJSON struct {
		Profile string      `json:"profile"`
		Name    string      `json:"name"`
		Path    string      `json:"path"`
		Media   string      `json:"mediatype"`
		Coding  string      `json:"encoding"`
		Bytes   int64       `json:"bytes"`
		Hash    string      `json:"hash"`
		Schema  *schemaJSON `json:"schema,omitempty"`
	}
	schemaJSON struct {
		Fields     []fieldJSON `json:"fields"`
		PrimaryKey string      `json:"primaryKey,omitempty"`
	}
	fieldJSON struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		Description string `json:"description"`
	}
)

// dataPackage describes the files of an export.
func dataPackage(archive *store.Archive, files []written) packageJSON {
	edition := archive.Edition()
	p := packageJSON{Profile: "data-package", Name: "readout", Title: "Readout: meetings that news articles report",
		Version: edition.ID, Created: string(edition.Built) + "T00:00:00Z"}
	for _, f := range files {
		media, _, _ := strings.Cut(f.format.Media, ";")
		r := resourceJSON{Profile: "data-resource", Name: strings.NewReplacer(".", "-").Replace(f.name), Path: f.name, Media: media,
			Coding: "utf-8", Bytes: f.size, Hash: "sha256:" + f.sum}
		switch f.name {
		case "meetings.csv":
			r.Profile, r.Schema = "tabular-data-resource", tableSchema(formats.MeetingColumns(), "id")
		case "participations.csv":
			r.Profile, r.Schema = "tabular-data-resource", tableSchema(formats.ParticipationColumns(), "")
		}
		p.Resources = append(p.Resources, r)
	}
	return p
}

func tableSchema(columns []formats.Column, key string) *schemaJSON {
	s := &schemaJSON{PrimaryKey: key}
	for _, c := range columns {
		s.Fields = append(s.Fields, fieldJSON{c.Name, c.Type, c.Meaning})
	}
	return s
}

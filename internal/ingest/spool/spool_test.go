package spool

import (
	"os"
	"reflect"
	"testing"
	"testing/quick"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/readout-archive/readout"
)

// TestRoundTrip fills every field of readings at random: what is put aside
// comes back whole.
func TestRoundTrip(t *testing.T) {
	whole := func(reading readout.Reading) bool {
		back, err := decode(encode(nil, &reading))
		if diff := cmp.Diff(reading, back, cmpopts.EquateEmpty()); err != nil || diff != "" {
			t.Log(err, diff)
			return false
		}
		return true
	}
	if err := quick.Check(whole, &quick.Config{MaxCount: 50}); err != nil {
		t.Fatal(err)
	}
}

// TestFieldsFilled makes sure that the random readings above leave nothing out.
func TestFieldsFilled(t *testing.T) {
	var reading readout.Reading
	fill(reflect.ValueOf(&reading).Elem())
	back, err := decode(encode(nil, &reading))
	if diff := cmp.Diff(reading, back); err != nil || diff != "" {
		t.Fatal(err, diff)
	}
}

// fill sets every field to something other than its zero value.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Int:
		v.SetInt(7)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	default:
		panic("fill does not know " + v.Kind().String())
	}
}

func TestSpool(t *testing.T) {
	dir := t.TempDir()
	s, err := Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("a process that is killed now leaves %v, %v", left, err)
	}
	paths := []string{"c.txt", "a.txt", "b.txt"}
	for i, path := range paths {
		if n, err := s.Append(&readout.Reading{Article: readout.Article{Path: path}}); err != nil || n != i {
			t.Fatal(n, err)
		}
	}
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{2, 0, 1} {
		if got, err := s.Reading(n); err != nil || got.Article.Path != paths[n] {
			t.Errorf("reading %d is of %q (%v), want %q", n, got.Article.Path, err, paths[n])
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// FuzzDecode holds that damaged bytes are an error, never a panic.
func FuzzDecode(f *testing.F) {
	var reading readout.Reading
	fill(reflect.ValueOf(&reading).Elem())
	f.Add(encode(nil, &reading))
	f.Add([]byte{0x80})
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := decode(data)
		if err != nil {
			return
		}
		if again, err := decode(encode(nil, &got)); err != nil || !cmp.Equal(got, again) {
			t.Error(err, cmp.Diff(got, again))
		}
	})
}

package freeze

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// This file owns the way back: whether a bag is what it was when it was sealed
// (RFC 8493, 3: complete and valid).

// Verify checks a bag: every file that its manifests name is there and has its
// SHA-256, and its payload holds nothing else. The error joins all that is wrong.
func Verify(dir string) error {
	declared, err := os.ReadFile(filepath.Join(dir, "bagit.txt"))
	if err != nil {
		return fmt.Errorf("%s is no bag: %w; name the folder that readout freeze --out made", dir, err)
	}
	if !strings.HasPrefix(string(declared), "BagIt-Version: 1.0\n") {
		return fmt.Errorf("%s: bagit.txt does not begin with BagIt-Version: 1.0", dir)
	}
	payload, wrong := verifyManifest(dir, "manifest-sha256.txt")
	_, more := verifyManifest(dir, "tagmanifest-sha256.txt")
	wrong = append(wrong, more...)
	var size int64
	err = filepath.WalkDir(filepath.Join(dir, "data"), func(full string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		below, err := filepath.Rel(dir, full)
		if err != nil {
			return err
		}
		if name := filepath.ToSlash(below); !payload[name] {
			wrong = append(wrong, fmt.Errorf("%s stands in no manifest: it was put there after the copy was sealed", name))
		}
		info, err := entry.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	if err != nil {
		return err
	}
	info, err := os.ReadFile(filepath.Join(dir, "bag-info.txt"))
	if err != nil {
		wrong = append(wrong, err)
	} else if oxum := fmt.Sprintf("Payload-Oxum: %d.%d\n", size, len(payload)); !strings.Contains(string(info), oxum) {
		wrong = append(wrong, fmt.Errorf("bag-info.txt does not say %q, which the payload is", strings.TrimSpace(oxum)))
	}
	return errors.Join(wrong...)
}

// verifyManifest gives the files that a manifest names, and what is wrong with them.
func verifyManifest(dir, name string) (named map[string]bool, wrong []error) {
	named = map[string]bool{}
	file, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return named, []error{err}
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		sum, path, found := strings.Cut(lines.Text(), "  ")
		path = decoded(path)
		if !found || !filepath.IsLocal(filepath.FromSlash(path)) {
			wrong = append(wrong, fmt.Errorf("%s: %q is no line of a manifest", name, lines.Text()))
			continue
		}
		named[path] = true
		is, _, err := checksum(filepath.Join(dir, filepath.FromSlash(path)))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			wrong = append(wrong, fmt.Errorf("%s is missing", path))
		case err != nil:
			wrong = append(wrong, err)
		case is != sum:
			wrong = append(wrong, fmt.Errorf("%s was changed: its SHA-256 is %s and should be %s", path, is, sum))
		}
	}
	return named, append(wrong, lines.Err())
}

// decoded is the way back from encoded.
func decoded(name string) string {
	return strings.NewReplacer("%0A", "\n", "%0D", "\r", "%25", "%").Replace(name)
}

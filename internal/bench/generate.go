package bench

import (
	"context"
	"os"
	"path/filepath"

	"github.com/readout-archive/readout/internal/bench/invent"
)

// Generate writes the articles of a world below a folder, one folder a month;
// step is called after each meeting.
func Generate(ctx context.Context, world *invent.World, folder string, step func()) error {
	made := map[string]bool{}
	for number := range world.Meetings {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, article := range world.Articles(number) {
			path := filepath.Join(folder, filepath.FromSlash(article.Name))
			if dir := filepath.Dir(path); !made[dir] {
				if err := os.MkdirAll(dir, 0o755); err != nil {
					return err
				}
				made[dir] = true
			}
			if err := os.WriteFile(path, article.Text, 0o644); err != nil {
				return err
			}
		}
		step()
	}
	return nil
}

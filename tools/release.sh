#!/bin/sh
# Builds static binaries, with a list of what is in them and checksums.
#
#   tools/release.sh             dist/readout-linux-amd64, -arm64, each .sbom.json, SHA256SUMS
#   tools/release.sh --binary F  one binary for this machine, at F
#
# SQLite is C: amd64 needs gcc, arm64 needs gcc-aarch64-linux-gnu (Debian) on
# another machine than an arm64 one.
set -eu
cd "$(dirname "$0")/.."

tags=sqlite_fts5,osusergo,netgo,sqlite_omit_load_extension

# binary ARCH CC FILE
binary() {
	CGO_ENABLED=1 GOOS=linux GOARCH=$1 CC=$2 GOFLAGS="" \
		go build -trimpath -tags "$tags" -ldflags '-s -w -extldflags "-static"' -o "$3" ./cmd/readout
}

if [ "${1:-}" = --binary ]; then
	binary "$(go env GOARCH)" "${CC:-gcc}" "$2"
	exit
fi

mkdir -p dist
for arch in amd64 arm64; do
	case $arch in
	"$(go env GOHOSTARCH)") cc=${CC:-gcc} ;;
	arm64) cc=aarch64-linux-gnu-gcc ;;
	amd64) cc=x86_64-linux-gnu-gcc ;;
	esac
	if ! command -v "$cc" >/dev/null; then
		echo "release: $cc is not installed: linux/$arch is left out" >&2
		continue
	fi
	binary "$arch" "$cc" "dist/readout-linux-$arch"
	go tool -modfile=tools/release/go.mod cyclonedx-gomod bin -json -output "dist/readout-linux-$arch.sbom.json" "dist/readout-linux-$arch"
done
(cd dist && sha256sum readout-* >SHA256SUMS && cat SHA256SUMS)

#!/bin/sh
# Measures how fast articles are read beside npm's compromise, in articles per
# second of processor time, in pairs that take turns.
#
#     tools/reading.sh [PATH...]
#
# Without a path the given articles in ../shared/corpus are read where they are
# at hand, else invented ones. Needs bin/readout (make build), node and npm.
set -eu
cd "$(dirname "$0")/.."
[ -d tools/compromise/node_modules ] || npm ci --silent --prefix tools/compromise
if [ $# -eq 0 ]; then
	set -- ../shared/corpus/*/articles
	[ -d "$1" ] || shift
fi
exec bin/readout bench reading "$@"

#!/usr/bin/env bash
# Runs every fuzz target for a while, one after the other.
#
#   tools/fuzz.sh [TIME] [NAME...]   1m each, all of them
#
# What fails is written by go test below testdata/fuzz, where it stays as a test.
set -euo pipefail
cd "$(dirname "$0")/.."
export GOFLAGS=${GOFLAGS:--tags=sqlite_fts5}

lasting=${1:-1m}
shift || true
failed=0
while IFS=: read -r file _ line; do
	name=${line#func }
	name=${name%%(*}
	if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then
		continue
	fi
	printf '%s, %s: ' "$(dirname "$file")" "$name"
	if out=$(go test -run '^$' -fuzz "^$name\$" -fuzztime "$lasting" -parallel 1 "./$(dirname "$file")" 2>&1); then
		grep '^fuzz: elapsed' <<<"$out" | tail -1 | sed 's/^fuzz: //'
	else
		failed=1
		printf 'FAILS\n%s\n' "$out"
	fi
done < <(git grep -n '^func Fuzz' -- '*_test.go')
exit "$failed"

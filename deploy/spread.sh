#!/usr/bin/env bash
# Many articles, on one machine: they are read here, then by GNU parallel in shares
# on all cores, then by two network hosts of which each reads one half; what was
# read is collected and built. Fails when the three archives are not the same, byte
# for byte. Prints figures.
#
#   make build && deploy/spread.sh
#
# READOUT   the program (bin/readout)
# MEETINGS  how many meetings the invented articles tell of (3000)
#
# The hosts are network namespaces joined by one cable (veth); only the superuser
# may make them, and without them that part is left out. All lies in a temporary
# folder that is removed, and is ended by its process id. GNU parallel, rsync and
# iproute2 are Debian's.
set -euo pipefail
cd "$(dirname "$0")/.."

readout=$(realpath "${READOUT:-bin/readout}")
meetings=${MEETINGS:-3000}
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1762300800} # the same day for all

for program in parallel rsync; do
	command -v "$program" >/dev/null || { echo "spread: $program is not installed (Debian: apt-get install $program)" >&2; exit 3; }
done

dir=$(mktemp -d)
near=readout-near-$$ far=readout-far-$$
daemon=
finish() {
	if [ -n "$daemon" ]; then
		kill "$daemon" 2>/dev/null || true
		wait "$daemon" 2>/dev/null || true
	fi
	ip netns del "$near" 2>/dev/null || true
	ip netns del "$far" 2>/dev/null || true
	rm -rf "$dir"
}
trap finish EXIT
trap 'exit 130' INT TERM

now() { date +%s%N; }
since() { echo "$((($(now) - $1) / 1000000)) ms"; }
size() { echo "$((($(stat -c %s "$@" | paste -sd+)) / 1000000)) MB"; }

# same NAME: the archive NAME.db is the one that was built of articles read here.
same() {
	cmp "$dir/here.db" "$dir/$1.db" || { echo "spread: the archive of $1 is another one" >&2; exit 1; }
	echo "$1: the same archive, byte for byte"
}

"$readout" bench generate --meetings "$meetings" "$dir/articles" 2>/dev/null
began=$(now)
"$readout" ingest --db "$dir/here.db" "$dir/articles" >"$dir/here.log" 2>&1
echo "here: $(sed -n 's/^[^:]*: //p' "$dir/here.log" | head -1), read and built in $(since "$began")"

shares=$((2 * $(nproc)))
mkdir "$dir/shares"
began=$(now)
GOMAXPROCS=1 parallel --will-cite --jobs "$(nproc)" \
	"'$readout' extract --whole --part {}/$shares '$dir/articles' >'$dir/shares/{}.jsonl'" ::: $(seq "$shares")
echo "parallel: $shares shares read on $(nproc) cores in $(since "$began"), $(size "$dir"/shares/*.jsonl)"
began=$(now)
"$readout" ingest --db "$dir/parallel.db" --readings "$dir"/shares/*.jsonl >/dev/null 2>&1
echo "parallel: built of them in $(since "$began")"
same parallel

if ! ip netns add "$near" 2>/dev/null || ! ip netns add "$far" 2>/dev/null; then
	echo "hosts: left out, for no network namespace can be made here (needs iproute2 and the superuser)"
	exit
fi
ip -n "$near" link add cable type veth peer name cable netns "$far"
ip -n "$near" address add 192.0.2.1/24 dev cable
ip -n "$far" address add 192.0.2.2/24 dev cable
ip -n "$near" link set cable up
ip -n "$far" link set cable up

# The near host has the articles and takes in readings; the far one has nothing.
mkdir "$dir/far" "$dir/readings"
printf 'use chroot = no\nuid = root\ngid = root\n[articles]\npath = %s\nread only = yes\n[readings]\npath = %s\nread only = no\n' \
	"$dir/articles" "$dir/readings" >"$dir/rsyncd.conf"
ip netns exec "$near" rsync --daemon --no-detach --config "$dir/rsyncd.conf" --address 192.0.2.1 --port 8730 >"$dir/rsyncd.log" 2>&1 &
daemon=$!
for _ in $(seq 100); do
	ip netns exec "$far" rsync rsync://192.0.2.1:8730/ >/dev/null 2>&1 && break
	sleep 0.1
done
began=$(now)
(
	ip netns exec "$far" rsync --recursive --times rsync://192.0.2.1:8730/articles/ "$dir/far/articles/"
	ip netns exec "$far" "$readout" extract --whole --part 2/2 "$dir/far/articles" >"$dir/far/2.jsonl"
	ip netns exec "$far" rsync --compress "$dir/far/2.jsonl" rsync://192.0.2.1:8730/readings/
) &
away=$!
ip netns exec "$near" "$readout" extract --whole --part 1/2 "$dir/articles" >"$dir/readings/1.jsonl"
wait "$away"
echo "hosts: two halves read and collected in $(since "$began")"
began=$(now)
ip netns exec "$near" "$readout" ingest --db "$dir/hosts.db" --readings "$dir"/readings/*.jsonl >/dev/null 2>&1
echo "hosts: built of them in $(since "$began")"
same hosts

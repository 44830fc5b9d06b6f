#!/usr/bin/env bash
# Many readers, on one machine: one builder, three replicas of `readout serve`
# behind nginx, the archive's file carried to each by rsync, and by rclone through
# an object store. While visitors ask without pause, a new edition is rolled out,
# one replica is killed, another one added. Prints figures; fails when a request
# failed. (nginx asks the next replica when one does not answer. An answer that the
# killed one was in the middle of is cut short, whatever stands before it: there,
# and only there, visitors ask again, as browsers do for what they load.)
#
#   make build && deploy/replicas.sh
#
# READOUT   the program (bin/readout)
# MEETINGS  how large the invented archives are (3000)
# LASTING   seconds of each measurement (10)
# ENGINES   "rsync", "rclone" or "rsync rclone", in the order in which they are tried
#
# Everything listens on loopback only, lies in a temporary folder that is removed,
# and is ended by its process id. nginx and rsync are Debian's; rclone too, and
# gofakes3, an object store for tests, is built by Go (tools/replicas/go.mod).
set -euo pipefail
cd "$(dirname "$0")/.."

readout=$(realpath "${READOUT:-bin/readout}")
meetings=${MEETINGS:-3000}
lasting=${LASTING:-10}
engines=${ENGINES:-rsync rclone}

for program in nginx curl $engines; do
	command -v "$program" >/dev/null || { echo "replicas: $program is not installed (Debian: apt-get install $program)" >&2; exit 3; }
done

dir=$(mktemp -d)
pids=()
finish() {
	for pid in "${pids[@]}"; do
		kill "$pid" 2>/dev/null || true
	done
	for pid in "${pids[@]}"; do
		wait "$pid" 2>/dev/null || true
	done
	rm -rf "$dir"
}
trap finish EXIT
trap 'exit 130' INT TERM

# start LOG COMMAND...: starts a process and leaves its id in $started.
start() {
	local log=$1
	shift
	"$@" >"$log" 2>&1 &
	started=$!
	pids+=("$started")
}

# port: one that nobody listens at now.
port() {
	local p
	while true; do
		p=$((21000 + RANDOM % 9000))
		(exec 3<>"/dev/tcp/127.0.0.1/$p") 2>/dev/null || { echo "$p"; return; }
	done
}

# soon WHAT COMMAND...: waits for a command to succeed, a minute at most.
soon() {
	local what=$1 until=$((SECONDS + 60))
	shift
	until "$@" >/dev/null 2>&1; do
		[ "$SECONDS" -lt "$until" ] || { echo "replicas: $what did not come about within a minute" >&2; tail -n 3 "$dir"/*.log >&2; exit 1; }
		sleep 0.05
	done
}

now() { date +%s%N; }
since() { echo "$((($(now) - $1) / 1000000)) ms"; }
edition() { "$readout" version --db "$1" | sed -n 's/.*: edition \([0-9a-f]*\),.*/\1/p'; }
serves() { curl -sf "http://127.0.0.1:$1/readyz" | grep -qx "edition $2"; }
anonymous() { awk '/^RssAnon/ {printf "%.0f MB", $2 / 1024}' "/proc/$1/status"; }

# replica NUMBER: a folder of its own, a process that fetches, a server.
declare -A ports servers
replica() {
	local n=$1 home=$dir/replica$1
	mkdir -p "$home"
	deploy/fetch.sh "$origin" "$home/readout.db"
	start "$dir/fetch$n.log" deploy/fetch.sh "$origin" "$home/readout.db" 1
	ports[$n]=$(port)
	start "$dir/serve$n.log" "$readout" serve --db "$home/readout.db" --addr "127.0.0.1:${ports[$n]}" --trusted-proxy 127.0.0.1 --log json
	servers[$n]=$started
}

# behind NUMBER...: nginx, in front of these replicas.
behind() {
	local n lines=""
	for n in "$@"; do
		lines+="server 127.0.0.1:${ports[$n]} max_fails=1 fail_timeout=2s;\\n"
	done
	sed -e '/server 127\.0\.0\.1:/d' -e "s|zone readout.*|&\\n$lines|" -e "s|listen .*|listen 127.0.0.1:$front;|" \
		-e "s|^pid .*|pid $dir/nginx.pid;|" deploy/nginx.conf >"$dir/nginx.conf"
	if [ -n "${proxy:-}" ]; then
		kill -HUP "$proxy"
		sleep 1
	else
		start "$dir/nginx.log" nginx -p "$dir" -c "$dir/nginx.conf" -g 'daemon off;'
		proxy=$started
		soon "nginx" curl -sf "http://127.0.0.1:$front/healthz"
	fi
}

# store: where the builder puts an archive and the replicas fetch it.
store() {
	local at
	at=$(port)
	case $1 in
	rsync)
		mkdir -p "$dir/published"
		printf 'use chroot = no\npid file = %s\n[readout]\npath = %s\nread only = yes\n' "$dir/rsyncd.pid" "$dir/published" >"$dir/rsyncd.conf"
		start "$dir/rsyncd.log" rsync --daemon --no-detach --config "$dir/rsyncd.conf" --address 127.0.0.1 --port "$at"
		origin=rsync://127.0.0.1:$at/readout/readout.db
		soon "rsync's daemon" rsync "rsync://127.0.0.1:$at/readout/"
		;;
	rclone)
		go build -modfile=tools/replicas/go.mod -o "$dir/gofakes3" github.com/johannesboyne/gofakes3/cmd/gofakes3
		start "$dir/store.log" "$dir/gofakes3" -backend memory -initialbucket readout -host "127.0.0.1:$at"
		export RCLONE_CONFIG="$dir/rclone.conf"
		unset AWS_CA_BUNDLE # this store speaks plain HTTP, and old versions of rclone stumble over it
		printf '[store]\ntype = s3\nprovider = Other\nendpoint = http://127.0.0.1:%s\naccess_key_id = loopback\nsecret_access_key = loopback\nregion = us-east-1\n' "$at" >"$RCLONE_CONFIG"
		origin=store:readout/readout.db
		soon "the object store" rclone lsf store:readout
		;;
	esac
}

# publish FILE: puts an archive where the replicas look.
publish() {
	case $origin in
	rsync://*) cp "$1" "$dir/published/.new" && mv "$dir/published/.new" "$dir/published/readout.db" ;;
	*) rclone copyto "$1" "$origin" ;;
	esac
}

visit() { "$readout" bench visit --pages --for "${lasting}s" "$@" "http://127.0.0.1:$front" | sed 's/^[^:]*: //'; }

# visitors [FLAG...]: begin to follow links; visited WHAT: none of them failed.
visitors() {
	"$readout" bench visit --pages --for "$((lasting + 5))s" --clients 4 "$@" "http://127.0.0.1:$front" >"$dir/visit.log" 2>&1 &
	visiting=$!
	pids+=("$visiting")
	sleep 1
}
visited() {
	wait "$visiting" || { echo "replicas: $1: requests failed:" >&2; cat "$dir/visit.log" "$dir/nginx.log" >&2; exit 1; }
	echo "$1, visitors beside it: $(sed 's/^[^:]*: //' "$dir/visit.log")"
}

echo "readout $("$readout" version --db /dev/null 2>/dev/null | head -1 | cut -d' ' -f2-) on $(nproc) cores, which builder, replicas, nginx and visitors share"
for i in 1 2; do
	"$readout" bench generate --meetings "$meetings" --seed "$i" "$dir/articles$i" 2>/dev/null
	began=$(now)
	"$readout" ingest --db "$dir/edition$i.db" "$dir/articles$i" >"$dir/ingest$i.log" 2>&1
	echo "edition $i built in $(since "$began"): $(sed -n 's/^[^:]*: //p' "$dir/ingest$i.log" | head -1), $(($(stat -c %s "$dir/edition$i.db") / 1000000)) MB"
done
first=$(edition "$dir/edition1.db")
second=$(edition "$dir/edition2.db")

for engine in $engines; do
	echo
	echo "== carried by $engine ($("$engine" --version | head -1))"
	store "$engine"
	began=$(now)
	publish "$dir/edition1.db"
	echo "published: $(since "$began")"
	for n in 1 2 3; do
		replica "$n"
	done
	for n in 1 2 3; do
		soon "replica $n" serves "${ports[$n]}" "$first"
	done
	front=$(port)
	behind 1
	echo "one page, one replica:    $(visit --only /meetings)"
	behind 1 2
	echo "one page, two replicas:   $(visit --only /meetings)"
	behind 1 2 3
	echo "one page, three replicas: $(visit --only /meetings)"

	visitors
	began=$(now)
	publish "$dir/edition2.db"
	carried=$(since "$began")
	for n in 1 2 3; do
		soon "edition 2 at replica $n" serves "${ports[$n]}" "$second"
	done
	echo "new edition: published in $carried, served by all three $(since "$began") after its build"
	visited "new edition"

	visitors --again
	kill -KILL "${servers[2]}"
	wait "${servers[2]}" 2>/dev/null || true
	visited "replica 2 killed"

	visitors
	began=$(now)
	replica 4
	soon "replica 4" serves "${ports[4]}" "$second"
	echo "replica 4: fetched, started and ready within $(since "$began")"
	behind 1 3 4
	visited "replica 4 added in the place of 2"

	for n in 1 3 4; do
		echo "replica $n costs: RssAnon $(anonymous "${servers[$n]}"), disk $(du -sm "$dir/replica$n" | cut -f1) MB"
	done
	for pid in "${pids[@]}"; do
		kill "$pid" 2>/dev/null || true
	done
	for pid in "${pids[@]}"; do
		wait "$pid" 2>/dev/null || true
	done
	pids=() proxy=""
	rm -rf "$dir"/replica? "$dir/published"
done

#!/usr/bin/env bash
# Carries an archive to a machine that serves it, and puts it in place whole.
#
#   deploy/fetch.sh FROM DB           once
#   deploy/fetch.sh FROM DB SECONDS   again every so many seconds, until stopped
#
# FROM is rsync://HOST/MODULE/readout.db, or a path of rclone's on any store that
# it knows: store:bucket/readout.db. What did not change is not fetched; what
# arrives is flushed to disk and renamed, so that a server (readout serve, which
# looks at the file every two seconds) sees the old archive or the new one and
# nothing between. Both engines compare checksums; the server looks at the seal of
# every page before it takes an archive up.
set -euo pipefail

[ $# -ge 2 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
from=$1 db=$2 every=${3:-}
folder=$(dirname "$db")
aside=$folder/.$(basename "$db").coming
known=$folder/.$(basename "$db").known # how the file looked at its origin

fetch() {
	case $from in
	rsync://*)
		rsync --times --fsync "$from" "$db"
		;;
	*)
		local looks
		looks=$(rclone lsl "$from") || return
		if [ -e "$db" ] && [ "$looks" = "$(cat "$known" 2>/dev/null)" ]; then
			return
		fi
		rclone copyto "$from" "$aside" && sync "$aside" && mv "$aside" "$db" && printf '%s\n' "$looks" >"$known"
		;;
	esac
}

if [ -z "$every" ]; then
	fetch
	exit
fi
while true; do
	fetch || echo "fetch: $from could not be fetched; the archive stays as it is, and is tried again in $every s" >&2
	sleep "$every"
done

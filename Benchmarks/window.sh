#!/usr/bin/env bash
# The judge's window, measured: DAYS days (30) of PER_DAY articles (1000) made of ARTICLES, one in four of them a further report of an
# earlier event, go through the judge into a state directory, WINDOW days of them (14) are kept, and articles a second and memory are
# printed by day. With LARGE a story of so many reports runs through them. Then a release daemon starts on that directory: first with its
# segments, then without any, as after their loss. Prints the time to ready and what is resident.
# Usage: window.sh BENCHMARKS WATCHERD ARTICLES.jsonl
set -euo pipefail
benchmarks=$1 watcherd=$2 articles=$3
dir=$(mktemp -d "${TMPDIR:-/tmp}/watcher-window-XXXXXX")
daemon=
cleanup() {
    [ -z "$daemon" ] || { kill "$daemon" 2>/dev/null && wait "$daemon" 2>/dev/null; } || true
    rm -rf "$dir"
}
trap cleanup EXIT

"$benchmarks" window "$articles" "$dir/state" "${DAYS:-30}" "${PER_DAY:-1000}" "${WINDOW:-14}" "${LARGE:-0}" >/dev/null

# The material is dated: the daemon is to see all of what the judge kept.
printf 'log: {level: notice}\nstories: {window: 90d}\n' >"$dir/watcher.yaml"
begin() {
    local since
    since=$(date +%s.%N)
    "$watcherd" run --config "$dir/watcher.yaml" --state-dir "$dir/state" --socket "$dir/control.sock" >"$dir/log" 2>&1 &
    daemon=$!
    until grep -q 'is ready' "$dir/log"; do
        kill -0 "$daemon" 2>/dev/null || { cat "$dir/log" >&2; exit 1; }
        sleep 0.01
    done
    awk -v since="$since" -v now="$(date +%s.%N)" -v what="$1" 'BEGIN { printf "%s: ready after %.2f s", what, now - since }'
    awk '$1 == "RssAnon:" || $1 == "RssFile:" { printf ", %s %.1f MiB", $1, $2 / 1024 } END { print "" }' "/proc/$daemon/status"
    kill "$daemon"
    wait "$daemon" || true
    daemon=
}
begin 'with segments'
rm -rf "$dir/state/segments"
begin 'without'
begin 'with those made anew'

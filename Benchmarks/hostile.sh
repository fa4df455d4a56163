#!/bin/bash
# Hostile servers and feeds against `watcherd run`: peak memory, time and outcome of each kind, alone and all at once.
# PROGRAM names another watcherd; KINDS some of the kinds.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${PROGRAM:-.build/release/watcherd}
[ -x "$program" ] || program=.build/debug/watcherd
[ -x "$program" ] || { echo 'hostile: nothing is built; run `make build` first' >&2; exit 1; }
echo "measured: $program"
exec python3 Benchmarks/hostile.py "$program" ${KINDS:-}

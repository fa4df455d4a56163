#!/usr/bin/env bash
# Polling, measured: FEEDS feeds of ITEMS items on a loopback nginx, polled every EVERY by one release daemon for SECONDS_LONG seconds.
# With EVERY=1h ITEMS=0 it shows what an idle daemon with an empty window takes.
# Prints polls/s, CPU per poll, peak and idle memory. Needs nginx, jq and curl (installed with apt where they are missing).
set -euo pipefail
feeds=${FEEDS:-2000} every=${EVERY:-1s} seconds=${SECONDS_LONG:-30} items=${ITEMS:-20}
root=$(cd "$(dirname "$0")/.." && pwd)
watcherd=$root/.build/release/watcherd watcherctl=$root/.build/release/watcherctl
for tool in nginx jq curl; do
    command -v $tool >/dev/null || { apt-get update -qq && apt-get install -y -qq $tool >/dev/null; }
done
dir=$(mktemp -d /tmp/watcher-polling-XXXXXX)
mkdir -p "$dir/www" "$dir/nginx"
chmod -R 755 "$dir"
port=18080
cleanup() {
    [ -z "${daemon:-}" ] || { kill "$daemon" 2>/dev/null && wait "$daemon" 2>/dev/null; } || true
    nginx -p "$dir/nginx" -c "$dir/nginx.conf" -s stop 2>/dev/null || true
    rm -rf "$dir"
}
trap cleanup EXIT

python3 - "$dir/www" "$feeds" "$every" "$items" <<'PY'
import datetime, sys
# Of the last hours: a feed that is silent against its own rhythm is watched more closely with each poll.
now = datetime.datetime.now(datetime.timezone.utc)
dates = [(now - datetime.timedelta(hours=k)).strftime("%a, %d %b %Y %H:%M:%S GMT") for k in range(int(sys.argv[4]))]
folder, count = sys.argv[1], int(sys.argv[2])
for n in range(count):
    items = "".join(
        f"<item><title>Report {n}.{k} from desk {n}</title><guid>tag:{n}.{k}</guid><link>https://o{n}.example/{k}</link>"
        f"<pubDate>{dates[k]}</pubDate>"
        f"<description>{' '.join(f'w{(n * 7919 + k * 104729 + i * i) % 50021}' for i in range(60))}</description></item>"
        for k in range(int(sys.argv[4])))
    with open(f"{folder}/{n}.xml", "w") as file:
        file.write(f'<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet {n}</title><link>https://o{n}.example/</link>'
                   f"<description>d</description>{items}</channel></rss>")
with open(f"{folder}/../feeds.opml", "w") as file:
    port = 18080
    rows = "".join(f'<outline type="rss" text="Outlet {n}" every="{sys.argv[3]}" xmlUrl="http://127.0.0.1:{port}/{n}.xml"/>' for n in range(count))
    file.write(f'<opml version="2.0"><head><title>t</title></head><body>{rows}</body></opml>')
PY
cat >"$dir/nginx.conf" <<CONF
worker_processes 1;
pid $dir/nginx.pid;
error_log $dir/error.log;
events { worker_connections 8192; }
http { access_log off; types { application/rss+xml xml; } server { listen 127.0.0.1:$port; root $dir/www; keepalive_requests 1000000; } }
CONF
nginx -p "$dir/nginx" -c "$dir/nginx.conf"
cat >"$dir/watcher.yaml" <<YAML
fetch: {interval: $every, min_interval: 1s, per_host: 64, concurrency: 256, allow: ["127.0.0.1:$port"]}
log: {level: error}
YAML
"$watcherd" run --config "$dir/watcher.yaml" --state-dir "$dir/state" --socket "$dir/control.sock" &
daemon=$!
until "$watcherctl" --socket "$dir/control.sock" health >/dev/null 2>&1; do sleep 0.2; done

metric() { "$watcherctl" --socket "$dir/control.sock" metrics | awk -v name="$1" 'index($0, name) == 1 { sum += $NF } END { printf "%.6f\n", sum }'; }
memory() { awk -v key="$1:" '$1 == key { printf "%.1f", $2 / 1024 }' "/proc/$daemon/status"; }

"$watcherctl" --socket "$dir/control.sock" feed import "$dir/feeds.opml"
echo "waiting for the first documents of $feeds feeds"
until [ "$("$watcherctl" --socket "$dir/control.sock" --json status | jq .articles.waiting)" = 0 ] &&
    [ "$(metric 'watcher_polls_total{outcome="document"}' | cut -d. -f1)" -ge "$feeds" ]; do sleep 1; done
polls=$(metric watcher_polls_total) cpu=$(metric process_cpu_seconds_total) start=$(date +%s.%N)
sleep "$seconds"
polls_after=$(metric watcher_polls_total) cpu_after=$(metric process_cpu_seconds_total) end=$(date +%s.%N)
awk -v p="$polls" -v q="$polls_after" -v c="$cpu" -v d="$cpu_after" -v s="$start" -v e="$end" 'BEGIN {
    polls = q - p; used = d - c; time = e - s
    if (polls > 0) printf "polls/s %.0f, CPU per poll %.0f us, CPU share %.1f %%\n", polls / time, used / polls * 1e6, used / time * 100
    else printf "no polls, CPU share %.2f %%\n", used / time * 100 }'
echo "memory: peak $(memory VmHWM) MB, resident $(memory VmRSS) MB, anonymous $(memory RssAnon) MB"

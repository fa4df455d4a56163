#!/usr/bin/env python3
"""Hostile servers and feeds against a real daemon: peak memory, time and outcome of each kind alone, and of all at once.

usage: hostile.py WATCHERD [KIND…]

Every kind answers on its own loopback address, so that each counts as a host of its own. Healthy feeds are polled every second
all the while. Exit 1 where a limit is broken: 64 MB over idle, 30 s a fetch, a wrong reason, a healthy feed that was held up.
"""
import http.client
import json
import mmap
import os
import random
import shutil
import socket
import ssl
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from hostile_kinds import KINDS

PORT = 18_081
HEALTHY = 20
ALLOWED_MEMORY = 64e6
ALLOWED_SECONDS = 30.0
# Between two polls of a healthy feed that asks for one a second.
ALLOWED_GAP = 5.0
# Those that only take time have it together.
TOGETHER_AFTER = 5.0


class Clock:
    """When each kind was first asked in this round, shared with the server's process."""

    def __init__(self, count):
        self.room = mmap.mmap(-1, 8 * count)

    def __getitem__(self, index):
        return struct.unpack_from("d", self.room, 8 * index)[0]

    def __setitem__(self, index, value):
        struct.pack_into("d", self.room, 8 * index, value)


def address(number):
    return f"127.1.{number + 1}.1"


def serve(clock, healthy_polls):
    # In a process of its own: a healthy feed must not wait for what the hostile servers make up.
    if os.fork() == 0:
        serve_healthy(healthy_polls)
    for number, kind in enumerate(KINDS):
        listener = socket.create_server((address(number), PORT), backlog=64)
        threading.Thread(target=accept, args=(listener, lambda c, k=kind, n=number: hostile(c, k, n, clock)), daemon=True).start()
    threading.Event().wait()


def serve_healthy(healthy_polls):
    listener = socket.create_server(("127.1.0.1", PORT), backlog=256)
    threading.Thread(target=accept, args=(listener, lambda c: healthy(c, healthy_polls)), daemon=True).start()
    threading.Event().wait()


def accept(listener, handler):
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=guarded, args=(handler, connection), daemon=True).start()


def guarded(handler, connection):
    try:
        handler(connection)
    except OSError:
        pass
    finally:
        connection.close()


def hostile(connection, kind, number, clock):
    if clock[number] == 0:
        clock[number] = time.monotonic()
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if not kind.reads:
        return kind.answer(connection, "")
    while True:
        head = b""
        while b"\r\n\r\n" not in head:
            more = connection.recv(65536)
            if not more:
                return
            head += more
        if not kind.answer(connection, head.split(b" ")[1].decode("latin-1")):
            return


def healthy(connection, polls):
    head = b""
    while True:
        while b"\r\n\r\n" not in head:
            more = connection.recv(65536)
            if not more:
                return
            head += more
        request, head = head.split(b"\r\n\r\n", 1)
        number = int(request.split(b" ")[1].strip(b"/"))
        now = time.monotonic()
        last, worst, count = struct.unpack_from("ddd", polls, 24 * number)
        struct.pack_into("ddd", polls, 24 * number, now, max(worst, now - last if last else 0), count + 1)
        body = (
            f'<?xml version="1.0"?><rss version="2.0"><channel><title>Healthy {number}</title><link>http://h{number}.example/</link>'
            f"<description>d</description><item><title>Report {int(count)} of {number}</title><guid>{number}-{int(count)}</guid>"
            f"<description>{' '.join(f'w{(number * 7919 + int(count) * 104729 + i * i) % 50021}' for i in range(60))}</description>"
            "</item></channel></rss>"
        ).encode()
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


class UnixConnection(http.client.HTTPConnection):
    def __init__(self, path):
        super().__init__("localhost", timeout=30)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(30)
        self.sock.connect(self.path)


class Daemon:
    def __init__(self, program, folder):
        self.socket = f"{folder}/control.sock"
        with open(f"{folder}/watcher.yaml", "w") as file:
            file.write('fetch: {min_interval: 1s, per_host: 8, allow: ["127.1.0.0/16"]}\nlog: {level: error}\n')
        self.log = open(f"{folder}/log", "w")
        arguments = [program, "run", "--config", f"{folder}/watcher.yaml", "--state-dir", f"{folder}/state", "--socket", self.socket]
        self.process = subprocess.Popen(arguments, stderr=self.log, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + 20
        while not os.path.exists(self.socket) and time.monotonic() < deadline:
            time.sleep(0.05)

    def ask(self, method, path, body=None, kind="application/json"):
        connection = UnixConnection(self.socket)
        connection.request(method, path, body, {"Content-Type": kind} if body else {})
        answer = connection.getresponse().read()
        connection.close()
        return json.loads(answer)

    def add(self, feeds):
        rows = "".join(f'<outline type="rss" text="{name}" every="{every}" xmlUrl="{url}"/>' for name, url, every in feeds)
        body = f'<opml version="2.0"><head><title>t</title></head><body>{rows}</body></opml>'
        answer = self.ask("POST", "/v1/feeds.opml", body, "text/x-opml")
        assert answer.get("failed", 1) == 0, answer

    def feeds(self):
        found, path = {}, "/v1/feeds?limit=200"
        for feed in self.ask("GET", path)["items"]:
            found[feed["url"]] = feed
        return found

    def memory(self, key):
        with open(f"/proc/{self.process.pid}/status") as file:
            for line in file:
                if line.startswith(key + ":"):
                    return int(line.split()[1]) * 1024
        return 0

    def forget_peak(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w") as file:
            file.write("5")

    def settled(self):
        """Resident memory when nothing hostile is under way: the least of a second."""
        least = self.memory("VmRSS")
        for _ in range(5):
            time.sleep(0.1)
            least = min(least, self.memory("VmRSS"))
        return least


class Round:
    """Some kinds at one time, and what became of each."""

    def __init__(self, daemon, clock, kinds):
        self.daemon, self.clock, self.kinds = daemon, clock, kinds
        self.seconds, self.outcomes = {}, {}

    def run(self, start, before):
        self.daemon.forget_peak()
        for number, _ in self.kinds:
            self.clock[number] = 0
        began = time.monotonic()
        start()
        waiting = dict(self.kinds)
        while waiting and time.monotonic() < began + 75:
            time.sleep(0.05)
            feeds = self.daemon.feeds()
            now = time.monotonic()
            for number in list(waiting):
                feed = feeds.get(waiting[number].url(address(number), PORT))
                if feed is None or feed["poll"]["polls"] <= before.get(number, 0):
                    continue
                self.seconds[number] = now - (self.clock[number] or began)
                self.outcomes[number] = outcome(feed)
                del waiting[number]
        for number in waiting:
            self.seconds[number], self.outcomes[number] = 75.0, ("no end", "")
        return self.daemon.memory("VmHWM")


def outcome(feed):
    problem = feed.get("problem") or {}
    if feed["poll"]["failures"] == 0:
        return "ok", "%d entries" % feed["poll"]["entries_seen"]
    return problem.get("code", "?"), problem.get("detail") or problem.get("message") or feed["reason"]


def main():
    program, only = sys.argv[1], sys.argv[2:]
    chosen = [(n, k) for n, k in enumerate(KINDS) if not only or k.name in only]
    folder = tempfile.mkdtemp(prefix="watcher-hostile-")
    clock, polls = Clock(len(KINDS)), mmap.mmap(-1, 24 * HEALTHY)
    server = os.fork()
    if server == 0:
        os.setpgrp()
        serve(clock, polls)
    daemon, failures = None, []
    try:
        time.sleep(0.5)
        daemon = Daemon(program, folder)
        failures = measure(daemon, clock, polls, chosen)
    finally:
        os.killpg(server, 9)
        if daemon:
            daemon.process.terminate()
            daemon.process.wait()
        shutil.rmtree(folder)
    for failure in failures:
        print("BROKEN:", failure)
    print("%d kinds, %d limits broken" % (len(chosen), len(failures)))
    sys.exit(1 if failures else 0)


def measure(daemon, clock, polls, chosen):
    failures = []
    daemon.add([(f"Healthy {n}", f"http://127.1.0.1:{PORT}/{n}", "1s") for n in range(HEALTHY)])
    time.sleep(5)
    idle = daemon.settled()
    print("idle: resident %.1f MB, anonymous %.1f MB" % (idle / 1e6, daemon.memory("RssAnon") / 1e6))
    print("%-24s %9s %8s  %s" % ("kind", "over idle", "seconds", "outcome"))

    def show(number, kind, peak, seconds, result):
        print("%-24s %6s MB %8.2f  %s: %s" % (kind.name, "" if peak is None else "%.1f" % ((peak - idle) / 1e6), seconds, *result)[:150])
        sys.stdout.flush()
        if peak is not None and peak - idle > ALLOWED_MEMORY:
            failures.append("%s: %.1f MB over idle" % (kind.name, (peak - idle) / 1e6))
        if seconds > ALLOWED_SECONDS:
            failures.append("%s: over after %.1f s" % (kind.name, seconds))
        if result[0] not in kind.reasons:
            failures.append("%s: %s instead of %s" % (kind.name, result[0], " or ".join(kind.reasons)))

    def feed(number, kind):
        return (kind.name, kind.url(address(number), PORT), "30d")

    for number, kind in [pair for pair in chosen if not pair[1].slow]:
        one = Round(daemon, clock, [(number, kind)])
        peak = one.run(lambda: daemon.add([feed(number, kind)]), {})
        show(number, kind, peak, one.seconds[number], one.outcomes[number])
        # What was freed, but not yet given back, is part of no other kind's peak.
        daemon.settled()
    slow = [pair for pair in chosen if pair[1].slow]
    if slow:
        together = Round(daemon, clock, slow)
        peak = together.run(lambda: daemon.add([feed(*pair) for pair in slow]), {})
        for number, kind in slow:
            show(number, kind, None, together.seconds[number], together.outcomes[number])
        print("%-24s %6.1f MB" % ("the slow ones together", (peak - idle) / 1e6))
    failures += everything(daemon, clock, chosen, idle)
    worst = [struct.unpack_from("ddd", polls, 24 * n) for n in range(HEALTHY)]
    now = time.monotonic()
    gap = max(max(w[1], now - w[0]) for w in worst)
    print("healthy feeds: %d polls, longest gap %.2f s (asked for every 1 s)" % (sum(w[2] for w in worst), gap))
    if gap > ALLOWED_GAP:
        failures.append("a healthy feed was not polled for %.1f s" % gap)
    if daemon.process.poll() is not None:
        failures.append("the daemon has ended with %d" % daemon.process.returncode)
    return failures


def everything(daemon, clock, chosen, idle):
    """All kinds at one time, twice: what the first round leaves behind must not add up."""
    failures = []
    for turn in (1, 2):
        feeds = daemon.feeds()
        by_number = {n: feeds[k.url(address(n), PORT)] for n, k in chosen}
        before = {n: feed["poll"]["polls"] for n, feed in by_number.items()}

        def start():
            order = list(by_number.values())
            random.Random(turn).shuffle(order)
            for feed in order:
                daemon.ask("POST", "/v1/feeds/%s/refresh?force=true" % feed["id"])

        every = Round(daemon, clock, chosen)
        peak = every.run(start, before)
        slowest = max(every.seconds, key=every.seconds.get)
        print("all at once, round %d: %.1f MB over idle, slowest %s with %.1f s" % (
            turn, (peak - idle) / 1e6, KINDS[slowest].name, every.seconds[slowest]))
        sys.stdout.flush()
        if peak - idle > ALLOWED_MEMORY:
            failures.append("all at once: %.1f MB over idle" % ((peak - idle) / 1e6))
        for number, kind in chosen:
            if every.seconds[number] > ALLOWED_SECONDS:
                failures.append("all at once, %s: over after %.1f s" % (kind.name, every.seconds[number]))
            if every.outcomes[number][0] not in kind.reasons + ("over-budget",):
                failures.append("all at once, %s: %s %s" % (kind.name, *every.outcomes[number]))
    settled = daemon.settled()
    print("afterwards: resident %.1f MB over idle, anonymous %.1f MB" % ((settled - idle) / 1e6, daemon.memory("RssAnon") / 1e6))
    return failures


if __name__ == "__main__":
    main()

"""Feeds, bytes to JSON: Watcher beside feedparser (the strictest) and fastfeedparser (the fastest), in turns, by CPU time.

usage: parsing.py HARNESS FOLDER
"""
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import fastfeedparser
import feedparser

ROUNDS = 7


def fast(document):
    return len(json.dumps(fastfeedparser.parse(document), default=str))


def strict(document):
    # Its own sanitising and resolving of links are on, as they are in ours.
    return len(json.dumps(feedparser.parse(document), default=str))


def cpu(function, documents):
    """CPU seconds for one round, and how many documents it refused."""
    refused = 0
    start = time.process_time()
    for document in documents:
        try:
            function(document)
        except Exception:  # a refusal is a result here
            refused += 1
    return time.process_time() - start, refused


def main():
    harness, folder = sys.argv[1:]
    documents = [path.read_bytes() for path in sorted(Path(folder).iterdir()) if path.is_file()]
    size = sum(map(len, documents))
    ours, peers = {}, {"fastfeedparser": [], "feedparser": []}
    refusals = {}
    for round in range(ROUNDS):
        # In turns, so that what else the machine does meets everybody alike.
        output = subprocess.run([harness, "parsing", folder, "3"], check=True, capture_output=True, text=True).stdout
        for line in output.splitlines():
            figures = json.loads(line)
            ours.setdefault(figures["what"], []).append(figures["bytes"] / figures["seconds"])
        for name, function in (("fastfeedparser", fast), ("feedparser", strict)):
            if name == "feedparser" and round >= 3:
                continue
            seconds, refusals[name] = cpu(function, documents)
            peers[name].append(size / seconds)
    median = {name: statistics.median(values) for name, values in (ours | peers).items()}
    whole, bare, alone = median["parsed and written as JSON"], median["bare SAX"], median["parsed, markup only"]
    library = median["parsed, markup only, by libxml2 alone"]
    print(f"{len(documents)} documents, {size / 1e6:.2f} MB, medians of {ROUNDS} rounds, CPU time\n")
    print("| what | MB/s | beside |\n|---|---|---|")
    print(f"| Watcher, bytes to JSON, sanitised | {whole / 1e6:.0f} | {whole / median['fastfeedparser']:.2f} x fastfeedparser |")
    print(f"| Watcher, parser with sanitiser | {median['parsed'] / 1e6:.0f} | |")
    print(f"| the same, markup only | {alone / 1e6:.0f} | {100 * alone / bare:.0f} % of bare SAX |")
    print(f"| the same, every document read by libxml2 | {library / 1e6:.0f} | {100 * library / bare:.0f} % of bare SAX |")
    print(f"| libxml2's push SAX, callbacks that do nothing | {bare / 1e6:.0f} | |")
    for name, values in peers.items():
        note = "not sanitised" if name == "fastfeedparser" else f"{whole / median[name]:.0f} x slower"
        print(f"| {name}, bytes to JSON | {median[name] / 1e6:.1f} | {note}, {refusals[name]} refused |")


main()

"""Copies: Watcher's signatures beside rensa, datasketch and text-dedup's arithmetic (numpy), by CPU time, with what each then finds.

usage: signatures.py HARNESS WATCHERD ARTICLES.jsonl

Truth is the exact Jaccard similarity of the articles' sets of five-word shingles, by an inverted index. A pair counts as found where
the method names it; Watcher's pairs come from its own decisions (`watcherd replay`), which name one original an article, so recall
is by article: the most similar earlier one, or another that passes the bound.
"""
import collections
import hashlib
import json
import re
import statistics
import subprocess
import sys
import time

import datasketch
import numpy
import rensa

WORD = re.compile(r"\w+")
SLOTS, BANDS = 128, 32
PRIME = numpy.uint64((1 << 61) - 1)


def shingles(article):
    words = WORD.findall(((article.get("title") or "") + "\n" + (article.get("text") or "")).lower())
    return {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))} if words else set()


def timed(function, rounds=3):
    times = []
    for _ in range(rounds):
        start = time.process_time()
        result = function()
        times.append(time.process_time() - start)
    return statistics.median(times), result


def with_rensa(sets):
    signatures = []
    for one in sets:
        signature = rensa.RMinHash(num_perm=SLOTS, seed=1)
        signature.update(one)
        signatures.append(signature.digest())
    return signatures


def with_datasketch(sets):
    signatures = []
    for one in sets:
        signature = datasketch.MinHash(num_perm=SLOTS, seed=1)
        signature.update_batch([text.encode() for text in one])
        signatures.append(signature.hashvalues)
    return signatures


def with_numpy(sets):
    """As text-dedup does it: SHA-1 of each shingle, all permutations at once."""
    random = numpy.random.RandomState(1)
    a = random.randint(1, 1 << 31, SLOTS, dtype=numpy.uint64)
    b = random.randint(0, 1 << 31, SLOTS, dtype=numpy.uint64)
    signatures = []
    for one in sets:
        hashes = numpy.array([int.from_bytes(hashlib.sha1(text.encode()).digest()[:4], "little") for text in one] or [0], dtype=numpy.uint64)
        signatures.append((((hashes[:, None] * a + b) % PRIME) & numpy.uint64(0xFFFFFFFF)).min(axis=0))
    return signatures


def pairs_of(signatures):
    """Pairs that share a band, as an LSH of 32 bands of 4 names them."""
    rows = SLOTS // BANDS
    found = set()
    for band in range(BANDS):
        groups = collections.defaultdict(list)
        for number, signature in enumerate(signatures):
            groups[tuple(signature[band * rows : band * rows + rows])].append(number)
        for group in groups.values():
            if len(group) < 200:
                found.update((x, y) for i, y in enumerate(group) for x in group[:i])
    return found


def truth(sets):
    """Every earlier article with a similarity of at least .3, by article."""
    index = collections.defaultdict(list)
    similar = [dict() for _ in sets]
    for number, one in enumerate(sets):
        shared = collections.Counter()
        for text in one:
            holders = index[text]
            if len(holders) < 200:
                shared.update(holders)
            holders.append(number)
        for other, count in shared.items():
            jaccard = count / (len(one) + len(sets[other]) - count)
            if jaccard >= 0.3:
                similar[number][other] = jaccard
    return similar


def quality(found, similar, estimates):
    """Recall by article and precision of the pairs that a method takes for similar, at .8 and .5."""
    by_article = collections.defaultdict(set)
    for x, y in found:
        by_article[y].add(x)
    cells = []
    for bound in (0.8, 0.5):
        wanted = [n for n, others in enumerate(similar) if any(j >= bound for j in others.values())]
        hit = sum(any(similar[n].get(x, 0) >= bound for x in by_article[n]) for n in wanted)
        named = [(x, y) for x, y in found if estimates(x, y) >= bound]
        right = sum(similar[y].get(x, 0) >= bound for x, y in named)
        cells.append(f"{hit / max(1, len(wanted)):.3f} / {right / max(1, len(named)):.3f}")
    return cells


def main():
    harness, watcherd, path = sys.argv[1:]
    articles = [json.loads(line) for line in open(path, encoding="utf-8")]
    size = sum(len(((a.get("title") or "") + (a.get("text") or "")).encode()) for a in articles)
    figures = [json.loads(line) for line in subprocess.run([harness, "signatures", path], check=True, capture_output=True, text=True).stdout.splitlines()]
    ours = {one["what"]: one for one in figures}
    seconds, sets = timed(lambda: [shingles(article) for article in articles], 1)
    similar = truth(sets)
    print(f"{len(articles)} articles, {size / 1e6:.1f} MB, {SLOTS} slots, CPU time\n")
    print("| what | docs/s | MB/s | recall / precision at .8 | at .5 |\n|---|---|---|---|---|")
    order = {article["id"]: number for number, article in enumerate(articles)}
    lines = subprocess.run([watcherd, "replay", path], check=True, capture_output=True, text=True).stdout.splitlines()
    decisions = [json.loads(line) for line in lines]
    named = {(order[d["copy_of"]], order[d["id"]]): d["similarity"] for d in decisions if d["copy_of"]}
    # Containment is a copy too; here only those count that are alike as a whole.
    whole = {pair for pair in named if similar[pair[1]].get(pair[0], 0) >= 0.3}
    cells = []
    for bound in (0.8, 0.5):
        wanted = {n for n, others in enumerate(similar) if any(j >= bound for j in others.values())}
        hit = {y for x, y in whole if similar[y].get(x, 0) >= bound}
        claimed = [pair for pair in whole if named[pair] >= bound]
        right = sum(similar[y].get(x, 0) >= bound or named[(x, y)] > similar[y].get(x, 0) for x, y in claimed)
        cells.append(f"{len(hit & wanted) / max(1, len(wanted)):.3f} / {right / max(1, len(claimed)):.3f}")
    for what in ("words, shingles, signature", "all features", "copies and stories"):
        one = ours[what]
        note = cells if what == "copies and stories" else ["", ""]
        print(f"| Watcher: {what} | {one['items'] / one['seconds']:,.0f} | {one['bytes'] / one['seconds'] / 1e6:.0f} | {note[0]} | {note[1]} |")
    print(f"| Python: words and shingles alone, which the next three are given | {len(articles) / seconds:,.0f} | {size / seconds / 1e6:.0f} | | |")
    ratio = None
    for name, function in (("rensa", with_rensa), ("datasketch", with_datasketch), ("text-dedup's arithmetic", with_numpy)):
        taken, signatures = timed(lambda: function(sets), 3 if name == "rensa" else 1)
        table = [numpy.asarray(signature) for signature in signatures]
        found = pairs_of(signatures)
        quality_cells = quality(found, similar, lambda x, y: float((table[x] == table[y]).mean()))
        ratio = ratio or (ours["words, shingles, signature"]["items"] / ours["words, shingles, signature"]["seconds"]) / (len(articles) / taken)
        print(f"| {name}, from ready shingles | {len(articles) / taken:,.0f} | {size / taken / 1e6:.0f} | {quality_cells[0]} | {quality_cells[1]} |")
    memory = ours["copies and stories"]["memory"] / len(articles)
    print(f"\nFrom text, Watcher signs {ratio:.1f} x as many documents as rensa does from ready shingles; {memory:.0f} bytes an article resident.")


main()

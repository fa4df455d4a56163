#!/usr/bin/env python3
"""How well articles become stories and stories become alerts, through `watcherd replay`.

    stories.py WATCHERD LABELLED.jsonl... [--within ARTICLES.jsonl[.gz]] [--shuffles N]

LABELLED: lines {"id", "title", "text", "label", …}; `label` is the event. Dates are taken off. Files whose names begin with "stream" are
read in their order, others shuffled. With --within each set is read among other news as well: short sets among 5,000 articles of
ARTICLES, a stream among all of ARTICLES from its first day to its last.

Where every article has a "language", pairs of reports in one and in two languages are told apart.

B-cubed and pairwise F1 are of the last places. An alert opens with the second origin, for a topic that every article meets. "alerts" is
how many were opened for an event that had any; "moved" the share of articles that changed their story after an alert had told them.
"""
import argparse
import gzip
import itertools
import json
import pathlib
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
TOPIC = """topics:
  - id: everything
    query: "%s"
    threshold: 0.01
    min_origins: 2
""" % " OR ".join(letter + "*" for letter in LETTERS)
AMONG = 5_000


def articles(path):
    opened = gzip.open if str(path).endswith("gz") else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def replay(program, read, folder):
    source, topics = folder / "articles.jsonl", folder / "topics.yaml"
    topics.write_text(TOPIC, encoding="utf-8")
    with source.open("w", encoding="utf-8") as out:
        for article in read:
            out.write(json.dumps({key: value for key, value in article.items() if key not in ("date", "label")}) + "\n")
    done = subprocess.run([program, "replay", source, "--topics", topics], stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


class Places:
    """Where articles stand, followed through moves and merges, and what alerts have told."""

    def __init__(self, lines):
        self.story, self.members = {}, defaultdict(set)
        self.told, self.opened, self.moved = set(), [], set()
        for line in lines:
            self.put(line["id"], line["story"])
            for article, _, story in line.get("moved") or []:
                self.moved |= {article} & self.told
                self.put(article, story)
            for old, new in line.get("merged") or []:
                for article in list(self.members[old]):
                    self.put(article, new)
            action = line["alert"]["action"]
            if action == "opened":
                self.opened.append(line["id"])
            if action in ("opened", "updated"):
                self.told |= self.members[self.story[line["id"]]]

    def put(self, article, story):
        self.members[self.story.get(article)].discard(article)
        self.story[article] = story
        self.members[story].add(article)


def scores(gold, found):
    """B-cubed and pairwise F1 of the labelled articles."""
    labels, stories = Counter(gold.values()), Counter(found[i] for i in gold)
    both = Counter((gold[i], found[i]) for i in gold)
    precision = sum(n * n / stories[story] for (_, story), n in both.items()) / len(gold)
    recall = sum(n * n / labels[label] for (label, _), n in both.items()) / len(gold)
    right, told, true = (sum(n * (n - 1) // 2 for n in counts.values()) for counts in (both, stories, labels))
    return 2 * precision * recall / (precision + recall), 2 * right / (told + true) if told + true else 1.0


def measure(program, read, gold):
    with tempfile.TemporaryDirectory() as folder:
        places = Places(replay(program, read, pathlib.Path(folder)))
    alerted = [gold[i] for i in places.opened if i in gold]
    told = places.told & gold.keys()
    if all("language" in article for article in read):
        for kind, (recall, precision, pairs) in sorted(across(read, places.story).items()):
            print(f"  pairs of {kind}: recall {recall:.3f}, precision {precision:.3f}, {pairs} pairs")
    return (*scores(gold, places.story), len(alerted) / max(1, len(set(alerted))), len(places.moved & told) / max(1, len(told)))


def across(read, found):
    """Recall and precision of pairs of one language, and of two, where articles say which they are in."""
    parts = {}
    for one, other in itertools.combinations(read, 2):
        kind = "one language" if one["language"] == other["language"] else "two languages"
        counts = parts.setdefault(kind, Counter())
        true, told = one["label"] == other["label"], found[one["id"]] == found[other["id"]]
        counts.update(true=true, told=told, both=true and told)
    return {kind: (n["both"] / max(1, n["true"]), n["both"] / max(1, n["told"]), n["true"]) for kind, n in parts.items()}


def orders(name, read, shuffles):
    if name.startswith("stream"):
        return [read]
    return [random.Random(seed).sample(read, len(read)) for seed in range(shuffles)]


def among(name, read, others):
    """The set with other news around it."""
    known = {article["id"] for article in read}
    others = [article for article in others if article["id"] not in known]
    if name.startswith("stream"):
        first, last = min(a["date"] for a in read)[:10], max(a["date"] for a in read)[:10]
        around = [a for a in others if first <= (a.get("date") or "")[:10] <= last]
        return sorted(read + around, key=lambda article: article["date"])
    mixed = read + others[:AMONG]
    random.Random(7).shuffle(mixed)
    return mixed


def show(name, runs):
    means = [sum(values) / len(values) for values in zip(*runs)]
    spread = max(run[0] for run in runs) - min(run[0] for run in runs)
    print(f"{name:<28} {means[0]:>8.3f} {spread:>7.3f} {means[1]:>9.3f} {means[2]:>8.3f} {means[3]:>8.1%}", flush=True)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("watcherd")
    arguments.add_argument("labelled", nargs="+", type=pathlib.Path)
    arguments.add_argument("--within", type=pathlib.Path)
    arguments.add_argument("--shuffles", type=int, default=3)
    chosen = arguments.parse_args()
    others = articles(chosen.within) if chosen.within else []
    print(f"{'set':<28} {'B-cubed':>8} {'spread':>7} {'pairwise':>9} {'alerts':>8} {'moved':>8}")
    for path in chosen.labelled:
        read = articles(path)
        gold = {article["id"]: article["label"] for article in read}
        show(path.stem, [measure(chosen.watcherd, order, gold) for order in orders(path.name, read, chosen.shuffles)])
        if others:
            show(path.stem + " within", [measure(chosen.watcherd, among(path.name, read, others), gold)])


if __name__ == "__main__":
    sys.exit(main())

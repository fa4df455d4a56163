#!/usr/bin/env python3
"""Measures how articles become stories for a range of thresholds: the model of the room Stories that its figures were chosen with.

    pip install numpy scipy
    story_rules.py NEWSWIRE.jsonl.gz LABELLED.jsonl...

LABELLED: lines {"id", "title", "text", "label"}. Names that begin with "stream" are read in their order, others in three shuffles.
A threshold is chosen on half of the sets and reported on the others, in every way that each half holds one of each kind; no single
figure decides. Run by hand; the figures it led to stand in `StoriesConfiguration` and Benchmarks/stories.md.
"""
import itertools
import math
import pathlib
import re
import sys
from collections import Counter

import numpy as np
import scipy.sparse as sparse

import story_frequencies as table

WORDS, LEAD, OPENING = 300, 80, 14
SHARES = {"words": 0.55, "pairs": 0.35, "headline": 0.10}
USUAL, DEMAND, PRIOR, CAP, HYSTERESIS, MARGIN, VOICES = 0.23, 1.0, 3, 0.5, 0.04, 0.01, 40
NEIGHBOURS, CANDIDATES = 60, 8
SENTENCE_END = re.compile(r'[.!?:\n"“”]')


class Frequencies:
    def __init__(self, path):
        self.counts, self.documents = table.counts(path)

    def rarity(self, word):
        return math.log((self.documents + 1) / (self.counts.get(word, 0) + 3)) - 0.3


def words(article):
    """(stem, is headline, is a name) of the words that are read."""
    found = []
    for part in ("title", "text"):
        text = article.get(part) or ""
        letters = [c for c in text if c.isalpha()]
        shouted = sum(c.isupper() for c in letters) > 0.7 * len(letters)
        end = 0
        for match in table.WORD.finditer(text):
            starts = end == 0 or SENTENCE_END.search(text[end:match.start()])
            name = part == "text" and not shouted and not starts and match.group()[0].isupper()
            found.append((table.stem(match.group()), part == "title", bool(name)))
            end = match.end()
    return found[:WORDS]


def parts(article, frequencies):
    read = words(article)
    counts, names, totals, pairs = Counter(), Counter(), Counter(), Counter()
    for place, (stem, _, name) in enumerate(read):
        counts[stem] += 2 if place < LEAD else 1
        totals[stem] += 1
        names[stem] += name
    rare = {stem: frequencies.rarity(stem) for stem in counts}
    singles = {}
    for stem, count in counts.items():
        if rare[stem] > 0:
            singles[stem] = math.log(1 + count) * rare[stem] * (1.5 if names[stem] * 2 >= totals[stem] else 1)
    for (one, *_), (other, *_) in itertools.pairwise(read):
        if min(rare[one], rare[other]) > 1.2:
            pairs[one, other] += 1
    doubled = {pair: (1 + math.log(n)) * (rare[pair[0]] + rare[pair[1]]) for pair, n in pairs.items()}
    opening = [stem for stem, headline, _ in read if headline] or [stem for stem, *_ in read[:OPENING]]
    return {"words": singles, "pairs": doubled, "headline": {stem: rare[stem] - 0.7 for stem in opening if rare[stem] > 0.7}}


def similarities(articles, frequencies):
    read = [parts(article, frequencies) for article in articles]
    total = np.zeros((len(read), len(read)), np.float32)
    for kind, share in SHARES.items():
        places, rows, columns, values = {}, [], [], []
        for row, vector in enumerate(each[kind] for each in read):
            length = math.sqrt(sum(value * value for value in vector.values())) or 1
            for term, value in vector.items():
                rows.append(row)
                columns.append(places.setdefault(term, len(places)))
                values.append(value / length)
        matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(read), max(1, len(places))))
        total += share * (matrix @ matrix.T).toarray()
    return total


class Stories:
    """One article after the other: joined by the mean, merged and divided by the link that cohesion asks for."""

    def __init__(self, similarity, threshold):
        self.similarity, self.capped, self.threshold = similarity, np.minimum(similarity, CAP), threshold
        self.members, self.story, self.next = {}, {}, 0

    def cohesion(self, group):
        if len(group) < 2:
            return USUAL
        inner = self.capped[np.ix_(group, group)]
        return ((inner.sum() - np.trace(inner)) / 2 + PRIOR * USUAL) / (len(group) * (len(group) - 1) / 2 + PRIOR)

    def link(self, one, other):
        one, other = one[-VOICES:], other[-VOICES:]
        asked = DEMAND * max(0.0, min(self.cohesion(one), self.cohesion(other)) - USUAL)
        return self.capped[np.ix_(one, other)].mean() - asked

    def merit(self, one, other):
        """The link less what two reports need more that both stand alone."""
        return self.link(one, other) - (MARGIN if len(one) == len(other) == 1 else 0)

    def put(self, articles, story):
        self.members[story] = articles
        for article in articles:
            self.story[article] = story

    def add(self, article, seen):
        story, self.next = self.next, self.next + 1
        self.put([article], story)
        row = self.similarity[article, seen]
        near = [seen[place] for place in np.argsort(-row, kind="stable")[:NEIGHBOURS] if row[place] > 0.02]
        candidates = list(dict.fromkeys(self.story[other] for other in near))[:CANDIDATES]
        while True:
            links = [(self.merit(self.members[story], self.members[c]), -c) for c in candidates if c != story and c in self.members]
            if not links or max(links)[0] < self.threshold:
                break
            other = -max(links)[1]
            old, new = max(story, other), min(story, other)
            joined = sorted(self.members.pop(old) + self.members[new], key=self.order.__getitem__)
            self.put(joined, new)
            story = new
        self.divide(story)

    def divide(self, story):
        groups = [[article] for article in self.members[story][-VOICES:]]
        if len(groups) < 3:
            return
        while len(groups) > 2:
            _, one, other = max((self.link(groups[i], groups[j]), -i, -j) for i, j in itertools.combinations(range(len(groups)), 2))
            groups[-one] += groups.pop(-other)
        if self.link(*groups) < self.threshold - HYSTERESIS:
            leaving = set(min(groups, key=len))
            everyone = self.members[story]
            self.put([a for a in everyone if a not in leaving], story)
            self.put([a for a in everyone if a in leaving], self.next)
            self.next += 1

    def run(self, order):
        self.order = {article: place for place, article in enumerate(order)}
        for place, article in enumerate(order):
            self.add(article, order[:place])
        return [self.story[article] for article in range(len(order))]


def scores(gold, found):
    """B-cubed and pairwise F1."""
    labels, stories, both = Counter(gold), Counter(found), Counter(zip(gold, found))
    precision = sum(n * n / stories[story] for (_, story), n in both.items()) / len(gold)
    recall = sum(n * n / labels[label] for (label, _), n in both.items()) / len(gold)
    right, told, true = (sum(n * (n - 1) / 2 for n in counts.values()) for counts in (both, stories, labels))
    return 2 * precision * recall / (precision + recall), 2 * right / (told + true) if told + true else 1.0


def objective(name, pair):
    return sum(pair) / 2 if name.startswith("stream") else pair[0]


def main():
    frequencies = Frequencies(sys.argv[1])
    results = {}
    for path in map(pathlib.Path, sys.argv[2:]):
        articles = table.articles(str(path))
        gold, similarity = [article["label"] for article in articles], similarities(articles, frequencies)
        orders = [list(range(len(gold)))]
        if not path.name.startswith("stream"):
            orders = [np.random.RandomState(seed).permutation(len(gold)).tolist() for seed in range(3)]
        for threshold in (0.15, 0.16, 0.17, 0.18, 0.19):
            runs = [scores(gold, Stories(similarity, threshold).run(order)) for order in orders]
            results[path.name, threshold] = tuple(np.mean(runs, 0))
            print(f"{path.name} {threshold:.2f} B-cubed {results[path.name, threshold][0]:.3f} pairwise {results[path.name, threshold][1]:.3f}")
    names = sorted({name for name, _ in results})
    thresholds = sorted({threshold for _, threshold in results})
    for chosen in itertools.combinations(names, len(names) // 2):
        if len({name.startswith("stream") for name in chosen}) < 2:
            continue
        best = max(thresholds, key=lambda threshold: sum(objective(name, results[name, threshold]) for name in chosen))
        held = ", ".join(f"{n} {results[n, best][0]:.3f}/{results[n, best][1]:.3f}" for n in names if n not in chosen)
        print(f"chosen on {' and '.join(chosen)}: {best:.2f}; the others: {held}")


if __name__ == "__main__":
    main()

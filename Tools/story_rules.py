#!/usr/bin/env python3
"""The model of the room Stories: how articles are read, compared and put into stories, in numbers that a search may turn.

    pip install numpy scipy numba
    story_rules.py NEWSWIRE.jsonl.gz LABELLED.jsonl...

LABELLED: lines {"id", "title", "text", "label"}. Names that begin with "stream" are read in their order, others in three shuffles.
Prints, for the weights in Tools/story_weights.json, B-cubed and pairwise F1 of each set, then without each part in turn.
`story_weights.py` learns the weights with it. Run by hand.
"""
import itertools
import json
import math
import pathlib
import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

import numba
import numpy as np
import scipy.sparse as sparse

import story_frequencies as table

MOST_WORDS, OPENING = 300, 14
VOICES, NEIGHBOURS, CANDIDATES, OFTEN_DIVIDED = 40, 48, 8, 16
LEAST_SIMILARITY, PAIR_RARITY, HEADLINE_RARITY, UNKNOWN_RARITY = 0.06, 1.2, 0.7, 8.5
KEPT = 6
SENTENCE_END = re.compile(r'[.!?:\n"“”]')
KINDS = ("words", "pairs", "headline")
RESULT = pathlib.Path(__file__).with_name("story_weights.json")


@dataclass(frozen=True)
class Weights:
    """What is learnt, as `StoryWeights` names it.

    `pairs` and `headline` are shares of a similarity, of which words have the rest; no word is rarer than `rarest`, in natural logarithms,
    and no term weighs more than `heaviest` in a vector of unit length; `above` is what the usual cohesion has above the threshold;
    `unknown` is what a similarity counts for between texts whose words the table does not know, and `unknown_name` the weight of names and
    numbers there; `time` is what the distance of two reports takes off at most, from `time_far` hours on, and nothing up to `time_near`."""

    pairs: float
    headline: float
    name: float
    rarest: float
    heaviest: float
    lead: int
    words: int
    lead_words: int
    threshold: float
    margin: float
    above: float
    demand: float
    prior: int
    cap: float
    hysteresis: float
    unknown: float
    unknown_name: float
    time: float
    time_near: float
    time_far: float

    @property
    def shares(self):
        return {"words": 1 - self.pairs - self.headline, "pairs": self.pairs, "headline": self.headline}

    @classmethod
    def committed(cls):
        return cls(**json.loads(RESULT.read_text())["weights"])


class Frequencies:
    def __init__(self, path):
        self.counts, self.documents = table.counts(path)
        self.known = {}

    def rarity(self, word):
        if word not in self.known:
            self.known[word] = math.log((self.documents + 1) / (self.counts.get(word, 0) + 3)) - 0.3
        return self.known[word]


stem = lru_cache(maxsize=None)(table.stem)


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
            found.append((stem(match.group()), part == "title", bool(name)))
            end = match.end()
            if len(found) == MOST_WORDS:
                return found
    return found


class Terms:
    """What articles say of one kind: per article and term its counts, of which the weights make a matrix of vectors."""

    def __init__(self, articles, rarity):
        """`articles`: for each its terms, with up to two counts and up to two words whose rarity counts."""
        places = {}
        entries = [(row, places.setdefault(term, len(places)), *values) for row, terms in enumerate(articles) for term, *values in terms]
        columns = list(zip(*entries))
        self.rows, self.columns = (np.array(column, np.int64) for column in columns[:2])
        self.counts = [np.array(column, np.float64) for column in columns[2:4]]
        self.rarities = [np.array([rarity(word) for word in column]) for column in columns[4:]]
        self.shape = len(articles), max(1, len(places))

    def vectors(self, values, root, heaviest):
        """Of the length `root`, with no term above `heaviest`."""
        lengths = np.sqrt(np.bincount(self.rows, values * values, self.shape[0]))
        scaled = np.minimum(root * values / np.maximum(lengths, 1e-9)[self.rows], heaviest)
        kept = values > 0
        return sparse.csr_matrix((scaled[kept].astype(np.float32), (self.rows[kept], self.columns[kept])), shape=self.shape)


def single_terms(read, weights):
    lead, rest, names, totals = Counter(), Counter(), Counter(), Counter()
    for place, (word, _, is_name) in enumerate(read):
        (lead if place < weights.lead_words else rest)[word] += 1
        totals[word] += 1
        names[word] += is_name
    # A word that is a name in half of its places or more is told apart by a negative count of the rest.
    return [(w, lead[w], -1 - rest[w] if names[w] * 2 >= totals[w] else rest[w], w) for w in totals]


def pair_terms(read, rarity):
    pairs = Counter((one, other) for (one, *_), (other, *_) in itertools.pairwise(read) if min(rarity(one), rarity(other)) > PAIR_RARITY)
    return [(pair, n, 0, *pair) for pair, n in pairs.items()]


def headline_terms(read):
    opening = [word for word, headline, _ in read if headline] or [word for word, *_ in read[:OPENING]]
    return [(word, 1, 0, word) for word in dict.fromkeys(opening)]


class Comparison:
    """The similarities of articles with each other. With `function_words` they are read as texts in a language of which the table knows
    those alone."""

    def __init__(self, articles, frequencies, function_words=None):
        self.frequencies, self.unknown, self.kept, self.sums, first = frequencies, function_words, {}, {}, Weights.committed()
        read = [words(article)[:first.words] for article in articles]
        if function_words is not None:
            read = [[(word, headline, name or word[0].isdigit()) for word, headline, name in one] for one in read]
        self.terms = {
            "words": Terms([single_terms(one, first) for one in read], self.rarity),
            "pairs": Terms([pair_terms(one, self.rarity) for one in read], self.rarity),
            "headline": Terms([headline_terms(one) for one in read], self.rarity),
        }

    def rarity(self, word):
        if self.unknown is None or word[0].isdigit():
            return max(0.0, self.frequencies.rarity(word))
        return 0 if word in self.unknown else UNKNOWN_RARITY

    def values(self, kind, weights):
        terms = self.terms[kind]
        rare = [np.minimum(rarity, weights.rarest) for rarity in terms.rarities]
        if kind == "pairs":
            return (1 + np.log(terms.counts[0])) * (rare[0] + rare[1])
        if kind == "headline":
            return np.maximum(0, rare[0] - HEADLINE_RARITY)
        is_name = terms.counts[1] < 0
        rest = np.where(is_name, -1 - terms.counts[1], terms.counts[1])
        name = weights.name if self.unknown is None else weights.unknown_name
        return np.log1p(weights.lead * terms.counts[0] + rest) * rare[0] * np.where(is_name, name, 1)

    def part(self, kind, weights):
        def product():
            vectors = self.terms[kind].vectors(self.values(kind, weights), math.sqrt(weights.shares[kind]), weights.heaviest)
            return (vectors @ vectors.T).toarray()

        name = (weights.name, weights.unknown_name, weights.lead) if kind == "words" else ()
        return latest(self.kept, (kind, round(weights.shares[kind], 4), weights.rarest, weights.heaviest, *name), 2 * KEPT, product)

    def similarity(self, weights):
        counts = np.float32(1 if self.unknown is None else weights.unknown)
        reading = weights.pairs, weights.headline, weights.name, weights.unknown_name, weights.lead, weights.rarest, weights.heaviest
        return latest(self.sums, (counts, *reading), KEPT, lambda: counts * sum(
            self.part(kind, weights) for kind, share in weights.shares.items() if share > 0))


def latest(kept, key, most, make):
    """What is kept under the key, or made and kept: the latest `most`."""
    value = kept.pop(key) if key in kept else make()
    kept[key] = value
    if len(kept) > most:
        del kept[next(iter(kept))]
    return value


@numba.njit(cache=True)
def cohesion(capped, group, rule):
    total = 0.0
    for i in range(len(group)):
        for j in range(i):
            total += capped[group[i], group[j]]
    return (total + rule[4] * rule[2]) / (len(group) * (len(group) - 1) / 2 + rule[4])


@numba.njit(cache=True)
def mean(capped, one, other):
    total = 0.0
    for i in one:
        for j in other:
            total += capped[i, j]
    return total / (len(one) * len(other))


@numba.njit(cache=True)
def apart(hours, rule):
    """What time takes off; nothing where it is not known."""
    return 0.0 if np.isnan(hours) else rule[7] * min(1.0, max(0.0, (hours - rule[8]) / (rule[9] - rule[8])))


@numba.njit(cache=True)
def nearest(times, one, other):
    """Hours between the nearest two reports, of which one without a time is near to all."""
    least = np.inf
    for i in one:
        for j in other:
            if np.isnan(times[i]) or np.isnan(times[j]):
                return np.nan
            least = min(least, abs(times[i] - times[j]))
    return least


@numba.njit(cache=True)
def voices(story, order, place, which):
    """The latest reports of a story, in order."""
    found = np.empty(VOICES, np.int64)
    count = 0
    for back in range(place, -1, -1):
        if story[order[back]] == which:
            found[count] = order[back]
            count += 1
            if count == VOICES:
                break
    return found[:count][::-1].copy()


@numba.njit(cache=True)
def leaving(capped, times, group, rule):
    """The smaller of the two parts that come together last, and their link."""
    count = len(group)
    between, taken = np.empty((count, count)), np.empty((count, count))
    for i in range(count):
        for j in range(count):
            between[i, j] = capped[group[i], group[j]]
            taken[i, j] = apart(abs(times[group[i]] - times[group[j]]), rule)
    size, inner, knit = np.ones(count), np.zeros(count), np.full(count, rule[2])
    label, alive, left = np.arange(count), np.ones(count, np.bool_), count
    first, second, best = 0, 0, 0.0
    while True:
        best = -9.0
        for i in range(count):
            if alive[i]:
                for j in range(i + 1, count):
                    if alive[j]:
                        asked = rule[3] * max(0.0, min(knit[i], knit[j]) - rule[2]) + taken[i, j]
                        value = between[i, j] / (size[i] * size[j]) - asked
                        if value > best:
                            best, first, second = value, i, j
        if left == 2:
            break
        inner[first] += inner[second] + between[first, second]
        size[first] += size[second]
        knit[first] = (inner[first] + rule[4] * rule[2]) / (size[first] * (size[first] - 1) / 2 + rule[4])
        between[first] += between[second]
        between[:, first] = between[first]
        taken[first] = np.minimum(taken[first], taken[second])
        taken[:, first] = taken[first]
        alive[second] = False
        label[label == second] = first
        left -= 1
    part = second if size[second] <= size[first] else first
    return group[label == part], best


@numba.njit(cache=True)
def candidates_of(article, similarity, story, order, place):
    """The stories of the articles that are most like this one, the most promising first."""
    near = np.empty(place, np.int64)
    met = 0
    for back in range(place):
        if similarity[article, order[back]] > LEAST_SIMILARITY:
            near[met] = order[back]
            met += 1
    near = near[:met]
    near = near[np.argsort(-similarity[article][near], kind="mergesort")][:NEIGHBOURS]
    found = np.empty(CANDIDATES, np.int64)
    known = 0
    for other in near:
        if known < CANDIDATES and story[other] not in found[:known]:
            found[known] = story[other]
            known += 1
    return found[:known]


@numba.njit(cache=True)
def closest(mine, candidates, capped, times, story, size, order, place, rule):
    """The candidate with which the story has the best link, and that link."""
    best, chosen = -9.0, -1
    group = voices(story, order, place, mine)
    knit = cohesion(capped, group, rule) if len(group) > 1 else rule[2]
    for candidate in candidates:
        if candidate == mine or size[candidate] == 0:
            continue
        other = voices(story, order, place, candidate)
        theirs = cohesion(capped, other, rule) if len(other) > 1 else rule[2]
        value = mean(capped, group, other) - rule[3] * max(0.0, min(knit, theirs) - rule[2])
        value -= apart(nearest(times, group, other), rule)
        if len(group) == 1 and len(other) == 1:
            value -= rule[1]
        if value > best or (value == best and candidate < chosen):
            best, chosen = value, candidate
    return chosen, best


@numba.njit(cache=True)
def stories(similarity, times, order, rule):
    """One article after the other: joined by the mean, merged and divided by the link that cohesion and time ask for.

    `times`: hours, or not a number; `rule`: see `run`. Returns each article's story at the end, whether it changed its story after another
    report had joined it, whether one had, and how many stories came to have two reports."""
    count = similarity.shape[0]
    capped = np.minimum(similarity, np.float32(rule[5]))
    story, size, told, moved = np.full(count, -1), np.zeros(2 * count, np.int64), np.zeros(count, np.bool_), np.zeros(count, np.bool_)
    alerts, following = 0, 0
    for place in range(len(order)):
        mine, following = following, following + 1
        candidates = candidates_of(order[place], similarity, story, order, place)
        story[order[place]] = mine
        size[mine] = 1
        while True:
            chosen, link = closest(mine, candidates, capped, times, story, size, order, place, rule)
            if chosen < 0 or link < rule[0]:
                break
            if size[mine] == 1 and size[chosen] == 1:
                alerts += 1
            old, new = max(mine, chosen), min(mine, chosen)
            for back in range(place + 1):
                if story[order[back]] == old or story[order[back]] == new:
                    story[order[back]] = new
                    told[order[back]] = True
            size[new] += size[old]
            size[old] = 0
            mine = new
        if size[mine] > 2 and (size[mine] <= OFTEN_DIVIDED or size[mine] % 4 == 0):
            part, link = leaving(capped, times, voices(story, order, place, mine), rule)
            if link < rule[0] - rule[6]:
                for one in part:
                    story[one] = following
                    moved[one] = True
                size[mine] -= len(part)
                size[following] = len(part)
                following += 1
    return story, moved & told, told, alerts


def run(similarity, order, weights, times=None):
    rule = np.array([
        weights.threshold, weights.margin, weights.threshold + weights.above, weights.demand, weights.prior, weights.cap,
        weights.hysteresis, weights.time, weights.time_near, weights.time_far])
    return stories(similarity, np.full(len(similarity), np.nan) if times is None else times, np.array(order), rule)


def scores(gold, found):
    """B-cubed and pairwise F1. Reports without a label are strangers: they count where they stand with others, and alone for nothing."""
    known = [(label, story) for label, story in zip(gold, found) if label is not None]
    labels, all_of, both = Counter(label for label, _ in known), Counter(found), Counter(known)
    strangers = Counter(story for label, story in zip(gold, found) if label is None)
    precision = sum(n * n / all_of[story] for (_, story), n in both.items()) / len(known)
    recall = sum(n * n / labels[label] for (label, _), n in both.items()) / len(known)
    right, true = (sum(n * (n - 1) / 2 for n in counts.values()) for counts in (both, labels))
    told = sum(n * (n - 1) / 2 for n in Counter(story for _, story in known).values())
    told += sum(n * strangers[story] for story, n in Counter(story for _, story in known).items())
    return 2 * precision * recall / (precision + recall), 2 * right / (told + true) if told + true else 1.0


def without(weights):
    """The weights, and those that leave one thing out."""
    yield "all parts", weights
    yield "without the headline's part", replace(weights, headline=0.0)
    yield "without pairs of words", replace(weights, pairs=0.0)
    yield "names as other words", replace(weights, name=1.0)
    yield "the lead as the rest", replace(weights, lead=1)
    yield "without the margin of a first pair", replace(weights, margin=0.0)
    yield "without cohesion", replace(weights, demand=0.0)
    yield "without division", replace(weights, hysteresis=9.0)


def main():
    frequencies, weights = Frequencies(sys.argv[1]), Weights.committed()
    for path in map(pathlib.Path, sys.argv[2:]):
        articles = table.articles(str(path))
        gold, comparison = [article["label"] for article in articles], Comparison(articles, frequencies)
        orders = [list(range(len(gold)))]
        if not path.name.startswith("stream"):
            orders = [np.random.RandomState(seed).permutation(len(gold)).tolist() for seed in range(3)]
        for what, turned in without(weights):
            similarity = comparison.similarity(turned)
            pair = np.mean([scores(gold, run(similarity, order, turned)[0].tolist()) for order in orders], 0)
            print(f"{path.stem:<12} {what:<36} B-cubed {pair[0]:.3f} pairwise {pair[1]:.3f}", flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Learns the weights by which articles become stories, on mixtures that look like real feeds.

    pip install numpy scipy numba stopwordsiso==0.7.1
    for part in 0 1 2 3 4 5 6; do story_weights.py NEWSWIRE.jsonl.gz LABELLED.jsonl... --part $part > parts/$part.json; done
    story_weights.py NEWSWIRE.jsonl.gz LABELLED.jsonl... --write parts

LABELLED: lines {"id", "title", "text", "label"}; names that begin with "stream" have a "date" and are read in its order. Each set is
read in several mixtures: short ones alone, among 2,000 articles of NEWSWIRE, and thinned there to one or two reports an event; streams
alone and within all of NEWSWIRE from their first day to their last; and both as they would be in a later year, when the table knows no
name that few of its reports hold, with their whole texts and as summaries of 30 words. What is sought is the greatest mean over these kinds of B-cubed and
pairwise F1, less what more than 2 % of told reports move: by coordinates, from long steps to short ones, from a start that knows nothing.
Parts 0 to 3 seek it on some sets and report it on the others, in every way that each half holds one of each kind; 4 and 5 on half of the
events of all, for the other half; 6 on everything. What time takes off is sought on dated streams after that, and what holds for texts
whose words the table does not know on the sets as if it knew none (told, not taken). The result is Tools/story_weights.json, with all
that led to it, and `StoryWeights.swift`; weights that gain no more than chance gives, or lose more somewhere, are told and not taken. Run by hand: a part takes
some minutes. Other weights change judgements, so raise `StoryIndex.modelVersion` with them, and `ArticleFeatures.version`
where those of reading change.
"""
import argparse
import datetime
import hashlib
import itertools
import json
import math
import pathlib
import zlib
from collections import Counter
from dataclasses import asdict, replace

import numpy as np

import story_frequencies as table
import story_rules as rules

STRANGERS, SHUFFLES, SEED = 2_000, 2, 1987
# Names of fewer reports than this share are of their time; a summary has so many words.
LATER_SHARE, SUMMARY_WORDS = 0.02, 30
MOVED_ALLOWED, LEAST_GAIN, PAIRS_TRIED = 0.02, 0.001, 40
# New weights are taken for a gain above this, where no mixture loses more than that: less is chance.
GAIN_TAKEN, NOISE = 0.005, 0.01
# Figures are means over thresholds this far from the one that is tried, lest a lucky place be taken for a good one.
JITTER = (-0.005, 0.0, 0.005)
# The values that a weight may have: from, to, step.
RANGES = {
    "threshold": (0.10, 0.30, 0.005), "pairs": (0.0, 0.6, 0.05), "above": (0.0, 0.12, 0.01), "name": (1.0, 3.0, 0.5),
    "headline": (0.0, 0.3, 0.05), "rarest": (5.0, 9.0, 0.5), "heaviest": (0.14, 0.5, 0.04), "lead": (1, 4, 1),
    "demand": (0.0, 2.0, 0.25), "prior": (1, 8, 1), "margin": (0.0, 0.04, 0.005), "hysteresis": (0.0, 0.12, 0.01),
    "cap": (0.3, 1.0, 0.1),
}
TIME_RANGES = {"time": (0.0, 0.1, 0.01), "time_near": (0, 36, 6), "time_far": (24, 168, 24)}
UNKNOWN_RANGES = {"unknown": (0.6, 1.0, 0.03), "unknown_name": (1.0, 5.0, 0.5)}
START = rules.Weights(
    pairs=0.3, headline=0.15, name=2.0, rarest=7.5, heaviest=0.35, lead=2, words=300, lead_words=80, threshold=0.2, margin=0.0,
    above=0.06, demand=1.0, prior=4, cap=0.6, hysteresis=0.06, unknown=0.9, unknown_name=2.0, time=0.0, time_near=12, time_far=72)
STRIDES = (4, 2, 1)
SWIFT = pathlib.Path(__file__).parent.parent / "Sources/Watcher/Stories/Features/StoryWeights.swift"


class Mixture:
    """A way to read a set: which of the compared articles, in which orders, with which labels (None: a stranger), with times or none."""

    def __init__(self, source, kind, comparison, gold, orders, times=None):
        self.source, self.kind, self.comparison, self.gold, self.orders, self.times = source, kind, comparison, gold, orders, times

    def measure(self, weights, half=None):
        """B-cubed, pairwise F1 and the share of told reports that move, on one half of the events or all."""
        similarity, found = self.comparison.similarity(weights), []
        for order, jitter in itertools.product(self.orders, JITTER):
            order = [i for i in order if half is None or self.gold[i] in (None, UNREAD) or side(self.gold[i]) == half]
            story, moved, told, _ = rules.run(similarity, order, replace(weights, threshold=weights.threshold + jitter), self.times)
            read = [i for i in order if self.gold[i] is not UNREAD]
            pair = rules.scores([self.gold[i] for i in read], [story[i] for i in read])
            found.append((*pair, sum(moved) / max(1, sum(told))))
        return np.mean(found, 0)


UNREAD = object()


def side(label):
    return zlib.crc32(str(label).encode()) % 2


def strangers(newswire, random):
    """Articles so far apart that few of them have a second report."""
    return [newswire[i] for i in sorted(random.choice(len(newswire), STRANGERS, replace=False))]


def short(source, labelled, others, frequencies, random):
    comparison = rules.Comparison(labelled + others, frequencies)
    gold = [article["label"] for article in labelled] + [None] * len(others)
    own, everything = list(range(len(labelled))), list(range(len(gold)))
    events = {}
    for i in own:
        events.setdefault(gold[i], []).append(i)

    def thinned():
        few = [i for event in events.values() for i in random.choice(event, min(len(event), random.randint(1, 3)), replace=False)]
        return random.permutation(few + everything[len(own):]).tolist()

    yield Mixture(source, "short", comparison, gold, [random.permutation(own).tolist() for _ in range(SHUFFLES)])
    among = [random.permutation(everything).tolist() for _ in range(SHUFFLES // 2)]
    yield Mixture(source, "short among strangers", comparison, gold, among)
    yield Mixture(source, "thinned among strangers", comparison, gold, [thinned() for _ in range(SHUFFLES)])


def stream(source, labelled, newswire, frequencies):
    first, last = labelled[0]["date"][:10], labelled[-1]["date"][:10]
    known = {article["id"] for article in labelled}
    around = [a for a in newswire if a["id"] not in known and first <= (a.get("date") or "")[:10] <= last]
    comparison = rules.Comparison(labelled + around, frequencies)
    gold = [article["label"] for article in labelled] + [UNREAD] * len(around)
    times = np.array([datetime.datetime.fromisoformat(article["date"]).timestamp() / 3_600 for article in labelled + around])
    in_order = sorted(range(len(gold)), key=lambda i: (times[i], i))
    yield Mixture(source, "stream", comparison, gold, [list(range(len(labelled)))])
    yield Mixture(source, "stream in its days", comparison, gold, [in_order])
    yield Mixture(source, "dated stream", comparison, gold, [list(range(len(labelled)))], times)
    yield Mixture(source, "dated stream in its days", comparison, gold, [in_order], times)


class LaterFrequencies:
    """The table as it is for news of a later year: it knows nothing of the names that few of its reports hold."""

    def __init__(self, known, newswire):
        self.known, names, totals = known, Counter(), Counter()
        for article in newswire:
            for word, is_headline, is_name in rules.words(article):
                if not is_headline:
                    totals[word] += 1
                    names[word] += is_name
        most = LATER_SHARE * known.documents
        self.names = {word for word in names if names[word] * 2 >= totals[word] and known.counts.get(word, 0) < most}

    def rarity(self, word):
        return rules.UNKNOWN_RARITY if word in self.names else self.known.rarity(word)


def later(source, labelled, frequencies, random):
    """A set in a later year, in whole and as feeds give it that tell no more than a summary."""
    kind, gold = "stream" if source.startswith("stream") else "short", [article["label"] for article in labelled]
    summaries = [article | {"text": " ".join((article.get("text") or "").split()[:SUMMARY_WORDS])} for article in labelled]
    for what, articles in (("of a later year", labelled), ("of summaries", summaries)):
        orders = [list(range(len(gold)))]
        if kind == "short":
            orders = [random.permutation(len(gold)).tolist() for _ in range(SHUFFLES)]
        yield Mixture(source, f"{kind} {what}", rules.Comparison(articles, frequencies), gold, orders)


def mixtures(newswire_path, paths):
    newswire, frequencies = table.articles(newswire_path), rules.Frequencies(newswire_path)
    random, made = np.random.RandomState(SEED), []
    later_frequencies = LaterFrequencies(frequencies, newswire)
    for path in paths:
        labelled = table.articles(str(path))
        if path.name.startswith("stream"):
            made += stream(path.stem, labelled, newswire, frequencies)
        else:
            made += short(path.stem, labelled, strangers(newswire, random), frequencies, random)
        made += later(path.stem, labelled, later_frequencies, random)
    return made


def objective(measured):
    """`measured`: kind and figures. The mean over kinds, however many sets a kind has."""
    kinds = {}
    for kind, (bcubed, pairwise, moved) in measured:
        kinds.setdefault(kind, []).append((bcubed + pairwise) / 2 - max(0.0, moved - MOVED_ALLOWED))
    return float(np.mean([np.mean(values) for values in kinds.values()]))


class Search:
    def __init__(self, mixtures, half=None, ranges=RANGES):
        self.mixtures, self.half, self.ranges, self.known = mixtures, half, ranges, {}

    def value(self, weights):
        if weights not in self.known:
            self.known[weights] = objective([(m.kind, m.measure(weights, self.half)) for m in self.mixtures])
        return self.known[weights]

    def moved(self, weights, name, steps):
        """The weights with one of them moved; None beyond its range."""
        least, most, step = self.ranges[name]
        value = round(getattr(weights, name) + int(steps) * step, 4)
        return replace(weights, **{name: value}) if least <= value <= most else None

    def better(self, best, tries):
        """The best of the tries, if it gains enough."""
        found = max((weights for weights in tries if weights is not None), key=self.value, default=best)
        return found if self.value(found) > self.value(best) + LEAST_GAIN else None

    def best(self, start, strides=STRIDES):
        """Each coordinate in turn is moved as long as that helps, until none does; then with shorter steps; at last two at once."""
        best = start
        for stride in strides:
            improved = True
            while improved:
                improved = False
                for name in self.ranges:
                    while found := self.better(best, (self.moved(best, name, way * stride) for way in (-1, 1))):
                        best, improved = found, True
        random = np.random.RandomState(SEED)
        for _ in range(PAIRS_TRIED if strides == STRIDES and self.ranges is RANGES else 0):
            one, other = random.choice(sorted(self.ranges), 2, replace=False)
            first = self.moved(best, one, random.choice([-1, 1]))
            best = self.better(best, [first and self.moved(first, other, random.choice([-1, 1]))]) or best
        return best


def parts(mixtures):
    """What is learnt: from what, and what it is reported on, each as mixtures and a half of the events."""
    sources = sorted({m.source for m in mixtures})
    for chosen in itertools.combinations(sources, len(sources) // 2):
        if len({source.startswith("stream") for source in chosen}) == 2:
            yield "other sets", ([m for m in mixtures if m.source in chosen], None), ([m for m in mixtures if m.source not in chosen], None)
    for half in (0, 1):
        yield "other events", (mixtures, half), (mixtures, 1 - half)
    yield "nothing", (mixtures, None), (mixtures, None)


def figures(mixtures, weights, half=None):
    return {f"{m.source}, {m.kind}": [round(float(x), 3) for x in m.measure(weights, half)] for m in mixtures}


def report(what, weights, learnt, held):
    """`learnt`, `held`: searches on what the weights were sought on, and on what was held out."""
    return {
        "held out": what, "learnt on": sorted({m.source for m in learnt.mixtures}), "half of the events": learnt.half,
        "weights": asdict(weights), "objective": round(learnt.value(weights), 4), "tries": len(learnt.known),
        "objective held out": round(held.value(weights), 4), "figures held out": figures(held.mixtures, weights, held.half),
    }


def learnt(made, number, near=False):
    what, learnt_from, reported_on = list(parts(made))[number]
    search = Search(*learnt_from)
    found = search.best(rules.Weights.committed(), STRIDES[-1:]) if near else search.best(START)
    return report(what, found, search, Search(*reported_on)) | {"sought from": "the committed weights" if near else "the start"}


def learnt_of_unknown(paths, frequencies, weights):
    """The weights of texts whose words the table does not know, on the sets as if it knew none of theirs."""
    import stopwordsiso  # only this needs it

    function_words = {table.stem(table.folded(word)) for word in stopwordsiso.stopwords("en")}
    random, made = np.random.RandomState(SEED), []
    for path in paths:
        labelled = table.articles(str(path))
        comparison, gold = rules.Comparison(labelled, frequencies, function_words), [article["label"] for article in labelled]
        orders = [list(range(len(gold)))]
        if not path.name.startswith("stream"):
            orders = [random.permutation(len(gold)).tolist() for _ in range(SHUFFLES)]
        made.append(Mixture(path.stem, "stream" if path.name.startswith("stream") else "short", comparison, gold, orders))
    search = Search(made, ranges=UNKNOWN_RANGES)
    found = search.best(weights)
    return report("nothing", found, search, search) | {"gain": round(search.value(found) - search.value(weights), 4)}


def learnt_of_time(made, weights):
    """What time takes off, on each stream for the other, and on both."""
    streams = sorted({m.source for m in made})
    for chosen in [[source] for source in streams] + [streams]:
        search = Search([m for m in made if m.source in chosen], ranges=TIME_RANGES)
        others = Search([m for m in made if m.source not in chosen or len(chosen) == len(streams)])
        what = "other streams" if len(chosen) < len(streams) else "nothing"
        found = search.best(weights)
        yield report(what, found, search, others) | {"gain": round(search.value(found) - search.value(weights), 4)}


def falls(made, before, after):
    """Where the weights are worse than others by more than chance gives."""
    def worth(mixture, weights):
        return float(np.mean(mixture.measure(weights)[:2]))

    found = {f"{m.source}, {m.kind}": (worth(m, before), worth(m, after)) for m in made}
    return {name: [round(old, 3), round(new, 3)] for name, (old, new) in found.items() if new < old - NOISE}


def lines_of(result):
    """A line for each thing, and for each report."""
    values = {name: json.dumps(value) for name, value in result.items()}
    values["learnt"] = "[\n  " + ",\n  ".join(json.dumps(report) for report in result["learnt"]) + "\n ]"
    return "{\n" + ",\n".join(f' "{name}": {value}' for name, value in values.items()) + "\n}\n"


def with_gain(weights, found, names):
    """The weights, with those that a report names where they gain more than chance gives."""
    return replace(weights, **{name: found["weights"][name] for name in names}) if found["gain"] > GAIN_TAKEN else weights


def write(newswire, paths, folder):
    """Puts what the parts found together, adds what depends on it, and takes it where it is no worse anywhere than what is committed."""
    reports, committed = [json.loads(path.read_text()) for path in sorted(folder.glob("[0-6].json"))], rules.Weights.committed()
    made, frequencies = mixtures(newswire, paths), rules.Frequencies(newswire)
    sought = replace(committed, **{name: reports[-1]["weights"][name] for name in RANGES})
    undated = [m for m in made if m.times is None]
    worse, search = falls(undated, committed, sought), Search(undated)
    gain = search.value(sought) - search.value(committed)
    weights = sought if gain > GAIN_TAKEN and not worse else committed
    taken = weights is sought
    reports += learnt_of_time([m for m in made if m.times is not None], weights)
    weights = with_gain(weights, reports[-1], TIME_RANGES)
    # Told and not taken: English read without its table is no other language, and Benchmarks/languages has the last word.
    reports.append(learnt_of_unknown(paths, frequencies, weights))
    result = {
        "weights": asdict(weights), "sought": asdict(sought), "gain of those sought": round(gain, 4),
        "where they are worse": worse, "taken": taken, "figures": figures(made, weights),
        "provenance": provenance(newswire, paths), "learnt": reports}
    rules.RESULT.write_text(lines_of(result))
    SWIFT.write_text(swift(weights))


def swift(weights):
    # A little is left for what rounding, and the bit that says that a term is a name, may add to a length.
    roots = {kind: int(math.sqrt(share) * 65_536 * 0.9992) // 10 * 10 for kind, share in weights.shares.items()}
    values = [
        ("Words read of title and text together: reports begin with the news.", "words", weights.words),
        ("Words that count `leadCount` times.", "leadWords", weights.lead_words),
        ("", "leadCount", weights.lead),
        ("No word is rarer than this, in 1/8 of a natural logarithm: the table cannot know how common the names of the day are.",
         "rarest", round(8 * weights.rarest)),
        ("No term weighs more than this in a vector, as a 16-bit fraction.", "heaviest: UInt64", round(weights.heaviest * 65_536)),
        ("The roots of each kind's part in a similarity, as 16-bit fractions.", "wordShare: UInt64", roots["words"]),
        ("", "pairShare: UInt64", roots["pairs"]),
        ("", "headlineShare: UInt64", roots["headline"]),
        ("How much more a name weighs than another word, in halves.", "nameHalves: UInt64", round(2 * weights.name)),
        ("The same, and for numbers, where the rarity of words is not known: they are what is rare in any language.",
         "unknownNameHalves: UInt64", round(2 * weights.unknown_name)),
        ("The length of a vector whose words' rarity is not known: where every word is taken for rare, strangers share more.",
         "unknownLength: UInt64",
         int(math.sqrt(weights.unknown) * 65_536)),
        ("What `StoriesConfiguration` begins with, by its names.", "threshold", weights.threshold),
        ("", "pairMargin", weights.margin),
        ("", "usualCohesion", round(weights.threshold + weights.above, 4)),
        ("", "cohesionDemand", float(weights.demand)),
        ("", "cohesionPrior", weights.prior),
        ("", "similarityCap", float(weights.cap)),
        ("", "splitHysteresis", weights.hysteresis),
        ("", "timeWeight", weights.time),
        ("Hours.", "timeNear: Int64", round(weights.time_near)),
        ("", "timeFar: Int64", round(weights.time_far)),
    ]
    lines = [
        "/// The weights by which articles become stories. Generated by Tools/story_weights.py, which learns them; what they were learnt from,",
        "/// and what they give on what was held out, stands in Tools/story_weights.json.",
        "enum StoryWeights {"]
    for words, name, value in values:
        lines += [f"    /// {words}"] if words else []
        lines.append(f"    static let {name} = {f'{value:_}' if isinstance(value, int) else value}")
    return "\n".join(lines + ["}", ""])


def provenance(newswire, paths):
    def told(path):
        return {"file": pathlib.Path(path).name, "sha256": hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()}

    return {
        "script": "Tools/story_weights.py", "date": datetime.date.today().isoformat(), "seed": SEED, "strangers": STRANGERS,
        "shuffles": SHUFFLES, "jitter of the threshold": JITTER, "start": asdict(START), "ranges": RANGES | TIME_RANGES | UNKNOWN_RANGES,
        "newswire": told(newswire), "labelled": [told(path) for path in paths],
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("newswire")
    arguments.add_argument("labelled", nargs="+", type=pathlib.Path)
    what = arguments.add_mutually_exclusive_group(required=True)
    what.add_argument("--part", type=int, help="learn part 0 to 6 and print what was found; 6 learns from everything")
    arguments.add_argument("--near", action="store_true", help="seek from the committed weights, by short steps: some minutes")
    what.add_argument("--write", type=pathlib.Path, metavar="FOLDER", help="where the parts were kept, as 0.json to 6.json")
    chosen = arguments.parse_args()
    if chosen.write:
        write(chosen.newswire, chosen.labelled, chosen.write)
    else:
        undated = [m for m in mixtures(chosen.newswire, chosen.labelled) if m.times is None]
        print(json.dumps(learnt(undated, chosen.part, chosen.near)))


if __name__ == "__main__":
    main()

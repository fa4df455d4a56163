"""Copies made on purpose: how many of each kind `watcherd replay` finds, and whether it ever takes two texts for one.

usage: copies.py WATCHERD ARTICLES.jsonl [--kind-size 400] [--words 100] [--below-is-failure]

Of the articles with at least --words words of text, --kind-size originals are drawn for each kind, the same ones every time. All
articles arrive in the order of the file, then the copies, each from an outlet of its own. A copy is found where it is named a copy
of its original, or of a text that the original is alike to (Jaccard of five-word shingles of .5, or .8 of the smaller text). A
named pair is wrong where the two texts have neither of the two.
"""
import argparse
import collections
import json
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"(?<=[.!?])\s+")
OPENINGS = (
    "Skip to content. Menu, search, log in, subscribe. Home, world, business, markets, opinion. You have two free articles left this month.",
    "Advertisement. Share this story on the network of your choice. Listen to this report, four minutes. By our newsroom, updated today.",
)
ENDINGS = (
    "Sign up for our morning newsletter and never miss what matters to you. All rights reserved. Reproduction without written leave is "
    "prohibited. Read next: the stories that our readers liked best this week. Contact the newsroom with tips and corrections.",
    "Support independent reporting with a small gift every month. Related topics: economy, trade, markets. This report first appeared on "
    "our partner's site. Terms of use, privacy notice, cookies, accessibility, careers, about us.",
)


def words_of(article):
    text = unicodedata.normalize("NFKC", (article.get("title") or "") + " " + (article.get("text") or ""))
    return WORD.findall(text.lower())


def shingles(article):
    words = words_of(article)
    return {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))} if words else set()


def framed(article, chance, pool):
    return article["title"], " ".join((chance.choice(OPENINGS), article["text"], chance.choice(ENDINGS)))


def cut(share):
    def make(article, chance, pool):
        words = article["text"].split()
        return article["title"], " ".join(words[: max(1, round(len(words) * share))])

    return make


def changed(article, chance, pool):
    words = article["text"].split()
    for place in chance.sample(range(len(words)), max(1, round(len(words) * 0.05))):
        words[place] = chance.choice(chance.choice(pool)["text"].split()) + "ly"
    return article["title"], " ".join(words)


def reordered(article, chance, pool):
    """Paragraphs of three sentences, in another order."""
    sentences = SENTENCE.split(article["text"])
    paragraphs = [" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3)]
    chance.shuffle(paragraphs)
    return article["title"], "\n\n".join(paragraphs)


def quoted(article, chance, pool):
    """Within sentences of many other texts, none of which is quoted whole: four times its length around it."""
    missing = 4 * len(article["text"].split())
    around = []
    while missing > 0:
        sentence = chance.choice(SENTENCE.split(chance.choice(pool)["text"]))
        if len(sentence.split()) > 40:
            continue  # A table, or a whole text without full stops.
        around.append(sentence)
        missing -= len(sentence.split())
    place = chance.randrange(len(around) + 1)
    return "What others reported, and what we make of it", " ".join(around[:place] + [article["text"]] + around[place:])


KINDS = {
    "furniture before and after": framed,
    "cut to 40 %": cut(0.4),
    "cut to 20 %": cut(0.2),
    "5 % of words changed": changed,
    "paragraphs reordered": reordered,
    "quoted in a text five times as long": quoted,
}


def copies_of(articles, options):
    long = [a for a in articles if len((a.get("text") or "").split()) >= options.words]
    copies, origins = [], {}
    for kind, make in KINDS.items():
        chance = random.Random(f"copies of {kind}")
        for original in chance.sample(long, min(options.kind_size, len(long))):
            title, text = make({"title": original.get("title") or "", "text": original["text"]}, chance, long)
            name = f"copy-{len(copies)}"
            origins[name] = (kind, original["id"])
            copies.append({"id": name, "title": title, "text": text, "outlet": f"Copier {len(copies)}"})
    random.Random("order").shuffle(copies)
    return copies, origins


def is_alike(one, other):
    shared = len(one & other)
    return shared > 0 and (shared / (len(one) + len(other) - shared) >= 0.5 or shared / min(len(one), len(other)) >= 0.8)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("watcherd")
    parser.add_argument("articles")
    parser.add_argument("--kind-size", type=int, default=400)
    parser.add_argument("--words", type=int, default=100, help="words of text that an original has at least")
    parser.add_argument("--below-is-failure", action="store_true", help="exit 1 below a recall of .95 or a precision of 1")
    options = parser.parse_args()
    with open(options.articles, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    copies, origins = copies_of(articles, options)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as stream:
        for article in articles + copies:
            stream.write(json.dumps(article) + "\n")
        stream.flush()
        output = subprocess.run([options.watcherd, "replay", stream.name], check=True, capture_output=True, text=True).stdout
    named = {}
    for line in output.splitlines():
        decision = json.loads(line)
        if decision["copy_of"]:
            named[decision["id"]] = decision["copy_of"]
    texts = {article["id"]: article for article in articles + copies}
    sets = collections.defaultdict(set)

    def set_of(name):
        if name not in sets:
            sets[name] = shingles(texts[name])
        return sets[name]

    def is_found(name, original):
        other = named.get(name)
        if other is None:
            return False
        return other == original or origins.get(other, ("", other))[1] == original or is_alike(set_of(other), set_of(original))

    wrong = [(one, other) for one, other in named.items() if not is_alike(set_of(one), set_of(other))]
    worst = 1.0
    print(f"{len(articles)} articles, {len(copies)} copies of texts of {options.words} words and more\n")
    print("| kind | found | recall |\n|---|---|---|")
    for kind in KINDS:
        all_of_kind = [(name, original) for name, (its, original) in origins.items() if its == kind]
        found = sum(is_found(name, original) for name, original in all_of_kind)
        recall = found / max(1, len(all_of_kind))
        worst = min(worst, recall)
        print(f"| {kind} | {found} of {len(all_of_kind)} | {recall:.3f} |")
    print(f"\nprecision: {len(named) - len(wrong)} of {len(named)} named pairs are alike")
    for one, other in wrong[:5]:
        print(f"  {one} was named a copy of {other}", file=sys.stderr)
    if options.below_is_failure and (worst < 0.95 or wrong):
        sys.exit(1)


main()

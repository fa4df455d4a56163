#!/usr/bin/env python3
"""What the words of earlier days give: streams after days of other news, through `watcherd replay`.

    pip install stopwordsiso==0.7.1
    learning.py WATCHERD NEWSWIRE.jsonl[.gz] STREAM.jsonl... [--days N]

NEWSWIRE and STREAM: lines {"id", "title", "text", "date"}, in STREAM with the event as "label". A stream is read after the articles of N
days (13) of NEWSWIRE before it: once with all on one day, so that nothing is learnt, and once on their own days. The stream itself is on
one day either way, so that time says nothing within it. In English, and with all words in other letters and those of grammar in German,
which is how a language reads that the built-in table does not know; whole, and as summaries of 30 words.

B-cubed and pairwise F1 of the stream's last places.
"""
import argparse
import datetime
import functools
import pathlib
import re

import stopwordsiso

import stories

COMMON = """the of to and in said a for on at by is from it with be was an as has that were will have its not this which are but had or would
he they been than their""".split()
GERMAN = """die der und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach
wird bei einer um am sind noch wie einem über einen""".split()
CONSONANTS, VOWELS = "bcdfghklmnprstvwz", "aeiou"
LETTERS = {one: other for letters, by in ((CONSONANTS, 5), (VOWELS, 2)) for one, other in zip(letters, letters[by:] + letters[:by])}


def grammar():
    others = sorted(word for word in stopwordsiso.stopwords("de") if word.isalpha() and len(word) > 1 and word not in GERMAN)
    rest = sorted(word for word in stopwordsiso.stopwords("en") if word.isalpha() and word not in COMMON)
    return dict(zip(COMMON, GERMAN)) | {word: others[place % len(others)] for place, word in enumerate(rest)}


def foreign(text, words):
    def word(match):
        written = match.group()
        new = words.get(written.lower()) or "".join(LETTERS.get(letter, letter) for letter in written.lower())
        if len(written) > 1 and written.isupper():
            return new.upper()
        return new.capitalize() if written[0].isupper() else new

    return re.sub("[A-Za-z]+", word, text)


def read_as(article, published, words, is_summary):
    title, text = article.get("title") or "", article.get("text") or ""
    text = " ".join(text.split()[:30]) if is_summary else text
    title, text = (foreign(part, words) if words else part for part in (title, text))
    return {"id": article["id"], "title": title, "text": text, "published": published + "Z"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("watcherd")
    arguments.add_argument("newswire", type=pathlib.Path)
    arguments.add_argument("streams", nargs="+", type=pathlib.Path)
    arguments.add_argument("--days", type=int, default=13)
    given = arguments.parse_args()
    newswire = sorted((article for article in stories.articles(given.newswire) if article.get("date")), key=lambda article: article["date"])
    print(f"{'':<32} {'one day':>15} {'learnt':>15}")
    for path in given.streams:
        stream = [article for article in stories.articles(path) if article.get("date")]
        gold = {article["id"]: article["label"] for article in stream}
        begin = min(article["date"] for article in stream)
        since = (datetime.datetime.fromisoformat(begin) - datetime.timedelta(days=given.days)).isoformat()
        before = [article for article in newswire if since <= article["date"] < begin]
        for language, words in (("English", None), ("unknown language", grammar())):
            for form, is_summary in (("whole", False), ("summaries", True)):
                read = functools.partial(read_as, words=words, is_summary=is_summary)
                rows = []
                for is_learnt in (False, True):
                    earlier = [read(article, article["date"] if is_learnt else begin) for article in before]
                    rows.append(stories.measure(given.watcherd, earlier + [read(article, begin) for article in stream], gold)[:2])
                figures = " ".join(f"{bcubed:>8.3f} {pairwise:.3f} " for bcubed, pairwise in rows)
                print(f"{path.stem + ', ' + language + ', ' + form:<38} {figures}", flush=True)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes the built-in document frequencies of the room Stories as Swift string literals.

    pip install stopwordsiso==0.7.1
    story_frequencies.py ARTICLES.jsonl[.gz] Sources/Watcher/Stories/Features

ARTICLES holds one JSON object a line with "title" and "text"; the committed table was made from Reuters-21578 (18,846 texts of
1987), of which it keeps hashed word counts alone, and from story_names.txt, which has names of the day. Run by hand, seldom: another
table changes judgements, so raise `DocumentFrequencies.version` with it.
"""
import base64
import gzip
import json
import math
import pathlib
import re
import sys
import unicodedata
from collections import Counter

SPACELESS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f"
WORD = re.compile(f"[{SPACELESS}]|[^\\W{SPACELESS}]+")
WORDS_READ = 350
STEM = 6
LEAST_DOCUMENTS = 5
CYRILLIC = dict(zip(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґў",
    "a b v g d e z z i i k l m n o p r s t u f h s s s s - i - e iu ia e i i g u".replace("-", "").split(" ")))
GROUPS = {"sch": "s", "tch": "s", "sh": "s", "ch": "s", "zh": "z", "kh": "h", "ou": "u", "ph": "f", "ck": "k", "ts": "s", "tz": "s"}
GROUP = re.compile("|".join(GROUPS))
LETTERS = str.maketrans({"y": "i", "j": "z", "w": "v", "q": "k", "c": "k"})
# The weight of a word that is not in the table, in 1/8 of a natural logarithm; as in `DocumentFrequencies.rare`.
RARE = 68
LINE = 126
LINES_PER_FILE = 350
MASK = (1 << 64) - 1


def folded(word):
    plain = word.lower().replace("ς", "σ")
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def stem(word):
    """As `WordStem` has it: Cyrillic in Latin letters, one letter a sound, none doubled, six code points."""
    whole = folded(word)
    sounds = "".join(CYRILLIC.get(c, c) for c in whole)
    sounds = GROUP.sub(lambda found: GROUPS[found.group()], sounds).translate(LETTERS)
    return re.sub(r"([a-z])\1+", r"\1", sounds)[:STEM] or whole[:STEM]


def stems(article):
    words = []
    for part in ("title", "text"):
        words += WORD.findall(unicodedata.normalize("NFKC", article.get(part) or ""))
    return {stem(word) for word in words[:WORDS_READ]}


def articles(path):
    opened = gzip.open if path.endswith("gz") else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def counts(path):
    frequencies, documents = Counter(), 0
    for article in articles(path):
        frequencies.update(stems(article))
        documents += 1
    return frequencies, documents


def function_words():
    """Those of other languages than English that are whole within a stem and written with spaces."""
    import stopwordsiso  # only the table needs it

    found = set()
    for language in stopwordsiso.langs():
        if language == "en":
            continue
        for word in map(folded, stopwordsiso.stopwords(language)):
            if word and len(word) <= STEM and " " not in word and not re.search(f"[{SPACELESS}\u0e80-\u0eff]", word):
                found.add(stem(word))
    return found


def weight(frequency, documents):
    return max(0, min(127, round(8 * (math.log((documents + 1) / (frequency + 3)) - 0.3))))


def names_of_the_day():
    """Weights by stem, from story_names.txt."""
    weights = {}
    for line in pathlib.Path(__file__).with_name("story_names.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            share, *names = line.split()
            # Taken as the counts are: see `weight`.
            weights |= {stem(name): round(8 * (-math.log(float(share) / 100) - 0.3)) for name in names}
    return weights


def key(word):
    """The upper 24 bits of SplitMix64's finaliser over FNV-1a, as `TermHash.tableKey` has them."""
    value = 0xCBF29CE484222325
    for byte in word.encode():
        value = ((value ^ byte) * 0x100000001B3) & MASK
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & MASK
    return (value ^ (value >> 31)) >> 40


def table(frequencies, documents):
    entries = {word: weight(n, documents) for word, n in frequencies.items() if n >= LEAST_DOCUMENTS}
    for word, common in names_of_the_day().items():
        entries[word] = min(common, entries.get(word, RARE))
    for word in function_words():
        entries[word] = entries.get(word, RARE) | 0x80
    by_key = {}
    # Where two words share a key the commoner one has it.
    for word in sorted(entries, key=lambda word: (-frequencies.get(word, 0), word)):
        if key(word):
            by_key.setdefault(key(word), entries[word])
    return by_key


def number(value):
    """Seven bits a byte, the lowest first, the upper bit set on all but the last."""
    out = bytearray()
    while value >= 128:
        out.append(value & 127 | 128)
        value >>= 7
    return out + bytes((value,))


def encoded(data):
    return base64.b64encode(bytes(data)).decode().rstrip("=")


def packed(by_key):
    out, last = bytearray(), 0
    for key in sorted(by_key):
        out += number(key - last) + bytes((by_key[key],))
        last = key
    return encoded(out)


def write_table(name, text, folder, *, says, more=""):
    """Writes base64 as Swift literals, in files of a size that compilers and readers bear: `says` is the table's docstring as lines, `more`
    what the enumeration holds besides."""
    lines = [text[start:start + LINE] for start in range(0, len(text), LINE)]
    parts = [lines[start:start + LINES_PER_FILE] for start in range(0, len(lines), LINES_PER_FILE)]
    for old in folder.glob(f"{name}*.swift"):
        old.unlink()
    names = ", ".join(f"part{number + 1}" for number in range(len(parts)))
    (folder / f"{name}.swift").write_text(
        "".join(f"/// {line}\n" for line in says) + f"enum {name} {{\n{more}    static let parts: [StaticString] = [{names}]\n}}\n")
    for number, part in enumerate(parts, 1):
        body = "\\\n".join("        " + line for line in part)
        (folder / f"{name}+Part{number}.swift").write_text(
            f'extension {name} {{\n    static let part{number}: StaticString = """\n{body}\n        """\n}}\n')


def main():
    frequencies, documents = counts(sys.argv[1])
    by_key = table(frequencies, documents)
    write_table("FrequencyTable", packed(by_key), pathlib.Path(sys.argv[2]), says=[
        "The built-in document frequencies as base64: per word the step to the next 24-bit key (seven bits a byte, the lowest",
        "first), then a byte of weight. Generated; see `DocumentFrequencies` for what it is made from."])
    print(f"{len(by_key)} words of {documents} articles")


if __name__ == "__main__":
    main()

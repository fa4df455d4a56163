#!/usr/bin/env python3
"""Writes the words of grammar of the languages in Latin letters as Swift string literals, by which the room Stories tells them apart.

    pip install stopwordsiso==0.7.1
    story_languages.py Sources/Watcher/Stories/Features

Languages whose lists hold much besides (Breton), or that another list covers (Malay by Indonesian, Galician by neither), are left out:
a text in one of them is of no known language. Run by hand, seldom: another table changes judgements, so raise
`ArticleFeatures.version` with it.
"""
import pathlib
import re
import sys

import stopwordsiso
import story_frequencies as table

LANGUAGES = "af ca cs da de en es et fi fr hr hu id it lt lv nl no pl pt ro sk sl sv sw tl tr vi".split()
WORD = re.compile(r"[^\W\d_]+")


def masks():
    """Bits of languages by key of a stem."""
    found = {}
    for place, language in enumerate(LANGUAGES):
        for word in map(table.folded, stopwordsiso.stopwords(language)):
            if len(word) <= table.STEM and WORD.fullmatch(word):
                key = table.key(table.stem(word))
                found[key] = found.get(key, 0) | 1 << place
    found.pop(0, None)
    return found


def codes():
    rows = (", ".join(f'"{code}"' for code in LANGUAGES[start:start + 14]) for start in range(0, len(LANGUAGES), 14))
    return ",\n".join("        " + row for row in rows)


def main():
    found = masks()
    out, last = bytearray(), 0
    for key in sorted(found):
        out += table.number(key - last) + table.number(found[key])
        last = key
    more = (
        "    /// ISO 639 codes, by bit.\n"
        f"    static let languages = [\n{codes()},\n    ]\n"
        "    /// The number of English within its script, from 1.\n"
        f"    static let english = {LANGUAGES.index('en') + 1}\n")
    table.write_table("LanguageTable", table.encoded(out), pathlib.Path(sys.argv[1]), more=more, says=[
        "Words of grammar as base64: per word the step to the next 24-bit key, then the languages that have it as bits (both seven",
        "bits a byte, the lowest first). Generated; see `LanguageWords` for what it is made from."])
    print(f"{len(found)} words of {len(LANGUAGES)} languages")


if __name__ == "__main__":
    main()

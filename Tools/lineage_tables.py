#!/usr/bin/env python3
"""Writes the word lists under Data/lineage as Swift, so that the daemon stays one file: run it in the package's folder."""
import pathlib

FOLDER = pathlib.Path("Data/lineage")
TARGET = pathlib.Path("Sources/Watcher/Stories/Reading")


def lines(name):
    """The list without comments and empty lines."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def swift(name, property_name):
    body = "\n".join("        " + line for line in lines(name))
    return (
        f"// Written by Tools/lineage_tables.py from Data/lineage/{name}.txt.\n"
        f"extension LineageData {{\n    static let {property_name} = \"\"\"\n{body}\n        \"\"\"\n}}\n"
    )


for name in ["sources", "phrases", "owners", "stances", "languages", "numbers", "counts", "abbreviations"]:
    (TARGET / f"LineageData+{name.capitalize()}.swift").write_text(swift(name, name), encoding="utf-8")

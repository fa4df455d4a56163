#!/usr/bin/env python3
"""Compares the origins that replay finds with labels made by hand: origin_accuracy.py FOLDER_OF_SETS [WATCHERD]

The folder holds the labelled sets as SET.jsonl. Prints every miss, then the accuracy."""
import json
import pathlib
import subprocess
import sys
import tempfile


def publishers():
    """The name of the table for each host and spelling of a publisher."""
    names = {}
    for line in pathlib.Path("Data/lineage/sources.txt").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) == 4 and not line.startswith("#"):
            for spelling in [cells[1], *cells[2].split(","), *cells[3].split(",")]:
                names.setdefault(spelling.strip().lower(), cells[1])
    return names


def own_name(article, names):
    """What replay calls the outlet of an article, subdomains of a known host included."""
    host = (article.get("url") or "").split("//")[-1].split("/")[0]
    own = article.get("outlet") or host or "unknown outlet"
    labels = own.lower().split(".")
    return next((names[key] for key in (".".join(labels[start:]) for start in range(len(labels))) if key in names), own)


def main():
    folder = pathlib.Path(sys.argv[1])
    program = sys.argv[2] if len(sys.argv) > 2 else ".build/release/watcherd"
    lines = pathlib.Path("Benchmarks/origins/labels.tsv").read_text(encoding="utf-8").splitlines()
    labels = [line.split("\t") for line in lines if line and not line.startswith("#")]
    articles = {}
    for name in sorted({label[0] for label in labels}):
        for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            articles[name, article["id"]] = article
    known = publishers()
    right = {"own": [0, 0], "credited": [0, 0]}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for name, identifier, _ in labels:
            article = dict(articles[name, identifier])
            file.write(json.dumps(article) + "\n")
        file.flush()
        output = subprocess.run([program, "replay", file.name], capture_output=True, text=True, check=True).stdout
    for (name, identifier, wanted), line in zip(labels, output.splitlines()):
        decision = json.loads(line)
        found = decision["origin"]["name"]
        article = articles[name, identifier]
        names = [own_name(article, known)] if wanted == "own" else wanted.split("/")
        kind = right["own" if wanted == "own" else "credited"]
        kind[1] += 1
        if found.lower() in [n.lower() for n in names]:
            kind[0] += 1
        else:
            print(f"{name} {identifier}: {wanted}, found {found} by {decision['origin']['evidence']}")
    total = [sum(pair[index] for pair in right.values()) for index in (0, 1)]
    print(f"own reports {right['own'][0]} of {right['own'][1]}, credited {right['credited'][0]} of {right['credited'][1]}, "
          f"all {total[0]} of {total[1]} ({total[0] / total[1]:.2f})")


main()

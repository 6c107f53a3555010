"""Count the errors found that readers planted by hand in real stories.

    python benchmarks/reader_plants.py [--corpus ARCHIVE] [--fresh] [--misses N] [--kind KIND]

Readers who had not read the code changed one number at a time so that the story itself gives
the error away (``planted_by_readers/``: the story's id, where the number stands in headline,
blank line and text, what it became, and where the words stand that contradict it; no text): two
readers 260 errors in 160 stories (``plants.jsonl``), six others 985 in 267 (``more.jsonl``).
An error is found if a warning or error marks the number or one of those words that did not
before. Two thirds of the stories are worked on, one third, by the hash of the id, is only
counted. Of the 655 that four more readers planted in 180 stories (``fresh.jsonl``,
``--fresh``) none is ever shown: they tell what carries over.
"""

import argparse
import os
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from wordings import counted

from factcheck.check import load_rules, run_rules
from factcheck.check.rule import Rule
from factcheck.model.article import Published
from factcheck.model.finding import Finding
from factcheck.pipeline import read_figures
from factcheck.read.from_text import read_text
from training.archive import rows

_FOLDER = Path(__file__).with_name("planted_by_readers")
PLANTS = (_FOLDER / "plants.jsonl", _FOLDER / "more.jsonl")
FRESH = _FOLDER / "fresh.jsonl"
CORPUS = Path("../shared/corpus/train.jsonl.gz")
LOUD = frozenset({"warning", "error"})
Place = tuple[int, int]
Marks = tuple[str, tuple[Place, ...]]


def main() -> int:
    """Print errors found by kind, for the part worked on and the counted one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--plants", type=Path, nargs="+", default=PLANTS)
    parser.add_argument("--fresh", action="store_true", help="the plants that are only counted")
    parser.add_argument(
        "--misses", type=int, default=0, help="show so many, of those worked on"
    )
    parser.add_argument("--kind", default="", help="the misses of one kind alone")
    options = parser.parse_args()
    if not options.corpus.exists():
        sys.exit(f"{options.corpus}: no such file; --corpus names another")
    files = (FRESH,) if options.fresh else options.plants
    plants = [plant for file in files for plant in rows(file)]
    wanted = {plant["id"] for plant in plants}
    stories = {row["id"]: row for row in rows(options.corpus) if row.get("id") in wanted}
    rules = load_rules()
    before = {id_: _marks(_text(row), row, rules) for id_, row in stories.items()}
    planted: dict[bool, Counter[str]] = {False: Counter(), True: Counter()}
    found: dict[bool, Counter[str]] = {False: Counter(), True: Counter()}
    misses: list[str] = []
    for plant in plants:
        story = stories.get(plant["id"])
        if story is None:
            continue
        held = options.fresh or counted(plant["id"])
        hit = _found(plant, story, before[plant["id"]], rules)
        for name in ("all", plant["kind"]):
            planted[held][name] += 1
            found[held][name] += hit
        if not hit and not held and options.kind in ("", plant["kind"]):
            misses.append(_shown(plant, _text(story)))
    for held, title in ((False, "worked on"), (True, "only counted")):
        if options.fresh and not held:
            continue
        sys.stdout.write(f"{title}\n")
        for name, count in planted[held].most_common():
            hits = found[held][name]
            sys.stdout.write(f"  {name:15} {hits:4} of {count:4}  {hits / count:6.1%}\n")
    sys.stdout.write("".join(misses[: options.misses]))
    return 0


def _text(story: dict[str, Any]) -> str:
    return f"{story['headline'] or ''}\n\n{story['text']}"


def _marks(text: str, story: dict[str, Any], rules: tuple[Rule, ...]) -> set[Marks]:
    """Return the rule and marked places of each warning and error."""
    day = story.get("date")
    published = Published(date.fromisoformat(day[:10]), "the archive") if day else None
    report = run_rules(read_figures(read_text(text, os.devnull, published)), rules)
    return {_mark(finding) for finding in report.findings if finding.severity in LOUD}


def _mark(finding: Finding) -> Marks:
    return finding.rule, tuple((label.span.start, label.span.end) for label in finding.labels)


def _found(
    plant: dict[str, Any], story: dict[str, Any], before: set[Marks], rules: tuple[Rule, ...]
) -> bool:
    text = _text(story)
    start, end, wrong = plant["start"], plant["end"], plant["wrong"]
    shift = len(wrong) - (end - start)

    def moved(place: Place) -> Place:
        return (place[0] + shift, place[1] + shift) if place[0] > start else place

    known = {(rule, tuple(map(moved, places))) for rule, places in before}
    targets = [(start, start + len(wrong)), *(moved((a, b)) for a, b in plant["partners"])]
    after = _marks(text[:start] + wrong + text[end:], story, rules)
    return any(
        one < last and first < two
        for _, places in after - known
        for one, two in places
        for first, last in targets
    )


def _shown(plant: dict[str, Any], text: str) -> str:
    start, end = plant["start"], plant["end"]
    lines = [f"{plant['kind']}: {text[start:end]} -> {plant['wrong']}"]
    for a, b in ((start, end), *plant["partners"]):
        lines.append("    | " + " ".join(text[max(0, a - 120) : b + 80].split()))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())

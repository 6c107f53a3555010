"""Count the errors that were printed: links of readers that the published copy itself breaks.

    python benchmarks/printed.py [--corpus ARCHIVE] [--misses]

Of the 45,000 links that readers drew with every value hidden (``training/links/``) arithmetic
breaks 500 in the copy as published. Three editors who had not read the code judged each from
the story: a hundred are worth a query, as the story contradicts itself or its own
arithmetic, the others are fair or false (other times, groups, roundings). ``printed.jsonl``
has the story's id, the equation, the places of its figures in headline, blank line and text,
and the verdict; no text. An error is told if a finding marks one of its figures. Links of a
story that share a place are one error. Two thirds of the stories are worked on, one third, by
the hash of the id, is only counted, though whoever found these links has seen all of them
once. The stories stand in the archive that identity and orders are learned from.
"""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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

PRINTED = Path(__file__).with_name("printed.jsonl")
CORPUS = Path("../shared/corpus/train.jsonl.gz")
VERDICTS = ("worth", "fair", "false")
_LEVELS = ("error", "warning", "info", "")
Place = tuple[int, int]


def main() -> int:
    """Print by verdict how many are told, and how loudly; a third is only counted."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--misses", action="store_true", help="show those worked on, not told")
    options = parser.parse_args()
    if not options.corpus.exists():
        sys.exit(f"{options.corpus}: no such file; --corpus names another")
    judged = defaultdict(list)
    for row in rows(PRINTED):
        judged[row["id"]].append(row)
    rules = load_rules()
    loudness: dict[tuple[bool, str], dict[str, int]] = {}
    for story in rows(options.corpus):
        if story.get("id") not in judged:
            continue
        text = f"{story['headline'] or ''}\n\n{story['text']}"
        findings = _findings(text, story.get("date"), rules)
        held = counted(story["id"])
        for verdict, places in _errors(judged[story["id"]]):
            loud = _loudest(places, findings)
            told = loudness.setdefault((held, verdict), dict.fromkeys(_LEVELS, 0))
            told[loud] += 1
            if options.misses and not held and verdict == "worth" and not loud:
                sys.stdout.write(f"{story['id']}: {_shown(text, places)}\n")
    sys.stdout.write("                 errors  error  warning  info  silent\n")
    for held, title in ((False, "worked on"), (True, "only counted")):
        for verdict in VERDICTS:
            told = loudness.get((held, verdict), dict.fromkeys(_LEVELS, 0))
            levels = "".join(f"{told[level]:8}" for level in _LEVELS)
            sys.stdout.write(f"{title:13}{verdict:6}{sum(told.values()):5}{levels}\n")
    return 0


def _errors(links: Iterable[Mapping[str, Any]]) -> list[tuple[str, list[Place]]]:
    """Return each error's verdict and places; links of one verdict may be one error."""
    errors: list[tuple[str, list[Place]]] = []
    for link in links:
        places = [(start, end) for start, end in link["places"]]
        same = [one for one in errors if one[0] == link["verdict"] and _touch(one[1], places)]
        joined = places + [place for _, found in same for place in found]
        errors = [one for one in errors if one not in same]
        errors.append((link["verdict"], sorted(set(joined))))
    return errors


def _touch(one: Iterable[Place], other: Sequence[Place]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def _findings(text: str, day: str | None, rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    published = Published(date.fromisoformat(day[:10]), "the archive") if day else None
    return run_rules(read_figures(read_text(text, os.devnull, published)), rules).findings


def _loudest(places: Sequence[Place], findings: Iterable[Finding]) -> str:
    """Return the severity of the loudest finding that marks one of the places, or nothing."""
    told = {
        finding.severity
        for finding in findings
        if _touch([(label.span.start, label.span.end) for label in finding.labels], places)
    }
    return next((level for level in _LEVELS if level in told), "")


def _shown(text: str, places: Iterable[Place]) -> str:
    return " | ".join(" ".join(text[max(0, a - 60) : b + 40].split()) for a, b in places)


if __name__ == "__main__":
    sys.exit(main())

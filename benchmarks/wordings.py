"""Measure the check on wordings: one statement in many words, right and with one figure wrong.

    python benchmarks/wordings.py [--misses EQUATION]

``training/wordings`` has a file an equation, written by somebody who had not read the code.
A third of the passages, by the hash of the text, is only counted: its misses are never
shown, so that nobody mends by them. A wrong twin is found when a warning or error speaks
there that does not speak on the right one; a right one that draws any is a false alarm.
"""

import argparse
import hashlib
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.check import load_rules
from factcheck.check.rule import Rule
from factcheck.model.article import Published
from factcheck.pipeline import check_article
from factcheck.read.from_text import read_text

ROOT = Path(__file__).resolve().parent.parent
WORDINGS = ROOT / "training/wordings"
Alarm = tuple[str, tuple[tuple[int, int], ...]]


def main() -> int:
    """Print, by equation, the wrong twins found and the false alarms, and clean copy's."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--folder", type=Path, default=WORDINGS)
    parser.add_argument("--misses", default="", help="show what is missed of this equation")
    options = parser.parse_args()
    rules = load_rules()
    totals: dict[tuple[str, bool], list[int]] = defaultdict(lambda: [0, 0, 0])
    for equation, row in _rows(options.folder):
        held = counted(row["text"])
        right = _alarms(row["text"], row.get("published"), rules)
        found = "wrong_text" in row and any(
            alarm not in right
            for alarm in _alarms(row["wrong_text"], row.get("published"), rules)
        )
        for name in (equation, "all") if equation != "clean" else (equation,):
            total = totals[name, held]
            total[0] += found
            total[1] += 1
            total[2] += bool(right)
        if options.misses == equation and not held and (right or not found):
            sys.stdout.write(f"{'FALSE' if right else 'MISS'} {row['text']!r}\n")
    for name in sorted({name for name, _ in totals}):
        parts = []
        for held, title in ((False, "worked on"), (True, "counted")):
            hits, count, false = totals[name, held]
            parts.append(f"{title} {hits:4} of {count:4} found, {false:3} false alarms")
        sys.stdout.write(f"{name:16} {'; '.join(parts)}\n")
    return 0


def counted(text: str) -> bool:
    """Whether a text, or the story of an id, belongs to the third that is only counted."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0


def _rows(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield path.stem, json.loads(line)


def _alarms(text: str, day: str | None, rules: tuple[Rule, ...]) -> set[Alarm]:
    published = Published(date.fromisoformat(day), "the wording") if day else None
    report = check_article(read_text(text, os.devnull, published), rules)
    return {
        (finding.rule, tuple((label.span.start, label.span.end) for label in finding.labels))
        for finding in report.findings
        if finding.severity in ("warning", "error")
    }


if __name__ == "__main__":
    sys.exit(main())

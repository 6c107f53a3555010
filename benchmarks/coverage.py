"""Measure what share of figures stands in a relation that arithmetic decided.

Reads stories as JSON lines (``headline``, ``text``, ``date``), checks each with the
built-in rules, and prints how many of their figures were compared, in how many
equations, and the ratio of those that hold to those that are broken:

    python benchmarks/coverage.py [--corpus ../shared/corpus/dev.jsonl.gz] [--stories 500]

"Agrees" is said of figures whose equation was decided and holds, of nothing else; so
the first line is what the report's coverage can be believed for.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from datetime import date
from itertools import islice
from pathlib import Path

from factcheck.check import load_rules, run_rules
from factcheck.check.example_lines import Example
from factcheck.model.article import SectionKind
from factcheck.model.reading import Reading
from factcheck.pipeline import read_example
from factcheck.report.coverage import outcomes

_CORPUS = Path("../shared/corpus/dev.jsonl.gz")


def main() -> int:
    """Print the shares; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--corpus", type=Path, default=_CORPUS)
    parser.add_argument("--stories", type=int, default=None, help="the first so many alone")
    options = parser.parse_args()
    if not options.corpus.exists():
        sys.exit(f"{options.corpus}: no such corpus; --corpus names another")
    rules = load_rules()
    figures = compared = 0
    holds: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for line in islice(_lines(options.corpus), options.stories):
        report = run_rules(_read(json.loads(line)), rules)
        figures += len(report.reading.figures)
        compared += len({index for one in report.decided for index in one.figures})
        met.update(outcomes(report))
        for one in report.decided:
            (holds if one.holds else broken)[one.equation] += 1
    print(
        f"in a decided relation: {compared} of {figures} figures = {_share(compared, figures)}"
    )
    for outcome, count in met.most_common():
        print(f"  {outcome:<14}{count:>8}  {_share(count, figures):>6}")
    print(f"decided relations: {holds.total()} hold, {broken.total()} are broken")
    for equation, count in (holds + broken).most_common():
        print(f"  {equation:<22}{count:>7}  broken {_share(broken[equation], count):>6}")
    return 0


def _lines(path: Path) -> list[str]:
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as packed:
            return packed.read().splitlines()
    return path.read_text("utf-8").splitlines()


def _read(story: dict[str, str]) -> Reading:
    """Return the reading of a story of the corpus."""
    body: list[tuple[SectionKind, str]] = [
        ("body", paragraph) for paragraph in story["text"].split("\n\n") if paragraph.strip()
    ]
    headline = story.get("headline") or ""
    if headline:
        body.insert(0, ("headline", headline))
    day = date.fromisoformat(story["date"][:10]) if story.get("date") else None
    return read_example(Example("Passes", tuple(body), (), day, (), "story", 1))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "none"


if __name__ == "__main__":
    sys.exit(main())

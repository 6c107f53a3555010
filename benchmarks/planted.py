"""Plant errors in stories of our own and count how many are found, kind by kind.

    python benchmarks/planted.py [--stories FILE] [--misses]

Each mark of ``planted/stories.txt`` gives one copy of its story with that one
figure wrong. A plant is found when a warning or error of the copy marks the
changed figure or stands on the same paragraph's figures and was not raised on
the story as it should be. Findings on the right stories are printed too.
"""

import argparse
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factcheck.check import load_rules
from factcheck.model.article import Article, Published
from factcheck.model.finding import Finding
from factcheck.model.reading import Report
from factcheck.pipeline import check_article
from factcheck.read import read_string

STORIES = Path(__file__).parent / "planted" / "stories.txt"
_MARK = re.compile(r"\{\{(?P<kind>\w+): (?P<right>[^|}]*) \| (?P<wrong>[^}]*)\}\}")
FAMILIES = {
    "agreement",
    "arithmetic",
    "percent",
    "units",
    "magnitude",
    "calendar",
    "casualties",
}


class Copy(NamedTuple):
    """A story's text; a plant's kind and place where one was planted."""

    text: str
    published: Published
    kind: str = ""
    start: int = 0
    end: int = 0


def copies(marked: str) -> tuple[Copy, list[Copy]]:
    """Return the right story and its copies with one error each."""
    first, _, body = marked.strip().partition("\n")
    published = Published(date.fromisoformat(first.removeprefix("@ ")), "benchmark")
    marks = list(_MARK.finditer(body))

    def written(wrong: int) -> Copy:
        text, at, kind, span = "", 0, "", (0, 0)
        for number, mark in enumerate(marks):
            text += body[at : mark.start()]
            at = mark.end()
            chosen = mark["wrong"] if number == wrong else mark["right"]
            if number == wrong:
                kind, span = mark["kind"], (len(text), len(text) + len(chosen))
            text += chosen
        return Copy(text + body[at:], published, kind, *span)

    return written(-1), [written(number) for number in range(len(marks))]


def loud(report: Report) -> list[Finding]:
    """Return the warnings and errors of the families measured here."""
    return [f for f in report.findings if f.severity != "info" and f.group in FAMILIES]


def main() -> None:
    """Check all copies and print found and planted by kind."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stories", type=Path, default=STORIES, help="another file of stories")
    parser.add_argument("--misses", action="store_true", help="print each plant not found")
    options = parser.parse_args()
    rules = load_rules()
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    alarms = 0
    words = 0
    for marked in options.stories.read_text("utf-8").split("=====\n")[1:]:
        if not marked.strip():
            continue
        right, wrong = copies(marked)
        words += len(right.text.split())
        before = loud(check_article(_read(right), rules))
        alarms += len(before)
        for finding in before:
            quotes = [right.text[label.span.start : label.span.end] for label in finding.labels]
            print(f"alarm {finding.severity} {finding.rule} {quotes} {finding.message[:120]}")
        known = {(f.rule, f.message) for f in before}
        for copy in wrong:
            planted[copy.kind] += 1
            new = [
                f
                for f in loud(check_article(_read(copy), rules))
                if (f.rule, f.message) not in known
            ]
            if any(
                label.span.start < copy.end and copy.start < label.span.end
                for finding in new
                for label in finding.labels
            ):
                found[copy.kind] += 1
            elif options.misses:
                around = copy.text[max(0, copy.start - 110) : copy.end + 90].replace("\n", " ")
                print(f"missed {copy.kind}: …{around}… [{copy.text[copy.start : copy.end]}]")
    for kind in sorted(planted, key=lambda kind: -planted[kind]):
        print(f"{kind:22} {found[kind]:3}/{planted[kind]}")
    share = 100 * sum(found.values()) / sum(planted.values())
    print(f"found {sum(found.values())} of {sum(planted.values())} plants, {share:.0f}%")
    print(f"{alarms} alarms on the right stories, {words} words")


def _read(copy: Copy) -> Article:
    return read_string(copy.text, "story.txt", "txt", published=copy.published)


if __name__ == "__main__":
    main()

"""Hold the later part of dated stories to a memory of the earlier part, outlet by outlet.

    python benchmarks/memory.py CORPUS... [--split 0.5 | --rolling] [--draw N --out FILE]

Each corpus is JSON lines (gzip or not) with ``date``, ``text``, maybe ``headline``, ``outlet``
and ``part``. Of each outlet with enough dated stories the first share of days is remembered and
the rest checked with the rules of the group memory alone; with ``--rolling`` all are remembered
and each is held to those of earlier days (bands have no days, so their rule is left out).
Printed are findings by rule and by a thousand stories. ``--draw N`` takes as many findings with
``--seed`` and writes them, with the paragraphs of both stories, for readers; ``--kept FILE``
keeps the memory for another run, which must be of the same stories.
"""

import argparse
import gzip
import json
import os
import random
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.archive.story import ArchivedStory, to_article
from factcheck.check import load_rules
from factcheck.check.rule import Rule
from factcheck.check.selection import select_rules
from factcheck.errors import FactcheckError
from factcheck.memory.schema import create, opened
from factcheck.memory.writer import PrintedStory, Writer
from factcheck.model.reading import Report
from factcheck.pipeline import check_article, read_source
from factcheck.settings import DEFAULTS

FEWEST = 40  # dated stories of an outlet that are split
_LINE = re.compile(r"(\d{4}-\d{2}-\d{2}): (.+)")


def stories_of(paths: Iterable[str]) -> list[ArchivedStory]:
    """Return the dated stories by outlet and day; the part of a corpus names outlets too."""
    found = []
    for path in paths:
        with gzip.open(path, "rt") if path.endswith(".gz") else open(path) as file:
            for number, line in enumerate(file, 1):
                row = json.loads(line)
                if not row.get("date"):
                    continue
                outlet = " ".join(filter(None, (row.get("part"), row.get("outlet"))))
                day = date.fromisoformat(row["date"])
                headline = row.get("headline") or ""
                id = row.get("id") or f"{path}:{number}"
                found.append(ArchivedStory(id, day, headline, row["text"], "", outlet))
    return sorted(found, key=lambda story: (story.outlet, str(story.day), story.id))


def split(
    stories: Iterable[ArchivedStory], share: float
) -> tuple[list[ArchivedStory], list[ArchivedStory]]:
    """Return the earlier and the later stories; no day lies on both sides."""
    earlier: list[ArchivedStory] = []
    later: list[ArchivedStory] = []
    by_outlet: dict[str, list[ArchivedStory]] = defaultdict(list)
    for story in stories:
        by_outlet[story.outlet].append(story)
    for group in by_outlet.values():
        if len(group) < FEWEST:
            continue
        border = group[int(len(group) * share)].day
        for story in group:
            (earlier if str(story.day) < str(border) else later).append(story)
    return earlier, later


def remember(stories: Iterable[ArchivedStory], path: str) -> int:
    """Write a memory of the stories and return how many figures it holds."""
    create(path)
    with opened(path, write=True) as connection:
        writer = Writer(connection, path)
        for story in stories:
            printed = PrintedStory(
                story.content_hash, story.id, story.day, story.outlet, story.headline, ""
            )
            writer.add(printed, read_source(to_article(story)))
        writer.commit()
        return int(connection.execute("select count(*) from figure").fetchone()[0])


def memory_rules(*, rolling: bool) -> tuple[Rule, ...]:
    """Return the rules that ask a memory, or those whose answers go by the day."""
    every = load_rules(())
    left_out = "outside-the-band" if rolling else ""
    names = tuple(r.name for r in every if r.group == "memory" and r.name != left_out)
    return select_rules(every, select=names)


def findings_in(
    stories: Iterable[ArchivedStory], path: str, *, rolling: bool
) -> Iterator[tuple[ArchivedStory, Report]]:
    """Yield the stories in which a memory rule found something, with their reports."""
    rules = memory_rules(rolling=rolling)
    settings = DEFAULTS._replace(memory=path)
    for story in stories:
        try:
            report = check_article(to_article(story), rules, settings)
        except FactcheckError:
            continue
        if report.findings:
            yield story, report


def told(
    story: ArchivedStory, report: Report, printed: dict[str, list[ArchivedStory]]
) -> Iterator[dict[str, Any]]:
    """Yield each finding with what a reader needs to judge it."""
    article = report.reading.article
    for finding in report.findings:
        span = next(label.span for label in finding.labels if label.primary)
        section = article.sentence_at(span.start).section
        before = []
        for day, sentence in _LINE.findall(finding.working):
            match = next((s for s in printed[day] if _holds(s, sentence)), None)
            paragraph = _paragraph(match, sentence) if match else sentence
            head = match.headline if match else ""
            before.append({"day": day, "headline": head, "paragraph": paragraph})
        yield {
            "rule": finding.rule, "severity": finding.severity, "story": story.id,
            "outlet": story.outlet, "day": str(story.day), "headline": story.headline,
            "message": finding.message, "working": finding.working,
            "question": finding.question, "figure": article.text[span.start : span.end],
            "paragraph": article.quote(section.span), "printed": before,
        }  # fmt: skip


def _holds(story: ArchivedStory, sentence: str) -> bool:
    return " ".join(sentence.split())[:80] in " ".join((story.headline, *story.text.split()))


def _paragraph(story: ArchivedStory, sentence: str) -> str:
    begun = " ".join(sentence.split())[:80]
    paragraphs = (" ".join(one.split()) for one in story.text.split("\n\n"))
    return next((one for one in paragraphs if begun in one), sentence)


def main() -> None:
    """Split, remember, check and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", nargs="+")
    parser.add_argument("--split", type=float, default=0.5)
    parser.add_argument("--rolling", action="store_true")
    parser.add_argument("--kept", default="")
    parser.add_argument("--draw", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="")
    options = parser.parse_args()
    earlier, later = split(stories_of(options.corpus), options.split)
    if options.rolling:
        earlier = later = [*earlier, *later]
    with tempfile.TemporaryDirectory() as folder:
        path = options.kept or str(Path(folder, "memory.sqlite"))
        if not os.path.exists(path):
            figures = remember(earlier, path)
            print(f"remembered: {len(earlier):,} stories, {figures:,} figures", flush=True)
        printed: dict[str, list[ArchivedStory]] = defaultdict(list)
        for story in earlier:
            printed[str(story.day)].append(story)
        found = findings_in(later, path, rolling=options.rolling)
        rows = [row for pair in found for row in told(*pair, printed)]
    counts = Counter(row["rule"] for row in rows)
    for rule, count in sorted(counts.items()):
        print(
            f"{rule:22} {count:4} {1000 * count / max(len(later), 1):8.2f} a thousand stories"
        )
    print(f"checked: {len(later):,} later stories, {len(rows)} findings")
    if options.draw:
        drawn = random.Random(options.seed).sample(rows, min(options.draw, len(rows)))
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in drawn)
        Path(options.out).write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()

"""Hold the later part of dated stories to a memory of the earlier part, outlet by outlet.

    python benchmarks/memory.py CORPUS... [--split 0.5 | --rolling] [--draw N --out FILE]
                                [--every N] [--sizes N]

Each corpus is JSON lines (gzip or not) with ``date``, ``text``, maybe ``headline``, ``outlet``
and ``part``. Of each outlet with enough dated stories the first share of days is remembered and
the rest checked with the rules of the group memory alone; with ``--rolling`` all are remembered
and each is held to those of earlier days. ``--every N`` checks one later story in N.
``--sizes N`` takes as many figures of the later stories, multiplies and divides each in the
copy by ten and by a thousand, and prints how many the two rules on size see.
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
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.archive.story import ArchivedStory, to_article
from factcheck.check import load_rules
from factcheck.check.rule import Rule
from factcheck.check.selection import select_rules
from factcheck.errors import FactcheckError
from factcheck.memory.schema import create, opened
from factcheck.memory.writer import PrintedStory, Writer
from factcheck.model.figure import Figure
from factcheck.model.reading import Report
from factcheck.pipeline import check_article, read_source
from factcheck.settings import DEFAULTS

FEWEST = 40  # dated stories of an outlet that are split
_FACTORS = {"x 10": Decimal(10), "/ 10": Decimal("0.1"),
            "x 1000": Decimal(1000), "/ 1000": Decimal("0.001")}  # fmt: skip
_OF_SIZE = ("outside-the-band", "size-unlike-before")
_RESIZED = ("count", "money", "measure", "duration", "age", "percentage")
_DIGITS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?")
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


def memory_rules() -> tuple[Rule, ...]:
    """Return the rules that ask a memory."""
    every = load_rules(())
    return select_rules(every, select=tuple(r.name for r in every if r.group == "memory"))


def findings_in(
    stories: Iterable[ArchivedStory], path: str
) -> Iterator[tuple[ArchivedStory, Report]]:
    """Yield the stories in which a memory rule found something, with their reports."""
    rules = memory_rules()
    settings = DEFAULTS._replace(memory=path)
    for story in stories:
        try:
            report = check_article(to_article(story), rules, settings)
        except FactcheckError:
            continue
        if report.findings:
            yield story, report


def sizes_seen(
    stories: Sequence[ArchivedStory], path: str, count: int, seed: int
) -> dict[str, int]:
    """Return how many of ``count`` figures are seen once they are so many times as large.

    Only figures in digits of the kinds that the rules ask for are taken, whether or not
    anything like them was printed, a story in turn.
    """
    rules = select_rules(load_rules(()), select=_OF_SIZE)
    settings = DEFAULTS._replace(memory=path)
    chance = random.Random(seed)
    seen = dict.fromkeys(_FACTORS, 0)
    taken = 0
    for story in chance.sample(stories, len(stories)):
        figures = [figure for figure in read_source(to_article(story)).figures if _fits(figure)]
        chance.shuffle(figures)
        figure = next((f for f in figures if f.sentence.text in story.text), None)
        if figure is None:
            continue
        taken += 1
        for name, factor in _FACTORS.items():
            sentence, written = _resized(figure, factor)
            other = story._replace(text=story.text.replace(figure.sentence.text, sentence, 1))
            report = check_article(to_article(other), rules, settings)
            quote = report.reading.article.quote
            labels = (label for found in report.findings for label in found.labels)
            seen[name] += any(written in quote(label.span) for label in labels)
        if taken == count:
            break
    return seen


def _fits(figure: Figure) -> bool:
    numeral = figure.mention.numeral
    start = figure.sentence.span.start
    digits = figure.sentence.text[numeral.start - start : numeral.end - start]
    return figure.kind in _RESIZED and _DIGITS.fullmatch(digits) is not None and digits != "0"


def _resized(figure: Figure, factor: Decimal) -> tuple[str, str]:
    """Return the figure's sentence with its number so many times as large, and the number."""
    text, start = figure.sentence.text, figure.sentence.span.start
    before, after = figure.mention.numeral.start - start, figure.mention.numeral.end - start
    value = Decimal(text[before:after].replace(",", "")) * factor
    written = f"{value.normalize():,f}"
    return f"{text[:before]}{written}{text[after:]}", written


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
            outlet = match.outlet if match else ""
            before.append(
                {"day": day, "headline": head, "outlet": outlet, "paragraph": paragraph}
            )
        yield {
            "rule": finding.rule, "severity": finding.severity, "story": story.id,
            "outlet": story.outlet, "day": str(story.day), "headline": story.headline,
            "message": finding.message, "working": finding.working,
            "question": finding.question, "figure": article.text[span.start : span.end],
            "sentence": " ".join(article.sentence_at(span.start).text.split()),
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
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--sizes", type=int, default=0)
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
        later = later[:: options.every]
        rows = [row for pair in findings_in(later, path) for row in told(*pair, printed)]
        if options.sizes:
            seen = sizes_seen(later, path, options.sizes, options.seed)
            parts = (f"{name} {count / options.sizes:.1%}" for name, count in seen.items())
            print(f"sizes seen of {options.sizes} figures: {', '.join(parts)}")
    counts = Counter(row["rule"] for row in rows)
    for rule, count in sorted(counts.items()):
        print(
            f"{rule:22} {count:4} {1000 * count / max(len(later), 1):8.2f} a thousand stories"
        )
    print(f"checked: {len(later):,} later stories, {len(rows)} findings")
    foreign = sum(
        row["outlet"] not in {printed["outlet"] for printed in row["printed"]} for row in rows
    )
    print(f"{foreign} of them quote other outlets alone, as no house's archive would")
    if options.draw:
        drawn = random.Random(options.seed).sample(rows, min(options.draw, len(rows)))
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in drawn)
        Path(options.out).write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()

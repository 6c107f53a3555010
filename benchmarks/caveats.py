"""Count the caveat notes on real stories, draw some for judges, tell their verdicts.

    python benchmarks/caveats.py ../shared/corpus/dev.jsonl.gz [MORE ...] [--keep 0/4]
        [--seed 7 --drawn 30 --out judge.jsonl]
    python benchmarks/caveats.py --judged judge.jsonl verdicts.jsonl

The first prints the notes a thousand words by severity and by rule. ``--keep 0/4`` takes the
first of four parts of the stories, parted by the checksum of their ids, so that a later draw
can be made from stories that nobody has seen. With a seed it draws findings of every rule and
writes them for judges who have not read the rules: the headline, the paragraphs with the marked
words between ⟦ and ⟧ and those beside them, and the note as an editor reads it. The second
prints how many of each rule's notes were judged worth a query, fair or false, and where.
"""

import argparse
import gzip
import json
import random
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from multiprocessing import Pool
from pathlib import Path
from typing import Any

from factcheck.archive.story import ArchivedStory, to_article
from factcheck.check import load_rules
from factcheck.check.rule import Rule
from factcheck.errors import DraftError
from factcheck.model.article import Article
from factcheck.model.finding import Finding
from factcheck.pipeline import check_article

GROUPS = frozenset({"sourcing", "casualties", "polls", "risk", "money"})
ALSO = frozenset({"hedge-lost"})  # a caveat that lives among the agreement rules
OTHERS = frozenset({"casualty-words"})  # a contradiction that lives among the casualty rules
VERDICTS = ("worth a query", "fair", "false")
Note = dict[str, Any]


def main() -> int:
    """Run as the options say; return 0."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("stories", nargs="*", type=Path, help="corpus files, gzipped or not")
    parser.add_argument("--keep", default="0/1", help="which part of the stories, as 0/4")
    parser.add_argument("--seed", type=int, help="draw findings with this seed")
    parser.add_argument("--drawn", type=int, default=30, help="of each rule at most")
    parser.add_argument("--rules", nargs="*", default=[], help="draw of these rules alone")
    parser.add_argument("--out", type=Path, help="where those drawn are written")
    parser.add_argument("--judged", nargs=2, type=Path, help="a draw and its verdicts")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    options = parser.parse_args()
    if options.judged:
        _tell_verdicts(*options.judged)
        return 0
    part, parts = (int(number) for number in options.keep.split("/"))
    stories = (each for path in options.stories for each in told(path))
    kept = (each for each in stories if zlib.crc32(each["id"].encode()) % parts == part)
    words, notes = _notes(kept, options.jobs)
    _print_rates(notes, words)
    if options.seed is not None and options.out:
        drawn = _draw(notes, options.seed, options.drawn, options.rules)
        lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in drawn)
        options.out.write_text("".join(lines), "utf-8")
    return 0


def told(path: Path) -> Iterator[dict[str, Any]]:
    """Return the stories of a corpus file: ``id``, ``date``, ``headline`` and ``text``."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            yield {"id": str(number), **json.loads(line)}


def article_of(story: dict[str, Any]) -> Article:
    """Return the article of a corpus story; raise ``DraftError`` where it has no text."""
    try:
        day = date.fromisoformat((story.get("date") or "")[:10])
    except ValueError:
        day = None
    return to_article(ArchivedStory(story["id"], day, story["headline"] or "", story["text"]))


def caveat_rules() -> tuple[Rule, ...]:
    """Return the rules on what a reader misses."""
    return tuple(
        rule
        for rule in load_rules()
        if (rule.group in GROUPS or rule.name in ALSO) and rule.name not in OTHERS
    )


_rules: list[tuple[Rule, ...]] = []  # of this process


def _notes(stories: Iterator[dict[str, Any]], jobs: int) -> tuple[int, list[Note]]:
    """Return how many words the stories have, and all their notes in reading order."""
    words, notes = 0, []
    if jobs == 1:
        for length, found in map(_of_story, stories):
            words += length
            notes += found
        return words, notes
    with Pool(jobs) as pool:
        for length, found in pool.imap(_of_story, stories, 8):
            words += length
            notes += found
    return words, notes


def _of_story(story: dict[str, Any]) -> tuple[int, list[Note]]:
    if not _rules:
        _rules.append(load_rules())
    try:
        article = article_of(story)
    except DraftError:
        return 0, []
    report = check_article(article, _rules[0])
    found = [each for each in report.findings if _is_caveat(each)]
    return len(article.text.split()), [_note(each, article, story) for each in found]


def _is_caveat(finding: Finding) -> bool:
    return (finding.group in GROUPS or finding.rule in ALSO) and finding.rule not in OTHERS


def _note(finding: Finding, article: Article, story: dict[str, Any]) -> Note:
    primary = next(label.span for label in finding.labels if label.primary)
    lines = [finding.message, finding.working, finding.question]
    marks = [
        f"{article.quote(label.span)}: {label.note}" for label in finding.labels if label.note
    ]
    return {
        "id": f"{finding.rule}:{story['id']}:{primary.start}-{primary.end}",
        "rule": finding.rule,
        "severity": finding.severity,
        "published": story.get("date") or "unknown",
        "headline": story["headline"] or "",
        "text": _around(finding, article),
        "note": "\n".join(line for line in (*lines, *marks) if line),
    }


def _around(finding: Finding, article: Article) -> str:
    """Return the paragraphs with marks and two on either side of each, the marks set in."""
    spans = sorted({label.span for label in finding.labels})
    near: set[int] = {0, 1, 2}
    for span in spans:
        index = article.sentence_at(span.start).section.index
        near.update(range(index - 2, index + 3))
    told = []
    for section in article.sections:
        if section.index not in near:
            continue
        text, at = "", section.span.start
        for span in spans:
            if section.span.covers(span) and span.start >= at:
                text += (
                    f"{article.text[at : span.start]}⟦{article.text[span.start : span.end]}⟧"
                )
                at = span.end
        told.append(text + article.text[at : section.span.end])
        if section.index + 1 not in near:
            told.append("[…]")
    return "\n\n".join(told)


def _print_rates(notes: list[Note], words: int) -> None:
    """Print notes by severity and rule, with the rates that the targets are set on."""
    rules = Counter((each["severity"], each["rule"]) for each in notes)
    print(f"{words} words")
    for severity in ("error", "warning", "info"):
        count = sum(each["severity"] == severity for each in notes)
        rate = 1000 * count / max(words, 1)
        print(f"caveats, {severity}: {count}, {rate:.3f} a thousand words")
    for (severity, rule), count in sorted(rules.items()):
        print(f"  {severity:8} {rule:30} {count}")


def _draw(notes: list[Note], seed: int, drawn: int, rules: list[str]) -> list[Note]:
    """Return at most ``drawn`` notes of each rule, drawn by rule and all in one shuffle."""
    chance = random.Random(seed)
    found: list[Note] = []
    for rule in sorted(rules or {each["rule"] for each in notes}):
        ours = [each for each in notes if each["rule"] == rule]
        found += chance.sample(ours, min(drawn, len(ours)))
    chance.shuffle(found)
    return found


def _tell_verdicts(draw: Path, verdicts: Path) -> None:
    """Print a table by rule, then one of all notes, with their stories and offsets."""
    judged = {each["id"]: each for each in map(json.loads, verdicts.open(encoding="utf-8"))}
    drawn = [json.loads(line) for line in draw.open(encoding="utf-8")]
    drawn = [each for each in drawn if each["id"] in judged]
    print("| rule | drawn | worth a query | fair | false | worth or fair |")
    print("|--|--|--|--|--|--|")
    for rule in sorted({each["rule"] for each in drawn}):
        ours = Counter(judged[each["id"]]["verdict"] for each in drawn if each["rule"] == rule)
        all_of = sum(ours.values())
        right = all_of - ours["false"]
        counts = " | ".join(str(ours[verdict]) for verdict in VERDICTS)
        print(f"| {rule} | {all_of} | {counts} | {100 * right / all_of:.0f}% |")
    for rule in sorted({each["rule"] for each in drawn}):
        print(f"\n**{rule}**")
        for verdict in VERDICTS:
            ids = sorted(str(each["id"]) for each in drawn if each["rule"] == rule)
            ids = [each for each in ids if judged[each]["verdict"] == verdict]
            if ids:
                places = ", ".join(each.removeprefix(f"{rule}:") for each in ids)
                print(f"- {verdict}: {places}")


if __name__ == "__main__":
    sys.exit(main())

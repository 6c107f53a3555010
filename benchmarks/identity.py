"""Count what identity finds of errors planted in stories held apart, and its alarms on them.

Reads an archive of stories (``training/README.md`` describes it) and takes those behind the
first ``--skip``, on which the thresholds were set. In each an error is planted in one of two
figures that most likely tell one quantity: half slips, half the number of another figure.
A hit is a warning or error of a rule for restatements, on the changed figure or its partner,
that was not there before:

    python benchmarks/identity.py ../shared/corpus/dev.jsonl.gz --stories 500 [--alarms 60]
"""

import argparse
import random
import sys
import zlib
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.arithmetic.agreement import agreement
from factcheck.check import load_rules
from factcheck.check.rule import Rule
from factcheck.link.identity.finder import how_told
from factcheck.link.identity.proposals import propose
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.reading import Report
from factcheck.model.relation import figures_of
from factcheck.model.span import Span
from factcheck.pipeline import check_article
from factcheck.read import read_string
from training.archive import Story, published, read_archive, spread

LOUD = frozenset({"warning", "error"})
_SECTIONS = {"headline": "headline", "standfirst": "headline", "caption": "caption"}
_MOST = 2  # errors planted in a story


Planted = tuple[tuple[str, ...], float, bool, str]


class Outcome(NamedTuple):
    """What one story gave: alarms by rule and level, planted errors by kind and fate."""

    words: int
    figures: int
    compared: int
    alarms: list[tuple[str, str, str]]
    planted: list[Planted]


def main() -> int:
    """Print recall and alarms."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--stories", type=int, default=500)
    parser.add_argument("--skip", type=int, default=1000)
    parser.add_argument("--alarms", type=int, default=0, help="print so many alarms to read")
    parser.add_argument("--misses", type=int, default=0, help="print so many misses to read")
    given = parser.parse_args()
    stories = spread(read_archive(given.archive), given.skip + given.stories)[given.skip :]
    with ProcessPoolExecutor(2) as pool:
        outcomes = list(pool.map(_of_story, stories, chunksize=20))
    words = sum(outcome.words for outcome in outcomes)
    alarms = [alarm for outcome in outcomes for alarm in outcome.alarms]
    print(f"{len(stories)} stories, {words:,} words")
    compared, figures = (sum(getattr(o, n) for o in outcomes) for n in ("compared", "figures"))
    print(f"{compared / max(1, figures):.1%} of {figures:,} figures in a restatement")
    for severity in ("error", "warning", "info"):
        count = sum(level == severity for _, level, _ in alarms)
        print(f"{severity}: {count / words * 1000:.3f} per 1,000 words")
    for (rule, severity), count in Counter(a[:2] for a in alarms).most_common():
        print(f"   {rule} {severity}: {count}")
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for outcome in outcomes:
        for kinds, told, hit, _ in outcome.planted:
            for kind in kinds:
                sums[kind][0] += told * hit
                sums[kind][1] += told
    for kind, (found, of) in sorted(sums.items()):
        print(f"planted, {kind}: {found / of:.0%} of {of:.0f}")
    for rule, severity, text in [a for a in alarms if a[1] in LOUD][: given.alarms]:
        print(f"\n{severity} {rule}\n{text}")
    misses = [p for o in outcomes for p in o.planted if not p[2] and p[1] > 0.8]
    for kinds, _, _, text in misses[: given.misses]:
        print(f"\nMISS {' '.join(kinds)}\n{text}")
    return 0


_rules: list[Rule] = []


def _check(story: Story, text: str) -> Report:
    if not _rules:
        _rules.extend(rule for rule in load_rules() if rule.subject == "restatement")
    return check_article(read_string(text, story.id, "txt", published(story)), _rules)


def _of_story(story: Story) -> Outcome:
    text = f"{story.headline}\n\n{story.text}" if story.headline else story.text
    report = _check(story, text)
    figures, article = report.reading.figures, report.reading.article
    alarms: list[tuple[str, str, str]] = [
        (f.rule, f.severity, _shown(article.text, f)) for f in report.findings
    ]
    told = []
    for pair in propose(article, figures):
        one, two = pair.one.figure, pair.two.figure
        if agreement(one, two) == "same" and one.kind != "date":
            told.append((one, two, how_told(one, pair.identity)))
    planted: list[Planted] = []
    dice = random.Random(zlib.crc32(story.id.encode()))
    for _ in range(_MOST if told else 0):
        one, two, weight = dice.choices(told, weights=[t[2] for t in told])[0]
        victim, partner = dice.sample((one, two), 2)
        slip = dice.random() < 0.5
        wrong = _slipped(victim, dice) if slip else _borrowed(victim, figures, dice)
        if wrong is None or article.segments:
            continue
        start, end = victim.mention.numeral
        changed = text[:start] + wrong + text[end:]
        after = _check(story, changed)
        shift = len(wrong) - (end - start)
        targets = [Span(start, end + shift), _moved(partner.span, start, shift)]
        before = {(f.rule, *(_moved(each.span, start, shift) for each in f.labels))
                  for f in report.findings if f.severity in LOUD}  # fmt: skip
        hit = any(
            finding.severity in LOUD
            and (finding.rule, *(label.span for label in finding.labels)) not in before
            and any(label.span.start < t.end and t.start < label.span.end
                    for label in finding.labels for t in targets)
            for finding in after.findings
        )  # fmt: skip
        apart = abs(one.sentence.index - two.sentence.index)
        sections = [_SECTIONS.get(figure.section_kind, "body") for figure in (one, two)]
        section = max(sections, key=("body", "caption", "headline").index)
        kinds = (
            "all",
            section,
            "slip" if slip else "other value",
            "near" if apart < 2 else "far",
        )
        lines = "\n".join(f"   | {_around(article.text, f.span)}" for f in (victim, partner))
        planted.append((kinds, weight, hit, f"   {victim.text} -> {wrong}\n{lines}"))
    covered = {
        figure.index
        for relation in report.reading.relations.get("restatement", ())
        for figure in figures_of(relation)
    }
    return Outcome(story.words, len(figures), len(covered), alarms, planted)


def _moved(span: Span, start: int, shift: int) -> Span:
    return Span(
        span.start + shift * (span.start > start), span.end + shift * (span.end > start)
    )


def _slipped(figure: Figure, dice: random.Random) -> str | None:
    start, end = figure.mention.numeral
    text = figure.sentence.quote(Span(start, end))
    places = [at for at, letter in enumerate(text) if letter.isdigit()]
    if not places:
        words = "one two three four five six seven eight nine ten eleven twelve".split()
        if text.lower() not in words[1:-1]:
            return None
        found = words[words.index(text.lower()) + dice.choice([-1, 1])]
        return found.capitalize() if text[0].isupper() else found
    letters = list(text)
    kind = dice.choice(("digit", "exchange", "ten"))
    if kind == "exchange" and len(places) > 1:
        at = dice.randrange(len(places) - 1)
        one, two = places[at], places[at + 1]
        letters[one], letters[two] = letters[two], letters[one]
    elif kind == "ten" and "." not in text:
        digits = "".join(text[at] for at in places) + "0"
        return f"{int(digits):,}"
    else:
        at = dice.choice(places)
        letters[at] = dice.choice([d for d in "123456789" if d != letters[at]])
    wrong = "".join(letters)
    return None if wrong == text or wrong[0] == "0" else wrong


def _borrowed(figure: Figure, figures: tuple[Figure, ...], dice: random.Random) -> str | None:
    """Return the numeral of another figure of its kind, written in the same manner."""
    start, end = figure.mention.numeral
    text = figure.sentence.quote(Span(start, end))
    others = {
        other.sentence.quote(other.mention.numeral)
        for other in figures
        if (other.kind, other.unit, other.mention.in_words)
        == (figure.kind, figure.unit, figure.mention.in_words)
        and other.value not in (None, figure.value)
    }
    return dice.choice(sorted(others)) if others - {text} else None


def _shown(text: str, finding: Finding) -> str:
    lines = [f"   | {_around(text, label.span)}" for label in finding.labels]
    return "\n".join([f"   {finding.message}; {finding.working}", *lines])


def _around(text: str, span: Span) -> str:
    left = text[max(0, span.start - 110) : span.start].replace("\n", " / ")
    right = text[span.end : span.end + 90].replace("\n", " / ")
    return f"{left}[[{text[span.start : span.end]}]]{right}"


if __name__ == "__main__":
    sys.exit(main())

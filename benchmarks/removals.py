"""Take the caveats out of real stories and count how often a rule then misses them.

    python benchmarks/removals.py ../shared/corpus/dev.jsonl.gz ../shared/corpus/train.jsonl.gz
        [--kinds as-of ...] [--show 20] [--missed] [--most 150] [--jobs 2]
        [--write REMOVALS.jsonl] [--noticed VERDICTS.jsonl]

In stories that carry a caveat in words, exactly those words are taken out, so that the sentence
stays one (an exclusion is told at the end of the story instead). A removal counts as found when
a note of a rule on that kind of caveat marks a sentence that changed (a poll's or a study's:
any of the story), and no note said so before. Stories are parted by checksums of their ids:
most to work on, two in nine only counted. Prints recall by kind for both.
``--show`` prints removals of each kind as they stand, of the stories to work on alone.

Some removals leave nothing behind that a reader could miss. Only readers who do not know the
rules can tell which: ``--write`` writes every removal for them, the story without the caveat
(``text``, what changed between ⟦ and ⟧) and, to be looked at after it, what was taken out
(``removed``). ``--noticed`` reads their verdicts (lines of ``id`` and ``verdict``) and counts
by verdict: "missed", "not missed", and those that nobody judged apart.

The caveats are found by ``told/caveats.py``, which shares nothing with the rules.
"""

import argparse
import json
import sys
import zlib
from collections import defaultdict
from itertools import islice
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

from caveats import article_of, caveat_rules, told
from told.caveats import FINDERS, Edits

from factcheck.check.runner import run_rules
from factcheck.errors import DraftError
from factcheck.pipeline import read_figures

Story = dict[str, Any]
_FROM_A_STORY = 2  # removals of one kind


class Removal(NamedTuple):
    """A caveat taken out of a story: the sentences that changed, the first the caveat's own."""

    kind: str
    edits: Edits


class Wanted(NamedTuple):
    """The rules that should miss a caveat, and how many paragraphs off their note may stand."""

    rules: frozenset[str]
    reach: int = 0


_ANYWHERE = 1000  # how a poll or a study was made is told once for the story


SUMS = frozenset({"sum-without-period"})
SIDES = frozenset({"belligerents-count"})
SOURCES = frozenset({"unsourced-statistic", "unsourced-forecast", "toll-without-source"})
WANTED = {
    "headline-limit": Wanted(frozenset({"hedge-lost"})),
    "headline-doubt": Wanted(frozenset({"hedge-lost", "forecast-as-fact"})),
    "first-limit": Wanted(frozenset({"hedge-lost"})),
    "record-since": Wanted(frozenset({"superlative-without-scope"})),
    "since-when": Wanted(frozenset({"change-since-when"})),
    "exclusion": Wanted(frozenset({"caveat-far-from-figure", "larger-true-number"})),
    "poll-vitals": Wanted(frozenset({"poll-without-vitals"}), _ANYWHERE),
    "study-size": Wanted(frozenset({"not-a-poll", "relative-risk-alone"}), _ANYWHERE),
    "share-of-product": Wanted(frozenset({"share-of-what"})),
    "share-of-whom": Wanted(frozenset({"share-of-what"})),
    "years-of-a-sum": Wanted(SUMS),
    "sum-a-year": Wanted(SUMS),
    "who-expects": Wanted(SOURCES),
    "source-of-statistic": Wanted(SOURCES),
    "source-of-toll": Wanted(SOURCES | SIDES),
    "as-of": Wanted(frozenset({"count-without-date"})),
    "one-side's-count": Wanted(SIDES, 2),
    "inflation": Wanted(frozenset({"cash-across-years"})),
}


def removals(story: Story) -> list[Removal]:
    """Return the first removals of each kind from a story, each to be made alone."""
    paragraphs = paragraphs_of(story)
    return [
        Removal(kind, edits)
        for kind, find in FINDERS.items()
        for edits in islice(find(paragraphs), _FROM_A_STORY)
    ]


def paragraphs_of(story: Story) -> list[str]:
    """Return the headline, then the paragraphs of the text."""
    text = str(story["text"]).replace("\r", "")
    parts = [" ".join(part.split()) for part in text.split("\n\n")]
    return [" ".join((story["headline"] or "").split()), *(part for part in parts if part)]


def without(story: Story, removal: Removal) -> Story:
    """Return the story with the removal made."""
    paragraphs = paragraphs_of(story)
    for at, old, new in removal.edits:
        paragraphs[at] = " ".join(paragraphs[at].replace(old, new, 1).split())
    return {
        **story,
        "headline": paragraphs[0],
        "text": "\n\n".join(p for p in paragraphs[1:] if p),
    }


_rules: list[Any] = []  # of this process


def _noted(story: Story) -> list[tuple[str, str, str, str]]:
    """Return rule, message, paragraph and quote of every mark of a caveat note."""
    if not _rules:
        _rules.extend(caveat_rules())
    article = article_of(story)
    report = run_rules(read_figures(article), _rules)
    return [
        (
            finding.rule,
            finding.message,
            article.quote(article.sentence_at(label.span.start).section.span),
            article.quote(label.span),
        )
        for finding in report.findings
        for label in finding.labels
    ]


def name_of(story: Story, removal: Removal) -> str:
    """Return what a removal is called in the readers' verdicts."""
    changed = " ".join(f"{edit.at} {edit.new}" for edit in removal.edits)
    return f"{removal.kind}:{story['id']}:{zlib.crc32(changed.encode()):08x}"


def for_readers(story: Story, removal: Removal) -> dict[str, Any]:
    """Return a removal as readers judge it: the story without the caveat, then the caveat."""
    paragraphs = paragraphs_of(story)
    near = {0, 1, 2, 3}
    for edit in removal.edits:
        near.update(range(edit.at - _BESIDE, edit.at + _BESIDE + 1))
        marked = f"⟦{edit.new}⟧"
        paragraphs[edit.at] = paragraphs[edit.at].replace(edit.old, marked, 1)
    told = [part if at in near else "[…]" for at, part in enumerate(paragraphs) if at]
    told = [part for at, part in enumerate(told) if part != "[…]" or told[at - 1] != part]
    return {
        "id": name_of(story, removal),
        "published": story.get("date") or "unknown",
        "headline": paragraphs[0],
        "text": "\n\n".join(told),
        "removed": [{"was": edit.old, "is": edit.new} for edit in removal.edits],
    }


_BESIDE = 3  # paragraphs that a reader sees on either side of a change


class Result(NamedTuple):
    """Whether the removal was found, and where its story belongs."""

    story: str
    name: str
    removal: Removal
    found: bool
    counted: bool


def judge(story: Story) -> list[Result]:
    """Return the results of a story's removals."""
    made = removals(story)
    if not made:
        return []
    paragraphs = paragraphs_of(story)
    plain = {**story, "headline": paragraphs[0], "text": "\n\n".join(paragraphs[1:])}
    try:
        before = {(rule, told, quote) for rule, told, _, quote in _noted(plain)}
        return [
            Result(
                story["id"],
                name_of(story, each),
                each,
                _found(story, each, before),
                counted(story),
            )
            for each in made
        ]
    except DraftError:
        return []


def _found(story: Story, removal: Removal, before: set[tuple[str, str, str]]) -> bool:
    """Whether a rule on the caveat marks what changed as it did not before."""
    wanted = WANTED[removal.kind]
    changed = without(story, removal)
    paragraphs = paragraphs_of(changed)
    reach = wanted.reach
    near = [
        " ".join(paragraphs[max(0, edit.at - reach) : edit.at + reach + 1])
        for edit in removal.edits
    ]
    kept = [edit.new for edit in removal.edits]
    return any(
        rule in wanted.rules
        and (rule, message, quote) not in before
        and any(paragraph in text for text in near)
        and (reach or any(quote in new for new in kept))
        for rule, message, paragraph, quote in _noted(changed)
    )


def counted(story: Story) -> bool:
    """Whether the story is only counted: of those that an earlier split counted, two thirds."""
    earlier = zlib.crc32(f"removals {story['id']}".encode()) % 3 == 0
    return earlier and zlib.crc32(f"drawn anew {story['id']}".encode()) % 3 != 0


def main() -> int:
    """Make the removals, check each, print what was found; return 0."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("stories", nargs="+", type=Path, help="corpus files, gzipped or not")
    parser.add_argument("--kinds", nargs="*", default=[], help="print these kinds alone")
    parser.add_argument("--most", type=int, default=150, help="removals of a kind at most")
    parser.add_argument("--show", type=int, default=0, help="print so many of each kind")
    parser.add_argument("--missed", action="store_true", help="of these, those not found")
    parser.add_argument("--write", type=Path, help="write the removals for readers here")
    parser.add_argument("--noticed", type=Path, help="readers' verdicts on them")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    options = parser.parse_args()
    stories = [story for path in options.stories for story in told(path)]
    stories.sort(key=lambda story: zlib.crc32(story["id"].encode()))
    if options.write:
        _write(stories, options.most, options.write)
        return 0
    with Pool(options.jobs) as pool:
        judged = pool.map(judge, stories, 50)
    by_kind: dict[str, list[Result]] = defaultdict(list)
    for results in judged:
        for result in results:
            if len(by_kind[result.removal.kind]) < options.most:
                by_kind[result.removal.kind].append(result)
    if options.show:
        _show(by_kind, options)
    kinds = options.kinds or list(FINDERS)
    verdicts = _verdicts(options.noticed) if options.noticed else {}
    for title, ours in _by_verdict(by_kind, verdicts).items():
        _table(title, ours, kinds)
    return 0


def _write(stories: list[Story], most: int, out: Path) -> None:
    """Write the first ``most`` removals of each kind for readers, a story's side by side."""
    made: dict[str, int] = defaultdict(int)
    with out.open("w", encoding="utf-8") as file:
        for story in stories:
            for removal in removals(story):
                made[removal.kind] += 1
                if made[removal.kind] <= most:
                    record = for_readers(story, removal)
                    file.write(json.dumps(record, ensure_ascii=False) + "\n")


def _verdicts(path: Path) -> dict[str, str]:
    judged = map(json.loads, path.open(encoding="utf-8"))
    return {each["id"]: each["verdict"] for each in judged}


def _by_verdict(
    by_kind: dict[str, list[Result]], verdicts: dict[str, str]
) -> dict[str, dict[str, list[Result]]]:
    """Return the results by what readers said of them, then by kind."""
    parted: dict[str, dict[str, list[Result]]] = {}
    for kind, results in by_kind.items():
        for result in results:
            verdict = verdicts.get(result.name, "not judged") if verdicts else "taken out"
            parted.setdefault(verdict, defaultdict(list))[kind].append(result)
    return parted or {"taken out": {}}


def _table(title: str, by_kind: dict[str, list[Result]], kinds: list[str]) -> None:
    """Print the share found of each kind, to work on and only counted."""
    print(f"{title:24} {'to work on':>14} {'only counted':>14}")
    every = [result for kind in kinds for result in by_kind.get(kind, ())]
    for name, ours in [*((kind, by_kind.get(kind, [])) for kind in kinds), ("all", every)]:
        print(f"{name:24} {_share(ours, False):>14} {_share(ours, True):>14}")


def _share(results: list[Result], part: bool) -> str:
    ours = [result.found for result in results if result.counted is part]
    return f"{sum(ours)}/{len(ours)} {100 * sum(ours) / max(len(ours), 1):3.0f}%"


def _show(by_kind: dict[str, list[Result]], options: argparse.Namespace) -> None:
    for name in options.kinds or FINDERS:
        ours = [each for each in by_kind[name] if not each.counted]
        ours = [each for each in ours if not (options.missed and each.found)]
        for each in ours[: options.show]:
            print(f"{name} {each.story} {'found' if each.found else 'missed'}")
            for edit in each.removal.edits:
                print(f"  - {edit.old}\n  + {edit.new}")


if __name__ == "__main__":
    sys.exit(main())

"""Audit: how often each rule speaks in what was printed, and a random draw to judge."""

import heapq
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any, NamedTuple

from factcheck.archive.results import FoundIn, read_results

BREAKDOWNS = ("outlet", "year", "section")
NOT_STATED = "(not stated)"


class Rates(NamedTuple):
    """Findings and words of a scan, whole and by outlet, year and section.

    ``findings`` counts by rule; ``words`` and ``spoken`` (findings) count by
    breakdown and its value; ``by_rule`` counts by rule, breakdown and value.
    """

    stories: int
    unchecked: int
    total_words: int
    findings: Counter[str]
    told_in: Counter[str]
    severity: dict[str, str]
    words: dict[str, Counter[str]]
    spoken: dict[str, Counter[str]]
    by_rule: dict[tuple[str, str], Counter[str]]

    def per_thousand(self, rule: str) -> float:
        """Return the rule's findings a thousand words."""
        return self.findings[rule] * 1000 / self.total_words if self.total_words else 0.0


class Drawn(NamedTuple):
    """One finding of the draw, with its story's row and shard."""

    key: str
    shard: str
    story: FoundIn
    finding: dict[str, Any]

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return str(self.finding["rule"])


def rates_of(out: str) -> Rates:
    """Return the rates of the results in ``out``, read in a stream."""
    stories = unchecked = total = 0
    findings: Counter[str] = Counter()
    told_in: Counter[str] = Counter()
    severity: dict[str, str] = {}
    words: dict[str, Counter[str]] = {name: Counter() for name in BREAKDOWNS}
    spoken: dict[str, Counter[str]] = {name: Counter() for name in BREAKDOWNS}
    by_rule: dict[tuple[str, str], Counter[str]] = {}
    for _, story in read_results(out):
        stories += 1
        unchecked += bool(story.fault)
        total += story.words
        names = [finding["rule"] for finding in story.findings]
        findings.update(names)
        told_in.update(set(names))
        severity.update((each["rule"], each["severity"]) for each in story.findings)
        for breakdown, value in _values(story):
            words[breakdown][value] += story.words
            spoken[breakdown][value] += len(names)
            for name in names:
                by_rule.setdefault((name, breakdown), Counter())[value] += 1
    return Rates(stories, unchecked, total, findings, told_in, severity, words, spoken, by_rule)


def draw(out: str, count: int, seed: str, rule: str = "") -> list[Drawn]:
    """Return ``count`` findings at random, the same for the same seed, in drawn order.

    A finding's lot depends on the seed and itself alone, so that most of a
    draw stays when stories are added.
    """

    def lot(drawn: Drawn) -> bytes:
        return blake2b(f"{seed} {drawn.key}".encode(), digest_size=8).digest()

    return heapq.nsmallest(count, every_finding(out, rule), key=lot)


def every_finding(out: str, rule: str = "") -> Iterator[Drawn]:
    """Yield every finding of the results, or those of one rule."""
    for shard, story in read_results(out):
        for finding in story.findings:
            if not rule or finding["rule"] == rule:
                yield Drawn(key_of(story, finding), shard, story, finding)


def key_of(story: FoundIn, finding: dict[str, Any]) -> str:
    """Return 16 hex digits for a finding in a story, the same in every scan."""
    words = "\0".join((story.id, story.day, finding["rule"], finding["id"]))
    return blake2b(words.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _values(story: FoundIn) -> Iterator[tuple[str, str]]:
    yield "outlet", story.outlet or NOT_STATED
    yield "year", story.day[:4] or NOT_STATED
    yield "section", story.section or NOT_STATED


class Changed(NamedTuple):
    """What another version of a rule finds: the findings added, dropped and kept."""

    added: list[Drawn]
    dropped: list[Drawn]
    kept: int


def changed(old: str, new: str) -> Changed:
    """Return how the results in ``new`` differ from those in ``old``.

    A finding is the same when it marks the same places of the same story; what
    it says may differ.
    """
    before, after = _by_place(old), _by_place(new)
    return Changed(
        [after[place] for place in after if place not in before],
        [before[place] for place in before if place not in after],
        sum(place in before for place in after),
    )


def _by_place(out: str) -> dict[tuple[object, ...], Drawn]:
    return {
        (
            drawn.shard,
            drawn.story.row,
            *sorted((label["start"], label["end"]) for label in drawn.finding["labels"]),
        ): drawn
        for drawn in every_finding(out)
    }

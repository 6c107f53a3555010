"""Suppress findings by a comment in the draft, and report comments that do not help.

``<!-- factcheck: ignore[rule] reason -->`` covers the paragraph it stands in or,
on a line of its own, the one that follows; ``ignore-file`` covers the story. The
brackets name rules, groups or finding ids, with globs; the reason is required.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.check.rule import Rule
from factcheck.model.article import Article
from factcheck.model.finding import Finding, Severity
from factcheck.model.reading import Report
from factcheck.model.span import Span

GROUP = "suppressions"
UNUSED, UNREASONED, UNREADABLE = (
    "unused-suppression",
    "suppression-without-reason",
    "unreadable-suppression",
)
_SEVERITY: Severity = "warning"


class Suppression(NamedTuple):
    """One comment: what it names, why, where it stands and what it covers in the source."""

    names: tuple[str, ...]
    reason: str
    comment: Span
    covers: Span


def suppress(
    report: Report,
    *,
    tell_unused: bool = True,
    rules: Callable[[], Sequence[Rule]] = tuple,
) -> tuple[Report, int]:
    """Return the report without the findings that comments accept, and their number.

    A comment that accepts nothing, gives no reason or cannot be read is a
    finding itself, so that none outlives what it was written for; without
    ``tell_unused``, where not every rule ran, the first kind is not told. ``rules``
    gives those of the run, by which a misspelt name is told from one that is not needed.
    """
    article = report.reading.article
    if not any("factcheck" in article.source[slice(*comment)] for comment in article.comments):
        return report, 0
    suppressions, faults = _read_comments(article)
    used: set[Span] = set()
    kept = []
    for finding in report.findings:
        matching = [s for s in suppressions if _accepts(s, finding, article)]
        used.update(s.comment for s in matching)
        if not matching:
            kept.append(finding)
    idle = [s for s in suppressions if s.comment not in used]
    unused = [_unused(s, article, rules()) for s in idle] if tell_unused else []
    hidden = len(report.findings) - len(kept)
    return report.showing((*kept, *faults, *unused)), hidden


def names_match(names: tuple[str, ...], finding: Finding) -> bool:
    """Whether one of ``names`` is the finding's rule, group or id, or a glob that fits one."""
    said = (finding.rule, finding.group, finding.id)
    if any(name in said for name in names):
        return True
    if not any(mark in name for name in names for mark in "*?["):
        return False
    from fnmatch import fnmatchcase

    return any(fnmatchcase(word, name) for name in names for word in said)


def complaint(rule: str, message: str, article: Article, place: Span | None) -> Finding:
    """Return the finding that tells of a suppression at fault."""
    from factcheck.check.fingerprint import text_id

    quoted = article.source[slice(*place)] if place else ""
    return Finding(
        id=text_id(rule, " ".join(quoted.split()) or message),
        rule=rule,
        group=GROUP,
        severity=_SEVERITY,
        message=message,
        working="",
        question="",
        labels=(),
        place=place,
    )


def _read_comments(article: Article) -> tuple[list[Suppression], list[Finding]]:
    suppressions: list[Suppression] = []
    faults: list[Finding] = []
    blocks = [article.to_source(section.span) for section in article.sections]
    for comment in article.comments:
        text = article.source[slice(*comment)]
        if "factcheck" not in text or not _ours().match(text):
            continue
        told = _pattern().match(text)
        names = tuple(filter(None, re.split(r"[,\s]+", told["names"]))) if told else ()
        if told is None or not names:
            faults.append(complaint(UNREADABLE, _HOW, article, comment))
        elif not told["reason"].strip(" -–—:"):
            message = (
                f"no reason is given for ignoring {', '.join(names)}, so it is not ignored"
            )
            faults.append(complaint(UNREASONED, message, article, comment))
        else:
            covers = (
                Span(0, len(article.source))
                if told["file"]
                else _covered(comment, blocks, article)
            )
            suppressions.append(Suppression(names, told["reason"], comment, covers))
    return suppressions, faults


_HOW = "write <!-- factcheck: ignore[rule] reason -->; this comment is not understood"


@cache
def _ours() -> re.Pattern[str]:
    # With the colon, or without it where it asks for something to be ignored.
    return re.compile(r"<!--+\s*factcheck\s*(?::|[\s-]+ignore)", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"<!--+\s*factcheck\s*:\s*ignore(?P<file>-file)?\s*\[(?P<names>[^\]]*)\]"
        r"(?P<reason>.*?)\s*-*->\s*\Z",
        re.IGNORECASE | re.DOTALL,
    )


def _covered(comment: Span, blocks: list[Span], article: Article) -> Span:
    """Return the block that the comment stands in or ends, else the one after it."""
    following = Span(comment.end, comment.end)
    for block in reversed(blocks):
        if block.start >= comment.end:
            following = block
            continue
        between = article.source[block.end : comment.start]
        if block.end > comment.start or not ("\n" in between or "<" in between):
            return Span(block.start, max(block.end, comment.end))
        break
    return following


def _accepts(suppression: Suppression, finding: Finding, article: Article) -> bool:
    if not names_match(suppression.names, finding):
        return False
    places = [article.to_source(label.span) for label in finding.labels]
    return any(place.overlaps(suppression.covers) for place in places)


def _unused(suppression: Suppression, article: Article, rules: Sequence[Rule]) -> Finding:
    message = _misspelt(suppression.names, rules) or (
        f"nothing here is found by {', '.join(suppression.names)}: remove the comment"
    )
    return complaint(UNUSED, message, article, suppression.comment)


def _misspelt(names: tuple[str, ...], rules: Sequence[Rule]) -> str:
    """Say that the first name that is near a rule's or group's, but is none, is misspelt."""
    from difflib import get_close_matches

    known = sorted({rule.name for rule in rules} | {rule.group for rule in rules})
    for name in names:
        near = get_close_matches(name, known, n=1, cutoff=0.7)
        if near and name not in known:
            return f"no rule or group is called {name}; did you mean {near[0]}?"
    return ""

"""Run rules over a reading and gather what they find, what broke and what was covered."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import redirect_stdout
from typing import Any

from factcheck.check.coverage import cover, decide
from factcheck.check.duplicates import leave_out_repeats
from factcheck.check.fingerprint import fingerprint, number_repeats
from factcheck.check.labels import labels_for
from factcheck.check.loudness import leave_out_lesser_notes
from factcheck.check.parameters import MEMORY, NOTHING_GIVEN, Parameters
from factcheck.check.rule import Rule
from factcheck.check.subjects import figures_in, subjects_of
from factcheck.check.time_limit import (
    Steps,
    TimeLimitError,
    limited,
    limited_steps,
    step_limit,
)
from factcheck.model.article import Article, Section
from factcheck.model.finding import SEVERITIES, Discrepancy, Finding
from factcheck.model.reading import Fault, Reading, Report


def run_rules(
    reading: Reading,
    rules: Iterable[Rule],
    *,
    given: Mapping[str, Callable[[], Any]] = NOTHING_GIVEN,
    time_limit: float | None = None,
) -> Report:
    """Return what the rules that are on find in one story, and its coverage.

    ``given`` makes the helpers that lie outside a reading ("tables", "style").
    A rule that breaks, or runs for more than ``time_limit`` seconds (without one,
    for more than the length of the story allows), is named in ``faults`` after those
    of the reading, and the others run on. Findings stand in reading order; of
    several that mark the same figures only the most specific is kept (see
    ``duplicates``), and of caveats at most five (see ``loudness``). Rules that ask
    for a memory run where one is given.
    """
    rules = tuple(r for r in rules if r.on and (MEMORY in given or MEMORY not in r.helpers))
    findings: list[Finding] = []
    faults: list[Fault] = list(reading.faults)
    if not reading.article.unread:
        helpers = Parameters(reading, given)
        if time_limit is None:
            time_limit = step_limit(len(reading.article.text))
        with limited_steps(time_limit) as steps:
            for rule in rules:
                fault = _run_rule(rule, reading, helpers, findings, steps)
                if fault is not None:
                    faults.append(fault)
    distinct = leave_out_repeats(findings, rules, reading)
    distinct.sort(key=_place)
    numbered = number_repeats(distinct)
    kept = leave_out_lesser_notes(numbered, reading)
    decisions = decide(reading, rules)
    checked, unchecked = cover(reading, rules, kept, decisions)
    report = Report(reading, numbered, checked, unchecked, tuple(faults), decisions.decided)
    return report if len(kept) == len(numbered) else report.showing(kept)


# Why a rule lowers its voice, by how surely the words link the figures.
_BY_CERTAINTY = {
    "likely": "the words make it likely, not certain, that these figures go together",
    "doubtful": "the words leave it open whether these figures go together",
}


def _place(finding: Finding) -> tuple[int, str]:
    starts = (label.span.start for label in finding.labels if label.primary)
    return min(starts, default=0), finding.rule


def _run_rule(
    rule: Rule,
    reading: Reading,
    helpers: Parameters,
    findings: list[Finding],
    steps: Steps,
) -> Fault | None:
    """Add the rule's findings; return what broke, if something did.

    A subject without a number (a date, "dozens", a missing level) is passed over
    where the rule reckons with the number: there is nothing to say about it.
    """
    subjects = _subjects(rule, reading)
    if not subjects:
        return None
    what = f"{rule.path}:{rule.line}: rule {rule.name} on {reading.article.path}"
    try:
        if rule.trusted:
            with steps.of(what):
                _run_over(subjects, rule, reading, helpers, findings)
        else:
            # What a newsroom's rule prints goes to standard error: standard output is the
            # report's. It may sleep, and is timed by the clock.
            with redirect_stdout(sys.stderr), limited(steps.seconds, what, waiting=True):
                _run_over(subjects, rule, reading, helpers, findings)
    except (Exception, SystemExit, TimeLimitError) as error:
        if steps.overdue:
            raise
        from factcheck.check.faults import fault_of

        return fault_of(error, rule, reading.article.path)
    return None


def _subjects(rule: Rule, reading: Reading) -> Sequence[Any]:
    subjects = subjects_of(rule.subject, reading)
    if rule.tags and not set(rule.tags) & _tags(reading.article):
        return ()
    if rule.sections:
        return tuple(s for s in subjects if _lies_in(s, rule.sections, reading))
    return subjects


def _tags(article: Article) -> set[str]:
    tags = article.meta.get("tags") or article.meta.get("keywords") or ()
    if isinstance(tags, str):
        tags = tags.split(",")
    return {str(tag).strip() for tag in tags}


def _lies_in(subject: Any, sections: tuple[str, ...], reading: Reading) -> bool:
    section = subject if isinstance(subject, Section) else getattr(subject, "section", None)
    if isinstance(section, Section):
        return section.kind in sections
    return any(f.section_kind in sections for f in figures_in(subject, reading))


def _run_over(
    subjects: Sequence[Any],
    rule: Rule,
    reading: Reading,
    helpers: Parameters,
    findings: list[Finding],
) -> None:
    check: Callable[..., Any] = rule.load()
    values = helpers.values_for(rule)
    for subject in subjects:
        try:
            outcome = check(subject, *values)
            if outcome is None:
                continue
            for discrepancy in _each(outcome):
                findings.append(_finding(discrepancy, subject, rule, reading))  # noqa: PERF401
        except AssertionError as error:
            from factcheck.check.asserts import discrepancy_of

            found = discrepancy_of(error, rule)
            findings.append(_finding(found, subject, rule, reading))
        except TypeError as error:
            from factcheck.check.faults import is_about_nothing

            if not is_about_nothing(error, subject, reading):
                raise


def _each(outcome: Any) -> Iterable[Any]:
    """Return what a rule gave as several: a generator's yields, or the one thing returned."""
    several = not isinstance(outcome, Discrepancy) and hasattr(outcome, "__iter__")
    return outcome if several else (outcome,)


def _why_lowered(found: Discrepancy, subject: Any, rule: Rule) -> str:
    """Say why a finding is quieter than its rule, which is all that its page tells."""
    told = found.severity or rule.severity
    if SEVERITIES.index(told) <= SEVERITIES.index(rule.severity):
        return ""
    why = _BY_CERTAINTY.get(getattr(subject, "certainty", ""), "")
    return why and f"{told}, not {rule.severity}: {why}"


def _finding(found: Any, subject: Any, rule: Rule, reading: Reading) -> Finding:
    if not isinstance(found, Discrepancy):
        raise TypeError(
            f"gave {found!r:.60}; a rule asserts, returns a Discrepancy or None, or yields some"
        )
    finding = Finding(
        id="",
        rule=rule.name,
        group=rule.group,
        severity=found.severity or rule.severity,
        message=found.message or rule.holds,
        working="\n".join(filter(None, (found.working, _why_lowered(found, subject, rule)))),
        question=found.question,
        labels=labels_for(found, subject, reading),
        stated=found.stated,
        expected=found.expected,
    )
    return finding._replace(id=fingerprint(finding, reading))

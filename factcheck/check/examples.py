"""Run the examples in rules' docstrings: ``Flags:`` lines must be found, ``Passes:`` not.

Each span marked with ``[[...]]`` must carry a label, and no primary label may
lie elsewhere. How a line is written is told in ``example_lines``.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from factcheck.check.example_lines import Example, docstring_line, parse_examples
from factcheck.check.parameters import NOTHING_GIVEN
from factcheck.check.rule import Rule
from factcheck.check.runner import run_rules
from factcheck.model.reading import Reading, Report


class Outcome(NamedTuple):
    """What running an example gave; ``fault`` is empty when it went as it says."""

    example: Example
    report: Report
    fault: str


def examples_of(rule: Rule) -> tuple[Example, ...]:
    """Return the rule's examples in order.

    Raises ``RuleError`` for an example that cannot be read; its text names file and line.
    """
    doc = rule.load().__doc__ or ""
    return parse_examples(doc, rule.path, docstring_line(rule.path, rule.line))


def run_example(
    rule: Rule,
    example: Example,
    read: Callable[[Example], Reading],
    given: Mapping[str, Callable[[], Any]] = NOTHING_GIVEN,
) -> Outcome:
    """Run one rule over one example; ``read`` makes the reading of its draft."""
    report = run_rules(read(example), (rule._replace(on=True),), given=given)
    return Outcome(example, report, _fault(example, report))


def lacking(rule: Rule, examples: tuple[Example, ...]) -> str:
    """Return which kind of example the rule has none of, in words; empty if both are there.

    Of a rule with none at all it is told that nothing tests it.
    """
    kinds = {example.expects for example in examples}
    missing = [f"{kind}:" for kind in ("Flags", "Passes") if kind not in kinds]
    told = f"{rule.name} has no {' and no '.join(missing)} example" if missing else ""
    return told if kinds or not told else f"{told}, so it was not tested"


def _fault(example: Example, report: Report) -> str:
    if report.faults:
        return str(report.faults[0])
    if example.expects == "Passes":
        return "" if not report.findings else "flagged, but it should pass"
    if not report.findings:
        return "passed, but it should be flagged"
    if not example.marks:
        return ""
    text = example.text
    labels = [label for finding in report.findings for label in finding.labels]
    for mark in example.marks:
        if not any(label.span == mark for label in labels):
            shown = ", ".join(repr(text[one.span.start : one.span.end]) for one in labels)
            return f"{text[mark.start : mark.end]!r} is not marked; marked are {shown}"
    for label in labels:
        if label.primary and label.span not in example.marks:
            return f"{text[label.span.start : label.span.end]!r} is marked, but not expected"
    return ""

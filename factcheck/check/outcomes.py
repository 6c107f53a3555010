"""Tell a failed example as a finding, so that it is shown in a report's frame."""

from factcheck.check.examples import Outcome
from factcheck.check.rule import Rule
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding, Label
from factcheck.model.reading import Report


def as_report(rule: Rule, outcome: Outcome) -> Report:
    """Return the example's report with one finding that says what went otherwise.

    It marks the spans that the example expects, then those that the rule gave;
    where there are neither, the figures that were read.
    """
    found = [label for finding in outcome.report.findings for label in finding.labels]
    labels = [Label(mark, "expected", True) for mark in outcome.example.marks]
    expected = {label.span for label in labels}
    labels += [Label(x.span, "found", not labels) for x in found if x.span not in expected]
    figures = outcome.report.reading.figures
    labels = labels or [Label(figure.span, "read", True) for figure in figures]
    told = [finding.message for finding in outcome.report.findings]
    told += [finding.working for finding in outcome.report.findings if finding.working]
    finding = Finding(
        id="",
        rule=rule.name,
        group=rule.group,
        severity="error",
        message=f"{outcome.example.expects}: example {outcome.fault}",
        working="\n".join(told) or _nothing(outcome),
        question="",
        labels=tuple(labels),
    )
    return outcome.report._replace(findings=(finding,))


def _nothing(outcome: Outcome) -> str:
    reading = outcome.report.reading
    figures = ", ".join(map(_with_measure, reading.figures)) or "none"
    relations = ", ".join(
        f"{len(found)} {name}" for name, found in reading.relations.items() if found
    )
    return f"figures read: {figures}; relations: {relations or 'none'}"


def _with_measure(figure: Figure) -> str:
    """Return "3,800 (of U.S. troops)": a rule that asks for another measure passes it over."""
    measure = figure.measure.text if figure.measure is not None else "nothing named"
    return f"{figure} (of {measure})"

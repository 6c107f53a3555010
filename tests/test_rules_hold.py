"""No built-in rule breaks, whatever the words, and every figure is accounted for."""

from hypothesis import given, settings, strategies as st

from factcheck.check import load_rules
from factcheck.model.reading import Report
from factcheck.pipeline import check_article
from factcheck.read import read_string

RULES = tuple(rule._replace(on=True) for rule in load_rules())
WORDS = (
    *(
        "in on of the and , . ; between to from up down rose fell by at least about nearly "
        "half a third each per cent points average margin of error plus or minus poll killed "
        "dead people years old aged ago said officials troops including not counting Friday"
    ).split(),
    *("3", "40", "5%", "$3 million", "-1", "1,000", "(12 km)", "March 2016", "April 5"),
    *("20C", "2.5 times", "No. 5", "1/2", "7-9", "52-48", "£5m a day", "10:30 p.m."),
)
OPENING = "Council votes\n\nIt is said that the people of the city have been there for long. "


def _report(words: list[str]) -> Report:
    return check_article(read_string(OPENING + " ".join(words)), RULES)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_rules_do_not_break(words: list[str]) -> None:
    """Any string of words with numbers is checked without a fault."""
    report = _report(words)

    assert report.faults == ()
    assert report.checked + len(report.unchecked) == len(report.reading.figures)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_findings_are_told_apart_and_marked(words: list[str]) -> None:
    """Ids are unique, each finding has a primary label, and labels lie inside the text."""
    report = _report(words)
    end = len(report.reading.article.text)

    assert len({finding.id for finding in report.findings}) == len(report.findings)
    for finding in report.findings:
        assert any(label.primary for label in finding.labels)
        assert all(0 <= label.span.start < label.span.end <= end for label in finding.labels)

"""A comment accepts what it names, with a reason, where it stands, and nothing else."""

import pytest

from factcheck.check.suppressions import suppress
from factcheck.model.finding import Label
from factcheck.model.reading import Report
from factcheck.model.span import Span
from factcheck.read import read_string
from tests.report.factory import finding_of, report_of

MARKDOWN = """\
# Fair

The fair had 12 stalls. {first}

{second}
It cost 9,000 pounds.

It drew 340 guests.
"""
HTML = """<html><body><h1>Fair</h1>
<p>The fair had 12 stalls. {first}</p>
{second}
<p>It cost 9,000 pounds.</p>
<p>It drew 340 guests.</p></body></html>
"""


def _report(text: str, format: str) -> Report:
    article = read_string(text, f"fair.{format}", format)
    findings = []
    for quote in ("12", "9,000", "340"):
        start = article.text.index(quote)
        label = Label(Span(start, start + len(quote)), primary=True)
        findings.append(finding_of(f"rule-{quote}", "m", [label], group="fairs"))
    return report_of(article, [], findings)


def _left(first: str = "", second: str = "", *, format: str = "md") -> list[str]:
    text = (MARKDOWN if format == "md" else HTML).format(first=first, second=second)
    return [finding.rule for finding in suppress(_report(text, format))[0].findings]


@pytest.mark.parametrize("format", ["md", "html"])
def test_comment_in_a_paragraph(format: str) -> None:
    """A comment at the end of a paragraph covers that paragraph."""
    left = _left("<!-- factcheck: ignore[rule-12] as filed -->", format=format)

    assert left == ["rule-9,000", "rule-340"]


@pytest.mark.parametrize("format", ["md", "html"])
def test_comment_before_a_paragraph(format: str) -> None:
    """A comment on its own line covers the paragraph that follows."""
    left = _left(second="<!-- factcheck: ignore[rule-9*] as filed -->\n", format=format)

    assert left == ["rule-12", "rule-340"]


@pytest.mark.parametrize("format", ["md", "html"])
def test_comment_for_the_story(format: str) -> None:
    """``ignore-file`` covers the whole story; a group names all its rules."""
    assert _left("<!-- factcheck: ignore-file[fairs] a wire copy -->", format=format) == []


def test_other_rules_stay() -> None:
    """A comment for another rule accepts nothing and is reported as unused."""
    left = _left("<!-- factcheck: ignore[rule-340] as filed -->")

    assert left == ["rule-12", "rule-9,000", "rule-340", "unused-suppression"]


def test_reason_is_required() -> None:
    """Without a reason nothing is accepted, and the comment is a finding."""
    left = _left("<!-- factcheck: ignore[rule-12] -->")

    assert left == ["rule-12", "rule-9,000", "rule-340", "suppression-without-reason"]


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- factcheck: ignore because -->",
        "<!-- factcheck: ignore[] because -->",
        "<!-- factcheck: ignor[rule-12] because -->",
        "<!-- factcheck ignore rule-12 because -->",
    ],
)
def test_unreadable_comment(comment: str) -> None:
    """A comment that speaks to us and cannot be read is a finding, not silence."""
    assert _left(comment)[3:] == ["unreadable-suppression"]


def test_other_comments_are_left_alone() -> None:
    """Comments that do not speak to us do nothing."""
    assert _left("<!-- ask factcheck: is this right? -->") == [
        "rule-12",
        "rule-9,000",
        "rule-340",
    ]


def test_finding_at_fault_stands_at_its_comment() -> None:
    """An unused comment is shown where it stands in the source."""
    comment = "<!-- factcheck: ignore[nothing-such] as filed -->"
    report, hidden = suppress(_report(MARKDOWN.format(first=comment, second=""), "md"))
    finding = report.findings[-1]

    assert hidden == 0
    assert finding.place is not None
    assert report.reading.article.source[slice(*finding.place)] == comment


def test_several_names_and_a_finding_id() -> None:
    """One comment may name several rules, or one finding by its id."""
    report = _report(MARKDOWN.format(first="", second=""), "md")
    wanted = report.findings[0].id

    assert _left(f"<!-- factcheck: ignore[other, {wanted}] as filed -->")[0] == "rule-9,000"

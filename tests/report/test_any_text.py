"""Whatever a draft, a rule or a path says, each format stays what its readers can read."""

import csv
import json
import xml.etree.ElementTree as ET
from io import StringIO

from hypothesis import given, strategies as st
from markdown_it import MarkdownIt

from factcheck.model.finding import Label
from factcheck.model.reading import Report
from factcheck.report import as_csv, as_github, as_gitlab, as_junit, as_md, as_rdjson, as_sarif
from tests.report.factory import article_of, finding_of, report_of, span_of
from tests.report.written import written

_NASTY = "".join(map(chr, [0, 7, 9, 10, 13, 27, 0x85, 0x2028, 0x202E, 0xFFFE, 0x1F600]))
TEXTS = st.text(
    st.sampled_from(_NASTY + "ab12 <>&\"'`*_[](){}|#@:%,;=+-\\~!/\u200b"), max_size=30
)


def _report(quote: str, note: str, message: str, path: str) -> Report:
    article = article_of(f"Fair\n\nThe fair had 12{quote} stalls.\n", path or "x")
    start = span_of(article, "12")
    labels = [
        Label(start._replace(end=start.end + len(quote)), note, primary=True),
        Label(span_of(article, "stalls", 1), message),
    ]
    finding = finding_of("stalls", message, labels, working=note, question=message)
    return report_of(article, [], [finding])


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_json_formats(quote: str, note: str, message: str, path: str) -> None:
    """SARIF, GitLab and rdjson parse, and hold the quote as it is."""
    report = _report(quote, note, message, path)
    log = json.loads(written(as_sarif.write, [report]))
    issues = json.loads(written(as_gitlab.write, [report]))
    diagnostics = json.loads(written(as_rdjson.write, [report]))

    region = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == f"12{quote}"
    assert len(issues) == len(diagnostics["diagnostics"]) == 1


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_junit(quote: str, note: str, message: str, path: str) -> None:
    """JUnit stays well-formed XML with one failure."""
    root = ET.fromstring(written(as_junit.write, [_report(quote, note, message, path)]))

    assert len(root.findall("./testsuite/testcase/failure")) == 1


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_csv(quote: str, note: str, message: str, path: str) -> None:
    """Each label is one row of as many cells as there are columns."""
    text = written(as_csv.write, [_report(quote, note, message, path)])

    rows = list(csv.reader(StringIO(text, newline="")))
    assert [len(row) for row in rows] == [len(as_csv.COLUMNS)] * 3


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_github(quote: str, note: str, message: str, path: str) -> None:
    """One finding is one line, one command, whatever its text."""
    text = written(as_github.write, [_report(quote, note, message, path)])

    assert text.count("\n") == 1
    assert text.startswith("::error ")
    assert "\r" not in text
    assert text.count("##[") == 0


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_markdown(quote: str, note: str, message: str, path: str) -> None:
    """The page has its own headings, list and small print, and nothing of the draft's."""
    text = written(as_md.write, [_report(quote, note, message, path)])

    page = str(MarkdownIt("gfm-like", {"linkify": False}).render(text))
    assert (page.count("<h1>"), page.count("<h2>"), page.count("<h3>")) == (1, 1, 1)
    assert page.count("<ul>") == 1
    assert page.count("<li>") == 2
    for tag in ("<ol", "<a ", "<img", "<em>", "<table", "<hr", "<pre", "<s>"):
        assert tag not in page

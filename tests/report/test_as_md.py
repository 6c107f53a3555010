"""Markdown output is read back by a Markdown parser."""

import html
import re

import pytest
from markdown_it import MarkdownIt

from factcheck.model.finding import Label
from factcheck.report.as_md import escaped, write
from tests.report.factory import article_of, finding_of, report_of, span_of
from tests.report.stories import council, harbour, hostile
from tests.report.written import written


def _html(text: str) -> str:
    return str(MarkdownIt("gfm-like", {"linkify": False}).render(text))


def test_structure() -> None:
    """One title with the verdict, a table of stories, a heading for each finding."""
    page = _html(written(write, [council(), harbour()]))

    assert re.findall(r"<h1>(.*)</h1>", page) == [
        "Figures: 3 errors, 1 warning, 1 note in 2 stories"
    ]
    assert page.count("<tr>") == 3
    assert re.findall(r"<h3>(\S \w+): ", page) == ["✖ error"] * 3 + ["▲ warning", "● info"]


def test_labels_are_listed() -> None:
    """Each label is quoted as code with its place and note, the main one strong."""
    page = _html(written(write, [council()]))

    assert (
        "<li><strong><code>25%</code></strong> (line 5, column 29): stated change</li>" in page
    )
    assert "<li><code>2,000</code> (line 5, column 38): before</li>" in page


@pytest.mark.parametrize(
    "text",
    [
        "a *b* _c_ `d` [e](f) ![g](h) <b>i</b> &amp; # j | k ~~l~~ > m",
        "- not a list",
        "1. not a list",
        "12) not a list",
        "+ not a list",
        "=====",
        "\\* kept",
        "http://x.example/a_b_c",
    ],
)
def test_text_is_shown_as_written(text: str) -> None:
    """Marks in a draft's text are letters on the page."""
    page = _html(escaped(text))

    inner = re.fullmatch(r"<p>(.*)</p>\n", page)
    assert inner is not None
    assert html.unescape(inner[1]) == text


def test_nobody_is_notified() -> None:
    """Names and issue numbers in a draft mention nobody."""
    assert escaped("@desk fixes #12") == "@\u200bdesk fixes \\#\u200b12"


def test_hostile_text_makes_no_markup() -> None:
    """No tag of a draft, a rule or a path reaches the page but our own small print."""
    page = _html(written(write, [hostile(), hostile()]))

    assert "<script" not in page
    assert "<img" not in page


def test_backticks_stay_in_their_quote() -> None:
    """A quoted text with backticks cannot end its code span."""
    article = article_of("Fair\n\nThe ``12` stalls``` <b>x</b>.\n")
    label = Label(span_of(article, "``12` stalls``` <b>x</b>"), primary=True)

    page = _html(written(write, [report_of(article, [], [finding_of("r", "m", [label])])]))

    assert "<code>``12` stalls``` &lt;b&gt;x&lt;/b&gt;</code>" in page

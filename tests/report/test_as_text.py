"""The terminal report shows every label, keeps its width and sends nothing unsafe."""

import re
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.model.finding import Label
from factcheck.model.reading import Report
from factcheck.report.as_text import write_concise, write_full
from factcheck.report.characters import width
from tests.report.factory import article_of, figure_of, finding_of, report_of, span_of
from tests.report.golden import golden
from tests.report.stories import council, harbour, hostile


def full(reports: list[Report], **options: Any) -> str:
    """Return what the full report prints."""
    out = StringIO()
    plain = {"color": False, "ascii_only": False, "links": False}
    write_full(reports, out, **{**plain, **options})
    return out.getvalue()


def concise(reports: list[Report]) -> str:
    """Return what the concise report prints."""
    out = StringIO()
    write_concise(reports, out)
    return out.getvalue()


def test_full_report() -> None:
    """The plain report of several stories is the golden one."""
    actual = full([council(), harbour()])

    assert golden("full.txt", actual) == actual


def test_full_report_in_ascii() -> None:
    """The ASCII fallback is the golden one and holds no other character."""
    actual = full([council(), harbour(), hostile()], ascii_only=True)

    assert golden("full_ascii.txt", actual) == actual
    assert actual.isascii()


def test_concise_report() -> None:
    """The concise report is the golden one: a line for a finding, a line for a story."""
    actual = concise([council(), harbour()])

    assert golden("concise.txt", actual) == actual


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_lines_fit(columns: int) -> None:
    """No line is wider than asked."""
    lines = full([council(), harbour()], width=columns).splitlines()

    assert [line for line in lines if width(line) > columns] == []


def test_colour_adds_nothing_but_paint() -> None:
    """Colour and links only wrap words: without them the report reads the same."""
    painted = full([council(), harbour()], color=True, links=True)
    bare = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;;[^\x1b]*\x1b\\", "", painted)

    assert full([council(), harbour()]) == bare
    assert "\x1b[1;31merror[" in painted


def test_links_close() -> None:
    """A rule with a shipped page is linked with OSC 8, and each link is closed."""
    painted = full([council()], color=True, links=True)
    links = re.findall(r"\x1b\]8;;([^\x1b]*)\x1b\\", painted)

    assert links
    assert len(links) % 2 == 0
    assert all(url.startswith("file://") for url in links[::2])
    assert set(links[1::2]) <= {""}


def test_no_control_reaches_the_terminal() -> None:
    """Escape sequences and direction marks of a draft or a file name are shown, not sent."""
    for text in (full([hostile()]), concise([hostile()])):
        assert (
            re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) == []
        )


def test_marks_stand_under_their_figures() -> None:
    """Each mark stands under its label's own text, wide letters before it or not."""
    article = article_of("標題\n\n漢字漢字 rose 40% and é́ 60% of all.\n")
    labels = [
        Label(span_of(article, "40%"), "a", primary=True),
        Label(span_of(article, "60%"), "b"),
    ]
    lines = full([report_of(article, (), [finding_of("r", "m", labels)])]).splitlines()
    above = next(line for line in lines if "40%" in line)
    below = lines[lines.index(above) + 1]

    assert width(above[: above.index("40%")]) == below.index("^")
    assert width(above[: above.index("60%")]) == below.index("-", below.index("a"))


def test_unread_story_is_not_called_clean() -> None:
    """A story that could not be checked says so in place of its coverage."""
    article = article_of("Ein Satz.\n\nNoch ein Satz.\n")
    read = type(article)(
        path="a.txt", text=article.text, sections=article.sections, unread="not in English"
    )

    assert full([report_of(read)]) == "a.txt: not checked: not in English\n\n"


def test_story_without_figures_says_that_nothing_was_checked() -> None:
    """No figures is no clean bill."""
    report = report_of(article_of("Head\n\nNothing here.\n", "a.txt"))

    assert concise([report]) == "a.txt: no figures found, so nothing was checked\n"


@settings(deadline=None)
@given(
    st.lists(st.text(max_size=40), min_size=1, max_size=6),
    st.integers(30, 100),
    st.text(max_size=50),
)
def test_any_text_fits(words: list[str], columns: int, note: str) -> None:
    """Whatever the draft and the notes hold, the quoted rows keep the width."""
    body = " ".join(f"{word} 7{number}%" for number, word in enumerate(words))
    article = article_of(f"Head\n\n{body}\n", "a")
    labels = [
        Label(span_of(article, f"7{number}%"), note, primary=number == 0)
        for number in range(len(words))
    ]
    figures = [figure_of(article, f"7{number}%") for number in range(len(words))]
    report = report_of(article, figures, [finding_of("rule", "message", labels)])

    for line in full([report], width=columns).split("\n"):
        assert width(line) <= columns

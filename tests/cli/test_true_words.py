"""What a finding or a footer says of the story is true of the story."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from factcheck.check import load_rules
from factcheck.cli.entry import run
from factcheck.model.reading import Report
from factcheck.pipeline import check_article
from factcheck.read import read_string
from factcheck.settings import DEFAULTS

RULES = load_rules()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _report(text: str) -> Report:
    return check_article(read_string(text, format="md"), RULES, DEFAULTS)


@given(
    st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(-150, 150), st.integers(0, 6)
)
def test_what_is_said_of_weekdays(published: date, apart: int, named: int) -> None:
    """A day's right weekday is right, and so are the years in which it is not the named one."""
    day = published + timedelta(days=apart)
    told = f"{day.day} {day:%B}"
    text = f"---\ndate: {published}\n---\n\nIt opens on {WEEKDAYS[named]}, {told}.\n"

    for finding in _report(text).findings:
        if finding.rule != "weekday-date":
            continue
        for year, weekday in re.findall(r"in (\d{4}) it fell on a (\w+)", finding.working):
            true = WEEKDAYS[date(int(year), day.month, day.day).weekday()]
            assert true == weekday != WEEKDAYS[named]
        for year in re.findall(r"nor is it a \w+ in (\d{4})", finding.working):
            assert date(int(year), day.month, day.day).weekday() != named


@pytest.mark.parametrize(
    "source",
    [
        "the World Health Organization said.",
        "according to the ministry of health.",
        "Ann Orr, who runs the clinic, told the council.",
        "a report by the auditor found.",
        "the census shows.",
    ],
)
@pytest.mark.parametrize("told", ["{}, {}", "{}. ¶ That is a rise, {}"])
def test_nobody_is_named_only_where_nobody_is(told: str, source: str) -> None:
    """Who said it may stand behind the figure or in the next sentence."""
    count = "Some 2.4 million households in the region have no car"
    text = "Few drive\n\n" + told.format(count, source).replace("¶ ", "")

    assert [f.message for f in _report(text).findings if "nobody" in f.message] == []
    alone = _report(f"Few drive\n\n{count}.\n")
    assert [f.rule for f in alone.findings] == ["unsourced-statistic"]


@pytest.mark.parametrize(
    "body",
    [
        "Eight people died in the fire on Monday. By Tuesday nine people had died in the fire.",
        "The fire killed seven men and two women.",
        "Nine of those in the hotel died, the mayor said. Eight people were hurt.",
    ],
)
def test_a_headline_that_the_text_bears_out(body: str) -> None:
    """No headline is said to differ from a text that has its value, or whose parts make it."""
    report = _report(f"# Nine people die in hotel fire\n\n{body}\n")

    assert [f.message for f in report.findings if f.rule == "headline-against-body"] == []


def test_accepted_findings_are_no_figures_without_partner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Figures of a finding in the baseline are set aside, not told to stand alone."""
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("Fares rose 52%, from £2.40 to £3.00.\n")

    assert run(["baseline", "write", "a.md"]) == 0
    capsys.readouterr()
    assert run(["check", "a.md", "--no-cache"]) == 0

    told = capsys.readouterr().out
    assert "3 set aside" in told
    assert "not checked" not in told

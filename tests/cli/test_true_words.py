"""What a finding or a footer says of the story is true of the story."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings, strategies as st

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


@settings(deadline=None)
@example(published=date(1999, 12, 1), apart=90, named=0)
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
    ("told", "name"),
    [
        ("WHO: {}.", "WHO"),
        ("{} (Eurostat).", "Eurostat"),
        ("{}. Source: Eurostat.", "Eurostat"),
        ("{} - Reuters", "Reuters"),
        ("Eurostat counts them every year. {}.", "Eurostat"),
        ("As Eurostat notes, {}.", "Eurostat"),
        ("{}, she argued.", "she"),
        ("{}, by the organisers' count.", "organisers"),
        ("The figure comes from the Transport Union. {}.", "Transport Union"),
    ],
)
@pytest.mark.parametrize(
    "count",
    [
        "Some 2.4 million households in the region have no car",
        "Some 80,000 protesters filled the avenue",
        "The market is expected to reach $2.4 billion",
    ],
)
def test_whoever_stands_beside_a_figure_is_not_nobody(told: str, name: str, count: str) -> None:
    """Where no verb tells that a name is the source, a note names it and says no more."""
    for finding in _report(f"Few drive\n\nThe town grows.\n\n{told.format(count)}\n").findings:
        assert "nobody" not in finding.message
        if finding.rule in ("unsourced-statistic", "crowd-estimate", "unsourced-forecast"):
            assert finding.working == f"“{name}” stands beside it"


@pytest.mark.parametrize("place", ["in South Korea", "of Hull", "near the Humber on Monday"])
def test_a_place_is_nobody(place: str) -> None:
    """A name that says where or when is nobody who counts."""
    told = f"Some 2.4 million households {place} have no car.\n"

    (finding,) = _report(f"Few drive\n\nThe town grows.\n\n{told}").findings
    assert finding.message.startswith("nobody is named for 2.4 million households")


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


HEDGES = ("", "about ", "some ", "more than ", "at least ", "up to ", "as many as ", "nearly ",
          "fewer than ", "just over ", "exactly ")  # fmt: skip
TOLD = st.builds(
    "{}{:,}".format,
    st.sampled_from(HEDGES),
    st.one_of(st.integers(2, 130), st.integers(2, 400).map(lambda size: size * 50)),
)


@settings(deadline=None)
@given(TOLD, TOLD, st.booleans(), st.sampled_from(["jobs", "people"]))
def test_no_conflict_is_explained_by_numbers_that_fit(
    told: str, other: str, headline: bool, noun: str
) -> None:
    """Where two intervals are printed as apart, or no value as fitting both, none fits."""
    one, two = f"{told} {noun}", f"{other} {noun}"
    text = f"The mill in Hull hired {two} in May.\n"
    above = f"# Hull mill hires {one}\n\n" if headline else "# Hull mill hires\n\n"
    if not headline:
        text += f"\nThe {one} that the mill in Hull hired in May live there.\n"
    report = _report(above + text)
    places = {figure.span: figure for figure in report.reading.figures}

    for finding in report.findings:
        said = finding.working
        marked = [places[label.span] for label in finding.labels if label.span in places]
        if len(marked) < 2 or not (" stands for " in said or "no value fits both" in said):
            continue
        first, second = marked[:2]
        assert not first.interval.overlaps(second.interval), (finding.message, said)


@pytest.mark.parametrize(
    ("above", "below", "why"),
    [
        ("more than 9,000 jobs", "more than 11,000 jobs", "give one bound two numbers"),
        ("£101 for a cat", "£100 for a cat", "£101 is no rounding of £100"),
    ],
)
def test_why_a_headline_does_not_retell(above: str, below: str, why: str) -> None:
    """A headline that may not be its text, though some value is in both, says why."""
    report = _report(f"# Hull mill offers {above}\n\nThe mill in Hull offers {below}.\n")

    (finding,) = [f for f in report.findings if f.rule == "headline-against-body"]
    assert why in finding.working
    assert "stands for" not in finding.working


def _slips(text: str) -> list[tuple[str, str, str]]:
    """Return each value that is said to fit a draft: the rule, the copy, and the value."""
    told = []
    for finding in _report(text).findings:
        for value, copy in re.findall(r"(?:^|; )([^;]+) would fit in place of ([^;\n]+)",
                                      finding.working):  # fmt: skip
            told.append((finding.rule, copy, value))
        for value, copy in re.findall(
            r"so would ([^;]+) in place of ([^;\n]+)", finding.working
        ):
            told.append((finding.rule, copy, value))
    return told


@pytest.mark.parametrize(
    ("draft", "right"),
    [
        ("Sales rose {}%, from 40 million to 48 million.", 20),
        ("Of the 640 pupils, 480 passed, or {}%.", 75),
        ("The fund has $912 million: ${} million for roads and $500 million for rail.", 412),
        ("The bridge is 3 miles ({} km) long.", 5),
        ("Turnout fell by {} points, from 71% to 58%.", 13),
        ("They paid £{} each, or £4,500 for 12 people.", 375),
        ("The mill made {} tons in a year, up by 150 from 1,250.", 1400),
    ],
)
@settings(deadline=None)
@given(st.data())
def test_what_is_said_to_fit_does(draft: str, right: int, data: st.DataObject) -> None:
    """A draft in which the value stands that is said to fit has that finding no more."""
    digits = list(str(right))
    place = data.draw(st.integers(0, len(digits) - 1))
    digits[place] = data.draw(st.sampled_from("123456789"))
    text = f"Head\n\n{draft.format(''.join(digits))}\n"

    for rule, copy, value in _slips(text):
        places = [found.span() for found in re.finditer(re.escape(copy), text)]
        mended = [f"{text[:start]}{value}{text[end:]}" for start, end in places]
        assert any(rule not in {f.rule for f in _report(each).findings} for each in mended)


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


def test_a_date_that_is_not_known_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the footer says that no day of publication was given, no figure says it again."""
    draft = tmp_path / "story.md"
    draft.write_text(
        "# Mill\n\nIt hired 12 on Monday, 15 last week and 40 last year.\n", "utf-8"
    )

    assert run(["check", str(draft), "--show-level", "info"]) == 0

    told = " ".join(capsys.readouterr().out.split())
    assert "floating-date" not in told
    assert told.count("could not be placed") == 1

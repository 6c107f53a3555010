"""In which year a date lies, and how long ago it was: the nearest evidence decides."""

from datetime import date

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.report.coverage import coverage
from tests.link.drafting import read

RULES = load_rules()
DAY = date(2026, 3, 10)  # a Tuesday


def _outcome(text: str, day: date | None = DAY) -> str:
    report = run_rules(read(text, day), RULES)
    found = coverage(report)
    return "flagged" if report.findings else "agrees" if found.agree else "not checked"


@pytest.mark.parametrize(
    "text",
    [
        "The fair opens on Thursday, 19 March.",
        "The vote was on Monday, 2 March.",
        "The rally of Tuesday, 3 March was small.",
        "The hall will be closed until Friday 8 January.",
        "In 2024 the choir sang on Friday, 21 June.",
        "The choir sang on Friday, 21 June 2024.",
    ],
)
def test_date_in_its_likeliest_year(text: str) -> None:
    """The year nearest to publication, on the side the tense tells, or its own sentence's."""
    assert _outcome(text) == "agrees"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "",
        "The budget year ends in 2027.\n\n",
        "A new hall is planned for 2027 and a second for 2032.\n\n",
        "The old hall was built in 1987.\n\n",
        "Takings were down from 2021, when 300 came.\n\n",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "The fair will open on Friday, 19 March.",
        "The next hearing is due on Thursday, 18 March.",
        "Rovers are scheduled to play on Sunday, 9 May.",
    ],
)
def test_other_years_of_a_story_are_no_evidence(text: str, elsewhere: str) -> None:
    """A date to come lies in the near year whatever other year the story names."""
    assert _outcome(elsewhere + text) == "flagged"


@pytest.mark.parametrize(
    "text",
    [
        "The vote was on Sunday, 12 January.",  # of 2025
        "The flood of 2023 is not forgotten. The dam broke on Friday, 16 June.",
    ],
)
def test_a_year_that_cannot_be_ruled_out(text: str) -> None:
    """Where the year before, or one told just above, would fit, nothing is said."""
    assert _outcome(text) == "not checked"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The dam was opened on 1 March 2024, two years ago.", "agrees"),
        ("The dam was opened on 1 March 2024, one year ago.", "flagged"),
        ("The dam was opened on 1 March 2024, three years ago.", "flagged"),
        ("She left in February 2020, six years ago.", "agrees"),
        ("She left in February 2020, five years ago.", "flagged"),
        ("She left five years ago, in February 2020.", "flagged"),
        ("He died in 2016, nine years ago.", "agrees"),
        ("He died in 2016, 10 years ago.", "agrees"),
        ("He died in 2016, 12 years ago.", "flagged"),
        ("The mill closed some 20 years ago, in 2004.", "agrees"),
        ("He joined nearly three years ago, in June 2023.", "agrees"),
        (
            "It ran from March 2018 to September 2021, a total of three and a half years.",
            "agrees",
        ),
        (
            "It ran from March 2018 to September 2021, a total of four and a half years.",
            "flagged",
        ),
    ],
)
def test_years_ago(text: str, outcome: str) -> None:
    """What lies between the days that the ends can mean; four fifths of a year fit."""
    assert _outcome(text) == outcome


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "Ann Reyes, who was born in 1968 and turned 48 in May, has run it since 2016.",
            "flagged",
        ),
        (
            "Ann Reyes, who was born in 1968 and turned 58 in May, has run it since 2016.",
            "agrees",
        ),
        ("She was born in 1978 and was 12 when the family moved in 1990.", "agrees"),
    ],
)
def test_age_is_not_told_for_the_year_of_something_else(text: str, outcome: str) -> None:
    """The year since which somebody holds an office is no moment of the age."""
    assert _outcome(text, date(2026, 7, 30)) == outcome


def test_a_month_that_no_year_has() -> None:
    """A date that cannot be, with a figure behind it, is read on a story that bears its day."""
    report = run_rules(
        read("The mill cut 500 jobs on 31/31/2020, and 20 more since.", DAY), RULES
    )
    assert [each.text for each in report.reading.figures] == ["500", "31/31/2020", "20"]

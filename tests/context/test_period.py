"""The time a figure describes, resolved against the day of publication."""

from datetime import date

import pytest

from tests.context.drafts import figure

FRIDAY = date(2016, 3, 25)
RESOLVED = [
    ("The port saw 26 ships over the past week.", date(2016, 3, 18), FRIDAY),
    ("The port saw 26 ships last week.", date(2016, 3, 14), date(2016, 3, 20)),
    ("The port saw 26 ships last year.", date(2015, 1, 1), date(2015, 12, 31)),
    ("The port saw 26 ships this month.", date(2016, 3, 1), date(2016, 3, 31)),
    ("The port saw 26 ships on Wednesday.", date(2016, 3, 23), date(2016, 3, 23)),
    ("The port saw 26 ships on Friday.", FRIDAY, FRIDAY),
    ("The port saw 26 ships yesterday.", date(2016, 3, 24), date(2016, 3, 24)),
    ("The port saw 26 ships in 2014.", date(2014, 1, 1), date(2014, 12, 31)),
    ("The port saw 26 ships in December.", date(2015, 12, 1), date(2015, 12, 31)),
    ("The port saw 26 ships in February 2016.", date(2016, 2, 1), date(2016, 2, 29)),
    ("The port saw 26 ships in the first quarter of 2015.", date(2015, 1, 1),
     date(2015, 3, 31)),
    ("The port saw 26 ships in the second half of 2014.", date(2014, 7, 1), date(2014, 12, 31)),
    ("The port saw 26 ships in the three months to February.", date(2015, 12, 1),
     date(2016, 2, 29)),
    ("The port saw 26 ships in the year to June 2015.", date(2014, 7, 1), date(2015, 6, 30)),
    ("The port saw 26 ships in the week ended March 12.", date(2016, 3, 6), date(2016, 3, 12)),
    ("The port saw 26 ships between 2010 and 2014.", date(2010, 1, 1), date(2014, 12, 31)),
    ("The port saw 26 ships from January to March.", date(2016, 1, 1), date(2016, 3, 31)),
    ("The port has seen 26 ships since May.", date(2015, 5, 1), FRIDAY),
    ("The port saw 26 ships in the past 24 hours.", date(2016, 3, 24), FRIDAY),
    ("Last month's count was 26 ships.", date(2016, 2, 1), date(2016, 2, 29)),
    ("In 2014 the port saw 26 ships.", date(2014, 1, 1), date(2014, 12, 31)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), RESOLVED)
def test_resolves_a_period(text: str, start: date, end: date) -> None:
    """Relative times count from the day of publication."""
    period = figure(text, "26", FRIDAY).period

    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("text", [text for text, _, _ in RESOLVED if "201" not in text])
def test_leaves_floating_times_unresolved(text: str) -> None:
    """Without a day of publication nothing is guessed, not from any other date."""
    period = figure(f"The pier was finished on March 18, 2010. {text}", "26").period

    assert period is not None
    assert (period.start, period.end) == (None, None)


def test_takes_the_nearest_time() -> None:
    """Each of two counts gets its own year."""
    text = "The port saw 26 ships in 2014 and 31 ships in 2015."

    periods = [figure(text, written).period for written in ("26", "31")]

    assert [period and period.start and period.start.year for period in periods] == [2014, 2015]


def test_reads_how_long_ago() -> None:
    """A time ago is one day that long before, hedge and all."""
    text = "The bureau guessed the herd at 26 sheep nearly two years ago."

    period = figure(text, "26", FRIDAY).period

    assert period is not None
    assert (period.text, period.start) == ("nearly two years ago", date(2014, 3, 25))


def test_leaves_a_fiscal_year_open() -> None:
    """A body's own year begins when the body says, which the text does not."""
    period = figure("The port saw 26 ships in fiscal 2015.", "26", FRIDAY).period

    assert period is not None
    assert (period.text, period.start) == ("in fiscal 2015", None)


@pytest.mark.parametrize(
    "told", ["the previous year", "the year before", "a year earlier", "a year before"]
)
@pytest.mark.parametrize("day", [None, date(2005, 1, 25)])
def test_the_year_before_is_counted_from_the_year_just_told(
    told: str, day: date | None
) -> None:
    """What went before 2004 is 2003, whenever the story is printed."""
    period = figure(f"Growth was 11% in 2004, down from 17% {told}.", "17%", day).period

    assert period is not None
    assert (period.start, period.end) == (date(2003, 1, 1), date(2003, 12, 31))


def test_the_time_of_what_is_compared() -> None:
    """The time behind a comparison is that of the other figure alone."""
    texts = [
        ("They earned $2.31 a share, compared with $1.95 a year earlier.", "$2.31 a share"),
        (
            "They lost $6 a share, compared with a profit of $2 a share a year ago.",
            "$6 a share",
        ),
        ("The firm, founded in 1990, has 40 workers.", "40"),
    ]

    assert [figure(text, written).period for text, written in texts] == [None] * 3


OWN_TIMES = [
    ("Sales rose to $5m in 2015 from $3m in 2012.", "$3m", "in 2012"),
    ("On Monday it stood at 304, and it was 359 on Sunday.", "304", "On Monday"),
    ("It grew slower than in the year-ago quarter, when 26 ships came.", "26",
     "in the year-ago quarter"),
    ("Trade in the first 1987 quarter was valued at $48m.", "$48m", "first 1987 quarter"),
    ("In recent years 26 ships have sunk.", "26", "In recent years"),
    ("The port saw 26 ships over the same period.", "26", "over the same period"),
    ("It took $11m in charges during the quarter.", "$11m", "during the quarter"),
    ("Volume shrank from yesterday's $93m.", "$93m", "yesterday's"),
    ("Sales fell 5% in the first quarter. Revenue rose to $3m.", "$3m", "in the first quarter"),
    ("It set aside $9m in May. That equals $336 a head.", "$336 a head", "in May"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "told"), OWN_TIMES)
def test_the_time_of_its_own_clause(text: str, written: str, told: str) -> None:
    """Each figure has the time of its own clause, or of the account it goes on with."""
    period = figure(text, written, FRIDAY).period

    assert period is not None
    assert told in period.text


NO_TIMES = [
    ("Made in Hull in 1927, the bull is 5 inches long.", "5 inches"),
    ("Founded in 1984, the firm has 40 shops.", "40"),
    ("The bridge, one of 11 on the river, will close in May.", "11"),
    ("The board, which has 40 members, took over in 2014.", "40"),
    ("It rose to 5% in May from 3%.", "3%"),
    ("The inn opened in 1952 and has 40 rooms.", "40"),
    ("Ana Lee left in May after a row in which 40 men clashed.", "40"),
    ("They left the 28-nation bloc in June.", "28"),
    ("It costs $40 in today's dollars.", "$40"),
    ("That is a two-fold increase from the vote in 2010.", "two-fold"),
    ("The loan is 40% dearer than forecast. Shares of Bolt rose 5%.", "5%"),
]


@pytest.mark.parametrize(("text", "written"), NO_TIMES)
def test_the_time_of_another_clause(text: str, written: str) -> None:
    """Origins, asides, bases, relative clauses and fixed sizes have other times or none."""
    assert figure(text, written, FRIDAY).period is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The port now holds 26 ships.", "now"),
        ("So far 26 ships have sunk.", "So far"),
        ("Overnight, 26 ships left.", "Overnight"),
        (
            "Lee, now back in the town where she was born and bred by the sea, saw 26 ships.",
            None,
        ),
    ],
)
def test_the_present_where_it_is_told_of_the_figure(text: str, told: str | None) -> None:
    """Now is a figure's time beside it, and none in passing."""
    period = figure(text, "26", FRIDAY).period

    assert told == (period and period.text)

"""Weekdays, spans of time, ages and dates fit one another."""

from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2016, 5, 1)

WRONG = (
    ("weekday-date", "The trial opens on Wednesday, April 19, 2016."),
    ("weekday-date", "On March 3, 2016, a Friday, they moved."),
    ("weekday-date", "Services will be held at 2 p.m. Saturday, May 8, at the church."),
    ("weekday-date", "It runs from 22 April to 2 May (Thursday, May 2)."),
    ("years-elapsed", "The school opened 40 years ago, in 1996."),
    ("years-elapsed", "In 1980, 25 years ago, the mine closed."),
    ("years-elapsed", "The war lasted 12 years, from 1990 to 1995."),
    ("years-elapsed", "The city marks the 50th anniversary of the 1956 fire."),
    ("years-elapsed", "He was freed in 2010, 20 years after his arrest in 1998."),
    ("years-elapsed", "The law passed in 2001 and, six years later, in 2012, was repealed."),
    ("years-elapsed", "They hit the target three years ahead of the 2025 deadline."),
    ("hours-elapsed", "The talks ran eight hours, from 9 a.m. to 2 p.m."),
    (
        "hours-elapsed",
        "The ferry docked at 2:50 p.m., ten minutes ahead of schedule. It was due at 3:10 p.m.",
    ),
    (
        "hours-elapsed",
        "The train came at 9:55 a.m., 30 minutes later than planned. It was due at 9:05 a.m.",
    ),
    (
        "hours-elapsed",
        "He left at 9 p.m. on Friday, two hours after talks at 7 p.m. on Thursday.",
    ),
    ("hours-elapsed", "She left at 9:10 p.m., 40 minutes after the count ended at 8:15 p.m."),
    ("hours-elapsed", "They met at 6:10 a.m., 40 minutes before the ferry sailed at 6:30 a.m."),
    ("hours-elapsed", "Three hours before the gates open at 6 p.m., staff meet at 4 p.m."),
    ("age-and-birth", "Born in 1950, the 60-year-old still works."),
    ("age-and-birth", "Jane Roe, who is 45, was born in 1980."),
    ("age-and-birth", "He was born in 1930 and died in 2010 aged 70."),
    ("impossible-date", "The rule took effect on February 30."),
    ("impossible-date", "It happened on September 31, 2012."),
    ("weekday-date", "They met on Thursday (Sept. 4, 2015) in Rome."),
    ("weekday-date", "On Monday 17 May 2015 she left."),
    ("years-elapsed", "It was the first win in 14 years, since 1992."),
    ("years-elapsed", "The club was founded in 1916 and marks its 50th anniversary this year."),
    ("years-elapsed", "He was jailed in 1990 and freed in 2008, 28 years later."),
    ("years-elapsed", "From 2001 to 2016, a span of 25 years, output fell."),
    ("years-elapsed", "In 2014, nine years after the 2009 crisis, growth returned."),
    (
        "years-elapsed",
        "The law came in 2010. It ends in 2019, a full four years after it passed.",
    ),
    ("hours-elapsed", "The flight left at 11 p.m. and landed at 5 a.m., nine hours later."),
    ("hours-elapsed", "Police were called at 3:15 p.m. and left two hours later, at 6:15 p.m."),
    (
        "hours-elapsed",
        "It began at 9:30 a.m. Nobody saw what came ten hours later. It blew at 8:30 p.m.",
    ),
    ("days-elapsed", "The fast lasted ten days, from June 1 to June 30."),
    ("age-and-birth", "The jets are more than 95 years old. The jet first flew in 1990."),
    ("weekday-date", "He wrote of Monday, 12/15/15, in a note."),
    ("years-elapsed", "Rovers won three years running in 2010 and 2011."),
    ("years-elapsed", "They won the cup four years in a row, in 2011 and 2012."),
    (
        "years-elapsed",
        "It took over 50 years and much money to cut the share from 42 percent in 1985 "
        "to 13 percent in 2014.",
    ),
    (
        "days-elapsed",
        "It rose from March 14. Sales climbed over the following six days and peaked "
        "by March 23.",
    ),
)
RIGHT = (
    "The play runs from 7 p.m. to 9 p.m., with a 20-minute break.",
    "The fair ran from 10 a.m. to 4 p.m., including an hour for lunch.",
    "The ferry docked at 2:50 p.m., 20 minutes ahead of schedule. It was due at 3:10 p.m.",
    "The train came at 9:35 a.m., 30 minutes later than planned. It was due at 9:05 a.m.",
    "The train came at 9:55 a.m., 30 minutes later than planned. A bus was due at 9:25 a.m.",
    "It touched down at 14:20 GMT. In Rome it touched down at 3:20 p.m., a screen said.",
    "She left at 9 p.m. on Friday, 27 hours after the count ended at 6 p.m. on Thursday.",
    "They met at 6:10 a.m., 20 minutes before the ferry sailed at 6:30 a.m.",
    "Three hours before the gates open at 6 p.m., staff meet at 3 p.m.",
    "They had six hours of rain, then two hours of sun between 2 p.m. and 4 p.m.",
    "The insurgency is 18 years old; it was a war of 40 years.",
    "Rovers won three years running in 2010, 2011 and 2012.",
    "Rovers won two years running in 2010 and 2011, and three cups in all by 2015.",
    "It took over 50 years to cut the share from 42 percent in 1963 to 13 percent in 2014.",
    "It rose on March 14. Sales climbed over the following nine days and peaked by March 23.",
    "It was 21 months ago, in July 2014, that he left. It seems 2 years ago.",
    "The century-old pier, opened in 1910, is 106 years old.",
    "In 1966, 50 years ago, the team won.",
    "The firm was founded more than 30 years ago, in 1984.",
    "On Monday, Dec. 14, the letter came.",
    "The fair runs Saturday and Sunday, May 7 and 8.",
    "The shop opens Monday through Friday, May 2-6.",
    "It happened on Friday, March 25, at 9 a.m.",
    "The show is on Wednesdays, from May 4.",
    "He was born in 1956 and is 59.",
    "Mary Jones, 64, was born in 1951.",
    "He would have been 100 this year; he was born in 1916.",
    "Ann Smith, 40, and her son, born in 2001, escaped.",
    "The treaty of 1648 and the war of 2003 were discussed.",
    "The city wants zero emissions by 2050 and won a grant.",
    "The cost is $15 an hour, or about $31,000 a year.",
    "The company was founded in 1916 and marks its 100th anniversary this year.",
    "He fled at 9 p.m. and was caught two hours later. He was charged at 6 a.m.",
    "The 10-year plan runs from 2010 to 2020.",
    "He was freed two years later, in 2010, after three years of talks that began in 2004.",
)


@pytest.mark.parametrize(("rule", "draft"), WRONG)
def test_wrong_is_found(rule: str, draft: str) -> None:
    """The rule finds the error however the sentence puts it."""
    assert rule in [name for name, _ in loud(draft, DAY)]


@pytest.mark.parametrize("draft", RIGHT)
def test_right_passes(draft: str) -> None:
    """Sentences that only look wrong draw no warning."""
    assert loud(draft, DAY) == []


UNDATED = "It opens on Monday, 5 June, and ends on Friday, 9 June. Talks follow on {}, 12 July."


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        (UNDATED.format("Wednesday"), []),
        (UNDATED.format("Thursday"), ["weekday-date"]),
        ("It opens on Monday, 5 June. Talks follow on Thursday, 12 July.", []),
        (
            "The 2023 fair opens on Monday, 5 June. It ends on Thursday, 9 June.",
            ["weekday-date"],
        ),
        ("The 2019 fair ended. It opens on Tuesday, 5 June, at noon.", []),
        ("It ran from 1 May (Tuesday, May 2) on; Monday, 5 June, and Friday, 9 June, too.", []),
    ],
)
def test_without_a_day_of_publication_other_weekdays_tell_the_year(
    draft: str, told: list[str]
) -> None:
    """Two other dates that agree, or one with the one year named, tell in which year it is."""
    assert [rule for rule, _ in loud(draft)] == told


@pytest.mark.parametrize(
    ("draft", "told"),
    [
        ("They voted last week, on Sunday, April 26, to stay.", ["weekday-date"]),
        ("They voted on Sunday, April 26, last week to stay.", ["weekday-date"]),
        ("Last month, on Friday, April 10, the hall was shut.", ["weekday-date"]),
        ("They voted last week, on Tuesday, April 26, to stay.", []),
        ("Last month, on Sunday, April 10, the hall was shut.", []),
        ("They voted on Sunday, April 26, to stay.", ["weekday-date"]),
        ("They voted on Tuesday, April 26, to stay.", []),
        ("They voted on Sunday, Feb. 15, to stay.", []),
        ("They met a year ago. They voted on Sunday, April 26, to stay.", []),
        (
            "A report blames clerks for last year's closing of the mill.\n\nIt took a day to "
            "write.\n\nThe vote was held on Sunday, April 26, at the mill.",
            [],
        ),
        ("They voted last year, on Sunday, April 26, to stay.", []),
        ("Last week, on Sunday, Oct. 25, it was said, they had voted.", []),
    ],
)
def test_last_week_is_that_of_the_story(draft: str, told: list[str]) -> None:
    """A day of last week or month, or one quite near, falls in the year of publication."""
    assert [rule for rule, _ in loud(draft, DAY)] == told

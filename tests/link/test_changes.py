"""Changes, multiples and directions fit the levels beside them."""

from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2016, 5, 1)

WRONG = (
    (
        "percent-change",
        "Revenue climbed 45 percent to $5.8 billion from $4.9 billion a year earlier.",
    ),
    ("percent-change", "Sales fell from 500 to 400 units, a 25 percent drop."),
    ("percent-change", "The number of cases rose from 1,250 to 1,500, an increase of 35%."),
    (
        "percent-change",
        "Exports were 30,000 tonnes, down 40 percent from 36,000 tonnes last year.",
    ),
    ("percent-change", "Visits jumped 60% to 12,400 in May, compared with 11,200 in April."),
    (
        "percent-change",
        "Passenger numbers reached 3.2 million, a 50% increase on the 2.9 million of 2014.",
    ),
    ("percent-change", "The price went up from $2.50 to $3.00, or 40 percent."),
    ("percent-change", "Net income rose 3% to $120 million, from $92 million."),
    ("percent-change", "Rents increased by 18% between 2010 and 2015, from £800 to £1,200."),
    ("percent-or-points", "The unemployment rate fell 2 percent, from 8 percent to 6 percent."),
    ("percent-or-points", "Support rose three percentage points to 45% from 39%."),
    ("percent-or-points", "The Bank raised rates by 25 basis points to 1% from 0.5%."),
    ("extra-hundred", "Membership grew 300 percent, from 1,020 to 3,060."),
    ("word-multiple", "The budget tripled from $12 million to $24 million."),
    ("word-multiple", "Arrests nearly doubled to 300 from 280."),
    ("word-multiple", "Attendance halved from 8,000 to 6,500."),
    ("word-multiple", "The number of clinics quadrupled from 15 to 32."),
    ("change-and-difference", "Turnout was up by 1,200, from 3,400 to 5,600."),
    ("change-and-difference", "The fare rises by $2, from $10 to $14."),
    ("change-and-difference", "The team cut its staff from 48 to 36, a loss of 20."),
    (
        "direction-of-change",
        "Unemployment stood at 6.1 percent, down from 5.4 percent in March.",
    ),
    ("direction-of-change", "Profits dropped from $3 million to $5 million."),
    ("direction-of-change", "The index rose to 1,020 from 1,100."),
    ("direction-of-change", "The death rate was 8.2, an increase from 9.1 the year before."),
    (
        "direction-of-change",
        "Attendance averaged 12,400, compared with 12,900; that is up from 13,800.",
    ),
    ("outside-its-range", "Ages ranged from 65 to 18 years."),
    ("outside-its-range", "Prices vary from $90 to $40 a night."),
    ("outside-its-range", "Rainfall had a low of 40 mm and a high of 12 mm."),
    ("missing-magnitude-word", "Turnover fell to $94 from $102 million."),
    ("by-or-to", "Staff will rise by 5,000, to 5,000, from 4,600."),
    ("percent-change", "Membership has dropped by a third, from 60,000 to 30,000."),
    (
        "percent-change",
        "Traffic was 45,000 cars a day, 90 percent more than the 30,000 of 2005.",
    ),
    (
        "change-and-difference",
        "She raised $1.2 million, compared with his $900,000, a difference of $700,000.",
    ),
    ("word-multiple", "The crowd of 40,000 was double the 32,000 expected."),
    ("direction-of-change", "Deaths declined to 740 in 2015 from 410 in 2014."),
    (
        "direction-of-change",
        "Coal output peaked at 450 million tons, falling to 770 million tons in 2015.",
    ),
    (
        "direction-of-change",
        "The rate is 41.6 percent. It is still down from the March high of 21.8 percent.",
    ),
    ("direction-of-change", "The pay gap narrowed from 18 percent to 51 percent."),
    (
        "outside-its-range",
        "The stock closed at $92.10, above its 52-week range of $40.25 to $55.80.",
    ),
    ("outside-its-range", "The youngest was 42 and the oldest 17."),
    ("outside-its-range", "Salaries lie between $90,000 and $40,000."),
    (
        "outside-its-range",
        "The average was $39. The average van was $41 while the average car was $61.",
    ),
)
RIGHT = (
    "It was left out in deference to two one-loss teams from two rival leagues.",
    "The review, based on nearly 7,000 papers, was written by 104 authors from 36 countries.",
    "Sales rose 5% to $10.5bn from $10bn, while profit fell 3% to $970m from $1bn.",
    "In real terms spending rose 2%, from £40 billion to £44 billion.",
    "Excluding fuel, revenue grew 9% to $110 million from $98 million.",
    "The rate rose to 4.5% from 4.2%, its third rise of 0.3 points.",
    "The share of women rose from 20% to 30%, a 50% increase.",
    "Support was 45%, up from 41% in May and down from 52% last year.",
    "Attendance doubled to about 900 from 480.",
    "Last year 133,000 came; 13,000 so far this year is more than twice as many as then.",
    "Profit was $3 million, up from a loss of $5 million.",
    "The company lost $5 million, down from $8 million.",
    "He finished 5th, up from 8th last year.",
    "The ship sank from 3 to 5 miles offshore.",
    "The shop is open from 8 to 5 on weekdays.",
    "He was sentenced to from 10 to 5 years less than asked.",
    "Ticket prices are up from last year's $20, at $25.",
    "She raised $1.2 million, compared with his $900,000.",
    "The deficit widened from 3 percent of GDP to 4.5 percent.",
    "The crowd of 40,000 was double the 20,000 expected.",
    "Output fell to 81, before rising to 90.",
    "The index fell 2% to 980, from a high of 1,200 in May.",
    "Profit fell by £14.9bn, from £68.4bn to £53.4bn.",
    "It cost $9.99, up from a flat $10 deal with fees of $1.",
)


@pytest.mark.parametrize(("rule", "draft"), WRONG)
def test_wrong_is_found(rule: str, draft: str) -> None:
    """The rule finds the error however the sentence puts it."""
    assert rule in [name for name, _ in loud(draft, DAY)]


@pytest.mark.parametrize("draft", RIGHT)
def test_right_passes(draft: str) -> None:
    """Sentences that only look wrong draw no warning."""
    assert loud(draft, DAY) == []

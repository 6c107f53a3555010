"""Shares, rates, averages and growth give what the copy says they give."""

from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2016, 5, 1)

WRONG = (
    ("share-forms", "Almost half (62%) of the pupils passed."),
    ("share-forms", "Two-thirds, or 46 percent, voted no."),
    ("share-forms", "One in five (33%) had no home."),
    ("share-forms", "About three quarters (55%) of members agreed."),
    ("share-of-base", "The company will cut 500 jobs, or 25 percent of its 5,000 workers."),
    ("share-of-base", "Of the 2,400 people surveyed, 600 (40 percent) said yes."),
    ("share-of-base", "About 30 percent of the 900 homes, or 450, were damaged."),
    ("share-of-base", "The fee is 2% of the $500,000 price, or $25,000."),
    ("share-of-base", "The state owns 40,000 acres, 60 percent of the 200,000 acres."),
    ("rate-times-time", "The rent is $1,000 a month, or $20,000 a year."),
    ("rate-times-time", "The plant burns 100 tons a day, or 12,000 tons a year."),
    ("rate-times-time", "He earns $9 an hour, or about $40,000 a year."),
    ("rate-times-time", "The club pays him £100,000 a week — £9 million a year."),
    ("rate-times-time", "The job pays $48,000 a year, or $4,900 a month."),
    ("rate-times-time", "The job pays $48,000 a year, or $4,100 a month."),
    ("per-head", "Some $10 million was split among 50 schools, $500,000 each."),
    ("compound-growth", "Prices rose 80 percent over four years, or 5% a year."),
    ("impossible-average", "The 12 clubs scored 2.45 goals on average."),
    ("malformed-number", "The survey began in 199o and ended."),
    ("impossible-percentage", "About 120 percent of respondents agreed."),
    ("share-forms", "Some 120 of the 400 seats, or 45 percent, were empty."),
    (
        "share-of-base",
        "The strike involved 12,000 workers. That is 60 percent of the 30,000 on the payroll.",
    ),
    (
        "share-of-base",
        "More than 40 percent of the country's 2.5 million cows, about 9 million, were lost.",
    ),
    ("share-of-base", "It will close 120 shops, 25 percent of its 800 stores."),
    ("share-forms", "Nearly half of the fleet, 67 percent, is idle."),
    ("share-forms", "Half of drivers - 21 percent - agreed."),
    (
        "per-head",
        "The fund was split among 25 towns, which got $90,000 each, a total of $1 million.",
    ),
)
RIGHT = (
    "A third of the 300 guests, about 100, stayed overnight.",
    "Some 110 of the 250 members, or 44%, were there.",
    "35 percent of 1,006 adults, about 350, agreed.",
    "About half (48%) of the men and a third (35%) of the women agreed.",
    "One in four (26%) said no.",
    "More than half (52 percent) of them left.",
    "The plant makes 1,000 cars a day and 300,000 a year.",
    "He earns $2,000 a week, $100,000 a year.",
    "The prize of $1 million was split among 4 winners, $250,000 each.",
    "They gave $5 each to 300 pupils and spent $2 million on books.",
    "Prices rose 6% a year, or a third over five years.",
    "The nine boys scored an average of 4.22 goals.",
    "The 52-week range is $70 to $95 and the share rose to $94.",
    "The room is 28,25,140 rupees a year.",
    "Rooms 5,6 and 7 and 1,2,3 are shut.",
    "The gang used an AK-47 and a .50 calibre gun in Section 8.",
    "The solar farm has 45 megawatts of capacity and added 10 megawatts a year.",
    "The star is 500 light-years away and was seen 40 years ago.",
    "Takings were 104% of last year's total.",
    "He gave 110 percent, of course.",
    "The farm generates 45 megawatts of electricity, enough for a town in a dry year.",
    "Sales reached 10,000, up from 8,000, and 12,000 are expected.",
    "The price fell from $40 to $30, then rose to $35 from $28.",
    "Unemployment fell 0.3 points to 7.8% from 8.1%.",
    "Shares fell 2% to $49 from $50, and those of Acme rose 5%.",
    "The index fell 2% to 980, from a high of 1,200 in May.",
    "The team is 30-20, up from 25-25.",
    "The toll rose to 40, from an earlier count of 38, and 12 are missing.",
    "There were 3 goals, 2 of them from 20 yards, against 1.",
    "He walked 10 miles or 3 hours.",
    "Rainfall was 3 inches, or 76 mm, and winds hit 60 mph (97 km/h).",
    "The talks went from 9 a.m. to 5 p.m., eight hours of them.",
    "He fled at 9 p.m. and was caught two hours later. He was charged at 6 a.m.",
    "Two hours after the 3 p.m. start, rain fell.",
    "The 40-year-old bridge will be replaced; a new bridge opened in 2010.",
    "The company, founded in 1990, has a 100-year-old rival.",
    "Sales of 1,200 tons ($3 million) were made.",
    "Adults pay up to $60 an hour; children pay from $20 to $40 an hour.",
    "An average of 12 people die each day, 4,400 a year.",
    "Teachers start at $48,000 a year, or $4,000 a month, up 6.7% from $45,000.",
    "An average home is $300,000; the average flat is $200,000, the average house $350,000.",
    "The bonus is 50% of the $400,000 salary, up to $200,000.",
    "Half of the $3 million went to schools and $1 million to roads.",
    "He bought 20% of the firm for $5 million in a deal that values it at $25 million.",
    "The tax rose from 5 percent to 7 percent, or 40 percent.",
    "The 25-year sentence began in 2010 and ends in 2035.",
    "The strike involved 12,000 workers. That is 40 percent of the 30,000 on the payroll.",
    "Half of men, 40 percent of women and 12 percent of children agreed.",
    "Nearly half of the fleet, 47 percent, is idle.",
    "Prices were 80 cents a litre and 60 percent of the 40 cents in tax is new.",
)


@pytest.mark.parametrize(("rule", "draft"), WRONG)
def test_wrong_is_found(rule: str, draft: str) -> None:
    """The rule finds the error however the sentence puts it."""
    assert rule in [name for name, _ in loud(draft, DAY)]


@pytest.mark.parametrize("draft", RIGHT)
def test_right_passes(draft: str) -> None:
    """Sentences that only look wrong draw no warning."""
    assert loud(draft, DAY) == []

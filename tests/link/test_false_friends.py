"""Sentences whose figures stand like a relation and are none draw no warning."""

from datetime import date

import pytest

from tests.link.drafting import loud, read

DRAFTS = (
    "The town lost 300 jobs in 2014 and 500 in 2015, a fifth of all jobs.",
    "He scored 12 points in the first half and 20 in the second, a career high.",
    (
        "The firm earned $3 million, or 30 cents a share, up from $2 million, or 21 "
        "cents a share."
    ),
    (
        "Revenue fell 3 percent to $5 billion, missing estimates of $5.2 billion; profit "
        "rose 4 percent to $300 million."
    ),
    "The shares rose 3 percent to $40, their biggest gain since 2010, when they hit $60.",
    ("The unemployment rate for men was 5 percent and for women 6 percent, up from 4 percent."),
    "Turnout was up from 2010, at 55 percent.",
    "The team improved to 12-4, up from 3-13.",
    "It takes 10 minutes by car and 30 minutes by bus, three times as long as the train.",
    "She is 5 feet tall and weighs 100 pounds (45 kg).",
    "A mile (1.6 km) of road costs $1 million ($620,000 a kilometer).",
    "He ran 10 miles (16 km) on Monday and 5 on Tuesday.",
    "The boat is 40 feet by 12 feet (12.2 by 3.7 meters).",
    "It covers 2 miles by 3 miles (3 km by 5 km).",
    "Temperatures were 5 degrees above normal, at 20C (68F).",
    "The planet warmed by 1.1C (2F) since 1880 and 0.2C (0.36F) a decade since 1980.",
    "The temperature dropped from 30C (86F) to 10C (50F), a fall of 20C (36F).",
    "They sold 2 million euros of bonds at $1.10 to the euro.",
    "The club paid 10 million pounds for him and $12 million for her.",
    "The prize is $1 million (about 880,000 euros) and a car.",
    "A pound was worth $1.43; the deal was for 10 million pounds ($14.3 million).",
    "In 1990 it cost 1 million marks; today it is 5 million euros ($5.6 million).",
    "Half of the 40 members voted, 12 of them for the plan.",
    "Of the 40 people on board, 12 died and 20 were hurt.",
    "Nearly half of the 3,000 guests were women, and 200 were children.",
    "About 20 percent of the 500 workers, mostly women, were laid off; 50 have found jobs.",
    "Some 60 percent of the $5 billion fund is invested at home and $1 billion abroad.",
    "A third of the 90 pupils, 10 of them girls, failed.",
    (
        "The 300 workers, 10 percent of the total, are on strike. The firm employs 3,000 "
        "and has 12,000 pensioners."
    ),
    "He gave 10 percent of his pay, $5,000, to charity; his wife gave $2,000.",
    "The tax is 5 percent on the first $10,000 and 10 percent on the next $40,000.",
    "The fee of 3 percent on a $200 sale is shared; the shop keeps $4.",
    "She earned $50,000 a year in 2010 and $1,500 a week in 2015.",
    "The rent is $900 a month and bills are $300 a year.",
    "The club pays $1,000 a week to 40 players and $2 million a year to the coach.",
    "The 12-hour shift began at 7 a.m. and he rested at 3 p.m.",
    "The flight left Paris at 10 a.m. and landed in New York at noon, after eight hours.",
    "The eight-hour flight left Paris at 10 a.m. and landed in New York at noon.",
    (
        "The bar opens at 11 a.m. and closes at 2 a.m.; on Sundays it closes three hours "
        "earlier."
    ),
    ("The siege began at 9 p.m.; two hours later shots were heard, and by 1 a.m. it was over."),
    (
        "He was jailed in 2000 for 15 years but was freed in 2008, after seven years in "
        "prison and one on bail."
    ),
    "The law of 1998, revised 10 years later, was repealed in 2014.",
    "It was founded in 1950 and closed in 1990; its 100-year-old rival thrives.",
    "The 50-year-old theatre, built in 1966, was restored in 2001.",
    "The 12-year-old, born in 2003, and her 40-year-old father are missing.",
    "Her father, born in 1950, was 30 when she was born in 1980.",
    "He was 20 in 1990, when he joined; he was born in 1970.",
    "Born in 1960, he won his first title at 21 and retired at 35.",
    "He died in 1999, 20 years after his brother, who was born in 1920.",
    "She died at 85 in March; she was born on a farm in 1930.",
    (
        "The firm marks its 25th anniversary in 2016, a year after the 150th anniversary "
        "of the 1865 treaty."
    ),
    "On the 10th anniversary of the 2003 war, in 2013, he spoke.",
    "The 2015 report, three years after the 2012 flood, blames the dam.",
    "Ten years after the 2001 attack, the tower opened; that was in 2011.",
    "They will meet on Friday, two days after the May 4 vote.",
    "The sale runs from Monday, May 2, to Saturday, May 14.",
    "School starts Tuesday, Sept. 6, for most and Thursday for others.",
    "The May 1 march, on a Sunday, was quiet.",
    "Prices range from $5 to $20, and from $20 to $5 less for children.",
    "The low of the day was $45.10 and the close $45.",
    "The high was 20C on Monday and the low 22C on Tuesday.",
    "Her lowest mark was 12 and his highest 9.",
    "The stock, whose 52-week range is $10 to $20, hit a record $21 on Monday.",
    (
        "The average man earns $40,000 and the average woman $35,000. Managers earn "
        "$90,000 on average."
    ),
    "Sales more than doubled, to 50 from 22, while costs tripled to 30 from 9.",
    "Deaths tripled to 12, from 4, and injuries rose fivefold.",
    "It is twice as big as the old one, with 200 rooms to its 100, and 40 suites.",
    "He has twice as many goals as last year, 20, and 5 assists.",
    "The majority of 54 percent was less than the 60 percent sought.",
    "The home side led 3-1, a lead of two they kept.",
    "They won 3-1 on Sunday, a third win of five.",
    "The bill passed 60-40, with a majority of the Senate's 100 members present.",
    "The index fell 20 points, or 1 percent, to 1,980, after a fall of 2 percent on Monday.",
    "Shares rose as much as 5 percent and closed 2 percent higher.",
    "Shares fell as much as 5 percent but closed 6 percent higher.",
    "The country adds 200 megawatts of wind power every year.",
    "The plant, of 45 megawatts, supplies 30,000 homes a year.",
    "Two days after the quake of April 25, help came.",
    "Three days after the attack, which came on April 2, he was charged; it is now May.",
    "The oldest player is 35 and the youngest 17.",
    "The 10 percent rise took rents to $1,100 from $1,000, with fees of $50.",
    "The offer, a premium of 20 percent to Friday's close of $10, values each share at $12.",
    "His lead is down to 3 points from 8, and hers is up to 6 from 4.",
    "The gap narrowed to 2 points, from 5.",
    (
        "Costs were cut by $2 million, to $8 million from $10 million, and by $1 million "
        "more since."
    ),
    "Of 200 asked, 50 said no, 25 percent, and 100 yes.",
    "The 30 pupils include 12 girls, or 40 percent, and 18 boys.",
    "About 6 in 10 (61 percent) of the 500 agreed.",
    "The firm employs 9,000 people. Last year sales rose 1,350 units, or 15 percent.",
    (
        "The town has 9,000 people. About 1,350 people, or 15 percent of the workforce, "
        "have no job."
    ),
    "The town has 9,000 people. Crime rose by 90 cases, or 15 percent.",
    (
        "The firm has 9,000 workers in Ohio and 1,000 elsewhere. It will cut 1,500 jobs, "
        "or 15 percent."
    ),
    "Of 9,000 jobs, 3,000 are in Ohio. The cut of 450 jobs, or 15 percent, falls there.",
    "The jobs total rose by 9,000. Some 450 jobs, or 5 percent, were in Ohio.",
    "Prices rose to $50 from $40. The rise of 10 percent in wages did not help.",
    "Prices rose to $50 from $40. The drop in sales was 10 percent.",
    (
        "Sales rose by $20 million to $5 billion in the quarter. They were $9 billion in "
        "the year."
    ),
    "The lead of 3 points is within the margin of 4 points.",
    (
        "It is 10 km longer than planned, at 60 km, and cost $2 billion, $300 million "
        "more than its budget."
    ),
    "He won by 3 metres in a race of 800 metres, after 2 km of warm-up.",
    "The price is $5 higher than in May, at $60 for the small and $90 for the large.",
    "The gap of 2 points was the smallest since 1990; Lee had 40 percent and Roe 41.",
    (
        "The river is 2 metres above normal, and 4 metres at the bridge, where it was 3 "
        "metres on Monday."
    ),
    (
        "Profit beat forecasts by $10 million. It was $200 million, after $150 million "
        "last year."
    ),
    "She led by 2 minutes after 10 km and by 5 minutes after 20 km.",
    "At $60 a barrel, oil is $5 cheaper than a year ago and $20 cheaper than in 2014.",
    "The exam will shrink from 4 hours to 3 hours, with more time for each question.",
    (
        "The firm said its exposure fell in talks from 6.2 billion dollars to 2.4 billion "
        "dollars of claims."
    ),
    "Nine members of one household, including six pupils, were taken to hospital.",
    (
        "A total of 14,210 fines were issued in the first stage from March 3 to March 9, "
        "98,400 in the second between March 10 and April 2 and 11,015 in the third."
    ),
    "Data showed that 24 of the city's 31 sensors logged dust levels exceeding 410 on Monday.",
    (
        "The quarter brought a profit of $0.62 a share, up from $0.40 a year earlier and "
        "easily surpassing an average estimate of $0.55."
    ),
    (
        "The bank cut its forecast for growth to 1.2 percent from 2.3 percent, below the "
        "1.5 percent that the ministry expects."
    ),
    "The poll showed Holm beating Lindt by 4 points and Berg beating Lindt by 17 points.",
    (
        "About three-quarters of readers (76%) talk to friends about it, while only about "
        "half as many (37%) talk to strangers."
    ),
    "It works with a 40 per cent margin, which is only half of the margin of its rivals.",
    (
        "Income rose to 91.2 million dollars from 24.6 million dollars a year earlier, "
        "offsetting the bank's 8.3 million dollar loss on loans."
    ),
    (
        "The firm expects sales to be up 10 percent, with margins from its shops to rise "
        "from 4 percent to 6 percent."
    ),
    (
        "Renters saw a 42 percent and 33 percent drop in savings, compared to an 11 "
        "percent drop for owners."
    ),
    "The count fell by four last week to 752, against 987 a year ago.",
    "It has voted every four years since 1788, and will again.",
    "Among Reds, 71 percent favoured the plan, while among Blues support was just 40 percent.",
    (
        "Only some 30 women there wear the veil. About 5 percent of Ruritania's population of "
        "8.6 million people are of that faith."
    ),
    "The poll gave Holm a razor-thin 50%-48% edge over Lindt.",
    "Greens back the law by a wide margin (72%-23%), and others oppose it (88%-11%).",
    "Another poll has Holm up 51-47 percent in the province.",
    "In the last survey before the vote, the party held a 48% to 42% advantage.",
    "Police offer $100,000 — $25,000 for each of four cases — for any hint.",
    "In the north, the count was up 16 to 180, against 398 one year ago.",
    "The fleet shrank by four boats last week to 752, against 987 boats one year ago.",
    (
        "[Headline] Mill to pay $2.3 billion to rival\n\nThe mill will pay for its rival "
        "in shares, the firms said on Monday.\n\nThe rival makes paper. The deal is worth "
        "billions. ($1=.6172 pound)"
    ),
    (
        "Police named the man in the deaths of three women. Two were named as Ada Holm, "
        "39, and Bea Lindt, 26, of the valley, but the third woman has not been identified."
    ),
)


@pytest.mark.parametrize("draft", DRAFTS)
def test_no_relation(draft: str) -> None:
    """Scope, time, order or grammar keeps the figures apart."""
    assert loud(draft, date(2016, 5, 1)) == []


@pytest.mark.parametrize("draft", [
    "The second-largest city, with 250,000 people, comes after Leeds with 300,000 people.",
    "Hull is the largest with 400,000 people, followed by Leeds with 300,000 people.",
])  # fmt: skip
def test_an_order_told_without_a_participle_breaks_no_finder(draft: str) -> None:
    """What stands behind, after or ahead is compared as well, and no finder gives up."""
    assert list(read(draft).faults) == []

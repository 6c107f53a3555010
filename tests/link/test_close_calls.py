"""What one fact keeps quiet, beside a like draft that lacks it and is an error."""

from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2016, 5, 1)
# A draft that is right, one nearly the same that is wrong, and the rule that says so.
PAIRS = (
    (
        "For about 12 years, from 1991 to 2003, she taught - first for a year in Peru.",
        "She taught for six years, from 1991 to 2003.",
        "years-elapsed",
    ),
    (
        "Orr won by 31 million votes to 25 million, and a margin of 312 to 99.",
        "Orr won by 31 million votes to 25 million, a margin of 9 million votes.",
        "change-and-difference",
    ),
    (
        "His grown children from two marriages, Ann, Bo, Cy and Di, stood by.",
        "Their two grown children, Ann, Bo, Cy and Di, stood by.",
        "announced-count",
    ),
    (
        "There are two kinds: big, soft seeds (type A) and small, dense ones (type B).",
        "There are two kinds: big seeds, small seeds, round seeds and flat seeds.",
        "announced-count",
    ),
    (
        "The county had 812 cases, with 300 in Hull, 61 in Leeds and 32 in York.",
        "The county had 312 cases, with 300 in Hull, 61 in Leeds and 32 in York.",
        "parts-and-total",
    ),
    (
        "The club had 412 boats, followed by Ely with fewer than 300.",
        "The club had 212 boats, far more than the 300 of Ely, and is larger than Ely's 300.",
        "order-of-figures",
    ),
    (
        "Pay rose from £12.6m per year to £37m spread over the next three years.",
        "Pay rose from £32.6m per year to £27m per year.",
        "direction-of-change",
    ),
    (
        "Losses of jobs would range from 8,200 to nearly 75,000.",
        "Jobs fell from 8,200 to 75,000.",
        "direction-of-change",
    ),
    (
        "The mill is 56.3 percent full, up from 53.4 percent, as orders rose 10.2 percent.",
        "The mill's fill rate rose 10.2 percent to 56.3 percent from 53.4 percent.",
        "percent-or-points",
    ),
    (
        "Fees went up on a scale from 20% rising to 50% (the mayor took a 60% rise).",
        "Fees went up from 20% to 50% (a rise of 60 points).",
        "percent-or-points",
    ),
    (
        "Profit rose to £185.3m from £111.4m, but that was offset by £14.9m more in rents.",
        "Profit rose to £185.3m from £111.4m, a rise of £14.9m.",
        "change-and-difference",
    ),
    (
        "Homes there cost more than £61,000—£7,000 more than here.",
        "Homes there cost £61,000-£7,000.",
        "outside-its-range",
    ),
    (
        "The land lies from 100 metres below to 80 metres above the sea.",
        "The hills range from 100 metres to 80 metres.",
        "outside-its-range",
    ),
    (
        "Ada Orr died in 1984, 52 years after their wedding. In 1967 they moved to Hull.",
        "The two were wed in 1967. Ada Orr died in 1984, 52 years after they were wed.",
        "years-elapsed",
    ),
    (
        "The line runs nine trains: six to Hull, including four at night, and three to Ely.",
        "The line runs nine trains: six to Hull and two to Ely.",
        "parts-and-total",
    ),
    (
        "In 1990 the mill shut. In 2009, seven years after ministers asked for labels on "
        "flour, they were made law.",
        "In 1990 the mill burned down. In 2009, seven years after the mill burned down, it "
        "was built again.",
        "years-elapsed",
    ),
    (
        "Two years after the 2003 fire, the council agreed on a plan.",
        "Two years after the 2003 fire, the hall is still shut.",
        "years-elapsed",
    ),
    (
        "They held talks from 1978 to 1986 on treaties signed 20 years ago.",
        "They held talks for 20 years, from 1978 to 1986.",
        "years-elapsed",
    ),
    (
        'I did it all myself," says the 64-year-old whose mother passed away in 2011.',
        "The 64-year-old bridge was opened in 2011.",
        "age-and-birth",
    ),
    (
        "It wrote of bears in a paper published in 2009.\n\nTwo-year-old bears will follow.",
        "It wrote of a bridge built in 2009.\n\nThe two-year-old bridge is shut.",
        "age-and-birth",
    ),
    (
        "In 1968 the dockers struck. Ships lay idle. Crews went home. The port was dark. "
        "Talks failed.\n\nOn Saturday, April 6, the board met again.",
        "In 2009 the dockers struck. Ships lay idle. Crews went home. The port was dark. "
        "Talks failed.\n\nOn Saturday, April 6, the board met again.",
        "weekday-date",
    ),
    (
        "The bridge was opened on May 2, 2016, by the mayor.",
        "The bridge was opened on May 3, 2016, by the mayor.",
        "date-to-come",
    ),
    (
        "Exports rose nearly 30 percent from a year earlier to $3.47 billion, compared to "
        "home sales of $1.91 billion.",
        "Exports rose nearly 30 percent from a year earlier to $3.47 billion, compared to "
        "$1.91 billion a year ago.",
        "percent-change",
    ),
    (
        "Car sales fell 9 percent from a year earlier. Van sales rose 31.3 percent to "
        "154,711, compared with 146,610 in April.",
        "Van sales rose 31.3 percent to 154,711, compared with 146,610 in April.",
        "percent-change",
    ),
    (
        "Credit grew a year-on-year 15.1 percent in April.\n\nLoans rose 8.3 percent to 58.7 "
        "billion in April after rising 6.5 percent to 57.5 billion in March.",
        "Loans rose 8.3 percent to 58.7 billion in April after rising 6.5 percent to 57.5 "
        "billion in March.",
        "percent-change",
    ),
    (
        "At 3.5 tonnes per hectare, the crop would be around two percent higher than last "
        "year's 1.6 million tonnes.",
        "At 3.5 million tonnes, the crop would be around two percent higher than last year's "
        "1.6 million tonnes.",
        "percent-change",
    ),
    (
        "The deficit narrowed to $581 million compared with $664 million in May but a rise "
        "in imports brought a large increase over the $159 million deficit of 2014.",
        "The deficit narrowed by $159 million to $581 million compared with $664 million in "
        "May.",
        "change-and-difference",
    ),
    (
        "It said 8.7 million tons were made, which added to stocks and set against needs of "
        "14.2 million tons leaves a gap of 1.8 million tons.",
        "Output was 8.7 million tons and needs were 14.2 million tons, a gap of 1.8 million "
        "tons.",
        "change-and-difference",
    ),
    (
        "Prices rose 1.1 percent, after a 1.6 percent rise in May, bringing growth on the "
        "year to 12.1 percent against 10.0 percent before.",
        "Growth rose 1.6 points to 12.1 percent against 10.0 percent before.",
        "percent-or-points",
    ),
    (
        "The index has doubled, driving the ratio of prices to over 70, compared with about "
        "15 in Rome.",
        "The index has doubled to over 70, compared with about 15 in Rome.",
        "word-multiple",
    ),
    (
        "Orr has also raised more than twice as much as Lee — $1.4 million to $630,000 — and "
        "leads.",
        "Orr raised more than twice as much as the $1.4 million that Lee raised, hitting "
        "$630,000.",
        "word-multiple",
    ),
    (
        "The bank widened the corridor to plus/minus 7.5 percent from 0.5 percent.",
        "The bank widened the corridor to 0.5 percent from 7.5 percent.",
        "direction-of-change",
    ),
    (
        "The krona climbed to 43.305 per dollar on Friday, up from 43.41.",
        "The index climbed to 43.305 on Friday, up from 43.41.",
        "direction-of-change",
    ),
    (
        "Profit fell to 69.3 million pounds ($114.4 million), down from 84.5 million a year "
        "ago.",
        "Profit fell to 89.3 million pounds ($114.4 million), down from 84.5 million a year "
        "ago.",
        "direction-of-change",
    ),
    (
        "The town expanded its schools and saw the share of farmers go from 90 percent to "
        "72 percent.",
        "The share of farmers went up from 90 percent to 72 percent.",
        "direction-of-change",
    ),
    (
        "Yields eased to 15.48/53 percent from 15.60.",
        "Yields eased to 15.68 percent from 15.60.",
        "direction-of-change",
    ),
    (
        "The loss was increased to $29.5 million from $21.5 million and sales reduiced to "
        "$214 million from $228 million.",
        "The loss was increased to $29.5 million from $21.5 million and sales to $214 million "
        "from $228 million.",
        "direction-of-change",
    ),
    (
        "Whites made up 66% of the adults in the counties that Orr carried. In the counties "
        "that Lee carried, whites made up 41% of the adults.",
        "Pines cover 66% of the land in the park. Oaks cover 41% of the land in the park.",
        "shares-of-one-whole",
    ),
    (
        "He won nearly 90 percent of the black vote and 70 percent of the then-small Asian "
        "vote.",
        "He won nearly 60 percent of the vote and she 70 percent of the vote.",
        "shares-of-one-whole",
    ),
    (
        "They shot down 102 of the missiles and 99 drones.",
        "They shot down 102 of the 99 missiles.",
        "part-bigger-than-whole",
    ),
    (
        "He got three percent in two polls, of which four are needed.",
        "He got three percent in two polls, of which four were local.",
        "part-bigger-than-whole",
    ),
    (
        "There were 120,000 households in hostels - a record - including 150,000 children.",
        "There were 120,000 people in hostels, including 150,000 children.",
        "part-bigger-than-whole",
    ),
    (
        "All but seven of the 90 were mines. The remaining seven were mills.",
        "Seven of the 90 were mines. The remaining 23 were mills.",
        "majority-and-margin",
    ),
    (
        "It will sell $1,200 million in bills. Of the total, $800 million will yield 3.6 "
        "percent. The other $200 million will yield 3.5 percent. The remaining $200 million "
        "will yield 3.4 percent.",
        "It will sell $1,200 million in bills. Of the total, $800 million will yield 3.6 "
        "percent. The other $200 million will yield 3.5 percent. The remaining $300 million "
        "will yield 3.4 percent.",
        "parts-and-total",
    ),
    (
        "There were people from 35 nations on board, including 32 Kenyans, 18 Canadians, "
        "nine Ethiopians and eight Americans.",
        "There were 35 people on board, including 32 Kenyans, 18 Canadians, nine Ethiopians "
        "and eight Americans.",
        "parts-and-total",
    ),
    (
        "They got a bare majority in the 49-seat chamber, far shy of the 33 votes needed.",
        "They got 49 votes, far shy of the 33 votes needed.",
        "order-of-figures",
    ),
    (
        "The range was 94.055 to 94.004 by noon.",
        "The range was between 94 and 91 by noon.",
        "outside-its-range",
    ),
    (
        "It has the regular 9 to 5 hours that she needs.",
        "It takes 9 to 5 hours a day.",
        "outside-its-range",
    ),
    (
        "She left her 9 to 5 job.",
        "The nap lasts for 9 to 5 hours.",
        "outside-its-range",
    ),
    (
        "It hurt 1048 of 5949 babies aged 5-17 months.",
        "It hurt 1048 of 5949 babies aged 17-5 months.",
        "outside-its-range",
    ),
    (
        "Qatar raised pay to $275 (Rs32,203) a month, the Kathmandu Gazette said.",
        "India raised pay to $275 (Rs32,203) a month, the Delhi Gazette said.",
        "implied-exchange-rate",
    ),
    (
        "They paid nearly 27 billion euros ($28.4/£20.5 billion) for gas.",
        "They paid nearly 27 billion euros ($82.4/£20.5 billion) for gas.",
        "implied-exchange-rate",
    ),
)
QUIET = (
    "The study saw demand rising by 300 tonnes to 13,200 tonnes this year, against a 50 tonne "
    "increase in supply.",
    "The number of jobless men rose by 2,000 in the month to 36,500, compared with 70,700 a "
    "year earlier.",
    "Turnover rose 160 billion lire to 300 billion lire and net profit will be more than 50 "
    "billion lire compared with 43.7 billion the year before.",
    "Its net profit rose to A$15.05 million from A$10.77 million after an abnormal loss of "
    "A$7.89 million.",
    "The shares are at 411p, up 2p on Wednesday's close, compared to 271p in January.",
    "It aims to narrow the deficit to 75 million dollars, compared with 152 million last year, "
    "up from 101 million in 2012.",
    "It won three contracts to supply barley priced from 92.32 to 93.19 dollars per tonne.",
    "He offered to lend up to $10 billion from the country's $98 billion of reserves.",
    "The gap has narrowed from about $25 to $30 in 2007 to about $5 to $10 now.",
    "The debt would have to be cut by about half, to 80 percent of output.",
    "The coin fell to a low of 37.25 yen but has enjoyed a recovery, topping 45 yen today.",
    "Just under one in five people believe it, while fewer than one in 10 say so of salt.",
    "They proposed seven ratios, ranging from 1-for-2 to 1-for-30.",
    "He has been held in a prison since 2013, the agency has said, after he worked in Hull for "
    "six years.",
    "Among them are the former officers Ann Lee and Bo Orr, seven former directors, and units "
    "of the bank.",
    "They were wed on two days: October 14, 1982 and January 7, 1987.",
    "Born in Hull on Dec. 15, 1902, Orr was the son of a miner who went to Leeds in 1913 and "
    "two years later moved to Ely.",
    "She had 58% of the vote in 2012 even as Lund carried the state with 64% support.",
    "The fund had a goal of $10,000 but it surpassed $65,000 on Monday.",
    "The study took in 40,000 men aged 30-45, with fewer than two children.",
    "They won at each of the past four games - a record, beating Oslo, Rome and Bern.",
    "Ada Orr, who was 61 at the time, had run the shop for 27 years, since 1985.",
    "Two men were held on 20 May, three days after the raid on 17 May.",
    "The strike ended on March 12, nine days after it began on March 3.",
    "The fair on 3 May came five days before the vote of 8 May.",
    "Ada Orr was born on 2 June 1950. She would have been 66 next month.",
    "The board paid $2,000 to each of the 900 nurses, far short of the $8,000 promised.",
    "The band had eight top three hits, including four number ones.",
    "Support was now 57%, up eight points from its poll in May, versus 43% against.",
    "Some 42.0 percent backed her and 53.7 percent did not (a net rating of -11.7 points).",
    "Boats number 71, a rise of three during the week, compared to a total of 111 at this "
    "time last year.",
    "There were six fires on Sunday, compared with 47 the night before.",
    "Tin was put at 5-3/4, 5-1/4 percent, down from six, 5-1/2 percent on Monday.",
    "The smallest 120 of its 360 lenders account for just one percent of its debt and the next "
    "120 lenders for six percent.",
    "Doctors looked at more than 2,500 cases among men younger than 18.",
    "In the last fifty years it warmed at a speed greater than at any time over the past two "
    "thousand years.",
    "She had five top-20 finishes in six starts.",
    "The raid killed 274 villagers. After the murder of the six hostages a crowd marched.",
    "Steel cost between $400 and $430 a tonne, scrap up to $100 a tonne less.",
    "The firm had a net income of $28,000, including a $103,000 credit.",
    "The group is at work on a six-part series. A film tells of rivals: one poor, the other "
    "rich.",
    "A year after the club was founded in 1987, he formed its first team.",
    "Nora Quill met Ivo Marsh when she was 16 and he was 33, the Gazette reports. Before she "
    'left him, Marsh hit her, the Gazette reports. "I did not try to," Quill, who is now 19, '
    "told the Gazette.",
    "The study tells how 20,000 lives could have been saved: deaths could have been halved, "
    "according to evidence from one of the doctors.",
    "Only six kinds live here. The adder is one of the remaining four kinds that are common.",
    "Democrats trusted Democrats 63 percent of the time and trusted Republicans 40 percent of "
    "the time.",
    "Some 63 percent of Republicans thought so while Democrats guessed 62 percent would.",
    "The rate was 93 percent for Republicans and 85 percent for Democrats.",
    "Farmers had sown wheat on only 15.8 million hectares or 11 percent of cultivated land by "
    "April 27, compared with 26.2 million hectares by April 21, 2015.",
    "The bill does three things: 1) open the mill; 2) close the mine; and 3) tax the rest.",
    "The doctor ratio here is 1:1456, much lower than the goal of 1:1000.",
    "The squad was tested an average of 21 times each. That compares with an average of four "
    "times for Norway and six times for Spain.",
    "The court sentenced Ivo Marsh, 72, to six years and 10 months in prison.",
    "If all 40 million were tested, there would be 2 million false results. If only one "
    "percent was tested, there would be 20,000 false results.",
    "It earned 6,614,000 dollars or 90 cents a share, down from 7,960,000 dollars or 1.08 "
    "dollars a share.",
)


@pytest.mark.parametrize(("right", "wrong", "rule"), PAIRS)
def test_a_fact_keeps_one_quiet_and_not_the_other(right: str, wrong: str, rule: str) -> None:
    """Whose figure it is, of what and of when, tells the two apart."""
    told = [name for name, _ in loud(wrong, DAY)]

    assert ([], True) == (loud(right, DAY), rule in told)


@pytest.mark.parametrize("draft", QUIET)
def test_figures_of_other_times_groups_and_clauses_draw_no_warning(draft: str) -> None:
    """Words, and no values, say that the figures need not agree."""
    assert [] == loud(draft, DAY)


def test_no_figure_is_compared_across_one_that_cannot_be_read() -> None:
    """Of a row of prices with a torn number in it only that number is told."""
    draft = (
        "The car rose to 41,440 pounds, up from 40,425 pounds, 43,.590 pounds for the van, up "
        "from 42,525 pounds."
    )

    assert ["malformed-number"] == [rule for rule, _ in loud(draft, DAY)]

"""Right copy that a reader takes in at once, beside a like draft that is an error."""

from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2024, 9, 25)
# A draft that is right, one nearly the same that is wrong, and the rule that says so.
PAIRS = (
    (
        "Born in York in 1967, Ms Orr first stood for the council aged just 16.",
        "Born in York in 1967, the 47-year-old still sits on the council.",
        "age-and-birth",
    ),
    (
        "The volume of contracts traded here almost tripled to 5,600 from 1,900 in May.",
        "The volume traded here fell to 5,300 from 1,900 in May.",
        "direction-of-change",
    ),
    (
        "After the first 14 throws, and every two from then on, one is out until two remain.",
        "It had 900 cows. It sold 200, leaving 500.",
        "majority-and-margin",
    ),
    (
        "Builders expected sales to fall to a 3.87 million-home pace, from the 3.91 rate told.",
        "Builders saw sales fall to 3.95 million from 3.91 million.",
        "direction-of-change",
    ),
    (
        "Overnight money was quoted at 4.15/25 pct, up from 4.10/20 on Monday.",
        "Overnight money rose 25 pct to 4.15, up from 4.10 on Monday.",
        "percent-change",
    ),
    (
        "The crown should go to about 120 to the mark by around 1994, from 140 now.",
        "The herd went to 120 from 140, a fall of 50.",
        "change-and-difference",
    ),
    (
        "Both Orr Bank, owned 35 pct by Hill Corp, and Lund Bank, 35 pct owned by Dale, lost.",
        "Orr Bank is owned 35 pct by Hill Corp and 75 pct by Dale.",
        "shares-of-one-whole",
    ),
    (
        "It sees more rate increases to bring inflation from 8.2% to its target of 3%.",
        "It sees inflation rise from 8.2% to 3%.",
        "direction-of-change",
    ),
    (
        "While spending there rose from $12 million to $90 million, its exports have doubled.",
        "Spending there doubled from $12 million to $90 million.",
        "word-multiple",
    ),
    (
        "The firm, blamed for raising a price from $30 to $900, said that it's halving it.",
        "The firm cut the price by a third, from $900 to $300.",
        "percent-change",
    ),
    (
        "The premium has risen to about 60 pounds from 35 to 40 pounds a year ago.",
        "The premium has risen to about 60 pounds from 75 pounds a year ago.",
        "direction-of-change",
    ),
    (
        "Hull led 18-0 at the break after taking advantage of two mistakes.",
        "Hull won 18-9, a margin of six.",
        "majority-and-margin",
    ),
    (
        "Growth will fall to about 2 percent (4 percent below its trend) from 8 percent.",
        "Growth will go down to 4 percent, 2 points below the 8 percent of last year.",
        "percent-or-points",
    ),
    (
        "Profit was $96 million, or $1.20 a share, double the $48 million, or 60 cents, then.",
        "Profit was $96 million, double the $38 million of May.",
        "word-multiple",
    ),
    (
        "Profit rose 50 percent to $30 million as revenue grew 20 percent to $240 million, "
        "against a profit of $20 million on $200 million of revenue.",
        "Revenue grew 20 percent to $240 million, against revenue of $150 million.",
        "percent-change",
    ),
    (
        "It set a record of 9,120 lots, up a third from volume of 6,840 in May and surpassing "
        "the record of 8,300.",
        "It sold 7,120 lots, surpassing the record of 8,300.",
        "order-of-figures",
    ),
    (
        "Some 71% of the phones sold were Orr's. Lund took 24%, leaving just 5% for all else.",
        "Orr sold 71% of the phones, which left just 39%.",
        "shares-of-one-whole",
    ),
    (
        "The bills were sold at 3.1 percent, up from 2.5, with the bills 1.9 times subscribed.",
        "The bills rose to 3.1 percent from 2.5, an increase of 1.2 points.",
        "percent-or-points",
    ),
    (
        "Its share has grown from 40% to 52%, and the number of pupils has risen by 90%.",
        "Its share has grown by 90%, from 40% to 52%.",
        "percent-or-points",
    ),
    (
        "The list has 19,300 dollars for the 924, up from 18,100 dollars, and more.",
        "The list has 17,300 dollars, up from 18,100 dollars.",
        "direction-of-change",
    ),
    (
        "The offer ends at midnight EDT June 8 (0400 GMT, June 9).",
        "The offer ends at 11 p.m. EDT June 8 (0300 GMT, June 8).",
        "time-in-two-zones",
    ),
    (
        "The blast killed 24 people and hurt 24. It left 24 dead and 24 hurt, police said.",
        "The blast left 24 dead.\n\nThe blast left 24 injured, police said.",
        "casualty-words",
    ),
    (
        "The bonds were priced to yield 7.4 pct, or 90 basis points over the 6-1/4 pct note.",
        "The bonds were priced to yield 7.4 pct, 90 basis points more than the 6.25 of May.",
        "percent-or-points",
    ),
    (
        "The June future stays in a range between 121.46 and 120.32.",
        "The park's shuttles carry between 140 and 120 people.",
        "outside-its-range",
    ),
    (
        "Talks will hardly bridge the gap between $6 million and $2 million.",
        "A seat costs between $60 and $20.",
        "outside-its-range",
    ),
    (
        "The mill is cutting the 300g bar to 260g and the 170g to 150g.",
        "The bars weigh 170 to 150 grams.",
        "outside-its-range",
    ),
    (
        "The fleet will grow. The next 747-200F is due in March.",
        "They grew by 40-30 percent.",
        "outside-its-range",
    ),
    (
        "The plan ranged on average from $50 for those below $20,000 to $6,100 for the rich.",
        "The plan ranged from $8,000 to $6,100.",
        "outside-its-range",
    ),
    (
        "Sowing ranged between eight percent less and three percent more than last year.",
        "Sowing ranged between eight and three percent.",
        "outside-its-range",
    ),
    (
        "Her life is told in two films — Ada, a drama, and The Mill, a comedy.",
        "Her life is told in two films — Ada, The Mill and North Road.",
        "announced-count",
    ),
    (
        "In seven states (and the territories of Samoa and Guam) it is banned.",
        "In seven states (Utah, Ohio and Iowa) it is banned.",
        "announced-count",
    ),
    (
        "The firm merges two lines, the Alder, Bray and Coll Railway Co and Dun Lines Co.",
        "The firm merges two lines, the Alder Line, the Bray Line and the Coll Line.",
        "announced-count",
    ),
    (
        "The silver plan covers 70%, gold covers 80%, and platinum covers 90%.",
        "Some 81 percent was forest, 33 percent pasture and 6 percent other land.",
        "shares-of-one-whole",
    ),
    (
        "There is majority support among both men (54%) and women (57%).",
        "Of the crew 54% are men and 57% women.",
        "shares-of-one-whole",
    ),
    (
        "With 80 pct of the members voting, 55 pct voted no and 45 pct voted yes.",
        "Some 65 pct voted no, 45 pct voted yes and 10 pct were undecided.",
        "shares-of-one-whole",
    ),
    (
        "The yen against the dollar rose 0.7 pct to 152.40 from 153.50 in May.",
        "The index rose 7 pct to 152.40 from 151.50 in May.",
        "percent-change",
    ),
    (
        "Shares traded at 700p on Friday, 30p up from a close of 670p.",
        "Shares traded at 640p, up from a close of 670p.",
        "direction-of-change",
    ),
    (
        "The school has 540 pupils, 40 up on the 500 it had last year.",
        "The school has 460 pupils, up from the 500 it had last year.",
        "direction-of-change",
    ),
    (
        "Sales rose to 64 cents Canadian (47 cents) a share, up from 62 cents Canadian.",
        "Sales rose to 47 cents a share, up from 62 cents.",
        "direction-of-change",
    ),
    (
        "The pound fell to 84.10, not far from a low of 83.20.",
        "The pound fell to 84.10 from 83.20.",
        "direction-of-change",
    ),
    (
        "Profit increased at a 1.2 percent rate, slowing from 2.9 percent.",
        "Profit increased to 1.2 percent from 2.9 percent.",
        "direction-of-change",
    ),
    (
        "More than 500 patients waited over four hours in May, up from 450 in April.",
        "Some 400 patients waited over four hours in May, up from 450 in April.",
        "direction-of-change",
    ),
    (
        "Outlays were 8 million, or 10 pct, higher than the May estimate of 80 million.",
        "Outlays were 98 million, 10 pct higher than the May estimate of 80 million.",
        "percent-change",
    ),
    (
        "Revenue fell 20 percent to $320 million, compared with analysts' estimates of $330 "
        "million.",
        "Revenue fell 20 percent to $320 million, compared with $330 million a year ago.",
        "percent-change",
    ),
    (
        "Ace, whose sales grew 30 percent to $52 million, has cash of more than $100 million.",
        "Ace's sales grew 30 percent to $52 million from $100 million.",
        "percent-change",
    ),
    (
        "Deficits would fall to 5.7 pct in 2014, above forecasts of 7.2 pct this year, 4.4 pct "
        "in 2013 and 2.7 pct in 2014.",
        "The deficit would be 5.7 pct, above the forecast of 7.2 pct.",
        "order-of-figures",
    ),
    (
        "He was charged with one count of exceeding a limit and two counts of theft.",
        "It sold 4,120 lots, exceeding the record of 5,300.",
        "order-of-figures",
    ),
    (
        "Prices pushed on from 300 pct a year to 25 pct in the first calm in 12 years.",
        "It grew 40% in five years, or 12% a year.",
        "compound-growth",
    ),
    (
        "16 patients— 13 from Hull, one from Ely and two from York—are on the ward.",
        "16 patients— 13 from Hull, two from Ely and two from York—are on the ward.",
        "parts-and-total",
    ),
    (
        "The work cost £32 million. The state gave £14 million of it and the city £9 million, "
        "and donors came up with the other £9 million.",
        "The work cost £32 million. The state gave £14 million of it and the city £9 million, "
        "and donors came up with the other £6 million.",
        "parts-and-total",
    ),
    (
        "Last year it took $1.86 billion. Boxes brought $930 million, half of all revenue. "
        "Labels made $558 million (30%).",
        "Of the $930 million that it took, labels made $558 million, or 30%.",
        "share-of-base",
    ),
    (
        "By night workers at seven plants were idled, including 2,750 strikers in Hull and "
        "4,800 in Ely.",
        "Seven people were idle, including 27 strikers in Hull.",
        "part-bigger-than-whole",
    ),
)
# A headline, copy below it that tells of something else, and copy that is the headline's own.
HEADLINES = (
    (
        "Ex-mayor Dale dies aged 92",
        "The ex-mayor Dale has died, 11 days after his wife Ann died aged 91.",
        "The ex-mayor Dale has died aged 91 at home in Hull.",
    ),
    (
        "How the state will fund a $45 billion budget",
        "The budget is up compared to the $40 billion that the state had this year.",
        "The budget of the state, at $40 billion, is the largest that there was.",
    ),
    (
        "Five dead, gunman among them, in Hull",
        "A guard, three clerks and the gunman were killed in Hull.",
        "In all three people were killed in Hull, the gunman among them.",
    ),
    (
        "Dale falls after $8 billion share sale",
        "The share sale of Dale came at $29 a share.",
        "The share sale of Dale brought $9 billion.",
    ),
    (
        "Bath 24-16 Newcastle",
        "Bath trailed Newcastle 10-7 at half-time.",
        "Bath beat Newcastle 24-17 in the rain.",
    ),
)


@pytest.mark.parametrize(("right", "wrong", "rule"), PAIRS)
def test_what_reads_alike_is_told_apart(right: str, wrong: str, rule: str) -> None:
    """Right copy draws no alarm of a contradiction; the like draft that is wrong does."""
    assert ([], True) == (loud(right, DAY), rule in _rules(wrong))


@pytest.mark.parametrize(("headline", "right", "wrong"), HEADLINES)
def test_headlines_are_held_to_what_is_theirs(headline: str, right: str, wrong: str) -> None:
    """A headline is not held to another's age, price, level or half-time."""
    one, other = (f"[Headline] {headline}\n\n{text}" for text in (right, wrong))

    assert ([], True) == (loud(one, DAY), "headline-against-body" in _rules(other))


def _rules(draft: str) -> list[str]:
    return [rule for rule, _ in loud(draft, DAY)]

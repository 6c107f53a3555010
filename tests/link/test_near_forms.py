"""One fact told in many near forms: the wrong ones are found, the right ones compared."""

import pytest

from factcheck.check import load_rules, run_rules
from tests.link.drafting import loud, read

# Family, what is told and cannot be, and what is wrong of it.
_WRONG = (
    ("lead", "Orr has 46 percent and Lund 38 percent. Orr leads by 10 points."),
    ("lead", "Orr leads by 10, with 46 percent to Lund's 38 percent."),
    ("lead", "In all 46 percent chose the tram and 38 percent the bus. The tram leads by 10."),
    ("lead", "Orr is ahead of Lund by 10 points. Orr has 46 percent and Lund 38 percent."),
    ("lead", "The poll gave Orr 46 percent and Lund 38 percent. Her lead is 10 points."),
    ("lead", "Harlow took 5,210 votes and Finch 4,870. The margin was 400 votes."),
    ("lead", "Harlow won by 400 votes. He took 5,210 to Finch's 4,870."),
    ("lead", "Harlow took 5,210 votes against 4,870 for Finch. That is a lead of 430 votes."),
    ("years", "It was the third this year. In 2024 there were five and in 2023 four, a total "
     "of nine in three years."),
    ("years", "It was the third this month. In May there were five and in April four, 11 in "
     "all in three months."),
    ("share", "About two-thirds of the members (120 of 310) voted."),
    ("share", "Half of the members, 120 of 310, voted for the plan."),
    ("share", "Three-quarters of those asked, 52 of 80, said no."),
    ("share", "Six of 24 lifts were unsafe, about 35 percent of them."),
    ("share", "Of the 2,300 members 1,840 cast ballots, a turnout of 86 percent."),
    ("share", "Of 640 tenants, 480 sent the form back, a response rate of 65 percent."),
    ("share", "The bridge cost $90 million. The state paid $57 million, or 70 percent."),
    ("share", "The plan costs $90 million. The state contributes $57 million (70 percent)."),
    ("mean", "Ruiz scored 36 goals in 12 matches, an average of 2.5 a match."),
    ("mean", "Ruiz scored 36 goals in 12 matches, an average of 2.5."),
    ("mean", "She taught 280 pupils in 10 classes, an average of 25 a class."),
    ("mean", "The fund paid $4.8 million to 16 schools, an average of $200,000."),
    ("results", "Ashby have won nine of their 14 matches, drawn four and lost two."),
    ("results", "Of their 14 matches Ashby have won nine, drawn four and lost two."),
    ("results", "Holm lost three of their 20 games, drew six and won 12."),
    ("left", "The herd had 6,200 sheep. Disease killed 480 of them, leaving 5,820."),
    ("left", "The army had 265,000 soldiers. In all 24,000 left last year, leaving 243,000."),
    ("left", "The fund had $90 million. It paid out $35 million, leaving it with $65 million."),
    ("left", "The hall has 600 seats. The club sold 420 of them. The other 200 stayed empty."),
    ("kinds", "The town has 8,400 people. There are 4,620 women and 3,870 men."),
    ("kinds", "The school has 610 pupils. They are 320 boys and 310 girls."),
    ("kinds", "The blast injured 21 people. Of the wounded, six were treated at the scene, "
     "five at Holm and 12 in Leeds."),
    ("change", "The port expects 8.2 million tonnes next year. The total rises from 7.6 "
     "million this year, up 9.7 percent."),
    ("change", "Membership fell from 1,200 to 900. That is a drop of 20 percent."),
    ("change", "A ticket was $40 and is $60 now. That is a rise of 30 percent."),
    ("order", "From highest to lowest, the scores were 62, 57, 59 and 41."),
    ("order", "In ascending order the fees are $20, $45, $40 and $90."),
    ("range", "The office says a permit takes 60 to 90 days to issue. Mr. Bell said the office "
     "had told him that a permit takes 60 to 80 days to issue."),
)  # fmt: skip
# What is told and may be, and a figure of it that must have been compared, if any must.
_RIGHT = (
    ("Orr has 46 percent and Lund 38 percent. Orr leads by eight points.", "eight points"),
    ("Orr leads by eight, with 46 percent to Lund's 38 percent.", "eight"),
    ("Orr has 46 percent and Lund 38 percent. In Ohio, Orr leads by 10 points.", ""),
    ("Harlow took 5,210 votes and Finch 4,870. The margin was 340 votes.", "340"),
    ("Harlow took 5,210 votes and spent 4,870 hours on it. The margin was 400 votes.", ""),
    ("It was the third this year. In 2024 there were five and in 2023 four, a total of 12 in "
     "three years.", "12"),
    ("In 2024 there were five crashes and in 2023 four, a total of nine in two years.", "nine"),
    ("About two-thirds of the members (207 of 310) voted.", "207 of 310"),
    ("Half of the members, 155 of 310, voted for the plan.", "Half"),
    ("Half of the towns, 12 of 30 villages and a port had no doctor.", ""),
    ("Of 640 tenants, 480 sent the form back, a response rate of 75 percent.", "75 percent"),
    ("The bridge cost $90 million. The state paid $63 million, or 70 percent.", "70 percent"),
    ("Revenue was $90 million. Profit rose $57 million, or 70 percent.", ""),
    ("Ruiz scored 36 goals in 12 matches, an average of three.", "three"),
    ("The town had 36 fires in 12 weeks, an average of 13 a month.", ""),
    ("Ashby have won nine of their 15 matches, drawn four and lost two.", "two"),
    ("Ashby won nine of their 15 matches and lost two in extra time.", ""),
    ("The herd had 6,200 sheep. Disease killed 480 of them, leaving 5,720.", "5,720"),
    ("The bus had 40 passengers. The crash killed three, leaving 12 injured.", ""),
    ("The yard had 40 trucks. It sold 12 cars, leaving 20.", ""),
    ("The town has 900 homes. The flood destroyed 40, leaving 200 without power.", ""),
    ("The town has 8,490 people. There are 4,620 women and 3,870 men.", "4,620"),
    ("The blast injured 23 people. Of the wounded, six were treated at the scene, five at Holm "
     "and 12 in Leeds.", "12"),
    ("The port expects 8.2 million tonnes next year. The total rises from 7.6 million this "
     "year, up 7.9 percent.", "7.9 percent"),
    ("Membership fell from 1,200 to 900. That is a drop of 25 percent.", "25 percent"),
    ("The fare went from $40 to $50. It was a 12 percent increase in wages that drove it.", ""),
    ("From highest to lowest, the scores were 62, 59, 57 and 41.", ""),
    ("The council will plant 200 to 300 walnut trees along the canal. It rains. Volunteers dug "
     "holes for the 200 to 300 walnut trees along the canal.", "200 to 300"),
)  # fmt: skip


@pytest.mark.parametrize(("family", "draft"), _WRONG)
def test_what_cannot_be_is_found(family: str, draft: str) -> None:
    """Each near form of a fault draws one warning or error, of figures alone."""
    found = [rule for rule, _ in loud(draft) if rule != "poll-without-vitals"]

    assert len(found) == 1, family


@pytest.mark.parametrize(("draft", "compared"), _RIGHT)
def test_what_may_be_is_silent_and_compared(draft: str, compared: str) -> None:
    """A right form draws nothing, and the figure that was compared is not said to be left."""
    reading = read(draft)
    report = run_rules(reading, load_rules())
    left = [reading.article.quote(each.span) for each in report.unchecked]

    assert loud(draft) == []
    assert compared not in left


def test_two_shares_below_a_hundred_are_no_agreement() -> None:
    """That two sides of one vote make less than all bears neither of them out."""
    draft = "In the election Orr took 46 percent and Lund 38 percent of the vote."
    reading = read(draft)
    report = run_rules(reading, load_rules())

    assert len(report.unchecked) == 2


@pytest.mark.parametrize(
    ("draft", "bound"),
    [
        ("Loans top 300,000 this year, the bank said.", True),
        ("Deaths top 1,000 in the north, the agency said.", True),
        ("Sales could top 300,000 this year.", True),
        ("The team enters top 10 lists each year.", False),
        ("She reached Asia's top 10 in May.", False),
    ],
)
def test_a_plural_may_top_a_number(draft: str, *, bound: bool) -> None:
    """Behind a plural or an auxiliary "top" is a verb; else it heads a ranking."""
    hedges = [f.hedge.name for f in read(draft).figures if f.hedge is not None]

    assert ("more_than" in hedges) is bound

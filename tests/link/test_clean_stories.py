"""Whole stories whose figures agree draw no warning, dense as the figures are."""

import pytest

from tests.link.drafting import loud

STORIES = {
    "profits": """
        [Headline] Harbour Foods profit slips 4% as costs bite

        Harbour Foods said on Tuesday that net profit fell 4 percent to $212 million in
        the third quarter, hurt by higher fuel costs.

        Revenue rose 6 percent to $3.4 billion from $3.2 billion a year earlier.
        Analysts had expected revenue of $3.3 billion.

        The company, which has 14,000 workers in 11 countries, said it would cut 600
        jobs by June, on top of 450 jobs cut in 2018.

        Shares fell 3.1 percent to $44.20. They have lost 12 percent this year, against
        a 5 percent gain for the market.

        Gross margin narrowed to 31.2 percent from 32.6 percent. Operating costs rose to
        $780 million from $731 million.

        "We now see full-year revenue of $13.2 billion to $13.5 billion," chief
        executive Ada Holm said. In April the company forecast $13.6 billion to $14
        billion.

        [Caption] A Harbour Foods plant near Oslo. The company has 38 plants.""",
    "pile-up": """
        [Headline] Two dead, seven hurt in pile-up

        Two people died and seven others were hurt when 14 cars collided in fog on the
        A4 on Sunday, police said.

        The dead were a man of 54 and his daughter, 19. Three of the seven injured were
        in critical condition.

        "I counted at least 10 cars," said Bo Lund, 42, a driver.

        The road was closed for six hours. It was the second fatal crash there this
        year; in March, three people died when a bus hit a truck.

        Last year 31 people died on the road, down from 36 in 2016.

        [Caption] Firefighters at the scene of the 14-car pile-up on Sunday.""",
    "ice hockey": """
        [Headline] Terns top Gulls 4-2 for sixth straight win

        Al Orr scored twice and Cy Dent made 31 saves as the Terns beat the Gulls 4-2 on
        Tuesday night for their sixth straight win.

        Orr has 12 goals in his last nine games. Bo Lund added a goal and two assists,
        and Di Moe scored his 20th of the season.

        The Terns, who are 14-3-2 at home, outshot the Gulls 36-33. They led 2-1 after
        the first period and 3-1 after the second.

        Ed Fox and Al Gray scored for the Gulls, who lost for the fourth time in five
        games. Joe Hill stopped 32 shots.

        The Gulls went 0 for 4 on the power play; the Terns were 1 for 3.

        NOTES: Orr's two goals gave him 301 in his career. Lund has 14 points in 10
        games.""",
    "ballots": """
        [Headline] Voters in three states back wage rise

        Voters in Ohio, Maine and Iowa approved measures on Tuesday to raise the minimum
        wage, to $15 in Ohio, $14 in Maine and $12.50 in Iowa.

        In Ohio, 58 percent voted yes and 42 percent no with 91 percent of precincts
        counted. In Maine, 61 percent backed the measure.

        The Iowa measure passed with 53 percent of the vote. A similar measure failed
        there in 2014, when 48 percent backed it.

        About 1.2 million workers in the three states would get a raise, according to
        the Labor Institute: 700,000 in Ohio, 190,000 in Maine and 310,000 in Iowa.

        Twenty-nine states and the District have minimum wages above the federal $7.25.
        The federal wage was last raised in 2009, from $6.55.""",
    "coffee study": """
        [Headline] Study finds coffee drinkers live longer

        People who drink two to three cups of coffee a day had a 12 percent lower risk
        of death, a study of 186,000 adults found.

        The researchers followed 186,000 people aged 45 to 75 for an average of 16
        years. More than 58,000 of them died in that time.

        Those who drank one cup a day had a 6 percent lower risk; those who drank four
        or more had an 18 percent lower risk than those who drank none.

        About 16 percent of the participants drank no coffee, 31 percent drank one cup a
        day, 25 percent two to three cups and 7 percent four or more; the remaining 21
        percent drank less than a cup.

        A second study, of 520,000 people in 10 European countries, found a 12 percent
        lower risk for men and 7 percent for women.""",
    "court": """
        [Headline] Six charged over fake visas

        Six people were charged on Thursday with selling fake visas to at least 200
        migrants, prosecutors said.

        Al Orr, 41, of Hull; Bo Lund, 38, of Leeds; and Cy Dent, 29, and Di Moe, 33,
        both of York, face up to 10 years in prison. Ed Fox, 51, and his wife, Flo Fox,
        47, face up to five years.

        The six are accused of taking between $3,000 and $9,000 a visa. Police seized
        $480,000 in cash and 61 passports at two homes.

        A seventh suspect, a 44-year-old clerk, is at large.

        Two of the six, Orr and Lund, were convicted of fraud in 2011.""",
    "wildfire": """
        [Headline] Wildfire forces 3,000 to flee

        A wildfire north of Tal forced about 3,000 people from their homes on Monday and
        burned 40 houses.

        The blaze had grown to 12,500 acres (5,060 hectares) by nightfall from 4,000
        acres on Sunday. It was 10 percent contained.

        Some 600 firefighters, 45 engines and six helicopters fought the fire; another
        250 firefighters were due on Tuesday.

        Winds of 40 mph (64 kph) were forecast. Temperatures reached 103 degrees (39
        Celsius), two degrees short of the record of 105 set in 1988.

        Two firefighters were treated for burns. No deaths were reported.

        It is one of nine large fires in the state, which have burned 310,000 acres this
        year, three times the average of the past five years.

        [Caption] A helicopter drops water on the fire, which has burned 40 houses.""",
    "census": """
        [Headline] Census: City grows to 840,000

        The city's population rose 4.1 percent to 840,300 in the decade to 2020, the
        census bureau said on Thursday.

        It had 807,200 people in 2010 and 792,000 in 2000. The county grew faster, by 7
        percent to 2.1 million.

        The share of people over 65 rose to 16 percent from 13 percent. The average
        household has 2.4 people, down from 2.5.

        About 38 percent of residents were born abroad, and 52 percent speak a language
        other than English at home, up from 47 percent.

        The city has 352,000 homes, of which 19,000 are empty. The median rent is $1,450
        a month, compared with $1,120 in 2010.""",
    "ferry": """
        [Headline] Ferry sinks with 160 aboard; 12 dead

        A ferry with about 160 people aboard sank off Tal on Friday, killing at least
        12, the coastguard said.

        Rescuers pulled 131 survivors from the sea. Seventeen people were missing. The
        manifest listed 142 passengers and 18 crew.

        The coastguard first said that 173 people were aboard. The owner put the number
        at 158.

        Nine of the dead were women. Three children were among the survivors.

        In 2015, a ferry sank off the same coast, killing 61 of the 190 people aboard.""",
    "budget": """
        [Headline] 5 takeaways from the budget

        The finance minister presented a $410 billion budget on Tuesday. Here are five
        takeaways.

        1. Taxes fall. The top rate drops to 42 percent from 45 percent from April.

        2. Spending grows. Health gets $96 billion, up 5 percent, and schools $71
        billion, up 3 percent.

        3. The deficit narrows to 2.8 percent of output from 3.4 percent.

        4. Debt peaks at 81 percent of output in two years.

        5. Growth is seen at 1.9 percent this year and 2.1 percent next year. The
        central bank expects 1.7 percent and 2 percent.""",
    "tennis": """
        [Headline] Orr wins third title in Paris

        Ann Orr beat Bea Lund 6-4, 3-6, 7-5 on Saturday to win the Paris title for the
        third time.

        Orr, 28, also won in 2016 and 2018. Lund, 23, was playing in her first final.

        The match lasted 2 hours 41 minutes. Orr hit 38 winners and made 29 errors; Lund
        hit 31 winners and made 44 errors.

        Orr saved nine of 11 break points. She has won 11 of her last 12 matches on clay
        and is 4-1 against Lund.

        The winner gets $2.6 million and the runner-up $1.3 million.""",
    "museum": """
        [Headline] Museum drew a record 2.1 million in 2019

        The city museum drew a record 2.1 million visitors in 2019, it said on Monday,
        up from 1.9 million in 2018.

        A show of 120 paintings by Lund alone drew 410,000 people in four months, more
        than the 380,000 who saw the 2012 Moe show.

        The museum, founded in 1891, has 86,000 works, of which 4,200 are on show. It
        has 340 staff and a budget of $61 million; the city gives $22 million and donors
        $19 million.

        Tickets cost $18 for adults and $9 for students. Children under 12 enter free.

        Its rival, the modern museum, founded in 1929, drew 1.4 million.""",
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES.keys())
def test_story_draws_nothing(story: str) -> None:
    """A story without a slip draws no warning and no error."""
    found = loud(story)

    assert found == []

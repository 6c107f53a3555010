"""Slips of many kinds and wordings are found, each by the rule made for it."""

import pytest

from tests.link.drafting import loud

SLIPS = [
    (
        "announced-count",
        """
        He has three children: Amy, Bob, Carl and Dina.""",
    ),
    (
        "announced-count",
        """
        The company operates in five states — Texas, Ohio, Iowa and Maine.""",
    ),
    (
        "announced-count",
        """
        The three finalists are Jane Hart, Paul Moss, Ken Doe and Lily Orr.""",
    ),
    (
        "announced-count",
        """
        The four winners were Jane Hart, Paul Moss and Ken Doe.""",
    ),
    (
        "announced-count",
        """
        Two suspects, identified as John Pike, 23, Tom Reed, 31, and Al Stone, 40, were
        charged.""",
    ),
    (
        "parts-and-total",
        """
        She won four medals: two golds, one silver and two bronzes.""",
    ),
    (
        "announced-count",
        """
        The bill has two goals: to cut taxes, to lower spending and to simplify the
        code.""",
    ),
    (
        "announced-count",
        """
        Two of the dead were identified as Mark Bell, 34, Sue Cole, 28, and Ann Day, 19.""",
    ),
    (
        "announced-count",
        """
        Three of its members (Poland, Hungary, Romania and Latvia) objected.""",
    ),
    (
        "announced-count",
        """
        There are three reasons for the delay: bad weather, missing parts, a strike and
        new rules.""",
    ),
    (
        "announced-count",
        """
        The four-member panel — Ed Fox, Al Gray and Joe Hill — will vote in May.""",
    ),
    (
        "announced-count",
        """
        Five other countries have adopted the rule: Spain, Italy, Malta and Greece.""",
    ),
    (
        "announced-count",
        """
        The group has four members: bassist Al Gray, drummer Joe Hill and singer Kay
        Lin.""",
    ),
    (
        "announced-count",
        """
        The company makes six models, the Alto, Brio, Cento, Duro and Erba.""",
    ),
    (
        "announced-count",
        """
        Her three sons, Tim, Tom, Ted and Tad, survive her.""",
    ),
    (
        "announced-count",
        """
        He is survived by two daughters, Ann Lee, Mary Poe and Sue Kim.""",
    ),
    (
        "announced-count",
        """
        It is available in four colors: red, blue and green.""",
    ),
    (
        "announced-count",
        """
        The show tours four cities: Leeds, York and Hull.""",
    ),
    (
        "announced-count",
        """
        Winners in three categories — fiction, poetry, drama and essay — were named.""",
    ),
    (
        "announced-count",
        """
        Three men — Al Orr, 31; Bo Lund, 28; Cy Dent, 40; and Di Moe, 22 — were jailed.""",
    ),
    (
        "announced-count",
        """
        The two companies, Acme Inc., Brill Ltd. and Corex, will merge.""",
    ),
    (
        "announced-count",
        """
        The four children, Amy, Bob and Carl, were found safe.""",
    ),
    (
        "announced-count",
        """
        Six nations signed: France, Spain, Italy, Malta and Greece.""",
    ),
    (
        "announced-count",
        """
        Officials named the three victims as Al Orr, Bo Lund, Cy Dent and Di Moe.""",
    ),
    (
        "announced-count",
        """
        Five members of the panel voted yes: Orr, Lund, Dent and Moe.""",
    ),
    (
        "announced-count",
        """
        The five Great Lakes are Superior, Michigan, Huron and Erie.""",
    ),
    (
        "announced-count",
        """
        Two brothers, Al, Bo and Cy Orr, own the shop.""",
    ),
    (
        "announced-count",
        """
        He speaks five languages: French, German, Dutch and Danish.""",
    ),
    (
        "announced-count",
        """
        Three teams remain: Leeds, York, Hull and Goole.""",
    ),
    (
        "announced-count",
        """
        The bill would do three things: raise pay, cut fees, fund schools and ban fees.""",
    ),
    (
        "parts-and-total",
        """
        The 120 delegates, 70 men and 40 women, met in June.""",
    ),
    (
        "parts-and-total",
        """
        Of the 50 samples, 30 tested positive and 25 tested negative.""",
    ),
    (
        "parts-and-total",
        """
        A total of 45 people were hurt, 30 of them in the city and 25 in the suburbs.""",
    ),
    (
        "parts-and-total",
        """
        The court has nine justices: five conservatives and three liberals.""",
    ),
    (
        "parts-and-total",
        """
        The party won 34 seats, the rivals won 22 and independents four, for a total of
        70.""",
    ),
    (
        "parts-and-total",
        """
        The team finished 10-6 in its 17 games.""",
    ),
    (
        "parts-and-total",
        """
        The Bears went 5-2 over their last eight games.""",
    ),
    (
        "parts-and-total",
        """
        Eleven players, six women and four men, were named.""",
    ),
    (
        "parts-and-total",
        """
        The fleet has 200 buses, 120 of them diesel and 90 electric.""",
    ),
    (
        "parts-and-total",
        """
        The company cut 300 jobs: 100 in Ohio, 120 in Texas and 90 in Maine.""",
    ),
    (
        "parts-and-total",
        """
        There were 23 arrests, 15 on Friday and 10 on Saturday.""",
    ),
    (
        "parts-and-total",
        """
        The 100-member Senate has 53 Republicans, 45 Democrats and four independents.""",
    ),
    (
        "part-bigger-than-whole",
        """
        Police seized 40 guns, including 45 rifles.""",
    ),
    (
        "parts-and-total",
        """
        The airline has 60 jets – 35 Airbuses and 20 Boeings.""",
    ),
    (
        "parts-and-total",
        """
        A jury of 12 — seven men and four women — was seated.""",
    ),
    (
        "parts-and-total",
        """
        The package has $300 million for schools, $200 million for roads and $150
        million for water, totaling $750 million.""",
    ),
    (
        "parts-and-total",
        """
        He was convicted on 10 counts: four of fraud, three of theft and two of perjury.""",
    ),
    (
        "parts-and-total",
        """
        The bomb killed 22 people (14 civilians and six soldiers).""",
    ),
    (
        "parts-and-total",
        """
        They have 12 wins, four losses and two draws in 20 matches.""",
    ),
    (
        "parts-and-total",
        """
        The zoo has 14 wolves, eight of them pups and seven of them adults.""",
    ),
    (
        "parts-and-total",
        """
        Of the 27 countries, 14 voted for the plan and 15 voted against it.""",
    ),
    (
        "parts-and-total",
        """
        The company has 900 workers: 400 in Spain, 350 in France and 250 in Italy.""",
    ),
    (
        "parts-and-total",
        """
        The 15-member council has nine Democrats and five Republicans.""",
    ),
    (
        "parts-and-total",
        """
        The storm destroyed 45 homes and damaged 60 others, for a total of 95 affected
        homes.""",
    ),
    (
        "parts-and-total",
        """
        She won 14 medals, eight gold, four silver and three bronze.""",
    ),
    (
        "parts-and-total",
        """
        Police said 18 people died, including 12 women and nine men.""",
    ),
    (
        "parts-and-total",
        """
        The school has 320 boys and 290 girls, a total of 630 pupils.""",
    ),
    (
        "parts-and-total",
        """
        The ferry had 64 people aboard: 58 passengers and a crew of eight.""",
    ),
    (
        "shares-of-one-whole",
        """
        Some 12 percent were undecided, while 47 percent backed Orr and 45 percent
        backed Lund.""",
    ),
    (
        "shares-of-one-whole",
        """
        In the poll, 58 percent favored the plan and 52 percent opposed it.""",
    ),
    (
        "shares-of-one-whole",
        """
        The measure passed with 54 percent of the vote to 48 percent.""",
    ),
    (
        "shares-of-one-whole",
        """
        About 62 percent said yes and 48 percent said no.""",
    ),
    (
        "shares-of-one-whole",
        """
        Women make up 57 percent of students and men 53 percent.""",
    ),
    (
        "shares-of-one-whole",
        """
        Coal accounts for 60 percent of power and gas accounts for 55 percent of power.""",
    ),
    (
        "shares-of-one-whole",
        """
        The survey found 47% approve of her work and 63% disapprove.""",
    ),
    (
        "shares-of-one-whole",
        """
        Smith won 51 percent of the vote; Jones took 59 percent of the vote.""",
    ),
    (
        "majority-and-margin",
        """
        The bill passed 218-208, a margin of 12 votes.""",
    ),
    (
        "majority-and-margin",
        """
        She beat him by 12 points, 54 percent to 44 percent.""",
    ),
    (
        "majority-and-margin",
        """
        The Bulls led by nine, 88-81, at the half.""",
    ),
    (
        "majority-and-margin",
        """
        The motion failed by two votes, 48-51.""",
    ),
    (
        "order-of-figures",
        """
        The film made $82 million, more than the $95 million of its first part.""",
    ),
    (
        "order-of-figures",
        """
        It is the second-largest city, with 300,000 people, behind Leeds with 250,000.""",
    ),
    (
        "order-of-figures",
        """
        The price stood at $40, above its earlier high of $45.""",
    ),
    (
        "order-of-figures",
        """
        The vote drew 4,000 people, fewer than the 3,200 who came last year.""",
    ),
    (
        "order-of-figures",
        """
        At 310 meters, the tower is taller than the 324-meter Eiffel Tower.""",
    ),
    (
        "order-of-figures",
        """
        The storm dumped 12 inches of snow, topping the record of 14 inches set in 1978.""",
    ),
    (
        "direction-of-change",
        """
        Turnout was 61 percent, up from 65 percent in 2018.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Storm kills 14 in Leyte

        A storm killed 12 people in Leyte on Monday, officials said.

        The 12 were swept away.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Acme to cut 1,200 jobs

        Acme said on Tuesday that it will cut 1,500 jobs as sales fall.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Retail sales rise 0.3% in May

        Retail sales rose 0.8% in May, the office said.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Mayor seeks $45 million for schools

        The mayor wants $54 million for the schools of the city next year.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Three held after raid

        Police detained four people after a raid on Tuesday.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Tigers beat Lions 5-3

        The Tigers beat the Lions 5-2 on Sunday behind two homers.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Man, 45, dies in crash

        A 54-year-old man died in a crash near Hull on Friday.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Council backs 10-year plan

        The council backed the 20-year plan for the harbour on Monday.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Bank profit doubles to $2.4bn

        The bank said on Thursday that its profit doubled to $4.2 billion.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Two-thirds of voters back ban

        A poll found that 56 percent of voters back the ban.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Quake of magnitude 6.1 hits coast

        A magnitude 6.7 earthquake hit the coast on Friday.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Fire guts 12 shops in Leeds market

        Fire destroyed 15 shops at the market in Leeds on Sunday night.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Unemployment falls to 4.1 percent

        The jobless rate fell to 4.4 percent in June, the ministry said. It was 4.6
        percent in May.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Teen swims 21 miles across channel

        A 17-year-old swam 12 miles across the channel on Friday.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Airline to hire 500 pilots

        The airline plans to hire 5,000 pilots over three years, it said on Monday.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Jury awards $7m to worker

        A jury awarded $17 million to a worker hurt at a mill.""",
    ),
    (
        "headline-against-body",
        """
        [Headline] Three dead, 12 hurt in bus crash

        Three people died and 21 were injured when a bus hit a tree.""",
    ),
    (
        "two-values",
        """
        The school has 640 pupils. It opened in 1990.

        Parents of the 460 pupils were told on Friday.""",
    ),
    (
        "two-values",
        """
        The bridge is 320 metres long.

        Work on the new bridge was slow. The 230-metre bridge opens in June.""",
    ),
    (
        "two-values",
        """
        Acme will pay $32 million to settle the suit.

        The suit dragged on. The judge must approve the $23 million settlement by Acme.""",
    ),
    (
        "two-values",
        """
        Five miners were trapped on Monday.

        Rescuers drilled all night. All six miners were brought out alive.""",
    ),
    (
        "power-of-ten-twins",
        """
        The plant employs 2,400 workers.

        The union said the 2,400 workers at the plant would strike. The plant, with its
        24,000 workers, makes vans.""",
    ),
    (
        "two-dates",
        """
        The company was founded in 1987 by Ann Orr.

        It grew.

        Orr founded the company in 1978 in a garage.""",
    ),
    (
        "two-dates",
        """
        The trial opens on May 12, the court said.

        Much is at stake.

        When the trial opens on May 21, the court will hear ten witnesses.""",
    ),
    (
        "two-values",
        """
        John Moss, 34, was found in the river.

        Friends said John Moss, 43, was a nurse.""",
    ),
    (
        "power-of-ten-twins",
        """
        The budget deficit reached $3.2 billion last year.

        The deficit worries banks.

        Last year's budget deficit of $3.2 million was a record.""",
    ),
    (
        "two-values",
        """
        Four soldiers were wounded in the ambush near Tal.

        The army sent helicopters.

        The five wounded soldiers were flown to the capital.""",
    ),
    (
        "two-values",
        """
        The tower will have 62 floors, the builder said.

        It will be the tallest.

        The 26-floor tower opens in May.""",
    ),
    (
        "two-values",
        """
        The museum drew 1.2 million visitors last year.

        It was renovated in 2015.

        Last year's 2.1 million visitors were a record for the museum.""",
    ),
    (
        "two-values",
        """
        The judge fined the bank $45,000 for late filing.

        The bank appealed.

        The bank will pay the $54,000 fine, its lawyer said.""",
    ),
    (
        "two-values",
        """
        The plane carried 118 passengers from Oslo.

        There was fog.

        None of the 181 passengers was hurt.""",
    ),
    (
        "two-dates",
        """
        She was elected in 1996 to the city council.

        She likes tea.

        Since she was elected to the city council in 1969, she has served on panels.""",
    ),
    (
        "power-of-ten-twins",
        """
        About 2,000 families were evacuated from the valley.

        Rain fell.

        The 20,000 families evacuated from the valley are in tents.""",
    ),
    (
        "two-values",
        """
        The study followed 350 nurses for ten years.

        It was paid for by the state.

        Of the 530 nurses in the study, half smoked.""",
    ),
    (
        "caption-against-text",
        """
        Some 400 people marched in Leeds on Sunday against the mine.

        [Caption] Some of the 4,000 people who marched in Leeds on Sunday.""",
    ),
    (
        "caption-against-text",
        """
        The statue, 12 metres tall, was unveiled.

        [Caption] The 21-metre statue in the square.""",
    ),
    (
        "caption-against-text",
        """
        The boat sank with 34 migrants aboard.

        [Caption] The boat that sank with 43 migrants aboard.""",
    ),
    (
        "caption-against-text",
        """
        Ann Orr, 31, won the race.

        [Caption] Ann Orr, 13, after the race.""",
    ),
    (
        "caption-against-text",
        """
        She scored 24 points in the win.

        [Caption] Ann Orr scored 42 points in the win.""",
    ),
    (
        "caption-against-text",
        """
        A crowd of 3,000 watched the final in Hull.

        [Caption] Some of the 5,000 fans who watched the final in Hull.""",
    ),
    (
        "caption-against-text",
        """
        The mill burned for six hours.

        [Caption] The mill burned for nine hours on Monday.""",
    ),
    (
        "two-dates",
        """
        The bridge was built in 1932.

        [Caption] The bridge, built in 1923, will close.""",
    ),
]


@pytest.mark.parametrize(("rule", "draft"), SLIPS)
def test_slip_is_found(rule: str, draft: str) -> None:
    """A draft with one slip draws a warning from the rule made for it, two dates a note."""
    rules = [found for found, _ in loud(draft, notes=frozenset({"two-dates"}))]

    assert rules == [rule]

"""Figures that look as if they had to agree, and need not."""

import pytest

from tests.link.drafting import loud

DRAFTS = [
    """
        He sailed the 19-foot sloop Ada on the bay every summer with his family.

        He kept his 15-foot canoe on the bay every summer with his family too.""",
    """
        The two largest creditor banks, Orr Bank and Lund Bank, will hold shares in the mill.

        The nine creditor banks of the mill are Orr Bank, Lund Bank and others.""",
    """
        The commission saw options for the budget over the preceding two months.

        Wages rose less than prices over the preceding 12 months, the budget says.""",
    """
        The army found the bodies of six hostages in a tunnel.

        The 101 hostages still being held may be alive.""",
    """
        In three games, Smith, Jones and Lee have scored 41 points for the Terns.""",
    """
        The five men were armed. Police later arrested two men in Hull and three men in
        York.

        The two men held in Hull are brothers.""",
    """
        Twelve miners were trapped on Monday. Rescuers saved four miners overnight.

        The eight miners still below are alive.""",
    """
        [Headline] Second suspect held in Hull stabbing

        Police arrested a third man on Friday. A second suspect was held on Thursday.""",
    """
        [Headline] 50,000 march in Oslo

        Tens of thousands of people marched in Oslo on Sunday, police said.""",
    """
        [Headline] Quake kills dozens in Tal

        A quake killed at least 34 people in Tal.""",
    """
        [Headline] Stocks fall 300 points

        The index fell 298.4 points to 21,004 on Friday.""",
    """
        [Headline] Bank fined $1.5m

        The regulator fined the bank 1.2 million pounds ($1.5 million) on Monday.""",
    """
        [Headline] Half of pupils skip breakfast

        Some 48 percent of pupils skip breakfast, a survey found.""",
    """
        [Headline] Rents up a third since 2019

        Rents have risen by 34 percent since 2019.""",
    """
        [Headline] Five killed in two crashes

        Three people died on Friday when a van hit a wall. Two others were killed in a
        crash near Hull on Saturday.""",
    """
        [Headline] City to spend $10 million on parks

        The city will spend $4 million on the north park and $6 million on the south
        park.""",
    """
        The council has 21 members: 12 Liberals, five Greens and others.""",
    """
        The store sells three sizes: small, medium, and large and extra-large.""",
    """
        The two sides, Fatah and Hamas, signed. The three leaders met in Cairo.""",
    """
        Two people were killed in Leeds, Hull and York on Friday, police said.""",
    """
        The four-day festival, in Leeds, York and Hull, drew crowds.""",
    """
        She beat two rivals, John Orr and the incumbent, Ann Lund, by six points.""",
    """
        Among the 14 nominees, six are women and five are first-timers.""",
    """
        Of the 200 soldiers, 40 were wounded and 12 are missing.""",
    """
        The fund gave $5 million, including $3 million for schools and $3.5 million over
        two years for parks.""",
    """
        About 45 percent of women and 55 percent of men said they favored the plan, and
        30 percent opposed it.""",
    """
        Support for the law rose to 61 percent from 54 percent, while 33 percent oppose
        it.""",
    """
        Some 70 percent of Democrats support the plan and 80 percent of Republicans
        oppose it.""",
    """
        The city had 600,000 people in 2000 and 640,000 people in 2010.

        The city has 702,000 people today.""",
    """
        He was 31 when he joined. Ann Orr, 62, remembers him.

        Ann Orr, 61 at the time, wept.""",
    """
        The ship is 300 metres long. It was lengthened to 330 metres in 2004.""",
    """
        Sales rose 12 percent in the first quarter.

        Sales rose 21 percent in the second quarter.""",
    """
        The company was founded in 1987.

        Its rival was founded in 1978.""",
    """
        The trial begins on May 12. Jury selection in a second trial begins on May 21.""",
    """
        The storm cut power to 12,000 homes on Monday. By Tuesday, 1,200 homes were
        still dark.""",
    """
        She won the 100-metre sprint. On Sunday she won the 200-metre sprint.""",
    """
        The 12-member panel met. The nine-member board agreed.""",
    """
        Police first said nine people died. The toll later rose to 11.""",
    """
        The Terns led by nine, 45-36, at the half and won by four, 88-84.""",
    """
        The bill passed the Senate 52-48 and the House 220-212, with a majority of 218
        needed.""",
    """
        The bomb injured 14 people, including four children and three women.""",
    """
        Three people were arrested: two men, both 31, and a woman of 28.""",
    """
        Prices rose 3.2 percent, more than the 2.9 percent in May.""",
    """
        The tower is 310 metres tall, shorter than the 324-metre Eiffel Tower.""",
    """
        It took 12 hours, longer than the nine hours planned.""",
    """
        The film earned $30 million, less than the $40 million expected.""",
    """
        The poll of 1,024 adults has a margin of error of three points. Of 1,024 adults,
        52 percent said yes and 41 percent no.""",
    """
        The airline has 12 jets on order: four for delivery in 2020 and the rest later.""",
    """
        There are three ways to vote: by mail, in person or online.""",
    """
        [Headline] 7 things to know about the vote

        Voters choose a mayor on Tuesday. Here are seven things to know.

        1. Polls open at 7 a.m.

        2. Bring a card.

        3. Parking is free.

        4. Polls close at 8 p.m.

        5. Results come late.

        6. There are five candidates.

        7. Turnout may be low.""",
    """
        The court has nine justices. The eight justices who heard the case split 4-4.""",
    """
        Two teens, 15 and 16, were shot. The 15-year-old died.""",
    """
        The army has 40 tanks, 12 of them in repair, and 30 guns.""",
    """
        Her three children, Amy, 12, Bob, 9, and Cy, 4, attend the school.""",
    """
        The museum drew 1.2 million visitors in 2018, up from 980,000 visitors in 2017.""",
    """
        The crash killed 14 people, among them six children. It injured 14 others.""",
    """
        The first crash killed all 118 people on board.

        The second crash killed all 181 people on board.""",
    """
        Ticket prices run from $12 to $48. Tickets for children cost $8.""",
]


@pytest.mark.parametrize("draft", DRAFTS)
def test_look_alike_passes(draft: str) -> None:
    """A draft that a careful reader would not query draws no warning."""
    found = loud(draft)

    assert found == []

"""Figures that share words, a unit or a slip and are still different things draw no warning."""

import pytest

from tests.link.drafting import loud

HEADLINES = {
    "some of them": """
        [Headline] Ten hikers killed in crash

        A family said five of the hikers were their kin. Ten hikers died in the crash.""",
    "an age of another day": """
        [Headline] Orr is dead at 71

        Carl Orr, the mayor, was to enter college when his father died, being then 17 years old.
        He died on Sunday.""",
    "far more of one noun": """
        [Headline] The museum in 10 objects

        What joins the 2.7 million objects that the museum holds is wit.""",
    "a number at the end of what a verb does": """
        [Headline] Mill laying off 850 workers at two plants

        The mill will lay off 850 hourly workers in August at its plants in Oslo.""",
    "an age and a count of one noun": """
        [Headline] Founder's son, 78, is dead

        Carl Orr died at his home. He leaves a widow, three sons and a daughter.""",
    "single digits that no noun joins": """
        [Headline] Nine dead, including 8 children, in Leeds fire

        The fire broke out in a three-story house that was converted to flats in Leeds. Nine
        people, eight children and a man, died.""",
    "another noun": """
        [Headline] Mill to cut 700 jobs and shut two sites

        Two of the mill's six sites will close, and the mill will cut 700 jobs.""",
    "an age told plainly": """
        [Headline] Bell founder dies at 93

        Agnes Holt, who cast bells, has died. She had five children and 17 grandchildren. She
        was 93.""",
    "a record's age and an athlete's": """
        [Headline] Hurdler breaks 24-year-old mark

        Ada Roos, 22, ran the hurdles in 12.1 seconds. The old mark was set in 1994.""",
    "terms and ages": """
        [Headline] Brothers jailed for 26 years over mill fraud

        Two brothers were jailed over the mill, Al Dunn, 44, for 14 years and Lee Dunn, 39, for
        12.""",
    "a rounded winner": """
        [Headline] Holm wins with 37 percent

        Ada Holm won with 37.2 percent, and Jan Roos had 32.5 percent.""",
    "told in full below": """
        [Headline] Dockers reject offer as 1,100 dockers stay out

        Dockers at the port voted by 892 to 163 on Monday to stay out.

        The 1,100 dockers want more. The port has 12 cranes.""",
    "a number in a name": """
        [Headline] Inspector wants 480 ferries checked

        The inspector told the court on Monday that 1,900 ferries were built in haste. The 480s
        were checked in May.""",
}
KNOWN_GROUPS = {
    "a part and its whole": """
        Seven people were pulled alive from the hotel.

        Of the 32 people in the hotel, seven were saved.""",
    "some of these": """
        Some 19,000 people were moved. Of these 16,000 were moved by road.""",
    "a toll of days": """
        Only 32 bodies have been named, the coroner said. The toll stood at 112 on Sunday and 51
        on Saturday.""",
    "a new subject": """
        Some 260 firefighters fought the blaze. Sixty people were treated for burns.""",
    "a total brought about": """
        The bank set aside £700m. That brings the sum to £1.15bn.""",
    "a stretch in a name": """
        The storm dropped rain for 48 hours. In Dale the 24-hour total was 87mm.""",
}
ARITHMETIC = {
    "a lead in points": """
        Norway lead by 6-2 after three one-day games, one of them washed out.""",
    "a rise and another": """
        Tin had a 78% rise in the first half. It gained another 40% since.""",
    "up from here to there": """
        The place is worth £6,500 a year. The limit goes up from £40,000 to £60,000.""",
    "a third of the rate": """
        Food went up 4.7%, about a third of the rate in March, 13.4%.""",
    "a fifth of the fleet, and another count": """
        Marlin has 65 of the model, a fifth of its fleet, and cancelled 160 flights.""",
    "half of them to one": """
        Orrell sells two million pumpkins, half of them to one chain.""",
    "half of them": """
        The plan will bring 110,000 people into jobs, half of them parents, at £900 each by one
        reckoning.""",
    "alternatives": """
        Two dealers named the weights: 270, 410 or 540 tonnes.""",
    "two of three medals": """
        Norway won 39 medals, 12 of them silver and 11 bronze.""",
    "by how much": """
        The bridge cost $5.6 billion, $1.4 billion or a third more than the $4.2 billion
        budgeted.""",
    "above the old record": """
        It was 1.6C above the old record of 38.7C.""",
    "lower than it was": """
        Growth is put at 0.6% in Norway, unchanged, and 0.5% in Sweden, 0.4 points lower.""",
    "a quarter of normal": """
        Marle normally gets 392mm of rain in a year. In April Perrin had 12mm, a quarter of
        normal.""",
}
DRAFTS = HEADLINES | KNOWN_GROUPS | ARITHMETIC


@pytest.mark.parametrize("name", DRAFTS)
def test_other_things_are_left_alone(name: str) -> None:
    """A draft whose figures only look alike draws neither a warning nor an error."""
    found = loud(DRAFTS[name])

    assert found == []

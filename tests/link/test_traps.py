"""What looks wrong in real stories and is not draws no warning."""

from datetime import date

import pytest

from tests.link.drafting import loud, unlearned

ATTRIBUTION = {
    "a reported correction": """
        The coastguard initially said that 40 bodies had been found. Only three had been
        recovered by nightfall, it said later.""",
    "two pollsters": """
        Northgate put support for the tram at 54 percent.

        A poll by Harrow Research put support for the tram at 47 percent.""",
    "two ministers": """
        The transport minister, Ada Holm, said 73 percent of buses were on time.

        The prime minister, Jan Roos, said 75 percent of buses were on time.""",
    "a claim and its check": """
        Mr Pell said the city had lost 12,000 jobs. City records show that
        it lost 3,400 jobs.""",
}
SCOPE = {
    "registered, entered, stayed": """
        Some 15,000 runners registered for the race. About 5,000 runners started, and a few
        thousand runners stayed for the concert.""",
    "protesters and cities": """
        About 100 protesters stood outside the court. Rallies were planned in 100 cities.""",
    "company and city": """
        The company looks after 4,300 miles of gas mains. In the city, 1,600 miles of mains
        are made of iron.""",
    "victims and gunmen": """
        The attack left 14 people dead, 12 of them shoppers. The two gunmen
        were also killed.""",
    "batteries and laptops": """
        The maker recalled 1.1 million laptop batteries. It has sold 3 million laptops.""",
    "charges and victims": """
        He faces 14 charges of fraud. Police have named nine victims.""",
}
TIME = {
    "like months compared": """
        In 2021, 133,000 people crossed the gap. So far this year 13,000 people have crossed,
        more than twice as many as in the same months of last year.""",
    "successive projections": """
        In March the bank projected growth of 2.4 percent. In June it projected growth of
        1.9 percent.""",
    "an insurgency within a war": """
        The 18-year insurgency has ended. The country has known a war of 40 years.""",
    "last month and last year": """
        Sales fell 4 percent last month. Sales rose 6 percent last year.""",
}
MEASUREMENT = {
    "two test cycles": """
        The van goes 590 km on the European test cycle. It goes 300 miles on the American
        test cycle.""",
    "a temperature difference": """
        Water in the bay is 5C (9F) warmer than usual.""",
    "binary megabytes": """
        The file takes 51,200 KB, or 50 MB, on the card.""",
}
SUMS = {
    "an open list": """
        The fund spent more than $6 billion: $1.3 billion on roads, $0.3 billion on ports and
        $4 billion on rail.""",
    "including": """
        The crew of 14, including two cooks and three deckhands, came home on Sunday.""",
    "several answers": """
        Asked what worries them, 61 percent named rents, 52 percent named wages and 40 percent
        named the trains.""",
}
ROUNDING = {
    "ten dollars and a cent less": """
        The app costs $10, the maker said. At the till the app costs $9.99.""",
    "nine billion in a headline": """
        [Headline] Airline signs $9bn order

        The airline signed an order for jets that is worth $8.8bn.""",
    "twenty-seven megs": """
        The page weighs 26.6 megabytes. Those 27 megs take a minute to load.""",
    "about a sum": """
        The two plants make 110 and 22 cars, about 130 cars in all.""",
    "a hundred and six years": """
        The century-old mill opened in 1910.""",
}
NOISE = {
    "channels, sections and levels": """
        ABC7 said the storm was a Level 3 out of 5. Section 8 tenants called 311.""",
    "weapons and planes": """
        He carried an AK-47 and a .50 calibre rifle off the A320-200. Everyone
        wore N95 masks.""",
    "phones and dates": """
        Call 555-0134, open 24/7, with your 9/11 badge. The iPhone 11 has
        20/20 vision, ads say.""",
    "records and minutes": """
        The Terns are 4-0-1 this month. With 2:17 to play they were up 71-68.""",
    "notes and ranges": """
        The 10-year note yields 2.4 percent. The stock's 52-week range is $21 to $28.""",
    "Indian grouping": """
        The scheme has 28,25,140 members. It had 25,10,320 members a year ago.""",
    "fractions and terms": """
        Two-thirds of the board, half a dozen members, back the four-term mayor, one of the
        four in the race.""",
    "struck-out words": """
        The dam has been raised three four times since the war.""",
}
WORDS = {
    "a number in words and in digits": """
        Twelve riders were hurt. The 12 riders were hurt when a stand fell.""",
    "a hedge": """
        Nearly 4,000 soldiers left. The army said that 3,940 soldiers left.""",
}
TRAPS = {
    f"{family}: {name}": draft
    for family, drafts in (
        ("attribution", ATTRIBUTION), ("scope", SCOPE), ("time", TIME),
        ("measurement", MEASUREMENT), ("sums", SUMS), ("rounding", ROUNDING),
        ("noise", NOISE), ("words", WORDS),
    )
    for name, draft in drafts.items()
}  # fmt: skip


@pytest.mark.parametrize("draft", TRAPS.values(), ids=TRAPS.keys())
def test_trap(draft: str) -> None:
    """A harmless draft draws no warning and no error."""
    assert unlearned(draft, date(2022, 6, 1)) == []


def test_few_traps_are_taken_for_one_quantity() -> None:
    """Most traps draw no warning on restatements either."""
    misled = [draft for draft in TRAPS.values() if loud(draft, date(2022, 6, 1))]

    assert len(misled) <= 0.1 * len(TRAPS)

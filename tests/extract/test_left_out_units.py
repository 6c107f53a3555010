"""A number that repeats another's clause has its unit, and one of a unit is an amount."""

from decimal import Decimal

import pytest

from factcheck.extract import extract
from factcheck.model.quantity import Quantity
from factcheck.units import quantify
from tests.extract.made import found, only, rejects, story, words


def quantities(text: str) -> list[Quantity]:
    """Return the quantities of a text that are no dates."""
    figures, _ = extract(story(text))
    return [one for one in quantify(figures) if one.mention.kind != "date"]


REPEATED = [
    ("He ran 5 km on Monday and 7 on Tuesday.", ["kilometre"] * 2),
    ("Turnout was 61 percent in 2019, 58 in 2021 and 55 in 2023.", ["percent"] * 3),
    ("Rain came to 34 mm in April, 50 in May.", ["millimetre"] * 2),
    ("About 30 percent of men and 25 of women smoke.", ["percent"] * 2),
    ("Rates are 5 percent for men, 7 for women.", ["percent"] * 2),
    ("Prices rose 5 percent in May after 4 in April.", ["percent"] * 2),
    ("The bill was 20 euros in May, compared with 30 in June.", ["EUR"] * 2),
    ("The wait is 20 minutes in Leeds but 35 in York.", ["minute"] * 2),
    ("The mayor won 54 percent to 46.", ["percent"] * 2),
    ("Support fell to 41 percent from 45.", ["percent"] * 2),
    ("Smith had 45 percent, Jones 33 and Lee 12.", ["percent"] * 3),
    ("Smith won with 45 percent, followed by Jones with 33.", ["percent"] * 2),
    ("A 10 x 12 foot room was added.", ["foot"] * 2),
    ("It is 12 metres by 14.", ["metre"] * 2),
    ("The house is 40 feet wide and 60 long.", ["foot"] * 2),
    ("The average age in Elm is 27; it is 47 in Oak.", ["year"] * 2),
    ("He scored 20 points in May and 30 in June.", ["point"] * 2),
]


@pytest.mark.parametrize(("text", "units"), REPEATED)
def test_a_clause_repeated_without_its_unit(text: str, units: list[str]) -> None:
    """Alike in preposition, name or place, the second number is of the first one's unit."""
    assert [one.unit for one in quantities(text)] == units


OTHERS = [
    ("They spent 30 minutes in the water and 12 of them drowned.", ["minute", ""]),
    ("It cut 12 percent of the votes and 25 of the seats.", ["percent", ""]),
    ("It rose 54 percent to 46.", ["percent", ""]),
    ("It rose to 5 percent from 45 countries.", ["percent", ""]),
    ("It fell 5 percent in May and 4 deaths in June were told.", ["percent", ""]),
]


@pytest.mark.parametrize(("text", "units"), OTHERS)
def test_a_number_of_its_own(text: str, units: list[str]) -> None:
    """A noun, "of them" or a change before it shows that the number counts anew."""
    assert [one.unit for one in quantities(text)] == units


def test_the_rate_goes_on_too() -> None:
    """Pay of "12 dollars an hour in May and 13 in June" are both an hour's pay."""
    assert [
        one.per for one in quantities("It pays 12 dollars an hour in May and 13 in June.")
    ] == [
        "hour",
        "hour",
    ]


ONES = [
    ("The index rose a full point.", "point"),
    ("Rates fell by a percentage point.", "percentage point"),
    ("The tax is a penny a litre.", "penny"),
    ("It costs a dollar.", "USD"),
    ("It is a mile away.", "mile"),
    ("More than a foot of snow fell.", "foot"),
    ("Shares were up a dollar.", "USD"),
]


@pytest.mark.parametrize(("text", "unit"), ONES)
def test_one_of_a_unit(text: str, unit: str) -> None:
    """The article is one where a move, a price, a bound or an extent says so."""
    (one,) = quantities(text)

    assert (one.value, one.unit) == (Decimal(1), unit)


@pytest.mark.parametrize(
    "text", ["It had a point to make.", "A dollar store opened.", "He came a foot closer."]
)
def test_no_amount(text: str) -> None:
    """Elsewhere "a" counts nothing."""
    assert words(text) == []


DENOMINATORS = [
    ("It uses 6 litres per 100 km.", "100 kilometre"),
    ("It uses 6 litres per hundred kilometres.", "100 kilometre"),
    ("It sells 5 mg per 100ml.", "100 millilitre"),
    ("It earns 5 cents per kilowatt-hour.", "kilowatt hour"),
    ("It earns 5 cents a kilowatt hour.", "kilowatt hour"),
    ("It has 3 per square kilometer.", "square kilometre"),
    ("It has 20 deaths per 100,000 people.", "100000"),
    ("It has 20 cases for every 100,000 people.", "100000"),
    ("It emits 95 grams of CO2 per kilometre.", "kilometre"),
    ("It uses 7.5 l/100km.", "100 kilometre"),
    ("It weighs 1.2 g/cm3.", "cubic centimetre"),
]


@pytest.mark.parametrize(("text", "per"), DENOMINATORS)
def test_denominators_of_two_words(text: str, per: str) -> None:
    """A rate is per so many of a unit, whatever the spelling."""
    assert quantities(text)[0].per == per


NUMBERS = [
    ("Three quarters of a million people fled.", "750000"),
    ("A billion and a quarter people live there.", "1250000000"),
    ("It is one millionth of a gram.", "0.000001"),
    ("The two-millionth visitor came.", "2000000"),
    ("A couple of hundred men came.", "200"),
    ("She is 5ft 11½in.", "71.5"),
    ("It cost £2½bn.", "2500000000"),
    ("He was 12 stone 7.", "175"),
    ("It lasts 2h 15m.", "135"),
    ("It took 2m 3.5s.", "123.5"),
    ("It cost 4s 6d.", "0.225"),
    ("They lost 5,000 to 6,000 jobs.", "5000"),
    ("It is a two-hour-and-15-minute flight.", "135"),
    ("The song is 3:45 long.", "225"),
    ("It is a 10‑year plan.", "10"),
    ("A city of 8m has a port.", "8000000"),
    ("It costs N40 billion.", "40000000000"),
    ("He is 6-1 to win.", "6"),
    ("A 5-for-1 split was agreed.", "5"),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_one_number_in_rarer_words(text: str, value: str) -> None:
    """The words and signs make one number, worked out."""
    (one,) = quantities(text)

    assert one.mention.low == Decimal(value)


AGES = [
    ("Children between 5 and 11 may come.", ["5 and 11"]),
    ("He retired at 65.", ["65"]),
    ("The twins, both 7, sang.", ["7"]),
    ("Their sons, 4 and 6, sang.", ["4", "6"]),
    ("They have sons aged 4, 6 and 9.", ["4", "6", "9"]),
    ("Mary, 34, and John, 36, wed.", ["34", "36"]),
    ("At 17, he left home.", ["17"]),
    ("The oldest, at 102, danced.", ["102"]),
    ("She was just 16.", ["16"]),
]


@pytest.mark.parametrize(("text", "written"), AGES)
def test_ages_told_in_other_ways(text: str, written: list[str]) -> None:
    """People are as old as the words beside a bare number say."""
    assert [(quoted, one.kind) for quoted, one in found(text)] == [(w, "age") for w in written]


DAYS = [
    ("It rained on June 14, 15 and 17.", [14, 15, 17]),
    ("It ran on 14, 15 and 17 June.", [14, 15]),
    ("It ran from the 10th to the 16th of January.", [10]),
]


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_days_of_one_month(text: str, days: list[int]) -> None:
    """A month written once holds for all the days listed with it."""
    told = [one.calendar.day for _, one in found(text) if one.calendar]

    assert told == days


def test_short_quarters() -> None:
    """A "Q3" is a quarter, not a car."""
    told = only("In Q3 2023 it fell.").calendar

    assert told is not None
    assert (told.quarter, told.year) == (3, 2023)
    assert words("The Audi Q3 is fast.") == []


@pytest.mark.parametrize(
    "text",
    ["His 401(k) plan grew.", "See pp. 12-14.", "It was Case No. 12-345.", "He saw ZIP 90210."],
)
def test_labels(text: str) -> None:
    """Numbers of pages, cases and plans are no figures, and are told as such."""
    assert (words(text), len(rejects(text))) == ([], 1)


MORE_AGES = [
    ("Amy, aged 7 months, slept.", "7"),
    ("He was 34 years and 5 months old.", "413"),
    ("Women over 50 are at risk.", "50"),
    ("She was aged just 12.", "12"),
    ("The median age rose to 38.5.", "38.5"),
    ("He lived to be 101.", "101"),
]


@pytest.mark.parametrize(("text", "value"), MORE_AGES)
def test_ages_in_other_clauses(text: str, value: str) -> None:
    """An age may be told in months, of a group or on an average."""
    (one,) = quantities(text)

    assert (one.mention.kind, one.value) == ("age", Decimal(value))


BARE_AGES = [
    ("Bruce Hay died Monday at 78, officials said.", "78"),
    ("At 14 she won a prize.", "14"),
    ("Ann Lee, from Leeds, was 35 when she left.", "35"),
    ("I have a niece who's six.", "six"),
]


@pytest.mark.parametrize(("text", "written"), BARE_AGES)
def test_ages_without_their_noun(text: str, written: str) -> None:
    """A life's events and a person's pronoun tell an age."""
    assert (written, "age") in [(quoted, one.kind) for quoted, one in found(text)]


def test_one_of_several_counts_the_several() -> None:
    """Of "one of three judges" the sentence tells of three judges, no share of them."""
    texts = ["One of three judges left.", "Four of the six judges left.", "1 of 5 men left."]

    kinds = [[one.kind for _, one in found(text)] for text in texts]

    assert kinds == [["count"], ["ratio"], ["ratio"]]


SEPARATE = [
    ("The film '8 1/2' ends well.", ["8 1/2"]),
    ("It got eight mln five year warrants.", ["eight mln", "five year"]),
    ("She let a few F-bombs slip.", ["a few"]),
    ("It is 8' wide and 6' 2\" tall.", ["8'", "6' 2\""]),
]


@pytest.mark.parametrize(("text", "written"), SEPARATE)
def test_what_is_no_unit(text: str, written: list[str]) -> None:
    """A closing mark, a letter of a word and a number behind a short scale are no unit."""
    assert words(text) == written


def test_rupees_in_letters() -> None:
    """The sum "10L" is ten lakh where rupees are spoken of, and ten litres elsewhere."""
    told = [
        quantities(text)[0] for text in ("Rs 10L was paid.", "A 1Cr plan.", "He drank 10L.")
    ]

    assert [(int(one.mention.low), one.unit) for one in told] == [
        (1_000_000, "INR"),
        (10_000_000, "INR"),
        (10, "litre"),
    ]

"""Patterns on which published extractors fail, each with a sentence of our own."""

from decimal import Decimal

import pytest

from factcheck.context.measure import find_measure
from factcheck.context.wording import wording_of
from factcheck.extract import extract
from factcheck.units import quantify
from tests.extract.made import only, story, words


def read(text: str) -> list[tuple[str, str, str]]:
    """Return value, unit and kind of each figure that is no date, time, rank or score."""
    figures, _ = extract(story(text))
    rows: list[tuple[str, str, str]] = []
    for quantity in quantify(figures):
        mention = quantity.mention
        if mention.kind in ("date", "time", "ordinal", "score"):
            continue
        low, high = f"{mention.low.normalize():f}", f"{mention.high.normalize():f}"
        value = low if low == high else f"{low}-{high}"
        per = f"/{quantity.per}" if quantity.per else ""
        rows.append((value, quantity.unit + per, mention.kind))
    return rows


PATTERNS = [
    ("years are no quantities", "The bridge opens after 2031.", []),
    ("a day and a year stay a date", "Oslo Jun 4 2017 Two rivers rose.", [("2", "", "count")]),
    ("timestamps are no quantities", "Filed 3 May 2018 10:20 2018-05-03T09:12:07.190Z", []),
    ("product names", "The new Pixel 6 and Surface 9 sell well.", []),
    ("a century is not one", "They have fished here for more than a century.", []),
    ("a word after an article", "She wore a sleek new jacket.", []),
    ("an acronym after an article", "He won an NSF prize.", []),
    (
        "an amount in brackets is not negative",
        "a fine of 3 million Canadian dollars ($2.2 million)",
        [("3000000", "CAD", "money"), ("2200000", "USD", "money")],
    ),
    ("bn is a scale", "It owes €1.25bn.", [("1250000000", "EUR", "money")]),
    ("m counts millions", "They sold 3.4m paper and other copies.", [("3400000", "", "count")]),
    ("k is a thousand", "It comes to around 30k.", [("30000", "", "count")]),
    ("a rate by the month", "They pay a $900 a month rent.", [("900", "USD/month", "money")]),
    (
        "a year earlier is no rate",
        "Profit was $4.1 billion against $3.9 billion a year earlier.",
        [("4100000000", "USD", "money"), ("3900000000", "USD", "money")],
    ),
    ("an age", "The 71-year-old sailor agreed.", [("71", "year", "age")]),
    ("a glued currency code", "The yacht went for USD12m.", [("12000000", "USD", "money")]),
    ("a code and a comma", "An ounce costs EUR1,850.", [("1850", "EUR", "money")]),
    (
        "letters for currencies",
        "They paid HK $91,500 (PS9,150) and RM40.",
        [("91500", "HKD", "money"), ("9150", "GBP", "money"), ("40", "MYR", "money")],
    ),
    ("a sum after an article", "She got a £2,500 bonus.", [("2500", "GBP", "money")]),
    ("a spelled minus", "It was minus 40 Celsius.", [("-40", "celsius", "temperature")]),
    ("a hyphened minus", "They made minus-7 yards.", [("-7", "yard", "measure")]),
    (
        "range from A to B",
        "Rents range from $700,000 to $1.1 million.",
        [("700000-1100000", "USD", "money")],
    ),
    (
        "one scale word for both ends",
        "They expect US $61 to $64 billion.",
        [("61000000000-64000000000", "USD", "money")],
    ),
    (
        "a year and the next number",
        "It rose 12% in 2019 to 1.8 million riders.",
        [("12", "percent", "percentage"), ("1800000", "", "count")],
    ),
    (
        "vague magnitudes",
        "It cost tens of millions of euros.",
        [("20000000-99999999", "EUR", "money")],
    ),
    ("initials are no units", "He made 3 TDs.", [("3", "", "count")]),
    ("digits of a name", "In the FTSE 250 banks did best.", []),
    ("one as a pronoun", "They add ten for each one they lose.", [("10", "", "count")]),
    (
        "a level before a change",
        "The index (8412.55 up 31.20 points) closed.",
        [("8412.55", "point", "count"), ("31.2", "point", "count")],
    ),
    (
        "increased by A to B",
        "The gap increased by $12.5 billion to $98.1 billion.",
        [("12500000000", "USD", "money"), ("98100000000", "USD", "money")],
    ),
    (
        "two adjacent measures",
        "a 510bhp 4.0 litre engine",
        [("510", "brake horsepower", "measure"), ("4", "litre", "measure")],
    ),
    ("another one or two", "They may add another striker or two.", [("2", "", "count")]),
    ("a plain count", "Dealers moved 6120 units.", [("6120", "", "count")]),
    ("a bare age", "It pleased their son Karl who was 9.", [("9", "year", "age")]),
    (
        "an elided head",
        "There are 5200 people out of work for two to three years and 8100 for over six years.",
        [("5200", "", "count"), ("2-3", "year", "duration"), ("8100", "", "count"),
         ("6", "year", "duration")],
    ),
    (
        "dozens of people",
        "Dozens of people were hurt at three markets.",
        [("24-99", "", "count"), ("3", "", "count")],
    ),
    (
        "clock times are no quantities",
        "Bitcoin fell from $3,310 to $3,205 from 2.10am to 8.10am.",
        [("3310", "USD", "money"), ("3205", "USD", "money")],
    ),
    ("a spaced dash", "Bake for ~15 – 20min.", [("15-20", "minute", "duration")]),
    ("three or four", "Over the past five or six years", [("5-6", "year", "duration")]),
    (
        "an apposed figure",
        "Futures were up 3.5 points, or 0.04%.",
        [("3.5", "point", "count"), ("0.04", "percent", "percentage")],
    ),
    ("up to with a scale", "a grant worth up to $9 million", [("9000000", "USD", "money")]),
    ("a glued local currency", "It rose to RM7.85.", [("7.85", "MYR", "money")]),
    (
        "signs in a list",
        "Elsewhere: AEX -0.4% OMX -1.1%.",
        [("-0.4", "percent", "percentage"), ("-1.1", "percent", "percentage")],
    ),
    (
        "an elided currency",
        "It lists at 1,935,000 YEN in blue and 1,880,000 in red.",
        [("1935000", "JPY", "money"), ("1880000", "JPY", "money")],
    ),
    (
        "a chain of levels",
        "The prize rises from $20 to $30 to $40.",
        [("20", "USD", "money"), ("30", "USD", "money"), ("40", "USD", "money")],
    ),
    (
        "words across to",
        "There are six thousand to seven thousand men.",
        [("6000-7000", "", "count")],
    ),
    (
        "long number words",
        "There are thirty-one thousand two hundred fifty-six voters.",
        [("31256", "", "count")],
    ),
    (
        "a glued unit of heat",
        "It was 1.08degF (0.6deg C) warmer.",
        [("1.08", "fahrenheit", "temperature"), ("0.6", "celsius", "temperature")],
    ),
    (
        "between and between",
        "Beef may gain between 2% and 3%, with pork between 4% and 5%.",
        [("2-3", "percent", "percentage"), ("4-5", "percent", "percentage")],
    ),
    (
        "shared hyphens",
        "It comes with two-, four- and six-seat cabins.",
        [("2", "", "count"), ("4", "", "count"), ("6", "", "count")],
    ),
    ("a slashed pair", "We see a risk of $3/$5.", [("3-5", "USD", "money")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [row[1:] for row in PATTERNS], ids=[row[0] for row in PATTERNS]
)
def test_pattern(text: str, expected: list[tuple[str, str, str]]) -> None:
    """The pattern is read right."""
    assert expected == read(text)


def test_bare_count_keeps_its_noun() -> None:
    """A bare count has what it counts."""
    mention = only("It measured the brains of 13 people in all.")
    measure = find_measure(mention, wording_of(mention.sentence.tokens))

    assert measure is not None
    assert (measure.head, measure.text) == ("people", "people")


def test_scores_stay_whole() -> None:
    """A score is one mention with its parts."""
    assert words("They won 2-1.") == ["2-1"]
    assert (Decimal(2), Decimal(1)) == only("They won 2-1.").parts


HEDGES = [
    ("about 50 men", "about"), ("close to 60", "close_to"), ("nearly two-thirds", "nearly"),
    ("just under 40 men", "just_under"), ("more than 1,000 men", "more_than"),
    ("It tops 5,000.", "more_than"), ("just over 200 men", "just_over"),
    ("well over 200 men", "well_over"), ("at least 26 men", "at_least"),
    ("It may take a year or longer.", "at_least"), ("50-plus men", "at_least"),
    ("fewer than 40 men", "less_than"), ("no more than 40 men", "at_most"),
    ("up to 300 men", "up_to"), ("as many as 300 men", "up_to"), ("120 or so", "about"),
    ("between 5 and 9 men", "between"), ("dozens of men", "vague"),
    ("exactly 100 men", "exactly"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), HEDGES)
def test_hedge(text: str, name: str) -> None:
    """Each wording has its hedge, on either side of the number."""
    hedge = only(text).hedge

    assert hedge is not None
    assert name == hedge.name


def test_about_as_a_topic_is_no_hedge() -> None:
    """He asked about 12 cases: there were 12."""
    assert only("He asked about 12 cases.").hedge is None


DIRECTED = [
    ("It rose 5%.", "up"), ("It fell by about 2 points.", "down"), ("a 5% rise", "up"),
    ("It is 3% lower.", "down"), ("It rose to 5%.", ""), ("It made up 30% of it.", ""),
    ("They raised $5 million.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "direction"), DIRECTED)
def test_direction(text: str, direction: str) -> None:
    """A change has its direction; a level that is reached has none."""
    assert direction == only(text).direction


def test_direction_is_carried_to_the_same_change_in_other_terms() -> None:
    """In "up 3 points, or 0.2%" both are rises."""
    figures, _ = extract(story("It was up 3 points, or 0.2%."))

    assert ["up", "up"] == [figure.direction for figure in figures]

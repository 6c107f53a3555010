"""Letters behind digits: millions or metres, seconds or a name; points, and parts of them."""

from decimal import Decimal

import pytest

from factcheck.extract import extract
from factcheck.model.quantity import Quantity
from factcheck.units import quantify
from tests.extract.made import rejects, story, words


def first(text: str) -> Quantity:
    """Return the first quantity of a text."""
    return quantify(extract(story(text))[0])[0]


MILLIONS = [
    "The audience was 4.2m.",
    "Viewing figures reached 4.2m (1.9m women).",
    "Circulation fell to 4.2m.",
    "The country has 4.2m unemployed.",
    "It drew a 4.2m-strong crowd.",
    "About 4.2m watched it.",
    "Of the cars sold, 4.2m of them went abroad.",
    "They sold 4.2m last year.",
]
METRES = [
    "The wall is 4.2m.",
    "The wall is 4.2m high.",
    "He jumped 4.2m.",
    "The river rose to 4.2m.",
    "Waves of 4.2m hit the boat.",
    "It lies 4.2m away.",
]


@pytest.mark.parametrize("text", MILLIONS)
def test_m_for_million(text: str) -> None:
    """What is counted in millions near the number makes its "m" a million."""
    assert (first(text).value, first(text).unit) == (Decimal(4_200_000), "")


@pytest.mark.parametrize("text", METRES)
def test_m_for_metre(text: str) -> None:
    """What has a length makes it a metre."""
    assert (first(text).value, first(text).unit) == (Decimal("4.2"), "metre")


def test_m_beside_money_in_m() -> None:
    """A number in m beside a sum in m is in millions like the sum."""
    sums = quantify(extract(story("It cost £5m and drew 3m."))[0])

    assert [found.value for found in sums] == [Decimal(5_000_000), Decimal(3_000_000)]


POINTS = [
    ("The spread widened by 41 bps.", "41", "basis point"),
    ("It fell half a point.", "0.5", "point"),
    ("It fell a quarter point.", "0.25", "point"),
    ("It fell a quarter percentage point.", "0.25", "percentage point"),
    ("A half-point cut is likely.", "0.5", "point"),
    ("A three-quarter-point cut is likely.", "0.75", "point"),
    ("It fell three-quarters of a point.", "0.75", "point"),
    ("It fell 0.4 of a point.", "0.4", "point"),
    ("It fell 0.4 of a percentage point.", "0.4", "percentage point"),
    ("It pays 40 euro cents a share.", "0.4", "EUR"),
    ("It pays 40 Canadian cents a share.", "0.4", "CAD"),
    ("It pays 40 US cents a share.", "40", "cent"),
    ("It runs at 2.6Ghz.", "2.6", "gigahertz"),
    ("The upload ran at 40 bit/s.", "40", "bit per second"),
]


@pytest.mark.parametrize(("text", "value", "unit"), POINTS)
def test_small_units(text: str, value: str, unit: str) -> None:
    """Points, parts of points and hundredths of a currency have their own sizes."""
    assert (first(text).value, first(text).unit) == (Decimal(value), unit)


NAMES = [
    "He sold his iPhone 5s.",
    "They flew some Boeing 737s.",
    "She bought it in a 7-Eleven.",
    "The Model 3s burned.",
]


@pytest.mark.parametrize("text", NAMES)
def test_digits_of_a_name(text: str) -> None:
    """Digits with letters behind a name belong to it and state nothing."""
    assert words(text) == []
    assert [reason for _, reason in rejects(text)] == ["part of a name"]


def test_seconds_behind_no_name() -> None:
    """A race is run in seconds."""
    assert (first("He ran it in 6s flat.").unit, first("It took 9.58s.").unit) == (
        "second", "second"
    )  # fmt: skip


@pytest.mark.parametrize("text", ["A 10-year note fell.", "He signed a five-year lease."])
def test_a_term_is_exact(text: str) -> None:
    """A security or a contract runs for the time that it names, not for about that."""
    assert first(text).exact


def test_a_stretch_of_time_is_rounded() -> None:
    """A career of ten years may be one of eleven."""
    assert not first("A 10-year career ended.").exact


def test_ages_by_the_decade() -> None:
    """Somebody "mid-40s" is in his forties."""
    found = first("He looks like a mid-40s man.").mention

    assert (found.kind, int(found.low), int(found.high)) == ("age", 40, 49)


def test_sub_bounds_from_above() -> None:
    """A sub-7 nanometre chip has parts of less than 7 nanometres."""
    hedge = first("They made a sub-7 nanometre chip.").mention.hedge

    assert hedge is not None
    assert hedge.name == "less_than"


COURSES = [
    ("It will be repaid over 18 months.", ""),
    ("The cut is worth $2m over 18 months.", ""),
    ("They met four times over 18 months.", ""),
    ("It took over 18 months.", "more_than"),
    ("It has been shut for over 18 months.", "more_than"),
    ("It was shut over 18 months ago.", "more_than"),
    ("They have over 18 months left.", "more_than"),
]


@pytest.mark.parametrize(("text", "hedge"), COURSES)
def test_over_a_course_of_time(text: str, hedge: str) -> None:
    """What is done over some months lasts them; what took over some months took more."""
    length = [found for found in quantify(extract(story(text))[0]) if found.unit == "month"]

    assert [found.mention.hedge.name if found.mention.hedge else "" for found in length] == [
        hedge
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 65” television stood there.", ["65”"]),
        ('A 32" screen stood there.', ['32"']),
        ("“We won 24” was all he said.", ["24"]),
        ('He said "we won 24" and left.', ["24"]),
    ],
)
def test_inches_or_the_end_of_a_quotation(text: str, expected: list[str]) -> None:
    """A closing mark that closes nothing is an inch."""
    assert words(text) == expected


MORE = [
    ("It fell half of 1 percent.", "0.5", "percent"),
    ("It fell a half percent.", "0.5", "percent"),
    ("It made $1.5b last year.", "1500000000", "USD"),
    ("It drew 1.5b views.", "1500000000", ""),
    ("It cost PS9,150 in all.", "9150", "GBP"),
]


@pytest.mark.parametrize(("text", "value", "unit"), MORE)
def test_more_small_units(text: str, value: str, unit: str) -> None:
    """Half a percent, billions in b and pounds in PS are read as such."""
    assert (first(text).value, first(text).unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text",
    [
        "They flew in a Boeing 747-400 home.",
        "He sold some PS5s there.",
        "They played in the Six Nations last spring.",
    ],
)
def test_more_names(text: str) -> None:
    """A model and a contest have numbers in their names."""
    assert words(text) == []


def test_a_high_score_is_no_model() -> None:
    """A team's name before two long numbers makes a score of them."""
    assert first("They beat Leeds 112-107 at home.").mention.kind == "score"

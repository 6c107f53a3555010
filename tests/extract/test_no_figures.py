"""Numbers that name, cite or locate something state nothing; results and odds do."""

import pytest

from tests.extract.made import found, only, words

NAMED = [
    "The order cites 42 U.S.C. 1983 and 381 U.S. 479.",
    "He is held under 21 U.S.C. § 841 today.",
    "She sued under section 1981 of title 42 and 29 CFR § 1910.134(b).",
    "It follows 5 F.3d 123 and § 230.",
    "It came from 192.168.20.15 then.",
    "It lies at 51°30′26″N 0°07′39″W now.",
    "It lies at 40.7128° N now.",
    "Call +44 (0)20 7946 0958 now.",
    "Text STOP to 88222 or text 70070.",
    "Call 2222/3333 now.",
    "They moved to 14250 NW 72nd Parkway.",
    "He took the Fifth Amendment.",
    "It ended the Second World War.",
    "They won the doubles final.",
    "They play doubles in Leeds.",
    "The desk doubles as a bed.",
    "It is a Twenty20 match.",
]


@pytest.mark.parametrize("text", NAMED)
def test_number_that_names(text: str) -> None:
    """A number of a law, a place, a line or a name is no figure."""
    assert words(text) == []


FIGURES = [
    ("The rent doubles in a year.", ["doubles"]),
    ("Most were displaced.2 Over 3 million were girls.", ["3 million"]),
    ("It drew 1.234.567.890 hits.", ["1.234.567.890"]),
    ("It lies 36 degrees from there.", ["36 degrees"]),
    ("The Second Amendment has 27 words.", ["27"]),
    ("Together they number 19,200.", ["19,200"]),
    ("The three groups number 19,200.", ["three", "19,200"]),
]


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_number_that_states(text: str, expected: list[str]) -> None:
    """What only looks like a label is a figure, and a figure beside a label stays one."""
    assert words(text) == expected


SETS = [
    ("Vale lost 6-3 4-6 6-2 on the day.", [(6, 3), (4, 6), (6, 2)]),
    ("She won 6-4, 3-6, 7-6 (7-5).", [(6, 4), (3, 6), (7, 6), (7, 5)]),
    ("She won 6-4, 3-6 and 7-6.", [(6, 4), (3, 6), (7, 6)]),
]


@pytest.mark.parametrize(("text", "scores"), SETS)
def test_sets_of_a_match(text: str, scores: list[tuple[int, int]]) -> None:
    """Results in a row are results, whoever won the set."""
    made = found(text)

    assert {mention.kind for _, mention in made} == {"score"}
    assert [tuple(map(int, mention.parts)) for _, mention in made] == scores


ODDS = [
    ("The 11/4 favourite won.", (11, 4)),
    ("A 100-1 outsider won.", (100, 1)),
    ("They are priced at 7/2 now.", (7, 2)),
    ("It won at odds of 4/5 on the day.", (4, 5)),
    ("The bookmaker gives odds of 4-1 on it.", (4, 1)),
    ("They are 3-to-1 on.", (3, 1)),
]


@pytest.mark.parametrize(("text", "parts"), ODDS)
def test_odds(text: str, parts: tuple[int, int]) -> None:
    """What a bookmaker offers is a ratio with two sides."""
    mention = only(text)

    assert (mention.kind, tuple(map(int, mention.parts))) == ("ratio", parts)


@pytest.mark.parametrize("text", ["He was jailed for 3-5 years.", "It holds 5-7 people."])
def test_a_range_is_no_score(text: str) -> None:
    """Two numbers before what they count are the ends of a range."""
    assert only(text).low < only(text).high


@pytest.mark.parametrize(
    "text", ["It is the 1987/88 crop at a good price.", "The 2018/19 odds."]
)
def test_years_are_no_odds(text: str) -> None:
    """A season stays a span of years near prices and odds."""
    assert only(text).kind == "date"


PLACES_AND_CODES = [
    "He cited 42 CFR Part 2.",
    "He cited section 4(b)(2).",
    "He lives at 221b Baker St.",
    "The server at 10.0.0.1:8080 fell.",
    "It is at 51.5N 0.1W.",
    "The coordinates are 51.5074, -0.1278.",
    "Case 1:20-cv-01234 was filed.",
    "The code is 4521.",
    "The number 73 bus came.",
]


@pytest.mark.parametrize("text", PLACES_AND_CODES)
def test_places_laws_and_codes(text: str) -> None:
    """Laws, addresses, places on the map and codes count nothing."""
    assert words(text) == []

"""Where a story is, and where a sentence says that its figures are."""

import pytest

from factcheck.memory.places import (
    Places,
    are_apart,
    place_of,
    places_in,
    read_places,
    tells_the_place,
    written,
)
from tests.memory.test_memory import read


@pytest.mark.parametrize(
    ("text", "countries", "others"),
    [
        ("South Korea had a surplus of 5 billion crowns.", {"south korea"}, set()),
        ("A Peruvian ship sank.", set(), set()),
        ("Wet in the Peruvian town of Corwen in eastern Aske.", set(), {"corwen", "aske"}),
        ("In South Korea looms are dear.", {"south korea"}, set()),
        ("U.S. orders for looms rose.", {"united states"}, set()),
        ("The oman of the works spoke to us in march.", set(), set()),
        ("Peru's surplus with the United States was 5 billion.", {"peru"}, set()),
        ("Mills in New Corwen and at the Osper quay burned.", set(), {"corwen", "osper"}),
        ("It rained in March.", set(), set()),
    ],
)  # fmt: skip
def test_places_of_a_text(text: str, countries: set[str], others: set[str]) -> None:
    """Countries go by name, other places by the word before them."""
    assert places_in(text) == Places(frozenset(countries), frozenset(others))


def test_place_of_a_story() -> None:
    """A story is where its dateline says, or a name in its headline that the copy has."""
    filed = read("CORWEN: The city's air is damp.").article
    headed = read(
        "Tilling air grows damp\n\nThe city's air is damp. It was wet in Tilling."
    ).article

    assert [place_of(article).others for article in (filed, headed)] == [{"corwen"}, {"till"}]


def test_country_of_a_story() -> None:
    """Where a story is told by a country's adjective, in capitals or not."""
    headed = read("S. KOREAN SURPLUS NARROWS\n\nThe surplus fell to 5 billion crowns.").article

    assert place_of(headed).countries == {"south korea"}


def test_places_are_kept_as_text() -> None:
    """What a column keeps is read again as it was."""
    places = Places(frozenset({"peru", "south korea"}), frozenset({"corwen"}))

    assert [read_places(written(each)) for each in (places, read_places(""))] == [
        places,
        Places(frozenset(), frozenset()),
    ]


def test_two_of_one_sort_are_apart() -> None:
    """A country and a town are not two places, two towns of one country are."""
    peru, corwen, tilling = (
        Places(frozenset({"peru"}), frozenset()),
        Places(frozenset({"peru"}), frozenset({"corwen"})),
        Places(frozenset({"peru"}), frozenset({"tilling"})),
    )

    assert [are_apart(*pair) for pair in ((peru, corwen), (corwen, tilling))] == [False, True]


def test_the_place_of_a_story_is_spoken_of() -> None:
    """The city is one that was named before."""
    told = [tells_the_place(text) for text in ("The city's air is damp.", "A city is damp.")]

    assert told == [True, False]

"""What is proposed follows from the words around figures and from no value."""

from hypothesis import given, settings, strategies as st

from factcheck.link.identity.proposals import propose
from factcheck.link.index import Index
from tests.link.drafting import read

# Each brace takes a number of two digits, or of four.
STORY = """
    [Headline] Ferry fire hurts {two0} passengers

    A fire on a ferry off Tallow hurt {two1} passengers on Monday, the coastguard said. The
    ferry carried {four0} people, {two2} of them crew.

    The operator paid ${four1} for repairs in spring. Repairs of ${four2} had been planned,
    and {two3}% of the cabins were shut.

    The coastguard said that {two4} passengers were hurt in the fire. Tickets for the
    {four3} people on the ferry will be paid back, and {two5}% of the cabins stay shut.

    [Caption] The ferry after the fire that hurt {two6} passengers."""
TWO = [f"two{place}" for place in range(7)]
FOUR = [f"four{place}" for place in range(4)]


def proposed(numbers: dict[str, int]) -> list[tuple[int, int, float]]:
    """Return the pairs proposed in the story with these numbers, and how likely each is."""
    found = read(STORY.format(**numbers))
    pairs = propose(Index(found.article, found.figures))
    return [(p.one.figure.index, p.two.figure.index, p.identity) for p in pairs]


NUMBERS = st.fixed_dictionaries(
    {name: st.integers(13, 99) for name in TWO}
    | {name: st.integers(2101, 9999) for name in FOUR}
)


@settings(deadline=None, max_examples=40)
@given(NUMBERS)
def test_values_change_nothing(numbers: dict[str, int]) -> None:
    """Other numbers of the same shape are proposed in the same pairs, as likely as before."""
    plain = dict.fromkeys(TWO, 31) | dict.fromkeys(FOUR, 3817)

    assert proposed(numbers) == proposed(plain)


def test_something_is_proposed() -> None:
    """The property above is not held by proposing nothing."""
    assert len(proposed(dict.fromkeys(TWO, 31) | dict.fromkeys(FOUR, 3817))) >= 3

"""The chance of a size beyond all that were printed comes from the farthest of them."""

from math import log10

import pytest
from hypothesis import given, strategies as st

from factcheck.memory.tails import chance_beyond, tail_length


def distances(sizes: list[float]) -> list[float]:
    """Return the tail of the sizes as distances from its last, falling."""
    tail = sorted(sizes, reverse=True)[: tail_length(len(sizes))]
    return [size - tail[-1] for size in tail]


def test_a_power_law_is_read_off_its_tail() -> None:
    """Of 900 sizes of a power law, one ten times the largest has the chance the law gives."""
    sizes = [log10(900 / (place + 0.5)) for place in range(900)]
    tail = distances(sizes)

    chance = chance_beyond(tail[0] + 1, tail, len(sizes))

    assert chance == pytest.approx(0.1 * 0.5 / 900, rel=0.3)


def test_a_size_amid_the_tail_is_no_outlier() -> None:
    """A size that was printed has the chance 1, and so has one below the tail."""
    tail = distances([0.1 * place for place in range(100)])

    assert [chance_beyond(out, tail, 100) for out in (-1.0, 0.0, tail[0])] == [1.0, 1.0, 1.0]


def test_one_misread_figure_in_a_thousand_hides_nothing() -> None:
    """Among 2,000 ages, two that are read as thousands of years leave 3,400 odd."""
    ages = [log10(1 + place % 90) for place in range(1998)]
    tail = distances([*ages, log10(900_000), log10(3400)])

    assert chance_beyond(log10(3400) - log10(85), tail, 2000) < 1e-5


@given(
    st.lists(st.floats(0, 12), min_size=60, max_size=80),
    st.floats(0, 15),
    st.floats(0, 3),
)
def test_farther_is_rarer(sizes: list[float], out: float, more: float) -> None:
    """A chance lies between 0 and 1, and never grows with the distance."""
    tail = distances(sizes)

    near, far = (chance_beyond(each, tail, len(sizes)) for each in (out, out + more))

    assert 0 <= far <= near <= 1

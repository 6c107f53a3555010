"""Scoring by bits gives what walking the trees gives."""

from math import exp

import pytest
from hypothesis import given, strategies as st

from factcheck.link.identity.trees import Sieve, Trees, shipped

# Two trees over features a and b. The first: a <= 1 ? (b <= 5 ? 0.5 : -0.25) : 2; the
# second: b <= 3 ? -1 : 1.
TEXT = """0.1
a b
1 5 0 0 0 1 0 1;0.5000 -0.2500 2.0000
1 3 0 0;-1.0000 1.0000
"""


def walked(a: float, b: float) -> float:
    """Return the score as the comment above tells the trees."""
    first = (0.5 if b <= 5 else -0.25) if a <= 1 else 2.0
    second = -1.0 if b <= 3 else 1.0
    return 1 / (1 + exp(-(0.1 + first + second)))


@given(st.floats(-10, 10), st.floats(-10, 10))
def test_score_is_that_of_the_trees(a: float, b: float) -> None:
    """Each row ends in the leaves that its tests lead to."""
    assert Trees(TEXT).score([a, b]) == pytest.approx(walked(a, b))


def test_a_value_on_a_threshold_goes_left() -> None:
    """A test holds for its threshold itself."""
    assert Trees(TEXT).score([1, 3]) == pytest.approx(walked(1, 3))


@given(st.sampled_from([-2.0, -1.0, 0.0, 1.0]), st.sampled_from([-1.0, 0.0, 2.0]))
def test_a_zero_is_looked_up_where_a_threshold_lies_below_it(a: float, b: float) -> None:
    """Zeros are passed over only where no test fails at them."""
    text = "0.0\na b\n0 -0.5 0 0;1.0000 2.0000\n1 0.5 0 0;0.2500 -0.7500\n"
    told = (1.0 if a <= -0.5 else 2.0) + (0.25 if b <= 0.5 else -0.75)
    assert Trees(text).score([a, b]) == pytest.approx(1 / (1 + exp(-told)))


def test_the_trees_of_a_sieve_count_once_the_others_are_asked() -> None:
    """What the first trees do not rule out has the score of all trees."""
    whole, sieved = Trees(TEXT), Trees(TEXT, Sieve(1, 0.0))
    assert sieved.score([0, 4]) == whole.score([0, 4])
    assert sieved.score([0, 9]) == pytest.approx(1 / (1 + exp(-(0.1 - 0.25))))


def test_trees_of_other_features_are_refused() -> None:
    """Weights that were trained with other features stop the run instead of misreading."""
    with pytest.raises(ValueError, match="train it again"):
        shipped("identity.txt", ("a", "b"))

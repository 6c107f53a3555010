"""Scoring by bits gives what walking the trees gives."""

from math import exp

import pytest
from hypothesis import given, strategies as st

from factcheck.link.identity.trees import Trees, shipped

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


def test_trees_of_other_features_are_refused() -> None:
    """Weights that were trained with other features stop the run instead of misreading."""
    with pytest.raises(ValueError, match="train it again"):
        shipped("identity.txt", ("a", "b"))

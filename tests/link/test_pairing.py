"""Figures meet through the keys that alike numbers share."""

from hypothesis import given, strategies as st

from factcheck.link.pairing import number_keys, paired, slip_keys
from tests.link.drafting import read


@given(st.integers(min_value=100, max_value=10**9), st.data())
def test_one_wrong_digit_keeps_a_key(number: int, data: st.DataObject) -> None:
    """A number and its copy with one digit changed share a key."""
    written = str(number)
    place = data.draw(st.integers(min_value=0, max_value=len(written) - 1))
    digit = data.draw(st.sampled_from("123456789"))
    wrong = written[:place] + digit + written[place + 1 :]

    assert set(slip_keys(written)) & set(slip_keys(wrong)) != set()


@given(st.integers(min_value=10, max_value=10**9))
def test_exchanged_digits_keep_a_key(number: int) -> None:
    """A number and its copy with the first two digits exchanged share a key."""
    written = str(number)
    exchanged = written[1] + written[0] + written[2:]

    assert set(slip_keys(written)) & set(slip_keys(exchanged)) != set()


def test_pairs_grow_with_the_figures_and_not_with_their_square() -> None:
    """Each figure meets a few earlier ones, however many are alike."""
    figures = read(" ".join(["The town planted 240 trees."] * 200)).figures

    pairs = list(paired((figure, number_keys(figure)) for figure in figures))

    assert len(figures) == 200
    assert len(pairs) <= 4 * len(figures)


def test_small_counts_have_no_key_of_their_own() -> None:
    """Two and two meet all the time and mean nothing."""
    (figure,) = read("The town planted two trees.").figures

    assert number_keys(figure) == []

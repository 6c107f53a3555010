"""Top and bottom: the others that a story lists lie between them."""

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.link.index import Index
from factcheck.link.orders.tops_and_bottoms import find_tops_and_bottoms
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

ENDS = (
    "London came top with 32.1%, and the North East was bottom with 22.9%.",
    "London was top with 32.1% and the North East bottom with 22.9%.",
    "London had the highest share, 32.1%, and the North East the lowest, 22.9%.",
    "The highest rate was in London at 32.1% and the lowest in the North East at 22.9%.",
    "London had the highest rate, at 32.1%, while the North East had the lowest, at 22.9%.",
    "Bottom was the North East, with 22.9%, and top London, with 32.1%.",
)
OTHERS = (
    "The South West had 26.4% and the East Midlands {}.",
    "In the South West it was 26.4% and in the East Midlands {}.",
    "Wales had {}.",
)
APART = (
    "London came top with 32.1%, and York was bottom with 22.9%. The average was 21.4%.",
    "London came top with 32.1%, and York was bottom with 22.9%. Last year Hull had 21.4%.",
    "London came top with 32.1%, and York was bottom with 22.9%. Wales was up by 3.1%.",
    "London came top with 32.1%, and York was bottom with 22.9%. In Hull 40 shops had 3.1%.",
    "London came top with 32.1%, and York had 22.9%. Wales had 21.4%.",
    "London came top with 32.1%, and York was bottom with 22.9%.\n\nWales had 21.4%.",
)


@pytest.mark.parametrize("others", OTHERS)
@pytest.mark.parametrize("ends", ENDS)
def test_others_lie_between_top_and_bottom(ends: str, others: str) -> None:
    """Who has less than the bottom or more than the top is told, who lies between is not."""
    right = loud(f"{ends} {others.format('23.5%')}")
    wrong = [loud(f"{ends} {others.format(share)}") for share in ("22.5%", "33.5%")]
    rules = [[rule for rule, _ in each] for each in wrong]
    assert (right, rules) == ([], [["outside-its-range"]] * 2)


@pytest.mark.parametrize("draft", APART)
def test_means_changes_and_other_times_are_no_others(draft: str) -> None:
    """A mean, a change, another year, two kinds of figure and one end alone are left."""
    assert _found(draft) == []


@settings(deadline=None)
@given(st.tuples(*[st.integers(1, 99)] * 3))
def test_which_lie_between_does_not_hang_on_values(values: tuple[int, ...]) -> None:
    """The same words give the same ends, whatever the numbers are."""
    one, two, three = values
    draft = f"London came top with {one}%, and York was bottom with {two}%. Hull had {three}%."
    assert _found(draft) == [(f"{two}%", f"{one}%", f"{three}%")]


def _found(draft: str) -> list[tuple[str, str, str]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_tops_and_bottoms(Index(reading.article, reading.figures))
    return [(str(one.low), str(one.high), str(one.inside)) for one in found]

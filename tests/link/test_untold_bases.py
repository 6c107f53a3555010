"""Two amounts beside their shares of one base are in the proportion of the shares."""

import re

import pytest
from hypothesis import given, strategies as st

from factcheck.link.index import Index
from factcheck.link.shares.untold_bases import find_untold_bases
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

OF_ONE_BASE = (
    "Some 1,229, or 54.5 percent, said no, and {{1,028|1,208}}, or 45.5 percent, said yes.",
    "The two banks lend 15% ($229 million) and {{7%|17%}} ($105 million) of the cost.",
    "Defence got $604 billion, or {{15.3%|13.5%}} of total spending; interest payments took "
    "$240 billion, or 6.1%.",
    "Tea brought in £13.5 million, or 50% of the total, and rice {{£8.1|£1.8}} million, or 30% "
    "of the total.",
)
APART = (
    "Ash cut 850 jobs, or 7 percent of its staff, and Yew 600, or 8 percent of its workers.",
    "Bad debts were $637 million, or 2.2 percent, down from $514 million, or 2.8 percent.",
    "Sales rose $2.8 million, or 3 percent, and costs rose $1.6 million, or 3 percent.",
    "In all 11 percent (119/1,117) and 13 percent (1,238/9,571) fell ill.",
    "A total of 5 percent or $508 million is due in May, with 3.5 percent or $400 million in "
    "June.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", OF_ONE_BASE)
def test_amounts_are_in_the_proportion_of_their_shares(draft: str) -> None:
    """The right four draw nothing, a wrong share or amount among them a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), [rule for rule, _ in loud(wrong)]) == ([], ["shares-of-one-base"])


@pytest.mark.parametrize("draft", APART)
def test_shares_of_two_wholes_or_times_are_left(draft: str) -> None:
    """Two of which each says of what, a change, another time and a sum of shares are apart."""
    assert _found(draft) == []


@given(st.tuples(*(st.integers(200, 999) for _ in range(2)), *(st.integers(11, 99),) * 2))
def test_what_is_proposed_does_not_hang_on_values(values: tuple[int, ...]) -> None:
    """The same words give the same two pairs, whatever the numbers are."""
    one, other, share, other_share = values
    draft = f"It drew {one} votes ({share}%) for and {other} votes ({other_share}%) against."
    assert _found(draft) == [(f"{share}%", str(one), f"{other_share}%", str(other))]


def _found(draft: str) -> list[tuple[str, ...]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_untold_bases(Index(reading.article, reading.figures))
    return [tuple(figure.text for figure in each[:4]) for each in found]

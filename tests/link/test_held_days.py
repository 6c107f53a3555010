"""Days from one date to another: an event is held on both, a truce runs by the clock."""

import pytest

from factcheck.equations.judging import judge
from factcheck.model.relation import Elapsed
from tests.link.drafting import loud, read

_WRONG = (
    ("The three-day festival ran from May 9 to May 12 in the old harbour.", "4 days"),
    ("A two-day summit, from June 3 to June 5, drew ministers.", "3 days"),
    ("From May 9 to May 12 the three-day fair draws crowds.", "4 days"),
    ("The five-day regatta opens the season, from July 1 until July 6.", "6 days"),
    ("The strike lasted three days, from June 3 to June 7.", "4 days"),
    ("The strike lasted three days, from June 3 to June 4.", "2 days"),
)
_RIGHT = (
    "The four-day festival ran from May 9 to May 12 in the old harbour.",
    "A three-day summit, from June 3 through June 5, drew ministers.",
    "From May 9 to May 12 the four-day fair draws crowds.",
    "The strike lasted three days, from June 3 to June 5.",
    "The strike lasted three days, from June 3 to June 6.",
    "A three-day ceasefire ran from May 9 to May 12.",
    "A three-day humanitarian pause holds from May 9 to May 12.",
)


@pytest.mark.parametrize(("draft", "true"), _WRONG)
def test_days_that_a_length_leaves_out_are_told_with_what_would_fit(
    draft: str, true: str
) -> None:
    """A length that no way of counting gives is told with the days that there are."""
    found = [each for each in read(draft).relations["elapsed"] if isinstance(each, Elapsed)]

    assert [rule for rule, _ in loud(draft)] == ["days-elapsed"]
    assert {judge(each).verdict for each in found} == {"broken"}
    assert true.split(maxsplit=1)[0] in str(judge(found[0]).text)


@pytest.mark.parametrize("draft", _RIGHT)
def test_days_that_are_counted_as_events_are_agree(draft: str) -> None:
    """A length that counts as such events are counted agrees."""
    found = [each for each in read(draft).relations["elapsed"] if isinstance(each, Elapsed)]

    assert loud(draft) == []
    assert {judge(each).verdict for each in found} == {"holds"}

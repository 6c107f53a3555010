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
    ("The three-day festival runs May 9-12 in the old harbour.", "4 days"),
    ("The festival, held May 9-12, was a three-day event.", "4 days"),
    ("A three-day event on 9 to 12 May drew crowds.", "4 days"),
    ("The five-day fair was held from 9 to 12 May.", "4 days"),
    ("The mill was shut for five days, 9–12 May.", "4 days"),
    ("The strike lasted five days, from May 9 to 12.", "4 days"),
    ("The two-week festival runs 9 May to 12 May.", "4 days"),
    ("The three-day festival runs May 30-June 2.", "4 days"),
    ("The three-day hearing on 11 and 12 October was brief.", "2 days"),
)
_RIGHT = (
    "The four-day festival ran from May 9 to May 12 in the old harbour.",
    "A three-day summit, from June 3 through June 5, drew ministers.",
    "From May 9 to May 12 the four-day fair draws crowds.",
    "The strike lasted three days, from June 3 to June 5.",
    "The strike lasted three days, from June 3 to June 6.",
    "A three-day ceasefire ran from May 9 to May 12.",
    "A three-day humanitarian pause holds from May 9 to May 12.",
    "The four-day festival runs May 9-12 in the old harbour.",
    "The festival, held May 9-12, was a four-day event.",
    "A four-day event on 9 to 12 May drew crowds.",
    "The strike lasted three days, from May 9 to 12.",
    "A three-day truce holds from 9 to 12 May.",
    "The two-week festival runs May 9-22.",
    "The four-day festival runs May 30-June 2.",
    "The two-day hearing on 11 and 12 October was brief.",
    "The two-day hearing on 9 and 12 October was brief.",
)
_APART = (
    "A one-day pass to the May 9-12 festival costs £20.",
    "A two-day workshop is held during May 9-12.",
    "The fair, with a two-day market, runs May 9-12.",
    "The three-day hearing on 10, 11 and 12 October was brief.",
    "The festival is held May 9-12 and a one-day conference follows.",
    "A two-day course is free to May 9-12 visitors.",
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


@pytest.mark.parametrize("draft", _APART)
def test_days_of_something_else(draft: str) -> None:
    """What lies within the days told, beside them, or is named by them, need not fill them."""
    assert read(draft).relations.get("elapsed", ()) == ()

"""A total, what it is spread over, and the mean of each unit of that."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.link.index import Index
from factcheck.link.sums.spread_totals import find_spread_totals
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

SPREAD = (
    "Farms took {{315,000|351,000}} tonnes from 42,000 hectares, an average of 7.5 tonnes a "
    "hectare.",
    "Farms took 315,000 tonnes of rye from 42,000 hectares, averaging {{7.5|5.7}} tonnes per "
    "hectare.",
    "On 42,000 hectares farms took 315,000 tonnes, a yield of {{7.5|6.5}} tonnes a hectare.",
    "Officials expect a crop of {{315,000|351,000}} tonnes. The yield was 7.5 tonnes a hectare "
    "on 42,000 hectares.",
    "Some 315,600 tonnes came from {{42,000|52,000}} hectares. The yield was 7.5 tonnes a "
    "hectare.",
    "The yield was {{7.5|5.7}} tonnes per hectare. Farms took 315,000 tonnes from 42,000 "
    "hectares.",
    "In its first six months the museum had 54,600 visitors, an average of {{9,100|9,600}} a "
    "month.",
    "The museum had 54,600 visitors in its first six months. That is an average of "
    "{{9,100|9,600}} a month.",
    "In 12 days she cycled {{540|450}} miles, an average of 45 miles a day.",
    "In 12 weeks the clinic gave 2,400 jabs, an average of {{200|300}} a week.",
)
APART = (
    "Rents rose to $54 in May. In six months the average was $40 a month.",
    "Farms took 315,000 tonnes from 42,000 hectares, 3,000 hectares bare, an average of "
    "7.5 tonnes a hectare.",
    "The city's index stood at 401 on Monday, far above the average of 294 a day before.",
    "Farms took 315,000 tonnes of rye, an average of 7.5 tonnes a lorry, in 42,000 hectares.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", SPREAD)
def test_a_mean_is_the_total_over_what_it_is_spread_over(draft: str) -> None:
    """The right mean draws nothing, a wrong one or a wrong total a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), [rule for rule, _ in loud(wrong)]) == ([], ["per-head"])


@pytest.mark.parametrize("draft", APART)
def test_what_words_leave_open_is_left(draft: str) -> None:
    """Two spans, a total of another time and a mean of something else are not spread."""
    assert _found(draft) == []


@settings(deadline=None)
@given(st.tuples(*[st.integers(11, 99)] * 3))
def test_the_three_do_not_hang_on_their_values(values: tuple[int, ...]) -> None:
    """The same words give the same total, span and mean, whatever the numbers are."""
    total, span, mean = values
    draft = f"In {span} days she cycled {total} miles, an average of {mean} miles a day."
    assert _found(draft) == [(f"{total} miles", f"{span} days", f"{mean} miles a day")]


def _found(draft: str) -> list[tuple[str, str, str]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_spread_totals(Index(reading.article, reading.figures))
    return [(one.total.text, one.number.text, one.each.text) for one in found]

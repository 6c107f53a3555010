"""How likely drawn links would hold as often as those that a reader proposed."""

from itertools import pairwise

import pytest

from factcheck.model.reading import Reading
from factcheck.second_reader.asking import request
from factcheck.second_reader.chance import likelihood_of_chance
from factcheck.second_reader.deciding import Decider
from factcheck.second_reader.reply import read_reply
from tests.second_reader.answering import quote_by
from tests.second_reader.stories import read

# Six numbers, told twice each.
SIX = (7, 12, 31, 44, 58, 63)
TWICE = "Title\n\n" + "\n\n".join(
    f"The {what} had {number} cats." for what in ("park", "town") for number in SIX
)


def chance(reading: Reading, equation: str, *pairs: tuple[int, int]) -> float:
    """Return how likely drawn links would do as well as these, of figures by number."""
    asked = request(reading)
    names = ("first", "second") if equation == "equal" else ("greater", "lesser")
    links = [
        {"equation": equation, names[0]: f"F{one}", names[1]: f"F{other}", "sure": "must",
         "because": quote_by(asked, f"F{one}")}
        for one, other in pairs
    ]  # fmt: skip
    proposals = read_reply({"links": links}, asked.story, reading.article).proposals
    assert len(pairs) == len(proposals)
    return likelihood_of_chance(Decider(reading).decide(proposals), reading)


@pytest.mark.parametrize("count", range(1, 6))
def test_more_equalities_that_hold_are_less_likely_drawn(count: int) -> None:
    """Each of six numbers is told twice: one pair drawn in eleven holds, and several seldom."""
    reading = read(TWICE)
    held = [(number, number + 6) for number in range(1, count + 1)]
    assert chance(reading, "equal", *held) < 0.2**count
    assert chance(reading, "equal", *held, (1, 8)) > chance(reading, "equal", *held)


def test_an_order_that_holds_tells_little() -> None:
    """Where numbers grow as a story goes on, orders along it hold whoever draws them."""
    reading = read("Title\n\n" + "\n\n".join(f"The park had {n} cats." for n in SIX))
    grows = [(other, one) for one, other in pairwise(range(1, 6))]
    assert chance(reading, "order", *grows) > 0.5
    assert chance(read(TWICE), "equal", (1, 7), (2, 8), (3, 9), (4, 10)) < 0.01


def test_nothing_told_is_no_surprise() -> None:
    """Links that hold nowhere, or none at all, are what anybody may draw."""
    reading = read(TWICE)
    assert 1.0 == pytest.approx(chance(reading, "equal", (1, 8), (2, 9)))
    assert 1.0 == likelihood_of_chance([], reading)

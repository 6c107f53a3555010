"""Figures that are alike by chance bear each other out no more than they conflict."""

import pytest

from factcheck.equations.judging import judge
from factcheck.model.relation import Restatement
from tests.link.drafting import loud, read

ALIKE_BY_CHANCE = [
    """Holm beat Tilling 4-1 on Sunday. They have drawn six games and lost four.

        Tilling, who have won 19 games, drawn seven and lost four, stay second.""",
    """- Arlen: four halls, 18,000 beds, cost 310 million euros
- Borr: six halls, 25,000 beds, cost 420 million euros
- Gant: four halls, 16,000 beds, cost 305 million euros""",
    """The meals cost £3 each, so that ten days of lunches come to £240,000.

        It served 61,000 lunches last year, and expects about 75,600 over nine days.""",
    """[Headline] Three cities bid for the fair

        Each of the towns had to name three halls by the end of May.""",
]


@pytest.mark.parametrize("draft", ALIKE_BY_CHANCE)
def test_small_and_rounded_numbers_of_other_things_are_no_agreement(draft: str) -> None:
    """Neither games that two teams lost nor sums that rounding brings near are one number."""
    held = [
        (each.first.text, each.second.text)
        for each in read(draft).relations.get("restatement", ())
        if isinstance(each, Restatement) and judge(each).verdict == "holds"
    ]

    assert held == []


def test_less_than_it_was_is_said_of_one_thing() -> None:
    """A yield that fell is held to no jobless rate told above."""
    draft = """
        Unemployment is 5.4%, the office said.

        Ten-year bonds yielded 3.1%, two tenths of a point less."""

    assert loud(draft) == []


def test_words_that_mostly_tell_no_order_put_none() -> None:
    """What a drug costs each patient is not said to be above what it costs them all."""
    draft = """
        The drug would cost £1,460 a year for each patient, or £4 a day; the present treatment
        costs £1.20. Treating 70,000 patients would cost £10.2 million a year."""

    assert "order-of-figures" not in [rule for rule, _ in loud(draft)]

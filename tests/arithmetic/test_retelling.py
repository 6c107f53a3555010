"""A headline may round what the text says, and add nothing to it."""

import pytest

from factcheck.arithmetic.retelling import retells
from factcheck.equations.judging import judge
from tests.link.drafting import read

RETELLS = [
    ("$9 billion", "$8.8 billion", True),
    ("$8.8 billion", "$9 billion", False),
    ("31 percent", "32 percent", False),
    ("30 dead", "29 dead", False),
    ("8,000 people", "7,940 people", True),
    ("more than 8 million people", "more than 5 million people", False),
    ("more than 8 million people", "more than 8 million people", True),
    ("more than 150 people", "more than 155 people", True),
    ("more than 155 people", "more than 150 people", False),
    ("up to 1,300 people", "as many as 850 people", False),
    ("half of pupils", "48 percent of pupils", True),
    ("two-thirds of pupils", "56 percent of pupils", False),
    ("12 killed", "at least 12 killed", True),
    ("88-81", "98-81", False),
    ("210 jobs", "210 of its 840 jobs", True),
    ("840 jobs", "210 of its 840 jobs", True),
    ("1,200 jobs", "1,210 of its 4,840 jobs", True),
    ("1,300 jobs", "1,210 of its 4,840 jobs", False),
    ("120 jobs", "210 of its 840 jobs", False),
    ("nine boats", "eight of the 12 boats", False),
]


@pytest.mark.parametrize(("told", "text", "fits"), RETELLS)
def test_what_retells(told: str, text: str, fits: bool) -> None:
    """Rounding fits; a finer number, another number or another bound does not."""
    reading = read(f"The city counted {told}.\n\nThe city counted {text}.")
    first, second = reading.figures[0], reading.figures[-1]

    assert fits == retells(first, second)


def test_a_count_stands_beside_the_counts_of_a_ratio() -> None:
    """A headline's count is held to the counts that a ratio tells, not to its share."""
    draft = "[Headline] Mill cuts 120 jobs\n\nThe mill will cut 210 of its 840 jobs, it said."
    (told,) = read(draft).relations["restatement"]

    judged = judge(told)

    assert judged.verdict == "broken"
    assert judged.workings[0].text == "120 stands for 120, 210 of its 840 for 210"

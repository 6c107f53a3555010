"""Figures whose own words point back to an earlier one."""

import pytest

from tests.context.drafts import read

POINTING = [
    ("The army has 3,000 men. The actual number tops 5,000.", "5,000", "3,000"),
    ("The flood killed 40 people. The toll has since risen to 52.", "52", "40"),
    ("The ferry carried 60 people. Of those, 12 were children.", "12", "60"),
    ("The ferry carried 60 people, 12 of them children.", "12", "60"),
    ("The ferry carried 60 people, including 12 children.", "12", "60"),
    ("The yard built 60 boats. The other 12 came from Spain.", "12", "60"),
    ("The yard built 60 boats. Another 12 came from Spain.", "12", "60"),
    ("Police held three men. The three were drivers.", "three", "Three"),
    ("Jets made 26 raids. That includes one near the port.", "one", "26"),
    ("The yard built 60 boats. Half of them sank.", "Half", "60"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "written", "antecedent"), POINTING)
def test_points_back(text: str, written: str, antecedent: str) -> None:
    """The figure names the index of the one it points to."""
    figures = read(text)[1]
    last = [each for each in figures if each.text.lower() == written.lower()][-1]

    assert last.refers_to is not None
    assert figures[last.refers_to].text.lower() == antecedent.lower()


@pytest.mark.parametrize(
    "text",
    [
        "The yard built 60 boats. It employs 12 men.",
        "She was on 22. It was one of those rainy days.",
        "He sank two boats. The two witnesses saw nothing.",
        "The walk took 60 steps. The signs stay another three days.",
        "Number 12 won. The number 40 bus was late.",
    ],
)
def test_points_nowhere_else(text: str) -> None:
    """Other nouns and other kinds of number are no antecedents."""
    assert [each.refers_to for each in read(text)[1]] == [None] * len(read(text)[1])


def test_takes_over_what_is_counted() -> None:
    """What "the actual number" counts is what the figure it points to counts."""
    figures = read("There are 3,000 soldiers in the valley. The actual number tops 5,000.")[1]

    assert [each.measure and each.measure.head for each in figures] == ["soldier", "soldier"]

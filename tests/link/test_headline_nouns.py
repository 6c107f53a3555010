"""A headline's figure is borne out by what may count the same thing, and by nothing else."""

import pytest

from factcheck.check import load_rules, run_rules
from tests.link.drafting import loud, read

_FIRE = "Sixteen families lost their homes in a blaze on Elm Street, the fire chief said."
_STRAY = (
    "The city sent 14 trucks.",
    "The blaze broke out on June 14.",
    "It began beside Route 14.",
    "It took 14 hours to put it out.",
    "Fourteen trees were felled.",
    "A wall of 14 feet came down.",
)
_SAME = (
    ("14 nurses quit the Ashby ward", "Fourteen nurses have quit the Ashby ward, it said."),
    ("14 nurses quit the Ashby ward", "The Ashby ward lost nurses: 14 quit. Two nurses stay."),
    ("14 killed on the ferry", "Fourteen passengers were killed on the ferry. It had 16 beds."),
    ("Engineer of the Ashby bridge dies at 93", "She had 12 children. She was 93."),
)


@pytest.mark.parametrize("stray", _STRAY)
def test_an_equal_number_of_another_thing_silences_no_headline(stray: str) -> None:
    """With another number of its noun below, equal numbers of other things do not count."""
    draft = f"[Headline] 14 families lose homes in blaze\n\n{_FIRE} {stray}"

    assert loud(draft) == [("headline-against-body", ("14", "Sixteen"))]


def test_a_stray_equal_number_is_not_said_to_agree() -> None:
    """The trucks were compared with nothing."""
    draft = f"[Headline] 14 families lose homes in blaze\n\n{_FIRE} The city sent 14 trucks."
    reading = read(draft)
    report = run_rules(reading, load_rules())

    left = [reading.article.quote(each.span) for each in report.unchecked]
    assert left == ["14"]


@pytest.mark.parametrize(("headline", "text"), _SAME)
def test_what_may_count_the_same_bears_a_headline_out(headline: str, text: str) -> None:
    """One noun, no noun at all, persons by another name, an age: none is a conflict."""
    assert loud(f"[Headline] {headline}\n\n{text}") == []

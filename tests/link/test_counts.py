"""Announced counts, parts of wholes, order, margins and shared numbers."""

import pytest

from factcheck.check import load_rules, run_rules
from tests.link.drafting import loud, read

LISTS = [
    ("She has won in {} countries (Spain, Peru, Chile and Japan).", "four", "three"),
    ("The {} players ahead of him — Ann Orr, Bo Lund, Cy Dent and Di Moe — retired.",
     "four", "two"),
    ("Here is our list of the {} plays to see: Rain; Soot; Two Doors Down; and The Ferry.",
     "four", "five"),
    ("{} towns hope to stage the 2033 regatta, its board said: Aalst, Bree, Ghent and Lier.",
     "Four", "Six"),
    ("{} towns have applied, the board said on Monday: Aalst, Bree, Ghent and Lier.",
     "Four", "Six"),
    ("The board has {} Liberals, Ann Orr and Bo Lund, and one Green, Cy Dent.", "two", "three"),
    ("The victims were {} women, aged 22 and 24.", "two", "three"),
    ("The pact was signed in Ghent in 1951 by {} towns. The founding members were Aalst, Bree, "
     "Diest, Essen and Geel.", "five", "six"),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "right", "wrong"), LISTS)
def test_a_count_is_held_against_its_list(draft: str, right: str, wrong: str) -> None:
    """The right count passes and the wrong one is reported at the count."""
    assert loud(draft.format(right)) == []
    assert [("announced-count", wrong)] == [
        (rule, words[0]) for rule, words in loud(draft.format(wrong))
    ]


def test_an_and_inside_a_name_is_allowed_for() -> None:
    """A country with "and" in its name may count once."""
    assert (
        loud("She has played in three countries (Spain, Trinidad and Tobago and Peru).") == []
    )


def test_ages_are_counted() -> None:
    """Persons are counted by the ages that follow; many may be of two ages."""
    draft = "Police held {} men, aged 32, 41 and 57, on Monday."

    assert loud(draft.format("three")) == []
    assert [rule for rule, _ in loud(draft.format("four"))] == ["announced-count"]
    assert loud("Police held 28 boys, aged 13 and 14, on Monday.") == []


def test_a_part_is_no_bigger_than_its_whole() -> None:
    """An included part, a group of all and the dead among the sick are parts."""
    assert [
        rule for rule, _ in loud("He faces five counts, including seven counts of theft.")
    ] == ["part-bigger-than-whole"]
    assert [
        rule
        for rule, _ in loud(
            "The overall score was 71% for the 14 pupils. For the 32 pupils whose parents "
            "read to them, the score was 83%."
        )
    ] == ["part-bigger-than-whole"]


def test_words_of_order_are_held_against_the_figures() -> None:
    """Short of a high means less than it."""
    draft = "The ward counted {} fires this year, just short of the 2009 high of 5,120."

    assert loud(draft.format("4,990")) == []
    assert [rule for rule, _ in loud(draft.format("5,410"))] == ["order-of-figures"]


def test_a_change_between_rates_is_no_margin() -> None:
    """What rose from one rate to another, in percent or basis points, is no lead of one."""
    assert loud("Rates rose by 25 basis points, from 4.25% to 4.5%, the bank said.") == []
    assert loud("Unemployment rose by 25 percent, from 4% to 5%, the office said.") == []


def test_a_margin_is_the_difference_of_the_votes() -> None:
    """A margin, and a lead after a run of points, follow from the tally."""
    assert loud("The bill passed 52-48, a margin of four.") == []
    assert [rule for rule, _ in loud("The bill passed 52-48, a margin of six.")] == [
        "majority-and-margin"
    ]
    draft = (
        "The Terns were up 77-65, but the Gulls scored eight straight points to cut the lead "
        "to {} with a minute left."
    )
    assert loud(draft.format("four")) == []
    assert [rule for rule, _ in loud(draft.format("six"))] == ["majority-and-margin"]


@pytest.mark.parametrize(
    ("draft", "notes"),
    [
        ("The bill passed 52-48, a margin of six.", {"the margin", "a tally"}),
        (
            "The chain shuts 30 of its 410 shops, leaving 390.",
            {"what is left", "the part and the whole"},
        ),
    ],
)
def test_words_of_a_vote_are_for_votes(draft: str, notes: set[str]) -> None:
    """What is left of a chain's shops is neither a margin nor a tally."""
    findings = run_rules(read(draft), load_rules()).findings
    (found,) = [each for each in findings if each.rule == "majority-and-margin"]

    assert {label.note for label in found.labels} == notes
    assert "tally" not in found.question


def test_the_dead_are_not_the_hurt() -> None:
    """One number for the dead and for the hurt is reported."""
    draft = """
        The quake left {} dead in the valley.

        Doctors are treating the 910 injured in tents."""

    assert loud(draft.format(107)) == []
    assert [rule for rule, _ in loud(draft.format(910))] == ["casualty-words"]

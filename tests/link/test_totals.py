"""A total counts what its parts do, and is told apart from the places where they are."""

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.equations.judging import judge
from factcheck.model.relation import figures_of
from tests.link.drafting import loud, read

OTHER_TOTALS = [
    "Six people, two of them nurses, died and 15 were hurt when a ferry sank off Holm.",
    "The vaccine was tested in two trials, with 310 and 1,240 patients.",
    "Four members voted against: Orr, Lund, Dent and Moe. Sixteen were in favour and two "
    "abstained.",
    "Some 3,100 runners from 40 towns are expected, in 12 races: seven for adults and five "
    "for children.",
    "The blast killed five miners, three of them brothers, and injured 14.",
]
OWN_TOTALS = [
    ("The fire killed {} people: 12 men and 15 women.", 27, 29),
    ("Of the {} injured, six are in hospital and the other nine went home.", 15, 18),
    ("Tests in two labs found {} cases: 12 in Holm and 15 in Tilling.", 27, 29),
]


@pytest.mark.parametrize("draft", OTHER_TOTALS)
def test_what_counts_something_else_is_no_total(draft: str) -> None:
    """The dead are not summed of the hurt, patients make no trials, nor runners races."""
    findings = run_rules(read(draft), load_rules()).findings

    assert [] == [f.message for f in findings if f.rule == "parts-and-total"]


@pytest.mark.parametrize(("draft", "right", "wrong"), OWN_TOTALS)
def test_a_total_of_its_parts_kind_is_held_to_them(draft: str, right: int, wrong: int) -> None:
    """The right sum passes and the wrong one is told."""
    assert loud(draft.format(right)) == []
    assert ["parts-and-total"] == [rule for rule, _ in loud(draft.format(wrong))]


TAKEN_TO = """
        A tram crash left {} people hurt in Holm on Monday, the city said.

        The injured were taken to three hospitals: 12 to St Ann's, seven to Mercy and four to
        the Royal."""


def test_the_injured_are_shared_out_and_not_the_hospitals() -> None:
    """What a sentence tells of the injured divides the injured who were counted before."""
    assert loud(TAKEN_TO.format(23)) == []
    assert ["parts-and-total"] == [rule for rule, _ in loud(TAKEN_TO.format(22))]


PLACED = (
    "The state will plant {} oaks in six parks this year, of which 320, or 40%, are red oaks."
)


def test_of_which_goes_back_to_what_can_be_divided() -> None:
    """Some of the oaks are red, none of the parks."""
    assert loud(PLACED.format(800)) == []
    assert [("share-of-base", ("900", "320", "40%"))] == loud(PLACED.format(900))


def test_parts_of_two_totals_go_with_the_nearer() -> None:
    """Seven races and five are the twelve, not the runners."""
    found = read(OTHER_TOTALS[3])
    (divided,) = found.relations["breakdown"]

    assert judge(divided).verdict == "holds"
    assert ["12", "seven", "five"] == [f.text for f in figures_of(divided)][:3]

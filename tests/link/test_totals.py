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


MET = (
    ("The deficit will widen to {} billion euros. The deficit will be covered by bonds "
     "worth 41 "
     "billion euros and a surplus of 11 billion euros.", 52, 56),
    ("The bill came to ${} million. Lee objected. The bill was met by a loan of $7 "
     "million and a "
     "grant of $2 million.", 9, 8),
    ("The project will cost ${} million. Rain fell. The project will be financed with "
     "$6 million "
     "from the state and $3 million from the county.", 9, 7),
    ("The 12 cases were from Hull ({}), York (3) and Ely (1).", 8, 6),
    ("All 20 players came from Hull ({}), York (4) and Ely (4).", 12, 10),
    ("There were 14 fires in Hull ({}), York (3) and Ely (2) this week.", 9, 6),
)  # fmt: skip
UNMET = (
    "The deficit will be 52 billion euros. The plan will be covered by bonds worth 41 billion "
    "euros and a surplus of 13 billion euros.",
    "The deficit will be 52 billion euros. The deficit will partly be covered by bonds "
    "worth 11 "
    "billion euros and a surplus of 13 billion euros.",
    "The deficit will be 52 billion euros. Defence will cost 60 billion. The deficit "
    "was covered "
    "by bonds worth 41 billion euros and a surplus of 11 billion euros.",
    "Three cases were from Hull, York (2) and Ely (2).",
    "The three players, Orr (8), Lee (12) and Bell (3), left.",
    "Four cases were found, among others from Hull (1) and Ely (1).",
)


@pytest.mark.parametrize(("draft", "right", "wrong"), MET)
def test_what_a_total_is_met_by_makes_it(draft: str, right: int, wrong: int) -> None:
    """Means that cover an amount, and places whose numbers stand in brackets, add up."""
    assert (loud(draft.format(right)), loud(draft.format(wrong)) != []) == ([], True)


@pytest.mark.parametrize("draft", UNMET)
def test_what_meets_something_else_makes_no_total(draft: str) -> None:
    """Another noun, a part of it, names without a number and scores add up to nothing."""
    assert loud(draft) == []

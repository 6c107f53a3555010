"""A sum that is divided among several: who has each part, and where the list ends."""

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.report.coverage import outcomes
from tests.link.drafting import loud, read


@pytest.mark.parametrize(
    "draft",
    [
        "Of the £84 million, the state pays {}, the county £22 million and the city £14m.",
        "The bridge costs £84 million: {} from the state, £22 million from the county and "
        "£14 million from the city.",
        "The town has $84 million: {} for roads, $22 million for schools and "
        "$14 million for parks.",
    ],
)
def test_parts_of_a_sum(draft: str) -> None:
    """Parts that have a giver, or one preposition behind each, are held against their sum."""
    sign = "$" if "$" in draft else "£"

    assert loud(draft.format(f"{sign}48 million")) == []
    assert [rule for rule, _ in loud(draft.format(f"{sign}50 million"))] == ["parts-and-total"]


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("The ward saw 31 deaths from sepsis, 19 in the old wing and {} in the new.", "12",
         "11"),
        ("The inquiry heard of 54 leaks at dams, 38 in the north and {} in the south.", "16",
         "26"),
        ("Most are Danes (7,400), Finns (3,300) and Poles (2,100). Together, these three "
         "groups number {}.", "12,800", "13,800"),
        ("The isle holds 30,000 people, among them Danes (7,400), Finns (3,300) and Poles "
         "(2,100). Together the three groups make up {} people.", "12,800", "13,800"),
        ("The port took 7,400 crates, 3,300 trunks and 2,100 sacks, together {} pieces.",
         "12,800", "13,800"),
        ("The other £36m went to four ports: Ayr £15m, Oban {}, Wick £6m and Tain £4m.", "£11m",
         "£21m"),
        ("The other four shared 35% of the vote: Orr {}, Lee 11%, May 6% and Poe 3%.", "15%",
         "25%"),
    ],
)  # fmt: skip
def test_parts_behind_a_comma_a_name_or_before_their_sum(
    draft: str, right: str, wrong: str
) -> None:
    """A sum is held to its parts whichever marks and words join the two."""
    assert loud(draft.format(right)) == []
    assert [rule for rule, _ in loud(draft.format(wrong))] == ["parts-and-total"]


@pytest.mark.parametrize(
    "draft",
    [
        "The region had 22 deaths in Ayr, 14 in Perth and 17 in Oban.",
        "Turnout came to 35%: Ayr 51%, Perth 24% and Oban 29%.",
        "The port took 7,400 crates, 3,300 barrels and 2,100 sacks, together 13,800 pieces.",
        "Together with three guests they number 40. In all 60 people sang.",
        "Danes (7,400) and Finns (3,300) came. Together with Poles they are 19,000.",
        "They rejected it by 19 votes to 14, with two abstentions; the council has 35 members.",
        "Of the 14 dead, eight were women and six men; the oldest was 96 and the youngest 31.",
        "The fund has £90 million: £50 million from banks, which paid £7 million from March.",
    ],
)
def test_another_clause_gives_no_part(draft: str) -> None:
    """What a clause of its own tells behind a semicolon is no part of the list before it."""
    assert loud(draft) == []


def test_parts_that_leave_some_over_are_no_agreement() -> None:
    """Parts that make less than their sum bear nothing out; those that fill it do."""
    draft = "Of the £84 million, the state pays {}, the county £22 million and the city £14m."

    met = {
        part: set(outcomes(run_rules(read(draft.format(part)), load_rules())))
        for part in ("£40 million", "£48 million")
    }

    assert met == {"£40 million": {"not checked"}, "£48 million": {"agrees"}}


@pytest.mark.parametrize(
    "draft",
    [
        "The school enrolled 9,460 people: 5,148 women and {} men.",
        "The school enrolled 9,460 people. Of these, 5,148 were women and {} men.",
        "The school enrolled 9,460 people. Of them, 5,148 were women and {} were men.",
        "The school enrolled 9,460 people, 5,148 of them women and {} men.",
        "The school enrolled 9,460 people, of whom 5,148 were women and {} men.",
        "The school enrolled 9,460 people. The people were 5,148 women and {} men.",
        "The flood killed 9,460 people. The dead were 5,148 women and {} men.",
    ],
)
def test_kinds_are_no_more_than_all(draft: str) -> None:
    """Two kinds that shut each other out are told of the people counted before them."""
    assert loud(draft.format("4,312")) == []
    assert [rule for rule, _ in loud(draft.format("4,512"))] == ["parts-and-total"]


@pytest.mark.parametrize(
    "draft",
    [
        "The prize drew 46 people. The winners were 31 women and 17 men.",
        "The prize drew 46 people. In Hull 31 women and 17 men came.",
    ],
)
def test_kinds_of_others_are_left_alone(draft: str) -> None:
    """Winners and those of another place are not the people told before."""
    assert loud(draft) == []

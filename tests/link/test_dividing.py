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
    "draft",
    [
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

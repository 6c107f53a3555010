"""Lists that learned weights take for announced: in orders and marks that no wording names."""

import pytest

from factcheck.link.index import Index
from factcheck.link.lists.learned import find_counted_lists
from factcheck.model.relation import CountedList
from tests.link.drafting import loud, read

LISTS = [
    ("{} of the victims – Orr, 27; Bo Lund, 41, and Cy Dent, 62 – were at home.", "Three", 3),
    ("The poll was contested by {} other candidates - Ann Orr, head of the Farmers, and Bo "
     "Lund, who leads the Union.", "two", 2),
    ("In fact, {} of them — Senators Ann Orr, Bo Lund, Cy Dent and Di Moe — backed the bill.",
     "four", 4),
    ("Masks come in {} varieties - thin, thick and washable.", "three", 3),
    ("Orr met Bo Lund and Cy Dent. The {} leaders ate.", "three", 3),
    ("The court named {} women, Ann Orr and Di Moe, as owners.", "two", 2),
]  # fmt: skip


@pytest.mark.parametrize(("draft", "number", "items"), LISTS)
def test_a_number_announces_the_list_beside_it(draft: str, number: str, items: int) -> None:
    """Ages, offices and dashes tell of the items; each item is counted once."""
    assert [items] == [len(each.items) for each in _found(draft.format(number))]


@pytest.mark.parametrize(("draft", "number", "items"), LISTS)
def test_which_list_is_announced_never_depends_on_the_number(
    draft: str, number: str, items: int
) -> None:
    """Another number announces the same items with the same certainty."""
    other = "Seven" if number[0].isupper() else "seven"
    right, wrong = _found(draft.format(number)), _found(draft.format(other))

    assert [(each.certainty, each.why, each.fewest) for each in right] == [
        (each.certainty, each.why, each.fewest) for each in wrong
    ]


SILENT = [
    "In Hull, Leeds and York, four people died.",
    "Ann Orr, her niece and two nephews - Bo, Cy and Di - sang.",
    "Four lawmakers - both Democrats and Republicans - met.",
    "The talks took three hours, and Ann Orr and Bo Lund left.",
]


@pytest.mark.parametrize("draft", SILENT)
def test_a_list_that_is_not_announced_is_left_alone(draft: str) -> None:
    """What stands beside a number by chance is not its list."""
    assert _found(draft) == []


def _found(draft: str) -> list[CountedList]:
    reading = read(draft)
    return list(find_counted_lists(Index(reading.article, reading.figures)))


WHOLE = [
    "It built {} towers: tall, square and, oddest of all, leaning.",
    "The guide lists {} walks: coastal, inland and, for the patient, alpine.",
    "He ran on {} aims: cutting crime, paving roads — and planting trees.",
    "They won {} cups: 1947, 1949 and 1952.",
    "They won {} cups - 1947, 1949 and 1952.",
]


@pytest.mark.parametrize("draft", WHOLE)
def test_an_aside_a_dash_or_a_run_of_years_hides_no_item(draft: str) -> None:
    """Each list has three items, whatever stands between the closing "and" and the last."""
    assert [bool(loud(draft.format(number))) for number in ("three", "four")] == [False, True]


TAKEN_UP = [
    "Orr and Lund wanted to open the sale, instead of limiting it to the {}.",
    "Both the Pru and Abbey said they had no comment. Talks with the {} firms go on.",
    "Oslo and Bergen dismissed the suits. Differences among the {} led to a new ruling.",
]


@pytest.mark.parametrize("draft", TAKEN_UP)
@pytest.mark.parametrize("number", ["three", "four"])
def test_more_may_be_meant_than_were_named_just_before(draft: str, number: str) -> None:
    """What "the three" takes up may stand anywhere above, so nothing is told aloud."""
    assert loud(draft.format(number)) == []


def test_an_item_with_several_in_brackets_is_counted_for_neither() -> None:
    """Player of the year, men and women, is one prize or two."""
    draft = "They gave {} prizes: player of the year (men and women), best goal and best save."

    assert [loud(draft.format(number)) for number in ("three", "four")] == [[], []]


def test_clauses_behind_semicolons_are_no_items_of_a_verb() -> None:
    """The clauses go on telling of the two."""
    draft = "The two Orrs were distant cousins; they had met when he was 4; and they got along."

    assert loud(draft) == []

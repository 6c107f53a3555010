"""Figures that the words put in order, in many wordings; values have no say in the choice."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Proposal
from factcheck.link.orderings import weighed
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

# The right and the wrong number for the gap, and the rule that tells them apart.
ORDERED = [
    ("direction-of-change", "Enrolment at the school fell from 412 to {} pupils.", "388",
     "431"),
    ("direction-of-change", "The fare rose to {} from $2.40 in May.", "$2.90", "$2.10"),
    ("direction-of-change", "Unemployment was {}, up from 4.1 percent in June.", "4.6 percent",
     "3.6 percent"),
    ("direction-of-change", "The club cut its wage bill to {} from £51 million.", "£42 million",
     "£62 million"),
    ("order-of-figures", "Turnout was {}, above the 61 percent of the last election.",
     "66 percent", "56 percent"),
    ("order-of-figures", "Orrin Mills earned {}, below analysts' forecast of $310 million.",
     "$280 million", "$380 million"),
    ("order-of-figures", "The mill shipped {} of flour, more than the 4,100 tonnes it shipped "
     "a year ago.", "4,700 tonnes", "3,700 tonnes"),
    ("order-of-figures", "The tower is {} tall, ahead of the Spindle at 310 metres.",
     "350 metres", "250 metres"),
    ("part-bigger-than-whole", "The ferry carried 64 people, including {} children.", "17",
     "71"),
    ("part-bigger-than-whole", "There are 64 goats in the fold and {} of them are ill.", "51",
     "151"),
    ("part-bigger-than-whole", "The vet has seen {} of the 64 goats.", "51", "151"),
    ("part-bigger-than-whole", "Of the 48 wardens, {} signed the letter.", "31", "83"),
    ("outside-its-range", "Prices on the quay ranged from {} to $420,000.", "$310,000",
     "$510,000"),
    ("outside-its-range", "Wages at Orrin ran from £140,000 to £610,000, and Ms Dale, at {}, "
     "was in the middle.", "£395,000", "£935,000"),
    ("outside-its-range", "The cheapest berth cost $310 and the dearest $480. Number 12 cost "
     "{}.", "$445", "$845"),
    ("outside-its-range", "All of the stations reported between 11C and 27C, Port Ebb among "
     "them with {}.", "19C", "91C"),
]  # fmt: skip

# The words say nothing of order, or leave it open.
SILENT = [
    "The hotel has 120 rooms. A sister hotel in Deal has 250 rooms.",
    "The motion passed by a vote of 20 to 32.",
    "The profit was $3 million, up from a loss of $5 million.",
    "Ticket prices run from $12 to $48. Tickets for children cost $8.",
    "Her lowest mark was 12 and his highest 9.",
    "Halden beat the forecast of $3.1 billion by $20 million.",
    "Ask for tables 14 and 12, which are under the stairs.",
    "Fewer people came on Monday. There were 40 stalls and 90 helpers.",
]


@pytest.mark.parametrize(("rule", "draft", "right", "wrong"), ORDERED)
def test_words_of_order_are_held_against_the_figures(
    rule: str, draft: str, right: str, wrong: str
) -> None:
    """The right number draws nothing, the wrong one the rule's finding."""
    passed, found = loud(draft.format(right)), loud(draft.format(wrong))

    assert passed == []
    assert rule in [name for name, _ in found]


@pytest.mark.parametrize("draft", SILENT)
def test_other_words_put_nothing_in_order(draft: str) -> None:
    """Numbers that no word puts in order draw nothing."""
    assert loud(draft) == []


@given(
    row=st.sampled_from(ORDERED),
    digits=st.lists(st.integers(1, 9), min_size=12, max_size=12),
)
def test_values_have_no_say_in_what_is_proposed(
    row: tuple[str, str, str, str], digits: list[int]
) -> None:
    """Digits are exchanged for others in the figures read: the same relations are proposed."""
    figures = read_source(read_text(row[1].format(row[2]), "draft")).figures
    article = read_source(read_text(row[1].format(row[2]), "draft")).article
    expected = [
        (each.equation, _at(each)) for _, each in weighed(Passages(article, figures), 0)
    ]
    factor = Decimal("".join(map(str, digits))) / Decimal(10**6)

    turned = tuple(_with_value(figure, factor) for figure in figures)

    actual = [(each.equation, _at(each)) for _, each in weighed(Passages(article, turned), 0)]
    assert expected == actual


def _at(proposal: Proposal) -> list[tuple[str, int]]:
    return [(name, figure.index) for name, (figure, *_) in proposal.slots.items()]


def _with_value(figure: Figure, factor: Decimal) -> Figure:
    """Return the figure as printed with another value."""
    quantity = figure.quantity
    if quantity.value is None:
        return figure
    value = quantity.value * factor
    here = Interval(value, value)
    mention = quantity.mention._replace(low=value, high=value)
    changed = quantity._replace(mention=mention, value=value, soft=here, hard=here)
    return Figure(
        changed,
        figure.index,
        measure=figure.measure,
        scope=figure.scope,
        period=figure.period,
        attribution=figure.attribution,
        status=figure.status,
    )

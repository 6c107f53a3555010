"""What remains of a total: the rest, the others, those who had not."""

import pytest

from tests.link.drafting import loud

PAIRS = [
    ("The zoo took $5.23 million last year. Food brought in $3.41 million and gifts the "
     "remaining {} million.", "$1.82", "$1.28"),
    ("The union asked 3,200 nurses. Of those, 2,340 had slept badly that week, {} had not.",
     "860", "680"),
    ("Five miners were stuck in the shaft. Two were flown to Oslo and {} walked home.",
     "three", "seven"),
    ("The line ordered 20 trams with an option for {} more, which would bring its fleet to 36.",
     "16", "26"),
    ("Ames got 81,000 of the 150,000 votes cast and Bell {}.", "69,000", "96,000"),
    ("The guild will shut 14 lanes to cars. Six of them are shut now. The other {} were added "
     "in May.", "eight", "nine"),
]  # fmt: skip

SILENT = [
    "Five miners were stuck in the shaft. Two were flown to Oslo and four others were hurt.",
    "Five miners and 12 cooks were on the ship. Two were flown to Oslo and six walked home.",
    "The line ordered 20 trams with an option for 16 more, which would bring its fleet to 90.",
    "Ames got 41,000 of the 150,000 votes cast and Bell 52,000.",
    "The zoo took $5.23 million last year and $4.10 million the year before. Food brought "
    "in $1.41 million and gifts the remaining $0.60 million.",
    "Twelve people live on the isle. Three of them work there. The other four families left.",
    "Seven workers died in 2015. Two were killed this year and 12 were hurt.",
    "The bank paid $40 million in fines in 2019. It owes $12 million to Ohio and the "
    "remaining $3 million to Utah.",
]


@pytest.mark.parametrize(("draft", "right", "wrong"), PAIRS)
def test_what_remains_makes_the_total(draft: str, right: str, wrong: str) -> None:
    """The right remainder draws nothing, the wrong one a finding on its parts."""
    passed, found = loud(draft.format(right)), loud(draft.format(wrong))

    assert passed == []
    assert {name for name, _ in found} & {"parts-and-total", "majority-and-margin"}


@pytest.mark.parametrize("draft", SILENT)
def test_totals_left_in_doubt_are_left_alone(draft: str) -> None:
    """A part the reader may have missed, or two possible totals, draw nothing."""
    assert loud(draft) == []

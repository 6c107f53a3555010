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
    ("Of the port's 8,000 berths, 4,700 are let by the year. The remaining {} stand empty.",
     "3,300", "4,300"),
    ("The fund holds $640 million, of which $590 million is in bonds. The other {} million "
     "is in cash.", "$50", "$80"),
    ("The trust spent £318 million, up from £290 million a year ago. Wards took the largest "
     "share, £181 million. Labs got £74 million and kitchens £31 million. The remaining {} "
     "million went on roofs.", "£32", "£42"),
    ("The depot keeps 86 of its 130 buses here. The other {} are at Lund.",
     "44", "54"),
    ("He faced 16 counts, one of which he admitted. He denied the other {}.", "15", "25"),
    ("Nobody but seven of the 90 guests ate. Four of the nine cooks left; the other {} stayed.",
     "five", "six"),
    ("Of the 64, 27 were sound; {} were not.", "37", "41"),
    ("Of those 64, 27 were sound and {} were not.", "37", "41"),
    ("The bridge will cost $40 million. The state pays $12 million. The other ${} million "
     "comes from tolls.", "28", "38"),
    ("The bridge will cost $40 million. First, $12 million comes from tolls. The remaining "
     "${} million is a loan.", "28", "38"),
    ("The yard will cost $40 million. The state gave $12 million and the county $10 million. "
     "The remaining ${} million will come from donors.", "18", "17.6"),
    ("The guild will shut 14 lanes to cars. Six of them are shut now. The other {} were added "
     "in May.", "eight", "nine"),
]  # fmt: skip

SILENT = [
    "One deal plans two power plants and the other three are of rail. Two deals were shelved.",
    "The count stands at 3,094. Of them 96 live here while the remaining nine do not.",
    "Of the six found, three men and a woman were named. The remaining three men were not.",
    "Of the 12 plants, only Ash is new. The remaining ten are old. Four of these close in May "
    "and the remaining six in June.",
    "Five miners were stuck in the shaft. Two were flown to Oslo and four others were hurt.",
    "Five miners and 12 cooks were on the ship. Two were flown to Oslo and six walked home.",
    "The line ordered 20 trams with an option for 16 more, which would bring its fleet to 90.",
    "Ames got 41,000 of the 150,000 votes cast and Bell 52,000.",
    "The zoo took $5.23 million last year and $4.10 million the year before. Food brought "
    "in $1.41 million and gifts the remaining $0.60 million.",
    "Twelve people live on the isle. Three of them work there. The other four families left.",
    "The trust spent £318 million. Wards got £181 million and labs another sum. The remaining "
    "£32 million went on roofs.",
    "The harbour holds 60 boats. Its yard holds 25 cranes. The remaining 12 boats were sunk.",
    "Of the 60 boats, 40 are red and 20 are blue. The other 15 boats came in May.",
    "The mill lost £40 million, £6 million less than feared. The remaining £9 million is owed.",
    "Seven workers died in 2015. Two were killed this year and 12 were hurt.",
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

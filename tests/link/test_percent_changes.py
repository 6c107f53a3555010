"""Changes in percent and the two levels they lead from and to."""

import pytest

from factcheck.model.relation import Change
from tests.link.drafting import read

# Each text with the levels before and after its one change in percent.
TOLD: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    ("Sales rose 4.4 percent in May to a rate of 1.76 million from 1.69 million.",
     [("1.69 million", "1.76 million")]),
    ("Sales fell 7.6 percent to 1,477 units after falling 7 percent to 1,598 units in April.",
     [("1,598", "1,477")]),
    ("Revenue was $52.2 billion, a 3 percent increase over last year's $50.7 billion.",
     [("$50.7 billion", "$52.2 billion")]),
    ("Profit was 69 percent higher at £9.1 million compared with £5.4 million in May.",
     [("£5.4 million", "£9.1 million")]),
    ("Volume was 62,700, up 15 percent from last May's volume of 54,500.",
     [("54,500", "62,700")]),
    ("Reports rose by 75% from 3,600 to 6,300 last year.", [("3,600", "6,300")]),
    ("The price went from $2.50 to $3.00, up 20 percent.", [("$2.50", "$3.00")]),
    ("It sold 5,600 cars against 5,100 in 2010, a growth of 9.8 percent.",
     [("5,100", "5,600")]),
    ("Shares closed at $41.63 and rose 1.3 percent to $42.19 in late trade.",
     [("$41.63", "$42.19")]),
    ("Net income fell 18 percent to $367 million, or $2.80 a share, from $447 million, or "
     "$3.37 a share.", [("$447 million", "$367 million")]),
    ("Filings hit a record 335,073 in May. The total was up 26 percent from 266,149 a year "
     "before.", [("266,149", "335,073")]),
    ("Money rose 9.7 percent to 140.88 billion pesos from 128.41 billion. It was 13.4 percent "
     "up from 124.27 billion in June.",
     [("128.41 billion", "140.88 billion pesos"), ("124.27 billion", "140.88 billion pesos")]),
    ("Sales rose 4 percent to $52 million, while costs were up from $30 million.", []),
    ("The index fell 2 percent to 980, from a high of 1,200 in May.", []),
    ("In real terms spending rose 2 percent, from £40 billion to £44 billion.", []),
    ("Sales rose 7 percent to $423 million, versus a forecast of $368 million.", []),
    ("Credit grew at a 3 percent annual rate to $2.41 trillion from $2.40 trillion.", []),
    ("Its stake is 1,489 shares, or 16.2 percent, after 1,439 shares in May.", []),
)  # fmt: skip


@pytest.mark.parametrize(("text", "levels"), TOLD)
def test_the_levels_of_a_change_in_percent(text: str, levels: list[tuple[str, str]]) -> None:
    """Prepositions and order tell which level was before and which after."""
    found = [
        (str(each.before), str(each.after))
        for each in read(text).relations.get("change", ())
        if isinstance(each, Change) and each.stated.kind == "percentage"
    ]
    assert found == levels

"""Numbers that a draft gives to the other of two things named together."""

import pytest

from factcheck.compare import verdicts
from factcheck.pipeline import read_figures, read_source
from factcheck.read import read_string

CASES = [
    ("Of the crew, 14 were saved and 6 drowned.", "Of the crew, 6 were saved and 14 drowned.",
     {"6": "contradicted", "14": "contradicted"}),
    ("Of the crew, 14 were saved and 6 drowned.", "Six of the crew drowned and 14 were saved.",
     {"14": "supported"}),
    ("The fleet has 35 trams and 210 buses.", "The fleet has 210 trams.",
     {"210": "contradicted"}),
    ("The stock narrowed to 640 units from 715.", "The stock narrowed to 715 units from 640.",
     {"715": "contradicted", "640": "contradicted"}),
    ("Turnover rose by 40 to 860 orders.", "There were 860 orders, 40 more than before.",
     {"860": "supported", "40": "supported"}),
    ("The works will last between 30 and 45 weeks.", "The works will last 45 weeks.",
     {"45 weeks": "hedge-lost"}),
    ("Output was 320 tonnes in 2022, 15 tonnes more than the year before.",
     "Output was 320 tonnes in 2022, 15 tonnes more than in 2021.", {"2021": "derived"}),
    ("The fund paid $4.8 million for 32 houses.", "The fund paid $150,000 for each house.",
     {"$150,000": "derived"}),
    ("One in four pupils learns Welsh.", "A quarter of the pupils learn Welsh.",
     {"A quarter": "derived"}),
    ("The rate fell to 6.1% from 7.4%.", "The rate fell by 1.3 percentage points.",
     {"1.3 percentage points": "derived"}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "draft", "expected"), CASES)
def test_whose_number_it_is(source: str, draft: str, expected: dict[str, str]) -> None:
    """Words that stand by a number in the source must not stand by another in the draft."""
    given = read_source(read_string(f"\n\n{source}", "source.txt", "txt"))
    found = verdicts(read_figures(read_string(f"\n\n{draft}", "draft.txt", "txt")), [given])
    actual = {each.text: each.status for each in found if each.text in expected}

    assert actual == expected

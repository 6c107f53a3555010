"""A broken equation tells what the numbers make as they are printed."""

import pytest

from factcheck.check import load_rules, run_rules
from tests.link.drafting import read


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        ("Sales rose 25% from 40 million to 48 million.", "is a rise of 20%, not 25%"),
        ("Of the 35,000 pupils, 8,400, or 42%, eat free.", "8,400 is 24% of 35,000, not 42%"),
        (
            "Sales rose 85% from about 40 million to 48 million.",
            "is a rise of 7.95 to 34.7%, not 85%",
        ),
    ],
)
def test_message_gives_one_number_where_the_words_do(draft: str, message: str) -> None:
    """An editor can follow 100 / 80; a hedge leaves it open, and so does the message."""
    told = [finding.message for finding in run_rules(read(draft), load_rules()).findings]

    assert [each for each in told if each.endswith(message)] != [], told

"""What remains of a whole after several parts, and a headline in the present tense."""

import pytest

from tests.link.drafting import loud


@pytest.mark.parametrize(
    "text",
    [
        "Half of the 80 nurses, or 40, agreed; one in five, or 16, refused; and the remaining "
        "24 gave no answer.",
        "One in four of the 80 nurses, or 20, agreed and the other 60 did not.",
    ],
)
def test_share_in_small_words_is_no_tally(text: str) -> None:
    """A share such as one in five counts nobody, so no remainder is taken from it."""
    assert loud(text) == []


def test_counted_part_is_one() -> None:
    """Of two of the five, three are left."""
    assert loud("Two of the five guards had keys; the other four climbed in.") != []


@pytest.mark.parametrize(
    "body",
    [
        "Orsa said on Tuesday it would cut 420 jobs.",
        "The board of Orsa decided that it would cut 420 jobs.",
        "Orsa announced that 420 jobs would go.",
        "Orsa will cut 420 jobs.",
    ],
)
def test_decision_is_no_forecast(body: str) -> None:
    """A headline may tell in the present what a firm said it would do."""
    assert loud(f"[Headline] Orsa cuts 420 jobs\n\n{body}") == []

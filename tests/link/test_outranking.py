"""Clauses of rank hold one figure above another."""

import pytest

from tests.link.drafting import loud

PAIRS = [
    ("She won nine medals: four gold, three silver and two bronze. Only Vera Holt, with {}, "
     "has more.", "12", "5"),
    ("The mill lost 40 workers last year. Only Dorn, with {}, has lost fewer.", "31", "62"),
    ("Rovers spent £54m over the summer. City, who spent {}, outspent them.", "£80m", "£18m"),
    ("Ann Lee, 24, and her cousin Ben Roe, {}, who is three years older, were found.",
     "27", "21"),
    ("Ann Lee, 24, and her cousin Ben Roe, {}, who is three years younger, were found.",
     "21", "27"),
    ("The loaf, at £3.20, outsells the rye at {}, which is the dearest in the range.",
     "£3.60", "£2.60"),
]  # fmt: skip

SILENT = [
    "She won nine medals. Only Vera Holt, with 5, has ever said that she would stop.",
    "Rovers spent £54m over the summer. City, who spent £18m, drew 1-1 with them.",
    "Ann Lee, 24, and Ben Roe, 21, who is three years older than his sister, were found.",
    "The loaf costs £3.20, and the rye at £2.60, which is the dearest of the small ones, "
    "sells well.",
]


@pytest.mark.parametrize(("draft", "right", "wrong"), PAIRS)
def test_the_words_rank_two_figures(draft: str, right: str, wrong: str) -> None:
    """The right order draws nothing, the wrong one a finding."""
    passed, found = loud(draft.format(right)), loud(draft.format(wrong))

    assert passed == []
    assert "order-of-figures" in [name for name, _ in found]


@pytest.mark.parametrize("draft", SILENT)
def test_other_clauses_rank_nothing(draft: str) -> None:
    """A clause that says something else than the rank draws nothing."""
    assert loud(draft) == []

"""Figures without their noun, totals before their parts, and orders of size."""

import pytest

from tests.link.drafting import loud

PAIRS = [
    ("two-values", "The mine has {} drillers. All 340 were sent home on Friday.", "340", "430"),
    ("two-values", "Some 160 nurses came. The {} were fed in shifts.", "160", "610"),
    ("two-values", 'The jury sat for {} days. "Four days is short," said a clerk.',
     "four", "nine"),
    ("two-values", "It was his second loss in {} years; the first of those six years "
     "ended in a draw.", "six", "eight"),
    ("two-values", 'The state will spend £7 billion over {} years, it said. "Seven billion '
     'pounds in four years is a lot," a banker said.', "four", "nine"),
    ("parts-and-total", "The city will pay $9 million.\n\nThe sum is made up of $5 million in "
     "grants and {} million in loans.", "$4", "$8"),
    ("parts-and-total", "Nine walkers died on the ridge.\n\nFive of the dead were women and {} "
     "were men.", "four", "six"),
    ("parts-and-total", "The office counted 226,300 births.\n\nBoys accounted for 116,200 and "
     "girls for {}.", "110,100", "161,100"),
    ("majority-and-margin", "Two of the five had keys; the other {} climbed in.",
     "three", "four"),
    ("parts-and-total", "Three of the injured, {} divers and a cook, were flown to Oslo.",
     "two", "four"),
    ("parts-and-total", "The club spent $47m over the winter, $26m on Orr and {} on Lund.",
     "$21m", "$33m"),
    ("parts-and-total", "Of 318 members who voted, 290 backed the merger and {} were against.",
     "28", "82"),
    ("shares-of-one-whole", "Pupils made up {} percent of the crowd, parents 30 percent and "
     "teachers 25 percent.", "45", "65"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "draft", "right", "wrong"), PAIRS)
def test_right_passes_and_wrong_is_found(rule: str, draft: str, right: str, wrong: str) -> None:
    """The right figure draws nothing, the wrong one the rule made for it."""
    passed, found = loud(draft.format(right)), loud(draft.format(wrong))

    assert passed == []
    assert rule in [name for name, _ in found]


FRIENDS = [
    "The mine has 340 drillers and 90 clerks. The 90 were sent home on Friday.",
    "Nine walkers died. The other four were found alive.",
    "The trip took 12 hours. The nine hours before had been calm.",
    "Of the 32 guests, seven were saved. Seven guests are in hospital.",
    "Rain fell for six days. Two days later the dam burst.",
    "Five of the walkers were women and three were guides.",
]


@pytest.mark.parametrize("draft", FRIENDS)
def test_another_group_or_span_passes(draft: str) -> None:
    """Another group, another stretch of time and a difference are no repeats."""
    found = loud(draft)

    assert found == []

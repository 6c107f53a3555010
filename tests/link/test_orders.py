"""Orders: which of two figures the words call greater, whatever the figures are."""

import re

import pytest
from hypothesis import assume, given, strategies as st

from factcheck.link.index import Index
from factcheck.link.orders.codes import codes, pairs
from factcheck.link.orders.learned import find_orders
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text

# One truth in many wordings: the first figure marked > is the greater.
TOLD = [
    "The museum was open from {<2011} to {>2019} and drew few visitors.",
    "Membership grew between {<2014} and {>2021}, the society said.",
    "The fee rose to {>$48} from {<$31} last year.",
    "Profit fell to {<$214 million} in the quarter from {>$390 million} a year earlier.",
    "The toll is at {>47} people, including {<19} children.",
    "Of the {>640} homes, {<55} homes have no roof.",
    "The index closed at {>7,214 points}, up from {<6,905 points} on Monday.",
]
PLAIN = [*TOLD[:3], TOLD[5]]
# Numbers that are called, not counted, wherever they stand.
_EMERGENCY = {"112", "911", "988", "999"}
DRAFTS = [re.sub(r"\{[<>]([^}]*)\}", r"\1", text) for text in TOLD]


def _index(text: str) -> Index:
    reading = read_source(read_text(text, "draft.txt", None))
    return Index(reading.article, reading.figures)


@pytest.mark.parametrize("marked", PLAIN)
def test_the_words_tell_the_greater(marked: str) -> None:
    """The figure that the words call greater is the greater of the pair that is proposed."""
    greater, lesser = (re.search(rf"\{{{side}([^}}]*)\}}", marked).group(1) for side in "><")  # type: ignore[union-attr]
    draft = re.sub(r"\{[<>]([^}]*)\}", r"\1", marked)

    found = [(str(one.greater), str(one.lesser)) for one in find_orders(_index(draft))]

    assert found == [(greater, lesser)]


@pytest.mark.parametrize("draft", [
    "The school has 214 pupils and the college 390 students.",
    "She scored 12 points and he scored 31 points.",
    "The bridge cost $4 million and the tunnel $9 million.",
    "Her father died in 2004, her mother in 1999.",
    "She made “Harbour” (2014), “Salt” (2009) and “The Weir” (2017).",
    "She retired in 2010, after her father, who played until 1999.",
])  # fmt: skip
def test_words_that_tell_no_order_propose_none(draft: str) -> None:
    """Figures that merely stand beside each other are left alone."""
    assert list(find_orders(_index(draft))) == []


@given(st.sampled_from(DRAFTS), st.randoms(use_true_random=False))
def test_a_proposal_knows_no_value(draft: str, dice: object) -> None:
    """Other digits in the same places leave every code of every pair as it is."""
    digits = re.sub(r"\d", lambda _: str(dice.randint(1, 9)), draft)  # type: ignore[attr-defined]
    digits = re.sub(r"\b\d{4}\b", lambda _: f"20{dice.randint(10, 19)}", digits)  # type: ignore[attr-defined]
    assume(_EMERGENCY.isdisjoint(re.findall(r"\d+", digits)))
    there, here = ([codes(pair) for pair in pairs(_index(text))] for text in (draft, digits))

    assert [sorted(set(each)) for each in there] == [sorted(set(each)) for each in here]


def test_a_proposal_says_because_of_which_words() -> None:
    """The reason quotes the copy, and says how often readers saw the order in such words."""
    (found,) = find_orders(_index("The fee rose to $48 from $31 last year."))

    told = f"readers saw this order in {int(found.confidence * 100)} of 100 such pairs"
    assert found.why == f"“rose to $48 from $31”: {told}"


def test_what_looks_like_an_error_is_told_as_broken() -> None:
    """A close that one slip of the pen puts below the one it is up from is told as broken."""
    wrong = "The index closed at 6,814 points, up from 6,905 points on Monday."
    (found,) = find_orders(_index(wrong))

    assert (str(found.greater), str(found.lesser)) == ("6,814 points", "6,905 points")
    assert found.certainty == "likely"

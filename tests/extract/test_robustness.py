"""Whatever the text, extraction raises nothing, keeps places and stays linear."""

import itertools
import time
from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.context import add_context
from factcheck.extract import extract
from factcheck.model.mention import Mention
from factcheck.units import quantify
from tests.extract.made import rejects, story, words

PIECES = [
    *(
        "3,800 1.5 $ US$ € % - – to and or of in between from million bn m k km two twenty "
        "hundred half a third dozens year-old March 18 2016 Friday : . , ( ) / per cent "
        "minus − ½ th s ' times One No # é ١٢ １２ 0 00 + Rs RM pounds about up nearly "
        "more than thousands miles degrees an or longer aged , billion ’ one dozen point"
    ).split(),
    " ", " ", "\u0301", "\u200f",
]  # fmt: skip
LISTS = st.lists(st.sampled_from(PIECES), max_size=25)
TEXTS = st.one_of(st.text(max_size=120), LISTS.map("".join), LISTS.map(" ".join))


def everything(text: str) -> list[Mention]:
    """Return all mentions of a text in reading order."""
    figures, rejected = extract(story(text))
    return sorted([*figures, *rejected], key=lambda mention: mention.span)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text(text: str) -> None:
    """Spans lie inside the text, do not overlap and quote what was written."""
    mentions = everything(text)
    for mention in mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.span.covers(mention.numeral) or mention.rejected
        assert mention.low <= mention.high
        start = mention.sentence.span.start
        inner = mention.sentence.text[mention.span.start - start : mention.span.end - start]
        assert text[mention.span.start : mention.span.end] == inner
    for one, two in itertools.pairwise(mentions):
        assert one.span.end <= two.span.start


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_quantities_hold_their_values(text: str) -> None:
    """Quantifying raises nothing; the soft interval lies in order, and so does the hard one."""
    figures, _ = extract(story(text))
    for quantity in quantify(figures):
        assert quantity.soft.low <= quantity.soft.high
        assert quantity.hard.low <= quantity.hard.high


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_measures_lie_in_the_sentence(text: str) -> None:
    """Finding what is counted raises nothing and names words no later than the figure's."""
    article = story(text)
    for figure in add_context(article, quantify(extract(article)[0])):
        measure = figure.measure
        if measure is not None:
            assert measure.span.end <= figure.sentence.span.end
            named = text[measure.span.start : measure.span.end]
            assert measure.text == named or measure.span == figure.span


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_same_input_same_output(text: str) -> None:
    """Reading twice gives the same spans, kinds and values."""
    first = [(m.span, m.kind, m.low, m.rejected) for m in everything(text)]
    assert first == [(m.span, m.kind, m.low, m.rejected) for m in everything(text)]


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**9))
def test_grouped_integer(number: int) -> None:
    """Any grouped integer is read with its value."""
    figures, _ = extract(story(f"They had {number:,} widgets."))
    if number >= 1000 or number > 31:
        assert [Decimal(number)] == [figure.low for figure in figures]


def test_every_digit_group_is_accounted_for() -> None:
    """A digit group is inside a figure or inside a rejected mention."""
    text = "The 787-9 of 3,800 lb met A320s at 5pm; 12a, 0042, 1.2.3.4, B2B, x86_64 and 9/11."
    covered = [text[m.span.start : m.span.end] for m in everything(text)]
    left = text
    for quoted in covered:
        left = left.replace(quoted, " ", 1)

    assert not any(letter.isdecimal() for letter in left)


def test_a_thousand_digits() -> None:
    """A number of a thousand digits is rejected with a reason, not computed."""
    text = "9" * 1000
    assert words(text) == []
    assert [(text, "not a number that can be read")] == rejects(text)


def test_exponents_are_no_scale() -> None:
    """1e999999 is a label, and no power is computed."""
    assert words("He wrote 1e999999 down.") == []


def test_piled_scales_stay_small() -> None:
    """A pile of scale words ends at a bounded power of ten."""
    figures, _ = extract(story("5 " + "million " * 500))
    assert all(figure.high < Decimal(10) ** 40 for figure in figures)


def test_other_digits() -> None:
    """Arabic-Indic and full-width digits are digits."""
    assert words("It is ١٢ km or so, then １２ km on.") == ["١٢ km", "１２ km"]


ADVERSARIAL = {
    "digits": "7",
    "commas": "1,",
    "hyphens": "3-",
    "ones": "one ",
    "twenties": "twenty-",
    "ranges": "between 5 and ",
    "to": "5 to ",
    "brackets": "(5 ",
    "marks": "5\u0301 ",
    "right to left": "\u200f٣ ",
    "dollars": "$",
    "of": "half of ",
    "nouns": "5 red ",
    "halves": "and a half ",
    "dates": "March 3, ",
    "dots": "1.",
    "minuses": "minus ",
    "spaces": "1 234 ", "degrees": "5 degrees ", "pounds": "5 pounds ",
    "points": "5 points to 7 ",
    "millions": "5m ", "inches": '5" a ', "feet": "5ft ", "odds": "11/4 ", "hours": "5:30 ",
    "powers": "10⁶ ", "lists": "5, 6 and 7% ", "shillings": "5/- ", "grouped": "1'234 ",
    "unseen": "5\u00ad0 ", "sections": "§ 5 ", "sets": "6-4 ", "days": "5th ",
    "of May": "5-7 May ",
}  # fmt: skip


@pytest.mark.parametrize("name", ADVERSARIAL)
def test_adversarial_text_is_linear(name: str) -> None:
    """Eight times the text takes at most some sixteen times the time."""
    piece = ADVERSARIAL[name]

    def cost(size: int) -> float:
        article = story(piece * (size // len(piece)))
        start = time.process_time()
        extract(article)
        return time.process_time() - start

    cost(2000)
    small, large = (min(cost(size), cost(size)) for size in (10_000, 80_000))

    assert large < 16 * small + 0.05

"""The binder: what the words propose, whatever the values, and what arithmetic makes of it."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.check import load_rules
from factcheck.link.binder import choice, propose
from factcheck.link.binder.parts_of import told_apart
from factcheck.link.binder.scorer import confidence, read_weights
from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.model.relation import Breakdown, figures_of
from factcheck.pipeline import check_article, read_figures, read_source
from factcheck.read.from_text import read_text

STORIES = sorted((Path(__file__).parents[2] / "fixtures").glob("*/article.md"))
PROSE = """Mill to close

The Harn mill employs 240 people, 90 of them women. It made 1,200 tonnes of paper last year,
down 25% from 1,600 tonnes in 2019, and sold it for £480 a tonne, or £576,000 in all.

Of the 240, some 160 will go in May and the other 80 by the end of the year. A third of the
village, 33%, depends on the mill. Each of the 160 gets £4,000, a total of £640,000."""


def _proposed(article: Article, figures: tuple[Figure, ...]) -> list[tuple[object, ...]]:
    return [
        (
            proposal.equation,
            tuple(item.span for slot in proposal.slots.values() for item in slot
                  if isinstance(item, Figure)),
            tuple(sorted(proposal.evidence.items())),
        )
        for proposal in propose(article, figures)
    ]  # fmt: skip


def _with_value(figure: Figure, digits: Decimal) -> Figure:
    """Return the figure with another value of the same printed shape."""
    if figure.value is None or figure.kind in ("date", "time"):
        return figure
    value = digits.scaleb(figure.value.adjusted() - digits.adjusted())
    mention = figure.mention
    single = mention.low == mention.high
    told = mention._replace(low=value, high=value if single else value * 2)
    quantity = figure.quantity._replace(
        mention=told, value=value, soft=Interval.point(value), hard=Interval.point(value)
    )
    return Figure(
        quantity, figure.index, measure=figure.measure, scope=figure.scope,
        period=figure.period, attribution=figure.attribution, status=figure.status,
        caveats=figure.caveats, refers_to=figure.refers_to,
    )  # fmt: skip


@pytest.mark.parametrize("text", [PROSE, *(path.read_text("utf-8") for path in STORIES[:25])])
@settings(deadline=None, max_examples=8)
@given(data=st.data())
def test_values_never_change_what_is_proposed(text: str, data: st.DataObject) -> None:
    """Another value of the same shape in any figure leaves every proposal as it was."""
    reading = read_source(read_text(text, "story.txt"))
    digits = st.integers(11, 999).map(Decimal)
    changed = tuple(_with_value(figure, data.draw(digits)) for figure in reading.figures)

    assert _proposed(reading.article, changed) == _proposed(reading.article, reading.figures)


def test_a_ratio_is_told_apart_into_part_and_whole() -> None:
    """A ratio of counts gives a part and a whole that index their own numbers."""
    reading = read_source(read_text("She mended 17 of the 26 roofs.", "story.txt"))

    ratio, part, whole = told_apart(reading.figures[0])

    assert (ratio.text, part.text, whole.text) == ("17 of the 26", "17", "26")
    assert (part.value, whole.value) == (Decimal(17), Decimal(26))


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("The county gave £25m for roads and £17m for bridges, a total of £42m.", False),
        ("The county gave £25m for roads and £17m for bridges, a total of £46m.", True),
        ("At £150 a head, the 24 players raised £3,600.", False),
        ("At £150 a head, the 24 players raised £6,300.", True),
        ("Fares went up 25%, from £2.40 to £3.00.", False),
        ("Fares went up 52%, from £2.40 to £3.00.", True),
        ("A third of frogs, 33% of species, may die out.", False),
        ("A third of frogs, 83% of species, may die out.", True),
    ],
)
def test_the_check_says_what_is_broken(text: str, broken: bool) -> None:
    """Of right and wrong copy in the same words only the wrong is reported."""
    report = check_article(read_text(text, "story.txt"), load_rules())

    assert any(f.severity in ("warning", "error") for f in report.findings) is broken


def test_a_part_without_a_number_counts_one() -> None:
    """Three pupils and a teacher are four."""
    text = "The fire hurt four people: three pupils and a teacher."

    found = read_figures(read_text(text, "story.txt")).relations["breakdown"]

    assert [len(each.singles) for each in found if isinstance(each, Breakdown)] == [1]


def test_every_choice_keeps_its_likeliest_first() -> None:
    """The first relation of a choice has the proposal's own figures."""
    reading = read_source(read_text(PROSE, "story.txt"))

    for proposal in propose(reading.article, reading.figures):
        first = choice(proposal).relations[0]
        assert set(figures_of(first)) == set(proposal.figures)


def test_weights_are_known_for_every_equation_proposed() -> None:
    """No proposal is left without weights, and a confidence is a probability."""
    reading = read_source(read_text(PROSE, "story.txt"))
    weights = read_weights()

    for proposal in propose(reading.article, reading.figures):
        assert proposal.equation in weights
        assert 0 <= confidence(proposal.equation, proposal.evidence) <= 1

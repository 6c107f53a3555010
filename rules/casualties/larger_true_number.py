"""A figure with an exclusion, beside the larger true number."""

from collections.abc import Iterator

from factcheck import (
    Article,
    Caveat,
    Discrepancy,
    Figure,
    Label,
    Reading,
    instead_of,
    severity,
    source_name,
)


@severity("warning")
@instead_of("two-values")
def check_larger_true_number(reading: Reading) -> Iterator[Discrepancy]:
    """The fuller of two counts stands where readers first meet the figure.

    "3,800 troops, not counting temporary ones; the actual number tops 5,000" is no
    contradiction: the text explains it. But whoever stops at the headline or the first
    figure takes the smaller number away.

    Flags: The city has [[900]] officers, but the figure [[doesn't include part-timers]]. The
        actual number is [[1,400]].
    Passes: The city has 900 officers, not including 500 part-timers.
    Passes: The city has 900 officers, but the figure doesn't include part-timers.
    """
    figures = reading.figures
    limited = [(figure, _exclusion(figure)) for figure in figures if figure.caveats]
    for figure, caveat in limited:
        if caveat is None:
            continue
        fuller = _fuller(figure, figures)
        if fuller is not None:
            yield _note(figure, caveat, fuller, reading.article)


def _exclusion(figure: Figure) -> Caveat | None:
    return next((each for each in figure.caveats if each.kind == "exclusion"), None)


def _fuller(figure: Figure, figures: tuple[Figure, ...]) -> Figure | None:
    """Return the later figure that points back to this one and lies wholly above it."""
    for other in figures[figure.index + 1 : figure.index + 12]:
        if other.refers_to != figure.index or other.unit != figure.unit:
            continue
        if other.mention.low >= figure.interval.high:  # as written: "may be as high as 4,600"
            return other
    return None


def _note(figure: Figure, caveat: Caveat, fuller: Figure, article: Article) -> Discrepancy:
    by = f" ({source_name(article, figure.attribution)})" if figure.attribution else ""
    hedge = fuller.hedge
    more = (
        "more than " if hedge and hedge.name in ("more_than", "just_over", "well_over") else ""
    )
    return Discrepancy(
        stated=figure.interval,
        expected=fuller.interval,
        message=f"{figure}{by} leaves some out; the actual number is {more}{fuller}",
        working=f'the text explains the gap: "{caveat.text}"',
        question=f"Should headline and first use carry the fuller figure, {more}{fuller}, "
        f"or say at once what {figure} leaves out?",
        labels=(
            Label(figure.span, "leaves some out", True),
            Label(caveat.span, "what it leaves out"),
            Label(fuller.span, "the fuller number"),
        ),
    )

"""An upper limit is not told as if it were the usual case."""

from factcheck import Discrepancy, Figure, Label, Reading, severity, words_after

_LEAD = 1  # sentences of the body that count as the story's opening


@severity("info")
def check_upper_limit(reading: Reading) -> Discrepancy | None:
    """A forecast that opens a story gives what is expected, not only the most it may be.

    "Up to 100,000 may lose out" is true if ten do. A limit that somebody sets (an offer, a
    permit, a capacity) is the fact itself, and so is the most that has been measured. "Up to
    70% or more" says nothing. One note a story.

    Flags: [Headline] Up to [[100,000]] pensioners may lose out ¶ The rules change in May.
    Flags: The sale takes [[up to]] [[70%]] or more off winter coats.
    Passes: [Headline] Board allows buyback of up to 100,000 shares ¶ It meets in May.
    Passes: About 25,000 pensioners will lose out, and at most 100,000.
    """
    opening = reading.article.sections_of("body")[:1]
    first = opening[0].sentences[0].index if opening and opening[0].sentences else -1
    for figure in reading.figures:
        if figure.hedge is None or figure.hedge.name != "up_to" or figure.kind in _EXEMPT:
            continue
        if words_after(figure, 2) == ["or", "more"]:
            return _note(figure, "a limit and its opposite leave no number", "warning")
        opens = figure.section_kind in _ABOVE or figure.sentence.index == first
        near = figure.sentence.tokens.words[max(0, figure.mention.first - 12) :][:20]
        if opens and not _FORECAST.isdisjoint(near):
            return _note(figure, "an upper limit opens the story", "info")
    return None


def _note(figure: Figure, message: str, level: str) -> Discrepancy:
    assert figure.hedge is not None
    return Discrepancy(
        message=message,
        question=f"What is usual or expected, and how likely is {figure}?",
        labels=(
            Label(figure.span, "the limit", True),
            Label(figure.hedge.span, "an upper bound"),
        ),
        severity=level,  # type: ignore[arg-type]
    )


_ABOVE = ("headline", "standfirst")
# As written: "May" is a month.
_FORECAST = frozenset(
    "may might could likely expected expects expect estimated estimates feared fears fear "
    "forecast forecasts predicts predicted projected sees risk threatened lose face".split()
)
_EXEMPT = frozenset({"date", "time", "ordinal", "duration", "age", "temperature"})

"""An upper limit and its opposite leave no number."""

from factcheck import Discrepancy, Figure, Label, Reading, severity, words_after

_EXEMPT = frozenset({"date", "time", "ordinal", "duration", "age", "temperature"})


@severity("warning")
def check_upper_limit(reading: Reading) -> Discrepancy | None:
    """An upper limit is not followed by "or more".

    "Up to 70% or more" says nothing. An upper limit alone is left alone: of 51 notes on limits
    that open a story readers wanted 15, since most are set by somebody, or told with their
    range further on. One note a story.

    Flags: The sale takes [[up to]] [[70%]] or more off winter coats.
    Passes: Up to 100,000 pensioners may lose out.
    Passes: About 25,000 pensioners will lose out, and at most 100,000.
    """
    for figure in reading.figures:
        if figure.hedge is None or figure.hedge.name != "up_to" or figure.kind in _EXEMPT:
            continue
        if words_after(figure, 2) == ["or", "more"]:
            return _note(figure)
    return None


def _note(figure: Figure) -> Discrepancy:
    assert figure.hedge is not None
    return Discrepancy(
        message="a limit and its opposite leave no number",
        question=f"What is usual or expected, and how likely is {figure}?",
        labels=(
            Label(figure.span, "the limit", True),
            Label(figure.hedge.span, "an upper bound"),
        ),
    )

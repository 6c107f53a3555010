"""An upper limit is not told as if it were the usual case."""

from factcheck import Discrepancy, Figure, Label, Reading, severity, words_after

_LEAD = 1  # sentences of the body that count as the story's opening


@severity("info")
def check_upper_limit(reading: Reading) -> Discrepancy | None:
    """An upper limit in a headline or opening comes with what is usual, and no "or more".

    "Up to 100,000 will lose out" is true if ten do. "Up to 70% or more" says nothing.
    One note a story.

    Flags: [Headline] Up to [[100,000]] pensioners will lose out ¶ The rules change in May.
    Flags: The sale takes [[up to]] [[70%]] or more off winter coats.
    Passes: About 25,000 pensioners will lose out, and at most 100,000.
    """
    opening = reading.article.sections_of("body")[:1]
    first = opening[0].sentences[0].index if opening and opening[0].sentences else -1
    for figure in reading.figures:
        if figure.hedge is None or figure.hedge.name != "up_to" or figure.kind in _EXEMPT:
            continue
        if words_after(figure, 2) == ["or", "more"]:
            return _note(figure, "a limit and its opposite leave no number", "warning")
        if figure.section_kind in ("headline", "standfirst") or figure.sentence.index == first:
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


_EXEMPT = frozenset({"date", "time", "ordinal", "duration", "age", "temperature"})

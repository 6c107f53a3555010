"""What is expected is expected by somebody."""

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    Sources,
    Span,
    paragraph_words,
    severity,
)

_GUESSED = frozenset("expected forecast projected estimated predicted reckoned".split())
_BE = frozenset("is are was were be been being".split())
_SOMEBODY = frozenset(
    "said says analysts analyst economists economist experts expert consensus study "
    "report survey "
    "researchers forecasts estimates projections data figures according officials we i our "
    "expects officially indicated shortage "
    # who keeps these books expects
    "budget income".split()
)


@severity("info")
def check_unsourced_forecast(reading: Reading, sources: Sources) -> Discrepancy | None:
    """A number that "is expected" or "estimated" names who expects or estimates it.

    The passive hides somebody: the firm that sells it, a ministry, the reporter. A source in
    the paragraph or the sentences beside it is enough. One note a story.

    Flags: The town grows. ¶ The market is [[expected]] to reach [[$2.4 billion]] next year.
    Passes: The town is growing. ¶ The market is expected to reach $2.4 billion by 2030, the
        bank said.
    Flags: The town grows. ¶ The firm is [[expected]] to post a profit of [[$2.4 million]].
    Passes: The town grows. ¶ The firm is expected to open a $2.4 million plant.
    Passes: The town grows. ¶ The market is expected by its makers to reach $2.4 billion.
    Passes: The town is growing. ¶ Analysts expect the market to reach $2.4 billion by 2030.
    """
    for figure in reading.figures:
        if figure.section_kind != "body" or figure.kind not in ("count", "money", "percentage"):
            continue
        if figure.value is None or (not figure.unit and figure.value < 1000):
            continue
        if figure.attribution is not None or sources.quoted(figure):
            continue
        place = _guess(figure)
        if (
            place is None
            or sources.covers(figure.section)
            or _speaks_before(figure, reading, sources)
        ):
            continue
        if not _SOMEBODY.isdisjoint(paragraph_words(figure.section)):
            continue
        beside = sources.beside(figure)
        told = f"nobody is named who expects {figure}"
        return Discrepancy(
            message=f"{figure}: who expects it?" if beside else told,
            working=f"“{beside}” stands beside it" if beside else "",
            question=f"Whose estimate is {figure}?",
            labels=(Label(figure.span, "whose estimate?", True), Label(place, "by whom?")),
        )
    return None


def _is_history(figure: Figure) -> bool:
    """Whether a year in the sentence is long ago, whose estimates are common knowledge."""
    words = figure.sentence.tokens.lower
    years = [int(word) for word in words if len(word) == 4 and word.isdecimal()]
    return any(1000 < year < 1980 for year in years)


def _speaks_before(figure: Figure, reading: Reading, sources: Sources) -> bool:
    """Whether somebody speaks in the paragraph before, whose forecasts may run on."""
    sections = reading.article.sections
    before = sections[max(0, figure.section.index - 1) : figure.section.index]
    return any(sources.in_sentence(each) for section in before for each in section.sentences)


def _guess(figure: Figure) -> Span | None:
    tokens = figure.sentence.tokens
    lower = tokens.lower
    first = figure.mention.first
    for index in range(first - 1, max(0, first - 8), -1):
        if lower[index] in (",", ";", "but", "and", "while", "open", "build"):
            return None
        if lower[index] == "a" and _HANDS_ON.isdisjoint(lower[index:first]):
            return None  # "to open a $2 billion plant": the sum is the plant's, not the guess
        if lower[index] in _GUESSED and (
            not _BE.isdisjoint(lower[max(0, index - 2) : index]) or lower[index - 1] == "an"
        ):
            if lower[index + 1] == "by":
                return None
            return Span(tokens.starts[index], tokens.ends[index])
    return None


_HANDS_ON = frozenset({"of", "to", "by"})  # "a loss of $2 million": the sum is the loss

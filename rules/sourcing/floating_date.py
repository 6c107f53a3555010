"""Figures of "the past week" need a date to count the week from."""

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity, source_name

_WINDOWS = frozenset("past last this next previous current".split())
_UNITS = frozenset(
    "day days week weeks month months year years quarter quarters decade decades".split()
)


@severity("info")
@off_by_default
def check_floating_date(reading: Reading) -> Discrepancy | None:
    """A figure for "the past week" stands in copy that says when it was published.

    Without a date on the story no reader can tell which week is meant. The day of
    publication may come from front matter or ``--date``; the date of a picture or
    of an event is none. One note a story; off until a desk asks for it, since every
    report says at its end which words could not be placed.

    Flags: The coast guard made [[14]] rescues [[over the past week]].
    Passes: [Date 2016-03-25] The coast guard made 14 rescues over the past week.
    Passes: The coast guard made 14 rescues from March 1 to March 7, 2016.
    """
    if reading.article.published is not None:
        return None
    floating = [each for each in reading.figures if _floats(each)]
    if not floating:
        return None
    figure = min(floating, key=_order)
    assert figure.period is not None
    source = figure.attribution
    by = f" ({source_name(reading.article, source)})" if source and source.name else ""
    return Discrepancy(
        message=f'{figure}{by} "{figure.period.text}": no publication date to count from',
        question=f"Which days does {figure} cover, and when was the story published?",
        labels=(
            Label(figure.span, "for which days?", True),
            Label(figure.period.span, "counted from when?"),
        ),
    )


def _order(figure: Figure) -> tuple[bool, int]:
    """Put windows ("over the past week") before calendar units ("this week")."""
    assert figure.period is not None
    return "past" not in figure.period.text.lower().split(), figure.index


def _floats(figure: Figure) -> bool:
    period = figure.period
    if period is None or period.start is not None or figure.section_kind not in _SECTIONS:
        return False
    if figure.kind not in ("count", "money", "percentage", "measure") or figure.value is None:
        return False
    words = period.text.lower().split()
    return not _WINDOWS.isdisjoint(words) and not _UNITS.isdisjoint(words)


_SECTIONS = ("headline", "standfirst", "body")

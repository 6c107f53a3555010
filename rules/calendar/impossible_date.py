"""A date that no calendar holds, or that has not come yet when it is told as past."""

from factcheck import Article, Discrepancy, Figure, Label, severity

_PAST = frozenset(
    "won was were did had became died fell rose began started opened ended took made lost "
    "said killed founded built launched elected signed married beat scored finished".split()
)
_AHEAD = frozenset(
    "will would by until till through to could may might should plan plans planned expected "
    "goal goals target deadline expire expires due is are be if set aims aim forecast "
    "projected before from since ends begins starts runs".split()
)
_ENDS = frozenset(",;:()—") | {"and", "but"}
_LEADS = frozenset("in of during since".split())


@severity("error")
def check_impossible_date(
    figure: Figure, article: Article, figures: tuple[Figure, ...]
) -> Discrepancy | None:
    """A date exists, and one told as past had come by the day of publication.

    Flags: The treaty was signed on [[31 June]] in Geneva.
    Flags: It opened on [[February 29, 2015]].
    Flags: [Date 2023-11-20] They won the cup in [[2031]], 2015 and 2016.
    Passes: It opened on February 29, 2016.
    Passes: [Date 2023-11-20] They will host the cup in 2031.
    """
    calendar = figure.calendar
    if calendar is None or figure.kind != "date":
        return None
    if (calendar.day or 0) > _days(calendar.year, calendar.month or 1):
        return _found(figure, f"there is no {figure}", "Which day is meant?", "error")
    if calendar.precision != "year" or calendar.year is None or article.published is None:
        return None
    if calendar.year_to is not None or calendar.year <= article.published.day.year + 1:
        return None
    if _many_to_come(figures, article.published.day.year + 1, calendar.year):
        return None
    words = figure.sentence.tokens.lower
    lead = words[figure.mention.first - 1] if figure.mention.first else ""
    if lead not in _LEADS and not _in_list(words, figure):
        return None
    clause = _clause(words, figure.mention.first)
    if _PAST.isdisjoint(clause) or not _AHEAD.isdisjoint(clause):
        return None
    return _found(
        figure,
        f"{figure} had not come when this was published",
        "Which year is meant?",
        "warning",
    )


def _many_to_come(figures: tuple[Figure, ...], last: int, own: int) -> bool:
    """Whether other years of the story lie ahead too, so that its date is in doubt."""
    years = {f.calendar.year for f in figures if f.calendar and f.calendar.year}
    return len([year for year in years if year > last and year != own]) > 1


def _in_list(words: list[str], figure: Figure) -> bool:
    """Whether another year follows behind a comma or "and" ("2013, 2015 and 2016")."""
    following = words[figure.mention.last + 1 : figure.mention.last + 3]
    return len(following) == 2 and following[0] in (",", "and") and following[1].isdecimal()


def _days(year: int | None, month: int) -> int:
    if not 1 <= month <= 12:
        return 0
    if month == 2:
        leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _clause(words: list[str], place: int) -> set[str]:
    """Return the words from the last comma or semicolon to the figure, and a few behind."""
    start = place
    while start > 0 and words[start - 1] not in _ENDS and place - start < 14:
        start -= 1
    return set(words[start : place + 3])


def _found(figure: Figure, message: str, question: str, level: str) -> Discrepancy:
    return Discrepancy(
        message=message,
        working=f"{figure}: {message}",
        question=question,
        labels=(Label(figure.span, "this date", primary=True),),
        severity="error" if level == "error" else "warning",
    )

"""Read the calendar years of a sentence and the day a story is told."""

from datetime import date

from factcheck.link.index import Index
from factcheck.model.figure import Figure


def years_of(index: Index, length: Figure) -> list[Figure]:
    """Return the plain years of the sentence; spans of years left out."""
    return [figure for figure in index.by_sentence[length.sentence.index] if is_year(figure)]


def is_year(figure: Figure) -> bool:
    """Whether the figure states one calendar year, alone or within a date."""
    calendar = figure.calendar
    return (
        calendar is not None
        and calendar.year is not None
        and calendar.year_to is None
        and calendar.precision in ("day", "month", "year")
    )


def is_dated(index: Index, length: Figure) -> bool:
    """Whether the figure is told on the day of publication, which a caption may not be."""
    return index.article.published is not None and length.section_kind != "caption"


def told_on(index: Index) -> date | None:
    """Return the day of publication, if it is known."""
    return index.article.published.day if index.article.published else None

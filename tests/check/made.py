"""Make readings by hand, so that rules are tested apart from the stages before them."""

from decimal import Decimal
from typing import Any

from factcheck.model.article import Article, Section
from factcheck.model.figure import Figure, Measure
from factcheck.model.interval import Interval
from factcheck.model.mention import Kind, Mention
from factcheck.model.quantity import Quantity
from factcheck.model.reading import Reading
from factcheck.model.span import Span
from factcheck.read.sentences import split_sentences

_UNITS: dict[str, tuple[Kind, str]] = {
    "USD": ("money", "currency"),
    "percent": ("percentage", "percent"),
    "kilometre": ("measure", "length"),
    "mile": ("measure", "length"),
}


def make_article(text: str, path: str = "story.txt", **details: Any) -> Article:
    """Return an article whose paragraphs are body text."""
    sections: list[Section] = []
    place = count = 0
    for index, paragraph in enumerate(text.split("\n\n")):
        section = Section("body", Span(place, place + len(paragraph)), index)
        section.sentences = split_sentences(text, section, count)
        count += len(section.sentences)
        place += len(paragraph) + 2
        sections.append(section)
    return Article(path=path, text=text, sections=tuple(sections), **details)


def make_figure(
    article: Article,
    surface: str,
    low: str,
    high: str | None = None,
    *,
    unit: str = "",
    counted: str = "",
    index: int = 0,
    start: int = 0,
) -> Figure:
    """Return the figure at the next place of ``surface`` from ``start`` on."""
    place = article.text.index(surface, start)
    span = Span(place, place + len(surface))
    sentence = article.sentence_at(place)
    first = sentence.tokens.at(place)
    kind, dimension = _UNITS.get(unit, ("count", ""))
    ends = Decimal(low), Decimal(high or low)
    mention = Mention(span, span, sentence, first, first, kind, *ends, Decimal(1), Decimal(1))
    interval = Interval(*ends)
    value = None if high else ends[0]
    exact = kind == "count"
    quantity = Quantity(mention, value, interval, interval, unit, dimension, exact=exact)
    measure = Measure(counted, counted, span) if counted else None
    return Figure(quantity, index, measure=measure)


def make_reading(
    text: str, *figures: tuple[str, str] | tuple[str, str, dict[str, Any]], **details: Any
) -> Reading:
    """Return a reading of ``text`` with a figure for each (surface, value, details)."""
    article = make_article(text, **details)
    made: list[Figure] = []
    for surface, value, *rest in figures:
        after = made[-1].span.end if made else 0
        extra = rest[0] if rest else {}
        made.append(make_figure(article, surface, value, index=len(made), start=after, **extra))
    return Reading(article, tuple(made), {})

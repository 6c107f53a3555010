"""Derive a figure from a sum of many, the length of a list or the time between dates."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from factcheck.compare.derivation import Derivation
from factcheck.compare.sources import Candidate, Sources, Story
from factcheck.link.grammar.stems import stem
from factcheck.link.lists.listings import read_stretch
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.span import Span

_MOST_DATES = 80  # dates of a source whose distances are tried
_LONGEST_LIST = 20  # items
_SHARED = 2  # content words that a span and the sentence of a date have in common
_DAYS = {"day": 1, "week": 7}


def sums_of_many(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield sentences whose three or more like figures add up to the draft's."""
    if figure.value is None:
        return
    for story in sources.stories:
        for like in _like_figures(story, figure):
            total = sum((part.value for part in like if part.value is not None), Decimal(0))
            if len(like) > 2 and total == figure.value:
                working = f"{' + '.join(map(str, like))} = {figure}"
                yield Derivation(tuple(Candidate(part, story) for part in like), working)


def lengths_of_lists(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield sentences that list as many items as the draft counts of their noun."""
    if figure.kind != "count" or figure.value is None or figure.measure is None:
        return
    noun = stem(figure.measure.head)
    if not noun or not 2 <= figure.value <= _LONGEST_LIST:
        return
    for story in sources.stories:
        for sentence in story.reading.article.sentences:
            tokens = sentence.tokens
            if not any(stem(word) == noun for word in tokens.lower):
                continue
            for mark in _list_starts(tokens.lower):
                listing = read_stretch(tokens, mark + 1, len(tokens.lower))
                if listing is None or listing.open or listing.clause:
                    continue
                if len(listing.items) == listing.fewest == figure.value:
                    spans = (
                        Span(tokens.starts[start], tokens.ends[end - 1])
                        for start, end in listing.items
                    )
                    listed = ", ".join(map(story.reading.article.quote, spans))
                    near = _figure_near(story, sentence)
                    operands = (Candidate(near, story),) if near is not None else ()
                    yield Derivation(operands, f"counted in the source: {listed}")


def times_between(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield dates of a source, its publication among them, as far apart as the draft says.

    Years are whole years between two years told, one less allowed before an
    anniversary; days and weeks are counted between two full dates.
    """
    if figure.value is None or figure.kind not in ("duration", "age"):
        return
    if figure.unit not in ("year", "day", "week"):
        return
    told = _content(figure.sentence)
    for story in sources.stories:
        dates = [f for f in story.reading.figures if f.calendar and f.calendar.year]
        near = [f for f in dates[:_MOST_DATES] if len(_content(f.sentence) & told) >= _SHARED]
        published = story.reading.article.published
        for first in near:
            if published is not None and _apart(first, published.day, figure):
                working = f"from {first} to {published.day.isoformat()}"
                yield Derivation((Candidate(first, story),), working)
            for second in dates[:_MOST_DATES]:
                if second is not first and _between(first, second, figure):
                    pair = (Candidate(first, story), Candidate(second, story))
                    yield Derivation(pair, f"from {first} to {second}")


def _like_figures(story: Story, figure: Figure) -> Iterator[list[Figure]]:
    found: list[Figure] = []
    for other in story.reading.figures:
        if other.kind != figure.kind or other.unit != figure.unit or other.value is None:
            continue
        if found and other.sentence is not found[0].sentence:
            yield found
            found = []
        found.append(other)
    if found:
        yield found


def _list_starts(lower: list[str]) -> Iterator[int]:
    for place, word in enumerate(lower):
        if word in (":", "-", "–", "—", "are", "were"):
            yield place


def _figure_near(story: Story, sentence: Sentence) -> Figure | None:
    return next((f for f in story.reading.figures if f.sentence is sentence), None)


def _content(sentence: Sentence) -> set[str]:
    return {found for word in sentence.tokens.lower if (found := stem(word))}


def _apart(first: Figure, day: date, figure: Figure) -> bool:
    start = _day(first)
    if start is not None and figure.unit in _DAYS:
        return (day - start).days == (figure.value or 0) * _DAYS[figure.unit]
    calendar = first.calendar
    if figure.unit != "year" or calendar is None or calendar.year is None:
        return False
    return day.year - calendar.year - (figure.value or 0) in (0, 1)


def _between(first: Figure, second: Figure, figure: Figure) -> bool:
    one, two = first.calendar, second.calendar
    if one is None or two is None or one.year is None or two.year is None:
        return False
    if figure.unit == "year":
        return two.year - one.year == figure.value
    start, end = _day(first), _day(second)
    if start is None or end is None:
        return False
    days = (figure.value or 0) * _DAYS[figure.unit]
    return (end - start).days in (days, days - 1)


def _day(figure: Figure) -> date | None:
    calendar = figure.calendar
    if calendar is None or not (calendar.year and calendar.month and calendar.day):
        return None
    try:
        return date(calendar.year, calendar.month, calendar.day)
    except ValueError:
        return None

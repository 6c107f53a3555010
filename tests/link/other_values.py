"""Write a draft again with other values of one printed shape, and compare what is proposed."""

import random
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from factcheck.check.example_lines import Example
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Relation
from factcheck.pipeline import read_example

# Number words of one length each, so that every figure keeps its place.
_ALIKE = ("two six ten", "four five nine", "three seven eight", "forty fifty sixty",
          "twenty thirty eighty ninety", "eleven twelve")  # fmt: skip
_WORDS = {word: each.split() for each in _ALIKE for word in each.split()}
_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
# What a relation says of its link rather than which figures it joins.
_TOLD = frozenset({"certainty", "why", "confidence", "needed", "year", "years", "further"})
_TIMES = frozenset({"date", "time"})


class Drawn(NamedTuple):
    """Two drafts that differ in values alone."""

    told: Index
    other: Index


def drawn(example: Example, dice: random.Random) -> Drawn | None:
    """Return the draft and one with other values, ``None`` where its words would change."""
    told = read_example(example)
    text = list(example.text)
    for figure in told.figures:
        start, end = figure.span
        text[start:end] = _written(figure, dice)
    paragraphs, place = [], 0
    for kind, paragraph in example.paragraphs:
        paragraphs.append((kind, "".join(text[place : place + len(paragraph)])))
        place += len(paragraph) + 2
    other = read_example(example._replace(paragraphs=tuple(paragraphs)))
    if [_shape(each) for each in told.figures] != [_shape(each) for each in other.figures]:
        return None
    return Drawn(Index(told.article, told.figures), Index(other.article, other.figures))


def _written(figure: Figure, dice: random.Random) -> str:
    """Return the figure's words with another value in them."""
    dated = figure.kind in _TIMES
    return _NUMBER.sub(lambda found: _another(found[0], dice, dated), figure.text)


def _another(number: str, dice: random.Random, dated: bool) -> str:
    """Return a number of the same printed shape; ones and zeros stay what they are."""
    low = number.lower()
    if low in _WORDS:
        word = dice.choice(_WORDS[low])
        return word.capitalize() if number[0].isupper() else word
    if low == "1":
        return number  # "1 vote": the noun would change
    if re.fullmatch(r"(19|20)\d\d", low):  # no other numbers are read as years
        return f"{low[:2]}{dice.randint(0, 1)}{dice.randint(0, 9)}"
    if dated:
        return str(dice.randint(2, 9) if len(low) == 1 else dice.randint(13, 28))
    return re.sub("[1-9]", lambda _: str(dice.randint(2, 9)), number)


def _shape(figure: Figure) -> tuple[object, ...]:
    """Return all that a finder may see of a figure: not its value."""
    mention, calendar = figure.mention, figure.calendar
    return (
        figure.span, figure.kind, figure.unit, figure.per, figure.exact, figure.direction,
        figure.status, figure.refers_to, mention.low == mention.high, figure.value is None,
        calendar and tuple(part is None for part in calendar),
        mention.grain_low, mention.grain_high, figure.hedge and figure.hedge.name,
        *(each and each.span for each in (figure.measure, figure.period, figure.attribution)),
        *(scope.span for scope in figure.scope),
        *(caveat.span for caveat in figure.caveats),
    )  # fmt: skip


def proposed(
    finder: Callable[[Index], Iterable[Relation]], index: Index
) -> list[tuple[object, ...]]:
    """Return which figures a finder joins, and how, in a fixed order."""
    return sorted((_joined(each) for each in finder(index)), key=repr)


def _joined(relation: Relation) -> tuple[object, ...]:
    fields = relation._asdict().items()
    return (
        type(relation).__name__,
        *((name, _place(value)) for name, value in fields if name not in _TOLD),
    )


def _place(value: object) -> object:
    if isinstance(value, Figure):
        return value.index
    if type(value) is tuple:
        return tuple(_place(each) for each in value)
    return value

"""Tell which figures of a story matter most: those that readers take away and repeat."""

from collections.abc import Iterable
from decimal import Decimal

from factcheck.model.figure import Figure
from factcheck.model.finding import Discrepancy, Label
from factcheck.model.reading import Reading

MOST = 5  # an editor who is asked about every number stops reading
_ABOVE = ("headline", "standfirst")
_OPENING = 2  # paragraphs, which is where readers stop

Weight = tuple[int, int, Decimal]
NO_WEIGHT: Weight = (0, 0, Decimal(0))


def weight(figure: Figure, reading: Reading) -> Weight:
    """Return how much a figure matters: where it is told, how often, how large it is.

    A number that the headline has, or the opening, is what a story is known by.
    """
    told = [each for each in reading.figures if _name(each) == _name(figure)]
    if any(each.section_kind in _ABOVE for each in told):
        place = 2
    else:
        place = int(any(_opens(each, reading) for each in told))
    return place, len(told), figure.interval.low


def weightiest(figures: Iterable[Figure], reading: Reading) -> list[Figure]:
    """Return the figures that matter most, five at the most, the weightiest first.

    Figures of one weight keep their order.
    """
    return sorted(figures, key=lambda each: weight(each, reading), reverse=True)[:MOST]


def note_on(
    figures: list[Figure], mark: str, *, message: str, question: str, working: str = ""
) -> Discrepancy:
    """Return one note on all ``figures`` that miss the same thing.

    ``mark`` is what is asked of the first, which the note is about; the others are asked, too.
    """
    first, *others = figures
    labels = (Label(first.span, mark, True), *(Label(f.span, "and this?") for f in others))
    return Discrepancy(message=message, question=question, working=working, labels=labels)


def _name(figure: Figure) -> object:
    return figure.kind, figure.unit, figure.value


def _opens(figure: Figure, reading: Reading) -> bool:
    """Whether the figure stands in the first paragraphs of the text."""
    body = reading.article.sections_of("body")[:_OPENING]
    return any(figure.section is each for each in body)

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


class Weights:
    """How much each figure of a story matters: where it is told, how often, how large it is.

    A number that the headline has, or the opening, is what a story is known by.
    """

    def __init__(self, reading: Reading) -> None:
        """Go through the story's figures once."""
        opening = {section.index for section in reading.article.sections_of("body")[:_OPENING]}
        self._told: dict[object, tuple[int, int]] = {}
        for figure in reading.figures:
            above = 2 if figure.section_kind in _ABOVE else 0
            place = above or int(figure.section.index in opening)
            highest, count = self._told.get(_name(figure), (0, 0))
            self._told[_name(figure)] = max(highest, place), count + 1

    def of(self, figure: Figure) -> Weight:
        """Return a figure's weight; greater is weightier."""
        return *self._told.get(_name(figure), (0, 0)), figure.interval.low


def weightiest(figures: Iterable[Figure], reading: Reading) -> list[Figure]:
    """Return the figures that matter most, five at the most, the weightiest first.

    Figures of one weight keep their order.
    """
    return sorted(figures, key=Weights(reading).of, reverse=True)[:MOST]


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

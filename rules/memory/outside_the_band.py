"""A figure far outside everything that was printed of its noun, unit and rate."""

from decimal import Decimal
from math import log10

from factcheck import Discrepancy, Figure, Memory, severity

_KINDS = frozenset({"count", "money", "measure", "duration", "age"})
_FIGURES = 100  # printed before a band says something
_WIDEST = 4.0  # orders of magnitude; what spreads wider may be of any size
_BEYOND = 0.5  # orders past the band's own end, which lies up to half an order past its figures
_LOOSE = frozenset(
    "people person thing time number way case part type kind item side member group other "
    "term figure unit piece set level area place factor word point".split()
)


@severity("warning")
def check_outside_the_band(figure: Figure, memory: Memory) -> Discrepancy | None:
    """A figure is of a size that such figures have.

    A tenth of real numeric corrections are of size: $4 billion for an advertising spot, a
    year's sum given as a week's, a loss ten times too large. The band of a noun, unit and rate
    is what the house printed of it, a hundred times or more; a figure must lie well beyond the
    largest of all. Nouns that count anything (people, things, cases) have no band.

    Printed: [Times 100] The Farrow mill bought 900 looms.
    Flags: The Farrow mill bought [[90,000]] looms.
    Passes: The Farrow mill bought 900 looms.
    Passes: The Farrow mill bought 90,000 spindles.
    """
    value = figure.value
    if not value or value <= 0 or figure.kind not in _KINDS or not _follows(figure):
        return None
    if figure.measure is not None and figure.measure.head.lower() in _LOOSE:
        return None
    if figure.mention.in_words and value == Decimal(10) ** int(log10(value)):
        return None  # "a thousand stories" is a manner of speaking
    band = memory.band(figure)
    if band is None or band.figures < _FIGURES or band.high - band.low > _WIDEST:
        return None
    beyond = log10(value) - band.high
    if beyond < _BEYOND:
        return None
    nearest = "\n".join(f"{printed.day}: {printed.sentence}" for printed in band.nearest)
    measure = figure.measure.head if figure.measure else ""
    largest = band.nearest[0].written if band.nearest else f"{Decimal(10) ** int(band.high):,}"
    return Discrepancy(
        stated=figure.interval,
        message=f"{figure} {measure}: the largest of {band.figures:,} printed was {largest}",
        working=nearest,
        question="Is a scale word, the unit or the period wrong?",
    )


def _follows(figure: Figure) -> bool:
    """Whether the noun stands right behind the number, so that it is what is counted."""
    measure = figure.measure
    if measure is None:
        return False
    gap = measure.span.start - figure.span.end
    return 0 <= gap <= 2 and measure.text.count(" ") <= 2

"""A figure far outside everything that was printed of its noun, unit and rate."""

import re
from decimal import Decimal

from factcheck import Band, Discrepancy, Figure, Memory, Reading, severity

_KINDS = frozenset({"count", "money", "measure", "duration", "age"})
_CHANCE = 1e-5  # of a figure that lies as far out
_BEYOND = 10  # times the farthest that was printed
_TO_THE_SKY = Decimal(100_000)  # kilometres or miles; nothing on Earth is as far away
_DISTANCES = frozenset({"kilometre", "mile"})
# Sums over a war, a century or the world are of another size than what happens on a day.
_LONG = frozenset(
    "war wars century centuries decade decades era history world worldwide globally policy "
    "regime genocide famine".split()
)
_OVER_YEARS = re.compile(
    r"\b(over|in|during|for|within|past|last) (the |more than |nearly |some |past |last )*"
    r"[\w-]+ years\b|\bsince (the |late |early )*(\w+ )?\d{4}s?\b|\bin (all|total)\b",
    re.IGNORECASE,
)
_LOOSE = frozenset(
    "people person man woman child thing time number way case part type kind item side member "
    "group other term figure unit piece set level area place factor word point".split()
)


@severity("info")
def check_outside_the_band(
    figure: Figure, reading: Reading, memory: Memory
) -> Discrepancy | None:
    """A figure is of a size that such figures have.

    A tenth of real numeric corrections are of size: $4 billion for an advertising spot, a
    year's sum given as a week's, a loss ten times too large. The band of a noun, unit and rate
    is what the house printed of it in the figure's scope, fifty times or more, or else in any
    scope, or of the unit a hundred times; how
    far sizes reach beyond it is seen from the farthest ones. A figure must lie where one in a
    hundred thousand would, and ten times beyond the nearest to it. Of what has no unit only
    much is suspect, since a few of anything may be told of; sums over years, a war or the world
    are left alone; nouns that count anything (people,
    things, cases) have no band, percentages may be of any size, and prices as small as they
    like.

    Printed: [Times 100] The Farrow mill bought 900 looms.
    Printed: [Times 100] The walk to the Farrow mill is 40 kilometers.
    Printed: [Times 60] There are 900 barges in Farrow.
    Printed: [Times 100] The fleets of Corby and Aske have 90,000 barges.
    Flags: There are [[90,000]] barges in Farrow.
    Passes: There are 90,000 barges in Tilling.
    Flags: The Farrow mill bought [[90,000]] looms.
    Flags: The path to the quay is [[40,000 kilometers]].
    Passes: The Farrow mill bought 900 looms.
    Passes: The Farrow mills have bought 90,000 looms since 1950.
    Passes: Over thirty years the Farrow mills bought 90,000 looms.
    Passes: The Farrow mill lost 90,000 looms in the war.
    Passes: The Farrow mill bought 9 looms.
    Passes: The Farrow mill bought 90,000 spindles.
    Passes: The Farrow mill bought 6,000 looms.
    Passes: The moon over the quay is 384,400 kilometers away.
    Passes: The path to the quay is 90 kilometers.
    Printed: [Times 100] The loan of the Farrow mill is $40 million.
    Passes: The loan of the Farrow mill is $4.
    Printed: [Times 100] The queue at the quay took 40 minutes.
    Passes: The fans had waited 39,467 minutes.
    Passes: The vaccine was tried on 440,000 children.
    """
    value = figure.value
    if not value or value <= 0 or figure.kind not in _KINDS or figure.mention.in_words:
        return None
    if figure.kind == "count" and not _counts_a_thing(figure):
        return None
    if figure.kind in ("count", "money") and _is_of_a_long_time(figure):
        return None
    band = memory.band(figure, reading)
    if band is None or band.chance > _CHANCE or not _is_suspect(figure, band):
        return None
    if not _is_alone(value, band):
        return None
    what = f"{band.noun} figures" if band.noun else f"figures in {figure.unit}"
    what += f" {band.scope}" if band.scope else ""
    rate = f" a {figure.per}" if figure.per else ""
    farther = f"{band.farther} of" if band.farther else "none of"
    return Discrepancy(
        stated=figure.interval,
        message=(
            f"{figure}: {farther} the {band.figures:,} {what}{rate} printed before "
            f"{'is' if band.farther < 2 else 'are'} as {'large' if band.above else 'small'}"
        ),
        working="\n".join(
            f"{printed.quoted} ({printed.url or printed.story})" for printed in band.nearest
        ),
        question="Is a scale word, the unit or the period wrong?",
    )


def _is_of_a_long_time(figure: Figure) -> bool:
    """Whether it may be a sum over years, or over all the world."""
    sentence = figure.sentence
    return not _LONG.isdisjoint(sentence.tokens.lower) or bool(
        _OVER_YEARS.search(sentence.text)
    )


def _is_alone(value: Decimal, band: Band) -> bool:
    """Whether nothing of nearly such a size was ever printed."""
    sizes = [abs(printed.value) for printed in band.nearest if printed.value]
    if band.farther or not sizes:
        return False
    return value >= _BEYOND * max(sizes) if band.above else value * _BEYOND <= min(sizes)


def _is_suspect(figure: Figure, band: Band) -> bool:
    """Whether such a size is odd, of this side and with what is known of the figure."""
    if not band.above and figure.kind in ("count", "money"):
        return False
    if band.noun:
        return True
    if figure.kind == "age":
        return not figure.text.endswith("old")  # a city's, and not a person's
    if figure.kind == "duration":
        return False  # hours flown and days counted have no usual length
    if figure.unit in _DISTANCES and (figure.value or 0) > _TO_THE_SKY:
        return False
    if len(figure.mention.unit) == 1 and figure.mention.unit.isalpha():
        return False  # "9635540c" is a code as often as an amount
    # Else its unit is told elsewhere, or is but the smallest of several.
    return figure.mention.unit in figure.text and not _is_of_two_units(figure)


def _is_of_two_units(figure: Figure) -> bool:
    behind = figure.text[figure.mention.numeral.end - figure.span.start :]
    return any(sign.isdigit() for sign in behind)


def _counts_a_thing(figure: Figure) -> bool:
    """Whether the noun stands right behind the number, so that it is what is counted."""
    measure = figure.measure
    if measure is None or measure.head.lower() in _LOOSE or "-" in measure.text:
        return False  # "two-wheelers" are a kind, and printed counts of wheelers are none
    gap = measure.span.start - figure.span.end
    return 0 <= gap <= 2 and measure.text.count(" ") <= 2

"""A figure many times as large, or as small, as the same thing was whenever it was printed."""

from decimal import Decimal

from factcheck import Discrepancy, Figure, Memory, Printed, Reading, severity, words_before

_KINDS = frozenset({"count", "money", "measure", "percentage", "duration"})
_OFTEN = 3  # days on which it was printed
_STEADY = 3  # the largest of them beside the smallest; what swings more may be of any size
_STRONG = 12.0  # evidence that it is the same thing whose size was printed
_MOVES = frozenset(
    "rose rise fell fall up down off gained gain lost lose shed dropped drop climbed jumped "
    "slid slipped advanced declined increased decreased added eased decline loss move swing "
    "increase decrease".split()
)
_SMALL = 12  # so few are told of many things, and as odds: "by 11 to 10"
_APART = 5  # times beyond all of them


@severity("info")
def check_size_unlike_before(
    figure: Figure, reading: Reading, memory: Memory
) -> Discrepancy | None:
    """What was of one size on three days or more in print is not five times as large or small.

    A factor of ten is the slip that a band of all mills' looms cannot show, since some mill is
    ten times as large; beside what was printed of this one mill it stands out. What is compared
    has the same noun, unit, rate and names, and a steady size; moves, sums of other times and
    counts up to twelve are left alone.

    Printed: [Date 2024-03-01] The Farrow mill of Harlow Works employs 310 weavers.
    Printed: [Date 2024-04-01] Harlow Works said its Farrow mill employs 324 weavers.
    Printed: [Date 2024-05-01] The Farrow mill of Harlow Works employs 298 weavers now.
    Flags: [Date 2024-06-01] The Farrow mill of Harlow Works employs [[3,050]] weavers.
    Flags: [Date 2024-06-01] The Farrow mill of Harlow Works employs [[31]] weavers.
    Passes: [Date 2024-06-01] The Farrow mill of Harlow Works employs 405 weavers.
    Passes: [Date 2024-06-01] The Aske mill of Brigg and Sons employs 3,050 weavers.
    Passes: [Date 2024-06-01] The Farrow mill of Harlow Works employed 3,050 weavers in 1950.
    Passes: [Date 2024-06-01] Staff of the Farrow mill of Harlow Works fell by 31 weavers.
    Passes: [Date 2024-06-01] The Farrow mill of Harlow Works employs 3,050 weavers, up from
        305 weavers.
    """
    value = abs(figure.value or Decimal(0))
    if figure.kind not in _KINDS or not value or figure.mention.in_words:
        return None
    if figure.kind == "count" and value <= _SMALL:
        return None
    before = [
        printed
        for printed in memory.series(figure, reading)
        if printed.value
        and printed.weight >= _STRONG
        and not _is_a_move(printed, figure, reading)
    ]
    if len({printed.day for printed in before}) < _OFTEN or any(p.both for p in before):
        return None
    before.sort(key=_size)
    low, high = _size(before[0]), _size(before[-1])
    if high > low * _STEADY or low / _APART <= value <= high * _APART:
        return None
    if any(_tells_the_usual(other, figure, low, high) for other in reading.figures):
        return None
    nearest = before[-3:][::-1] if value > high else before[:3]
    return Discrepancy(
        stated=figure.interval,
        message=(
            f"{figure}: printed {len(before)} times before, it was {before[0].written} to "
            f"{before[-1].written}"
        ),
        working="\n".join(
            f"{printed.quoted} ({printed.url or printed.story})" for printed in nearest
        ),
        question="Is a digit, a scale word or the unit wrong?",
    )


def _tells_the_usual(other: Figure, figure: Figure, low: Decimal, high: Decimal) -> bool:
    """Whether another figure of the draft has the printed size, so that both are meant."""
    if other is figure or (other.kind, other.unit) != (figure.kind, figure.unit):
        return False
    if not figure.unit and (other.measure and other.measure.head) != (
        figure.measure and figure.measure.head
    ):
        return False
    return low / 2 <= abs(other.value or Decimal(0)) <= high * 2


def _is_a_move(printed: Printed, figure: Figure, reading: Reading) -> bool:
    """Whether a change is told, or one of a time is held to one of another or of none.

    Prices and tallies move by any amount, and two months' sum is less than a year's.
    """
    near = [printed.sentence.partition(printed.written)[0].lower().split()[-3:]]
    near.append([word.lower() for word in words_before(figure, 3)])
    behind = figure.sentence.text[figure.span.end - figure.sentence.span.start :]
    near.append(behind.lower().split()[:2])
    end, published = figure.period and figure.period.end, reading.article.published
    dated = end is not None and published is not None and end < published.day
    return any(not _MOVES.isdisjoint(words) for words in near) or dated != printed.dated


def _size(printed: Printed) -> Decimal:
    return abs(printed.value or Decimal(0))

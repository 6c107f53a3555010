"""Index what pairs of near figures of a source add up to, differ by and are to each other."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from factcheck.model.figure import Figure

_REACH = 8  # figures apart, in reading order: operands of one sum stand near each other
_MOST_TRIED = 200  # pairs that a figure is tried on exactly


class Pairs:
    """The pairs of figures of one kind and unit, at most ``_REACH`` figures apart."""

    __slots__ = ("_differences", "_figures", "_ratios", "_sums")

    def __init__(self, figures: Sequence[Figure]) -> None:
        """Work out the values of all pairs, in floating point: they are looked up, not told."""
        self._figures = figures
        told = [
            (float(figure.value), figure.kind, figure.unit)
            if figure.value is not None and figure.kind not in ("date", "time")
            else None
            for figure in figures
        ]
        pairs: list[tuple[float, float, int, int]] = []
        for index, first in enumerate(told):
            if first is None:
                continue
            for place in range(index + 1, min(len(told), index + 1 + _REACH)):
                second = told[place]
                if second is not None and second[1] == first[1] and second[2] == first[2]:
                    pairs.append((first[0], second[0], index, place))
        self._sums = sorted((one + two, first, second) for one, two, first, second in pairs)
        self._differences = sorted(
            (abs(one - two), first, second) for one, two, first, second in pairs
        )
        ratios = [(one / two, first, second) for one, two, first, second in pairs if two]
        ratios += [(two / one, first, second) for one, two, first, second in pairs if one]
        self._ratios = sorted(ratios)

    def that_give(
        self, value: float, grain: float, *, ratio: bool
    ) -> Iterator[tuple[Figure, Figure]]:
        """Yield the pairs that may give a value to within ``grain``, in reading order.

        For ``ratio``, the value is a percentage, a change in percent or a multiple.
        """
        if ratio:
            slack = grain / 100
            found: set[tuple[int, int]] = set()
            for wanted in (value / 100, 1 + value / 100, 1 - value / 100):
                found |= _within(self._ratios, wanted - slack, wanted + slack)
            for wanted in (value,):
                found |= _within(self._ratios, wanted - grain, wanted + grain)
        else:
            found = _within(self._sums, value - grain, value + grain)
            found |= _within(self._differences, value - grain, value + grain)
        for first, second in islice(sorted(found), _MOST_TRIED):
            yield self._figures[first], self._figures[second]


def _within(
    sorted_pairs: list[tuple[float, int, int]], low: float, high: float
) -> set[tuple[int, int]]:
    first = bisect_left(sorted_pairs, (low, -1, -1))
    last = bisect_right(sorted_pairs, (high, 1 << 60, 0))
    return {(one, two) for _, one, two in sorted_pairs[first:last]}

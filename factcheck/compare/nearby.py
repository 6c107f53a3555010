"""Choose, of a long source's figures, those worth comparing with a figure of the draft.

A figure that is the draft's own is near it in value or in the words of its
sentence; in a short source all are compared.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal
from math import log

from factcheck.model.figure import Figure

_ALL = 300  # figures of a source that are compared one by one
_NEAR_VALUE = 0.2  # of the value, on both sides
_MOST_LIKE = 40  # sentences kept for their words
_MOST_EVERYWHERE = 400  # sentences with a word, beyond which it leads nowhere
_MOST_LOOSE = 200  # figures of other units or without value that are always compared


class Nearby:
    """The figures of one kind in one source, by their values and by their sentences' words."""

    __slots__ = ("_by_sentence", "_figures", "_loose", "_places", "_stems", "_values")

    def __init__(
        self, figures: Sequence[Figure], words: Sequence[tuple[int, frozenset[str]]]
    ) -> None:
        """Index figures, given each one's sentence and its stems; linear but for a sort."""
        self._figures = figures
        valued = sorted(
            (float(figure.value), place)
            for place, figure in enumerate(figures)
            if figure.value is not None
        )
        self._values = [value for value, _ in valued]
        self._places = [place for _, place in valued]
        self._loose = [place for place, figure in enumerate(figures) if figure.value is None][
            :_MOST_LOOSE
        ]
        self._by_sentence: dict[int, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        for place, (sentence, stems) in enumerate(words):
            if sentence not in self._by_sentence:
                for stem in stems:
                    self._stems.setdefault(stem, []).append(sentence)
            self._by_sentence.setdefault(sentence, []).append(place)

    def of(self, figure: Figure, wanted: dict[str, float]) -> list[int]:
        """Return the places of the figures worth comparing, in reading order."""
        if len(self._figures) <= _ALL:
            return list(range(len(self._figures)))
        found = set(self._loose)
        for low, high in _ranges(figure):
            first, last = bisect_left(self._values, low), bisect_right(self._values, high)
            found.update(self._places[first:last])
        scores: dict[int, float] = {}
        total = len(self._by_sentence)
        for stem, weight in wanted.items():
            sentences = self._stems.get(stem, ())
            if sentences and len(sentences) <= _MOST_EVERYWHERE:
                gain = weight * log(1 + total / len(sentences))
                for sentence in sentences:
                    scores[sentence] = scores.get(sentence, 0.0) + gain
        best = sorted(scores, key=lambda sentence: -scores[sentence])[:_MOST_LIKE]
        for sentence in best:
            found.update(self._by_sentence[sentence])
        return sorted(found)


def _ranges(figure: Figure) -> list[tuple[float, float]]:
    """Return the values near a figure's, and near them in other scales of its unit."""
    ends = {figure.mention.low, figure.mention.high}
    if figure.value is not None:
        ends.add(figure.value)
    if figure.kind == "money":  # "28 cents" for $0.28
        ends |= {end.scaleb(step) for end in ends for step in (-2, 2)}
    return [_around(end) for end in ends]


def _around(value: Decimal) -> tuple[float, float]:
    middle = float(value)
    width = abs(middle) * _NEAR_VALUE
    return middle - width, middle + width

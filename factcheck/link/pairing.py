"""Pairing: meet figures through keys that alike numbers share, not each with each.

Two numbers that are equal, a power of ten apart, one digit apart or two
exchanged digits apart have a key in common, and so have two counts of one
noun. Each figure meets only the last few with its key: the work grows with
the number of figures.
"""

from collections.abc import Hashable, Iterable, Iterator

from factcheck.link.phrases import digits
from factcheck.model.figure import Figure

_LAST = 4  # figures with the same key that a figure is paired with
_BLANK = "_"


def paired(
    keyed: Iterable[tuple[Figure, Iterable[Hashable]]],
) -> Iterator[tuple[Figure, Figure]]:
    """Yield each pair of figures that share a key once, in reading order."""
    holders: dict[Hashable, list[Figure]] = {}
    for second, keys in keyed:
        met: set[int] = set()
        for key in keys:
            around = holders.setdefault(key, [])
            for first in around[-_LAST:]:
                if first.index not in met:
                    met.add(first.index)
                    yield first, second
            around.append(second)


def number_keys(figure: Figure) -> list[Hashable]:
    """Return the keys of a figure's number within its unit; none for a vague amount."""
    value = figure.value
    if value is None or value == 0:
        return []
    unit = figure.kind, figure.unit, figure.per
    significant = digits(value)
    keys: list[Hashable] = []
    if len(significant) > 1 or figure.unit or abs(value) >= 10:
        keys.append((*unit, significant))
    if len(significant) > 1:
        keys.extend((*unit, key) for key in slip_keys(format(value.normalize(), "f")))
    return keys


def slip_keys(written: str) -> list[str]:
    """Return a key for two exchanged digits and one for each digit that may be wrong."""
    keys = ["~" + "".join(sorted(written))]
    if len(written) > 2:
        keys += [
            written[:at] + _BLANK + written[at + 1 :]
            for at, mark in enumerate(written)
            if mark.isdigit()
        ]
    return keys

"""Boosted trees of eight leaves, scored with one conjunction of bits a feature.

After Lucchese and others, "QuickScorer" (SIGIR 2015): each tree has a byte, a bit for each
leaf from left to right. A node whose test fails rules out the leaves on its left. For each
feature the thresholds are sorted and the bits ruled out up to each are joined once, at
loading; scoring looks each feature's place up and joins a number a feature. What is left of
a tree's byte has its exit leaf as the lowest bit. More than half of a row is zeros, and a
zero rules nothing out where no threshold lies below it: these features are not looked up.

The values of the exit leaves are added by their binary places: for each place a number says
which leaves' values have it, with the bits of leaves as above, and how many of the exit leaves
are among them is one count of bits. Of a thousand trees that is a fifth of the work of looking
each value up.

The file is text: the base score, then the features' names, then a line a tree with its
nodes, in leaf order from left to right, as ``feature threshold leaves leaves`` (those that
a failed test rules out: first and last), a semicolon, and the leaves' values, to four decimals.
"""

from bisect import bisect_left
from functools import cache
from itertools import compress
from math import exp, inf
from typing import NamedTuple

from factcheck.link.identity.weights import read_weights

_LEAVES = 8
_SCALE = 10_000  # of the leaves' values without their point
# Each byte with its lowest bit alone, and for each place whether a byte has that bit.
_LOWEST = bytes(byte & -byte for byte in range(256))
_HAS_BIT = [bytes(byte >> place & 1 for byte in range(256)) for place in range(8)]

# The bits of leaves from the first to the last, as written.
_RANGES = {
    (str(first), str(last)): (2 << last) - (1 << first)
    for first in range(_LEAVES)
    for last in range(first, _LEAVES)
}


class Sieve(NamedTuple):
    """How many trees judge first, and the log odds below which the others are not asked."""

    trees: int
    hopeless: float


class Trees:
    """A scorer of feature rows."""

    __slots__ = ("_base", "_first", "_groups", "_hopeless", "names")

    def __init__(self, text: str, sieve: Sieve | None = None) -> None:
        """Read the file's text; raises ``ValueError`` for one that is malformed."""
        lines = text.splitlines()
        base = float(lines[0])
        self.names = tuple(lines[1].split())
        trees = lines[2:]
        judging = sieve.trees if sieve is not None and sieve.trees < len(trees) else 0
        self._hopeless = sieve.hopeless if sieve is not None and judging else -inf
        parts = [trees[:judging], trees[judging:]] if judging else [trees]
        self._groups = [_Group(part, len(self.names)) for part in parts]
        self._first = base + self._groups[0].least / _SCALE
        self._base = base + sum(group.least for group in self._groups) / _SCALE

    def score(self, row: list[float]) -> float:
        """Return the probability that the row's features speak for."""
        return 1.0 / (1.0 + exp(-self.odds(row)))

    def odds(self, row: list[float]) -> float:
        """Return the log odds of all trees, of the first alone where these are hopeless."""
        first, *others = self._groups
        told = first.told(row)
        odds = self._first + told / _SCALE
        if not others or odds < self._hopeless:
            return odds
        return self._base + (told + sum(group.told(row) for group in others)) / _SCALE


class _Group:
    """Trees that are asked together: for each row the sum of their leaves' values.

    ``least`` is the sum of each tree's least leaf, both in units of ``_SCALE``.
    """

    __slots__ = ("_all", "_below", "_places", "_size", "_tests", "least")

    def __init__(self, trees: list[str], features: int) -> None:
        self._size = len(trees)
        self._all = (1 << 8 * self._size) - 1
        self.least = 0
        told: list[int] = []
        out: dict[tuple[str, str], bytearray] = {}
        for place, line in enumerate(trees):
            nodes, _, leaves = line.partition(";")
            values = list(map(int, leaves.replace(".", "").split()))
            low = min(values)
            self.least += low
            told += [value - low for value in values]
            told += [0] * (_LEAVES - len(values))
            parts = nodes.split()
            for at in range(0, len(parts), 4):
                ruled_out = out.get((parts[at], parts[at + 1]))
                if ruled_out is None:
                    ruled_out = out[parts[at], parts[at + 1]] = bytearray(self._size)
                ruled_out[place] |= _RANGES[parts[at + 2], parts[at + 3]]
        self._places = _binary_places(told)
        by_feature: list[dict[float, int]] = [{} for _ in range(features)]
        for (feature, threshold), found in out.items():
            by_feature[int(feature)][float(threshold)] = int.from_bytes(found, "little")
        # Of features with a threshold below zero a zero has to be looked up as well.
        self._below = [at for at, found in enumerate(by_feature) if min(found, default=0) < 0]
        self._tests = list(map(self._joined, by_feature))

    def _joined(self, out: dict[float, int]) -> tuple[list[float], list[int]]:
        """Return a feature's thresholds and what may still be left at each place."""
        thresholds = sorted(out)
        masks = [self._all]
        for threshold in thresholds:
            masks.append(masks[-1] & ~out[threshold])
        return thresholds, masks

    def told(self, row: list[float]) -> int:
        """Return by how much the row's leaves are above the least."""
        left = self._all
        tests = self._tests
        for (thresholds, masks), value in zip(
            compress(tests, row), filter(None, row), strict=True
        ):
            left &= masks[bisect_left(thresholds, value)]
        for feature in self._below:
            thresholds, masks = tests[feature]
            left &= masks[bisect_left(thresholds, row[feature])]
        exits = int.from_bytes(left.to_bytes(self._size, "little").translate(_LOWEST), "little")
        told = 0
        for place, leaves in self._places:
            told += (exits & leaves).bit_count() << place
        return told


def _binary_places(values: list[int]) -> list[tuple[int, int]]:
    """Return each binary place that values of leaves have, and the leaves that have it.

    The values come in the order of trees and leaves; each leaf is a bit of the number that
    stands for those which have the place.
    """
    found: list[tuple[int, int]] = []
    for shift in range(0, max(values, default=0).bit_length(), 8):
        part = bytes([value >> shift & 255 for value in values])
        for place, has_bit in enumerate(_HAS_BIT, shift):
            having = part.translate(has_bit)
            leaves = 0
            for leaf in range(_LEAVES):
                leaves |= int.from_bytes(having[leaf::_LEAVES], "little") << leaf
            if leaves:
                found.append((place, leaves))
    return found


@cache
def shipped(name: str, features: tuple[str, ...], sieve: Sieve | None = None) -> Trees:
    """Return the trees of a shipped file; raises ``ValueError`` if they know other features."""
    return trained_with(features, read_weights(name), name, sieve)


def trained_with(
    features: tuple[str, ...], text: str, name: str, sieve: Sieve | None = None
) -> Trees:
    """Return the trees of a file's text; raises ``ValueError`` if they know other features."""
    trees = Trees(text, sieve)
    if trees.names != features:
        raise ValueError(f"{name} was trained with other features; train it again")
    return trees

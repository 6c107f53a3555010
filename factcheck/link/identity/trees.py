"""Boosted trees of eight leaves, scored with one conjunction of bits a feature.

After Lucchese and others, "QuickScorer" (SIGIR 2015): each tree has a byte, a bit for each
leaf from left to right. A node whose test fails rules out the leaves on its left. For each
feature the thresholds are sorted and the bits ruled out up to each are joined once, at
loading; scoring looks each feature's place up and joins a number a feature. What is left of
a tree's byte has its exit leaf as the lowest bit.

The file is text: the base score, then the features' names, then a line a tree with its
nodes, in leaf order from left to right, as ``feature threshold leaves leaves`` (those that
a failed test rules out: first and last), a semicolon, and the leaves' values.
"""

from bisect import bisect_left
from functools import cache
from math import exp
from operator import getitem
from typing import NamedTuple

from factcheck.link.identity.weights import read_weights

_LEAVES = 8
# The lowest bit that is set in a byte.
_LOWEST = bytes(next((bit for bit in range(8) if byte >> bit & 1), 0) for byte in range(256))

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

    __slots__ = ("_all", "_base", "_first", "_hopeless", "_leaves", "_size", "_tests", "names")

    def __init__(self, text: str, sieve: Sieve | None = None) -> None:
        """Read the file's text; raises ``ValueError`` for one that is malformed."""
        lines = text.splitlines()
        self._base = float(lines[0])
        self.names = tuple(lines[1].split())
        trees = lines[2:]
        self._first: Trees | None = None
        self._hopeless = 0.0
        if sieve is not None and sieve.trees < len(trees):
            self._first = Trees("\n".join(lines[: 2 + sieve.trees]))
            self._hopeless = sieve.hopeless
        self._size = len(trees)
        self._all = (1 << 8 * self._size) - 1
        self._leaves: list[list[float]] = []
        out: dict[tuple[str, str], bytearray] = {}
        for place, line in enumerate(trees):
            nodes, _, leaves = line.partition(";")
            values = list(map(float, leaves.split()))
            values += [0.0] * (_LEAVES - len(values))
            self._leaves.append(values)
            parts = nodes.split()
            for at in range(0, len(parts), 4):
                ruled_out = out.get((parts[at], parts[at + 1]))
                if ruled_out is None:
                    ruled_out = out[parts[at], parts[at + 1]] = bytearray(self._size)
                ruled_out[place] |= _RANGES[parts[at + 2], parts[at + 3]]
        self._tests = self._joined(
            {
                (int(feature), float(threshold)): int.from_bytes(found, "little")
                for (feature, threshold), found in out.items()
            }
        )

    def _joined(
        self, out: dict[tuple[int, float], int]
    ) -> list[tuple[int, list[float], list[int]]]:
        """Return for each feature its thresholds and what may still be left at each place."""
        by_feature: dict[int, list[float]] = {}
        for feature, threshold in out:
            by_feature.setdefault(feature, []).append(threshold)
        joined: list[tuple[int, list[float], list[int]]] = []
        for feature, thresholds in sorted(by_feature.items()):
            thresholds.sort()
            left = self._all
            masks = [left]
            for threshold in thresholds:
                left &= ~out[feature, threshold]
                masks.append(left)
            joined.append((feature, thresholds, masks))
        return joined

    def score(self, row: list[float]) -> float:
        """Return the probability that the row's features speak for."""
        if self._first is not None:
            odds = self._first.odds(row)
            if odds < self._hopeless:
                return 1.0 / (1.0 + exp(-odds))
        return 1.0 / (1.0 + exp(-self.odds(row)))

    def odds(self, row: list[float]) -> float:
        """Return the log odds of all trees."""
        left = self._all
        for feature, thresholds, masks in self._tests:
            left &= masks[bisect_left(thresholds, row[feature])]
        exits = left.to_bytes(self._size, "little").translate(_LOWEST)
        return self._base + sum(map(getitem, self._leaves, exits))


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

"""Odds: how likely a proposed relation is one that the text means, learned from clean copy.

Lists are weighed by boosted trees over their evidence, times by how often a way of
words held in clean copy. Both are made by ``training/binder_odds.py`` and shipped as
text. The trees: for each equation its name, the names of its evidence, and a line a tree.
A tree is its tests from the root ("feature threshold no yes", where a child below zero
is a leaf) and its leaves.
"""

import os
from functools import cache
from math import exp
from typing import NamedTuple

Tree = tuple[tuple[tuple[int, float, int, int], ...], tuple[float, ...]]


class Forest(NamedTuple):
    """The trees of one equation, over the evidence of these names."""

    names: tuple[str, ...]
    trees: tuple[Tree, ...]

    def odds(self, evidence: dict[str, float]) -> float:
        """Return the probability that the relation is meant, from 0 to 1."""
        row = [evidence[name] for name in self.names]
        total = 0.0
        for tests, leaves in self.trees:
            at = 0
            while at >= 0:
                feature, threshold, below, above = tests[at]
                at = below if row[feature] <= threshold else above
            total += leaves[-at - 1]
        return 1.0 / (1.0 + exp(-total))


@cache
def forests() -> dict[str, Forest]:
    """Return the trees by equation, read once."""
    text = _read("odds.txt")
    found: dict[str, Forest] = {}
    for block in text.split("\n\n"):
        equation, names, *lines = block.strip().split("\n")
        found[equation] = Forest(tuple(names.split("|")), tuple(map(_tree, lines)))
    return found


@cache
def ways() -> dict[str, float]:
    """Return how often each way of words tells a relation that is meant, read once.

    Lines of ``ways.txt`` are a way, how often it held and was broken in clean copy, and
    the odds that follow.
    """
    rows = (line.split("\t") for line in _read("ways.txt").splitlines())
    return {way: float(odds) for way, _, _, odds in rows}


def _read(name: str) -> str:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


def _tree(line: str) -> Tree:
    tests, leaves = line.split(";")
    numbers = tests.split()
    return (
        tuple(
            (
                int(numbers[at]),
                float(numbers[at + 1]),
                int(numbers[at + 2]),
                int(numbers[at + 3]),
            )
            for at in range(0, len(numbers), 4)
        ),
        tuple(map(float, leaves.split())),
    )

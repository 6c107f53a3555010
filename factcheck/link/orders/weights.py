"""The learned weights of the codes: how far each speaks for the first figure as the greater."""

from collections.abc import Iterable
from functools import cache
from math import exp
from os.path import dirname, join
from zlib import crc32

PLACES = 1 << 18
_UNIT = 32  # a weight of one is written as 32


def bucket(code: str) -> int:
    """Return the place of a code's weight; codes that share one share its weight."""
    return crc32(code.encode()) % PLACES


def chance(codes: Iterable[str]) -> float:
    """Return how likely the first figure is the greater, from 0 to 1."""
    table = _table()
    odds = sum(table[place] - 128 for place in {bucket(code) for code in codes}) / _UNIT
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def written(weights: Iterable[float]) -> bytes:
    """Return weights as they are kept: a byte each, 128 for none."""
    return bytes(max(0, min(255, round(weight * _UNIT) + 128)) for weight in weights)


@cache
def _table() -> bytes:
    with open(join(dirname(__file__), "weights.bin"), "rb") as kept:
        return kept.read()

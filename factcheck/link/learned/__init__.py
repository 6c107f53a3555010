"""Weights learned for codes of words: how far each speaks for what was asked.

A table is a file of bytes, one a place (``training/README.md`` tells how each is made); a
code's place is its checksum, and codes that share a place share its weight. A table of fewer
places folds them.
"""

from collections.abc import Collection, Iterable
from functools import cache
from math import exp
from os.path import dirname, join
from typing import Literal
from zlib import crc32

PLACES = 1 << 18
_UNIT = 32  # a weight of one is written as 32
_NONE = 128  # how no weight is written
Table = Literal["announced_lists", "greater", "past_dates", "retold_ages", "ties"]


def chance(table: Table, codes: Iterable[str]) -> float:
    """Return how likely, by the codes, what the table was learned for holds: 0 to 1."""
    return 1 / (1 + exp(-odds(table, codes)))


def odds(table: Table, codes: Iterable[str]) -> float:
    """Return the logarithm of the odds that the codes give to it, between -30 and 30."""
    return odds_at(table, buckets(codes))


def buckets(codes: Iterable[str]) -> set[int]:
    """Return the places of the codes' weights."""
    return {checksum % PLACES for checksum in map(crc32, map(str.encode, codes))}


def odds_at(table: Table, places: Collection[int]) -> float:
    """Return the same of codes whose places are known."""
    weights = _read(table)
    if len(weights) < PLACES:
        last = len(weights) - 1
        places = [place & last for place in places]
    found = sum(map(weights.__getitem__, places)) - _NONE * len(places)
    return max(-30.0, min(30.0, found / _UNIT))


def read_trees(name: str) -> str:
    """Return the text of trees that are kept beside the tables."""
    with open(join(dirname(__file__), name), encoding="utf-8") as kept:
        return kept.read()


def written(weights: Iterable[float]) -> bytes:
    """Return weights as they are kept."""
    return bytes(max(0, min(255, round(weight * _UNIT) + _NONE)) for weight in weights)


@cache
def _read(table: Table) -> bytes:
    with open(join(dirname(__file__), f"{table}.bin"), "rb") as kept:
        return kept.read()

"""Tails: how likely a size is that lies beyond nearly all that were printed.

The sizes are logarithms, so that a power law, which amounts and counts follow far out, has an
exponential tail. Its length is estimated from the farthest sizes alone.

Source: B. M. Hill, "A simple general approach to inference about the tail of a distribution",
Annals of Statistics 3 (1975).
"""

from collections.abc import Sequence
from math import exp, isqrt

_LONGEST = 50  # sizes of a tail
_MISREAD = 1000  # one in so many printed sizes is taken for misread or misprinted
# Orders of magnitude; what three more sizes are taken to have, so that a few alike do not
# make a tail too short.
_USUAL = 0.35
_MORE = 3


def tail_length(count: int) -> int:
    """Return how many of the farthest of ``count`` sizes ``chance_beyond`` wants."""
    return count // _MISREAD + min(_LONGEST, isqrt(count)) + 1


def chance_beyond(out: float, sizes: Sequence[float], count: int) -> float:
    """Return the chance of a size as far out, of ``count`` with these farthest ones.

    ``sizes`` are the distances in orders of magnitude from the last of the tail, falling to
    0; ``out`` is measured from there too. It is 1 for a size within the tail.
    """
    tail = sizes[count // _MISREAD :]
    if len(tail) < 2 or out <= tail[0]:
        return 1.0
    beyond = len(tail) - 1
    length = (sum(tail) + _MORE * _USUAL) / (beyond + _MORE)
    return beyond / count * exp(-out / length)

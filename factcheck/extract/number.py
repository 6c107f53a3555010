"""Number: one number as read from a line, before its unit is known."""

from decimal import Decimal
from typing import NamedTuple


class Number(NamedTuple):
    """A number at tokens ``first`` to ``last``; ``grain`` is its finest written place.

    ``power`` is the power of ten that its scale words multiply by ("million" is 6).
    """

    first: int
    last: int
    value: Decimal
    grain: Decimal
    in_words: bool = False
    scaled: bool = False
    fraction: bool = False
    power: int = 0

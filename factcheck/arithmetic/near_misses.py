"""Near misses: whether a stated number is so close to the true one that a slip explains it."""

from decimal import Decimal

_TEN_LOW, _TEN_HIGH = Decimal("9.9"), Decimal("10.1")


def near_miss(stated: Decimal, true: Decimal) -> bool:
    """Return whether one is at most twice the other, ten times it, or has its digits swapped.

    A number that is farther off is oftener of something else than wrong: of the
    lengths of time in clean copy that do not fit the moments beside them, five in
    six are neither.
    """
    low, high = sorted((abs(stated), abs(true)))
    if low == 0:
        return False
    ratio = high / low
    if ratio <= 2 or _TEN_LOW <= ratio <= _TEN_HIGH:
        return True
    return sorted(f"{low.normalize():f}") == sorted(f"{high.normalize():f}")

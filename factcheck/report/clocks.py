"""Write a clock time, which is kept in minutes after midnight, as a clock shows it."""

from decimal import Decimal

_DAY = 24 * 60


def clock(low: Decimal, high: Decimal) -> str:
    """Return "03:42", or "03:42 to 03:45" of a span of time."""
    first, last = (f"{int(end) % _DAY // 60:02}:{int(end) % 60:02}" for end in (low, high))
    return first if first == last else f"{first} to {last}"

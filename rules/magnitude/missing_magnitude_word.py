"""A sum that lacks its million or billion."""

from decimal import Decimal

from factcheck import Discrepancy, Movement, instead_of

_GAP = Decimal(10_000)


@instead_of("percent-change", "direction-of-change")
def check_missing_magnitude_word(movement: Movement) -> Discrepancy | None:
    """Two levels of one quantity are both in millions, or neither is.

    Flags: The ministry's budget rose to [[$820]] from [[$790 million]].
    Passes: The ministry's budget rose to $820 million from $790 million.
    """
    before, after = movement.before, movement.after
    if not before.value or not after.value:
        return None
    small, large = sorted((before, after), key=lambda figure: figure.value or Decimal(0))
    if not small.value or not large.value or small.value < 0:
        return None
    if small.value >= 1000 or large.value / small.value < _GAP or "0" in small.text[:1]:
        return None
    return Discrepancy(
        stated=small.interval,
        expected=large.interval,
        message=f"{small} may lack the magnitude that {large} has",
        working=f"{large} is {large.value / small.value:,.0f} times {small}",
        question=f"Is {small} in thousands, millions or billions?",
    )

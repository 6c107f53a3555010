"""A mean that no whole numbers can have."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from factcheck import Average, Discrepancy


def check_impossible_average(average: Average) -> Discrepancy | None:
    """A mean of whole things, times their number, is a whole number.

    Nine whole numbers have means in ninths: 4.22 or 4.33, never 4.27. This is
    the GRIM test (Brown and Heathers, 2017), and says nothing once there are
    more things than the decimals can tell apart.

    Flags: The [[nine]] teams scored [[4.27]] goals on average.
    Passes: The nine teams scored 4.22 goals on average.
    Passes: The 900 teams scored 4.27 goals on average.
    """
    mean, count = average.average, average.number
    if mean.value is None or not count.value or mean.hedge is not None:
        return None
    place = mean.mention.grain_low
    if count.value >= 1 / place:
        return None
    total = (mean.value * count.value).to_integral_value(ROUND_HALF_UP)
    near = [
        (whole / count.value).quantize(place, rounding)
        for whole in (total - 1, total, total + 1)
        for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN)
    ]
    if mean.value in near:
        return None
    nearest = min(near, key=lambda value: abs(value - (mean.value or Decimal(0))))
    return Discrepancy(
        stated=mean.interval,
        message=f"{count} whole numbers cannot average {mean}",
        working=f"{mean} × {count} is no whole number; the nearest possible mean is {nearest}",
        question=f"Is the mean {nearest}, or the count another?",
    )

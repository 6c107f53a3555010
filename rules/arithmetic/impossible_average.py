"""A mean that no whole numbers can have."""

from factcheck import Average, Discrepancy, as_discrepancy, judge


def check_impossible_average(average: Average) -> Discrepancy | None:
    """A mean of whole things, times their number, is a whole number.

    Nine whole numbers have means in ninths: 4.22 or 4.33, never 4.27. This is
    the GRIM test (Brown and Heathers, 2017), and says nothing once there are
    more things than the decimals can tell apart.

    Flags: The [[nine]] teams scored [[4.27]] goals on average.
    Passes: The nine teams scored 4.22 goals on average.
    Passes: The 900 teams scored 4.27 goals on average.
    """
    found = judge(average)
    if found.verdict != "broken":
        return None
    mean, count = average.average, average.number
    nearest = found.true.low if found.true else mean
    return as_discrepancy(
        found,
        stated=mean.interval,
        message=f"{count} whole numbers cannot average {mean}",
        question=f"Is the mean {nearest}, or the count another?",
    )

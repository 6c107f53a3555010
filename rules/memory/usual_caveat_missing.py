"""A figure that is always printed with a limit, now without."""

from factcheck import Discrepancy, Figure, Memory, Reading, severity

_OFTEN = 3


@severity("info")
def check_usual_caveat_missing(
    figure: Figure, reading: Reading, memory: Memory
) -> Discrepancy | None:
    """A figure that the house always gives with a limit is given with one.

    When three stories or more gave a number with "does not include ..." or "at least so far",
    and none without, the limit belongs to the number, whatever time they told of.

    Printed: [Date 2024-03-01] The Harlow register lists 9,200 boats, not including dinghies.
    Printed: [Date 2024-04-01] The Harlow register lists 9,200 boats, not including dinghies, it
        said.
    Printed: [Date 2024-05-01] The Harlow register lists 9,200 boats, not including dinghies
        again.
    Flags: [Date 2024-06-01] The Harlow register lists [[9,200]] boats.
    Printed: [Date 2024-03-01] The port of Brigg has 412 pilots, not counting trainees.
    Printed: [Date 2024-04-02] The port of Brigg, where 412 pilots work, not counting trainees,
        was shut on Monday.
    Printed: [Date 2024-05-01] The port of Brigg has 412 pilots, not counting trainees, it said.
    Flags: [Date 2024-06-01] The port of Brigg has [[412]] pilots.
    Passes: [Date 2024-06-01] The Harlow register lists 9,200 boats, not including dinghies.
    Passes: [Date 2024-06-01] The Tilling register lists 9,200 boats.
    """
    if figure.caveats or figure.value is None:
        return None
    if any(other.caveats and other.value == figure.value for other in reading.figures):
        return None
    same = [p for p in memory.series(figure, reading) if p.value == figure.value]
    if len({p.day for p in same}) < _OFTEN or not all(p.caveat for p in same):
        return None
    last = max(same, key=lambda printed: printed.day)
    return Discrepancy(
        message=f"{figure} was always printed with its limit: “{last.caveat}”",
        working=f"{len(same)} times, last {last}: {last.sentence}",
        question="Does the limit still hold, and should readers know it?",
    )

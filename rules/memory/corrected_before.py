"""A value that was corrected once, printed again."""

from factcheck import Discrepancy, Figure, Memory, Reading, severity


@severity("warning")
def check_corrected_before(
    figure: Figure, reading: Reading, memory: Memory
) -> Discrepancy | None:
    """A value that was corrected does not come back.

    Corrections come from notes in remembered stories and from the list that
    ``factcheck corrections`` keeps. The old clipping that held the error is still there to be
    copied from. The value must be the same to the digit and be about the same.

    Printed: [Date 2024-03-01] Correction: an earlier version of this story said that 54,246
        soldiers
        died in the Harlow war; it was 36,940 soldiers.
    Flags: [Date 2024-06-01] Some [[54,246]] soldiers died in the Harlow war.
    Passes: [Date 2024-06-01] Some 36,940 soldiers died in the Harlow war.
    Passes: [Date 2024-06-01] The fair drew 54,246 visitors to Tilling.
    """
    found = memory.corrections(figure, reading)
    if not found or _is_told_as_wrong(figure, reading, found[0].right):
        return None
    correction = found[0]
    when = f" on {correction.day}" if correction.day else ""
    return Discrepancy(
        stated=figure.interval,
        message=f"{figure} was corrected{when} to {correction.right}",
        working=f"{correction.source or correction.url}: {correction.about}",
        question=f"Should it be {correction.right}?",
    )


def _is_told_as_wrong(figure: Figure, reading: Reading, right: str) -> bool:
    """Whether the story gives the right value beside it, as a correction does."""
    near = reading.article.text[figure.section.span.start : figure.section.span.end]
    return right in near

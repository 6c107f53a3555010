"""No more digits than a number can bear."""

from factcheck import Discrepancy, Figure, off_by_default, severity

_HEDGES = ("about", "close_to", "nearly")


@off_by_default
@severity("info")
def check_false_precision(figure: Figure) -> Discrepancy | None:
    """A number called approximate is round.

    "About 3,817" says both that the number is loose and that it is known to the last man.

    Flags: About [[3,817]] people live there.
    Passes: About 3,800 people live there.
    Passes: The register lists 3,817 people.
    """
    hedge = figure.hedge
    if hedge is None or hedge.name not in _HEDGES or figure.value is None:
        return None
    if figure.kind not in ("count", "money", "measure") or figure.value < 100:
        return None
    digits = "".join(c for c in figure.text if c.isdigit()).rstrip("0")
    if len(digits) < 4 or figure.text.rstrip().endswith(("0", "5")):
        return None
    return Discrepancy(
        message=f"{figure} is too exact for an approximate number",
        question=f"Is it {figure} exactly, or should it be rounded?",
    )

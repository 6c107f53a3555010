"""Sums set side by side run over one length of time."""

from factcheck import Discrepancy, Figure, Label, Reading, off_by_default, severity

_AGAINST = frozenset("compared against versus than while whereas".split())
_LENGTHS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
_SPLITS = frozenset("or equivalent works equals i.e. plus and including".split())


@severity("info")
@off_by_default
def check_unlike_periods(reading: Reading, lowered: str) -> Discrepancy | None:
    """Sums that the copy compares are both a month's or both a year's.

    "3,000 a month, compared with 30,000 a year" leaves the reader to do the sum, and the
    larger number looks larger than it is. A sum that is only told both ways ("3,000 a month,
    or 36,000 a year") is no comparison. One note a story. Off until
    a desk asks for it: 12.6 million words of real stories held none, so that nobody could judge
    it on copy of others.

    Flags: Nurses here earn [[$2,100 a month]], compared with [[$48,000 a year]] across the
        border.
    Passes: Nurses here earn $2,100 a month, compared with $4,000 a month across the border.
    Passes: Nurses here earn $2,100 a month, or $25,200 a year.
    """
    if not any(word in lowered for word in _AGAINST):
        return None
    before: Figure | None = None
    for figure in reading.figures:
        if figure.kind != "money" or figure.per not in _LENGTHS:
            continue
        one, before = before, figure
        if one is None or one.sentence is not figure.sentence or one.per == figure.per:
            continue
        between = figure.sentence.tokens.lower[one.mention.last : figure.mention.first]
        if _AGAINST.isdisjoint(between) or not _SPLITS.isdisjoint(between):
            continue
        if one.unit != figure.unit or _same(one, figure):
            continue
        return Discrepancy(
            message=f"{one} a {one.per} is set against {figure} a {figure.per}",
            question="What are both for the same length of time?",
            labels=(
                Label(figure.span, f"a {figure.per}", True),
                Label(one.span, f"a {one.per}"),
            ),
        )
    return None


def _same(one: Figure, other: Figure) -> bool:
    """Whether the sums are one rate told twice."""
    if not one.value or not other.value:
        return True
    ratio = other.value * _LENGTHS[one.per] / (one.value * _LENGTHS[other.per])
    return abs(ratio - 1) < _NEAR


_NEAR = 0.05  # months and weeks do not divide a year evenly

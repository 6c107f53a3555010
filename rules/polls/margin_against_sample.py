"""A poll's margin of error fits its sample."""

from decimal import Decimal

from factcheck import (
    Discrepancy,
    Figure,
    Label,
    Reading,
    off_by_default,
    severity,
)

_SAMPLE = frozenset(
    "adults voters respondents people americans residents interviews surveyed polled "
    "interviewed sample participants women men parents".split()
)
# 1.96 x sqrt(p(1-p)/n) at p = one half, in points: the 95% margin of a simple random sample.
_AT_ONE = Decimal(98)
# Weighting and clustering widen a margin, by up to about 1.7 in published polls; finite
# populations and rounding down narrow it a little.
_NARROWEST, _WIDEST = Decimal("0.95"), Decimal("1.7")
_ROUNDING = Decimal("0.5")


@severity("warning")
@off_by_default
def check_margin_against_sample(
    reading: Reading, sampling_margins: list[Figure], in_section: dict[int, list[Figure]]
) -> Discrepancy | None:
    """A poll's stated margin of error is one that its sample can have.

    The 95% margin of a simple random sample of n is 98/sqrt(n) points (AAPOR; the AP's
    poll guidance uses the same); weighting widens it. Flagged only when no sample stated
    near fits the margin.

    Off until a desk asks for it: on unread stories readers judged none of 3 of its notes
    worth a query or fair, since margins are given for parts of a sample, too.

    Flags: The poll of [[1,000]] adults has a margin of error of [[1 percentage point]].
    Passes: The poll of 1,044 adults has a margin of error of 3.4 percentage points.
    Passes: The poll of 416 adults, weighted, has a margin of error of 6.7 percentage points.
    """
    for figure in sampling_margins:
        index = figure.section.index
        near = (each for at in range(index - 2, index + 3) for each in in_section.get(at, ()))
        samples = [each for each in near if _is_sample(each)]
        if not samples or any(_fits(figure, each) for each in samples):
            continue
        sample = samples[0]
        expected = _AT_ONE / sample.interval.high.sqrt()
        return Discrepancy(
            message=f"a margin of {figure} does not fit a sample of {sample}",
            working=f"98 / sqrt({sample.value:,.0f}) = {expected:.1f} points; "
            f"weighting allows {expected * _NARROWEST:.1f} to {expected * _WIDEST:.1f}",
            question="Is the margin for the whole sample, and is either misprinted?",
            labels=(Label(figure.span, "this margin", True), Label(sample.span, "this sample")),
        )
    return None


def _is_sample(figure: Figure) -> bool:
    if figure.kind != "count" or figure.interval.low < 50 or figure.value is None:
        return False
    return not _SAMPLE.isdisjoint(figure.sentence.tokens.lower)


def _fits(margin: Figure, sample: Figure) -> bool:
    low = _AT_ONE / sample.interval.high.sqrt() * _NARROWEST - _ROUNDING
    high = _AT_ONE / sample.interval.low.sqrt() * _WIDEST + _ROUNDING
    ends = sorted((abs(margin.interval.low), abs(margin.interval.high)))  # "plus or minus 3"
    return ends[0] <= high and low <= ends[1]

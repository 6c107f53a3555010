"""Print a broken equation as a discrepancy: stated, expected, working and what would fit."""

from typing import Any, NamedTuple

from factcheck.equations.equation import Judgement
from factcheck.equations.slips import Slip, slip
from factcheck.model.figure import Figure
from factcheck.model.finding import Discrepancy
from factcheck.model.interval import Interval


class Mend(NamedTuple):
    """A figure of a broken equation, and the slip that would make it hold."""

    figure: Figure
    slip: Slip

    def __str__(self) -> str:
        """Return "$3.19 would fit in place of $3.91"."""
        return f"{self.slip.text} would fit in place of {self.figure}"


def mend(judgement: Judgement) -> Mend | None:
    """Return the slip that explains a broken equation best, ``None`` where none does."""
    return min(_mends(judgement), key=lambda each: each.slip.rank, default=None)


def mends_told(judgement: Judgement) -> str:
    """Say which slip of which figure would mend a broken equation, the likelier of two first.

    Where the same kind of slip in another figure explains it as well, nobody can tell
    which of them it was.
    """
    found = sorted(_mends(judgement), key=lambda each: each.slip.rank)
    if not found:
        return ""
    first = found[0]
    if judgement.equation == "equal":  # which of the two is wrong, nobody can tell
        kinds = {figure.kind for given in judgement.slots.values() for figure in given}
        return f"one slip apart: {first.slip.kind}" if len(kinds) == 1 else ""
    stated = judgement.slots.get(judgement.workings[0].stated, ())
    also = [
        each
        for each in found[1:]
        if each.slip.kind == first.slip.kind and each.figure is not first.figure
    ]
    also.sort(key=lambda each: each.figure not in stated)
    told = str(first)
    return (
        f"{told}; so would {also[0].slip.text} in place of {also[0].figure}" if also else told
    )


def _mends(judgement: Judgement) -> list[Mend]:
    """Return for each figure of a broken equation the one slip that would mend it."""
    if judgement.verdict != "broken":
        return []
    needs = judgement.needs()
    return [
        Mend(figure, explained)
        for slot, wanted in needs.items()
        for figure, need in zip(judgement.slots.get(slot, ()), wanted, strict=False)
        if need is not None and (explained := _slip(figure, need)) is not None
    ]


def _slip(figure: Figure, need: Interval) -> Slip | None:
    return slip(figure, need) if need.low <= need.high else None


def as_discrepancy(broken: Judgement, *, why: str = "", **details: Any) -> Discrepancy:
    """Return the discrepancy of a broken equation.

    The working is the arithmetic, ``why`` the figures were linked, and which value one
    slip of the pen would make fit. ``details`` are further fields of the discrepancy,
    or others for those.
    """
    parts = [broken.text, why, mends_told(broken)]
    one_sided = broken.equation != "equal"  # of two tellings neither is the expected one
    return Discrepancy(
        **{
            "stated": broken.told if one_sided else None,
            "expected": broken.true if one_sided else None,
            "working": "; ".join(part for part in parts if part),
            **details,
        }
    )

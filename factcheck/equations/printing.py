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
        """Return "$3.19 would fit; the copy has $3.91"."""
        return f"{self.slip.text} would fit; the copy has {self.figure}"


def mend(judgement: Judgement) -> Mend | None:
    """Return the slip that explains a broken equation best, ``None`` where none does."""
    if judgement.verdict != "broken":
        return None
    needs = judgement.needs()
    found = [
        Mend(figure, explained)
        for slot, wanted in needs.items()
        for figure, need in zip(judgement.slots.get(slot, ()), wanted, strict=False)
        if need is not None and (explained := _slip(figure, need)) is not None
    ]
    return min(found, key=lambda each: each.slip.rank, default=None)


def _slip(figure: Figure, need: Interval) -> Slip | None:
    return slip(figure, need) if need.low <= need.high else None


def as_discrepancy(broken: Judgement, *, why: str = "", **details: Any) -> Discrepancy:
    """Return the discrepancy of a broken equation.

    The working is the arithmetic, ``why`` the figures were linked, and which value one
    slip of the pen would make fit. ``details`` are further fields of the discrepancy,
    or others for those.
    """
    slipped = mend(broken)
    parts = [broken.text, why, str(slipped) if slipped is not None else ""]
    return Discrepancy(
        **{
            "stated": broken.told,
            "expected": broken.true,
            "working": "; ".join(part for part in parts if part),
            **details,
        }
    )

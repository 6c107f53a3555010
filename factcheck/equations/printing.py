"""Print a broken equation as a discrepancy: stated, expected, working and what would fit."""

from typing import Any

from factcheck.equations.equation import Judgement
from factcheck.equations.judging import mend
from factcheck.model.finding import Discrepancy


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

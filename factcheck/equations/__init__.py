"""Equations: every way in which figures must agree, each stated once.

``TABLE`` in ``table`` lists them by name. ``judge`` takes a relation of any
type, ``judge_slots`` an equation's name and figures for its slots; both say
whether it holds, is broken or cannot be told, with the arithmetic in print and
the values that each slot would need. ``slip`` tells whether one slip of the pen
explains a broken one.
"""

from factcheck.equations.equation import Equation, Judgement, Slot, SlotError
from factcheck.equations.judging import judge, judge_slots, mend, slots_of
from factcheck.equations.printing import as_discrepancy
from factcheck.equations.slips import Slip, slip
from factcheck.equations.table import TABLE

__all__ = [
    "TABLE", "Equation", "Judgement", "Slip", "Slot", "SlotError", "as_discrepancy",
    "judge", "judge_slots", "mend", "slip", "slots_of",
]  # fmt: skip

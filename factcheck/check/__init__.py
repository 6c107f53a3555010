"""Check: run rules over a reading; what they report are findings."""

from typing import Any

from factcheck.check.loader import load_rules
from factcheck.check.runner import run_rules
from factcheck.model.operators import use_amounts

__all__ = ["load_rules", "run_rules"]


def _amount_of(figure: Any) -> Any:
    from factcheck.arithmetic.amount import Amount

    use_amounts(Amount.of)
    return Amount.of(figure)


use_amounts(_amount_of)  # the module is imported when a rule first calculates

"""Check: run rules over a reading; what they report are findings."""

from factcheck.check.loader import load_rules
from factcheck.check.runner import run_rules

__all__ = ["load_rules", "run_rules"]

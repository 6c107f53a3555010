"""Arithmetic on intervals, conversion of units, and when two figures are compatible."""

from factcheck.arithmetic.compatibility import Compatibility, Verdict, compatible
from factcheck.arithmetic.conversion import Conversion, conversion, convert

__all__ = ["Compatibility", "Conversion", "Verdict", "compatible", "conversion", "convert"]

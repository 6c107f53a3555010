"""Arithmetic on intervals, conversion of units, and when two figures are compatible."""

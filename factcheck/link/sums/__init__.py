"""Sums: totals, their parts, what is left of them, and what each gets."""

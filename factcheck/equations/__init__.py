"""Equations: every way in which figures must agree, each stated once.

``TABLE`` in ``table`` lists them by name. ``judging.judge`` takes a relation of any
type, ``judging.judge_slots`` an equation's name and figures for its slots; both say
whether it holds, is broken or cannot be told, with the arithmetic in print and the
values that each slot would need. ``slips.slip`` tells whether one slip of the pen
explains a broken one, ``printing`` makes a discrepancy of it.
"""

"""Words that call a figure the sum of those before it."""

# Behind the sum: "£3,840 in all".
SUMMED_BEHIND = frozenset({
    ("in", "all"), ("in", "total"), ("all", "told"), ("all", "together"), ("altogether",),
    ("overall",), ("total",), ("combined",),
})  # fmt: skip
# Right before it, hedges aside: "a total of £3,840".
SUMMED_BEFORE = frozenset({
    ("total", "of"), ("sum", "of"), ("all", "told", ","), ("altogether",), ("in", "all", ","),
    ("in", "total", ","), ("in", "all"), ("in", "total"),
})  # fmt: skip
# The verb that leads to what the figures before it make: "which comes to £3,840".
ADDING_UP = frozenset({
    ("makes",), ("made",), ("making",), ("totals",), ("totalled",), ("totaled",),
    ("totalling",), ("totaling",), ("comes", "to"), ("came", "to"), ("coming", "to"),
    ("adds", "up", "to"), ("added", "up", "to"), ("adding", "up", "to"), ("amounts", "to"),
    ("amounted", "to"), ("amounting", "to"), ("works", "out", "at"), ("worked", "out", "at"),
    ("bringing", "in"), ("means",), ("meant",), ("meaning",),
})  # fmt: skip

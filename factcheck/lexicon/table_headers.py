"""What the header of a table's column says of its cells: a total, a difference, a share."""

# Of the cells beside or above.
TOTALS = frozenset({"total", "totals", "overall", "sum", "all", "in all", "grand total"})
CHANGES = frozenset(
    "change increase rise growth difference up gain fall drop decrease decline chg".split()
)
DIFFERENCES = frozenset(
    "gd pd rd diff difference balance net margin surplus lead majority +/- +/− ± "
    "goal-difference".split()
)
# What neither adds up nor is counted out.
NO_SUMS = frozenset(
    "average mean avg rate median share percent percentage per ratio rank change growth index "
    "age temperature".split()
)
# Of one whole, which add up to the row of its total.
SHARES = frozenset("share shares percent percentage pct % proportion portion".split())
SCALES = frozenset("thousand thousands million millions billion billions m bn mn k".split())
# Of a league's standings.
PLAYED = frozenset("p pl pld gp mp played games matches".split())
WON = frozenset("w won win wins".split())
LOST = frozenset("l lost loss losses".split())
# What is neither won nor lost: a draw, or a defeat that came after the full time.
DRAWN = frozenset("d drawn draw draws t tied ties ot otl".split())
FOR = frozenset("gf f for pf scored".split())
AGAINST = frozenset("ga a against pa conceded".split())
POINTS = frozenset("pts points".split())

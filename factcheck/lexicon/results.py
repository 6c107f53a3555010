"""Words that tell a result: who won, how a vote went, how a game ended."""

RESULTS = frozenset(
    "beat beating beaten won win wins winning lost lose losing loss defeat defeated defeating "
    "victory draw drew drawn tie tied lead led leading trailed trailing score scored record "
    "vote voted votes ruling decision ruled rout routed series game match halftime "
    "set sets final overtime goal goals thumping edged ahead split".split()
)

"""Words around a change: the nouns, the comparisons, and what sets two bases apart."""

CHANGE_NOUNS = frozenset(
    "increase increases rise rises gain gains jump jumps surge growth hike climb boost uptick "
    "spike raise advance decrease decreases drop drops fall falls decline declines cut cuts "
    "loss reduction reductions slump plunge dip slide downturn leap swing change changes "
    "improvement expansion contraction slowdown difference saving savings".split()
)
COMPARATIVES = frozenset(
    "more higher greater larger bigger above up less lower fewer smaller below down cheaper "
    "faster slower longer shorter heavier lighter better worse dearer taller wider deeper "
    "older younger".split()
)
# Two levels are then measured on bases that the words keep apart.
OTHER_BASIS = frozenset(
    "adjusted real constant-currency currency excluding excludes organic like-for-like "
    "comparable underlying annualized annualised inflation inflation-adjusted seasonally "
    "compounded compound annually combined respectively".split()
)
# A loss or a deficit moves the other way when it is said to be up.
NEGATIVE_LEVELS = frozenset(
    "loss losses deficit deficits shortfall contraction negative minus".split()
)

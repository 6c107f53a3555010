"""Tell what somebody expected from what came of it: forecasts, consensus, budgets, targets."""

from itertools import pairwise

from factcheck.model.figure import Figure

# What is expected, hoped or aimed for is one quantity, what came of it another. "Will" and
# "would" are left out: a decision that is told twice is one.
_EXPECTED = frozenset(
    """expect expects expected expecting expectation expectations forecast forecasts forecasted
    forecasting predicted predicts prediction predictions projected projection projections
    anticipated consensus hoped hoping budgeted guidance target targets targeted goal
    goals""".split()
)
_LOOKED_FOR = (("looking", "for"), ("looked", "for"), ("penciled", "in"), ("pencilled", "in"))
_ESTIMATES = frozenset({"estimate", "estimates", "view", "views"})
_ESTIMATING = frozenset({"analyst", "analysts", "street", "economists"})
_STOPS = frozenset(";:.—–?!")
_BEFORE, _AFTER = 8, 7


def is_expected(figure: Figure) -> bool:
    """Whether the figure's clause tells what was expected, not what came."""
    words, mention = figure.sentence.tokens.lower, figure.mention
    ahead = words[max(0, mention.first - _BEFORE) : mention.first]
    behind = words[mention.last + 1 : mention.last + 1 + _AFTER]
    for at, word in enumerate(reversed(ahead)):
        if word in _STOPS or word == ",":
            ahead = ahead[len(ahead) - at :]
            break
    for at, word in enumerate(behind):
        # "the $1.81 billion that analysts had forecast", not "$1.86 billion, above forecasts"
        if word in _STOPS or word == "," or (at == 0 and word not in ("that", "which")):
            behind = behind[:at]
            break
    near = (*ahead, *behind)
    if not _ESTIMATES.isdisjoint(near) and not _ESTIMATING.isdisjoint(near):
        return True  # "analysts' estimates of $322 million"
    return not _EXPECTED.isdisjoint(near) or any(pair in _LOOKED_FOR for pair in pairwise(near))

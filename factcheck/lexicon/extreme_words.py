"""Words for the top and the bottom of what has been: "the lowest", "its biggest gain"."""

_SIDES = {
    "high": "high highest most biggest largest greatest costliest dearest longest",
    "low": "low lowest least smallest fewest cheapest shortest",
    "worst": "worst weakest poorest",
    "best": "best strongest finest",
    "fast": "fastest quickest",
    "slow": "slowest",
    "steep": "steepest sharpest",
    "hot": "hottest warmest",
    "cold": "coldest",
    "wet": "wettest rainiest",
    "dry": "driest",
    "deadly": "deadliest bloodiest",
}
# Superlative → its side. "The worst" may be the most or the least of something: no side of
# those, until the noun behind it tells.
EXTREMES = {word: side for side, words in _SIDES.items() for word in words.split()}

_LARGE = frozenset({"high", "steep", "fast"})
_GAINS = frozenset(
    "gain rise increase jump advance rally lift climb surge return rebound".split()
)
_LOSSES = frozenset("loss fall drop decline selloff slump plunge decrease slide".split())
_SPELLS = frozenset("day week month quarter year show performance run session start".split())


def turn(side: str, noun: str) -> str:
    """Return "gain" or "loss" where a superlative and its noun's lemma tell one, else the side.

    "The biggest gain", "the best month" and "the strongest showing" are one record.
    """
    if (side in _LARGE and noun in _GAINS) or (side == "best" and noun in _GAINS | _SPELLS):
        return "gain"
    if (side in _LARGE and noun in _LOSSES) or (side == "worst" and noun in _LOSSES | _SPELLS):
        return "loss"
    return side

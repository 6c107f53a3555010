"""Words that turn a statement round when one takes the place of the other."""

_PAIRS: tuple[tuple[str, str], ...] = (
    (
        "rise rises rose risen rising increase increases increased increasing grow grows grew "
        "grown growing growth gain gains gained up climbed climb jumped jump surged surge "
        "higher improve improved improvement expand expanded expansion strengthened raised "
        "raise uptick more above",
        "fall falls fell fallen falling decrease decreases decreased decreasing decline "
        "declines declined declining drop drops dropped down slid slumped slump plunged lower "
        "lowered shrink shrank worsen worsened contract contracted contraction weakened cut "
        "reduce reduced reduction less fewer below",
    ),
    (
        "profit profits income earned earn earnings gain gains recovered recaptured released",
        "loss losses lost lose",
    ),
    (
        "above exceed exceeds exceeded exceeding surpass surpassed surpassing over",
        "below under",
    ),
    ("include includes included including inclusive", "exclude excludes excluded excluding"),
    ("before prior", "after following"),
    ("beginning start opening", "end close closing"),
    ("single", "double triple"),
    ("highest largest biggest most maximum", "lowest smallest least minimum"),
    ("accelerate accelerated accelerating", "defer deferred delay delayed postpone postponed"),
    ("unchanged flat steady", "rise rose risen fall fell fallen increase increased increasing "
     "decrease decreased decreasing grew grow declined decline"),
    ("gross", "net"),
    ("import imports imported", "export exports exported"),
    ("buy bought purchase purchased", "sell sold"),
    ("first", "last"),
    ("win won", "lose lost"),
    (
        "back backs backed support supports supported favour favoured favor favored approve "
        "approved",
        "oppose opposes opposed reject rejects rejected disapprove disapproved",
    ),
    ("male men boys", "female women girls"),
)  # fmt: skip

# word → the families it stands on one side of: (number of the pair, side).
OPPOSITES: dict[str, tuple[tuple[int, int], ...]] = {}
for _number, _sides in enumerate(_PAIRS):
    for _side, _words in enumerate(_sides):
        for _word in _words.split():
            OPPOSITES[_word] = (*OPPOSITES.get(_word, ()), (_number, _side))


def sides(words: list[str]) -> dict[int, int | None]:
    """Return the side taken in each family; ``None`` where words of both sides stand."""
    found: dict[int, int | None] = {}
    for word in words:
        for number, side in OPPOSITES.get(word, ()):
            found[number] = side if found.get(number, side) == side else None
    return found

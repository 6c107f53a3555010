"""Words that loosen or bound a number, by the side of the number they stand on."""

from factcheck.model.mention import HedgeName

_LEFT: tuple[tuple[HedgeName, str], ...] = (
    ("exactly", "exactly|precisely|a total of|total of|totalling exactly"),
    (
        "about",
        "about|around|roughly|some|approximately|approx|approx .|circa|ca .|c .|an estimated|"
        "estimated|an average of about|in the region of|in the neighborhood of|"
        "in the neighbourhood of|on the order of|of the order of|somewhere around|more or less|"
        "or about|give or take|a reported|as of about|~|≈|∼|maybe|perhaps|barely|"
        "or so",
    ),
    ("close_to", "close to|closer to|near|approaching|bordering on|pushing|verging on"),
    (
        "nearly",
        "nearly|almost|not quite|virtually|practically|just about|very nearly|nearing",
    ),
    ("just_under", "just under|slightly under|just below|a little under|shy of|just shy of|"
        "slightly less than|a little less than|slightly fewer than|a shade under|"
        "just less than|just short of|marginally below"),
    (
        "more_than",
        "more than|over|above|over the age of|above the age "
        "of|tops|topped|topping|top|pass|passes|passed|exceeds|exceeded|exceeding|exceed|"
        "upwards of|upward of|in excess of|greater than|higher than|larger than|beyond|"
        "north of|surpasses|surpassed|surpassing|surpass|better than|bigger than|"
        "over than|older than|longer than|heavier than|no longer than fewer|>|well beyond",
    ),
    (
        "just_over",
        "just over|slightly over|slightly more than|a little over|a little more than|"
        "just above|just more than|slightly above|a bit over|a bit more than|barely over|"
        "marginally over|a shade over|marginally more than",
    ),
    (
        "well_over",
        "well over|far more than|well above|much more than|far above|significantly more than|"
        "considerably more than|well in excess of|way over|way more than|far over",
    ),
    (
        "at_least",
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|"
        "minimum of|minimum|as few as|as little as|starting at|starting from|≥|"
        "not under|at the very least|at a minimum",
    ),
    (
        "less_than",
        "less than|fewer than|under|below|under the age of|below the age of|lower "
        "than|smaller than|younger than|shorter than|"
        "<|well under|well below|far fewer than|far less than|cheaper than|"
        "much less than|south of|sub -",
    ),
    (
        "at_most",
        "at most|no more than|not more than|a maximum of|maximum of|maximum|at the most|"
        "≤|no greater than|no higher than|not exceeding|no longer than|not over|capped at",
    ),
    ("up_to", "up to|as many as|as much as|as high as|upto|as long as|as large as|as big as"),
)  # fmt: skip
_RIGHT: tuple[tuple[HedgeName, str], ...] = (
    ("about", "or so|or thereabouts|- odd|- ish|- something|- plus or minus|odd|ish|"
        "give or take|or more or less|more or less"),
    ("at_least", "or more|or longer|or higher|or greater|or older|or above|or better|"
        "or over|and counting|at least|or later|or larger|and up|and above|and over|"
        "at minimum|- plus|plus|+|or bigger|and older"),
    ("at_most", "or less|or fewer|or lower|or younger|or under|or below|at most|"
        "at the most|or smaller|or shorter|and under|and younger|tops|or earlier|maximum|max"),
)  # fmt: skip

# Words whose "about" names a topic: "asked about 12 cases" says 12.
TAKES_ABOUT = frozenset(
    "ask asks asked asking talk talks talked talking know knows knew learn learned learns hear "
    "hears heard worry worries worried concern concerns concerned complain complains "
    "complained "
    "complaint complaints question questions information details think thinks thought write "
    "writes wrote written story stories report reports book books film data tell tells told "
    "warn warned warnings read reads joke jokes care cares something nothing anything what "
    "song songs article articles news brought bring brings how speak speaks spoke".split()
)


def _table(
    rows: tuple[tuple[HedgeName, str], ...], *, key: int
) -> dict[str, list[tuple[tuple[str, ...], HedgeName]]]:
    """Group phrases by their word at ``key``, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], HedgeName]]] = {}
    for name, phrases in rows:
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            found.setdefault(words[key], []).append((words, name))
    for entries in found.values():
        entries.sort(key=_length, reverse=True)
    return found


def _length(entry: tuple[tuple[str, ...], HedgeName]) -> int:
    return len(entry[0])


LEFT = _table(_LEFT, key=-1)
RIGHT = _table(_RIGHT, key=0)

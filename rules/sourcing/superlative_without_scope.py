"""A high or low of a series says since when."""

from collections.abc import Iterator

from factcheck import Discrepancy, Label, Reading, Sentence, Span, severity

_SUPERLATIVES = frozenset(
    "highest lowest largest biggest smallest sharpest steepest fastest slowest "
    "weakest strongest deepest".split()
)
# What is measured again and again, so that an extreme of it has a length of time.
_SERIES = frozenset(
    "level levels rate rates reading readings pace price prices increase increases decrease "
    "loss losses share rise fall drop drops gain gains decline declines jump amount "
    "total growth inflation unemployment deficit surplus turnout number numbers point close "
    "finish".split()
)


@severity("info")
def check_superlative_without_scope(reading: Reading) -> Iterator[Discrepancy]:
    """The highest or lowest level of what is measured again and again says since when.

    "Unemployment fell to its lowest level" is of a month or of fifty years. "Since 1974", "in
    a decade", "on record" and "ever" say it. One note a story.

    Flags: Unemployment fell to 3.7 percent, its [[lowest]] level, the ministry said.
    Passes: Unemployment fell to 3.7 percent, its lowest level since 1974, the ministry said.
    Passes: Unemployment fell to its lowest level in a decade, the ministry said.
    Passes: The lowest rate of the five was paid by the bank.
    Passes: The city has the highest prices in the country.
    """
    for section in reading.article.sections_of("body"):
        for sentence in section.sentences:
            place = _extreme(sentence)
            if place is None:
                continue
            word = sentence.tokens.lower[place]
            start, end = sentence.tokens.starts[place], sentence.tokens.ends[place]
            yield Discrepancy(
                message=f'the "{word}" since when?',
                question="Since when, and what was it then?",
                labels=(Label(Span(start, end), "since when?", True),),
            )
            return


def _extreme(sentence: Sentence) -> int | None:
    """Return the superlative's token where a series' extreme ends its clause untimed."""
    lower = sentence.tokens.lower
    if _SUPERLATIVES.isdisjoint(lower) or _SERIES.isdisjoint(lower):
        return None
    for index, word in enumerate(lower):
        if word not in _SUPERLATIVES or not index or not _is_said_of_one(lower, index):
            continue
        noun = next(
            (at for at in range(index + 1, min(index + 6, len(lower))) if lower[at] in _SERIES),
            None,
        )
        if noun is None or lower[noun + 1 : noun + 2] not in _ENDS:
            continue
        if not _LENGTHS.issuperset(lower[index + 1 : noun]) or lower[index - 2] == "of":
            continue
        if not _TIMED.isdisjoint(lower[max(0, index - 7) : noun + 11]):
            continue
        return index
    return None


def _is_said_of_one(lower: list[str], index: int) -> bool:
    """Whether the extreme is one series' own: "its lowest level", "fell to the lowest level".

    "Houston had the lowest price" ranks places, and "at the highest levels" speaks of offices.
    """
    before = lower[index - 1]
    if before in _SEASONS:
        return False
    if before in ("its", "their") or before.endswith(("'s", "’s")):
        return True
    plural = any(word in ("levels", "prices", "rates") for word in lower[index + 1 : index + 4])
    return before == "the" and index > 1 and lower[index - 2] in _LEADS and not plural


# What may stand between: "the biggest one-day drop", "the largest weekly increase".
_LENGTHS = frozenset(
    "one two single - day week daily weekly month monthly quarter quarterly annual yearly "
    "percentage points point overall seasonal average annualised annualized price growth "
    "interest unemployment jobless inflation".split()
)
_SEASONS = frozenset("season's season’s year's year’s month's month’s week's week’s".split())
_LEADS = frozenset(", to for was is and hit hitting reached reaching".split())
_ENDS: tuple[list[str], ...] = (
    [],
    ["."],
    [","],
    [";"],
    ["and"],
    ["but"],
    ["while"],
    ["with"],
    ["—"],
    ["–"],
)
_TIMED = frozenset(
    "since ever history record records all-time years decade decades century recorded months "
    "weeks possible far next".split()
)

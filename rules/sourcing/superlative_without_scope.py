"""A high or low of a series says since when."""

from collections.abc import Iterator

from factcheck import Discrepancy, Figure, Label, Reading, Sentence, Span, severity

_SUPERLATIVES = frozenset(
    "highest lowest largest biggest smallest sharpest steepest fastest slowest weakest "
    "strongest deepest worst".split()
)
_BAD = frozenset("worst strongest deepest".split())  # these are said of movements alone
# What is measured again and again, so that an extreme of it has a length of time.
_SERIES = frozenset(
    "level levels rate rates reading readings pace price prices increase increases decrease "
    "loss losses share rise fall drop drops gain gains decline declines jump amount total "
    "growth inflation unemployment deficit surplus turnout number numbers close finish "
    "figure figures point reading readings tally".split()
)
_MOVES = frozenset(
    "increase decrease loss losses rise fall drop drops gain gains decline declines jump "
    "growth performance".split()
)
# Ranks and warnings have levels, too, and no past.
_RANKS = frozenset(
    "alert alerts warning warnings tier tiers security clearance civilian".split()
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
    Passes: She still plays chess at the highest level.
    Passes: The office issued a red alert, the highest level, as the storm neared.
    Flags: Orders fell 3 percent last month, posting the [[biggest]] drop, a survey found.
    Flags: Growth slowed for three months, to its [[lowest]] rate, the ministry said.
    Flags: The council owed $8.2 billion. That was the [[highest]] level.
    Flags: Orders hit their [[highest]] level, climbing to 53.8 from 49.3 a year before.
    Flags: Interest reached $8.2 billion, the [[highest]] August figure, the office said.
    Passes: The team is at its lowest point, the coach said.
    """
    for section in reading.article.sections_of("body"):
        for sentence in section.sentences:
            place = _extreme(sentence)
            if place is None or (
                _is_vague(sentence, place) and not _has_value(sentence, reading)
            ):
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
        if noun is None or not _ends(lower, noun + 1):
            continue
        if word in _BAD and lower[noun] not in _MOVES:
            continue
        if not all(map(_is_length, lower[index + 1 : noun])) or lower[index - 2] == "of":
            continue
        before, after = lower[max(0, index - 7) : index], lower[index : noun + 11]
        if not _TIMED.isdisjoint(before + after):
            continue
        if not _SPANS.isdisjoint(_to_comma(lower[index : noun + 11], noun + 1 - index)):
            continue
        if not _RANKS.isdisjoint(lower):
            continue
        return index
    return None


def _ends(lower: list[str], at: int) -> bool:
    """Whether the clause ends there, or with what moves: "the slowest pace of increases"."""
    if lower[at : at + 1] == ["of"] and lower[at + 1 : at + 2] and lower[at + 1] in _MOVEMENTS:
        at += 2
    return lower[at : at + 1] in _ENDS


_MOVEMENTS = frozenset(
    "increases decreases growth decline change expansion contraction".split()
)


def _to_comma(words: list[str], first: int) -> list[str]:
    """Return the words up to a comma that parts another clause from the extreme.

    "Its lowest level, the bank said, in two years" tells a time after who says so.
    """
    for at in range(first, len(words)):
        if words[at] == "," and words[at + 1 : at + 2] and _opens_clause(words[at + 1]):
            return words[:at]
    return words


def _opens_clause(word: str) -> bool:
    return word in _CLAUSES or word.endswith("ing")


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
    ahead = lower[index - 2] if index > 1 else ""
    return before == "the" and ahead in _LEADS and not (plural and ahead in _OFFICES)


def _is_vague(sentence: Sentence, index: int) -> bool:
    """Whether the words alone could speak of a rank or an office: "at the highest levels"."""
    lower = sentence.tokens.lower
    near = lower[index + 1 : index + 4]
    return lower[index - 2] == "at" or not _VAGUE.isdisjoint(near)


def _has_value(sentence: Sentence, reading: Reading) -> bool:
    """Whether what is measured is told, or how high or low it was, there or right before.

    "That was the highest level" speaks of the sentence before it.
    """
    told = {sentence.index}
    if not _BACK.isdisjoint(sentence.tokens.lower[:1]):
        told.add(sentence.index - 1)
    return not _MEASURED.isdisjoint(sentence.tokens.lower) or any(
        figure.sentence.index in told and (figure.kind in _VALUES or _is_reading(figure))
        for figure in reading.figures
    )


def _is_reading(figure: Figure) -> bool:
    """Whether a bare number is an index's: it has decimals, or is too large for a rank."""
    if figure.kind != "count" or figure.value is None:
        return False
    return figure.value % 1 != 0 or figure.value >= _LARGE


_LARGE = 100
_VAGUE = frozenset("level levels point".split())
_BACK = frozenset("it that this they these those".split())
_CLAUSES = frozenset("up down from compared after while as but and when they it".split())


# What has an index or a rate of its own, whose level is one of a series.
_MEASURED = frozenset(
    "index prices rate rates unemployment inflation sales stocks shares inventories exports "
    "imports production output sentiment confidence growth activity orders spending borrowing "
    "yields claims reserves temperatures emissions wages earnings approval turnout demand "
    "bonds currency dollar euro pound yen benchmark stock dow nasdaq ftse nikkei donations "
    "approvals starts mortgages proportion earnings revenue revenues profit profits "
    "debt".split()
)
_VALUES = frozenset({"percentage", "points", "money", "measure"})


def _is_length(word: str) -> bool:
    """Whether the word tells which movement or measure it is: "four-month", "participation"."""
    return word in _LENGTHS or word in _MONTHS or word.isdecimal()


# What may stand between: "the biggest one-day drop", "the largest weekly increase".
_LENGTHS = frozenset(
    "one two three four five six - day week weekly daily month monthly quarter quarterly "
    "annual yearly single percentage points point overall seasonal average annualised "
    "annualized price growth interest unemployment jobless inflation inventory "
    "participation job jobs payroll trade budget approval employment infection year-on-year "
    "year-over-year".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november "
    "december".split()
)
_SEASONS = frozenset("season's season’s year's year’s month's month’s week's week’s".split())
# What stands before a series' own extreme: a copula, a dash, or what it reached or posted.
_LEADS = frozenset(
    ", – — - at to for was is are were been be also and hit hitting reached reaching "
    "touched touching posting posted post posts marking marked marks recorded recording "
    "showed shows showing logged registered represents represented".split()
)
_OFFICES = frozenset(", at for is are was were and showed shows".split())
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
    "since ever history record records all-time century recorded possible far next".split()
)
_SPANS = frozenset("years decade decades months weeks year".split())

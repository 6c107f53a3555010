"""What stands between a number and the words it is said of: amounts, times, appositions."""

from factcheck.context.noun_phrases import TIMED
from factcheck.context.wording import Wording
from factcheck.lexicon.currencies import WORDS
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.unit_names import catalogue

# Marks that no phrase goes over.
BREAKS = frozenset('; : — – “ ” " ( )'.split())
COUNTRIES = frozenset("c a us hk nz s u.s u.s.".split())  # US$, C$
_BESIDE = frozenset("- % / a an per pct c u.s u.s.".split())  # parts of an amount's unit
_WHEN = frozenset("for in on since by until during from at after over within as".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split()
)
_BARE = frozenset("last this next early late".split())  # these need no preposition
OF_TIMES = (TIMED | _BARE).union(
    "previous mid - the past a same end beginning start middle half of first second third "
    "fourth year's fiscal".split()
)
LOOSELY = frozenset("about around some nearly almost roughly over under than more".split())
_HEDGING = frozenset("not less at least most only just".split()) | LOOSELY
_MARKS = frozenset("\" “ ' : - — – $ £ €".split())
_LONGEST = 5  # tokens of an amount
_BRACKET, _APPOSITION = 12, 24  # tokens at the most


def before_hedges(lower: list[str], first: int) -> int:
    """Return the token before a number, its hedge and the marks between."""
    at = first - 1
    while at > 0 and (lower[at] in _HEDGING or lower[at] in _MARKS):
        at -= 1
    return at


def past_amount_or_time(said: Wording, index: int) -> int:
    """Return the token before the amount, time or bracket that ends there, else ``index``."""
    if index and said.lower[index] == ")":
        for at in range(index - 1, max(-1, index - _BRACKET), -1):
            if said.lower[at] == "(":
                return at - 1
    past = _past_amount(said.lower, index)
    past = past if past < index else _past_time(said, index)
    return past if past < index else _past_ticker(said, index)


def _past_ticker(said: Wording, index: int) -> int:
    """Step over the symbol of a share or an index behind its name: "the Nikkei .N225"."""
    stop = index - 1
    if stop < 1 or said.lower[stop] != "." or said.ends[stop] != said.starts[index]:
        return index
    if not said.words[index].isupper() or said.starts[stop] == said.ends[stop - 1]:
        return index
    return stop - 1


def _past_amount(lower: list[str], index: int) -> int:
    for at in range(index, max(-1, index - _LONGEST), -1):
        word = lower[at]
        if word[0].isdecimal() or word in SMALL:
            year = at == index and word.isdecimal() and len(word) == 4
            return index if year else _past_sign(lower, at - 1)
        unit = singular(word) in WORDS or word in catalogue().words or word in _BESIDE
        if word not in SCALE_WORDS and not unit:
            break
    return index


def _past_sign(lower: list[str], at: int) -> int:
    """Step over a currency's sign and the country before it."""
    while at >= 0 and (
        lower[at] in "$£€~-/." or (lower[at] in COUNTRIES and lower[at + 1] == "$")
    ):
        at -= 1
    return at


def _past_time(said: Wording, index: int) -> int:
    lower = said.lower
    at = index
    while at >= 0 and (
        lower[at] in TIMED
        or (lower[at].isdecimal() and len(lower[at]) == 4)
        or (at < index and (lower[at] in OF_TIMES or lower[at][0].isdecimal()))
    ):
        at -= 1
    if at == index:
        return index
    if at >= 0 and said.classes[at] == "I" and lower[at] in _WHEN:
        return at - 1
    return at if lower[at + 1] in _BARE or lower[index] in _DAYS else index


def past_determiners(said: Wording, first: int) -> int:
    """Return the token before the articles, numbers and adjectives that lead a phrase in."""
    at = first - 1
    while at >= 0 and (
        said.classes[at] in "TM" or said.lower[at] == "/" or (said.classes[at] in "AR" and at)
    ):
        at -= 1
    return at


def past_apposition(said: Wording, comma: int) -> int:
    """Return the last token before the apposition that the comma ends, ``comma`` if none.

    "Assets under care, a key measure for banks, fell" speaks of the assets.
    """
    lower, classes = said.lower, said.classes
    for at in range(comma - 1, max(0, comma - _APPOSITION), -1):
        if lower[at] in BREAKS and lower[at] not in "()":
            return comma
        if lower[at] == ",":
            if lower[at + 1] in ("which", "who", "whose"):
                return at - 1
            plain = "V" not in classes[at + 1 : comma]
            named = classes[at + 1] in "TENMADG" or lower[at + 1] in ("up", "including")
            return at - 1 if plain and named else comma
    return comma

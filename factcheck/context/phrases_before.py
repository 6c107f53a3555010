"""Noun phrases before a number, and the head of a stretch of words."""

from factcheck.context.noun_phrases import GERUNDS, TIMED, Place
from factcheck.context.subjects import is_verb
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.clause_words import VERB_FORMS
from factcheck.lexicon.currencies import WORDS
from factcheck.lexicon.directions import AFTER_DOWN, AFTER_UP, DIRECTIONS
from factcheck.lexicon.noun_words import (
    COPULAS,
    DETERMINERS,
    STOPS,
    VERBS,
)
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.unit_names import catalogue

DIRECTION_NOUNS = (AFTER_UP | AFTER_DOWN) - {"higher", "lower", "more", "less", "above"}
_NO_HEADS = frozenset(
    "initial own combined net gross estimated plus minus extra additional further total "
    "another average record some many much".split()
)


def _amount_start(lower: list[str], index: int) -> int:
    """Return the token before the amount whose unit ends at ``index``, else ``index``."""
    for at in range(index, max(-1, index - 4), -1):
        word = lower[at]
        if word[0].isdecimal() or word in SMALL:
            return at - 1 if at < index else index
        if not (word in SCALE_WORDS or singular(word) in WORDS or word in catalogue().words):
            return index
    return index


_COUNT_NOUNS = frozenset(
    "number total amount share percentage proportion count tally group pair series".split()
)


_COMPARATIVES = frozenset("greater better worse larger smaller bigger longer shorter".split())
# Participles between a thing and the level that it comes to.
_SURPASSING = frozenset(
    "surpassing exceeding topping reaching hitting nearing totalling totaling averaging "
    "approaching costing weighing measuring numbering touching".split()
)


def phrase_before(lower: list[str], at: int) -> Place | None:
    """Return the noun phrase that a number at token ``at`` is said of ("the toll was 40")."""
    index = at - 1
    steps = 0
    while index >= 0 and steps < 8:
        word = lower[index]
        noun = index > 0 and (lower[index - 1] in DETERMINERS or lower[index - 1][-2:] == "'s")
        worth = word == "worth" and index > 0 and lower[index - 1] == "net"
        passed = word in COPULAS or word.endswith("ly") or word in _COMPARATIVES
        passed = passed and not worth
        passed = passed or (word in DIRECTIONS and not noun)
        if passed or word in "$£€~(-" or (steps == 0 and word in _SURPASSING):
            index -= 1
            steps += 1
            continue
        if word in ("plus", "minus") or (word == "or" and lower[index - 1] == "plus"):
            index -= 1
            continue
        timed = _before_time(lower, index)
        if timed < index and steps:
            index = timed
            continue
        if word == "," and steps:
            outside = past_apposition(lower, index)
            if outside < index:
                index = outside
                break
        start = _amount_start(lower, index)
        if start < index:
            index = start
            steps += 1
            continue
        break
    said = any(
        is_verb(lower, n) or lower[n] in DIRECTIONS or lower[n] in ("by", "to")
        for n in range(index + 1, at)
    )
    return phrase_ending(lower, index, wide=said)


def phrase_ending(lower: list[str], index: int, *, wide: bool = False) -> Place | None:
    """Return the noun phrase whose last token is ``index``.

    ``wide`` takes in what any preposition makes it part of, as the subject of a verb is
    ("shares in the bank fell"); else only what "of" does.
    """
    if index < 0 or not lower[index][0].isalpha() or lower[index] in STOPS:
        return None
    word = lower[index]
    verb = word in VERBS or word in COPULAS or word in VERB_FORMS or word.endswith("ed")
    if verb and (index == 0 or lower[index - 1] not in ("the", "a", "an", "net")):
        return None
    if word.endswith("ing") and word not in GERUNDS:
        return None
    if index and lower[index - 1] in _BEFORE_VERBS:
        return None  # decided to invest
    if len(word) == 1 or word in MONTHS or word in WEEKDAYS or word in _NO_HEADS:
        return None
    return _climbed(lower, _phrase_start(lower, index), index, wide)


_BEFORE_VERBS = frozenset(
    "to will would can could may might should must not he she it they we you i".split()
)
# What joins a phrase to the noun that it tells more of: "shares in the bank rose".
_CLIMBED = frozenset("of in from for under on between among against".split())
_FARTHEST = 4
_DATED = "0123456789/"  # for the 1986/87 campaign
# What an amount is itself: "shares at a price of $5" tells the price.
_LEVELS = frozenset("price rate pace level cost value range average speed yield".split())


def _climbed(lower: list[str], first: int, index: int, wide: bool) -> Place:
    """Return the phrase of the noun that the phrase from ``first`` to ``index`` belongs to.

    "The price of oil" is headed by its price and "shares in the bank" by the shares;
    "the number of men" by the men.
    """
    last = head = index
    for _ in range(_FARTHEST):
        before = _listed_from(lower, first) - 1
        while before > 0 and (lower[before] in DETERMINERS or lower[before][0] in _DATED):
            before -= 1
        noun = before - 1
        if noun > 1 and lower[before] == "of" and lower[noun] == "out":
            noun -= 1  # people out of work
        if noun < 0 or lower[before] not in _CLIMBED or not _is_noun(lower, noun):
            break
        if lower[before] != "of" and (not wide or lower[head] in _LEVELS):
            break
        counted = lower[before] == "of" and lower[noun] in _COUNT_NOUNS
        first = _phrase_start(lower, noun)
        if lower[before] != "of":
            last = noun
        head = head if counted else noun
    return first, max(last, head), head


def _listed_from(lower: list[str], first: int) -> int:
    """Return where the list begins whose last member begins at ``first``.

    A list matters only where a preposition governs it: "from fees, trade and loans".
    """
    start = first
    for _ in range(_FARTHEST):
        joint = start - 1
        while joint > 0 and lower[joint] in DETERMINERS:
            joint -= 1
        if (
            joint < 1
            or lower[joint] not in ("and", "or", ",")
            or not _is_noun(lower, joint - 1)
        ):
            break
        start = _phrase_start(lower, joint - 1)
    at = start - 1
    while at > 0 and lower[at] in DETERMINERS:
        at -= 1
    return start if start < first and at > 0 and lower[at] in _CLIMBED else first


def _is_noun(lower: list[str], index: int) -> bool:
    """Whether the word may be a noun: no function word, verb, adverb or time."""
    word = lower[index]
    if not word[0].isalpha() or word in STOPS or word in VERBS or word in VERB_FORMS:
        return False
    if word in DIRECTIONS and word not in DIRECTION_NOUNS:
        return False
    return word not in TIMED and not word.endswith(("ed", "ly"))


def _before_time(lower: list[str], index: int) -> int:
    """Return the token before a time that ends at ``index`` ("dropped in April by")."""
    at = index
    while at > 0 and (
        lower[at] in TIMED
        or lower[at] in ("mid", "-", "early", "late")
        or (len(lower[at]) == 4 and lower[at].isdecimal())
    ):
        at -= 1
    return at - 1 if at < index and lower[at] in _WHEN and at > 0 else index


_WHEN = frozenset("for in on since last this next by until during".split())


def past_apposition(lower: list[str], comma: int) -> int:
    """Return the last token before the apposition that the comma ends, ``comma`` if none.

    "Assets under care, a key measure for banks, fell" speaks of the assets.
    """
    for at in range(comma - 1, max(0, comma - 20), -1):
        if lower[at] in (";", ":", "“", "”"):
            return comma
        if lower[at] == ",":
            if lower[at + 1] in ("which", "who"):
                return at - 1
            plain = not any(is_verb(lower, n) for n in range(at + 1, comma))
            return at - 1 if plain and lower[at + 1] in ("a", "an", "the", "one") else comma
    return comma


def _phrase_start(lower: list[str], index: int) -> int:
    first = index
    while first > 0 and index - first < 6:
        word = lower[first - 1]
        described = first > 1 and lower[first - 2] in _CLIMBED and word.endswith("ed")
        if word in VERBS and described:
            return first - 1  # calories from consumed fat
        acts = word.endswith("ed") and first > 1 and _is_noun(lower, first - 2)
        if acts and lower[first] != "-":
            break  # the firm posted sales
        if word in STOPS or word in VERBS or not (word[0].isalpha() or word in "-'’&"):
            break
        first -= 1
    while first < index and not lower[first][0].isalpha():
        first += 1
    return first


def headed(lower: list[str], place: tuple[int, int] | None) -> Place | None:
    """Return the first run of words of a stretch, headed by the noun before any "of"."""
    if place is None:
        return None
    first, last = place
    end = first
    while end < last and (
        lower[end + 1][0].isalpha()
        or lower[end + 1] in "-'’&"
        or lower[end + 1 : end + 3][-1] == "-"  # its 24-hour average
    ):
        end += 1
    while end > first and lower[end].endswith("ly"):
        end -= 1
    head = end
    for at in range(first + 1, end):
        if lower[at].endswith("s") and lower[at + 1].endswith("ly"):
            return first, at - 1, at - 1  # the trade depends heavily on
        if lower[at] in STOPS:
            if lower[at] == "of" and lower[at - 1] in _COUNT_NOUNS:
                break
            return first, end, at - 1
    if not lower[first][0].isalpha() or lower[head] in STOPS:
        return None
    return first, end, head

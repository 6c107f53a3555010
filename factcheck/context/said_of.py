"""What a number is said of: the noun that its preposition or its verb leads back to.

"The price of oil rose in May by 5%" says it of the price, "they cut the rate to 5%" of the
rate, "a loss of $5m" of the loss, "with the index at 300" of the index.
"""

from factcheck.context.clauses import VERBAL, antecedent, describes, owner, subject
from factcheck.context.noun_phrases import NOMINAL, TIMED, Place, phrase_start
from factcheck.context.owning import owned, phrase_owned
from factcheck.context.passing_over import (
    past_amount_or_time,
    past_apposition,
    past_determiners,
)
from factcheck.context.wording import Wording
from factcheck.lexicon.directions import AFTER_DOWN, AFTER_UP

_FAR = 80  # tokens; no clause of prose is longer
_DEEPEST = 8  # phrases joined by prepositions
_JOINTS = frozenset("and or , &".split())
_CHANGES = (AFTER_UP | AFTER_DOWN) - {"higher", "lower", "more", "less", "above"}
_WAYS = frozenset(
    "plus minus up down higher lower above below over under out back off around".split()
)
_CLAUSES = frozenset(
    "that because although though if while whereas unless whether when where once until "
    "since after before".split()
)
_HEDGING = frozenset(
    "not less more than at least most about only just nearly almost around some".split()
)
_BE = frozenset("is are was were be been".split())
_MARKS = frozenset("\" “ ' : - — – $ £ €".split())
# "Fell an average of 7%" tells of no average.
_BARE_NOUNS = frozenset("average total record maximum minimum estimated".split())


def said_of(said: Wording, first: int) -> Place | None:
    """Return the noun phrase that the number at token ``first`` is said of."""
    lower, classes = said.lower, said.classes
    at = before_hedges(lower, first)
    if at < first - 1 and "than" in lower[at + 1 : first] and at >= 0:
        beside = phrase_owned(said, at)  # a speed less than 6 mph
    else:
        listed = at == first - 1 and at > 0 and lower[at] == ","
        beside = phrase_owned(said, at - 1) if listed else None  # Oak table, $178
    if beside is not None:
        return beside
    for _ in range(_FAR):
        if at < 0:
            return None
        word, letter = lower[at], classes[at]
        passed = _passed(said, at)
        if passed < at:
            at = passed
        elif word == "worth" or (word == "of" and letter == "I"):
            return owner(said, at - 1)
        elif letter == "W":
            return antecedent(said, at)
        elif letter in VERBAL and not describes(said, at):
            return subject(said, at)
        elif letter in "NEP" and word not in _WAYS:
            return _by_noun(said, at)
        elif letter in "IURMATC" or word in _WAYS or word in "$£€~-/,(":
            at -= 1
        else:
            return None
    return None


def before_hedges(lower: list[str], first: int) -> int:
    """Return the token before a number, its hedge and the marks between."""
    at = first - 1
    while at > 0 and (lower[at] in _HEDGING or lower[at] in _MARKS):
        at -= 1
    return at


def _passed(said: Wording, at: int) -> int:
    """Return the token before what tells nothing of the number, ``at`` where it may."""
    lower = said.lower
    passed = past_amount_or_time(said, at)
    if passed == at and lower[at] == ",":
        return past_apposition(said, at)
    if passed == at and at and lower[at] == "of" and lower[at - 1] in _BARE_NOUNS:
        return at - 2
    return at - 1 if passed == at and at and lower[at] in _BARE_NOUNS else passed


def _by_noun(said: Wording, last: int) -> Place | None:
    """Return what a number behind a noun is said of: its verb's object or subject, or it."""
    for _ in range(_DEEPEST):
        first = phrase_start(said, last)
        found = owned(said, first, last)
        before = past_determiners(said, first)
        if before < 1:
            return found
        letter = said.classes[before]
        if said.lower[last].endswith("ing") and said.lower[before] in _BE:
            return subject(said, before)  # it was trading at 40
        if letter in VERBAL and not describes(said, before):
            return subject(said, before) if said.lower[last] in TIMED else found
        if letter in "IU":
            outer, verb = _governor(said, before)
            if verb >= 0:
                return subject(said, verb) or found
        else:
            outer = _list_governor(said, before)
        if outer < 0:
            return found
        last = outer
    return None


def _governor(said: Wording, preposition: int) -> tuple[int, int]:
    """Return the noun that a preposition belongs to, or the verb; -1 for what it does not."""
    lower, classes = said.lower, said.classes
    word, at = lower[preposition], preposition - 1
    change = lower[at] in _CHANGES and word in ("in", "of")  # the rise in sales
    if word in _CLAUSES or change:
        return -1, -1
    if word == "of" or classes[at] in NOMINAL:
        return (at if classes[at] in NOMINAL else -1), -1
    while at >= 0 and past_amount_or_time(said, at) < at:
        at = past_amount_or_time(said, at)
    while at > 0 and (classes[at] in "RI" or lower[at] in _WAYS):
        at -= 1
    if at < 0:
        return -1, -1
    return (at if classes[at] in NOMINAL else -1), (at if classes[at] in VERBAL else -1)


def _list_governor(said: Wording, joint: int) -> int:
    """Return the noun that governs, by a preposition, the list that goes on at ``joint``."""
    at = joint
    for _ in range(_DEEPEST):
        if at < 1:
            return -1
        if said.lower[at] not in _JOINTS or said.classes[at - 1] not in "NEA":
            break
        at = past_determiners(said, phrase_start(said, at - 1))
    found = at < joint and said.classes[at] == "I" and said.classes[at - 1] in NOMINAL
    return at - 1 if found else -1

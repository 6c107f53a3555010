"""What a number is said of: the noun that its preposition or its verb leads back to.

"The price of oil rose in May by 5%" says it of the price, "they cut the rate to 5%" of the
rate, "a loss of $5m" of the loss, "with the index at 300" of the index.
"""

from factcheck.context.clauses import VERBAL, antecedent, describes, owner, subject
from factcheck.context.noun_phrases import NOMINAL, TIMED, Place, phrase_start
from factcheck.context.owning import owned, phrase_owned
from factcheck.context.passing_over import (
    before_hedges,
    past_amount_or_time,
    past_apposition,
    past_determiners,
)
from factcheck.context.wording import Wording
from factcheck.lexicon.attribution_words import INQUIRIES, VERB_CLASS
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
# Behind these stands where or to whom something is done, not what an amount is of.
_PLACING = frozenset("in at on to into onto near across among by".split())
_COMPARING = frozenset("versus vs against".split())
_COSTING = frozenset("cost costs costing".split())
_BE = frozenset("is are was were be been".split())
# "Fell an average of 7%" tells of no average, "is at a low of 7%" of no low.
_BARE_NOUNS = frozenset(
    "average total record maximum minimum estimated high low peak level pace excess".split()
)


def said_of(said: Wording, first: int) -> Place | None:
    """Return the noun phrase that the number at token ``first`` is said of."""
    lower, classes = said.lower, said.classes
    at = before_hedges(lower, first)
    beside = _beside(said, at, first)
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
        elif letter == "P" and word[:-2] in TIMED:
            at -= 1  # from Monday's 7%
        elif letter in VERBAL and not describes(said, at):
            found = subject(said, at)
            tells = word in VERB_CLASS and found is not None and lower[found[2]] in INQUIRIES
            return None if tells else found  # the poll found 40% agree
        elif letter in "NEP" and word not in _WAYS:
            return _by_noun(said, at)
        elif letter in "IURMATC" or word in _WAYS or word in "$£€~-/,(":
            at -= 1
        else:
            return None
    return None


def _beside(said: Wording, at: int, first: int) -> Place | None:
    """Return the phrase before a number's hedge or comma where the number is of it."""
    lower = said.lower
    if 0 <= at < first - 1 and "than" in lower[at + 1 : first]:
        return phrase_owned(said, at)  # a speed less than 6 mph
    if at < 1 or at < first - 1 or lower[at] != ",":
        return None
    listed = phrase_owned(said, at - 1)  # Oak table, $178
    if listed is not None and said.classes[max(0, past_determiners(said, listed[0]))] == "I":
        return None  # in Leeds, $178
    return listed


def _passed(said: Wording, at: int) -> int:
    """Return the token before what tells nothing of the number, ``at`` where it may."""
    lower = said.lower
    passed = past_amount_or_time(said, at)
    if passed == at and lower[at] == ",":
        return past_apposition(said, at)
    if passed < at or not at:
        return passed
    noun = at - (lower[at] == "of")
    if noun < 1 or lower[noun] not in _BARE_NOUNS:
        return at
    named = said.classes[noun - 1] == "N" and lower[noun - 1] not in _BARE_NOUNS
    return at if named else noun - 1


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
        if said.lower[before] in _COSTING and letter in VERBAL:
            return subject(said, before)  # theft cost the firm $3m
        if letter in VERBAL and not describes(said, before):
            return subject(said, before) if said.lower[last] in TIMED else found
        particle = said.lower[before] in _WAYS and said.classes[before - 1] in VERBAL
        if particle or said.classes[last : last + 2] == "EM":
            return found  # pushed up the price; under Article 7 (1)
        if letter in "IU" and not _changes(said, before):
            outer, verb = _governor(said, before)
            if verb >= 0:
                return subject(said, verb)
        else:
            outer = _list_governor(said, before)
        if outer < 0:
            placed = said.lower[before] in _PLACING and not _changes(said, before)
            return None if placed else found
        last = outer
    return None


def _changes(said: Wording, preposition: int) -> bool:
    """Whether a preposition says what a change is of: "the rise in sales"."""
    lower = said.lower
    return lower[preposition] in ("in", "of") and lower[preposition - 1] in _CHANGES


def _governor(said: Wording, preposition: int) -> tuple[int, int]:
    """Return the noun that a preposition belongs to, or the verb; -1 for what it does not."""
    lower, classes = said.lower, said.classes
    word, at = lower[preposition], preposition - 1
    compared = word == "than" or (lower[at] == "," and word in _COMPARING)
    if word in _CLAUSES or compared:
        return -1, -1
    if word == "of" or classes[at] in NOMINAL:
        return (at if classes[at] in NOMINAL else -1), -1
    while at >= 0 and past_amount_or_time(said, at) < at:
        at = past_amount_or_time(said, at)
    if at > 0 and lower[at] == ",":
        at = past_apposition(said, at)
    while at > 0 and (classes[at] in "RIA" or lower[at] in _WAYS):
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

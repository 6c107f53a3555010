"""The subject of a verb: its clause's first phrase, or what "which" stands for.

"Shares in the bank rose" is said of the shares, "sites measuring 5 acres" of the sites,
"Assets, which include loans, fell" of the assets.
"""

from factcheck.context.noun_phrases import NOMINAL, TIMED, Place, phrase_end, phrase_start
from factcheck.context.owning import headed, outermost, owned
from factcheck.context.passing_over import (
    BREAKS,
    past_amount_or_time,
    past_apposition,
    past_determiners,
)
from factcheck.context.wording import Wording
from factcheck.lexicon.attribution_words import VERB_CLASS

VERBAL = frozenset("VBDG")
_FAR = 80  # tokens; no clause of prose is longer
_NEAR = 30
_LEAD = 14  # tokens of an amount or time before the noun it belongs to
_CHAINED = 6  # verbs that share a subject
_TIMED_CLAUSES = frozenset("until since after before than".split())  # or mere phrases
_SUBORDINATING = _TIMED_CLAUSES | frozenset(
    "that because although though if while whereas unless whether when where once".split()
)
_LINKED = frozenset("likely due set able unable ready about expected bound poised".split())

_COURSES = frozenset("track course pace".split())
_BESIDE_VERBS = frozenset("' not also still".split())
# Verbs that a clause may follow without "that".
_OPENING = frozenset(VERB_CLASS) | frozenset(
    "hope hopes hoped fear fears feared mean means meant know knows knew ensure ensures feel "
    "feels felt think thinks thought see sees saw is was had has let lets hear heard "
    "wish".split()
)


def subject(said: Wording, verb: int) -> Place | None:
    """Return the phrase of the subject of the verb at token ``verb``, none for a pronoun."""
    at = verb
    for _ in range(_CHAINED):
        last, form = _before_verbs(said, at)
        if last < 0:
            return None
        word, letter = said.lower[last], said.classes[last]
        if letter == "W" or word == "that":
            return antecedent(said, last)
        if word in (",", ")"):
            outside = _outside(said, last, form)
            if outside < last:
                noun = outside >= 0 and said.classes[outside] in NOMINAL
                return _clause_subject(said, outside) if noun else None
        if word in (",", ")") or letter == "C":
            at = verb_before(said, last)
            if at < 0:
                return None
            continue
        if form == "U" and letter in "MN" and past_amount_or_time(said, last) < last:
            # they marked the shares down 30p to close at 60p
            return owner(said, past_amount_or_time(said, last))
        if form == "U" and letter in NOMINAL and verb_before(said, last) >= 0:
            moved = outermost(said, last)  # it made the price of oil jump
            if moved is not None and past_amount_or_time(said, moved[1]) == moved[1]:
                return moved
        if word in BREAKS or letter in "SOYVBRUWH":
            return None
        if form in "DG" and letter in NOMINAL:
            return owned(said, phrase_start(said, last), last)
        return _clause_subject(said, last)
    return None


def _outside(said: Wording, mark: int, form: str) -> int:
    """Return the token before the aside that a mark ends, the mark itself if it ends none.

    A participle behind a comma tells of the clause's subject: "the jewels, valued at $3m".
    """
    if said.lower[mark] == ")":
        return past_amount_or_time(said, mark)
    outside = past_apposition(said, mark)
    if outside == mark and form == "D" and verb_before(said, mark) < 0:
        return mark - 1
    return outside


def _before_verbs(said: Wording, verb: int) -> tuple[int, str]:
    """Return the token before a chain of verbs, and the class of its first."""
    form = said.classes[verb]
    last = verb - 1
    while last >= 0:
        letter, word = said.classes[last], said.lower[last]
        if form == "U" and word in _COURSES and said.lower[last - 1] == "on":
            last -= 2  # payments are on track to fall
            continue
        linked = letter == "A" and word in _LINKED
        if not (letter in "VBDGRU" or linked or word in _BESIDE_VERBS):
            break
        if letter in "DG" and describes(said, last):
            break
        form = letter if letter in VERBAL or letter == "U" else form
        last -= 1
    return last, form


def describes(said: Wording, index: int) -> bool:
    """Whether a participle stands before the noun that it tells of ("the consumed fat")."""
    if said.classes[index] not in "DG":
        return False
    before = said.classes[index - 1] if index else ""
    return before in "TAP" and said.classes[index + 1 : index + 2] in ("N", "A", "E")


def verb_before(said: Wording, at: int) -> int:
    """Return the verb before ``at`` in its clause, -1 if there is none."""
    for index in range(at - 1, max(-1, at - _FAR), -1):
        if said.lower[index] in (";", ":", "“", "”", '"'):
            return -1
        if said.classes[index] in "VB":
            return index
    return -1


def antecedent(said: Wording, relative: int) -> Place | None:
    """Return the phrase that "which" or "that" stands for, none where "that" opens a clause."""
    last = relative - 1
    while last >= 0 and (said.lower[last] == "," or said.classes[last] == "I"):
        last -= 1
    if last < 0:
        return None
    past = past_amount_or_time(said, last)
    if past < last and said.classes[past] == "I":
        return owner(said, past - 1)  # a level of 100 parts, which was twice the limit
    if said.classes[last] not in NOMINAL:
        return None
    before = past_determiners(said, phrase_start(said, last))
    if said.lower[relative] == "who" and said.lower[before] in (
        "from",
        "of",
        "in",
        "at",
        "near",
    ):
        return outermost(said, last)  # a woman from Leeds, who
    return owned(said, phrase_start(said, last), last)


def owner(said: Wording, last: int) -> Place | None:
    """Return the phrase that ends at ``last``, past the times and amounts that stand there."""
    at = last
    for _ in range(_LEAD):
        if at < 0 or said.lower[at] in BREAKS:
            return None
        word, letter = said.lower[at], said.classes[at]
        if letter in NOMINAL and word not in TIMED:
            return owned(said, phrase_start(said, at), at)
        past = past_amount_or_time(said, at)
        if past == at and letter in VERBAL and word not in ("ended", "ending"):
            return subject(said, at)
        at = past if past < at else at - 1
    return None


def _clause_subject(said: Wording, last: int) -> Place | None:
    """Return the first phrase of the clause whose subject ends at ``last``."""
    lower, classes = said.lower, said.classes
    start = at = _clause_start(said, last)
    while at <= last:
        past = _past_opening(said, at, last) if classes[at] in "IGDR" else at
        if past > at:
            at = past
        elif classes[at] in "TRCMIS" and lower[at + 1 : at + 2] != ["-"]:
            at += 1
        else:
            break
    found = headed(said, start if at > last else at, last)
    if found is not None and at < found[0] and classes[at] == "G":
        return at, found[1], found[2]  # clearing the city
    return found


def _past_opening(said: Wording, at: int, last: int) -> int:
    """Step over an opening phrase: "In May," or "In 2009" before the subject."""
    if "," in said.lower[at:last]:
        return said.lower.index(",", at) + 1
    if said.classes[at] != "I":
        return at
    end = phrase_end(said, at + 1 + (said.classes[at + 1 : at + 2] == "T"))
    return end + 1 if at < end < last and said.lower[end] in TIMED else at


def _clause_start(said: Wording, last: int) -> int:
    """Return the token that opens the clause in which a subject ends at ``last``."""
    for index in range(last, max(-1, last - _FAR), -1):
        word, letter = said.lower[index], said.classes[index]
        if letter == "W" and "V" in said.classes[index : last + 1]:
            continue  # the share of men who have a car fell: its clause ends before the verb
        if word == "as" and letter == "I":
            opens = _whole(said, index, last)
        elif word in _SUBORDINATING and letter in "IWRC":
            opens = _subordinates(said, index, last)
        elif word in (",", "and", "or"):
            opens = _parts_clauses(said, index, last)
        else:
            verb = letter == "V" and index < last and word in _OPENING
            opens = verb or word in BREAKS or letter == "W" or word in ("but", "whose")
        if opens:
            return index + 1
    return max(0, last - _FAR + 1)


def _whole(said: Wording, index: int, last: int) -> bool:
    """Whether a verb follows a subject: "as sales fell", and no mere "as part of"."""
    verb = "V" in said.classes[max(0, index - _NEAR) : index]
    follows = said.classes[last + 1 : last + 2] in ("V", "R")
    return verb and follows and "," not in said.lower[index:last]


def _subordinates(said: Wording, index: int, last: int) -> bool:
    """Whether a word such as "after" opens a clause, and no mere phrase: "after tax"."""
    lower = said.lower
    if lower[index] not in _TIMED_CLAUSES:
        return True
    if "," in lower[index:last]:
        return False
    return index == 0 or lower[index - 1] == "," or verb_before(said, index) >= 0


def _parts_clauses(said: Wording, index: int, last: int) -> bool:
    """Whether a comma or "and" parts clauses and no members of a list."""
    verb = said.classes.rfind("V", max(0, index - _NEAR + 1), index)
    if verb < 0 or said.lower[verb] in VERB_CLASS:
        return False  # said sales in May and June rose
    return said.lower[index] != "," or "," not in said.lower[index + 1 : last]

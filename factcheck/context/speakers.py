"""Find the words that name a speech verb's subject: "the port's chief, Ann Lee, 51, said"."""

from factcheck.context.wording import Wording
from factcheck.lexicon.attribution_words import (
    BODIES,
    CLAUSE_WORDS,
    DOCUMENTS,
    FIGHTERS,
    PRONOUNS,
    SKIPPED_BEFORE_VERB,
    UNNAMED,
    VERB_CLASS,
)

STOPS = frozenset(',;:()[]—–"“”!?.|/')
AUXILIARIES = frozenset("is are was were be been being".split())
# Before one of these a verb is no report: "observers will find", "has not disclosed".
UNREPORTING = AUXILIARIES | frozenset(
    "to will would can could may might should must not never didn't doesn't don't "
    "haven't hasn't hadn't won't wouldn't cannot couldn't".split()
)
_SINGLE_MARKS = frozenset(["'", "’", "''"])
_PREPOSITIONS = frozenset(
    "in on at near of for with after before during by from as since".split()
)
_HEAD_ENDS = frozenset(
    "of at in on from for with by familiar close who inside within involved briefed "
    "aware".split()
)
# "Report" and "estimate" are more often what speaks than its verb.
_BOUNDARIES = (CLAUSE_WORDS | AUXILIARIES | frozenset(VERB_CLASS)) - DOCUMENTS
_SPEAKING_NOUNS = DOCUMENTS | BODIES | {"board", "charity", "ministry", "firm", "spokesman"}
_LONGEST_NAME = 14
_LONGEST_APPOSITION = 16
_SHORTENED = frozenset("co inc corp ltd plc bros".split())


def subject_of(said: Wording, verb: int) -> tuple[int, int]:
    """Return the tokens from first to last (left out) that name the subject of ``verb``."""
    lower = said.lower
    last = verb
    while last and (lower[last - 1] in SKIPPED_BEFORE_VERB or said.classes[last - 1] == "R"):
        last -= 1
    if last > 2 and lower[last - 1] == ")" and "(" in lower[max(0, last - 6) : last]:
        last -= 1 + lower[last - 1 :: -1].index("(")  # the Health Organization (WHO) says
    if last and said.classes[last - 1] == "O":
        return last - 1, last  # the sum it expects
    if last > 3 and lower[last - 1] in ("named", "identified") and "who" in lower[:last]:
        last = last - 1 - lower[last - 1 :: -1].index("who")  # "who asked not to be named"
    if last and lower[last - 1] == ",":
        return _before_apposition(said, last - 1)
    first = last
    while first and last - first < _LONGEST_NAME:
        word = lower[first - 1]
        if word == "and" and first > 1 and said.words[first - 2][:1].isupper():
            first -= 1
            continue
        if word in _BOUNDARIES:
            break
        if word in STOPS and word != ".":
            break
        if (
            word in _SINGLE_MARKS
            and first > 1
            and lower[first - 2] in (",", "?", "!", ".", "'")
        ):
            break  # 'It fell,' the minister said
        first -= 1
    return _without_opening(said, first, last), last


def _without_opening(said: Wording, first: int, last: int) -> int:
    """Leave out an opening phrase: "In a statement the company" is the company."""
    lower = said.lower
    if first == last or lower[first] not in _PREPOSITIONS:
        return first
    start = last
    while start > first + 1 and said.words[start - 1][:1].isupper():
        start -= 1
    if start < last:
        return start
    for index in range(last - 2, first + 1, -1):
        if lower[index] in ("the", "a", "an", "its", "his", "her"):
            return index
    return last - 1


def _before_apposition(said: Wording, comma: int) -> tuple[int, int]:
    """Find the name in "Name, 51, who runs the place, said"; an empty range if none."""
    lower = said.lower
    start = _comma_before(lower, comma)
    if start and lower[start - 1].isdigit() and start > 1 and lower[start - 2] == ",":
        start -= 2
    if start <= 0:
        return comma, comma
    stopped = start > 1 and lower[start - 1] == "." and lower[start - 2] in _SHORTENED
    start -= stopped  # Bell Co., seeking to grow, said
    first = start
    while first and _is_named(said, first - 1) and start - first < 6:
        first -= 1
    if first < start:
        return first, start
    if all(word[:1].isupper() for word in said.words[start + 1 : comma]):
        return start + 1, comma  # "The minister, Ann Lee, said"
    if lower[start - 1] in _SPEAKING_NOUNS:
        while first and start - first < 4 and lower[first - 1] not in _BOUNDARIES | STOPS:
            first -= 1  # "The health ministry, run by the rebels, says"
        return first, start
    return comma, comma


def _is_named(said: Wording, index: int) -> bool:
    """Whether a token is of a name: a capital, or a hyphen between two."""
    if said.lower[index] == "-" and index:
        return said.words[index - 1][:1].isupper()
    return said.words[index][:1].isupper()


def _comma_before(lower: list[str], comma: int) -> int:
    """Return the comma that opens the apposition which ``comma`` closes, 0 if none does."""
    start = comma - 1
    while start > 0 and lower[start] not in STOPS and comma - start < _LONGEST_APPOSITION:
        start -= 1
    return start if start > 0 and lower[start] == "," else 0


def can_speak(said: Wording, first: int, last: int, verb: int) -> bool:
    """Whether these words can be the subject of a verb that is often a noun or participle."""
    lower = said.lower
    following = lower[verb + 1] if verb + 1 < len(lower) else ""
    if following in ("by", "of", "as") or (following == "in" and lower[verb] != "reported"):
        return False
    if following == "that":
        return True
    ending = lower[last - 1]
    if ending in PRONOUNS:
        return ending not in ("who", "which")
    if lower[first] == "the" and last - first > 1 and opens_object(following):
        return True
    head = head_of(lower, first, last)
    if lower[first] in ("a", "an", "no", "any", "such", "as") and head not in DOCUMENTS:
        return False
    if head in DOCUMENTS or head in UNNAMED or head in FIGHTERS or head in BODIES:
        return True
    if ending in BODIES or opens_object(following):
        return True
    return last > 1 and said.words[last - 1][:1].isupper()  # a sentence's first is no sign


def opens_object(word: str) -> bool:
    """Whether a verb is finite because an object follows: "the registry counted the herd"."""
    return word in ("the", "a", "an", "its", "his", "her", "their", "$") or word[:1].isdigit()


def head_of(lower: list[str], first: int, last: int) -> str:
    """Return the last word before a preposition: "officials" of "officials at the port"."""
    for index in range(first + 1, last):
        if lower[index] in _HEAD_ENDS:
            return lower[index - 1]
    return lower[last - 1]

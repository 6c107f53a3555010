"""Find the subject of the clause that a number stands in, by closed-class words."""

from factcheck.lexicon.clause_words import AUXILIARIES, CLAUSE_STARTS, RELATIVES, VERB_FORMS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.noun_words import STOPS, VERBS

Place = tuple[int, int]
_FULL_STOPS = frozenset("; : . — –".split())
_FAR = 80  # tokens; no clause of prose is longer
_PREPOSITIONS = frozenset(
    "in on at by for from with of since during after before under over between among as "
    "despite like unlike within throughout across until about according excluding".split()
)


_PERSONAL = frozenset("he she it they we you i".split())


def subject_before(lower: list[str], at: int) -> Place | None:
    """Return the first and last token of the subject of the number at token ``at``."""
    end = at
    for _ in range(3):
        start = _clause_start(lower, end)
        verb = _first_verb(lower, start, end)
        found = _trimmed(lower, _after_lead(lower, start, verb), verb)
        if found is not None:
            return found
        if start == 0 or not _PERSONAL.isdisjoint(lower[start:verb]):
            return None  # whoever the pronoun stands for is named elsewhere
        boundary = start - 1
        if lower[boundary] in _FULL_STOPS:
            return None
        if lower[boundary] in RELATIVES:
            found = _antecedent(lower, boundary)
            if found is not None:
                return found
        end = boundary
    return None


def _clause_start(lower: list[str], end: int) -> int:
    """Return the index behind the last word or mark before ``end`` that opens a clause."""
    seen_verb = False
    for index in range(end - 1, max(-1, end - _FAR), -1):
        word = lower[index]
        if word in CLAUSE_STARTS:
            return index + 1
        if word in ("and", "or", ",") and seen_verb and _opens(lower, index, end):
            return index + 1
        seen_verb = seen_verb or is_verb(lower, index)
    return max(0, end - _FAR)


def _opens(lower: list[str], index: int, end: int) -> bool:
    """Whether a noun stands between the conjunction and the clause's first verb."""
    verb = _first_verb(lower, index + 1, end)
    return _trimmed(lower, index + 1, verb) is not None and verb < end and verb - index > 1


def is_verb(lower: list[str], index: int) -> bool:
    """Whether the word is a verb: an auxiliary, a known verb, or an -ed form."""
    word = lower[index]
    if word in AUXILIARIES or word in VERBS or word in VERB_FORMS:
        return True
    if word in DIRECTIONS:
        before = lower[index - 1] if index else ""
        return word not in ("up", "down", "add", "cut") and before not in (
            "the",
            "a",
            "an",
            "of",
        )
    if word.endswith("ed") and len(word) > 4:
        before = lower[index - 1] if index else ""
        return before not in ("the", "a", "an", "its", "of", "and", ",")
    return False


def _first_verb(lower: list[str], start: int, end: int) -> int:
    for index in range(start, end):
        if is_verb(lower, index) and index > start - 1:
            return index
    return end


def _after_lead(lower: list[str], start: int, verb: int) -> int:
    """Step over an opening phrase that a comma ends ("In the movie, ...")."""
    if start < verb and lower[start] in _PREPOSITIONS:
        for index in range(start, verb):
            if lower[index] == ",":
                return index + 1
    return start


def _trimmed(lower: list[str], start: int, end: int) -> Place | None:
    """Return the stretch without function words and marks at its ends, if a word is left."""
    while start < end and (lower[start] in STOPS or not lower[start][0].isalnum()):
        start += 1
    last = end - 1
    while last >= start and (lower[last] in STOPS or not lower[last][0].isalnum()):
        last -= 1
    if last < start or not any(word[0].isalpha() for word in lower[start : last + 1]):
        return None
    return start, last


def _antecedent(lower: list[str], boundary: int) -> Place | None:
    last = boundary - 1
    while last >= 0 and lower[last] == ",":
        last -= 1
    first = last
    while first > 0 and lower[first - 1] not in STOPS and lower[first - 1][0].isalnum():
        first -= 1
    return (first, last) if last >= 0 and lower[last][0].isalpha() else None

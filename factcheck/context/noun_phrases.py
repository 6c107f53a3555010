"""Noun phrases by closed-class words: where one starts, ends and which word heads it."""

from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.noun_words import (
    MASS_HEADS,
    NOT_PLURAL,
    PEOPLE_STATES,
    STOPS,
    VERBS,
)
from factcheck.lexicon.number_words import SMALL
from factcheck.lexicon.plurals import singular
from factcheck.model.figure import Measure
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_LONGEST = 8
_DETERMINERS = frozenset(
    "the a an its his her their our my your these those this that all such some any".split()
)
_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])
_COPULAS = frozenset(
    "is are was were be been stood stands stand reached reaches hit hits totaled totalled "
    "totals numbered numbers number averaged averages remained remains became exceeds exceeded "
    "tops topped costs cost weighs weighed measured measures amounted amounts came comes "
    "valued estimated priced at to by about of for from than over under up down nearly almost "
    "around roughly more less has have had will would could can should may might be being "
    "now currently already still also just only worth as high low low- been fell rose dropped "
    "climbed jumped gained lost added grew declined increased decreased shed surged tumbled "
    "slid plunged soared ended closed opened traded trading finished set expected forecast "
    "projected poised due likely a an the further by least most many much few".split()
)

Place = tuple[int, int, int]  # first token, last token, head token


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in MASS_HEADS:
        return True
    if len(word) < 4 or word[-1] != "s" or word.endswith(("ss", "'s", "ous")):
        return False
    return word not in NOT_PLURAL and word not in VERBS


def phrase_after(tokens: Tokens, at: int) -> Place | None:
    """Return the noun phrase that the number before token ``at`` counts."""
    lower, size = tokens.lower, len(tokens.lower)
    at = _skip_lead(tokens, at)
    if at >= size:
        return None
    first, head = at, -1
    stop = min(size, at + _LONGEST)
    index = at
    while index < stop:
        word = lower[index]
        if word == "-" and index > at:
            index += 1
            continue
        if word in _POSSESSIVE and index > at:
            index += 1
            continue
        if word in PEOPLE_STATES and head < 0 and index == at:
            following = lower[index + 1] if index + 1 < size else ""
            if not following.isalpha() or following in STOPS or following in VERBS:
                return first, index, index
            index += 1
            continue
        if word == "and" and index > at and _joins_modifiers(lower, index, size):
            index += 1
            continue
        if not (word[0].isalpha() or word[0] == "&") or word in STOPS or word in SMALL:
            break
        if word in VERBS and index > at and _is_verb_here(lower, index, head):
            break
        if word.endswith("ed") and head >= 0:
            break
        if head >= 0 and is_plural(lower[head]):
            break  # the first plural heads it; a verb or another phrase follows
        if word.endswith("ly") and index > at and len(word) > 4 and head >= 0:
            break
        head = index
        index += 1
    if head < 0:
        return None
    return first, head, head


def _skip_lead(tokens: Tokens, at: int) -> int:
    """Step over a hyphen, "of", determiners and "more"/"other" words before the noun."""
    lower, size = tokens.lower, len(tokens.lower)
    if at < size and lower[at] == "-":
        at += 1
        while (at + 2 < size and lower[at] == ",") or (at < size and lower[at] in SMALL):
            at += 1  # four-, five- and six-cylinder
    if at < size and lower[at] == "of":
        at += 1
        while at < size and (lower[at] in _DETERMINERS or lower[at] in SMALL):
            at += 1
        return at
    if at < size and lower[at] in ("'", "’"):
        at += 1
    return at


def _joins_modifiers(lower: list[str], index: int, size: int) -> bool:
    """Whether "and" joins two modifiers of one noun ("digital and physical sales")."""
    if index + 2 >= size or is_plural(lower[index - 1]):
        return False
    return lower[index + 1].isalpha() and is_plural(lower[index + 2])


def _is_verb_here(lower: list[str], index: int, head: int) -> bool:
    if head < 0:
        return False
    following = lower[index + 1] if index + 1 < len(lower) else ""
    return not is_plural(following) or is_plural(lower[head])


def phrase_before(tokens: Tokens, at: int) -> Place | None:
    """Return the noun phrase that a number at token ``at`` is said of ("the toll was 40")."""
    lower = tokens.lower
    index = at - 1
    steps = 0
    while index >= 0 and steps < 7:
        word = lower[index]
        if word in _COPULAS or word in DIRECTIONS or word.endswith("ly") or word in "$£€~(-":
            index -= 1
            steps += 1
            continue
        break
    if index < 0:
        return None
    word = lower[index]
    if not word[0].isalpha() or word in STOPS:
        return None
    last = index
    while index >= 0 and last - index < 6:
        word = lower[index]
        if not (word[0].isalpha() or word in "-'’&") or word in STOPS or word in VERBS:
            break
        index -= 1
    first = index + 1
    return (first, last, last) if first <= last else None


def to_measure(tokens: Tokens, first: int, last: int, head: int) -> Measure:
    """Return the measure that the tokens ``first`` to ``last`` name."""
    span = Span(tokens.starts[first], tokens.ends[last])
    modifiers = tuple(
        word for word in tokens.lower[first:head] if word[0].isalnum() and word != "and"
    )
    text = " ".join(tokens.words[first : last + 1])
    return Measure(singular(tokens.lower[head]), text, span, modifiers)

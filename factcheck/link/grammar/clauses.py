"""Clauses: a sentence as words in which each figure is one, and what governs a figure there.

A preposition governs a figure over determiners, owners and nouns of level ("from last year's
£31m", "from a high of £31m"); an amount that gives another once more ("$136 million, or 20
cents a share") is governed as that one is.
"""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon.concepts import CONCEPTS, DETERMINERS
from factcheck.model.figure import Figure

ORDERED = frozenset(
    {"count", "money", "percentage", "measure", "duration", "age", "points", "temperature",
     "date", "ordinal"}
)  # fmt: skip
# What binds a figure to the words before it: prepositions, and marks that close it off.
BINDERS = frozenset(
    "from to by of at than between and below above over under with for in on up down compared "
    "against versus vs with or including include includes among only just out , ; ( )".split()
)
AMOUNTS = frozenset(f"<{kind}>" for kind in ORDERED - {"date", "ordinal"})
_CLAUSE_ENDS = frozenset("; : while whereas although though but as when which who".split())
# What may stand between a preposition and its figure; nouns that a level is the measure of.
_OVER = frozenset("then now expected high low average total".split())
_LEVELS = frozenset(
    "close price level rate figure estimate forecast target goal tally count number loss "
    "profit value cost".split()
)
_AGAINST = frozenset({"against", "versus", "vs"})
_COMPARED = frozenset({"with", "to"})  # behind "compared"
_ITEM = 6  # words between two levels that are listed
_PER = frozenset({")", "a", "per", "share"})
_START, _END = "^", "$"


class Place(NamedTuple):
    """A figure among the words of its sentence, in which each figure is one word."""

    figure: Figure
    words: Sequence[str]
    at: int

    def word(self, step: int) -> str:
        """Return the word so many steps away, a mark beyond the sentence's ends."""
        place = self.at + step
        return _START if place < 0 else _END if place >= len(self.words) else self.words[place]


def places(figures: list[Figure]) -> list[Place]:
    """Return the sentence's figures of a kind that has an order, each as one word of it."""
    lower = figures[0].sentence.tokens.lower
    starts = {figure.mention.first: figure for figure in figures}
    words: list[str] = []
    found: list[Place] = []
    at = 0
    while at < len(lower):
        figure = starts.get(at)
        if figure is None:
            words.append(lower[at])
            at += 1
            continue
        if figure.kind in ORDERED:
            found.append(Place(figure, words, len(words)))
        words.append(f"<{figure.kind}>")
        at = max(figure.mention.last, at) + 1
    return found


def head_place(place: Place) -> Place:
    """Return the amount that this one gives once more: "$136 million, or 20 cents a share"."""
    words = place.words
    at = place.at - 1
    while at > 0 and words[at] in DETERMINERS:
        at -= 1
    if at < 1 or words[at] != "or":
        return place
    at -= 1 + (words[at - 1] == ",")
    while at > 0 and words[at] in _PER:
        at -= 1
    return Place(place.figure, words, at) if at >= 0 and words[at] in AMOUNTS else place


def governor(place: Place) -> str:
    """Return the preposition that governs a figure: over determiners, owners, nouns of level.

    Where it governs the noun that the figure is the measure of ("from a high of"), "+of" is
    added to it.
    """
    return governed(place)[0]


def governed(place: Place) -> tuple[str, int]:
    """Return what governs a figure and where that stands, -1 if nothing does."""
    for step in range(1, 8):
        word = place.word(-step)
        if word in BINDERS:
            if word != "of" or step > 3:
                return word, place.at - step
            return _of(place, step)
        if word in AMOUNTS:
            break
        concept = CONCEPTS.get(word, "")
        over = word in DETERMINERS or word.endswith("'s") or concept in _OVER
        if not over and step > 3:
            break
    return "", -1


def set_against(place: Place) -> tuple[str, int]:
    """Return the words that hold a figure against another, and where its preposition stands.

    "Against", "versus" or "compared with"; empty, and -1, where nothing does.
    """
    word, at = governed(head_place(place))
    cue = word.removesuffix("+of")
    if cue in _AGAINST:
        return cue, at
    compared = at - 1 - (at > 1 and place.words[at - 1].endswith("ly"))
    if cue in _COMPARED and at > 0 and place.words[compared] == "compared":
        return f"compared {cue}", at
    return "", -1


def _of(place: Place, step: int) -> tuple[str, int]:
    """Return what governs the noun of level before "of": "from a high of", "to a total of"."""
    noun = place.word(-step - 1)
    if is_level_noun(noun):
        for further in range(step + 2, step + 8):
            word = place.word(-further)
            if word in BINDERS:
                return f"{word}+of", place.at - further
    if noun.isalpha() and place.word(-step - 2) == "from":
        return "from+of", place.at - step - 2  # "from volume of 8,250"
    return "of", place.at - step


def is_one_of_several(place: Place, found: Sequence[Place]) -> bool:
    """Whether levels of other times follow: "a 7.3 percent deficit this year, 4.5 in 2013"."""
    behind = [
        each for each in found if each.at > place.at and each.figure.kind == place.figure.kind
    ]
    gap = place.words[place.at + 1 : behind[0].at] if behind else ()
    dated = bool(behind) and "<date>" in place.words[behind[0].at + 1 : behind[0].at + 3]
    return dated and gap[-1:] == [","] and len(gap) <= _ITEM


def is_level_noun(word: str) -> bool:
    """Whether a figure may be the measure of a noun: "a high of", "a value of"."""
    return CONCEPTS.get(word, "") in _OVER or word in _LEVELS


def clause_before(place: Place) -> list[str]:
    """Return the words before a figure in its clause."""
    words = list(place.words[max(0, place.at - 16) : place.at])
    for at in range(len(words) - 1, -1, -1):
        if words[at] in _CLAUSE_ENDS:
            return words[at + 1 :]
    return words


def clause_after(place: Place) -> list[str]:
    """Return the words after a figure in its clause, up to the next figure."""
    words = list(place.words[place.at + 1 : place.at + 8])
    for at, word in enumerate(words):
        if word in _CLAUSE_ENDS or word[0] == "<":
            return words[:at]
    return words

"""Find the lesser of two figures that are set against each other: the one made little of.

Finds: "28 percent, compared with only 10 percent in 1989", "86% of nurses want it, but just 35%
of doctors", "to $750 million from a mere $12 million", "only 55 wells, against 137 a year ago".
Skips: "only 52% approve while 44% do not" (little beside what was hoped for), "36 states, but
just one county" (of another noun).
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.concepts import DETERMINERS
from factcheck.lexicon.degrees import BELITTLING
from factcheck.link.grammar.clauses import Place, governed, set_against
from factcheck.link.grammar.phrases import after
from factcheck.link.grammar.roles import is_level, of_one_noun, role_of, told_in_one_unit
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Comparison

_CONTRASTING = frozenset({"but", "while", "whereas"})
_ENDS = frozenset(". ; : ? !".split())
_REACH = 25  # words between the two
_CLAUSE = 7  # words from "while" to the figure of its clause


def find_contrasts(index: Index) -> Iterator[Comparison]:
    """Yield each pair of which the words make one little, that one as the lesser."""
    for number, figures in index.by_sentence.items():
        if len(figures) < 2 or figures[0].section_kind == "table":
            continue
        if BELITTLING.isdisjoint(figures[0].sentence.tokens.lower):
            continue
        found = index.places(number)
        for at, place in enumerate(found):
            other = _nearest(found[:at], place)
            if other is None:
                continue
            first, second = _belittling(other), _belittling(place)
            if second and not first and _set_off(place):
                yield _ordered(other, place, second)
            elif first and not second and set_against(place)[0]:
                yield _ordered(place, other, first)


def _ordered(greater: Place, lesser: Place, word: str) -> Comparison:
    why = f"“{word}” makes it the lesser of the two"
    return Comparison(greater.figure, lesser.figure, "likely", why)


def _belittling(place: Place) -> str:
    """Return the word that makes little of a figure, empty where none does."""
    for at in range(place.at - 1, -1, -1):
        word, lead = place.words[at], place.words[at - 1] if at else ""
        if word in BELITTLING:
            other = lead == "not" or place.words[at : at + 2] == ["just", "about"]
            return "" if other else word
        if word not in DETERMINERS:
            break
    return ""


def _set_off(place: Place) -> bool:
    """Whether the words set a figure against one before it: "but only", "from just"."""
    at = place.at
    while at > 0 and place.words[at - 1] in DETERMINERS | BELITTLING:
        at -= 1
    lead = Place(place.figure, place.words, at)  # "just" and "only" bind a figure themselves
    if set_against(lead)[0] or _in_contrast(lead):
        return True
    return governed(lead)[0] == "from" and place.word(1) != "to"


def _in_contrast(lead: Place) -> bool:
    """Whether a clause of contrast leads to a figure: "but only", "while sales rose just"."""
    for step in range(1, _CLAUSE):
        word = lead.word(-step)
        if word in _CONTRASTING:
            return True
        if not word.isalpha():
            break
    return False


def _nearest(before: Sequence[Place], place: Place) -> Place | None:
    """Return the like level told last before, in its clause or the one it is set against."""
    for other in reversed(before):
        if place.at - other.at > _REACH:
            return None
        if other.figure.kind != place.figure.kind or not _plain(other.figure):
            continue
        if not told_in_one_unit(other.figure, place.figure) or not _plain(place.figure):
            continue
        gap = place.words[other.at + 1 : place.at]
        apart = not _ENDS.isdisjoint(gap) or not of_one_noun(other.figure, place.figure)
        return None if apart or role_of(other.figure) == "before" else other
    return None


def _plain(figure: Figure) -> bool:
    """Whether a figure tells one level, and no time that is so long past."""
    moment = figure.kind == "duration" and after(figure) in (["ago"], ["earlier"])
    return is_level(figure) and figure.mention.low == figure.mention.high and not moment

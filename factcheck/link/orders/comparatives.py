"""Find levels that a comparative sets above or below another: "16.3, lower than the 14 set".

Finds: "$82 million, more than the $75 million of the first part"; "a rise of 1.6 percent ...,
above the 0.9 percent gain in 2008"; "... at 4,990. That is lower than the 5,120 of 2009".
Skips: "46 points higher than", which tells a difference; "no more than", "if lower than".

Degree words, prepositions, units and places alone tell which levels are tried. What is called
better or worse may be the greater or the lesser, and is left alone.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.degrees import degree
from factcheck.link.grammar.adjuncts import bare
from factcheck.link.grammar.clauses import (
    AMOUNTS,
    Place,
    governed,
    head_place,
    is_one_of_several,
)
from factcheck.link.grammar.roles import is_level, of_one_noun, role_of, told_in_one_unit
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Comparison

_KINDS = frozenset(
    {"count", "money", "measure", "percentage", "temperature", "duration", "points"}
)
_CUES = frozenset({"than", "above", "below"})
_SIDES = {"above": 1, "below": -1}
_OPEN = frozenset("not no nor n't if unless never until rather other whether any ever".split())
_PARTING = frozenset("; : . while whereas although though as when who because where".split())
_PRONOUNS = frozenset({"that", "this", "it", "both"})
_HELD_AGAINST = _CUES | {"from", "against", "versus", "vs"}
_MARKS = frozenset({",", "-", "--", "–", "—"})
_ADVERBS = ("ly", "well", "far", "just", "still", "but", "even")
_DEFINITE = frozenset({"the", "its", "their", "his", "her", "our"})
_BOUNDED = frozenset(
    {"more_than", "less_than", "well_over", "just_over", "just_under", "at_least", "up_to"}
)
_REACH = 20  # words between the two levels
_OWN = 3  # words from a comparative to its "than": "fewer deaths than"


def find_comparatives(index: Index) -> Iterator[Comparison]:
    """Yield each level with the one that a comparative sets it above or below."""
    for at, figures in index.by_sentence.items():
        sentence = figures[0].sentence
        if figures[0].section_kind == "table" or _CUES.isdisjoint(sentence.tokens.lower):
            continue
        found = index.places(at)
        for place in found:
            if place.figure.kind in _KINDS and is_level(place.figure):
                yield from _compared(index, found, place)


def _compared(index: Index, found: Sequence[Place], place: Place) -> Iterator[Comparison]:
    word, at = governed(head_place(place))
    cue = word.removesuffix("+of")
    between = place.words[at + 1 : place.at]
    if cue not in _CUES or _is_bound(place.figure, between) or _is_group(place):
        return
    if any(told[0] == "<" for told in between):
        return  # "more than half the 9.9 million"
    side, start = _comparative(place, at) if cue == "than" else _aside(place, at)
    if not side:
        return
    if is_one_of_several(place, found):
        return
    first = _before(found, place, start) or _sentence_before(index, found, place, start)
    if first is None or not _comparable(first, place.figure):
        return
    greater, lesser = (first, place.figure) if side > 0 else (place.figure, first)
    words = " ".join(place.words[start : at + 1])
    yield Comparison(greater, lesser, "likely", f"the words say “{words}”")


def _comparative(place: Place, at: int) -> tuple[int, int]:
    """Return the side of the comparative before "than" and where it stands, 0 for none."""
    words = place.words
    for start in range(at - 1, max(-1, at - 1 - _OWN), -1):
        found = degree(words[start], _class_of(place.figure))
        if found is not None and found.form == "more":
            lead = words[start - 1] if start else ""
            return (0, start) if lead in AMOUNTS or lead == "times" else (found.side, start)
        if not words[start].isalpha():
            break
    return 0, at


def _aside(place: Place, at: int) -> tuple[int, int]:
    """Return the side of ", above", "- well below", ", but still above", set off by a mark."""
    words = place.words
    start = at
    while start and at - start < _OWN and words[start - 1].endswith(_ADVERBS):
        start -= 1
    marked = start > 0 and words[start - 1] in _MARKS
    return (_SIDES[words[at]] if marked else 0), start


def _class_of(figure: Figure) -> str:
    if figure.kind == "duration":
        return "time"
    return figure.kind if figure.kind in ("money", "temperature") else figure.dimension


def _before(found: Sequence[Place], place: Place, start: int) -> Figure | None:
    """Return the level that the comparative speaks of: the last like one before it."""
    words = place.words
    stays = bare(words)
    if not stays[place.at]:
        return None
    for level in reversed(found):
        if level.at >= start or not stays[level.at]:
            continue
        between = words[level.at + 1 : start]
        if start - level.at > _REACH or not _PARTING.isdisjoint(between):
            return None
        if governed(head_place(level))[0].removesuffix("+of") in _HELD_AGAINST:
            continue  # "0.5, well below the forecast of 1.7 and weaker than the 0.9 of May"
        if "and" in between[:-1] or _is_difference(level):
            return None
        if _alike(level.figure, place.figure):
            lead = words[max(0, level.at - 4) : level.at]
            told = _OPEN.isdisjoint(between) and _OPEN.isdisjoint(lead)
            return level.figure if told else None
    return None


def _sentence_before(
    index: Index, found: Sequence[Place], place: Place, start: int
) -> Figure | None:
    """Return the one like level that a pronoun takes up: "That is lower than the 5,120"."""
    words, sentence = place.words, place.figure.sentence
    earlier = index.by_sentence.get(sentence.index - 1, ())
    own = any(level.at < start for level in found if _alike(level.figure, place.figure))
    if own or not _OPEN.isdisjoint(words[:start]) or words[0] not in _PRONOUNS:
        return None
    like = [
        figure for figure in earlier
        if figure.section is sentence.section and _alike(figure, place.figure)
    ]  # fmt: skip
    return like[0] if len(like) == 1 else None


def _alike(level: Figure, figure: Figure) -> bool:
    return told_in_one_unit(level, figure) and (bool(level.unit) or not figure.unit)


def _is_bound(figure: Figure, between: Sequence[str]) -> bool:
    """Whether the comparative is the figure's hedge: "more than 300", not "than the 300"."""
    hedge = figure.hedge
    definite = any(word in _DEFINITE or word.endswith("'s") for word in between)
    return hedge is not None and hedge.name in _BOUNDED and not definite


def _is_group(place: Place) -> bool:
    """Whether it tells who and not how many: "more than the poorest 66%"."""
    found = degree(place.word(-1), "")
    return found is not None and found.form in ("most", "peak")


def _is_difference(level: Place) -> bool:
    """Whether it tells by how much: "two degrees above normal", "$7m, or 3 percent, higher"."""
    follow = [level.word(step) for step in (1, 2)]
    near = follow[: 1 + (follow[0] not in (",", "and"))]
    told = [found for word in near if (found := degree(word, ""))]
    return "or" in follow or any(found.form in ("more", "above") for found in told)


def _comparable(first: Figure, second: Figure) -> bool:
    """Whether both are levels, or both changes, of one noun."""
    if first.kind not in _KINDS or not is_level(first) or first.text.lower() == "one":
        return False
    if "-" in first.text[1:] and "-" in second.text[1:]:
        return False  # a 12-inch model, slimmer than the 11-inch one
    if first.direction != second.direction and first.kind != "percentage":
        return False  # "up 15 cents to $2.10, above the 33 cents of March"
    if "down" in (first.direction, second.direction):
        return False  # a fall may be called lower where it is deeper
    if (role_of(first) == "change") != (role_of(second) == "change") and not second.unit:
        return False
    return of_one_noun(first, second)

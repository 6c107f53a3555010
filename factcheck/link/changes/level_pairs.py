"""Pair levels of one measure that the words set side by side, whichever is more.

Finds: "sales of £6.57bn against £8.81bn", "316.7 million at the end of March compared with
312.9 million", "to 6,200 from 9,900"; a level told in a smaller print than those of its unit
beside it ("1.9 million tonnes from 1.74 million. The target was 1.81 tonnes").
Skips: "revenue of $371 million compared with a loss of $700,000", "14 cases from 2,321
samples".

Prepositions, nouns, units and print alone tell which levels are tried.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.adjuncts import bare
from factcheck.link.grammar.clauses import Place, governed, head_place, set_against
from factcheck.link.grammar.roles import is_level, same_scale, told_in_one_unit
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import LevelPair

_CUES = frozenset({"against", "versus", "vs", "from", "compared"})
_KINDS = frozenset({"count", "money", "measure"})
_PARTING = frozenset("; : while whereas although though but as when which who".split())
_NOUN_CLASS = "N"
_ARTICLES = frozenset({"a", "an"})
_CLOSING = frozenset("$ , ; . : ( ) in on at for a an the last this of and or per".split())
_SPREAD = frozenset({"range", "ranges", "ranged", "ranging", "varying", "far", "apart"})
_REACH = 30  # words between the two levels
_OWN = 4  # words between a preposition and its level
_NEAR = 2  # sentences in which a unit's other levels stand


def find_level_pairs(index: Index) -> Iterator[LevelPair]:
    """Yield each level with the one that a preposition sets beside it."""
    for at, figures in index.by_sentence.items():
        sentence = figures[0].sentence
        if figures[0].section_kind == "table":
            continue
        if not _CUES.isdisjoint(sentence.tokens.lower):
            found = index.places(at)
            for place in found if len(found) > 1 else ():
                yield from _set_beside(found, place)
    yield from _in_smaller_print(index)


def _set_beside(found: Sequence[Place], place: Place) -> Iterator[LevelPair]:
    """Read "A against B": the last like level before the preposition that governs B."""
    if not _is_level(place.figure):
        return
    cue, at = set_against(place)
    if not cue:
        word, at = governed(head_place(place))
        cue = word.removesuffix("+of")
        if cue != "from":
            return
    if place.word(1) == "/" or place.words[at - 1] in _SPREAD:
        return  # "from 2.0/2.5 previously", "at prices ranging from"
    stays = bare(place.words)
    level = _partner(found, place, at, stays) if stays[place.at] else None
    if level is not None and _one_thing(level, place, at):
        why = f"“{cue}” sets the two side by side"
        yield LevelPair(level.figure, place.figure, "likely", why)


def _partner(
    found: Sequence[Place], place: Place, at: int, stays: Sequence[bool]
) -> Place | None:
    """Return the level that another is held against: behind "from B to", else before it."""
    words = place.words
    if words[at] == "from" and place.word(1) == "to":
        end = next((end for end in found if end.at == place.at + 2), None)
        if end is None or not told_in_one_unit(end.figure, place.figure):
            return None
        return None if _told_once(place, end) else end
    again = head_place(place).at != place.at
    for level in reversed(found):
        if level.at >= at or not stays[level.at]:
            continue
        between = range(level.at + 1, at)
        parted = any(stays[step] and words[step] in _PARTING for step in between)
        if parted or at - level.at > _REACH:
            return None
        alike = _is_level(level.figure) and told_in_one_unit(level.figure, place.figure)
        if alike and (head_place(level).at != level.at) == again:
            return None if level.at + 1 == at and _told_once(level, place) else level
    return None


def _is_level(figure: Figure) -> bool:
    return figure.kind in _KINDS and is_level(figure)


def _one_thing(level: Place, beside: Place, at: int) -> bool:
    """Whether no noun of its own makes the second level one of another thing.

    "Revenue of $371 million compared with a loss of $700,000"; "14 cases from 2,321 samples";
    "a net loss of 2 million compared to a 263 million profit".
    """
    one, other = level.figure.measure, beside.figure.measure
    if other is not None and other.span.start > beside.figure.span.start:
        return one is not None and stem(one.head) == stem(other.head)
    between = list(beside.words[at + 1 : beside.at])
    if not _ARTICLES.isdisjoint(between) and beside.word(1) not in _CLOSING:
        return False  # "from a $538 garage in 1939"
    if len(between) > _OWN:
        return False
    told = {stem(word) for word in level.words[max(0, level.at - _REACH) : at]}
    classes = classes_of(between, between)
    nouns = [word for word, told_class in zip(between, classes, strict=True)
             if told_class == _NOUN_CLASS]  # fmt: skip
    return all(stem(word) in told for word in nouns)


def _told_once(bare_level: Place, scaled: Place) -> bool:
    """Whether the scale of one level is that of both: "rose to 4.26 from 3.99 billion"."""
    figure = bare_level.figure
    alone = not figure.unit and figure.text.replace(".", "").isdigit()
    return alone and _has_scale(scaled.figure)


def _in_smaller_print(index: Index) -> Iterator[LevelPair]:
    """Pair a level printed with decimals alone with one of its unit in thousands or more.

    A unit's levels told together are of one size: tonnes of one crop, barrels of one field.
    """
    for figures in index.by_unit.values():
        for earlier, later in pairwise(figures):
            apart = later.sentence.index - earlier.sentence.index
            small, large = (later, earlier) if _has_decimals_alone(later) else (earlier, later)
            if (
                apart <= _NEAR
                and later.section is earlier.section
                and small.kind in ("measure", "age")
                and same_scale(small, large)
                and _has_decimals_alone(small)
                and any(map(str.isalpha, small.text))
                and _has_scale(large)
            ):
                why = f"{large} is told beside it in the same unit"
                yield LevelPair(small, large, "likely", why)


def _has_decimals_alone(figure: Figure) -> bool:
    return figure.mention.grain_low < 1 and not figure.hedge


def _has_scale(figure: Figure) -> bool:
    return figure.mention.grain_low >= 1000 and "," not in figure.text

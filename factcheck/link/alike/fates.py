"""Fates: what is told to have befallen those that a count is of.

"A blast killed four people and injured 12" counts four dead and twelve hurt. The verb before a
count rules it, else the sum that leads to it ("the death toll rose to 40"), else its own noun,
else what is said of it, over an aside ("five people, two of them children, died"). A count that
is joined to another and has no verb of its own shares what is said of that.
"""

from collections.abc import Iterable, Sequence

from factcheck.lexicon.fates import FATES, STATES, UNDERGONE
from factcheck.lexicon.list_words import FINITE
from factcheck.link.grammar.phrases import after, before
from factcheck.model.figure import Figure

_BREAKS = frozenset('. ; : ( ) — – ? ! “ ” " while but when after as since before'.split())
_BE = frozenset("is are was were be been being got gets get".split())
_LEAD = frozenset(
    "at least most about around nearly almost some more than over another a an the all other "
    "these those further estimated only just".split()
)
# What shows that a participle before it has an object, so that it befell somebody else.
_OBJECT = frozenset(
    "a an the his her their its him them themselves more dozens hundreds thousands scores "
    "people civilians another some many several at least".split()
)
# What makes a phrase of its own of those whom it befell: "took in the injured".
_NAMED = frozenset("the a an of his her its their for those".split())
_LEVEL = frozenset("to at of is was were reached stood stands totalled number : about".split())
_THEM = frozenset({"them", "these", "those", "whom", "which"})
_EVERY = frozenset({"all", "everyone", "everybody", "none"})
_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
_JOINTS = frozenset({"and", ",", "&", "or"})
_ASIDE = 10  # tokens of an aside between commas
_REACH = 14  # tokens from a count to what is said of it
_BACK = 9  # tokens from a count to the sum that leads to it
_SHORT = 6  # tokens between two counts of one verb


def fates_of(figures: Iterable[Figure]) -> dict[int, str]:
    """Return the fate of each count that has one told, by the figure's index."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        if figure.kind == "count" and not figure.unit and not figure.per:
            by_sentence.setdefault(figure.sentence.index, []).append(figure)
    found: dict[int, str] = {}
    for counts in by_sentence.values():
        lower = counts[0].sentence.tokens.lower
        if not FATES.keys().isdisjoint(lower):
            _tell(counts, lower, found)
    return found


def _tell(counts: Sequence[Figure], lower: list[str], found: dict[int, str]) -> None:
    """Set the fate of each of a sentence's counts that has one told."""
    ruled = [_verb_before(count, lower) for count in counts]
    for place, count in enumerate(counts):
        if _is_some_of_them(count):
            continue
        end = counts[place + 1].mention.first if place + 1 < len(counts) else len(lower)
        start = counts[place - 1].mention.last + 1 if place else 0
        fate = ruled[place] or _led_to(count, lower, start) or _said_of(count, lower, end)
        if fate:
            found[count.index] = fate
    for place, count in enumerate(counts):
        if count.index in found or _is_some_of_them(count):
            continue
        if place and ruled[place - 1] and _goes_on(counts[place - 1], count, lower):
            found[count.index] = ruled[place - 1]
    for place in range(len(counts) - 2, -1, -1):
        one, other = counts[place], counts[place + 1]
        shares = one.index not in found and not ruled[place + 1]
        gap = lower[one.mention.last + 1 : other.mention.first]
        if shares and other.index in found and _are_joined(gap) and not _is_some_of_them(one):
            found[one.index] = found[other.index]


def _is_some_of_them(count: Figure) -> bool:
    """Whether it takes some out of those that another counts, whatever befell these.

    Or leaves some out: "all but nine were rescued".
    """
    behind, lead = after(count, 2), before(count, 2)
    excepted = lead[-1:] in (["but"], ["except"]) and not _EVERY.isdisjoint(lead[:-1])
    return excepted or (behind[:1] == ["of"] and not _THEM.isdisjoint(behind))


def _verb_before(count: Figure, lower: list[str]) -> str:
    """Return what a verb right before the count does to those: "killed at least 40"."""
    at = _opening(count, lower) - 1
    if at < 0 or lower[at] not in FATES or lower[at] in UNDERGONE:
        return ""
    passive = at > 0 and (lower[at - 1] in _BE or lower[at - 1] == "-")
    return "" if passive else FATES[lower[at]]


def _opening(count: Figure, lower: list[str]) -> int:
    """Return the token that opens the count's phrase, hedge and determiner with it."""
    at = len(before(count, len(lower)))
    while at and lower[at - 1] in _LEAD:
        at -= 1
    return at


def _said_of(count: Figure, lower: list[str], end: int) -> str:
    """Return the fate that the count's noun or its verb tells."""
    measure = count.measure
    if measure is not None and measure.span.start >= count.span.end:
        noun = FATES.get(measure.text.split()[-1].lower())
        if noun:
            return noun
    at = count.mention.last + 1
    stop = min(end, at + _REACH)
    while at < stop:
        word = lower[at]
        if word == ",":
            at = _past_aside(lower, at, stop=len(lower))
            if not at:
                return ""
            stop = max(stop, at + 3)
            continue
        if word in _BREAKS:
            return ""
        if word in FATES and _befell(lower, at, end):
            return FATES[word]
        at += 1
    return ""


def _past_aside(lower: list[str], at: int, stop: int) -> int:
    """Return where the clause goes on behind an aside that a comma opens, 0 if none does."""
    for close in range(at + 2, min(stop - 1, at + _ASIDE)):
        if lower[close] == ",":
            follows = lower[close + 1]
            goes_on = follows in _BE or follows in UNDERGONE or follows in ("have", "had")
            return close + 1 if goes_on or _is_participle(follows) else 0
        if lower[close] in _BREAKS:
            return 0
    return 0


def _is_participle(word: str) -> bool:
    return word in FATES and word in STATES


def _befell(lower: list[str], at: int, end: int) -> bool:
    """Whether the word at ``at`` tells what befell those before it, and not what they did."""
    word = lower[at]
    if lower[at - 1] in _NAMED:
        return False
    if word in UNDERGONE:
        return True
    if word.endswith(("ing", "s")):
        return False
    behind = lower[at + 1 : at + 2]
    passive = not _BE.isdisjoint(lower[max(0, at - 3) : at])
    near_next = at + 1 >= end and end < len(lower)
    return passive or not (near_next or (behind and behind[0] in _OBJECT))


def _led_to(count: Figure, lower: list[str], start: int) -> str:
    """Return the fate of a sum that leads to the count: "the death toll rose to 40"."""
    at = _opening(count, lower)
    first = max(start, at - _BACK)
    lead = lower[first:at]
    if lead[-1:] == [","] and after(count, 2) in _ALL:
        lead = lead[:-1]  # "The injured, 14 in all,"
    elif lead[-1:] and lead[-1] not in _LEVEL:
        return ""
    for place in range(len(lead) - 1, -1, -1):
        word = lead[place]
        if word == "," or (word in _BREAKS and word != ":"):
            return ""
        if word in FATES:
            noun = word in STATES or lead[place + 1 : place + 2] == ["of"]
            return FATES[word] if noun else ""
    return ""


def _goes_on(earlier: Figure, count: Figure, lower: list[str]) -> bool:
    """Whether the verb before an earlier count rules this one: "killed four men and six"."""
    gap = lower[earlier.mention.last + 1 : count.mention.first]
    behind = after(count, 4)
    return _are_joined(gap) and FINITE.isdisjoint(behind) and FATES.keys().isdisjoint(behind)


def _are_joined(gap: list[str]) -> bool:
    joined = not _JOINTS.isdisjoint(gap) and len(gap) <= _SHORT
    return joined and FINITE.isdisjoint(gap) and FATES.keys().isdisjoint(gap)

"""Find a small total that the words behind it share out one by one.

Finds: "two consortia, one French and one Italian", "two extra sensors, one detecting depth and
one detecting focus".
Skips: "two of the men, one of them a guard", "including three Syrians, one Dane and one
Pole".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.list_words import FINITE
from factcheck.link.grammar.phrases import DASHES, OPEN_LIST, before, is_count
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_MARKS = frozenset({",", ":", "(", "--"}) | DASHES
_JOINTS = frozenset({",", ";", "and", "plus", "&"})
_NONE = frozenset("of or day thing more than".split())  # behind "one": no part of its own
_LISTED = 3
_NOUN = 8  # tokens from a total to the first of its parts
_PART = 12  # tokens from one part to the next


def find_single_parts(index: Index) -> Iterator[Breakdown]:
    """Yield each total with the ones behind it, the last joined by "and"."""
    for figures in index.by_sentence.values():
        ones = [figure for figure in figures if _is_one(figure)]
        if len(ones) < 2 or figures[0].section_kind == "table":
            continue
        lower = figures[0].sentence.tokens.lower
        ahead = [figure for figure in figures if figure.index < ones[0].index]
        total = ahead[-1] if ahead else None
        if total is None or _is_one(total) or not is_count(total) or total.measure is None:
            continue
        gap = lower[total.mention.last + 1 : ones[0].mention.first]
        apart = gap[-1:] and gap[-1] in _MARKS and len(gap) <= _NOUN
        listed = not OPEN_LIST.isdisjoint(before(total, _LISTED))  # "including three Syrians"
        if apart and not listed and FINITE.isdisjoint(gap) and _in_a_row(ones, lower):
            why = "one part after the other"
            yield Breakdown(total, tuple(ones), True, "likely", why)


def _is_one(figure: Figure) -> bool:
    lower = figure.sentence.tokens.lower
    following = lower[figure.mention.last + 1 : figure.mention.last + 2]
    return (
        figure.kind == "count"
        and figure.text.lower() == "one"
        and following[:1] != []
        and following[0] not in _NONE
    )


def _in_a_row(ones: Sequence[Figure], lower: Sequence[str]) -> bool:
    """Whether a comma or "and" stands before each further one, and "and" before the last."""
    for place, (first, second) in enumerate(pairwise(ones)):
        gap = lower[first.mention.last + 1 : second.mention.first]
        last = place == len(ones) - 2
        if not gap or len(gap) > _PART or gap[-1] not in _JOINTS or "." in gap:
            return False
        if last and gap[-1] not in ("and", "plus", "&"):
            return False
    behind = lower[ones[-1].mention.last + 1 : ones[-1].mention.last + 1 + _PART]
    return "another" not in behind and "third" not in behind and "a" not in behind[2:4]

"""Find one number given for two things that are easily taken for each other.

Finds: "3,500 settlements ... 3,500 housing units", "110 deaths ... 110 casualties".
"""

from collections.abc import Iterator
from itertools import takewhile

from factcheck.lexicon.fates import FATES
from factcheck.link.grammar.phrases import after, digits
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import SharedNumber


def _struck(fate: str, *more: str) -> frozenset[str]:
    return frozenset(word for word, found in FATES.items() if found == fate) | {*more}


# Each set holds the words for one thing; the sets of a row get mixed up in news copy.
_CONFUSED: tuple[tuple[frozenset[str], ...], ...] = (
    (
        _struck("dead"),
        _struck("hurt"),
        frozenset({"casualties"}),
        _struck("uprooted", "affected"),
        _struck("missing"),
        _struck("ill", "cases"),
    ),
    (frozenset({"homes", "houses", "households", "units"}), frozenset({"settlements"})),
    (frozenset({"applications", "applied"}), frozenset({"granted", "approvals", "approved"})),
    (frozenset({"votes"}), frozenset({"voters", "seats"})),
    (frozenset({"students"}), frozenset({"schools"})),
)
_WORDS = frozenset(word for row in _CONFUSED for group in row for word in group)
_REACH = 3
_FEWEST_DIGITS = 2
_HUNDRED = 100


def find_shared_numbers(index: Index) -> Iterator[SharedNumber]:
    """Yield pairs of equal counts whose nouns should not be mixed."""
    groups: dict[str, list[tuple[Figure, str]]] = {}
    for figure in index.of_kind("count"):
        if figure.unit or figure.value is None or not _telling(figure):
            continue
        word = _word(figure)
        if word:
            groups.setdefault(str(figure.value), []).append((figure, word))
    for same in groups.values():
        for place, (second, other) in enumerate(same):
            for first, one in same[:place]:
                if first.sentence is second.sentence or _told_both_ways(same, first, second):
                    continue
                if _mixed(one, other):
                    yield SharedNumber(
                        first, second, (one, other), why=f"“{one}” and “{other}”, one number"
                    )
                    break


def _told_both_ways(same: list[tuple[Figure, str]], first: Figure, second: Figure) -> bool:
    """Whether one of the sentences gives the number for both things: "22 dead and 22 hurt"."""
    told = [figure for figure, _ in same if figure is not first and figure is not second]
    return any(f.sentence in (first.sentence, second.sentence) for f in told)


def _telling(figure: Figure) -> bool:
    """Whether the number is rare enough for its return to mean something."""
    value = figure.value
    return value is not None and value >= 20 and len(digits(value)) >= _FEWEST_DIGITS


def _word(figure: Figure) -> str:
    told = takewhile(str.isalpha, after(figure, _REACH))  # "killed: 40 people - injured: 90"
    return next((word for word in told if word in _WORDS), "")


def _mixed(one: str, other: str) -> bool:
    for row in _CONFUSED:
        mine = next((group for group in row if one in group), None)
        theirs = next((group for group in row if other in group), None)
        if mine is not None and theirs is not None:
            return mine is not theirs
    return False

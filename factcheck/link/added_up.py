"""Find totals that a sentence divides or adds up.

Finds: "of the 30 stocks, 13 rose and 17 fell", "17 boys and 10 girls, 27 in all".
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import OPEN_LIST, between, same_unit
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown

_COUNTABLE = frozenset({"count", "money", "measure", "percentage", "duration"})
_OF = frozenset({"of", "among"})
_OPENS_CLAUSE = frozenset({",", ".", ":", "—", "–", "“", '"', "and", "but", "out"})
_TOTALS = (
    ("for", "a", "total", "of"), ("for", "a", "combined"), ("a", "total", "of"),
    ("totaling",), ("totalling",), ("adding", "up", "to"), ("bringing", "the", "total", "to"),
    ("making", "a", "total", "of"), ("making", "it"),
)  # fmt: skip
_IN_ALL = (
    ("in", "all"), ("in", "total"), ("altogether",), ("combined",), ("total",), ("overall",),
)  # fmt: skip
_OPPOSITES = (
    ({"higher", "up", "rose", "gained", "advanced", "rise", "rising"},
     {"lower", "down", "fell", "lost", "declined", "fall", "falling"}),
    ({"men", "male", "males", "boys"}, {"women", "female", "females", "girls"}),
    ({"for", "favor", "favour", "yes", "approved", "backed", "supported"},
     {"against", "opposed", "no", "rejected"}),
    ({"won", "wins"}, {"lost", "losses"}),
    ({"survived", "alive"}, {"died", "dead", "killed"}),
    ({"adults"}, {"children", "minors"}),
)  # fmt: skip


def find_added_up(index: Index) -> Iterator[Breakdown]:
    """Yield each total with the parts that the sentence divides it into or adds up."""
    for figures in index.by_sentence.values():
        if len(figures) > 2:
            for total in figures:
                found = _of_the(total, figures)
                if found is not None:
                    yield found
            yield from _total_after(figures)


def _of_the(total: Figure, figures: list[Figure]) -> Breakdown | None:
    """Read "of the 30 stocks, 13 rose and 17 fell"."""
    lower = total.sentence.tokens.lower
    first = total.mention.first
    if total.kind != "count":
        return None
    lead = next((at for at in range(first - 1, max(-1, first - 5), -1) if lower[at] in _OF), -1)
    if lead < 0 or (lead and lower[lead - 1] not in _OPENS_CLAUSE):
        return None
    parts = [f for f in figures if f.mention.first > total.mention.last]
    if not 2 <= len(parts) <= 6 or not all(same_unit(total, part) for part in parts):
        return None
    if "and" not in lower[parts[-2].mention.last + 1 : parts[-1].mention.first]:
        return None
    gaps = lower[parts[0].mention.last + 1 : parts[-1].mention.first]
    if not {";", ".", "including", "which", "who", "those", "whom"}.isdisjoint(gaps):
        return None
    if not {"year", "years", "old", "aged", "times", "age"}.isdisjoint(lower[first:]):
        return None
    contrast = bool({"rest", "others", "remaining", "other"} & set(lower)) or _opposed(lower)
    return Breakdown(
        total, tuple(parts), closed=contrast, certainty="likely" if contrast else "doubtful",
        why="“of the” total, and both sides are numbered",
    )  # fmt: skip


def _opposed(lower: list[str]) -> bool:
    words = set(lower)
    return any(words & one and words & other for one, other in _OPPOSITES)


def _total_after(figures: list[Figure]) -> Iterator[Breakdown]:
    """Read "17 boys and 10 girls, for a total of 27" and "... 27 in all"."""
    for place, total in enumerate(figures):
        if place < 2 or total.kind not in _COUNTABLE or not _sums_up(total):
            continue
        parts: list[Figure] = []
        for figure in reversed(figures[:place]):
            if figure.kind in ("date", "time"):
                continue
            gap = between(figure, parts[-1] if parts else total)
            if any(word[0].isdigit() and len(word) != 4 for word in gap):
                parts = []  # a number that was not read stands between
                break
            if not same_unit(figure, total) and not _one_unit(figure, total):
                break
            if len(gap) > 14 or not OPEN_LIST.isdisjoint(gap) or {".", ";"} & set(gap):
                break
            if parts and not {"and", ",", "plus"} & set(gap):
                break
            parts.append(figure)
        if len(parts) >= 2:
            yield Breakdown(
                total, tuple(reversed(parts)), certainty="likely",
                why="the words add them up",
            )  # fmt: skip


def _one_unit(part: Figure, total: Figure) -> bool:
    """Whether the unit is named once for all ("5 million tonnes, ... 9 million in all")."""
    return part.kind == "measure" and total.kind == "count" and not total.unit


def _sums_up(total: Figure) -> bool:
    lower = total.sentence.tokens.lower
    lead = lower[max(0, total.mention.first - 5) : total.mention.first]
    for words in _TOTALS:
        if tuple(lead[-len(words) :]) == words or tuple(lead[-len(words) - 1 : -1]) == words:
            return True
    follow = lower[total.mention.last + 1 : total.mention.last + 4]
    return any(
        tuple(follow[at : at + len(words)]) == words for words in _IN_ALL for at in (0, 1)
    ) and lead[-1:] in ([","], ["—"], ["–"], ["("], ["or"])

"""Find totals and the numbered parts listed for them in the same sentence.

Finds: "a crew of seven – two pilots, four attendants and an engineer",
"27 children: 17 boys and 10 girls", "17 boys and 10 girls, 27 in all".
Skips: "27 children, including 17 boys" (an open list).
"""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.link.index import Index
from factcheck.link.phrases import OPEN_LIST, after, between, is_dash, same_unit
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown
from factcheck.model.span import Span

_COUNTABLE = frozenset({"count", "money", "measure", "percentage", "duration"})
_LEAD = frozenset(
    {"and", ",", "plus", "the", "original", "as", "well", "also", "then", "another", "some",
     "about", "nearly", "roughly", "unusually", "but", "both", "a", "further", "(", "with"}
)  # fmt: skip
_OF = frozenset({"of", "among"})
_OPENS_CLAUSE = frozenset({",", ".", ":", "—", "–", "“", '"', "and", "but", "out"})
_ARTICLES = frozenset({"a", "an", "one"})
_NOT_A_PART = frozenset({"than", "per", "years", "year"})
_TOTALS = (
    ("for", "a", "total", "of"), ("for", "a", "combined"), ("a", "total", "of"),
    ("totaling",), ("totalling",), ("adding", "up", "to"), ("bringing", "the", "total", "to"),
    ("making", "a", "total", "of"), ("making", "it"),
)  # fmt: skip
_IN_ALL = (
    ("in", "all"), ("in", "total"), ("altogether",), ("combined",), ("total",), ("overall",),
)  # fmt: skip


class _Parts(NamedTuple):
    figures: tuple[Figure, ...]
    singles: tuple[Span, ...]
    end: int


def find_breakdowns(index: Index) -> Iterator[Breakdown]:
    """Yield each total with all its parts, where a closed list gives them."""
    for figures in index.by_sentence.values():
        if len(figures) < 2:
            continue
        parts: set[int] = set()
        for total in figures:
            if total.index in parts:
                continue
            if total.kind in _COUNTABLE and not _labels(total, figures):
                found = _list_after(total, figures) or _of_the(total, figures)
                found = found or _composed(total, figures) or _including(total, figures)
                if found is not None:
                    parts.update(part.index for part in found.parts)
                    yield found
        if len(figures) > 2:
            yield from _total_after(figures)


def _labels(total: Figure, figures: list[Figure]) -> bool:
    """Whether another number stands right before ("five 787 jets"): a model, no count."""
    return any(other.mention.last == total.mention.first - 1 for other in figures)


def _list_after(total: Figure, figures: list[Figure]) -> Breakdown | None:
    tokens = total.sentence.tokens
    lower = tokens.lower
    start = total.mention.last + 1
    for place in range(start, min(len(lower), start + 14)):
        word = lower[place]
        if word == ",":
            return _after_comma(total, figures, place)
        if word in ".;?!":
            return None
        if word in "([:" or is_dash(total, place):
            if place + 1 < len(lower) and lower[place + 1] in OPEN_LIST:
                return None
            parts = _read_parts(total, figures, place + 1)
            break
    else:
        return None
    if parts is None or len(parts.figures) + len(parts.singles) < 2:
        return None
    return Breakdown(
        total, parts.figures, certainty="likely", why="the list gives its parts",
        singles=parts.singles,
    )  # fmt: skip


def _including(total: Figure, figures: list[Figure]) -> Breakdown | None:
    """Read "18 people died, including 12 women and nine men": too many, if anything."""
    lower = total.sentence.tokens.lower
    start = total.mention.last + 1
    if total.kind != "count" or "including" not in lower[start : start + 6]:
        return None
    parts = _read_parts(total, figures, lower.index("including", start) + 1)
    if parts is None or len(parts.figures) < 2 or not _disjoint(parts.figures):
        return None
    return Breakdown(total, parts.figures, closed=False, why="none of the parts is in another")


def _disjoint(parts: tuple[Figure, ...]) -> bool:
    """Whether each part's noun shuts out the others': men and women, gold and silver."""
    nouns = [word for part in parts for word in after(part, 1)]
    return len(set(nouns)) == len(parts) and _SEXES.issuperset(nouns)


def _composed(total: Figure, figures: list[Figure]) -> Breakdown | None:
    """Read "the 100-seat chamber has 53 Liberals, 43 Greens and four others"."""
    lower = total.sentence.tokens.lower
    start = total.mention.last + 1
    if total.kind != "count" or not _CHAMBER.intersection(lower[start : start + 2]):
        return None
    for place in range(start + 1, min(len(lower), start + 10)):
        if lower[place] in ("has", "comprises", "holds", "of"):
            parts = _read_parts(total, figures, place + 1)
            if parts is not None and len(parts.figures) > 1 and not parts.singles:
                return Breakdown(total, parts.figures, why="the sentence names its parts")
            return None
    return None


def _after_comma(total: Figure, figures: list[Figure], place: int) -> Breakdown | None:
    """Read "45 people, 30 of them in town and 15 on farms" and "27 pupils, 17 boys and ..."."""
    lower = total.sentence.tokens.lower
    if total.kind != "count" or not 1 <= place - total.mention.last - 1 <= 4:
        return None
    parts = _read_parts(total, figures, place + 1)
    if parts is None or len(parts.figures) < 2 or parts.singles:
        return None
    follow = [lower[part.mention.last + 1 : part.mention.last + 2] for part in parts.figures]
    kinds = all(word and word[0] in _SEXES for word in follow)
    places = follow[0] == ["of"] or all(word and word[0] in _PLACING for word in follow)
    if not kinds and not places:
        return None
    return Breakdown(total, parts.figures, why="both kinds are counted behind it")


def _read_parts(total: Figure, figures: list[Figure], place: int) -> _Parts | None:
    """Return the parts from ``place`` to the end of the list, if each one is numbered."""
    tokens = total.sentence.tokens
    lower = tokens.lower
    starts = {
        figure.mention.first: figure
        for figure in figures
        if figure is not total and same_unit(total, figure)
    }
    found: list[Figure] = []
    singles: list[Span] = []
    while place < len(lower):
        while place < len(lower) and lower[place] in _LEAD and place not in starts:
            if lower[place] in _ARTICLES and not _starts_number(starts, place):
                break
            place += 1
        if place >= len(lower):
            break
        figure = starts.get(place)
        if figure is not None:
            found.append(figure)
            place = figure.mention.last + 1
        elif lower[place] in _ARTICLES and place + 3 in starts and lower[place + 2] == "of":
            figure = starts[place + 3]  # "a crew of eight"
            found.append(figure)
            place = figure.mention.last + 1
        elif lower[place] in _ARTICLES and total.kind == "count":
            singles.append(
                Span(tokens.starts[place], tokens.ends[min(place + 1, len(lower) - 1)])
            )
            place += 1
        else:
            return None
        place, ended = _skip_noun(total, place, starts)
        if place < 0:
            return None
        if ended:
            break
    return _Parts(tuple(found), tuple(singles), place) if found else None


def _starts_number(starts: dict[int, Figure], place: int) -> bool:
    return place + 1 in starts


def _skip_noun(total: Figure, place: int, starts: dict[int, Figure]) -> tuple[int, bool]:
    """Return the place of the next separator, and whether the list ends there."""
    lower = total.sentence.tokens.lower
    for steps in range(16):
        if place >= len(lower):
            return place, True
        word = lower[place]
        if place in starts or word in ("said", "says"):
            return -1, True
        if word in ".)];:" or is_dash(total, place):
            return place, True
        if word in _NOT_A_PART and steps == 0:
            return -1, True
        if word in ("and", "plus") and _numbered_next(total, place + 1, starts):
            return place, False
        if word == "," and _numbered_next(total, place + 1, starts):
            return place, False
        place += 1
    return -1, True


def _numbered_next(total: Figure, place: int, starts: dict[int, Figure]) -> bool:
    lower = total.sentence.tokens.lower
    for ahead in range(place, min(len(lower), place + 6)):
        if ahead in starts:
            return True
        if lower[ahead] in _ARTICLES:
            return total.kind == "count" and ahead + 1 not in starts
        if lower[ahead] not in _LEAD:
            return False
    return False


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
    gaps = lower[total.mention.last + 1 : parts[-1].mention.first]
    if not {";", ".", "including", "which", "who", "those", "whom"}.isdisjoint(gaps):
        return None
    if not {"year", "years", "old", "aged", "times", "age"}.isdisjoint(lower[first:]):
        return None
    contrast = bool({"rest", "others", "remaining", "other"} & set(lower)) or _opposed(lower)
    return Breakdown(
        total, tuple(parts), closed=contrast, certainty="likely" if contrast else "doubtful",
        why="“of the” total, and both sides are numbered",
    )  # fmt: skip


_CHAMBER = frozenset({"member", "seat", "seats"})
_SEXES = frozenset(
    """men women boys girls male female males females adults children civilians soldiers
    minors teenagers juniors seniors gold golds silver silvers bronze bronzes wins losses
    draws ties""".split()
)
_PLACING = frozenset({"in", "on", "at", "from", "for", "to", "of"})
_OPPOSITES = (
    ({"higher", "up", "rose", "gained", "advanced", "rise", "rising"},
     {"lower", "down", "fell", "lost", "declined", "fall", "falling"}),
    ({"men", "male", "males", "boys"}, {"women", "female", "females", "girls"}),
    ({"for", "favor", "favour", "yes", "approved"}, {"against", "opposed", "no", "rejected"}),
    ({"won", "wins"}, {"lost", "losses"}),
    ({"survived", "alive"}, {"died", "dead", "killed"}),
    ({"adults"}, {"children", "minors"}),
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
            if not same_unit(figure, total):
                break
            gap = between(figure, parts[-1] if parts else total)
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

"""Find a total and what that makes for each, their number told elsewhere.

Finds: "worth $180 million, or $20 million a plane" (nine planes told before), "1,200 jobs
over four years, 300 a year on average", "£24m in aid, or £20,000 for each job".
Skips: "$20 million a plane" alone, "$52 a barrel".
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import after, between
from factcheck.link.rates import TIMES
from factcheck.model.figure import Figure
from factcheck.model.relation import PerHead

_EACH = frozenset("a an per each every".split())


def find_unit_prices(index: Index) -> Iterator[PerHead]:
    """Yield each share with its total before it and the number that the story tells."""
    for figures in index.by_sentence.values():
        for place in range(1, len(figures)):
            each = figures[place]
            if each.kind not in ("money", "count", "measure") or not each.value:
                continue
            noun = _noun(each)
            if noun in TIMES:
                yield from _over_years(figures, place, noun)
            elif noun:
                yield from _of_a_kind(index, figures[place - 1], each, noun)


def _noun(each: Figure) -> str:
    """Return what the share is for: "plane" in "$20 million a plane", else nothing."""
    words = (each.text.lower().replace("-", " ").split() + after(each, 4))[-7:]
    for at in range(len(words) - 1):
        if words[at] in _EACH and words[at + 1].isalpha():
            return words[at + 1]
        if words[at] in (",", ".", ";", "and", "to", "of"):
            return ""
    return ""


def _of_a_kind(index: Index, total: Figure, each: Figure, noun: str) -> Iterator[PerHead]:
    if total.kind != each.kind or total.unit != each.unit or total.per:
        return
    gap = between(total, each)
    if not gap or gap[-1] not in ("or", ",", "about", "(") or len(gap) > 8 or "," not in gap:
        return
    named = {noun, f"{noun}s", f"{noun}es"}
    counts: dict[object, Figure] = {}
    for figure in index.by_kind.get("count", ()):
        several = figure is not each and figure.value is not None and figure.value > 1
        if several and not named.isdisjoint(after(figure, 3)):
            counts.setdefault(figure.value, figure)
    if len(counts) == 1:
        (count,) = counts.values()
        yield PerHead(total, count, each, "doubtful", f"the {noun}s are told elsewhere")


def _over_years(figures: list[Figure], place: int, noun: str) -> Iterator[PerHead]:
    """Link "1,200 jobs over four years, 300 a year on average"."""
    if place < 2:
        return
    total, years, each = figures[place - 2 : place + 1]
    if years.kind != "duration" or years.unit != noun or total.unit != each.unit:
        return
    if total.per or not years.value or years.value < 2 or "," not in between(years, each):
        return
    if "over" in between(total, years) or "in" in between(total, years)[-2:]:
        yield PerHead(total, years, each, "likely", f"a total over {noun}s")

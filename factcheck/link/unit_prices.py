"""Find a total and what that makes for each, their number told elsewhere.

Finds: "worth $180 million, or $20 million a plane" (nine planes told before),
"£24m in aid, or £20,000 for each job".
Skips: "$20 million a plane" alone, "$52 a barrel", "62 to Bray, 45 each to Ayle and Corle".
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.link.rates import TIMES
from factcheck.model.figure import Figure
from factcheck.model.relation import PerHead

_TOO_MANY = 300  # counts in one story, of which none can be told to be the number
_CLOSE = Decimal("0.1")
_ACROSS = frozenset("in over across from among by for".split())
_EACH = frozenset("a an per each every".split())
_NO_THINGS = _ACROSS | frozenset("to at of on with against and or but as than".split())


def find_unit_prices(index: Index) -> Iterator[PerHead]:
    """Yield each share with its total before it and the number that the story tells."""
    for figures in index.by_sentence.values():
        for place in range(1, len(figures)):
            each = figures[place]
            if each.kind not in ("money", "count", "measure") or not each.value:
                continue
            yield from _averaged(figures, place)
            noun = _noun(each)
            if noun in TIMES:
                continue
            if noun and place >= 2 and _counts(figures[place - 1], noun):
                yield from _for_each(*figures[place - 2 : place + 1])
            elif noun:
                yield from _of_a_kind(index, figures[place - 1], each, noun)
        for each in figures:
            noun = _noun(each) if each.kind == "money" and each.value else ""
            if noun and noun not in TIMES:
                yield from _by_role(index, figures, each, noun)


def _noun(each: Figure) -> str:
    """Return what the share is for: "plane" in "$20 million a plane", else nothing."""
    words = (each.text.lower().replace("-", " ").split() + after(each, 4))[-7:]
    for at in range(len(words) - 1):
        if words[at] in _EACH and words[at + 1].isalpha():
            return "" if words[at + 1] in _NO_THINGS else words[at + 1]
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
    if len(index.by_kind.get("count", ())) > _TOO_MANY:
        return
    for figure in index.by_kind.get("count", ()):
        several = figure is not each and figure.value is not None and figure.value > 1
        if several and not named.isdisjoint(after(figure, 3)):
            counts.setdefault(figure.value, figure)
    if len(counts) == 1 and not _implied_told(index, total, each):
        (count,) = counts.values()
        yield PerHead(total, count, each, "doubtful", f"the {noun}s are told elsewhere")


def _implied_told(index: Index, total: Figure, each: Figure) -> bool:
    """Whether some count of the story is the number that total and share imply."""
    if not total.value or not each.value:
        return True
    implied = total.value / each.value
    return any(
        figure.value is not None and abs(figure.value - implied) <= implied * _CLOSE
        for figure in index.by_kind.get("count", ())
    )


def _averaged(figures: list[Figure], place: int) -> Iterator[PerHead]:
    """Link "27 goals in 9 games, an average of three", "80 miles in two hours, ... 40 mph"."""
    if place < 2:
        return
    total, count, each = figures[place - 2 : place + 1]
    lead = before(each, 3)
    if (
        "average" not in lead
        or lead[-1:] not in (["of"], ["average"])
        or total.per
        or total.hedge
    ):
        return
    if count.kind not in ("count", "duration") or not count.value or count.value < 2:
        return
    gap = between(total, count)
    if len(gap) > 5 or not _ACROSS & set(gap) or "," not in between(count, each):
        return
    if _made_of(total, count, each) and total.value and each.value:
        yield PerHead(total, count, each, "likely", "a total, how many, and the average")


def _made_of(total: Figure, count: Figure, each: Figure) -> bool:
    """Whether the average has the total's unit, or its unit for a unit of time."""
    if each.unit == f"{total.unit} per {count.unit}" and total.unit:
        return True
    return each.unit == total.unit and each.kind == total.kind and count.kind == "count"


def _counts(count: Figure, noun: str) -> bool:
    """Whether the figure counts or measures what the share is for ("600 acres")."""
    if count.per or count.kind not in ("count", "measure"):
        return False  # "28 cents a share" tells of shares, not how many there are
    words = (*count.text.lower().split(), *after(count, 2))
    return any(word in (noun, f"{noun}s", f"{noun}es") for word in words)


def _for_each(total: Figure, count: Figure, each: Figure) -> Iterator[PerHead]:
    """Link "$1.8 million for 600 acres, or $3,000 an acre"."""
    gap = between(count, each)
    if total.unit != each.unit or total.kind != each.kind or total.per or not total.value:
        return
    if "," in gap and len(gap) <= 5 and len(between(total, count)) <= 4:
        yield PerHead(total, count, each, "likely", "a total, how many, and the price of one")


def _by_role(index: Index, figures: list[Figure], each: Figure, noun: str) -> Iterator[PerHead]:
    """Link a price for one, how many there are, and the one other sum, in any order."""
    counts = [f for f in figures if f is not each and f.value and _counts(f, noun)]
    totals = [
        f
        for f in figures
        if f.kind == "money" and f is not each and f.unit == each.unit and not f.per and f.value
    ]
    if len(counts) != 1 or len(totals) != 1 or len(figures) > 5:
        return
    if (totals[0].value or 0) > (each.value or 0) and (counts[0].value or 0) > 1:
        yield PerHead(totals[0], counts[0], each, "doubtful", "a price, a number and a sum")

"""Find a total, the number it is shared among, and what each gets.

Finds: "split $9 million among 30 families, $300,000 each", "each of the 40 workers got
$500, a total of $20,000", "$500m for 327m Americans: $1m each".
Skips: "tickets cost $5 each", "$2m for 40 schools and $300 per pupil".
"""

from collections.abc import Iterator

from factcheck.link.alike.counted_alike import counts_noun_of
from factcheck.link.conversions.rates import TIMES
from factcheck.link.grammar.apposition import unhedged
from factcheck.link.grammar.phrases import after, before, between, is_count
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, PerHead

_EACH = frozenset({"each", "apiece"})
_HEADS = frozenset(
    "person people head capita household family worker employee resident taxpayer pupil "
    "student child home player patient customer american citizen voter member adult".split()
)
_ONE = frozenset("a an one each".split())
_PHRASE = 6  # tokens between a sum and how many shared it, and from there to the mean
_MARKS = frozenset(", ; : ( ) — –".split())
_COSTS = frozenset("costs cost costing".split())
_AVERAGE = (["average", "of"], ["mean", "of"])
_AMONG = frozenset("in over across from during for to among".split())
_ENDING = frozenset(", . ; ) a an per each apiece and".split())
_TOTAL = frozenset(
    "total totaling totalling totalled totaled altogether bringing among split".split()
)


def find_per_heads(index: Index) -> Iterator[PerHead]:
    """Yield the triples of a sentence that has one total, one count and one share each."""
    for figures in index.by_sentence.values():
        if 3 <= len(figures) <= 8:
            each = [figure for figure in figures if _is_each(figure)]
            if len(each) == 1:
                yield from _triples(figures, each[0])
            yield from _averaged(figures)
            if not each:
                yield from _priced(figures)
                yield from _each_of(figures)


def _is_each(figure: Figure) -> bool:
    if figure.kind not in ("money", "count", "measure") or figure.value is None:
        return False
    if figure.per == "unit" or figure.per.rstrip("s") in _HEADS:
        return True
    if after(figure)[:1] and after(figure)[0] in _EACH:
        return True
    lead = before(figure, 3)
    return "each" in lead[-2:] and "," not in lead[-2:] and figure.kind == "money"


def _plain(figure: Figure) -> bool:
    return figure.hedge is None or figure.hedge.name in ("about", "exactly")


def _triples(figures: list[Figure], each: Figure) -> Iterator[PerHead]:
    others = [f for f in figures if f is not each and f.value is not None]
    others = [f for f in others if not f.per or f.per in TIMES]
    if len({f.per for f in others if f.per}) > 1:
        return
    totals = [f for f in others if f.unit == each.unit and f.kind == each.kind]
    counts = [f for f in others if is_count(f) and _plain(f)]
    counts = [f for f in counts if all(f is not total for total in totals)]
    if len(totals) != 1 or len(counts) != 1 or len(figures) > 5:
        return
    total, count = totals[0], counts[0]
    words = figures[0].sentence.tokens.lower
    told = (
        not _TOTAL.isdisjoint(words)
        or "bringing" in words
        or "among" in words
        or "split" in words
    )
    if told or each.per:
        certainty: Certainty = "likely" if told else "doubtful"
        yield PerHead(total, count, each, certainty, "a total, a count and a share each")


def _averaged(figures: list[Figure]) -> Iterator[PerHead]:
    """Link "30 goals in 12 matches, an average of 2.5 a match"."""
    for total, number, each in zip(figures, figures[1:], figures[2:], strict=False):
        lead = unhedged(before(each, 5))
        led = lead[-2:] in _AVERAGE and "," in lead[:-2]
        if not led and lead[-2:] != [",", "averaging"]:
            continue
        apart = number.kind not in ("count", "duration") or not _plain(number) or number.per
        if apart or total.per or each.value is None or None in (total.value, number.value):
            continue
        gap = between(total, number)
        among = next((at for at, word in enumerate(gap) if word in _AMONG), -1)
        if number.kind == "duration" and each.per not in ("", number.unit):
            continue  # "36 in 12 weeks, an average of 13 a month"
        near = among >= 0 and len(gap) <= _PHRASE and _MARKS.isdisjoint(gap)
        if near and _of_its_kind(total, each) and len(between(number, each)) <= _PHRASE:
            yield PerHead(total, number, each, "likely", "a sum, how many shared it, the mean")


def _of_its_kind(total: Figure, each: Figure) -> bool:
    """Whether a mean is of what the sum is: one unit, and no other noun behind it."""
    if (total.kind, total.unit) != (each.kind, each.unit):
        return False
    follow = after(each)
    bare = not follow or follow[0] in _ENDING
    return bare or bool(each.unit) or counts_noun_of(total, each)


def _priced(figures: list[Figure]) -> Iterator[PerHead]:
    """Link "a dose costs $5, and a course of three doses $15"."""
    for place in range(len(figures) - 2):
        each, count, total = figures[place : place + 3]
        if each.kind != "money" or count.kind != "count" or total.kind != "money":
            continue
        lead = before(each, 3)
        if len(lead) < 3 or lead[0] not in _ONE or lead[2] not in _COSTS:
            continue
        noun = between(count, total)
        if (
            not 1 <= len(noun) <= 3
            or not noun[0].startswith(lead[1])
            or each.unit != total.unit
        ):
            continue
        yield PerHead(total, count, each, "likely", "a price, a number of them and their price")


def _each_of(figures: list[Figure]) -> Iterator[PerHead]:
    """Link "a $90 million fund gives each of the 300 plaintiffs $300,000"."""
    if len(figures) != 3:
        return
    for count in figures:
        if count.kind != "count" or before(count, 3) != ["each", "of", "the"]:
            continue
        sums = [f for f in figures if f is not count and f.kind == "money" and f.value]
        behind = [f for f in sums if f.index > count.index]
        if len(sums) != 2 or sums[0].unit != sums[1].unit:
            continue
        lead = sums[1].sentence.tokens.lower[: sums[1].mention.first]
        totalled = not _TOTAL.isdisjoint(lead[-4:])
        each = behind[0] if behind else sums[1]
        if before(count, 4)[:1] == ["to"] and len(behind) == 1:
            if not totalled:
                continue  # "paid $2,000 to each of the 90, far short of the $8,000 promised"
            each = sums[0]
        elif len(behind) == 2 and not totalled:
            continue  # "each of the three made $2m, and another $1m was split"
        total = sums[0] if each is sums[1] else sums[1]
        yield PerHead(total, count, each, "likely", "what each of them gets")

"""Find a total by its role beside a count and what each of the counted costs or gets.

Finds: "the 40 villages get £15,000 each, £600,000 in all", "80 shops ... sales of £40m,
£500,000 a shop", "200 million shares at 50 cents cost $100 million", "the average goat sells
for $60; the 300 goats were worth $18,000".
Skips: "tickets cost £15 each, and the roof £60,000" (no count), any trio that fits.
"""

from collections.abc import Iterator

from factcheck.link.fitting import product_fits, scale
from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.link.rates import TIMES
from factcheck.link.stems import stem
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import PerHead

_EACH = frozenset({"each", "apiece"})
_ONE = frozenset("a an per each every".split())
_AVERAGE = frozenset({"average", "averaged", "averaging", "typical"})
_KINDS = frozenset({"money", "measure", "count"})
# Words that make a sum the product of the others.
_MAKING = frozenset(
    "total totaling totalling totalled totaled altogether bringing brings brought raising "
    "raised raise earning earned costing cost costs worth produce produces generate generates "
    "generating enough bill payout sales revenue split shared among revenues lost loss".split()
)
_THEY = frozenset("they them these who all".split())
_STOPS = frozenset(",.;:()—–")
_NO_HEADS = (["way"], ["side"], ["direction"], ["time"])
_MOST = 8
_NEAR = 3  # sentences between what each gets and how many there are


def find_each_totals(index: Index) -> Iterator[PerHead]:
    """Yield each share of one with its one total and its one count, if none fits."""
    for figures in index.by_sentence.values():
        if len(figures) > _MOST or figures[0].section_kind == "table":
            continue
        for each in figures:
            if each.kind in _KINDS and each.value and each.hedge is None:
                noun = _counted(each)
                if noun is not None:
                    yield from _made(index, figures, each, noun)


def _counted(each: Figure) -> str | None:
    """Return the stem of what the share is for, empty if unnamed, ``None`` for no share."""
    following = after(each, 3)
    if each.kind == "count" and not each.unit and following[:1] not in (["each"], ["apiece"]):
        return None
    if following[:1] == ["each"] and (following[1:2] in _NO_HEADS or _a_time(following)):
        return None
    if each.per == "unit" or (following[:1] and following[0] in _EACH):
        return ""
    words = (each.text.lower().replace("-", " ").split() + following)[-5:]
    for at, word in enumerate(words[:-1]):
        if word in _STOPS:
            break
        if word in _ONE and words[at + 1].isalpha() and words[at + 1] not in TIMES:
            return stem(words[at + 1]) or None
    lead = before(each, 7)
    for at in range(len(lead) - 1, -1, -1):
        if lead[at] in _STOPS:
            break
        if lead[at] in _EACH and at >= len(lead) - 2:
            return ""
        if lead[at] in _AVERAGE and at + 1 < len(lead) and lead[at - 1] in ("the", "an"):
            return "" if lead[at + 1 :] == ["of"] else stem(lead[at + 1]) or None
    return None


def _a_time(following: list[str]) -> bool:
    return any(word in TIMES for word in following[1:2])


def _made(index: Index, figures: list[Figure], each: Figure, noun: str) -> Iterator[PerHead]:
    told = index.by_sentence.get(each.sentence.index - 1, [])
    earlier = [f for f in told if f.section is each.section]
    totals = [f for f in figures if _is_total(f, each)]
    further = [f for f in earlier if _is_total(f, each)]
    counts = _counts(index, each, noun, figures)
    if not counts:
        return
    ahead = _following(index, each.sentence)
    near = [f for f in (*earlier, *figures, *ahead) if f is not each]
    if product_fits([each], near, near) or product_fits([each], counts, near):
        return
    totals = totals or further
    if not totals and noun:
        totals = [f for f in ahead if _is_total(f, each)]
    if not noun:
        counts = [f for f in counts if all(f is not total for total in totals)]
    numbers = {count.value for count in counts}
    if len(totals) != 1 or len(numbers) != 1 or any(count is totals[0] for count in counts):
        return
    first, second = sorted((totals[0], each), key=lambda figure: figure.index)
    if totals[0].sentence is each.sentence and "and" in between(first, second):
        return  # a sum beside it, for something else
    if not noun and not _told_as_product(totals[0], each):
        return
    if "from" in before(each, 1) and before(totals[0], 1) == ["to"]:
        return  # "from $5 a box to $20": two prices
    yield PerHead(totals[0], counts[0], each, "doubtful", "a count, what each makes, a total")


def _told_as_product(total: Figure, each: Figure) -> bool:
    """Whether words make the sum a product, or the share follows it ("2,700 eggs, 30 each")."""
    if after(total, 2) == ["in", "all"]:
        return True
    if not _MAKING.isdisjoint(total.sentence.tokens.lower):
        return True
    if total.sentence is not each.sentence or total.index > each.index:
        return False
    gap = between(total, each)
    return len(gap) <= 3 and gap[-1:] == [","] and after(each) == ["each"]


def _following(index: Index, sentence: Sentence) -> list[Figure]:
    told = index.by_sentence.get(sentence.index + 1, [])
    return [f for f in told if f.section is sentence.section]


def _is_total(figure: Figure, each: Figure) -> bool:
    """Whether the figure is more of the same: no rate, and larger than the share."""
    if figure is each or figure.per or not figure.value or not each.value:
        return False
    if figure.kind != each.kind or _counted(figure) is not None:
        return False
    factor = scale(each, figure)
    return factor is not None and figure.value > each.value * factor


def _counts(index: Index, each: Figure, noun: str, figures: list[Figure]) -> list[Figure]:
    """Return the counts of what the share is for, in its sentence or those around."""
    here = [f for f in figures if f is not each and _is_count(f)]
    if not noun:
        told = index.by_sentence.get(each.sentence.index - 1, [])
        if _THEY.isdisjoint(before(each, 4)):
            return here
        return here or [f for f in told if f.section is each.section and _is_count(f)]
    named = [f for f in here if _counts_of(f, noun)]
    if named:
        return named
    place = each.sentence.index
    found = [
        figure
        for at in range(max(0, place - _NEAR), place + _NEAR + 1)
        for figure in index.by_sentence.get(at, ())
        if figure is not each and _is_count(figure) and _counts_of(figure, noun)
    ]
    return found


def _is_count(figure: Figure) -> bool:
    if figure.kind != "count" or figure.unit or figure.per or not figure.value:
        return False
    return figure.value > 1 and figure.mention.grain_low >= 1


def _counts_of(figure: Figure, noun: str) -> bool:
    return any(stem(word) == noun for word in after(figure, 3))

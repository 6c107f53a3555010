"""Find figures that take up the one before without its noun.

Finds: "employs 640 people. All 460 had been told", "dug with 150 rescuers. The 510
were relieved", "deliberated for two days. Six days is quick", "in five years; the
first of those nine years", "many of the 30,000 have left".
Skips: "12 were hurt. The other four", "the two who stayed".
"""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.link.index import Index
from factcheck.link.likeness import noun
from factcheck.link.parts import PERSONS
from factcheck.link.phrases import after, before, is_count, same_unit
from factcheck.link.slips import telling_slip
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_DEFINITE = frozenset({"the", "all", "those", "these"})
_VERBS = frozenset(
    """were are was is have had has will would did do could can may must said say live lived
    left remain remained work worked came come went get got""".split()
)
_PREDICATES = frozenset(
    """is was are were will would may might could seems seemed sounds sounded feels felt takes
    took""".split()
)
_LEADING = frozenset("for in after over at within by with of from".split())
_FEELINGS = frozenset("seems seemed sounds sounded feels felt".split())
_STRETCHES = frozenset(
    """before after since past last first next previous following until ago later earlier than
    other""".split()
)
_SPANS: frozenset[str] = frozenset({"duration", "measure", "money"})
_SENTENCES_BACK = 2
_START = 3  # tokens from a sentence's start within which its subject stands


def find_taken_up(index: Index) -> Iterator[Restatement]:
    """Yield each figure that stands for an earlier one, with that one."""
    for figure in index.figures:
        if figure.value is None or figure.section_kind not in ("body", "quote"):
            continue
        if _stands_alone(figure):
            found = _count_before(index, figure)
        elif figure.kind in _SPANS and before(figure, 1) == ["the"] and _known(figure):
            found = _only_other(index, figure)
        elif (figure.kind in _SPANS or is_count(figure)) and _resumes(figure):
            if figure.kind == "money" and after(figure, 1) == ["of"]:
                continue  # "those 235 million of liabilities" have a name of their own
            found = _like_before(index, figure)
        else:
            continue
        if found is not None:
            yield Restatement(found, figure, "likely", "it takes up the figure before it")


def _stands_alone(figure: Figure) -> bool:
    """Whether it is "the 150 were", "all 640 had": a definite count without a noun."""
    if not is_count(figure) or figure.hedge is not None or (figure.value or 0) < 3:
        return False
    lead = before(figure, 2)
    if lead[:1] in (["of"], ["among"]):
        return False  # "of these 90 were": some of them
    definite = not _DEFINITE.isdisjoint(lead[-1:])
    return definite and not _VERBS.isdisjoint(after(figure, 1))


def _count_before(index: Index, figure: Figure) -> Figure | None:
    told = [one for one in _earlier(index, figure) if is_count(one)]
    if _made_of(figure, told):
        return None
    counts = [one for one in told if (one.value or 0) >= 3 and _of_one_size(one, figure)]
    same = next((one for one in counts if one.value == figure.value), None)
    if same is not None or not counts:
        return same
    people = [one for one in counts if not PERSONS.isdisjoint(after(one, 2))]
    return max(people or counts, key=lambda earlier: earlier.value or 0)


def _known(figure: Figure) -> bool:
    """Whether "the 20 weeks" is a span told before, and no other stretch of time."""
    if "-" in figure.text:
        return False  # "the 24-hour total"
    return _STRETCHES.isdisjoint((*before(figure, 2), *after(figure, 2)))


def _only_other(index: Index, figure: Figure) -> Figure | None:
    """Return the story's one other figure of the unit, if it stands before."""
    around = index.by_unit.get((figure.unit, figure.per), [])
    if figure.kind != "duration" or len(around) != 2 or around[0] is figure:
        return None
    return around[0] if around[0].kind == "duration" and around[0].value is not None else None


def _of_one_size(one: Figure, other: Figure) -> bool:
    """Whether neither number is many times the other, unless a zero alone parts them."""
    low, high = sorted((one.value or Decimal(1), other.value or Decimal(1)))
    return high <= 4 * low or bool(telling_slip(one, other))


def _made_of(figure: Figure, counts: list[Figure]) -> bool:
    """Whether two earlier counts add up to it, or leave it."""
    values = [earlier.value for earlier in counts if earlier.value is not None]
    return any(
        figure.value in (one + other, abs(one - other))
        for place, one in enumerate(values)
        for other in values[:place]
    )


def _resumes(figure: Figure) -> bool:
    """Whether an amount opens its sentence as the known subject, or is "those five years"."""
    if figure.hedge is not None or before(figure, 1) == ["other"]:
        return False
    lead = before(figure, 2)
    if lead[-1:] == ["those"]:
        return True
    if lead[:1] in (["of"], ["among"]):
        return False
    pointed = not _DEFINITE.isdisjoint(lead[-1:])
    opening = figure.mention.first < _START and _LEADING.isdisjoint(lead)
    if is_count(figure) and not pointed and _FEELINGS.isdisjoint(after(figure, 2)):
        return False  # "Six people were hurt" begins anew
    return opening and not _PREDICATES.isdisjoint(after(figure, 2))


def _like_before(index: Index, figure: Figure) -> Figure | None:
    """Return the one like figure just before; none where several are in play."""
    same = [f for f in index.in_sentence(figure.sentence) if f.index < figure.index]
    last = index.by_sentence.get(figure.sentence.index - 1, [])
    for group in (same, last):
        like = [
            f
            for f in group
            if same_unit(f, figure)
            and f.value is not None
            and _of_one_size(f, figure)
            and (figure.unit or noun(f) == noun(figure) != "")
        ]
        if like:
            return like[0] if len(like) == 1 else None
    return None


def _earlier(index: Index, figure: Figure) -> list[Figure]:
    first = figure.sentence.index
    found = [f for f in index.in_sentence(figure.sentence) if f.index < figure.index]
    for place in range(first - 1, max(-1, first - 1 - _SENTENCES_BACK), -1):
        found += index.by_sentence.get(place, [])
    return found

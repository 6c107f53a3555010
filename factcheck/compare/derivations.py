"""Derive a draft's figure from figures of one source: sums, differences, shares, changes."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.arithmetic.beside import ABOUT, as_written, operand
from factcheck.compare.derivation import Derivation
from factcheck.compare.other_times import same_time
from factcheck.compare.sources import Candidate, Sources, Story
from factcheck.compare.wider_derivations import lengths_of_lists, sums_of_many, times_between
from factcheck.equations.equation import SlotError
from factcheck.equations.judging import judge_slots
from factcheck.model.figure import Figure

_EACH = frozenset("each per average apiece every".split())
_ENDLESS = 1e300  # an end of an interval beyond it is open
_SHARES = frozenset({"percentage", "fraction", "points"})
_ROUND_SHARE = Decimal("0.5")  # a share that is worked out is told to the point: 30.7 is 31


_CUES = {
    "sum": frozenset(
        "total totals totaled totalled together combined altogether both sum all".split()
    ),
    "difference": frozenset(
        "difference gap more fewer less than up down rise rose fall fell increase increased "
        "decrease decreased decline declined gain gained loss lost grew growth higher lower "
        "margin lead risen fallen slipped narrowed widened improved points bigger larger "
        "smaller above below ahead behind before earlier previous previously drop drops "
        "dropped jumped climbed surged slid added".split()
    ),
    "share": frozenset("of share proportion percent % cent accounted makes made".split()),
    "change": frozenset(
        "up down rise rose risen fall fell fallen increase increased increasing decrease "
        "decreased decline declined gain gained growth grew grow drop dropped jump jumped "
        "surge surged higher lower more less cut bigger larger smaller fewer".split()
    ),
}


def derive(draft: Story, figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield the calculations that give the figure as the draft prints it.

    Operands are two figures of one source that stand near each other. A value of
    one significant digit is never derived: too much gives it by chance.
    """
    value = figure.value
    yield from same_time(figure, sources)
    yield from times_between(figure, sources)
    yield from lengths_of_lists(figure, sources)
    yield from ends_of_changes(draft, figure, sources)
    if figure.kind == "ratio":
        yield from _others(figure, sources)
    if value is None or figure.kind in ("date", "time", "age", "ordinal", "score", "ratio"):
        return
    words = set(figure.sentence.tokens.lower)
    yield from _same_share(figure, sources)
    short = len(value.normalize().as_tuple().digits) < 2
    if short and figure.kind not in (*_SHARES, "multiple") and not _is_points(figure):
        return
    if words & _EACH:
        yield from _rates(figure, sources)
    allowed = {name for name, cues in _CUES.items() if words & cues}
    if "sum" in allowed:
        yield from sums_of_many(figure, sources)
    mention = figure.mention
    ends = [
        float(end) for end in (mention.low, mention.high, figure.soft.low, figure.soft.high)
    ]
    ends = [end for end in ends if abs(end) < _ENDLESS]
    middle, half = (min(ends) + max(ends)) / 2, (max(ends) - min(ends)) / 2
    slack = half + float(min(mention.grain_low, mention.grain_high))
    shares = figure.kind in _SHARES or figure.kind == "multiple"
    middle, slack = (
        (100 * middle, 100 * slack) if figure.kind == "fraction" else (middle, slack)
    )
    for story in sources.stories:
        pairs = story.pairs()
        found = list(pairs.that_give(middle, slack, ratio=shares))
        if figure.kind in ("points", "percentage"):
            found += pairs.that_give(middle, slack, ratio=False)
        for first, second in found:
            working = _of_pair(figure, first, second, allowed)
            if working:
                yield Derivation((Candidate(first, story), Candidate(second, story)), working)


def ends_of_changes(draft: Story, figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield the other end of a change that a source gives with one end: "doubled to 42,000".

    Only where the draft's sentence gives that end as well, so that none fits by chance.
    """
    if figure.value is None or figure.kind not in ("count", "money", "measure"):
        return
    beside = {other.value for other in draft.beside(figure) if other.value}
    for story in sources.stories:
        for value in beside:
            for change, level in story.changed_levels().get(value, ()):
                working = _other_end(figure, change, level) if level.unit == figure.unit else ""
                if working:
                    pair = (Candidate(change, story), Candidate(level, story))
                    yield Derivation(pair, working)


def _other_end(figure: Figure, change: Figure, level: Figure) -> str:
    """Return the arithmetic that leads from one end of a change to the other, if any does."""
    if change.value is None or not (change.direction or change.kind == "multiple"):
        return ""
    direction = {"direction": change.direction} if change.direction else {}
    given, by = as_written(level), as_written(change)
    for before, after in ((figure, given), (given, figure)):
        slots = {"stated": (by,), "before": (before,), "after": (after,)}
        try:
            judged = judge_slots("change", slots, **direction)
        except SlotError:
            continue
        if judged.verdict == "holds" and not judged.strained:
            return f"{change}, with {level} at one end, makes {figure} the other"
    return ""


def _same_share(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield shares that are written another way: "1 in 3" for "a third"."""
    if figure.kind not in ("percentage", "fraction") or figure.value is None:
        return
    for story in sources.stories:
        for source in story.reading.figures:
            if source.kind not in ("ratio", "fraction", "percentage") or source.value is None:
                continue
            scale = (source.kind == "percentage") - (figure.kind == "percentage")
            value = source.value.scaleb(-2 * scale)
            if source.kind != figure.kind and _prints_as(figure, value):
                yield Derivation((Candidate(source, story),), f"{source} is {_short(value)}")


def _others(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield what "seven of the nine" are where a source tells of the other two."""
    if len(figure.mention.parts) != 2:
        return
    part, whole = figure.mention.parts
    for story in sources.stories:
        for source in story.reading.figures:
            if source.kind == "ratio" and tuple(source.mention.parts) == (whole - part, whole):
                working = f"{_short(whole)} - {_short(whole - part)} = {_short(part)}"
                yield Derivation((Candidate(source, story),), working)
        for one, two in pairwise(story.reading.figures):
            if one.sentence is two.sentence and {one.value, two.value} == {whole, whole - part}:
                working = f"{_short(whole)} - {_short(whole - part)} = {_short(part)}"
                yield Derivation((Candidate(one, story), Candidate(two, story)), working)


def _rates(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield an amount for each of a number of things, both told in one sentence."""
    for story in sources.stories:
        for one, two in pairwise(story.reading.figures):
            if one.sentence is not two.sentence or one.kind == two.kind:
                continue
            for top, bottom in ((one, two), (two, one)):
                if top.unit != figure.unit or bottom.kind != "count" or not bottom.value:
                    continue
                if top.value is not None and _prints_as(figure, top.value / bottom.value):
                    pair = (Candidate(top, story), Candidate(bottom, story))
                    working = f"{top} / {bottom} = {_short(top.value / bottom.value)}"
                    yield Derivation(pair, working)


def _of_pair(figure: Figure, first: Figure, second: Figure, allowed: set[str]) -> str:
    """Return the arithmetic by which two figures give the draft's, empty if none does."""
    one, two = first.value, second.value
    assert one is not None
    assert two is not None
    high, low = (first, second) if one > two else (second, first)
    if figure.kind in _SHARES and first.kind not in _SHARES:
        if first.kind in ("temperature", "age", "ordinal", "score"):
            return ""
        return _percent(figure, first, second, allowed)
    if figure.kind == "multiple":
        for top, bottom in ((first, second), (second, first)):
            made = _made("multiple", "times", figure, base=(bottom,), amount=(top,))
            if made is not None and _prints_as(figure, made):
                return f"{top} / {bottom} = {_short(made)}"
        return ""
    if figure.unit and figure.unit != first.unit and not _is_points(figure):
        return ""
    if figure.kind not in (first.kind, "count") and not _is_points(figure):
        return ""
    if "sum" in allowed:
        made = _made("sum", "total", figure, parts=(first, second))
        if made is not None and _prints_as(figure, made):
            return f"{first} + {second} = {_short(made)}"
    if "difference" in allowed and one != two:
        made = _made("difference", "difference", figure, first=(high,), second=(low,))
        if made is not None and _prints_as(figure, made):
            return f"{high} - {low} = {_short(made)}"
    return ""


def _made(
    equation: str, asked: str, figure: Figure, **others: tuple[Figure, ...]
) -> Decimal | None:
    """Return what an equation makes of slot ``asked``, the others taken as written.

    ``None`` where the figures do not fit its slots or it cannot be told.
    """
    given = {slot: tuple(map(as_written, figures)) for slot, figures in others.items()}
    try:
        made = judge_slots(equation, {asked: (figure,), **given}).true
    except SlotError:
        return None
    return None if made is None or made.low != made.high else made.low


def _is_points(figure: Figure) -> bool:
    return figure.kind == "points" or figure.text.endswith((" point", " points"))


def _percent(figure: Figure, first: Figure, second: Figure, allowed: set[str]) -> str:
    part = Decimal(1) if figure.kind == "fraction" else Decimal(100)
    for top, bottom in ((first, second), (second, first)):
        if "change" in allowed:
            change = _made("change", "stated", figure, before=(bottom,), after=(top,))
            if change is not None and _prints_as(figure, abs(change) * part / 100):
                return f"from {bottom} to {top} is a change of {_short(abs(change))}%"
        if "share" in allowed:
            share = _made("share of a base", "share", figure, base=(bottom,), amount=(top,))
            if share is not None and share < 1 and _prints_as(figure, share * part):
                return f"{top} / {bottom} = {_short(share * 100)}%"
    return ""


def _prints_as(figure: Figure, value: Decimal) -> bool:
    """Whether ``value`` is what the figure prints, or meets its hedged interval.

    It rounds to the figure and lies as near as a number beside others does: 35 is no 30%
    and 1.5 times is not twice.
    """
    if figure.hedge is not None and figure.hedge.name != "exactly":
        return figure.soft.contains(value)
    mention = figure.mention
    off = max(mention.low - value, value - mention.high, Decimal(0))
    most = _ROUND_SHARE if figure.kind in ("percentage", "points") else abs(mention.low) * ABOUT
    return operand(figure).contains(value) and off <= most


def _short(value: Decimal) -> str:
    text = f"{value:.4g}" if abs(value) < 1000 else f"{value:,.0f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

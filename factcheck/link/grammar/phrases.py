"""Phrases: what stands before, after and between figures of one sentence."""

from decimal import Decimal

from factcheck.model.figure import Figure
from factcheck.model.mention import Kind

DASHES = frozenset("—–-‒")
AND = frozenset({"and", "&", "plus"})
OPEN_LIST = frozenset(
    {"including", "includes", "include", "included", "such", "like", "e.g.", "eg", "say",
     "among", "notably", "especially", "mostly", "mainly", "particularly", "etc", "etc.",
     "example", "instance", "some", "or"}
)  # fmt: skip

_COUNTING: frozenset[Kind] = frozenset({"count"})


def is_count(figure: Figure) -> bool:
    """Whether the figure is a plain whole count, unhedged or bounded by one value."""
    return figure.kind in _COUNTING and not figure.unit and whole(figure) is not None


def whole(figure: Figure) -> int | None:
    """Return the figure's value as a whole number, ``None`` if it is none."""
    value = figure.value
    mention = figure.mention
    if value is None or mention.low != mention.high or value != value.to_integral_value():
        return None
    return int(value)


def same_unit(first: Figure, second: Figure) -> bool:
    """Whether two figures state amounts of one kind: unit, denominator and dimension."""
    return (
        first.unit == second.unit
        and first.per == second.per
        and first.dimension == second.dimension
        and _family(first.kind) == _family(second.kind)
        and (first.kind != "count" or first.unit != "" or _broken(first) == _broken(second))
    )


def _broken(figure: Figure) -> bool:
    """Whether a bare number has a fraction: a rate or an index, no count of things."""
    return figure.value is not None and figure.value != figure.value.to_integral_value()


def _family(kind: Kind) -> str:
    return "duration" if kind == "age" else kind


def before(figure: Figure, count: int = 1) -> list[str]:
    """Return up to ``count`` lower-case tokens that stand right before the figure.

    The figure's own hedge is stepped over.
    """
    mention = figure.mention
    lower = mention.sentence.tokens.lower
    first = mention.first
    hedge = mention.hedge
    if hedge is not None and hedge.span.end <= mention.span.start:
        first = min(first, mention.sentence.tokens.at(hedge.span.start))
    return lower[max(0, first - count) : first]


def after(figure: Figure, count: int = 1) -> list[str]:
    """Return up to ``count`` lower-case tokens that stand right after the figure."""
    mention = figure.mention
    return mention.sentence.tokens.lower[mention.last + 1 : mention.last + 1 + count]


def is_denominator(figure: Figure) -> bool:
    """Whether the number is what a rate is counted by ("per 100,000 people")."""
    return before(figure, 1) in (["per"], ["every"])


def between(first: Figure, second: Figure) -> list[str]:
    """Return the lower-case tokens between two figures of one sentence."""
    return first.sentence.tokens.lower[first.mention.last + 1 : second.mention.first]


def is_dash(figure: Figure, place: int) -> bool:
    """Whether the token at ``place`` is a dash set off by spaces or a long one."""
    tokens = figure.sentence.tokens
    if not 0 < place < len(tokens.words) or tokens.words[place] not in DASHES:
        return False
    if tokens.words[place] in "—":
        return True
    return tokens.ends[place - 1] < tokens.starts[place]


def digits(value: Decimal) -> str:
    """Return the significant digits of a number, without trailing zeros."""
    return "".join(map(str, abs(value).normalize().as_tuple().digits))

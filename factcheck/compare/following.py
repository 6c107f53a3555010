"""Tell which figures that no source has follow from others of their sentence that one has."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.compare.verdict import Evidence, Verdict, verdict_on
from factcheck.equations.judging import judge
from factcheck.link.grammar.stems import stem
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading
from factcheck.model.relation import figures_of

_OPEN = frozenset({"not-found", "not-compared"})
_AGREED = frozenset({"supported", "rounded", "derived", "hedge-lost", "attribution-lost"})
# What is decided without a value that could be wrong, or is one number told twice.
_NO_ARITHMETIC = frozenset({"equal", "order", "direction", "between", "part of", ""})
_EACH = frozenset("a an per each every".split())
_TAKES_FOR = frozenset({"for", "the"})


def following(draft: Reading, found: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts, given one for each figure of the draft.

    A figure that arithmetic makes of borne-out figures of its own sentence is derived; where
    those only stand in a source untied, it is told of it and not compared.
    """
    open_ones = [each.status in _OPEN and not each.stands for each in found]
    held = [each.status in _AGREED or each.stands for each in found]
    made: dict[int, tuple[tuple[Figure, ...], str]] = {}
    if any(open_ones):
        for figure, operands, working in (*_related(draft), *_rates(draft)):
            if open_ones[figure.index] and all(held[one.index] for one in operands):
                made.setdefault(figure.index, (operands, working))
    for figure, verdict in zip(draft.figures, found, strict=True):
        operands, working = made.get(figure.index, ((), ""))
        given = [found[one.index] for one in operands]
        if not operands:
            yield verdict
        elif all(other.status in _AGREED for other in given):
            evidence = tuple(item for other in given for item in other.evidence)
            yield verdict_on(figure, "derived", working, _once(evidence))
        else:
            told = " and ".join(map(str, operands))
            yield verdict_on(figure, "not-compared", f"it follows from {told} beside it")


def _once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))


def _related(draft: Reading) -> Iterator[tuple[Figure, tuple[Figure, ...], str]]:
    """Yield each figure of a sentence's relation that holds, the others, and the arithmetic."""
    for relations in draft.relations.values():
        for relation in relations:
            figures = figures_of(relation)
            if any(one.sentence is not figures[0].sentence for one in figures):
                continue
            judged = judge(relation)
            if judged.equation in _NO_ARITHMETIC or judged.verdict != "holds":
                continue
            if judged.strained or judged.partial:
                continue
            taken = dict.fromkeys(one for slot in judged.slots.values() for one in slot)
            for figure in taken:
                others = tuple(one for one in taken if one is not figure)
                if len(others) > 1:
                    # A working is worded for what breaks: "... leaves 2 to 4, not 3 cents".
                    yield figure, others, judged.workings[0].text.partition(", not ")[0]


def _rates(draft: Reading) -> Iterator[tuple[Figure, tuple[Figure, ...], str]]:
    """Yield "£200,000 a home" where its sentence tells the homes and what all of them cost."""
    for figure in draft.figures:
        noun = _each_of(figure)
        if not noun or not figure.value:
            continue
        beside = [one for one in draft.figures if one.sentence is figure.sentence]
        for count in beside:
            if count.measure is None or stem(count.measure.head) != noun or not count.value:
                continue
            for whole in beside:
                if whole in (figure, count) or whole.unit != figure.unit or not whole.value:
                    continue
                each = whole.value / count.value
                if abs(each - figure.value) <= figure.mention.grain_low / 2:
                    yield figure, (whole, count), f"{whole} / {count} = {_short(each)}"


def _each_of(figure: Figure) -> str:
    """Return the stem of the noun in "a home", "per home", "for each home" behind a figure."""
    lower = figure.sentence.tokens.lower
    place = figure.mention.last + 1
    while place < len(lower) and lower[place] in _TAKES_FOR:
        place += 1
    if place + 1 >= len(lower) or lower[place] not in _EACH:
        return ""
    return stem(lower[place + 1])


def _short(value: Decimal) -> str:
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")

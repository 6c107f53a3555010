"""Say which figures were compared with something, and why the others were not."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.check.rule import Rule
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.reading import Decided, Reading, Unchecked
from factcheck.model.relation import figures_of

_IN_CONFLICT = "what it agrees with is in conflict"
_DATES = frozenset({"date", "time"})
_STRAINED = "only the roughest values fit both"
_PARTIAL = "what is told of its parts leaves some of it over"
_ON_ITS_SIDE = "only greater or less than another figure, as the words have it"
# Equations that half of all wrong values satisfy as well: they may be broken, and a figure
# that stands in no other is not borne out by them.
_BOUNDS = frozenset({"order", "direction", "between", "part of"})
_SILENT = "unlike what it may restate or be made of, and no rule takes it for a fault"
_UNTIED = "no words found that tie it to another figure"
_UNTIED_DATE = "no words found that tie it to another date"


class Decisions(NamedTuple):
    """What arithmetic decided of a story's relations, and why it left a figure's alone."""

    decided: tuple[Decided, ...]
    untold: dict[int, str]


def decide(reading: Reading, rules: Iterable[Rule]) -> Decisions:
    """Judge each relation that a rule which is on examines.

    Arithmetic decides, not the rules: a relation holds or is broken whatever they say of it.
    """
    if reading.article.unread or not reading.relations:
        return Decisions((), {})
    from factcheck.equations.judging import judge

    examined = {rule.subject for rule in rules if rule.on}
    decided: list[Decided] = []
    untold: dict[int, str] = {}
    for subject, relations in reading.relations.items():
        for relation in relations if subject in examined else ():
            judged = judge(relation)
            if not judged.equation:
                continue
            # The figures of the equation as it was judged, not those that it might have taken.
            taken = dict.fromkeys(f.index for given in judged.slots.values() for f in given)
            items = _listed(relation)
            # That a date had come, or that a range has a low end and a high one, says little
            # of it: it is compared with nothing else of the story.
            if judged.verdict == "holds" and len(taken) < 2 and not items:
                continue
            if judged.strained or judged.partial:
                reason = f"linked, but {_PARTIAL if judged.partial else _STRAINED}"
                untold.update(dict.fromkeys(taken, reason))
            elif judged.verdict == "cannot tell":
                untold.update(dict.fromkeys(taken, f"linked, but {judged.reason}"))
            else:
                holds = judged.verdict == "holds"
                decided.append(Decided(judged.equation, holds, tuple(taken), items))
    return Decisions(tuple(decided), untold)


def _listed(relation: object) -> tuple[tuple[int, int], ...]:
    """Return the places of what a relation lists or adds without a number of its own."""
    places = (*getattr(relation, "items", ()), *getattr(relation, "singles", ()))
    return tuple((start, end) for start, end in places)


def tells(decided: Decided) -> bool:
    """Whether a decision tells anything of its figures' values, be it that they are wrong."""
    return decided.equation not in _BOUNDS or not decided.holds


def cover(
    reading: Reading,
    rules: Iterable[Rule],
    findings: Iterable[Finding],
    decisions: Decisions,
) -> tuple[int, tuple[Unchecked, ...]]:
    """Return how many figures were compared, and the others with the reason.

    A figure counts as checked when it takes part in a relation that was decided, or
    in a finding that compares it with another figure; not where all that it was
    compared with is in conflict itself, as a headline's figure with the one in the text,
    nor where it is only told to be greater or less than another, and is, or where it does
    not fit what it was compared with and no rule that is on makes a finding of it.
    """
    if reading.article.unread:
        return 0, tuple(Unchecked(f.span, reading.article.unread) for f in reading.figures)
    findings = tuple(findings)
    examined = {rule.subject for rule in rules if rule.on}
    compared = {index for one in decisions.decided for index in one.figures}
    bounded = compared - {
        index for one in decisions.decided if tells(one) for index in one.figures
    }
    broken = {index for one in decisions.decided if not one.holds for index in one.figures}
    beside: dict[int, set[int]] = {}
    for one in decisions.decided:
        for index in one.figures:
            beside.setdefault(index, set()).update(set(one.figures) - {index})
    related = {
        figure.index
        for subject, relations in reading.relations.items()
        for relation in (() if subject in examined else relations)
        for figure in figures_of(relation)
    }
    loud = {label.span for f in findings if f.severity == "error" for label in f.labels}
    wrong = {figure.index for figure in reading.figures if figure.span in loud}
    spoken_of = {label.span for f in findings for label in f.labels}
    marked = {label.span for f in findings if len(f.labels) > 1 for label in f.labels}
    others_like = _Alike(reading.figures)
    unchecked = []
    for figure in reading.figures:
        others = beside.get(figure.index)
        doubtful = others is not None and bool(others) and others <= wrong
        silent = figure.index in broken and figure.span not in spoken_of
        told = figure.index in compared and figure.index not in bounded
        if figure.span in marked or (told and not doubtful and not silent):
            continue
        untold = _IN_CONFLICT if doubtful else decisions.untold.get(figure.index)
        if silent:
            untold = _SILENT
        elif figure.index in bounded:
            untold = untold or _ON_ITS_SIDE
        reason = untold or _reason(figure, others_like, related=figure.index in related)
        unchecked.append(Unchecked(figure.span, reason))
    return len(reading.figures) - len(unchecked), tuple(unchecked)


class _Alike:
    """Which figures of a story have others that they could be taken to go with."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        self._keys = Counter(key for figure in figures for key in _likeness(figure))

    def has_others(self, figure: Figure) -> bool:
        return any(self._keys[key] > 1 for key in _likeness(figure))


def _likeness(figure: Figure) -> Iterator[tuple[object, ...]]:
    """Yield what figures have in common that could be compared: unit, and noun or value."""
    if figure.kind in _DATES:
        yield ("date or time",)
        return
    if figure.kind != "count":
        yield (figure.kind, figure.dimension)
        return
    if figure.value is not None:
        yield ("a count of", figure.value)
    if figure.measure is not None:
        yield ("a count of", figure.measure.head)


def _reason(figure: Figure, alike: _Alike, *, related: bool) -> str:
    """Return why a figure was not compared; what it says of the story holds of the story."""
    if related:
        return "no rule that is on compares such figures"
    if figure.kind in _DATES:
        return _UNTIED_DATE if alike.has_others(figure) else "no other date in the story"
    if figure.value is None:
        return "too vague to compare"
    if alike.has_others(figure):
        return _UNTIED
    if figure.kind == "count" and figure.measure is None:
        return "what it counts was not understood"
    return "nothing else in the story to compare it with"

"""Say which figures were compared with something, and why the others were not."""

from collections.abc import Iterable

from factcheck.check.rule import Rule
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.reading import Decided, Reading, Unchecked
from factcheck.model.relation import SUBJECTS, Relation, figures_of

_DATES = frozenset({"date", "time"})


def decide(reading: Reading, rules: Iterable[Rule]) -> tuple[Decided, ...]:
    """Return each relation that a rule which is on examines and that can be told.

    Arithmetic decides, not the rules: a relation holds or is broken whatever they say of it.
    """
    if reading.article.unread or not reading.relations:
        return ()
    from factcheck.equations.judging import judge, slots_of

    examined = {rule.subject for rule in rules if rule.on}
    found = []
    for subject, relations in reading.relations.items():
        for relation in relations if subject in examined and subject in SUBJECTS else ():
            judged = judge(relation)
            if judged.verdict != "cannot tell":
                # The figures of the equation, not those that it might have taken instead.
                filled = slots_of(relation)
                taken = filled.slots.values() if filled is not None else ()
                figures = tuple(dict.fromkeys(f.index for given in taken for f in given))
                found.append(Decided(judged.equation, judged.verdict == "holds", figures))
    return tuple(found)


def cover(
    reading: Reading,
    rules: Iterable[Rule],
    findings: Iterable[Finding],
    decided: Iterable[Decided],
) -> tuple[int, tuple[Unchecked, ...]]:
    """Return how many figures were compared, and the others with the reason.

    A figure counts as checked when it takes part in a relation that was decided, or
    in a finding that compares it with another figure.
    """
    if reading.article.unread:
        return 0, tuple(Unchecked(f.span, reading.article.unread) for f in reading.figures)
    examined = {rule.subject for rule in rules if rule.on}
    compared = {index for one in decided for index in one.figures}
    related: set[int] = set()
    untold: dict[int, str] = {}
    for subject, relations in reading.relations.items():
        for relation in relations:
            indices = [figure.index for figure in figures_of(relation)]
            if subject in examined:
                untold.update(dict.fromkeys(indices, _why_untold(relation)))
            else:
                related.update(indices)
    marked = {label.span for f in findings if len(f.labels) > 1 for label in f.labels}
    unchecked = []
    for figure in reading.figures:
        if figure.index in compared or figure.span in marked:
            continue
        reason = untold.get(figure.index) or _reason(figure, figure.index in related)
        unchecked.append(Unchecked(figure.span, reason))
    return len(reading.figures) - len(unchecked), tuple(unchecked)


def _why_untold(relation: Relation) -> str:
    """Return why arithmetic decides nothing about a relation, empty where it does."""
    from factcheck.equations.judging import judge

    judged = judge(relation)
    if judged.verdict != "cannot tell":
        return ""
    return f"linked, but {judged.reason}" if judged.equation else ""


def _reason(figure: Figure, related: bool) -> str:
    if related:
        return "no rule that is on compares such figures"
    if figure.kind in _DATES:
        return "no other date in the story to set it against"
    if figure.value is None:
        return "too vague to compare"
    if figure.kind == "count" and figure.measure is None:
        return "the text does not say what it counts"
    return "nothing else in the story to compare it with"

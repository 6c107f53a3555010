"""Say which figures were compared with something, and why the others were not."""

from collections.abc import Iterable

from factcheck.check.rule import Rule
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding
from factcheck.model.reading import Reading, Unchecked
from factcheck.model.relation import SUBJECTS, figures_of

_DATES = frozenset({"date", "time"})


def cover(
    reading: Reading, rules: Iterable[Rule], findings: Iterable[Finding]
) -> tuple[int, tuple[Unchecked, ...]]:
    """Return how many figures were compared, and the others with the reason.

    A figure counts as checked when it takes part in a relation that a rule
    examines, or in a finding that compares it with another figure.
    """
    if reading.article.unread:
        return 0, tuple(Unchecked(f.span, reading.article.unread) for f in reading.figures)
    examined = {rule.subject for rule in rules if rule.on}
    compared: set[int] = set()
    related: set[int] = set()
    for subject, relations in reading.relations.items():
        indices = {f.index for relation in relations for f in figures_of(relation)}
        (compared if subject in examined and subject in SUBJECTS else related).update(indices)
    marked = {label.span for f in findings if len(f.labels) > 1 for label in f.labels}
    unchecked = []
    for figure in reading.figures:
        if figure.index in compared or figure.span in marked:
            continue
        reason = _reason(figure, figure.index in related)
        unchecked.append(Unchecked(figure.span, reason))
    return len(reading.figures) - len(unchecked), tuple(unchecked)


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

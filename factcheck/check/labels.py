"""Choose the marked spans of a finding: those the rule named, else its subject's figures."""

from typing import Any

from factcheck.check.subjects import figures_in
from factcheck.model.finding import Discrepancy, Label
from factcheck.model.reading import Reading
from factcheck.model.relation import (
    SUBJECTS,
    Breakdown,
    Change,
    Conversion,
    CountedList,
    DatedWeekday,
    Rate,
    Restatement,
    Share,
)
from factcheck.model.span import Span

_RELATIONS = frozenset(SUBJECTS.values())

# The field that the finding is about, and a few words on each of the others.
_NOTES: dict[type, tuple[str, dict[str, str]]] = {
    Breakdown: ("total", {"total": "the total", "parts": "a part"}),
    Change: ("stated", {"before": "before", "after": "after", "stated": "the change"}),
    Conversion: ("second", {"first": "one unit", "second": "the other"}),
    CountedList: ("announced", {"announced": "announced"}),
    DatedWeekday: ("weekday", {"weekday": "this day", "date": "this date"}),
    Rate: ("second", {"first": "this rate", "second": "and this one", "times": "the base"}),
    Restatement: ("second", {"first": "first", "second": "then"}),
    Share: ("amount", {"share": "the share", "base": "of this", "amount": "the amount"}),
}


def labels_for(found: Discrepancy, subject: Any, reading: Reading) -> tuple[Label, ...]:
    """Return the finding's labels in reading order, at least one of them primary."""
    own = _own_labels(subject, reading)
    labels = tuple(map(_as_label, found.labels)) or own
    notes = {label.span: label.note for label in own}
    unique = {
        label.span: label if label.note else label._replace(note=notes.get(label.span, ""))
        for label in reversed(labels)
    }
    ordered = sorted(unique.values(), key=lambda label: label.span)
    if ordered and not any(label.primary for label in ordered):
        first = labels[0].span
        ordered = [label._replace(primary=label.span == first) for label in ordered]
    return tuple(ordered)


def _as_label(given: Any) -> Label:
    """Return a label; a rule may give a figure or a span in its place."""
    if isinstance(given, Label):
        return given
    return Label(given if isinstance(given, Span) else given.span)


def _own_labels(subject: Any, reading: Reading) -> tuple[Label, ...]:
    if type(subject) not in _RELATIONS:
        figures = figures_in(subject, reading) or reading.figures[:1]
        return tuple(Label(figure.span) for figure in figures[:4])
    main, words = _NOTES.get(type(subject), (subject._fields[0], {}))
    labels = []
    for field in subject._fields:
        value = getattr(subject, field)
        for operand in value if isinstance(value, tuple) else (value,):
            span = getattr(operand, "span", None)
            if span is not None:
                labels.append(Label(span, words.get(field, _words(field)), field == main))
    return tuple(labels)


def _words(field: str) -> str:
    return field.replace("_", " ") if field not in ("first", "second", "items") else ""

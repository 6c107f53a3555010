"""Finding: a rule's report of a place, and the discrepancy it stands on."""

from typing import Literal, NamedTuple

from factcheck.model.interval import Interval
from factcheck.model.span import Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")  # loudest first


class Label(NamedTuple):
    """A marked figure or caveat phrase, with a few words on its part."""

    span: Span
    note: str = ""
    primary: bool = False


class Discrepancy(NamedTuple):
    """What a rule returns: what the copy states, what was expected, and why.

    ``working`` prints the arithmetic with its rounding interval, ``question``
    is what to ask the reporter, ``message`` one line for the report (the
    rule's first docstring line, if empty). ``labels`` mark figures or caveat
    phrases; left empty, the subject's own figures are marked. ``severity``
    overrides the rule's own.
    """

    stated: Interval | None = None
    expected: Interval | None = None
    working: str = ""
    message: str = ""
    question: str = ""
    labels: tuple[Label, ...] = ()
    severity: Severity | None = None


class Finding(NamedTuple):
    """One discrepancy in one story; ``id`` survives edits elsewhere in it.

    ``place`` is where a finding without labels stands in the source: a comment
    that suppresses nothing is no part of the text.
    """

    id: str
    rule: str
    group: str
    severity: Severity
    message: str
    working: str
    question: str
    labels: tuple[Label, ...]
    stated: Interval | None = None
    expected: Interval | None = None
    place: Span | None = None

"""The order of findings in every format: the loudest first, then by place."""

from collections.abc import Iterable

from factcheck.model.finding import SEVERITIES, Finding, Label
from factcheck.model.span import Span

_NOWHERE = Span(0, 0)
_LOUDNESS = {severity: rank for rank, severity in enumerate(SEVERITIES)}


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by severity, then by the place of their first label."""
    return sorted(findings, key=_rank)


def labels_in_place(finding: Finding) -> list[Label]:
    """Return the labels by place, one for each span; of two the primary one stays."""
    kept: dict[Span, Label] = {}
    for label in finding.labels:
        if label.span not in kept or (label.primary and not kept[label.span].primary):
            kept[label.span] = label
    return [kept[span] for span in sorted(kept)]


def main_span(finding: Finding) -> Span:
    """Return where the finding points first: its primary label, else its first one."""
    primary = [label.span for label in finding.labels if label.primary]
    spans = primary or [label.span for label in finding.labels]
    return min(spans, default=_NOWHERE)


def _rank(finding: Finding) -> tuple[int, Span, str, str]:
    place = min((label.span for label in finding.labels), default=_NOWHERE)
    return _LOUDNESS[finding.severity], place, finding.rule, finding.id

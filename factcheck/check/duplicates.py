"""Keep one finding of several that tell the same discrepancy.

Two findings are about the same figures when they mark the same two or more
figures. The rule that speaks ``instead_of`` the other is kept, else the
louder, else the newsroom's own, else the first by name. One whose figures are all in the
arithmetic of another that is no quieter is left to that one. Findings of two rules
on a single figure are never merged: a missing source and a doubtful unit are
two faults of one number. What one rule says twice in the same words of the same
places, since two finders led it there, is told once.
"""

from collections.abc import Iterable, Sequence

from factcheck.check.rule import Rule
from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.reading import Reading
from factcheck.model.span import Span


def leave_out_repeats(
    findings: Sequence[Finding], rules: Iterable[Rule], reading: Reading
) -> list[Finding]:
    """Return the findings without those that repeat another's discrepancy."""
    if len(findings) < 2:
        return list(findings)
    findings = _said_once(findings)
    known = {rule.name: rule for rule in rules}
    places = {figure.span for figure in reading.figures}
    groups: dict[frozenset[Span], list[Finding]] = {}
    kept: list[Finding] = []
    for finding in findings:
        marked = frozenset(label.span for label in finding.labels if label.span in places)
        if len(marked) < 2:
            kept.append(finding)
        else:
            groups.setdefault(marked, []).append(finding)
    told = {marked: _speaker(rivals, known) for marked, rivals in groups.items()}
    larger = _Larger(told)
    return kept + [
        finding for marked, finding in told.items() if not larger.tells(marked, finding)
    ]


class _Larger:
    """The findings that say what would fit, by the figures in their arithmetic."""

    def __init__(self, told: dict[frozenset[Span], Finding]) -> None:
        self._of: dict[Span, list[tuple[frozenset[Span], Finding]]] = {}
        for marked, finding in told.items():
            if finding.expected is not None:
                for span in marked:
                    self._of.setdefault(span, []).append((marked, finding))

    def tells(self, marked: frozenset[Span], finding: Finding) -> bool:
        """Whether another finding has all figures of this one and more in its arithmetic.

        The wrong one of two figures breaks each equation that both stand in: the equation that
        takes in the most says which value would fit.
        """
        if finding.expected is None:
            return False
        rivals = min((self._of[span] for span in marked), key=len)
        return any(
            marked < more and _quietness(other) <= _quietness(finding) for more, other in rivals
        )


def _said_once(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings, of those that say the same of the same places the loudest."""
    said: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        what = (finding.rule, finding.message, finding.question, finding.labels, finding.place)
        said[what] = min(said.get(what, finding), finding, key=_quietness)
    return list(said.values())


def _quietness(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def _speaker(rivals: list[Finding], known: dict[str, Rule]) -> Finding:
    replaced = {name for rival in rivals for name in known[rival.rule].instead_of}
    candidates = [rival for rival in rivals if rival.rule not in replaced] or rivals
    return min(
        candidates,
        key=lambda f: (_quietness(f), known[f.rule].trusted, f.rule),
    )

"""Keep at most five caveats a story, the loudest and those on the figures that matter most.

Contradictions are never left out.
"""

from collections.abc import Sequence

from factcheck.check.weight import MOST, NO_WEIGHT, Weight, Weights
from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.reading import Reading

# The groups of rules that ask for what a reader misses; an error of theirs is a contradiction.
_GROUPS = frozenset({"sourcing", "casualties", "polls", "risk", "money"})
_ALSO = frozenset({"hedge-lost"})  # a caveat that lives among the agreement rules


def leave_out_lesser_notes(findings: Sequence[Finding], reading: Reading) -> list[Finding]:
    """Return the findings with the loudest and weightiest five of the caveats."""
    notes = [each for each in findings if _is_caveat(each)]
    if len(notes) <= MOST:
        return list(findings)
    weights = Weights(reading)
    by_place = {figure.span: weights.of(figure) for figure in reading.figures}

    def weight(note: Finding) -> Weight:
        """Return the weight of the weightiest figure that the note marks."""
        told = (by_place.get(label.span, NO_WEIGHT) for label in note.labels)
        return max(told, default=NO_WEIGHT)

    notes.sort(key=weight, reverse=True)
    notes.sort(key=lambda note: SEVERITIES.index(note.severity))
    dropped = {id(note) for note in notes[MOST:]}
    return [each for each in findings if id(each) not in dropped]


def _is_caveat(finding: Finding) -> bool:
    ours = finding.group in _GROUPS or finding.rule in _ALSO
    return ours and finding.severity != "error"

"""Keep at most five caveats a story, the loudest and those on the largest figures.

An editor asked about every number stops reading. Contradictions are never left out.
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.reading import Reading
from factcheck.model.span import Span

# The groups of rules that ask for what a reader misses; an error of theirs is a contradiction.
_GROUPS = frozenset({"sourcing", "casualties", "polls", "risk", "money"})
_MOST = 5


def leave_out_lesser_notes(findings: Sequence[Finding], reading: Reading) -> list[Finding]:
    """Return the findings with the loudest and largest five of the caveats."""
    notes = [each for each in findings if each.group in _GROUPS and each.severity != "error"]
    if len(notes) <= _MOST:
        return list(findings)
    sizes = {figure.span: figure.interval.low for figure in reading.figures}
    notes.sort(key=lambda note: (SEVERITIES.index(note.severity), -_size(note, sizes)))
    dropped = {id(note) for note in notes[_MOST:]}
    return [each for each in findings if id(each) not in dropped]


def _size(note: Finding, sizes: dict[Span, Decimal]) -> Decimal:
    """Return the largest figure that the note marks, 0 where it marks none."""
    return max(
        (sizes[each.span] for each in note.labels if each.span in sizes), default=Decimal(0)
    )

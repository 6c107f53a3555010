"""Settle what the words leave open, and sort the relations by the subject of a rule.

Where the copy allows several fillings of one equation and one of them holds, that is the
one it means; where none does, the likeliest is shown, if it is loud enough.
"""

from collections.abc import Iterable

from factcheck.check.likelihood import is_loud
from factcheck.equations.judging import judge
from factcheck.model.relation import SUBJECTS, Choice, Relation, figures_of

# "Agrees" is said of a figure only where the link was likely.
_BELIEVED = 0.3
_SUBJECT_OF = {relation: subject for subject, relation in SUBJECTS.items()}


def settle(
    relations: Iterable[Relation], choices: Iterable[Choice]
) -> dict[str, tuple[Relation, ...]]:
    """Return the relations by subject, each kind in reading order, choices decided.

    Of relations with the same figures in the same fields the first stays.
    """
    found: dict[str, list[Relation]] = {}
    seen: set[tuple[object, ...]] = set()
    settled = (relation for choice in choices if (relation := _settled(choice)) is not None)
    for relation in (*relations, *settled):
        subject = _SUBJECT_OF[type(relation)]
        key = (subject, *(figure.index for figure in figures_of(relation)))
        if key not in seen:
            seen.add(key)
            found.setdefault(subject, []).append(relation)
    return {subject: tuple(sorted(found[subject], key=_place)) for subject in found}


def _settled(choice: Choice) -> Relation | None:
    """Return the relation that holds, else the likeliest where it is broken and loud."""
    judgements = []
    for relation in choice.relations:
        judgement = judge(relation)
        if judgement.verdict == "holds":
            return relation if choice.confidence >= _BELIEVED else None
        judgements.append(judgement)
    first = judgements[0]
    if first.verdict == "broken" and is_loud(first, choice.confidence, choice.kind):
        return choice.relations[0]
    return None


def _place(relation: Relation) -> int:
    return min((figure.span.start for figure in figures_of(relation)), default=0)

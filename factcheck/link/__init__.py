"""Link: find the figures of an article that must agree.

Each finder takes the index and yields relations of any type; a new finder is
one module in this folder and one line in ``FINDERS``. A finder looks for its
own trigger first (a unit, a kind of number, a word) and returns at once where
there is none.
"""

from collections.abc import Callable, Iterable

from factcheck.link.index import Index
from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.relation import SUBJECTS, Relation, figures_of

Finder = Callable[[Index], Iterable[Relation]]

FINDERS: tuple[Finder, ...] = ()

_SUBJECT_OF = {relation: subject for subject, relation in SUBJECTS.items()}


def link(article: Article, figures: tuple[Figure, ...]) -> dict[str, tuple[Relation, ...]]:
    """Return the relations found, by subject, each kind in reading order."""
    if not figures:
        return {}
    index = Index(article, figures)
    found: dict[str, list[Relation]] = {}
    for finder in FINDERS:
        for relation in finder(index):
            found.setdefault(_SUBJECT_OF[type(relation)], []).append(relation)
    return {subject: tuple(sorted(found[subject], key=_place)) for subject in found}


def _place(relation: Relation) -> int:
    return min((figure.span.start for figure in figures_of(relation)), default=0)

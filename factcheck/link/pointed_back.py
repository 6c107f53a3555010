"""Find figures whose own words point back to an earlier one ("the actual number")."""

from collections.abc import Iterator

from factcheck.lexicon.caveat_words import POINTING_NOUNS
from factcheck.link.index import Index
from factcheck.link.phrases import after, before, same_unit
from factcheck.model.figure import Figure
from factcheck.model.relation import Restatement

_WORDS = 6  # before the figure, among which the pointing noun stands
_DEFINITE = frozenset({"the", "that", "this"})
_SOME_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "which"], ["of", "those"])


def find_pointed_back(index: Index) -> Iterator[Restatement]:
    """Yield the figure pointed back to and the one that tells its quantity again."""
    for figure in index.figures:
        if figure.refers_to is None or not _points(before(figure, _WORDS)):
            continue
        earlier = index.figures[figure.refers_to]
        if _of_another_day(figure) or after(figure, 2) in _SOME_OF_THEM:
            continue
        if earlier is not figure and same_unit(earlier, figure):
            yield Restatement(earlier, figure, "likely", "the words point back to it")


def _points(words: list[str]) -> bool:
    """Whether a definite noun without a thing of its own leads to the figure.

    "The actual number tops 5,000" is of what was told before, "the number of deaths" is not.
    """
    at = max((at for at, word in enumerate(words) if word in POINTING_NOUNS), default=-1)
    if at < 1 or words[at + 1 : at + 2] == ["of"]:
        return False
    return not _DEFINITE.isdisjoint(words[max(0, at - 2) : at])


def _of_another_day(figure: Figure) -> bool:
    """Whether a toll is told as of a day ("the toll stood at 12 on Monday")."""
    return after(figure, 1) == ["on"] or "stood" in before(figure, 2)

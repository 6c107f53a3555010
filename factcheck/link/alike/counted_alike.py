"""Counted alike: whether two figures may count the same things, by what they name.

Small and round numbers return by chance, with another noun. One that is printed with three
telling digits seldom does: "1,111 infections" are told again as "1,111 cases".
"""

from factcheck.lexicon.lemmas import lemma
from factcheck.link.grammar.roles import is_named, of_one_noun
from factcheck.link.identity.words import kinship
from factcheck.link.sums.totals import holds_persons
from factcheck.model.figure import Figure

_TELLING = 3  # digits
_LARGE = 1000


def counts_noun_of(figure: Figure, other: Figure) -> bool:
    """Whether both name what they count, and it is one noun."""
    return is_named(figure) and is_named(other) and _head(figure) == _head(other)


def may_return_by_chance(figure: Figure) -> bool:
    """Whether a number is printed with so few telling digits that other things have it too.

    Of thousands and millions few things of a story have as many.
    """
    digits = "".join(filter(str.isdigit, figure.text)).strip("0")
    large = "," in figure.text or figure.mention.grain_low >= _LARGE
    return len(digits) < _TELLING and not large


def may_count_alike(first: Figure, second: Figure) -> bool:
    """Whether two counts may be of the same things.

    They may where one names nothing, where both name one noun or persons, and where copy is
    known to tell the one noun by the other ("workers" and "jobs").
    """
    if of_one_noun(first, second):
        return True
    one, other = _head(first), _head(second)
    return (
        one == other
        or (holds_persons(one) and holds_persons(other))
        or other in kinship().get(one, ())
    )


def _head(figure: Figure) -> str:
    return lemma(figure.measure.head) if figure.measure is not None else ""

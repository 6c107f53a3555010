"""Bare numbers that count people: "killed 346", "a city of 2 million", "a father of two"."""

from factcheck.context.clauses import VERBAL
from factcheck.context.passing_over import before_hedges
from factcheck.context.wording import Wording
from factcheck.lexicon.fates import FATES
from factcheck.lexicon.persons import PARENTS
from factcheck.model.figure import Measure
from factcheck.model.mention import Mention

# Kinds of place whose number, with no noun behind it, is that of the people there.
_PLACES = frozenset(
    "city cities town towns village country nation island province region county state capital "
    "district suburb community municipality metropolis".split()
)
# What befalls people alone.
_OF_PEOPLE = frozenset(["dead", "hurt", "ill", "arrested", "uprooted", "abducted", "convicted"])
_GOES_ON = frozenset(["of", "more", "-"])


def people_counted(
    mention: Mention, said: Wording, after: int, *, bare: bool
) -> Measure | None:
    """Return the people that a number counts without naming them, ``None`` if it does not.

    ``after`` is the token behind the number; ``bare`` tells that no noun that it counts stands
    there.
    """
    lower, first = said.lower, mention.first
    if bare and first > 1 and lower[first - 1] == "of" and lower[first - 2] in PARENTS:
        return Measure("child", "children", mention.span)
    peopled = bare and mention.low >= 100 and _peopled(lower, first)
    if peopled or (mention.kind == "count" and _struck(said, first, after)):
        return Measure("people", "people", mention.span)
    return None


def _struck(said: Wording, first: int, after: int) -> bool:
    """Whether a verb of harm before a bare number says that it counts people ("killed 346")."""
    lower, classes = said.lower, said.classes
    bare = after >= len(lower) or (classes[after] in "ISCRW" and lower[after] not in _GOES_ON)
    verb = before_hedges(lower, first) if first else -1
    return (
        bare and verb >= 0 and classes[verb] in VERBAL and FATES.get(lower[verb]) in _OF_PEOPLE
    )


def _peopled(lower: list[str], first: int) -> bool:
    """Whether the number is a place's own: "a city of 2 million"."""
    at = before_hedges(lower, first)
    return at > 0 and lower[at] == "of" and lower[at - 1] in _PLACES

"""Likeness: how much evidence there is that two figures are the same thing."""

from typing import NamedTuple

from factcheck.link.alike.surroundings import Surroundings
from factcheck.link.grammar.phrases import after, before
from factcheck.link.grammar.stems import stem
from factcheck.model.figure import Figure

_STRONG = 1.5
_ONE_PERIOD = 1.5
_PLACING = frozenset("at in on of for with".split())


class Likeness(NamedTuple):
    """The evidence: its weight, whether the nouns agree, and the stems shared.

    ``words`` are sorted, the best evidence first; ``strong`` counts those that
    stand near both figures and are seldom used elsewhere.
    """

    score: float
    same_noun: bool
    words: tuple[str, ...]
    strong: int = 0


def explain(surroundings: Surroundings, figure: Figure, found: Likeness) -> str:
    """Say in a few words what links the figure with its like."""
    if not found.words:
        return "one unit, and numbers that one slip of the pen confuses"
    stems, words = surroundings.stems(figure.sentence), figure.sentence.tokens.words
    surface = dict(zip(stems, words, strict=True))
    return "both stand with " + ", ".join(f"“{surface.get(w, w)}”" for w in found.words[:4])


def noun(figure: Figure) -> str:
    """Return the stem of the noun that the figure counts or measures, if known."""
    if figure.measure is not None:
        return stem(figure.measure.head)
    return next((found for word in after(figure, 3) if (found := stem(word))), "")


def handles(figure: Figure) -> frozenset[str]:
    """Return the stems that say what the figure counts: its noun and the verb before it.

    What a preposition leads to has no verb: "cut 850 jobs at two plants".
    """
    lead = before(figure, 2)[::-1]
    ruled = not lead or lead[0] not in _PLACING
    verb = next((found for word in lead if ruled and (found := stem(word))), "")
    return frozenset(word for word in (noun(figure), verb) if word)


def _same_time(first: Figure, second: Figure) -> float:
    """Return the weight of one period named with both figures."""
    one, other = first.period, second.period
    if one is None or other is None:
        return 0.0
    return _ONE_PERIOD if one.text.lower() == other.text.lower() else 0.0


def likeness(surroundings: Surroundings, first: Figure, second: Figure) -> Likeness | None:
    """Return the evidence that two figures are one quantity, ``None`` if there is none."""
    shared = surroundings.shared(first, second)
    bonus = _same_time(first, second)
    if not shared and not bonus:
        return None
    nouns = noun(first), noun(second)
    same = not handles(first).isdisjoint(handles(second))
    score = sum(shared.values()) + bonus
    if nouns[0] and nouns[1] and not same:
        score -= 0.0 if nouns[0] in shared or nouns[1] in shared else 2.0
    ranked = tuple(sorted(shared, key=lambda word: -shared[word]))
    return Likeness(score, same, ranked, sum(weight >= _STRONG for weight in shared.values()))

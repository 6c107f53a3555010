"""Say how sure it is that a headline's figure and one that differs are the same thing."""

from factcheck.link.apartness import one_slip
from factcheck.link.likeness import Likeness, noun
from factcheck.link.phrases import after, before
from factcheck.link.stems import stem
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty

_STRONG = 8.0
_VAGUE = 3.0
_ENOUGH = 5.0
_LEDE = 2  # sections of text in which a headline is mostly told again
_SIZE = 4  # a headline's figure is seldom more than so many times wrong


def headline_certainty(
    figure: Figure, other: Figure, score: float, found: Likeness | None
) -> Certainty:
    """Return how sure the link is; doubtful where only stray words are shared."""
    if figure.kind == "score":
        shared = set(figure.mention.parts) & set(other.mention.parts)
        return "sure" if shared else "doubtful"
    slip = one_slip(figure, other)
    lede = other.section.index - figure.section.index <= _LEDE
    if found is None or (figure.kind != other.kind and "age" in (figure.kind, other.kind)):
        return "doubtful"
    if figure.kind in ("age", "duration") and "-" in figure.text:
        aged = stem("".join(after(figure, 1)))
        if aged and aged not in found.words:
            return "doubtful"  # "24-year-old record": no runner's age
    if otherwise(figure, other):
        return "likely" if slip and lede else "doubtful"
    if lede and figure.kind == "ordinal":
        return "likely"
    if not slip and (far(figure, other) or not _one_thing(figure, other, score, found)):
        return "doubtful"
    if score >= _STRONG and (found.same_noun or slip):
        return "sure"
    close = slip and (lede or score >= _VAGUE or figure.kind == other.kind != "count")
    return "likely" if score >= _ENOUGH or close else "doubtful"


def _one_thing(figure: Figure, other: Figure, score: float, found: Likeness) -> bool:
    """Whether words make the two one thing: the noun, or most of what the lede says."""
    if found.same_noun or noun(figure) == noun(other) != "":
        return True
    lede = other.section.index - figure.section.index <= 1
    return lede and score >= _ENOUGH and found.strong >= 1


def far(figure: Figure, other: Figure) -> bool:
    """Whether the numbers are of another size, as two things counted mostly are."""
    one, two = figure.value, other.value
    if one is None or two is None or figure.kind != other.kind:
        return False
    return not _SIZE * one >= two >= one / _SIZE


def otherwise(figure: Figure, other: Figure) -> bool:
    """Whether the text's figure is marked as something else than the headline's."""
    words = {*before(other, 3), *after(other, 2)}
    mine = {*before(figure, 3), *after(figure, 2)}
    marks = {
        "another",
        "other",
        "more",
        "additional",
        "from",
        "earlier",
        "previous",
        "previously",
    }
    return bool((words & marks) - mine)

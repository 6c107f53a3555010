"""Find what in the text a headline or standfirst figure restates.

A headline figure that some figure of the text can stand for is no trouble and
links to that one. One that nothing in the text fits links to the figure that
shares most words with it.
"""

import itertools
from collections.abc import Iterator

from factcheck.arithmetic.retelling import retells
from factcheck.link.apartness import one_slip
from factcheck.link.headline_certainty import headline_certainty, otherwise
from factcheck.link.index import Index
from factcheck.link.ledes import lede_slip, partitive
from factcheck.link.likeness import Likeness, explain, likeness, noun
from factcheck.link.phrases import after, before, same_unit
from factcheck.link.stems import stem
from factcheck.model.figure import Figure
from factcheck.model.mention import Kind
from factcheck.model.relation import Certainty, Restatement

_ABOVE = frozenset({"headline", "standfirst"})
_KINDS = frozenset(
    {"count", "measure", "money", "percentage", "points", "temperature", "duration", "score",
     "age", "multiple", "fraction", "ordinal", "time"}
)  # fmt: skip
_MOST_CANDIDATES = 400  # the first figures of a unit are where a headline's figure stands
_LIKE_KINDS: dict[Kind, tuple[Kind, ...]] = {
    "count": ("count", "ratio"),
    "percentage": ("percentage", "fraction"),
    "fraction": ("percentage", "fraction"),
    "duration": ("duration", "age"),
    "age": ("duration", "age"),
    "ordinal": ("ordinal", "count"),
}
_AGED = frozenset(
    "record building house mystery law ban case tree bridge company firm club rule war".split()
)
_STRONG = 8.0
_VAGUE = 3.0
_SENTENCES_APART = 2
_ENOUGH = 5.0
_LEDE = 3  # sections of text in which a headline is told again
_LISTICLE = frozenset(
    """ways things reasons tips questions facts takeaways steps lessons ideas photos best top
    worst signs books films movies songs places stories charts quotes stocks picks rules
    secrets mistakes gifts recipes apps tricks key""".split()
)


def find_headline_restatements(index: Index) -> Iterator[Restatement]:
    """Yield each figure above the text with the figure of the text that it restates."""
    above = [
        f
        for section in index.article.sections_of("headline", "standfirst")
        for f in index.by_section.get(section.index, ())
    ]
    if not above:
        return
    for figure in above:
        stated = figure.value is not None or figure.kind in ("score", "time")
        if figure.kind in _KINDS and stated and not _listicle(figure):
            found = _counterpart(index, figure)
            if found is not None:
                yield found


def _counterpart(index: Index, figure: Figure) -> Restatement | None:
    below = [
        other
        for kind in _LIKE_KINDS.get(figure.kind, (figure.kind,))
        for other in index.by_kind.get(kind, ())
        if other.section_kind not in _ABOVE and _alike(figure, other)
    ][:_MOST_CANDIDATES]
    if figure.kind == "percentage":
        below = [other for other in below if other.kind == "percentage"] or below
    if not below:
        return None
    scored = [(*_score(index, figure, other), other) for other in below]
    score, found, best = max(scored, key=lambda one: one[0])
    fitting = [one for one in scored if _fits(figure, one, score)]
    if fitting:
        fits = max(fitting, key=lambda one: one[0])
        told = any(_told_again(figure, one[2]) for one in fitting if not partitive(one[2]))
        if told or best is fits[2] or not _outdone(figure, best, score, fits[0]):
            lede = lede_slip(index, figure, below)
            if lede is not None:
                return lede
            return Restatement(figure, fits[2], "likely", "the text gives it again")
    elif _derived(index, figure, below):
        return lede_slip(index, figure, below, telling=True)
    elif not one_slip(figure, best):
        slips = [one for one in scored if _early_slip(figure, one)]
        if slips:
            score, found, best = max(slips, key=lambda one: one[0])
        elif _written_below(index, figure) or _aged_below(index, figure):
            return None
    certainty = headline_certainty(figure, best, score, found)
    if _too_loose(figure, best, certainty, found):
        return None
    why = "it is the nearest like figure in the text"
    if found is not None and found.words:
        why = explain(index.surroundings, figure, found)
    return Restatement(figure, best, certainty, why)


def _too_loose(
    figure: Figure, best: Figure, certainty: Certainty, found: Likeness | None
) -> bool:
    """Whether nothing but likeness of kind links the two."""
    if certainty == "doubtful" and (found is None or not found.words):
        return True
    if figure.kind == "ordinal":
        return noun(figure) != noun(best)
    # A record or a law may be "24-year-old" as well as a person.
    thing = not _AGED.isdisjoint(after(figure, 1))
    return figure.kind == "age" and (thing or certainty == "doubtful")


def _fits(figure: Figure, scored: tuple[float, Likeness | None, Figure], best: float) -> bool:
    """Whether the text's figure can be the headline's; a range needs words to say so."""
    score, _, other = scored
    vague = other.value is None and other.kind not in ("score", "time")
    if partitive(other) and score < best and other.section.index > figure.section.index + 1:
        return False
    return retells(figure, other) and (not vague or score >= max(_VAGUE, 0.6 * best))


def _told_again(figure: Figure, other: Figure) -> bool:
    """Whether the very number returns, and is no small one that returns by chance."""
    if figure.value is None or figure.value != other.value:
        return False
    early = other.section.index - figure.section.index <= _LEDE
    return early or (figure.value >= 10 and noun(figure) == noun(other) != "")


def _outdone(figure: Figure, best: Figure, score: float, fitting: float) -> bool:
    """Whether the figure that fits by value is about something else by its words."""
    if figure.kind == "score" or best.value is None or best.hedge is not None:
        return False
    if otherwise(figure, best):
        return False
    telling = noun(figure) == noun(best) != "" or bool(one_slip(figure, best))
    return (score >= _STRONG and score > 2.5 * fitting) or (
        telling and score >= _ENOUGH - 1 and score > 3 * fitting
    )


def _alike(figure: Figure, other: Figure) -> bool:
    if figure.kind == "score":
        return other.kind == "score" and len(other.mention.parts) == len(figure.mention.parts)
    if figure.kind == "ordinal":
        return other.kind == "ordinal" or (other.kind == "count" and not other.unit)
    if figure.kind == "count" and other.kind == "ratio":
        return len(other.mention.parts) == 2 and not figure.unit
    return same_unit(figure, other) or (
        figure.kind in ("fraction", "percentage") and other.kind in ("fraction", "percentage")
    )


def _derived(index: Index, figure: Figure, below: list[Figure]) -> bool:
    """Whether two neighbouring figures give the figure as their sum or difference.

    In two sentences only a sum counts, and of things that the headline names.
    """
    if figure.kind not in ("count", "money"):
        return False
    words = index.surroundings.words
    for one, other in itertools.pairwise(below):
        if one.value is None or other.value is None:
            continue
        distance = abs(one.sentence.index - other.sentence.index)
        if distance > _SENTENCES_APART:
            continue
        if figure.interval.contains(one.value + other.value) and (
            distance == 0 or words(figure).keys() & (words(one).keys() | words(other).keys())
        ):
            return True
        if distance == 0 and figure.interval.contains(abs(one.value - other.value)):
            return True
    return False


def _early_slip(figure: Figure, scored: tuple[float, Likeness | None, Figure]) -> bool:
    """Whether a figure of the first paragraphs is one slip of the pen away."""
    _, found, other = scored
    near = other.section.index - figure.section.index < _LEDE
    return near and found is not None and one_slip(figure, other) != ""


def _written_below(index: Index, figure: Figure) -> bool:
    """Whether the very digits return as another kind of number ("787s", "She was 91")."""
    number = figure.text.strip("$£€").split("-")[0].split(" ")[0]
    if len(number) < 2 or not number[0].isdigit():
        return False
    text = index.article.text
    at = text.find(number, figure.section.span.end)
    while at >= 0:
        end = at + len(number)
        if (
            not text[at - 1].isdigit()
            and text[at - 1] not in ".,"
            and not (text[end : end + 1].isdigit() or text[end + 1 : end + 2].isdigit())
        ):
            return True
        at = text.find(number, end)
    return False


def _aged_below(index: Index, figure: Figure) -> bool:
    """Whether a bare number after a comma ("girl, 9") returns as somebody's age."""
    if figure.kind != "count" or figure.unit or before(figure, 1) != [","]:
        return False
    ages = (*index.by_kind.get("age", ()), *index.by_kind.get("duration", ()))
    return any(age.value == figure.value and age.unit == "year" for age in ages)


def _score(index: Index, figure: Figure, other: Figure) -> tuple[float, Likeness | None]:
    found = likeness(index.surroundings, figure, other)
    if found is None:
        return 0.0, None
    early = other.section.index - figure.section.index <= _LEDE
    slip = bool(one_slip(figure, other))
    return found.score + 1.5 * early + 1.5 * found.same_noun + 1.0 * slip, found


def _listicle(figure: Figure) -> bool:
    """Whether the headline counts its own entries ("7 ways to ...")."""
    if figure.kind != "count" or figure.unit:
        return False
    words = figure.sentence.tokens.lower[figure.mention.last + 1 : figure.mention.last + 5]
    return not _LISTICLE.isdisjoint(words) or stem("".join(words[:1])) == "way"

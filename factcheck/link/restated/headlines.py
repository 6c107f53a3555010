"""Link each figure above the text with the figures of the text that it may tell again.

In clean copy a headline's figure is told again below it: of those that can be decided nine in
ten are, and sums or the bare digits explain most others. So one is linked with the like
figure that shares most words with it, and with every other like figure as what it may be
instead; it is out of order when it can be none of them. Where the lede has one like figure of
the same noun, it is that one: 76 of 80 are. Whom it counts as dead, hurt or arrested it counts
so in the text: where a count of the same fate is told below, no other is its partner, and one
of another fate never is. Nor is what the text tells of a time long past, if the headline names
none.
"""

from collections.abc import Iterable, Iterator

from factcheck.lexicon.list_words import AND
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.time_cues import KIN
from factcheck.link.alike.counted_alike import (
    counts_noun_of,
    may_count_alike,
    may_return_by_chance,
)
from factcheck.link.alike.entries import counts_entries
from factcheck.link.alike.likeness import Likeness, explain, likeness, noun
from factcheck.link.grammar.phrases import after, before, same_unit
from factcheck.link.grammar.roles import elided_scale, is_named, role_of, sum_and_price
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.mention import Kind
from factcheck.model.relation import Certainty, Restatement

_ABOVE = frozenset({"headline", "standfirst"})
_KINDS = frozenset(
    {"count", "measure", "money", "percentage", "points", "temperature", "duration", "score",
     "age", "multiple", "fraction", "ordinal", "time"}
)  # fmt: skip
_LIKE_KINDS: dict[Kind, tuple[Kind, ...]] = {
    "count": ("count", "ratio"),
    "percentage": ("percentage", "fraction"),
    "fraction": ("percentage", "fraction"),
    "ordinal": ("ordinal", "count"),
}
_SHARES = frozenset({"percentage", "fraction"})
_MOST_CANDIDATES = 400  # the first figures of a unit are where a headline's figure stands
_LEDE = 3  # sections of text in which a headline is mostly told again
_EARLY = 1.5  # what standing there adds to the evidence of shared words
_ONE_NOUN = 1.5
_WORDS = 2
_STRONG = 8.0
# Words that set a figure apart from one that the same nouns go with.
_OTHERWISE = frozenset(
    "another other more additional from earlier previous previously than".split()
)
# What makes an age one of another day: "being then 17", "would have been 83".
_OF_THEN = frozenset("when then while would but".split())
_THEN = 6  # tokens
_BESIDE = 5  # tokens to "and", behind one of several counts
_ON_THE_WAY = frozenset("half-time halftime half interval break quarter".split())
_LISTING = AND | {","}
_ARTICLES = frozenset({"a", "an", "the", "one"})
_THEM = frozenset("the them these those whom".split())


def find_headline_restatements(index: Index) -> Iterator[Restatement]:
    """Yield each figure above the text with the figures of the text that it may restate."""
    for section in index.article.sections_of("headline", "standfirst"):
        for figure in index.by_section.get(section.index, ()):
            stated = figure.value is not None or figure.kind in ("score", "time")
            if figure.kind in _KINDS and stated and not counts_entries(figure):
                found = _told_below(index, figure)
                if found is not None:
                    yield found


def _told_below(index: Index, figure: Figure) -> Restatement | None:
    below = [
        other
        for kind in _LIKE_KINDS.get(figure.kind, (figure.kind,))
        for other in index.by_kind.get(kind, ())
        if other.section_kind not in _ABOVE
        and _alike(figure, other)
        and (figure.period is not None or other.index not in index.history)
        and _may_befall(index, figure, other)
    ][:_MOST_CANDIDATES]
    if not below:
        return None
    below += [short for other in below for short in _elided(index, other)]
    fate = index.fates.get(figure.index)
    likely = [
        other for other in below if fate and index.fates.get(other.index) == fate
    ] or below
    scored = [(*_score(index, figure, other), other) for other in likely]
    score, found, best = max(scored, key=lambda one: one[0])
    alone = _alone_in_lede(figure, likely)
    if alone is not None:
        found = _likeness(index, figure, alone)
        if found is not None and found.same_noun:
            why = explain(index.surroundings, figure, found)
            others = _instead(figure, alone, (o for o in below if o not in likely))
            certainty = _certainty(figure, alone, score, found)
            one_fate = index.shared_fate(figure, alone)
            return Restatement(figure, alone, certainty, why, others, fate=one_fate)
    if found is None or not found.words:
        return None
    why = explain(index.surroundings, figure, found)
    others = _instead(figure, best, (other for other in below if other is not best))
    certainty = _certainty(figure, best, score, found)
    one_fate = index.shared_fate(figure, best)
    return Restatement(figure, best, certainty, why, others, fate=one_fate)


def _instead(figure: Figure, best: Figure, others: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return which of the others it may tell as well; of the best's noun, none of another.

    Nor those of that noun with another name before it: of "two Crown judges" headline and lede
    tell, and of "three county judges" the story besides.
    """
    of_noun = counts_noun_of(figure, best) and may_return_by_chance(figure)
    if not of_noun:
        return tuple(others)
    own = _described(figure)
    described = bool(own) and own == _described(best)
    return tuple(
        other
        for other in others
        if may_count_alike(figure, other) and not (described and _sets_apart(figure, other))
    )


def _described(figure: Figure) -> frozenset[str]:
    """Return the words that stand before the noun a figure counts."""
    return frozenset(figure.measure.modifiers) if figure.measure is not None else frozenset()


def _sets_apart(figure: Figure, other: Figure) -> bool:
    """Whether both name one noun and other words stand before it."""
    words = _described(other)
    return (
        counts_noun_of(figure, other) and bool(words) and words.isdisjoint(_described(figure))
    )


def _elided(index: Index, other: Figure) -> list[Figure]:
    """Return the amounts behind a like one that leave out its unit: "14 years and ... 12"."""
    return [
        short
        for short in index.in_sentence(other.sentence)
        if short.index > other.index and elided_scale(other, short) and not is_named(short)
    ]


def _may_befall(index: Index, figure: Figure, other: Figure) -> bool:
    """Whether a count of the text may be of those whom the headline's fate befell.

    It tells the same fate of them, or none and names nothing but persons or what the
    headline names.
    """
    fate = index.fates.get(figure.index)
    if fate is None or index.fates.get(other.index) == fate:
        return True
    if index.fates_apart(figure, other):
        return False
    return not is_named(other) or noun(other) == noun(figure) or is_person(_head(other))


def _head(figure: Figure) -> str:
    return figure.measure.head if figure.measure is not None else ""


def _alone_in_lede(figure: Figure, below: list[Figure]) -> Figure | None:
    """Return the one like figure of the first paragraph that has any, if it is an early one."""
    lede = min(other.section.index for other in below)
    there = [other for other in below if other.section.index == lede]
    early = lede - figure.section.index < _LEDE
    return there[0] if early and len(there) == 1 and there[0].kind == figure.kind else None


def _score(index: Index, figure: Figure, other: Figure) -> tuple[float, Likeness | None]:
    found = _likeness(index, figure, other)
    early = _EARLY * (other.section.index - figure.section.index <= _LEDE)
    if found is None:
        return early, None
    return found.score + early + _ONE_NOUN * found.same_noun, found


def _likeness(index: Index, figure: Figure, other: Figure) -> Likeness | None:
    """Return the evidence that both are one; one fate of those counted is as one noun."""
    found = likeness(index.surroundings, figure, other)
    if found is None:
        return None
    return found._replace(same_noun=found.same_noun or bool(index.shared_fate(figure, other)))


def _certainty(figure: Figure, best: Figure, score: float, found: Likeness) -> Certainty:
    """Return how sure it is that nothing but the best is what the headline tells."""
    shares = _SHARES.issuperset((figure.kind, best.kind))
    if len(found.words) < _WORDS and not found.same_noun and figure.kind != "age":
        return "doubtful"  # one word that both stand with is mostly the story's subject
    if not found.words or not (shares or figure.kind == best.kind):
        return "doubtful"
    if figure.kind == "age" and "-" in figure.text:
        of = stem("".join(after(figure, 1)))
        if of and of not in found.words:
            return "doubtful"  # "24-year-old record": no runner's age
    some = after(best, 2)[:1] == ["of"] and not _THEM.isdisjoint(after(best, 2))
    if some and after(figure) != ["of"]:
        return "doubtful"  # "five of the dead" are not the ten dead
    if _is_of_another(figure, best):
        return "doubtful"
    if figure.kind == "ordinal" and noun(figure) != noun(best):
        return "doubtful"
    words = {*before(best, 3), *after(best, 2)} - {*before(figure, 3), *after(figure, 2)}
    if figure.kind == "count" and not _OTHERWISE.isdisjoint(words):
        return "doubtful"
    return "sure" if score >= _STRONG and found.same_noun else "likely"


def _is_of_another(figure: Figure, best: Figure) -> bool:
    """Whether the text's figure is told of somebody or something else, or of another time.

    An age of then or of kin, "the top ten", a level to compare with, one of several counts.
    """
    lead = before(best, _THEN)
    if figure.kind == best.kind == "age" and not (_OF_THEN | KIN).isdisjoint(lead):
        return True
    if best.kind == "score" and not _ON_THE_WAY.isdisjoint(after(best, _BESIDE)):
        return True
    ranked = best.sentence.tokens.lower[best.mention.first - 1] == "top"
    compared = role_of(best) == "before" and role_of(figure) != "before"
    return ranked or compared or (figure.kind == "count" and _is_among_others(best))


def _is_among_others(figure: Figure) -> bool:
    """Whether one or more are told beside it: "an officer, three citizens and the gunman"."""
    lower, first = figure.sentence.tokens.lower, figure.mention.first
    follow = after(figure, _BESIDE)
    joined = any(
        word in AND and follow[at + 1 : at + 2] != [] and follow[at + 1] in _ARTICLES
        for at, word in enumerate(follow)
    )
    return lower[first - 1] in _LISTING and joined


def _alike(figure: Figure, other: Figure) -> bool:
    if figure.kind == "score":
        return other.kind == "score" and len(other.mention.parts) == len(figure.mention.parts)
    if figure.kind == "ordinal":
        counted = other.kind == "count" and not other.unit and noun(figure) == noun(other)
        return other.kind == "ordinal" or counted  # "5th-grade pupils" are no 600 pupils
    if figure.kind == "count" and other.kind == "ratio":
        return len(other.mention.parts) == 2 and not figure.unit
    if figure.kind == "money" == other.kind and not figure.per:
        if sum_and_price(figure, other):
            return False  # a sale of $8.7 billion, at $29 a share
        return figure.unit == other.unit  # "oil below $70" leaves out "a barrel"
    return same_unit(figure, other) or _SHARES.issuperset((figure.kind, other.kind))

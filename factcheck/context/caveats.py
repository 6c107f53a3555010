"""Find the limits that the text puts on figures, and link each to its figure.

Finds: "3,800 troops, not counting trainers"; "the figure doesn't include trainers";
"excluding fuel, prices rose 4%"; "40 dead so far"; "could not be verified".
"""

from collections.abc import Callable, Iterable
from typing import Literal

from factcheck.context.caveat_targets import (
    AMOUNTS,
    Found,
    Mentions,
    figure_before,
    nearest,
    phrase,
    pointing_subject,
    span,
)
from factcheck.context.exclusions import find_exclusions
from factcheck.lexicon.caveat_words import (
    EXCLUSION_NEEDLES,
    NEGATIONS,
    REPORTED,
    REPORTS,
    REVISED_TO,
    REVISION_NEEDLES,
    REVISION_WORDS,
    SO_FAR_NEEDLES,
    UNVERIFIED_NEEDLES,
)
from factcheck.model.article import Article, Sentence
from factcheck.model.figure import Caveat
from factcheck.model.mention import Mention

_Kind = Literal["exclusion", "inclusion", "so far", "revision", "unverified"]


def find_caveats(
    article: Article, mentions_of: dict[int, list[tuple[int, Mention]]]
) -> dict[int, tuple[Caveat, ...]]:
    """Return the caveats of each figure, by figure index.

    ``mentions_of`` holds each sentence's figures, with their indices.
    """
    found: dict[int, tuple[Caveat, ...]] = {}
    text = article.text
    for kind, needles, finder in _FINDERS:
        for sentence in _sentences_with(article, needles):
            for place, index in finder(article, sentence, mentions_of):
                caveat = Caveat(kind, " ".join(text[place.start : place.end].split()), place)
                found[index] = (*found.get(index, ()), caveat)
    return found


def _sentences_with(article: Article, needles: Iterable[str]) -> list[Sentence]:
    """Return the sentences that hold one of the needles, in reading order."""
    text = article.text
    indices: set[int] = set()
    if not article.sentences:
        return []
    for needle in needles:
        place = text.find(needle)
        while place >= 0:
            sentence = article.sentence_at(place)
            indices.add(sentence.index)
            place = text.find(needle, max(place + 1, sentence.span.end))
    return [article.sentences[index] for index in sorted(indices)]


_Finder = Callable[[Article, Sentence, Mentions], Found]


def _inclusions(article: Article, sentence: Sentence, mentions_of: Mentions) -> Found:
    tokens = sentence.tokens
    lower = tokens.lower
    found: Found = []
    for index, word in enumerate(lower):
        if word not in ("including", "includes", "included", "include"):
            continue
        if index and lower[index - 1] in NEGATIONS:
            continue
        before = [
            each
            for each in mentions_of.get(sentence.index, ())
            if each[1].last < index and each[1].kind in AMOUNTS
        ]
        target: int | None = None
        if before and index - before[-1][1].last <= 8:
            target = before[-1][0]
        elif not before and (index < 3 or pointing_subject(lower, index) is not None):
            target = figure_before(article, sentence, mentions_of)
        if target is not None:
            found.append((phrase(tokens, index, index), target))
    return found


def _so_far(article: Article, sentence: Sentence, mentions_of: Mentions) -> Found:
    lower, found = sentence.tokens.lower, []
    for index in range(len(lower) - 1):
        pair = (lower[index], lower[index + 1])
        if pair in (("so", "far"), ("to", "date"), ("of", "now")):
            target = nearest(mentions_of.get(sentence.index, ()), index)
            if target is not None:
                found.append((span(sentence.tokens, index, index + 1), target))
    return found


def _revisions(article: Article, sentence: Sentence, mentions_of: Mentions) -> Found:
    lower, found = sentence.tokens.lower, []
    for index, word in enumerate(lower):
        if word in REVISION_WORDS and _revises(lower, index):
            target = nearest(mentions_of.get(sentence.index, ()), index)
            if target is not None:
                found.append((span(sentence.tokens, index, index), target))
    return found


def _revises(lower: list[str], index: int) -> bool:
    """Whether the word speaks of a figure: "revised up", "initially put at"."""
    word = lower[index]
    following = lower[index + 1] if index + 1 < len(lower) else ""
    if word in ("revised", "corrected", "updated"):
        before = lower[index - 1] if index else ""
        return following in REVISED_TO or before in (
            "was",
            "were",
            "been",
            "has",
            "later",
            "be",
        )
    if word in ("earlier", "first"):
        return (following in REPORTED and word == "first") or following in REPORTS
    return following in REPORTED or word == "recount"


def _unverified(article: Article, sentence: Sentence, mentions_of: Mentions) -> Found:
    lower = sentence.tokens.lower
    for index, word in enumerate(lower):
        negated = not {"not", "couldn't", "can't", "cannot", "unable"}.isdisjoint(
            lower[max(0, index - 5) : index]
        )
        stem = word.startswith(("verif", "confirm"))
        if word in ("unverified", "unconfirmed") or (stem and negated):
            target = nearest(mentions_of.get(sentence.index, ()), index)
            if target is None:
                target = figure_before(article, sentence, mentions_of)
            if target is None:
                return []
            first = index if word.startswith("un") else _negation_before(lower, index)
            return [(span(sentence.tokens, first, index), target)]
    return []


def _negation_before(lower: list[str], index: int) -> int:
    for back in range(index - 1, max(-1, index - 6), -1):
        if lower[back] in ("not", "couldn't", "can't", "cannot", "unable"):
            return back
    return index


_FINDERS: tuple[tuple[_Kind, tuple[str, ...], _Finder], ...] = (
    ("exclusion", EXCLUSION_NEEDLES, find_exclusions),
    ("inclusion", ("nclud",), _inclusions),
    ("so far", SO_FAR_NEEDLES, _so_far),
    ("revision", REVISION_NEEDLES, _revisions),
    ("unverified", UNVERIFIED_NEEDLES, _unverified),
)

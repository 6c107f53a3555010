"""Find what the text leaves out of a figure: "not counting trainers"."""

from factcheck.context.caveat_targets import (
    AMOUNTS,
    Found,
    Mentions,
    figure_before,
    phrase,
    pointing_subject,
)
from factcheck.lexicon.caveat_words import (
    COVER_VERBS,
    EXCLUDE_VERBS,
    INCLUDE_VERBS,
    LEAVE_VERBS,
    NEGATIONS,
    SUBJECT_PRONOUNS,
)
from factcheck.model.article import Article, Sentence

_REACH_IN_SENTENCE = 20


def find_exclusions(article: Article, sentence: Sentence, mentions_of: Mentions) -> Found:
    """Return the exclusions in ``sentence`` that limit a figure."""
    tokens = sentence.tokens
    lower = tokens.lower
    found: Found = []
    for index, word in enumerate(lower):
        start = _exclusion_at(lower, index, word)
        if start is None:
            continue
        span = phrase(tokens, start, index)
        target = _target(article, sentence, start, mentions_of, word)
        if target is not None:
            found.append((span, target))
    return found


def _exclusion_at(lower: list[str], index: int, word: str) -> int | None:
    """Return the token where an exclusion whose verb stands at ``index`` begins."""
    if word in ("excluding", "omitting") or word in EXCLUDE_VERBS:
        return index
    if word in INCLUDE_VERBS or word in COVER_VERBS:
        for back in (1, 2):
            if index >= back and lower[index - back] in NEGATIONS:
                start = index - back
                negated = lower[start]
                auxiliary = start and lower[start - 1] in (
                    "does",
                    "do",
                    "did",
                    "is",
                    "are",
                    "was",
                )
                return start - 1 if negated == "not" and auxiliary else start
        return None
    if word == "out" and index and lower[index - 1] in LEAVE_VERBS:
        return index - 1
    if word == "exclusive" and lower[index + 1 : index + 2] == ["of"]:
        return index
    return None


def _target(
    article: Article,
    sentence: Sentence,
    start: int,
    mentions_of: Mentions,
    verb: str,
) -> int | None:
    """Return the index of the figure that the exclusion at token ``start`` limits."""
    lower = sentence.tokens.lower
    subject = pointing_subject(lower, start)
    before = [each for each in mentions_of.get(sentence.index, ()) if each[1].last < start]
    before = [each for each in before if each[1].kind in AMOUNTS]
    if subject is not None:
        inside = [each for each in before if each[1].first > subject]
        if inside:
            return inside[-1][0]  # "The total of 900 excludes trainees"
        near = [each for each in before if each[1].last < subject]
        if near:
            return near[-1][0]
        return figure_before(article, sentence, mentions_of)
    if before and before[-1][1].last == start - 1:
        return before[-1][0]  # "The 900 does not include trainees"
    if verb in COVER_VERBS:
        return None
    participle = verb in ("excluding", "including", "counting", "exclusive", "omitting")
    if before and (participle or lower[start - 1] in SUBJECT_PRONOUNS):
        nearest = before[-1]
        return nearest[0] if start - nearest[1].last <= _REACH_IN_SENTENCE else None
    if participle:
        after = [each for each in mentions_of.get(sentence.index, ()) if each[1].first > start]
        return after[0][0] if after and after[0][1].kind in AMOUNTS else None
    return None

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
    FIGURE_NOUNS,
    INCLUDE_VERBS,
    LEAVE_VERBS,
    NEGATIONS,
    SUBJECT_PRONOUNS,
)
from factcheck.model.article import Article, Sentence
from factcheck.model.span import Span

_REACH_IN_SENTENCE = 20
_PASSIVES = frozenset("included counted excluded omitted out".split())
_AUXILIARIES = frozenset("does do did is are was".split())
_BE = frozenset("is are was were been be".split())
_CLAUSE_MARKS = frozenset(',;:.—–“”"()') | {"but", "although", "though", "while", "because"}


def find_exclusions(article: Article, sentence: Sentence, mentions_of: Mentions) -> Found:
    """Return the exclusions in ``sentence`` that limit a figure."""
    tokens = sentence.tokens
    lower = tokens.lower
    found: Found = []
    for index, word in enumerate(lower):
        if word in _PASSIVES:
            target = _left_out_of(article, sentence, mentions_of, index)
            if target is not None:
                first = _clause_start(lower, index)
                found.append((Span(tokens.starts[first], tokens.ends[index]), target))
                continue
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
                auxiliary = start and lower[start - 1] in _AUXILIARIES
                return start - 1 if negated == "not" and auxiliary else start
        return None
    if word == "out" and index and lower[index - 1] in LEAVE_VERBS:
        return index - 1
    if word == "exclusive" and lower[index + 1 : index + 2] == ["of"]:
        return index
    return None


def _left_out_of(
    article: Article, sentence: Sentence, mentions_of: Mentions, verb: int
) -> int | None:
    """Return the figure of "trainees are not included in the 900", ``None`` if it is none."""
    lower = sentence.tokens.lower
    before, after = lower[max(0, verb - 3) : verb], lower[verb + 1 : verb + 5]
    if _BE.isdisjoint(before) or not after or after[0] not in ("in", "from", "of", "among"):
        return None
    if lower[verb] in ("included", "counted") and NEGATIONS.isdisjoint(before):
        return None
    if lower[verb] == "out" and lower[verb - 1] != "left":
        return None
    here = mentions_of.get(sentence.index, ())
    for index, mention in here:
        if mention.kind in AMOUNTS and verb < mention.first <= verb + 4:
            return index
    if FIGURE_NOUNS.isdisjoint(after):
        return None
    earlier = [
        index for index, mention in here if mention.last < verb and mention.kind in AMOUNTS
    ]
    return earlier[-1] if earlier else figure_before(article, sentence, mentions_of)


def _clause_start(lower: list[str], verb: int) -> int:
    """Return the token where the clause of a passive begins: what is left out."""
    first = verb
    while first and lower[first - 1] not in _CLAUSE_MARKS and verb - first < 12:
        first -= 1
    return first


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

"""Find the figure that a limiting phrase is about, and where the phrase ends."""

from collections.abc import Iterable

from factcheck.lexicon.caveat_words import FIGURE_NOUNS, POINTING_WORDS
from factcheck.model.article import Article, Sentence
from factcheck.model.mention import Kind, Mention
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

Mentions = dict[int, list[tuple[int, Mention]]]  # each sentence's figures, by its index
Found = list[tuple[Span, int]]  # a phrase and the index of the figure it limits

AMOUNTS: frozenset[Kind] = frozenset(
    {"count", "measure", "money", "percentage", "points", "multiple", "fraction", "ratio"}
)
_PHRASE_ENDS = frozenset(",;:.()[]—–?!") | frozenset(
    "but although though while which who".split()
)
_ASIDES = frozenset({"however", "though", "moreover", "meanwhile"})
_LONGEST_PHRASE = 14


def pointing_subject(lower: list[str], start: int) -> int | None:
    """Return the token of "the figure", "that total", "it" as the subject before ``start``."""
    index = start - 1
    if index > 2 and lower[index] == "," and lower[index - 1] in _ASIDES:
        index -= 3  # "That count, however, does not include"
    lowest = max(-1, index - 7)
    while index > lowest:
        word = lower[index]
        if word in FIGURE_NOUNS:
            opening = lower[max(0, index - 3) : index]
            if not POINTING_WORDS.isdisjoint(opening) or word in ("figures", "numbers"):
                return index
            return None
        if word in ("that", "this", "it", "they") and index == start - 1:
            return index if index == 0 or lower[index - 1] in '.,;—“"' else None
        if word in ",;:—":
            return None
        index -= 1
    return None


def figure_before(article: Article, sentence: Sentence, mentions_of: Mentions) -> int | None:
    """Return the last amount in the two sentences before ``sentence``."""
    for back in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        amounts = [
            index for index, mention in mentions_of.get(back, ()) if mention.kind in AMOUNTS
        ]
        if amounts and article.sentences[back].section.kind != "caption":
            return amounts[-1] if len(amounts) == 1 else _main(mentions_of[back])
    return None


def _main(mentions: list[tuple[int, Mention]]) -> int:
    """Return the largest count of a sentence: the one that "the figure" stands for."""
    amounts = [each for each in mentions if each[1].kind in AMOUNTS]
    counts = [each for each in amounts if each[1].kind in ("count", "money")] or amounts
    return max(counts, key=lambda each: each[1].high)[0]


def phrase(tokens: Tokens, start: int, verb: int) -> Span:
    """Return the exclusion's words, from its negation to the end of what is left out."""
    lower = tokens.lower
    last = verb
    while last + 1 < len(lower) and last - start < _LONGEST_PHRASE:
        if lower[last + 1] in _PHRASE_ENDS:
            break
        last += 1
    while last > verb and lower[last] in ("”", '"', "and", "or", "the", "a"):
        if lower[last] in ("”", '"') and not {"“", '"'}.isdisjoint(lower[verb:last]):
            break
        last -= 1
    return Span(tokens.starts[start], tokens.ends[last])


def nearest(mentions: Iterable[tuple[int, Mention]], place: int) -> int | None:
    """Return the amount nearest to the token at ``place``, within a clause's length."""
    best, nearest = None, 16
    for index, mention in mentions:
        if mention.kind in AMOUNTS:
            gap = max(mention.first - place, place - mention.last)
            if gap < nearest:
                best, nearest = index, gap
    return best


def span(tokens: Tokens, first: int, last: int) -> Span:
    """Return the place of the tokens from ``first`` to ``last``."""
    return Span(tokens.starts[first], tokens.ends[last])

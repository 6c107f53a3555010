"""Find who is told of beside a figure and may have given it, though no verb says so."""

from collections.abc import Iterable

from factcheck.lexicon.attribution_words import BODIES, PASSERS_BY, PERSONAL, UNNAMED
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.model.article import Sentence
from factcheck.model.mention import Mention
from factcheck.model.tokens import Tokens

_COUNTERS = (BODIES | UNNAMED | PERSONAL) - PASSERS_BY - {"source", "sources"}
_NO_NAMES = {*MONTHS, *WEEKDAYS} | {"i", "mr", "mrs", "ms", "dr", "source", "sources"}
# Behind these a name is where something is, or what it is of.
_PLACING = frozenset("in at to of near across for on around outside inside into over".split())
_LEADING = frozenset("the a an its their".split())
_COUNTED = 3  # words behind a figure that may tell what it counts


def possible_source(mention: Mention, sentences: Iterable[Sentence]) -> str:
    """Return the first name or body in ``sentences`` that may have counted, "" for none.

    A name that only says where or of whom the figure is ("in Hull") is none.
    """
    for sentence in sentences:
        counted = _counted(mention) if sentence is mention.sentence else range(0)
        found = _first_name(sentence.tokens, counted)
        if found:
            return found
    return ""


def _counted(mention: Mention) -> range:
    """Return the tokens of the figure and of what it counts: "17 million poor Americans"."""
    lower = mention.sentence.tokens.lower
    end = first = mention.last + 1
    while end < min(first + _COUNTED, len(lower)) and lower[end].isalpha():
        end += 1
    return range(mention.first, end)


def _first_name(tokens: Tokens, counted: range) -> str:
    words, lower = tokens.words, tokens.lower
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _is_name(words, lower, end):
            end += 1
        if end > at and at not in counted and not _is_placed(lower, at):
            return " ".join(words[at:end])
        at = max(end, at + 1)
    return ""


def _is_name(words: list[str], lower: list[str], at: int) -> bool:
    if lower[at] in _COUNTERS:
        return True
    word = words[at]
    if not word[0].isupper() or lower[at] in _NO_NAMES:
        return False
    return at > 0 or (len(word) > 1 and word.isupper()) or _is_unknown(lower[at])


def _is_unknown(word: str) -> bool:
    """Whether a sentence's first word is a name, not one that any sentence may begin with."""
    from factcheck.lexicon.word_classes import classes_of

    return classes_of([word.capitalize(), "counts", "them"], [word, "counts", "them"])[0] == "E"


def _is_placed(lower: list[str], at: int) -> bool:
    before = [word for word in lower[max(0, at - 2) : at] if word not in _LEADING]
    return before[-1:] != [] and before[-1] in _PLACING

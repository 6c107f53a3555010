"""Find announced counts whose things are then taken in turn: one, and the other.

Finds: "Two men were charged. One lives in Hull ... The other, from Leeds, ...".
Skips: "the other two", "on the one hand", things that another number announces in between.
"""

from collections.abc import Iterator

from factcheck.link.announced_lists import announces
from factcheck.link.index import Index
from factcheck.link.nouns import is_plural
from factcheck.link.phrases import after
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.span import Span

_AHEAD = 2  # sentences behind the number
_MARKS = frozenset({"", ",", ";", ":", "—", "–", "-", "(", "and", "while"})
_NOT_ONE = frozenset("of day another thing year can time in - hand or side".split())
_NOT_OTHER = frozenset("hand side day two three four five six half end way".split())


def find_taken_in_turn(index: Index) -> Iterator[CountedList]:
    """Yield each announced number whose things follow as "one" and "the other"."""
    for figure in index.of_kind("count"):
        if announces(figure) and after(figure) != ["-"]:  # no parts of "a six-part series"
            items = _items(index, figure)
            if items:
                yield CountedList(figure, items, "likely", "they are told one by one")


def _items(index: Index, figure: Figure) -> tuple[Span, ...]:
    sentences = index.article.sentences
    own = figure.sentence.index
    one: Span | None = None
    for place in range(own, min(own + 1 + _AHEAD, len(sentences))):
        sentence = sentences[place]
        if abs(sentence.section.index - figure.section.index) > 1:
            break
        first = figure.mention.last + 1 if place == own else 0
        last = _until(index, figure, sentence, first)
        if one is None:
            one, first = _one(sentence, first, last)
        if one is not None:
            other = _other(sentence, first, last)
            if other is not None:
                return (one, other)
        if last < len(sentence.tokens.lower):
            break
    return ()


def _until(index: Index, figure: Figure, sentence: Sentence, first: int) -> int:
    """Return where another number announces things, else where the sentence ends."""
    return min(
        (
            other.mention.first
            for other in index.in_sentence(sentence)
            if other is not figure and other.mention.first >= first and announces(other)
        ),
        default=len(sentence.tokens.lower),
    )


def _one(sentence: Sentence, first: int, last: int) -> tuple[Span | None, int]:
    """Return the "one" that opens a clause, and the place behind it."""
    tokens = sentence.tokens
    for at in range(first, last):
        opens = (tokens.lower[at - 1] if at else "") in _MARKS
        following = "".join(tokens.lower[at + 1 : at + 2])
        if tokens.lower[at] == "one" and opens and following not in _NOT_ONE:
            return Span(tokens.starts[at], tokens.ends[at]), at + 1
    return None, first


def _other(sentence: Sentence, first: int, last: int) -> Span | None:
    """Return "the other" where it is one thing, and the last."""
    tokens = sentence.tokens
    for at in range(max(1, first), last):
        if tokens.lower[at] == "other" and tokens.lower[at - 1] == "the":
            following = "".join(tokens.lower[at + 1 : at + 2])
            if following in _NOT_OTHER or is_plural(following) or following.isdecimal():
                return None
            if "one" in tokens.lower[at:last]:
                return None  # "one for ..., the other for ..., and one for ..."
            return Span(tokens.starts[at - 1], tokens.ends[at])
    return None

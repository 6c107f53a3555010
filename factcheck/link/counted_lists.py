"""Find announced counts and the list that follows in the same sentence or the next.

Finds: "four countries (Portugal, England, Italy and Spain)", "three aims: a, b and c".
Skips: "three aims, including a and b" (an open list).
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.lists import ListedItems, read_list
from factcheck.link.phrases import is_count, is_dash, whole
from factcheck.link.stems import stem
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, CountedList

_HEDGES_ALLOWED = frozenset({"exactly"})
_MOST_ANNOUNCED = 40
_NOUN_PHRASE = 12  # tokens between the count and its list
_STOPS = frozenset(';.?!"”“')
_INTRODUCES = frozenset({"are", "were", "they're"})
# Nouns whose lists are measures or repeats of an event, not items to be named.
_NOT_LISTED = frozenset(
    """times percent points goals runs miles yards feet inches minutes hours days weeks months
    years wins losses games""".split()
)


def find_counted_lists(index: Index) -> Iterator[CountedList]:
    """Yield each announced count with the closed list of items that follows it."""
    for figure in index.of_kind("count"):
        if not _announces(figure):
            continue
        found = _list_in_sentence(index, figure)
        if found is None:
            found = _list_in_next_sentence(index, figure)
        if found is not None:
            listed, certainty, why = found
            yield CountedList(figure, listed.spans, certainty, why, listed.fewest)


def _announces(figure: Figure) -> bool:
    number = whole(figure)
    hedge = figure.hedge
    return (
        number is not None
        and 2 <= number <= _MOST_ANNOUNCED
        and is_count(figure)
        and (hedge is None or hedge.name in _HEDGES_ALLOWED)
    )


def _list_in_sentence(
    index: Index, figure: Figure
) -> tuple[ListedItems, Certainty, str] | None:
    tokens = figure.sentence.tokens
    lower = tokens.lower
    start = figure.mention.last + 1
    if start >= len(lower) or not lower[start][0].isalpha():
        return None  # a score or a label, no count of things
    for place in range(start, min(len(lower), start + _NOUN_PHRASE)):
        word = lower[place]
        if word in _STOPS:
            return None
        if word == ",":
            return _apposition(index, figure, place)
        if word in "([":
            return _marked(index, figure, place + 1, _closing(lower, place), "in brackets")
        if word == ":":
            return _marked(index, figure, place + 1, len(lower), "after a colon")
        if is_dash(figure, place):
            return _marked(index, figure, place + 1, _next_dash(figure, place), "after a dash")
    return None


def _marked(
    index: Index, figure: Figure, first: int, last: int, how: str
) -> tuple[ListedItems, Certainty, str] | None:
    tokens = figure.sentence.tokens
    if first >= last or lower_noun(figure) in _NOT_LISTED:
        return None
    if any(
        figure is not other and first <= other.mention.first < last and other.kind == "count"
        and tokens.lower[other.mention.first - 1] in {",", "and", ":", "(", "—", "–", "-"}
        for other in index.in_sentence(figure.sentence)
    ):  # fmt: skip
        return None  # its parts carry numbers: a breakdown
    listed = read_list(tokens, first, last)
    if listed is None or (how == "after a dash" and not listed.named):
        return None
    short = all(end - start < 40 for start, end in listed.spans)
    if not listed.named and not short and ";" not in tokens.lower[first:last]:
        return None
    return listed, "sure" if listed.named else "likely", f"the list {how} names them"


def _apposition(
    index: Index, figure: Figure, place: int
) -> tuple[ListedItems, Certainty, str] | None:
    """Read "two Republicans, Ann Lee and Bob Ray, and one Democrat"."""
    tokens = figure.sentence.tokens
    lower, words = tokens.lower, tokens.words
    if place - figure.mention.last > 4 or not lower[place - 1].endswith(("s", "men", "people")):
        return None
    end = place + 1
    while end < len(lower) and lower[end] not in ",;.:()—–":
        end += 1
    stretch = words[place + 1 : end]
    number = whole(figure)
    if number == 2 and "and" in stretch and _all_named(stretch):
        listed = read_list(tokens, place + 1, end)
        if listed is not None and listed.named:
            return listed, "likely", "their names follow"
    return _pair_too_few(index, figure, place, end)


def _pair_too_few(
    index: Index, figure: Figure, place: int, end: int
) -> tuple[ListedItems, Certainty, str] | None:
    """Read names joined by one "and", closed by a comma: as many as there can be."""
    tokens = figure.sentence.tokens
    stretch = tokens.words[place + 1 : end]
    closed = end < len(tokens.lower) and tokens.lower[end] == ","
    if closed and stretch.count("and") == 1 and _all_named(stretch):
        listed = read_list(tokens, place + 1, end)
        if listed is not None and listed.named:
            return listed, "likely", "their names follow"
    return None


def _all_named(words: list[str]) -> bool:
    """Whether each side of "and" is a name of two or more capitalised words."""
    sides: list[list[str]] = [[]]
    for word in words:
        if word == "and":
            sides.append([])
        else:
            sides[-1].append(word)
    return len(sides) == 2 and all(
        2 <= len(side) <= 5 and side[0][0].isupper() and side[-1][0].isupper() for side in sides
    )


def _list_in_next_sentence(
    index: Index, figure: Figure
) -> tuple[ListedItems, Certainty, str] | None:
    """Read "... by 12 countries. The founding members were A, B ... and L."."""
    sentences = index.article.sentences
    place = figure.sentence.index + 1
    if place >= len(sentences) or figure is not index.in_sentence(figure.sentence)[-1]:
        return None
    following = sentences[place]
    start = _introduction(following, lower_noun(figure))
    if not start:
        return None
    tokens = following.tokens
    listed = read_list(tokens, start, len(tokens.lower))
    number = whole(figure) or 0
    if listed is None or not listed.named or len(listed.spans) < 3:
        return None
    if abs(len(listed.spans) - number) > max(2, number // 4):
        return None
    return listed, "likely", "the next sentence names them"


def _introduction(sentence: Sentence, noun: str) -> int:
    lower = sentence.tokens.lower
    if lower[:1] not in (["the"], ["they"], ["these"], ["those"]):
        return 0
    for place in range(1, min(6, len(lower))):
        if lower[place] in _INTRODUCES:
            subject = lower[place - 1]
            plural = subject.endswith("s") or subject in ("they", "people", "men", "women")
            return place + 1 if plural or stem(subject) == stem(noun) else 0
    return 0


def lower_noun(figure: Figure) -> str:
    """Return the noun counted, as its measure gives it, else the next word."""
    if figure.measure is not None:
        start = figure.sentence.tokens.at(figure.measure.span.end - 1)
        return figure.sentence.tokens.lower[start] if start < len(
            figure.sentence.tokens.lower
        ) else ""  # fmt: skip
    following = figure.sentence.tokens.lower[figure.mention.last + 1 :]
    return following[0] if following else ""


def _closing(lower: list[str], place: int) -> int:
    for end in range(place + 1, len(lower)):
        if lower[end] in ")]":
            return end
    return 0


def _next_dash(figure: Figure, place: int) -> int:
    lower = figure.sentence.tokens.lower
    for end in range(place + 1, len(lower)):
        if is_dash(figure, end):
            return end
    return len(lower)

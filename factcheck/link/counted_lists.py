"""Find announced counts and the list that follows in the same sentence or the next.

Finds: "three countries (Spain, Peru and Chile)", "three aims: a, b and c".
Skips: "three aims, including a and b" (an open list).
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.lists import ListedItems, read_list
from factcheck.link.names import names_before, read_names
from factcheck.link.phrases import is_count, is_dash, whole
from factcheck.link.stems import stem
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, CountedList
from factcheck.model.tokens import Tokens

_HEDGES_ALLOWED = frozenset({"exactly"})
_MOST_ANNOUNCED = 40
_NOUN_PHRASE = 12  # tokens between the count and its list
_STOPS = frozenset(';.?!"”“')
_INTRODUCES = frozenset({"are", "were", "they're"})
# Nouns whose lists are moments or amounts, not things to be named.
_NOT_LISTED = frozenset("percent minutes hours miles yards feet inches years".split())
_COMPOUNDS = frozenset(
    "member person man woman judge state nation country city team piece strong".split()
)
_IDENTIFIED = (("identified", "as"), ("named", "as"), ("namely",))
_POINTING = frozenset({"the", "these", "those", "its", "their", "his", "her", "other", "all"})
_NAMING = frozenset({"named", "identified", "listed", "names", "identifies", "identify"})
_CLOSING = frozenset(",.;:)")
_OPENING_WORDS = frozenset(
    """in for with over after before at by during through since on under against among between
    from when while if because although despite of without within as across""".split()
)


def find_counted_lists(index: Index) -> Iterator[CountedList]:
    """Yield each announced count with the closed list of items that follows it."""
    for figure in index.of_kind("count"):
        if not _announces(figure):
            continue
        found = _list_in_sentence(index, figure) or names_before(index, figure)
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
    if lower[start : start + 1] == ["-"] and _COMPOUNDS.intersection(
        lower[start + 1 : start + 2]
    ):
        start += 1
    if start >= len(lower) or not lower[start][0].isalpha():
        return None  # a score or a label, no count of things
    for place in range(start, min(len(lower), start + _NOUN_PHRASE)):
        word = lower[place]
        if word in _STOPS:
            return None
        if word == ",":
            return _apposition(figure, place)
        if word in _INTRODUCES and place - start <= _NOUN_PHRASE // 2:
            return _predicate(figure, place)
        if word == "as" and not _NAMING.isdisjoint(lower[: figure.mention.first]):
            return _named_as(figure, place)
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
        and not tokens.words[max(0, other.mention.first - 2)][0].isupper()
        and tokens.lower[other.mention.first - 1] in {",", "and", ":", "(", "—", "–", "-"}
        for other in index.in_sentence(figure.sentence)
    ):  # fmt: skip
        return None  # its parts carry numbers: a breakdown
    listed = read_list(tokens, first, last)
    if listed is None or (how == "after a dash" and not _plain(tokens, first, last, listed)):
        return None
    short = all(end - start < 40 for start, end in listed.spans)
    if not listed.named and not short and ";" not in tokens.lower[first:last]:
        return None
    return listed, "sure" if listed.named else "likely", f"the list {how} names them"


def _plain(tokens: Tokens, first: int, last: int, listed: ListedItems) -> bool:
    """Whether what stands between two dashes is a list and no clause."""
    short = all(end - start < 20 for start, end in listed.spans) and len(listed.spans) > 2
    return listed.named or (short and last < len(tokens.lower))


def _apposition(figure: Figure, place: int) -> tuple[ListedItems, Certainty, str] | None:
    """Read "two Republicans, Ann Lee and Bob Ray, and one Democrat"."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    plural = lower[place - 1].endswith(("s", "men", "people", "children"))
    if place - figure.mention.last > 5 or not plural or _opens_clause(figure):
        return None
    first = place + 1
    for words in _IDENTIFIED:
        if tuple(lower[first : first + len(words)]) == words:
            first += len(words)
            break
    found = read_names(tokens, first) if first < len(lower) else None
    if found is None:
        return None
    listed, end = found
    closed = end >= len(lower) or lower[end] in _CLOSING or lower[end] == "—"
    return (listed, "likely", "their names follow") if closed else None


def _named_as(figure: Figure, place: int) -> tuple[ListedItems, Certainty, str] | None:
    """Read "police named the three victims as Ann Lee, Bob Ray and Cy Dent"."""
    found = read_names(figure.sentence.tokens, place + 1)
    return None if found is None else (found[0], "likely", "the sentence names them")


def _opens_clause(figure: Figure) -> bool:
    """Whether the count ends an opening phrase ("In three games, Smith and Jones ...")."""
    lower = figure.sentence.tokens.lower
    lead = lower[: figure.mention.first]
    for at in range(len(lead) - 1, -1, -1):
        if lead[at] in ",;:":
            return False
        if at == 0:
            return lead[0] in _OPENING_WORDS
    return False


def _predicate(figure: Figure, place: int) -> tuple[ListedItems, Certainty, str] | None:
    """Read "the three winners were Ann Lee, Bob Ray and Cy Dent."."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    definite = lower[max(0, figure.mention.first - 2) : figure.mention.first]
    first = place + 1
    named = tuple(lower[first : first + 2]) in (("identified", "as"), ("named", "as"))
    if named:
        first += 2
    elif _POINTING.isdisjoint(definite):
        return None
    found = read_names(tokens, first) if first < len(lower) else None
    if found is None:
        return None
    listed, end = found
    ended = end >= len(lower) or lower[end] in ".;"
    return (listed, "likely", "the sentence names them") if ended else None


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

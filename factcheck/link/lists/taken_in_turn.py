"""Find announced counts whose things are then taken in turn: one, and the other.

Finds: "Two men were charged. One lives in Hull ... The other, from Leeds, ...", "two problems.
First, ... Second, ...", "two plans. Under one ... Under a second ...", "Three were told of. One
had ... Another was ... A third is ...".
Skips: "the other two", "on the one hand", things that another number announces in between.
"""

from collections.abc import Iterator

from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.grammar.phrases import after, before
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.lists.announced_lists import announces
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.span import Span

_AHEAD = 2  # sentences behind the number
_MARKS = frozenset({"", ",", ";", ":", "—", "–", "-", "(", "and", "while"})
_NOT_ONE = frozenset("of day another thing year can time in - hand or side".split())
_NOT_OTHER = frozenset("hand side day two three four five six half end way".split())
_RANKS = {
    word: rank
    for rank, words in enumerate(
        ("first firstly", "second secondly", "third thirdly", "fourth fourthly",
         "fifth fifthly", "sixth"), start=1,
    )
    for word in words.split()
}  # fmt: skip
_CLOSING = frozenset({"finally", "last", "lastly", "final"})
_LEADS = frozenset("in under on for with and but then the a \" “ ‘ '".split())
_NOT_RANKED = frozenset(
    "of time times half quarter day days night week month year round place thing and or to - "
    "are responders lady minister".split()
)
_KNOWN = frozenset({"the", "these", "those", "all"})
_BETWEEN = 16  # sentences in which the next of them is told
_LEADING = 3  # words before an ordinal that opens a sentence: "and under the second"


def find_taken_in_turn(index: Index) -> Iterator[CountedList]:
    """Yield each announced number whose things follow as "one" and "the other", or ranked."""
    for figure in index.of_kind("count"):
        if announces(figure) and after(figure) != ["-"]:  # no parts of "a six-part series"
            items = _items(index, figure) or _ranked(index, figure)
            if items:
                yield CountedList(figure, items, "likely", "they are told one by one")


def _ranked(index: Index, figure: Figure) -> tuple[Span, ...]:
    """Return what "first" or "one" opens behind the number, and all that count on from it."""
    # "The four women gave reasons. First, ...": they are known, and not announced.
    known = not _KNOWN.isdisjoint(before(figure))
    if known or not figure.mention.in_words or after(figure) == ["of"]:
        return ()
    sentences = index.article.sentences
    own = figure.sentence.index
    start = figure.mention.last + 1
    behind = _until(index, figure, figure.sentence, start)
    if behind < len(figure.sentence.tokens.lower):
        return ()
    opened = _rank(figure.sentence, start, 1)
    place = own
    if opened is None and own + 1 < len(sentences):
        place = own + 1
        opened = _rank(sentences[place], 0, 1)
    if opened is None:
        return ()
    items, last = [opened], place
    nouns = [_noun(sentences[place], opened)]
    while place < min(last + _BETWEEN, len(sentences)):
        at = start if place == own else 0
        following = _rank(sentences[place], at, len(items) + 1, items[-1])
        if following is None:
            place += 1
            continue
        items.append(following)
        nouns.append(_noun(sentences[place], following))
        closes = place == last and _joined_by_and(sentences[place], following)
        last = place
        if closes or _word(index, following) in _CLOSING:
            break
    counted = stem(figure.measure.head) if figure.measure is not None else ""
    if len(items) < 2 or (nouns[0] and counted not in map(stem, nouns)):
        return ()
    return tuple(items) if _word(index, items[-1]) in _RANKS.keys() | _CLOSING else ()


def _joined_by_and(sentence: Sentence, place: Span) -> bool:
    """Whether "and" brings it: "the first charged him, and the second"."""
    tokens = sentence.tokens
    at = tokens.starts.index(place.start)
    return "and" in tokens.lower[max(0, at - 2) : at]


def _word(index: Index, place: Span) -> str:
    return index.article.text[place.start : place.end].lower()


def _noun(sentence: Sentence, opened: Span) -> str:
    """Return the noun of "the first blast" or "one plan", empty where none stands behind."""
    tokens = sentence.tokens
    behind = tokens.starts.index(opened.start) + 1
    noun = classes_of(tokens.words, tokens.lower)[behind : behind + 1] == "N"
    return tokens.lower[behind] if noun and not is_plural(tokens.lower[behind]) else ""


def _rank(sentence: Sentence, first: int, rank: int, behind: Span | None = None) -> Span | None:
    """Return the word that opens a sentence, or a clause of it, with a place in a row."""
    tokens = sentence.tokens
    lower = tokens.lower
    for at in range(first, len(lower)):
        word = lower[at]
        named = _RANKS.get(word) == rank or (word, rank) in (("one", 1), ("another", 2))
        named = named or (rank > 2 and word in _CLOSING)
        if not named or (behind is not None and tokens.starts[at] <= behind.start):
            continue
        following = "".join(lower[at + 1 : at + 2])
        if following in (_NOT_ONE if word == "one" else _NOT_RANKED):
            continue
        opens = at - first <= _LEADING and set(lower[first:at]) <= _LEADS
        opens = opens and (first == 0 and (at > 0 or lower[:2] != ["at", "first"]))
        if opens or (at > first and _opens_clause(lower, at, rank)):
            return Span(tokens.starts[at], tokens.ends[at])
    return None


def _opens_clause(lower: list[str], at: int, rank: int) -> bool:
    """Whether a word of order opens a clause: "; and second, ...", "while the third was"."""
    lead = at - 1 - (lower[at - 1] in ("the", "a"))
    joined = lower[lead] in ("and", "while") and lower[lead - 1] in (",", ";")
    return lower[lead] in (";", ":") or (rank > 1 and joined)


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

"""Find announced counts of a story's own entries, and of things taken one by one.

Finds: "Seven questions" before seven subheads that ask, "5 takeaways" before
lines numbered 1 to 5, "three flights: one for ..., the second for ..., and the third for ...".
"""

from collections.abc import Iterator

from factcheck.link.grammar.phrases import is_dash
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.lists.candidates import is_small_number
from factcheck.model.article import Section
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList
from factcheck.model.span import Span

_QUESTIONS = stem("questions")
_ENTRIES = frozenset(
    stem(word)
    for word in """questions takeaways things ways reasons tips facts lessons steps ideas rules
    points highlights findings answers mistakes myths trends moments""".split()
)
_OPENING = 5  # sections in which a story announces its entries
_FEWEST = 3
_ORDINALS = {"one": 1, "first": 1, "second": 2, "another": 2, "third": 3, "fourth": 4,
             "fifth": 5, "sixth": 6}  # fmt: skip


def find_entries(index: Index) -> Iterator[CountedList]:
    """Yield announced counts with the entries or the things that they announce."""
    counts = [f for f in index.of_kind("count") if is_small_number(f)]
    for figure in counts:
        yield from _one_by_one(figure)
        if figure.section.index < _OPENING:
            yield from _own_entries(index, figure)


def _own_entries(index: Index, figure: Figure) -> Iterator[CountedList]:
    following = index.surroundings.stems(figure.sentence)[figure.mention.last + 1 :][:4]
    announced = next((word for word in following if word in _ENTRIES), "")
    if not announced:
        return
    sections = index.article.sections[figure.section.index + 1 :]
    numbered = _numbered(index, sections)
    if len(numbered) >= _FEWEST:
        why = "the entries are numbered"
        yield CountedList(figure, tuple(numbered), "likely", why)
    elif announced == _QUESTIONS:
        asked = [s.span for s in sections if s.kind == "subhead" and _asks(index, s)]
        if len(asked) >= _FEWEST:
            yield CountedList(figure, tuple(asked), "likely", "so many subheads ask")


def _asks(index: Index, section: Section) -> bool:
    return index.article.text[section.span.end - 1 : section.span.end] == "?"


def _numbered(index: Index, sections: tuple[Section, ...]) -> list[Span]:
    """Return the numerals of sections that count up from 1, wherever they stand."""
    text = index.article.text
    found: list[Span] = []
    for section in sections:
        start = section.span.start
        number = str(len(found) + 1)
        end = start + len(number)
        if text.startswith(number, start) and text[end : end + 2] in (". ", ") "):
            found.append(Span(start, end))
    return found


def _one_by_one(figure: Figure) -> Iterator[CountedList]:
    """Read "three rockets: one for ..., the second for ..., and the third for ..."."""
    tokens = figure.sentence.tokens
    lower = tokens.lower
    start = figure.mention.last + 1
    mark = next(
        (at for at in range(start, min(len(lower), start + 8)) if lower[at] == ":"
         or is_dash(figure, at)), 0,
    )  # fmt: skip
    if not mark or lower[mark + 1 : mark + 2] not in (["one"], ["the"], ["first"], ["a"]):
        return
    members: list[Span] = []
    final = 0
    for at in range(mark + 1, len(lower)):
        rank = _ORDINALS.get(lower[at])
        opens = lower[at - 1] in (",", ";", ":", "and", "the", "a", "—", "–", "-")
        if rank == len(members) + 1 and opens:
            members.append(Span(tokens.starts[at], tokens.ends[at]))
            final = at
    closed = "and" in lower[final - 2 : final] and {"others", "rest"}.isdisjoint(lower[mark:])
    if len(members) >= 2 and closed:
        why = "the sentence takes them one by one"
        yield CountedList(figure, tuple(members), "likely", why)

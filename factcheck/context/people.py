"""Find the person that a sentence speaks of, for whoever is then quoted without a name."""

from factcheck.context.clauses import subject
from factcheck.context.wording import Wording
from factcheck.lexicon.attribution_words import BODIES
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.model.span import Span

_TITLES = frozenset("mr mrs ms miss dr sir lord lady dame prof".split())
# What begins the name of a place or a body.
_NO_PERSON = frozenset(
    "north south east west new united saudi sri san los las el great supreme royal national "
    "central federal world bank fox news".split()
)
_LONGEST_NAME = 4


def person_of(said: Wording, until: int | None = None) -> Span | None:
    """Return the place of the name of the person who is a clause's subject, the last first.

    Only tokens before ``until`` are looked at.
    """
    end = len(said.lower) if until is None else until
    for verb in range(end - 1, -1, -1):
        if said.classes[verb] != "V":
            continue
        place = subject(said, verb)
        name = _name(said, place[0], place[1]) if place else None
        if name is not None:
            return name
    return _opening(said, end)


def _opening(said: Wording, end: int) -> Span | None:
    """Return the name that opens a sentence before an apposition: "Ann Lee, the mayor,"."""
    first = int(said.classes[:1] == "R")
    last = first
    while last < end and (said.classes[last] == "E" or _is_stop(said, last)):
        last += 1
    closed = last < end and said.lower[last] == ","
    return _name(said, first, last - 1) if closed and last > first else None


def _name(said: Wording, first: int, last: int) -> Span | None:
    """Return the place of the person's name that ends a phrase: two capitals or a title."""
    start = last + 1
    while start > first and (said.words[start - 1][:1].isupper() or _is_stop(said, start - 1)):
        start -= 1
    while start <= last and said.lower[start] == ".":
        start += 1
    size = sum(said.lower[at] != "." for at in range(start, last + 1))
    if not 2 <= size <= _LONGEST_NAME:
        return None
    words = said.lower[start : last + 1]
    led = said.lower[start - 1] if start else ""
    if led == "the" or words[0] in _NO_PERSON or words[0] == "the":
        return None
    dated = any(word in MONTHS or word in WEEKDAYS or word in BODIES for word in words)
    if dated or (all(said.words[at].isupper() for at in range(start, last + 1))):
        return None
    return Span(said.starts[start], said.ends[last])


def _is_stop(said: Wording, index: int) -> bool:
    """Whether a point shortens a title before it: "Mr. Lee"."""
    return said.lower[index] == "." and index > 0 and said.lower[index - 1] in _TITLES

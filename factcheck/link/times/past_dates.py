"""Find dates that the words tell as past, so that they lie before publication.

Which words do ("was filmed on", "back in") was learned on clean stories
(``training/past_dates.py``); a date is proposed as past where they are sure enough, whether or
not it is.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.number_words import SMALL
from factcheck.link.index import Index
from factcheck.link.learned import chance
from factcheck.model.figure import Figure
from factcheck.model.time_relations import PastDate

SURE = 0.98  # of dates this sure, 998 in 1,000 of edited copy had come by publication
_LEAD, _TAIL = 12, 8  # tokens read on each side
_SHOWN = 4
_TO_COME = frozenset({"would", "will"})
# What says whether a verb tells of the past or of what is to come.
_TENSE = frozenset(
    "was were had did will would could may should is are has have be been to".split()
)


def find_past_dates(index: Index) -> Iterator[PastDate]:
    """Yield each date with a year that the words tell as past."""
    published = index.article.published
    if published is None:
        return
    for figure in index.by_kind.get("date", ()):
        if is_dated(figure) and not _is_open(figure):
            past = 1 - chance("past_dates", codes(figure))
            if past >= SURE:
                words = " ".join(_before(figure)[-_SHOWN:])
                why = f"“{words}” tells it as past, as in {int(past * 100)} of 100 such dates"
                yield PastDate(figure, published.day, "likely", why)


def _is_open(figure: Figure) -> bool:
    """Whether the words cannot tell it as past: what somebody would do, a work's own year."""
    words, mention = figure.sentence.tokens.lower, figure.mention
    in_brackets = words[mention.first - 1 : mention.first] == ["("] and (
        words[mention.last + 1 : mention.last + 2] == [")"]
    )
    return in_brackets or not _TO_COME.isdisjoint(words[: mention.first])


def is_dated(figure: Figure) -> bool:
    """Whether the figure is a date in running text with its year."""
    calendar = figure.calendar
    told = calendar is not None and calendar.year is not None
    return told and figure.kind == "date" and figure.section_kind != "table"


def codes(figure: Figure) -> list[str]:
    """Return the codes of the words around a date; they know no value."""
    return list(_codes(figure))


def _codes(figure: Figure) -> Iterator[str]:
    words = figure.sentence.tokens.lower
    first, end = figure.mention.first, figure.mention.last + 1
    assert figure.calendar is not None, "only dates are coded"
    form = figure.calendar.precision
    lead, tail = _before(figure), _masked(words[end : end + _TAIL])
    before = ["^", "^", "^", *lead][-3:]
    after = [*tail, "$", "$"][:2]
    yield f"p:{form}"
    yield f"a1:{before[2]}"
    yield f"a2:{before[1]} {before[2]}"
    yield f"a3:{before[0]}"
    yield f"n1:{after[0]}"
    yield f"n2:{after[0]} {after[1]}"
    yield f"pa:{form}{before[2]}"
    for word in set(lead):
        yield f"l:{word}"
    for word in set(tail):
        yield f"r:{word}"
    others = _masked([*words[:first], *words[end:]])
    for word in set(others):
        if not any(char.isdigit() for char in word):
            yield f"s:{word}"
    for left, right in pairwise(lead):
        yield f"ll:{left} {right}"
    yield f"ed:{any(_is_past(word) for word in lead)}"
    yield f"es:{any(_is_past(word) for word in others)}"
    yield f"v:{next((word for word in reversed(lead) if word in _TENSE), '')}"


def _before(figure: Figure) -> list[str]:
    first = figure.mention.first
    return _masked(figure.sentence.tokens.lower[max(0, first - _LEAD) : first])


def _masked(words: list[str]) -> list[str]:
    """Return the words with numbers masked: they might be years, or lengths of time."""
    return ["#" if word[0].isdigit() or word in SMALL else word for word in words]


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4

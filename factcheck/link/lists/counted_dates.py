"""Find announced counts whose days, years or times are told: "two titles, in 1960 and 1971".

Finds: "two wars, in 1982 and 2006,", "two calls a day, at 9am and 5pm", "hit by two storms - in
1949 and 2022".
Skips: "four storms in August and September", of which each month may have had some.
"""

from collections.abc import Iterator

from factcheck.lexicon.list_words import FINITE
from factcheck.link.grammar.phrases import after
from factcheck.link.index import Index
from factcheck.link.lists.announced_lists import announces
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.relation import CountedList

_JOINTS = (
    [","], ["and"], [",", "and"], [",", "in"], ["and", "in"], ["and", "again", "in"],
    [",", "and", "in"], ["and", "on"], ["and", "at"], [",", "on"],
)  # fmt: skip
_MARKS = frozenset({",", "—", "–", "-"})
_PLACING = frozenset({"in", "on", "at"})
_PHRASE = 14  # tokens from the number to the mark behind what it counts
_PARTING = FINITE | frozenset('; : and or when while that who which " “ ”'.split())


def find_counted_dates(index: Index) -> Iterator[CountedList]:
    """Yield each number of things that a mark and a run of dates follow."""
    for figure in index.of_kind("count"):
        if announces(figure) and figure.mention.in_words and after(figure) != ["-"]:
            dates = _dates_of(index, figure)
            if dates:
                spans = tuple(date.span for date in dates)
                yield CountedList(figure, spans, "likely", "it is told when each of them was")


def dated_run(index: Index, sentence: Sentence, at: int) -> tuple[Figure, ...]:
    """Return the dates or times that a closing "and" joins from a place on; none if fewer."""
    lower = sentence.tokens.lower
    run: list[Figure] = []
    closed = False
    for figure in index.in_sentence(sentence):
        if figure.kind not in ("date", "time") or figure.mention.first < at:
            continue
        if not run:
            if figure.mention.first != at:
                return ()
        else:
            joint = lower[run[-1].mention.last + 1 : figure.mention.first]
            if closed or joint not in _JOINTS or figure.kind != run[0].kind:
                break
            closed = "and" in joint
        run.append(figure)
    return tuple(run) if closed else ()


def _dates_of(index: Index, figure: Figure) -> tuple[Figure, ...]:
    """Return the dates behind the mark that ends a number's phrase."""
    lower = figure.sentence.tokens.lower
    start = figure.mention.last + 1
    for at in range(start + 1, min(len(lower) - 2, start + _PHRASE)):
        if lower[at] in _MARKS:
            placed = lower[at + 1] in _PLACING
            dates = dated_run(index, figure.sentence, at + 2) if placed else ()
            return () if dates and _goes_on(index, dates[-1]) else dates
        if lower[at] in _PARTING:
            break
    return ()


def _goes_on(index: Index, last: Figure) -> bool:
    """Whether its sentence tells more of the kind: "at 8pm and 9pm on Friday, and at 2am"."""
    return any(
        other.index > last.index and other.kind == last.kind
        for other in index.in_sentence(last.sentence)
    )

"""Find the two ends of a range by its form: "$124 million to $373 million a year".

Finds: "30-40 percent", "six to nine weeks", "the 51st to 90th percentiles", "the years 2006
through 2011", "a museum (2004-2012)", "growth of 2.5 to 3.5 percent".
Skips: "fell from 90 to 40", "by 55 percent to 45 percent", "owed $800m to seven suppliers".
A range has one unit or noun, at its end or at both; what a word of direction, of passing or of
voting leads to is a change or a score.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.results import RESULTS
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.grammar.phrases import DASHES, after, before, between
from factcheck.link.grammar.roles import same_scale
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Comparison, Enclosure

_UNTIL = frozenset({"to", "-", "–", "through", "until", "till"})
_UNITS = frozenset({"money", "measure", "duration", "temperature"})
_KINDS = _UNITS | {"count", "percentage", "ordinal"}
_PASSING = frozenset(
    "add added advantage ahead approved back backed beat beaten beats bring brought came "
    "change changed compared defeat defeated doubled down downgraded edge favored favoured "
    "fine fined gave give given go goes going gone halved lead leading leads led lent lost "
    "majority margin move moved odds owed paid passed pay pays poll ratio reduction revised "
    "score scored scores sell shift shifted sold split switch switched trail trailed trailing "
    "trails transformed tripled turned upgraded versus vote voted votes voting went win wins "
    "won".split()
)
_MAKE = frozenset("make makes made making".split())
_GOVERNING = frozenset({"from", "by"})
_COMPARATIVES = frozenset({"more", "less", "fewer"})
_CENT, _TENTH = Decimal("0.01"), Decimal("0.1")  # to which a price is quoted, and an index
_BOUNDING = frozenset({"below", "above", "under", "over"})
_STRETCHES = frozenset("quarter half period set innings inning".split())
_LONG_DASHES = frozenset("—―")
_TAIL = 6
_NEAR = 2
_LEAD = 12  # tokens before a range in which a word of direction or passing leads to it


def find_ranges(index: Index) -> Iterator[Enclosure | Comparison]:
    """Yield each range of two figures, and of two years."""
    for figures in index.by_sentence.values():
        if figures[0].section_kind == "table":
            continue
        for figure in figures:
            if figure.mention.low != figure.mention.high and _dashed_itself(figure):
                yield Enclosure(figure, figure, None, "likely", "a range")
        for low, high in pairwise(figures):
            if low.kind == high.kind == "date":
                if _is_span(low, high):
                    yield Comparison(high, low, "likely", "from one year to another")
            elif _is_range(low, high) and not is_quoted(low, high):
                yield Enclosure(low, high, None, "likely", "a range")


def is_quoted(low: Figure, high: Figure) -> bool:
    """Whether "to" joins two quotations, which may be told from the high to the low one.

    A market quotes to the cent or finer ("losses of 1.20 to 0.60"), or in eighths, and what is
    measured to a tenth may be told in the order of the day ("between 189.2 and 148.1").
    """
    if low is high:
        bare = low.kind == "money" or (low.kind == "count" and not low.unit)
        return bare and low.text.count(".") > 1 and low.mention.grain_low <= _CENT
    if between(low, high) not in (["to"], ["and"]):
        return False
    return _is_quote(low) and _is_quote(high)


def _is_quote(figure: Figure) -> bool:
    if "/" in figure.text:
        return True
    finest = _CENT if figure.kind in ("money", "percentage") else _TENTH
    return "." in figure.text and figure.mention.grain_low <= finest


def _is_span(first: Figure, last: Figure) -> bool:
    """Whether two dates with their years are told as a span of time."""
    gap = between(first, last)
    if len(gap) != 1 or gap[0] not in _UNTIL:
        return False
    calendars = first.calendar, last.calendar
    return all(told is not None and told.year is not None for told in calendars)


def _is_range(low: Figure, high: Figure) -> bool:
    gap = between(low, high)
    if low.sentence.tokens.lower[low.mention.first - 1] in _BOUNDING:
        return False  # "from $60 for those below $25,000 to $760 for those above $90,000"
    if high.kind not in _KINDS or not (gap == ["to"] or _dashed(low, high, gap)):
        return False
    if not _plain(low) or not _plain(high) or not _of_one_unit(low, high):
        return False
    lead = before(low, _NEAR if high.kind == "ordinal" else _LEAD)
    if lead[-1:] and lead[-1] in _GOVERNING:
        return False
    if not _COMPARATIVES.isdisjoint(after(high, 1)):
        return False  # "$61,000—$7,000 more than here"
    if lead[-1:] == ["to"] or _is_rate(lead, low, high):
        return True  # "reduce speeds to 100 to 150 miles per hour"
    words = (*lead, *after(high, _TAIL))
    return not any(w in DIRECTIONS or w in _PASSING or w.startswith("out") for w in words)


def _is_rate(lead: list[str], low: Figure, high: Figure) -> bool:
    """Whether an article or "at" leads to a share: "a 3% to 3.5% rise", "grows at 3 to 4%"."""
    if high.kind != "percentage" or lead[-1:] not in (["a"], ["at"]):
        return False
    return (RESULTS | _PASSING).isdisjoint(after(high, 1))


def _dashed_itself(figure: Figure) -> bool:
    """Whether a figure that holds both ends parts them by a dash: "30-40 percent".

    "51%-45%" are two shares, and a dash between spaces parts two sums.
    """
    if figure.kind not in _KINDS | {"age"} or DASHES.isdisjoint(figure.text):
        return False
    if not _STRETCHES.isdisjoint(after(figure)):
        return False  # "a 32-21 second quarter"
    if figure.kind == "percentage":
        lead = before(figure, _LEAD)
        if lead[-1:] == ["up"] and lead[-2:-1] and lead[-2] not in _MAKE:
            return False  # "has her up 51-47 percent"
        words = (*lead, *after(figure, _TAIL))
        return figure.text.count("%") < 2 and (_PASSING | RESULTS).isdisjoint(words)
    parting = DASHES if figure.kind == "money" else _LONG_DASHES
    return not any(f" {dash} " in figure.text for dash in parting)


def _dashed(low: Figure, high: Figure, gap: list[str]) -> bool:
    """Whether a dash without spaces stands between two sums: "£75-£90"."""
    close = high.span.start - low.span.end == 1
    return close and low.kind == "money" and len(gap) == 1 and gap[0] in DASHES


def _plain(figure: Figure) -> bool:
    mention = figure.mention
    return figure.value is not None and mention.low == mention.high


def _of_one_unit(low: Figure, high: Figure) -> bool:
    """Whether the unit or the noun stands with the second figure, or the unit with both."""
    if low.kind == "age" and high.kind == "count":
        return not high.unit  # "aged 18 to 44"
    if high.kind in ("count", "ordinal"):
        alike = low.kind == high.kind and not (low.unit or high.unit or low.per)
        return alike and any(map(is_plural, after(high, 1)))
    if high.kind == "percentage":
        # "49 percent to 42 percent" are two shares; a range tells its unit once
        bare = "p" not in low.text.lower() and "%" not in low.text
        return low.kind == "percentage" and (bare or before(low, 1) == ["a"])
    if low.kind == "count" and not low.unit:
        return True
    told = same_scale(low, high) and (not low.per or low.per == high.per)
    return told and low.unit == high.unit

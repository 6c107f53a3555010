"""Find one sum stated in two currencies, and the rate the whole story implies.

Finds: "15 million euros ($16 million)", "1.2-billion-yuan (US$171-million)",
"€180-billion ($254-billion Canadian)".
Skips: "£5m and $3m", "between £5 and $9".
"""

from collections.abc import Iterator

from factcheck.lexicon.currencies import NATIONS
from factcheck.link.apposition import pairs
from factcheck.link.index import Index
from factcheck.link.phrases import after
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Exchange

_Found = tuple[Figure, Figure, str, str, int | None, Certainty, str]


def find_exchanges(index: Index) -> Iterator[Exchange]:
    """Yield each pair with its peers: pairs of the same currencies and the same year."""
    money = index.by_kind.get("money", [])
    if len({figure.unit for figure in money}) < 2:
        return
    found = list(_pairs(index, money))
    for pair in found:
        left, right, one, other, year, certainty, why = pair
        peers = tuple(
            (first, second) if (a, b) == (one, other) else (second, first)
            for first, second, a, b, y, _, _ in found[:_MOST_PEERS]
            if first is not left and y == year and {a, b} == {one, other}
        )
        yield Exchange(left, right, (one, other), year, peers, certainty, why)


_MOST_PEERS = 40  # enough to settle a rate; keeps a list of thousands of pairs linear


def _pairs(index: Index, money: list[Figure]) -> Iterator[_Found]:
    seen: set[int] = set()
    for figure in money:
        place = figure.sentence.index
        if place in seen:
            continue
        seen.add(place)
        sums = [
            f for f in index.by_sentence[place] if f.kind == "money" and f.unit and not f.per
        ]
        for left, right, certainty, why in pairs(sums):
            one, other = currency_of(left), currency_of(right)
            if one != other:
                yield left, right, one, other, _year(index, left), certainty, why


def currency_of(figure: Figure) -> str:
    """Return the currency's code; a nation right after the sum settles which dollar."""
    following = after(figure, 2)
    if following:
        nation = NATIONS.get(following[0]) or NATIONS.get(" ".join(following))
        if nation and (nation[:2] != "US") and figure.unit in ("USD", nation):
            return nation
    return figure.unit


def _year(index: Index, figure: Figure) -> int | None:
    """Return the year the sum belongs to: one named beside it, else the publication's."""
    published = index.article.published
    this_year = published.day.year if published else None
    for other in index.by_sentence[figure.sentence.index]:
        year = other.calendar.year if other.calendar is not None else None
        if year is None or (this_year is not None and year > this_year):
            continue
        apart = other.mention.first - figure.mention.last
        if -_BESIDE <= apart <= _BESIDE + 4:
            return year
    return this_year


_BESIDE = 6  # tokens

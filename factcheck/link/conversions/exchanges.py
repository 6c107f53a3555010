"""Find one sum stated in two or more currencies, and the rate the whole story implies.

Finds: "15 million euros ($16 million)", "1.2-billion-yuan (US$171-million)",
"€180-billion ($254-billion Canadian)", "400m pesos ($136m; £72.3m)", "five rand (25p)".
Skips: "£5m and $3m", "between £5 and $9", "$189 million, or 35 cents".
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.lexicon.currencies import DOLLARS, GENERIC, NATIONS, SUBUNITS
from factcheck.lexicon.plurals import singular
from factcheck.link.grammar.apposition import LOOSE, apposed
from factcheck.link.grammar.phrases import after, between
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Exchange

_Pair = tuple[Figure, Figure, Certainty, str]
_SCALES_BEGIN = frozenset({"bil", "mil", "tri"})
_Found = tuple[Figure, Figure, str, str, int | None, Certainty, str]

_MOST_PEERS = 40  # enough to settle a rate; keeps a list of thousands of pairs linear
_BESIDE = 6  # tokens
_RECIPROCAL = (Decimal("0.98"), Decimal("1.02"))
_JOINTS = frozenset({";", ",", "/", "or", "and"})
_ABROAD = frozenset(DOLLARS.values()) - {"USD"}
_EURO_CAME = 2002
# Whose currency has the same name.
_OTHERS = {
    "peso": ("Argentin", "Chile", "Colombia", "Philippin", "Cuba", "Urugua", "Dominican"),
    "franc": ("Congo", "Rwanda", "Burundi", "Guinea", "Djibouti", "CFA", "Africa", "Comor"),
    "lira": ("Syria", "Leban", "Ital"),
    "dirham": ("Morocc",),
    "rupee": ("Nepal", "Pakistan", "Sri Lanka", "Mauriti", "Seychell"),
    "krone": ("Denmark", "Danish"),
    "crown": ("Swed", "Norw", "Denmark", "Danish", "Estonia", "Slovak", "Iceland"),
    "dinar": ("Serbia", "Algeria", "Tunisia", "Libya", "Kuwait", "Bahrain", "Jordan"),
    "shilling": ("Uganda", "Tanzania", "Somali"),
}
# Whose nation has to be named, since others of the name are told of as often.
_NAMED = {"rupee": ("India",), "krone": ("Norw", "Oslo")}
_RUPEES = frozenset({"rs", "re", "rupee"})  # of any nation; "₹" and "INR" are India's


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
        for left, right, certainty, why in _told_again(sums):
            year = _year(index, left)
            one, other = (_usual(index, currency_of(each), year) for each in (left, right))
            parts = left.unit in SUBUNITS or right.unit in SUBUNITS
            if parts and why != "in brackets":
                continue  # "closed at A$2.27, up 34 cents"
            if one != other and not _is_rate(left, right):
                yield left, right, one, other, year, certainty, why


def _told_again(sums: Sequence[Figure]) -> Iterator[_Pair]:
    """Yield each two sums that tell one amount, all of a bracket's with the one before it."""
    for place in range(1, len(sums)):
        left, right = sums[place - 1], sums[place]
        found = apposed(left, right)
        if found is None or "".join(after(right))[:3] in _SCALES_BEGIN:
            continue  # "1.1 billion francs ($1.2 billon)": a magnitude that nobody can read
        yield left, right, *found
        together = [left, right]
        for further in sums[place + 1 :]:
            if not _in_one_bracket(together[-1], further):
                break
            for each in together:
                yield each, further, *found
            together.append(further)


def _is_rate(left: Figure, right: Figure) -> bool:
    """Whether the two tell a rate and its reciprocal: "closed at C$1.3301 (US$0.7518)"."""
    product = (left.value or 0) * (right.value or 0)
    return _RECIPROCAL[0] < product < _RECIPROCAL[1]


def _in_one_bracket(last: Figure, further: Figure) -> bool:
    """Whether only a mark or a conjunction parts a sum from the one before it."""
    gap = between(last, further)
    words = [word for word in gap if word in _JOINTS or word not in LOOSE]
    return bool(words) and len(words) <= 2 and _JOINTS.issuperset(words)


def currency_of(figure: Figure) -> str:
    """Return the currency's code; a nation right after the sum settles which dollar.

    A currency that many nations have is told by its word alone where none is named; a
    subunit is of the currency it usually parts.
    """
    unit = SUBUNITS.get(figure.unit, figure.unit)
    following = after(figure, 2)
    if following:
        nation = NATIONS.get(following[0]) or NATIONS.get(" ".join(following))
        if nation in _ABROAD and unit in ("USD", nation):
            return nation
    if unit in GENERIC.values():
        written = figure.mention.unit.lower().rstrip(".")
        bare = singular(written)
        if written in _RUPEES or bare in _RUPEES:
            return "rupee"
        return bare if bare in GENERIC else unit
    return unit


def _usual(index: Index, currency: str, year: int | None) -> str:
    """Return the code that a currency's bare word usually means since the euro came.

    A story that names another nation's of the name, or tells no year, leaves it open; a rupee
    or krone is the usual nation's only where the story names that.
    """
    if currency not in GENERIC:
        return currency
    text = index.article.text
    if not any(name in text for name in _NAMED.get(currency, ("",))):
        return currency
    if currency != "rupee" and (year is None or year < _EURO_CAME):
        return currency
    return currency if any(name in text for name in _OTHERS[currency]) else GENERIC[currency]


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

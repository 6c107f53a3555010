"""Find a close that the day's widest move must contain.

Finds: "fell as much as 8.2 percent and closed 6.4 percent lower".
Skips: "fell as much as 8.2 percent", "closed 2 percent higher".
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import after, before
from factcheck.link.roles import direction_of
from factcheck.model.relation import Comparison

_CLOSED = frozenset(
    "closed close ended finished settled traded trading were was closing".split()
)


def find_intraday_moves(index: Index) -> Iterator[Comparison]:
    """Yield the widest move of a day and the move at its close, one way both."""
    for widest in index.by_kind.get("percentage", ()):
        if widest.hedge is None or widest.hedge.name != "up_to" or not widest.value:
            continue
        figures = index.by_sentence[widest.sentence.index]
        place = widest.index - figures[0].index
        for close in figures[place + 1 : place + 2]:
            if close.kind != "percentage" or _CLOSED.isdisjoint(before(close, 4)):
                continue
            ways = {direction_of(widest), direction_of(close)}
            if len(ways - {""}) == 1 and not {"more", "than"} & set(after(close, 2)):
                yield Comparison(
                    widest, close, "likely", "the day's widest move holds its close"
                )

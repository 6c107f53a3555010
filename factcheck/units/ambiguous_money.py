"""Settle currencies that several countries share, by the countries the story names."""

from factcheck.lexicon.currency_places import PLACES
from factcheck.lexicon.plurals import singular
from factcheck.model.mention import Mention
from factcheck.model.span import Span

_US = frozenset(["us$", "$us", "u.s.$", "usd", "us dollar", "u.s. dollar", "us $", "u.s. $"])
# Shared with a country whose currency is much commoner in print: only a story that says
# nothing of that country is about another.
_HOMES = {"pound": ("Britain", "British", "UK", "£", "London"), "$": ()}
_WHOLE = Span(0, 1 << 40)


def settle_money(mentions: list[Mention]) -> dict[str, str]:
    """Return the code of each shared currency, by the word or sign as written.

    A bare "$" is another country's dollar only where the story also writes "US$".
    """
    shared: set[str] = set()
    explicit = False
    for mention in mentions:
        if mention.kind == "money":
            surface = mention.unit.lower()
            explicit = explicit or singular(surface) in _US
            shared.add("$" if surface == "$" else singular(surface))
    wanted = [name for name in shared if name in PLACES and (name != "$" or explicit)]
    if not wanted:
        return {}
    text = mentions[0].sentence.quote(_WHOLE)
    found = {}
    for name in wanted:
        if any(home in text for home in _HOMES.get(name, ())):
            continue
        counts: dict[str, int] = {}
        for place, code in PLACES[name].items():
            counts[code] = counts.get(code, 0) + text.count(place)
        best = max(counts, key=lambda code: counts[code])
        if counts[best]:
            found[name] = best
    return found

"""Names: read a run of proper names that commas and one "and" join."""

from factcheck.link.lists import ListedItems
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_INSIDE = frozenset({"of", "de", "la", "van", "von", "al", "el", "du", "da", "bin", "the"})
_LONGEST = 6
_KIN = frozenset({"his", "her", "their"})
_SHORT = frozenset({"inc", "ltd", "co", "corp", "jr", "sr", "st", "dr", "mr", "mrs", "ms"})
# A capital that opens a clause and not a name.
_NO_NAMES = frozenset("i he she they we it you but and so then however this that".split())


def read_names(tokens: Tokens, first: int) -> tuple[ListedItems, int] | None:
    """Return the names from ``first`` on and the place behind them, if an "and" closes them.

    An age or number between commas goes with the name before it.
    """
    lower = tokens.lower
    spans: list[Span] = []
    place, ands = first, 0
    while True:
        end = _name_end(tokens, place)
        if end <= place:
            return None
        spans.append(Span(tokens.starts[place], tokens.ends[end - 1]))
        place = _past_number(tokens, end)
        if place >= len(lower):
            break
        if lower[place] == "and":
            ands += 1
            place += 1
        elif ands:
            break
        elif lower[place] == ",":
            place += 1
            if lower[place : place + 1] == ["and"]:
                ands += 1
                place += 1
        else:
            return None
    if not ands or len(spans) < 2:
        return None
    return ListedItems(tuple(spans), len(spans) - ands + 1, named=True), place


def _name_end(tokens: Tokens, place: int) -> int:
    """Return the place behind the name at ``place``; ``place`` itself if there is none."""
    words, lower = tokens.words, tokens.lower
    start = place + (lower[place : place + 1] == ["the"])
    if lower[place : place + 1] and lower[place] in _KIN:
        start = place + 1  # "her son Arun", "his wife, Ann" is left
        while start < min(len(words), place + 4) and words[start].islower():
            start += 1
    if start >= len(words) or not words[start][0].isupper() or lower[start] in _NO_NAMES:
        return place
    end = start
    while end < len(words) and end - start < _LONGEST:
        capital = words[end][0].isupper()
        last = lower[end - 1] if end > start else ""
        initial = words[end] == "." and (len(last) == 1 or last in _SHORT)
        inside = lower[end] in _INSIDE and end + 1 < len(words) and words[end + 1][0].isupper()
        hyphen = words[end] in "-'’" and end + 1 < len(words) and words[end + 1][0].isalnum()
        if not (capital or initial or inside or hyphen):
            break
        end += 1
    return end


def _past_number(tokens: Tokens, place: int) -> int:
    """Step over ", 34" and ", 34,", leaving the comma that parts two names."""
    words, lower = tokens.words, tokens.lower
    beside = words[place + 1 : place + 2] if lower[place : place + 1] == [","] else []
    return place + 2 if beside and beside[0][0].isdigit() else place

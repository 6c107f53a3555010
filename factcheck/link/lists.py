"""Lists: cut a stretch of a sentence into the items that commas and "and" join."""

from typing import NamedTuple

from factcheck.link.phrases import AND, OPEN_LIST
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

# Small words that do not keep a name from being one ("University of Texas").
_JOINING = frozenset(
    {"the", "of", "de", "la", "van", "von", "al", "el", "du", "da", "in", "for"}
)
_SUFFIXES = frozenset({"inc", "ltd", "llc", "plc", "corp", "co", "jr", "sr", "lp", "llp"})
_FINITE = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says", "can",
     "could", "may", "did", "does", "do", "who", "which", "that", "because", "but", "than",
     "when", "while", "if", "not"}
)  # fmt: skip


class ListedItems(NamedTuple):
    """The items as spans, and how few they are if each inner "and" belongs to a name."""

    spans: tuple[Span, ...]
    fewest: int
    named: bool  # every item is a capitalised name


def read_list(tokens: Tokens, first: int, last: int) -> ListedItems | None:
    """Return the items between two token places, ``None`` where they are no clear list.

    Semicolons part items where there are any, else commas and "and". An item
    that is a bare number is an age or a date beside a name and counts as none.
    """
    lower = tokens.lower
    while first < last and lower[last - 1] in ".!?,;\"”'":
        last -= 1
    stretch = lower[first:last]
    if last - first < 3 or not OPEN_LIST.isdisjoint(stretch):
        return None
    by_semicolon = ";" in stretch
    chunks = _cut(lower, first, last, ";" if by_semicolon else ",")
    items, fewest = _split_at_and(tokens, chunks, by_semicolon=by_semicolon)
    if len(items) < 2 or not _closed_by_and(stretch, chunks, by_semicolon=by_semicolon):
        return None
    longest = 14 if by_semicolon else 7
    if any(end - start > longest for start, end in items):
        return None
    if not by_semicolon and not _FINITE.isdisjoint(stretch):
        return None
    spans = tuple(Span(tokens.starts[start], tokens.ends[end - 1]) for start, end in items)
    return ListedItems(spans, fewest, all(_is_name(tokens, *item) for item in items))


def _cut(lower: list[str], first: int, last: int, mark: str) -> list[tuple[int, int]]:
    chunks: list[tuple[int, int]] = []
    start, depth = first, 0
    for place in range(first, last):
        word = lower[place]
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif word == mark and depth <= 0:
            chunks.append((start, place))
            start = place + 1
    chunks.append((start, last))
    return [(start, end) for start, end in chunks if start < end]


def _split_at_and(
    tokens: Tokens, chunks: list[tuple[int, int]], *, by_semicolon: bool
) -> tuple[list[tuple[int, int]], int]:
    """Return the items, and how few they are if each "and" but the last is inside a name."""
    lower = tokens.lower
    items: list[tuple[int, int]] = []
    inner = 0
    for number, (head, end) in enumerate(chunks):
        start = head + (lower[head] in AND)
        if by_semicolon:
            if start < end:
                items.append((start, end))
            continue
        cut = start
        cuts = 0
        for place in range(start, end):
            if lower[place] in AND and cut < place < end - 1:
                items.append((cut, place))
                cut = place + 1
                cuts += 1
        if cut < end:
            items.append((cut, end))
        last = number == len(chunks) - 1 and lower[head] not in AND
        inner += max(0, cuts - 1) if last else cuts
    items = [item for item in items if not _is_no_member(tokens, *item)]
    return items, len(items) - inner


def _closed_by_and(
    stretch: list[str], chunks: list[tuple[int, int]], *, by_semicolon: bool
) -> bool:
    return (by_semicolon and len(chunks) > 2) or not AND.isdisjoint(stretch)


def _is_no_member(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a piece between commas belongs to its neighbour: an age, "Inc.", "Jr."."""
    return end - start <= 2 and (
        tokens.words[start][0].isdigit() or tokens.lower[start] in _SUFFIXES
    )


def _is_name(tokens: Tokens, start: int, end: int) -> bool:
    words = tokens.words
    while start < end and (tokens.lower[start] in _JOINING or not words[start][0].isalnum()):
        start += 1
    return start < end and (words[start][0].isupper() or words[start][0].isdigit())

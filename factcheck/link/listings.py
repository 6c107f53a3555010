"""Listings: what a stretch of a sentence lists, cut by commas, "and" and semicolons.

"Ann Lee, 34, of Hull, Bob Ray (41) and Cy Dent, who drove" lists three names;
ages, homes and relative clauses belong to the name before them.
"""

from typing import NamedTuple

from factcheck.lexicon.calendar_words import MONTHS
from factcheck.lexicon.list_words import (
    AND,
    DESCRIBING,
    FINITE,
    FOLLOWING,
    IN_NAMES,
    NO_ITEMS,
    NO_NAMES,
    OPEN,
    SUFFIXES,
    TITLES,
)
from factcheck.lexicon.persons import is_person
from factcheck.model.tokens import Tokens

_DASHES = frozenset("—–-‒")
_QUOTES = frozenset("\"“”'‘’")
_QUOTED = frozenset('"“”') | {"said", "says"}
_ENDS = frozenset(".?!")
_YEAR = 4  # digits
_PLACED = frozenset({"of", "in", "at", "from", "near"})
_BEFORE, _AFTER = ("(", "["), (")", "]")

Piece = tuple[int, int]  # from this token up to that


class Listing(NamedTuple):
    """Items as token ranges of one sentence.

    ``fewest`` is how few items there are if every doubtful "and" belongs to a name; ``open``
    tells that only some are named ("including"), ``clause`` that a verb stands among the items.
    """

    items: tuple[Piece, ...]
    fewest: int
    open: bool
    clause: bool


def is_break(tokens: Tokens, at: int) -> bool:
    """Whether a colon or a dash set off by spaces stands here."""
    word = tokens.words[at]
    if word == ":":
        following = tokens.starts[at + 1] if at + 1 < len(tokens.starts) else tokens.ends[at]
        return following > tokens.ends[at]
    if word == "-" and tokens.words[at - 1 : at] == ["-"]:  # "--"
        return tokens.ends[at - 1] == tokens.starts[at]
    if word in _DASHES and 0 < at < len(tokens.words) - 1:
        return word == "—" or (
            tokens.ends[at - 1] < tokens.starts[at] and tokens.ends[at] < tokens.starts[at + 1]
        )
    return False


def read_stretch(tokens: Tokens, first: int, last: int) -> Listing | None:
    """Return the items of a stretch that holds nothing but a list, as marks set it off."""
    lower = tokens.lower
    start = first
    while start < last and (lower[start] in _QUOTES or lower[start] in FOLLOWING):
        start += 1
    while last > start and lower[last - 1] in _ENDS | _QUOTES | {",", ";"}:
        last -= 1
    stretch = lower[start:last]
    if len(stretch) < 3 or stretch[0] in NO_ITEMS or not _QUOTED.isdisjoint(stretch):
        return None
    by_semicolon = ";" in stretch
    chunks = _cut(lower, start, last, ";" if by_semicolon else ",")
    if by_semicolon:
        if len(chunks) > 1 and _complete(lower, *chunks[0]):
            return None  # "A, B and C; and five others": the list ends at the semicolon
        items = [(s + (lower[s] in AND or lower[s] == "or"), e) for s, e in chunks]
        items = [(s, e) for s, e in items if s < e]
        fewest, joined = len(items), ";"
        cut = _last_and(lower, *items[-1]) if items[-1] == chunks[-1] else 0
        if cut:  # "Al, 14; Flo, 11, and Bea, 5"
            items[-1:] = [
                (items[-1][0], cut - (lower[cut - 1] == ",")),
                (cut + 1, items[-1][1]),
            ]
    else:
        items, fewest, joined = _members(tokens, chunks)
    if len(items) < 2 or (joined == "," and len(items) < 3):
        return None
    return _made(tokens, items, fewest, (start, last))


def _complete(lower: list[str], start: int, end: int) -> bool:
    """Whether a piece is a whole list itself: "A, B and C"."""
    return "," in lower[start:end] and bool(_last_and(lower, start, end))


def _cut(lower: list[str], first: int, last: int, mark: str) -> list[Piece]:
    chunks: list[Piece] = []
    start, depth = first, 0
    for place in range(first, last):
        word = lower[place]
        if word in _BEFORE:
            depth += 1
        elif word in _AFTER:
            depth -= 1
        elif word == mark and depth <= 0:
            chunks.append((start, place))
            start = place + 1
    chunks.append((start, last))
    return [(s, e) for s, e in chunks if s < e]


def _members(tokens: Tokens, chunks: list[Piece]) -> tuple[list[Piece], int, str]:
    """Return the items of comma chunks, how few they may be, and the joint."""
    lower = tokens.lower
    items: list[Piece] = []
    doubtful = 0
    joined = ","
    cuts: list[int] = []
    named = sum(1 for s, e in chunks if _is_name(tokens, s + (lower[s] in AND), e))
    for number, (head, end) in enumerate(chunks):
        lead = lower[head]
        start = head + (lead in AND or lead == "or")
        if start >= end:
            continue
        if start > head:
            joined = "or" if lead == "or" else "and"
        alike = lower[start] == lower[chunks[0][0]]  # "to cut taxes, to lower spending"
        if (
            start == head
            and items
            and not alike
            and _is_modifier(tokens, start, end, named >= 2)
        ):
            # "Ann, who drove and Bob": the last "and" of a modifier may bring an item.
            cut = _last_and(lower, start, end)
            if number == len(chunks) - 1 and cut and _is_name(tokens, cut + 1, end):
                items.append((cut + 1, end))
                joined = "and"
            continue
        cuts = [
            at
            for at in range(start + 1, end - 1)
            if (lower[at] in AND or lower[at] == "or") and not _glued(tokens, at)
        ]
        cuts = [at for at in cuts if not _in_brackets(lower, start, at)]
        if lower[start:end].count("well") and not cuts:
            at = lower.index("well", start, end)
            if (
                lower[at - 1 : at + 2] == ["as", "well", "as"]
                and start < at - 1
                and at + 2 < end
            ):
                items += [(start, at - 1), (at + 2, end)]
                joined = "and"
                continue
        final = number == len(chunks) - 1 and start == head
        if cuts and final:
            items.extend(_pieces(start, end, cuts))
            doubtful += len(cuts) - 1
            joined = "or" if lower[cuts[-1]] == "or" else "and"
        elif cuts:
            items.extend(_pieces(start, end, cuts))
            doubtful += len(cuts)
        else:
            items.append((start, end))
    if len(items) > 2 and named >= 2 and not cuts:
        (opening, end), (start, last) = items[-2:]
        apart = lower[opening - 1] not in AND or end + 1 != start
        if not apart and not _is_name(tokens, opening, end):
            items[-2:] = [(opening, last)]  # "and the host, Lissa"
    return items, max(1, len(items) - doubtful), joined


def _pieces(start: int, end: int, cuts: list[int]) -> list[Piece]:
    found: list[Piece] = []
    for at in cuts:
        found.append((start, at))
        start = at + 1
    found.append((start, end))
    return [(s, e) for s, e in found if s < e]


def _last_and(lower: list[str], start: int, end: int) -> int:
    return next((at for at in range(end - 2, start, -1) if lower[at] in AND), 0)


def _in_brackets(lower: list[str], start: int, at: int) -> bool:
    return sum(1 if w in _BEFORE else -1 if w in _AFTER else 0 for w in lower[start:at]) > 0


def _is_modifier(tokens: Tokens, start: int, end: int, among_names: bool) -> bool:
    """Whether a piece between commas speaks of the item before it."""
    word = tokens.lower[start]
    if word in SUFFIXES and end - start <= 2:
        return True
    if end - start == 1 and len(word) == _YEAR and word.isdecimal():
        return True  # "October 14, 1982"
    if tokens.words[start][0].isdigit() and end - start <= 4 and among_names:
        return True
    if word in DESCRIBING:
        return True
    told = tokens.words[start + 1 : min(start + 2, end)]
    deed = tokens.words[start].islower() and word.endswith("ed") and bool(told)
    dated = bool(told) and (told[0][0].isdigit() or told[0].lower() in MONTHS)
    if deed and (dated or told[0] in DESCRIBING):
        return True  # "killed November 7", "attacked in his car"
    if not among_names:
        return False
    if tokens.words[start].islower() and word.endswith("ing"):
        return True
    capitals = (tokens.words[at][0].isupper() for at in range(start + 1, end))
    if word in ("his", "her", "their", "its"):
        return not any(capitals)
    return word in ("a", "an", "the") and not next(capitals, False)


def _is_name(tokens: Tokens, start: int, end: int) -> bool:
    lower, words = tokens.lower, tokens.words
    while start < end and (
        (lower[start] in IN_NAMES and words[start].islower()) or not words[start][0].isalnum()
    ):
        start += 1
    if start + 1 < end and words[start].isdecimal():
        start += 1  # "12 Years a Slave"
    return start < end and words[start][0].isupper() and lower[start] not in NO_NAMES


def _made(tokens: Tokens, items: list[Piece], fewest: int, place: Piece) -> Listing:
    names = sum(1 for s, e in items if _is_name(tokens, s, e))
    return Listing(
        tuple(items),
        min(fewest, _fewest(tokens, items, names)),
        not OPEN.isdisjoint(tokens.lower[slice(*place)]),
        any(not FINITE.isdisjoint(tokens.words[s:e]) for s, e in items),
    )


def _fewest(tokens: Tokens, items: list[Piece], names: int) -> int:
    """Return how few items there are if each that may tell of the one before it does.

    Among names that is a piece without a capital, and one that a comma alone parts from "of
    Concord" or "at Mercy Hospital": the town's county, the house's town. What a comma brings
    behind the closing "and" tells of the last: "and Bo Orr, head of art and design". Firms are
    called "Skadden, Arps, Slate, Meagher & Flom".
    """
    lower = tokens.lower
    if any("&" in lower[s:e] for s, e in items):
        return 1
    doubtful = 0
    closed = False
    for number, (start, end) in enumerate(items):
        led = lower[start - 1] if number else ""
        head = start + (lower[start] in ("the", "a", "an") and start + 1 < end)
        bare = names > 1 and tokens.words[head][0].islower()
        before = items[number - 1] if number else (0, 0)
        alike = _holds_place(tokens, start, end)  # "Ann of Hull, Bo of Leeds"
        placed = led == "," and not alike and _holds_place(tokens, *before)
        person = lower[before[1] - 1] in TITLES or is_person(lower[before[1] - 1])
        kin = led == "," and person and tokens.words[head][0].isupper()
        short = led == "," and end - start == 1 and lower[start].endswith(".")  # "N.J."
        doubtful += number > 0 and (bare or placed or closed or kin or short)
        closed = closed or (led in AND and lower[start - 2] == ",")
    return max(1, len(items) - doubtful)


def _holds_place(tokens: Tokens, start: int, end: int) -> bool:
    """Whether an item tells where it belongs: "of Hull", "at Mercy Hospital"."""
    return any(
        tokens.lower[at] in _PLACED and tokens.words[at + 1][0].isupper()
        for at in range(start + 1, end - 1)
    )


def _glued(tokens: Tokens, at: int) -> bool:
    """Whether an "&" joins the words of one name: "S&P", "Moore & Flom"."""
    return tokens.lower[at] == "&" and at > 0

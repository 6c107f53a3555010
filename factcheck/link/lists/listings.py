"""Listings: the enumerations of a sentence, read by commas, "and", brackets and capitals.

"Ann Lee, 34, of Hull, Bob Ray (41) and Cy Dent, who drove" lists three names;
ages, homes and relative clauses belong to the name before them. What stands
between a colon, dash or bracket and its end, or beside "are" and "were", is cut
into items whatever they are. Runs of bulleted or numbered lines are listings
of a story.
"""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.lexicon.abbreviations import NEVER_LAST
from factcheck.lexicon.calendar_words import MONTHS
from factcheck.lexicon.list_words import (
    AND,
    COUNTING,
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
from factcheck.lexicon.word_classes import classes_of
from factcheck.model.article import Article
from factcheck.model.tokens import Tokens

_DASHES = frozenset("—–-‒")
BREAKING = _DASHES | {":"}  # what may be a break
_BULLETS = frozenset("-–—•*·▪◦‣")
_QUOTES = frozenset("\"“”'‘’")
_QUOTED = frozenset('"“”') | {"said", "says"}
_ENDS = frozenset(".?!")
_NUMBER_ENDS = frozenset({",", ";", "and", ".", "(", ")"})
_MOST_LEADING = 4  # words before a name's first capital: "the mayor"
_LONGEST_NAME = 7
_LONGEST_MODIFIER = 14
_LONGEST_SUBJECT = 60
_LONGEST_PHRASE = 9
_YEAR = 4  # digits
_PLACED = frozenset({"of", "in", "at", "from", "near"})
_COORDINATING = frozenset({",", "and", ",and"})
_LONGEST_STRETCH = 160  # tokens: more is no list but a text
_BEFORE, _AFTER = ("(", "["), (")", "]")

Piece = tuple[int, int]  # from this token up to that


class Listing(NamedTuple):
    """Items as token ranges of one sentence, and what the list looks like.

    ``fewest`` is how few items there are if every doubtful "and" belongs to a
    name. ``opened`` and ``closed`` are the marks or words right before and
    after; ``first`` and ``last`` the token range of the whole.
    """

    items: tuple[Piece, ...]
    fewest: int
    first: int
    last: int
    opened: str
    closed: str
    names: int  # items that are capitalised
    longest: int  # tokens
    joined: str  # "and", "or", ";" or "," alone
    open: bool  # "including", "such as"
    clause: bool  # a verb stands among the items


def read_listings(tokens: Tokens) -> list[Listing]:
    """Return every listing of a sentence, each range once; linear in its length."""
    if len(tokens.lower) > _LONGEST_STRETCH * 4:
        return []
    found: dict[Piece, Listing] = {}
    for first, last in _stretches(tokens):
        listing = read_stretch(tokens, first, last)
        if listing is not None:
            found.setdefault((listing.items[0][0], listing.items[-1][1]), listing)
    for listing in _name_runs(tokens):
        start = listing.items[0][0]
        # A stretch that begins with the same names and goes on is a sentence, no list.
        for other in [o for o in found.values() if o.items[0][0] == start]:
            if other.names < len(other.items) or other.longest > _LONGEST_NAME + 3:
                del found[other.items[0][0], other.items[-1][1]]
        found.setdefault((start, listing.items[-1][1]), listing)
    return sorted(found.values(), key=lambda listing: (listing.first, -listing.last))


def _stretches(tokens: Tokens) -> Iterator[Piece]:
    """Yield the stretches that marks or a copula set off, opened by the first token given."""
    lower = tokens.lower
    end = len(lower)
    while end and lower[end - 1] in _ENDS | _QUOTES:
        end -= 1
    marks = [
        at
        for at, word in enumerate(lower)
        if word in _BEFORE or word in _AFTER or (word in BREAKING and is_break(tokens, at))
    ]
    for number, at in enumerate(marks):
        if lower[at] not in _AFTER:
            close = _close(lower, marks, number, end)
            if 2 < close - at <= _LONGEST_STRETCH:
                yield at + 1, close
    for at in range(1, end - 2):
        if lower[at] in ("are", "were"):
            yield from _beside_copula(lower, marks, at, end)


def _close(lower: list[str], marks: list[int], number: int, end: int) -> int:
    """Return where a stretch ends that a mark opens; brackets in it belong to its items."""
    bracket = lower[marks[number]] in _BEFORE
    depth = 0
    for mark in marks[number + 1 :]:
        if lower[mark] in _AFTER:
            if bracket:
                return mark
            depth -= 1
        elif lower[mark] in _BEFORE:
            depth += 1
        elif depth <= 0 and not bracket and not brings_last(lower, marks[number], mark):
            return mark
    return end


def _beside_copula(lower: list[str], marks: list[int], at: int, end: int) -> Iterator[Piece]:
    """Yield what stands behind "are" up to the next mark, and before it from the last one."""
    stop = next((m for m in marks if m > at and lower[m] not in _BEFORE + _AFTER), end)
    if 2 < stop - at <= _LONGEST_STRETCH:
        yield at + 1, stop
    start = next((m + 1 for m in reversed(marks) if m < at), 0)
    if at - start >= 3 and at <= _LONGEST_SUBJECT:
        yield start, at


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


def brings_last(lower: list[str], opening: int, at: int) -> bool:
    """Whether a dash brings the last item behind a colon: "parks, schools - and more trams"."""
    dash = lower[opening] == ":" and lower[at] in _DASHES
    return dash and lower[at + 1 : at + 2] == ["and"]


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
    return _made(tokens, items, fewest, (start, last), joined)


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
        elif word == mark and depth <= 0 and not _within_date(lower, place):
            chunks.append((start, place))
            start = place + 1
    chunks.append((start, last))
    return [(s, e) for s, e in chunks if s < e]


def past_aside(lower: list[str], pieces: list[Piece]) -> tuple[list[Piece], bool]:
    """Return the pieces that commas part without an aside before the last, if one stands there.

    "Tall, short and, oddest of all, bent": what two commas set off behind the closing "and"
    tells of the item to come, and the "and" belongs to no item.
    """
    for behind in (3, 2):  # pieces from the one that ends with "and"
        if len(pieces) <= behind - 1:
            continue
        start, end = pieces[-behind]
        if lower[end - 1] in AND:
            opening = [(start, end - 1)] if end - 1 > start else []
            return [*pieces[:-behind], *opening, pieces[-1]], True
    return pieces, False


def _within_date(lower: list[str], comma: int) -> bool:
    """Whether a comma parts a day from its year: "October 14, 1982"."""
    day = lower[comma - 2 : comma]
    dated = len(day) > 1 and day[0] in MONTHS and day[1].isdecimal()
    return dated and _is_year("".join(lower[comma + 1 : comma + 2]))


def _members(tokens: Tokens, chunks: list[Piece]) -> tuple[list[Piece], int, str]:
    """Return the items of comma chunks, how few they may be, and the joint."""
    lower = tokens.lower
    chunks, joins = past_aside(lower, chunks)
    items: list[Piece] = []
    doubtful = 0
    joined = "and" if joins else ","
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
        final = number == len(chunks) - 1 and start == head and not joins
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
    if _is_year(word) and end - start == 1:
        return not _is_year(tokens.lower[start - 2])  # "October 14, 1982", not "1981, 1982"
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


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdecimal()


def _is_name(tokens: Tokens, start: int, end: int) -> bool:
    lower, words = tokens.lower, tokens.words
    while start < end and (
        (lower[start] in IN_NAMES and words[start].islower()) or not words[start][0].isalnum()
    ):
        start += 1
    if start + 1 < end and words[start].isdecimal():
        start += 1  # "12 Years a Slave"
    return start < end and words[start][0].isupper() and lower[start] not in NO_NAMES


def _made(
    tokens: Tokens, items: list[Piece], fewest: int, place: Piece, joined: str
) -> Listing:
    lower = tokens.lower
    first, last = place
    stretch = lower[first:last]
    names = sum(1 for s, e in items if _is_name(tokens, s, e))
    return Listing(
        tuple(items),
        min(fewest, _fewest(tokens, items, names)),
        first,
        last,
        lower[first - 1] if first else "",
        lower[last] if last < len(lower) else "",
        names,
        max(e - s for s, e in items),
        joined,
        not OPEN.isdisjoint(stretch),
        any(not FINITE.isdisjoint(tokens.words[s:e]) for s, e in items),
    )


def _fewest(tokens: Tokens, items: list[Piece], names: int) -> int:
    """Return how few items there are if each that may tell of the one before it does.

    Among names that is a piece without a capital, and one that a comma alone parts from "of
    Concord" or "at Mercy Hospital": the town's county, the house's town. What a comma brings
    behind the closing "and" tells of the last: "and Bo Orr, head of art and design"; then every
    second piece before it may tell as well ("A, a film, and B, a play"). With two "and"s all up
    to the first may be one ("A, B and C Railway and D Railway"). Firms are called "Skadden,
    Arps, Slate, Meagher & Flom".
    """
    lower = tokens.lower
    if any("&" in lower[s:e] for s, e in items):
        return 1
    short = any(end - start == 1 for start, end in items)
    classes = classes_of(tokens.words, lower) if short else ""
    doubtful = bare_before = last = joints = 0
    closed = False
    for number, (start, end) in enumerate(items):
        following = items[number + 1] if number + 1 < len(items) else (0, 0)
        lone = end - start == 1 and classes[start] == "A"  # "big, soft grains and small ones"
        doubtful += lone and following[1] - following[0] > 1
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
        joints += led in AND
        if not closed:
            bare_before += number > 0 and bare
            last = number
        closed = closed or (led in AND and lower[start - 2] == ",")
    fewest = len(items) - doubtful
    if closed and last + 1 < len(items):
        fewest = min(fewest, (last - bare_before + 1) // 2 + 1)
    if joints > 1 and any(lower[end - 1].rstrip(".") in SUFFIXES for _, end in items):
        fewest = min(fewest, joints)
    return max(1, fewest)


def _holds_place(tokens: Tokens, start: int, end: int) -> bool:
    """Whether an item tells where it belongs: "of Hull", "at Mercy Hospital"."""
    return any(
        tokens.lower[at] in _PLACED and tokens.words[at + 1][0].isupper()
        for at in range(start + 1, end - 1)
    )


def noun_runs(tokens: Tokens, fewest: int = 3) -> list[Listing]:
    """Return the runs of noun phrases that commas and a closing "and" join.

    Two plain nouns that "and" joins are seldom counted, so they are left unless asked for.
    """
    lower = tokens.lower
    if (
        len(lower) > _LONGEST_STRETCH
        or ("," not in lower and fewest > 2)
        or AND.isdisjoint(lower)
    ):
        return []
    classes = classes_of(tokens.words, lower)
    found: list[Listing] = []
    place = 0
    while place < len(lower):
        end = _phrase_end(lower, classes, place)
        if end == place:
            place += 1
            continue
        items, joints = [(place, end)], [""]
        while True:
            joint, at = _joint(tokens, items[-1][1])
            following = _phrase_end(lower, classes, at) if joint in _COORDINATING else at
            if following == at:
                break
            if joint == "," and joints[-1] == ",and":
                break  # "A, B, and C, D said"
            items.append((at, following))
            joints.append(joint)
        while joints[-1] == ",":
            joints.pop()  # names behind the closing "and" belong to what follows
            items.pop()
        if len(items) >= fewest:
            whole = (items[0][0], items[-1][1])
            ands = sum(joint != "," for joint in joints[1:])
            found.append(_made(tokens, items, len(items) - ands + 1, whole, "and"))
        place = max(end, items[-1][1])
    return found


def _phrase_end(lower: list[str], classes: str, place: int) -> int:
    """Return the place behind the noun phrase here, the place itself where none stands."""
    end = noun = place
    while end < len(lower) and end - place < _LONGEST_PHRASE:
        letter = classes[end]
        if letter in "NE":
            noun = end + 1
        elif lower[end] == "of" and noun == end and noun > place:
            end += 1
            continue
        elif lower[end] == "(" and noun == end and noun > place:
            close = lower.index(")", end) if ")" in lower[end : end + 8] else 0
            if not close:
                break
            noun, end = close + 1, close
        elif letter not in "TPAHMDG":
            break
        end += 1
    return noun


def _name_runs(tokens: Tokens) -> Iterator[Listing]:
    """Yield the runs of names, wherever in the sentence they stand."""
    place = 0
    for at, word in enumerate(tokens.words):
        if not word[0].isupper():
            continue
        place = max(place, at - _MOST_LEADING)
        while place <= at:
            end = name_at(tokens, place)
            if end == place:
                place += 1
                continue
            listing, place = _run_from(tokens, place, end)
            if listing is not None:
                yield listing


def _run_from(tokens: Tokens, start: int, end: int) -> tuple[Listing | None, int]:
    """Return the run that begins with a name, and where to look on."""
    lower, size = tokens.lower, len(tokens.lower)
    items: list[Piece] = [(start, end)]
    aged: list[bool] = []
    doubtful = 0
    joints: list[str] = []
    last = end
    place = end
    while place < size:
        after, found = _past_modifiers(tokens, place)
        joint, at = _joint(tokens, after)
        following = name_at(tokens, at) if joint else at
        if following == at:
            if joint == "," and found:
                # A closing comma behind "34, of Hull,": the run ends before it.
                last = after
            break
        aged.append(found > 0)
        joints.append("," + joint if found and joint != "," else joint)
        items.append((at, following))
        last = place = following
    if len(items) < 2 or tokens.words[last - 1].endswith(("'s", "’s")):
        return None, end
    after, found = _past_modifiers(tokens, last) if last == items[-1][1] else (last, 0)
    aged.append(found > 0)
    closing = [n for n, joint in enumerate(joints) if joint.endswith(("and", "or"))]
    if not closing:
        return None, last
    # Names behind the closing "and" belong to another list: "A, B and C, D said".
    final = closing[-1]
    if final < len(joints) - 1:
        items = items[: final + 2]
        last = items[-1][1]
        joints = joints[: final + 1]
        aged = aged[: final + 2]
    doubtful += sum(1 for joint in joints[:-1] if joint in ("and", "or"))
    homes = [
        n for n in range(1, len(items)) if not aged[n] and joints[n - 1] == "," and aged[n - 1]
    ]
    doubtful += len(homes) if sum(aged) >= 2 else 0
    joined = ";" if ";" in joints[-1] else "or" if "or" in joints[-1] else "and"
    joint, at = _joint(tokens, after)
    goes_on = final == len(joints) - 1 and joint not in ("", ",", ";")
    if goes_on and (at >= size or lower[at] not in COUNTING):
        return None, last  # it goes on with something that is no name
    made = _made(tokens, items, max(1, len(items) - doubtful), (start, last), joined)
    return made, last


def _glued(tokens: Tokens, at: int) -> bool:
    """Whether an "&" joins the words of one name: "S&P", "Moore & Flom"."""
    return tokens.lower[at] == "&" and at > 0


def _joint(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return what joins two names here and the place behind it, empty where nothing does."""
    lower = tokens.lower
    size = len(lower)
    joint = ""
    if at < size and lower[at] in (",", ";"):
        joint = lower[at]
        at += 1
    if at < size and (lower[at] in AND or lower[at] == "or") and not _glued(tokens, at):
        joint += "or" if lower[at] == "or" else "and"
        at += 1
    elif lower[at : at + 3] == ["as", "well", "as"]:
        joint, at = "and", at + 3
    elif lower[at : at + 2] in (["along", "with"], ["together", "with"]):
        joint, at = "and", at + 2
    return joint, at


def _past_modifiers(tokens: Tokens, place: int) -> tuple[int, int]:
    """Step over what is told of a name: "(41)", ", 34", ", of Hull", ", who drove".

    Returns the place behind it, and how many such pieces there were.
    """
    lower = tokens.lower
    found = 0
    while place < len(lower):
        if lower[place] in ("'s", "'", "’"):
            place += 1
            continue
        end = _past_modifier(tokens, place)
        if end <= place:
            break
        place, found = end, found + 1
    return place, found


def _past_modifier(tokens: Tokens, place: int) -> int:
    """Return the place behind one piece that tells of a name, 0 where none stands."""
    lower, size = tokens.lower, len(tokens.lower)
    if lower[place] in _BEFORE:
        ahead = range(place, min(size, place + _LONGEST_MODIFIER + 6))
        return next((at + 1 for at in ahead if lower[at] in _AFTER), 0)
    if lower[place] != "," or place + 1 >= size:
        return 0
    at = place + 1
    if tokens.words[at][0].isdigit() or lower[at] == "aged":
        end = at + 1 + (lower[at] == "aged")
        while end < size and end - at <= 6 and lower[end] not in _NUMBER_ENDS:
            end += 1
        return end if end - at <= 6 else 0
    if lower[at] not in DESCRIBING and lower[at] not in ("a", "an"):
        return 0
    end = at + 1
    while end < size and end - at <= _LONGEST_MODIFIER and lower[end] not in ",;.":
        if lower[end] in AND and name_at(tokens, end + 1) > end + 1:
            break
        end += 1
    return end if end < size and (lower[end] in (",", ";") or lower[end] in AND) else 0


def name_at(tokens: Tokens, place: int) -> int:
    """Return the place behind the name here, the place itself where none stands."""
    words, lower, size = tokens.words, tokens.lower, len(tokens.words)
    start = place
    lead = 0
    while start < size and lead < _MOST_LEADING and words[start].islower() and (
        lower[start] == "the" or lower[start] in TITLES or is_person(lower[start])
    ):  # fmt: skip
        start += 1
        lead += 1
    if not lead:  # "and aid worker Peter Kassig"
        while lead < 3 and start + lead < size and words[start + lead].islower():
            lead += 1
        if lead and is_person(lower[start + lead - 1]):
            start += lead
    if start >= size or not words[start][0].isupper() or lower[start] in NO_NAMES:
        return place
    if lower[start] in COUNTING and not (
        start and words[start + 1 : start + 2] and words[start + 1][0].isupper()
    ):
        return place
    end = start
    while end < size and end - start < _LONGEST_NAME:
        word = words[end]
        if word[0].isupper() and (lower[end] not in NO_NAMES or end > start):
            end += 1
            continue
        previous = lower[end - 1] if end > start else ""
        titled = len(previous) == 1 or previous in TITLES or previous in NEVER_LAST
        initial = word == "." and end > start and titled
        inside = (
            lower[end] in IN_NAMES
            and end + 1 < size
            and words[end + 1][0].isupper()
            and end > start
        )
        glued = (
            (word in _DASHES or word in "'’")
            and end > start
            and end + 1 < size
            and tokens.ends[end] == tokens.starts[end + 1]
        )
        if glued and not words[end + 1][0].isupper():
            end += 2
            continue
        if not (initial or inside or glued):
            if (
                word.isdigit()
                and end > start
                and end + 1 < size
                and lower[end + 1] in (",", "and", ".")
            ):
                end += 1  # "Apollo 8", "Ward 9"
                continue
            break
        end += 1
    return end


class Entries(NamedTuple):
    """A run of bulleted or numbered lines, by sentence index."""

    sentences: tuple[int, ...]
    numbered: bool
    spread: bool  # other text stands between the entries


def read_entries(article: Article) -> list[Entries]:
    """Return the runs of two or more entry lines of a story, in order."""
    runs: list[Entries] = []
    members: list[int] = []
    kind = ""
    last = -1
    for sentence in article.sentences:
        if sentence.section.kind in ("table", "caption"):
            continue
        mark = _entry_mark(article.text, sentence.span.start, sentence.span.end)
        if not mark:
            continue
        gap = sentence.index - last
        same = kind == mark and (gap <= 3 if mark != "n" else gap <= 40)
        if members and not same:
            _close_run(runs, members, kind)
            members = []
        kind = mark
        members.append(sentence.index)
        last = sentence.index
    _close_run(runs, members, kind)
    return runs


def _close_run(runs: list[Entries], members: list[int], kind: str) -> None:
    if len(members) >= 2:
        spread = members[-1] - members[0] > 2 * len(members)
        runs.append(Entries(tuple(members), kind == "n", spread))


def _entry_mark(text: str, start: int, end: int) -> str:
    """Return "n" for a numbered line, the bullet itself, or nothing."""
    head = text[start : min(end, start + 5)]
    if head[:1] in _BULLETS and head[1:2] in " \t":
        return head[0]
    digits = len(head) - len(head.lstrip("0123456789"))
    if (
        0 < digits <= 2
        and head[digits : digits + 1] in (".", ")")
        and head[digits + 1 : digits + 2] == " "
    ):
        return "n"
    return ""

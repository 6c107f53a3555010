"""Enumerations: every way in which a sentence may be read to list like items.

A closing "and" or "or" is followed back over commas and semicolons: what begins as the last
item does is an item, what tells of the one before it (an age, a home, who it is) is stepped
over, and the first item is what the piece before the first comma ends with. Behind a colon, a
dash or a bracket whatever stands there is cut into items. Where a piece may be an item or may
tell of one both readings are given; which is meant is told by who asks.
"""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.lexicon.list_words import AND, DESCRIBING, FINITE, NO_NAMES, SUFFIXES
from factcheck.link.lists.listings import BREAKING, brings_last, is_break, past_aside
from factcheck.model.tokens import Tokens

_LONGEST = 200  # tokens: more is no sentence
_FEWEST_TOKENS = 3
_LONGEST_PHRASE = 12
_SHORT = 5  # tokens of a piece that is an item whatever it begins with
_BEFORE, _AFTER = ("(", "["), (")", "]")
_QUOTES = frozenset("\"“”'‘’") | {"''", "``"}
_CLOSING_QUOTES = ("”", '"', "''")
_SPLITS = (",", ";")
_PREMODIFYING = "TPAHMDGR"
_OWNING = frozenset("a an the his her their its one".split())
_TURNS = frozenset("as well along together".split())
_MOST = 40  # items
_JOINING = AND | {"or", "as"}
_LISTING = AND | BREAKING | {"or", "well", ";", *_BEFORE}
_BEGINNING = frozenset("both either namely viz they are were with including".split())
_NAMING = frozenset("namely viz including like".split())
_LEADING_IN = frozenset("with from by for at on of to as when".split())
_LEADING = frozenset("are were is was as with include including : by".split())

Piece = tuple[int, int]  # from this token up to that


class Enumeration(NamedTuple):
    """Items as token ranges of one sentence, and how they were read.

    ``way`` names the reading; ``kind`` is the class of what the last item begins with (E a
    name, N a noun phrase, Q a quotation, M a number, else a word class); ``joint`` what joins
    the last.
    """

    items: tuple[Piece, ...]
    way: str
    kind: str
    joint: str
    told_of: bool  # some items have an age, a home or more behind a comma
    clause: bool  # a finite verb stands in an item

    @property
    def first(self) -> int:
        """Return the place of the first item."""
        return self.items[0][0]

    @property
    def last(self) -> int:
        """Return the place behind the last item."""
        return self.items[-1][1]


def may_list(tokens: Tokens) -> bool:
    """Whether a sentence has a word or mark without which it has no reading as a list."""
    return not _LISTING.isdisjoint(tokens.lower)


def read_enumerations(tokens: Tokens, classes: str) -> list[Enumeration]:
    """Return the readings of a sentence whose words have these classes, in order."""
    lower = tokens.lower
    if not 2 < len(lower) <= _LONGEST:
        return []
    sentence = _Sentence(tokens, classes)
    found: dict[tuple[Piece, ...], Enumeration] = {}
    for each in sentence.readings():
        if 2 <= len(each.items) <= _MOST:
            found.setdefault(each.items, each)
    return sorted(found.values(), key=lambda each: (each.first, -each.last))


class _Sentence:
    """A sentence with its marks found once."""

    def __init__(self, tokens: Tokens, classes: str) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.words = tokens.words
        self.classes = classes
        self.depth = _depths(tokens.lower)
        self._phrases: dict[int, tuple[int, str]] = {}
        self.end = len(tokens.lower)
        while self.end and (
            self.lower[self.end - 1] in ".?!" or self.lower[self.end - 1] in _QUOTES
        ):
            self.end -= 1
        self.marks = [
            at
            for at, word in enumerate(self.lower)
            if word in _BEFORE or (word in BREAKING and is_break(tokens, at))
        ]
        self.joints = [
            at
            for at, word in enumerate(self.lower)
            if word in _JOINING and 0 < at < self.end - 1 and self._joins(at)
        ]

    def readings(self) -> Iterator[Enumeration]:
        for at in self.joints:
            yield from self._back_from(at)
        for mark in self.marks:
            yield from self._behind(mark)
        yield from self._by_semicolons()

    def _joins(self, at: int) -> bool:
        word = self.lower[at]
        if word == "&":
            return self.lower[at - 1] == ","
        if word == "as":
            return self.lower[at - 2 : at + 1] == ["as", "well", "as"]
        return word in AND or word == "or"

    def _kind(self, at: int) -> str:
        """Return what stands at a place: E, N, Q, M or a word class."""
        if at >= self.end:
            return ""
        if self.lower[at] in _QUOTES:
            return "Q"
        end, kind = self._phrase(at)
        if end > at:
            return kind
        if self.words[at][0].isdigit():
            return "M"
        letter = self.classes[at]
        return self.lower[at] if letter in "IUTW" else letter

    def _phrase(self, at: int) -> tuple[int, str]:
        """Return the place behind the noun phrase here, and what heads it (E or N)."""
        found = self._phrases.get(at)
        if found is None:
            found = self._phrases[at] = self._read_phrase(at)
        return found

    def _read_phrase(self, at: int) -> tuple[int, str]:
        place, noun, kind = at, at, ""
        while place < self.end and place - at < _LONGEST_PHRASE:
            letter = self.classes[place]
            word = self.words[place]
            capital = word[0].isupper() and (place or letter == "E")
            if letter in "NE" or (capital and self.lower[place] not in NO_NAMES):
                if not kind or noun == place:
                    kind = "E" if word[0].isupper() else "N"
                noun = place + 1
            elif (
                noun == place
                and noun > at
                and self.lower[place] in ("of", "'s", "’s", "'", ".")
            ):
                if self.lower[place] == "." and len(self.lower[place - 1]) > 4:
                    break
                place += 1
                if self.lower[place - 1] == "of":
                    rest, _ = (
                        self._phrase(place) if place - at < _LONGEST_PHRASE else (place, "")
                    )
                    return (rest, kind) if rest > place else (noun, kind)
                continue
            elif (
                noun == place
                and noun > at
                and self.lower[place] in "-–’'"
                and (self._glued(place))
            ):
                noun = min(self.end, place + 2)
                place += 1
            elif noun > at and letter == "M" and kind == "E" and noun == place:
                noun = place + 1  # "Apollo 8"
            elif letter not in _PREMODIFYING or (noun > at and letter in "TPM"):
                break
            place += 1
        return noun, kind

    def _glued(self, at: int) -> bool:
        ends, starts = self.tokens.ends, self.tokens.starts
        return (
            at + 1 < len(starts) and ends[at - 1] == starts[at] and ends[at] == starts[at + 1]
        )

    def _floor(self, at: int) -> int:
        """Return the place behind the mark that opens the stretch which holds a place."""
        depth = self.depth[at]
        for mark in reversed(self.marks):
            bracket = self.lower[mark] in _BEFORE
            if mark < at and self.depth[mark] == depth - bracket and not self._shut(mark, at):
                return mark + 1
        return 0

    def _shut(self, mark: int, at: int) -> bool:
        """Whether a bracket that opens at a mark is closed before a place."""
        return self.lower[mark] in _BEFORE and any(
            self.lower[place] in _AFTER and self.depth[place] == self.depth[mark]
            for place in range(mark + 1, at)
        )

    def _pieces(self, first: int, last: int, marks: tuple[str, ...]) -> list[Piece]:
        """Return the pieces between two places that marks part, outside brackets and quotes."""
        pieces: list[Piece] = []
        start = first
        depth = self.depth[first] if first < len(self.depth) else 0
        for at in range(first, last):
            if self.lower[at] in marks and self.depth[at] == depth:
                pieces.append((start, at))
                start = at + 1
                while start < last and self.lower[start] in _CLOSING_QUOTES:
                    start += 1  # "“A,” “B”"
        pieces.append((start, last))
        return [(s, e) for s, e in pieces if s < e]

    def _back_from(self, joint: int) -> Iterator[Enumeration]:
        lower = self.lower
        word = "or" if lower[joint] == "or" else "and"
        start = joint + 1
        while start < self.end and lower[start] in ("then", "also", "finally", ","):
            start += 1
        kind = self._kind(start)
        if not kind:
            return
        final = self._item_end(start)
        floor = self._floor(joint)
        stop = joint
        if lower[joint] == "as":
            stop = joint - 2
        comma = stop > 0 and lower[stop - 1] in _SPLITS
        joined = (lower[stop - 1] if comma else "") + word
        stop -= comma
        pieces = self._pieces(floor, stop, _SPLITS)
        if not pieces:
            return
        for way in ("strict", "led", "loose"):
            items, told = self._collected(pieces, kind, way)
            if items:
                yield self._made([*items, (start, final)], way, kind, joined, told=told)
                inner = self._split([*items, (start, final)])
                if len(inner) > len(items) + 1:
                    yield self._made(inner, "split", kind, joined, told=told)

    def _collected(self, pieces: list[Piece], kind: str, way: str) -> tuple[list[Piece], bool]:
        """Return the items that pieces hold, read from the last back, and whether some tell."""
        items: list[Piece] = []
        told = False
        loose = way == "loose"
        for place in range(len(pieces) - 1, -1, -1):
            start, end = pieces[place]
            if self.lower[start] in _NAMING and end - start > 1:
                items.append((start + 1, end))
                break
            if way == "led" and self.lower[start] in _LEADING_IN and kind != self.lower[start]:
                tail = self._tail(start, end, kind)
                if tail >= 0:
                    items.append((tail, end))
                    break
            if self.lower[start] in AND or self.lower[start] == "or":
                start += 1
                if start >= end:
                    continue
            if place and self._tells(start, end, kind, loose=loose):
                told = True
                continue
            whole = self._kind(start) == kind and (
                loose or kind not in "EN" or not self._verb(start, end)
            )
            if place == 0 or not whole:
                tail = self._tail(start, end, kind)
                if tail >= 0:
                    items.append((tail, end))
                elif place == 0 and (whole or self._set_off(start, end, kind)):
                    items.append((start, end))
                break
            items.append((start, end))
        return items[::-1], told

    def _set_off(self, start: int, end: int, kind: str) -> bool:
        """Whether a mark alone opens a short piece, an item whatever it begins with."""
        short = end - start <= _SHORT and not self._verb(start, end)
        return kind in "EN" and start > 0 and short and start - 1 in self.marks

    def _tells(self, start: int, end: int, kind: str, *, loose: bool) -> bool:
        """Whether a piece tells of the item before it, and is none."""
        lower, words = self.lower, self.words
        word = lower[start]
        if kind == "M":
            return False
        short = end - start <= 2 and lower[end - 1].endswith(".")  # "Calif."
        party = len(word) == 1 and lower[start + 1 : start + 2] == ["-"]  # "R-Ky."
        if (short or party) and kind == "E" and start > 1:
            return True
        if (words[start][0].isdigit() and not words[end - 1][0].isupper()) or word == "aged":
            return end - start <= 5
        if lower[start] == kind:
            return False
        if word in SUFFIXES or (word in DESCRIBING and word not in ("to", "from", "in", "for")):
            return True
        if word in DESCRIBING and kind in "EN":
            return True
        if kind != "E" or loose:
            return False
        if words[start].islower() and self._kind(start) == "N":
            return True
        return self.classes[start] in "DGR" and words[start].islower()

    def _verb(self, start: int, end: int) -> bool:
        return any(
            self.lower[at] in FINITE or self.classes[at] == "V" for at in range(start, end)
        )

    def _tail(self, start: int, end: int, kind: str) -> int:
        """Return where the item begins with which a piece ends, -1 where none does."""
        if kind in "EN":
            stop = end
            if self.lower[end - 1] in _AFTER:  # "Bob Ray (41)"
                stop = next(
                    (at for at in range(end - 1, start, -1) if self.lower[at] in _BEFORE), end
                )
            best = -1
            for at in range(start, stop):
                if at > start and self.classes[at - 1] in "TPA" and best >= 0:
                    continue
                reach, found = self._phrase(at)
                if found != kind or reach == at:
                    continue
                whole = reach >= stop or self._trails(reach, stop)
                if whole and (best < 0 or self.classes[at - 1] not in _PREMODIFYING + "NE"):
                    best = at
            return best
        if kind == "Q":
            quotes = [at for at in range(start, end) if self.lower[at] in _QUOTES]
            return quotes[-2] if len(quotes) > 1 else quotes[-1] if quotes else -1
        for at in range(end - 1, start - 1, -1):
            if self._kind(at) == kind:
                return at
        return -1

    def _trails(self, at: int, stop: int) -> bool:
        """Whether what is left of a piece is a phrase that a preposition brings: "in Hull"."""
        while at < stop:
            if self.classes[at] != "I" or self.lower[at] in FINITE:
                return False
            reach, _ = self._phrase(at + 1)
            if reach == at + 1:
                return False
            at = reach
        return True

    def _item_end(self, start: int) -> int:
        """Return the place behind the last item: its phrase, or what stands up to a mark."""
        if self.lower[start] in _QUOTES:
            close = (
                at
                for at in range(start + 1, self.end + 1)
                if at < len(self.lower) and self.lower[at] in _QUOTES
            )
            return next(close, self.end)
        reach, kind = self._phrase(start)
        if kind:
            return reach
        at = start + 1
        while (
            at < self.end
            and self.lower[at] not in (",", ";", ")", "]")
            and at not in self.marks
        ):
            at += 1
        return at

    def _split(self, items: list[Piece]) -> list[Piece]:
        """Return items with those parted that hold an "and" of their own."""
        parts: list[Piece] = []
        for start, end in items:
            at = start
            for joint in self.joints:
                if start < joint < end - 1 and joint > at and self.lower[joint] != "as":
                    parts.append((at, joint))
                    at = joint + 1
            parts.append((at, end))
        return parts

    def _behind(self, mark: int) -> Iterator[Enumeration]:
        """Yield what a colon, a dash or a bracket opens, cut at semicolons or commas."""
        start, stop = mark + 1, self._stop(mark)
        while start < stop and self.lower[start] in _BEGINNING:
            start += 1
        if stop - start < _FEWEST_TOKENS:
            return
        kind = self._kind(start)
        for split in (";", ","):
            pieces = self._pieces(start, stop, (split,))
            if len(pieces) == 1 and split == ";":
                continue
            items, told, joint = self._set_apart(pieces, kind, split)
            if items:
                items, joint = self._parted(items, split, joint)
                yield self._made(items, "marked", kind, joint, told=told)
            return

    def _stop(self, mark: int) -> int:
        """Return where the stretch ends that a mark opens."""
        lower = self.lower
        if lower[mark] in _BEFORE:
            closing = (at for at in range(mark + 1, len(lower)) if lower[at] in _AFTER)
            return next(closing, self.end)
        marks = (
            at
            for at in self.marks
            if at > mark + 1
            and lower[at] not in _BEFORE
            and self.depth[at] == self.depth[mark]
            and not brings_last(lower, mark, at)
        )
        return next(marks, self.end)

    def _set_apart(
        self, pieces: list[Piece], kind: str, split: str
    ) -> tuple[list[Piece], bool, str]:
        """Return the pieces that are items, whether others tell of them, and the joint."""
        told = False
        items: list[Piece] = []
        pieces, joins = past_aside(self.lower, pieces)
        joint = "and" if joins else split
        for number, (at, end) in enumerate(pieces):
            begin = at
            if self.lower[at] in AND or self.lower[at] == "or":
                begin, joint = at + 1, "and"
            if begin < end and not (
                number
                and begin == at
                and split == ","
                and self._tells(at, end, kind, loose=False)
            ):
                items.append((begin, end))
            else:
                told = told or begin < end
        return items, told, joint

    def _parted(self, items: list[Piece], split: str, joint: str) -> tuple[list[Piece], str]:
        """Return the items with the last parted at its "and", where none stands before it."""
        start, end = items[-1]
        depth = self.depth[items[0][0]]
        inner = [at for at in self.joints if start < at < end - 1 and self.depth[at] == depth]
        if not inner or joint == "and":
            return items, joint
        cut = inner[-1] if split == ";" else inner[0]
        before = 2 if self.lower[cut] == "as" else int(self.lower[cut - 1] == ",")
        if split == ";" and not before:
            return items, joint
        return [*items[:-1], (start, cut - before), (cut + 1, end)], joint + "and"

    def _by_semicolons(self) -> Iterator[Enumeration]:
        """Yield the pieces that semicolons part where no mark opens the first."""
        if ";" not in self.lower:
            return
        pieces = self._pieces(0, self.end, (";",))
        if len(pieces) < 2:
            return
        items = []
        for start, end in pieces:
            begin = start + (self.lower[start] in AND)
            if begin < end:
                items.append((begin, end))
        if len(items) < 3:
            return
        kind = self._kind(items[1][0])
        start, end = items[0]
        leads = [at for at in range(start, end) if self.lower[at] in _LEADING]
        begin = leads[0] + 1 if leads else start
        if begin >= end:
            begin = start
        yield self._made([(begin, end), *items[1:]], "semicolons", kind, ";", told=False)
        final = items[-1]
        closing = [
            at
            for at in self.joints
            if final[0] < at < final[1] - 1 and self.lower[at - 1] == ","
        ]
        if closing:
            cut = closing[-1]
            parted = [(begin, end), *items[1:-1], (final[0], cut - 1), (cut + 1, final[1])]
            yield self._made(parted, "semicolons", kind, ";,and", told=False)

    def _made(
        self, items: list[Piece], way: str, kind: str, joint: str, *, told: bool
    ) -> Enumeration:
        items = [(s, e) for s, e in items if s < e]
        clause = any(self._verb(s, e) for s, e in items)
        return Enumeration(tuple(items), way, kind, joint, told, clause)


def _depths(lower: list[str]) -> list[int]:
    """Return for each token how many brackets hold it; a bracket itself stands outside."""
    depths: list[int] = []
    depth = 0
    for word in lower:
        if word in _AFTER and depth:
            depth -= 1
        depths.append(depth)
        if word in _BEFORE:
            depth += 1
    return depths

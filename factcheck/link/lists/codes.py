"""Say how a number and a list near it stand to each other; the codes know no value.

Neither the number nor how many items the list has may be seen here.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.lexicon.list_words import OPEN
from factcheck.lexicon.noun_words import STOPS
from factcheck.lexicon.number_words import SMALL
from factcheck.lexicon.persons import is_person
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.learned import buckets
from factcheck.link.lists.candidates import Announced, Listed, may_announce
from factcheck.model.figure import Figure
from factcheck.model.tokens import Tokens

_FRONT = 6  # tokens from a preposition that opens a sentence to a list
_PHRASE = 7  # tokens of the phrase that a number opens
_GAP = 8  # tokens told one by one between the two
_OTHERS = frozenset("other others another more further additional".split())
_SOME = frozenset("first last past next final remaining latest previous".split())
_JOINTS = frozenset({"and", "&", "or"})
_TIMES = frozenset(
    "years year months month weeks week days day hours hour minutes times seasons games "
    "matches decades".split()
)


def all_places(index: Index, announced: Announced) -> list[set[int]]:
    """Return for each list that a number may announce the places of its codes' weights."""
    figure = _Figure(announced.figure)
    return [
        _places(index, figure, announced.lists, place) for place in range(len(announced.lists))
    ]


class _Figure:
    """What the words around a number tell of what it counts."""

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self._known: dict[tuple[str, bool], set[int]] = {}
        tokens = figure.sentence.tokens
        self.lower = tokens.lower
        self.first, self.end = figure.mention.first, figure.mention.last + 1
        self.classes = classes_of(tokens.words, tokens.lower)
        self.noun_at = self._noun()
        self.noun = self.lower[self.noun_at] if self.noun_at >= 0 else ""
        self.behind = self.noun_at + 1 if self.noun_at >= 0 else self.end
        self.stem = stem(self.noun) if self.noun else ""
        if not self.noun and figure.measure is not None:
            self.stem = stem(figure.measure.head)
        lead = ["^", "^", "^", *self.masked(max(0, self.first - 3), self.first)]
        follow = [*self.masked(self.behind, self.behind + 3), "$", "$", "$"]
        phrase = self.lower[self.end : self.behind]
        glued = self.lower[self.end : self.end + 1] == ["-"]
        others = not _OTHERS.isdisjoint([*lead[-2:], *phrase])
        some = not _SOME.isdisjoint([*lead[-2:], *phrase])
        person = "p" if is_person(self.noun) else "t" if self.noun in _TIMES else "o"
        form = "word" if figure.mention.in_words else "digits"
        if not self.noun:
            person = "-"
        self.person = person
        self.others_or_some = f"{others} {some}"
        self.lead = lead[-1]
        self.follow = follow[0]
        self.short = (
            f"lead {lead[-1]}",
            f"after {follow[0]}",
            f"person {person} others {others} some {some}",
            f"noun {self.stem}",
            f"form {form} {glued}",
            f"lead {lead[-2]} {lead[-1]}",
        )
        self.codes = (
            *self.short,
            f"after {follow[0]} {follow[1]}",
            f"around {lead[-1]} {person} {follow[0]}",
            f"section {figure.section_kind} {min(4, figure.sentence.index)}",
            f"lead {lead[-3]} {lead[-2]} {lead[-1]}",
            *(f"in phrase {word}" for word in self.masked(self.end, self.behind)),
            *(f"near {word}" for word in {*lead[-3:], *follow[:3]}),
        )

    def _noun(self) -> int:
        """Return the place of the noun that is counted, -1 where none follows."""
        found = -1
        for at in range(self.end, min(len(self.lower), self.end + _PHRASE)):
            letter = self.classes[at]
            word = self.lower[at]
            if letter == "N" and word[0].isalpha():
                found = at
                if is_plural(word) and self.classes[at + 1 : at + 2] not in ("N",):
                    return at
            elif (
                found >= 0
                or letter not in "AEDGHMTPR"
                or not (word[0].isalpha() or word == "-")
            ):
                break
        return found

    def places(self, lead: str, *, short: bool) -> set[int]:
        """Return the places of the codes, or the short ones, behind what many lists share."""
        found = self._known.get((lead, short))
        if found is None:
            codes = self.short if short else self.codes
            found = self._known[lead, short] = buckets([f"{lead} {code}" for code in codes])
        return found

    def masked(self, first: int, end: int) -> list[str]:
        return _masked(self.figure.sentence.tokens, first, end)


def _masked(tokens: Tokens, first: int, end: int) -> list[str]:
    """Return words without numbers, and names and rare words by what they are."""
    return [
        "#" if word[0].isdigit() or word in SMALL else word for word in tokens.lower[first:end]
    ]


def _shape(tokens: Tokens, classes: str, first: int, end: int) -> str:
    """Return a stretch as small words and classes: "of the A N"."""
    return " ".join(
        word
        if word in STOPS or not word[0].isalnum()
        else "#"
        if word[0].isdigit() or word in SMALL
        else classes[at]
        for at, word in enumerate(tokens.lower[first:end], first)
    )


def _places(index: Index, figure: _Figure, lists: Sequence[Listed], place: int) -> set[int]:
    stand = _stand(figure, lists[place])
    way = f"{stand.where} {lists[place].way.split(' ')[0]}"
    lead = f"{way} {stand.kind}"
    own = buckets([lead, way, *_codes(index, figure, lists, place, stand)])
    return own | figure.places(stand.where, short=False) | figure.places(lead, short=True)


class _Stand(NamedTuple):
    """Where a list stands from a number, and what it is."""

    where: str
    step: int  # sentences
    kind: str
    entries: bool  # lines, or things taken in turn


def _stand(figure: _Figure, each: Listed) -> _Stand:
    step = each.sentence.index - figure.figure.sentence.index
    entries = each.way.startswith(("lines", "turns"))
    if step or entries:
        where = f"{min(4, max(-4, step))}"
    else:
        where = "ahead" if each.first >= figure.end else "back"
    kind = each.kind if each.kind in ("E", "N", "Q", "M", "to") else "o" if each.kind else ""
    return _Stand(where, step, kind, entries)


def _codes(
    index: Index, figure: _Figure, lists: Sequence[Listed], place: int, stand: _Stand
) -> Iterator[str]:
    each = lists[place]
    tokens = each.sentence.tokens
    lower, classes = tokens.lower, each.classes
    where, step, kind, entries = stand
    listing = f"{each.way} {kind} {each.joint}"
    yield f"list {listing}"
    yield f"list {where} {listing} {each.told_of} {each.clause} {each.joined} {each.clipped}"
    yield f"told {where} {each.told_of} {each.clause}"
    yield f"same paragraph {where} {each.sentence.section.index == figure.figure.section.index}"
    opened = " ".join(_masked(tokens, max(0, each.first - 1), each.first)) or "^"
    two = " ".join(_masked(tokens, max(0, each.first - 2), each.first)) or "^"
    closed = " ".join(_masked(tokens, each.last, each.last + 1)) or "$"
    if not entries:
        yield f"opened {where} {opened}"
        yield f"opened {where} {two}"
        yield f"closed {where} {closed}"
        yield f"closed {where} {closed} {opened} {kind}"
        around = lower[max(0, each.first - 3) : each.last + 2]
        yield f"open {where} {not OPEN.isdisjoint(around)}"
        yield f"starts {where} {kind} {min(3, each.first)} {closed}"
        yield from _items(each, tokens, classes, where)
    if each.way.startswith("turns"):
        yield from _turns(index, figure, each)
    edges = _Edges(where, kind, opened, closed)
    yield from _between(figure, each, tokens, classes, edges)
    yield from _beside(index, figure, each, where, step)
    yield from _nouns(figure, each, tokens, where, kind)
    rivals = [
        other
        for at, other in enumerate(lists)
        if at != place and other.sentence is each.sentence and not entries
    ]
    apart = [o for o in rivals if o.last <= each.first or o.first >= each.last]
    wider = any(
        o.first <= each.first
        and o.last >= each.last
        and o.last - o.first > each.last - each.first
        for o in rivals
    )
    inner = any(
        o.first >= each.first
        and o.last <= each.last
        and o.last - o.first < each.last - each.first
        for o in rivals
    )
    same = sorted({o.way for o in rivals if (o.first, o.last) == (each.first, each.last)})
    yield f"rivals {where} {min(3, len(apart))}"
    yield f"rivals {where} {kind} {wider} {inner}"
    yield f"rivals {each.way} {kind} {' '.join(same)}"
    yield f"nearer {where} {any(o.first < each.first for o in apart)}"


def _items(each: Listed, tokens: Tokens, classes: str, where: str) -> Iterator[str]:
    """Yield what the items look like; how many there are is not told."""
    words, lower = tokens.words, tokens.lower
    starts = [tokens.at(item.start) for item in each.items]
    ends = [tokens.at(item.end - 1) + 1 for item in each.items]
    if each.joined:
        starts, ends = starts[1:], ends[1:]
    alike = len({lower[at] for at in starts}) == 1
    same_class = len({classes[at] for at in starts}) == 1
    names = all(words[at][0].isupper() for at in starts)
    ended = all(words[at - 1][0].isupper() for at in ends)
    longest = max(e - s for s, e in zip(starts, ends, strict=True))
    long = 0 if longest <= 2 else 1 if longest <= 5 else 2 if longest <= 9 else 3
    held = [word for s, e in zip(starts, ends, strict=True) for word in lower[s:e]]
    numbered = not SMALL.keys().isdisjoint(held) or any(word[0].isdigit() for word in held)
    led = any(words[at][0].isdigit() or lower[at] in SMALL for at in starts)
    inner = not _JOINTS.isdisjoint(held)
    comma = "," in held
    yield f"items {where} {names} {ended} {long} {each.way}"
    yield f"items alike {alike} {same_class} {each.kind}"
    yield f"items numbered {where} {numbered} {led}"
    yield f"items inner {where} {inner} {comma} {each.way} {each.joint}"
    yield f"item begins {where} {classes[starts[-1]]} {classes[starts[0]]}"
    yield f"item words {lower[starts[-1]] in STOPS and lower[starts[-1]]}"
    full = names and all(e - s > 1 for s, e in zip(starts, ends, strict=True))
    yield f"items full {where} {full}"


def _turns(index: Index, figure: _Figure, each: Listed) -> Iterator[str]:
    """Yield how the first and the second of things taken in turn are told."""
    told = []
    for item in each.items[:2]:
        sentence = next(
            s for s in index.article.sentences[each.sentence.index :] if item.end <= s.span.end
        )
        tokens = sentence.tokens
        at = tokens.at(item.start)
        lead, follow = (
            tokens.lower[at - 1] if at else "^",
            "".join(tokens.lower[at + 1 : at + 2]),
        )
        letter = classes_of(tokens.words, tokens.lower)[at + 1 : at + 2]
        again = stem(follow) == figure.stem if follow.isalpha() else False
        told.append(f"{tokens.lower[at]} {lead} {letter} {again}")
        yield f"turn {len(told)} {told[-1]}"
        yield f"turn {len(told)} {tokens.lower[at]} {follow if follow in STOPS else letter}"
        yield f"turn near {len(told)} {sentence.index - figure.figure.sentence.index}"
    yield f"turns {told[0]} {told[1]}"


class _Edges(NamedTuple):
    """Where a list stands, what kind it is, and what opens and closes it."""

    where: str
    kind: str
    opened: str
    closed: str


def _between(
    figure: _Figure, each: Listed, tokens: Tokens, classes: str, edges: _Edges
) -> Iterator[str]:
    """Yield what stands between the number's phrase and the list."""
    where, kind, opened, closed = edges
    if where == "ahead":
        gap = (figure.behind, max(figure.behind, each.first))
    elif where == "back":
        gap = (each.last, figure.first)
    elif each.way.startswith("turns") and each.sentence is figure.figure.sentence:
        gap = (figure.behind, max(figure.behind, each.first))
    elif where in ("1", "2", "-1", "-2") and not each.way.startswith("lines"):
        own = figure.figure.sentence.tokens
        forth = where in ("1", "2")
        first = _shape(tokens, classes, 0, min(each.first, 5)) if forth else ""
        rest = (
            _shape(own, figure.classes, figure.behind, min(len(own.lower), figure.behind + 4))
            if forth
            else _shape(own, figure.classes, 0, min(figure.first, 4))
        )
        to_end = len(own.lower) - figure.behind if forth else figure.first
        yield f"across {where} {kind} {first} | {rest}"
        yield f"across {where} {first}"
        yield f"across rest {where} {rest}"
        yield f"across near {where} {min(4, to_end // 3)} {min(4, each.first // 3)} {kind}"
        yield f"across end {where} {own.lower[-1]} {kind}"
        yield f"across led {where} {opened} {closed} {figure.lead}"
        return
    else:
        own = figure.figure.sentence.tokens
        yield f"end {where} {own.lower[-1]} {each.way}"
        yield f"end {each.way} {figure.follow} {own.lower[-1]}"
        return
    start, end = gap
    shape = _shape(tokens, classes, start, end) if end - start <= _GAP else "far"
    far = min(6, (end - start) // 4)
    marks = "".join(
        word for word in tokens.lower[start:end] if word in (":", "—", "–", "-", "(", ";", ",")
    )[:4]
    verbs = sum(classes[at] == "V" for at in range(start, end))
    yield f"gap {where} {shape}"
    yield f"gap {where} {shape} {kind} {figure.lead}"
    yield f"gap {where} {shape} {kind} {closed}"
    yield f"gap {where} {shape} {figure.person} {kind}"
    yield f"gap {where} {shape} {opened} {closed} {kind} {figure.lead}"
    yield f"gap {where} {shape} {figure.stem}"
    yield f"gap {where} {shape} {each.way} {kind} {each.joint}"
    yield f"gap {where} {shape} {figure.others_or_some}"
    yield f"gap far {where} {far} {kind}"
    front = tokens.lower[0] if classes[:1] == "I" and each.first < _FRONT else ""
    yield f"front {where} {front} {shape}"
    yield f"front {where} {bool(front)} {tokens.lower[start : start + 1]} {kind}"
    yield f"gap marks {where} {marks} {min(2, verbs)} {kind}"
    yield f"gap marks {where} {marks} {opened}"
    yield f"gap opened {where} {opened} {figure.lead} {figure.person} {kind}"
    yield from (
        f"gap holds {where} {word}" for word in {*_masked(tokens, start, end)} if word in STOPS
    )
    near = tokens.lower[start:end]
    yield f"gap verb last {where} {near[-1] if near and near[-1] in STOPS else ''}"


def _beside(
    index: Index, figure: _Figure, each: Listed, where: str, step: int
) -> Iterator[str]:
    """Yield whether other numbers stand between the two, or lead to the list as well."""
    low, high = sorted(
        (
            figure.figure.span.start,
            each.items[-1 if step <= 0 and where != "ahead" else 0].start,
        )
    )
    between = 0
    for other in (
        index.figures[figure.figure.index + 1 :] if high > figure.figure.span.start else ()
    ):
        if other.span.start >= high:
            break
        between += other.kind == "count"
    before = 0
    if low < figure.figure.span.start:
        for other in reversed(index.figures[: figure.figure.index]):
            if other.span.start < low:
                break
            before += other.kind == "count"
    yield f"counts between {where} {min(2, between)} {min(2, before)}"
    inside = sum(
        1
        for other in index.in_sentence(each.sentence)
        if each.items[0].start <= other.span.start < each.items[-1].end
        and other.kind == "count"
    )
    yield f"counts inside {where} {min(2, inside)}"
    if figure.figure.sentence is not each.sentence:
        own = [o for o in index.in_sentence(each.sentence) if may_announce(o)]
        start = each.items[0].start
        nearest = min((abs(start - o.span.start) // 20 for o in own), default=9)
        yield f"announced there {where} {min(nearest, 5)} {each.kind in 'EN'}"


def _nouns(
    figure: _Figure, each: Listed, tokens: Tokens, where: str, kind: str
) -> Iterator[str]:
    """Yield whether the noun that is counted stands in the items, or leads to them."""
    if not figure.stem:
        yield f"noun none {where} {kind}"
        return
    lead = {stem(word) for word in tokens.lower[max(0, each.first - 6) : each.first]}
    first, last = each.first, each.last
    inside = {stem(word) for word in tokens.lower[first:last]}
    behind = {stem(word) for word in tokens.lower[last : last + 4]}
    apart = figure.figure.sentence is not each.sentence
    yield (
        f"noun again {where} {kind} {figure.stem in lead and apart} {figure.stem in inside} "
        f"{figure.stem in behind and apart}"
    )
    people = any(is_person(word) for word in tokens.lower[first:last])
    yield f"noun person {where} {kind} {figure.person} {people}"
    yield f"noun {figure.stem} {kind} {each.way}"
    yield f"noun {figure.stem} {where} {kind}"

"""Find a total and the parts that the words behind it divide it into, or take out of it.

Finds: "454 cases were reported, with 386 found in Ohio, 36 in Iowa and 32 in Utah", "20 clubs
were formed — 12 with leave and eight without", "$160 million ($180 million) — including $60
million in aid and $100 million in loans" (no more than all), "115 left: 74 retired, 41 were
dismissed". In the next sentence: "Eight are dead, while four stand trial", "Of those, 30 are
new", "As of August, 37 of those cases were open and 15 had been closed".
Skips: "300 people with 20 dogs and 12 cats", "seven plants, including 2,750 workers in Hull".
What divides is told by marks, by a few words of parts and by parts that leave out the noun
of the total: never by values.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.fates import FATES
from factcheck.lexicon.list_words import FINITE, MADE_OF, MADE_UP
from factcheck.lexicon.persons import is_person
from factcheck.link.grammar.phrases import after, before, between, same_unit
from factcheck.link.grammar.roles import is_named, told_in_one_unit
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.lists.listings import is_break
from factcheck.link.sums.partitions import is_aside
from factcheck.link.sums.totals import holds_persons, is_place_count
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown
from factcheck.model.tokens import Tokens

_KINDS = frozenset({"count", "money", "measure"})
_NAMED = 3  # tokens of "of the injured"
# Beside these a percentage is shared out, and no mean of those behind it.
_SHARING = frozenset(
    "share shared shares sharing split splits divide divided divides won win wins together "
    "combined total remaining other".split()
)
_AND = frozenset({"and", "while", "plus", "&", "but"})
_JOINTS = _AND | {",", ";"}
_NO_JOINT = frozenset(
    "than compared versus per respectively whom which followed ago earlier including includes "
    "include".split()
) | {".", ":", "?", "—", "–"}
# Right before a number these make it no part: an end, a level, a rate, another list.
_NO_LEAD = frozenset(
    "from to or up down with between by at on was is were are reached each all".split()
)
_LEAD = frozenset(
    "a an the about some nearly almost only just another its their at least".split()
)
# Behind these a number is a level, a label or a time: no share of a sum.
_LEVEL = frozenset("at to on in was is were are reached".split())
_NOT_WITH = frozenset("compared along followed up together combined beginning starting".split())
_PLACING = frozenset("in of at on from to across by for among between".split())
_INCLUDING = frozenset("including include includes included".split())
# Before a sum these are nobody who gives or gets it.
_NO_GIVER = _NO_LEAD | _LEAD | _AND | _INCLUDING | frozenset("than of in for".split())
_OF_THESE = frozenset("of among out".split())
_TAKING = frozenset("the it they this that these those".split())
_SOME = frozenset("whom which many most some".split())
_THESE = frozenset("these those them which whom that".split())
_RESTS = frozenset("remaining rest other others remainder another".split())
_ENDS = frozenset(".?!;")
_OPENERS = frozenset({",", ".", ":", "—", "–", "“", '"', "and", "but", "that"})
_BARE = "numbers without a noun share out what was told"
_CLOSERS = {"(": ")", "[": "]", "—": "—", "–": "–", "-": "-"}
_GAP = 14  # tokens between two parts
_REACH = 24  # tokens from a total to what divides it
_OPENING = 5  # tokens before the first part of the next sentence
_MOST = 8
_MORE = frozenset({"another", "further"})
_NAME = 3  # tokens of a name


_SINGLE = frozenset({"one", "another"})


class _Divider(NamedTuple):
    """What divides a total: where the parts begin, how it reads, and what closes it."""

    first: int
    kind: str  # "mark", "names", "with", "including", "made of", "of which"
    closer: str = ""


def find_divided(index: Index) -> Iterator[Breakdown]:
    """Yield each total with the parts behind it, in its sentence or in the next."""
    for figures in index.by_sentence.values():
        likes = [figure for figure in figures if _may_be_part(figure)]
        if len(likes) < 2 or figures[0].section_kind == "table" or len(likes) > 2 * _MOST:
            continue
        yield from _in_sentence(figures, likes)
        yield from _in_the_next(index, figures, likes)


def _may_be_part(figure: Figure) -> bool:
    exact = figure.mention.low == figure.mention.high
    kind = figure.kind in _KINDS or figure.kind == "percentage"
    return kind and figure.value is not None and exact and not figure.per


def _is_shared(total: Figure) -> bool:
    """Whether a percentage is the sum of shares: "the other four shared 35%: ..."."""
    return total.kind != "percentage" or not _SHARING.isdisjoint(before(total, 3))


def _in_sentence(figures: Sequence[Figure], likes: Sequence[Figure]) -> Iterator[Breakdown]:
    reached = -1
    for total in likes:
        if total.mention.first <= reached or _is_one(total) or _is_place_count(total, likes):
            continue
        if not _is_shared(total):
            continue
        divider = _divider(total, figures, likes)
        if divider is None:
            continue
        parts = _run(total, figures, divider.first, divider.closer)
        found = _judged(total, parts, divider) if len(parts) > 1 else None
        if found is not None:
            reached = parts[-1].mention.last
            yield found


def _of_one_unit(part: Figure, total: Figure) -> bool:
    """Whether a part has the total's unit, or leaves it out: "32 tonnes, 24 for Egypt"."""
    if same_unit(part, total):
        return True
    bare = part.kind == "count" and not part.unit and bool(total.unit)
    return bare and told_in_one_unit(total, part) and not total.per


def _is_one(figure: Figure) -> bool:
    return figure.text.lower() in ("one", "a", "an")


def _divider(
    total: Figure, figures: Sequence[Figure], likes: Sequence[Figure]
) -> _Divider | None:
    """Return the first mark or word behind a total's phrase that divides it."""
    lower = total.sentence.tokens.lower
    start = total.mention.last + 1
    following = [f for f in likes if f.index > total.index and _of_one_unit(f, total)]
    while len(following) > 2 and _is_placed(following[0]):
        following.pop(0)  # "7,038 fell ill in three districts — 5,622 in one"
    nearest = following[0].mention.first if following else 0
    amounts = {f.mention.first for f in figures if f.kind in _KINDS and not _is_placed(f)}
    depth = 0
    for at in range(start, min(nearest, start + _REACH)):
        word, gap = lower[at], lower[at + 1 : nearest]
        aside = word in ("(", "[") and lower[at + 1] not in _INCLUDING and not _leads(gap)
        depth = max(0, depth + aside - (word in (")", "]")))
        if depth > 0:
            continue
        divider = _mark(total, at, gap) or _word(total, at, gap, following[0])
        if divider is not None or at in amounts or word in _ENDS:
            return divider
        if word == ":" or (word == "with" and len(gap) <= 3):
            return None  # "compared with 618", "with exports at 4.91 billion"
    return None


def _mark(total: Figure, at: int, gap: Sequence[str]) -> _Divider | None:
    """Return the divider that a mark is: a dash, a colon, a bracket, "; " before a series."""
    tokens = total.sentence.tokens
    word, told = tokens.lower[at], tokens.lower[total.mention.last + 1 : at]
    if word == ":" and 0 < len(gap) <= _NAME and _is_name(tokens, at + 1, at + 1 + len(gap)):
        return _Divider(at + 1, "names")
    if not _leads(gap):
        return None
    if word in ("(", "[", ":") or is_break(tokens, at):
        return _Divider(at + 1, "mark", _CLOSERS.get(word, ""))
    if word == ";" and "," not in told:
        return _Divider(at + 1, "series")
    return None


def _is_name(tokens: Tokens, first: int, last: int) -> bool:
    return all(tokens.words[at][0].isupper() for at in range(first, last))


def _word(total: Figure, at: int, gap: Sequence[str], part: Figure) -> _Divider | None:
    """Return the divider that a word is, or a comma behind "of the" total."""
    lower = total.sentence.tokens.lower
    word, behind = lower[at], lower[at - 1]
    if word == "with" and len(gap) <= 3 and "," not in gap:
        apart = behind in _NOT_WITH or not _LEVEL.isdisjoint(gap)
        return None if apart else _Divider(at + 1, "with")
    of = gap[:1] == ["of"]
    if word in MADE_OF and behind != "," and _leads(gap[of:]):
        return _Divider(at + 1 + of, "made of")
    if word == "of" and gap[:1] in (["which"], ["whom"]) and _leads(gap[1:]):
        return _Divider(at + 2, "of which")
    if word == "," and _is_taken(total) and _is_paid(part):
        return _Divider(at + 1, "of the")
    if not _leads(gap):
        return None
    if word in _INCLUDING:
        closer = _CLOSERS.get(behind, "") if at > total.mention.last + 1 else ""
        return _Divider(at + 1, "including", closer)
    if word == "," and _is_taken(total):
        return _Divider(at + 1, "of the")
    return _Divider(at + 1, "of them") if word == "," and _some_of(part) else None


def _leads(gap: Sequence[str]) -> bool:
    """Whether nothing but a hedge or a word of what befell them stands before the part."""
    return len(gap) <= 3 and all(
        word in _LEAD or word in '“"' or (word.endswith("ing") and word not in _INCLUDING)
        for word in gap
    )


def _is_placed(figure: Figure) -> bool:
    """Whether a count is of places: "in three districts", "of the court's 15"."""
    lead = before(figure, 3)
    while lead and lead[-1] not in _PLACING and lead[-1] not in _JOINTS:
        lead.pop()
    return bool(lead) and lead[-1] in _PLACING


def _is_taken(total: Figure) -> bool:
    """Whether "of" opens the clause of a total: "Of the group's $10 million in debt, ..."."""
    lower, first = total.sentence.tokens.lower, total.mention.first
    for at in range(first - 1, max(-1, first - 6), -1):
        if lower[at] in ("of", "among"):
            opens = at - (at > 0 and lower[at - 1] == "out")
            return not opens or lower[opens - 1] in _OPENERS
        if not lower[at][0].isalnum() and lower[at] != "'s":
            return False
    return False


def _is_place_count(total: Figure, likes: Sequence[Figure]) -> bool:
    """Whether a total before it is rather the one that is divided."""
    first = likes[0]
    return first.index < total.index and same_unit(first, total) and _is_placed(total)


def _run(
    total: Figure, figures: Sequence[Figure], first: int, closer: str
) -> tuple[Figure, ...]:
    """Return the like figures from ``first`` on that joints connect."""
    found: list[Figure] = []
    tokens = total.sentence.tokens
    lower = tokens.lower
    for figure in figures:
        at = figure.mention.first
        if at < first:
            continue
        start = found[-1].mention.last + 1 if found else first
        gap = lower[start:at]
        if closer and any(
            is_break(tokens, place) or closer in ")]"
            for place in range(start, at)
            if lower[place] == closer
        ):
            break
        if _in_brackets(gap):
            continue
        if not _of_one_unit(figure, total) or not _may_be_part(figure):
            if figure.kind in _KINDS and not _in_brackets(lower[first:at]):
                break
            continue
        gap = _without_brackets(gap)
        if not found:
            if len(gap) > 3:
                break
        elif len(gap) > _GAP or _JOINTS.isdisjoint(gap) or not _NO_JOINT.isdisjoint(gap):
            break
        if not _is_told(figure) or not _NO_LEAD.isdisjoint(gap[-1:]):
            break
        found.append(figure)
    while len(found) > 2 and _AND.isdisjoint(between(found[-2], found[-1])):
        found.pop()
    joined = len(found) > 1 and not _AND.isdisjoint(between(found[-2], found[-1]))
    gaps = [between(one, other) for one, other in pairwise(found)]
    if joined and (_goes_on(found[-1]) or any(map(_holds_one, gaps))):
        return ()
    return tuple(found) if joined and len(found) <= _MOST else ()


def _holds_one(gap: Sequence[str]) -> bool:
    """Whether a part without a figure stands between two: "13 in Hull, one in Ely and two"."""
    return any(gap[at] in _JOINTS and gap[at + 1] in _SINGLE for at in range(len(gap) - 1))


def _goes_on(last: Figure) -> bool:
    """Whether one more part is told without a figure: "20 in Hull, six in York and one ..."."""
    behind = after(last, 8)
    return any(
        behind[at] in _AND and behind[at + 1] in (*_SINGLE, "a", "an", "each")
        for at in range(len(behind) - 1)
    )


def _is_told(part: Figure) -> bool:
    """Whether a kind, a place, a deed or an owner is told of a part, and not of each."""
    behind = _without_brackets(after(part, 8))
    if not {"each", "apiece", "respectively"}.isdisjoint(behind):
        return False
    if "total" in before(part, 2):
        return False  # "exports of 9, of which 4 were oil, with total imports 6"
    told = bool(behind) and behind[0][0].isalpha() and behind[0] not in (*_AND, "at")
    placed = behind[:1] == ["at"] and behind[1:] != [] and behind[1][0].isalpha()
    told = told or (placed and part.kind == "count" and not part.unit)  # "five at Holm"
    return told or _is_owned(part) or _is_paid(part)


def _is_paid(part: Figure) -> bool:
    """Whether who gives or gets a sum stands right before it: "the county £22 million"."""
    word = "".join(before(part))
    return part.kind == "money" and word.isalpha() and word not in _NO_GIVER


def _is_owned(part: Figure) -> bool:
    """Whether a name stands right before a part: "Orr providing 90 and Lee 60"."""
    at = part.mention.first - 1
    return at > 0 and part.sentence.tokens.words[at][0].isupper()


def _in_brackets(gap: Sequence[str]) -> bool:
    return gap.count("(") > gap.count(")")


def _without_brackets(gap: Sequence[str]) -> list[str]:
    """Return the words that stand in no brackets."""
    found: list[str] = []
    depth = 0
    for word in gap:
        depth += (word in "([") - (word in ")]")
        if depth <= 0 and word not in ")]":
            found.append(word)
    return found


def _judged(total: Figure, parts: tuple[Figure, ...], divider: _Divider) -> Breakdown | None:
    """Return the breakdown that a divider makes of a total and the parts behind it."""
    nouns = [_noun(total, part) for part in parts]
    attributive = sum(map(_is_attributive, parts))
    if (
        _is_where(total, parts)
        or nouns[0] == "other"
        or _hedged_apart(parts)
        or 0 < attributive < len(parts)
    ):
        return None
    if not _HOLDING[divider.kind](total, parts, nouns):
        return None
    closed = {
        "mark": True,
        "names": True,
        "series": True,
        "made of": True,
        "with": nouns[0] != "bare",
        "of the": not _RESTS.isdisjoint(between(parts[-2], parts[-1])),
    }.get(divider.kind, False)
    return Breakdown(total, parts, closed, "likely", _WHY.get(divider.kind, _WHY["mark"]))


def _is_where(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a count is of places that the parts are from: "from 35 nations, including 32"."""
    places = total.measure
    if places is None or holds_persons(places.head) or not is_place_count(total):
        return False
    return any(
        part.measure is not None and is_named(part) and part.measure.head != places.head
        for part in parts
    )


def _is_elided(nouns: Sequence[str]) -> bool:
    """Whether the later parts leave out what they count."""
    return all(noun in ("bare", "back") for noun in nouns[1:])


def _by_mark(total: Figure, parts: Sequence[Figure], nouns: Sequence[str]) -> bool:
    told = _without_brackets(between(total, parts[0]))
    return _SOME.isdisjoint(told) and (_is_elided(nouns) or _plain_list(parts))


def _by_names(total: Figure, parts: Sequence[Figure], nouns: Sequence[str]) -> bool:
    told_next = (before(part, _NAME + 1) for part in parts[1:])
    return all(map(_is_owned, parts)) and all(
        not _JOINTS.isdisjoint(words) for words in told_next
    )


def _by_series(total: Figure, parts: Sequence[Figure], nouns: Sequence[str]) -> bool:
    kinds = set(nouns) == {"own"} and not total.unit
    return kinds and len(parts) > 2 and _plain_list(parts)


def _by_including(total: Figure, parts: Sequence[Figure], nouns: Sequence[str]) -> bool:
    lasting = any("over" in after(part, 4) for part in parts)
    one_kind = len({noun == "same" for noun in nouns}) == 1
    return one_kind and not lasting and _plain_list(parts) and is_aside(parts)


def _by_with(total: Figure, parts: Sequence[Figure], nouns: Sequence[str]) -> bool:
    alike = _is_elided(nouns) and _alike(parts) and _one_sort(total, parts[0])
    return alike or _is_gapped(parts)


def _by_of_them(total: Figure, parts: Sequence[Figure], nouns: Sequence[str]) -> bool:
    return _is_elided(nouns)


def _by_of_the(total: Figure, parts: Sequence[Figure], nouns: Sequence[str]) -> bool:
    return not (_overlap(parts) or _at_stages(parts))


def _at_stages(parts: Sequence[Figure]) -> bool:
    """Whether each part does something else, so that one may hold another.

    "Of the 900 who entered, 820 started and 790 finished".
    """
    told = [after(part, 1) for part in parts]
    verbs = {word for words in told for word in words if word.endswith("ed")}
    return len(verbs) == len(parts)


def _anyway(total: Figure, parts: Sequence[Figure], nouns: Sequence[str]) -> bool:
    return True


_HOLDING: dict[str, Callable[[Figure, Sequence[Figure], Sequence[str]], bool]] = {
    "mark": _by_mark,
    "names": _by_names,
    "series": _by_series,
    "including": _by_including,
    "with": _by_with,
    "of them": _by_of_them,
    "of the": _by_of_the,
    "of which": _anyway,
    "made of": _anyway,
}
_WHY = {
    "mark": "its parts are told behind it",
    "including": "none of the parts is in another",
    "of them": "“of them” takes them out of it",
    "of which": "“of which” takes them out of it",
    "of the": "“of the” total, and parts of it",
}


def _is_gapped(parts: Sequence[Figure]) -> bool:
    """Whether a verb is told once for all parts: "Orr providing 90 and Lee 60"."""
    return "".join(before(parts[0])).endswith("ing") and all(map(_is_owned, parts[1:]))


def _some_of(part: Figure) -> bool:
    """Whether "of which" or "of them" follows a part."""
    behind = after(part, 2)
    return behind[:1] == ["of"] and not _THESE.isdisjoint(behind[1:])


def _one_sort(total: Figure, part: Figure) -> bool:
    """Whether the part counts persons where the total does."""
    one, other = total.measure, part.measure
    return one is None or other is None or is_person(one.head) <= is_person(other.head)


def _hedged_apart(parts: Sequence[Figure]) -> bool:
    return any(part.hedge is not None and part.hedge.name == "up_to" for part in parts)


def _plain_list(parts: Sequence[Figure]) -> bool:
    """Whether each part is a noun phrase: a joint right before the next, and no verb."""
    for one, other in pairwise(parts):
        gap = _without_brackets(between(one, other))
        while gap and (gap[-1] in _LEAD or gap[-1] in _RESTS):
            gap.pop()
        if gap[-1:] == [] or gap[-1] not in _JOINTS or not FINITE.isdisjoint(gap):
            return False
    return True


def _is_attributive(figure: Figure) -> bool:
    """Whether an amount names a thing ("a $200 million loan"), which may be no part."""
    return before(figure) in (["a"], ["an"])


def _alike(parts: Sequence[Figure]) -> bool:
    """Whether the later parts go on alike: the same word behind each, or no more words."""
    return len({"".join(after(part)) for part in parts[1:]}) == 1


def _noun(total: Figure, part: Figure) -> str:
    """Say what a part counts: "bare" the total's own noun, left out, "back" one told before."""
    one, other = total.measure, part.measure
    if other is None or part.unit or one is None:
        return "bare" if part.unit == "" and other is None else "own"
    if other.span.end <= part.span.start:
        return "bare" if other.span == one.span else "back"
    if other.head == one.head:
        return "same"
    return "own" if is_person(other.head) <= holds_persons(one.head) else "other"


def _in_the_next(
    index: Index, figures: Sequence[Figure], likes: Sequence[Figure]
) -> Iterator[Breakdown]:
    """Yield the parts of a sentence that takes up the things told in the one before."""
    first = likes[0]
    lower = first.sentence.tokens.lower
    lead = lower[: first.mention.first]
    both = _includes_both(index, likes)
    if both is not None:
        yield both
        return
    made = tuple(lead[-2:]) in MADE_UP or (len(lead) > 1 and not MADE_OF.isdisjoint(lead[-2:]))
    if not made and not _LEVEL.isdisjoint(lead):
        return
    parts = _run(first, figures, first.mention.first, "")
    total = _told_before(index, first)
    if total is None or len(parts) < 2 or _overlap(parts):
        return
    if any(like not in parts for like in likes if same_unit(like, first)):
        return
    if any(_at_another_time(total, part) for part in parts) or not _is_named(
        index, total, lead
    ):
        return
    nouns = [_noun(total, part) for part in parts]
    why = _taken_up(lead, first)
    if lead and lead[-1] in _INCLUDING and lead[0] in _TAKING:
        yield Breakdown(
            total, parts, False, "likely", "the next sentence tells what it includes"
        )
    elif made or (why and "own" not in nouns[1:] and "other" not in nouns):
        all_told = made or why == _BARE or not _RESTS.isdisjoint(lower)
        why = why or "its parts are told in the next sentence"
        yield Breakdown(total, parts, all_told, "likely", why)


def _is_named(index: Index, total: Figure, lead: Sequence[str]) -> bool:
    """Whether "Of the injured, ..." takes up a total of the injured, and no other."""
    if lead[:2] != ["of", "the"] or len(lead) < _NAMED or not lead[2].isalpha():
        return True
    fate = FATES.get(lead[2])
    if fate is not None and index.fates.get(total.index) == fate:
        return True
    near = [*before(total, 3), *after(total, 3)]
    return stem(lead[2]) in {stem(word) for word in near} or lead[2] in ("total", "number")


def _includes_both(index: Index, likes: Sequence[Figure]) -> Breakdown | None:
    """Read "The target is 5%. This includes 3.5% for the core plus up to 1.5% for the rest"."""
    first, second = likes[0], likes[1]
    lower = first.sentence.tokens.lower
    gap = between(first, second)
    added = "plus" in gap or ("and" in gap and not _MORE.isdisjoint(gap))
    opens = lower[0] in _TAKING and not _INCLUDING.isdisjoint(lower[1:3])
    if not opens or first.mention.first > _OPENING or len(likes) != 2 or not added:
        return None
    told = index.by_sentence.get(first.sentence.index - 1, ())
    totals = [figure for figure in told if same_unit(figure, first)]
    if len(totals) != 1 or not same_unit(first, second):
        return None
    return Breakdown(totals[0], (first, second), why="the next sentence gives its parts")


def _taken_up(lead: Sequence[str], first: Figure) -> str:
    """Say how a sentence takes up the things told before; nothing if it does not."""
    if len(lead) > 1 and lead[0] in _OF_THESE and not _THESE.isdisjoint(lead[1:3]):
        return "“of these”, so many"
    if after(first) == ["of"] and not _THESE.isdisjoint(after(first, 2)):
        return "so many of those, and so many"
    if (not lead or lead[-1] == ",") and len(lead) <= _OPENING and _is_bare(first):
        return _BARE
    return ""


def _overlap(parts: Sequence[Figure]) -> bool:
    """Whether a later part may count some of another: "12 were hurt, four of them badly"."""
    gaps = [between(one, other)[2:] for one, other in pairwise(parts)]
    taken = any("of" in gap and not _THESE.isdisjoint(gap) for gap in gaps)
    return taken or any(after(part) == ["of"] for part in parts[1:])


def _at_another_time(total: Figure, part: Figure) -> bool:
    one, other = total.period, part.period
    return one is not None and other is not None and one.text.lower() != other.text.lower()


def _is_bare(figure: Figure) -> bool:
    """Whether a count leaves out its noun, which was told before it."""
    measure = figure.measure
    return (
        figure.kind == "count" and measure is not None and measure.span.end <= figure.span.start
    )


def _told_before(index: Index, part: Figure) -> Figure | None:
    """Return the one like figure of the sentence before: what is shared out."""
    before_it = index.by_sentence.get(part.sentence.index - 1, ())
    like = [f for f in before_it if same_unit(f, part) and _may_be_part(f) and not _is_one(f)]
    if len(like) != 1:
        return None
    told = like[0]
    near = told.section is part.section
    return told if near and before(told) != ["per"] else None

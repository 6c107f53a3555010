"""Find what is left of a total told before: the rest, the others, those who had not.

Finds: "nine gates were tried ... in four of them. The other five", "food brought in
$2 million and drink the remaining $3 million", "1,440 had moved, 960 had not", "two of the
five had keys; the other three climbed in".
Skips: lists with "others" in them, totals that the text leaves in doubt.
What is left is told by its words, the total by where it stands: it opens a clause with "of",
has "of the" before it, or stands alone in the nearest sentence that has a like number.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.fates import FATES
from factcheck.lexicon.persons import is_person
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.grammar.phrases import after, before, between, is_count, same_unit
from factcheck.link.grammar.roles import is_named, role_of
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown, Margin

_KINDS = frozenset({"count", "money", "measure"})
_OF_THEM = frozenset({"them", "those", "these", "whom", "which", "that"})
_OF_IT = _OF_THEM | {"it", "this"}
_DENIALS = frozenset(
    "had did were was have has do would could are is will should".split()
)  # before "not"
_ENDS = frozenset({".", ",", ";", "!", "?"})
_UNTOLD = frozenset("another others some several including include includes".split())
_OTHERS = (["the", "other"], ["the", "remaining"], ["its", "remaining"], ["rest", ","])
_OF_THE_TOTAL = (["of", "the"], ["of", "those"], ["of", "these"], ["among", "the"])
_JOINTS = frozenset({"and", "while", "plus", "&", "but", ";"})
_LEVELS = (["at"], ["to"])  # "the count now stands at 3,094" sums up more than was told
_NAMED = 4  # tokens of "of the wounded,"
_CHAIN = 5  # sentences back to the total
_PARAGRAPHS = 2
_OF_THE = 7  # tokens from a part to its total
_COMING = 5  # tokens behind a sum
_COMES = frozenset({
    ("comes", "from"), ("came", "from"), ("come", "from"), ("coming", "from"), ("paid", "by"),
    ("given", "by"), ("covered", "by"), ("funded", "by"), ("provided", "by"),
    ("raised", "by"), ("raised", "from"), ("going", "to"), ("went", "to"), ("goes", "to"),
    ("go", "to"),
})  # fmt: skip
# Verbs of which a sum shared out with others is the object.
_SHARING_IN = frozenset(
    "pays paid pay gave gives give provides provided provide contributes contributed "
    "contribute covers covered adds added funds funded puts".split()
)
_OPENING = 6  # tokens before a total that opens its sentence
_WHY = "a part and what remains of the total"


def find_remainders(index: Index) -> Iterator[Breakdown | Margin]:
    """Yield each part with what is said to remain, and the total of both."""
    for figures in index.by_sentence.values():
        if figures[0].section_kind == "table" or len(figures) > 8:
            continue
        for rest in figures:
            if rest.kind in _KINDS and _is_plain(rest) and _is_rest(rest):
                found = _of_a_ratio(index, rest) or _over_sentences(index, rest)
                if found is not None:
                    yield found


def _is_plain(figure: Figure) -> bool:
    exact = figure.mention.low == figure.mention.high and figure.value is not None
    hedged = figure.hedge is not None and figure.hedge.name != "exactly"
    return exact and not hedged and not figure.per


def _is_rest(figure: Figure) -> bool:
    if before(figure, 2) in _OTHERS:
        return True
    behind = after(figure, 3)
    denied = behind[:1] and behind[0] in _DENIALS and behind[1:2] == ["not"]
    return bool(denied) and (len(behind) < 3 or behind[2] in _ENDS)


def _of_a_ratio(index: Index, rest: Figure) -> Margin | None:
    """Read "two of the five had keys; the other three climbed in"."""
    here = index.by_sentence[rest.sentence.index]
    told = [f for f in here if f.index < rest.index and (_like(f, rest) or f.kind == "ratio")]
    earlier = index.by_sentence.get(rest.sentence.index - 1, ())
    shares = told or [figure for figure in earlier if figure.kind == "ratio"]
    behind = [figure for figure in here if figure.index > rest.index and figure.kind == "ratio"]
    shares = shares or behind[:1]  # "the other eight walked away; 12 of the 20 were hurt"
    share = shares[-1] if shares else None
    if share is None or share.kind != "ratio" or not is_count(rest):
        return None
    if len(share.mention.parts) != 2 or " in " in share.text or before(share) == ["but"]:
        return None  # "one in five" counts nobody
    return Margin(share, None, rest, why="what the part leaves of the whole")


def _over_sentences(index: Index, rest: Figure) -> Breakdown | None:
    """Read "It sold 40 of its 60 boats. The other 20", and parts told over sentences."""
    here = rest.sentence.index
    following = index.by_sentence.get(here + 1, ())
    if any(_is_rest(figure) for figure in following if _like(figure, rest)):
        return None  # "the other 200 ... the remaining 300": the last of them tells all
    own = _told_in(index, here, rest)
    named = _of_the_named(index, own)
    if named is not None:
        return Breakdown(named, (*own, rest), why=_WHY)
    parts: list[Figure] = []
    for place in range(here, here - 1 - _CHAIN, -1):
        likes = _told_in(index, place, rest)
        if not likes and not parts and place >= here - 1:
            continue  # a sentence without numbers may stand between
        if not likes or not _tells_all(likes, rest):
            return None
        if own and place < here and any(map(_is_rest, likes)):
            return None  # what was left over there is the total here, perhaps
        total, some = _divided(likes) if place < here or len(likes) > 1 else (None, likes)
        parts = [*some, *parts]
        if total is not None:
            # "Of the 60, 40 are red and 20 blue. The other 15": all are told.
            told = place < here and len(some) > 1
            meant = not told and _may_total(total, parts, rest)
            return Breakdown(total, (*parts, rest), why=_WHY) if meant else None
        if len(likes) > 1 and _JOINTS.isdisjoint(between(likes[-2], likes[-1])):
            return None
    return None


def _told_in(index: Index, place: int, rest: Figure) -> list[Figure]:
    """Return the figures of a sentence that may be the total of the rest, or parts with it."""
    figures = index.by_sentence.get(place, ())
    return [f for f in figures if f.index < rest.index and _like(f, rest)]


def _tells_all(likes: Sequence[Figure], rest: Figure) -> bool:
    """Whether a sentence near the rest tells no part without a number, and none apart."""
    last = likes[-1]
    if any(map(_goes_on, likes)) or not _UNTOLD.isdisjoint(last.sentence.tokens.lower):
        return False
    if last.sentence is rest.sentence and before(rest, 2) in _OTHERS:
        return not _JOINTS.isdisjoint(between(last, rest))
    return rest.section.index - last.section.index <= _PARAGRAPHS


def _may_total(total: Figure, parts: Sequence[Figure], rest: Figure) -> bool:
    """Whether a number may be the total: no label or level, and of what the parts count."""
    bare = total.kind == "count" and not total.unit and not is_named(total)
    label = bare and before(total, 2) not in _OF_THE_TOTAL
    if label or not parts or not _is_plain(total) or before(total) in _LEVELS:
        return False
    return all(_is_plain(part) and _one_thing(total, part) for part in (*parts, rest))


def _of_the_named(index: Index, likes: Sequence[Figure]) -> Figure | None:
    """Return who are told of in "Of the wounded, 132 were civilians while the other 12 ...".

    They are the last counted before whom the same befell.
    """
    if not likes:
        return None
    first = likes[0]
    lower = first.sentence.tokens.lower
    if lower[:2] != ["of", "the"] or first.mention.first != _NAMED or lower[3:4] != [","]:
        return None
    fate = FATES.get(lower[2])
    told = [
        figure
        for figure in index.by_kind.get("count", ())
        if fate and figure.index < first.index and index.fates.get(figure.index) == fate
    ]
    return told[-1] if told and all(map(_is_plain, (told[-1], *likes))) else None


def _like(figure: Figure, rest: Figure) -> bool:
    apart = role_of(figure) in ("before", "change")
    return same_unit(figure, rest) and figure.value is not None and not figure.per and not apart


def _divided(likes: Sequence[Figure]) -> tuple[Figure | None, list[Figure]]:
    """Return the total of a sentence, if it tells one, and the parts beside it."""
    first = likes[0]
    if len(likes) == 1:
        return (None, [first]) if _is_part(first) else (first, [])
    gap = between(first, likes[1])
    of_the = "," not in gap and (gap[:1] == ["of"] or "of" in gap[-4:-1])
    of_the = of_the and _OF_IT.isdisjoint(gap[1:2])  # "£14 million of it and the city £9m"
    if len(likes) == 2 and of_the and len(gap) <= _OF_THE:
        return likes[1], [first]  # "2,800 workers of the plant's 3,300"
    opened = not {"of", "among"}.isdisjoint(before(first, 4))
    taken = any(gap[at] == "of" and gap[at + 1] in _OF_THEM for at in range(1, len(gap) - 1))
    opened = opened and first.mention.first < _OPENING and "," in gap
    if opened or taken or _some_of(likes[1]):
        return first, list(likes[1:])
    return None, list(likes)


def _is_given(figure: Figure) -> bool:
    """Whether somebody gives a sum: "the state pays £12 million", "comes from tolls"."""
    verb = before(figure)[-1:]
    behind = after(figure, _COMING)
    come = any(pair in _COMES for pair in pairwise(behind))
    return come or (bool(verb) and verb[0] in _SHARING_IN)


def _some_of(figure: Figure) -> bool:
    behind = after(figure, 2)
    return behind[:1] == ["of"] and not _OF_THEM.isdisjoint(behind[1:])


def _goes_on(part: Figure) -> bool:
    """Whether one more is told without a figure: "three men and a woman were named"."""
    behind = after(part, 3)
    return any(
        word in _JOINTS and following in ("a", "an", "one")
        for word, following in pairwise(behind)
    )


def _is_part(figure: Figure) -> bool:
    """Whether the words around a lone number call it some of what was told before."""
    lower = figure.sentence.tokens.lower
    if figure.kind == "money" and _is_given(figure):
        return True
    opened = lower[:1] in (["of"], ["among"]) and not _OF_THEM.isdisjoint(lower[1:3])
    shared = "share" in lower or any(
        lower[at : at + 3] == ["of", "the", "total"] for at in range(len(lower))
    )
    return _some_of(figure) or opened or shared or _is_rest(figure)


def _one_thing(total: Figure, rest: Figure) -> bool:
    """Whether the rest counts what the total does, where it names what it counts."""
    one, other = total.measure, rest.measure
    if rest.unit or one is None or other is None or not is_named(rest):
        return True  # "the other six" without a noun of its own
    if not is_plural(other.text.lower()):
        return True  # "the remaining 460 pay in full": what looks like its noun is the verb
    return one.head == other.head or (is_person(one.head) and is_person(other.head))

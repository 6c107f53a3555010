"""Find totals and the parts that the words divide them into, or add up to them.

Finds: "454 cases, with 386 in Ohio, 36 in Iowa and 32 in Utah", "a panel of eight – two
judges, five teachers and a nurse", "18 people, including 12 women and nine men" (no more than
all), "... That's 23 in all", "Poles (8,200) and Turks (3,100). Together, the two are 11,300".
Which figures are the total and the parts is told by marks, joints, units and words alone.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.fates import FATES
from factcheck.lexicon.list_words import FINITE, MADE_OF, OPEN
from factcheck.lexicon.persons import is_person
from factcheck.link.grammar.nouns import is_plural
from factcheck.link.grammar.phrases import after, before, between, is_count, same_unit
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.link.lists.listings import is_break, name_at
from factcheck.model.figure import Figure
from factcheck.model.relation import Breakdown
from factcheck.model.span import Span

_KINDS = frozenset({"count", "money", "measure", "duration"})
_JOINTS = frozenset({"and", ",", ";", "plus", "while", "&", "but"})
# What stands between two figures that are no parts of one thing.
_NO_JOINT = frozenset(
    "than from compared versus per or up down including include includes each respectively "
    "a.m p.m which whom whose who".split()
) | {".", ":", "?", ")", "-", "—", "–"}
_TRANSPARENT = frozenset({"date", "ordinal", "time", "age"})  # kinds among parts
_LEAD = frozenset("a an the about some nearly almost another of with first just".split())
_GAP = 12  # tokens between two parts
_SUM_GAP = 8  # tokens from the last part to the sum that is told behind it
_LENGTH_GAP = 3  # tokens from a sum to the years that it is of
_APART = frozenset({";", "than", "compared"})
_LEAD_IN = 8  # tokens from the start of a sentence to the sum that it tells
_PHRASE = 10  # tokens between a total and the mark behind it
_TOTALS = (
    ["that's"], ["altogether"], ["together"], ["combined"], ["in", "all"], ["in", "total"],
    ["all", "told"], ["that", "is"], ["that", "makes"], ["the", "total"], ["a", "total"],
)  # fmt: skip
_DEATHS = frozenset("death fatality body casualty case medal victim corpse".split())
_MOST_PARTS = 40
_EACH = 3  # tokens from a part to the "each" of those it counts for
_MORE = frozenset({"others", "other", "rest", "etc", "remainder"})
_PLACING = frozenset("in on at from for to of by under over during".split())
_PLACES = frozenset("in at from to".split())
_NAME = 4  # words of a place
_CHAMBERS = frozenset("member seat person strong man".split())
_HOLDING = frozenset("has had comprises holds of includes".split())
_MAKING = (["totaling"], ["totalling"], ["making"])
_JOINTLY = (["together"], ["altogether"])
_DEICTIC = frozenset("these those the".split())
_APPOSING = ([","], ["—"], ["–"], ["-"], [":"], ["("])
_OPENERS = frozenset("there are were is was they these those it has had of them ,".split())
_OPENING = 3  # tokens
_OF_ALL = (["of", "which"], ["of", "whom"], ["of", "them"], ["of", "these"], ["of", "those"])
# Between a number and the kind of its things: "40 of them women", "40 were women".
_KIND_LINKS = frozenset("of them whom these those which were are was".split())
_SINGLE = frozenset({"a", "an", "one", "another"})
_SEXES = frozenset(
    "men women boys girls males females adults children civilians soldiers male female "
    "golds silvers bronzes gold silver bronze".split()
)


def find_partitions(index: Index) -> Iterator[Breakdown]:
    """Yield each total with its parts, where marks or words say that it is divided."""
    for figures in index.by_sentence.values():
        like = [f for f in figures if f.kind in _KINDS or f.kind in _TRANSPARENT]
        if len(figures) < 2 or figures[0].section_kind == "table":
            continue
        taken: set[int] = set()
        for place, total in enumerate(like):
            if not _may_be_total(total) or total.index in taken:
                continue
            behind = like[place + 1 :]
            found = (
                _behind_mark(total, behind, like[:place])
                or _behind_comma(total, behind)
                or _bracketed(total, figures)
                or _chamber(total, behind)
            )
            if found is not None:
                taken.update(part.index for part in found.parts)
                yield found
        yield from _kinds_of_all(index, like)
        yield from _added_up(index, like)
        yield from _summed(index, like)


def _may_be_total(figure: Figure) -> bool:
    if figure.kind not in _KINDS or figure.value is None or figure.mention.per:
        return False
    lower = figure.sentence.tokens.lower
    mention = figure.mention
    return lower[mention.first : mention.last + 1] not in (["one"], ["a"], ["an"])


def _run(
    total: Figure, figures: Sequence[Figure], first: int, *, subjects: bool = False
) -> tuple[Figure, ...]:
    """Return the like figures that joints connect, the first of them at or near ``first``.

    More than a sentence of prose divides anything into are none.

    With ``subjects`` who has the first part may stand before it: "the state pays £5m".
    """
    lower = figures[0].sentence.tokens.lower if figures else []
    found: list[Figure] = []
    for figure in figures:
        at = figure.mention.first
        if at < first or figure.kind in _TRANSPARENT:
            continue
        start = found[-1].mention.last + 1 if found else first
        gap = lower[start:at]
        if not same_unit(total, figure) or figure.value is None:
            break
        if not found:
            lead = set(gap) <= _LEAD or gap[0] in ("the", "its", "their")
            told = subjects and len(gap) <= _PHRASE and all(map(str.isalpha, gap))
            if not (lead and len(gap) <= 2) and not (told and _NO_JOINT.isdisjoint(gap)):
                break
        elif len(gap) > _GAP or _JOINTS.isdisjoint(gap) or _parted(gap, figure):
            break
        if len(found) == _MOST_PARTS:
            return ()
        found.append(figure)
    return tuple(found)


def _parted(gap: list[str], figure: Figure) -> bool:
    """Whether what stands between two figures keeps them from being parts of one thing.

    A preposition that both have behind them does not ("£5m from the state, £2m from the
    county"); a clause of its own behind a semicolon does ("...; the council has 35").
    """
    lower, last = figure.sentence.tokens.lower, figure.mention.last
    shared = gap[0] in _PLACING and lower[last + 1 : last + 2] == gap[:1]
    if ";" in gap and not FINITE.isdisjoint(gap[gap.index(";") :]):
        return True
    return not _NO_JOINT.isdisjoint(gap[1:] if shared else gap)


def _behind_mark(
    total: Figure, figures: Sequence[Figure], figures_before: Sequence[Figure]
) -> Breakdown | None:
    """Read what a mark or "with", "made up of", "including" behind a total's phrase divides."""
    tokens = total.sentence.tokens
    lower = tokens.lower
    start = total.mention.last + 1
    for at in range(start, min(len(lower), start + _PHRASE)):
        word = lower[at]
        gap = lower[start:at]
        if word in (".", ";", "?", "!", ")") or word in FINITE:
            return None
        mark = word in ("(", "[") or is_break(tokens, at)
        composed = word in MADE_OF or lower[at : at + 3] == ["made", "up", "of"]
        including = word == "including"
        joined = word == "with" and gap[-1:] == [","] and total.kind == "count"
        if not (mark or composed or including or joined):
            continue
        if "," in gap[:-1] or not (_names_all(total, gap)):
            return None
        first = (
            at
            + 1
            + 2 * (word == "made")
            + (word in MADE_OF and lower[at + 1 : at + 2] == ["of"])
        )
        parts = _run(total, figures, first)
        shares = _shares_of_last(parts) if mark else 1
        if len(parts) * shares < 2 or _denied(total, parts, first, each=shares > 1):
            return None
        if including and not (_kinds_apart(parts) and is_aside(parts)):
            return None
        why = "the list gives its parts" if not including else "none of the parts is in another"
        singles = _singles(total, parts)
        # "948 cases, with 315 in Hull and 64 in Ely" names the most, and perhaps no more.
        closed = not (including or joined) and _MORE.isdisjoint(lower[parts[-1].mention.last :])
        repeats = (*(1 for _ in parts[1:]), shares) if shares > 1 else ()
        others = _before(total, figures_before)
        return Breakdown(total, parts, closed, "likely", why, repeats, singles, others)
    return None


def _shares_of_last(parts: Sequence[Figure]) -> int:
    """Return how often the last part counts: "one each in Hull, York and Ely" three times."""
    if not parts:
        return 1
    tokens = parts[-1].sentence.tokens
    behind = tokens.lower[parts[-1].mention.last + 1 :][:_EACH]
    if "each" not in behind:
        return 1
    at = parts[-1].mention.last + 2 + behind.index("each")
    if tokens.lower[at : at + 1] == [] or tokens.lower[at] not in _PLACING:
        return 1
    names, joined, at = 0, False, at + 1
    while (end := name_at(tokens, at)) > at:
        names, at = names + 1, end
        while tokens.lower[at : at + 1] in ([","], ["and"]):
            joined, at = joined or tokens.lower[at] == "and", at + 1
    return names if joined else 1


def is_aside(parts: Sequence[Figure]) -> bool:
    """Whether all are named within the aside: no second one stands behind a comma that ends it.

    "Nine flights: six to Oslo, including four at night, and three to Hull".
    """
    return len(parts) > 2 or "," not in between(parts[0], parts[1])


def _names_all(total: Figure, gap: list[str]) -> bool:
    """Whether what a count is of stands in its phrase: "27 children", "a jury of 12"."""
    if total.kind != "count" or any(map(is_plural, gap)):
        return True
    lower = total.sentence.tokens.lower
    return not gap and lower[total.mention.first - 1 : total.mention.first] == ["of"]


def _behind_comma(total: Figure, figures: Sequence[Figure]) -> Breakdown | None:
    """Read "45 were hurt, 30 of them badly and 15 of them lightly", "23 arrests, 15 on ..."."""
    lower = total.sentence.tokens.lower
    start = total.mention.last + 1
    at = next((p for p in range(start, min(len(lower), start + _PHRASE)) if lower[p] == ","), 0)
    gap = lower[start:at]
    parts = _run(total, figures, at + 1) if at else ()
    if len(parts) == 1 and gap[:2] == ["of", "the"]:
        return _persons_and_one(total, parts)
    hedge = total.mention.hedge
    if len(parts) < 2 or not _joined_last(parts) or (hedge and hedge.name != "exactly"):
        return None
    follow = [lower[part.mention.last + 1 : part.mention.last + 3] for part in parts]
    if follow[0] in (["of", "them"], ["of", "whom"], ["of", "these"], ["of", "which"]):
        if follow[-1] and is_plural(follow[-1][0]):
            return None  # "40 tanks, 12 of them in repair, and 30 guns"
        return Breakdown(total, parts, closed=False, why="none of the parts is in another")
    placed = all(
        word and word[0] in _PLACING and not word[-1].isdecimal() for word in follow
    )  # the numbers of other years are no parts
    plain = _PLACING.isdisjoint(gap)
    bare = (plain and total.kind == "count") or (not plain and _of_another_kind(gap, follow))
    if not placed or not bare or not _names_all(total, gap):
        return None
    return Breakdown(
        total, parts, _MORE.isdisjoint(lower), why="its parts are counted by place"
    )


def _persons_and_one(total: Figure, parts: tuple[Figure, ...]) -> Breakdown | None:
    """Read "three of the injured, two divers and a cook, were flown"."""
    tokens = total.sentence.tokens
    singles = _singles(total, parts)
    if not singles or "," not in tokens.lower[tokens.at(singles[0].end) :][:3]:
        return None
    return Breakdown(total, parts, why="their kinds are named behind it", singles=singles)


def _of_another_kind(gap: list[str], follow: list[list[str]]) -> bool:
    """Whether a total's phrase is no part: "22 deaths from falls, 14 in Ohio and eight in"."""
    return all(word[0] not in gap and word[0] == follow[0][0] for word in follow)


def _bracketed(total: Figure, figures: Sequence[Figure]) -> Breakdown | None:
    """Read "the 12 cases were from Hull (8), York (3) and Ely (1)"."""
    parts = tuple(f for f in figures if f.index > total.index)
    if len(parts) < 2 or not all(map(is_count, (total, *parts))) or not _in_brackets(parts):
        return None
    tokens = total.sentence.tokens
    lead = tokens.lower[total.mention.last + 1 : parts[0].mention.first - 1]
    placed = [at for at, word in enumerate(lead) if word in _PLACES]
    loose = not (_NO_JOINT | OPEN).isdisjoint(lead[: placed[-1]]) if placed else True
    if loose or len(lead) > _PHRASE:
        return None
    names = [range(total.mention.last + 2 + placed[-1], parts[0].mention.first - 1)]
    names += [range(a.mention.last + 2, b.mention.first - 1) for a, b in pairwise(parts)]
    for name in names:
        told = [tokens.words[at] for at in name]
        while name is not names[0] and told and told[0] in _JOINTS:
            del told[0]
        if not 0 < len(told) <= _NAME or not all(word[0].isupper() for word in told):
            return None  # "from Hull, York (2) and Ely (1)": of one no number is told
    if "and" not in between(parts[-2], parts[-1]):
        return None
    return Breakdown(total, parts, why="the number from each place stands in brackets")


def _chamber(total: Figure, figures: Sequence[Figure]) -> Breakdown | None:
    """Read "the 100-seat chamber has 53 Liberals, 43 Greens and four others"."""
    lower = total.sentence.tokens.lower
    start = total.mention.last + 1
    if lower[start : start + 1] != ["-"] or lower[start + 1 : start + 2] == []:
        return None
    if lower[start + 1] not in _CHAMBERS:
        return None
    has = next((p for p in range(start, min(len(lower), start + 8)) if lower[p] in _HOLDING), 0)
    parts = _run(total, figures, has + 1) if has else ()
    if len(parts) < 2 or not _joined_last(parts):
        return None
    gaps = [lower[a.mention.last + 1 : b.mention.first] for a, b in pairwise(parts)]
    if any(len(gap) > 4 for gap in gaps) or gaps[0][0] == lower[parts[-1].mention.last + 1]:
        return None
    return Breakdown(total, parts, _MORE.isdisjoint(lower), why="the sentence names its parts")


def _summed(index: Index, figures: Sequence[Figure]) -> Iterator[Breakdown]:
    """Read "320 boys and 290 girls, a total of 610", "240 guests and 60 crew, 300 in all"."""
    for place, total in enumerate(figures):
        if place < 2 or not _may_be_total(total) or not _sums_up(total):
            continue
        likes = [f for f in figures[:place] if same_unit(f, total)]
        parts = _run(total, likes, likes[0].mention.first) if len(likes) > 1 else ()
        amid = figures[figures.index(likes[0]) : place] if parts else ()
        if parts and parts == tuple(likes) == tuple(f for f in amid if f.kind in _KINDS):
            gap = total.sentence.tokens.lower[parts[-1].mention.last + 1 : total.mention.first]
            missing = _untold(index, total, parts)
            if missing is not None and len(gap) <= _SUM_GAP and _APART.isdisjoint(gap):
                every = (*missing, *parts)
                yield Breakdown(total, every, True, "likely", "the words add them up")


def _untold(index: Index, total: Figure, parts: Sequence[Figure]) -> tuple[Figure, ...] | None:
    """Return what the sentence before tells of a year that the sum takes in too.

    "It was the third this year. In 2024 there were five and in 2023 four, a total of 12 in
    three years": three years need three parts. ``None`` where one of them is not told.
    """
    here = index.in_sentence(total.sentence)
    spans = [f for f in here if f.index == total.index + 1 and f.kind == "duration"]
    dated = [f for f in here if f.kind == "date" and f.index < total.index]
    if not spans or len(dated) != len(parts) or spans[0].value is None:
        return ()
    gap = total.sentence.tokens.lower[total.mention.last + 1 : spans[0].mention.first]
    if gap[-1:] not in (["in"], ["over"], ["across"]) or len(gap) > _LENGTH_GAP:
        return ()
    if spans[0].value == len(parts):
        return ()
    this = ["this", spans[0].unit]
    ranks = [
        figure
        for figure in index.by_sentence.get(total.sentence.index - 1, ())
        if figure.kind == "ordinal" and this in (after(figure, 2), after(figure, 3)[1:])
    ]
    return tuple(ranks) if len(ranks) == 1 == spans[0].value - len(parts) else None


def _sums_up(total: Figure) -> bool:
    lower = total.sentence.tokens.lower
    first, last = total.mention.first, total.mention.last
    lead, follow = lower[max(0, first - 5) : first], lower[last + 1 : last + 5]
    if lead[-1:] == ["and"] or not OPEN.isdisjoint(follow):
        return False
    if lead[-3:] in (["a", "total", "of"], ["a", "sum", "of"]):
        return lead[-4:-3] != ["and"]
    if lead[-1:] in _MAKING or (lead[-1:] in _JOINTLY and lead[-2:-1] in _APPOSING):
        return True
    ends = [follow[at : at + 2] for at in range(3)]
    told = ["in", "all"] in ends or ["in", "total"] in ends or follow[:1] == ["altogether"]
    return told and bool({",", "—", "–", "("} & set(lead[-2:]))


def _before(total: Figure, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return what else the parts may divide: "7,038 people in three districts — 5,622 in"."""
    return tuple(
        other
        for other in figures[-2:]
        if same_unit(other, total) and other.value is not None and other.kind == total.kind
    )


def _denied(total: Figure, parts: tuple[Figure, ...], first: int, *, each: bool) -> bool:
    """Whether the words speak against parts: another noun's numbers, "another", "each"."""
    lower = total.sentence.tokens.lower
    last = parts[-1]
    stretch = lower[first : last.mention.last + 6]
    if stretch.count("each") > each:
        return True
    if "included" in stretch or "or" in lower[first : last.mention.first]:
        return True
    if total.kind == "money" and not _joined_last(parts):
        return True
    return not any(_has_part_words(part) for part in parts)


def _has_part_words(part: Figure) -> bool:
    """Whether a place, a kind or a deed is told of a part, so that it counts some of all."""
    lower = part.sentence.tokens.lower
    follow = lower[part.mention.last + 1 : part.mention.last + 2]
    return bool(follow) and follow[0][0].isalpha() and follow[0] not in _JOINTS


def _kinds_apart(parts: tuple[Figure, ...]) -> bool:
    """Whether the nouns of the parts shut each other out: men and women, gold and silver."""
    nouns = {_kind_of(part) for part in parts}
    return len(nouns) == len(parts) and _SEXES.issuperset(nouns)


def _kind_of(part: Figure) -> str:
    follow = after(part, 4)
    while follow and follow[0] in _KIND_LINKS:
        del follow[0]
    return "".join(follow[:1])


def _joined_last(parts: tuple[Figure, ...]) -> bool:
    """Whether "and" or its like joins the last part to the others."""
    lower = parts[-1].sentence.tokens.lower
    joint = lower[parts[-2].mention.last + 1 : parts[-1].mention.first]
    return not {"and", "&", "plus", "while"}.isdisjoint(joint)


def _singles(total: Figure, parts: tuple[Figure, ...]) -> tuple[Span, ...]:
    """Return the part told without a figure that closes the list: "and a nurse"."""
    tokens = total.sentence.tokens
    lower = tokens.lower
    last = parts[-1].mention.last
    for at in range(last + 1, min(len(lower) - 2, last + 10)):
        if lower[at] in (".", ")", ";", ":", "—", "–"):
            break
        if lower[at] != "and" or total.kind != "count":
            continue
        aside = lower[at + 1] == "," and "," in lower[at + 2 : at + 4]  # "and, oddly, a chef"
        place = lower.index(",", at + 2) + 1 if aside else at + 1
        if lower[place : place + 1] and lower[place] in _SINGLE:
            return (Span(tokens.starts[place], tokens.ends[min(place + 1, len(lower) - 1)]),)
    return ()


def _kinds_of_all(index: Index, figures: Sequence[Figure]) -> Iterator[Breakdown]:
    """Read "20 bodies were found, eleven women and nine men", over a full stop too."""
    counts = [
        figure for figure in figures if figure.kind == "count" and figure.value is not None
    ]
    for place, first in enumerate(counts[:-1]):
        parts = _run(first, counts[place:], first.mention.first)
        lead = first.sentence.tokens.lower[
            max(0, first.mention.first - 3) : first.mention.first
        ]
        start = counts[place - 1].mention.last + 1 if place else first.mention.first
        told = first.sentence.tokens.lower[start : first.mention.first]
        inside = not _SEXES.isdisjoint(told)  # a list has begun before it: "198 were men"
        if len(parts) < 2 or inside or not _kinds_apart(parts):
            continue
        if not place:
            earlier = index.by_sentence.get(first.sentence.index - 1, ())
            counts_there = [f for f in earlier if is_count(f) and f.section is first.section]
            alone = len(counts_there) == 1 and _counts_all(counts_there[0])
            if alone and _taking_up(index, first, counts_there[0]):
                why = "the next sentence counts kinds of them"
                yield Breakdown(counts_there[0], parts, False, "likely", why)
            return
        if lead[-1:] not in _APPOSING and lead[-2:] not in _OF_ALL:
            continue
        totals = [f for f in counts[:place] if _counts_all(f)][::-1]
        if totals:
            why = "both kinds are counted behind it"
            closed = "of" not in (*lead, *after(first))  # "39 medals, 12 of them silver and 11"
            others = tuple(totals[1:])
            yield Breakdown(totals[0], parts, closed, "likely", why, others=others)
        return


def _taking_up(index: Index, first: Figure, total: Figure) -> bool:
    """Whether a sentence opens on the kinds of those told: "There are 40 women".

    So do "Of them, 40 are women", "The dead were 40 women" and "The 60 pupils are 40 girls".
    """
    lead = first.sentence.tokens.lower[: first.mention.first]
    if len(lead) <= _OPENING and _OPENERS.issuperset(lead):
        return True
    if lead[:2] in _OF_ALL:
        return lead[2:] in ([","], [])
    if lead[:1] != ["the"] or len(lead) != _OPENING or lead[-1] not in ("were", "are"):
        return False
    fate = index.fates.get(total.index, "")
    same = total.measure is not None and stem(lead[1]) == stem(total.measure.head)
    return same or (bool(fate) and FATES.get(lead[1]) == fate)


def _counts_all(figure: Figure) -> bool:
    """Whether a count is of persons or the dead of all kinds."""
    if figure.kind != "count" or figure.measure is None or not _may_be_total(figure):
        return False
    head = figure.measure.head
    return (is_person(head) or head in _DEATHS) and _kind_of(figure) not in _SEXES


def _added_up(index: Index, figures: Sequence[Figure]) -> Iterator[Breakdown]:
    """Read "6 million paid, 12 million had leave, while 4 did not. That's 22 million ..."."""
    likes = [figure for figure in figures if figure.kind in _KINDS]
    if len(likes) < 2:
        return
    following = index.by_sentence.get(likes[0].sentence.index + 1, ())
    same = [f for f in following if same_unit(f, likes[0]) and _may_be_total(f)]
    groups = [f for f in same if not _DEICTIC.isdisjoint(before(f)) and f.mention.in_words]
    totals = [f for f in same if f not in groups]
    if len(totals) != 1 or len(groups) > 1:
        return
    total = totals[0]
    lower = total.sentence.tokens.lower
    lead = lower[: total.mention.first]
    if (
        len(lead) > _LEAD_IN
        or "with" in lead
        or (lead[:2] not in _TOTALS and lead[:1] not in _TOTALS)
    ):
        return
    if groups:  # "together, these three groups number 19,200": how many are meant
        likes = likes[-int(groups[0].value or 0) :]
    parts = tuple(likes) if _in_brackets(likes) else _run(total, likes, likes[0].mention.first)
    if 1 < len(parts) == len(likes) and _joined_last(parts):
        yield Breakdown(total, parts, True, "likely", "the words add them up")


def _in_brackets(likes: Sequence[Figure]) -> bool:
    """Whether each number stands alone in brackets behind what it counts: "Poles (8,200)"."""
    return all(before(figure) == ["("] and after(figure) == [")"] for figure in likes)

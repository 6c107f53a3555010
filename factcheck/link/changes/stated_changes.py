"""Find a stated change beside the two levels it connects.

Finds: "rose 25% from 40 million to 48 million", "$1.08bn, up 4% from $1.04bn",
"more than doubled to $95m from $44m", "rose by 300, from 1,200 to 1,500".
Skips: "rose 25% to 48 million" (one level), "in real terms", "excluding fuel".
"""

from collections.abc import Iterator
from itertools import chain, pairwise

from factcheck.lexicon.attribution_words import SAYING
from factcheck.lexicon.change_words import CHANGE_NOUNS, OTHER_BASIS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.time_words import SINGLE, UNITS
from factcheck.lexicon.word_classes import classes_of
from factcheck.link.changes.multiples import multiples
from factcheck.link.changes.percent_changes import percent_changes, tells_of_years
from factcheck.link.grammar.apposition import LOOSE, apposed
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.roles import (
    Role,
    direction_of,
    elided_scale,
    is_level,
    is_named,
    of_one_noun,
    role_of,
    same_scale,
)
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Change

_STATED_KINDS = frozenset(
    {"percentage", "points", "multiple", "fraction", "count", "money", "measure", "duration"}
)
_UP_FROM = (["up", "from"], ["down", "from"])
_PARTING = frozenset("although though while but whereas ; when as".split())
_BASES = frozenset("from than compared on versus vs against below above".split())
# What stands for the thing whose change was told before.
_ASIDE = frozenset({"below", "above", "under", "over", "off", "short"})
_AGAIN = frozenset("it them its their total totals tally toll number figure count sum".split())
_DURING = (["during", "the"], ["in", "the"])
_THEN = frozenset({"ago", "earlier"})
_PRONOUNS = frozenset("it they this that which".split())
_JOINTS = frozenset({",", "and", "that"})
_AGO = 8  # tokens from a change or its base to when
_MOST = 14  # figures of one sentence that are weighed; more is a table


def find_changes(index: Index) -> Iterator[Change]:
    """Yield each change that stands in one sentence with its levels."""
    for place, figures in index.by_sentence.items():
        if len(figures) > _MOST or figures[0].section_kind == "table":
            continue
        told = index.by_sentence.get(place - 1, [])
        near = [f for f in told if f.section is figures[0].section]
        yield from _in_sentence(figures, near, of_years=tells_of_years(told))


def _in_sentence(
    figures: list[Figure], told: list[Figure], *, of_years: bool
) -> Iterator[Change]:
    words = figures[0].sentence.tokens.lower
    of_levels = tuple(multiples(figures, told))
    yield from of_levels
    in_percent = percent_changes(figures, told, of_years=of_years)
    for index, levels in in_percent.items():
        stated = figures[index - figures[0].index]
        certainty: Certainty = "sure" if levels.sure else "likely"
        why = "a change in percent and the levels beside it"
        yield Change(levels.before, levels.after, stated, levels.way, certainty, why)
    if _BASES.isdisjoint(words):
        return
    if not OTHER_BASIS.isdisjoint(words):
        return
    roles = [role_of(figure) for figure in figures]
    _restate(figures, roles)
    used: set[int] = set()
    for place, figure in enumerate(figures):
        if roles[place] != "change" or figure.kind not in _STATED_KINDS:
            continue
        if figure.index in in_percent or any(each.stated is figure for each in of_levels):
            continue
        found = _levels(figures, roles, place)
        if found is None or found[0].index in used:
            continue
        if figure.kind == "percentage" and found[0].kind not in ("percentage", "ratio"):
            continue
        if after(figure, 2)[1:] == ["than"] and found[0].index != figure.index + 1:
            continue
        first, second, sure = found
        if not of_one_noun(first, second):
            continue
        used.add(first.index)
        yield Change(
            first,
            second,
            figure,
            direction_of(figure),
            "sure" if sure else "likely",
            "from and to in one sentence" if sure else "a level beside its comparison",
        )


def _restate(figures: list[Figure], roles: list[Role]) -> None:
    """Give a percentage that restates a change its part: "from $2 to $3, or 50 percent"."""
    for place in range(2, len(figures)):
        figure, last = figures[place], figures[place - 1]
        if figure.kind != "percentage" or roles[place] != "level" or last.kind == "percentage":
            continue
        if {roles[place - 2], roles[place - 1]} == {"before", "after"}:
            gap = [word for word in between(last, figure) if word not in LOOSE or word == "or"]
            if gap in ([",", "or"], ["("], ["—"], [",", "a"], ["or"], ["–"]):
                roles[place] = "change"


def _levels(
    figures: list[Figure], roles: list[Role], place: int
) -> tuple[Figure, Figure, bool] | None:
    """Return the levels before and after the change at ``place`` and whether both are told."""
    window = _window(roles, place)
    low = window.start
    stated = figures[place]
    befores = _near(figures, roles, place, window, "before")
    if not befores:
        return None
    start = befores[0]
    if _of_another_change(stated, start, figures, roles):
        return None
    for end in _near(figures, roles, place, window, "after"):
        if _fits(stated, start, end):
            return None if _set_beside_another(figures, end, start) else (start, end, True)
    for at in range(place + 1, start.index - figures[0].index):
        if roles[at] == "level" and before(figures[at])[-1:] == ["at"]:
            return (start, figures[at], False) if _fits(stated, start, figures[at]) else None
    if start.span.start > stated.span.start or _compared(start):
        for at in range(place - 1, low - 1, -1):
            level = figures[at]
            if "or" in between(level, stated)[:1]:
                continue  # "$1.4bn, or a third, more than": the change in another form
            if _once_more(figures, at, start):
                continue
            if not (_PARTING | {":"}).isdisjoint(between(level, stated)):
                return None
            if roles[at] == "level" and is_level(level):
                return (start, level, False) if _fits(stated, start, level) else None
    return None


def _set_beside_another(figures: list[Figure], end: Figure, start: Figure) -> bool:
    """Whether a comparison is with a level told later than the one reached.

    "Sales rose 16 to 73 and profit will be more than 55, compared with 50".
    """
    between_them = figures[end.index - figures[0].index + 1 : start.index - figures[0].index]
    levels = (each for each in between_them if is_level(each) and same_scale(each, start))
    return _compared(start) and any(role_of(each) == "level" for each in levels)


def _of_another_change(
    stated: Figure, start: Figure, figures: list[Figure], roles: list[Role]
) -> bool:
    """Whether a base is that of another change, or none."""
    if before(stated) == ["("] and after(stated, 2)[1:] == ["from"]:
        return True  # "Holm (13%, down from 14%), Ely (7% down from 8%)"
    if _is_corrected(start) or _is_change_itself(start) or _of_other_times(stated, start):
        return True
    if _of_its_own_base(stated, start) or _is_result(stated) or _is_rate(stated):
        return True
    if start.index > stated.index:
        return _another_clause(stated, start)
    return _parted(start, stated, figures, roles)


def _once_more(figures: list[Figure], at: int, start: Figure) -> bool:
    """Whether a level tells the one before it for another time: "£48, or £4 a month"."""
    level, told = figures[at], figures[at - 1]
    if at == 0 or level.per == told.per or not same_scale(start, told):
        return False
    return apposed(told, level) is not None


def _another_clause(stated: Figure, start: Figure) -> bool:
    """Whether another change is told on the way: "rose 9% ..., although it fell from A".

    So does a participle with an object of its own: "doubled, driving prices to A from B".
    """
    gap = between(stated, start)
    if not _PARTING.isdisjoint(gap) or _with_object(stated, gap):
        return True
    if "," in gap and any(map(_moves, gap[gap.index(",") :])):
        return True
    return any(DIRECTIONS.get(word) for word in gap[:-2]) and any(
        DIRECTIONS.get(word) and word not in ("up", "down") for word in gap[2:]
    )


def _moves(word: str) -> bool:
    """Whether a word begins to tell another move; a participle may tell this one again."""
    return bool(DIRECTIONS.get(word)) and word not in ("up", "down") and word[-3:] != "ing"


def _compares_itself(stated: Figure) -> bool:
    """Whether a change names what it is held against, and that without a figure."""
    behind = after(stated, 4)
    if stated.kind == "multiple" and behind[:1] == ["as"]:
        held = behind[behind.index("as", 1) + 1 :] if "as" in behind[1:] else []
        return held[:1] != [] and held[0].isalpha() and held[0] not in ("the", "in")
    return behind[:1] != [] and behind[0] in _ASIDE and behind[1:2] == ["target"]


def _is_rate(stated: Figure) -> bool:
    """Whether a multiple tells how often a thing is done: "the bills are 1.8 times covered"."""
    tokens, behind = stated.sentence.tokens, stated.mention.last + 1
    done = classes_of(tokens.words, tokens.lower)[behind : behind + 1] == "D"
    done = done or "".join(after(stated)).endswith("ed")
    return stated.kind == "multiple" and done


def _of_its_own_base(stated: Figure, start: Figure) -> bool:
    """Whether words tell since when: "up six points from its poll in May, versus 44%".

    So does a bracket of its own: "to 1% (5 percent below the trend) from 7%", and what is
    named: "twice as high as last winter", "$2 billion below target and down from $5 billion".
    """
    if _compares_itself(stated):
        return True
    gap = between(stated, start)
    if ")" in gap and "(" not in gap and not _BASES.isdisjoint(gap[: gap.index(")")]):
        return True
    told = start.index > stated.index and gap[:1] in (["from"], ["on"]) and "," in gap
    return told and {"versus", "vs", "against", "to", "with"}.issuperset(before(start, 1))


def _is_result(stated: Figure) -> bool:
    """Whether an amount is what was lost or made, not what a level rose or fell by."""
    lead = before(stated, 2)
    return stated.kind == "money" and lead[-1:] == ["of"] and lead[0] in ("loss", "losses")


def _is_corrected(start: Figure) -> bool:
    """Whether a bracket tells what the copy had before: "(corrects from 429 million)"."""
    return before(start, 3)[:2] == ["(", "corrects"] or before(start, 2)[:1] == ["corrects"]


def _is_change_itself(start: Figure) -> bool:
    """Whether the base is told as a change: "compared to an 11 percent drop"."""
    return not CHANGE_NOUNS.isdisjoint(after(start))


def _of_other_times(stated: Figure, start: Figure) -> bool:
    """Whether a change since one time stands with a base of another.

    So in "fell by four last week to 752, against 987 boats one year ago"; "against" sets a
    level beside one of another time, and says nothing of what the change is since.
    """
    told = after(stated, _AGO)
    since = {unit for word, unit in pairwise(told) if word in ("last", "this")}
    since |= {told[at + 2] for at in range(len(told) - 2) if told[at : at + 2] in _DURING}
    base = after(start, _AGO)
    if _THEN.isdisjoint(base) and "last" not in base[:-1]:
        return False
    return before(start)[-1:] == ["against"] or (bool(since) and since.isdisjoint(base))


def _parted(start: Figure, stated: Figure, figures: list[Figure], roles: list[Role]) -> bool:
    """Whether a clause closed on the way with its end: "fell from A to B, but C rose 4%".

    So does a participle: "rose to A from B, offsetting the loss of C".
    """
    gap = between(start, stated)
    if gap[-1:] == ["and"] and stated.index == start.index + 1:
        return True  # "from 2% revenue and 3% earnings growth to 9% and 17%"
    if _with_participle(start, gap) or _of_another_subject(figures, stated):
        return True
    if "(" in gap and _tells(start, gap, gap.index("(")):
        return True
    if _PARTING.isdisjoint(gap):
        return False
    return any(
        role in ("after", "level") and figure.index < stated.index
        for figure, role in zip(figures, roles, strict=True)
    )


def _of_another_subject(figures: list[Figure], stated: Figure) -> bool:
    """Whether a clause with a subject of its own tells the change, behind the levels.

    "Rose from 40 to 60, and the number of children is up by half", "an increase from $20 to
    $90, said that it is halving the price"; "..., the firm said, a rise of half" goes on.
    """
    last = figures[stated.index - figures[0].index - 1]
    tokens, first = stated.sentence.tokens, last.mention.last + 1
    classes = classes_of(tokens.words, tokens.lower)
    joint = named = ""
    for at in range(first, stated.mention.first):
        word, letter = tokens.lower[at], classes[at]
        if word in _JOINTS:
            joint, named = word, ""
        elif joint == "that" and letter in "YO":
            return True
        elif joint and letter in "NE" and word not in UNITS and word not in SINGLE:
            named = word
        elif named and letter in "VY" and word not in SAYING:
            return True
    return False


def _tells(start: Figure, gap: list[str], at: int) -> bool:
    """Whether a bracket behind a figure is a clause: "(its chief took a 50% cut)"."""
    tokens, place = start.sentence.tokens, start.mention.last + 1
    classes = classes_of(tokens.words, tokens.lower)[place : place + len(gap)]
    return ")" not in gap[at:] and "V" in classes[at:] and gap[at + 1] not in _PRONOUNS


def _with_participle(start: Figure, gap: list[str]) -> bool:
    return any(not DIRECTIONS.get(gap[at]) for at in _participles(start, gap))


def _with_object(stated: Figure, gap: list[str]) -> bool:
    """Whether a participle moves something else: "bringing growth to", not "the total to"."""
    for at in _participles(stated, gap):
        moved = gap[at + 1 : gap.index("to", at)] if "to" in gap[at:] else []
        nouns = [word for word in moved if word not in _AGAIN]
        if nouns and not (moved[-1] in _AGAIN or moved[0] in _AGAIN):
            return True
    return False


def _participles(start: Figure, gap: list[str]) -> list[int]:
    """Return where participles open clauses in the words behind a figure."""
    tokens, place = start.sentence.tokens, start.mention.last + 1
    classes = classes_of(tokens.words, tokens.lower)[place : place + len(gap)]
    return [
        at for at in range(1, len(gap)) if gap[at - 1] == "," and classes[at] == "G"
    ]  # fmt: skip


def _compared(figure: Figure) -> bool:
    lead = before(figure, 3)
    return bool({"with", "to", "against"} & set(lead)) or lead[-2:] in _UP_FROM


def _window(roles: list[Role], place: int) -> range:
    """Return the stretch around a change that holds no other change."""
    low = place
    while low > 0 and roles[low - 1] != "change":
        low -= 1
    high = place + 1
    while high < len(roles) and roles[high] != "change":
        high += 1
    return range(low, high)


def _near(
    figures: list[Figure], roles: list[Role], place: int, window: range, role: Role
) -> list[Figure]:
    """Return the levels of this role, those behind the change first, nearest first."""
    order = chain(range(place + 1, window.stop), range(place - 1, window.start - 1, -1))
    return [figures[i] for i in order if roles[i] == role and is_level(figures[i])]


def _fits(stated: Figure, first: Figure, second: Figure) -> bool:
    if first is second:
        return False
    if not same_scale(first, second):
        stated_so = stated.kind == "percentage" or same_scale(stated, first)
        stated_so = stated_so or same_scale(stated, second)
        return stated_so and elided_scale(second, first)
    if stated.kind in ("percentage", "multiple", "fraction"):
        return True
    if stated.kind == "duration" and first.kind == "count":
        return not first.unit and first.mention.grain_low < 1  # an average age and its rise
    if stated.kind == "count" and is_named(stated) and "." in first.text:
        return False  # "up nine ticks at 142.47 from 142.38"
    if stated.kind == "points" or stated.unit == "point":
        return first.kind == "percentage" or (first.kind == "count" and not first.unit)
    return same_scale(stated, first)

"""Find a difference by its role: a gap, a lead, so many more, and the two levels it parts.

Finds: "10 points higher than the share of nurses (23%)", "10 points more likely (27% vs. 17%)",
"$92 million, or $80 million more than the estimate" (told before), "a gap of seven points
between 52 percent and 45", "losing by 13 points (41/54)", "beat that by $70 million", "640
pupils, 40 up on the 600 of last year".
Skips: "rose by $20 million to $5 billion" (one level), counts of other things.
Which level is which is told by marks, words of comparing and places alone, never by values.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.change_words import COMPARATIVES, OTHER_BASIS
from factcheck.lexicon.currencies import SUBUNITS
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.persons import is_person
from factcheck.link.grammar.apposition import unhedged
from factcheck.link.grammar.phrases import DASHES, after, before, between
from factcheck.link.grammar.roles import direction_of, is_level, role_of, same_scale
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Change

_GAPS = frozenset(
    "gap difference margin lead edge saving savings advantage shortfall surplus deficit "
    "cushion majority dispersion spread differential disparity".split()
)
_SIDES = frozenset("ahead behind short shy clear off above below beneath over under".split())
_OUTDOING = frozenset(
    "beat beats beating outnumber outnumbers outnumbered exceed exceeded exceeds exceeding "
    "miss missed misses missing trail trails trailed trailing lead leads led leading outsold "
    "outscored topped topping bettered overtook undercut surpassed surpassing losing lost "
    "winning won wins outpaced outpacing outperformed".split()
)
_LIKELY = frozenset("likely apt prone popular expensive".split())
_UP = frozenset({"up", "down"})
_UP_ON = frozenset({"on", "from", "against"})
_COPULAS = frozenset("is was are were be".split())
_TAKEN_UP = frozenset("that this it which these those".split())
_SETTING_OFF = DASHES | {",", "(", "-"}
_POINTING = frozenset("of the its his her their than".split())
_AGAINST = (
    ["vs"], ["vs", "."], ["vs."], ["versus"], ["to"], ["against"], ["-"], ["–"], ["/"], ["and"],
    ["compared", "with"], ["compared", "to"], [","],
)  # fmt: skip
_ENDS = frozenset(", . ; : — – but while whereas although though and".split())
_VERSUS = frozenset("vs versus vs. compared against".split())
_CLAUSES = frozenset("but while when after before where as if who ( )".split())
_DOWN_TO = frozenset("by on with at of in for from".split())  # lead to what is no level
_LEVELS = frozenset(
    "record forecast estimate target goal high low average level total figure peak mark limit "
    "minimum maximum".split()
)
_FORECASTS = frozenset(
    "estimate estimates estimated forecast forecasts projection projections projected budget "
    "expected expectation expectations consensus".split()
)
_DETERMINERS = frozenset({"the", "a", "an", "its", "just", "only"})
_LEADING = frozenset("from with against than to".split())
_UNITS = frozenset({"money", "measure", "temperature", "points", "duration"})
_MOST = 9
_REACH = 26  # tokens from "than" to the level it leads to
_BESIDE = 6  # tokens between a level and the difference in apposition to it
_PAIRED = 12  # tokens between two levels told side by side
_TOLD_THEN = 4  # tokens from "when" to the level at that time
_PRONOUNS = frozenset("it they there he she we".split())
_FAR = 6  # sentences back to a level that is named without its number


def find_differences(index: Index) -> Iterator[Change]:
    """Yield differences with the two levels of their unit, in a sentence or one told before."""
    for figures in index.by_sentence.values():
        if len(figures) > _MOST or figures[0].section_kind == "table":
            continue
        lower = figures[0].sentence.tokens.lower
        if not (OTHER_BASIS - {"adjusted"}).isdisjoint(lower):
            continue
        for place, stated in enumerate(figures):
            sign = _sign(stated)
            if sign:
                yield from _levels(index, sign, place, figures)


def _sign(stated: Figure) -> str:
    """Return the word class that makes the figure a difference between two levels, or none."""
    plain = stated.kind == "count" and not stated.unit
    if stated.value is None or not (plain or stated.kind in _UNITS or stated.unit == "point"):
        return ""
    following = [word for word in after(stated, 5) if word != "-"]
    lead = [word for word in before(stated, 6) if word not in ("a", "full", "net", "just")]
    if lead[-1:] in (["from"], ["to"], ["than"], ["between"]) or following[:1] == ["to"]:
        return ""  # "from 197.6 metres above the sea" is a level
    first, second = [*following, "", ""][:2]
    if first in COMPARATIVES and (second in ("than", "at") or second in _LIKELY):
        return "than"
    if first in _UP and second in _UP_ON:
        return "than"
    if first in _SIDES and second in _POINTING and not plain:
        return "than"
    if lead[-1:] == ["by"] and not (plain and first.isalpha()):  # "by 300 votes": of many
        words = stated.sentence.tokens.lower[: stated.mention.first]
        if not _OUTDOING.isdisjoint(words[-14:]):
            return "by"
    if lead[-1:] == ["of"] and not _LEADING.isdisjoint(lead[-3:-2]):
        return ""  # "narrowed from a deficit of 98 million" is a level
    gap = lead[-1:] == ["of"] and not _GAPS.isdisjoint(lead[-3:-1])
    return "gap" * (gap or (first in _GAPS and not plain))


def _levels(index: Index, sign: str, place: int, figures: Sequence[Figure]) -> Iterator[Change]:
    stated = figures[place]
    pair = _pair_behind(stated, figures[place + 1 :])
    if pair is not None:
        yield Change(*pair, stated, "", "likely", "a difference and its two levels behind it")
    elif sign == "than":
        yield from _than(index, stated, figures[:place], figures[place + 1 :])
    else:
        yield from _parted_by(index, stated, figures[:place], figures[place + 1 :])


def _pair_behind(stated: Figure, behind: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Read the levels set off behind it: "10 points more likely to be unsure (27% vs. 17%)"."""
    likes = [figure for figure in behind if _like(stated, figure)]
    if len(likes) < 2:
        return None
    lead, joint = between(stated, likes[0]), between(likes[0], likes[1])
    if not {";", ".", ")"}.isdisjoint(lead) or _directions_part(likes[0], likes[1]):
        return None
    bare = [word for word in joint if word not in _DETERMINERS]
    opened = _opens([word for word in lead if word not in _DETERMINERS])
    versus = bare in _AGAINST or (lead[-1:] == ["("] and _versus(joint))
    apart = lead[-1:] == joint[-1:] == ["("] and "and" in joint and _GAPS & {*after(stated, 3)}
    numbered = lead[-2:] == [",", "with"] and joint[-1:] == ["and"] and len(joint) <= 3
    return (likes[0], likes[1]) if (opened and versus) or apart or numbered else None


def _opens(lead: Sequence[str]) -> bool:
    return lead[-1:] in (["("], [":"], ["—"], ["–"], ["between"])


def _versus(joint: Sequence[str]) -> bool:
    """Whether one bracket sets a level against another: "(82% of men vs. 43% of women)"."""
    return ")" not in joint and len(joint) <= _BESIDE + 2 and not _VERSUS.isdisjoint(joint)


def _directions_part(first: Figure, second: Figure) -> bool:
    """Whether one is a gain and the other a loss, so that they add up to what parts them."""
    return {direction_of(first), direction_of(second)} == {"up", "down"}


def _than(
    index: Index, stated: Figure, ahead: Sequence[Figure], behind: Sequence[Figure]
) -> Iterator[Change]:
    """Read "X, D more than Y": the level before the difference and the one behind "than"."""
    own = _own(index, stated, ahead, behind)
    if own is not None and _is_up_on(after(stated, 2)) and not _is_apart(own, stated):
        return
    goal = _compared(stated, behind)
    if own is None:
        return
    if goal is not None and _one_scale(own, goal):
        yield Change(
            goal, own, stated, "", "likely", "so much more than the level behind “than”"
        )
    elif goal is None and _than_that(stated):
        told = _sole_before(index, stated)
        if told is not None and told is not own and same_scale(own, told):
            yield Change(
                told, own, stated, "", "likely", "so much more than what is told before"
            )
    elif goal is None:
        named = _named(index, stated, own)
        if named:
            certainty: Certainty = "likely" if len(named) == 1 else "doubtful"
            why = "so much more than the level named"
            yield Change(own, named[0], stated, "", certainty, why, tuple(named[1:]))


def _own(
    index: Index, stated: Figure, ahead: Sequence[Figure], behind: Sequence[Figure]
) -> Figure | None:
    """Return the level that differs: before the difference, or "at" it right behind."""
    for level in behind[:1]:
        gap = between(stated, level)
        if _like(stated, level) and gap[-1:] == ["at"] and not _level_of(gap):
            return level
    return _last(ahead, stated) or _sole_before(index, stated)


def _last(ahead: Sequence[Figure], stated: Figure) -> Figure | None:
    """Return the like level told last before the difference, no full stop between."""
    likes = [figure for figure in ahead if _like(stated, figure)]
    if likes:
        gap = between(likes[-1], stated)
        return likes[-1] if _parted(gap) and len(gap) <= _REACH else None
    return None


def _than_that(stated: Figure) -> bool:
    following = after(stated, 3)
    return following[1:] in (["than", "that"], ["than", "this"])


def _parted(gap: Sequence[str]) -> bool:
    return {";", ".", ":"}.isdisjoint(gap)


def _sole_before(index: Index, stated: Figure) -> Figure | None:
    """Return the one like level of the sentence before, or the one that was led up to."""
    told = index.by_sentence.get(stated.sentence.index - 1, [])
    likes = [f for f in told if f.section is stated.section and _like(stated, f)]
    if len(likes) > 1:
        likes = [f for f in likes if role_of(f) == "after"]
    return likes[0] if len(likes) == 1 else None


def _compared(stated: Figure, behind: Sequence[Figure]) -> Figure | None:
    """Return the level that a noun phrase behind "than" tells or has in brackets."""
    for goal in behind:
        gap = between(stated, goal)
        if len(gap) > _REACH:
            return None
        if not _like(stated, goal):
            continue
        if _level_then(gap):
            return goal
        enclosed = gap[-1:] == ["("]
        if not (_ENDS - {"and"} if enclosed else _ENDS).isdisjoint(gap):
            return None
        if "than" not in gap and _SIDES.isdisjoint(gap[:1]) and not _is_up_on(gap):
            return None
        bare = [word for word in gap if word not in _DETERMINERS]
        if _is_up_on(bare):
            bare = ["than", *bare[2:]]
        near = bare[-1] not in _DOWN_TO or bare[1:] == ["of"]  # "short of its $40 million"
        named = not (_LEVELS | _FORECASTS).isdisjoint(bare)
        near = near or (bare[-1] == "of" and named)  # "below the estimate for profit of $2"
        return goal if near or _level_of(bare) else None
    return None


def _is_up_on(gap: Sequence[str]) -> bool:
    """Whether a difference is so much "up on" or "down from" what follows."""
    return not (_UP.isdisjoint(gap[:1]) or _UP_ON.isdisjoint(gap[1:2]))


def _is_apart(own: Figure, stated: Figure) -> bool:
    """Whether what is "up on" another is the difference, and no level of its own.

    A mark or "is" sets a difference off: "640, 40 up on", "640 is 40 up on"; a level that has
    lost its comma may be "up from" another as well: "costs will be 4 million up from 3".
    """
    first, here = stated.mention.first, own.sentence is stated.sentence
    lower = stated.sentence.tokens.lower
    told = between(own, stated) if here else lower[:first]
    lead = unhedged(told)
    if after(stated, 2)[1:] != ["on"]:
        return here and lead[-1:] != ["("] and not _SETTING_OFF.isdisjoint(lead[-1:])
    if not _COPULAS.isdisjoint(told[len(lead) - 1 :]):
        return here or told[0] in _TAKEN_UP
    return here and not _SETTING_OFF.isdisjoint(lead[-1:])


def _level_then(gap: Sequence[str]) -> bool:
    """Whether a clause tells the level at the time compared: "than in May, when it had"."""
    if ("than" not in gap and not _is_up_on(gap)) or "when" not in gap:
        return False
    than = gap.index("than") if "than" in gap else 1
    when = gap.index("when")
    told = gap[when + 1 :]
    phrase = gap[than + 1 : when]
    return (
        phrase[-1:] == [","]
        and 0 < len(told) <= _TOLD_THEN
        and _ENDS.isdisjoint([*phrase[:-1], *told])
        and told[0] in _PRONOUNS
    )


def _level_of(gap: Sequence[str]) -> bool:
    """Whether a noun for a level leads to it: "above the old record of", "the tallest at"."""
    named = gap[-1] == "of" and not _LEVELS.isdisjoint(gap[-3:-1])
    return named or (gap[-1] == "at" and any(word.endswith("est") for word in gap[-2:-1]))


def _named(index: Index, stated: Figure, own: Figure) -> list[Figure]:
    """Return the levels told before whose noun is the one behind "than", nearest first."""
    following = after(stated, 12)
    if "than" not in following:
        return []
    phrase = following[following.index("than") + 1 :]
    end = next((at for at, word in enumerate(phrase) if not word[0].isalpha()), len(phrase))
    phrase = phrase[:end]
    if phrase[:1] not in (["the"], ["its"], ["their"]) or not 2 <= len(phrase) <= 4:
        return []
    nouns = {stem(phrase[-1])} - {""}
    if phrase[-1] in _FORECASTS:
        nouns = {stem(word) for word in _FORECASTS}
    first = max(-1, stated.sentence.index - _FAR)
    return [
        figure
        for number in range(stated.sentence.index, first, -1)
        for figure in reversed(index.by_sentence.get(number, []))
        if figure.index < own.index and _like(stated, figure) and _calls(figure, nouns)
    ]


def _calls(figure: Figure, nouns: set[str]) -> bool:
    """Whether a figure's own words name it so: "its estimate was only $21 million"."""
    near = (*before(figure, 5), *after(figure, 3))
    return any(stem(word) in nouns for word in near)


def _parted_by(
    index: Index, stated: Figure, ahead: Sequence[Figure], behind: Sequence[Figure]
) -> Iterator[Change]:
    """Read "52 percent to 45, a gap of seven points" and "beat the $3bn forecast by $5m"."""
    if after(stated) == ["to"] and behind and between(stated, behind[0]) == ["to"]:
        return  # "a margin of 444 to 87": two tallies
    if before(stated)[-1:] == ["by"] and before(stated, 2)[0] in DIRECTIONS:
        return  # "43% and 42%, so the lead has grown by eight points"
    likes = [figure for figure in ahead if _like(stated, figure)]
    if likes and not _beside(likes[-1], stated):
        return
    pair = (likes[-2], likes[-1]) if len(likes) > 1 else None
    if pair is not None and not _paired(between(*pair)):
        return
    if pair is None and before(stated)[-1:] == ["by"]:
        first = likes[-1] if likes else _sole_before(index, stated)
        second = _with_level(stated, behind) or (_sole_before(index, stated) if likes else None)
        pair = None if first is None or second is None else (first, second)
    if pair is None or not same_scale(*pair) or _directions_part(*pair):
        return
    yield Change(*pair, stated, "", "likely", "a difference and the two levels beside it")


def _paired(gap: Sequence[str]) -> bool:
    """Whether two levels are told side by side, no clause between: "52 to 45"."""
    if list(gap) == ["for"]:
        return False  # runs and wickets
    return len(gap) <= _PAIRED and (_CLAUSES | {"which", "that"}).isdisjoint(gap)


def _beside(level: Figure, stated: Figure) -> bool:
    """Whether a difference stands in the clause of the level before it."""
    gap = between(level, stated)
    return len(gap) <= _BESIDE + 4 and _CLAUSES.isdisjoint(gap) and _parted(gap)


def _with_level(stated: Figure, behind: Sequence[Figure]) -> Figure | None:
    """Return the level in "beat the forecast by $70 million with $3.12 billion"."""
    for level in behind[:1]:
        if _like(stated, level) and between(stated, level)[-1:] in (["with"], ["at"]):
            return level
    return None


def _like(stated: Figure, level: Figure) -> bool:
    """Whether a figure may be one of the levels that the difference parts."""
    if level is stated or not is_level(level) or _sign(level):
        return False
    if level.mention.low != level.mention.high or level.hedge is not None:
        return False
    if stated.kind == "points" or stated.unit == "point":
        return level.kind == "percentage"
    if not stated.unit:
        return level.kind == "count" and not level.unit and _one_noun(stated, level)
    if level.kind == "count" and not level.unit:
        return before(level) == ["of"] and not _LEVELS.isdisjoint(before(level, 2))
    whole = SUBUNITS.get(stated.unit, stated.unit)  # "$7.76, 10 cents below the $7.86"
    alike = level.kind == stated.kind and level.unit in (stated.unit, whole)
    return alike and (level.per == stated.per or not stated.per)


def _one_scale(own: Figure, goal: Figure) -> bool:
    return same_scale(own, goal) or (goal.kind == "count" and not goal.unit)


def _one_noun(first: Figure, second: Figure) -> bool:
    """Whether two counts are of one noun, told or left out, or the first of a gap."""
    one, other = first.measure, second.measure
    if one is None or other is None:
        return False
    return (
        one.head in _GAPS
        or one.head == other.head
        or (is_person(one.head) and is_person(other.head))
    )

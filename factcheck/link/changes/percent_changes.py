"""Find the two levels that a change in percent leads from and to, in its sentence.

Finds: "rose 2.6 percent in May to a rate of 1.85 million from 1.80 million", "$52.2 billion, a
3 percent increase over 1995's $50.7 billion", "a 77 percent higher profit, at £9m against £5m",
"from 40 to 48, up 20 percent".
Skips: "rose 4 percent to $52" (one level), "up 4 percent, while costs rose to £5m from £4m".

What a level is to the change is told by the preposition that governs it and by the order of
the three, once times and brackets are left out.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from factcheck.lexicon.calendar_words import MONTHS
from factcheck.lexicon.change_words import (
    CHANGE_NOUNS,
    COMPARATIVES,
    NEGATIVE_LEVELS,
    OTHER_BASIS,
)
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.grammar.adjuncts import bare
from factcheck.link.grammar.apposition import LOOSE
from factcheck.link.grammar.clauses import (
    BINDERS,
    Place,
    head_place,
    is_level_noun,
    places,
)
from factcheck.link.grammar.expectations import is_expected
from factcheck.link.grammar.phrases import DASHES, after, before
from factcheck.link.grammar.rates_of_exchange import sets_moneys_against
from factcheck.link.grammar.roles import is_level, of_one_noun, role_of, told_in_one_unit
from factcheck.model.figure import Figure

Way = Literal["", "up", "down"]

_BASES = frozenset("from than against versus vs after".split())
_BESIDE = frozenset("below above under on over".split())  # a base only right behind the change
_ANOTHER = frozenset("annual annualised annualized compound rate".split())
_NO_LEVELS = frozenset({"percentage", "points", "ordinal", "duration", "age"})
_VERBS = frozenset(
    "was were is are be been had has have reached totaled totalled stood hit came".split()
)
_COMPARED = frozenset({"with", "to"})
_AGAINST = frozenset({"against", "versus", "vs"})
_A_YEAR = frozenset({"year", "ago", "earlier"})
_EARLIER = frozenset("earlier ago before year".split())  # "a year-on-year rise"
_COMPARING = frozenset({"compared", "compares", "comparing"})
_ENDS = frozenset({"to", "at"})
_PARTING = frozenset(
    "; : • while whereas although though but when which who and plus if".split()
)
_SIDES = frozenset("up down off higher lower more less fewer above below".split())
_DOWN = frozenset("lower less fewer below off under down".split())
_BEING = frozenset("is was are were remained stayed".split())
_CLOSED = frozenset("closed closing ended ending finished finishing settled close".split())
_CLOSING = _CLOSED | frozenset(
    "falling rising dropping gaining climbing declining plunging".split()
)
_APPOSING = (
    LOOSE
    | CHANGE_NOUNS
    | _BEING
    | frozenset("a an of up down growth year-on-year by some that which marking marks".split())
)
_PEAKS = frozenset("high highs low lows peak record all-time year-high".split())
_ONE_CLAUSE = frozenset({"while", ";", "<percentage>", "whereas"})
_ON_ITS_OWN = OTHER_BASIS - frozenset(
    "adjusted seasonally annualized annualised annually".split()
)
_BINDERS = BINDERS | _BASES | _BESIDE
_PHRASE = 8  # words before a level that may belong to its noun
_POINTING = frozenset("this that it the they these those which a an".split())
_CLOSED_OFF = frozenset(". , ; ) — – over since within on".split())
_GOING_BACK = frozenset({"that", "this", "it"})
_WAS = frozenset({"was", "were", "stood", "cost", "charged"})
_IS = frozenset({"is", "are", "now", "costs", "charges"})
_NEAR = 8
_TIMES_OF_OLD = frozenset("year half quarter month week day period time season".split())
_GOING = _BEING | frozenset({"had", "has", "have"})  # of a level: "$5m, which has risen to"
_JOINTS = frozenset({"and", "but"})
_AGAIN = _BEING | _JOINTS | _SIDES | frozenset({",", "still", "also", "by"})
_FURTHER = frozenset({"further", "another", "additional"})
# Between "and" and a further change these bring in no other subject.
_TO_COME = _BEING | frozenset(
    "should will would may might could can be been has have had to expected forecast likely "
    "set due by a an it they then again further another additional".split()
)
_RECORDED = frozenset("recorded reported posted seen shipped sold made".split())
_BOUNDS = frozenset({"more_than", "less_than"})
_RESULTS = frozenset({"profit", "loss", "cost"})
_REACH = 14  # words between a change and a level, times and brackets left out
_FAR = 30
_NOUN = 3
_LEAD = 6  # words before a change in which a word of direction makes it one


class Levels(NamedTuple):
    """The levels before and after a change, its way, and whether "from" and "to" name them."""

    before: Figure
    after: Figure
    way: Way
    sure: bool


class LoneLevel(NamedTuple):
    """A change in percent and the level after it, the one that its sentence tells.

    ``compared`` says that the change is told as a comparison ("20% fewer"), ``since`` that
    words behind it tell since when ("from a year earlier").
    """

    stated: Figure
    level: Figure
    way: Way
    compared: bool
    since: bool


class _Row(NamedTuple):
    levels: Sequence[Place]
    words: Sequence[str]
    stays: Sequence[bool]


def percent_changes(
    figures: list[Figure], told: Sequence[Figure] = (), *, of_years: bool = False
) -> dict[int, Levels]:
    """Return the levels of each change in percent, by its index.

    The level after it may stand in the sentence before, whose figures are ``told``;
    ``of_years`` says that the changes told there are since a year earlier.
    """
    if not any(figure.kind == "percentage" for figure in figures):
        return {}
    found = places(figures)
    if not found or sets_moneys_against(found[0].words):
        return {}
    row = _row(figures)
    levels: dict[int, Levels] = {}
    for place in found:
        if place.figure.kind != "percentage" or place.figure.value is None:
            continue
        if _is_second_quote(place.figure):
            continue
        way = _way(row, place)
        pair = _levels(row, place, once_more=way is None, of_years=of_years)
        if pair is None and way is not None and levels:
            pair = _of_one_subject(row, place, list(levels.values())[-1])
        if (
            pair is None
            and way is not None
            and not _FURTHER.isdisjoint(before(place.figure, 2))
        ):
            pair = _on_top(row, place)
        if pair is not None:
            start, end = pair
            sure = _governor(row, start)[0] == "from" and _governor(row, end)[0] == "to"
            levels[place.figure.index] = Levels(start.figure, end.figure, way or "", sure)
        elif way is not None and row.words[0] in _POINTING:
            earlier = _told_before(row, place, told)
            if earlier is not None:
                levels[place.figure.index] = Levels(*earlier, way, sure=False)
    return levels


def lone_level(figures: list[Figure]) -> LoneLevel | None:
    """Return the change of a sentence that tells one change and, after it, one level."""
    stated = [figure for figure in figures if figure.kind in ("percentage", "multiple")]
    if len(stated) != 1 or stated[0].kind != "percentage" or stated[0].value is None:
        return None
    row = _row(figures)
    levels = [place for place in row.levels if row.stays[place.at]]
    change = next((p for p in places(figures) if p.figure is stated[0]), None)
    if change is None or len(levels) != 1 or _is_base(row, levels[0], change):
        return None
    level, way = levels[0], _way(row, change)
    if way is None or is_expected(level.figure) or _is_loss(level.figure):
        return None
    follow = [row.words[at] for at in range(change.at + 1, len(row.words)) if row.stays[at]]
    compared = follow[:1] != [] and follow[0] in COMPARATIVES
    since = not _BASES.isdisjoint(follow)
    if level.at > change.at:
        ends = _governor(row, level)[0] in _ENDS and not _parted(row, change.at, level.at)
        return LoneLevel(change.figure, level.figure, way, False, since) if ends else None
    gap = [row.words[at] for at in range(level.at + 1, change.at) if row.stays[at]]
    parted = len(gap) > _REACH or not (_PARTING - _JOINTS).isdisjoint(gap)
    if not compared or not _closes(follow[1:]) or parted:
        return None
    return LoneLevel(change.figure, level.figure, way, True, since)


def _closes(follow: Sequence[str]) -> bool:
    """Whether a comparison ends there, or behind "than" and the time that it is of."""
    rest = follow[1:] if follow[:1] == ["than"] else follow
    return rest[:1] == [] or rest[0] in _CLOSED_OFF


def _is_second_quote(figure: Figure) -> bool:
    """Whether a mark alone parts it from a number: "6-1/4, 6-1/8 pct", "3.85/95 pct"."""
    lead = before(figure, 2)
    if len(lead) < 2 or not lead[0][-1].isdigit():
        return False
    return lead[1] == "/" or (lead[1] == "," and after(figure) == [","])


def _row(figures: Sequence[Figure]) -> _Row:
    found = places(list(figures))
    if not found:
        return _Row((), (), ())
    words = found[0].words
    return _Row([place for place in found if _may_be_level(place)], words, bare(words))


def _may_be_level(place: Place) -> bool:
    """Whether it may be a level of its own: no change, no amount told once more."""
    figure = place.figure
    if figure.kind in _NO_LEVELS or figure.unit == "point" or not is_level(figure):
        return False
    beside = any(place.word(-step) in _BESIDE for step in range(1, _NOUN + 1))
    if role_of(figure) == "change" and not beside:
        return False  # "rose $2", but "a rise over last year's $2"
    return head_place(place).at == place.at


def _way(row: _Row, change: Place) -> Way | None:
    """Return which way a percentage tells a change, ``None`` if it tells none."""
    figure = change.figure
    following = after(figure, 2)
    if not _ANOTHER.isdisjoint(following) or "basis" in after(figure, 6):
        return None  # "at a 3 percent annual rate"
    if "year-on-year" in "".join([*before(figure, _LEAD), ";", *after(figure, _NEAR)]):
        return None  # the level that stands beside may be last month's
    near = [*before(figure, _NEAR), *after(figure, _NEAR)]
    if _on_its_own(near) or ("adjusted" in near and "seasonally" not in near):
        return None  # "in real terms"
    if figure.direction in ("up", "down"):
        return figure.direction
    told_before = [row.words[at] for at in range(change.at) if row.stays[at]]
    lead = told_before[-_LEAD:]
    led = before(figure, 2)
    clause = told_before[-_FAR:]
    told = led[-1:] == ["by"] or (led[-1:] == ["of"] and not CHANGE_NOUNS.isdisjoint(clause))
    ways = {DIRECTIONS[word] for word in clause if word in DIRECTIONS}
    if told and len(ways) > 1:
        return ""
    for word in (*following, *reversed(lead)):
        way = DIRECTIONS.get(word)
        if way in ("up", "down"):
            return "up" if way == "up" else "down"
        if word in COMPARATIVES or word in _SIDES:
            return "down" if word in _DOWN else "up"
        if word in _PARTING or word[:1] == "<":
            break
    return "" if told or any(word in CHANGE_NOUNS for word in following) else None


def _on_its_own(words: Sequence[str]) -> bool:
    """Whether words set a basis apart; "in the comparable half year" names only a time.

    Nor do "foreign currency trading" and "real estate".
    """
    for at, word in enumerate(words):
        if word not in _ON_ITS_OWN or (word, *words[at + 1 : at + 2]) == ("real", "estate"):
            continue
        timed = word == "comparable" and _TIMES_OF_OLD.issuperset(words[at + 1 : at + 2])
        traded = word == "currency" and words[max(0, at - 1) : at] == ["foreign"]
        if not timed and not traded:
            return True
    return False


def _levels(
    row: _Row, change: Place, *, once_more: bool, of_years: bool
) -> tuple[Place, Place] | None:
    """Return the levels before and after; those told first where it tells them once more."""
    if once_more and before(change.figure) != ["or"]:
        return None
    behind = [place for place in row.levels if place.at > change.at and row.stays[place.at]]
    ahead = [place for place in row.levels if place.at < change.at and row.stays[place.at]]
    if not COMPARATIVES.isdisjoint(after(change.figure, 2)):
        itself = head_place(change).at  # "$7 billion, or 10 percent, higher than"
        ahead = [place for place in ahead if place.at != itself]
    found = None
    if not once_more:
        found = _before_it(row, change, ahead, behind, of_years=of_years)
        found = found or _behind_it(row, change, ahead, behind)
    found = found or _summed_up(row, change, ahead)
    if found is None or is_expected(found[0].figure) or not _like(*found):
        return None
    if _of_other_times(row, change, found[0], of_years=of_years):
        return None
    if _is_loss(found[0].figure) and not _is_loss(found[1].figure):
        return None
    return found


def _of_other_times(row: _Row, change: Place, base: Place, *, of_years: bool) -> bool:
    """Whether a change since one time stands with a level of another that it is compared with.

    "rose 30 percent from a year earlier to A, compared with exports of B": the level of a year
    earlier is not told. "rose 30 percent to A, compared with B in April" is of the year too
    where the changes beside it are.
    """
    word, at = _governor(row, base)
    if word not in _COMPARED and word not in _AGAINST:
        return False
    told = row.words[change.at + 1 : at]
    since = any(
        word == "from" and not _A_YEAR.isdisjoint(told[place : place + _NEAR])
        for place, word in enumerate(told)
    )
    behind = row.words[base.at + 1 : base.at + 1 + _NOUN]
    if since:
        return _A_YEAR.isdisjoint(behind) and "<date>" not in behind
    return of_years and _in_a_month(after(base.figure, _NOUN + 1))


def _in_a_month(words: Sequence[str]) -> bool:
    """Whether a month without its year is told: "in April", "in the previous month"."""
    month = any(word in MONTHS or word == "month" for word in words[1:])
    dated = any(word.isdecimal() for word in words)
    return words[:1] in (["in"], ["for"], ["the"], ["a"]) and month and not dated


def tells_of_years(figures: Sequence[Figure]) -> bool:
    """Whether a sentence tells a change since a year earlier."""
    words = figures[0].sentence.tokens.lower if figures else []
    return any(
        word == "year" and not _EARLIER.isdisjoint(words[at + 1 : at + 5])
        for at, word in enumerate(words)
    )


def _told_before(
    row: _Row, change: Place, told: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """Read "It ended at B. That was 4 percent up from A": the one like level before is B."""
    here = [place for place in row.levels if row.stays[place.at]]
    if not here:
        return _both_told_before(row, change, told)
    behind = [place for place in here if place.at > change.at]
    base = behind[0] if behind else here[-1]
    first, last = sorted((change.at, base.at))
    if not _is_base(row, base, change) or _parted(row, first, last):
        return None
    others = [place for place in row.levels if place.at < base.at and row.stays[place.at]]
    if any(_like(base, place) for place in others) or is_expected(base.figure):
        return None
    before_it = _row(told).levels if told else ()
    per = base.figure.per
    likes = [place for place in before_it if _like(base, place) and place.figure.per == per]
    if len(likes) > 1:
        likes = [place for place in likes if role_of(place.figure) == "after"]
    if len(likes) != 1 or role_of(likes[0].figure) not in ("level", "after"):
        return None
    return base.figure, likes[0].figure


def _both_told_before(
    row: _Row, change: Place, told: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """Read "It went from A to B. That is a rise of 4 percent", "It was A and is B now"."""
    follow = [word for word in after(change.figure, 3) if word not in CHANGE_NOUNS]
    if not told or row.words[0] not in _GOING_BACK or row.words[1] not in _VERBS:
        return None
    if follow and follow[0] not in _CLOSED_OFF:
        return None  # "a 12 percent rise in wages"
    found = _row(told)
    levels = [place for place in found.levels if found.stays[place.at]]
    if len(levels) != len(found.levels) or len(levels) != 2:
        return None
    first, last = levels
    if not _like(first, last) or is_expected(first.figure) or is_expected(last.figure):
        return None
    gap = found.words[first.at + 1 : last.at + _NOUN]
    if found.words[first.at - 1] in _WAS and not _IS.isdisjoint(gap):
        return first.figure, last.figure
    if _parted(found, first.at, last.at, _FAR):
        return None
    turned = _is_base(found, last) and not _is_base(found, first)
    led = _is_base(found, first) and _governor(found, last)[0] in _ENDS
    if turned:
        return last.figure, first.figure
    return (first.figure, last.figure) if led else None


def _is_loss(figure: Figure) -> bool:
    return not NEGATIVE_LEVELS.isdisjoint((*before(figure, _NOUN), *after(figure, 2)))


def _behind_it(
    row: _Row, change: Place, ahead: Sequence[Place], behind: Sequence[Place]
) -> tuple[Place, Place] | None:
    """Read what follows the change: "to B from A", "from A to B", "over A" of B before it."""
    if behind and ahead and _is_then(row, change, behind[0]) and not _is_base(row, ahead[-1]):
        near = not _parted(row, ahead[-1].at, change.at)
        return (behind[0], ahead[-1]) if near else None
    at, base = next(
        ((at, place) for at, place in enumerate(behind) if _is_base(row, place, change)),
        (0, None),
    )
    if base is None or _parted(row, change.at, base.at):
        return None
    if at == 0 and len(behind) > 1:
        end = behind[1]
        turned = _governor(row, base)[0] == "from" and _governor(row, end)[0] == "to"
        if turned and not _parted(row, base.at, end.at):
            return base, end
    likes = [place for place in behind[:at] if _like(base, place)]
    if likes:
        told = len(likes) == 1 and _governor(row, likes[0])[0] in _ENDS
        return (base, likes[0]) if told else None
    if any(told_in_one_unit(base.figure, place.figure) for place in behind[:at]):
        return None  # the level reached is of another thing than the base
    if not ahead or _is_base(row, ahead[-1]) or not _like(base, ahead[-1]):
        return None
    sole = sum(_like(base, place) for place in ahead) == 1
    far = sole and row.words[change.at - 1] in _SIDES and "," in row.words[: change.at]
    reach = _FAR if far else _REACH
    gap = row.words[ahead[-1].at : change.at]
    parted = "after" in gap or _parted(row, ahead[-1].at, change.at, reach)
    return None if parted else (base, ahead[-1])


def _of_one_subject(row: _Row, change: Place, told: Levels) -> tuple[Place, Place] | None:
    """Read a second change of one level: "fell to A from B, and were up 4 percent from C".

    Nothing stands between the levels of the change before it and its own joint or verb: the
    clause has no other subject.
    """
    last = max(told.before.index, told.after.index)
    level = next((p for p in row.levels if p.figure.index == told.after.index), None)
    end = next((p.at for p in row.levels if p.figure.index == last), 0)
    gap = [row.words[at] for at in range(end + 1, change.at) if row.stays[at]]
    joined = not _JOINTS.isdisjoint(gap)
    if level is None or not joined or not (_AGAIN | _RECORDED | DIRECTIONS.keys()) >= {*gap}:
        return None
    base = next((p for p in row.levels if p.at > change.at and row.stays[p.at]), None)
    if base is None or not _is_base(row, base, change) or _parted(row, change.at, base.at):
        return None
    return (base, level) if _like(base, level) and not is_expected(base.figure) else None


def _on_top(row: _Row, change: Place) -> tuple[Place, Place] | None:
    """Read "rose to A last year and should rise by a further 4 percent to B": on top of A."""
    levels = [place for place in row.levels if row.stays[place.at]]
    ahead = [place for place in levels if place.at < change.at]
    behind = [place for place in levels if place.at > change.at]
    if not ahead or not behind or is_expected(ahead[-1].figure):
        return None
    base, end = ahead[-1], behind[0]
    gap = [row.words[at] for at in range(base.at + 1, change.at) if row.stays[at]]
    rest = gap[gap.index("and") + 1 :] if "and" in gap else gap
    one = rest != gap and (_TO_COME | DIRECTIONS.keys()) >= {*rest} and len(gap) <= _REACH
    led = all(_governor(row, place)[0] in _ENDS for place in (base, end))
    if not one or not led or _parted(row, change.at, end.at):
        return None
    if not _PARTING.isdisjoint(gap[: gap.index("and")]):
        return None
    if any(_is_base(row, place, change) for place in behind):
        return None
    return (base, end) if _like(base, end) else None


def _is_then(row: _Row, change: Place, place: Place) -> bool:
    """Whether a clause of another time tells a level: "more than in 2023, when A were"."""
    gap = row.words[change.at + 1 : place.at]
    dated = "<date>" in gap and "when" in gap and not {"than", "on"}.isdisjoint(gap)
    return dated and len(gap) <= _REACH


def _before_it(
    row: _Row,
    change: Place,
    ahead: Sequence[Place],
    behind: Sequence[Place],
    *,
    of_years: bool,
) -> tuple[Place, Place] | None:
    """Read a level closed at before: "ended at A and rose 4 percent to B", "after A"."""
    if not behind or _governor(row, behind[0])[0] not in _ENDS:
        return None
    end = behind[0]
    if _parted(row, change.at, end.at):
        return None
    for place, first, last in (
        *((place, end.at, place.at) for place in behind[1:2]),
        *((place, place.at, change.at) for place in ahead[-1:]),
    ):
        gap = row.words[first:last] if first == end.at else row.words[: place.at][-4:]
        closing = _CLOSING if first == end.at else _CLOSED
        closed = not closing.isdisjoint(gap)
        led = first != end.at or _follows(gap)
        near = sum(row.stays[first:last]) <= _REACH
        if first != end.at:
            joint = row.words[first + 1 : last]
            verb = joint[joint.index("and") + 1 :][:1] if "and" in joint else [""]
            near = near and verb[0] in DIRECTIONS and _ONE_CLAUSE.isdisjoint(joint)
        # "after rising 6 percent to A": of the year as well, where the changes beside it are
        of_its_own = of_years and first == end.at and "<percentage>" in gap
        if closed and led and near and not of_its_own and _governor(row, place)[0] in _ENDS:
            return place, end
    return None


def _follows(gap: Sequence[str]) -> bool:
    """Whether "after" leads to a level of before: "after ending at", "after falling to"."""
    return any(
        word == "after" and (gap[at + 1].endswith("ing") or gap[at + 1] in DIRECTIONS)
        for at, word in enumerate(gap[:-1])
    )


def _summed_up(row: _Row, change: Place, ahead: Sequence[Place]) -> tuple[Place, Place] | None:
    """Read a change behind both levels: "from A to B, a 4 percent rise", "B against A"."""
    if len(ahead) < 2 or _parted(row, ahead[-2].at, ahead[-1].at, _FAR):
        return None
    first, last = ahead[-2:]
    apposed = row.words[max(last.at, change.at - _NEAR) : change.at]
    marks = [at for at, word in enumerate(apposed) if word == "," or word in DASHES]
    if not marks or _parted(row, last.at, change.at):
        return None
    if not _APPOSING.issuperset(apposed[marks[-1] + 1 :]):
        return None
    if not (_BASES | _BESIDE).isdisjoint(after(change.figure, _NOUN)):
        return None  # "a 3 percent rise over the third quarter" is another change
    if _is_base(row, first) and _governor(row, last)[0] in _ENDS:
        return first, last
    if _is_base(row, last) and not _is_base(row, first):
        return last, first
    more = not (CHANGE_NOUNS | COMPARATIVES).isdisjoint(after(change.figure, 1))
    if more and _dated(row, first) and _dated(row, last):
        return first, last
    return None


def _dated(row: _Row, place: Place) -> bool:
    """Whether a year or "then" and "now" stand beside a level."""
    beside = row.words[max(0, place.at - _NOUN) : place.at + _NOUN + 1]
    return not {"<date>", "then", "now"}.isdisjoint(beside)


def _governor(row: _Row, place: Place) -> tuple[str, int]:
    """Return what governs a level, or the noun that it is the measure of: "over sales of"."""
    of = ""
    for at in range(place.at - 1, max(-1, place.at - 1 - _PHRASE), -1):
        word = row.words[at]
        if not row.stays[at] or word == "<date>":
            continue
        if word == "of":
            of = word
        elif word == "than" and at == place.at - 1 and _is_bound(place.figure):
            continue  # "its cash of more than $100 million"
        elif word in _BINDERS:
            gap = row.words[at + 1 : place.at]
            far = len(gap) > _NOUN or any(each.endswith("ing") for each in gap)
            peak = word not in _ENDS and not _PEAKS.isdisjoint(gap)
            if (word == "after" and far) or (peak and not _is_beside(row, at)):
                return "", -1  # "to 18, from a high of 22", but "down 18 percent from a high"
            return word, at
        elif word in _VERBS or word[0] in "<,;:":
            break
    return of, -1


def _is_bound(figure: Figure) -> bool:
    return figure.hedge is not None and figure.hedge.name in _BOUNDS


def _is_beside(row: _Row, at: int) -> bool:
    """Whether a word of comparing follows a change: "35 percent from", "a 5% fall from"."""
    for step in range(at - 1, max(-1, at - 1 - _NOUN), -1):
        word = row.words[step]
        if word == "<percentage>":
            return True
        if row.stays[step] and word not in CHANGE_NOUNS and word not in COMPARATIVES:
            break
    return False


def _is_base(row: _Row, place: Place, change: Place | None = None) -> bool:
    """Whether a word of comparing governs a level: "from", "than", "compared with"."""
    word, at = _governor(row, place)
    if word in _COMPARED:
        return not _COMPARING.isdisjoint(row.words[max(0, at - 2) : at])
    if word in _BESIDE:
        if change is None:
            return False
        if word == "over" and place.figure.text.isalpha():
            return False  # "over the past ten trading days"
        gap = [row.words[n] for n in range(change.at + 1, at) if row.stays[n]]
        parted = "," in gap or any(each[0] == "<" for each in gap)
        return at > change.at and len(gap) <= _NOUN and not parted
    return word in _BASES


def _like(base: Place, end: Place) -> bool:
    """Whether two levels are told in one unit, and counts of one noun if both name theirs."""
    first, last = base.figure, end.figure
    alike = told_in_one_unit(first, last) and of_one_noun(first, last)
    return alike and not _names_another(base, end)


def _names_another(base: Place, end: Place) -> bool:
    """Whether a base names its own sum: "revenue grew to A, against a pre-tax profit of B"."""
    one, other = base.figure.measure, end.figure.measure
    if one is None or other is None or base.figure.kind != "money" or base.word(-1) != "of":
        return False
    noun = base.word(-2)
    level = is_level_noun(noun) and noun not in _RESULTS
    return noun == one.head != other.head and not level


def _going_on(gap: list[str]) -> list[str]:
    """Return a gap without joints that go on about its first word: "$5m, which was 8% more".

    So do "and" and "but" before a verb of being: their clause has no subject of its own.
    """
    at = gap.index("which") if "which" in gap else 0
    relative = 0 < at <= _NOUN + 1 and gap[at - 1] == "," and "," not in gap[: at - 1]
    kept = gap[at + 1 :] if relative and not _GOING.isdisjoint(gap[at + 1 : at + 2]) else gap
    return [
        word
        for at, word in enumerate(kept)
        if not (word in _JOINTS and kept[at + 1 : at + 2] and kept[at + 1] in _BEING)
    ]


def _parted(row: _Row, first: int, last: int, reach: int = _REACH) -> bool:
    """Whether another clause, change or too much stands between two words."""
    gap = [
        row.words[at]
        for at in range(first + 1, last)
        if row.stays[at] and (row.words[at] != "and" or row.words[at - 1] != "<date>")
    ]
    gap = _going_on(gap)
    return (
        len(gap) > reach
        or not _PARTING.isdisjoint(gap)
        or "<percentage>" in gap
        or any(
            (word in DIRECTIONS or word in CHANGE_NOUNS) and gap[at + 1 : at + 2] != ["from"]
            for at, word in enumerate(gap[_NOUN:-_NOUN], _NOUN)
        )
    )

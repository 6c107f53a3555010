"""Find two levels of which the one is told as a multiple of the other.

Finds: "420 µg, nearly 28 times the permissible limit of 15 µg", "$95m, double the $44m of
2010", "was five times higher than the limit of 60 µg, reaching 324 µg", "200,000, three times
as many as the 66,000 of May", "there were 750 in 2013, but that number has tripled to 2,250",
"40 died. That is more than twice the 19 of 2019", "twice that of 2019, in which 26 died".
Skips: "three times since 2004", "twice as many of the 300 as of the 200 others".
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.list_words import FINITE
from factcheck.link.grammar.apposition import apposed
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.roles import is_level, same_scale
from factcheck.model.figure import Figure
from factcheck.model.relation import Change

_LEADS = frozenset(
    "the as higher more greater larger bigger above that its last their than what worse over "
    "of".split()
)
_PARTING = FINITE | frozenset(
    "; : • — – while whereas when which who and if with across ( )".split()
)
_BEING = frozenset("is was are were which".split())  # may join a level to its multiple
_OF_THEN = FINITE | {"when"}
_REACHING = frozenset("reaching hitting at touching to recording".split())
_TO_BASE = 12  # words from a multiple to the level that it is taken of
_TO_LEVEL = 7
_POINTING = frozenset({"that", "this", "the"})
_TOLD = frozenset("number figure total sum amount count tally".split())
_TAKING_UP = tuple([one, two] for one in ("that", "this") for two in ("is", "was"))
_OPENING = 6  # tokens before the multiple in a sentence that takes a number up
_TO_TOLD = 6  # words from "that number" to its multiple


def multiples(figures: list[Figure], told: Sequence[Figure] = ()) -> Iterator[Change]:
    """Yield each multiple of a sentence with the level it is taken of and what it makes.

    That level may be the one that "that number" points back to, in its sentence or in the
    one before, whose figures are ``told``.
    """
    if not any(figure.kind == "multiple" for figure in figures):
        return
    lower = figures[0].sentence.tokens.lower
    for place, stated in enumerate(figures):
        if stated.kind != "multiple" or stated.value is None:
            continue
        following = after(stated, 1)
        if following == ["to"]:
            yield from _pointing_back(figures, place, told)
        if not following or following[0] not in _LEADS:
            continue
        base = next((f for f in figures[place + 1 :] if is_level(f)), None)
        if base is None:
            continue
        gap = lower[stated.mention.last + 1 : base.mention.first]
        then = "when" in gap and not {"than", "as"}.isdisjoint(gap)  # "as in 1980, when it had"
        parting = _PARTING - _OF_THEN if then else _PARTING
        if _told_of_a_year(figures, place, base):
            parting = parting - _OF_THEN - {"which", "with"}
        if len(gap) > _TO_BASE or not parting.isdisjoint(gap):
            continue
        level = _level(figures, place, base) or _taken_up(figures, place, base, told)
        if level is not None:
            yield Change(base, level, stated, "", "likely", "a multiple of the level behind it")


def _told_of_a_year(figures: Sequence[Figure], place: int, base: Figure) -> bool:
    """Whether a clause tells the level of the year named: "twice that of 2019, in which 26"."""
    year = figures[place + 1]
    if year.kind != "date" or figures[place + 2 : place + 3] != [base]:
        return False
    lead, gap = between(figures[place], year), between(year, base)
    if gap[:1] == [","]:
        gap = gap[1:]
    return lead[:1] == ["that"] and gap[:1] in (["when"], ["in"], ["with"], ["which"])


def _taken_up(
    figures: Sequence[Figure], place: int, base: Figure, told: Sequence[Figure]
) -> Figure | None:
    """Return the one like level of the sentence before that "That is twice the 19" takes up."""
    lower = base.sentence.tokens.lower
    opens = lower[:2] in _TAKING_UP or (lower[0] in _POINTING and lower[1] in _TOLD)
    near = bool(told) and told[0].section is base.section
    if place or not opens or not near or figures[0].mention.first > _OPENING:
        return None
    likes = [f for f in told if is_level(f) and same_scale(base, f)]
    return likes[0] if len(likes) == 1 else None


def _pointing_back(
    figures: Sequence[Figure], place: int, told: Sequence[Figure]
) -> Iterator[Change]:
    """Read "It has 16,000 dealers and expects that number to double to 32,000"."""
    stated, level = figures[place], next(iter(figures[place + 1 :]), None)
    if level is None or between(stated, level) not in (["to"], ["to", "a"]):
        return
    lead = before(stated, _TO_TOLD)
    at = next((at for at, word in enumerate(lead) if word in _TOLD), -1)
    clause = lead[at + 1 :]
    if at < 1 or lead[at - 1] not in _POINTING or not {"of", ","}.isdisjoint(clause):
        return
    for earlier in (figures[:place], told):
        likes = [f for f in earlier if is_level(f) and same_scale(f, level)]
        if likes:
            if len(likes) == 1:
                why = "a multiple of the number told before"
                yield Change(likes[0], level, stated, "", "likely", why)
            return


def _level(figures: Sequence[Figure], place: int, base: Figure) -> Figure | None:
    """Return the level just before the multiple, or what it reaches behind its base."""
    stated = figures[place]
    lower = stated.sentence.tokens.lower
    for at in range(place - 1, -1, -1):
        level = figures[at]
        gap = lower[level.mention.last + 1 : stated.mention.first]
        if len(gap) > _TO_LEVEL or not (_PARTING - _BEING).isdisjoint(gap):
            break
        if is_level(level) and same_scale(base, level):
            once_more = at and same_scale(base, figures[at - 1])
            told = figures[at - 1]
            return told if once_more and apposed(told, level) is not None else level
    at = base.index - figures[0].index + 1
    for level in figures[at : at + 1]:
        gap = lower[base.mention.last + 1 : level.mention.first]
        if gap and gap[-1] in _REACHING and len(gap) <= _TO_LEVEL and same_scale(base, level):
            return level
    return None

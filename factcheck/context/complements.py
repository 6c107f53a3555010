"""What the words behind an amount say that it is of: "worth of", "in debt", "for care".

"$5m in unpaid loans" are loans, "$2bn worth of bonds" bonds, "£4m was spent on sales"
sales; "a 10 percent increase in costs" is of costs.
"""

from factcheck.context.noun_phrases import TIMED, Place, phrase_after
from factcheck.context.passing_over import OF_TIMES, before_hedges
from factcheck.context.wording import Wording
from factcheck.lexicon.directions import AFTER_DOWN, AFTER_UP
from factcheck.lexicon.money_verbs import DESTINING, HANDING_OVER
from factcheck.lexicon.noun_words import DETERMINERS, STOPS
from factcheck.lexicon.number_words import SMALL
from factcheck.model.mention import Mention

CHANGES = (AFTER_UP | AFTER_DOWN) - frozenset(
    "higher lower more less above below fewer cheaper discount boost raise loss losses".split()
) | frozenset("improvement appreciation depreciation contraction expansion".split())
_LEVELS = frozenset("at to from".split())  # behind these stands a price and no sum
_PURPOSES = frozenset("on for towards toward".split())
_OUT = frozenset("out up on in off".split())
_WIDE = frozenset("nationwide worldwide statewide".split())
_MEANS = frozenset("cash stock notes advance total all addition part full return".split())
_BRACKET = 14  # tokens at the most
_NEAR = 8  # tokens in which the verb of spending stands before its sum


def complement(mention: Mention, said: Wording, at: int) -> Place | None:
    """Return the phrase that a preposition at ``at``, behind an amount, makes its matter."""
    lower, classes = said.lower, said.classes
    word = lower[at] if at < len(lower) else ""
    if word == "worth" and lower[at + 1 : at + 2] == ["of"]:
        return thing_done(said, at + 2)
    if mention.kind == "percentage":
        near = lower[at : at + 6]  # 50 percent to 38 percent among voters
        if "among" in near and not {",", ";", "."} & set(near[: near.index("among")]):
            return thing_done(said, at + near.index("among") + 1)
    if mention.kind != "money":
        return None
    if word == "in" and lower[mention.first - 1] in _LEVELS:
        return None  # closed at $20 in early trade
    if word == "in":
        return _within(said, at + 1)
    if word in ("toward", "towards"):
        return thing_done(said, at + 1)
    passive = word in ("was", "were", "is", "has") or word in ("went", "goes", "go")
    reach = at + 3 if passive else mention.first
    near = lower[max(0, mention.first - _NEAR) : reach]
    if HANDING_OVER.isdisjoint(near) and DESTINING.isdisjoint(near):
        return None
    for place in range(at, min(len(lower), at + 4)):
        if lower[place] in _PURPOSES or classes[place] == "G":
            return thing_done(said, place + (classes[place] != "G"))
        if lower[place] == "to" and classes[place + 1 : place + 2] == "B":
            return thing_done(said, place + 2)  # $5m to build a school
        if classes[place] not in "VDB":
            break
    return None


def _within(said: Wording, at: int) -> Place | None:
    """Return what a sum is "in", where that is no time, place, number or means of payment."""
    named = said.words[at : at + 1]
    if not named or not named[0].islower() or named[0] in STOPS or named[0] in OF_TIMES:
        return None
    if named[0] in SMALL or named[0] in _MEANS:
        return None
    return phrase_after(said, at, single=True)


def change_noun(mention: Mention, said: Wording) -> int:
    """Return the token of the change that the amount measures ("a 5% rise"), -1 if none."""
    lower, classes = said.lower, said.classes
    at = past_bracket(lower, mention.last + 1)
    at += at < len(lower) and lower[at] == "-"
    for place in range(at, min(len(lower), at + 3)):
        if lower[place] in CHANGES and classes[place] != "V":
            return place
        if lower[place] in STOPS or not lower[place].isalpha():
            break
    noun = before_hedges(lower, mention.first) - 1  # a rise of 5%
    return noun if noun >= 0 and lower[noun] in CHANGES and lower[noun + 1] == "of" else -1


def changed(mention: Mention, said: Wording, noun: int) -> Place | None:
    """Return what a change is of: "in costs", "of its workforce", "pay" in "pay rise"."""
    behind = max(noun, past_bracket(said.lower, mention.last + 1) - 1) + 1
    if said.lower[behind : behind + 1] in (["in"], ["of"]):
        return thing_done(said, behind + 1)
    named = noun > mention.last and said.classes[noun - 1] == "N"
    return (noun - 1,) * 3 if named and noun - 1 > mention.last else None


def past_bracket(lower: list[str], at: int) -> int:
    """Step over an amount given again in brackets."""
    if at < len(lower) and lower[at] == "(":
        for place in range(at, min(len(lower), at + _BRACKET)):
            if lower[place] == ")":
                return place + 1
    return at + (at < len(lower) and lower[at] == ")")


def thing_done(said: Wording, at: int) -> Place | None:
    """Return the phrase behind a preposition or a participle's object ("building the site")."""
    lower, classes = said.lower, said.classes
    if classes[at : at + 1] == "G":
        following = lower[at + 1] if at + 1 < len(lower) else ""
        if following in DETERMINERS or following in _OUT:
            at += 1 + (following in _OUT)
    while at < len(lower) and (lower[at] in DETERMINERS or lower[at] in _WIDE):
        at += 1
    if at + 1 < len(lower) and lower[at] in TIMED and classes[at + 1] in "NA":
        at += 1  # a rise in May costs
    if at >= len(lower) or lower[at] in TIMED or lower[at][0].isdecimal():
        return None
    return phrase_after(said, at, single=True)

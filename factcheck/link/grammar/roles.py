"""Say what part a figure plays in a sentence about change: before, after, change, level."""

from decimal import Decimal
from typing import Literal

from factcheck.lexicon.change_words import CHANGE_NOUNS, COMPARATIVES
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.link.grammar.phrases import after, before
from factcheck.model.figure import Figure

Role = Literal["before", "after", "change", "level", "other"]

_LEVEL_KINDS = frozenset(
    {"count", "measure", "money", "percentage", "temperature", "ratio", "duration", "age"}
)
_DETERMINERS = frozenset(
    "a an the just only its their another further some about around roughly nearly almost "
    "more than over less by exactly approximately well his her our this that last".split()
)
# "to" leads to the new level, save behind these.
_OTHER_TO = frozenset(
    "up according due close equal equivalent next prior thanks contrast similar added "
    "relative compared addition down down-to owed paid sold gave".split()
)
_LEVEL_NOUNS = frozenset(
    "high low peak record close level total average figure rate estimate price tally count "
    "reading trough maximum minimum all-time number share".split()
)
_BONDS = frozenset(
    "gilt gilts bond bonds bund bunds treasury treasuries note notes debenture debentures "
    "coupon".split()
)
# Verbs that "up" makes another verb of, which tells of no rise.
_PHRASAL = frozenset(
    "line lines lined set sets setting make makes made give gives gave take takes took pick "
    "picks picked end ends ended sign signs signed draw drew open opens opened put puts turn "
    "turned use used".split()
)
_MILLIONS = 10_000  # the place of the last digit of "1.42 million"
_SAID_ONCE = frozenset({"money", "measure", "temperature"})
_STOPS = frozenset(",;:()—–")
# Before an amount these name the amount itself: money is raised, added, spent.
_NO_CHANGE = frozenset("top raise raises raised raising add adds added adding".split())
_SHARE_WORDS = frozenset({"percent", "%", "cent", "points"})
_CHANGE_UNITS = frozenset({"percentage", "points", "multiple"})


def is_level(figure: Figure) -> bool:
    """Whether the figure may be a level: an amount, not a date, an age or a rank."""
    if figure.kind not in _LEVEL_KINDS or figure.value is None:
        return False
    if before(figure) == ["per"] or is_one_of(figure) or "-for-" in figure.text:
        return False  # a split "from 1-for-2 to 1-for-30" is told from the smaller one
    if figure.kind == "percentage" and not _BONDS.isdisjoint(after(figure, 2)):
        return False  # the "9-1/4 percent Treasury bonds" are called so
    if figure.kind != "count" or figure.unit:
        return True
    return not (1500 <= figure.value <= 2100 and "," not in figure.text and not figure.measure)


def is_one_of(figure: Figure) -> bool:
    """Whether "one" picks somebody out and counts nobody: "from one of the scientists"."""
    return figure.text.lower() == "one" and after(figure) == ["of"]


def elided_scale(first: Figure, second: Figure) -> bool:
    """Whether the second lacks the first's unit only because it is told once.

    So in "81 million barrels, more than the 79 million of 2014"; numbers of
    another size count something else.
    """
    if not first.unit or first.kind == "percentage" or second.kind != "count" or second.unit:
        return False
    if not first.value or not second.value:
        return False
    return Decimal("0.25") <= first.value / second.value <= 4


def same_scale(first: Figure, second: Figure) -> bool:
    """Whether two levels can be subtracted: same kind, unit and denominator."""
    return (
        first.kind == second.kind
        and first.unit == second.unit
        and (first.per == second.per or _rate_left_out(first, second))
    )


def _rate_left_out(first: Figure, second: Figure) -> bool:
    """Whether one of two rates leaves out what it is counted by: "$48 a share, from $44".

    Millions beside a number of units are an amount and no rate.
    """
    if first.per and second.per:
        return False
    grains = sorted((first.mention.grain_low, second.mention.grain_low))
    return grains[1] < _MILLIONS * grains[0] or grains[1] < _MILLIONS


def told_in_one_unit(start: Figure, end: Figure) -> bool:
    """Whether two levels are told in one unit, which may stand with one of them alone."""
    if same_scale(start, end):
        return True
    told = [figure for figure in (start, end) if figure.unit]
    alone = [figure for figure in (start, end) if not figure.unit and figure.kind == "count"]
    if (
        len(told) != 1
        or len(alone) != 1
        or told[0].kind not in _SAID_ONCE
        or is_named(alone[0])
    ):
        return False
    if told[0].per and is_scaled(alone[0]):
        return False  # "at 50 cents a share, up from 5.4 billion"
    metres = told[0].text[-1:] == "m"  # or millions
    # "1.1 million" beside "967,000 tonnes" leaves out no scale, "967" beside "1.1 million" may
    return not metres and (is_scaled(alone[0]) or not is_scaled(told[0]))


def is_named(figure: Figure) -> bool:
    """Whether the noun that a number counts stands behind it."""
    return figure.measure is not None and figure.measure.span.start > figure.span.start


def of_one_noun(first: Figure, second: Figure) -> bool:
    """Whether two counts that both name what they count, count the same; others may."""
    one, other = first.measure, second.measure
    counts = first.kind == second.kind == "count" and is_named(first) and is_named(second)
    if ["of"] in (after(first), after(second)):
        return True  # "24 points, eight more than the 16 of his rival"
    return not counts or one is None or other is None or one.head == other.head


def is_scaled(figure: Figure) -> bool:
    """Whether a scale word stands with the number: "2.5 trillion", not "1,670 tonnes"."""
    span, numeral = figure.mention.span, figure.mention.numeral
    return any(
        map(str.isalpha, figure.text[numeral.start - span.start : numeral.end - span.start])
    )


def sum_and_price(one: Figure, other: Figure) -> bool:
    """Whether one is a sum in millions and the other a price: "$8.7 billion", "$29 a share"."""
    prices = [
        f for f in (one, other) if f.kind == "money" and not is_scaled(f) and _is_price(f)
    ]
    return len(prices) == 1 and (is_scaled(one) or is_scaled(other))


def _is_price(figure: Figure) -> bool:
    return bool(figure.per) or figure.mention.grain_low < 1


def role_of(figure: Figure) -> Role:
    """Return the figure's part by the words that lead into it and follow it."""
    words = _lead(figure)
    last = words[-1] if words else ""
    earlier = words[-2] if len(words) > 1 else ""
    if figure.kind == "multiple" and not is_level(figure):
        return "change"
    if last == "from":
        return "before"
    if is_from(figure):
        return "other"  # the high it fell from is not what the change is taken of
    if last == "to" and earlier in ("compared", "relative"):
        return "before"
    if last == "than" or (last == "with" and earlier in ("compared", "compares", "comparing")):
        return "before"
    if last in ("against", "versus", "vs") and (earlier in (",", "as") or figure.unit):
        return "before"
    if last in ("below", "above", "under") and earlier in _SHARE_WORDS:
        return "before"
    if last == "on" and earlier in CHANGE_NOUNS:
        return "before"
    if _is_exceeded(figure):
        return "before"
    if last == "to" and earlier not in _OTHER_TO:
        return "after"
    if _is_change(figure, last, earlier):
        return "change"
    return "level"


def _lead(figure: Figure) -> list[str]:
    words = before(figure, 6)
    while words and (
        (words[-1] in _DETERMINERS and words[-1] not in ("than", "by"))
        or words[-1].endswith("'s")
    ):
        words.pop()
    return words


def is_from(figure: Figure) -> bool:
    """Whether "from" leads to the figure, over a level that is named ("from a high of 22%").

    A bare noun may name one as well: "from volume of 8,250".
    """
    words = before(figure, 7)
    if words[-1:] == ["from"] or (words[-3:-2] == ["from"] and words[-1] == "of"):
        return True
    if words[-1:] != ["of"] or "from" not in words or words[-2] not in _LEVEL_NOUNS:
        return False
    return _STOPS.isdisjoint(words[words.index("from") :])


def _is_exceeded(figure: Figure) -> bool:
    """Whether a change is told over the figure: "the increase over the $2 million of 2010"."""
    words = before(figure, 4)
    at = words.index("over") if "over" in words else 0
    named = at and words[at + 1 :] and words[-1] in ("the", "its", "their", "our")
    return bool(named) and words[at - 1] in CHANGE_NOUNS


def _is_change(figure: Figure, last: str, earlier: str) -> bool:
    if before(figure) == ["by"] or last == "by":
        return True
    if last == "of" and earlier in CHANGE_NOUNS:
        return True
    if last in DIRECTIONS and last not in _NO_CHANGE:
        return last != "up" or not _is_phrasal(figure)
    following = after(figure, 3)
    if not following:
        return False
    if following[0] in COMPARATIVES or (following[0] in ("-", "–") and len(following) > 1):
        return following[0] in COMPARATIVES or following[1] in CHANGE_NOUNS
    if figure.kind in _CHANGE_UNITS or figure.kind == "money":
        return following[0] in CHANGE_NOUNS or (
            len(following) > 1 and following[1] in CHANGE_NOUNS and following[0] not in ("of",)
        )
    return False


def _is_phrasal(figure: Figure) -> bool:
    """Whether "up" belongs to another verb: "if you line up the country's 100 cities"."""
    words = before(figure, 6)
    at = len(words) - 1 - words[::-1].index("up")
    return at > 0 and words[at - 1] in _PHRASAL


def direction_of(figure: Figure) -> Literal["", "up", "down"]:
    """Return the way of a stated change, by its own words or those just beside it."""
    if figure.direction:
        return figure.direction
    following = after(figure, 3)
    lead = before(figure, 4)
    lead = [
        word
        for at, word in enumerate(lead)
        if word in CHANGE_NOUNS or lead[at - 1 : at] != ["of"]  # "the volume of contracts"
    ]
    for word in (*following[:2], *reversed(lead)):
        way = DIRECTIONS.get(word)
        if way == "up":
            return "up"
        if way == "down":
            return "down"
        if word in ("more", "higher", "greater", "above", "larger", "increase"):
            return "up"
        if word in ("less", "lower", "fewer", "below", "smaller", "decrease"):
            return "down"
    return ""

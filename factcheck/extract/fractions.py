"""Read fractions in words.

Finds: It fell [[a quarter]]. | [[two-thirds]] of them | [[a third]] of voters
Finds: [[half]] the seats | [[three quarters]] of them | [[one-fifth]] | [[half an hour]]
Finds: [[one-half teaspoon]] | [[a quarter of a percentage point]] | [[half a point]]
Finds: [[a quarter-point]] cut
Finds: [[one-third of a mile]] | at least [[a half-hour]] of it | [[a half-mile]] walk
Finds: almost [[a third]] are older
Skips: the first-half points | the first half | a half-hearted try
"""

from decimal import Decimal

from factcheck.extract.line import Line
from factcheck.extract.numbers import number_at
from factcheck.extract.rates import rate_after
from factcheck.extract.unit_surfaces import kind_of_unit, unit_at
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.number_words import DENOMINATORS, SMALL
from factcheck.model.mention import Mention

_HALF_STARTS = frozenset(
    "the of its his her their our all a those these that this those my your an as".split()
)
_PLAYED = frozenset(
    "first second opening other latter final back better later last front top bottom lower "
    "upper other one no".split()
)
# "cut the risk by a third, from ...": what follows a change by a fraction.
_AFTER_CHANGE = frozenset([",", "in", "over", "from", "to", "since", "and", "on", "after"])
_AFTER_SHARE = frozenset(
    "of less more . ; ) ? ! are were have say said live work want".split()
) | {""}
_HALVED = frozenset("hour mile day inch year century acre pint".split())


def scan_fraction(line: Line, index: int) -> Mention | None:
    """Return the fraction whose denominator, or "half", stands at ``index``."""
    lower = line.lower
    word = lower[index]
    bottom = DENOMINATORS.get(word, 0)
    if not bottom:
        return None
    dash = lower[index - 1] == "-" and line.glued(index - 1)
    top_at = index - 2 if dash else index - 1
    top = lower[top_at] if top_at >= line.taken else ""
    value = SMALL.get(top, 0)
    if value and (word.endswith("s") or word == "halves") == (value > 1) and value < bottom * 2:
        if value == 1 and word in ("second",):
            return None
        return _made(line, top_at, index, Decimal(value) / bottom)
    point = _of_points(line, index, top if dash or top != "a" else "")
    if point is not None:
        return point
    if word in ("half",):
        return _half(line, index)
    small = bottom < 11 or lower[index + 1] == "of"
    if top in ("a", "an") and not dash and word not in ("quarter", "fourth") and small:
        by = lower[top_at - 1] == "by" and lower[index + 1] in _AFTER_CHANGE
        if by or lower[index + 1] in _AFTER_SHARE or _restated(line, index + 1):
            return _made(line, top_at, index, Decimal(1) / bottom)
        return None
    changed = lower[top_at - 1] in DIRECTIONS or lower[top_at - 1] == "by"
    if word == "quarter" and top == "a" and changed:
        return _made(line, top_at, index, Decimal(1) / bottom)
    if (
        word == "quarter"
        and top == "a"
        and (
            _restated(line, index + 1)
            or (lower[index + 1] in ("of", "the") and lower[index + 2] != "fiscal")
        )
    ):
        return _made(line, top_at, index, Decimal(1) / bottom)
    return None


def _of_points(line: Line, index: int, top: str) -> Mention | None:
    """Read "a quarter point", "a half-point cut", "three-quarter points"."""
    at = index + 1
    at += line.lower[at] == "-" and line.glued(index)
    if line.lower[index] not in ("half", "quarter"):
        return None
    unit = unit_at(line, at, glued=False)
    if unit is None or unit[1] not in ("point", "percentage point", "percent"):
        return None
    tops = SMALL.get(top, 1)
    if line.lower[index - 1] == "-" and top not in SMALL and line.glued(index - 1):
        return None  # 24 first-half points
    first = index - (line.lower[index - 1] in ("a", "-"))
    first -= tops > 1 and line.lower[first] == "-"
    if tops > 1 and line.lower[first] != top:
        return None
    found = _made(line, first, unit[0], Decimal(tops) / DENOMINATORS[line.lower[index]])
    return found._replace(
        kind=kind_of_unit(unit[1]), unit=line.text(at, unit[0]), unit_name=unit[1]
    )


def _restated(line: Line, at: int) -> bool:
    """Whether a percentage follows behind a mark ("a third — 31% — of", "a quarter (26%)")."""
    if line.lower[at] not in ("—", "–", "(", ",", "-"):
        return False
    digits = next((n for n in range(at + 1, at + 5) if line.is_digits(n)), 0)
    return bool(digits) and line.lower[digits + 1] in ("%", "percent", "per")


def _half(line: Line, index: int) -> Mention | None:
    lower = line.lower
    following = lower[index + 1]
    before = lower[index - 2] if lower[index - 1] == "-" else lower[index - 1]
    if number_at(line, index) is not None or before in _PLAYED:
        return None
    if following in (
        "hour",
        "mile",
        "turn",
        "century",
        "decade",
        "year",
        "inch",
        "day",
        "dozen",
    ):
        if lower[index - 1] in ("a", "the"):
            return _half_unit(line, index)
        return None
    if following == "-" and line.glued(index):
        joined = lower[index + 2] in _HALVED and line.glued(index + 1)
        return _half_unit(line, index) if joined else None
    if following in {"an", "a"}:
        return _half_unit(line, index) if lower[index + 2] != "dozen" else None
    first = index
    if lower[index - 1] == "a" and lower[index - 2] == "and":
        return None
    if following in _HALF_STARTS or following.endswith("s") or lower[index - 1] in (
        "about", "than", "nearly", "almost", "over", "under", "by", "around", "only", "roughly",
        "to", "in",
    ):  # fmt: skip
        return _made(line, first, index, Decimal("0.5"))
    return None


def _half_unit(line: Line, index: int) -> Mention | None:
    """Read "half an hour", "a half mile", "a half turn"."""
    lower = line.lower
    at = index + (2 if lower[index + 1] in ("a", "an", "-") else 1)
    unit = unit_at(line, at, glued=False)
    if lower[at] == "turn":
        return _made(line, index, index, Decimal("0.5"))._replace(kind="count")
    if unit is None:
        return None
    first = (
        index - 1 if lower[index - 1] == "a" and lower[index + 1] not in ("a", "an") else index
    )
    found = _made(line, first, unit[0], Decimal("0.5"))
    often = rate_after(line, unit[0] + 1) if line.lower[unit[0] + 1] in ("a", "per") else None
    return found._replace(
        kind=kind_of_unit(unit[1]), unit=line.text(at, unit[0]), unit_name=unit[1],
        per=often[1] if often else "",
    )  # fmt: skip


def _made(line: Line, first: int, last: int, value: Decimal) -> Mention:
    found = line.mention(first, last, "fraction", value, grain=Decimal("0.1"), in_words=True)
    return _of_a_unit(line, found)


def _of_a_unit(line: Line, found: Mention) -> Mention:
    """Take in "of a mile", "of a percentage point"."""
    at = found.last + 1
    if line.lower[at] == "of" and line.lower[at + 1] in ("a", "an", "one", "1"):
        at += 2
    elif "-" not in line.words[found.first : at]:
        return found
    unit = unit_at(line, at, glued=False)
    if unit is None or unit[1] == "time":
        return found
    last, name = unit
    return found._replace(
        last=last,
        span=line.span(found.first, last),
        kind=kind_of_unit(name),
        unit=line.text(at, last),
        unit_name=name,
    )

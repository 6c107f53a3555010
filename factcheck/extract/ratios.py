"""Read ratios and odds.

Finds: [[one in four]] adults | [[1 in 5]] men | [[one out of every three]]
Finds: [[3-to-1]] odds | [[four of the six]] women | a [[2:1]] split
Finds: a [[5-for-1]] split
Finds: one of [[five-time]] winner Bell's songs
Finds: [[one]] man in London | [[two]] of the women
"""

from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.numbers import number_at
from factcheck.lexicon.calendar_words import MONTHS
from factcheck.model.mention import Mention

_JOINTS = frozenset(["in", "to", "of", "for"])
_DETERMINERS = frozenset("the its his her their our these those all every".split())


def scan_ratio(line: Line, number: Number) -> Mention | None:
    """Return the ratio that the number begins."""
    lower, at = line.lower, number.last + 1
    word = lower[at]
    if word == ":":
        return _colon(line, number)
    if word not in ("in", "of", "out", "-", "to") or number.value == 0:
        return None
    dash = word == "-" and lower[at + 1] in _JOINTS and lower[at + 2] == "-"
    if word == "-" and not dash:
        return None
    if dash:
        word, at = lower[at + 1], at + 1
    after = at + 2 if dash else at + 1
    if word == "out":
        if lower[after] != "of":
            return None
        after += 1
    after += lower[after] == "every"
    if word == "of" and lower[after] in _DETERMINERS:
        after += 1
        after += lower[after] in ("last", "past", "first", "next", "final", "other")
    second = number_at(line, after)
    if second is None or second.value < 1 or line.words[after] in MONTHS:
        return None
    if word == "for":
        fewer = number.value <= second.value
        return _made(line, number, second) if fewer or dash else None  # a 5-for-1 split
    if word == "to":
        return _odds(line, number, second, dash)
    spelled = number.in_words or lower[after - 1] != "of"  # one of three: three are counted
    told = word == "of" and lower[number.last + 1] == "of" and spelled
    titled = lower[second.last + 1] == "-" and lower[second.last + 2] in ("time", "year")
    if titled or (told and number.value == 1):
        return None  # "one of five-time winner Bell's songs", "one of the two": no rates
    if number.value >= second.value or not _counts(line, number, second, word):
        return None
    return _made(line, number, second)


def _colon(line: Line, number: Number) -> Mention | None:
    """Read "2:1"."""
    last = number.last
    if not (line.glued(last) and line.glued(last + 1) and line.is_digits(last + 2)):
        return None
    second = number_at(line, last + 2)
    if second is None or second.value < 1 or number.value > 1000:
        return None
    if second.value >= 1000 and number.value != 1:
        return None  # a doctor for so many people is 1:1000
    return _made(line, number, second)


def _counts(line: Line, number: Number, second: Number, word: str) -> bool:
    """Whether both are small whole counts, not a year, a date or a measure."""
    if line.words[second.first].isdecimal() and len(line.words[second.first]) == 4:
        return False
    following = line.lower[second.last + 1]
    if word == "in":
        if (number.value > 10 and second.value < 1000) or second.value > 10_000_000:
            return False
        return following not in ("years", "days", "months", "weeks", "minutes", "hours", "%",
                                 "games", "matches", "seasons", "starts", "overs", "balls",
                                 "states", "cities", "countries")  # fmt: skip
    return following not in ("%", "percent", "per") and not second.scaled


def _odds(line: Line, number: Number, second: Number, dash: bool) -> Mention | None:
    if not dash and not (number.value > second.value == 1):
        return None
    if number.value > 1000 or second.value > 1000 or number.value < second.value:
        return None
    return _made(line, number, second)


def _made(line: Line, number: Number, second: Number) -> Mention:
    return line.mention(
        number.first, second.last, "ratio", number.value / second.value,
        in_words=number.in_words, parts=(number.value, second.value),
    )  # fmt: skip

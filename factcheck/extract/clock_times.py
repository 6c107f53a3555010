"""Read times of day.

Finds: at [[11 a.m.]] today | at [[5:25 p.m.]] today | at [[1.05am]] | by [[11:30]]
Finds: at [[2100 GMT]] | open [[7]]-[[9pm]] | [[10 o'clock]]
"""

from decimal import Decimal

from factcheck.extract.line import ZERO, Line
from factcheck.model.mention import Mention

_HALVES = {"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12, "a.m": 0, "p.m": 12}
_ZONES = frozenset("gmt utc bst est edt cet ist et pt pst pdt hours hrs local".split())


def scan_time(line: Line, index: int) -> Mention | None:
    """Return the time of day that the digits at ``index`` begin."""
    words, lower = line.words, line.lower
    word = words[index]
    if len(word) > 5:
        return None
    if lower[index + 1] == ":" and line.glued(index) and line.glued(index + 1):
        return _with_colon(line, index)
    half = _half_at(line, index + 1)
    if half is not None:
        last, shift = half
        whole, _, minutes = word.partition(".")
        if not whole.isdecimal() or int(whole) > 24:
            return None
        if minutes and not (minutes.isdecimal() and int(minutes) <= 59):
            return None
        return _time(line, index, last, int(whole), int(minutes or 0), shift=shift)
    if lower[index + 1] == "o'clock" and word.isdecimal():
        return _time(line, index, index + 1, int(word), 0, shift=0)
    if (
        len(word) == 4
        and word.isdecimal()
        and lower[index + 1] in _ZONES
        and (
            int(word[:2]) < 24
            and int(word[2:]) < 60
            and (word[0] == "0" or word[2:] in "00 30 15 45")
        )
    ):
        return _time(line, index, index + 1, int(word[:2]), int(word[2:]), shift=0)
    if (
        lower[index + 1] in ("-", "–", "to")
        and words[index + 2].isdecimal()
        and word.isdecimal()
    ):
        far = _half_at(line, index + 3)
        if far is not None and int(word) <= 24:
            return _time(line, index, index, int(word), 0, shift=far[1])
    return None


def _half_at(line: Line, at: int) -> tuple[int, int] | None:
    word = line.lower[at]
    if word in _HALVES:
        if word == "am" and not line.glued(at - 1) and line.lower[at + 1] in ("i", "not"):
            return None
        return at, _HALVES[word]
    return None


def _with_colon(line: Line, index: int) -> Mention | None:
    hour, minute = line.words[index], line.words[index + 2]
    if not (hour.isdecimal() and len(hour) <= 2 and int(hour) <= 24):
        return None
    if not (
        minute[:2].isdecimal() and len(minute.partition(".")[0]) == 2 and int(minute[:2]) < 60
    ):
        return None
    last = index + 2
    seconds = line.words[last + 1] == ":" and line.glued(last) and line.is_digits(last + 2)
    if seconds and line.glued(last + 1):
        last += 2
    half = _half_at(line, last + 1)
    if half is None:
        return _time(line, index, last, int(hour), int(minute[:2]), shift=0)
    return _time(line, index, half[0], int(hour), int(minute[:2]), shift=half[1])


def _time(line: Line, first: int, last: int, hour: int, minute: int, *, shift: int) -> Mention:
    hour = hour % 12 + shift if last > first and shift else hour
    parts = (Decimal(hour), Decimal(minute))
    return line.mention(first, last, "time", ZERO, parts=parts)

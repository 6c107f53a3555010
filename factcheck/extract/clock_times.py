"""Read times of day, and times run, which are durations.

Finds: at [[11 a.m.]] today | at [[5:25 p.m.]] today | at [[1.05am]] | by [[11:30]]
Finds: at [[1107 GMT]]
Finds: at [[2100 GMT]] | open [[7]]-[[9pm]] | [[10 o'clock]] | from [[noon]] to [[midnight]]
Finds: at [[half past six]] | at [[6.30 in the morning]] | at [[quarter to five]].
Finds: at [[12 noon]] | open [[7.30]] to [[9pm]] | won in [[2:05:30]] | ran [[3:59.4]]
Finds: from [[0900]] to [[1315 CST]]
Skips: the midnight sun | in High Noon
"""

from decimal import Decimal

from factcheck.extract.digits import PLACES
from factcheck.extract.line import ZERO, Line
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.number_words import ONES
from factcheck.model.mention import Mention

_QUARTERS = frozenset({"00", "15", "30", "45"})
_GREENWICH = frozenset({"gmt", "utc"})
_HALVES = {"am": 0, "a.m.": 0, "pm": 12, "p.m.": 12, "a.m": 0, "p.m": 12}
_ZONES = frozenset(
    "gmt utc bst est edt cet ist et pt pst pdt cst cdt mst mdt hours hrs local".split()
)
NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 0}
# Where the word names no hour.
_AFTER_NAMES = frozenset("sun oil blue mass snack feast express cowboy".split())
_TO = frozenset(["-", "–", "to", "until", "till", "and", "or"])
_AT = frozenset("at by before after until till around about from since between to".split())
# What tells minutes and seconds of play or of a race from an hour of the day.
_LASTED = frozenset("left remaining mile marathon long".split())
_CLOCKED = frozenset("clocked clocking timed clocks lasts lasted lasting".split())
_DAY_PARTS = {"morning": 0, "afternoon": 12, "evening": 12}


def scan_named_hour(line: Line, index: int) -> Mention | None:
    """Return the hour that "noon" or "midnight" names."""
    if line.capital(index) and index > 0:
        return None
    following = line.lower[index + 1]
    if following in _AFTER_NAMES or line.lower[index - 1] in ("my", "his", "her", "no"):
        return None
    return _time(line, index, index, NAMED_HOURS[line.lower[index]], 0)


def scan_time(line: Line, index: int) -> Mention | None:
    """Return the time of day, or the time run, that the digits at ``index`` begin."""
    words, lower = line.words, line.lower
    word = words[index]
    if len(word) > 5:
        return None
    if lower[index + 1] == ":" and line.glued(index) and line.glued(index + 1):
        return _with_colon(line, index)
    whole, point, minutes = word.partition(".")
    if not whole.isdecimal() or int(whole) > 24 or (point and not _sixty(minutes)):
        return _on_the_hour(line, index)
    hour, minute = int(whole), int(minutes or 0)
    half = _half_at(line, index + 1) or _part_of_day(line, index)
    if half is not None:
        return _time(line, index, half[0], _on_dial(hour, half[1]), minute)
    if lower[index + 1] in NAMED_HOURS and hour == 12 and not point:
        return _time(line, index, index + 1, NAMED_HOURS[lower[index + 1]], 0)
    if lower[index + 1] == "o'clock" and not point:
        return _time(line, index, index + 1, hour, 0)
    if point and lower[index + 1] in _ZONES and lower[index + 1] not in ("hours", "hrs"):
        return _time(line, index, index + 1, hour, minute)
    shared = _half_shared(line, index + 1, hour)
    if shared is not None:
        return _time(line, index, index, shared, minute)
    return _on_the_hour(line, index)


def _on_the_hour(line: Line, index: int) -> Mention | None:
    """Read "2100 GMT" and "0630 hours"."""
    word = line.words[index]
    if len(word) != 4 or not word.isdecimal():
        return None
    zoned = line.lower[index + 1] in _ZONES
    if not zoned:
        until = line.words[index + 2]
        begins = line.lower[index + 1] in _TO and until.isdecimal() and len(until) == 4
        if not (begins and line.lower[index + 3] in _ZONES):
            return None
    hour, minute = int(word[:2]), int(word[2:])
    if hour == 24 and not minute:
        hour = 0
    sure = word[0] == "0" or word[2:] in _QUARTERS or line.lower[index + 1] in _GREENWICH
    if hour >= 24 or minute >= 60 or not sure:
        return None
    return _time(line, index, index + zoned, hour, minute)


def _sixty(digits: str) -> bool:
    """Whether two digits may be minutes or seconds."""
    return len(digits) == 2 and digits.isdecimal() and int(digits) < 60


def _half_shared(line: Line, at: int, hour: int) -> int | None:
    """Return the hour of "7-9pm" and "11.30 to 1pm", whose half is told once, behind."""
    if line.lower[at] not in _TO or not line.is_digits(at + 1):
        return None
    until = line.words[at + 1].partition(".")[0]
    last = at + 1
    if line.words[at + 2] == ":" and line.glued(at + 1) and line.is_digits(at + 3):
        last = at + 3
    half = _half_at(line, last + 1)
    if half is None or not until.isdecimal() or not 0 < hour <= 12 or int(until) > 12:
        return None
    later = hour % 12 <= int(until) % 12
    return _on_dial(hour, half[1] if later else 12 - half[1])


def _half_at(line: Line, at: int) -> tuple[int, int] | None:
    word = line.lower[at]
    if word in _HALVES:
        if word == "am" and not line.glued(at - 1) and line.lower[at + 1] in ("i", "not"):
            return None
        return at, _HALVES[word]
    return None


def _part_of_day(line: Line, index: int) -> tuple[int, int] | None:
    """Read "at 6.30 in the morning", "by 7 in the evening"."""
    if line.lower[index - 1] not in _AT or line.lower[index + 1 : index + 3] != ["in", "the"]:
        return None
    half = _DAY_PARTS.get(line.lower[index + 3])
    return None if half is None else (index + 3, half)


def scan_past(line: Line, index: int) -> Mention | None:
    """Read "half past six" and "quarter to five"; the half of the day stays open."""
    if line.lower[index + 1] not in ("past", "to"):
        return None
    hour = int(line.words[index + 2]) if line.words[index + 2].isdecimal() else (
        ONES.get(line.lower[index + 2], 0)
    )  # fmt: skip
    if not 1 <= hour <= 12 or line.lower[index - 1] in ("by", "from", "third", "second"):
        return None
    minute = 30 if line.lower[index] == "half" else 15
    if line.lower[index + 1] == "to":
        if minute == 30 or _counts_on(line.lower[index + 3]):
            return None
        hour, minute = hour - 1 or 12, 45
    return _time(line, index, index + 2, hour, minute)


def _counts_on(word: str) -> bool:
    """Whether a word behind a number shows that it is no hour."""
    return word.endswith("s") or word in ("-", "percent", "per", "%", "point", "million")


def _on_dial(hour: int, half: int) -> int:
    """Return the hour of the day: 12 a.m. is 0, 12 p.m. is 12."""
    return hour % 12 + half if hour <= 12 else hour


def _with_colon(line: Line, index: int) -> Mention | None:
    hour, minute = line.words[index], line.words[index + 2]
    if not hour.isdecimal() or not _sixty(minute.partition(".")[0]):
        return None
    last = index + 2
    seconds = line.words[last + 1] == ":" and line.glued(last) and line.is_digits(last + 2)
    if seconds and line.glued(last + 1):
        last += 2
    half = _half_at(line, last + 1)
    if half is None and _is_run(line, index, last):
        return _run(line, index, last)
    if len(hour) > 2 or int(hour) > 24:
        return None
    if half is not None:
        return _time(line, index, half[0], _on_dial(int(hour), half[1]), int(minute[:2]))
    shared = _half_shared(line, last + 1, int(hour))
    return _time(line, index, last, int(hour) if shared is None else shared, int(minute[:2]))


def _is_run(line: Line, index: int, last: int) -> bool:
    """Whether digits with colons tell how long something took, not when it was."""
    if "." in line.words[last]:
        return True
    before, following = line.lower[index - 1], line.lower[last + 1]
    if last == index + 2:  # 4:35
        timed = before in _CLOCKED or line.lower[index - 2 : index] == ["time", "of"]
        return (
            timed or following in _LASTED or line.lower[last + 1 : last + 3] == ["to", "play"]
        )
    if before in _AT or following in _ZONES or len(line.words[index]) > 1:
        return False
    dated = before in MONTHS or before in WEEKDAYS or before == ","
    return not dated and not line.is_digits(index - 1)


def _run(line: Line, index: int, last: int) -> Mention | None:
    """Return a time run in seconds: "2:05:30", "3:59.4"."""
    total, grain = ZERO, PLACES[0]
    for at in range(index, last + 1, 2):
        whole, point, decimals = line.words[at].partition(".")
        if not whole.isdecimal() or len(whole) > 3 or (point and not decimals.isdecimal()):
            return None
        if at > index and not _sixty(whole):
            return None
        total = total * 60 + Decimal(line.words[at])
        grain = PLACES[-len(decimals)]
    found = line.mention(index, last, "duration", total, grain=grain)
    return found._replace(unit_name="second")


def _time(line: Line, first: int, last: int, hour: int, minute: int) -> Mention:
    parts = (Decimal(hour), Decimal(minute))
    return line.mention(first, last, "time", ZERO, parts=parts)

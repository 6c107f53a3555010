"""Find the day of publication that a story states itself."""

from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.model.article import Published, Section

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
_DAYS = frozenset(
    f"{day}{ending}"
    for day in "monday tuesday wednesday thursday friday saturday sunday".split()
    for ending in ("", "s")
) | frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
_STATING = (
    "published",
    "first published",
    "originally published",
    "posted",
    "publication date",
)
_REVISING = ("updated", "last updated", "last modified", "modified")
_DASHES = ("—", "–", " - ", "--")
_NEAR_THE_EDGE = 8  # blocks from the top, or from the end, where such a line stands
_LONGEST_LINE = 160
_BETWEEN = ("of", "the")
_BACK = {"today": 0, "yesterday": 1}
_PARTS = 2  # numbers of a day whose month is a word: its own and the year's
_NO_DATE = "not a date; write it as 2026-11-28 or 28 November 2026"
_NO_YEAR = "the year is missing; write it as 2026-11-28 or 28 November 2026"
_NO_SUCH_DAY = "there is no such day"
_TIME_WORDS = frozenset("at on am pm a m p gmt bst et est edt pt utc date |".split())


def parse_day(text: str) -> date | None:
    """Return the day that ``text`` begins with or is, or ``None`` without a full date.

    "2016-03-25", "2016-03-25T10:00Z", "20160325", "March 25, 2016", "25 March
    2016". Numbers such as 03/04/2016 are left alone: their order is unknown.
    """
    text = text.strip()
    digits = text[:10].replace("-", "")
    if len(digits) >= 8 and digits[:8].isdecimal() and not text[8:9].isdigit():
        return _day(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    if text[:10].count("-") == 2:
        try:
            return date.fromisoformat(text[:10])
        except ValueError:
            return None
    return _find_day(text)


def given_day(text: str, *, today: date | None = None) -> date:
    """Return the day that ``text`` is, as an editor types it.

    What ``parse_day`` takes, numbers whose order is plain: "28/11/2026", "11/28/2026",
    "28.11.2026", and, where it is told which day is ``today``, "today" and "yesterday".
    Raises ``ValueError`` with what is wrong and how to write it.
    """
    back = _BACK.get(text.strip().lower())
    if today is not None and back is not None:
        return today - timedelta(days=back)
    numbers = text.strip().replace("/", "-").replace(".", "-").split("-")
    if len(numbers) == 3 and all(number.isdecimal() for number in numbers):
        return _day_in_numbers(numbers)
    words = _words(text.replace("-", " "))
    months = [word for word in words if word in _MONTHS]
    named = [word for word in words if word in _DAYS]
    letters = [word for word in words if word[0].isalpha() and word not in _BETWEEN]
    day = parse_day(text) or _find_day(" ".join(words))
    if len(months) > 1 or len(letters) > len(months) + len(named):
        raise ValueError(_NO_DATE)
    if day is None:
        told = [word for word in words if _number(word) or _year(word)]
        years = [word for word in told if _year(word)]
        if not months or not 1 <= len(told) <= _PARTS or len(told) == len(years):
            raise ValueError(_NO_DATE)
        raise ValueError(_NO_SUCH_DAY if years else _NO_YEAR)
    if named and not named[0].startswith(day.strftime("%a").lower()):
        raise ValueError(f"that day is a {day:%A}")
    return day


def _day_in_numbers(numbers: Sequence[str]) -> date:
    first, second, last = map(int, numbers)
    if len(numbers[0]) == 4:
        found = {_day(first, second, last)}
    elif len(numbers[2]) == 4:
        found = {_day(last, second, first), _day(last, first, second)}
    else:
        raise ValueError("write the year in four digits")
    days = sorted(day for day in found if day is not None)
    if len(days) == 2:
        told = " or ".join(f"{day.day} {day:%B}" for day in days)
        written = " or ".join(map(str, days))
        raise ValueError(f"may be {told}; write {written}")
    if not days:
        raise ValueError(_NO_SUCH_DAY)
    return days[0]


def stated_publication(
    text: str, sections: Sequence[Section], dateline: str
) -> Published | None:
    """Return the day that a dateline, byline or "Published ..." line gives.

    Captions are never asked: theirs is the day of the picture.
    """
    if dateline and (day := _find_day(dateline)):
        return Published(day, "dateline")
    lines = [s for s in sections if s.kind in ("body", "standfirst", "subhead")]
    edge = lines[:_NEAR_THE_EDGE] + lines[_NEAR_THE_EDGE:][-_NEAR_THE_EDGE:]
    revised: Published | None = None
    for place, section in enumerate(edge):
        start, end = section.span
        line = text[start : min(end, start + _LONGEST_LINE)]
        lower = line.lower()
        whole = end - start <= _LONGEST_LINE
        if whole and lower.startswith(_STATING) and (day := _find_day(line)):
            return Published(day, "“Published” line")
        if whole and lower.startswith(_REVISING) and (day := _find_day(line)):
            revised = revised or Published(day, "“Updated” line")
        elif place < 3 and whole and (day := _byline_day(line)):
            return Published(day, "byline")
        elif place < 3 and (day := _dateline_day(line)):
            return Published(day, "dateline")
    return revised


def _dateline_day(line: str) -> date | None:
    """Return the full date before a dateline's dash: "LONDON, 5 March 2016 (PA) — …"."""
    ends = [at for dash in _DASHES if (at := line.find(dash, 0, 90)) > 0]
    head = line[: min(ends)] if ends else ""
    place = head.partition(",")[0].partition("(")[0].strip()
    return _find_day(head) if place and place[:4].isupper() else None


def _byline_day(line: str) -> date | None:
    """Return the date of a byline, or of a line that holds nothing but a date."""
    day = _find_day(line)
    if day is None:
        return None
    if line[:3].lower() == "by " and not line.rstrip().endswith("."):
        return day
    rest = [
        word
        for word in _words(line)
        if word not in _MONTHS and word not in _DAYS and not word[0].isdigit()
    ]
    return day if len(rest) <= 4 and set(rest) <= _TIME_WORDS else None


def _words(text: str) -> list[str]:
    for mark in ",.()|:;/—–":
        text = text.replace(mark, " ")
    return text.lower().split()


def _find_day(text: str) -> date | None:
    words = _words(text)
    for at, word in enumerate(words):
        month = _MONTHS.get(word)
        if month is None:
            if word[:1].isdigit() and word[:10].count("-") == 2:
                return parse_day(word)
            continue
        before = words[at - 1] if at else ""
        if before == "of" and at > 1:
            before = words[at - 2]
        after = words[at + 1 : at + 3]
        if len(after) == 2 and (day := _number(after[0])) and (year := _year(after[1])):
            return _day(year, month, day)
        if after and (year := _year(after[0])) and (day := _number(before)):
            return _day(year, month, day)
    return None


def _number(word: str) -> int:
    word = word.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    return int(word) if word.isdecimal() and len(word) <= 2 else 0


def _year(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) == 4 and word[0] in "12" else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

"""Read calendar dates: days, months, weekdays and the written forms of a full date.

Finds: on [[March 18, 2016]] | on [[18 March]] | [[Sept. 20-24]] | in [[June of 2018]]
Finds: at [[2019-09-01]] | on [[Monday]] | on [[5th June 2025]] | from [[10-16 January]]
Finds: It came in [[March]]. | on [[18/03/2016]] | on [[21/Apr/2014]] | [[June 14 to 17]]
Finds: the [[fourteenth of March 2016]] | on [[Oct 26]] [[15:50:06]] [[2016]]
Finds: in [[mid-March]] | at a [[June]] summit | the months of [[March]], [[May]] and [[July]]
Finds: Today, [[January 23]]: rest
Skips: It may rise. | They march on. | edited by April Stone | by Jan Novak in Leeds
"""

from decimal import Decimal

from factcheck.extract.line import ZERO, Line
from factcheck.lexicon.calendar_words import (
    DOUBTFUL_MONTHS,
    GIVEN_NAMES,
    MONTH_LEADS,
    MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from factcheck.lexicon.label_words import FUNCTION_WORDS
from factcheck.model.mention import Calendar, Mention

_ORDINAL_ENDS = frozenset(["st", "nd", "rd", "th"])
_UNTIL = frozenset(["-", "–", "—", "to", "until", "through", "and", "&"])
_PARTS = frozenset("early late mid".split())
_ARTICLES = frozenset("a an the its his her their our".split())
_SIGNERS = frozenset("by and ; : with ,".split())


def scan_day_first(line: Line, index: int) -> Mention | None:
    """Return the date that begins with its day: "5th June", "10-16 January", "3-Mar-2024"."""
    day = day_number(line, index)
    if not day:
        return None
    last = _suffixed(line, index)
    mark = line.words[last + 1]
    if mark in ("-", "/") and line.lower[last + 2] in MONTHS and line.words[last + 3] == mark:
        return _marked(line, index, last + 2, day)
    at, parts = _days_to(line, last, day)
    at += 1 + (line.lower[at + 1] == "of" and (at != index or bool(parts)))
    if line.lower[at] not in MONTHS or not line.capital(at):
        return None
    last, year = year_after(line, at + _shortened(line, at))
    month = MONTHS[line.lower[at]]
    return _date(line, index, last, Calendar("day", year, month, day), parts)


def _shortened(line: Line, at: int) -> bool:
    """Whether the stop behind a month shortens it ("Sept."), not the sentence's own."""
    word = line.lower[at]
    stop = line.lower[at + 1] == "." and at + 2 < line.size
    return stop and len(word) < 5 and word not in ("may", "june", "july")


def _suffixed(line: Line, index: int) -> int:
    """Return the last token of a day written "5" or "5th"."""
    return index + (line.lower[index + 1] in _ORDINAL_ENDS and line.glued(index))


def _marked(line: Line, first: int, at: int, day: int) -> Mention | None:
    """Read "21/Apr/2014" and "19-Nov-12"."""
    year = line.words[at + 2]
    if not (year.isdecimal() and len(year) in (2, 4) and line.glued(at) and line.glued(at + 1)):
        return None
    year = year if len(year) == 4 else _century(year) + year
    calendar = Calendar("day", int(year), MONTHS[line.lower[at]], day)
    return _date(line, first, at + 2, calendar)


def spelled_day(line: Line, first: int, last: int, rank: int) -> Mention | None:
    """Return the date of "the fourteenth of March"; the ordinal ends at ``last``."""
    at = last + 1 + (line.lower[last + 1] == "of")
    if line.lower[at] not in MONTHS or not line.capital(at) or not 1 <= rank <= 31:
        return None
    if at == last + 1 and line.lower[at] in DOUBTFUL_MONTHS:
        return None
    last, year = year_after(line, at)
    return _date(line, first, last, Calendar("day", year, MONTHS[line.lower[at]], rank))


def scan_month(line: Line, index: int) -> Mention | None:
    """Return the date that a month's name at ``index`` belongs to."""
    word = line.lower[index]
    month = MONTHS[word]
    capital = line.capital(index)
    dot = line.lower[index + 1] == "." and len(word) < 5
    after = index + 2 if dot else index + 1
    if (
        not capital
        and not line.is_digits(after)
        and not line.is_digits(index - 1)
        and (word in DOUBTFUL_MONTHS or len(word) < 5)
    ):
        return None
    first, last = index, after - 1 if dot else index
    if line.lower[index - 1] == "-" and line.lower[index - 2] in _PARTS and capital:
        last, year = year_after(line, last)
        return _date(line, index - 2, last, Calendar("month", year, month))
    before = _day_before(line, index)
    if before is not None:
        first, day = before
        last, year = year_after(line, last)
        return _date(line, first, last, Calendar("day", year, month, day))
    day = day_number(line, after)
    if day:
        last = _suffixed(line, after)
        last, parts = _days_to(line, last, day)
        last, year = year_after(line, last)
        year = year or _year_behind_clock(line, last + 1)
        return _date(line, first, last, Calendar("day", year, month, day), parts)
    last_with_year, year = year_after(line, last)
    if year is not None:
        return _date(line, first, last_with_year, Calendar("month", year, month))
    if not _stands_alone(line, index, word, capital):
        return None
    return _date(line, first, first, Calendar("month", None, month))


def _stands_alone(line: Line, index: int, word: str, capital: bool) -> bool:
    """Whether a bare month name is the month ("in March"), not a word or a name."""
    if not capital:
        return word not in DOUBTFUL_MONTHS and len(word) > 4
    before = line.lower[index - 1]
    if _signs(line, index, before):
        return False
    if word in DOUBTFUL_MONTHS or len(word) < 5:
        if len(word) < 3 or index == 0:
            return False
        return before in MONTH_LEADS or _listed(line, index) or _modifies(line, index)
    return True


def _listed(line: Line, index: int) -> bool:
    """Whether another month stands beside it in a list ("March, May and July")."""
    before = line.lower[index - 2] if line.lower[index - 1] in (",", "and", "or") else ""
    after = line.lower[index + 2] if line.lower[index + 1] in (",", "and", "or") else ""
    return before in MONTHS or after in MONTHS


def _modifies(line: Line, index: int) -> bool:
    """Whether the month stands between an article, or "the latest", and its noun."""
    noun = line.words[index + 1]
    lead = line.lower[index - 1]
    if not noun.islower() or not noun.isalpha() or noun in FUNCTION_WORDS or len(noun) < 4:
        return False
    if lead in _ARTICLES or lead.endswith("'s"):
        return True
    return line.words[index - 1].islower() and line.lower[index - 2] in _ARTICLES


def _signs(line: Line, index: int, before: str) -> bool:
    """Whether the month's name is a person's: "by April Stone", "and May Field in Leeds"."""
    given = line.lower[index]
    index += line.lower[index + 1] in ("de", "van", "von")
    surname = line.words[index + 1]
    if not surname[:1].isupper() or surname.isupper() or surname.lower() in WEEKDAYS:
        return False
    following = line.lower[index + 2]
    named = following in ("in", "and") or not following[:1].isalnum()
    return named and before in _SIGNERS and given in GIVEN_NAMES


def _day_before(line: Line, index: int) -> tuple[int, int] | None:
    """Return the first token and the day in "18 March", "the 18th of March"."""
    at = index - 1
    if line.lower[at] == "of":
        at -= 1
    suffix = line.lower[at] in _ORDINAL_ENDS
    at -= suffix
    if at < line.taken or at < 0 or (line.lower[index - 1] == "of" and not suffix):
        return None
    day = day_number(line, at)
    return (at, day) if day else None


def day_number(line: Line, index: int) -> int:
    """Return the day of the month written at ``index``, 0 if none is."""
    word = line.words[index]
    if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31:
        return int(word) if not _goes_on(line, index) else 0
    return 0


def _goes_on(line: Line, index: int) -> bool:
    """Whether more than a day is written there ("5%", "3 million", "10:30")."""
    following = line.lower[index + 1]
    if following == ":":
        return line.is_digits(index + 2)
    if following in ("%", "percent", "million", "billion", "pm", "am", "a.m.", "p.m."):
        return True
    return following == "per" and line.lower[index + 2] == "cent"


def _days_to(line: Line, last: int, day: int) -> tuple[int, tuple[Decimal, ...]]:
    """Take in the second day of "Sept. 20-24" and "June 14 to 17"."""
    joint = line.lower[last + 1]
    until_at = last + 2 + (line.lower[last + 2] == "the" and joint in ("to", "until", "and"))
    until = line.words[until_at]
    if joint not in _UNTIL or not until.isdecimal() or len(until) > 2:
        return last, ()
    end = _suffixed(line, until_at)
    following = line.lower[end + 1]
    dated = following in MONTHS or following in ("", "of") or not following[0].isalnum()
    if joint.isalpha() and not dated and following not in FUNCTION_WORDS:
        return last, ()  # on June 14 and 17 people
    if day < int(until) <= 31 and not _goes_on(line, end):
        return end, (Decimal(day), Decimal(until))
    return last, ()


def _year_behind_clock(line: Line, at: int) -> int | None:
    """Return the year of a log's "Oct 26 15:50:06 2016"."""
    if line.words[at + 1] != ":" or line.words[at + 3] != ":" or not line.is_digits(at + 4):
        return None
    return year_after(line, at + 4)[1]


def year_after(line: Line, last: int) -> tuple[int, int | None]:
    """Return the year behind a month or day, if one is there, and the last token."""
    at = last + 1
    if line.lower[at] in (",", "of"):
        at += 1
    word = line.words[at]
    if word.isdecimal() and len(word) == 4 and 1000 <= int(word) <= 2199:
        return at, int(word)
    return last, None


def scan_weekday(line: Line, index: int) -> Mention | None:
    """Return the weekday at ``index``; short names need a date or a mark beside them."""
    word = line.lower[index]
    if not line.capital(index):
        return None
    if word in SHORT_WEEKDAYS:
        at = index + (line.lower[index + 1] == ".") + 1
        at += line.lower[at] == ","
        if line.lower[at] not in MONTHS and not line.is_digits(at):
            return None
    return _date(line, index, index, Calendar("weekday", weekday=WEEKDAYS[word]))


def scan_numeric_date(line: Line, index: int) -> Mention | None:
    """Return a date written in digits alone: 2019-09-01, 18/03/2016, 18.03.2016."""
    words = line.words
    mark = words[index + 1]
    if (
        mark in ("-", "/")
        and words[index + 3] == mark
        and words[index + 2].isdecimal()
        and words[index + 4].isdecimal()
        and words[index].isdecimal()
        and all(line.glued(at) for at in range(index, index + 4))
    ):
        numbers = [words[index], words[index + 2], words[index + 4]]
        plain = all(number.isdecimal() and len(number) <= 2 for number in numbers)
        if mark == "/" and plain and len(numbers[2]) == 2 and _one_way(numbers):
            numbers[2] = _century(numbers[2]) + numbers[2]
        return _numeric(line, index, index + 4, numbers)
    if words[index].count(".") == 2:
        return _numeric(line, index, index, words[index].split("."))
    return None


def _one_way(numbers: list[str]) -> bool:
    """Whether only one of the first two numbers can be the month ("12/15/15")."""
    one, two = int(numbers[0]), int(numbers[1])
    return min(one, two) <= 12 < max(one, two) <= 31


def _century(year: str) -> str:
    return "20" if int(year) < 50 else "19"


def _numeric(line: Line, first: int, last: int, texts: list[str]) -> Mention | None:
    if not all(text.isdecimal() and len(text) <= 4 for text in texts):
        return None
    one, two, three = (int(text) for text in texts)
    if len(texts[0]) == 4 and 1 <= two <= 12 and 1 <= three <= 31:
        calendar = Calendar("day", one, two, three)
    elif len(texts[2]) == 4 and three >= 1000 and len(texts[0]) <= 2 and len(texts[1]) <= 2:
        if not (1 <= one <= 31 and 1 <= two <= 31):
            return None
        if two > 12:
            calendar = Calendar("day", three, one, two)
        elif one > 12:
            calendar = Calendar("day", three, two, one)
        else:  # 3/4/2016 is March or April: only the year is sure
            calendar = Calendar("year", three)
    else:
        return None
    if line.lower[last + 1].startswith("t") and line.glued(last):  # an ISO time follows
        while line.glued(last) and line.words[last + 1]:
            last += 1
    return _date(line, first, last, calendar)


def _date(
    line: Line, first: int, last: int, calendar: Calendar, parts: tuple[Decimal, ...] = ()
) -> Mention | None:
    if first < line.taken:
        return None
    return line.mention(first, last, "date", ZERO, calendar=calendar, parts=parts)

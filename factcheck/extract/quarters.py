"""Read the quarters and halves of a year that an ordinal names.

Finds: in the [[third quarter of 2014]] | [[first-quarter]] profit
Finds: in [[Q3 2023]] | its [[Q1]] results | by [[H2 2024]]
Finds: its fiscal [[fourth quarter]]
Finds: in the [[first half of 2010]] | the [[second half of March]]
Skips: They led after the first quarter of the game. | the first half of the match
"""

from factcheck.extract.dates import year_after
from factcheck.extract.line import ZERO, Line
from factcheck.lexicon.calendar_words import MONTHS
from factcheck.model.mention import Calendar, Mention

# Games are played in quarters and halves as well.
_PLAYED = frozenset(
    "game games match touchdown touchdowns yard yards scored scoring quarterback rebounds goal "
    "goals basket baskets halftime kick interception fumble playoff playoffs".split()
)
_BEFORE = frozenset("in for of during since until by its from".split())
_RESULTS = frozenset(
    "results earnings profit profits sales revenue revenues loss losses report figures growth "
    "gdp guidance numbers net".split()
)


def scan_part_of_year(line: Line, first: int, last: int, rank: int) -> Mention | None:
    """Return the quarter, or the half with its year or month, that an ordinal's noun names."""
    at = last + 1
    at += line.lower[at] == "-"
    part = line.lower[at]
    if part not in ("quarter", "half") or rank > (4 if part == "quarter" else 2):
        return None
    if not _PLAYED.isdisjoint(line.lower):
        return None
    if part == "half":
        return _half(line, first, at)
    end, year = year_after(line, at)
    return line.mention(
        first, end, "date", ZERO, calendar=Calendar("quarter", year, quarter=rank)
    )


def scan_short_quarter(line: Line, index: int) -> Mention | None:
    """Return the quarter or half of "Q3 2023", "in Q3" and "H1 2024"."""
    letter, digit = line.words[index - 1], line.words[index]
    if letter not in ("Q", "H") or index == 0 or not line.glued(index - 1):
        return None
    if digit not in ("1", "2", "3", "4")[: 4 if letter == "Q" else 2] or line.taken > index - 1:
        return None
    if line.glued(index) and line.words[index + 1][:1].isalnum():
        return None
    end, year = year_after(line, index)
    told = line.lower[index - 2] in _BEFORE or line.lower[index + 1] in _RESULTS
    if year is None and not (told and letter == "Q"):
        return None
    if letter == "H":
        return line.mention(index - 1, end, "date", ZERO, calendar=Calendar("year", year))
    calendar = Calendar("quarter", year, quarter=int(digit))
    return line.mention(index - 1, end, "date", ZERO, calendar=calendar)


def _half(line: Line, first: int, at: int) -> Mention | None:
    """Return "first half of 2010" and "second half of March" at their year and month."""
    end, year = year_after(line, at)
    if year is not None:
        return line.mention(first, end, "date", ZERO, calendar=Calendar("year", year))
    month = line.lower[at + 2]
    if line.lower[at + 1] != "of" or month not in MONTHS or not line.capital(at + 2):
        return None
    end, year = year_after(line, at + 2)
    calendar = Calendar("month", year, MONTHS[month])
    return line.mention(first, end, "date", ZERO, calendar=calendar)

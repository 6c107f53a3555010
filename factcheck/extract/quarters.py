"""Read the quarters and halves of a year that an ordinal names.

Finds: in the [[third quarter of 2014]] | [[first-quarter]] profit
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

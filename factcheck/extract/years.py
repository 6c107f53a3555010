"""Read years, spans of years, decades and centuries.

Finds: in [[2016]] | from [[1999-2004]] | the [[2018-19]] season | the [[1970s]]
Finds: the [[1970s]] and [[80s]] | the late [[seventies]] | in his [[seventies]]
Finds: the [[nineteen-twenties]] | in [[1883]], [[1889]] and [[1899]]
Finds: the class of [['87]] met | Floods of [['05]] recalled
Finds: until the end of [[2051]]
Finds: the [['90s]] | in [[mid-1972]] | the [[20th century]]
Finds: [[2,016]] people | [[1500]] people | from [[1000]] to [[2000]] hires
Finds: a [[60s]]-inspired coat
Skips: the under-30s vote | the Consumer Credit Act 1974 | under section 1983
"""

from decimal import Decimal

from factcheck.extract.line import ZERO, Line
from factcheck.extract.number import Number
from factcheck.lexicon.calendar_words import YEAR_LEADS
from factcheck.lexicon.heat_words import HEAT as _HEAT
from factcheck.lexicon.number_words import TEN_PLURALS
from factcheck.lexicon.time_cues import PART_NOUNS
from factcheck.model.mention import Calendar, Mention

_COUNT_LEADS = frozenset(
    "about around roughly some approximately nearly almost over under than least most up "
    "$ £ € exactly only just average worth cost costs paid all these those".split()
)
_COUNTED = frozenset(
    "people troops jobs men women children meters metres miles km feet hires workers members "
    "rpm times employees dollars euros pounds yards calories square students votes points "
    "soldiers homes acres tons tonnes mah pixels watts civilians residents families".split()
)
# Nouns that number a thing, whatever the number looks like ("section 1983").
_LABELS = frozenset(
    "section sections article articles clause paragraph page pages rule room flight channel "
    "route highway suite".split()
)
_VAGUE = frozenset("about around roughly approximately".split())
_AT_TIMES = frozenset("by since until in before after".split())
_OPEN_LEADS = frozenset("than most just only over".split())  # "more than 2016 was"
_NOT_YEARS = frozenset("% ° $ € £ percent million billion mah rpm".split())
_POSSESSIVES = frozenset("his her their your our my its".split())
_WARMTHS = frozenset("low mid high upper lower the".split())
_PARTS = frozenset("early late mid".split())
_STYLES = frozenset("inspired style styled era themed influenced".split())
_TODAY = 35  # a year of two digits up to here is of this century


def scan_year(line: Line, index: int) -> Mention | None:
    """Return the year, span of years or decade that the digits at ``index`` write."""
    word = line.words[index]
    if not word.isdecimal():
        return None
    if len(word) == 2:
        return _short_decade(line, index, word) or _short_year(line, index, word)
    if len(word) != 4:
        return None
    year = int(word)
    if not 1000 <= year <= 2199:
        return None
    if line.lower[index + 1] == "s" and line.glued(index):
        near = line.lower[index - 1] in _PARTS or line.lower[index - 1] == "the"
        if year % 10 == 0 or near:  # "the late 2029s" is a slip, of a decade all the same
            return _decade(line, index, index + 1, year - year % 10)
    if (
        line.lower[index + 1] in ("'", "’")
        and line.lower[index + 2] == "s"
        and year % 10 == 0
        and line.glued(index + 1)
    ):
        return _decade(line, index, index + 2, year)
    if not _is_year(line, index, year):
        return None
    if line.lower[index - 1] in ("act", "bill") or (
        line.lower[index - 1] == "of" and line.lower[index - 2] in ("act", "treaty")
    ):
        return line.reject(index - 1, index, "name of an act")
    first = _prefix(line, index)
    last, year_to = _span_of_years(line, index, year)
    return line.mention(
        first, last, "date", ZERO, calendar=Calendar("year", year, year_to=year_to)
    )


def _prefix(line: Line, index: int) -> int:
    """Take in "mid-", "pre-" and the like."""
    if line.lower[index - 1] == "-" and line.glued(index - 1) and line.glued(index - 2):
        return index - 2 if line.lower[index - 2].isalpha() else index
    return index


def _is_vague(line: Line, index: int) -> bool:
    """Whether "around" loosens a year and no count: "by around 1993, from 150 now"."""
    timed = line.lower[index - 1] in _VAGUE and line.lower[index - 2] in _AT_TIMES
    return timed and not line.lower[index + 1][:1].isalnum()


def _pairs_with_count(line: Line, index: int) -> bool:
    """Whether a like number and a plural noun follow ("from 1000 to 2000 hires")."""
    far = line.words[index + 2]
    if line.lower[index + 1] not in ("to", "and", "-", "or") or len(far) != 4:
        return False
    plural = _plural_noun(line, index + 3) and line.lower[index + 3] != "years"
    return far.isdecimal() and plural


def _from_before(line: Line, index: int) -> bool:
    return line.lower[index - 3] == "from" and len(line.words[index - 2]) == 4


def _is_year(line: Line, index: int, year: int) -> bool:
    before, following = line.lower[index - 1], line.lower[index + 1]
    if before in _LABELS and index:
        return False
    modern = 1900 <= year <= 2039
    if index and before in _COUNT_LEADS and not (modern and before in _OPEN_LEADS):
        return modern and _is_vague(line, index)
    if following in _NOT_YEARS or following in _COUNTED or _pairs_with_count(line, index):
        return False
    if following == "-" and line.lower[index + 2] in ("foot", "mile", "meter", "metre", "page"):
        return False
    if modern and year % 50 == 0 and _plural_noun(line, index + 1):
        return before in ("the", "in", "since", "by", "from", "until", "a")
    if modern:
        counted = before == "to" and _plural_noun(line, index + 1)
        return not (counted and _from_before(line, index))
    if _plural_noun(line, index + 1):
        return False
    if before == "(" and line.words[index + 1] in ("-", "–", "—"):
        until = line.words[index + 2]  # (1857-1934)
        lived = until.isdecimal() and len(until) == 4 and year < int(until) <= year + 130
        return lived and line.words[index + 3] == ")"
    if before == "of" and line.lower[index - 2] in PART_NOUNS:
        return True  # "until the end of 2051"
    if before in (",", "and") and _in_years(line, index, year):
        return True
    lead = before in YEAR_LEADS and before not in (
        "this", "its", "his", "her", "their", "of", "for", "as", "back", "to", "on",
        "the", "and",
    )  # fmt: skip
    if (
        before in ("and", "to")
        and line.is_digits(index - 2)
        and len(line.words[index - 2]) == 4
    ):
        lead = line.lower[index - 3] in ("between", "from")
    return lead and year >= 1000


def _in_years(line: Line, index: int, year: int) -> bool:
    """Whether the year stands in a list of years ("in 1883, 1889 and 1902")."""
    at = index
    while line.lower[at - 1] in (",", "and") and len(line.words[at - 2]) == 4 and at > 2:
        at -= 2 + (line.lower[at - 2] == ",")
        if not line.words[at].isdecimal() or abs(int(line.words[at]) - year) > 150:
            return False
    return at < index and line.lower[at - 1] in ("in", "since", "of")


def _plural_noun(line: Line, index: int) -> bool:
    word = line.lower[index]
    return (
        word.isalpha() and word.endswith("s") and not word.endswith(("ss", "us", "is", "was"))
    )


def _span_of_years(line: Line, index: int, year: int) -> tuple[int, int | None]:
    """Take in the second year of "1999-2004", "2018-19", "2018/19"."""
    mark, until = line.words[index + 1], line.words[index + 2]
    if mark not in ("-", "–", "—", "/") or not until.isdecimal():
        return index, None
    if len(until) == 4 and year < int(until) <= 2199:
        return index + 2, int(until)
    if len(until) == 1 and line.glued(index) and line.glued(index + 1):
        end = year - year % 10 + int(until)
        return (index + 2, end) if end > year else (index, None)
    if len(until) == 2 and line.glued(index) and line.glued(index + 1):
        end = year - year % 100 + int(until)
        if end > year or (int(until) == 0 and year % 100 == 99):
            return index + 2, end if end > year else end + 100
    return index, None


def _decade(line: Line, first: int, last: int, year: int) -> Mention:
    century = year % 100 == 0 and year < 2000
    precision = Calendar("century", year) if century else Calendar("decade", year)
    return line.mention(_prefix(line, first), last, "date", ZERO, calendar=precision)


def _short_decade(line: Line, index: int, word: str) -> Mention | None:
    """Read "'90s" and "the 90s"; "in his 90s" is an age."""
    owned = line.lower[index + 1] in ("'", "’") and line.glued(index)
    if owned and line.lower[index + 2] == "s" and line.lower[index - 1] in _PARTS:
        year = (1900 if int(word) > 10 else 2000) + int(word)  # the late 20's
        return line.mention(index, index + 2, "date", ZERO, calendar=Calendar("decade", year))
    if line.lower[index + 1] != "s" or not line.glued(index) or word[1] != "0":
        return None
    first = index
    if line.lower[index - 1] in ("'", "’", "‘") and line.glued(index - 1):
        first = index - 1
    lead = line.lower[first - 1]
    if lead == "-" and line.lower[first - 2] in ("under", "over"):
        return line.reject(first - 2, index + 1, "age group")  # the under-30s
    if lead == "-" and line.lower[first - 3] in ("a", "an"):  # a mid-40s man
        return _aged(line, first, index, word)
    lead = line.lower[first - 3] if lead == "-" else lead
    if lead in ("early", "late", "mid") and line.lower[first - 2] in _POSSESSIVES:
        lead = line.lower[first - 2]
    if lead in _POSSESSIVES:
        return _aged(line, first, index, word)
    far = 30 if lead != "the" else 8
    if lead in _WARMTHS and not _HEAT.isdisjoint(line.lower[max(0, index - far) : index + far]):
        value = Decimal(word)
        found = line.mention(first, index + 1, "temperature", value, grain=Decimal(10))
        return found._replace(high=value + 9, grain_high=Decimal(1), unit_name="degree")
    joined = lead in ("and", "or", "to", ",") and _decade_before(line, first - 1)
    if joined and line.lower[first - 4] in _POSSESSIVES:  # in their 30s and 40s
        return _aged(line, first, index, word)
    styled = line.lower[index + 2] == "-" and line.lower[index + 3] in _STYLES
    told = lead in ("the", "early", "late", "mid") or styled  # a 60s-inspired coat
    if first == index and not joined and not told:
        return None
    year = (1900 if int(word) > 20 else 2000) + int(word)
    return line.mention(first, index + 1, "date", ZERO, calendar=Calendar("decade", year))


def _short_year(line: Line, index: int, word: str) -> Mention | None:
    """Read "the class of '87"; a quotation mark may open a quote of 50 people."""
    mark = line.lower[index - 1]
    if index == 0 or mark not in ("'", "’", "‘") or not line.glued(index - 1):
        return None
    if line.glued(index - 2) or (line.glued(index) and line.words[index + 1][:1].isalnum()):
        return None
    lead = line.lower[index - 2]
    dated = lead in YEAR_LEADS or (lead.isalpha() and lead not in _COUNT_LEADS)
    if not dated or _plural_noun(line, index + 1) or line.lower[index + 1] in _NOT_YEARS:
        return None
    if mark != "’" and mark in line.lower[index + 1 : index + 30]:
        return None  # the mark opens a quotation
    year = int(word) + (2000 if int(word) <= _TODAY else 1900)
    return line.mention(index - 1, index, "date", ZERO, calendar=Calendar("year", year))


def _decade_before(line: Line, at: int) -> bool:
    """Whether another decade stands before the joint ("the 1970s and 80s")."""
    behind = line.lower[max(0, at - 3) : at]
    return behind[-1:] == ["s"] and any(word[:1].isdecimal() for word in behind)


def scan_spelled_decade(line: Line, index: int) -> Mention | None:
    """Read "the seventies" as a decade and "in her seventies" as ages."""
    tens = TEN_PLURALS[line.lower[index]]
    at = index - 1
    if line.lower[at] == "-" and line.glued(at):
        at -= 1
    at -= line.lower[at] in ("early", "late", "mid", "swinging", "roaring")
    at -= 2 * (line.lower[at] in ("and", "or") and line.lower[at - 1] in TEN_PLURALS)
    lead = line.lower[at] if at >= 0 else ""
    if lead in _POSSESSIVES:
        value = Decimal(tens)
        found = line.mention(index, index, "age", value, grain=Decimal(10), in_words=True)
        return found._replace(high=value + 9, grain_high=Decimal(1), unit_name="year")
    warm = not _HEAT.isdisjoint(line.lower[max(0, index - 30) : index + 30])
    if lead != "the" or warm or line.lower[index + 1] == "-":
        return None
    return line.mention(index, index, "date", ZERO, calendar=Calendar("decade", 1900 + tens))


def scan_spoken_decade(line: Line, index: int, number: Number) -> Mention | None:
    """Read "the nineteen-twenties"."""
    at = number.last + 1 + (line.lower[number.last + 1] == "-")
    tens = TEN_PLURALS.get(line.lower[at], 0)
    if not tens or not 16 <= number.value <= 20:
        return None
    year = int(number.value) * 100 + tens
    return line.mention(index, at, "date", ZERO, calendar=Calendar("decade", year))


def _aged(line: Line, first: int, index: int, word: str) -> Mention:
    """Return the ages of somebody in his 60s."""
    value = Decimal(word)
    found = line.mention(first, index + 1, "age", value, grain=Decimal(10))
    return found._replace(high=value + 9, grain_high=Decimal(1), unit_name="year")


def scan_century(line: Line, index: int, rank: int, last: int) -> Mention | None:
    """Return the century that an ordinal names ("the 20th century")."""
    at = last + 1
    if line.lower[at] == "-" and line.glued(last):
        at += 1
    if line.lower[at] not in ("century", "centuries") or not 1 <= rank <= 22:
        return None
    start = (rank - 1) * 100 or 1
    return line.mention(index, at, "date", ZERO, calendar=Calendar("century", start))

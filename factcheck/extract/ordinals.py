"""Read ordinals and ranks.

Finds: the [[21st]] time | the [[third]] person | ranked [[No. 2]]
Finds: the [[second]]-largest city | its [[two millionth]] visitor | the [[millionth]] copy
Finds: a [[No 1]] hit
Finds: its [[twenty-first]] year | the [[twenty-first century]]
Finds: Police find [[third]] knife | his team was [[second]] from bottom | it ranks [[third]]
Skips: a second later | a credible third party | on second thoughts | her second home
Skips: the Fifth Amendment | the Second World War
Skips: the 101st Airborne Division | her second-in-command | the gang's Number 2
"""

from decimal import Decimal

from factcheck.extract.dates import spelled_day
from factcheck.extract.digits import PLACES
from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.quarters import scan_part_of_year
from factcheck.extract.title_case import is_title_case
from factcheck.extract.years import scan_century
from factcheck.lexicon.label_words import FUNCTION_WORDS, STREETS
from factcheck.lexicon.number_words import ORDINALS, POWER_ORDINALS, TENS
from factcheck.model.mention import Mention

_MANY = frozenset({"they", "who", "which", "we"})
_ENDS = frozenset(["st", "nd", "rd", "th"])
_LEADS = frozenset(
    "the its his her their a our my this that each every ranked ranking finished placed in for "
    "came was s 's your is since to and of at rank ranks finish finishes come comes stands "
    "stood sits sit lies lay".split()
)


# What a number in front makes one of a series of: "the 14th Amendment", "the 9th Circuit".
_UNITS = frozenset(
    "airborne amendment army battalion brigade circuit congress district division fleet "
    "infantry regiment squadron ward wing".split()
)
_POUNDS = frozenset("lb lbs pound pounds".split())
# Where a rank orders nothing.
_SET_PHRASES = frozenset(
    [("third", "party"), ("third", "parties"), ("second", "thoughts"), ("second", "hand"),
     ("second", "thought"), ("second", "home"), ("second", "homes"), ("third", "degree"),
     ("second", "degree"), ("second", "nature"), ("third", "world"), ("fourth", "estate")]
)  # fmt: skip


def scan_numeric_ordinal(line: Line, index: int) -> Mention | None:
    """Return the ordinal in digits ("21st") at ``index``."""
    if line.lower[index + 1] not in _ENDS or not line.glued(index):
        return None
    word = line.words[index].replace(",", "")
    if not word.isdecimal() or len(word) > 6 or _is_weight(line, index, word):
        return None
    century = scan_century(line, index, int(word), index + 1)
    if century is not None:
        return century
    if line.lower[index + 2] in STREETS and line.capital(index + 2):
        return line.reject(index, index + 2, "street address")
    if line.capital(index + 2) and (line.capital(index + 3) or line.lower[index + 2] in _UNITS):
        return line.reject(index, index + 1, "part of a name")
    return line.mention(index, index + 1, "ordinal", Decimal(word), numeral=(index, index))


def _names(line: Line, first: int, last: int) -> bool:
    """Whether a capital ordinal begins a name: "the Fifth Amendment", "Third Avenue"."""
    following = line.lower[last + 1]
    if following in _UNITS or following in STREETS:
        return True
    return first > 0 and following not in ("quarter", "half") and not is_title_case(line)


def _is_weight(line: Line, index: int, word: str) -> bool:
    """Whether "st" is stone: "14st" is no ordinal, and pounds follow "21st 4lb"."""
    if line.lower[index + 1] != "st":
        return False
    ordinal = word[-1] == "1" and word[-2:] != "11"
    return not ordinal or (line.is_digits(index + 2) and line.lower[index + 3] in _POUNDS)


def scan_ordinal(line: Line, index: int) -> Mention | None:
    """Return the ordinal in words at ``index``."""
    lower = line.lower
    rank, first = ORDINALS[lower[index]], index
    if lower[index - 1] == "-" and line.glued(index - 1) and lower[index - 2] in TENS:
        rank, first = rank + TENS[lower[index - 2]], index - 2
    century = scan_century(line, first, rank, index)
    if century is not None:
        return century
    part = scan_part_of_year(line, first, index, rank)
    if part is not None:
        return part
    dated = spelled_day(line, first, index, rank)
    if dated is not None:
        return dated
    lead = lower[first - 1]
    after = lower[index + 2] if lower[index + 1] == "-" else lower[index + 1]
    if rank == 1 or (lower[index], after) in _SET_PHRASES:
        return None
    if line.capital(index) and line.capital(index + 1) and _names(line, first, index):
        return line.reject(first, index + 1, "part of a name")
    if lower[index + 1] == "-" and lower[index + 2] == "in":
        return line.reject(first, index, "part of a title")
    placed = lower[index + 1] == "from" and lower[index + 2] in ("bottom", "top", "last")
    told = rank > 2 and line.words[index + 1].isalpha() and _is_noun(line, index + 1)
    if lower[index + 1] == "-" or lead in _LEADS or first == 0 or placed or told:
        if lower[index] == "second" and lead in ("a", "to", "of", "each", "every", "in"):
            return None
        return line.mention(first, index, "ordinal", Decimal(rank), in_words=True)
    return None


def _is_noun(line: Line, index: int) -> bool:
    """Whether the word begins what is ranked: no function word and no length of time."""
    word = line.lower[index]
    return len(word) > 3 and word not in FUNCTION_WORDS and word not in ("year", "quarter")


def scan_power(line: Line, first: int, number: Number | None) -> Mention | None:
    """Return the rank of "its two millionth visitor", told by the number if there is one.

    Behind "of", or with no noun behind, it is a share: "a thousandth of it".
    """
    at = first if number is None else number.last + 1
    at += number is not None and line.hyphen(at)
    power = POWER_ORDINALS.get(line.lower[at])
    following = line.lower[at + 1]
    if power is None or not following[:1].isalpha() or following in FUNCTION_WORDS:
        return None
    if line.lower[first - 1] not in _LEADS or line.lower[first - 1] == "a":
        return None
    rank = PLACES[power] * (1 if number is None else number.value)
    return line.mention(first, at, "ordinal", rank, in_words=True)


def scan_compound_ordinal(line: Line, index: int, number: Number) -> Mention | None:
    """Return the rank of "its twenty-first year", whose tens come first."""
    at = number.last + 2
    rank = ORDINALS.get(line.lower[at], 0)
    if line.lower[at - 1] != "-" or not line.glued(at - 1) or not 0 < rank < 10:
        return None
    if number.value % 10 or number.value < 20 or line.lower[number.last] not in TENS:
        return None
    century = scan_century(line, index, int(number.value) + rank, at)
    if century is not None:
        return century
    return line.mention(index, at, "ordinal", number.value + rank, in_words=True)


def scan_numbered(line: Line, index: int) -> Mention | None:
    """Return a rank written "No. 2" or "number 2"."""
    lower = line.lower
    back = index - 1
    if lower[back] == "." and lower[back - 1] in ("no", "nos"):
        back -= 1
    elif lower[back] not in ("no", "number", "#", "№") or (
        lower[back] != "no" and lower[back - 1] in ("the", "a")
    ):
        return None
    if lower[back] == "no" and not line.capital(back) and lower[back + 1] != ".":
        return None
    word = line.words[index].replace(",", "")
    if not word.isdecimal() or len(word) > 6 or back < line.taken:
        return None
    if lower[back] == "number" and ("," in line.words[index] or lower[back - 1] in _MANY):
        return None  # "together they number 19,200"
    if line.words[index + 1] == "-" and line.glued(index) and line.is_digits(index + 2):
        return line.reject(back, index + 2, "numbered label")  # No. 12-345
    if lower[back] == "number" and line.capital(back) and back > 0:
        return line.reject(back, index, "numbered label")
    return line.mention(back, index, "ordinal", Decimal(word), numeral=(index, index))

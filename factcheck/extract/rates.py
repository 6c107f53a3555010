"""Read the denominator behind an amount: "per", "a month", "/kg", "each".

Finds: [[$52 a barrel]] | [[8.99 dollars per month]] | [[$5 each]] | [[470 pence a share]]
Finds: a [[$40,000-a-year]] job
Finds: at [[39 µg/m3]], or [[39 µg/m³]] | [[281 kg/ha]] | [[5 mg/l]]
Finds: [[5 cents per kilowatt-hour]] | [[6 litres per 100 km]]
Finds: [[12 per 100,000 people]] | from [[$6 billion]] a year earlier
"""

from factcheck.extract.line import Line
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.rate_words import EACH, NOT_A_RATE, PER_NOUNS, SYMBOLS

_WORKING = frozenset("kilowatt megawatt gigawatt watt man person".split())
_QUALIFIERS = frozenset("square cubic metric fluid nautical lunar short long troy".split())
_HUNDREDS = frozenset(["km", "g", "ml"])
_AFTER_EACH = frozenset("to for in from on at and".split())
_ENDS = frozenset(
    "of and or but in on for to at with from by as that which who while when is was are were "
    "have has had than after before over under into about".split()
)


def rate_after(line: Line, index: int) -> tuple[int, str] | None:
    """Return the last token and the text of the rate that begins at ``index``."""
    lower = line.lower
    word = lower[index]
    if word == "-" and lower[index + 1] in ("a", "an", "per"):
        noun = lower[index + 3] if lower[index + 2] == "-" else ""
        if singular(noun) in PER_NOUNS:
            return index + 3, line.text(index + 1, index + 3)
        return None
    if word == "per":
        return _per(line, index)
    if word in ("a", "an", "every", "each"):
        noun = singular(lower[index + 1])
        hyphened = lower[index + 2] == "-" and lower[index + 3] != "hour"
        if noun in PER_NOUNS and lower[index + 2] not in NOT_A_RATE and not hyphened:
            last = index + 1
            if noun in ("square", "cubic", "metric") and lower[index + 2]:
                last = index + 2
            last = _hours_too(line, last)
            return last, line.text(index, last)
        if word == "each" and (
            not lower[index + 1].isalpha() or lower[index + 1] in _AFTER_EACH
        ):
            return index, line.words[index]
        return None
    if word in EACH:
        return index, line.words[index]
    if word == "/" and singular(lower[index + 1]) in PER_NOUNS | SYMBOLS:
        return _symbol_end(line, index)
    if word == "/" and line.words[index + 1] == "100" and lower[index + 2] in _HUNDREDS:
        return index + 2, line.text(index, index + 2)  # 7.5 l/100km
    return None


def _symbol_end(line: Line, index: int) -> tuple[int, str]:
    """Return the end of "/kg" and "/m3", whose power may be a token of its own."""
    last = index + 1
    if line.lower[last] in ("m", "cm", "km", "ft") and line.glued(last):
        last += line.words[last + 1] in ("2", "3", "²", "³")
    return last, line.text(index, last)


def _per(line: Line, index: int) -> tuple[int, str] | None:
    lower = line.lower
    noun = lower[index + 1]
    if noun in ("cent", "se") or not noun:
        return None
    if line.is_digits(index + 1) or noun in ("thousand", "million", "hundred", "billion"):
        last = index + 1
        while lower[last + 1] in ("thousand", "million", "hundred", "billion"):
            last += 1
        if (lower[last + 1].isalpha() and lower[last + 1].endswith("s")) or (
            lower[last + 1] in ("people", "population", "km", "g", "ml", "km2", "km²")
        ):
            last += 1
        return last, line.text(index, last)
    if noun in _QUALIFIERS and lower[index + 2]:
        return index + 2, line.text(index, index + 2)
    if not noun[0].isalpha():
        return None
    last = index + 1
    if noun.endswith("ly") and singular(lower[index + 3]) in PER_NOUNS:
        last = index + 3  # per fully diluted share
    last = _hours_too(line, last)
    return last, line.text(index, last)


def _hours_too(line: Line, last: int) -> int:
    """Return the last token with the hours of "per kilowatt-hour" and "a man hour"."""
    at = last + 1 + line.hyphen(last + 1)
    if line.lower[last] in _WORKING and line.lower[at] in ("hour", "day"):
        return at
    return last


def is_round(line: Line, index: int) -> bool:
    """Whether cases are told among so many: 100, 1,000, 100,000."""
    digits = line.words[index].replace(",", "")
    return digits.startswith("100") and digits.isdecimal() and not digits.strip("0").strip("1")


def rate_near(line: Line, index: int) -> tuple[int, str] | None:
    """Return a rate up to three nouns behind a bare count ("3,000 tests per day")."""
    lower = line.lower
    start = index + (lower[index] == "of")
    for at in range(start, start + 4):
        word = lower[at]
        if word in ("per", "a", "an", "/") and at > start:
            return rate_after(line, at)
        if word == "for" and lower[at + 1] == "every" and is_round(line, at + 2):
            return _per(line, at + 1)
        inner = at > start and line.glued(at - 1) and word.isdecimal()  # the 2 of CO2
        if not (word.isalpha() or inner) or word in _ENDS:
            return None
    return None

"""Read a numeral written in digits, whatever groups its thousands.

Finds: [[CHF 12'500]] | [[1 298,00 €]]
Finds: [[3,800]] troops | [[28,25,140]] voters | about [[1 234 567]] ballots | [[€1.234,56]]
Skips: a man of 0042
"""

from decimal import Decimal

from factcheck.extract.line import ONE, Line
from factcheck.lexicon.currencies import CODES, PREFIXES, SIGNS

LONGEST_DIGITS = 30


PLACES = {power: Decimal(10) ** power for power in range(-LONGEST_DIGITS, 40)}


_CACHE: dict[str, tuple[Decimal, Decimal] | None] = {}
_APOSTROPHES = ("'", "’")


def parse_digits(word: str) -> tuple[Decimal, Decimal] | None:
    """Return the value of a written numeral and its grain, ``None`` if it is no number."""
    if word in _CACHE:
        return _CACHE[word]
    if len(_CACHE) > 5000:
        _CACHE.clear()
    found = _CACHE[word] = _parse_digits(word)
    return found


def _parse_digits(word: str) -> tuple[Decimal, Decimal] | None:
    if len(word) > LONGEST_DIGITS:
        return None
    if "," in word:
        word = _ungroup(word)
        if not word:
            return None
    whole, point, decimals = word.partition(".")
    if "." in decimals:
        groups = word.split(".")
        if (
            len(groups) < 3
            or not 1 <= len(groups[0]) <= 3
            or any(len(g) != 3 for g in groups[1:])
        ):
            return None
        whole, point, decimals = "".join(groups), "", ""
    if len(whole) > 1 and whole[0] == "0":
        return None
    try:
        value = Decimal(f"{whole}.{decimals}") if point else Decimal(whole)
    except ArithmeticError:
        return None
    if point:
        return value, PLACES[-len(decimals)]
    return value, grain_of(value)


def grain_of(value: Decimal) -> Decimal:
    """Return the place value of the last digit that is not zero, 1 for zero."""
    text = str(value)
    return PLACES[len(text) - len(text.rstrip("0"))] if value else ONE


def _ungroup(word: str) -> str:
    """Take grouping commas out; a single comma before one or two digits is a decimal one."""
    body, point, decimals = word.partition(".")
    if "," in decimals:
        left = word.replace(".", "")
        if word.count(",") == 1 and word.rfind(",") > word.rfind("."):
            return left.replace(",", ".")  # 1.234,56
        return ""
    groups = body.split(",")
    if len(groups[0]) <= 3 and len(groups[-1]) == 3 and groups[0]:
        inner = groups[1:-1]
        if all(len(g) == 3 for g in inner) or all(len(g) == 2 for g in inner):
            return "".join(groups) + point + decimals
    if len(groups) == 2 and len(groups[1]) <= 2 and not point:
        return ".".join(groups)
    return ""


def grouped(line: Line, index: int, value: Decimal) -> tuple[int, Decimal]:
    """Join groups of three digits parted by spaces or apostrophes; return the last token.

    A no-break or thin space parts groups anywhere; a plain space or an apostrophe
    does between three groups or beside a currency ("1 298,00 €", "CHF 12'500").
    """
    words, last = line.words, index
    if len(words[index]) > 3 or not words[index].isdecimal():
        return index, value
    hard, closed = True, False
    while not closed and last - index < 16:
        gap, step = _gap(line, last)
        group, mark, decimals = _parted(words[last + step])
        if not gap or len(group) != 3 or (mark and not 1 <= len(decimals) <= 2):
            break
        hard = hard and gap in "\u00a0\u2009\u202f"
        closed, last = bool(mark), last + step
    if last == index:
        return index, value
    several = last - index > 1 + (words[index + 1] in _APOSTROPHES)
    if not (hard or several or _beside_money(line, index, last)):
        return index, value
    whole, _, decimals = _parted(words[last])
    digits = [word for word in words[index:last] if word.isdecimal()]
    return last, Decimal("".join([*digits, whole]) + (f".{decimals}" if decimals else ""))


def _gap(line: Line, last: int) -> tuple[str, int]:
    """Return what parts a group from the next, and how many tokens on that begins."""
    if line.words[last + 1] in _APOSTROPHES:
        joined = line.glued(last) and line.glued(last + 1)
        return ("'" if joined else "", 2)
    start = line.sentence.span.start
    gap = line.prose[line.ends[last] - start : line.starts[last + 1] - start]
    return (gap if len(gap) == 1 else "", 1)


def _parted(word: str) -> tuple[str, str, str]:
    """Return a group's digits, its decimal mark and the decimals behind it."""
    for mark in ",.":
        whole, found, decimals = word.partition(mark)
        if found and whole.isdecimal() and decimals.isdecimal():
            return whole, found, decimals
    return (word, "", "") if word.isdecimal() else ("", "", "")


def _beside_money(line: Line, first: int, last: int) -> bool:
    before, following = line.words[first - 1], line.lower[last + 1]
    if before == "." and first > 1:
        before = line.words[first - 2]
    return (
        before in SIGNS
        or before in PREFIXES
        or before in CODES
        or following in SIGNS
        or (following in ("kr", "francs", "euros", "chf", "eur"))
    )


def written_grain(value: Decimal) -> Decimal:
    """Return the place of the last decimal written, of a whole number its ``grain_of``."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return PLACES[exponent]
    return grain_of(value)

"""Read a numeral written in digits, whatever groups its thousands.

Finds: [[3,800]] troops | [[28,25,140]] voters | about [[1 234 567]] ballots | [[€1.234,56]]
Skips: a man of 0042
"""

from decimal import Decimal

from factcheck.extract.line import ONE, Line

LONGEST_DIGITS = 30


PLACES = {power: Decimal(10) ** power for power in range(-LONGEST_DIGITS, 40)}


_CACHE: dict[str, tuple[Decimal, Decimal] | None] = {}


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


def spaced_groups(line: Line, index: int, value: Decimal) -> tuple[int, Decimal]:
    """Join groups of three digits parted by a no-break space, or several by any space."""
    words, last = line.words, index
    if len(words[index]) > 3 or not words[index].isdecimal():
        return index, value
    start = line.sentence.span.start
    text = line.prose
    hard = True
    while words[last + 1].isdecimal() and len(words[last + 1]) == 3:
        gap = text[line.ends[last] - start : line.starts[last + 1] - start]
        if len(gap) != 1 or last - index >= 8:
            break
        hard = hard and gap in "\u00a0\u2009\u202f"
        last += 1
    money = line.lower[index - 1] in "$£€" or line.lower[last + 1] in ("€", "$", "£", "kr")
    if not (hard or money or last - index >= 2):
        return index, value
    return last, Decimal("".join(words[index : last + 1]))

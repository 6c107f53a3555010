"""Read the currency beside a number: a sign, letters, a code or a word.

Finds: It cost [[$20]]. | It paid [[US$171-million]], [[HK$5.4m]] and [[HK $7]].
Finds: [[RM79]] then [[Rs 4 crore]] | [[USD10m]] or [[115USD]]
Finds: [[50 Australian dollars]] | a [[12-cent]] stamp | [[470 pence]] | [[50p]]
Finds: [[7m/-]] was paid | [[€3bn]] | [[$US160 million]] | [[100元]]
Finds: a net of [[32.1 mln marks]] | [[4.37 billion N.Z. dlrs]] | [[6.5 mln kina]]
Skips: a dollar store
"""

from factcheck.extract.line import Line
from factcheck.lexicon.currencies import (
    CODES,
    DOLLARS,
    LARGE_ONLY,
    MILLION_CODES,
    NATIONS,
    PREFIXES,
    SIGNS,
    SPACED_PREFIXES,
    WORD_CODES,
    WORDS,
)
from factcheck.lexicon.plurals import singular

_LARGE = frozenset("million billion trillion bn".split())
_SMALL_CODES = frozenset(["usd", "eur", "gbp", "aud"])
# Lines of a screen, written like pence ("1080p").
_RESOLUTIONS = frozenset("144 240 360 480 720 1080 1440 2160 4320".split())
# Nations of two words, and how many tokens follow the first with the currency's own.
_TWO_WORDS = {("saudi", "riyals"): 1, ("sri", "lankan"): 2}


def currency_before(line: Line, index: int) -> int:
    """Return the first token of the currency that stands before a number, -1 if none."""
    at = index - 1
    if at < 0:
        return -1
    word = line.words[at]
    if word in SIGNS:
        return _sign_start(line, at)
    glued = line.glued(at)
    if word == "=" and glued and line.words[at - 1] == "Y":  # Y=100, the wire's yen sign
        return at - 1
    if (
        glued
        and line.words[at - 1] in ("$", "＄")
        and line.glued(at - 1)
        and at
        and line.lower[at] in DOLLARS
    ):
        return at - 1
    if word in PREFIXES and (glued or word in SPACED_PREFIXES):
        return _whole_prefix(line, at)
    if word == "." and glued and line.words[at - 1] in ("Rs", "Sh"):
        return at - 1
    if word == "." and line.words[at - 1] in ("Rs", "Fr", "SFr", "Sfr"):
        return at - 1
    if word in CODES and (glued or not _is_suffix_code(line, at)):
        return at if glued or word not in WORD_CODES else -1
    if glued and word.upper() in CODES and len(word) == 3 and word.islower():
        return at if word in ("usd", "eur", "gbp", "cad", "aud") else -1
    return -1


def _whole_prefix(line: Line, at: int) -> int:
    """Refuse a prefix letter that is the tail of a longer label ("A-B12")."""
    if len(line.words[at]) == 1 and at and line.glued(at - 1):
        return -1
    if line.words[at] == "PS" and len(line.words[at + 1]) == 1 and line.glued(at):
        return at if line.lower[at + 2] in ("m", "bn", "million", "billion") else -1  # a PS5
    if len(line.words[at]) == 1 and line.words[at] in "BTNPRY":
        # one letter glued to digits is a label more often than money: R18 needs its decimals
        marked = "." in line.words[at + 1] or "," in line.words[at + 1]
        return at if marked or line.lower[at + 2] in _LARGE else -1
    return at


def _sign_start(line: Line, at: int) -> int:
    """Take in the letters before a sign ("US$", "HK $") and a sign doubled by letters."""
    before = line.lower[at - 1]
    if line.words[at] == "$" and before:
        if before in DOLLARS and (line.glued(at - 1) or _spaced_nation(line, at)):
            return at - 1
        if before == "." and line.lower[at - 2] == "s" and line.lower[at - 4] == "u":
            return at - 4
        if before == "s" and line.lower[at - 2] == "." and line.lower[at - 3] == "u":
            return at - 3
    return at


def _spaced_nation(line: Line, at: int) -> bool:
    """Whether letters stand apart before "$" as a currency's own ("HK $5.4m", not "a $5")."""
    word = line.words[at - 1]
    if not word.isupper() or word == "A":
        return word == "c" and line.lower[at - 1] == "c"
    return len(word) > 1 or word in "CS"


def _is_suffix_code(line: Line, at: int) -> bool:
    """Whether a code before the number belongs to the number before it ("100 USD 20")."""
    return line.is_digits(at - 1)


def currency_after(line: Line, index: int, *, large: bool) -> int:
    """Return the last token of the currency that begins at ``index``, -1 if none does."""
    word, lower = line.words[index], line.lower[index]
    if not lower:
        return -1
    if word in SIGNS:
        if line.is_digits(index + 1) and line.glued(index):
            return -1
        return index
    if word == "/":
        return _shilling_end(line, index)
    if word in CODES or word in MILLION_CODES or word == "YEN" or lower in _SMALL_CODES:
        return index
    name = singular(lower)
    if name in WORDS:
        return _currency_word(line, index, name, large)
    for length in (1, 2):
        phrase = lower if length == 1 else f"{lower} {line.lower[index + 1]}"
        if phrase in NATIONS:
            following = singular(line.lower[index + length])
            if following in WORDS and following not in ("p", "c", "sen", "kr"):
                return index + length
            if line.words[index + length] == "$":
                return index + length
    if lower == "south" and line.lower[index + 1] in ("korean", "african"):
        return currency_after(line, index + 1, large=large)
    more = _TWO_WORDS.get((lower, line.lower[index + 1]), 0)
    return index + more if more else -1


def _shilling_end(line: Line, index: int) -> int:
    """Return the last token of East Africa's "/-" or "/=" behind a sum, -1 if it is none."""
    if line.words[index + 1] not in ("-", "=") or not line.glued(index - 1):
        return -1
    closed = not line.glued(index + 1) or line.words[index + 2] in ".,;)"
    return index + 1 if line.glued(index) and closed else -1


def _currency_word(line: Line, index: int, name: str, large: bool) -> int:
    lower = line.lower[index]
    if lower in ("p", "c"):
        if line.words[index - 1] in _RESOLUTIONS:
            return -1
        return index if line.glued(index - 1) and line.words[index] == lower else -1
    if lower in ("kr", "real", "nickel", "nickels", "crown") and not large:
        return -1
    if name in LARGE_ONLY and not large:
        return -1
    if name == "pound" and line.lower[index + 1] == "-":
        return -1
    last = index
    if lower == "euro" and line.lower[index + 1] in ("cent", "cents"):
        return index + 1
    if line.lower[index + 1] == "sterling":
        last = index + 1
    if line.lower[index + 1] in NATIONS and lower in ("dollar", "dollars") and not large:
        return last
    return last

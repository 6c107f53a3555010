"""Find the unit of measure that follows a number, by the catalogue's spellings.

Finds: [[50 km]] away | the [[640bhp]] [[5.2 litre]] engine | [[17 percent]]
Finds: [[3 percentage points]] | [[12 lb-ft]]
Finds: It is [[30 ft]] wide. | He is [[6 ft 2 in]] tall. | [[32m2]] of floor
"""

from functools import lru_cache

from factcheck.extract.line import Line
from factcheck.lexicon.catalogue import Spelling, parse_spellings
from factcheck.lexicon.label_words import FUNCTION_WORDS
from factcheck.lexicon.unit_names import catalogue, dimension_of
from factcheck.model.mention import Kind

# A unit word that is more often an ordinary one: it needs a digit or a number before it
# and must end its phrase.
_DOUBTFUL = frozenset(
    "stone second bit mb min degree foot point part board light small long large standard "
    "half weight force time sea uk table tea short cu oz".split()
)
_FEET = frozenset(["ft", "feet", "foot", "'", "’"])
_EXTENTS = frozenset("long wide tall deep high thick by x in".split())
_SPACED_LETTERS = frozenset("m g l L W V C F s h t b".split())
_KINDS: dict[str, Kind] = {
    "percent": "percentage",
    "points": "points",
    "temperature": "temperature",
    "time": "duration",
}
_TITLE = 6  # tokens of a title in numbers
_QUOTED = 60  # tokens of a quotation that are looked through


@lru_cache(maxsize=4096)
def _words(first: str) -> tuple[Spelling, ...]:
    line = catalogue().words.get(first)
    return parse_spellings(line) if line else ()


@lru_cache(maxsize=4096)
def _symbols(first: str) -> tuple[Spelling, ...]:
    line = catalogue().symbols.get(first)
    return parse_spellings(line) if line else ()


def unit_at(line: Line, index: int, *, glued: bool) -> tuple[int, str] | None:
    """Return the last token of the unit at ``index`` and its canonical name, if one is there.

    ``glued`` tells that the unit follows the digits without a space.
    """
    word = line.words[index]
    if not word:
        return None
    best: tuple[int, str] | None = None
    for spellings, tokens in (
        (_symbols(word), line.words),
        (_words(line.lower[index]), line.lower),
    ):
        for parts, name in spellings:
            size = len(parts)
            if size > 1 and not _matches(line, tokens, index, parts):
                continue
            if size == 1 and not _fits(line, index, word, glued, tokens is line.words):
                continue
            if best is None or index + size - 1 > best[0]:
                best = index + size - 1, name
            break
    if (
        best
        and index < best[0] == line.size - 1
        and line.words[best[0]] == "."
        and word != "in"
    ):
        best = best[0] - 1, best[1]  # the stop is the sentence's own
    if word == "in" and (glued or line.lower[index - 2] in _FEET):
        return index, "inch"  # 6.8in, 6 ft 2 in
    if best and word not in "'’′" and line.glued(best[0]) and _label_goes_on(line, best[0] + 1):
        return None
    return best


def _ends_title(line: Line, index: int) -> bool:
    """Whether a mark that opened just before the number closes behind it."""
    near = range(max(1, index - _TITLE), index)
    opened = any(
        line.words[at] == "'" and line.glued(at) and not line.glued(at - 1) for at in near
    )
    return opened and not line.glued(index)


def _closes_nothing(line: Line, index: int) -> bool:
    """Whether no quotation is open that the mark could close: a 65” screen."""
    if not line.glued(index - 1) or not line.lower[index + 1].isalpha():
        return False
    if line.lower[index + 1] in FUNCTION_WORDS or line.glued(index):
        return False
    before = line.words[max(0, index - _QUOTED) : index]
    after = line.words[index + 1 : index + _QUOTED]
    if line.words[index] == "”":
        closes = any(
            mark == "”" and not digits[:1].isdecimal()
            for digits, mark in zip([line.words[index], *after], after, strict=False)
        )
        return before.count("“") <= before.count("”") and not closes  # nor 6’2” behind
    return after.count('"') % 2 == 0 and '"' not in before


def kind_of_unit(name: str) -> Kind:
    """Return the kind of number that a unit makes."""
    if name in ("point", "time"):
        return "count"
    return _KINDS.get(dimension_of(name), "measure")


def _label_goes_on(line: Line, index: int) -> bool:
    """Whether the letters taken for a unit are the head of a label ("24703 L-202")."""
    if line.words[index].isdecimal():
        return line.words[index - 1] != "ft" or line.words[index + 1] != "in"  # 6ft2in
    if line.words[index] != "-" or len(line.words[index - 1]) > 2:
        return False
    if not line.words[index - 1].isalpha():
        return False  # 10%-20%
    return line.glued(index) and line.is_digits(index + 1)


def _matches(line: Line, tokens: list[str], index: int, parts: tuple[str, ...]) -> bool:
    """Whether the tokens spell the unit; an exponent must stand close ("m2", not "m 2")."""
    size = len(parts)
    if tuple(tokens[index : index + size]) != parts:
        return False
    if not parts[-1].isdecimal():
        return True
    last = index + size - 1  # the exponent; in 6ft2in it is none
    return line.glued(last - 1) and not (line.glued(last) and line.words[last + 1].isalpha())


def _fits(line: Line, index: int, word: str, glued: bool, symbol: bool) -> bool:
    """Whether a spelling of one token may stand for a unit here."""
    if symbol and not word[0].isalnum():
        if word == "’":
            return glued and line.is_digits(index + 1)
        if word == "'":
            if _ends_title(line, index):
                return False  # the film '8 1/2'
            return (glued and line.words[index + 1] not in "s") or line.is_digits(index + 1)
        if word in ('"', "”"):
            return line.lower[index + 1] in _EXTENTS or _closes_nothing(line, index)
        return True
    if symbol and len(word) == 1 and not glued:
        following = line.lower[index + 1]
        if word in "WV":
            return True
        if following == "-" and line.glued(index):
            return False  # a few F-words
        if word not in _SPACED_LETTERS or following == "'":
            return False
        if following in _EXTENTS:
            return True
        return not following.isalpha() or following in ("and", "of", "x", "to", "or", "more")
    return not (symbol and word == "st") or glued

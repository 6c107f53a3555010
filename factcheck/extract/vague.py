"""Read vague amounts: words that stand for a range of numbers.

Finds: [[thousands of miles]] | [[a hundred thousand square kilometres]] | [[3 tons]]
Finds: [[dozens]] of homes | [[tens of thousands]] left | [[several hundred]] men
Finds: [[a handful]] of them | [[millions]] of people
Finds: [[a couple of hundred]] men | [[Scores]] died.
Finds: [[a few thousand]] people | [[half a dozen]] boats
Skips: The final scores are in.
"""

from decimal import Decimal

from factcheck.extract.line import ONE, Line
from factcheck.lexicon.number_words import SCALE_WORDS, SPOKEN_SCALES, VAGUE, VAGUE_PLURALS
from factcheck.model.mention import Hedge, Mention
from factcheck.model.span import Span

Ends = tuple[Decimal, Decimal, Decimal, Decimal]


_AFTER_SCORES = frozenset(
    "of more killed dead injured wounded missing died fled feared arrested hurt".split()
) | {""}


def scan_vague(line: Line, index: int) -> Mention | None:
    """Return the vague amount whose counting word stands at ``index``."""
    word = line.lower[index]
    if word in VAGUE_PLURALS:
        return _plural(line, index)
    if word in SPOKEN_SCALES:
        ends = VAGUE.get(f"{word}s")
        return None if ends is None else _made(line, index, index, ends)
    if word == "several":
        return _small(line, index, index, "several")
    if word in ("couple", "few", "handful", "dozen"):
        if word == "dozen":
            return _dozen(line, index)
        if line.lower[index - 1] not in ("a", "the", "last", "past", "next", "first"):
            return None
        first = index - 1 if line.lower[index - 1] == "a" else index
        return _small(line, first, index, word)
    return None


def _plural(line: Line, index: int) -> Mention | None:
    """Read "thousands", "tens of thousands", "hundreds of millions"."""
    lower = line.lower
    word = lower[index]
    if line.lower[index - 1] == "s" or (
        lower[index - 1] in ("the", "-") and word in ("scores",)
    ):
        return None
    ends, last = VAGUE[word], index
    if lower[index + 1] == "of" and lower[index + 2] in SPOKEN_SCALES | VAGUE_PLURALS:
        scale = lower[index + 2]
        power = SCALE_WORDS.get(scale, 0)
        if word in ("tens", "hundreds", "scores", "dozens", "thousands") and power >= 3:
            factor = Decimal(10) ** power
            low, high, hard_low, hard_high = _times(ends, factor)
            up = factor - 1  # the last number that has so many digits: 99,999
            return _made(line, index, index + 2, (low, high + up, hard_low, hard_high + up))
    if word == "tens":
        return None
    if word == "scores" and lower[index + 1] not in _AFTER_SCORES:
        return None
    return _made(line, index, last, ends)


def _small(line: Line, first: int, index: int, word: str) -> Mention | None:
    lower = line.lower
    following = lower[index + 1]
    ends = VAGUE[word]
    if word == "couple" and following != "of" and following not in SPOKEN_SCALES | {"dozen"}:
        return None
    last = index
    if word == "couple" and following == "of" and lower[index + 2] in SPOKEN_SCALES | {"dozen"}:
        last, following = index + 1, lower[index + 2]  # a couple of hundred
    if word == "several" and following in SPOKEN_SCALES:
        ends = VAGUE["several scaled"]
    while lower[last + 1] in SPOKEN_SCALES and last - index < 4:
        ends = _times(ends, Decimal(10) ** SCALE_WORDS[lower[last + 1]])
        last += 1
    if following == "dozen":
        ends, last = _times(ends, Decimal(12)), last + 1
    if last == index and following in ("of", "") and word in ("few", "several"):
        return None
    if last == index and following and not following[0].isalpha() and word == "few":
        return None
    return _made(line, first, last, ends)


def _dozen(line: Line, index: int) -> Mention | None:
    """Read "a dozen", "half a dozen", "half-dozen"; a number before it multiplies."""
    lower = line.lower
    first, key = index, "dozen"
    if lower[index - 1] in ("a", "per", "the"):
        if lower[index - 1] == "per" or lower[index - 2].isdecimal():
            return None
        first = index - 1 if lower[index - 1] == "a" else index
        if lower[index - 2] == "half" and lower[index - 1] == "a":
            first, key = index - 2, "half a dozen"
    elif lower[index - 1] == "half" or (lower[index - 1] == "-" and lower[index - 2] == "half"):
        first, key = index - (1 if lower[index - 1] == "half" else 2), "half a dozen"
        if lower[first - 1] == "a":
            first -= 1
    elif lower[index - 1].endswith("s"):  # a baker's dozen
        return None
    return _made(line, first, index, VAGUE[key])


def _times(ends: Ends, factor: Decimal) -> Ends:
    low, high, hard_low, hard_high = ends
    return low * factor, high * factor, hard_low * factor, hard_high * factor


def _made(line: Line, first: int, last: int, ends: Ends) -> Mention | None:
    if first < line.taken:
        return None
    span = line.span(first, last)
    low, high, hard_low, hard_high = ends
    return Mention(
        span, span, line.sentence, first, last, "count", low, high, ONE, ONE,
        hedge=Hedge("vague", Span(*span)), in_words=True, parts=(hard_low, hard_high),
    )  # fmt: skip

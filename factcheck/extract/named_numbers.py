"""Tell ranks and names in words from amounts: "number one", "the Big Six", "day three".

Skips: They played in the Six Nations last spring.
Skips: She spoke on Radio Five Live that day. | They joined Over Fifty and Fit there.
Skips: a copy of “Six Shades of Red” in the room
Skips: in the Big Six | after World War Two | on day three of it
"""

from factcheck.extract.line import Line
from factcheck.extract.names import of_digits, word_ends_phrase
from factcheck.extract.number import Number
from factcheck.extract.title_case import capital_says_nothing, is_title_case
from factcheck.lexicon.label_words import FUNCTION_WORDS, LABEL_NOUNS
from factcheck.model.mention import Mention

_NUMBERED = (LABEL_NOUNS | {"day"}) - {"category", "line", "area", "unit", "run", "question"}


def _opens_name(line: Line, index: int, last: int) -> bool:
    """Whether a number with a capital within a sentence begins a name: "the Six Nations"."""
    before = line.words[index - 1] if index else ""
    if not line.capital(last + 1) or line.words[last + 1].isupper():
        return False
    quoted = before in ("“", "‘", '"') and index > 1 and line.words[index - 2].islower()
    return (quoted or (before.isalpha() and before.islower())) and not is_title_case(line)


def _inside_name(line: Line, index: int, last: int) -> bool:
    """Whether capitals stand on both sides, in a sentence that has small words."""
    before = line.words[index - 1] if index > 1 else ""
    if not before[:1].isupper() or before.isupper() or is_title_case(line):
        return False
    after = (
        last + 1 + (line.lower[last + 1] in ("and", "of") and line.words[last + 1].islower())
    )
    following = line.words[after]
    return following[:1].isupper() and not following.isupper()


def named_number(line: Line, index: int, number: Number) -> Mention | None:
    """Read "number one" as a rank and "the Big Six", "World War Two" as names."""
    before = line.lower[index - 1]
    counted = line.lower[number.last + 1] == "times"  # "call the helpline number three times"
    if before == "number" and line.lower[index - 2] not in ("the", "a") and not counted:
        return line.mention(
            index - 1, number.last, "ordinal", number.value,
            numeral=(index, number.last), in_words=True,
        )  # fmt: skip
    if before in _NUMBERED and word_ends_phrase(line.lower[number.last + 1]):
        return line.reject(index - 1, number.last, "numbered label")
    digits = of_digits(line, index, number.last)
    if digits is not None:
        return digits
    if line.capital(index) and _inside_name(line, index, number.last):
        return line.reject(index - 1, number.last + 1, "part of a name")
    if line.capital(index) and _opens_name(line, index, number.last):
        return line.reject(index, number.last + 1, "part of a name")
    if (
        index > 1
        and line.capital(index)
        and line.capital(index - 1)
        and before not in FUNCTION_WORDS
        and not line.capital(number.last + 1)
        and not capital_says_nothing(line, index, number.last)
    ):
        return line.reject(index - 1, number.last, "part of a name")
    return None

"""Tokens: the words, numerals and marks of one sentence, with their places."""

import re
from bisect import bisect_right
from typing import NamedTuple

# Initialisms stay whole ("U.S."); a numeral keeps its inner commas and points;
# a word keeps its inner apostrophes ("doesn't"); any other mark stands alone.
_TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
    r"|[^\w\s]|_"
)


class Tokens(NamedTuple):
    """Parallel lists, one entry a token.

    ``words`` are as written, ``lower`` the same in lower case with curly
    apostrophes made straight, ``starts`` and ``ends`` index the article's text.
    Two tokens are glued where one's end is the next one's start.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def at(self, place: int) -> int:
        """Return the index of the first token that ends after ``place``."""
        return bisect_right(self.ends, place)


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the tokens of ``text[start:end]``; places index ``text``."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        words.append(match[0])
        first, last = match.span()
        starts.append(first)
        ends.append(last)
    lower = "\0".join(words).lower().replace("’", "'").split("\0")
    if len(lower) != len(words):  # a capital that lowers to several letters, or no word
        lower = [word.lower().replace("’", "'") for word in words]
    return Tokens(words, lower, starts, ends)

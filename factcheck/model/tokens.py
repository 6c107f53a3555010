"""Tokens: the words, numerals and marks of one sentence, with their places."""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

# Initialisms stay whole ("U.S."); a numeral keeps its inner commas and points;
# a word keeps its inner apostrophes ("doesn't"); any other mark stands alone. The
# first branch is a short cut for the commonest words. White space behind a token is
# matched with it, so that the lengths of the matches give the places.
_TOKEN = re.compile(
    r"(?:[A-Za-z]{2,}(?![^\W\d_]|['’])"
    r"|[^\W\d_]{2,}(?:['’][^\W\d_]+)*"
    r"|\d+(?:[.,]\d+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_](?:['’][^\W\d_]+)*"
    r"|[^\w\s]|_)\s*"
)


# The same for a text with fractions in one sign, which are letters to an expression: "5½in".
_FRACTIONS = re.compile("[¼-¾⅐-⅞]")
_TOKEN_BESIDE_FRACTIONS = re.compile(
    _TOKEN.pattern.replace(r"[^\W\d_]", r"[^\W\d_¼-¾⅐-⅞]").replace(r"|_)", r"|[_¼-¾⅐-⅞])")
)


# Marks that show nothing: soft hyphen, zero-width characters, byte-order mark.
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
# Hyphens that other programs set: the unambiguous one and the one that does not break.
_HYPHENS = re.compile("[\u2010\u2011]")
_KEPT = 8  # texts whose rare marks are remembered: a draft and what it is compared with
_RARE = {"unseen": _UNSEEN, "fractions": _FRACTIONS, "hyphens": _HYPHENS}


class Tokens(NamedTuple):
    """Parallel lists, one entry a token.

    ``words`` are as written, but for unseen characters and rare hyphens; ``lower`` the
    same in lower case with curly apostrophes made straight, ``starts`` and ``ends``
    index the article's text. Two tokens are glued where one's end is the next one's start.
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
    stop = len(text) if end is None else min(end, len(text))
    rare = _rare_in(text)
    if "unseen" in rare and _UNSEEN.search(text, start, stop):
        return _tokenize_seen(text, start, stop)
    fractions = "fractions" in rare and _FRACTIONS.search(text, start, stop)
    chunks = (_TOKEN_BESIDE_FRACTIONS if fractions else _TOKEN).findall(text, start, stop)
    lengths = list(map(len, chunks))
    words = list(map(str.rstrip, chunks))
    if "hyphens" in rare and _HYPHENS.search(text, start, stop):
        words = ["-" if _HYPHENS.match(word) else word for word in words]
    # Only white space can stand before the first token.
    starts = list(accumulate(lengths, initial=max(start, stop - sum(lengths))))
    starts.pop()
    ends = list(map(add, starts, map(len, words)))
    lower = "\0".join(words).lower().replace("’", "'").split("\0")
    if len(lower) != len(words):  # a capital that lowers to several letters, or no word
        lower = [word.lower().replace("’", "'") for word in words]
    return Tokens(words, lower, starts, ends)


@lru_cache(_KEPT)
def _rare_in(text: str) -> frozenset[str]:
    """Return which rare marks a text has; all sentences of a story ask of one text."""
    if text.isascii():
        return frozenset()
    return frozenset(name for name, marks in _RARE.items() if marks.search(text))


def _tokenize_seen(text: str, start: int, stop: int) -> Tokens:
    """Return the tokens of a text without its unseen characters, placed where they stand."""
    places = [at for at in range(start, stop) if not _UNSEEN.match(text[at])]
    found = tokenize("".join(text[at] for at in places))
    starts = [places[at] for at in found.starts]
    ends = [places[at - 1] + 1 for at in found.ends]
    return Tokens(found.words, found.lower, starts, ends)

"""A sentence as the finders of context see it: its words, in lower case and by class."""

from typing import NamedTuple

from factcheck.lexicon.word_classes import classes_of
from factcheck.model.tokens import Tokens


class Wording(NamedTuple):
    """Parallel to the tokens of a sentence: words, lower-case words and a class letter each.

    The letters are those of ``lexicon/word_classes.py``; ``starts`` and ``ends`` are places in
    the article.
    """

    words: list[str]
    lower: list[str]
    classes: str
    starts: list[int]
    ends: list[int]


def wording_of(tokens: Tokens) -> Wording:
    """Return the wording of a sentence, the country US told from the pronoun."""
    words, lower = tokens.words, tokens.lower
    if "US" in words:
        lower = [
            "u.s." if word == "US" else low for word, low in zip(words, lower, strict=True)
        ]
    classes = classes_of(words, lower)
    if not _SCALES.isdisjoint(lower):
        classes = "".join(map(_scaled, lower, classes, ["", *lower]))
    return Wording(words, lower, classes, tokens.starts, tokens.ends)


_SCALES = frozenset("m bn k tn mm mn mln bln cr".split())


def _scaled(word: str, letter: str, before: str) -> str:
    """Return the class of a number for the scale behind one: "$5m"."""
    return "M" if word in _SCALES and before[-1:].isdecimal() else letter

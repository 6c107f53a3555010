"""A sentence as the finders of context see it: its words, in lower case and by class."""

from typing import NamedTuple

from factcheck.lexicon.word_classes import classes_of, shares_of
from factcheck.model.tokens import Tokens

_OPENING = frozenset("that which who when while as if because after before".split())
_LEADING = frozenset("to by from at about nearly almost over around under".split())
_SCALES = frozenset("m bn k tn mm mn mln bln cr".split())


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
    if "-" in words:
        lower = _with_dashes(tokens, lower)
    if not _SCALES.isdisjoint(lower):
        classes = "".join(map(_scaled, lower, classes, ["", *lower]))
    classes = _with_nouns(lower, classes)
    return Wording(words, lower, _with_verbs(lower, classes), tokens.starts, tokens.ends)


def _with_nouns(lower: list[str], classes: str) -> str:
    """Return the classes with a noun for an adjective before "of" or "worth": "a fine of"."""
    at = classes.find("A", 0, -1)
    while at >= 0:
        if lower[at + 1] in ("of", "worth"):
            led = at > 0 and lower[at - 1] in ("a", "an")
            if led or lower[at] in ("high", "low"):
                classes = f"{classes[:at]}N{classes[at + 1 :]}"
        at = classes.find("A", at + 1, -1)
    at = classes.find("TR", 0, -2)
    while at >= 0:
        if classes[at + 2] == "V":
            classes = f"{classes[: at + 1]}N{classes[at + 2 :]}"  # the well was deep
        at = classes.find("TR", at + 1, -2)
    return classes


def _with_dashes(tokens: Tokens, lower: list[str]) -> list[str]:
    """Return the words with a dash for a hyphen that has a space on either side."""
    starts, ends = tokens.starts, tokens.ends
    dashed = list(lower)
    for at in range(1, len(lower) - 1):
        if lower[at] == "-" and ends[at - 1] < starts[at] and ends[at] < starts[at + 1]:
            dashed[at] = "–"
    return dashed


def _with_verbs(lower: list[str], classes: str) -> str:
    """Return the classes with a verb where a clause has none: "the sales tax rises to 7%".

    Forms in -s are nouns as well, and the likeliest sequence may be nouns alone. Behind a
    noun in the singular and before a number, such a form is the clause's verb; so is the
    first of a whole sentence that would have no verb at all.
    """
    sentence = "V" not in classes and "Y" not in classes and lower[-1:] == ["."]
    found = list(classes)
    begun = 0  # of the clause
    for index, letter in enumerate(classes):
        if letter in "SCW" or lower[index] in _OPENING:
            begun = index + 1
        elif (
            letter == "N" and index > begun and "s" in (lower[index][-1], lower[index - 1][-1])
        ):
            if "V" in found[begun : index + 3] or not _may_be_verb(lower, classes, index):
                continue
            whole = sentence and lower[index].endswith("s")
            if _number_follows(classes, lower, index + 1) or whole:
                found[index] = "V"
                sentence = False
    return "".join(found)


def _may_be_verb(lower: list[str], classes: str, index: int) -> bool:
    """Whether a form may be a verb that agrees with the noun before it."""
    subject = lower[index - 1]
    plural = subject.endswith("s") and classes[index - 1] == "N"
    if classes[index - 1] not in "NE" or plural == lower[index].endswith("s"):
        return False
    return "V" in shares_of(lower[index], lower[index], opens=False)[::2]


def _number_follows(classes: str, lower: list[str], index: int) -> bool:
    """Whether a number, a sum or "to" one stands there."""
    if lower[index : index + 1] and lower[index] in _LEADING:
        index += 1
    index += lower[index : index + 1] in (["$"], ["£"], ["€"])
    return classes[index : index + 1] == "M"


def _scaled(word: str, letter: str, before: str) -> str:
    """Return the class of a number for the scale behind one: "$5m"."""
    return "M" if word in _SCALES and before[-1:].isdecimal() else letter

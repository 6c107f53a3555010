"""Recognise by shape the numbers that are no figures, and say why.

Skips: an A320 | COVID-19 | the S&P 500 | under section 8 | Call 212-555-0147.
Skips: at 12 Elm Street | 24/7 | 5G | 1. Flour
Skips: an iPhone 11 | Dayton, OH 45402 | the top 10
"""

from factcheck.extract.line import Line
from factcheck.extract.numbers import parse_digits
from factcheck.lexicon.label_words import (
    FUNCTION_WORDS,
    IDIOMS,
    LABEL_NOUNS,
    PHONE_LEADS,
    PREFIXES_OF_AMOUNTS,
    STREETS,
)
from factcheck.model.mention import Mention


def reject_glued(line: Line, index: int) -> Mention | None:
    """Return a rejection where letters or marks are glued on so that digits are a label."""
    words = line.words
    if index and line.glued(index - 1):
        before = words[index - 1]
        if before[0].isalpha() or before == "_":
            return _run(line, index, "part of a name")
        if before in "-–/" and index > 1 and line.glued(index - 2):
            return _after_hyphen(line, index)
        if before in "#@.:&+*=" and not (before == "." and not line.glued(index - 2)):
            if before == "." and words[index - 2][0].isalpha() and len(words[index - 2]) < 4:
                return _run(line, index, "part of a name")  # BA.2
            if before == "#":
                return line.reject(index - 1, index, "numbered label")
            if before == "." and words[index - 2] in ("a.m", "p.m"):
                return None
            if before in "@&=*" and line.glued(index - 2):
                return _run(line, index, "part of a name")
    if before_is_name(line, index):
        return line.reject(index - 2, index, "part of a name")
    if line.glued(index):
        following = words[index + 1]
        if following[0].isalpha():
            return _run(line, index, "part of a name")
        if following in "._@" and line.glued(index + 1) and words[index + 2][:1].isalpha():
            return _run(line, index, "address or file name")
    return None


def before_is_name(line: Line, index: int) -> bool:
    """Whether a name in capitals and a hyphen stand before the digits ("COVID -19")."""
    if line.words[index - 1] != "-" or not line.glued(index - 1) or index < 2:
        return False
    name = line.words[index - 2]
    return name.isupper() and len(name) > 1 and not line.glued(index - 2)


def reject_letters_before(line: Line, index: int) -> Mention | None:
    """Return a rejection where letters before the digits make a label, unit or not."""
    before = line.words[index - 1]
    if before[0].isalpha() and before not in ("x", "X", "to"):
        return _run(line, index, "part of a name")
    if before == "-" and index > 1 and line.glued(index - 2):
        return _after_hyphen(line, index) if line.words[index - 2][0].isalpha() else None
    return None


def reject_repeated(line: Line, index: int) -> Mention | None:
    """Reject a number that the sentence has just used to name a thing, before a capital."""
    word = line.words[index]
    if not line.capital(index + 1):
        return None
    for at in range(max(1, index - 12), index):
        if line.words[at] == word and line.capital(at - 1) and not line.glued(at - 1):
            return line.reject(index, index, "part of a name")
    return None


def _after_hyphen(line: Line, index: int) -> Mention | None:
    """Judge digits behind a hyphen or slash that is glued on both sides."""
    before = line.lower[index - 2]
    if not before:
        return None
    if before in PREFIXES_OF_AMOUNTS and not (line.capital(index - 2) and index > 2):
        return None
    if before[0].isalpha() or before[0].isdecimal():
        return _run(line, index, "part of a name")
    return None


def _run(line: Line, index: int, reason: str) -> Mention:
    """Reject the digits with all that is glued on behind them."""
    last = index
    while line.glued(last) and last - index < 12:
        following = line.words[last + 1]
        joins = following in "-/._" and line.glued(last + 1)
        if not (following[0].isalnum() or joins):
            break
        last += 1
    if line.words[last] in "-/._":
        last -= 1
    first = index
    while first > line.taken and line.glued(first - 1) and index - first < 8:
        before = line.words[first - 1]
        if not (before[0].isalnum() or before in "-_/.&"):
            break
        first -= 1
    return line.reject(first, last, reason)


def reject_bare(line: Line, index: int) -> Mention | None:
    """Return a rejection for bare digits that name, number or address something."""
    found = _phone(line, index) or _marker(line, index)
    found = found or _reference(line, index) or _ranking(line, index)
    return found or _address(line, index) or _after_name(line, index)


_EMERGENCY = frozenset(["911", "999", "112", "988"])


def _phone(line: Line, index: int) -> Mention | None:
    """Read digit groups joined like a telephone number."""
    words, groups, last = line.words, [line.words[index]], index
    while len(groups) < 5:
        step = last + 1
        if words[step] == ")" and line.glued(last):
            step += 1
        if words[step] in ("-", ".", "–"):
            step += 1
        if step == last + 1 and line.glued(last):
            break
        if not words[step].isdecimal():
            break
        groups.append(words[step])
        last = step
    sizes = tuple(len(group) for group in groups)
    lead = line.lower[index - 1]
    lead = line.lower[index - 2] if lead in (":", "at", "on", "+", "(") else lead
    if sizes[:3] == (3, 3, 4) or sizes == (1, 3, 3, 4):
        return line.reject(index, last, "telephone number")
    if sizes == (3, 4) and (
        lead in PHONE_LEADS or (words[index + 1] == "-" and words[index][0] == "5")
    ):
        return line.reject(index, last, "telephone number")
    if len(words[index]) > 2 and words[index][0] == "0" and words[index].isdecimal():
        return line.reject(
            index, last if len(groups) > 1 else index, "telephone number or code"
        )
    if words[index - 1] == "+" and line.glued(index - 1) and len(groups) > 2:
        return line.reject(index - 1, last, "telephone number")
    if words[index] in _EMERGENCY and lead in ("to", "a", "the", "via", "through"):
        return line.reject(index, index, "telephone number")
    if lead in PHONE_LEADS and (
        len("".join(groups)) > 6 or words[index] in ("911", "999", "988")
    ):
        return line.reject(index, last, "telephone number")
    return None


def reject_idiom(line: Line, index: int) -> Mention | None:
    """Reject "24/7", "9/11" and the like."""
    words = line.words
    if (
        words[index + 1] in ("/", "-")
        and line.glued(index)
        and words[index + 2].isdecimal()
        and (words[index], words[index + 2]) in IDIOMS
        and line.words[index + 3] != "/"
    ):
        return line.reject(index, index + 2, "set phrase")
    return None


def _marker(line: Line, index: int) -> Mention | None:
    """Reject list markers and footnote marks: "1. Flour", "(2)", "[12]"."""
    words = line.words
    before, following = words[index - 1] if index else "", words[index + 1]
    if before == "[" and following == "]" and len(words[index]) < 4:
        return line.reject(index - 1, index + 1, "footnote mark")
    if (
        index == 0
        and len(words[index]) < 3
        and words[index].isdecimal()
        and following in (".", ")")
        and line.glued(index)
    ):
        return line.reject(index, index + 1, "list marker")
    if before == "(" and following == ")" and index == 1 and len(words[index]) < 3:
        return line.reject(0, index + 1, "list marker")
    return None


def _reference(line: Line, index: int) -> Mention | None:
    """Reject a number behind a noun that numbers things: "section 8", "Level 3"."""
    before = line.lower[index - 1]
    if before == "." and line.lower[index - 2] in (
        "no",
        "vol",
        "sec",
        "art",
        "pp",
        "fig",
        "ch",
    ):
        return None
    if before in LABEL_NOUNS and index > 0:
        if line.lower[index - 2] in ("per", "a", "each", "every", "last", "this", "about"):
            return None
        last = index
        while line.words[last + 1] in ("-", "(", "/") and line.glued(last) and last - index < 6:
            last += 2
        while _listed(line, last) and last - index < 12:
            last += 2
        if not line.words[last]:
            last = index
        return line.reject(index - 1, _out_of(line, last), "numbered label")
    return None


def _listed(line: Line, last: int) -> bool:
    """Whether another number of the same label follows ("articles 4 and 5")."""
    following = line.words[last + 2]
    if line.lower[last + 1] not in ("and", "or", "to", ",", "&") or not following.isdecimal():
        return False
    return len(following) < 4 and not line.lower[last + 3].isalpha()


_RANK_LEADS = frozenset("bottom top final last first".split())


def _ranking(line: Line, index: int) -> Mention | None:
    """Reject the size of a ranking that counts nothing named: "the top 10", "the 486 is"."""
    following = line.lower[index + 1]
    before = line.lower[index - 1]
    before = line.lower[index - 2] if before == "-" and line.glued(index - 1) else before
    if before in _RANK_LEADS and (word_ends_phrase(following) or line.glued(index - 1)):
        return line.reject(index, index, "size of a ranking")
    if before == "the" and following in ("is", "was", "has", "'s"):
        return line.reject(index, index, "part of a name")
    return None


def word_ends_phrase(word: str) -> bool:
    """Whether nothing is named behind the number."""
    return not word or not word[0].isalnum() or word in FUNCTION_WORDS


def _address(line: Line, index: int) -> Mention | None:
    """Reject a house number before a street's name and a ZIP code behind a state's letters."""
    word = line.words[index]
    if not word.isdecimal() or len(word) > 5:
        return None
    before = line.words[index - 1]
    if len(word) == 5 and len(before) == 2 and before.isupper() and index:
        return line.reject(index, index, "postal code")
    at = index + 1
    while line.capital(at) and at - index < 5:
        if line.lower[at] in STREETS and at > index + 1:
            return line.reject(index, at, "street address")
        at += 1
        if line.words[at] == "." and len(line.words[at - 1]) == 1:
            at += 1
    return None


def _after_name(line: Line, index: int) -> Mention | None:
    """Reject a bare number that ends a name: "Windows 10", "Fortune 500"."""
    if index == 0 or not line.words[index - 1][:1].isalpha():
        return None
    name, word = line.words[index - 1], line.words[index]
    if name == name.lower() or line.glued(index - 1) or "," in word:
        return None
    if line.lower[index - 1] in FUNCTION_WORDS or len(word) > 4:
        return None
    if name.isupper() and len(name) > 1 and line.lower[index - 2] in ("in", "at", "of", "from"):
        return None
    parsed = parse_digits(word)
    if parsed is None or (index == 1 and not _name_like(line)):
        return None
    following = line.lower[index + 1]
    if (
        following.endswith("s")
        and line.words[index + 1] == following
        and len(following) > 3
        and line.lower[index - 2] in ("in", "on", "by", "at", "for", "to")
        and index <= 3
    ):
        return None
    first = index - 1
    while first > 1 and line.glued(first - 1) and line.words[first - 1] in "&-":
        first -= 2  # S&P 500
    return line.reject(first, _out_of(line, index), "part of a name")


def _out_of(line: Line, last: int) -> int:
    """Return the last token with a scale's top taken in ("Level 3 out of 5")."""
    if line.lower[last + 1] == "out" and line.lower[last + 2] == "of":
        return last + 3 if line.is_digits(last + 3) else last
    return last


def _name_like(line: Line) -> bool:
    """Whether the sentence's first word, before a number, is a name rather than a verb."""
    word = line.words[0]
    return word.isupper() or any(letter.isupper() for letter in word[1:]) or len(word) > 3

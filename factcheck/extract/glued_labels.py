"""Reject digits that letters or marks glued on make part of a label.

Skips: the iPhone 6s | some Boeing 737s | in a 7-Eleven
Finds: It holds [[11]]different prints.
Skips: an A320 | COVID-19 | 5G | an F-35 jet | x86_64 | the 24703L202
"""

from factcheck.extract.line import Line
from factcheck.lexicon.label_words import FUNCTION_WORDS, PREFIXES_OF_AMOUNTS
from factcheck.lexicon.word_classes import lexicon
from factcheck.model.mention import Mention

_LONG = 5
_MARKS = frozenset({",", "."})
_BRANDS = frozenset(["up", "eleven", "zip"])  # behind a digit and a hyphen


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
            found = _behind_mark(line, index, before)
            if found is not None:
                return found
    if before_is_name(line, index):
        return line.reject(index - 2, index, "part of a name")
    if line.glued(index):
        following = words[index + 1]
        if following[0].isalpha():
            return None if _space_missing(following) else _run(line, index, "part of a name")
        if following in "._@" and line.glued(index + 1) and words[index + 2][:1].isalpha():
            return _run(line, index, "address or file name")
    return None


def _is_torn(line: Line, index: int) -> bool:
    """Whether two marks in a row part the digits from others: "43,.590"."""
    words = line.words
    for step in (-1, 1):
        marks = words[index + step], words[index + 2 * step]
        if index + 3 * step < 0 or not _MARKS.issuperset(marks):
            continue
        near = [min(at, at + step) for at in (index, index + step, index + 2 * step)]
        if words[index + 3 * step].isdecimal() and all(map(line.glued, near)):
            return True
    return False


def reject_torn(line: Line, index: int) -> Mention | None:
    """Reject what two marks in a row leave of a number: "43,.590 pounds"."""
    if not _is_torn(line, index):
        return None
    return line.reject(index, index, "part of a number that cannot be read")


def _space_missing(word: str) -> bool:
    """Whether a word of the language is glued to the digits by a slip: "11different"."""
    return word.islower() and len(word) >= _LONG and word in lexicon().shares


def _behind_mark(line: Line, index: int, mark: str) -> Mention | None:
    """Judge digits behind a mark that is glued on: "#3", "BA.2", "left.2 Then"."""
    noted = line.words[index - 2]
    if mark == "#":
        return line.reject(index - 1, index, "numbered label")
    if mark == "." and noted[0].isalpha() and (len(noted) < 4 or noted.isupper()):
        return _run(line, index, "part of a name")
    if mark == "." and _is_note(line, index):
        return line.reject(index, index, "footnote mark")
    if mark in "@&=*" and line.glued(index - 2):
        return _run(line, index, "part of a name")
    return None


def _is_note(line: Line, index: int) -> bool:
    """Whether a number stands raised behind a sentence's stop ("they left.2 Then")."""
    word, noted = line.words[index], line.words[index - 2]
    return len(word) < 3 and noted.isalpha() and noted.islower()


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


def reject_plural_model(line: Line, index: int) -> Mention | None:
    """Reject "iPhone 6s", "Boeing 737s" and "7-Eleven", whose letters are no unit."""
    words = line.words
    if words[index + 1] == "-" and line.lower[index + 2] in _BRANDS:
        glued = line.glued(index) and line.glued(index + 1)
        return line.reject(index, index + 2, "part of a name") if glued else None
    if words[index + 1] != "s" or not line.glued(index) or not words[index].isdecimal():
        return None
    name = words[index - 1] if index else ""
    if not name[:1].isalpha() or name == name.lower() or line.glued(index - 1):
        return None
    if name.lower() in FUNCTION_WORDS or name in ("Under", "Over"):
        return None
    return line.reject(index - 1, index + 1, "part of a name")


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

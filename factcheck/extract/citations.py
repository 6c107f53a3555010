"""Reject numbers that cite a law, a place on the map or a machine on the network.

Skips: under 18 U.S.C. § 1028A | in 410 U.S. 113 | 29 CFR 1910.134(b) | § 230 | in 5 F.3d 123
Skips: under 42 CFR Part 2 | Pub. L. 111-148 | at 40.7 N, 74.0 W | at 221b Baker Street
Skips: the coordinates 51.5074, -0.1278 | at 10.0.0.1:8080 | Case 1:20-cv-01234
Skips: at 34°09′22″N 118°07′55″W | at 40.7128° N | from 192.168.20.15
"""

from factcheck.extract.line import Line
from factcheck.lexicon.label_words import STREETS
from factcheck.model.mention import Mention

# Codes and reports of law, in lower case without their points.
_REPORTERS = frozenset(
    "usc us cfr stat f f2d f3d f4th fsupp sct led fedreg wl all er ac ch qb wlr ewca".split()
)
_SECTIONS = frozenset(["§", "§§"])
_MINUTES = frozenset(["'", "’", "′"])
_SECONDS = frozenset(['"', "”", "″"])
_QUARTERS = frozenset("N S E W north south east west".split())
_LONGEST = 5  # tokens of a reporter's name
_SIGNED = frozenset("-−–+")
_PLACED = frozenset("coordinates latitude longitude lat gps".split())


def citation(line: Line, index: int) -> Mention | None:
    """Return a rejection of digits that cite or locate something."""
    word, following = line.words[index], line.words[index + 1]
    if word.count(".") == 3 and _is_address(word):
        port = following == ":" and line.glued(index) and line.is_digits(index + 2)
        return line.reject(index, index + 2 * port, "network address")
    if following in ("°", "º"):
        return _coordinates(line, index)
    if line.words[index - 1] in _SECTIONS and index:
        return line.reject(index - 1, _label_end(line, index), "citation")
    if line.words[index - 2 : index] == ["L", "."] and following == "-" and line.glued(index):
        return line.reject(index - 2, _label_end(line, index), "citation")  # Pub. L. 111-148
    if following == ":" and line.lower[index - 1] in ("case", "no") and line.glued(index):
        return line.reject(index, _label_end(line, index), "case number")
    if following in _QUARTERS or _is_latitude(line, index):
        place = _decimal_place(line, index)
        if place is not None:
            return place
    if line.glued(index) and following in ("a", "b", "c", "A", "B", "C"):
        return _house(line, index)
    if following[:1].isupper() and word.isdecimal():
        return _report(line, index)
    return None


def _is_latitude(line: Line, index: int) -> bool:
    """Whether two decimals behind "coordinates" are a place on the map."""
    words = line.words
    at = index + 2 + (words[index + 2] in _SIGNED)
    pair = words[index + 1] == "," and "." in words[index] and "." in words[at]
    return pair and not _PLACED.isdisjoint(line.lower[max(0, index - 8) : index])


def _decimal_place(line: Line, index: int) -> Mention | None:
    """Read "40.7 N, 74.0 W" and "51.5074, -0.1278"."""
    words = line.words
    at = index + 1 + (words[index + 1] in _QUARTERS)
    at += words[at] == ","
    at += words[at] in _SIGNED
    if not line.is_digits(at) or ("." not in words[index] and "." not in words[at]):
        return None
    if words[index + 1] in _QUARTERS and words[at + 1] not in _QUARTERS:
        return None
    return line.reject(index, at + (words[at + 1] in _QUARTERS), "coordinates")


def _house(line: Line, index: int) -> Mention | None:
    """Read "221b Baker Street"."""
    for at in range(index + 3, index + 6):
        if line.lower[at] in STREETS and line.capital(at) and line.capital(index + 2):
            return line.reject(index, at, "street address")
    return None


def _is_address(word: str) -> bool:
    """Whether four numbers are those of a network address: to 255, no zeros in front."""
    parts = word.split(".")
    return all(p.isdecimal() and p == str(int(p[:4])) and int(p[:4]) < 256 for p in parts)


def _coordinates(line: Line, index: int) -> Mention | None:
    """Read "34°09′22″N" and "40.7128° N"."""
    last = index + 1
    for marks in (_MINUTES, _SECONDS):
        if line.is_digits(last + 1) and line.words[last + 2] in marks:
            last += 2
    quarter = line.words[last + 1] in _QUARTERS
    if last == index + 1 and not quarter:
        return None
    return line.reject(index, last + quarter, "coordinates")


def _report(line: Line, index: int) -> Mention | None:
    """Read "18 U.S.C. § 1028A", "410 U.S. 113", "5 F.3d 123"."""
    name, at = "", index + 1
    while at - index <= _LONGEST:
        name += line.lower[at].replace(".", "")
        at += 1
        if name in _REPORTERS:
            end = at + (line.words[at] == "." and len(name) > 2)
            end += line.words[end] in _SECTIONS or line.lower[end] in ("part", "section")
            if line.is_digits(end) and (end > at or not line.glued(at - 1)):
                return line.reject(index, _label_end(line, end), "citation")
        if not (line.words[at] == "." or line.words[at][:1].isalnum()):
            return None
    return None


def _label_end(line: Line, last: int) -> int:
    """Return the last token glued to the section's number ("240.10b-5", "134(b)")."""
    while line.glued(last) and (
        line.words[last + 1][0].isalnum()
        or (line.words[last + 1] in "-.(:" and line.glued(last + 1))
        or line.words[last + 1] == ")"
    ):
        last += 1
    return last - (line.words[last] in ".-(:")

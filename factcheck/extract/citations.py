"""Reject numbers that cite a law, a place on the map or a machine on the network.

Skips: under 18 U.S.C. § 1028A | in 410 U.S. 113 | 29 CFR 1910.134(b) | § 230 | in 5 F.3d 123
Skips: at 34°09′22″N 118°07′55″W | at 40.7128° N | from 192.168.20.15
"""

from factcheck.extract.line import Line
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


def citation(line: Line, index: int) -> Mention | None:
    """Return a rejection of digits that cite or locate something."""
    word, following = line.words[index], line.words[index + 1]
    if word.count(".") == 3 and _is_address(word):
        return line.reject(index, index, "network address")
    if following in ("°", "º"):
        return _coordinates(line, index)
    if line.words[index - 1] in _SECTIONS and index:
        return line.reject(index - 1, _label_end(line, index), "citation")
    if following[:1].isupper() and word.isdecimal():
        return _report(line, index)
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
            end += line.words[end] in _SECTIONS
            if line.is_digits(end) and (end > at or not line.glued(at - 1)):
                return line.reject(index, _label_end(line, end), "citation")
        if not (line.words[at] == "." or line.words[at][:1].isalnum()):
            return None
    return None


def _label_end(line: Line, last: int) -> int:
    """Return the last token glued to the section's number ("240.10b-5", "134(b)")."""
    while line.glued(last) and (
        line.words[last + 1][0].isalnum()
        or (line.words[last + 1] in "-.(" and line.glued(last + 1))
        or line.words[last + 1] == ")"
    ):
        last += 1
    return last - (line.words[last] in ".-(")

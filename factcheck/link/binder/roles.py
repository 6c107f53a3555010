"""Roles: what part a figure plays, read from the words that lead to it and follow it.

A role is a slot's name with a weight from 0 to 1: how plainly the words give
it. Words speak through their concepts (``lexicon/concepts.py``), so a role is
read alike from "a total of nine", "nine in all" and "the toll of nine".
"""

from typing import NamedTuple

from factcheck.lexicon.concepts import DETERMINERS
from factcheck.link.binder.lines import FIGURE, WORD, Line

Roles = dict[str, float]

_STOP = frozenset({";", "(", ")", "but", "rel", "sub", '"', ".", "said"})
_PATH_STOP = frozenset({";", ")", '"', "."})
_PASSED = frozenset({"then", "now", "high", "low", "total", "remain", "average", "more_of"})
_DIRECTIONS = frozenset({"rise", "fall", "become"})
# How far a cue reaches to either side, in items, and which side it speaks to first.
_REACH = 8
_SPEAKS = {
    "total": "right", "average": "right", "gap": "right", "remain": "right",
    "more_of": "right", "each": "left", "then": "both", "now": "both", "high": "right",
    "low": "right", "include": "right", "expected": "both", "was": "right", "is": "right",
    "born": "right", "died": "right", "cost": "right",
}  # fmt: skip
_OF_CUES = frozenset(
    {"total", "high", "low", "gap", "average", "rise", "fall", "remain", "share", "expected"}
)


class Reading(NamedTuple):
    """A figure's roles, the concepts on the way to it, nearest first, and those behind it."""

    roles: Roles
    path: tuple[str, ...]
    trail: tuple[str, ...]


def read_roles(line: Line) -> list[Reading]:
    """Return the reading of each of the line's figures, in their order."""
    found = []
    for place in line.places:
        path, trail = _path(line, place), _trail(line, place)
        found.append(Reading(_by_place(path, trail), path, trail))
    _by_cues(line, found)
    return found


def _path(line: Line, place: int) -> tuple[str, ...]:
    """Return up to four concepts that lead to an item, the nearest first."""
    path: list[str] = []
    at = place - 1
    plain = 0
    while at >= 0 and len(path) < 4 and plain < 7:
        concept = line.concepts[at]
        if concept == FIGURE:
            path.append(FIGURE)
            break
        if concept != WORD:
            path.append(concept)
            if concept in _PATH_STOP:
                break
        elif line.words[at] not in DETERMINERS:
            plain += 1
            if not path:
                path.append(WORD)  # "won 12", "the Harwold fare": a word of its own
        at -= 1
    return tuple(path)


def _trail(line: Line, place: int) -> tuple[str, ...]:
    """Return the next three concepts behind an item, plain words as one ``w``."""
    trail: list[str] = []
    for concept in line.concepts[place + 1 : place + 9]:
        if concept == WORD and trail[-1:] == [WORD]:
            continue
        trail.append(concept)
        if concept == FIGURE or len(trail) == 3:
            break
    return tuple(trail)


def _by_place(path: tuple[str, ...], trail: tuple[str, ...]) -> Roles:
    """Return the roles that the nearest words on either side give."""
    roles: Roles = {}
    lead = [concept for concept in path if concept not in _PASSED and concept != WORD]
    bare = path[:1] != (WORD,)
    _by_lead(roles, path, lead, bare=bare)
    if lead[:1] and lead[0] in ("rise", "fall"):
        _add(roles, "change", 0.8 if bare else 0.5)
    behind = next((concept for concept in trail if concept not in (WORD, "-")), "")
    close = trail[:1] != (WORD,) or trail[:2] == ("-", WORD)
    for role, near, far in _BEHIND.get(behind, ()):
        _add(roles, role, near if close else far)
    return roles


# What a concept behind a figure makes of it, right behind it and a word or two further on.
_BEHIND: dict[str, tuple[tuple[str, float, float], ...]] = {
    "rise": (("change", 0.9, 0.6),),
    "fall": (("change", 0.9, 0.6),),
    "more": (("change", 0.8, 0.5), ("gap", 0.8, 0.5)),
    "less": (("change", 0.8, 0.5), ("gap", 0.8, 0.5)),
    "gap": (("gap", 0.9, 0.7),),
    "each": (("each", 0.9, 0.9),),
    "remain": (("rest", 0.8, 0.6),),
    "more_of": (("rest", 0.8, 0.6),),
}


def _by_lead(roles: Roles, path: tuple[str, ...], lead: list[str], *, bare: bool) -> None:
    """Add the roles that the preposition or cue before a figure gives."""
    first = lead[0] if lead else ""
    second = lead[1] if len(lead) > 1 else ""
    moving = second in _DIRECTIONS
    if first == "from":
        _add(roles, "then", 1.0 if moving or bare else 0.6)
    elif first == "to":
        _by_to(roles, lead, second)
    elif first == "by":
        _add(roles, "change", 0.9 if moving else 0.3)
        _add(roles, "gap", 0.5)
    elif first == "than":
        _add(roles, "then", 0.6)
        _add(roles, "than", 1.0)
    elif first == "compared" or (first == "with" and second == "compared"):
        _add(roles, "then", 0.8)
    elif first in ("make", "or") and FIGURE in path:
        _add(roles, "total", 0.7 if first == "make" else 0.4)
    elif first == "of" and _of(path) in _OF_CUES:
        cue = _of(path)
        _add(roles, {"rise": "change", "fall": "change"}.get(cue, cue), 1.0)
        if "from" in path[2:4]:
            _add(roles, "then", 0.9)
    elif first == "include":
        _add(roles, "part", 0.9)


def _by_to(roles: Roles, lead: list[str], second: str) -> None:
    """Add the roles of a figure that "to" leads to."""
    if second == "compared":
        _add(roles, "then", 0.9)
    elif "make" in lead[1:4]:
        _add(roles, "total", 0.9)
        _add(roles, "now", 0.5)
    else:
        _add(roles, "now", 1.0 if second in _DIRECTIONS or "from" in lead else 0.4)


def _of(path: tuple[str, ...]) -> str:
    """Return the cue before "of": "a total of", "the high of"; empty where there is none."""
    at = path.index("of")
    return next((concept for concept in path[at + 1 : at + 3] if concept != WORD), "")


def _by_cues(line: Line, found: list[Reading]) -> None:
    """Give each cue of the line to the figure it speaks of."""
    if not found:
        return
    for at, concept in enumerate(line.concepts):
        side = _SPEAKS.get(concept)
        if side is None:
            continue
        right, far = _nearest(line, at, 1)
        left, close = _nearest(line, at, -1)
        role = {"more_of": "rest", "remain": "rest", "include": "part", "was": "then",
                "is": "now", "cost": "each"}.get(concept, concept)  # fmt: skip
        weak = concept in ("was", "is", "cost", "include", "more_of")
        if right is not None and (side != "left" or left is None):
            weight = (1.0 - 0.08 * far) * (0.5 if weak else 1.0)
            if side == "right" or left is None or far <= close:
                _add(found[right].roles, role, weight)
        if left is not None and concept not in ("was", "is", "include", "cost"):
            weight = 1.0 - 0.1 * close
            if side == "left" or right is None or close < far or side == "both":
                _add(found[left].roles, role, weight if close <= 4 else 0.5 * weight)


def _nearest(line: Line, at: int, step: int) -> tuple[int | None, int]:
    """Return the nearest figure to one side of a cue in its statement, and how far it is."""
    place = at + step
    count = 0
    while 0 <= place < len(line.concepts) and count < _REACH:
        concept = line.concepts[place]
        if concept == FIGURE:
            return line.places.index(place), count
        if concept in _STOP or (concept == "—" and step < 0):
            break
        if line.words[place] not in DETERMINERS:
            count += 1
        place += step
    return None, _REACH


def _add(roles: Roles, role: str, weight: float) -> None:
    if weight > roles.get(role, 0.0):
        roles[role] = weight

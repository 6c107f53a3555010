"""Levels: the figures of a line that can be put in order, and what leads to each."""

from typing import NamedTuple

from factcheck.lexicon.concepts import DETERMINERS
from factcheck.lexicon.degrees import DEGREES
from factcheck.link.binder.lines import FIGURE, WORD, Line
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.roles import Reading
from factcheck.model.figure import Figure

STOPS = frozenset({";", ".", '"', ")", "but", "sub"})
_LEADS = frozenset(
    "from to by of in on at with for as and or than compared include between rise fall more "
    "less exceed miss was is".split()
)
_LEVELS = frozenset({"high", "low", "total", "average", "expected", "then", WORD})
_SCALES = ("illion", "thousand", "hundred", "bn", "mln", "bln", "lakh", "crore")
_GAPS = frozenset({"gap", "more", "less", "by"})
_LEVEL_LEADS = frozenset({"from", "to", "than", "compared"})
_PASTS = frozenset("fell rose grew sank slid shrank".split())
_MOST = 12  # levels in a line; beyond that it is a table in words
OWNERS = frozenset("the its their his her our your my last this those these whose all".split())


class Level(NamedTuple):
    """A figure that can stand in an order: its item, its class, how far it is a reference."""

    figure: Figure
    place: int
    of: str
    reference: float
    now: float
    lead: str
    lead_at: int
    bare: bool
    change: bool
    trail: str


def levels_by_line(passages: Passages) -> dict[int, list[Level]]:
    """Return each line's levels by its sentence's index; none where it is a table in words."""
    found: dict[int, list[Level]] = {}
    for index in sorted(passages.lines):
        levels = read_levels(passages, passages.lines[index])
        found[index] = levels if len(levels) <= _MOST else []
    return found


def read_levels(passages: Passages, line: Line) -> list[Level]:
    """Return the line's figures that can stand in an order."""
    found = []
    for figure, place in zip(line.figures, line.places, strict=True):
        of = order_class(passages, figure)
        if not of or of == "point" or _year_like(figure):
            continue
        reading = passages.readings[figure.span]
        roles = reading.roles
        reference = max(
            roles.get("then", 0.0), roles.get("than", 0.0), 0.9 * roles.get("expected", 0.0)
        )
        lead, at = _lead(line, place)
        if not lead and figure.hedge is not None and figure.hedge.name == "up_to":
            lead = "to"
        if lead == "from":
            reference = 1.0
        found.append(
            Level(
                figure,
                place,
                of,
                reference,
                roles.get("now", 0.0),
                lead,
                at,
                of == "count" and _bare(line, figure, place),
                _is_change(line, place, reading, lead),
                next(iter(reading.trail), ""),
            )
        )
    return found


def _lead(line: Line, place: int) -> tuple[str, int]:
    """Return what leads to an item, and where it stands: "from the year's high of #": from."""
    plain = 0
    at = place - 1
    while at >= 0:
        concept, word = line.concepts[at], line.words[at]
        if concept == "of" and at and line.concepts[at - 1] in _LEVELS:
            at -= 2
            continue
        if concept in _LEADS:
            return concept, at
        found = DEGREES.get(word)
        if found is not None and found[0].form in ("exceed", "above"):
            return found[0].form, at
        if word == "date":  # "the 2009 high of #"
            at -= 1
            continue
        if concept == FIGURE or concept in STOPS or concept == ",":
            return ("," if plain == 0 else "") if concept == "," else "", at
        if concept == WORD and word not in DETERMINERS and not word.endswith("'s"):
            plain += 1
            if plain > 2:
                return "", at
        at -= 1
    return "", at


def order_class(passages: Passages, figure: Figure) -> str:
    """Return the class of amounts in which figures can be put in order, unit included."""
    of = passages.classes[figure.span]
    return f"{of} {figure.unit}" if figure.kind in ("measure", "temperature") else of


def _year_like(figure: Figure) -> bool:
    """Whether a bare number is printed as a year is: four digits, no comma, nothing counted."""
    return (
        figure.kind == "count"
        and not figure.unit
        and figure.measure is None
        and len(figure.text) == 4
        and figure.text.isdecimal()
    )


def _is_change(line: Line, place: int, reading: Reading, lead: str) -> bool:
    """Whether a figure is a change or a gap; what "from" leads to or "fell" follows is none."""
    roles = reading.roles
    beside = {*reading.path[:2], *reading.trail[:2]}
    gap = roles.get("gap", 0.0) if not _GAPS.isdisjoint(beside) else 0.0
    if lead in _LEVEL_LEADS or max(roles.get("change", 0.0), gap) < 0.8:
        return False
    following = line.words[place + 1 : place + 2]
    moved = bool(following) and (following[0] in _PASTS or following[0].endswith("ed"))
    return not (moved and reading.path[:1] not in (("rise",), ("fall",), ("by",)))


def _bare(line: Line, figure: Figure, place: int) -> bool:
    """Whether a number counts nothing of its own: "141mm; the other, 128"."""
    if figure.unit or figure.mention.in_words:
        return False
    following = line.concepts[place + 1 : place + 2]
    return not following or following[0] != WORD or figure.measure is None


def akin(one: Level, other: Level) -> bool:
    """Whether two levels are of one class, or a bare number is printed like the other's.

    "141mm; the other, 128": the second lacks the unit, and has about as many digits.
    """
    if one.of == other.of:
        return True
    if one.bare == other.bare or "percent" in (one.of, other.of):
        return False
    return abs(_digits(one.figure) - _digits(other.figure)) <= 1


def _digits(figure: Figure) -> int:
    """Return how many digits stand before the point, 2 for a number in words."""
    if figure.mention.in_words:
        return 2
    return sum(letter.isdecimal() for letter in figure.text.partition(".")[0])


def sort_of(one: Level, other: Level) -> str:
    """Return what sort of amounts a pair is; counts by whether they count one thing."""
    if one.of != other.of:
        return "elided"
    if one.of != "count":
        return one.of.partition(" ")[0]
    first, second = one.figure.measure, other.figure.measure
    if first is None or second is None:
        return "count bare"
    return "count alike" if first.head == second.head else "count apart"


def size_of(one: Level, other: Level) -> str:
    """Return how the two numbers are printed: in words, with a scale, in digits."""
    return "<".join(sorted((printed(one), printed(other))))


def printed(level: Level) -> str:
    """Return how the number is printed: in words, with a scale, in digits."""
    figure = level.figure
    mention = figure.mention
    if mention.in_words:
        return "words"
    text = figure.text.lower()
    if any(scale in text for scale in _SCALES) or text.endswith(("m", "k")):
        return "scaled"
    return "decimal" if "." in text else "digits"

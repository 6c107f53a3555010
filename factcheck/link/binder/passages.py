"""Passages: the stretch of a story in which the binder looks for an equation's figures."""

from factcheck.link.binder.lines import Line, read_line
from factcheck.link.binder.roles import Reading, read_roles
from factcheck.model.article import Article
from factcheck.model.figure import Figure

_PROSE = frozenset({"headline", "standfirst", "subhead", "body", "quote", "caption", "list"})
# How many sentences off a slot's figure may stand, and how many figures of one class are
# weighed in a passage; beyond that it is a table in words.
REACH = 2
MOST = 9

_CENTS = {"cent": "USD", "penny": "GBP", "pence": "GBP"}


def level_class(figure: Figure) -> str:
    """Return the class of amounts that a figure can be added to, empty where there is none."""
    kind = figure.kind
    if figure.mention.low != figure.mention.high:
        return ""  # a range has no single value
    if figure.value is None or kind in (
        "date",
        "time",
        "ordinal",
        "score",
        "multiple",
        "ratio",
    ):
        return ""
    if kind == "fraction":
        return ""
    if kind == "money":
        return "money " + _CENTS.get(figure.unit, figure.unit)
    if kind in ("duration", "age"):
        return "time " + (figure.unit or "year")
    if kind in ("measure", "temperature"):
        return f"{figure.dimension or figure.unit}"
    return figure.unit or "count"


class Passages:
    """A story's prose lines with their readings, and the figures near a figure.

    ``readings`` maps a figure's index to its reading, ``classes`` to its class
    of amounts.
    """

    def __init__(self, article: Article, figures: tuple[Figure, ...]) -> None:
        """Read each sentence of prose that holds a figure; linear in the story."""
        by_sentence: dict[int, list[Figure]] = {}
        for figure in figures:
            if figure.section_kind in _PROSE:
                by_sentence.setdefault(figure.sentence.index, []).append(figure)
        self.article = article
        self.lines: dict[int, Line] = {}
        self.readings: dict[int, Reading] = {}
        self.classes: dict[int, str] = {}
        self._places: dict[int, int] = {}
        for index, members in by_sentence.items():
            line = read_line(members[0].sentence, members)
            self.lines[index] = line
            for figure, place, reading in zip(
                members, line.places, read_roles(line), strict=True
            ):
                self.readings[figure.index] = reading
                self.classes[figure.index] = level_class(figure)
                self._places[figure.index] = place

    def role(self, figure: Figure, role: str) -> float:
        """Return how plainly the words give the figure a role, 0 where they do not."""
        return self.readings[figure.index].roles.get(role, 0.0)

    def line_of(self, figure: Figure) -> Line:
        """Return the line that holds the figure."""
        return self.lines[figure.sentence.index]

    def place_of(self, figure: Figure) -> int:
        """Return the figure's item in its line."""
        return self._places[figure.index]

    def around(self, figure: Figure, reach: int) -> list[Figure]:
        """Return the figures at most ``reach`` sentences off, in reading order, itself too."""
        at = figure.sentence.index
        section = figure.section.index
        found: list[Figure] = []
        for index in range(at - reach, at + reach + 1):
            line = self.lines.get(index)
            if line is not None and abs(line.sentence.section.index - section) <= REACH:
                found.extend(line.figures)
        return found

    def alike(self, figure: Figure, reach: int, kind: str = "") -> list[Figure]:
        """Return the other figures of a class within reach, the figure's own if not named."""
        wanted = kind or self.classes[figure.index]
        if not wanted:
            return []
        return [
            other
            for other in self.around(figure, reach)
            if other is not figure and self.classes[other.index] == wanted
        ]

"""Index: an article's figures by sentence, section and unit, made once for all finders."""

from bisect import bisect_left
from decimal import Decimal

from factcheck.link.alike.fates import fates_of
from factcheck.link.alike.history import history_of
from factcheck.link.alike.surroundings import Surroundings
from factcheck.link.grammar.clauses import Place, places
from factcheck.model.article import Article, Sentence
from factcheck.model.figure import Figure
from factcheck.model.mention import Kind


class Index:
    """The figures of one article, looked up instead of searched.

    ``by_sentence`` maps a sentence's index to its figures in reading order,
    ``by_section`` a section's index likewise, ``by_kind`` a kind of number,
    ``by_unit`` a pair of unit and denominator, ``by_head`` the noun counted.
    ``surroundings`` knows the words around each, ``fates`` what is told to have befallen
    those whom a count is of, ``history`` holds what is told of a time long past.
    """

    __slots__ = (
        "_places",
        "_starts",
        "article",
        "by_head",
        "by_kind",
        "by_section",
        "by_sentence",
        "by_unit",
        "fates",
        "figures",
        "history",
        "surroundings",
    )  # fmt: skip

    def __init__(self, article: Article, figures: tuple[Figure, ...]) -> None:
        """Sort the figures into their places; linear in their number."""
        self.article = article
        self.figures = figures
        self.by_sentence: dict[int, list[Figure]] = {}
        self.by_section: dict[int, list[Figure]] = {}
        self.by_kind: dict[Kind, list[Figure]] = {}
        self.by_unit: dict[tuple[str, str], list[Figure]] = {}
        self.by_head: dict[str, list[Figure]] = {}
        for figure in figures:
            sentence = figure.quantity.mention.sentence
            self.by_sentence.setdefault(sentence.index, []).append(figure)
            self.by_section.setdefault(sentence.section.index, []).append(figure)
            self.by_kind.setdefault(figure.kind, []).append(figure)
            if figure.unit:
                self.by_unit.setdefault((figure.unit, figure.per), []).append(figure)
            if figure.measure is not None:
                self.by_head.setdefault(figure.measure.head, []).append(figure)
        self.surroundings = Surroundings(article)
        self.fates = fates_of(figures)
        self.history = history_of(article, figures)
        self._places: dict[int, list[Place]] = {}
        self._starts = [figure.span.start for figure in figures]

    def of_kind(self, *kinds: Kind) -> list[Figure]:
        """Return the figures of these kinds, one kind after the other."""
        return [figure for kind in kinds for figure in self.by_kind.get(kind, ())]

    def in_sentence(self, sentence: Sentence) -> list[Figure]:
        """Return the sentence's figures in reading order."""
        return self.by_sentence.get(sentence.index, [])

    def places(self, number: int) -> list[Place]:
        """Return where the figures of the sentence of this number stand among its words."""
        found = self._places.get(number)
        if found is None:
            found = self._places[number] = places(self.by_sentence[number])
        return found

    def beside(self, figure: Figure, value: Decimal | None) -> bool:
        """Whether another like figure of its sentence states this number: then both hold."""
        return value is not None and any(
            other.value == value
            and other is not figure
            and (other.kind, other.unit) == (figure.kind, figure.unit)
            for other in self.in_sentence(figure.sentence)
        )

    def fates_apart(self, first: Figure, second: Figure) -> bool:
        """Whether two counts are of those whom other things befell: the dead, the injured."""
        one, other = self.fates.get(first.index), self.fates.get(second.index)
        return one is not None and other is not None and one != other

    def shared_fate(self, first: Figure, second: Figure) -> str:
        """Return what befell those whom both count, empty where that is not one and told."""
        fate = self.fates.get(first.index, "")
        return fate if fate and self.fates.get(second.index) == fate else ""

    def at(self, place: int) -> Figure | None:
        """Return the figure that covers ``place``, if one does."""
        found = bisect_left(self._starts, place + 1) - 1
        if found < 0:
            return None
        figure = self.figures[found]
        return figure if figure.span.start <= place < figure.span.end else None

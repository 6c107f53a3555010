"""The figures of the sources, by what they compare with, and the roles they play."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.compare.clauses import clause
from factcheck.compare.nearby import Nearby
from factcheck.compare.pairs import Pairs
from factcheck.compare.periods import Family, Mark, marks, nearest
from factcheck.lexicon.opposites import sides
from factcheck.link.alike.surroundings import Surroundings
from factcheck.model.article import Sentence
from factcheck.model.figure import Figure
from factcheck.model.mention import Mention
from factcheck.model.reading import Reading
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens
from factcheck.report.places import Places

_NEAR_BEFORE, _NEAR_AFTER = 6, 4  # tokens of the phrase a figure stands in
_CHANGES = frozenset({"percentage", "fraction", "multiple"})
_PHRASE_ENDS = frozenset(",;:—–()")


def group(figure: Figure) -> str:
    """Return the bucket of figures that this one may be compared with."""
    if figure.kind in ("date", "time", "age", "ordinal", "score", "ratio", "multiple"):
        return figure.kind
    if figure.kind in ("percentage", "points", "fraction"):
        return "share"
    if figure.kind in ("count", "money"):
        return "amount"
    return figure.dimension or "amount"


def _between(place: int, mention: Mention, taken: list[tuple[int, int]]) -> bool:
    """Whether another figure stands between a figure and a mark of time after it."""
    return place > mention.last and any(
        mention.last < first and last < place for first, last in taken
    )


class Story:
    """A reading with what is needed to tell the role of each of its figures."""

    __slots__ = (
        "_changed",
        "_marks",
        "_pairs",
        "_places",
        "_rarity",
        "_roles",
        "reading",
        "surroundings",
    )

    def __init__(self, reading: Reading) -> None:
        """Index the figures."""
        self.reading = reading
        self.surroundings = Surroundings(reading.article)
        self._marks: dict[int, list[Mark]] = {}
        self._places: Places | None = None
        self._pairs: Pairs | None = None
        self._changed: dict[Decimal, list[tuple[Figure, Figure]]] | None = None
        self._roles: dict[int, dict[str, float]] = {}
        self._rarity: dict[str, float] = {}

    def pairs(self) -> Pairs:
        """Return the pairs of figures that a figure may be derived from."""
        if self._pairs is None:
            self._pairs = Pairs(self.reading.figures)
        return self._pairs

    def changed_levels(self) -> dict[Decimal, list[tuple[Figure, Figure]]]:
        """Return changes with the level told beside each in its sentence, by that level."""
        if self._changed is None:
            self._changed = {}
            for one, two in pairwise(self.reading.figures):
                for change, level in ((one, two), (two, one)):
                    told = change.kind in _CHANGES and level.kind not in _CHANGES
                    if told and level.value and one.sentence is two.sentence:
                        self._changed.setdefault(level.value, []).append((change, level))
        return self._changed

    def rarity(self, word: str) -> float:
        """Return how rare a word is in the story; another number counts as it stands."""
        found = self._rarity.get(word)
        if found is None:
            found = 1.0 if word.startswith("#") else self.surroundings.rarity(word)
            self._rarity[word] = found
        return found

    def role(self, figure: Figure) -> dict[str, float]:
        """Return the words and the other numbers around a figure, with their weights."""
        known = self._roles.get(figure.index)
        if known is None:
            known = self._roles[figure.index] = self._role(figure)
        return known

    def _role(self, figure: Figure) -> dict[str, float]:
        found = dict(self.surroundings.words(figure))
        for other in self.beside(figure):
            value = other.value
            if value is not None:
                found[f"#{value.normalize()}"] = 0.7
        return found

    def beside(self, figure: Figure) -> Iterator[Figure]:
        """Yield the other figures of its sentence, the nearest on each side first."""
        figures = self.reading.figures
        for step in (-1, 1):
            place = figure.index + step
            while 0 <= place < len(figures) and figures[place].sentence is figure.sentence:
                yield figures[place]
                place += step

    def gives_end_beside(self, figure: Figure, ends: tuple[Decimal, Decimal]) -> bool:
        """Whether the figure's sentence also gives the other end of a source's range."""
        wanted = ends[1] if figure.mention.low == ends[0] else ends[0]
        return any(wanted in (o.mention.low, o.mention.high) for o in self.beside(figure))

    def place(self, span: Span) -> str:
        """Return the path, line and column of a span of the text."""
        article = self.reading.article
        if self._places is None:
            self._places = Places(article.source)
        line, column = self._places.line_column(article.to_source(span).start)
        return f"{article.path}:{line}:{column}"

    def marks(self, figure: Figure) -> dict[Family, Mark]:
        """Return the marks of time nearest to the figure in its clause, one of a family."""
        mention, tokens = figure.mention, figure.sentence.tokens
        start, end = clause(tokens, mention.first, mention.last)
        taken = [
            (other.mention.first, other.mention.last)
            for other in self.beside(figure)
            if other.kind == figure.kind
        ]
        found = [
            mark
            for mark in self.all_marks(figure.sentence)
            if start <= mark.place < end and not _between(mark.place, mention, taken)
        ]
        return nearest(found, figure)

    def mark_span(self, mark: Mark, tokens: Tokens) -> Span:
        """Return where the words of a mark stand."""
        return Span(tokens.starts[mark.first], tokens.ends[mark.last])

    def all_marks(self, sentence: Sentence) -> list[Mark]:
        """Return all marks of time of a sentence, in reading order."""
        if sentence.index not in self._marks:
            self._marks[sentence.index] = marks(sentence.tokens)
        return self._marks[sentence.index]

    def sides(self, figure: Figure) -> dict[int, int | None]:
        """Return the sides of opposites taken by the phrase the figure stands in."""
        mention, lower = figure.mention, figure.sentence.tokens.lower
        first = mention.first
        while first > 0 and mention.first - first < _NEAR_BEFORE:
            if lower[first - 1] in _PHRASE_ENDS:
                break
            first -= 1
        last = mention.last + 1
        while last < len(lower) and last - mention.last <= _NEAR_AFTER:
            if lower[last] in _PHRASE_ENDS:
                break
            last += 1
        return sides(lower[first:last])


class Candidate(NamedTuple):
    """A source's figure and the story it stands in."""

    figure: Figure
    story: Story


class Sources:
    """All figures of all sources, in buckets."""

    __slots__ = ("_nearby", "buckets", "stories")

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Sort the figures into buckets; linear in their number."""
        self.stories = [Story(reading) for reading in readings]
        self.buckets: dict[str, list[Candidate]] = {}
        self._nearby: dict[str, Nearby] = {}
        for story in self.stories:
            for figure in story.reading.figures:
                self.buckets.setdefault(group(figure), []).append(Candidate(figure, story))

    def two_ends(self, figure: Figure) -> Iterator[tuple[Candidate, Candidate]]:
        """Yield neighbours of one sentence that are the ends of the draft's range.

        "up 4% to 7%" may be two figures in the source and one range in the draft.
        """
        low, high = figure.mention.low, figure.mention.high
        if low == high:
            return
        for story in self.stories:
            figures = story.reading.figures
            for one, two in pairwise(figures):
                if (one.value, two.value) == (low, high) and one.sentence is two.sentence:
                    yield Candidate(one, story), Candidate(two, story)

    def candidates(self, figure: Figure, wanted: dict[str, float]) -> list[Candidate]:
        """Return the source figures worth comparing with one of the role ``wanted``."""
        name = group(figure)
        bucket = self.buckets.get(name, [])
        if name not in self._nearby:
            numbers = {id(story): number for number, story in enumerate(self.stories)}
            self._nearby[name] = Nearby(
                [candidate.figure for candidate in bucket],
                [
                    (
                        candidate.figure.sentence.index * len(numbers)
                        + numbers[id(candidate.story)],
                        frozenset(
                            candidate.story.surroundings.stems(candidate.figure.sentence)
                        ),
                    )
                    for candidate in bucket
                ],
            )
        return [bucket[place] for place in self._nearby[name].of(figure, wanted)]

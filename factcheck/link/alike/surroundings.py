"""Surroundings: the words around a figure, weighed by how rare they are in the story.

Two figures are likely the same thing when the clauses around them share words
that the story uses seldom; a word it uses everywhere links nothing.
"""

from math import log

from factcheck.link.grammar.stems import stem
from factcheck.model.article import Article, Sentence
from factcheck.model.figure import Figure

_NEAR = 7  # tokens on each side that count in full
_FAR_WEIGHT = 0.5
_FEWEST = 30  # sentences that a short story counts for, or no word in it would be rare
_CLAUSE_ENDS = frozenset(";—–")


class Surroundings:
    """Words and names around figures of one article; each computed when first asked."""

    __slots__ = ("_article", "_frequency", "_names", "_of_figure", "_of_sentence", "_size")

    def __init__(self, article: Article) -> None:
        """Remember the article; nothing is counted yet."""
        self._article = article
        self._of_sentence: dict[int, list[str]] = {}
        self._of_figure: dict[int, dict[str, float]] = {}
        self._names: dict[int, frozenset[str]] = {}
        self._frequency: dict[str, int] | None = None
        self._size = 0

    def stems(self, sentence: Sentence) -> list[str]:
        """Return the stem of each token, empty where the word tells nothing."""
        found = self._of_sentence.get(sentence.index)
        if found is None:
            found = [stem(word) for word in sentence.tokens.lower]
            self._of_sentence[sentence.index] = found
        return found

    def rarity(self, word: str) -> float:
        """Return log(sentences / sentences with the word), at least 0.3."""
        if self._frequency is None:
            self._count()
        assert self._frequency is not None
        return max(0.3, log(self._size / self._frequency.get(word, 1)))

    def has(self, word: str) -> bool:
        """Whether the story has a word with this stem."""
        if self._frequency is None:
            self._count()
        assert self._frequency is not None
        return word in self._frequency

    def words(self, figure: Figure) -> dict[str, float]:
        """Return the stems around the figure, each with its weight by nearness."""
        found = self._of_figure.get(figure.index)
        if found is None:
            found = self._weigh(figure)
            self._of_figure[figure.index] = found
        return found

    def names(self, figure: Figure) -> frozenset[str]:
        """Return the capitalised words near the figure, the sentence's first aside."""
        found = self._names.get(figure.index)
        if found is None:
            tokens = figure.sentence.tokens
            first, last = self._clause(figure)
            found = frozenset(
                stems
                for place in range(max(first, 1), last)
                if tokens.words[place][0].isupper()
                and (stems := self.stems(figure.sentence)[place])
            )
            self._names[figure.index] = found
        return found

    def shared(self, first: Figure, second: Figure) -> dict[str, float]:
        """Return the words around both figures with their weight as evidence."""
        one, other = self.words(first), self.words(second)
        if len(other) < len(one):
            one, other = other, one
        return {
            word: min(weight, other[word]) * self.rarity(word)
            for word, weight in one.items()
            if word in other
        }

    def _count(self) -> None:
        frequency: dict[str, int] = {}
        sentences = self._article.sentences
        for sentence in sentences:
            for word in set(self.stems(sentence)):
                frequency[word] = frequency.get(word, 0) + 1
        self._frequency = frequency
        self._size = max(_FEWEST, len(sentences))

    def _clause(self, figure: Figure) -> tuple[int, int]:
        mention = figure.mention
        lower = figure.sentence.tokens.lower
        first = max(0, mention.first - 2 * _NEAR)
        last = min(len(lower), mention.last + 1 + 2 * _NEAR)
        for place in range(mention.first - 1, first - 1, -1):
            if lower[place] in _CLAUSE_ENDS:
                first = place + 1
                break
        for place in range(mention.last + 1, last):
            if lower[place] in _CLAUSE_ENDS:
                last = place
                break
        return first, last

    def _weigh(self, figure: Figure) -> dict[str, float]:
        mention = figure.mention
        stems = self.stems(figure.sentence)
        first, last = self._clause(figure)
        found: dict[str, float] = {}
        for place, word in enumerate(stems):
            if not word or mention.first <= place <= mention.last:
                continue
            inside = first <= place < last
            near = mention.first - _NEAR <= place <= mention.last + _NEAR
            weight = 1.0 if inside and near else _FAR_WEIGHT if near or inside else 0.25
            if weight > found.get(word, 0.0):
                found[word] = weight
        return found

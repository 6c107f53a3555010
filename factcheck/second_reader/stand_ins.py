"""Figures for words that are numbers (both, a decade) and for the day of publication."""

from datetime import date
from decimal import Decimal

from factcheck.model.article import Article, Sentence
from factcheck.model.figure import Figure
from factcheck.model.mention import Calendar, Kind, Mention
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span
from factcheck.units import quantify_one

_ONE = Decimal(1)
# Words that name a number by themselves, with the number, its kind and unit.
NUMBERS: dict[str, tuple[int, Kind, str]] = {
    **dict.fromkeys("both pair couple twins duo either neither".split(), (2, "count", "")),
    **dict.fromkeys("trio triplets threesome".split(), (3, "count", "")),
    **dict.fromkeys("quartet quadruplets foursome".split(), (4, "count", "")),
    **dict.fromkeys("quintet quintuplets".split(), (5, "count", "")),
    **dict.fromkeys("sole single lone only".split(), (1, "count", "")),
    "sextet": (6, "count", ""), "septet": (7, "count", ""), "octet": (8, "count", ""),
    "decade": (10, "duration", "years"), "century": (100, "duration", "years"),
    "millennium": (1000, "duration", "years"), "fortnight": (2, "duration", "weeks"),
}  # fmt: skip


class StandIn(Figure):
    """A figure that the story does not print as one: it takes part, and is not marked."""

    __slots__ = ("_words",)
    _words: str

    def __init__(self, quantity: Quantity, words: str) -> None:
        """Freeze the figure under the words that stand for it."""
        object.__setattr__(self, "_words", words)
        super().__init__(quantity, -1)

    @property
    def text(self) -> str:
        """The words that stand for the number."""
        return self._words


def from_word(word: str, article: Article, span: Span) -> StandIn | None:
    """Return the number that a word names where it stands; ``None`` if it names none."""
    found = NUMBERS.get(word)
    if found is None:
        return None
    number, kind, unit = found
    mention = _mention(article.sentence_at(span.start), span, kind, Decimal(number), unit)
    return StandIn(quantify_one(mention, {}), word)


def from_day(day: date, article: Article) -> StandIn:
    """Return the day of publication as a date."""
    sentence = article.sentences[0]
    stated = Calendar("day", day.year, day.month, day.day, day.weekday())
    span = Span(sentence.span.start, sentence.span.start)
    mention = _mention(sentence, span, "date", Decimal(0), "")._replace(calendar=stated)
    return StandIn(quantify_one(mention, {}), f"{day.day} {day:%B %Y}")


def _mention(sentence: Sentence, span: Span, kind: Kind, value: Decimal, unit: str) -> Mention:
    return Mention(
        span, span, sentence, 0, 0, kind, value, value, _ONE, _ONE, unit, in_words=True
    )  # fmt: skip

"""Line: one sentence's tokens, padded so that scanners may look past either end."""

from decimal import Decimal

from factcheck.lexicon.rate_words import MODIFYING
from factcheck.model.article import Sentence
from factcheck.model.mention import Calendar, Hedge, Kind, Mention
from factcheck.model.span import Span

_PAD = [""] * 10
_NO_START = [-1] * 10
_NO_END = [-2] * 10
ZERO = Decimal(0)
ONE = Decimal(1)


class Line:
    """Tokens of a sentence; an index past either end (to 10) reads as an empty token.

    ``taken`` is the index of the first token that no mention has used yet.
    """

    __slots__ = ("ends", "lower", "prose", "sentence", "size", "starts", "taken", "words")

    def __init__(self, sentence: Sentence) -> None:
        """Pad the sentence's tokens."""
        tokens = sentence.tokens
        self.sentence = sentence
        self.prose = sentence.text
        self.size = len(tokens.words)
        self.words = tokens.words + _PAD
        self.lower = tokens.lower + _PAD
        self.starts = tokens.starts + _NO_START
        self.ends = tokens.ends + _NO_END
        self.taken = 0

    def glued(self, index: int) -> bool:
        """Whether nothing stands between the tokens at ``index`` and ``index + 1``."""
        return self.ends[index] == self.starts[index + 1]

    def hyphen(self, index: int) -> bool:
        """Whether the token joins the words beside it ("36-inch", "36 - inch").

        With spaces on both sides, as in tokenised text, it joins only a singular
        word that may modify: "36 - inch pipe", not "36 - inches of it".
        """
        if self.lower[index] != "-":
            return False
        if self.glued(index - 1) or self.glued(index):
            return self.glued(index - 1) and self.glued(index)
        return self.lower[index + 1] in MODIFYING

    def is_digits(self, index: int) -> bool:
        """Whether the token is written in digits."""
        return self.words[index][:1].isdecimal()

    def capital(self, index: int) -> bool:
        """Whether the token begins with a capital letter."""
        return self.words[index][:1].isupper()

    def text(self, first: int, last: int) -> str:
        """Return the text from the first token to the last, as written."""
        start = self.sentence.span.start
        return self.prose[self.starts[first] - start : self.ends[last] - start]

    def span(self, first: int, last: int) -> Span:
        """Return the place from the first token to the last."""
        return Span(self.starts[first], self.ends[last])

    def mention(
        self,
        first: int,
        last: int,
        kind: Kind,
        value: Decimal = ZERO,
        *,
        grain: Decimal = ONE,
        numeral: tuple[int, int] | None = None,
        in_words: bool = False,
        parts: tuple[Decimal, ...] = (),
        calendar: Calendar | None = None,
        rejected: str = "",
        unit: str = "",
        hedge: Hedge | None = None,
    ) -> Mention:
        """Return a mention of one number from the token ``first`` to ``last``."""
        start, end = numeral or (first, last)
        return Mention(
            self.span(first, last), self.span(start, end), self.sentence, first, last, kind,
            value, value, grain, grain, unit, "", hedge, "", in_words, calendar, rejected,
            parts,
        )  # fmt: skip

    def reject(self, first: int, last: int, reason: str) -> Mention:
        """Return a mention that is no figure, for this reason."""
        return self.mention(first, last, "count", rejected=reason)

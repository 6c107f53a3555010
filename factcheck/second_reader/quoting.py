"""Find words that a second reader copied in the story it was shown."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.model.span import Span
from factcheck.second_reader.masking import MaskedStory, Piece

# A figure in brackets or bare, a word, a hidden digit. Marks and white space do not count.
_TOKEN = re.compile(r"\[(F\d+|PUB)\b[^\]\n]{0,60}\]|\b(F\d+)\b|[^\W_]+|#")
_ID = re.compile(r"\[(F\d+)")
_LONGEST = 400  # characters of a quote that are looked at
_SPLIT = re.compile(r"\.\.\.|…")


class Quote(NamedTuple):
    """Where copied words stand: the place in the story, the line, and the figures in them."""

    span: Span
    line: int
    ids: tuple[str, ...]


class Quotable:
    """A masked story's words in order, to look copied words up in."""

    def __init__(self, story: MaskedStory) -> None:
        """Split the story into words once."""
        self._words: list[str] = []
        self._spans: list[Span] = []
        self._lines: list[int] = []
        self._at: dict[str, list[int]] = {}
        for number, line in enumerate(story.lines):
            for word, span in _placed(line):
                self._at.setdefault(word, []).append(len(self._words))
                self._words.append(word)
                self._spans.append(span)
                self._lines.append(number)
        self.line_of = {word: self._lines[at[0]] for word, at in self._at.items()}

    def find(self, text: str, near: int | None = None) -> Quote | None:
        """Return where the words of ``text`` stand in a row, nearest to a place if told.

        An ellipsis may leave words out, within one line. ``None`` if they do not stand there.
        """
        parts = [words for part in _SPLIT.split(text[:_LONGEST]) if (words := _words(part))]
        if not parts:
            return None
        found = [quote for start in self._at.get(parts[0][0], ())
                 if (quote := self._match(parts, start)) is not None]  # fmt: skip
        if near is None:
            return found[0] if found else None
        return min(found, key=lambda quote: abs(quote.span.start - near), default=None)

    def _match(self, parts: Sequence[list[str]], start: int) -> Quote | None:
        at, line = start, self._lines[start]
        ids: list[str] = []
        for number, words in enumerate(parts):
            place = at if number == 0 else self._next(words, at, line)
            if place is None or self._words[place : place + len(words)] != words:
                return None
            at = place + len(words)
            if self._lines[at - 1] != line:
                return None
            ids += [word for word in words if word[0] == "F" and word[1:].isdigit()]
        span = Span(self._spans[start].start, self._spans[at - 1].end)
        return Quote(span, line, tuple(ids))

    def _next(self, words: list[str], at: int, line: int) -> int | None:
        places = (p for p in self._at.get(words[0], ()) if p >= at and self._lines[p] == line)
        return next((p for p in places if self._words[p : p + len(words)] == words), None)


def _words(text: str) -> list[str]:
    return [
        (match[1] or match[2] or match[0].lower()) for match in _TOKEN.finditer(text.strip())
    ]


def _placed(line: Sequence[Piece]) -> Iterator[tuple[str, Span]]:
    for piece in line:
        figure = _ID.match(piece.text)
        if figure:
            yield figure[1], piece.span
            continue
        verbatim = len(piece.text) == piece.span.end - piece.span.start
        for match in _TOKEN.finditer(piece.text):
            if verbatim:
                start = piece.span.start
                yield match[0].lower(), Span(start + match.start(), start + match.end())
            else:
                yield match[0].lower(), piece.span

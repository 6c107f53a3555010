"""Article: one draft as the stages see it: text, sections and sentences."""

from bisect import bisect_right
from contextlib import suppress
from datetime import date
from typing import Any, Literal, NamedTuple

from factcheck.model.span import Span
from factcheck.model.tokens import Tokens, tokenize

SectionKind = Literal[
    "headline", "standfirst", "body", "subhead", "caption", "table", "quote", "footnote"
]


# What a frozen object's own constructor writes with.
_set = object.__setattr__


class Cell(NamedTuple):
    """One cell of a table section, with the header words that govern it.

    Rows and columns count from 0. Header cells have no headers themselves;
    ``row_header`` is the row's first cell where that is no number.
    """

    span: Span
    row: int
    column: int
    row_header: str
    column_header: str


class Sentence:
    """A sentence of a section; its tokens are made when first asked for."""

    __slots__ = ("_text", "index", "section", "span", "tokens")
    _text: str
    tokens: Tokens  # places index the article's text
    span: Span
    index: int
    section: "Section"

    def __init__(self, text: str, span: Span, index: int, section: "Section") -> None:
        """Remember the place; ``index`` counts the article's sentences from 0."""
        _set(self, "_text", text)
        _set(self, "span", span)
        _set(self, "index", index)
        _set(self, "section", section)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse every change after construction."""
        raise AttributeError(f"a sentence is frozen: cannot set {name}")

    def __getattr__(self, name: str) -> Tokens:
        """Make the tokens, which every stage asks for again and again, into an attribute."""
        if name != "tokens":
            raise AttributeError(f"a sentence has no {name}")
        made = tokenize(self._text, self.span.start, self.span.end)
        _set(self, "tokens", made)
        return made

    @property
    def text(self) -> str:
        """The sentence as written."""
        return self._text[self.span.start : self.span.end]

    def quote(self, span: Span) -> str:
        """Return the text at a place of the sentence without cutting the sentence out."""
        return self._text[span.start : span.end]

    def forget(self) -> None:
        """Drop the tokens, which a long story cannot keep; they are made again if asked."""
        with suppress(AttributeError):
            del self.tokens

    def __repr__(self) -> str:
        """Show the index and the text."""
        return f"Sentence({self.index}, {self.text!r})"


class Section:
    """A block of the story: a headline, a paragraph, a caption, a table, a quote.

    ``index`` counts the sections from 0; ``part`` names the place in a
    container format ("paragraph 7", "/body_text"), else it is empty. A table
    has ``cells`` in reading order, and a sentence for each (more for long ones).
    """

    __slots__ = ("cells", "index", "kind", "part", "sentences", "span")
    kind: SectionKind
    span: Span
    index: int
    part: str
    cells: tuple[Cell, ...]
    sentences: tuple[Sentence, ...]

    def __init__(
        self,
        kind: SectionKind,
        span: Span,
        index: int,
        part: str = "",
        cells: tuple[Cell, ...] = (),
    ) -> None:
        """Describe the block; the reader fills ``sentences`` once, right after."""
        _set(self, "kind", kind)
        _set(self, "span", span)
        _set(self, "index", index)
        _set(self, "part", part)
        _set(self, "cells", cells)
        _set(self, "sentences", ())

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse every change but the reader's, which fills ``sentences`` once."""
        if name != "sentences" or self.sentences:
            raise AttributeError(f"a section is frozen: cannot set {name}")
        _set(self, name, value)

    def __repr__(self) -> str:
        """Show the kind and place."""
        return f"Section({self.index}, {self.kind}, {self.span.start}-{self.span.end})"


class Segment(NamedTuple):
    """From ``text`` on, the article's text lies at ``source`` in the source.

    ``length`` is how many source characters the stretch takes: for verbatim
    text as many as in the article, for a decoded entity the entity's own.
    """

    text: int
    source: int
    verbatim: bool = True
    length: int = 0


class Published(NamedTuple):
    """The day of publication and who stated it ("front matter", "--date", ...).

    ``standing`` says whether an option of the command line states it, which goes before
    the story, or a setting for stories that state none, which goes behind it.
    """

    day: date
    stated_by: str
    standing: Literal["option", "", "default"] = ""


class Article:
    """One draft, frozen once read.

    ``text`` is what the stages read and every internal span indexes; ``source``
    is the decoded file. They are one string where nothing had to be decoded or
    left out (``segments`` is then empty). ``meta`` holds front matter or the
    wire's own fields. ``comments`` are the places of markup comments in the
    source, for suppressions.
    """

    __slots__ = (
        "_frozen", "_starts", "comments", "dateline", "format", "meta", "other_day", "path",
        "published", "sections", "segments", "sentences", "source", "text", "unread",
    )  # fmt: skip

    def __init__(
        self,
        *,
        path: str,
        text: str,
        sections: tuple[Section, ...],
        source: str | None = None,
        segments: tuple[Segment, ...] = (),
        published: Published | None = None,
        dateline: str = "",
        format: str = "txt",
        meta: dict[str, Any] | None = None,
        comments: tuple[Span, ...] = (),
        unread: str = "",
        other_day: Published | None = None,
    ) -> None:
        """Freeze a draft; ``unread`` says why its prose cannot be checked, if so.

        ``other_day`` is what the draft states where another day was taken for it.
        """
        self.path = path
        self.text = text
        self.source = text if source is None else source
        self.sections = sections
        self.segments = segments
        self.published = published
        self.dateline = dateline
        self.format = format
        self.meta = meta or {}
        self.comments = comments
        self.unread = unread
        self.other_day = other_day
        self.sentences = tuple(s for section in sections for s in section.sentences)
        self._starts = [sentence.span.start for sentence in self.sentences]
        self._frozen = True

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse every change after construction."""
        if hasattr(self, "_frozen"):
            raise AttributeError(f"an article is frozen: cannot set {name}")
        object.__setattr__(self, name, value)

    def quote(self, span: Span) -> str:
        """Return the text at ``span``."""
        return self.text[span.start : span.end]

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence that holds ``place``, or the last one before it."""
        return self.sentences[max(0, bisect_right(self._starts, place) - 1)]

    def sections_of(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """Return the sections of these kinds, in reading order."""
        return tuple(section for section in self.sections if section.kind in kinds)

    @property
    def headline(self) -> Section | None:
        """The headline, where the story has one."""
        return next((s for s in self.sections if s.kind == "headline"), None)

    def part_at(self, place: int) -> str:
        """Return "paragraph 6, character 92" in a container format, else "".

        Characters count from 1 at the start of the section's text.
        """
        section = self.sentence_at(place).section if self.sentences else None
        if section is None or not section.part:
            return ""
        return f"{section.part}, character {place - section.span.start + 1}"

    def to_source(self, span: Span) -> Span:
        """Return where ``span`` of the text lies in the source."""
        if not self.segments:
            return span
        start = self._source_place(span.start, end=False)
        return Span(start, max(start, self._source_place(span.end, end=True)))

    def _source_place(self, place: int, *, end: bool) -> int:
        at = place - 1 if end and place else place
        index = bisect_right(self.segments, at, key=_text_of) - 1
        if index < 0:
            return self.segments[0].source
        segment = self.segments[index]
        if segment.verbatim:
            return segment.source + (place - segment.text)
        return segment.source + (segment.length if end else 0)


def _text_of(segment: Segment) -> int:
    return segment.text

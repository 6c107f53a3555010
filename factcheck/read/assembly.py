"""Assemble an article from its text and blocks: sections, sentences, language, day."""

from collections.abc import Iterable
from typing import Any

from factcheck.errors import DraftError
from factcheck.model.article import Article, Published, Section, Segment, Sentence
from factcheck.model.span import Span
from factcheck.read.composer import Block
from factcheck.read.language import why_unread
from factcheck.read.publication import stated_publication
from factcheck.read.sentences import split_sentences


def assemble(
    path: str,
    format: str,
    text: str,
    blocks: Iterable[Block],
    *,
    source: str | None = None,
    segments: Iterable[Segment] = (),
    own_date: Published | None = None,
    given_date: Published | None = None,
    dateline: str = "",
    meta: dict[str, Any] | None = None,
    comments: Iterable[Span] = (),
) -> Article:
    """Return the article; a date of the draft's own wins over the given one.

    With neither, a dateline or a line that states publication gives the day.
    Raises ``DraftError`` when no block holds text.
    """
    sections: list[Section] = []
    count = 0
    for index, block in enumerate(blocks):
        section = Section(block.kind, block.span, index, block.part, block.cells)
        if block.cells:
            section.sentences = tuple(
                Sentence(text, cell.span, count + place, section)
                for place, cell in enumerate(block.cells)
            )
        else:
            section.sentences = split_sentences(text, section, count)
        count += len(section.sentences)
        sections.append(section)
    if not sections:
        raise DraftError(f"{path}: no text to check in it")
    return Article(
        path=path,
        text=text,
        source=source,
        sections=tuple(sections),
        segments=tuple(segments),
        published=own_date or given_date or stated_publication(text, sections, dateline),
        dateline=dateline,
        format=format,
        meta=meta,
        comments=tuple(comments),
        unread=why_unread(text),
    )

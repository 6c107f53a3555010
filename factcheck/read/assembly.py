"""Assemble an article from its text and blocks: sections, sentences, language, day."""

from collections.abc import Iterable
from typing import Any

from factcheck.errors import DraftError
from factcheck.model.article import Article, Published, Section, Segment, Sentence
from factcheck.model.span import Span
from factcheck.read.composer import Block
from factcheck.read.language import why_unread
from factcheck.read.sentences import split_sentences
from factcheck.read.titles import labelled_caption, marked_kind

_LONGEST_CELL = 80


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
    """Return the article, dated by the first of these that gives a day.

    ``given_date`` as an option; the draft's own field (``own_date``); ``given_date`` as
    whoever keeps the story has it; a dateline or a line that states publication;
    ``given_date`` as a default.
    Raises ``DraftError`` when no block holds text.
    """
    sections: list[Section] = []
    count = 0
    for index, block in enumerate(blocks):
        kind, span = block.kind, block.span
        if text[span.start] == "[" and (marked := marked_kind(text, span)):
            kind, span = marked
        elif kind == "body" and (caption := labelled_caption(text, span)):
            kind, span = "caption", caption
        section = Section(kind, span, index, block.part, block.cells)
        if block.cells:
            section.sentences = _cell_sentences(text, section, count)
        else:
            section.sentences = split_sentences(text, section, count)
        count += len(section.sentences)
        sections.append(section)
    if not sections:
        raise DraftError(f"{path}: no text to check in it")
    standing = given_date.standing if given_date else "default"
    stated = own_date
    if stated is None and (standing or given_date is None):
        stated = _stated(text, sections, dateline)
    published = given_date if standing == "option" else stated or given_date
    return Article(
        path=path,
        text=text,
        source=source,
        sections=tuple(sections),
        segments=tuple(segments),
        published=published,
        dateline=dateline,
        format=format,
        meta=meta,
        comments=tuple(comments),
        unread=why_unread(text),
        other_day=stated if stated and published and stated.day != published.day else None,
    )


def _stated(text: str, sections: list[Section], dateline: str) -> Published | None:
    from factcheck.read.publication import stated_publication

    return stated_publication(text, sections, dateline)


def _cell_sentences(text: str, section: Section, first_index: int) -> tuple[Sentence, ...]:
    """Return a sentence for each cell, more for a cell that holds prose."""
    found: list[Sentence] = []
    for cell in section.cells:
        index = first_index + len(found)
        if cell.span.end - cell.span.start <= _LONGEST_CELL:
            found.append(Sentence(text, cell.span, index, section))
            continue
        prose = Section("table", cell.span, section.index)
        for sentence in split_sentences(text, prose, index):
            found.append(Sentence(text, sentence.span, sentence.index, section))  # noqa: PERF401
    return tuple(found)

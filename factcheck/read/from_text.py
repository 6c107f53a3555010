"""Read plain text: headline, blank line, paragraphs, captions marked or repeated."""

import re

from factcheck.model.article import Article, Section, SectionKind
from factcheck.model.span import Span
from factcheck.read.sentences import split_sentences

_BLANK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:(?:\r\n|\r|\n)[^\S\r\n]*)+")


def read_text(text: str, path: str) -> Article:
    """Return the article of a plain text story; its text is the file's own."""
    blocks = _blocks(text)
    captions = _leading_captions(text, blocks)
    sections: list[Section] = []
    count = 0
    for index, span in enumerate(blocks):
        kind: SectionKind = "body"
        if index < captions or text.startswith("[Caption]", span.start):
            kind = "caption"
        elif index == captions and len(blocks) > captions + 1 and _is_title(text, span):
            kind = "headline"
        section = Section(kind, span, index)
        section.sentences = split_sentences(text, section, count)
        count += len(section.sentences)
        sections.append(section)
    return Article(path=path, text=text, sections=tuple(sections), format="txt")


def _blocks(text: str) -> list[Span]:
    edges = [0]
    for match in _BLANK.finditer(text):
        edges += [match.start(), match.end()]
    edges.append(len(text))
    found = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        chunk = text[start:end]
        body = chunk.strip("\ufeff \t\r\n\f\v\xa0")
        if body:
            first = start + chunk.index(body[0])
            found.append(Span(first, first + len(body)))
    return found


def _leading_captions(text: str, blocks: list[Span]) -> int:
    """Count the first blocks that are a caption: one that the next repeats or continues."""
    if len(blocks) < 3:
        return 0
    first, second = (text[span.start : span.end].casefold() for span in blocks[:2])
    return 2 if second.startswith(first.rstrip(".…")) else 0


def _is_title(text: str, span: Span) -> bool:
    return "\n" not in text[span.start : span.end].strip()

"""Read plain text: headline, blank line, paragraphs, captions marked or repeated."""

import re

from factcheck.model.article import Article, Published, SectionKind
from factcheck.model.span import Span
from factcheck.read.assembly import assemble
from factcheck.read.composer import Block

_BLANK = re.compile(r"(?:\r\n|\r|\n)[^\S\r\n]*(?:(?:\r\n|\r|\n)[^\S\r\n]*)+")

_MARKED: dict[str, SectionKind] = {
    "[caption]": "caption",
    "[headline]": "headline",
    "[standfirst]": "standfirst",
    "[subhead]": "subhead",
    "[quote]": "quote",
    "[footnote]": "footnote",
}


def read_text(text: str, path: str, published: Published | None = None) -> Article:
    """Return the article of a plain text story; its text is the file's own."""
    spans = _blocks(text)
    captions = _leading_captions(text, spans)
    blocks: list[Block] = []
    for index, span in enumerate(spans):
        kind: SectionKind = "body"
        if text[span.start] == "[":
            kind, span = _marked(text, span)  # noqa: PLW2901
        if kind == "body" and index < captions:
            kind = "caption"
        elif kind == "body" and index == captions and len(spans) > captions + 1:
            kind = "headline" if _is_title(text, span) else "body"
        blocks.append(Block(kind, span))
    return assemble(path, "txt", text, blocks, given_date=published)


def _marked(text: str, span: Span) -> tuple[SectionKind, Span]:
    close = text.find("]", span.start, span.start + 16) + 1
    kind = _MARKED.get(text[span.start : close].lower())
    if kind is None:
        return "body", span
    body = text[close : span.end].lstrip()
    return kind, Span(span.end - len(body), span.end)


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

"""Read plain text: headline, blank line, paragraphs, captions marked or repeated."""

import re

from factcheck.model.article import Article, Cell, Published, SectionKind, Segment
from factcheck.model.span import Span
from factcheck.read.assembly import assemble
from factcheck.read.composer import Block, Composer
from factcheck.read.docs_comments import docs_comments
from factcheck.read.shortcodes import may_hold_shortcodes, shortcode_end
from factcheck.read.titles import is_subhead, is_title

_BREAK = re.compile(r"(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))+")
_WHITE = "\ufeff \t\r\n\f\v\xa0"


def read_text(
    text: str, path: str, published: Published | None = None, *, titled: bool = False
) -> Article:
    """Return the article of a plain text story; its text is the file's own.

    Shortcodes of content systems and the comments at the end of a Google Docs
    export are left out of it. ``titled`` says that the first block is the headline,
    whatever it looks like.
    """
    composer = _without_marks(text)
    source = text
    segments: tuple[Segment, ...] = ()
    if composer is not None:
        text, segments = composer.text(), tuple(composer.segments)
    spans = _blocks(text)
    captions = 0 if titled else _leading_captions(text, spans)
    spans = _part_first_line(text, spans, captions)
    blocks: list[Block] = []
    for index, span in enumerate(spans):
        kind: SectionKind = "body"
        cells: tuple[Cell, ...] = ()
        if index < captions:
            kind = "caption"
        elif index == captions:
            first = len(spans) > index + 1 and (titled or is_title(text, span))
            kind = "headline" if first else "body"
        elif text.find("\t", *span) >= 0:
            cells = _table(text, span)
            kind = "table" if cells else "body"
        elif index + 1 < len(spans) and is_subhead(text, span, spans[index + 1]):
            kind = "subhead"
        blocks.append(Block(kind, span, "", cells))
    return assemble(
        path, "txt", text, blocks, source=source, segments=segments, given_date=published
    )


def _without_marks(source: str) -> Composer | None:
    """Return the text without shortcodes and comments, ``None`` where there are none."""
    cuts = []
    if may_hold_shortcodes(source):
        place = source.find("[")
        while place >= 0:
            end = shortcode_end(source, place)
            if end:
                cuts.append((place, end))
            place = source.find("[", end or place + 1)
    if comments := docs_comments(source):
        cuts = sorted([cut for cut in cuts if cut[1] <= comments.start] + [*comments.marks])
        cuts.append((comments.start, len(source)))
    if not cuts:
        return None
    composer, place = Composer(source), 0
    for first, last in cuts:
        composer.verbatim(place, first)
        place = last
    composer.verbatim(place, len(source))
    return composer


def _blocks(text: str) -> list[Span]:
    """Return the stretches between blank lines, without white space around them."""
    edges = [0]
    for match in _BREAK.finditer(text):
        edges += match.span()
    edges.append(len(text))
    found = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        chunk = text[start:end]
        body = chunk.lstrip(_WHITE)
        start = end - len(body)  # noqa: PLW2901
        body = body.rstrip(_WHITE)
        if body:
            found.append(Span(start, start + len(body)))
    return found


def _leading_captions(text: str, blocks: list[Span]) -> int:
    """Count the first blocks that are a caption: one that the next repeats or continues.

    A page's title repeated as its headline is none: prose follows it.
    """
    if len(blocks) < 3:
        return 0
    first, second = (text[span.start : span.end] for span in blocks[:2])
    if not second.casefold().startswith(first.casefold().rstrip(".…")):
        return 0
    same = first.casefold() == second.casefold()
    return 0 if same and not first.endswith(".") and not is_title(text, blocks[2]) else 2


def _part_first_line(text: str, blocks: list[Span], captions: int) -> list[Span]:
    """Part a headline from lines right below it: a byline, or the text itself."""
    if captions or not blocks:
        return blocks
    start, end = blocks[0]
    stop = text.find("\n", start, end)
    if stop < 0:
        return blocks
    following = text[stop + 1 : end].lstrip(_WHITE)
    line = Span(start, start + len(text[start:stop].rstrip(_WHITE)))
    # A wrapped headline or paragraph goes on in lower case, or its line is full.
    if following[:1].islower() or line.end - start > 100 or not is_title(text, line):
        return blocks
    if text[line.end - 1] in ".,;:-" or len(following.partition("\n")[0]) < 20:
        return blocks
    return [line, Span(end - len(following), end), *blocks[1:]]


def _table(text: str, span: Span) -> tuple[Cell, ...]:
    """Return the cells of a block whose lines are all parted by tabs."""
    from factcheck.read.tables import tabbed_cells

    return tabbed_cells(text, span)

"""Tell headlines and subheads from prose where no markup does."""

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.lexicon.abbreviations import NEVER_LAST, SELDOM_LAST
from factcheck.model.article import SectionKind
from factcheck.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.read.composer import Block

_MARKED: dict[str, SectionKind] = {
    "[caption]": "caption",
    "[headline]": "headline",
    "[standfirst]": "standfirst",
    "[subhead]": "subhead",
    "[quote]": "quote",
    "[footnote]": "footnote",
}
_LONGEST_MARK = 14
_CAPTION_LABELS = frozenset(
    {"caption:", "photo caption:", "picture caption:", "image caption:"}
)
_LONGEST_LABEL = 16
_CLOSING = "\"'”’)"
_LONGEST_HEADLINE = 250
_LONGEST_SUBHEAD = 80
_LONGEST_BARE_HEADLINE = 150
_MOST_WORDS = 12
_MOST_IN_HEADLINE = 18  # words, where an abbreviation's stop may end a sentence as well


def marked_kind(text: str, span: Span) -> tuple[SectionKind, Span] | None:
    """Return the kind that a "[Caption]" in front of a block gives, and the rest's place."""
    close = text.find("]", span.start, min(span.end, span.start + _LONGEST_MARK)) + 1
    kind = _MARKED.get(text[span.start : close].lower())
    if kind is None:
        return None
    rest = text[close : span.end].lstrip()
    return (kind, Span(span.end - len(rest), span.end)) if rest else None


def labelled_caption(text: str, span: Span) -> Span | None:
    """Return the rest of a block behind "Caption:" or "Photo caption:"."""
    colon = text.find(":", span.start, min(span.end, span.start + _LONGEST_LABEL)) + 1
    if text[span.start : colon].lower() not in _CAPTION_LABELS:
        return None
    rest = text[colon : span.end].lstrip()
    return Span(span.end - len(rest), span.end) if rest else None


def is_title(text: str, span: Span) -> bool:
    """Whether a first block can be the headline: one line, and no full sentence of copy.

    Headlines take no full stop, but for that of an abbreviation.
    """
    start, end = span
    if end - start > _LONGEST_HEADLINE or text.find("\n", start, end) >= 0:
        return False
    line = text[start:end].rstrip(_CLOSING)
    if not line.endswith(".") or line.endswith(".."):
        return True
    if len(line.split()) > _MOST_IN_HEADLINE:
        return False  # "One day after ..., Orr Inc was set to weigh an offer from Lund Corp."
    last = line.rpartition(" ")[2][:-1].lower()
    return "." in last or last in NEVER_LAST | SELDOM_LAST


def is_subhead(text: str, span: Span, following: Span) -> bool:
    """Whether a block in mid-story is a title of what follows: short, no stop, then prose."""
    start, end = span
    if end - start > _LONGEST_SUBHEAD or text.find("\n", start, end) >= 0:
        return False
    line = text[start:end]
    if line[-1] in '.!:;,…"”’)' or not (line[0].isupper() or line[0].isdigit()):
        return False
    words = line.split()
    if ":" in line and any(map(str.isdigit, line)):
        return False
    if len(words) > _MOST_WORDS or words[0].lower() in ("by", "published", "updated", "posted"):
        return False
    return following.end - following.start > 100 and text[following.end - 1] in '.!?…"”’)'


def title_unmarked(text: str, blocks: "Sequence[Block]") -> None:
    """Find headline and subheads in a draft that has styles but does not use them.

    The first block is the headline if it reads as a title and none is marked;
    where no subhead is marked either, short lines before prose are subheads.
    """
    kinds = [block.kind for block in blocks]
    if "headline" in kinds or kinds.count("body") < 2:
        return
    first = blocks[0]
    line = text[first.span.start : first.span.end].rstrip(_CLOSING)
    short = len(line) <= _LONGEST_BARE_HEADLINE and "\n" not in line
    if first.kind == "body" and short and line[-1:] not in ".:;,[" and line[:1] != "[":
        first.kind = "headline"
    if "subhead" in kinds:
        return
    for block, following in pairwise(blocks[1:]):
        plain = block.kind == following.kind == "body"
        if plain and is_subhead(text, block.span, following.span):
            block.kind = "subhead"

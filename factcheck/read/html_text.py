"""Compose HTML character data: white space folded, entities decoded, notes left out."""

import re
from functools import cache

from factcheck.read.composer import Composer
from factcheck.read.note_marks import exponent
from factcheck.read.shortcodes import shortcode_end

# White space to fold, invisible characters to leave out, entities to decode.
_ODD = re.compile(r"[\t\n\r\f ]{2,}|[\t\n\r\f\xad\u200b\u2060\ufeff]|&[#a-zA-Z]|\[/?[a-z]")
_WHITE = " \t\n\r\f"


def add_text(composer: Composer, start: int, end: int, *, spaced: bool) -> bool:
    """Add ``source[start:end]`` as a browser shows it; return whether it ends in a space.

    ``spaced`` says that the text so far ends in one: more are left out.
    """
    source = composer.source
    if spaced:
        while start < end and source[start] in _WHITE:
            start += 1
        if start == end:
            return True
    place = start
    while found := _ODD.search(source, place, end):
        at, after = found.span()
        composer.verbatim(start, at)
        if source[at] == "&":
            after = _entity(composer, at, end)
        elif source[at] == "[":
            after = shortcode_end(source, at)
            if not at < after <= end:
                after = at + 1
                composer.verbatim(at, after)
        elif source[at] in _WHITE and not (at == start and spaced):
            composer.verbatim(at, at + 1, " ")
        start = place = after
        spaced = source[after - 1] in _WHITE
    composer.verbatim(start, end)
    return source[end - 1] in _WHITE


def _entity(composer: Composer, at: int, end: int) -> int:
    """Add the character that an entity stands for and return the place after it."""
    import html
    from html.entities import html5

    found = _reference().match(composer.source, at, end)
    if not found:
        composer.verbatim(at, at + 1)
        return at + 1
    written = found[0]
    if written[-1] != ";" and written[1] != "#":
        # Old entities work without their semicolon: the longest name counts.
        size = next((n for n in range(min(7, len(written)), 2, -1) if written[1:n] in html5), 1)
        written = written[:size]
    shown = html.unescape(written) if len(written) > 1 else written
    after = at + len(written)
    if shown == written:
        composer.verbatim(at, after)
    elif shown not in "\xad\u200b\u2060":
        composer.decoded(shown, at, after)
    return after


def note_mark(composer: Composer, at: int) -> int:
    """Return the place after the superscript at ``at`` if it is no part of the prose.

    A note's number is left out, an exponent is added as superscript digits;
    0 means that the element is something else, as in 26<sup>th</sup>.
    """
    comment = _comment_mark().match(composer.source, at)
    if comment:
        return comment.end()
    found = _superscript().match(composer.source, at)
    if not found:
        return 0
    if not found["link"] and not found["bracket"]:
        shown = exponent(composer.tail_characters(4), found["mark"])
        composer.decoded(shown, at, found.end())
    return found.end()


def begins_comment(source: str, at: int) -> bool:
    """Whether a comment's text begins at ``at``, as exports of Google Docs write it out."""
    return bool(_comment_start().match(source, at))


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(r"&(?:#\d{1,7};?|#[xX][\da-fA-F]{1,6};?|[A-Za-z][A-Za-z\d]{1,31};?)")


@cache
def _comment_mark() -> re.Pattern[str]:
    """Where a comment of Google Docs hangs, in its export as HTML."""
    return re.compile(
        r"<sup[^<>]{0,400}>\s{0,9}<a\b[^<>]{0,400}#cmnt[^<>]{0,400}>\[\w{1,3}\]</a>\s{0,9}</sup>"
    )


@cache
def _comment_start() -> re.Pattern[str]:
    """Return what matches the way back to a comment's place, in its first paragraph or not."""
    return re.compile(r'(?:<p\b[^<>]{0,400}>)?<a\b[^<>]{0,200}href="#cmnt_ref')


@cache
def _superscript() -> re.Pattern[str]:
    return re.compile(
        r"<sup[^<>]{0,400}>\s{0,9}(?P<link><a\b[^<>]{0,800}>)?\s{0,9}(?P<bracket>[\[(])?"
        r"(?P<mark>\d{1,3}|[*†‡§])[\])]?\s{0,9}(?:</a\s*>)?\s{0,9}</sup\s*>",
        re.IGNORECASE,
    )

"""Find the comments that exports of Google Docs as text and Markdown write out."""

import re
from functools import cache
from typing import NamedTuple

from factcheck.model.span import Span


class DocsComments(NamedTuple):
    """Where a story's comments stand, and the marks in its copy that they hang on."""

    start: int
    marks: tuple[Span, ...]


def docs_comments(source: str) -> DocsComments | None:
    """Return the comments at the end of ``source``, ``None`` where there are none.

    They are paragraphs that begin with "[a]", "[b]" and so on, in order, and each
    hangs on such a mark right behind a word of the copy above. A list with letters
    has no such marks, and a note that a writer adds has a blank after its letter.
    """
    if "[a" not in source:
        return None
    first = _first().search(source)
    labels = _labels(source, first.start()) if first else frozenset()
    if not first or not labels:
        return None
    marks: dict[Span, str] = {}
    for found in _mark().finditer(source, 0, first.start()):
        if _letter_of(found) in labels and source[found.start() - 1 : found.start()].strip():
            marks[Span(*found.span())] = _letter_of(found)
    return DocsComments(first.start(), tuple(marks)) if labels == {*marks.values()} else None


def _labels(source: str, start: int) -> frozenset[str]:
    """Return the letters of the comments from ``start`` on; none if copy is among them."""
    labels: set[str] = set()
    after_blank = True
    for line in source[start:].splitlines():
        found = _mark().match(line)
        if found and _letter_of(found) == _letter(len(labels)):
            labels.add(_letter_of(found))
        elif after_blank and line.strip():
            return frozenset()
        after_blank = not line.strip()
    return frozenset(labels)


def _letter_of(mark: re.Match[str]) -> str:
    return mark[1] or mark[2]


def _letter(count: int) -> str:
    """Return the letter of the comment after ``count`` others: a to z, aa to az and so on."""
    last = chr(ord("a") + count % 26)
    return last if count < 26 else _letter(count // 26 - 1) + last


@cache
def _mark() -> re.Pattern[str]:
    r"""Return what matches "[a]", "\[a\]" and the links "[[a]](#cmnt1)", "[\[a\]](#cmnt1)"."""
    return re.compile(
        r"\[\\?\[([a-z]{1,2})\\?\]\]\(#cmnt[^()\s]{0,40}\)|\\?\[([a-z]{1,2})\\?\](?!\()"
    )


@cache
def _first() -> re.Pattern[str]:
    """Return what finds the first comment: its label begins a line, text is right behind."""
    return re.compile(
        r"(?<=[\r\n])(?:\[\\?\[a\\?\]\]\(#cmnt[^()\s]{0,40}\) ?|\\?\[a\\?\](?!\())(?=[^\s:])"
    )

"""Find the stretches of a section that stand between quotation marks."""

import re

from factcheck.model.article import Section
from factcheck.model.span import Span

# Marks that have a shape of their own for either end.
_CURLED = (("“", "”"), ("``", "''"))
# A mark of one shape opens where a word begins and closes behind one. Speech between single
# marks ends with a stop inside them, which tells their end from an apostrophe.
_STRAIGHT = {
    '"': (re.compile(r'(?<![^\s(\[—–-])"(?=\S)'), re.compile(r'"')),
    "''": (re.compile(r"(?<![^\s(\[—–-])''(?=\S)"), re.compile("''")),
    "‘": (re.compile(r"‘(?=\S)"), re.compile(r"(?<=[,.!?…])’(?![^\W\d_])")),
    "'": (
        re.compile(r"(?<![^\s(\[—–-])'(?=[^\s'\d])"),
        re.compile(r"(?<=[,.!?…])'(?!['\w])"),
    ),
}
_STOPS = ".,!?…"
# Speech opened by a double mark and, by a slip, closed by a single one.
_SLIP = re.compile(r"(?<=[,.!?])['’](?=\s)")


def quoted_spans(text: str, section: Section) -> tuple[Span, ...]:
    """Return the quoted stretches of ``section``, marks included, in order.

    A quotation that the paragraph does not close runs to the paragraph's end, as printers
    set a speech that goes on in the next paragraph, and one that is only closed begins with
    it. A mark that opens where one is open already takes the same speech up again.
    """
    start, end = section.span
    if section.kind == "quote":
        return (section.span,)
    found: list[Span] = []
    for opening, closing in _CURLED:
        if opening in "``" and opening not in text[start:end]:
            continue
        found += _curled(text, start, end, opening, closing)
    for mark in _STRAIGHT:
        if text.find(mark, start, end) >= 0 and not (mark == "''" and "``" in text[start:end]):
            found += _straight(text, section.span, mark)
    if len(found) > 1:
        found = _outermost(sorted(found))
    return tuple(found)


def _curled(text: str, start: int, end: int, opening: str, closing: str) -> list[Span]:
    found: list[Span] = []
    place = text.find(opening, start, end)
    first = text.find(closing, start, place if place >= 0 else end)
    if first > start and closing == "”" and text[first - 1] in _STOPS:
        found.append(Span(start, first + 1))
    while place >= 0:
        last = text.find(closing, place + 1, end)
        if last < 0:
            found.append(Span(place, end))
            break
        found.append(Span(place, last + len(closing)))
        place = text.find(opening, last + 1, end)
    return found


def _straight(text: str, within: Span, mark: str) -> list[Span]:
    (start, end), (opens, closes) = within, _STRAIGHT[mark]
    found: list[Span] = []
    single = mark in "'‘"
    opened = opens.search(text, start, end)
    closed = None if single else closes.search(text, start, end)
    if (
        closed
        and closed.start() > start
        and text[closed.start() - 1] in _STOPS
        and (not opened or closed.start() < opened.start())
    ):
        found.append(Span(start, closed.end()))  # begun in the paragraph before
        opened = opens.search(text, closed.end(), end)
    while opened:
        at = opened.end()
        closed = closes.search(text, at, end)
        while closed and not single and _opens_again(text, closed.start(), opens):
            closed = closes.search(text, closed.end(), end)
        if closed is None:
            if single:
                break
            slip = _SLIP.search(text, at, end)
            found.append(Span(opened.start(), slip.end() if slip else end))
            break
        found.append(Span(opened.start(), closed.end()))
        opened = opens.search(text, closed.end(), end)
    return found


def _opens_again(text: str, place: int, opens: re.Pattern[str]) -> bool:
    """Whether a mark inside a quotation opens a word rather than closes one."""
    return opens.match(text, place) is not None


def _outermost(spans: list[Span]) -> list[Span]:
    """Leave out quotations that stand within others."""
    kept: list[Span] = []
    for span in spans:
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def quotation_at(spans: tuple[Span, ...], place: int) -> Span | None:
    """Return the quotation of ``spans`` that holds ``place``, if any."""
    for span in spans:
        if span.start <= place < span.end:
            return span
        if span.start > place:
            return None
    return None

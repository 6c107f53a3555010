"""Find the stretches of a section that stand between quotation marks."""

from factcheck.model.article import Section
from factcheck.model.span import Span


def quoted_spans(text: str, section: Section) -> tuple[Span, ...]:
    """Return the quoted stretches of ``section``, marks included, in order.

    A quotation that the paragraph does not close runs to the paragraph's end,
    as printers set a speech that goes on in the next paragraph.
    """
    start, end = section.span
    if section.kind == "quote":
        return (section.span,)
    found: list[Span] = []
    for opening, closing in (("“", "”"), ('"', '"')):
        place = text.find(opening, start, end)
        while place >= 0:
            last = text.find(closing, place + 1, end)
            if last < 0:
                found.append(Span(place, end))
                break
            found.append(Span(place, last + 1))
            place = text.find(opening, last + 1, end)
    if len(found) > 1:
        found.sort()
    return tuple(found)


def quotation_at(spans: tuple[Span, ...], place: int) -> Span | None:
    """Return the quotation of ``spans`` that holds ``place``, if any."""
    for span in spans:
        if span.start <= place < span.end:
            return span
        if span.start > place:
            return None
    return None

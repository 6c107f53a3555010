"""Compose an Arc ANS document: headlines by channel, a list of content elements."""

from typing import Any

from factcheck.read.wire_story import WireStory


def is_ans(wire: dict[str, Any]) -> bool:
    """Whether a document is an Arc ANS story."""
    headlines = wire.get("headlines")
    return isinstance(wire.get("content_elements"), list) or (
        isinstance(headlines, dict) and "basic" in headlines
    )


def compose_ans(story: WireStory, wire: dict[str, Any], base: str) -> None:
    """Add the story's headline, summary, elements and promotional picture's caption."""
    for field, kind in (
        ("headlines", "headline"),
        ("subheadlines", "standfirst"),
        ("description", "standfirst"),
    ):
        channels = wire.get(field)
        if isinstance(channels, dict):
            part = f"{base}/{field}/basic"
            story.html(
                channels.get("basic"), part, "headline" if kind == "headline" else "standfirst"
            )
    _elements(story, wire.get("content_elements"), f"{base}/content_elements")
    promoted = wire.get("promo_items")
    lead = promoted.get("basic") if isinstance(promoted, dict) else None
    if isinstance(lead, dict):
        story.html(lead.get("caption"), f"{base}/promo_items/basic/caption", "caption")


def _elements(story: WireStory, elements: object, base: str) -> None:
    """Add content elements; lists and quotes inside one another take no recursion."""
    waiting: list[tuple[object, str, bool]] = [(elements, base, False)]
    while waiting:
        found, pointer, quoted = waiting.pop()
        if isinstance(found, list):
            pairs = [(one, f"{pointer}/{place}", quoted) for place, one in enumerate(found)]
            waiting.extend(reversed(pairs))
        elif isinstance(found, dict):
            waiting.extend(reversed(_element(story, found, pointer, quoted=quoted)))


def _element(
    story: WireStory, element: dict[str, Any], pointer: str, *, quoted: bool
) -> list[tuple[object, str, bool]]:
    """Add one element and return those inside it, still to add."""
    kind = element.get("type")
    content = f"{pointer}/content"
    if kind == "header":
        story.html(element.get("content"), content, "subhead")
    elif kind in ("quote", "blockquote"):
        if isinstance(element.get("content"), str):
            story.html(element["content"], content, "quote")
        return [(element.get("content_elements"), f"{pointer}/content_elements", True)]
    elif kind in ("list", "list_element"):
        return [(element.get("items"), f"{pointer}/items", quoted)]
    elif kind == "table":
        _table(story, element, pointer)
    elif kind in ("image", "video", "gallery", "graphic"):
        story.html(element.get("caption"), f"{pointer}/caption", "caption")
        return [(element.get("content_elements"), f"{pointer}/content_elements", quoted)]
    elif kind == "correction":
        story.html(element.get("text"), f"{pointer}/text")
    elif kind in ("text", "raw_html", None):
        story.html(element.get("content"), content, "quote" if quoted else "body")
    return []


def _table(story: WireStory, element: dict[str, Any], pointer: str) -> None:
    heads, rows = element.get("header"), element.get("rows")
    every = ([heads] if heads else []) + (rows if isinstance(rows, list) else [])
    cells = [[_text(cell) for cell in row] for row in every if isinstance(row, list)]
    if cells:
        story.table(cells, pointer, heads=bool(heads))


def _text(cell: object) -> str:
    if isinstance(cell, dict):
        cell = cell.get("content", "")
    return cell if isinstance(cell, str) else str(cell)

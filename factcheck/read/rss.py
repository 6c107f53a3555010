"""Read the item of an RSS feed: its title, its text as HTML, and its day."""

from factcheck.errors import DraftError, NoStoryError
from factcheck.model.article import Article, Published
from factcheck.read.assembly import assemble
from factcheck.read.publication import parse_day
from factcheck.read.safe_xml import parse, xml_parser
from factcheck.read.wire_story import WireStory

# Elements of an item that are kept, by name without its namespace.
_KEPT = frozenset({"title", "description", "encoded", "pubDate", "creator", "author"})


def read_rss(data: bytes, path: str, published: Published | None = None) -> Article:
    """Return the article of a feed's one item; ``data`` is UTF-8.

    The full text (``content:encoded``) goes before the description, which is then
    the standfirst. Raises ``DraftError`` for a feed of several items: each is a
    story of its own.
    """
    feed = _Feed()
    parse(feed.parser, data, path)
    if len(feed.items) > 1:
        raise DraftError(
            f"{path}: holds {len(feed.items)} items; a draft is one story: save each by itself"
        )
    if not feed.items:
        raise NoStoryError(f"{path}: an <rss> feed without items")
    item = feed.items[0]
    story = WireStory()
    story.html(item.get("title"), "/rss/channel/item/title", "headline")
    summary = "/rss/channel/item/description"
    if "encoded" in item:
        story.html(item.get("description"), summary, "standfirst")
        story.html(item["encoded"], "/rss/channel/item/encoded")
    else:
        story.html(item.get("description"), summary)
    if not story.composer.blocks:
        raise DraftError(f"{path}: no title or text in its item")
    day = parse_day(item.get("pubDate", ""))
    return assemble(
        path,
        "xml",
        story.composer.text(),
        story.composer.blocks,
        own_date=Published(day, "pubDate") if day else None,
        given_date=published,
        meta={"byline": item.get("creator") or item.get("author", "")},
    )


class _Feed:
    """Gathers the items of a feed as texts by element."""

    def __init__(self) -> None:
        self.items: list[dict[str, str]] = []
        self.parser = xml_parser(self._started, self._ended, self._characters, doctype=True)
        self._depth = self._item = 0
        self._name = ""
        self._text: list[str] = []

    def _started(self, name: str, _: dict[str, str]) -> None:
        self._depth += 1
        name = name.rpartition("}")[2]
        if name == "item" and not self._item:
            self._item = self._depth
            self.items.append({})
        elif self._item and self._depth == self._item + 1 and name in _KEPT:
            self._name = name
            self._text.clear()

    def _ended(self, _: str) -> None:
        if self._name and self._depth == self._item + 1:
            self.items[-1].setdefault(self._name, "".join(self._text).strip())
            self._name = ""
        if self._depth == self._item:
            self._item = 0
        self._depth -= 1

    def _characters(self, text: str) -> None:
        if self._name:
            self._text.append(text)

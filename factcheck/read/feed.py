"""Read one item of a feed (RSS 0.9 to 2.0, Atom): its title, its text, and its day."""

import re

from factcheck.errors import DraftError, NoStoryError
from factcheck.model.article import Article, Published, SectionKind
from factcheck.read.assembly import assemble
from factcheck.read.publication import parse_day
from factcheck.read.safe_xml import parse, xml_parser
from factcheck.read.wire_story import AS_A_FILE, WireStory

ITEMS = frozenset({"item", "entry"})  # what RSS and Atom call one
# Elements of an item that are kept, by name without its namespace.
_KEPT = frozenset(
    "title description encoded summary content pubDate date published updated creator author"
    " name".split()
)
_BODIES = ("encoded", "content")  # the full text, where an item has it
_SUMMARIES = ("description", "summary")
_DATES = ("pubDate", "published", "date", "updated")
_PREFIX = re.compile(r"<([\w.-]+):")


def read_feed(data: bytes, path: str, published: Published | None = None) -> Article:
    """Return the article of a feed's one item; ``data`` is UTF-8.

    The full text (``content:encoded``, Atom's ``content``) goes before the
    summary, which is then the standfirst. Raises ``DraftError`` for a feed of
    several items: each is a story of its own.
    """
    feed = _Feed(data)
    parse(feed.parser, data, path)
    if len(feed.items) > 1:
        raise DraftError(
            f"{path}: holds {len(feed.items)} items; a draft is one story{AS_A_FILE}"
        )
    if not feed.items:
        raise NoStoryError(f"{path}: a feed (<rss>, <rdf:RDF> or <feed>) without items")
    item = feed.items[0]
    story = WireStory()
    item.add_to(story, ("title",), "headline")
    if item.has(_BODIES):
        item.add_to(story, _SUMMARIES, "standfirst")
        item.add_to(story, _BODIES, "body")
    else:
        item.add_to(story, _SUMMARIES, "body")
    if not story.composer.blocks:
        raise DraftError(f"{path}: no title or text in its item")
    return assemble(
        path,
        "xml",
        story.composer.text(),
        story.composer.blocks,
        own_date=item.day(),
        given_date=published,
        meta={"byline": item.text("creator") or item.text("name") or item.text("author")},
    )


class _Item:
    """The texts of an item by element, each with its path and its kind of markup."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.fields: dict[str, tuple[str, str]] = {}

    def text(self, name: str) -> str:
        return self.fields.get(name, ("", ""))[0]

    def has(self, names: tuple[str, ...]) -> bool:
        return any(self.text(name) for name in names)

    def add_to(self, story: WireStory, names: tuple[str, ...], kind: SectionKind) -> None:
        """Add the first of the fields that says something."""
        name = next((name for name in names if self.text(name)), "")
        if name:
            text, markup = self.fields[name]
            add = story.plain if markup == "text" else story.html
            add(text, f"{self.path}/{name}", kind)

    def day(self) -> Published | None:
        for name in _DATES:
            if day := parse_day(self.text(name)):
                return Published(day, name)
        return None


class _Feed:
    """Gathers the items of a feed; markup that stands in the XML itself is kept as it is."""

    def __init__(self, data: bytes) -> None:
        self.items: list[_Item] = []
        self.parser = xml_parser(self._started, self._ended, self._characters, doctype=True)
        self._data = data
        self._path: list[str] = []
        self._item = self._field = 0  # the depths of the item and of its field, if in one
        self._markup = ""
        self._inner = -1  # where markup within the field begins
        self._text: list[str] = []

    def _started(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition("}")[2]
        self._path.append(name)
        depth = len(self._path)
        if self._field:
            if self._inner < 0:
                self._inner = self.parser.CurrentByteIndex
        elif not self._item and name in ITEMS:
            self._item = depth
            self.items.append(_Item("/" + "/".join(self._path)))
        elif self._item and name in _KEPT and (depth == self._item + 1 or name == "name"):
            # Who wrote an Atom entry stands in an element of its own, and its name in that.
            self._field = depth if name != "author" or "entry" not in self._path else 0
            self._text.clear()
            self._inner = -1
            atom = self._path[self._item - 1] == "entry"
            self._markup = attributes.get("type", "text") if atom else "html"

    def _ended(self, _: str) -> None:
        depth = len(self._path)
        name = self._path.pop()
        if self._field == depth:
            text, markup = "".join(self._text).strip(), self._markup
            if self._inner >= 0:
                inner = self._data[self._inner : self.parser.CurrentByteIndex]
                text, markup = _unprefixed(inner.decode("utf-8", "replace")), "html"
            self.items[-1].fields.setdefault(name, (text, markup))
            self._field = 0
        if self._item == depth:
            self._item = 0

    def _characters(self, text: str) -> None:
        if self._field:
            self._text.append(text)


def _unprefixed(markup: str) -> str:
    """Return XHTML without the prefix that its elements may carry."""
    found = _PREFIX.match(markup)
    if not found:
        return markup
    return markup.replace(f"<{found[1]}:", "<").replace(f"</{found[1]}:", "</")

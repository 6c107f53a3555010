"""Read XML wires: NITF, NewsML-G2 with NITF, XHTML or plain text inside, and items of feeds."""

import re

from factcheck.errors import DraftError, NoStoryError
from factcheck.model.article import Article, Published
from factcheck.read.assembly import assemble
from factcheck.read.publication import parse_day
from factcheck.read.safe_xml import parse
from factcheck.read.xml_walk import XmlWalk

_ENCODING = re.compile(r"(<\?xml[^>]*?)\sencoding\s*=\s*[\"'][^\"']*[\"']")
FEED = re.compile(r"<(?:[\w.-]{1,40}:)?(?:rss|RDF|feed)[\s>]")
_ROOTS = ("nitf", "newsItem", "newsMessage", "packageItem")


def read_xml(source: str, path: str, published: Published | None = None) -> Article:
    """Return the article; a section's part is the path of its element.

    Raises ``DraftError`` for damaged XML, for an entity declaration, and for
    XML of another kind.
    """
    data = without_encoding(source)
    if FEED.search(source, 0, 2000):
        from factcheck.read.feed import read_feed

        return read_feed(data, path, published)
    walk = XmlWalk()
    parse(walk.parser, data, path)
    if walk.root not in _ROOTS:
        raise NoStoryError(
            f"{path}: XML of another kind (<{walk.root}>), not NITF, NewsML-G2, RSS or Atom"
        )
    if walk.stories > 1:
        raise DraftError(f"{path}: holds {walk.stories} stories; a draft is one")
    if not walk.composer.blocks:
        raise DraftError(f"{path}: no headline or body in it")
    return assemble(
        path,
        "xml",
        walk.composer.text(),
        walk.composer.blocks,
        own_date=_own_date(walk.dates),
        given_date=published,
        dateline=walk.notes.get("dateline", ""),
        meta={"byline": walk.notes.get("byline") or walk.notes.get("by", "")},
    )


def without_encoding(source: str) -> bytes:
    """Return XML text in UTF-8; the encoding that it declares holds no more."""
    head = _ENCODING.sub(r"\1", source[:500], count=1).lstrip()
    return (head + source[500:]).encode("utf-8", "surrogatepass")


def _own_date(dates: dict[str, str]) -> Published | None:
    for name in (
        "date.issue",
        "versionCreated",
        "date.release",
        "story.date",
        "contentCreated",
    ):
        day = parse_day(dates.get(name, ""))
        if day:
            return Published(day, name)
    return None

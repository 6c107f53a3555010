"""Read HTML: blocks, the head's date and author, and saved web pages."""

import re
from typing import TYPE_CHECKING

from factcheck.model.article import Article, Published
from factcheck.read.assembly import assemble
from factcheck.read.composer import Composer
from factcheck.read.html_blocks import HtmlBlocks
from factcheck.read.html_tags import attributes
from factcheck.read.html_text import add_text
from factcheck.read.publication import parse_day
from factcheck.read.titles import title_unmarked

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "publication_date",
    "publish-date",
    "pubdate",
    "date",
)
_META = re.compile(r"<meta\s([^<>]*+)>", re.IGNORECASE)
_FIRST_HEADING = re.compile(r"<h1[\s>]", re.IGNORECASE)
_TITLE = re.compile(r"<title[^<>]*+>([^<]++)</title", re.IGNORECASE)
_TIME = re.compile(r"<time\s([^<>]*+)>", re.IGNORECASE)
_LINKED_DATA = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"')


def read_html(
    source: str,
    path: str,
    published: Published | None = None,
    *,
    extract_article: bool = False,
) -> Article:
    """Return the article of an HTML document; its text is what a reader sees.

    ``extract_article`` keeps the blocks that belong to a saved page's story
    alone. Raises ``DraftError`` without text, or without the web extra.
    """
    composer = Composer(source)
    title = None if _FIRST_HEADING.search(source) else _TITLE.search(source)
    if title:
        composer.open()
        add_text(composer, *title.span(1), spaced=True)
        composer.close("headline")
    reader = HtmlBlocks(composer, has_headline=title is not None)
    reader.read(0, len(source))
    blocks = composer.blocks
    text = composer.text()
    title_unmarked(text, blocks)
    if extract_article:
        from factcheck.read.web_page import story_blocks

        blocks = story_blocks(source, path, text, blocks)
    meta = _meta(source)
    return assemble(
        path,
        "html",
        text,
        blocks,
        source=source,
        segments=composer.segments,
        own_date=_own_date(source, meta),
        given_date=published,
        meta={name: meta[name] for name in ("author", "article:author") if name in meta},
        comments=reader.comments,
    )


def _meta(source: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _META.finditer(source, 0, 200_000):
        tag = attributes(match[1])
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if name and tag.get("content"):
            found.setdefault(name.lower(), tag["content"])
    return found


def _own_date(source: str, meta: "Mapping[str, str]") -> Published | None:
    """Return the date that the page's own markup gives for its publication."""
    for name in _DATES:
        if name in meta and (day := parse_day(meta[name])):
            return Published(day, f"meta {name}")
    if (found := _LINKED_DATA.search(source)) and (day := parse_day(found[1])):
        return Published(day, "datePublished")
    for match in _TIME.finditer(source):
        tag = attributes(match[1])
        words = f"{tag.get('itemprop')} {tag.get('class')}".lower()
        if ("pubdate" in tag or "published" in words) and (
            day := parse_day(tag.get("datetime", ""))
        ):
            return Published(day, "time element")
    return None

"""Read Markdown: front matter first, then the blocks of the body.

The line reader is our own: importing a Markdown library takes as long as a
whole check may take, and none gives offsets inside a line.
"""

from typing import TYPE_CHECKING

from factcheck.errors import DraftError
from factcheck.model.article import Article, Published, SectionKind
from factcheck.read.assembly import assemble
from factcheck.read.composer import Composer
from factcheck.read.front_matter import Field, read_front_matter
from factcheck.read.markdown_blocks import MarkdownBlocks
from factcheck.read.publication import given_day, parse_day

if TYPE_CHECKING:
    from collections.abc import Mapping

_HEADLINES = ("headline", "title")
_STANDFIRSTS = ("standfirst", "subtitle", "dek", "deck", "subheadline")
_DATES = ("date", "published", "publication_date", "pubdate")


def read_markdown(source: str, path: str, published: Published | None = None) -> Article:
    """Return the article of a Markdown story; its text is the prose without markup.

    Raises ``DraftError`` for front matter that cannot be read.
    """
    fields, body = read_front_matter(source, path)
    composer = Composer(source)
    headline = _first(fields, _HEADLINES)
    _add_field(composer, headline, "headline")
    _add_field(composer, _first(fields, _STANDFIRSTS), "standfirst")
    reader = MarkdownBlocks(composer, has_headline=headline is not None)
    reader.read(body)
    dateline = fields.get("dateline")
    return assemble(
        path,
        "md",
        composer.text(),
        composer.blocks,
        source=source,
        segments=composer.segments,
        own_date=_front_matter_date(fields, path),
        given_date=published,
        dateline=dateline.text if dateline else "",
        meta={key: field.text for key, field in fields.items()},
        comments=reader.comments,
    )


def _first(fields: "Mapping[str, Field]", names: tuple[str, ...]) -> Field | None:
    return next((fields[name] for name in names if name in fields and fields[name].text), None)


def _add_field(composer: Composer, field: Field | None, kind: SectionKind) -> None:
    if field is None:
        return
    text, (start, end) = field.text, field.span
    composer.open()
    if composer.source[start:end] == text:
        composer.verbatim(start, end)
    else:
        composer.decoded(text, start, end)
    composer.close(kind)


def _front_matter_date(fields: "Mapping[str, Field]", path: str) -> Published | None:
    field = _first(fields, _DATES)
    if field is None:
        return None
    day = parse_day(field.text)
    if day is None:
        try:
            day = given_day(field.text)
        except ValueError as error:
            raise DraftError(f"{path}: front matter date {field.text!r}: {error}") from None
    return Published(day, "front matter")

"""Which column of a table holds what of a story, by name or as the user says."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from factcheck.archive.story import COLUMNS, ArchivedStory
from factcheck.errors import SettingsError
from factcheck.read.publication import parse_day

# What exports call each column, the commonest first; case does not matter.
_KNOWN: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "guid", "uid", "story_id", "article_id", "slug"),
    "date": (
        "date", "published", "pubdate", "pub_date", "publish_date", "published_at",
        "publication_date", "published_date", "datetime", "timestamp", "day",
    ),
    "headline": ("headline", "title", "head"),
    "text": ("text", "body", "content", "article", "story", "body_text", "full_text"),
    "url": ("url", "link", "permalink", "canonical_url"),
    "outlet": ("outlet", "publication", "publisher", "newspaper", "source"),
    "section": ("section", "desk", "category", "topic"),
}  # fmt: skip


class RowError(ValueError):
    """A row that is no story; its text is the reason."""


class Columns(NamedTuple):
    """The name of the column for each part of a story, empty where there is none."""

    id: str
    date: str
    headline: str
    text: str
    url: str
    outlet: str
    section: str


def choose_columns(names: Iterable[str], given: Mapping[str, str], source: str) -> Columns:
    """Return the columns of a table that has ``names``.

    ``given`` names columns by part ("text"). Raises ``SettingsError`` for a
    given name that the table lacks, or a table without a column for the text.
    """
    have = [name for name in names if name]
    lower = {name.lower().strip(): name for name in reversed(have)}
    found = {}
    for part in COLUMNS:
        own = given.get(part, "")
        if own and own not in have:
            raise SettingsError(
                f"{source}: --{part} {own}: no such column; it has {', '.join(have)}"
            )
        found[part] = own or next((lower[n] for n in _KNOWN[part] if n in lower), "")
    if not found["text"]:
        raise SettingsError(
            f"{source}: no column for the text; name it with --text (it has {', '.join(have)})"
        )
    return Columns(**found)


def story_of(row: Mapping[str, Any], columns: Columns, source: str) -> ArchivedStory:
    """Return the story of a row; raise ``RowError`` with the reason where it is none."""
    text = _text_of(row, columns.text, "text")
    if not text.strip():
        raise RowError("no text")
    story = ArchivedStory(
        id=_text_of(row, columns.id, "id").strip(),
        day=_day_of(row.get(columns.date) if columns.date else None),
        headline=_text_of(row, columns.headline, "headline").strip(),
        text=text,
        url=_text_of(row, columns.url, "url").strip(),
        outlet=_text_of(row, columns.outlet, "outlet").strip(),
        section=_text_of(row, columns.section, "section").strip(),
        source=source,
    )
    return named(story)


def named(story: ArchivedStory) -> ArchivedStory:
    """Return the story with an id, made of its content where it has none."""
    return story if story.id else story._replace(id=story.content_hash.hex())


def _text_of(row: Mapping[str, Any], column: str, part: str) -> str:
    value = row.get(column) if column else None
    if value is None or value != value:  # noqa: PLR0124 - a table's "not a number" is no text
        return ""
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise RowError(f"the {part} is not UTF-8") from None
        return value
    if isinstance(value, (int, float)) and part in ("id", "section", "outlet"):
        return str(value)
    raise RowError(f"the {part} is no text but {type(value).__name__}")


def _day_of(value: Any) -> date | None:
    if value is None or value != value or value == "":  # noqa: PLR0124
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    day = parse_day(str(value)) if isinstance(value, (str, int)) else None
    if day is None:
        raise RowError(f"{str(value)[:40]!r} is no date; write it as 2024-06-30")
    return day

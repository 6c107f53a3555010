"""Stories of an archive, chosen and parted by their ids and not by their order."""

import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from training import archive

_OPENING = 150  # characters


class Story(NamedTuple):
    """A story of the archive; ``day`` is empty where no day of publication is known."""

    id: str
    day: str
    headline: str
    text: str

    @property
    def words(self) -> int:
        """How many words it has, by white space."""
        return len(self.headline.split()) + len(self.text.split())


def read_archive(path: Path, without: Path | None = None) -> Iterator[Story]:
    """Yield the stories of an archive, those of ``without`` left out."""
    for row in archive.stories(path, without):
        yield Story(row["id"], row.get("date") or "", row.get("headline") or "", row["text"])


def read_story(story: Story) -> tuple[Article, tuple[Figure, ...]]:
    """Return the story's article and its figures in context."""
    reading = archive.reading_of(
        {"headline": story.headline, "text": story.text, "date": story.day}
    )
    return reading.article, reading.figures


def spread(stories: Iterable[Story], count: int) -> list[Story]:
    """Return at most ``count`` stories, chosen by their ids and not by their order.

    Of stories that begin alike, as reprints do, one is kept.
    """
    kept: dict[str, Story] = {}
    for story in sorted(stories, key=lambda story: (zlib.crc32(story.id.encode()), story.id)):
        kept.setdefault(story.text[:_OPENING], story)
        if len(kept) == count:
            break
    return list(kept.values())

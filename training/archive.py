"""Read an archive of stories: one JSON object a line, gzipped or plain."""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from factcheck.model.article import Article, Published
from factcheck.model.figure import Figure
from factcheck.pipeline import read_source
from factcheck.read import read_string

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

    def fold(self, folds: int) -> int:
        """Return its part of ``folds``, the same in every run."""
        return zlib.crc32(self.id.encode()) % folds


def open_lines(path: Path) -> TextIO:
    """Return a file of lines, opened; one that ends in .gz is unpacked."""
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def read_archive(path: Path, without: frozenset[str] = frozenset()) -> Iterator[Story]:
    """Yield the stories of an archive but for those whose ids are named.

    Raises ``SystemExit`` with file and line for a line that is no story.
    """
    with open_lines(path) as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row: dict[str, Any] = json.loads(line)
                story = Story(
                    row["id"], row.get("date") or "", row.get("headline") or "", row["text"]
                )
            except (ValueError, KeyError, TypeError) as error:
                raise SystemExit(f"{path}:{number}: no story ({error!r})") from error
            if story.id not in without:
                yield story


def read_story(story: Story) -> tuple[Article, tuple[Figure, ...]]:
    """Return the story's article and its figures in context."""
    draft = f"{story.headline}\n\n{story.text}" if story.headline else story.text
    article = read_string(draft, story.id, "txt", published(story))
    return article, read_source(article).figures


def published(story: Story) -> Published | None:
    """Return the day of publication, where the archive tells it."""
    if len(story.day) != 10:
        return None
    return Published(date.fromisoformat(story.day), "the archive")


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

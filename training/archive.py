"""Read an archive of stories: JSON lines, gzipped or plain."""

import gzip
import json
import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from factcheck.model.article import Published
from factcheck.model.reading import Reading
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text

Story = dict[str, Any]
Found = TypeVar("Found")


def stories(path: Path, without: Path | None = None) -> list[Story]:
    """Return the stories of an archive, those of ``without`` left out.

    Raises ``SystemExit`` with the file for a story without id or text.
    """
    left_out = {row.get("id") for row in rows(without)} if without else set()
    found = [row for row in rows(path) if row.get("id") not in left_out]
    for row in found:
        if not isinstance(row.get("text"), str) or "id" not in row:
            raise SystemExit(f"{path}: no story: {row.get('id')} has no id or no text")
    return found


def rows(path: Path) -> Iterator[Story]:
    """Yield each line of a file of JSON lines.

    Raises ``SystemExit`` with file and line for one that is no object.
    """
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
            except ValueError as error:
                raise SystemExit(f"{path}:{number}: no JSON ({error})") from error
            if not isinstance(row, dict):
                raise SystemExit(f"{path}:{number}: no story, but {type(row).__name__}")
            yield row


def gathered(each: Callable[[Story], list[Found]], archive: list[Story]) -> list[Found]:
    """Return what ``each`` finds in the stories, in their order, by all cores."""
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return [one for many in pool.map(each, archive, chunksize=40) for one in many]


def words(archive: list[Story]) -> int:
    """Return how many words the stories have."""
    return sum(len(story["text"].split()) for story in archive)


def reading_of(story: Story) -> Reading:
    """Return the figures of a story in context."""
    head = story.get("headline") or ""
    text = f"{head}\n\n{story['text']}" if head else story["text"]
    day = story.get("date")
    published = Published(date.fromisoformat(day[:10]), "the archive") if day else None
    return read_source(read_text(text, os.devnull, published))

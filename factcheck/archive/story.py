"""ArchivedStory: one printed story as an archive keeps it, and the article made of it."""

from datetime import date
from hashlib import blake2b
from typing import NamedTuple

from factcheck.model.article import Article, Published
from factcheck.read.from_text import read_text

COLUMNS = ("id", "date", "headline", "text", "url", "outlet", "section")


class ArchivedStory(NamedTuple):
    """A story's columns; ``source`` says where it came from ("export.csv:17").

    Everything but ``text`` may be empty; ``id`` is then made of the content.
    """

    id: str
    day: date | None
    headline: str
    text: str
    url: str = ""
    outlet: str = ""
    section: str = ""
    source: str = ""

    @property
    def content_hash(self) -> bytes:
        """16 bytes that are one for the same day, outlet, headline and text, told twice."""
        day = self.day.isoformat() if self.day else ""
        return _hash(day, self.outlet, self.headline, self.text)


class SetAside(NamedTuple):
    """A row that is no story, with the reason; ``content`` is the row as it was read."""

    source: str
    reason: str
    content: str

    @property
    def content_hash(self) -> bytes:
        """16 bytes that are one for the same row of the same source."""
        return _hash("aside", self.source, self.reason, self.content)


def _hash(*parts: str) -> bytes:
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.digest()


def to_article(story: ArchivedStory) -> Article:
    """Return the article that the engine reads: the headline, then the text's paragraphs.

    Raises ``DraftError`` for a story without text.
    """
    published = Published(story.day, "the archive") if story.day else None
    headline = " ".join(story.headline.split())
    text = f"{headline}\n\n{story.text}" if headline else story.text
    return read_text(text, story.id, published, titled=bool(headline))

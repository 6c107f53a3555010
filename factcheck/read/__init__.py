"""Read: turn a draft of any format into an article."""

from factcheck.read.draft import read_draft, read_string, stories_in
from factcheck.read.formats import BY_EXTENSION, UNREADABLE_SUFFIXES

# Extensions by which a folder's stories are found.
STORY_SUFFIXES = frozenset(BY_EXTENSION)

__all__ = ["STORY_SUFFIXES", "UNREADABLE_SUFFIXES", "read_draft", "read_string", "stories_in"]

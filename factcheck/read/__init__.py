"""Read: turn a draft of any format into an article."""

from factcheck.read.draft import read_draft, read_string
from factcheck.read.formats import BY_EXTENSION

# Extensions by which a folder's stories are found. Much else than wires is called .json
# or .xml, so those are read where they are named or matched by a pattern.
STORY_SUFFIXES = frozenset(BY_EXTENSION) - {".json", ".xml"}

__all__ = ["STORY_SUFFIXES", "read_draft", "read_string"]

"""Read: turn a draft of any format into an article."""

from factcheck.read.draft import read_draft, read_string

__all__ = ["read_draft", "read_string"]

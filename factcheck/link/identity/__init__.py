"""Identity: figures of a story that tell one quantity, and differences that look like slips."""

from factcheck.link.identity.finder import find_identities

__all__ = ["find_identities"]

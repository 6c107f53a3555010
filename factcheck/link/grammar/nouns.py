"""Nouns: whether a word looks like a plural noun."""

_IRREGULAR = frozenset("people men women children teeth feet mice police media data".split())
_NO_PLURALS = frozenset(
    "this thus plus his its has was does goes says is as us yes less".split()
)


def is_plural(word: str) -> bool:
    """Return whether a lower-case word looks like a plural noun."""
    if word in _IRREGULAR or word.endswith(("men", "women", "children", "people")):
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s"))
        and word not in _NO_PLURALS
    )

"""Clauses: how far the words reach that belong to one figure."""

from factcheck.model.tokens import Tokens

_STOPS = frozenset([*";:—–()", "but", "however"])
_JOINTS = frozenset(
    "but however while whereas although though despite nevertheless meanwhile and which as "
    "with compared".split()
)


def clause(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the clause around tokens ``first`` to ``last`` as a half-open range of tokens.

    A clause ends at a semicolon, colon, dash or bracket, at "but" and its
    like, and at a comma that such a word follows.
    """
    lower = tokens.lower
    start, end = first, last + 1
    while start > 0 and not _ends(lower, start - 1):
        start -= 1
    while end < len(lower) and not _ends(lower, end):
        end += 1
    return start, end


def _ends(lower: list[str], place: int) -> bool:
    word = lower[place]
    if word in _STOPS:
        return True
    return word == "," and place + 1 < len(lower) and lower[place + 1] in _JOINTS

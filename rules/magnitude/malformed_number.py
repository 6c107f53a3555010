"""Numbers that no reader can read: broken groups, stacked magnitudes, letters for digits."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck import Article, Discrepancy, Label, Span

_STACKED = ("illion million", "illion billion", "illion trillion")
_BEFORE = frozenset("_.,/:#-@")
_AFTER = frozenset("_/:-@")
_REASONS = {
    "groups": "digits stand in groups of three",
    "letter": "a letter stands among the digits",
    "stacked": "two magnitudes follow one another; a million million is a trillion",
}


@cache
def _scanners() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of candidates, of Indian groups, and of a year with an "o" in it."""
    return (
        re.compile(r"(?<![0-9])[0-9]++(?:,[0-9oO,]*[0-9oO]|[oO][0-9oO]*)"),
        re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}"),
        re.compile(r"[12](?:[oO][0-9]{2}|[0-9][oO][0-9]|[0-9]{2}[oO])"),
    )


def check_malformed_number(article: Article) -> Iterator[Discrepancy]:
    """A large number is written so that it can be read in one way.

    The Indian grouping 28,25,140 is a number, and so is a list of house
    numbers no number at all.

    Flags: The debt is [[6,5000,000,000]] dollars.
    Flags: The law dates from [[2o15]].
    Flags: It holds 4.1 [[million million]] phones.
    Passes: The debt is 6,500,000,000 dollars.
    Passes: The temple cost 28,25,140 rupees.
    Passes: Rooms 1,2,3 and 4 are closed.
    """
    text = article.text
    candidates, indian, year = _scanners()
    for match in candidates.finditer(text):
        start, end = match.span()
        if _inside_a_word(text, start, end):
            continue
        number = match[0]
        if year.fullmatch(number):
            yield _found(article, Span(start, end), "letter")
        elif _broken(number) and not indian.fullmatch(number):
            yield _found(article, Span(start, end), "groups")
    for phrase in _STACKED:
        at = text.find(phrase)
        while at >= 0:
            start = text.rfind(" ", 0, at) + 1
            yield _found(article, Span(start, at + len(phrase)), "stacked")
            at = text.find(phrase, at + 1)


def _inside_a_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return before.isalnum() or before in _BEFORE or after.isalnum() or after in _AFTER


def _broken(number: str) -> bool:
    """Whether the groups look like one number and not a list ("1,2,3" or "5,1999")."""
    groups = number.split(",")
    if len(groups) < 2 or not all(group.isdecimal() for group in groups):
        return False
    if len(groups[0]) > 3 or all(len(group) == 3 for group in groups[1:]):
        return False
    if len(groups) == 2:
        return len(groups[1]) in (4, 5) and groups[1].endswith("000")
    return len(groups[-1]) >= 3 and "000" in groups


def _found(article: Article, span: Span, kind: str) -> Discrepancy:
    return Discrepancy(
        message=f"{article.quote(span)} cannot be read as one number",
        working=_REASONS[kind],
        question="Which number is meant?",
        labels=(Label(span, "this number", primary=True),),
    )

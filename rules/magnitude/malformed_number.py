"""Numbers that no reader can read: broken groups, stacked magnitudes, letters for digits."""

import re
from collections.abc import Iterator
from functools import cache

from factcheck import Article, Discrepancy, Label, Span

# Groups of other than three digits, save the Indian 1,00,000; a letter among digits;
# magnitudes one upon the other; a range whose first end lacks the second's magnitude.
_PATTERN = r"""
    (?<![\w.,/:#-]) (?P<groups> \d{1,3} (?: , \d{3} )* , (?: \d{4,} | \d{1,2} (?=,\d) )
        (?: , \d+ )* ) (?! [\w,/:-] )
  | (?<![\w.,/:#-]) (?P<letter> [12] [oO] [0-9]{2} | [12] [0-9] [oO] [0-9] | [12][0-9]{2}[oO]
        ) (?! [\w-] )
  | \b (?P<stacked> (?:m|b|tr)illion [ ] (?:m|b|tr)illion ) \b
"""
_INDIAN = r"\d{1,2}(?:,\d{2})+,\d{3}"


@cache
def _scanners() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(_PATTERN, re.VERBOSE), re.compile(_INDIAN)


def check_malformed_number(article: Article) -> Iterator[Discrepancy]:
    """A large number is written so that it can be read in one way.

    Flags: The debt is [[6,5000,000,000]] dollars.
    Flags: The law dates from [[2o15]].
    Flags: It holds 4.1 [[million million]] phones.
    Passes: The debt is 6,500,000,000 dollars.
    Passes: The temple cost 28,25,140 rupees.
    Passes: Rooms 1,2,3 and 4 are closed.
    """
    pattern, indian = _scanners()
    for match in pattern.finditer(article.text):
        kind = match.lastgroup or ""
        text = match[kind]
        if kind == "groups" and (indian.fullmatch(text) or not _is_number(text)):
            continue
        yield Discrepancy(
            message=f"{text} cannot be read as one number",
            working=_REASONS[kind],
            question="Which number is meant?",
            labels=(Label(Span(*match.span(kind)), "this number", primary=True),),
        )


_REASONS = {
    "groups": "digits stand in groups of three",
    "letter": "a letter stands among the digits",
    "stacked": "two magnitudes follow one another; a million million is a trillion",
}


def _is_number(text: str) -> bool:
    """Whether the groups look like one number and not a list ("1,2,3" or "5,1999")."""
    groups = text.split(",")
    if len(groups) == 2:
        return len(groups[1]) in (4, 5) and groups[1].endswith("000")
    return len(groups[-1]) >= 3 and groups.count("000") > 0

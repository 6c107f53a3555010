"""Numbers that no reader can read: broken groups, misspelt magnitudes, letters for digits."""

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase

from factcheck import Article, Discrepancy, Label, Span

_STACKED = ("illion million", "illion billion", "illion trillion")
_BEFORE = frozenset("_.,/:#-@")
_AFTER = frozenset("_/:-@")
_REASONS = {
    "groups": "digits stand in groups of three",
    "letter": "a letter stands among the digits",
    "stacked": "two magnitudes follow one another; a million million is a trillion",
    "misspelt": "a magnitude is misspelt, so the number may be read without it",
    "points": "points part both groups and decimals, or stand where a comma should",
    "signs": "a sign stands twice",
    "cents": "a sum in dollars cannot be a number of cents",
}
_MAGNITUDES = ("thousand", "million", "billion", "trillion", "percent")
# Words of their own that are one letter from a magnitude.
_WORDS = frozenset(
    "bullion mullion pillion zillion jillion gillion percept".split()
) | frozenset(_MAGNITUDES)
_MONTHS = (
    *"january february march april may june july august september october november".split(),
    *"december jan. feb. mar. apr. aug. sept. oct. nov. dec.".split(),
)


@cache
def _misspelt() -> frozenset[str]:
    """Return the magnitudes with one letter lost, added, changed or swapped with the next."""
    wrong = set()
    for word in _MAGNITUDES:
        for at in range(len(word) + 1):
            head, tail = word[:at], word[at:]
            wrong |= {head + tail[1:], head + tail[1:2] + tail[:1] + tail[2:]}
            for letter in ascii_lowercase:
                wrong |= {head + letter + tail, head + letter + tail[1:]}
    plurals = {f"{word}s" for word in _MAGNITUDES}
    return frozenset(form for form in wrong if len(form) > 5) - _WORDS - plurals


# What a malformed number of each sort cannot do without; few stories have any of the first.
_PARTED = re.compile(r"[0-9](?:[.,][0-9]*[.,][0-9]|,[0-9]{4})")
_SIGNED = re.compile("[$£€]")
_DOUBLED = re.compile("%%")
_LETTERED = re.compile("O(?<=[0-9]O)")
_PARTED_ONCE = re.compile(r"[0-9]\.[0-9]{3} [a-z]")
_NEEDED = (_PARTED, _SIGNED, _DOUBLED, _LETTERED, _PARTED_ONCE)

# Of these there is no part.
_WHOLE = (
    "people|persons|men|women|students|pupils|patients|passengers|visitors|voters|votes"
    "|soldiers|troops|employees|workers|jobs|units|cars|vehicles|homes|houses|copies|tickets"
    "|samples|tests|cases|deaths"
)
# What a malformed number needs, its pattern, and the reason. What must not stand before it is
# looked back for from behind its first character: an expression that begins with what it seeks
# is found several times as fast. Each is compiled when a story first holds what it needs.
_MARKED = (
    (
        _PARTED,
        (
            r"[0-9](?<![0-9.,/:vV-].)[0-9]{0,2}(?:\.[0-9]{3})+\.[0-9]{1,2}"
            r"(?![0-9.]?[0-9A-Za-z/-])"
        ),
        "points",
    ),
    (
        _SIGNED,
        (
            r"[$£€][0-9]{1,3}\.[0-9]{2}0(?![0-9]|[.,][0-9])"
            r"(?! ?(?:[mb]n?\b|million|billion|trillion|an? |per |/))"
        ),
        "points",
    ),
    (
        _PARTED,
        (
            r"[0-9](?<![0-9.,/:vV-].)[0-9]*\.[0-9]+\.[0-9]+"
            r"(?= ?(?:%|percent|per cent|million|billion|trillion))"
        ),
        "points",
    ),
    (
        _PARTED,
        r"[0-9](?<![0-9.].)[0-9]*(?:\.\.|,,|\.,|,\.)[0-9]+(?![.0-9])",
        "points",
    ),
    (
        _PARTED,
        r"[0-9](?<![0-9.].)[0-9]{0,2}(?:,[0-9]{3})+\.[0-9]{3},[0-9]+",
        "points",
    ),
    (
        _SIGNED,
        r"[$£](?:[0-9]{1,3},)+[0-9]{2}(?![0-9]|[.,][0-9])",
        "groups",
    ),
    (
        _PARTED,
        (
            r"[0-9](?<![0-9.,$£€/-].)(?:[0-9]{0,2},[0-9]{4,5}|[0-9]?(?:,[0-9]{2}){2,}"
            r"|[0-9]{0,2}(?:,[0-9]{3})+,[0-9]{1,2})(?= [a-z]{2,}s\b| people\b)"
        ),
        "groups",
    ),
    (
        _PARTED_ONCE,
        (
            r"[0-9](?<![0-9.,$£€/:-].)[0-9]{0,2}\.[0-9]{3}"
            rf"(?= (?:{_WHOLE})\b(?! (?:per|for each|a|an|each)\b))"
        ),
        "points",
    ),
    (_SIGNED, r"[$£€](?<![$£€].)[$£€][0-9](?:[0-9.,]*[0-9])?", "signs"),
    (_DOUBLED, r"[0-9]%%", "signs"),
    (
        _LETTERED,
        r"[0-9](?<![0-9A-Za-z].)[0-9]*O[0-9]+(?= [a-z]{2,}s\b|%| people\b)",
        "letter",
    ),
    (_SIGNED, r"[$£€][0-9]+\.[0-9]{1,2} (?:cents|pence)\b", "cents"),
)


@cache
def _behind() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a word behind a number that may be a magnitude misspelt."""
    return (
        re.compile(r"[0-9][ -]([a-z]{6,9})\b"),
        re.compile(r" per (?<=[0-9] per )(cnet|cetn|ecnt|ccent|ceent|cennt|centt|cet|cnt)\b"),
    )


@cache
def _scanners() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of candidates, of Indian groups, and of a year with an "o" in it."""
    return (
        re.compile(r"[0-9](?<![0-9].)[0-9]*+(?:,[0-9oO,]*[0-9oO]|[oO][0-9oO]*)"),
        re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}"),
        re.compile(r"[12](?:[oO][0-9]{2}|[0-9][oO][0-9]|[0-9]{2}[oO])"),
    )


def check_malformed_number(article: Article) -> Iterator[Discrepancy]:
    """A large number is written so that it can be read in one way.

    The Indian grouping 28,25,140 is a number, and so is a list of house
    numbers no number at all.

    Flags: The debt is [[6,5000,000,000]] dollars.
    Flags: The firm set aside $1.4 [[bilion]] for it.
    Flags: The index closed at [[1.603.91]] on the day.
    Flags: The index closed at [[1,1045.27]] on the day.
    Flags: The house sold for [[£95.000]].
    Flags: The grant is [[$1,50,000]] a year.
    Flags: The shares rose [[$1.04 cents]] on the day.
    Flags: The firm lost $2.5 [[miilion]] on it.
    Flags: Output fell 5 [[precent]] on the year.
    Flags: Rates rose to [[12..5]] percent.
    Flags: They paid $[[5.5.5]] million.
    Flags: The fee is [[£1,000,00]] a year.
    Flags: Some [[5,4321]] voters came.
    Flags: The fine was [[$$500]] in all.
    Flags: They sold [[1O0]] cars.
    Flags: The law dates from [[2o15]].
    Flags: The lab took [[1.164]] samples on Monday.
    Flags: It holds 4.1 [[million million]] phones.
    Passes: The debt is 6,500,000,000 dollars.
    Passes: The temple cost 28,25,140 rupees.
    Passes: Rooms 1,2,3 and 4 are closed.
    Passes: Petrol costs $3.450 a gallon and the firm owes $1.250 billion.
    Passes: It drew 1.234.567 visitors and runs version 1.603.91 of the program.
    Passes: The pound bought $1.250 and 3 per cent of it on March 5,2019 days went.
    Passes: Read pages 4,5,6 and see sections 2.1.3 and 4.1.1 of the 3 millions.
    Passes: Women had 2.164 children each, and he got 1.164 units for each share.
    Passes: He sold 5 bullion bars and 3 billions in bonds.
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
        elif _dollars(text, start) and (indian.fullmatch(number) or _overfull(number)):
            yield _found(article, Span(start - 1, end), "groups")
        elif _overfull(number) and _DECIMALS.match(text, end):
            yield _found(article, Span(start, end + 3), "groups")
        elif _broken(number) and not indian.fullmatch(number):
            yield _found(article, Span(start, end), "groups")
    yield from _marks_and_words(article)
    for phrase in _STACKED:
        at = text.find(phrase)
        while at >= 0:
            start = text.rfind(" ", 0, at) + 1
            yield _found(article, Span(start, at + len(phrase)), "stacked")
            at = text.find(phrase, at + 1)


def _marks_and_words(article: Article) -> Iterator[Discrepancy]:
    """Yield points that part too much, sums of cents in dollars and misspelt magnitudes."""
    text = article.text
    magnitude, cent = _behind()
    for match in magnitude.finditer(text):
        if match[1] in _misspelt():
            yield _found(article, Span(*match.span(1)), "misspelt")
    for match in cent.finditer(text):
        yield _found(article, Span(*match.span(1)), "misspelt")
    there = {needed for needed in _NEEDED if needed.search(text)}
    for needed, pattern, reason in _MARKED:
        for match in re.finditer(pattern, text) if needed in there else ():
            before = text[max(0, match.start() - _NEAR) : match.start()].lower()
            quoted = match.end() - match.start() == _SHORT and before.endswith(_QUOTED)
            if not before.endswith(_NUMBERED) and not quoted:
                yield _found(article, Span(*match.span()), reason)


_NEAR = 12
_NUMBERED = ("version ", "release ", *(f"{month} " for month in _MONTHS))
# A rate or a share may have three decimals: "the pound bought $1.250".
_QUOTED = ("at ", "bought ", "buys ", "worth ", " to ", "from ")
_SHORT = len("$1.250")


_DECIMALS = re.compile(r"\.[0-9]{2}(?![0-9])")


def _dollars(text: str, start: int) -> bool:
    """Whether a sign stands there whose sums are grouped in threes."""
    return text[start - 1 : start] in ("$", "£", "€")


def _overfull(number: str) -> bool:
    """Whether the last group has four digits or more: "1,1045"."""
    groups = number.split(",")
    return len(groups[0]) <= 3 and len(groups[-1]) > 3 and number.replace(",", "").isdecimal()


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

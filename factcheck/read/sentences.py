"""Split a section's text into sentences."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.lexicon.abbreviations import (
    BEFORE_NUMBERS,
    CLOCK_WORDS,
    MONTHS,
    NEVER_LAST,
    SELDOM_LAST,
    SPEECH_VERBS,
    STARTERS,
)
from factcheck.lexicon.time_zones import PLACES
from factcheck.model.article import Section, Sentence
from factcheck.model.span import Span

# A stop, closing marks and a note's number before white space and a capital,
# digit or currency; a line break; a stop with its space lost ("ended.The").
_BREAK = re.compile(
    r"[.!?…][\"'”’)\]]*(?:\[\d{1,3}\])*\s+(?=[\"'“‘(\[]*[A-Z\d£$€¥À-Þ])"
    r"|\n\s*|\r(?!\n)\s*"
    r"|(?<=[a-z][a-z])[.!?][\"”]?(?=[A-Z][a-z])"
)
_BULLETS = frozenset("-*+•–—·▪●◦‣")
_WRAPPED_FROM, _WRAPPED_TO = 50, 110  # widths at which text is wrapped by hand or editor
_LONGEST_PLACE = 24  # characters: "Salt Lake City time"
LONGEST_SENTENCE = 2000  # characters; a long sentence of the press has some 600
_LONGEST_WORD = 14  # abbreviations are shorter, with an opening mark


def split_sentences(text: str, section: Section, first_index: int) -> tuple[Sentence, ...]:
    """Return the section's sentences in order, without surrounding white space."""
    found: list[Sentence] = []
    start, end = section.span
    wrapped = _wrapped(text, start, end) if text.find("\n", start, end) >= 0 else None
    index = first_index
    for match in _BREAK.finditer(text, start, end):
        stop, after = match.span()
        if not _ends(text, start, stop, after, wrapped):
            continue
        last = after
        while last > start and text[last - 1].isspace():
            last -= 1
        for span in _stretches(text, start, last):
            found.append(Sentence(text, span, index, section))
            index += 1
        start = after
    for span in _stretches(text, start, end):
        found.append(Sentence(text, span, index, section))
        index += 1
    return tuple(found)


def _stretches(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentence whole, or cut at white space where no prose goes on so long.

    The stages compare the figures of a sentence with each other; what grows with
    the square of their number must not meet a list of thousands of them.
    """
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        cut = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit))
        cut = cut if cut > start else limit
        yield Span(start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)


def _ends(text: str, start: int, stop: int, after: int, wrapped: frozenset[int] | None) -> bool:
    """Whether the mark at ``stop`` ends the sentence that began at ``start``."""
    mark = text[stop]
    if mark == ".":
        if after < len(text) and not text[after - 1].isspace():
            return _next_word(text, after) in STARTERS
        return not _abbreviates(text, start, stop, after)
    if mark in "\n\r":
        return stop > start and (wrapped is None or stop not in wrapped)
    if mark in "?!" and text[stop + 1] in "\"'”’":
        return not _attributes(text, after)
    return True


def _abbreviates(text: str, start: int, dot: int, after: int) -> bool:
    """Whether the full stop at ``dot`` belongs to an abbreviation, not to the sentence."""
    nearest = max(start, dot - _LONGEST_WORD - 1)
    space = max(text.rfind(" ", nearest, dot), text.rfind("\n", nearest, dot))
    if space < 0 and nearest > start:
        return False
    first = space + 1 or start
    word = text[first:dot].lstrip("(\"'“‘[")
    if word.isdecimal():
        # "1. First": a list's number opens the sentence.
        return first == start and len(word) <= 2
    lower = word.lower()
    if lower in NEVER_LAST:
        return True
    following = text[after]
    name = len(word) == 1 and word.isupper()  # "Ann P. Orr", no page
    if (lower in BEFORE_NUMBERS or lower in MONTHS) and not name:
        return following.isdigit()
    if lower in ("a.m", "p.m"):
        told_again = following == "(" and text[after + 1 : after + 2].isdigit()
        clock = following.isdigit() or _next_word(text, after).lower() in CLOCK_WORDS
        return told_again or clock or _tells_whose(text, after)  # "2:15 p.m. (1815 GMT)"
    initials = name or (
        len(word) > 1 and word[1] == "." and word[0].isalpha() and ".." not in word
    )
    if initials or lower in SELDOM_LAST:
        return _next_word(text, after) not in STARTERS
    return False


def _tells_whose(text: str, place: int) -> bool:
    """Whether a known place's time follows: "9 p.m. New York time"."""
    words = text[place : place + _LONGEST_PLACE].lower().split()
    return any(
        words[size].startswith("time") and " ".join(words[:size]) in PLACES
        for size in range(1, min(4, len(words)))
    )


def _next_word(text: str, place: int) -> str:
    found = _word().search(text, place, place + 24)
    return found[0] if found else ""


def _attributes(text: str, place: int) -> bool:
    """Whether a quoted question is followed by its speaker: "Why?" Ms. Day asked."""
    words = text[place : place + 60].split()[:4]
    return any(word.rstrip(".,;:") in SPEECH_VERBS for word in words[1:])


def _wrapped(text: str, start: int, end: int) -> frozenset[int]:
    """Return the line breaks that only wrap a line, not end one.

    A line was wrapped if the next line's first word would not have fitted in
    the width of the block, or goes on in lower case after a long line.
    """
    lines = text[start:end].split("\n")
    width = max(map(len, lines))
    plausible = _WRAPPED_FROM <= width <= _WRAPPED_TO
    soft: list[int] = []
    place = start - 1
    for line, following in pairwise(lines):
        place += len(line) + 1
        word = following.split(maxsplit=1)[0] if following.strip() else ""
        if not word or word[0] in _BULLETS or _enumerates(word):
            continue
        full = plausible and len(line.rstrip()) + 1 + len(word) > width
        if full or (
            word[0].islower() and len(line) >= 40 and line.rstrip()[-1:] not in ".!?:;"
        ):
            soft.append(place)
    return frozenset(soft)


def _enumerates(word: str) -> bool:
    return word[-1] in ".)" and word[:-1].isdecimal() and len(word) <= 3


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+")

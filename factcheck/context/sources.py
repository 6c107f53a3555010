"""Find who speaks in a sentence: "X said", ", said X", "according to X", "data from X show"."""

from typing import NamedTuple

from factcheck.context.speakers import (
    STOPS,
    UNREPORTING,
    can_speak,
    head_of,
    opens_object,
    subject_of,
)
from factcheck.lexicon.attribution_words import (
    ANONYMITY,
    BODIES,
    DOCUMENTS,
    DOUBTFUL_VERBS,
    FIGHTER_PHRASES,
    FIGHTERS,
    IMPERSONAL,
    INVERTIBLE,
    KNOWING,
    PASSERS_BY,
    PERSONAL,
    PRONOUNS,
    SPEAKERS,
    UNNAMED,
    VERB_CLASS,
)
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.model.article import Sentence
from factcheck.model.figure import Attribution
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_TRIGGERS = frozenset(VERB_CLASS) | {"according", "per", "by", "saying"}
_QUOTE_MARKS = frozenset("\"“”'‘’")
_NAME_ENDS = STOPS | frozenset(
    "who which that when while as after before but during because whose where if in "
    "on at to for by via with last this said says told and reported shows show monday "
    "tuesday wednesday thursday friday saturday sunday yesterday today".split()
)
# A name after "according to" may hold these: "people familiar with the matter in both camps".
_LONG_NAME_ENDS = _NAME_ENDS - frozenset("in on at to for by with and".split())
_COUNTS = frozenset("count tally estimate reckoning calculation account".split())
_LOOSE_ENDS = frozenset("on in at to for of by".split())
_DETERMINERS = frozenset("the a an its his her their our this that these those all".split())
_ANSWERS = frozenset("yes no so nothing little otherwise".split())
_ADDING = frozenset("another further only just about nearly almost some over fewer".split())
_SHARES = frozenset({"percent", "%", "per"})
# What has cases may record them; only who keeps the books reports them.
_REGISTERING = frozenset("recorded records recording measured listed".split())
_LONGEST_NAME = 14


class Source(NamedTuple):
    """A source as it stands in a sentence.

    ``start`` and ``end`` are places of its words with the verb, ``pronoun``
    the word to resolve ("he"), ``document`` tells studies and books from people.
    """

    attribution: Attribution
    start: int
    end: int
    pronoun: str = ""
    document: bool = False


def find_sources(sentence: Sentence, text: str) -> tuple[Source, ...]:
    """Return the sources that ``sentence`` names, in reading order."""
    tokens = sentence.tokens
    if _TRIGGERS.isdisjoint(tokens.lower):
        return ()
    found: list[Source] = []
    for index, word in enumerate(tokens.lower):
        if word not in _TRIGGERS:
            continue
        if word in VERB_CLASS:
            if tokens.words[index][0].isupper() and sentence.section.kind != "headline":
                continue  # a name: "Project Hope"
            source = _of_verb(tokens, index, text)
        elif word == "according" and tokens.lower[index + 1 : index + 2] == ["to"]:
            source = _named_after(tokens, index + 2, text, "according to", tokens.starts[index])
        elif word == "saying":
            source = _quoted(tokens, index, text)
        elif index == 0 or tokens.lower[index - 1] == ",":
            source = _counted(tokens, index, text)
        else:
            continue
        if source and not (found and source.start < found[-1].end):
            found.append(source)
    return tuple(found)


def _quoted(tokens: Tokens, index: int, text: str) -> Source | None:
    """Return the source of "Lee was quoted as saying"."""
    if index < 4 or tokens.lower[index - 2 : index] != ["quoted", "as"]:
        return None
    first, last = subject_of(tokens, index - 3)
    if first == last:
        return None
    return _source(tokens, first, last, text, "quoted", tokens.ends[index])


def _counted(tokens: Tokens, index: int, text: str) -> Source | None:
    """Return the source of "Per the board, ..." and "By the board's count, ..."."""
    lower = tokens.lower
    last = next((at for at in range(index, min(index + 9, len(lower))) if lower[at] == ","), 0)
    if lower[index] == "by" and (last < index + 3 or lower[last - 1] not in _COUNTS):
        return None
    if last <= index + 1 or lower[index + 1][0].isdigit():
        return None
    first, end = index + 1, last - (lower[index] == "by")
    if lower[index] == "by" and not lower[end - 1].endswith(("'s", "s'")):
        return None
    return _source(tokens, first, end, text, "according to", tokens.ends[last - 1])


def _of_verb(tokens: Tokens, verb: int, text: str) -> Source | None:
    lower = tokens.lower
    word = lower[verb]
    if verb and lower[verb - 1] in UNREPORTING:
        return None
    if word not in ("said", "says", "told") and "by" in lower[verb + 1 : verb + 4]:
        return None
    if _describes(lower, verb):
        return None
    if word in ("added", "adds") and opens_object("".join(lower[verb + 1 : verb + 2])):
        return None
    if word == "citing":
        return _named_after(tokens, verb + 1, text, word, tokens.starts[verb])
    first, last = subject_of(tokens, verb)
    if word in _ANNOUNCING and 0 < first < last and _opens_time(lower, first):
        return None  # two days after the city declared it
    if word in _REGISTERING and first < last:
        head = head_of(lower, first, last)
        if head not in DOCUMENTS and head not in BODIES and head not in UNNAMED:
            return None  # the city recorded 40 cases: it had them
    if first < last and (word not in DOUBTFUL_VERBS or can_speak(tokens, first, last, verb)):
        return _source(tokens, first, last, text, word, tokens.ends[verb])
    if word in DOUBTFUL_VERBS or not _opens_inverted(lower, verb):
        return None
    return _named_after(tokens, verb + 1, text, word, tokens.starts[verb])


_ANNOUNCING = frozenset(
    "announced declared proposed pledged promised revealed confirmed admitted released".split()
)


def _opens_time(lower: list[str], first: int) -> bool:
    """Whether the clause only tells when something else was."""
    at = first - 1
    while at > 0 and lower[at] in _DETERMINERS:
        at -= 1
    return lower[at] in ("after", "before", "since", "until")


def _describes(lower: list[str], verb: int) -> bool:
    """Whether the word is no verb: "an estimated 40", "350 shows a year", "says it all"."""
    before = lower[verb - 1] if verb else ""
    if lower[verb] in ("estimated", "reported", "planned", "expected", "projected", "alleged"):
        return before in _DETERMINERS
    if lower[verb] in ("shows", "reports", "claims", "plans", "projects", "estimates", "finds"):
        return before[:1].isdecimal() and DOCUMENTS.isdisjoint(lower[max(0, verb - 8) : verb])
    return lower[verb + 1 : verb + 3] == ["it", "all"]


def _opens_inverted(lower: list[str], verb: int) -> bool:
    """Whether the verb stands before its subject: ", said X", '," said X', "— said X"."""
    if not verb or lower[verb] not in INVERTIBLE:
        return False
    return lower[verb - 1] in STOPS or lower[verb - 1] in _QUOTE_MARKS


def _named_after(tokens: Tokens, first: int, text: str, verb: str, start: int) -> Source | None:
    """Return the source whose name begins at ``first``."""
    words, lower = tokens.words, tokens.lower
    ends = _LONG_NAME_ENDS if verb in ("according to", "citing") else _NAME_ENDS
    last = first
    while last < len(words) and last - first < _LONGEST_NAME:
        word = lower[last]
        if word in ends and not (word == "." and last + 1 < len(words)):
            break
        last += 1
    opening = lower[first] if first < len(lower) else ""
    if (last - first > 1 and opening in PRONOUNS) or opening in _ANSWERS:
        return None  # "said he saw", "said yes": what is said, not who says it
    if last == first or lower[first] == "that" or (verb == "citing" and first + 1 == last):
        return None
    return _source(tokens, first, last, text, verb, tokens.ends[last - 1], start)


def _trimmed(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Leave out what is not of a name: articles, a year, "on Tuesday", adverbs and marks."""
    lower = tokens.lower
    while last - first > 1 and lower[first] in ("the", "a", "an", "even", "both", "however"):
        first += 1
    if last - first > 1 and lower[first].isdecimal() and len(lower[first]) == 4:
        first += 1  # a 2012 poll
    dated = next((n for n in range(first + 1, last - 1) if lower[n] == "on"), 0)
    if dated and (lower[dated + 1] in MONTHS or lower[dated + 1] in WEEKDAYS):
        last = dated
    while (
        last - first > 1 and lower[last - 1].endswith("ly") and tokens.words[last - 1].islower()
    ):
        last -= 1
    while last > first and (
        not tokens.words[last - 1][0].isalnum() or lower[last - 1] in _LOOSE_ENDS
    ):
        last -= 1
    return first, last


def _source(  # noqa: PLR0917 - the places of one name
    tokens: Tokens, first: int, last: int, text: str, verb: str, end: int, start: int = -1
) -> Source | None:
    lower = tokens.lower
    first, last = _trimmed(tokens, first, last)
    if last - first == 1 and lower[first] in ("who", "which", "whom") and verb != "said":
        return None
    if (
        last <= first
        or not tokens.words[first][0].isalpha()
        or not SPEAKERS.isdisjoint(lower[first:last])
    ):
        return None
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    if lower[last - 1].endswith("'s"):  # "By the board's count"
        span = Span(span.start, span.end - 2)
    place = min(span.start, start) if start >= 0 else span.start
    head = head_of(lower, first, last)
    if lower[last - 1][0].isdecimal() and lower[first] in _ADDING:
        return None  # "Another 7% said so"
    if head in _DETERMINERS or (
        lower[last - 1].endswith(("'s", "s'")) and verb != "according to"
    ):
        return None
    if head in PRONOUNS:
        if last - first > 1 or (head not in PERSONAL and head not in IMPERSONAL):
            return None
        named = Attribution("", "named", verb, span)
        return Source(named, place, end, pronoun=head)
    passing = head in PASSERS_BY and KNOWING.isdisjoint(lower[first:last])
    if passing or not _SHARES.isdisjoint(lower[first:last]):
        return None  # who answers a poll is not its source
    unnamed = (head in UNNAMED and not _has_person(tokens, first, last)) or not (
        ANONYMITY.isdisjoint(lower[first:last])
    )
    attribution = Attribution(
        name=" ".join(text[span.start : span.end].split()),
        kind="unnamed" if unnamed else "named",
        verb=verb,
        span=span,
        party=is_fighter(lower[first:last]),
    )
    return Source(attribution, place, max(end, span.end), document=head in DOCUMENTS)


def _has_person(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a personal name follows the head: "official Ann Lee"."""
    lower = tokens.lower
    return any(
        lower[index] in UNNAMED and tokens.words[index + 1][:1].isupper()
        for index in range(first, last - 1)
    )


def is_fighter(lower: list[str]) -> bool:
    """Whether these lower-case words name a body that fights."""
    if not FIGHTERS.isdisjoint(lower):
        return True
    joined = " ".join(lower)
    return any(phrase in joined for phrase in FIGHTER_PHRASES)

"""Find who speaks in a sentence: "X said", ", said X", "according to X", "data from X show"."""

from typing import NamedTuple

from factcheck.lexicon.attribution_words import (
    ANONYMITY,
    BODIES,
    CLAUSE_WORDS,
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
    SKIPPED_BEFORE_VERB,
    SPEAKERS,
    UNNAMED,
    VERB_CLASS,
)
from factcheck.model.article import Sentence
from factcheck.model.figure import Attribution
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_TRIGGERS = frozenset(VERB_CLASS) | {"according", "per", "accordance"}
_QUOTE_MARKS = frozenset("\"“”'‘’")
_STOPS = frozenset(',;:()[]—–"“”!?.|/')
_NAME_ENDS = _STOPS | frozenset(
    "who which that when while as after before but during because whose where if in on at "
    "to for by via with last this said says told and reported shows show monday tuesday "
    "wednesday thursday friday saturday sunday yesterday today".split()
)
# A name after "according to" may hold these: "people familiar with the matter in both camps".
_LONG_NAME_ENDS = _NAME_ENDS - frozenset("in on at to for by with and".split())
_HEAD_ENDS = frozenset("of at in on from for with by familiar close who inside within".split())
_AUXILIARIES = frozenset("is are was were be been being to".split())
_SHARES = frozenset({"percent", "%", "per"})
_LONGEST_NAME = 14
_LONGEST_APPOSITION = 16


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
        else:
            continue
        if source and not (found and source.start < found[-1].end):
            found.append(source)
    return tuple(found)


def _of_verb(tokens: Tokens, verb: int, text: str) -> Source | None:
    lower = tokens.lower
    word = lower[verb]
    if (verb and lower[verb - 1] in _AUXILIARIES) or "by" in lower[verb + 1 : verb + 4]:
        return None
    if word == "citing":
        return _named_after(tokens, verb + 1, text, word, tokens.starts[verb])
    first, last = _subject(tokens, verb)
    if first < last and (word not in DOUBTFUL_VERBS or _can_speak(tokens, first, last, verb)):
        return _source(tokens, first, last, text, word, tokens.ends[verb])
    if word in DOUBTFUL_VERBS or not _opens_inverted(lower, verb):
        return None
    return _named_after(tokens, verb + 1, text, word, tokens.starts[verb])


def _subject(tokens: Tokens, verb: int) -> tuple[int, int]:
    """Return the token range of the words before ``verb`` that name its subject."""
    lower = tokens.lower
    last = verb
    while last and lower[last - 1] in SKIPPED_BEFORE_VERB:
        last -= 1
    if last and lower[last - 1] == ",":
        return _before_apposition(tokens, last - 1)
    first = last
    while first and last - first < _LONGEST_NAME:
        word = lower[first - 1]
        if word == "and" and first > 1 and tokens.words[first - 2][:1].isupper():
            first -= 1
            continue
        if (word in _STOPS and word != ".") or word in CLAUSE_WORDS or word in VERB_CLASS:
            break
        first -= 1
    return first, last


def _before_apposition(tokens: Tokens, comma: int) -> tuple[int, int]:
    """Find the name in "Name, who runs the place, said"; an empty range if there is none."""
    lower = tokens.lower
    start = comma - 1
    while start > 0 and lower[start] not in _STOPS and comma - start < _LONGEST_APPOSITION:
        start -= 1
    if start <= 0 or lower[start] != ",":
        return comma, comma
    first = start
    while first and tokens.words[first - 1][:1].isupper() and start - first < 6:
        first -= 1
    if first < start:
        return first, start
    if all(word[:1].isupper() for word in tokens.words[start + 1 : comma]):
        return start + 1, comma  # "The minister, Ann Lee, said"
    return comma, comma


def _opens_inverted(lower: list[str], verb: int) -> bool:
    """Whether the verb stands before its subject: ", said X", '," said X', "— said X"."""
    if not verb or lower[verb] not in INVERTIBLE:
        return False
    return lower[verb - 1] in _STOPS or lower[verb - 1] in _QUOTE_MARKS


def _can_speak(tokens: Tokens, first: int, last: int, verb: int) -> bool:
    """Whether these words can be the subject of a verb that is often a noun or participle."""
    lower = tokens.lower
    following = lower[verb + 1] if verb + 1 < len(lower) else ""
    if following in ("by", "of", "as") or (following == "in" and lower[verb] != "reported"):
        return False
    if following == "that":
        return True
    head = lower[last - 1]
    if head in PRONOUNS:
        return head not in ("who", "which")
    if lower[first] == "the" and last - first > 1 and _opens_object(following):
        return True
    if lower[first] in ("a", "an", "no", "any", "such", "with", "of", "in", "for", "from") and (
        head not in DOCUMENTS
    ):
        return False
    return (
        head in DOCUMENTS
        or head in UNNAMED
        or tokens.words[last - 1][:1].isupper()
        or _head(lower, first, last) in DOCUMENTS
        or head in FIGHTERS
        or head in BODIES
    )


def _opens_object(word: str) -> bool:
    """Whether a verb is finite because an object follows: "the registry counted the herd"."""
    return word in ("the", "a", "an", "its", "his", "her", "their", "$") or word[:1].isdigit()


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
    if last == first or lower[first] == "that" or (verb == "citing" and first + 1 == last):
        return None
    return _source(tokens, first, last, text, verb, tokens.ends[last - 1], start)


def _source(  # noqa: PLR0917 - the places of one name
    tokens: Tokens, first: int, last: int, text: str, verb: str, end: int, start: int = -1
) -> Source | None:
    lower = tokens.lower
    while last - first > 1 and lower[first] in ("the", "a", "an", "even", "both", "however"):
        first += 1
    while last > first and not tokens.words[last - 1][0].isalnum():
        last -= 1
    if (
        last <= first
        or not tokens.words[first][0].isalpha()
        or not SPEAKERS.isdisjoint(lower[first:last])
    ):
        return None
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    place = min(span.start, start) if start >= 0 else span.start
    head = _head(lower, first, last)
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


def _head(lower: list[str], first: int, last: int) -> str:
    """Return the last word before a preposition: "officials" of "officials at the port"."""
    for index in range(first + 1, last):
        if lower[index] in _HEAD_ENDS:
            return lower[index - 1]
    return lower[last - 1]


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

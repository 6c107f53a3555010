"""Noun phrases by closed-class words: where one starts, ends and which word heads it."""

from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.noun_words import (
    DETERMINERS,
    MASS_HEADS,
    NOT_PLURAL,
    NOUNS_TOO,
    PEOPLE_STATES,
    STOPS,
    VERBS,
)
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.lexicon.plurals import singular
from factcheck.model.article import Sentence
from factcheck.model.figure import Measure
from factcheck.model.span import Span

_LONGEST = 9


_DIGITS = "0123456789"
OBJECTS = frozenset("them him her it us me the a an".split())
# Nouns in -ing.
GERUNDS = frozenset(
    "spending funding lending hiring trading housing building earning rating ranking saving "
    "training meeting filing opening hearing killing shooting bombing offering painting "
    "drawing recording wedding warning finding reading holding borrowing financing pricing "
    "advertising marketing manufacturing engineering mining farming fishing parking "
    "processing beginning crossing listing polling voting stabbing landing sighting".split()
)
TIMED = frozenset(MONTHS) | frozenset(WEEKDAYS) | {"year", "month", "week", "morning"}
_POSSESSIVE = frozenset(["'s", "’s", "'", "’"])


Place = tuple[int, int, int]  # first, last and head token


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in MASS_HEADS:
        return True
    if len(word) < 4 or word[-1] != "s" or word.endswith(("ss", "'s", "ous")):
        return False
    return word not in NOT_PLURAL and (word not in VERBS or word in NOUNS_TOO)


def phrase_after(lower: list[str], at: int, *, single: bool = False) -> Place | None:
    """Return the noun phrase that a number counts; ``at`` is the token behind the number.

    The first plural noun heads it ("400 charging stations"). Without a plural, a
    number other than one modifies with its noun ("a 12 page document" has pages),
    and ``single`` tells that the number is one.
    """
    size = len(lower)
    if at + 1 < size and lower[at] == "-" and lower[at + 1] == "strong":
        at += 2  # a 300-strong crowd
    hyphen = at < size and lower[at] == "-"
    at = _skip_lead(lower, at)
    if at >= size:
        return None
    if hyphen and lower[at][0].isalpha() and lower[at] not in STOPS:
        return at, at, at
    _, head = _extent(lower, at)
    if head < 0:
        return None
    if not single and not is_plural(lower[head]) and head > at:
        first = lower[at]
        if (
            at + 1 < size
            and lower[at + 1] not in ("-", "&")
            and first.isalpha()
            and not is_plural(lower[head])
            and _can_modify(first)
        ):
            return at, at, at
    return at, head, head


def _can_modify(word: str) -> bool:
    """Whether a first word may be the noun of an adjective phrase ("page", not "hundred")."""
    return not word.endswith(("ed", "ing", "ly", "al", "ous", "ic", "ive", "ary", "an", "ian"))


def _extent(lower: list[str], at: int) -> tuple[int, int]:
    """Return where the phrase from ``at`` on ends and the token that heads it, -1 if none."""
    head, index, stop = -1, at, min(len(lower), at + _LONGEST)
    while index < stop:
        word = lower[index]
        if index > at and (word == "-" or word in _POSSESSIVE):
            index += 1
            continue
        if word.endswith(("'s", "’s")) and _goes_on(lower, index):
            index += 1  # an owner heads nothing: "the company's revenue"
            continue
        if word in PEOPLE_STATES and index == at:
            following = lower[index + 1] if index + 1 < len(lower) else ""
            if not following or not is_plural(following):
                return index, index
        elif word in ("and", ",", "or") and index > at:
            if not _joins_modifiers(lower, index):
                break
        elif word in ("more", "other", "additional") and index == at:
            if index + 1 >= len(lower) or lower[index + 1] in STOPS:
                break
            if not lower[index + 1][0].isalpha() or lower[index + 1] in VERBS:
                break
        elif _ends(lower, index, at, head):
            break
        else:
            head = index
        index += 1
    return index, head


def _goes_on(lower: list[str], index: int) -> bool:
    following = lower[index + 1] if index + 1 < len(lower) else ""
    return following[:1].isalpha() and following not in STOPS


# Adjectives in -ly.
_LY_TOO = frozenset(
    "quarterly early daily weekly monthly yearly hourly elderly family friendly likely only "
    "costly deadly lonely weekly assembly supply reply ally bully butterfly".split()
)


# Past tenses and verbs that describe no noun, whatever follows.
_ONLY_VERBS = frozenset(
    "showed said went took got gave became began came wanted tried asked want say told think "
    "felt had knew kept let put saw sat stood rose fell".split()
)


def _begins_nothing(lower: list[str], index: int) -> bool:
    """Whether no noun phrase can begin with the word: a day, an adverb or a verb."""
    word = lower[index]
    following = lower[index + 1] if index + 1 < len(lower) else ""
    goes_on = following == "-" or (following.isalpha() and following not in STOPS)
    if word in WEEKDAYS or word == "yesterday" or word in _ONLY_VERBS:
        return True
    if word in ("early", "late"):
        return not goes_on or following in TIMED
    if index and lower[index - 1] in DETERMINERS:
        return False  # of the vote
    if (
        index > 1
        and goes_on
        and lower[index - 2] in ("a", "an")
        and lower[index - 1][0] in _DIGITS
    ):
        return False  # a 7,210 vote majority
    if word.endswith("ly") and word not in _LY_TOO:
        return not goes_on
    acts = word.endswith("ing") and len(word) > 5 and word not in GERUNDS
    if acts and not goes_on and (index == 0 or lower[index - 1] != "of"):
        return True  # seven attack and nine defending while he looks on
    if word.endswith("ed") and len(word) > 5 and following in OBJECTS:
        return True  # a price of $100 alarmed them
    verb = word in VERBS or word == "see"
    return verb and not is_plural(word) and not is_plural(following)


def _ends(lower: list[str], index: int, at: int, head: int) -> bool:
    word = lower[index]
    if index > at and lower[index - 1] == "-" and word[0].isalpha():
        return False  # self-funded
    if lower[index - 1] == "top" and word.isdecimal() and index > at:
        return False  # six top 10 albums
    if not (word[0].isalpha() or word == "&") or word in STOPS or word in SMALL:
        return True
    if head < 0:
        return _begins_nothing(lower, index)
    if word in WEEKDAYS:
        return True
    if is_plural(lower[head]):
        return True  # the first plural heads it; a verb or another phrase follows
    following = lower[index + 1] if index + 1 < len(lower) else ""
    if word in VERBS or word.endswith("ed"):
        return not is_plural(following)
    return word.endswith("ly") and word not in _LY_TOO and not is_plural(following)


_OWNED = frozenset("each other's estimated roughly about nearly almost around".split())


def _skip_lead(lower: list[str], at: int) -> int:
    """Step over a hyphen, "of the", "most" and the shared hyphens of "four- or five-year"."""
    size = len(lower)
    if at < size and lower[at] == "-":
        at += 1
        if at < size and lower[at] in (",", "and", "or", "to"):
            for place in range(at, min(size - 1, at + 9)):
                if (
                    lower[place] == "-"
                    and lower[place + 1].isalpha()
                    and lower[place + 1] not in ("and", "or", "to")
                ):
                    return place + 1
        return at
    if at < size and lower[at] in ("'", "’"):
        at += 1
    if at < size and lower[at] == "of":
        at += 1
        while at < size and (lower[at] in DETERMINERS or lower[at] in _OWNED):
            at += 1
        if at + 1 < size and lower[at].endswith(("'s", "’s")) and lower[at + 1][0].isdecimal():
            at += 1  # of the city's 2.3 million residents
        if at + 1 < size and (lower[at] in SMALL or lower[at][0].isdecimal()):
            at += lower[at + 1] not in ("-", "of")
            while at < size and lower[at] in SCALE_WORDS:
                at += 1
    elif at < size and lower[at] in ("the", "its", "his", "her", "their", "our", "all"):
        at += 1
    if at < size and lower[at] == "most":
        at += 1
    return at


def _joins_modifiers(lower: list[str], index: int) -> bool:
    """Whether "and" or a comma joins modifiers of one noun ("paper and digital sales")."""
    if is_plural(lower[index - 1]) or index + 2 >= len(lower):
        return False
    word = lower[index + 1].removesuffix("'s").removesuffix("’s")
    if not word.isalpha() or word in STOPS:
        return False
    if is_plural(lower[index + 1]):
        return False
    return is_plural(lower[index + 2]) or (
        index + 3 < len(lower) and lower[index + 2].isalpha() and is_plural(lower[index + 3])
        and lower[index + 2] not in STOPS
    )  # fmt: skip


def to_measure(sentence: Sentence, first: int, last: int, head: int) -> Measure:
    """Return the measure that the tokens of a phrase name."""
    tokens = sentence.tokens
    span = Span(tokens.starts[first], tokens.ends[last])
    text = sentence.quote(span)
    modifiers = tuple(
        word for word in tokens.lower[first:head] if word[0].isalnum() and word != "and"
    )
    return Measure(singular(tokens.lower[head]), text, span, modifiers)

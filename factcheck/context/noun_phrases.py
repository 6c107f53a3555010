"""Noun phrases by word classes: where one starts, where it ends and which word heads it."""

from factcheck.context.wording import Wording
from factcheck.lexicon.calendar_words import MONTHS, WEEKDAYS
from factcheck.lexicon.noun_words import (
    DETERMINERS,
    MASS_HEADS,
    NOT_PLURAL,
    NOUNS_TOO,
    PEOPLE_STATES,
    VERBS,
)
from factcheck.lexicon.number_words import SCALE_WORDS, SMALL
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.time_words import UNITS
from factcheck.model.article import Sentence
from factcheck.model.figure import Measure
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_LONGEST = 12
_DAYS = frozenset(WEEKDAYS) | {"yesterday", "today", "tomorrow", "tonight"}
TIMED = frozenset(MONTHS) | _DAYS | frozenset(
    "year month week day quarter morning evening afternoon night weekend decade years months "
    "weeks days quarters decades hours".split()
)  # fmt: skip
NOMINAL = frozenset("NE")
_JOINTS = frozenset("and or , & /".split())
_RELATIVE = ("last", "this", "next", "previous")
_QUOTES = frozenset("\"“”'")
_WAYS = frozenset("up down out off".split())
TITLES = frozenset("mr mrs ms dr gov sen rep gen col lt sgt capt prof rev st jr sr".split())
# Of these an amount is told, not counted: "the price of oil" is headed by the price.
COUNT_NOUNS = frozenset(
    "number total amount share percentage proportion count tally group pair series majority "
    "couple kind type sort".split()
)
_NO_NOUN = frozenset("such more most many much some few further additional".split())
Place = tuple[int, int, int]  # first, last and head token
_HELPING = frozenset("is are was were has have had".split())
_OWNED = frozenset("each other's estimated roughly about nearly almost around".split())


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in MASS_HEADS:
        return True
    if len(word) < 4 or word[-1] != "s" or word.endswith(("ss", "'s", "ous")):
        return False
    return word not in NOT_PLURAL and (word not in VERBS or word in NOUNS_TOO)


def phrase_after(said: Wording, at: int, *, single: bool = False) -> Place | None:
    """Return the noun phrase that a number counts; ``at`` is the token behind the number.

    Of a run of nouns the last plural heads it ("400 charging stations"). Without a plural,
    a number other than one modifies with its noun ("a 12 page document" has pages), and
    ``single`` tells that the number is one.
    """
    lower, classes = said.lower, said.classes
    if lower[at : at + 2] == ["-", "strong"]:
        at += 2  # a 300-strong crowd
    elif lower[at : at + 1] == ["-"] and lower[at + 1 : at + 2] not in (
        [","],
        ["and"],
        ["or"],
        ["to"],
    ):
        head = at + 1
        if lower[head : head + 1] == ["way"]:
            return phrase_after(said, head + 1, single=True)  # a three-way race
        return (head, head, head) if head < len(lower) and classes[head] in "NEABVG" else None
    shared = lower[at : at + 1] == ["-"]
    at = _past_lead(said, at)
    if at >= len(lower):
        return None
    if shared:
        return at, at, at  # four- and six-seat cabins
    if lower[at] in PEOPLE_STATES and (at + 1 == len(lower) or classes[at + 1] not in "NEAH"):
        return at, at, at
    last = _phrase_last(said, at)
    if last < at:
        return None
    return (at, last, last) if single else _counted_in(said, at, last)


def _phrase_last(said: Wording, at: int) -> int:
    """Return the last token of the phrase behind a number, ``at - 1`` if there is none."""
    lower = said.lower
    timed = lower[at] in _RELATIVE and not UNITS.keys().isdisjoint(lower[at + 1 : at + 2])
    if timed or lower[at] in ("last", "next"):
        return at - 1  # $2bn last season
    last = _past_of_names(said, at, phrase_end(said, at))
    if last < at:
        return at if _stands_for_noun(said, at) else last
    if _opens_clause(said, at, last):
        return at - 1
    if last > at and lower[last] in VERBS and is_plural(lower[last - 1]):
        last -= 1  # half of the members vote
    return last


def _counted_in(said: Wording, at: int, last: int) -> Place | None:
    """Return the noun of a phrase from ``at`` to ``last`` that a number counts."""
    lower, classes = said.lower, said.classes
    plural = next(
        (n for n in range(last, at - 1, -1) if _heads(said, n) and is_plural(lower[n])), -1
    )
    if plural >= 0:
        return at, plural, plural
    if classes[at] == "D":
        return None  # 251 taken hostage
    first = next((n for n in range(at, last + 1) if classes[n] in NOMINAL), last)
    if first < last and classes[first] == "N" and classes[first + 1] not in "H":
        return at, first, first  # a 12 page document
    return at, last, last


def _past_of_names(said: Wording, at: int, last: int) -> int:
    """Return the noun behind a name with "of" in it: "four University of Hull students"."""
    named = range(at, last + 1)
    if (
        last < at
        or is_plural(said.lower[last])
        or not all(said.words[n][0].isupper() for n in named)
    ):
        return last
    end = last + 1
    if said.lower[end : end + 1] != ["of"]:
        return last
    while end + 1 < len(said.words) and said.words[end + 1][0].isupper():
        end += 1
    noun = said.classes[end + 1 : end + 2] == "N" and is_plural(said.lower[end + 1])
    return end + 1 if noun and end > last + 1 else last


def _stands_for_noun(said: Wording, at: int) -> bool:
    """Whether an adjective is a noun here: "23 million Taiwanese", "tons of crude"."""
    if (
        said.classes[at] != "A"
        or said.lower[at] in _NO_NOUN
        or said.classes[at + 1 : at + 2] not in ("I", "S", "V", "W", "")
    ):
        return False
    return said.words[at][0].isupper() or said.lower[at - 1] == "of"


def _opens_clause(said: Wording, at: int, last: int) -> bool:
    """Whether a name behind a number does something to what is counted: "the $3m Lee made"."""
    if any(letter != "E" for letter in said.classes[at : last + 1]):
        return False
    doing = said.classes[last + 1 : last + 2] == "V" and not is_plural(said.lower[last])
    return doing and said.classes[at - 1] == "M" and said.lower[last + 1] not in _HELPING


def _heads(said: Wording, index: int) -> bool:
    return said.classes[index] in "NEA" and said.lower[index - 1] != "-"  # no adjective ends so


def phrase_end(said: Wording, at: int) -> int:
    """Return the last token of the noun phrase from ``at`` on, ``at - 1`` if there is none."""
    end = at - 1
    stop = min(len(said.lower), at + _LONGEST)
    for index in range(at, stop):
        if said.classes[index] in NOMINAL or _counted_verb(said, index, at):
            if _ends_before(said, index, end if end >= at else -1):
                break
            end = index
        elif (
            not _goes_on(said, index, at, end)
            or _told_behind(said, index, end)
            or (said.classes[index] in "DGRA" and not _modifies(said, index, stop))
        ):
            break
    return end


def _told_behind(said: Wording, index: int, end: int) -> bool:
    """Whether a word tells more of a plural before it: "homes built", "men several times"."""
    behind = end >= 0 and end == index - 1 and said.classes[end] == "N"
    behind = behind and is_plural(said.lower[end])
    return behind and said.classes[index] in "ADGR"


def _counted_verb(said: Wording, index: int, at: int) -> bool:
    """Whether a verb straight behind a number is a plural noun: "350 shows a year"."""
    counted = index == at and index > 0 and said.classes[index - 1] == "M"
    return counted and said.classes[index] == "V" and is_plural(said.lower[index])


def _ends_before(said: Wording, index: int, end: int) -> bool:
    """Whether a phrase ends before a noun: a day, a way, a time, or a name behind a plural."""
    word = said.lower[index]
    if word in _DAYS or word in _WAYS or (word in TIMED and said.lower[index - 1] in _RELATIVE):
        return True
    plural = end >= 0 and said.classes[end] == "N" and is_plural(said.lower[end])
    return plural and said.classes[index] == "E"  # two journalists Jim Foley and Steven Sotloff


def _goes_on(said: Wording, index: int, at: int, end: int) -> bool:
    """Whether a word that is no noun may stand in a phrase with its last noun at ``end``."""
    letter, word = said.classes[index], said.lower[index]
    if word in _QUOTES:
        return end < at
    if letter == "T":
        return index == at
    if letter == "M":
        return not (end >= at and end == index - 1 and said.classes[end] == "N")
    if word in _JOINTS or word == ".":
        if index == at:
            return False
        if word == ".":
            return _abbreviates(said, index)
        return word in "&/" or _joins(said, index, end)
    ordinal = letter == "X" and said.classes[index - 1] == "M"  # the 18th quarter
    return letter in "AGDRHP" or ordinal


def _abbreviates(said: Wording, dot: int) -> bool:
    """Whether a full stop ends a title or an initial: "Mr. Bell", "Ana W. Bell"."""
    before = said.lower[dot - 1]
    return before in TITLES or (len(before) == 1 and said.words[dot - 1].isupper())


def _modifies(said: Wording, index: int, stop: int) -> bool:
    """Whether an adjective, participle or adverb stands before the noun that it tells of."""
    lower, classes = said.lower, said.classes
    for at in range(index + 1, min(stop, index + 6)):
        letter = classes[at]
        if letter in NOMINAL:
            return lower[at] not in _DAYS
        if letter == "M" and classes[index] in "DG":
            return False  # households with more reached 1.3m
        if letter not in "ADGRMPH" and lower[at] not in ("and", ",", "or"):
            return False
    return False


def _joins(said: Wording, index: int, end: int) -> bool:
    """Whether "and" or a comma joins modifiers of one noun ("small and mid-sized stores")."""
    lower, classes = said.lower, said.classes
    if index + 1 >= len(lower):
        return False
    if end < index - 1 and classes[index - 1] in "ADG":
        return classes[index + 1] in "ADGNR" and _modifies(said, index, len(lower))
    if end != index - 1 or is_plural(lower[end]) or lower[index] == ",":
        return False
    if classes[end] == "E":  # the Wal-Mart and Sam's Club stores
        for at in range(index + 1, min(len(lower), index + 6)):
            if classes[at] not in "EPH":
                return at > index + 1 and classes[at] == "N" and is_plural(lower[at])
        return False
    if classes[index + 1] not in "NA" or is_plural(lower[index + 1]):
        return False
    last = index + 2
    while classes[last : last + 1] == "N" and classes[last + 1 : last + 2] == "N":
        last += 1
    if classes[last : last + 1] != "N":
        return False
    whole = classes[last + 1 : last + 2] == "V" and classes[end - 1 : end] != "T"
    return is_plural(lower[last]) or whole  # paper and digital sales; bond and share trade fell


def _past_lead(said: Wording, at: int) -> int:
    """Step over "of the", "most", "such" and the shared hyphens of "four- or five-year"."""
    lower, classes = said.lower, said.classes
    size = len(lower)
    if lower[at : at + 1] == ["-"]:
        for place in range(at + 1, min(size - 1, at + 9)):
            if (
                lower[place] == "-"
                and lower[place + 1].isalpha()
                and lower[place + 1] not in ("and", "or", "to")
            ):
                return place + 1
        return at + 1
    while at < size and lower[at] in ("'", "’", '"', "”", "“"):
        at += 1
    if at < size and lower[at] == "of":
        at += 1
        while at < size and (lower[at] in DETERMINERS or lower[at] in _OWNED):
            at += 1
        if at + 1 < size and classes[at] == "P" and classes[at + 1] == "M":
            at += 1  # of the city's 2.3 million residents
        if at + 1 < size and (lower[at] in SMALL or lower[at][0].isdecimal()):
            at += lower[at + 1] not in ("-", "of")
            while at < size and lower[at] in SCALE_WORDS:
                at += 1
    elif at < size and lower[at] in ("the", "its", "his", "her", "their", "our", "all"):
        at += 1
    while at + 1 < size and lower[at] in _NO_NOUN and classes[at + 1] in "NEADG":
        at += 1
    return at


def phrase_start(said: Wording, head: int) -> int:
    """Return the first token of the noun phrase that ends at ``head``, articles left out."""
    lower, classes = said.lower, said.classes
    first = head
    while first > 0 and head - first < _LONGEST:
        letter, word = classes[first - 1], lower[first - 1]
        described = "TAPM" if letter == "G" else "TAPMI"
        if letter in "NEAPH" or word in ("&", "'"):
            first -= 1
        elif word == "." and first > 1 and _abbreviates(said, first - 1):
            first -= 2
        elif (
            letter in "DG"
            and first > 1
            and classes[first - 2] in described
            and classes[first] in "NEADGP"
        ) or (letter == "M" and classes[first] in "H"):
            first -= 1
        else:
            break
    while first < head and (not lower[first][0].isalnum() or lower[first] in _NO_NOUN):
        first += 1
    return first


def _goes_on_in(tokens: Tokens, index: int) -> bool:
    """Whether a written word goes on in the next token."""
    together = tokens.ends[index] == tokens.starts[index + 1]
    return together and tokens.words[index + 1][0].isdecimal()


def to_measure(sentence: Sentence, first: int, last: int, head: int) -> Measure:
    """Return the measure that the tokens of a phrase name."""
    tokens = sentence.tokens
    end = last
    while end + 1 < len(tokens.words) and _goes_on_in(tokens, end):
        end += 1  # SO2
    span = Span(tokens.starts[first], tokens.ends[end])
    text = sentence.quote(span)
    modifiers = tuple(
        word for word in tokens.lower[first:head] if word[0].isalnum() and word != "and"
    )
    return Measure(singular(tokens.lower[head]), text, span, modifiers)

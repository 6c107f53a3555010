"""Reject numbers that end a name or number a thing: "Windows 10", "section 8".

Skips: the S&P 500 | under section 8 | an iPhone 11 | articles 4 and 5 | a Level 3 out of 5 risk
Skips: the top 10 | Respondents 1 and 2 agreed.
Finds: They sold [[five]] 747 jets.
Skips: a phase 1 trial
Finds: [[20]] of Mexico's [[192]] rural districts
Skips: The 787 battery failed. | a six-figure salary | His pay runs to 6 figures.
Skips: The plan keeps the 787's wings.
Finds: It was hot: Waco [[110]], Gliwice [[85]].
Finds: lost [[180]] jobs, Waco [[110]] and Lodz [[95]]
Finds: Deal has [[182]] such homes, Lydd [[242]].
Finds: The Terns won [[34]] games, the Port Vail Gulls [[31]].
Finds: It sold [[30]] phones, the Galaxy 20.
"""

from decimal import Decimal

from factcheck.extract.digits import parse_digits
from factcheck.extract.hedging import is_verb
from factcheck.extract.line import Line
from factcheck.extract.title_case import capital_says_nothing
from factcheck.lexicon.calendar_words import WEEKDAYS
from factcheck.lexicon.label_words import (
    FUNCTION_WORDS,
    LABEL_NOUNS,
)
from factcheck.lexicon.noun_words import MASS_HEADS, PEOPLE_STATES
from factcheck.lexicon.plurals import singular
from factcheck.model.mention import Mention

_NUMBERED = frozenset("bus tram train shirt jersey route".split())
_CODES = frozenset("code pin passcode password postcode".split())
_SHORT_LABELS = frozenset("vol art p pp fig ch sec".split())
_FINE = frozenset({"1", "2.5", "10"})  # micrometres, of airborne dust
_SHORT_NUMBER = 3  # digits of a label
_LONGEST_LABEL = 9  # tokens
_STEPS = frozenset("phase stage tier category grade level class".split())
_RANK_LEADS = frozenset("bottom top final last first".split())
_STRETCH_LEADS = frozenset({"last", "first", "final"})
_OWNERS = frozenset({"their", "its", "his", "her", "our", "my", "your"})
_WHOSE = frozenset("the its their his her our my your this that of in".split())
_OPENING_ADVERBS = frozenset(
    "overall nationwide worldwide statewide citywide elsewhere meanwhile hitherto altogether "
    "perhaps maybe almost".split()
)
_OPENS = frozenset([":", "(", ";", "—", "–", "now", "today"])
_MARKED = frozenset(
    "mark level limit threshold barrier figure total strong odd plus dead so or more".split()
)
_INTO_FIGURES = frozenset(
    "to into in of earn earns earned pay pays paid makes make high low mid".split()
)
_AIRCRAFT = frozenset(
    "jumbo jet jets jetliner jetliners aircraft airliner airliners plane planes Dreamliner "
    "Dreamliners freighter freighters".split()
)
_LONGEST_NAME, _LONGEST_NOUN = 4, 4  # words
_GAP_ENDS = frozenset({",", "and", ".", ";", "while", ""})
_TELLING = frozenset("told tells tell informed".split())


def reference(line: Line, index: int) -> Mention | None:
    """Reject a number behind a noun that numbers things: "section 8", "Level 3"."""
    before = line.lower[index - 1]
    if before == "." and line.lower[index - 2] in _SHORT_LABELS and index > 1:
        last = index + 2 * (line.words[index + 1] in "-–" and line.is_digits(index + 2))
        return line.reject(index - 2, last, "numbered label")
    if before == "number" and line.lower[index + 1] in _NUMBERED:
        return line.reject(index - 1, index, "numbered label")
    if before in ("is", "was") and line.lower[index - 2] in _CODES:
        return line.reject(index, index, "code")
    if before in LABEL_NOUNS and index > 0:
        told = before in _STEPS and line.lower[index - 2] == "a"  # a phase 1 trial
        if not told and line.lower[index - 2] in (
            "per",
            "a",
            "each",
            "every",
            "last",
            "this",
            "about",
        ):
            return None
        last = index
        while (
            line.words[last + 1] in ("-", "(", "/", ")")
            and line.words[last + 1]
            and line.glued(last)
            and last - index < _LONGEST_LABEL
        ):
            last += 1 if line.words[last + 1] == ")" else 2
        while _listed(line, last) and last - index < 12:
            last += 2
        if not line.words[last]:
            last = index
        return line.reject(index - 1, out_of(line, last), "numbered label")
    if before == "pm" and line.words[index - 1].isupper() and line.words[index] in _FINE:
        return line.reject(index - 1, index, "part of a name")  # PM 10, a pollutant
    last = _last_listed(line, index)
    if last > index and before.endswith("s") and singular(before) in LABEL_NOUNS:
        return line.reject(index - 1, last, "numbered label")  # sectors 125, 116 and 1
    return None


def _last_listed(line: Line, index: int) -> int:
    """Return the last of the short numbers that are listed from one on, itself if none is."""
    last = index
    while len(line.words[last]) <= _SHORT_NUMBER and last - index < _LONGEST_LABEL:
        at = last + 1 + (line.lower[last + 1] == "," and line.lower[last + 2] == "and")
        if line.lower[at] not in ("and", ",", "&") or not line.words[at + 1].isdecimal():
            break
        last = at + 1
    return last if line.lower[last + 1] not in LABEL_NOUNS else index


def _listed(line: Line, last: int) -> bool:
    """Whether another number of the same label follows ("articles 4 and 5")."""
    following = line.words[last + 2]
    if line.lower[last + 1] not in ("and", "or", "to", ",", "&") or not following.isdecimal():
        return False
    if len(following) > 3:
        return False
    plural = line.lower[last - 1] in LABEL_NOUNS and line.lower[last - 1].endswith("s")
    return plural or not line.lower[last + 3].isalpha()


def ranking(line: Line, index: int) -> Mention | None:
    """Reject the size of a ranking that counts nothing named: "the top 10", "the 486 is"."""
    following = line.lower[index + 1]
    before = line.lower[index - 1]
    before = line.lower[index - 2] if before == "-" and line.glued(index - 1) else before
    if before in _STRETCH_LEADS and line.lower[index - 2] in _OWNERS:
        return None  # "in their last 10": games or goes, the noun left out
    if is_verb(line, index - 1):
        return None  # "loans top 300,000"
    if before == "top" and not word_ends_phrase(following) and _modifies(line, index):
        return line.mention(index, index, "ordinal", Decimal(line.words[index]))
    if before in _RANK_LEADS and (word_ends_phrase(following) or line.glued(index - 1)):
        return line.reject(index, index, "size of a ranking")
    if before == "the" and following in ("is", "was", "has", "'s"):
        return line.reject(index, index, "part of a name")
    return None


def _modifies(line: Line, index: int) -> bool:
    """Whether "top 10" stands before a noun like an adjective: "a top-10 finish"."""
    if not line.words[index].isdecimal():
        return False
    if line.glued(index - 1):
        return True
    lead = line.lower[index - 2]
    return lead not in _WHOSE and not lead.endswith(("'s", "s'")) and index > 1


def word_ends_phrase(word: str) -> bool:
    """Whether nothing is named behind the number."""
    return not word or not word[0].isalnum() or word in FUNCTION_WORDS


def after_name(line: Line, index: int) -> Mention | None:
    """Reject a bare number that ends a name: "Windows 10", "Fortune 500"."""
    if index == 0 or not line.words[index - 1][:1].isalpha():
        return None
    name, word = line.words[index - 1], line.words[index]
    if name.endswith(("'s", "’s")) and is_counted(_noun_after(line, index)):
        return None  # 20 of Mexico's 192 rural districts
    if name == name.lower() or line.glued(index - 1) or "," in word:
        return None
    if line.lower[index - 1] in FUNCTION_WORDS or len(word) > 4:
        return None
    if index == 1 and (name.endswith("ly") or line.lower[0] in _OPENING_ADVERBS):
        return None
    if name.isupper() and len(name) > 1 and line.lower[index - 2] in ("in", "at", "of", "from"):
        return None
    parsed = parse_digits(word)
    if parsed is None or (index == 1 and not _name_like(line)):
        return None
    following = line.lower[index + 1]
    if (
        following.endswith("s")
        and line.words[index + 1] == following
        and len(following) > 3
        and line.lower[index - 2] in ("in", "on", "by", "at", "for", "to")
        and index <= 3
    ):
        return None
    if capital_says_nothing(line, index, index) or _told(line, index):
        return None
    if _tabled(line, index) or _gapped(line, index):
        return None
    first = index - 1
    while first > 1 and line.glued(first - 1) and line.words[first - 1] in "&-":
        first -= 2  # S&P 500
    return line.reject(first, out_of(line, index), "part of a name")


def _tabled(line: Line, index: int) -> bool:
    """Whether names and numbers take turns, as places and readings do ("Waco 110, Oslo 85")."""
    start = index - 1
    while start > 1:
        number = start - 1 - (line.lower[start - 1] == ",")
        if not (line.is_digits(number) and line.capital(number - 1)):
            break
        start = number - 1
    ahead = index + 1 + (line.lower[index + 1] == ",")
    paired = line.capital(ahead) and line.is_digits(ahead + 1)
    opened = start < 1 or line.lower[start - 1] in _OPENS or line.lower[start] in WEEKDAYS
    return opened and (paired or start < index - 1)


def of_digits(line: Line, index: int, last: int) -> Mention | None:
    """Reject the digits that a sum is told to have: "six-figure salary", "to 6 figures"."""
    at = last + 1
    joined = line.lower[at] == "-" and line.glued(last)
    at += joined
    if line.lower[at] not in ("figure", "figures", "digit", "digits"):
        return None
    if not joined and line.lower[index - 1] not in _INTO_FIGURES:
        return None
    return line.reject(index, at, "number of digits")


def model(line: Line, index: int) -> Mention | None:
    """Reject a number before a singular noun that it cannot count ("the 787 battery")."""
    word, noun = line.words[index], line.words[index + 1]
    if len(word) == 3 and word[0] == word[2] == "7":
        if noun in _AIRCRAFT:
            return line.reject(index, index, "part of a name")  # five 747 jets
        if noun == "-" and line.glued(index) and len(line.words[index + 2]) == len(word):
            return line.reject(index, index + 2, "part of a name")  # the 747-200F
    if len(word) != 3 or line.lower[index - 1] != "the":
        return None
    if noun in ("'s", "’s") or (noun in ("'", "’") and line.lower[index + 2] == "s"):
        return line.reject(index, index, "part of a name")  # the 787's wings: no count owns
    if not noun.islower():
        return None
    if noun in FUNCTION_WORDS or noun in _MARKED or noun in PEOPLE_STATES or len(noun) < 4:
        return None
    if noun.endswith(("ed", "ing", "ly", "est", "al", "an", "ic", "men")) or is_counted(noun):
        return None
    following = line.lower[index + 2]
    if following[:1].isalpha() and following not in FUNCTION_WORDS and following[-1] != "d":
        return None
    return line.reject(index, index, "part of a name")


def _noun_after(line: Line, index: int) -> str:
    """Return the plain word that ends the run of lower-case words behind a number."""
    at = index + 1
    while (
        line.words[at + 1].islower()
        and line.lower[at + 1] not in FUNCTION_WORDS
        and at < index + 4
    ):
        at += 1
    return line.words[at] if line.words[at].islower() else ""


def is_counted(noun: str) -> bool:
    """Whether a number above one may stand before the noun."""
    return noun in MASS_HEADS or noun in PEOPLE_STATES or noun.endswith("s")


def _gapped(line: Line, index: int) -> bool:
    """Whether verb and noun are left out before it: "lost 180 posts, Waco 110 and Lodz 95".

    The name may be of several words ("the Port Vail Terns 31"), the noun have more to it
    ("has 182 such homes, Eastry 242").
    """
    start = index - 1
    while index - start < _LONGEST_NAME and line.capital(start - 1):
        start -= 1
    # "the Lions 31" are a team's; "the Galaxy 20" is a thing's name.
    start -= line.lower[start - 1] == "the" and line.lower[index - 1].endswith("s")
    if start < 3 or line.lower[index + 1] not in _GAP_ENDS or not _joined(line, start - 1):
        return False
    last = start - 2
    if line.lower[last] == ",":
        last -= 1
    if line.is_digits(last):
        return line.capital(last - 1) and _gapped(line, last)
    first = last
    while (
        last - first < _LONGEST_NOUN
        and line.words[first].isalpha()
        and (line.words[first].islower())
    ):
        first -= 1
    return first < last and line.is_digits(first)


def _joined(line: Line, at: int) -> bool:
    return line.lower[at] in (",", "and", ";", "while")


def _told(line: Line, index: int) -> bool:
    """Whether the name is of whoever was told or says so ("told Reuters 15 people")."""
    if line.lower[index + 1] in ("'s", "’s") or line.lower[index + 1 : index + 3][-1] == "s":
        return False  # told BBC Radio 4's reporter
    lead = line.lower[max(0, index - 4) : index - 1]
    return not _TELLING.isdisjoint(lead) or lead[-2:] == ["according", "to"]


def out_of(line: Line, last: int) -> int:
    """Return the last token with a scale's top taken in ("Level 3 out of 5")."""
    if line.lower[last + 1] == "out" and line.lower[last + 2] == "of":
        return last + 3 if line.is_digits(last + 3) else last
    return last


def _name_like(line: Line) -> bool:
    """Whether the sentence's first word, before a number, is a name rather than a verb."""
    word = line.words[0]
    return word.isupper() or any(letter.isupper() for letter in word[1:]) or len(word) > 3

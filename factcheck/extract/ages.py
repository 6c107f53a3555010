"""Read ages: behind the number, before it, or by its place in the sentence.

Finds: the [[65-year-old]] | He is [[29 years old]]. | a boy aged [[4]]
Finds: at [[three months of age]]
Finds: Maria Lopez, [[47]], said so. | Their daughter, who was [[10]], left.
Finds: They put his age at close to [[60]].
Finds: the [[85-year-old's]] son, [[8]], slept | a [[thirtysomething]] | her sister, [[11]].
Finds: children between [[5 and 11]] | the twins, both [[7]], | her sons, [[4]] and [[6]], sang
Finds: Ana, [[34]], and Per, [[36]], wed | He retired at [[65]]. | At [[17]], he left.
Finds: She was just [[16]].
Finds: over-[[65s]] and under-[[18s]] | a [[87 yo]] man
Finds: Singer Is Dead at [[74]] | "It ends," said Okafor, [[53]]. | Ana Bell, [[89]]; Ex-Judge
Finds: The average age in the town is [[27]]. | Most members are over [[45]].
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.extract.currency import currency_after
from factcheck.extract.line import Line
from factcheck.extract.number import Number
from factcheck.extract.unit_surfaces import unit_at
from factcheck.lexicon.number_words import SMALL, SOMETHINGS
from factcheck.lexicon.plurals import singular
from factcheck.model.mention import Mention

_PERIODS = frozenset("year years yr yrs month months week weeks day days y".split())
_SHORT = frozenset("month months mos week weeks day days".split())  # an age is in years
_OLD = frozenset("old olds old's olds'".split())
_KIN = frozenset(
    "son daughter sister brother wife husband mother father mom mum dad child baby partner "
    "girlfriend boyfriend niece nephew cousin grandson granddaughter grandmother grandfather "
    "stepson stepdaughter twin widow fiancee uncle aunt neighbor neighbour friend boy girl "
    "man woman teenager student pupil victim suspect driver passenger defendant".split()
)
_SENIOR, _OLDEST = 100, 125
_HOURS = 12  # no higher number is an hour's
_PEOPLE = frozenset("he she who they i you".split())
_BE = frozenset("is was were are be turned turns turn turning 's am".split())
_TO_AN_AGE = frozenset(
    "of to be at as is was about around close near nearly almost over under some roughly "
    "between just".split()
)
# How nouns for people end.
_ROLES = ("er", "or", "ist", "man", "woman", "ian", "eer", "oon", "ess", "ant", "ete")
# What people do at an age.
_LIVING = frozenset(
    "dead die died dies dying retire retired retires retiring retirement marry married marries "
    "wed widowed orphaned graduated graduate graduates pregnant".split()
)
_EXTREMES = frozenset(["oldest", "youngest"])
_BARELY = frozenset("just only about now still nearly almost barely already".split())
_SAYING = frozenset("said says recalled recalls added adds explained wrote told asked".split())
# Of whom "is over 45" says an age.
# One person whose age may stand behind a comma or "of": "killed girl, 9", "a man of 61".
_ONE_PERSON = frozenset(
    "man woman boy girl child baby toddler infant youth teenager teen youngster pensioner "
    "widow widower bachelor".split()
)
_OF_ONE = frozenset("was is has had were died from with whose".split())
_PEOPLE_NOUNS = frozenset(
    "people men women adults members voters workers residents patients citizens employees "
    "drivers nurses teachers doctors farmers readers viewers customers buyers inmates "
    "prisoners immigrants migrants population electorate workforce staff players fans "
    "children girls boys kids pupils students teenagers youths males females "
    "anyone everyone drinkers".split()
)
_MODALS = frozenset(
    "may can cannot could will would should must are were is was have had do did not".split()
)
_AFTER_AGE = frozenset(
    ', . ; ) ? ! when in at by and who but on last this next ” " – — now then years'.split()
) | {""}


def age_after(line: Line, index: int) -> int:
    """Return the last token of the age words at ``index`` ("-year-old", "years old"), or -1."""
    lower = line.lower
    at = index + 1 if line.hyphen(index) else index
    word = lower[at]
    if word in ("yo", "y.o.") or (
        word == "y" and lower[at + 1] == "/" and lower[at + 2] == "o"
    ):
        return at if word != "y" else at + 2
    if word not in _PERIODS:
        return -1
    following = lower[at + 1]
    if following == "-" and lower[at + 2] in _OLD:
        return at + 2
    if following in _OLD:
        return at + 1
    if (
        lower[index - 2] == "of"
        and lower[index - 3] == "age"
        and lower[at] in ("years", "months")
    ):
        return at
    if following == "of" and lower[at + 2] == "age":
        return at + 2
    return -1


def age_before(line: Line, number: Number) -> bool:
    """Whether the words before a bare number make it an age ("aged 4", "who was 10")."""
    whole = number.value == number.value.to_integral_value()
    if number.scaled or number.value > _OLDEST or _in_months(line, number):
        return False
    if not whole and not _mean_age(line.lower, number.first):
        return False
    lower, first = line.lower, number.first
    if _told_by_age(lower, first, number) or _of_a_group(line, number):
        return True
    if lower[first - 1] in _BARELY and lower[first - 2] in _BE:
        first -= 1
    before, following = lower[first - 1], lower[number.last + 1]
    if before in ("both", "and", ",") and _shared_by_kin(line, first, number):
        return True
    if before == "," and line.words[first].isdecimal() and number.value >= 1:
        if following in (",", ")"):
            return _name_before(line, first - 2) or lower[first - 2] in _KIN
        return following in (".", ";", "") and (
            _relative_before(lower, first - 2)
            or _introduced(line, first - 2, following)
            or lower[first - 2] in _ONE_PERSON
        )
    if before == "of" and lower[first - 2] in _ONE_PERSON and number.value > _HOURS:
        return following in _AFTER_AGE or following in _OF_ONE  # a man of 24 was hurt
    if before == "(" and following == ")" and line.words[first].isdecimal():
        return _person_before(line, first - 2) and number.value >= 5
    if before in _BE and following in _AFTER_AGE and not _mean_age(lower, first):
        told = not line.is_digits(number.last + 2) and number.value >= 2
        return told and _of_a_person(lower, first)
    if following not in _AFTER_AGE:
        return False
    turned = before in ("turned", "turns", "turning") and 2 < number.value < 120
    return (
        turned
        or before.endswith(("he's", "she's", "who's"))
        or _at_an_age(lower, first, number)
    )


def _in_months(line: Line, number: Number) -> bool:
    """Whether a range of ages tells its own unit: "aged 5-17 months"."""
    lower, joint = line.lower, number.last + 1
    ends = lower[joint] in ("-", "–", "to") and line.is_digits(joint + 1)
    return ends and lower[joint + 2] in _SHORT


def _told_by_age(lower: Sequence[str], first: int, number: Number) -> bool:
    """Whether "aged", "the age of" or "lived to be" leads up to the number."""
    before, lead = lower[first - 1], lower[first - 2]
    if before in ("aged", "age", "ages") or (before in _BARELY and lead == "aged"):
        return True
    following = lower[number.last + 1]
    if before == "at" and following in ("he", "she") and not lead[:1].isalnum():
        return number.value > 2  # At 14 she won
    if before in _BE and following == "when" and lower[number.last + 2] in _PEOPLE:
        return number.value >= 2
    if before == "be" and lower[first - 3 : first - 1] in (["lived", "to"], ["live", "to"]):
        return True
    if before in ("to", "from") and _mean_age(lower, first):
        return lower[number.last + 1] in _AFTER_AGE
    return before in _TO_AN_AGE and _age_named(lower, first)


def _of_a_group(line: Line, number: Number) -> bool:
    """Whether it bounds a group: "under-18s", "over 65s", "women over 50 are"."""
    lower, first = line.lower, number.first
    before, lead, following = lower[first - 1], lower[first - 2], lower[number.last + 1]
    if before == "between" and lead in _PEOPLE_NOUNS | {"aged", "ages"}:
        return following == "and" and number.value > 0
    plural = following == "s" and line.glued(number.last)
    if before == "-" and lead in ("under", "over") and line.glued(first - 1):
        return plural
    if before not in ("over", "under", "above"):
        return False
    if plural and line.words[first].isdecimal():
        return lead != "in" and number.value < _SENIOR
    told = following in _MODALS and lead in _PEOPLE_NOUNS
    return told and _HOURS < number.value < _SENIOR


def _of_a_person(lower: Sequence[str], first: int) -> bool:
    """Whether a pronoun for a person is the subject of the "is" before the number."""
    subject = lower[first - 2]
    if subject in ("be", "will", "would", "ll", "'ll"):
        subject = lower[first - 3]
    if lower[first - 1] == "be" and not lower[first - 2].endswith("'ll"):
        subject = lower[first - 3]
    return subject in _PEOPLE or subject.endswith(("he'll", "she'll", "i'll", "you'll"))


def _shared_by_kin(line: Line, first: int, number: Number) -> bool:
    """Whether it is one of the ages of several: "the twins, both 7", "sons, 4 and 6,"."""
    lower, following = line.lower, line.lower[number.last + 1]
    if lower[first - 1] == "both":
        return lower[first - 2] == "," and not following[:1].isalnum()
    kin = singular(lower[first - 2])
    if lower[first - 1] == ",":
        return kin in _KIN and kin != lower[first - 2] and following in ("and", ",")
    owner = singular(lower[first - 4])
    closed = not following[:1].isalnum()
    return lower[first - 3] == "," and line.is_digits(first - 2) and owner in _KIN and closed


def _age_named(lower: Sequence[str], first: int) -> bool:
    """Whether "age" leads up to the number by small words alone ("put his age at about")."""
    at = first - 1
    while at > 0 and lower[at] in _TO_AN_AGE and first - at < 7:
        at -= 1
    return lower[at] in ("age", "ages")


def _at_an_age(lower: Sequence[str], first: int, number: Number) -> bool:
    """Whether people are over it, somebody died at it, or it is a mean age."""
    before, lead = lower[first - 1], lower[first - 2]
    if before == "at":
        if number.value <= _HOURS:
            return False
        near = lower[max(0, first - 7) : first]
        behind = lower[number.last + 1 : number.last + 5]  # "and, at 46, its youngest"
        oldest = not _EXTREMES.isdisjoint(near) or (
            behind[:1] == [","] and not _EXTREMES.isdisjoint(behind)
        )
        if not {"died", "dies"}.isdisjoint(near) and not any(w[0].isdigit() for w in near):
            return True  # died Monday at 78
        told = lower[number.last + 1] == "," and lower[number.last + 2] in _PEOPLE
        return lead in _LIVING or (not lead[:1].isalnum() and (told or oldest))
    if before in ("over", "under", "above") and lead in _PEOPLE_NOUNS:
        return _HOURS < number.value < 100  # for adults over 24
    if before in ("over", "under", "above") and lead in ("are", "were", "is"):
        people = not _PEOPLE_NOUNS.isdisjoint(lower[max(0, first - 30) : first])
        return people and _HOURS < number.value < 100
    return before in _BE and _mean_age(lower, first) and number.value > 0


def _mean_age(lower: Sequence[str], first: int) -> bool:
    """Whether the clause before the number speaks of an average age."""
    near = list(lower[max(0, first - 8) : first])
    for mark in (",", ";", "and"):
        if mark in near:
            near = near[len(near) - near[::-1].index(mark) :]
    return any(
        word == "age" and near[at - 1] in ("average", "median", "mean", "typical")
        for at, word in enumerate(near)
        if at
    )


def _introduced(line: Line, index: int, following: str) -> bool:
    """Whether a person's name ends there: named as speaker, or by two names before ";"."""
    if not line.capital(index) or line.words[index].isupper():
        return False
    start = index - (line.capital(index - 1) and index > 0)
    if line.lower[start - 1] in _SAYING and start > 0:
        return True
    titled = line.lower[start] if line.lower[start] != "." else line.lower[start - 1]
    if titled in ("mr", "mrs", "ms", "miss", "dr"):
        return True
    return following == ";" and start < index and start == 0


def _name_before(line: Line, index: int) -> bool:
    """Whether the token ends a person's name, or a noun such as "her coach"."""
    if index > 0 and line.lower[index - 1] in ("her", "his", "their", "my", "our"):
        return line.lower[index].isalpha()
    if index > 0 and line.words[index].islower() and line.lower[index].endswith(_ROLES):
        at = index - 1
        at -= line.words[at].islower() and line.lower[at] not in ("the", "a")
        return line.lower[at] in ("the", "a")  # The business tycoon, 70,
    if line.lower[index - 1] == "of" and line.lower[index - 2] in _KIN and index > 1:
        return line.lower[index] in SMALL  # a father of two, 41,
    if index < 0 or not line.capital(index) or (line.words[index].isupper() and index > 0):
        return False
    lead = line.lower[index - 1]
    if lead == "and":  # Mary, 34, and John, 36,
        return line.lower[index - 2] == "," and line.is_digits(index - 3)
    return line.capital(index - 1) or index == 0 or not lead.isalpha() or lead in _KIN


def _relative_before(lower: Sequence[str], index: int) -> bool:
    """Whether the token is a relative of somebody named ("her son", "the man's sister")."""
    if lower[index] not in _KIN or index < 1:
        return False
    owner = lower[index - 1]
    return owner in ("her", "his", "their", "my", "our") or owner.endswith(("'s", "s'"))


def _person_before(line: Line, index: int) -> bool:
    if index < 0 or not line.capital(index) or line.words[index].isupper():
        return False
    return index == 0 or line.capital(index - 1) or line.lower[index - 1] in (",", "and")


def scan_something(line: Line, number: Number) -> Mention | None:
    """Return the ages of "a 30-something" and "thirty-somethings"."""
    at = number.last + 1
    if line.lower[at] != "-" or line.lower[at + 1] not in ("something", "somethings"):
        return None
    if number.value not in SOMETHINGS.values():
        return None
    if currency_after(line, at + 2, large=True) >= 0 or unit_at(line, at + 2, glued=False):
        return None
    return _by_decade(line, number.first, at + 1, number.value)


def scan_something_word(line: Line, index: int) -> Mention:
    """Return the ages of "a thirtysomething"."""
    return _by_decade(line, index, index, Decimal(SOMETHINGS[line.lower[index]]))


def _by_decade(line: Line, first: int, last: int, value: Decimal) -> Mention:
    found = line.mention(first, last, "age", value, grain=Decimal(10), in_words=True)
    return found._replace(high=value + 9, grain_high=Decimal(1), unit_name="year")

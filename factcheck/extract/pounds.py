"""Tell pounds of weight from pounds of money by the words around.

Finds: It drops [[1,400 pounds]] of leaves over [[2 million acres]].
Finds: He weighed [[200 pounds]]. | He paid [[200 pounds]]. | [[475 pounds]] ([[215 kg]])
"""

from factcheck.extract.line import Line
from factcheck.extract.number import Number

_MONEY_WORDS = frozenset(
    "pay paid pays paying cost costs price priced prices worth spend spent fine fined salary "
    "earn earns earned wage wages budget fund funding funds debt raise raised sold sell bought "
    "buy charge charged rent fee fees bill bills profit revenue loan loans grant tax taxes "
    "sterling pence cash bank market value valued invest invested investment stolen stole owed "
    "savings compensation deposit bid offer donated benefit benefits billion million".split()
)


_WEIGHT_WORDS = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lb kg "
    "kilograms ounces kilos lift lifted lifting bag baby luggage obese diet beef meat "
    "cocaine heroin marijuana flour sugar fish equal ounce".split()
)


# Somebody may lose 20 pounds; what loses a million of them loses money.
_GAINS = frozenset("lose loses losing lost drop dropped gain gained shed".split())
_METRIC_WEIGHTS = frozenset("kg kgs kilograms kilos g grams tonnes kilo".split())


# "Of" one of these they are money all the same.
_SUMS = _MONEY_WORDS | frozenset(
    "damage damages taxpayer taxpayers public aid work goods credit stock shares "
    "property equipment spending savings losses loss the its his her their our your my "
    "unpaid extra".split()
)


def _of_stuff(line: Line, number: Number) -> bool:
    """Whether the pounds are of some stuff: "1,400 pounds of leaves per acre"."""
    at = number.last + 2
    stuff = line.lower[at + 1]
    lead = line.lower[max(0, number.first - 5) : number.first]
    told = line.lower[at] == "of" and stuff.isalpha() and stuff not in _SUMS
    return told and not number.scaled and _MONEY_WORDS.isdisjoint(lead)


def pounds_weigh(line: Line, number: Number) -> bool:
    """Whether "pounds" are a weight here: the nearest telling word decides."""
    lower = line.lower
    if lower[number.first - 1] == "=":  # an exchange rate
        return False
    if lower[number.last + 2] == "(" and not _METRIC_WEIGHTS.isdisjoint(
        lower[number.last + 3 : number.last + 7]
    ):
        return True
    if _of_stuff(line, number):
        return True
    for at in range(number.first - 1, max(-1, number.first - 12), -1):
        if lower[at] in _MONEY_WORDS:
            return False
        if lower[at] in _WEIGHT_WORDS or (lower[at] in _GAINS and number.value < 1000):
            return True
    for at in range(number.last + 2, min(line.size, number.last + 10)):
        if lower[at] in _WEIGHT_WORDS:
            return True
        if lower[at] in _MONEY_WORDS:
            return False
    return not (number.scaled or "£" in lower[max(0, number.first - 40) : number.last + 40])

"""Recognise by shape the bare numbers that are no figures, and say why.

Finds: does [[two]] things: 1) sow; and 2) reap
Skips: a 9 to 5 job | his 9 to 5 hours
Skips: a 3-3-3-1 system | a 401(k) plan | on pp. 12-14
Finds: lost [[6-3]] [[6-7]] (4) [[6-4]]
Finds: the [[three]] (3) trucks
Skips: 24/7 | 1. Flour | the 9/11 attacks | a 50-50 chance
"""

from factcheck.extract.contacts import address, phone_number
from factcheck.extract.line import Line
from factcheck.extract.names import after_name, model, of_digits, ranking, reference
from factcheck.lexicon.label_words import IDIOMS
from factcheck.lexicon.number_words import SMALL
from factcheck.model.mention import Mention

# Savings plans named after paragraphs of a law: a 401(k).
_SAVINGS = frozenset([("401", "k"), ("403", "b"), ("457", "b"), ("501", "c")])
_WORKING = frozenset("hours job shift shifts workday schedule grind routine".split())
_USUAL = frozenset("a the his her their our my regular normal usual standard typical".split())
_A_TIME = frozenset("a an each every per".split())
_DIAL = 12  # hours
_ASIDE = 40  # tokens that a bracket may hold
# What may stand before the number of an item inside a sentence.
_ITEM_LEADS = frozenset({":", ";", ",", "and", "or", ".", "—", "–"})


def reject_bare(line: Line, index: int) -> Mention | None:
    """Return a rejection for bare digits that name, number or address something."""
    found = phone_number(line, index) or formation(line, index) or marker(line, index)
    found = found or reference(line, index) or ranking(line, index)
    found = found or of_digits(line, index, index) or model(line, index)
    return found or address(line, index) or after_name(line, index)


def reject_idiom(line: Line, index: int) -> Mention | None:
    """Reject "24/7", "9/11" and the like."""
    words = line.words
    if (
        words[index + 1] in ("/", "-")
        and line.glued(index)
        and words[index + 2].isdecimal()
        and (words[index], words[index + 2]) in IDIOMS
        and line.words[index + 3] != "/"
    ):
        return line.reject(index, index + 2, "set phrase")
    if _by_the_clock(line, index):
        return line.reject(index, index + 2, "set phrase")
    if (words[index], line.lower[index + 2]) in _SAVINGS and words[index + 1] == "(":
        return line.reject(index, index + 3, "set phrase")
    return None


def _by_the_clock(line: Line, index: int) -> bool:
    """Whether hours of work run round the dial: "9 to 5 hours" are no nine hours."""
    first, last = line.words[index], line.words[index + 2]
    if line.lower[index + 1] != "to" or line.lower[index + 3] not in _WORKING:
        return False
    if line.lower[index - 1] not in _USUAL or line.lower[index + 4] in _A_TIME:
        return False  # "12 to 8 hours a day" is how long, and "12 to 8 jobs" are jobs
    return first.isdecimal() and last.isdecimal() and int(last) < int(first) <= _DIAL


def _restates(line: Line, index: int) -> bool:
    """Whether digits in brackets give again the number in words before them ("three (3)")."""
    word = line.words[index]
    spelled = next((n for n, value in SMALL.items() if str(value) == word), "")
    return bool(spelled) and line.lower[index - 2] == spelled


def _breaks_a_tie(line: Line, index: int) -> bool:
    """Whether a set's score stands before digits in brackets ("6-7 (4)")."""
    words = line.words
    if index < 4 or words[index - 3] not in ("-", "–") or not line.glued(index - 4):
        return False
    return sorted((words[index - 4], words[index - 2])) == ["6", "7"]


def formation(line: Line, index: int) -> Mention | None:
    """Reject a team's formation: four or more numbers joined by hyphens ("3-3-3-1")."""
    last = index
    while line.words[last + 1] == "-" and line.glued(last) and len(line.words[last + 2]) == 1:
        if not line.words[last + 2].isdecimal():
            break
        last += 2
    small = len(line.words[index]) == 1
    return line.reject(index, last, "set phrase") if small and last - index >= 6 else None


def _is_marker(line: Line, index: int) -> bool:
    """Whether a bracket closes behind digits and none is open: "to: 1) sow; and 2) reap"."""
    words = line.words
    if not (line.glued(index) and words[index].isdecimal() and len(words[index]) < 3):
        return False
    near = words[max(0, index - _ASIDE) : index]
    return sum((word == "(") - (word == ")") for word in near) <= 0


def marker(line: Line, index: int) -> Mention | None:
    """Reject list markers and footnote marks: "1. Flour", "(2)", "[12]"."""
    words = line.words
    before, following = words[index - 1] if index else "", words[index + 1]
    if following in ("\ufe0f", "\u20e3"):
        return line.reject(index, index + 1, "keycap")
    if before == "(" and following == ")" and _restates(line, index):
        return line.reject(index - 1, index + 1, "restates the number before it")
    if before == "(" and following == ")" and _breaks_a_tie(line, index):
        return line.reject(index - 1, index + 1, "tie-break of a set")
    if before == "[" and following == "]" and len(words[index]) < 4:
        return line.reject(index - 1, index + 1, "footnote mark")
    if (
        index == 0
        and len(words[index]) < 3
        and words[index].isdecimal()
        and following in (".", ")")
        and line.glued(index)
    ):
        return line.reject(index, index + 1, "list marker")
    if before == "(" and following == ")" and index == 1 and len(words[index]) < 3:
        return line.reject(0, index + 1, "list marker")
    if following == ")" and before in _ITEM_LEADS and _is_marker(line, index):
        return line.reject(index, index + 1, "list marker")
    return None

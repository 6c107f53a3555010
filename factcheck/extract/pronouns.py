"""Tell "one" the number from "one" the pronoun.

Finds: [[one]] of the men | [[One]] Marine died. | just [[one]] area
Finds: one of its [[two]] pilots | one of [[three]] judges | one of the last [[three]] judges
Skips: It stopped at one point.
Skips: no one | one another | One can hope. | It might one day return.
"""

from factcheck.extract.line import Line
from factcheck.lexicon.number_words import SMALL

_BEFORE = frozenset(
    "no any every each this that which another the some good bad big new old only last next "
    "first other such loved anyone right wrong same whole".split()
)
_AFTER = frozenset(
    "another can could will would should must may might is was has had does did 's who that "
    "which where when to for in on at with from and or but as than they we he she it you i "
    "should not day's time used made known seen".split()
)


_MODALS = frozenset("might could will would may can should must to".split())
_SUBJECTS = frozenset("we he she it they i you the".split())
_CHOSEN_FROM = frozenset("the its his her their our my your these those".split())


def _someday(line: Line, index: int) -> bool:
    """Whether "one day" is some day: "One day we will go"."""
    opens = index == 0 or line.lower[index - 1] in (",", "“", '"', "and", "that")
    return opens and line.lower[index + 2] in _SUBJECTS


def _number_word(line: Line, index: int) -> bool:
    return line.lower[index] in SMALL or line.is_digits(index)


def one_is_no_number(line: Line, index: int, measured: bool) -> bool:
    """Whether the word "one" at ``index`` counts nothing; ``measured``: a unit follows it."""
    if line.lower[index] != "one":
        return False
    before, following = line.lower[index - 1], line.lower[index + 1]
    if measured and following == "day" and (before in _MODALS or _someday(line, index)):
        return True  # it might one day return
    if measured and (before != "at" or following != "point"):
        return following == "-" and line.lower[index + 2] == "time"
    if index and before in _BEFORE:
        return not (before in ("the", "that", "only") and following == "-") or following == "of"
    if following == "-":
        return line.lower[index + 2] in ("on", "off", "time", "sided", "stop", "way", "size")
    if before == "at" and following in ("point", "time", "stage"):
        return True
    if following == "of" and _number_word(line, index + 2):
        return True  # one of three judges
    if following == "of" and line.lower[index + 2] in _CHOSEN_FROM:
        # one of its two pilots, one of the remaining two pilots
        some = line.lower[index + 3].isalpha() and _number_word(line, index + 4)
        return some or _number_word(line, index + 3)
    if following in ("to", "or", "and", "in") and _number_word(line, index + 2):
        return False
    if following in _AFTER or (following.endswith("ed") and len(following) > 4):
        return True
    return not following or not following[0].isalpha()

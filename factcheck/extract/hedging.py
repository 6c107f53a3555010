"""Find the words beside a number that loosen or bound it.

Finds: about [[50]] men | nearly [[two-thirds]] of them | more than [[1,000]] homes
Finds: [[120]] or so
Finds: It may take [[a year]] or longer. | [[50]]-plus men
Finds: He asked about [[12]] cases. | repaid over [[24 months]]
Skips: a man over there
"""

from factcheck.extract.line import Line
from factcheck.lexicon.hedges import LEFT, RIGHT, TAKES_ABOUT
from factcheck.lexicon.number_words import SMALL
from factcheck.lexicon.plurals import singular
from factcheck.lexicon.word_classes import shares_of
from factcheck.model.mention import Hedge
from factcheck.model.span import Span

_OWNERS = frozenset("the their its his her our my your this".split())  # "their past nine"


# Verbs whose particle is "up": "edged up to 95" tells a level, no bound.
_MOVED_UP = frozenset(
    "edged edging edges inched inching ticked ticking crept creeping moved moving moves went "
    "shot shooting nudged pushed bumped".split()
)
_TIMES = frozenset("over under above below near past beyond top minimum maximum".split())
_PASSING = frozenset({"pass", "passes", "passed"})
_BEFORE_TOP = frozenset("to could will would may might should can".split())
# Before "over six months" these make it more than six months, not the six months' course.
_EXCEEDED = frozenset(
    "for after lasted lasts lasting last took takes taking taken take spent spend spending "
    "waited waits waiting wait is was were are be been being of by at from served serving "
    "lived stood ran runs run in on just well averaged averaging reached aged with have has "
    "had".split()
)
_TIMED = frozenset("ago old later earlier late early before of remaining left".split())


def is_verb(line: Line, at: int) -> bool:
    """Whether "top" at ``at`` says what passes a number: "will top", "loans top".

    A plural that names things can have it as its verb; behind a verb, an article, an owner
    or a name it is the head of a list ("enters top 10", "Asia's top 10").
    """
    if at < 1 or line.lower[at] != "top":
        return False
    lead = line.lower[at - 1]
    if lead in _BEFORE_TOP:
        return True
    if singular(lead) == lead:
        return False
    written = shares_of(lead, lead, opens=False)
    return written[0] == "N" and "V" not in written[::2]


def _is_passed(line: Line, first: int) -> bool:
    """Whether a round number is a mark: "cases pass 300", but not "passed 300 laws"."""
    following = line.lower[first + 1]
    return line.words[first].endswith("00") and singular(following) == following


def hedge_before(line: Line, first: int) -> tuple[int, Hedge] | None:
    """Return the first token of the hedge that ends before ``first``, and the hedge."""
    at = first - 1
    article = line.lower[at] in ("a", "an") and at > 0
    at -= article
    if article and line.lower[at] in _TIMES:  # "over a 13-year period" bounds nothing
        return None
    entries = LEFT.get(line.lower[at])
    if entries is None or at < 0:
        return None
    lower = line.lower
    for words, name in entries:
        start = at + 1 - len(words)
        if start < 0:
            continue
        if len(words) == 1 or tuple(lower[start : at + 1]) == words:
            if words == ("about",) and lower[start - 1] in TAKES_ABOUT:
                continue
            if words == ("some",) and lower[start - 1] in ("of", "in"):
                continue
            if words == ("top",) and not is_verb(line, at):
                continue
            if words == ("past",) and lower[start - 1] in _OWNERS:
                continue
            if words[0] in _PASSING and not _is_passed(line, first):
                continue
            if words == ("up", "to") and lower[start - 1] in _MOVED_UP:
                continue
            return start, Hedge(name, Span(line.starts[start], line.ends[at]))
    return None


def hedge_after(line: Line, last: int) -> tuple[int, Hedge] | None:
    """Return the last token of the hedge that follows ``last``, and the hedge."""
    entries = RIGHT.get(line.lower[last + 1])
    if entries is None:
        return None
    lower = line.lower
    for words, name in entries:
        end = last + len(words)
        if tuple(lower[last + 1 : end + 1]) == words and _closed(line, last, end, words):
            return end, Hedge(name, Span(line.starts[last + 1], line.ends[end]))
    return None


def _closed(line: Line, last: int, end: int, words: tuple[str, ...]) -> bool:
    """Whether the words really end the amount ("or more", but not "or more than")."""
    following = line.lower[end + 1]
    if words[0] == "or":
        return following not in ("than", "of") and not line.is_digits(end + 1)
    if line.capital(last + 1):
        return False  # the 737 Max
    if words[0] == "plus" and (following in SMALL or following in ("a", "an", "the")):
        return False  # $5m plus two players
    if words[0] in ("plus", "+", "max", "tops", "odd", "ish"):
        return not line.is_digits(end + 1) and (words[0] != "+" or line.glued(last))
    return True


def spans_time(line: Line, first: int, last: int) -> bool:
    """Whether "over" stands for the course of a time, not for more than it.

    A loan is repaid over 24 months; a siege lasted over 24 months.
    """
    if line.lower[first] != "over" or line.lower[first + 1] in ("a", "than"):
        return False
    if line.lower[last + 1] in _TIMED:
        return False
    return first > 0 and line.lower[first - 1] not in _EXCEEDED

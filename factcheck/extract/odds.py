"""Read a bookmaker's odds.

Finds: the [[11/4]] favourite | at odds of [[4/5]] | priced at [[7/2]] | odds of [[4-1]]
Finds: He is [[6-1]] to win. | [[4/1]] to score
Finds: a [[100-1]] outsider | won by [[2-1]]
"""

from decimal import Decimal

from factcheck.extract.line import Line
from factcheck.model.mention import Mention

_RUNNERS = frozenset(
    "favourite favorite favourites favorites outsider outsiders shot shots underdog "
    "underdogs joint second-favourite".split()
)
_TO_WIN = frozenset("win score beat lift take retain succeed become land be".split())
_OFFERS = frozenset("odds bookmaker bookmakers bookies priced".split())
_BOOK = frozenset("odds favourite favorite outsider bookmaker bookmakers bookies".split())


def scan_odds(line: Line, index: int) -> Mention | None:
    """Return the odds that the digits at ``index`` begin, won to one staked or "11/4"."""
    mark, words = line.words[index + 1], line.words
    if mark not in ("/", "-") or not (line.glued(index) and line.glued(index + 1)):
        return None
    top, bottom = words[index], words[index + 2]
    if not (top.isdecimal() and bottom.isdecimal()) or len(top) > 3 or len(bottom) > 2:
        return None
    goes_on = line.glued(index + 2) and words[index + 3][:1] in ("/", "-")
    if not int(bottom) or top == bottom or goes_on:
        return None
    if not _offered(line, index, slash=mark == "/"):
        return None
    parts = (Decimal(top), Decimal(bottom))
    return line.mention(index, index + 2, "ratio", parts[0] / parts[1], parts=parts)


def _offered(line: Line, index: int, *, slash: bool) -> bool:
    """Whether the words beside speak of a bet."""
    if line.lower[index + 3] in _RUNNERS:
        return True
    if line.lower[index + 3] == "to" and line.lower[index + 4] in _TO_WIN:
        return True
    before = line.lower[max(0, index - 5) : index]
    if not _OFFERS.isdisjoint(before):
        return True
    if line.lower[index - 1] not in ("at", "of", "from", "to") or index == 0:
        return False
    near = line.lower[max(0, index - 25) : index + 25]
    return (slash or line.lower[index - 1] == "at") and not _BOOK.isdisjoint(near)

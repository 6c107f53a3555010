"""Read scores, votes and records: results written with hyphens.

Finds: They beat Leeds [[2-1]]. | won [[112-107]] | a [[6-2-1]] record | a [[5-4]] ruling
Finds: lost [[6-2]] [[5-7]] [[6-2]] | won [[6-4]], [[3-6]], [[7-6]] ([[7-5]])
Finds: [[7-9 percent]] | [[15-22 miles per hour]]
Skips: open 24/7
"""

from decimal import Decimal

from factcheck.extract.line import Line
from factcheck.extract.unit_surfaces import unit_at
from factcheck.lexicon.results import RESULTS
from factcheck.model.mention import Mention

# Beside these a result stands too, and other numbers do.
_STANDING = frozenset("half at down up is went go".split())
_DASHES = frozenset(["-", "–", "—"])
_MODEL_LEADS = frozenset("the a an its boeing airbus embraer".split())


def scan_score(line: Line, index: int) -> Mention | None:
    """Return the score that the digits at ``index`` begin."""
    words = line.words
    numbers, last = [words[index]], index
    while (
        words[last + 1] in ("-", "–", "—") and words[last + 2].isdecimal() and len(numbers) < 5
    ):
        if not (line.glued(last) and line.glued(last + 1)):
            break
        numbers.append(words[last + 2])
        last += 2
    if len(numbers) < 2 or any(not n.isdecimal() or len(n) > 3 for n in numbers):
        return None
    if len(numbers) > 3 or (line.glued(last) and words[last + 1] in ("-", "–", "/")):
        return None
    if line.glued(last) and words[last + 1][:1].isalpha():
        return None
    values = [Decimal(number) for number in numbers]
    voted = line.lower[last + 1] in ("vote", "votes") or line.lower[index - 1] == "voted"
    if len(values) == 2 and len(numbers[0]) == 3 and len(numbers[1]) == 1 and not voted:
        return line.reject(index, last, "part of a name")  # 787-9
    if len(values) == 2 and _is_model(line, index, last, numbers):
        return line.reject(index, last, "part of a name")
    if len(values) == 2 and not _is_score(line, index, last, values):
        return None
    return line.mention(index, last, "score", values[0], parts=tuple(values))


def _in_a_row(line: Line, index: int, last: int) -> bool:
    """Whether another result stands beside ("6-4, 3-6, 7-6"), as the sets of a match do."""
    words = line.words
    after = last + 1 + (words[last + 1] in (",", "and", "("))
    if words[after].isdecimal() and words[after + 1] in _DASHES and line.glued(after):
        return words[after + 2].isdecimal() and line.glued(after + 1)
    before = index - 1 - (words[index - 1] in (",", "and", ")", "("))
    if before < 2 or not (words[before].isdecimal() and words[before - 1] in _DASHES):
        return False
    return words[before - 2].isdecimal() and line.glued(before - 1) and line.glued(before - 2)


def _is_model(line: Line, index: int, last: int, numbers: list[str]) -> bool:
    """Whether two long numbers behind an article or a maker are a model ("the 747-400")."""
    if line.lower[index - 1] not in _MODEL_LEADS or index == 0:
        return False
    return all(len(number) == 3 for number in numbers) and (line.lower[last + 1] not in RESULTS)


def _is_score(line: Line, index: int, last: int, values: list[Decimal]) -> bool:
    following = line.lower[last + 1]
    around = line.lower[max(0, index - 4) : index]
    won = not RESULTS.isdisjoint(around)
    if values[0] >= values[1] and not (following and following in "%"):
        return won or not _measured(line, last + 1)
    if following in ("vote", "ruling", "decision", "win", "loss", "defeat", "victory", "draw",
                     "record", "lead", "split", "tie", "rout"):  # fmt: skip
        return True
    if following.endswith("s") and following.isalpha():
        return False
    if _in_a_row(line, index, last):
        return True
    return (won or not _STANDING.isdisjoint(around)) and not following.isalpha()


def _measured(line: Line, after: int) -> bool:
    """Whether a range's unit stands behind two numbers: "20-15 miles", "15-12-year-olds"."""
    after += line.words[after] == "-"
    return unit_at(line, after, glued=False) is not None

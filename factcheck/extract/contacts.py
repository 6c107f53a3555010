"""Reject telephone numbers, street addresses and postal codes.

Skips: Call 212-555-0147. | at 12 Elm Street | Dayton, OH 45402 | dial 0800 123 456
"""

from factcheck.extract.line import Line
from factcheck.lexicon.label_words import PHONE_LEADS, STREETS
from factcheck.model.mention import Mention

_EMERGENCY = frozenset(["911", "999", "112", "988"])


def phone_number(line: Line, index: int) -> Mention | None:
    """Read digit groups joined like a telephone number."""
    words, groups, last = line.words, [line.words[index]], index
    while len(groups) < 5:
        step = last + 1
        if words[step] == ")" and line.glued(last):
            step += 1
        if words[step] in ("-", ".", "–"):
            step += 1
        if step == last + 1 and line.glued(last):
            break
        if not words[step].isdecimal():
            break
        groups.append(words[step])
        last = step
    sizes = tuple(len(group) for group in groups)
    lead = line.lower[index - 1]
    lead = line.lower[index - 2] if lead in (":", "at", "on", "+", "(") else lead
    if sizes[:3] == (3, 3, 4) or sizes == (1, 3, 3, 4):
        return line.reject(index, last, "telephone number")
    if sizes == (3, 4) and (
        lead in PHONE_LEADS or (words[index + 1] == "-" and words[index][0] == "5")
    ):
        return line.reject(index, last, "telephone number")
    if len(words[index]) > 2 and words[index][0] == "0" and words[index].isdecimal():
        return line.reject(
            index, last if len(groups) > 1 else index, "telephone number or code"
        )
    if words[index - 1] == "+" and line.glued(index - 1) and len(groups) > 2:
        return line.reject(index - 1, last, "telephone number")
    if words[index] in _EMERGENCY and lead in ("to", "a", "the", "via", "through"):
        return line.reject(index, index, "telephone number")
    if lead in PHONE_LEADS and (
        len("".join(groups)) > 6 or words[index] in ("911", "999", "988")
    ):
        return line.reject(index, last, "telephone number")
    return None


def address(line: Line, index: int) -> Mention | None:
    """Reject a house number before a street's name and a ZIP code behind a state's letters."""
    word = line.words[index]
    if not word.isdecimal() or len(word) > 5:
        return None
    before = line.words[index - 1]
    if len(word) == 5 and len(before) == 2 and before.isupper() and index:
        return line.reject(index, index, "postal code")
    at = index + 1
    while line.capital(at) and at - index < 5:
        if line.lower[at] in STREETS and at > index + 1:
            return line.reject(index, at, "street address")
        at += 1
        if line.words[at] == "." and len(line.words[at - 1]) == 1:
            at += 1
    return None

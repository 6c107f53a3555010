"""Reject telephone numbers, street addresses and postal codes.

Skips: Call +44 (0)20 7946 0018. | text 60777 now | at 2222/2222 | at 14 NW 72nd Parkway
Skips: Call 212-555-0147. | at 12 Elm Street | Dayton, OH 45402 | dial 0800 123 456
Skips: She dialed 911. | a call to 999 | the 911 caller
Finds: of the [[112]] it had | Fares rose to [[999]].
"""

from factcheck.extract.line import Line
from factcheck.lexicon.label_words import PHONE_LEADS, STREETS
from factcheck.model.mention import Mention

_EMERGENCY = frozenset(["911", "999", "112", "988"])
_CALLS = frozenset(
    "call calls calling called phoned text texts texted dial dials dialed dialled dialing "
    "dialling rang".split()
)
_CALL_NOUNS = (
    "call", "dispatch", "operator", "emergency", "hotline", "line", "number", "recording",
    "center", "centre", "tape", "service", "system", "text",
)  # fmt: skip
_BETWEEN_GROUPS = frozenset(["(", ")", "-", "–", ".", "/"])
_TEXTING = frozenset("text texting texted sms".split())


def phone_number(line: Line, index: int) -> Mention | None:
    """Read digit groups joined like a telephone number."""
    if index and line.words[index - 1] == "+" and line.glued(index - 1):
        return _international(line, index)
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
    if _short_code(line, index, lead) or _slashed(line, index):
        return line.reject(index, index + 2 * (words[index + 1] == "/"), "telephone number")
    if words[index] in _EMERGENCY and _is_called(line, index, lead):
        return line.reject(index, index, "telephone number")
    if lead in PHONE_LEADS and (
        len("".join(groups)) > 6 or words[index] in ("911", "999", "988")
    ):
        return line.reject(index, last, "telephone number")
    return None


def _is_called(line: Line, index: int, lead: str) -> bool:
    """Whether calls, or who takes them, make it a number to call: "the 911 caller"."""
    if lead in ("a", "the"):
        return line.lower[index + 1].startswith(_CALL_NOUNS)
    if lead == "to":
        return line.lower[index - 2] in _CALLS
    return lead in _CALLS or lead in ("via", "through")


def _international(line: Line, index: int) -> Mention | None:
    """Read "+44 (0)20 7946 0018": groups of digits to fifteen in all."""
    digits, last, at = line.words[index], index, index + 1
    while len(digits) < 16 and (line.words[at] in _BETWEEN_GROUPS or line.is_digits(at)):
        if line.words[at].isdecimal():
            digits += line.words[at]
            last = at
        at += 1
    return line.reject(index - 1, last, "telephone number") if len(digits) > 6 else None


def _short_code(line: Line, index: int, lead: str) -> bool:
    """Whether a message goes to the number: "text 60777", "text HELP to 60777"."""
    word = line.words[index]
    if not (word.isdecimal() and 4 <= len(word) <= 6) or line.lower[index + 1].endswith("s"):
        return False
    if line.lower[index - 1] in _TEXTING:
        return True
    return line.lower[index - 1] == "to" and not _TEXTING.isdisjoint(
        line.lower[max(0, index - 4) : index]
    )


def _slashed(line: Line, index: int) -> bool:
    """Whether two groups of four digits, no two years, are a number to call."""
    first, second = line.words[index], line.words[index + 2]
    if line.words[index + 1] != "/" or not (line.glued(index) and line.glued(index + 1)):
        return False
    if not (len(first) == len(second) == 4 and first.isdecimal() and second.isdecimal()):
        return False
    return not 0 < int(second) - int(first) < 30


def address(line: Line, index: int) -> Mention | None:
    """Reject a house number before a street's name and a ZIP code behind a state's letters."""
    word = line.words[index]
    if not word.isdecimal() or len(word) > 5:
        return None
    before = line.words[index - 1]
    if len(word) == 5 and len(before) == 2 and before.isupper() and index:
        return line.reject(index, index, "postal code")
    at = index + 1
    while at - index < 7 and (line.capital(at) or _numbered_street(line, at)):
        at += 2 * _numbered_street(line, at)
        if line.lower[at] in STREETS and at > index + 1:
            return line.reject(index, at, "street address")
        at += 1
        if line.words[at] == "." and len(line.words[at - 1]) == 1:
            at += 1
    return None


def _numbered_street(line: Line, at: int) -> bool:
    """Whether a street's own number stands there ("68th Parkway")."""
    ends = line.lower[at + 1] in ("st", "nd", "rd", "th")
    return ends and line.is_digits(at) and line.glued(at)

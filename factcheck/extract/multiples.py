"""Read multiples in one word.

Finds: It [[doubled]]. | It rose [[threefold]]. | [[twice]] as many | It [[halved]].
Finds: [[triple]] the rate
Skips: the doubles final | The desk doubles as a bed. | They play doubles in Leeds.
Finds: He came [[twice]] a week.
Skips: a double standard | He scored twice.
Finds: He hit [[four]] triples in [[May]].
"""

from decimal import Decimal

from factcheck.extract.line import Line
from factcheck.extract.rates import rate_after
from factcheck.lexicon.number_words import FOLD, MULTIPLE_VERBS, SMALL
from factcheck.model.mention import Mention

_AFTER_DOUBLE = frozenset("the that what its their his her as last to in from since by".split())


_NOUNS_TOO = frozenset("double doubles triple triples treble quadruple halves".split())
_NOUN_LEADS = frozenset(
    "a the mixed men's women's boys' girls' play plays played playing and of in his her won "
    "win both".split()
) | frozenset(SMALL)


def scan_multiple(line: Line, index: int) -> Mention | None:
    """Return the multiple that the word at ``index`` states."""
    word = line.lower[index]
    if line.lower[index - 1] == "-" and line.glued(index - 1):
        return None  # a triple-double
    following = line.lower[index + 1]
    if word in FOLD:
        return _made(line, index, Decimal(FOLD[word])) if FOLD[word] else None
    if word in ("twice", "thrice"):
        if following in ("as", "the", "that", "what", "its", "their", "his", "her", "more"):
            return _made(line, index, Decimal(2 if word == "twice" else 3))
        often = rate_after(line, index + 1)
        if often is None or often[1] == "each":
            return None
        found = _made(line, index, Decimal(2 if word == "twice" else 3))
        return found._replace(per=often[1])
    if following == "as" and line.lower[index + 2] in ("a", "an", "the", "its", "his", "her"):
        return None  # the desk doubles as a bed
    if word in _NOUNS_TOO and (
        following not in _AFTER_DOUBLE
        or line.lower[index - 1] in _NOUN_LEADS
        or line.is_digits(index - 1)
    ):
        return None
    return _made(line, index, Decimal(MULTIPLE_VERBS[word]))


def _made(line: Line, index: int, value: Decimal) -> Mention:
    grain = Decimal("0.1") if value < 1 else Decimal(1)
    found = line.mention(index, index, "multiple", value, grain=grain, in_words=True)
    return found._replace(unit_name="time")

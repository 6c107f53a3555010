"""Apartness: signs that two like figures are different things after all."""

from decimal import Decimal

from factcheck.lexicon.calendar_words import MONTHS
from factcheck.link.expectations import is_expected
from factcheck.link.phrases import after, before, digits
from factcheck.link.surroundings import Surroundings
from factcheck.model.figure import Figure

# Words that mark one figure as not the other, where only one of the two has them.
_OTHERNESS = frozenset(
    """another other others more additional further previous previously earlier initial
    initially original originally former revised updated
    average median typical maximum minimum record peak usual normal same-day annual annually
    monthly weekly daily yearly each per every half-year quarterly combined total overall
    compared than versus besides nearby only alone remaining rest least most""".split()
)
_IN_A_ROW = frozenset({"first", "second", "third", "last", "next", "past"})
_LEVELS = frozenset({"from", "than", "versus", "vs"})
_NEAR = 2
_ORDINALS = frozenset("first second third fourth fifth sixth".split())
_RANKS_NEAR = 8
_AT = frozenset({"in", "at", "near", "for", "from", "of", "to", "by"})
_PLACES_NEAR = 12


def set_apart(surroundings: Surroundings, first: Figure, second: Figure) -> bool:
    """Whether the text itself says that the figures are not one quantity."""
    return (
        _other_period(first, second)
        or _other_scope(first, second)
        or _other_places(first, second)
        or (
            not (first.unit and telling_slip(first, second))
            and _other_names(surroundings, first, second)
        )
        or _other_words(first, second)
        or is_expected(first) != is_expected(second)
        or first.direction != second.direction
        or _ranged(first) != _ranged(second)
    )


def one_slip(first: Figure, second: Figure) -> str:
    """Say which slip of the pen turns one number into the other, empty if none does.

    A slip is one wrong digit, two digits exchanged, a zero too many or too
    few, a scale word apart, or a count off by one.
    """
    return slip_between(first.value, second.value)


def is_telling(one: Decimal | None, other: Decimal | None) -> bool:
    """Whether a slip parts two numbers of three digits or more, or exchanges two digits."""
    slip = slip_between(one, other)
    if one is None or other is None or slip in ("", "one apart"):
        return False
    long = min(len(digits(one)), len(digits(other))) >= 3
    return long or slip == "two digits exchanged"


def slip_between(one: Decimal | None, other: Decimal | None) -> str:
    """Say which slip turns one number into the other; see ``one_slip``."""
    if one is None or other is None or one == other:
        return ""
    if one * other <= 0:
        return ""
    if digits(one) == digits(other):
        return "a power of ten apart" if digits(one) != "1" else ""
    if abs(one - other) == 1 and max(one, other) < 100:
        return "one apart"
    left, right = _written(one), _written(other)
    if len(left) == len(right):
        places = [at for at in range(len(left)) if left[at] != right[at]]
        if len(places) == 1 and len(left) > 1:
            return "one digit apart"
        if (
            len(places) == 2
            and left[places[0]] == right[places[1]]
            and left[places[1]] == right[places[0]]
        ):
            return "two digits exchanged"
    return ""


def telling_slip(first: Figure, second: Figure) -> str:
    """Return the slip, if two numbers are seldom that alike by chance."""
    slip = one_slip(first, second)
    one, other = first.value, second.value
    if not slip or one is None or other is None:
        return ""
    if slip == "a power of ten apart":
        return slip if first.unit or min(abs(one), abs(other)) >= 10 else ""
    if slip == "two digits exchanged":
        return slip
    return slip if slip == "one digit apart" and least_digits(first, second) >= 3 else ""


def least_digits(first: Figure, second: Figure) -> int:
    """Return how many significant digits the less finely written number has."""
    if first.value is None or second.value is None:
        return 0
    return min(len(digits(first.value)), len(digits(second.value)))


def least(first: Figure, second: Figure) -> Decimal:
    """Return the smaller of the two numbers, 0 for a vague amount."""
    return min(first.value or Decimal(0), second.value or Decimal(0))


def _written(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _ranged(figure: Figure) -> bool:
    return figure.mention.low != figure.mention.high


def _other_period(first: Figure, second: Figure) -> bool:
    one, other = first.period, second.period
    if one is None or other is None:
        return False
    if one.start is not None and other.start is not None:
        return (one.start, one.end) != (other.start, other.end)
    return _plain(one.text) != _plain(other.text)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'").removesuffix("'s")


def _other_scope(first: Figure, second: Figure) -> bool:
    for scope in first.scope:
        for other in second.scope:
            if scope.kind == other.kind and scope.kind != "other":
                mine, theirs = scope.text.lower(), other.text.lower()
                if mine not in theirs and theirs not in mine:
                    return True
    return False


def _other_names(surroundings: Surroundings, first: Figure, second: Figure) -> bool:
    """Whether each side has names of its own and they share none."""
    one, other = surroundings.names(first), surroundings.names(second)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _other_places(first: Figure, second: Figure) -> bool:
    """Whether each sentence names a place or owner of its own ("in Farrow", "at Tilling")."""
    one, other = _places(first), _places(second)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _places(figure: Figure) -> set[str]:
    tokens = figure.sentence.tokens
    words, lower = tokens.words, tokens.lower
    first = max(1, figure.mention.first - _PLACES_NEAR)
    last = min(len(words), figure.mention.last + _PLACES_NEAR)
    return {
        lower[at].removesuffix("'s")
        for at in range(first, last)
        if words[at][0].isupper() and lower[at - 1] in _AT and lower[at] not in MONTHS
    }


def _other_words(first: Figure, second: Figure) -> bool:
    if _is_level(first) != _is_level(second):
        return True
    one = {*before(first, _NEAR), *after(first, 2)} & _OTHERNESS
    other = {*before(second, _NEAR), *after(second, 2)} & _OTHERNESS
    return one != other or _placed(first) != _placed(second) or _ranks(first) != _ranks(second)


def _ranks(figure: Figure) -> frozenset[str]:
    """Return the ordinals near the figure ("in the first quarter", "a second trial")."""
    return _ORDINALS.intersection((*before(figure, _RANKS_NEAR), *after(figure, _RANKS_NEAR)))


def _is_level(figure: Figure) -> bool:
    """Whether the figure is what another is compared with ("from 12", "than 12")."""
    return not _LEVELS.isdisjoint(before(figure, 1))


def _placed(figure: Figure) -> frozenset[str]:
    """Return the words that make it a stretch of a row ("the last 12", "the next 12")."""
    return _IN_A_ROW.intersection(before(figure, 1))

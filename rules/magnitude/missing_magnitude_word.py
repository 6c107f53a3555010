"""A level that lacks its million or billion, or has another's."""

import re
from decimal import Decimal

from factcheck import Discrepancy, Figure, LevelPair, instead_of

_PLACES = (3, 5, 6, 7, 9)  # thousand, lakh, million, crore, billion
_ALIKE = Decimal(5)  # times that one printed number may be the other, the scale left out
_APART = Decimal(200)
_DIGITS = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?")
_LARGE = 1000
_TELLING = 2  # digits: a salary of $1 may well have been a million
_DECIMALS = 3  # as many as a group of thousands has digits


@instead_of(
    "percent-change", "direction-of-change", "order-of-figures", "power-of-ten-twins",
    "outside-its-range",
)  # fmt: skip
def check_missing_magnitude_word(level_pair: LevelPair) -> Discrepancy | None:
    """Two levels of one measure are both in millions, or neither is.

    Speaks where the two are told side by side and their digits are near one another, but one
    lacks the word that scales it, has another, or has a point for a comma.

    Flags: The ministry's budget rose to [[$820]] from [[$790 million]].
    Flags: The utility had sales of [[$4.7 billion]] against [[$4.2 million]] a year before.
    Flags: Exports of lorries fell to [[7,100]] from [[8.300]] a year before.
    Flags: Imports will rise to [[2.9 million tonnes]] from 2.7 million last year. The target
        was [[2.8 tonnes]].
    Passes: The ministry's budget rose to $820 million from $790 million.
    Passes: The utility had sales of $4.7 billion, compared with a loss of $4.2 million.
    Passes: It earned $98 million, or $0.63 a share, compared with $97 million, or $0.65.
    Passes: Profit fell to $700,000 from $371 million.
    """
    small, large = sorted(
        (level_pair.level, level_pair.beside), key=lambda figure: figure.value or Decimal(0)
    )
    if not small.value or not large.value or small.value < 0:
        return None
    times = large.value / small.value
    if times < _APART or not _told_alike(small, large, times):
        return None
    about = times.quantize(Decimal(1).scaleb(times.adjusted() - 1))
    return Discrepancy(
        stated=small.interval,
        expected=large.interval,
        message=f"{small} may lack the magnitude that {large} has",
        working=f"{large} is some {about:,.0f} times {small}; {level_pair.why}",
        question=f"Is {small} the size that is meant beside {large}?",
    )


def _told_alike(small: Figure, large: Figure, times: Decimal) -> bool:
    """Whether the two would be near each other but for a word of magnitude or a mark."""
    if not any(times / _ALIKE <= 10**places <= times * _ALIKE for places in _PLACES):
        return False
    one, other = _printed(small), _printed(large)
    if one is None or other is None or len(one.as_tuple().digits) < _TELLING:
        return False
    decimals = -int(one.as_tuple().exponent)
    if decimals == _DECIMALS and small.value == one and other >= _LARGE:
        return True
    return max(one, other) <= _ALIKE * min(one, other)


def _printed(figure: Figure) -> Decimal | None:
    """Return the digits as printed, without the word that scales them; ``None`` for words."""
    found = _DIGITS.search(figure.text)
    return Decimal(found[0].replace(",", "")) if found else None

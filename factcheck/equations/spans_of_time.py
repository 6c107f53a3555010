"""How many of a shorter time go into a longer one, by the ways in which news counts them."""

from decimal import Decimal
from typing import NamedTuple

_Counts = tuple[tuple[int | Decimal, int | Decimal], ...]
_WEEKS_IN_MONTH = Decimal(52) / 12


class Times(NamedTuple):
    """Pairs of bounds: ``plain`` is what a reader takes for granted, the likeliest first.

    ``rough`` is what somebody may have counted: no disagreement, and no agreement either.
    """

    plain: _Counts
    rough: _Counts = ()


# Calendar days or working days, weeks as four to a month, shifts or round the clock, 13 or 14
# wages a year. A working week is 35 hours (France's legal week) to 48 (the most that the
# European Union's Working Time Directive, 2003/88/EC, allows), 40 in plain counting.
TIMES_IN: dict[tuple[str, str], Times] = {
    ("second", "minute"): Times(((60, 60),)),
    ("second", "hour"): Times(((3600, 3600),)),
    ("second", "day"): Times(((86400, 86400),), ((28800, 28800),)),
    ("second", "year"): Times(((31536000, 31622400),)),
    ("minute", "hour"): Times(((60, 60),)),
    ("minute", "day"): Times(((1440, 1440),), ((480, 480),)),
    ("minute", "year"): Times(((525600, 527040),)),
    ("hour", "day"): Times(((24, 24), (8, 8)), ((6, 12),)),
    ("hour", "week"): Times(((40, 40), (168, 168)), ((35, 48),)),
    ("hour", "month"): Times(((160, 174), (720, 744)), ((140, 200),)),
    ("hour", "year"): Times(((2080, 2088), (8760, 8784)), ((1750, 2400),)),
    ("day", "week"): Times(((7, 7), (5, 5)), ((5, 7),)),
    ("night", "week"): Times(((7, 7),), ((5, 7),)),
    ("day", "month"): Times(((28, 31), (20, 23)), ((20, 31),)),
    ("night", "month"): Times(((28, 31),), ((20, 31),)),
    ("day", "quarter"): Times(((90, 92),), ((60, 92),)),
    ("day", "year"): Times(((365, 366), (250, 261)), ((220, 261), (300, 366))),
    ("night", "year"): Times(((365, 366),), ((220, 366),)),
    ("week", "month"): Times(((4, _WEEKS_IN_MONTH),), ((4, 5),)),
    ("week", "quarter"): Times(((13, 13),), ((12, 14),)),
    ("week", "year"): Times(((52, Decimal("52.2")),), ((46, 53),)),
    ("month", "quarter"): Times(((3, 3),)),
    ("month", "year"): Times(((12, 12),), ((13, 13), (14, 14))),
    ("quarter", "year"): Times(((4, 4),)),
}

"""How many of a shorter time go into a longer one, by the ways in which news counts them."""

# Pairs of bounds: calendar days or working days, weeks as four to a month, shifts or round
# the clock, 12 or 13 wages a year. A working week is 35 hours (France's legal week) to 48
# (the most that the European Union's Working Time Directive, 2003/88/EC, allows).
TIMES_IN: dict[tuple[str, str], tuple[tuple[int, int], ...]] = {
    ("second", "minute"): ((60, 60),), ("second", "hour"): ((3600, 3600),),
    ("second", "day"): ((28800, 28800), (86400, 86400)),
    ("second", "year"): ((31536000, 31622400),), ("minute", "hour"): ((60, 60),),
    ("minute", "day"): ((480, 480), (1440, 1440)), ("minute", "year"): ((525600, 527040),),
    ("hour", "day"): ((6, 12), (24, 24)), ("hour", "week"): ((35, 48), (168, 168)),
    ("hour", "month"): ((140, 200), (720, 744)), ("hour", "year"): ((1750, 2400), (8760, 8784)),
    ("day", "week"): ((5, 7),), ("night", "week"): ((5, 7),), ("day", "month"): ((20, 31),),
    ("night", "month"): ((20, 31),), ("day", "quarter"): ((60, 92),),
    ("day", "year"): ((220, 261), (300, 366)), ("night", "year"): ((220, 366),),
    ("week", "month"): ((4, 5),), ("week", "quarter"): ((12, 14),),
    ("week", "year"): ((46, 53),), ("month", "quarter"): ((3, 3),),
    ("month", "year"): ((12, 13),),
    ("quarter", "year"): ((4, 4),),
}  # fmt: skip

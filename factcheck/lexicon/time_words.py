"""Words that place a figure in time."""

WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip
UNITS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "month": "month",
    "months": "month", "year": "year", "years": "year", "quarter": "quarter",
    "quarters": "quarter", "decade": "decade", "decades": "decade", "weekend": "weekend",
    "night": "night", "season": "season", "summer": "season", "winter": "season",
    "spring": "season", "autumn": "season", "fall": "season", "century": "century",
    "hours": "hour", "fiscal": "year", "fortnight": "fortnight", "weekends": "weekend",
    "nights": "night", "seasons": "season", "centuries": "century",
}  # fmt: skip
DAYS_IN = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365, "decade": 3652}
RELATIVE = frozenset("last past previous this next coming current same following".split())
RECENT = "recent"  # before units in the plural: "in recent years"
SINGLE = frozenset(
    "yesterday today tomorrow tonight currently now nowadays presently overnight".split()
)
AGO = "ago"
PREPOSITIONS = frozenset(
    "in on since by until from during over for within of through between after before "
    "at as".split()
)

# The words of which one must stand in a sentence that places something in time.
TRIGGERS = frozenset(WEEKDAYS) | SINGLE | RELATIVE | {AGO, RECENT, "far"}

"""Names of months, weekdays and other words that date a figure."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1,
    "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
# Months that are also words or names, so they need a date or a preposition beside them.
DOUBTFUL_MONTHS = frozenset("march may august april june mar sep jan dec jun".split())
# Months that are given names too.
GIVEN_NAMES = frozenset("jan may april june august augustus".split())
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6, "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3,
    "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
SHORT_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
# Words after which a bare four-digit number is a year.
YEAR_LEADS = frozenset(
    "in since by until till before after during early late mid from through of to between "
    "year fiscal fy circa c spring summer autumn fall winter season and season's class "
    "election olympics vintage ago nov around throughout copyright back the this as for on "
    "this's his her its their into".split()
)
MONTH_LEADS = frozenset(
    "in since by until till before after during early late mid from through of last next "
    "this every each on for to between and or mid- that to-".split()
)

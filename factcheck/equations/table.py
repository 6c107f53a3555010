"""The table of equations: each way in which figures must agree, by its name."""

from factcheck.equations.amounts import (
    between,
    count_of,
    difference_of,
    direction,
    equal,
    order,
    ordinal,
    part_of,
    shares_of_whole,
    total,
)
from factcheck.equations.changes import change, move, multiple
from factcheck.equations.conversions import conversion, exchange
from factcheck.equations.equation import AMOUNTS, CHANGES, SHARES, TIMES, Equation, Slot
from factcheck.equations.shares import (
    growth,
    mean_of_wholes,
    product,
    rate,
    share_forms,
    share_of_base,
    shares_of_one_base,
)
from factcheck.equations.times import age, elapsed, weekday
from factcheck.equations.zones import time_zones

_ANY = CHANGES | TIMES | {"score", "ordinal"}
_COUNTS = frozenset({"count", "duration", "measure", "ratio", "age"})
_LEVELS = AMOUNTS | SHARES
_MONEY = frozenset({"money"})
_DATE = frozenset({"date"})
_DIRECTION = ("direction", '"up" or "down", as the words say')
_PUBLISHED = ("published", "the day of publication, where an end is left out")

EQUATIONS: tuple[Equation, ...] = (
    Equation(
        "equal", "first = second",
        (
            Slot("first", "one statement of the amount", _ANY),
            Slot("second", "the other", _ANY, "like first"),
        ),
        equal,
        (("named", "whether a length that names its thing (a 10-year lease) is meant"),),
        source="bare round numbers are read as rounded (Williams and Power 2013)",
    ),
    Equation(
        "sum", "total = parts added up",
        (
            Slot("total", "what the parts make"),
            Slot("parts", "each part", AMOUNTS | {"score", "ordinal"}, "like total", 1, None),
        ),
        total,
        (
            ("closed", "whether nothing is left out; else the total may be more"),
            ("repeats", "how often each part counts"),
            ("singles", "how many parts are told without a number"),
        ),
    ),
    Equation(
        "shares of a whole", "shares added up = 100 percent",
        (Slot("parts", "each share", SHARES, least=2, most=None),),
        shares_of_whole,
        (
            ("closed", "whether nothing is left out"),
            ("missing", "how many percent may have given no answer"),
        ),
    ),
    Equation(
        "share of a base", "share = amount / base",
        (
            Slot("share", "the share", SHARES),
            Slot("base", "what it is taken of"),
            Slot("amount", "what it gives", dimension="like base"),
        ),
        share_of_base,
        (("left", "whether the share is what remains once the amount is taken off"),),
    ),
    Equation(
        "shares of one base", "share / other share = amount / other amount",
        (
            Slot("share", "a share of a base that is not told", SHARES),
            Slot("amount", "what it gives"),
            Slot("other share", "another share of the same base", SHARES),
            Slot("other amount", "what that gives", dimension="like amount"),
        ),
        shares_of_one_base,
    ),
    Equation(
        "two forms of a share", "first = second",
        (
            Slot("first", "the share in words", SHARES),
            Slot("second", "the share in numbers", SHARES),
        ),
        share_forms,
    ),
    Equation(
        "change", "stated = after / before - 1, or after - before, or after / before",
        (
            Slot("before", "the level before", _LEVELS),
            Slot("after", "the level after", _LEVELS, "like before"),
            Slot("stated", "percent, fraction, points, multiple or amount of it", CHANGES),
        ),
        change,
        (_DIRECTION,),
    ),
    Equation(
        "move", "stated = amount / (after - amount)",
        (
            Slot("amount", "the move as an amount"),
            Slot("stated", "the move in percent", frozenset({"percentage"})),
            Slot("after", "the level it led to"),
        ),
        move,
        (_DIRECTION,),
    ),
    Equation(
        "direction", "after > before if up, after < before if down",
        (
            Slot("before", "the level before", _LEVELS),
            Slot("after", "the level after", _LEVELS, "like before"),
        ),
        direction,
        (_DIRECTION,),
    ),
    Equation(
        "difference", "difference = first - second",
        (
            Slot("difference", "the margin, lead, surplus or gap"),
            Slot("first", "one amount, or a score of both", AMOUNTS | {"score", "ratio"}),
            Slot("second", "the other", least=0, dimension="like first"),
            Slot("others", "what is taken off besides", least=0, most=None),
        ),
        difference_of,
        (("needed", "the amount that is fallen short of, as an interval"),),
    ),
    Equation(
        "multiple", "times = amount / base",
        (
            Slot("times", "the multiple or fraction", frozenset({"multiple", "fraction"})),
            Slot("base", "the amount that is multiplied", _LEVELS),
            Slot("amount", "what it gives", _LEVELS, "like base"),
        ),
        multiple,
    ),
    Equation(
        "product", "total = number × each",
        (
            Slot("total", "the sum, cost or whole"),
            Slot("number", "how many there are", _COUNTS),
            Slot("each", "what one gets, costs or holds: price, average, per head"),
        ),
        product,
    ),
    Equation(
        "rate", "second = first × how many of the one time go into the other",
        (
            Slot("first", "the amount for one time"),
            Slot("second", "the amount for the other", dimension="like first"),
        ),
        rate,
        (("per", 'the two lengths of time ("week", "year")'),),
        "working weeks of 35 to 48 hours (Directive 2003/88/EC), calendar or working days",
    ),
    Equation(
        "mean of whole things", "average × number is a whole number",
        (
            Slot("average", "the mean", frozenset({"count", "measure"})),
            Slot("number", "how many there are", _COUNTS),
        ),
        mean_of_wholes,
        source="the GRIM test (Brown and Heathers 2017)",
    ),
    Equation(
        "growth", "1 + total = (1 + yearly) ^ years, or total = yearly × years",
        (
            Slot("yearly", "the yearly rate", SHARES),
            Slot("years", "how many years", frozenset({"duration", "count"})),
            Slot("total", "the change over all of them", SHARES),
        ),
        growth,
    ),
    Equation(
        "conversion", "second = first × factor",
        (
            Slot("first", "the amount in one unit", AMOUNTS),
            Slot("second", "the amount in the other", AMOUNTS, "like first"),
            Slot("also", "the smaller unit of a compound first (6 feet 2 inches)", least=0),
        ),
        conversion,
        (("sense", 'whether a temperature is a reading ("level") or a difference ("change")'),),
        "SI brochure (2019); NIST Special Publication 811 (2008), appendix B",
    ),
    Equation(
        "exchange", "second = first × rate",
        (
            Slot("first", "the sum in one currency", _MONEY),
            Slot("second", "the sum in the other", _MONEY),
        ),
        exchange,
        (
            ("units", "the two currency codes"),
            ("year", "when the sum was worth it"),
            ("peers", "the story's other pairs of the two currencies"),
        ),
        "euro reference rates, yearly extremes (European Central Bank)",
    ),
    Equation(
        "elapsed", "length = end - start",
        (
            Slot("length", "the length of time, or the number of an anniversary",
                 frozenset({"duration", "ordinal", "age", "count"})),
            Slot("start", "the moment it starts", TIMES),
            Slot("end", "the moment it ends; publication, if left out", TIMES, least=0),
        ),
        elapsed,
        (
            _PUBLISHED,
            ("within", "whether the time need only fit in between"),
            ("counting", '"held" if both end days count, "through" if the last may or may not'),
            ("parts", "which part of the start and of the end is told, start to end"),
        ),
    ),
    Equation(
        "age", "age = event - birth, or one less",
        (
            Slot("age", "the age", frozenset({"age", "duration", "count"})),
            Slot("birth", "the date of birth", _DATE),
            Slot("event", "the moment of the age; publication, if left out", _DATE, least=0),
        ),
        age,
        (_PUBLISHED, ("play", "how many years off still fit")),
    ),
    Equation(
        "weekday", "the date falls on the weekday",
        (Slot("weekday", "the weekday", _DATE), Slot("date", "the date", _DATE)),
        weekday,
        (
            ("years", "the years that the date may lie in, the likeliest first"),
            ("further", "years that cannot be ruled out, but do not bear it out"),
        ),
        "Gregorian calendar, in Britain since 1752",
    ),
    Equation(
        "time zones", "second = first + how far the second zone's clocks are ahead",
        (
            Slot("first", "the time on one clock, or its day", frozenset({"time", "date"})),
            Slot("second", "the same on the other", frozenset({"time", "date"}), "like first"),
        ),
        time_zones,
        (
            ("zones", 'words or places for the two zones, "local" where none is named'),
            ("near", 'the one place told nearby that a "local" may mean'),
            ("day", "the day that it was, for summer time"),
            ("peers", "the story's other times told in the same two"),
            ("times", "of two days, the times on both clocks"),
        ),
        "IANA time zone database",
    ),
    Equation(
        "order", "greater ≥ lesser",
        (
            Slot("greater", "what the words call more; publication, if left out", _ANY,
                 least=0),
            Slot("lesser", "what they call less", _ANY, "like greater"),
        ),
        order,
        (_PUBLISHED,),
    ),
    Equation(
        "between", "low ≤ inside ≤ high",
        (
            Slot("low", "the lower end", _LEVELS),
            Slot("high", "the upper end", _LEVELS, "like low"),
            Slot("inside", "what lies between; without it the ends must be in order",
                 _LEVELS, "like low", 0),
        ),
        between,
    ),
    Equation(
        "part of", "part ≤ whole",
        (
            Slot("part", "some of the whole"),
            Slot("whole", "all of it", dimension="like part"),
        ),
        part_of,
    ),
    Equation(
        "count of a list", "announced = items listed",
        (Slot("announced", "the announced number", frozenset({"count", "ordinal"})),),
        count_of,
        (
            ("items", "how many are listed"),
            ("fewest", "how few they may be"),
            ("open", "whether the list names only some"),
        ),
    ),
    Equation(
        "ordinal", "rank ≤ number",
        (
            Slot("rank", "the place in the order", frozenset({"ordinal"})),
            Slot("number", "how many there are", _COUNTS),
        ),
        ordinal,
    ),
)  # fmt: skip

TABLE: dict[str, Equation] = {equation.name: equation for equation in EQUATIONS}

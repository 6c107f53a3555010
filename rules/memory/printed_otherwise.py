"""A figure, against what the house printed before of the same thing."""

from factcheck import Discrepancy, Figure, Memory, Printed, Reading, severity, words_before

_KINDS = frozenset({"count", "money", "measure", "percentage", "duration", "age", "fraction"})
# Words that say the number is a running one, or knowingly another than before.
_RUNNING = frozenset(
    "far date same revised revision corrected updated preliminary provisional earlier "
    "previously initially originally latest current currently now".split()
)
_LARGEST_RATIO = 3  # beyond it two numbers are seldom one thing told wrongly
_SMALL = 12  # a count up to it is told of many things that share a name
_MONTHS = frozenset(
    "january february march april may june july august september october november "
    "december".split()
)
_ENDS = frozenset("since from until till through to after before by between".split())
_ON = frozenset("to through until till".split())
_PEOPLE = frozenset("people person man woman child civilian soldier".split())
# A number behind one of these is that of a set or thing which readers are held to know.
_KNOWN = frozenset("the its their his her our all these those".split())
# What is a time's own ("last week's 671") is another at another time.
_TIMES = frozenset(
    "day week month quarter year season decade yesterday today monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
_YEAR = 364
_OFTEN = 3  # days on which a fact without a date was told alike, to count as standing


@severity("warning")
def check_printed_otherwise(
    figure: Figure, reading: Reading, memory: Memory
) -> Discrepancy | None:
    """A figure of a closed time, or one always told alike, is told as it was printed.

    Of a real house's numeric corrections, one in twelve set right a figure that its own
    archive had. Speaks of figures whose period is past and named ("in 2015", "on 7
    October"), and of standing facts: told on three days or more, and never otherwise, or told
    both times as the number of something known ("the 131 smokeless towns").
    Readings that change (prices, tolls, counts of the day) are left alone, as is a story
    that gives both numbers.

    Printed: [Date 2024-03-01] The ferry Aurelia sank off Farrow in 2015 with 214 passengers
        aboard.
    Printed: [Date 2024-04-01] The Tilling dam, built by Harlow Works, holds 38 million litres
        of water.
    Printed: [Date 2024-05-01] Harlow Works built the Tilling dam, which holds 38 million litres
        of water.
    Printed: [Date 2024-05-09] The Tilling dam holds 38 million litres of water, said Harlow
        Works.
    Printed: [Date 2024-05-10] Lower Farrow is one of the 122 smokeless towns of the Marlow
        plan.
    Flags: [Date 2024-06-01] Lower Farrow is one of the [[131]] smokeless towns of the Marlow
        plan.
    Passes: [Date 2024-06-01] Lower Farrow, of the Marlow plan, is ahead of last month's 131
        smokeless towns.
    Flags: [Date 2024-06-01] The ferry Aurelia sank off Farrow in 2015 with [[241]] passengers
        aboard.
    Flags: [Date 2024-06-01] The Tilling dam, built by Harlow Works, holds [[83 million litres]]
        of water.
    Passes: [Date 2024-06-01] The ferry Aurelia sank off Farrow in 2015 with 214 passengers
        aboard.
    Passes: [Date 2024-06-01] The ferry Aurelia sank off Farrow in 2015 with more than 200
        passengers aboard.
    Passes: [Date 2024-06-01] The ferry Aurelia sank off Farrow in 2015 with 241 passengers
        aboard,
        not 214 passengers as first said.
    Passes: [Date 2024-06-01] The ferry Bellona sank off Harwell in 2015 with 241 passengers
        aboard.
    Passes: [Date 2024-06-01] The ferry Aurelia carried 241 passengers on Friday.
    Printed: [Date 2024-05-28] The quake in the Quarrin hills killed 150 villagers.
    Printed: [Date 2024-05-29] The quake in the Quarrin hills killed 150 villagers, we said.
    Printed: [Date 2024-05-30] The quake in the Quarrin hills killed 150 villagers, he said.
    Passes: [Date 2024-06-01] The quake in the Quarrin hills killed 158 villagers.
    Printed: [Date 2024-04-03] The Osper mill by the Lindmark canal has 52 sweeping machines.
    Printed: [Date 2024-04-04] The Osper mill by the Lindmark canal has 52 sweeping machines.
    Printed: [Date 2024-04-05] The Osper mill by the Lindmark canal has 52 sweeping machines.
    Printed: [Date 2024-04-06] In April the Osper mill by the Lindmark canal had 61 sweeping
        machines.
    Flags: [Date 2024-06-01] The Osper mill by the Lindmark canal has [[73]] sweeping machines.
    Passes: [Date 2024-06-01] The Osper mill by the Lindmark canal has 61 sweeping machines.
    Printed: [Date 2024-05-02] The Marlow insurer Dohl, once a guild, had net profits of
        412 million crowns in 2015.
    Flags: [Date 2024-06-01] The Marlow insurer Dohl, once a guild, had net profits of
        [[327 million crowns]] in 2015.
    Passes: [Date 2024-06-01] The Marlow insurer Orr, once a guild, had net profits of
        327 million crowns in 2015.
    Passes: [Date 2024-06-01] Net profits of the Marlow insurer Dohl, once a guild, rose
        327 million crowns in 2015.
    Passes: [Date 2024-06-01] The Marlow insurer Dohl, once a guild, had net profits of
        327 million crowns since 2015.
    Passes: [Date 2024-06-01] The Marlow insurer Dohl, once a guild, had net profits of
        327 million crowns in Harwell in 2015.
    """
    if figure.kind not in _KINDS or not figure.value or _is_running(figure, reading):
        return None
    if not figure.unit and figure.value <= _SMALL:
        return None
    before = memory.printed(figure, reading)
    if not before or any(
        p.both or p.interval.overlaps(figure.interval) for p in memory.series(figure, reading)
    ):
        return None
    told = before[0]
    if told.fate and (told.value or 0) < figure.value and not _is_over(figure):
        return None  # a toll that has grown
    if _is_over(figure) and figure.period is not None:
        if not _is_named(figure.period.text) or _is_one_of_many(figure):
            return None
        if _is_an_end(figure.sentence.text, figure.period.text):
            return None
        if _is_an_end(told.sentence, told.period):
            return None
    elif not _is_standing(before) and not _is_of_the_known(figure, told):
        return None
    if not _is_near(figure, told):
        return None
    return Discrepancy(
        expected=told.interval,
        stated=figure.interval,
        message=f"we printed {told}, not {figure}",
        working=told.quoted,
        question=f"Is it {told.written}, as printed, or has the number changed?",
    )


def _is_running(figure: Figure, reading: Reading) -> bool:
    """Whether the time told of is not over on the day of publication, or the number moves."""
    published = reading.article.published
    end = figure.period.end if figure.period is not None else None
    if end is not None and published is not None and end >= published.day:
        return True
    return not _RUNNING.isdisjoint(figure.sentence.tokens.lower)


def _is_over(figure: Figure) -> bool:
    """Whether the time told of has an end."""
    return figure.period is not None and figure.period.end is not None


def _is_named(period: str) -> bool:
    """Whether the time is named: "last year" beside a level often means its same week."""
    words = period.lower().split()
    return any(sign.isdigit() for sign in period) or not _MONTHS.isdisjoint(words)


def _is_an_end(sentence: str, period: str) -> bool:
    """Whether the time told is where a longer one begins or ends: "from March 11 to 20"."""
    before, _, after = sentence.lower().partition(period.lower())
    ahead = [*before.split()[-1:], *period.lower().split()[:1]]
    return not _ENDS.isdisjoint(ahead) or not _ON.isdisjoint(after.split()[:1])


def _is_one_of_many(figure: Figure) -> bool:
    """Whether it counts people of a stretch of days, in which more than one thing happens."""
    head = figure.measure.head.lower() if figure.measure else ""
    period = figure.period
    if head not in _PEOPLE or period is None or period.start is None or period.end is None:
        return False
    return 0 < (period.end - period.start).days < _YEAR


def _is_standing(before: tuple[Printed, ...]) -> bool:
    days = {printed.day for printed in before}
    first = before[0].interval
    return len(days) >= _OFTEN and all(p.interval.overlaps(first) for p in before)


def _is_of_the_known(figure: Figure, told: Printed) -> bool:
    """Whether both times it is the number of something known, and counts no people."""
    head = figure.measure.head.lower() if figure.measure else ""
    if head in _PEOPLE or figure.kind not in ("count", "money"):
        return False
    if bool(figure.scope) != bool(told.scope):
        return False  # the whole, and those of one place or group
    before = told.sentence.partition(told.written)[0].split()
    return all(map(_makes_known, (words_before(figure, 1)[-1:], before[-1:])))


def _makes_known(before: list[str]) -> bool:
    word = before[-1].lower().replace("’", "'") if before else ""
    owner = word.removesuffix("'s").removesuffix("'")
    return word in _KNOWN or (owner != word and owner.removesuffix("s") not in _TIMES)


def _is_near(figure: Figure, told: Printed) -> bool:
    if not told.value or not figure.value or not _RUNNING.isdisjoint(told.sentence.split()):
        return False
    low, high = sorted((abs(told.value), abs(figure.value)))
    return high < low * _LARGEST_RATIO or _digits(low) == _digits(high) != "1"


def _digits(value: object) -> str:
    return "".join(sign for sign in f"{value:f}" if sign.isdigit()).strip("0")

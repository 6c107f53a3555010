"""A figure, against what the house printed before of the same thing."""

import re
from datetime import timedelta
from decimal import Decimal

from factcheck import Discrepancy, Figure, Memory, Printed, Reading, severity, words_before

_KINDS = frozenset({"count", "money", "measure", "percentage", "duration", "age", "fraction"})
# Words that say the number is a running one, or knowingly another than before.
_RUNNING = frozenset(
    "far date same revised revision corrected updated preliminary provisional earlier "
    "previously initially originally latest current currently now recalculated restated "
    "upgraded downgraded".split()
)
# Who remains, or is still somewhere, is a part of those that it befell.
_REMAINING = frozenset("remain remains remained remaining still left unaccounted".split())
# What stands behind one of these is of a like time: "from 218 in 2023" on this very day.
_COMPARING = frozenset("from than against compared versus below above".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_LIKE_TIMES = _WEEKDAYS | frozenset(
    "week weeks month months quarter quarters half late early day".split()
)
_CLOCK = re.compile(
    r"\d[:.]\d\d|\b(gmt|noon|midnight|midday|open|close|[ap]\.?m)\b", re.IGNORECASE
)
_LARGEST_RATIO = 3  # beyond it two numbers are seldom one thing told wrongly
_ONE_EVENT = 12.0  # evidence that both tell of one event, and not of two like ones
_SMALL = 12  # a count up to it is told of many things that share a name
_MONTHS = frozenset(
    "january february march april may june july august september october november "
    "december".split()
)
_ENDS = frozenset("since from until till through to after before by between".split())
_ON = frozenset("to through until till".split())
_STAFF = frozenset("worker employee staff miner teacher nurse pilot member guard".split())
_PEOPLE = frozenset("people person man woman child civilian soldier".split())
# A number behind one of these is that of a set or thing which readers are held to know.
_KNOWN = frozenset("the its their his her our all these those".split())
# What is a time's own ("last week's 671") is another at another time.
_TIMES = frozenset(
    "day week month quarter year season decade yesterday today monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
_YEAR = 364
_GROWS = timedelta(days=60)  # for so long after it, more of the dead of a day are found
_OFTEN = 3  # days on which a fact without a date was told alike, to count as standing


@severity("warning")
def check_printed_otherwise(
    figure: Figure, reading: Reading, memory: Memory
) -> Discrepancy | None:
    """A figure of a closed time, or one always told alike, is told as it was printed.

    Of a real house's numeric corrections, one in twelve set right a figure that its own
    archive had. Speaks of figures whose period is past and named ("in 2015", "last year",
    "as of Thursday"), and of standing facts: told on three days or more, and never otherwise,
    told both times as the number of something known ("the 131 smokeless towns"), or of those
    who work in one place, some weeks apart.
    Readings that change (prices, tolls of the last weeks, readings of an hour) are left alone,
    and so are figures of another country or place, which the sentence names or its story's
    dateline and headline, those who remain of more, one number rounded to the other, and a
    story that gives both numbers.

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
    Printed: [Date 2024-03-05] Last year Quarrin's trade deficit was 4.3 billion crowns.
    Flags: [Date 2024-06-01] Quarrin had a trade deficit of [[4.5 billion crowns]] in 2023.
    Passes: [Date 2024-06-01] Quarrin had a trade deficit of 4 billion crowns in 2023.
    Passes: [Date 2024-06-01] Quarrin had a trade deficit of 3.5 billion crowns in 2022.
    Passes: [Date 2024-06-01] Quarrin's trade deficit with Harwell was 3.5 billion crowns in
        2023.
    Passes: [Date 2024-06-01] Tilling had a trade deficit of 4.5 billion crowns in 2023.
    Passes: [Date 2024-06-01] From January to March Quarrin's deficit was 2 billion crowns, from
        3.5 billion crowns in 2023.
    Printed: [Date 2024-05-16] As of Thursday, the ministry in Corwen had tested 731,852
        samples.
    Flags: [Date 2024-05-18] As of Thursday, the ministry in Corwen had tested [[757,963]]
        samples.
    Passes: [Date 2024-05-18] As of Friday, the ministry in Corwen had tested 757,963 samples.
    Printed: [Date 2024-04-29] The flood in Lower Aske on Saturday hurt 43 grinders at the
        Osper dyke.
    Passes: [Date 2024-05-01] The flood in Lower Aske on Saturday hurt 51 grinders at the Osper
        dyke.
    Printed: [Date 2024-02-03] Raiders took 251 hostages from Pendle on 7 October 2023.
    Passes: [Date 2024-06-01] Of those whom raiders took from Pendle on 7 October 2023, 197
        hostages remain.
    Printed: [Date 2024-04-10] CORWEN: The city was damp. The city's damp index at the Osper
        gauge was 288 on Tuesday.
    Flags: [Date 2024-04-12] CORWEN: The city was damp. The city's damp index at the Osper
        gauge was [[254]] on Tuesday.
    Passes: [Date 2024-04-12] TILLING: The city was damp. The city's damp index at the Osper
        gauge was 254 on Tuesday.
    Printed: [Date 2024-04-17] The kilns of the Ebbing works fired 707 tiles on Thursday,
        compared to a low of some 681 tiles on Wednesday.
    Passes: [Date 2024-04-18] The kilns of the Ebbing works fired 885 tiles on Wednesday.
    Printed: [Date 2024-04-22] In the 2015 first quarter the Dunmore glass guild sold goods for
        796 million crowns.
    Passes: [Date 2024-06-01] The Dunmore glass guild sold goods for 985 million crowns in 2015.
    Printed: [Date 2024-02-01] Imports of the Evering dock were 4.1 million tiles, up from 3
        million tiles.
    Printed: [Date 2024-02-02] Imports of the Evering dock were 4.1 million tiles, up from 3
        million tiles.
    Printed: [Date 2024-02-03] Imports of the Evering dock were 4.1 million tiles, up from 3
        million tiles.
    Passes: [Date 2024-06-01] Imports of the Evering dock were 4.1 million tiles, up from 3.6
        million tiles.
    Printed: [Date 2024-05-20] Talks with 1,600 unionized workers at the Brigg smelter of Ketter
        go on.
    Flags: [Date 2024-05-24] Ketter said [[1,100]] unionized workers at its Brigg smelter will
        vote.
    """
    if figure.kind not in _KINDS or not figure.value or _is_running(figure, reading):
        return None
    before = memory.printed(figure, reading)
    if not before or any(p.both for p in before):
        return None
    if not figure.unit and figure.value <= _SMALL and before[0].weight < _ONE_EVENT:
        return None
    for printed in memory.series(figure, reading):
        if printed.interval.overlaps(figure.interval):
            return None
        if printed.both and not _is_over(figure):
            return None
    told = before[0]
    if _is_over(figure) and figure.period is not None:
        if not _is_of_one_time(figure, told, reading):
            return None
    elif told.fate and (told.value or 0) < figure.value:
        return None  # a toll that has grown
    elif not (
        (_is_standing(before) and not _is_compared(figure, told))
        or _is_of_the_known(figure, told)
        or _is_of_one_staff(figure, told, reading)
    ):
        return None
    if not _is_near(figure, told) or _are_told_to_remain(figure, told):
        return None
    return Discrepancy(
        expected=told.interval,
        stated=figure.interval,
        message=f"we printed {told}, not {figure}",
        working=told.quoted,
        question=f"Is it {told.written}, as printed, or has the number changed?",
    )


def _is_of_one_time(figure: Figure, told: Printed, reading: Reading) -> bool:
    """Whether both tell of one time that is over, and of one thing in it."""
    period, published = figure.period, reading.article.published
    assert period is not None, "asked of a figure with a period"
    if not _is_named(period.text) or _is_one_of_many(figure, told):
        return False
    mine = (figure.sentence.text, figure.text, period.text)
    theirs = (told.sentence, told.written, told.period)
    if _may_be_a_week_ago(told):
        return False
    if any(_is_of_another_time(*each) for each in (mine, theirs)):
        return False
    grown = told.fate and (told.value or 0) < (figure.value or 0)
    return not grown or not period.end or not published or published.day - period.end > _GROWS


def _may_be_a_week_ago(told: Printed) -> bool:
    """Whether a weekday is that of the day it was printed on, told beside another weekday.

    In Wednesday's paper "on Thursday, compared to Wednesday" is of the week before.
    """
    words = set(told.sentence.lower().replace(",", " ").replace(".", " ").split())
    day = f"{told.published:%A}".lower() if told.published else ""
    return day in told.period.lower().split() and not words.isdisjoint(_WEEKDAYS - {day})


def _is_of_another_time(sentence: str, written: str, period: str) -> bool:
    """Whether the time told is not all that a number's time is."""
    if _is_an_end(sentence, period) or _CLOCK.search(sentence):
        return True
    _, _, behind = sentence.lower().partition(period.lower())
    if period[-1:].isdigit() and not {"quarter", "half"}.isdisjoint(behind.split()[:2]):
        return True  # "in the 2015 first quarter"
    before = sentence.partition(written)[0]
    if period.endswith(("'s", "’s")) and period not in before:
        return True  # "last year's average" dates what stands behind it
    ahead = before.lower().split()[-3:]
    others = sentence.lower().replace(period.lower(), " ").replace(",", " ").split()
    return not _COMPARING.isdisjoint(ahead) and not (_LIKE_TIMES | _MONTHS).isdisjoint(others)


def _are_told_to_remain(figure: Figure, told: Printed) -> bool:
    """Whether one number is of those who remain, and the other of all."""
    mine = _REMAINING.isdisjoint(figure.sentence.tokens.lower)
    return mine != _REMAINING.isdisjoint(told.sentence.lower().split())


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
    """Whether the time is named, be it from the day of publication: "last year", "Monday"."""
    words = period.lower().replace("'s", "").replace("’s", "").split()
    if any(sign.isdigit() for sign in period) or not _MONTHS.isdisjoint(words):
        return True
    return words[:1] == ["last"] or not _WEEKDAYS.isdisjoint(words)


def _is_an_end(sentence: str, period: str) -> bool:
    """Whether the time told is where a longer one begins or ends: "from March 11 to 20"."""
    before, _, after = sentence.lower().partition(period.lower())
    ahead = [*before.split()[-1:], *period.lower().split()[:1]]
    return not _ENDS.isdisjoint(ahead) or not _ON.isdisjoint(after.split()[:1])


def _is_one_of_many(figure: Figure, told: Printed) -> bool:
    """Whether it counts people of a stretch of days, in which more than one thing happens."""
    head = figure.measure.head.lower() if figure.measure else ""
    period = figure.period
    if head not in _PEOPLE or period is None or period.start is None or period.end is None:
        return False
    return (period.end - period.start).days < _YEAR and told.weight < _ONE_EVENT


def _is_compared(figure: Figure, told: Printed) -> bool:
    """Whether one number is what another was compared with, and so of another time."""
    before = (
        words_before(figure, 1)[-1:],
        told.sentence.partition(told.written)[0].split()[-1:],
    )
    return any(not _COMPARING.isdisjoint(word.lower() for word in words) for words in before)


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


def _is_of_one_staff(figure: Figure, told: Printed, reading: Reading) -> bool:
    """Whether both count those who work in one place, who are as many some weeks later."""
    head = figure.measure.head.lower() if figure.measure else ""
    published = reading.article.published
    if head not in _STAFF or told.published is None or published is None:
        return False
    return told.weight >= _ONE_EVENT and published.day - told.published <= _GROWS


def _makes_known(before: list[str]) -> bool:
    word = before[-1].lower().replace("’", "'") if before else ""
    owner = word.removesuffix("'s").removesuffix("'")
    return word in _KNOWN or (owner != word and owner.removesuffix("s") not in _TIMES)


def _is_near(figure: Figure, told: Printed) -> bool:
    if not told.value or not figure.value or not _RUNNING.isdisjoint(told.sentence.split()):
        return False
    low, high = sorted((abs(told.value), abs(figure.value)))
    if _is_rounded(low, high):
        return False
    return high < low * _LARGEST_RATIO or _digits(low) == _digits(high) != "1"


def _is_rounded(one: Decimal, other: Decimal) -> bool:
    """Whether the one with fewer digits is the other rounded to as many."""
    few, many = sorted((one, other), key=lambda value: len(_digits(value)))
    place = Decimal(1).scaleb(few.normalize().as_tuple().exponent)  # type: ignore[arg-type]
    return abs(few - many) <= place / 2


def _digits(value: object) -> str:
    return "".join(sign for sign in f"{value:f}" if sign.isdigit()).strip("0")

"""Find lengths of time beside the moments that they run between.

Finds: "from 1993 to 2024, 31 years", "the two-day hearing on 11 and 12 October", "jailed in
2003 ... freed in 2020, 17 years later", "40 years ago, in 1984", "the worst storm in seven
decades, since 1949", "the 50th anniversary of the founding in 1875".
Which moments are tried never depends on a value; where the words leave several, each is.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.time_cues import (
    ASIDE,
    BEGUN,
    BOUNDS,
    ENDS,
    HELD,
    JOINS,
    JUBILEES,
    LASTED,
    ROUGHLY,
    RUNS,
    SCALES,
    SPANS,
    STARTS,
    TERMS,
)
from factcheck.link.grammar.phrases import DASHES, after, between
from factcheck.link.index import Index
from factcheck.link.times.date_parts import opens_at, part_of
from factcheck.link.times.held_days import counting_of, is_range_of_days
from factcheck.link.times.until_now import is_over
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_STEPS = {"year": "years", "decade": "years", "century": "years", "month": "months",
          "week": "days", "day": "days", "hour": "hours", "minute": "hours"}  # fmt: skip
_NEAR = 10  # tokens between a length and the span that it measures
_BESIDE = 4  # tokens between a length and the moment it leads to
_LED = 4  # tokens before the start of what was done
_BACK = 2  # sentences before a length in which its start is looked for
_OPEN = frozenset({"at_most", "less_than", "up_to", "between", "vague", "well_over"})
_PREPOSITIONS = frozenset({"in", "on", "at", "with", "it"})
_ROWS = frozenset("running row bounce straight consecutively succession".split())
_ROW = 5  # tokens from "years" to the years in a row
_TAKING_UP = frozenset({"it", "this", "that", "they"})
_FOLLOWING = (["the", "following"], ["the", "next"], ["the", "subsequent"])
_LATER = frozenset({"later", "afterwards", "thereafter"})
_WITHIN = frozenset("with including includes plus except without despite".split())
_SOME_OF = frozenset("final first last past next previous another every each".split())


def find_lengths_of_time(index: Index) -> Iterator[Elapsed]:
    """Yield each length with the moments that are its ends."""
    if "date" not in index.by_kind and "time" not in index.by_kind:
        return
    for figure in index.of_kind("duration", "ordinal"):
        step = _step(figure)
        if step:
            found = _between(index, figure, step) or _until_today(index, figure, step)
            found = found or _runs(index, figure, step)
            if found is not None:
                yield found


def _runs(index: Index, length: Figure, step: str) -> Elapsed | None:
    """Read "The lease is for 30 years. It runs from the start of 2027 to the end of 2056"."""
    behind = index.by_sentence.get(length.sentence.index + 1, ())
    if not behind or behind[0].section is not length.section or step not in ("years", "months"):
        return None
    lower = behind[0].sentence.tokens.lower
    here = _moments(index, length, step, length.sentence.index)
    there = _moments(index, length, step, length.sentence.index + 1)
    if lower[0] not in _TAKING_UP or here or len(there) != 2 or not _joined(*there):
        return None
    runs = lower[1 : opens_at(there[0])]
    alone = [f for f in index.in_sentence(length.sentence) if f.kind == "duration"]
    alone += [figure for figure in behind if figure.kind == "duration"]
    if len(alone) != 1 or len(runs) > _BESIDE or RUNS.isdisjoint(runs):
        return None
    first, last = there
    why = "so long, and the next sentence tells from when to when"
    parts = (part_of(first), part_of(last))
    return Elapsed(length, first, last, None, "likely", why, parts=parts)


def _step(figure: Figure) -> str:
    """Return the class of moments that a length runs between, empty where it is none."""
    mention = figure.mention
    if figure.value is None or mention.low != mention.high or mention.per or figure.per:
        return ""
    lower = mention.sentence.tokens.lower
    follow = lower[mention.last + 1 : mention.last + 4]
    if figure.kind == "ordinal":
        return "" if JUBILEES.isdisjoint(follow) else "years"
    if figure.hedge is not None and figure.hedge.name in _OPEN:
        return ""
    if figure.kind != "duration":
        return ""
    own = lower[mention.first : mention.last + 1]
    digits = sum(letter.isdigit() for letter in figure.text)
    term = not TERMS.isdisjoint(follow[: 3 if "-" in figure.text else 2])
    if mention.first and lower[mention.first - 1] in _SOME_OF:
        return ""  # "from 1941 to 1953, for the final four years as a judge"
    if of_a_part(figure):
        return ""
    if digits > 3 or not SCALES.isdisjoint(own) or term:
        return ""  # "60,000 years", "a ten-year bond", "12 years in prison"
    return _STEPS.get(figure.unit, "")


def of_a_part(length: Figure) -> bool:
    """Whether a length is that of something within the whole: "with a 20-minute break"."""
    first = length.mention.first
    lead = length.sentence.tokens.lower[max(0, first - 2) : first]
    return not _WITHIN.isdisjoint(lead)


def is_moment(figure: Figure, step: str) -> bool:
    """Whether the figure tells a moment in the grain that a length of this class needs."""
    if step == "hours":
        return figure.kind == "time" and len(figure.mention.parts) == 2
    calendar = figure.calendar
    if figure.kind != "date" or calendar is None or calendar.year_to is not None:
        return False
    if step == "years":
        return calendar.year is not None and calendar.precision in ("day", "month", "year")
    if step == "months":
        return calendar.month is not None and calendar.precision in ("day", "month")
    return calendar.precision == "day" and calendar.day is not None


def _moments(index: Index, length: Figure, step: str, place: int) -> list[Figure]:
    near = index.by_sentence.get(place, ())
    return [figure for figure in near if figure is not length and is_moment(figure, step)]


def tokens_apart(one: Figure, other: Figure) -> int:
    """Return how many tokens stand between two figures of one sentence."""
    first, last = sorted((one.mention, other.mention), key=lambda mention: mention.first)
    return last.first - first.last - 1


def _between(index: Index, length: Figure, step: str) -> Elapsed | None:
    """Return the two moments that a length lies between, as the words say."""
    own = length.sentence.index
    here = _moments(index, length, step, own)
    pairs = [(one, other) for one, other in pairwise(here) if _joined(one, other)]
    if step == "days":
        pairs += [(one, one) for one in here if is_range_of_days(one)]
    lined = (
        _in_a_row(length, here)
        or _took(length, here)
        or _done(length, here)
        or _celebrated(length, here)
        or _following(index, length, step)
    )
    if lined is not None:
        return lined
    if len(pairs) == 1 and length.kind != "ordinal" and _follow(length)[:1] != ["ago"]:
        first, last = pairs[0]
        apart = min(tokens_apart(length, first), tokens_apart(length, last))
        nearer = nearer_length(index, length, first, last)
        some = after(length, 2) == ["out", "of"]  # "wrong on five days out of seven"
        aside = last.index < length.index and not DASHES.isdisjoint(between(last, length))
        if (
            apart <= _NEAR
            and not (aside or nearer or some)
            and not _bounded(length, first, last)
        ):
            why, counting = "from one moment to the other", counting_of(length, first, last)
            parts = (part_of(first), part_of(last))
            return Elapsed(
                length, first, last, None, "likely", why, counting=counting, parts=parts
            )
        return None
    return _later(index, length, step, here)


def nearer_length(index: Index, length: Figure, first: Figure, last: Figure) -> bool:
    """Whether another length stands between: "six hours, then two from 2 to 4 p.m."."""
    return any(
        other.kind == "duration"
        and (
            length.index < other.index < first.index or last.index < other.index < length.index
        )
        for other in index.in_sentence(length.sentence)
    )


def _in_a_row(length: Figure, here: list[Figure]) -> Elapsed | None:
    """Read "won two years running, in 2010 and 2011"."""
    if length.unit != "year" or len(here) < 2 or _ROWS.isdisjoint(_follow(length)):
        return None
    first, last = here[0], here[-1]
    lower = length.sentence.tokens.lower
    gap = lower[length.mention.last + 1 : first.mention.first]
    told = all(
        set(lower[one.mention.last + 1 : other.mention.first]) <= {",", "and"}
        for one, other in pairwise(here)
    )
    if length.index > first.index or gap[-1:] != ["in"] or len(gap) > _ROW or not told:
        return None
    return Elapsed(length, first, last, None, "likely", "years in a row, and which")


def _took(length: Figure, here: list[Figure]) -> Elapsed | None:
    """Read "It took over 50 years to cut it from 42 percent in 1965 to 13 percent in 2018"."""
    lower = length.sentence.tokens.lower
    lead = lower[max(0, length.mention.first - 3) : length.mention.first]
    if len(here) != 2 or length.index > here[0].index or LASTED.isdisjoint(lead):
        return None
    first, last = here
    led = lower[max(0, first.mention.first - _NEAR) : first.mention.first]
    gap = lower[first.mention.last + 1 : last.mention.first]
    inside = led[-1:] == gap[-1:] == ["in"] and "from" in led and gap[:1] == ["to"]
    if not inside or len(gap) > _NEAR:
        return None
    return Elapsed(length, first, last, None, "likely", "it took so long from one to the other")


def _done(length: Figure, here: list[Figure]) -> Elapsed | None:
    """Read "The tunnel, begun in 2019 and opened in December 2022, took three years"."""
    lower = length.sentence.tokens.lower
    if len(here) != 2 or here[1].index > length.index:
        return None
    first, last = here
    led = lower[max(0, first.mention.first - _LED) : first.mention.first]
    gap = lower[last.mention.last + 1 : length.mention.first]
    joined = "and" in lower[first.mention.last + 1 : last.mention.first]
    taken = len(gap) <= _BESIDE and not LASTED.isdisjoint(gap[:2])
    if not joined or not taken or BEGUN.isdisjoint(led):
        return None
    return Elapsed(length, first, last, None, "likely", "begun, and done so much later")


def _celebrated(length: Figure, here: list[Figure]) -> Elapsed | None:
    """Read "founded in 1949, it will mark its 75th anniversary in 2024"."""
    if length.kind != "ordinal" or len(here) != 2:
        return None
    first, last = here
    gap = length.sentence.tokens.lower[length.mention.last + 1 : last.mention.first]
    behind = first.index < length.index < last.index and JUBILEES.issuperset(gap[:1])
    if not behind or not ASIDE.issuperset(gap[1:]) or not _jubilee(length, first):
        return None
    return Elapsed(length, first, last, None, "likely", "an anniversary of it")


def _following(index: Index, length: Figure, step: str) -> Elapsed | None:
    """Read "began on March 14. It rose over the following nine days and peaked by March 23"."""
    lower, first = length.sentence.tokens.lower, length.mention.first
    if step != "days" or lower[max(0, first - 2) : first] not in _FOLLOWING:
        return None
    own = length.sentence.index
    ends = [one for one in _moments(index, length, step, own) if one.index > length.index]
    starts = [one for one in _moments(index, length, step, own) if one.index < length.index]
    starts = starts or [
        one
        for one in _moments(index, length, step, own - 1)
        if abs(one.section.index - length.section.index) <= 1
    ]
    if len(starts) != 1 or len(ends) != 1 or tokens_apart(length, ends[0]) > _NEAR:
        return None
    if lower[ends[0].mention.first - 1] not in ("by", "on", "until"):
        return None
    return Elapsed(length, starts[0], ends[0], None, "likely", "the time between two days")


def _later(index: Index, length: Figure, step: str, here: list[Figure]) -> Elapsed | None:
    """Read "jailed in 2003 ... freed in 2020, 17 years later"; each earlier start is tried."""
    if step == "hours" or _follow(length)[:1] not in ([word] for word in _LATER):
        return None
    ends = [moment for moment in here if _leads_to(length, moment)]
    if len(ends) != 1:
        return None
    starts = [m for m in here if m is not ends[0] and m.index < length.index]
    for place in range(length.sentence.index - 1, length.sentence.index - 1 - _BACK, -1):
        if not starts and place >= 0:
            starts = _moments(index, length, step, place)
            if starts and abs(starts[0].section.index - length.section.index) > 1:
                return None
    if not starts:
        return None
    start, *others = starts[::-1]
    why = "a moment, and the other so much later"
    return Elapsed(length, start, ends[0], None, "likely", why, tuple(others))


def _leads_to(length: Figure, moment: Figure) -> bool:
    """Whether "later" and a moment stand together: "in 2020, 17 years later"."""
    lower = length.sentence.tokens.lower
    if tokens_apart(length, moment) > _BESIDE:
        return False
    first, last = sorted((length.mention, moment.mention), key=lambda mention: mention.first)
    gap = [word for word in lower[first.last + 1 : last.first] if word not in _LATER]
    return ASIDE.issuperset(gap)


def _follow(length: Figure) -> list[str]:
    lower = length.sentence.tokens.lower
    follow = lower[length.mention.last + 1 : length.mention.last + 5]
    return follow[1:] if follow[:1] in (["'"], ["’"]) else follow


def _joined(first: Figure, last: Figure) -> bool:
    """Whether two moments are the ends of a span: "from 1993 to 2024"."""
    lower = first.sentence.tokens.lower
    gap = lower[first.mention.last + 1 : opens_at(last)]
    opening = opens_at(first)
    led = opening > 0 and lower[opening - 1] in SPANS
    if not STARTS.isdisjoint(lower[max(0, opening - 2) : opening]):
        words = [word for word in gap if word not in _PREPOSITIONS]
        return words[-2:-1] in (["and"], [","]) and len(words) <= _BESIDE and words[-1] in ENDS
    if len(gap) == 1 and gap[0] in JOINS:
        return led or gap[0] not in ("and", "—")
    return led and len(gap) <= _NEAR and not JOINS.isdisjoint(gap) and ";" not in gap


def _bounded(length: Figure, first: Figure, last: Figure) -> bool:
    """Whether another statement begins between a length and a span of its sentence."""
    lower = length.sentence.tokens.lower
    if length.mention.first < first.mention.first:
        gap = lower[length.mention.last + 1 : first.mention.first]
    else:
        gap = lower[last.mention.last + 1 : length.mention.first]
        if gap[-1:] == ["over"] and "," not in gap:
            return True  # "due between 1986 and 1987 over ten years"
    return not BOUNDS.isdisjoint(gap)


def _until_today(index: Index, length: Figure, step: str) -> Elapsed | None:
    """Return the moment that a length is counted from until the day of publication."""
    published = index.article.published
    if published is None or step in ("hours", "months") or length.section_kind == "caption":
        return None
    here = _moments(index, length, step, length.sentence.index)
    if not here or "?" in length.sentence.text:
        return None
    nearest = min(here, key=lambda moment: tokens_apart(length, moment))
    way = ""
    if length.kind == "ordinal":
        way = "an anniversary of it" if len(here) == 1 and _jubilee(length, nearest) else ""
    elif _follow(length)[:1] == ["ago"]:
        way = "a moment and how long ago it was" if _aside(length, nearest) else ""
    elif _since(length, nearest) and not is_over(length):
        way = "so long, since then"
    if not way:
        return None
    return Elapsed(length, nearest, None, published.day, "doubtful", way)


def _aside(length: Figure, moment: Figure) -> bool:
    """Whether nothing but "in", "on" and commas part a moment from how long ago it was."""
    lower = length.sentence.tokens.lower
    first, last = sorted((length.mention, moment.mention), key=lambda mention: mention.first)
    gap = [word for word in lower[first.last + 1 : last.first] if word != "ago"]
    return len(gap) <= _BESIDE and (ASIDE | ROUGHLY).issuperset(gap)


def _since(length: Figure, moment: Figure) -> bool:
    """Whether "since" leads from a length to its start: "in seven decades, since 1949"."""
    if moment.index < length.index:
        return False
    lower = length.sentence.tokens.lower
    gap = lower[length.mention.last + 1 : moment.mention.first]
    lasted = not LASTED.isdisjoint(lower[: length.mention.first])
    return gap[-1:] == ["since"] and (len(gap) <= 2 or (lasted and len(gap) <= _BESIDE))


def _jubilee(length: Figure, moment: Figure) -> bool:
    """Whether an anniversary is of what happened then: "the 50th anniversary of ... 1875"."""
    lower = length.sentence.tokens.lower
    if moment.index < length.index:
        lead = lower[max(0, moment.mention.first - _NEAR) : moment.mention.first]
        begun = max((at for at, word in enumerate(lead) if word in BEGUN), default=len(lead))
        return begun < len(lead) and BOUNDS.isdisjoint(lead[begun:])
    gap = length.sentence.tokens.lower[length.mention.last + 1 : moment.mention.first]
    return (
        moment.index > length.index and "of" in gap and len(gap) <= 12 and HELD.isdisjoint(gap)
    )

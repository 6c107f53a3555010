"""Bind lengths of time to the moments they run between, ages to births and events.

Finds: "from 1993 to 2024, 31 years", "jailed in 2003. He was freed in 2020. In those 17
years ...", "40 years ago, in 1984", "the 50th anniversary of the founding in 1875", "died in
2019 aged 88 ... born in 1931". Which moments are tried and how likely each is never depends
on a value; an end that is not told is the day of publication.
"""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.persons import is_person
from factcheck.lexicon.time_cues import (
    ASIDE,
    BEGUN,
    BORN,
    BOUNDS,
    CELEBRATES,
    DAYS,
    DIED,
    HELD,
    JOINS,
    JUBILEES,
    KIN,
    LASTED,
    LEADS,
    NOW,
    PERSONAL,
    PRESENT,
    ROUGHLY,
    SCALES,
    SET,
    SPANS,
    TERMS,
    TRAILS,
)
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.proposal import Proposal
from factcheck.model.figure import Figure

_STEPS = {"year": "years", "decade": "years", "century": "years", "month": "months",
          "week": "days", "day": "days", "hour": "hours", "minute": "hours"}  # fmt: skip
_BACK, _AHEAD = 3, 3  # sentences around a length in which its moments are looked for
_NEAR = 10  # tokens between a length and a moment that belong to one statement
_NO_BIRTH = frozenset(
    "; . died and who which has had was from since to worked then".split()
) | {"after", "before"}
_OTHER = frozenset("a an new ; another".split())
_BESIDE = 6  # tokens between a length and the moment it stands beside
_OPEN = frozenset({"at_most", "less_than", "up_to", "between", "vague", "well_over"})
_AGE_LEADS = frozenset(
    "was is were are at of turned turns turning aged age be just only nearly almost then now "
    ", ( : him her makes".split()
)
_AGE_TRAILS = frozenset(
    ', . ; ) : ” " ? ! when and in on at today but with had years then now while as that or '
    "was is".split()
)


def bind_times(passages: Passages) -> Iterator[Proposal]:
    """Yield each length with the moments that may be its ends, each age with its birth."""
    for line in passages.lines.values():
        for figure in line.figures:
            step = _step(figure)
            if step:
                yield from _spans(passages, figure, step)
            if _is_age(figure):
                yield from _ages(passages, figure)


def _step(figure: Figure) -> str:
    """Return the class of moments that a length runs between, empty where it is none."""
    mention = figure.mention
    if figure.value is None or mention.low != mention.high:
        return ""
    if (mention.per or figure.per) and (figure.unit, figure.per) != ("hour", "day"):
        return ""
    lower = mention.sentence.tokens.lower
    follow = lower[mention.last + 1 : mention.last + 4]
    if figure.kind == "ordinal":
        return "" if JUBILEES.isdisjoint(follow) else "years"
    if figure.hedge is not None and figure.hedge.name in _OPEN:
        return ""
    if figure.kind not in ("duration", "age") or (figure.kind == "age" and not _old(figure)):
        return ""
    digits = sum(letter.isdigit() for letter in figure.text)
    own = lower[mention.first : mention.last + 1]
    if (
        digits > 3
        or not SCALES.isdisjoint(own)
        or not TERMS.isdisjoint(follow[: 3 if "-" in figure.text else 2])
    ):
        return ""  # "60,000 years", "a ten-year bond", "12 years in prison"
    lead = lower[max(0, mention.first - 5) : mention.first]
    if _cues(figure)[0] == "coming" or (lead[-1:] == ["for"] and not SET.isdisjoint(lead)):
        return ""
    return _STEPS.get(figure.unit, "")


def _old(figure: Figure) -> bool:
    return "old" in figure.text.lower()


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


def _moments(passages: Passages, figure: Figure, step: str) -> list[Figure]:
    """Return the moments around a figure, in reading order."""
    own, section = figure.sentence.index, figure.section.index
    found: list[Figure] = []
    for index in range(own - _BACK, own + _AHEAD + 1):
        line = passages.lines.get(index)
        if line is None or abs(line.sentence.section.index - section) > 2:
            continue
        found += [
            other
            for other in line.figures
            if other is not figure and is_moment(other, step) and not _goal(other)
        ]
    return found


def _goal(moment: Figure) -> bool:
    """Whether a moment is only a time by which something should be done."""
    lower, first = moment.sentence.tokens.lower, moment.mention.first
    return first > 0 and lower[first - 1] == "by"


def _distance(one: Figure, other: Figure) -> int:
    return max(one.span.start - other.span.end, other.span.start - one.span.end, 0)


def _cues(length: Figure) -> tuple[str, str]:
    """Return what the words right before and right behind a length say of it."""
    mention = length.mention
    lower = mention.sentence.tokens.lower
    at = mention.first - 1
    while at >= 0 and lower[at] in ROUGHLY and mention.first - at <= 3 and at > 0:
        if lower[at] == "in" and lower[at + 1] != "fact":
            break
        at -= 1
    lead = LEADS.get(lower[at], "") if at >= 0 else ""
    if not lead and mention.first and lower[mention.first - 1] in ("over", "in"):
        lead = "in"
    if not lead and not LASTED.isdisjoint(lower[max(0, mention.first - 4) : mention.first]):
        lead = "took"
    follow = lower[mention.last + 1 : mention.last + 3]
    if follow[:1] in (["'"], ["’"]):
        follow = follow[1:]
    trail = TRAILS.get(follow[0], "") if follow else ""
    if follow[:2] == ["in", "between"]:
        trail = "between"
    return lead, trail


def _spans(passages: Passages, length: Figure, step: str) -> Iterator[Proposal]:
    moments = _moments(passages, length, step)
    if not moments:
        return
    if not _old(length) or step != "years":
        found = _between(passages, length, moments, step)
        if found is not None:
            way, first, last = found
            if step == "hours" and _told_back(first, last):
                first, last = last, first
            slots: dict[str, tuple[Figure, ...]] = {
                "length": (length,), "start": (first,), "end": (last,)
            }  # fmt: skip
            because = "two moments and the time between"
            yield Proposal(f"{step} {way}", slots, {}, because)
            return
    if passages.article.published is None or step in ("hours", "months"):
        return
    if length.section_kind == "caption":
        return  # a caption may be older than the story
    told = _since(length, moments)
    if told is not None:
        way, moment = told
        slots = {"length": (length,), "start": (moment,)}
        yield Proposal(f"{step} {way}", slots, {}, "a moment and how long ago it was")


def _between(
    passages: Passages, length: Figure, moments: list[Figure], step: str
) -> tuple[str, Figure, Figure] | None:
    """Return the two moments that a length lies between, and how the words say so."""
    lead, trail = _cues(length)
    if trail == "ago" or length.kind == "ordinal":
        return None
    own = length.sentence.index
    here = [m for m in moments if m.sentence.index == own]
    rivals = sum(
        1 for f in passages.line_of(length).figures if f is not length and _step(f) == step
    )
    pairs = [(one, other) for one, other in pairwise(moments) if _joined(one, other)]
    inside = [pair for pair in pairs if pair[0].sentence.index == own]
    if inside:
        first, last = min(inside, key=lambda pair: _apart(length, *pair))
        if _apart(length, first, last) <= _NEAR and not _bounded(length, first, last):
            return "joined", first, last
        if len(inside) == 1 and len(here) == 2 and not rivals and (lead or trail):
            return "joined far", first, last
        return None
    beside = [p for p in pairs if abs(p[0].sentence.index - own) == 1]
    cue = trail or lead or ("opens" if length.mention.first <= 1 else "")
    if not here and len(beside) == 1 and cue and not rivals:
        return f"joined beside {cue}", *beside[0]
    if rivals:
        return None
    follow = length.sentence.tokens.lower[length.mention.last + 1 :][:1]
    if cue and follow == ["of"] and trail != "between":
        cue = f"{cue} of"
    elif "-" in length.text:
        cue = f"{cue} noun".strip()
    if len(here) == 2:
        if _beside(length, here, trail):
            return f"two here beside {trail}", here[0], here[1]
        if trail == "later" or follow == ["of"]:
            return None  # what came later, or "years of courtship", is something else
        near = min(_tokens_apart(length, moment) for moment in here)
        if near <= _NEAR or cue in ("between", "those", "total"):
            return f"two here {cue or 'bare'}", here[0], here[1]
        return f"two here far {cue or 'bare'}", here[0], here[1]
    if len(here) > 2:
        return None
    back = [m for m in moments if own - 2 <= m.sentence.index < own]
    ahead = [m for m in moments if own < m.sentence.index <= own + 1]
    if len(here) == 1:
        others = back + ahead
        if len(others) != 1 or not cue:
            return None
        near = _tokens_apart(length, here[0]) <= _NEAR
        first, last = sorted((here[0], others[0]), key=lambda moment: moment.span.start)
        side = "before" if others[0] is first else "behind"
        return f"one here one {side} {cue}{'' if near else ' far'}", first, last
    ahead = [m for m in moments if own < m.sentence.index <= own + 2]
    if len(back) == 2 and not ahead and cue:
        return f"two before {cue}", back[0], back[1]
    if len(ahead) == 2 and not back and (cue or length.section_kind == "headline"):
        return f"two behind {cue or 'bare'}", ahead[0], ahead[1]
    return None


def _beside(length: Figure, here: list[Figure], trail: str) -> bool:
    """Whether a length stands right beside the moment that it leads to, or from."""
    if trail == "between":
        return True
    if trail == "later":
        closes = length.mention.first > here[1].mention.last
        return closes or _tokens_apart(length, here[1]) <= _BESIDE - 2
    if trail not in ("before", "after"):
        return False
    lower = length.sentence.tokens.lower
    behind = lower[length.mention.last + 1 : max(m.mention.first for m in here)]
    near = min(_tokens_apart(length, moment) for moment in here) <= _BESIDE - 2
    return near and {"who", "which", "whose"}.isdisjoint(behind)


def _told_back(first: Figure, last: Figure) -> bool:
    """Whether the later words tell what came before: "It had started at 6am"."""
    if first.sentence is last.sentence:
        return False
    lower = last.sentence.tokens.lower
    return "had" in lower or (_begun(last) and not _begun(first))


def _joined(first: Figure, last: Figure) -> bool:
    """Whether two moments are the ends of a span: "from 1993 to 2024"."""
    if first.sentence is not last.sentence:
        return False
    lower = first.sentence.tokens.lower
    gap = lower[first.mention.last + 1 : last.mention.first]
    led = first.mention.first > 0 and lower[first.mention.first - 1] in SPANS
    if len(gap) == 1 and gap[0] in JOINS:
        return led or gap[0] not in ("and", "—")
    return led and len(gap) <= _NEAR and not JOINS.isdisjoint(gap) and ";" not in gap


def _tokens_apart(one: Figure, other: Figure) -> int:
    first, last = sorted((one.mention, other.mention), key=lambda mention: mention.first)
    return last.first - first.last - 1


def _apart(length: Figure, first: Figure, last: Figure) -> int:
    return min(_tokens_apart(length, first), _tokens_apart(length, last))


def _bounded(length: Figure, first: Figure, last: Figure) -> bool:
    """Whether another statement begins between a length and a span of its sentence."""
    lower = length.sentence.tokens.lower
    if length.mention.first < first.mention.first:
        gap = lower[length.mention.last + 1 : first.mention.first]
    else:
        gap = lower[last.mention.last + 1 : length.mention.first]
    return not BOUNDS.isdisjoint(gap)


def _since(length: Figure, moments: list[Figure]) -> tuple[str, Figure] | None:
    """Return the moment that a length is counted from until today, and how that is said."""
    lead, trail = _cues(length)
    own = length.sentence.index
    mention = length.mention
    lower = mention.sentence.tokens.lower
    here = [m for m in moments if m.sentence.index == own]
    beside = [m for m in moments if abs(m.sentence.index - own) == 1]
    if length.kind == "ordinal":
        return _jubilee(length, here, beside)
    words = frozenset(lower)
    if _old(length):
        follow = lower[mention.last + 1 : mention.last + 2]
        if "-" in length.text and (not follow or is_person(follow[0]) or follow[0] in ",.;"):
            return None
        if not PERSONAL.isdisjoint(words) or len(here) != 1 or not _begun(here[0]):
            return None
        first, last = sorted((mention, here[0].mention), key=lambda place: place.first)
        gap = lower[max(0, first.first - 1) : last.first]
        if "-" in length.text and not _OTHER.isdisjoint(gap):
            return None  # "founded in 1990, has a 100-year-old rival"
        return "old", here[0]
    if trail == "ago":
        if here:
            nearest = min(here, key=lambda moment: _tokens_apart(length, moment))
            if _tokens_apart(length, nearest) <= _BESIDE:
                return "ago beside" if _aside(length, nearest) else "ago near", nearest
            return ("ago here", nearest) if len(here) == 1 else None
        if len(beside) == 1:
            moment = beside[0]
            later = max(length.sentence, moment.sentence, key=lambda sentence: sentence.index)
            if later.tokens.lower[:1] in (["it"], ["that"], ["this"]):
                return "ago that", moment
            return "ago apart", moment
        return None
    only = here if len(here) == 1 else beside if not here and len(beside) == 1 else []
    if not only or length.mention.sentence.text.count("?"):
        return None
    where = "here" if here else "apart"
    gap = lower[mention.last + 1 : only[0].mention.first] if here else []
    if gap[-1:] == ["since"] and len(gap) <= 2:
        return "since beside", only[0]
    before_it = only[0].sentence.tokens.lower[: only[0].mention.first][-1:]
    if before_it == ["since"] and lead == "for" and {"has", "have", "'ve"} & words:
        return "for since", only[0]
    if trail == "since":
        return f"since {where}", only[0]
    passed = lower[mention.last + 1 : mention.last + 6]
    if not {"passed", "elapsed"}.isdisjoint(passed) and not {"have", "has"}.isdisjoint(passed):
        return f"passed {where}", only[0]
    told_now = not NOW.isdisjoint(words)
    if trail == "later" and (told_now or not {"is", "are", "has", "have"}.isdisjoint(words)):
        return f"later {'now ' if told_now else ''}{where}", only[0]
    if trail == "after" and only[0].span.start > length.span.start:
        news = "after" if not (PRESENT | DAYS).isdisjoint(words) else "after then"
        return f"{news} {where}", only[0]
    if lower[mention.last + 1 : mention.last + 3] == ["to", "the"]:
        return f"to the day {where}", only[0]
    if not CELEBRATES.isdisjoint(words):
        return f"marks {where}", only[0]
    before = lower[max(0, mention.first - 3) : mention.first]
    if before[-1:] in (["is"], ["it's"], ["'s"], ["that's"]) or before[-2:] == ["have", "been"]:
        return f"it is {where}", only[0]
    if lead == "for" and {"has", "have", "'ve"} & words:
        return f"for {where}", only[0]
    if lead == "for":
        return f"plain for {where}", only[0]
    return None


def _aside(length: Figure, moment: Figure) -> bool:
    """Whether nothing but "in", "on" and commas part a moment from how long ago it was."""
    lower = length.sentence.tokens.lower
    first, last = sorted((length.mention, moment.mention), key=lambda mention: mention.first)
    gap = [word for word in lower[first.last + 1 : last.first] if word != "ago"]
    return ASIDE.issuperset(gap)


def _jubilee(
    length: Figure, here: list[Figure], beside: list[Figure]
) -> tuple[str, Figure] | None:
    lower = length.sentence.tokens.lower
    if len(here) == 1:
        moment = here[0]
        if moment.mention.first > length.mention.last:
            gap = lower[length.mention.last + 1 : moment.mention.first]
            if "of" in gap and len(gap) <= 12 and HELD.isdisjoint(gap):
                return "jubilee", moment
            return None
        return ("jubilee begun", moment) if _begun(moment) else None
    if not here and len(beside) == 1 and _begun(beside[0]):
        return "jubilee apart", beside[0]
    return None


def _begun(moment: Figure) -> bool:
    """Whether the words say that something began then."""
    lower = moment.sentence.tokens.lower
    first = moment.mention.first
    return not BEGUN.isdisjoint(lower[max(0, first - 8) : first])


def _is_age(figure: Figure) -> bool:
    """Whether the figure is a person's age, told as one or as a bare number after "was"."""
    mention = figure.mention
    if figure.value is None or mention.low != mention.high or figure.hedge is not None:
        return False
    if mention.last - mention.first > 4 or sum(map(str.isdigit, figure.text)) > 3:
        return False
    if figure.kind == "age":
        return figure.unit in ("", "year")
    if figure.kind != "count" or figure.unit:
        return False
    lower = mention.sentence.tokens.lower
    lead = lower[max(0, mention.first - 1) : mention.first]
    follow = lower[mention.last + 1 : mention.last + 2]
    if lead == ["of"]:
        noun = lower[max(0, mention.first - 2)]
        return noun == "age" or is_person(noun)
    return bool(lead) and lead[0] in _AGE_LEADS and (not follow or follow[0] in _AGE_TRAILS)


def _is_birth(figure: Figure) -> bool:
    """Whether a date is told as somebody's birth: "born in Hull on 3 May 1931"."""
    mention = figure.mention
    lower = mention.sentence.tokens.lower
    first = mention.first
    for at in range(first - 1, max(-1, first - 14), -1):
        word = lower[at]
        if word in BORN:
            return lower[at - 1 : at] not in (["gave"], ["giving"], ["give"], ["gives"])
        if word in _NO_BIRTH or (word.isdecimal() and len(word) == 4):
            return False
    lead = lower[max(0, first - 2) : first]
    return lead[:1] == ["child"]


def _ages(passages: Passages, age: Figure) -> Iterator[Proposal]:
    moments = _moments(passages, age, "years")
    births = [moment for moment in moments if _is_birth(moment)]
    events = [moment for moment in moments if not _is_birth(moment)]
    if not births or (_old(age) and "-" in age.text and events):
        return
    own = age.sentence.index
    birth = min(births, key=lambda moment: _distance(age, moment))
    if abs(birth.sentence.index - own) > 2:
        return
    crowd = " crowd" if len(births) > 1 or _kin(age, birth) else ""
    nearer = any(
        _is_age(other) and _distance(other, birth) < _distance(age, birth)
        for other in passages.line_of(age).figures
        if other is not age
    )
    of_kin = not KIN.isdisjoint(age.sentence.tokens.lower[age.mention.last + 1 :][:1])
    if of_kin or (crowd and "-" in age.text) or (nearer and not crowd):
        return
    lower = age.sentence.tokens.lower
    mention = age.mention
    lead = lower[max(0, mention.first - 3) : mention.first]
    follow = lower[mention.last + 1 : mention.last + 5]
    here = [event for event in events if event.sentence.index == own]
    past = not {"was", "at", "aged", "died", "were", "age"}.isdisjoint(lead)
    then = not {"then", "time"}.isdisjoint(follow + lead)
    event: Figure | None = None
    way = ""
    if here:
        event = min(here, key=lambda moment: _tokens_apart(age, moment))
        near = _tokens_apart(age, event) <= _NEAR
        way = "age here" if near else "age here far"
    elif past or then:
        told = [e for e in events if e.sentence.index < own and own - e.sentence.index <= 2]
        if told and (then or not DIED.isdisjoint(told[-1].sentence.tokens.lower)):
            event, way = told[-1], "age there"
    slots: dict[str, tuple[Figure, ...]] = {"age": (age,), "birth": (birth,)}
    if event is not None:
        slots["event"] = (event,)
        yield Proposal(way + crowd, slots, {}, "an age, a birth and a later year")
        return
    if passages.article.published is None or events or then or "when" in follow:
        return
    told_now = not NOW.isdisjoint(lower) or lead[-1:] in (["is"], [","], ["("], [":"], ["are"])
    told_now = told_now or not {"turned", "turns", "him", "her"}.isdisjoint(lead)
    if past and not told_now:
        return
    if birth.sentence.index == own or told_now:
        where = "here" if birth.sentence.index == own else "apart"
        yield Proposal(f"age now {where}{crowd}", slots, {}, "an age and a birth")


def _kin(age: Figure, birth: Figure) -> bool:
    """Whether words between an age and a birth bring in another person."""
    first, last = sorted((age, birth), key=lambda figure: figure.span.start)
    if first.sentence is last.sentence:
        lower = first.sentence.tokens.lower
        gap = lower[first.mention.last + 1 : last.mention.first]
        return not KIN.isdisjoint(gap) or not KIN.isdisjoint(lower[: first.mention.first])
    return not KIN.isdisjoint(first.sentence.tokens.lower)

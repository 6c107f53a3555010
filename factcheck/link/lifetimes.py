"""Find an age beside the birth and the moment it belongs to.

Finds: "Ann Lee, 58, was born in 1956", "born in 1920 and died in 1999 at the age of 79",
"(1920-1999) ... aged 79", "she was 12 in 1990 ... born in 1978".
Skips: two people in one sentence, "would have been 100".
"""

from collections.abc import Iterator

from factcheck.link.index import Index
from factcheck.link.phrases import after, before, between
from factcheck.link.years import is_year
from factcheck.model.figure import Figure
from factcheck.model.relation import Lifetime

_DIED = frozenset("died dies dead death killed passed".split())
_OTHERS = frozenset(
    "whose with son daughter wife husband brother sister mother father child children twin "
    "girlfriend boyfriend partner friend".split()
)
_THEN = (["in"], ["when"])
_BOUNDS = (["since"], ["until"], ["till"], ["by"])
_OLDEST = 120
_NOW = frozenset("is who now today".split())


def find_lifetimes(index: Index) -> Iterator[Lifetime]:
    """Yield the ages of each sentence that also tells one year of birth."""
    if "date" not in index.by_kind:
        return
    for figures in index.by_sentence.values():
        words = figures[0].sentence.tokens.lower
        if "born" not in words or "been" in words:
            continue
        births = [f for f in figures if is_year(f) and _is_birth(f)][:1]
        if words[0] == "born" and births and not {"he", "she"}.isdisjoint(words[:9]):
            yield from _told_before(index, births[0])
        people = [f for f in figures if f.value is not None and _is_age(f)]
        if len(births) == 1 and len(people) == 1 and _whole_years(people[0]):
            found = _lifetime(index, people[0], births[0], figures)
            if found is not None:
                yield found


def _is_age(figure: Figure) -> bool:
    """Whether the figure is an age, told as one or by "turned 75", "died ... at 79"."""
    if figure.kind == "age":
        return True
    if figure.kind != "count" or figure.unit or (figure.value or 0) > _OLDEST:
        return False
    lead = before(figure)
    if lead[-1:] == ["at"]:
        dated = before(figure, 2)[0].isdecimal() if len(before(figure, 2)) > 1 else False
        return dated or not _DIED.isdisjoint(before(figure, 8))
    if lead[-1:] == ["was"] and after(figure)[:1] == ["when"]:
        return True
    if lead[-1:] == ["is"] and (figure.value or 0) > 0:
        return after(figure)[:1] in (["and"], [","], ["."], [";"])
    return lead[-1:] in (["turned"], ["turns"], ["turning"])


def _whole_years(age: Figure) -> bool:
    mention = age.mention
    return age.unit in ("", "year") and mention.low == mention.high


def _is_birth(figure: Figure) -> bool:
    return "born" in before(figure, 9)


def _of_its_own(year: Figure, age: Figure) -> bool:
    """Whether a year begins or ends something else: "turned 58 and has led it since 2017"."""
    return before(year)[-1:] in _BOUNDS and after(age)[:1] != ["when"]


def _two_people(age: Figure, birth: Figure) -> bool:
    """Whether words between part the one who is aged from the one who was born."""
    first, last = sorted((age, birth), key=lambda figure: figure.index)
    return not _OTHERS.isdisjoint(between(first, last))


def _lifetime(
    index: Index, age: Figure, birth: Figure, figures: list[Figure]
) -> Lifetime | None:
    if _two_people(age, birth):
        return None
    events = [f for f in figures if is_year(f) and f is not birth and not _of_its_own(f, age)]
    if len(events) > 1:
        return None
    if events:
        event = events[0]
        near = (*before(event, 8), *before(age, 6))
        beside = before(age)[-1:] == ["at"] and between(event, age) == ["at"]
        if beside or not _DIED.isdisjoint(near) or after(age)[:1] in _THEN:
            return Lifetime(age, birth, event, None, "likely", "a birth and a later year")
        return None
    published = index.article.published
    words = set(age.sentence.tokens.lower)
    if published is None or not (_DIED | {"aged", "when"}).isdisjoint(words):
        return None
    told_now = bool(_NOW & {*before(age, 3), *after(age, 3)}) or "," in before(age)
    return Lifetime(
        age,
        birth,
        None,
        published.day,
        "likely" if told_now else "doubtful",
        "an age and a birth",
    )


def _told_before(index: Index, birth: Figure) -> Iterator[Lifetime]:
    """Link "Ann Lee, 34, said ... Born in 1986, she" where one age alone was told."""
    published = index.article.published
    place = birth.sentence.index
    ages = [
        figure
        for near in range(place - 3, place)
        for figure in index.by_sentence.get(near, ())
        if figure.kind == "age" and figure.value is not None and _whole_years(figure)
    ]
    if published is not None and len({figure.value for figure in ages}) == 1:
        why = "the one age told before"
        yield Lifetime(ages[0], birth, None, published.day, "doubtful", why)

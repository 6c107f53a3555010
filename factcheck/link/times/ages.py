"""Find a person's age beside the birth, and the moment that the age belongs to.

Finds: "Ann Lee, 88, died on Friday ... She was born in 1931", "in 1975, when she was 44 ...
born in 1931", "born in 1931, died in 2019 aged 88".
A story that tells one birth tells it of whom it is about; the age that it opens with is
theirs on the day of publication, one told with a year is that of the year.
"""

from collections.abc import Iterator

from factcheck.lexicon.persons import is_person
from factcheck.lexicon.time_cues import BORN, DIED, KIN
from factcheck.link.grammar.phrases import before
from factcheck.link.index import Index
from factcheck.link.times.lengths_of_time import is_moment, tokens_apart
from factcheck.model.figure import Figure
from factcheck.model.relation import Lifetime

_BEING = frozenset({"was", "is", "who", ","})
_SUPPOSED = 4  # tokens from "would have been" to an age
_OPENING = 5  # sentences, the headline among them
_NO_BIRTH = frozenset(
    "; . died and who which has had was from since to worked then".split()
) | {"after", "before", '"', "'", "”", "“"}
_AGE_LEADS = frozenset(
    "was is were are at of turned turns turning aged age be just only nearly almost then now "
    ", ( : him her makes".split()
)
_AGE_TRAILS = frozenset(
    ', . ; ) : ” " ? ! when and in on at today but with had years then now while as that or '
    "was is".split()
)
_CLAUSE = 6  # tokens from an age to the year of it
_THEN = frozenset({"when", "until", "by", "before", "after", "since", "while", "if"})
_LEADING = frozenset(
    ", ( ) in on at the age of aged when he she was then just only years old year".split()
)


def find_ages(index: Index) -> Iterator[Lifetime]:
    """Yield the ages of whom a story tells the one birth."""
    births = [f for f in index.of_kind("date") if is_moment(f, "years") and is_birth(f)]
    if not births:
        return
    ages = sorted(
        (f for f in index.of_kind("age", "count") if _is_age(f)), key=lambda age: age.index
    )
    yield from _in_one_sentence(index, births, ages)
    if len({birth.interval for birth in births}) != 1 or _of_kin(births[0]):
        return
    birth = births[0]
    yield from _now(index, ages, birth)
    for age in ages:
        event = _event(index, age, birth)
        if event is not None:
            yield Lifetime(
                age, birth, event, None, "likely", "an age, a birth and the year of it"
            )


def _in_one_sentence(
    index: Index, births: list[Figure], ages: list[Figure]
) -> Iterator[Lifetime]:
    """Read "Born in 1950, the 60-year-old still works", "born in 1941, turned 75 on Sunday"."""
    published = index.article.published
    for birth in births if published is not None else ():
        here = [figure for figure in ages if figure.sentence is birth.sentence]
        moments = [f for f in index.in_sentence(birth.sentence) if is_moment(f, "years")]
        held = [year for year in moments if before(year) == ["since"]]  # an office, not a life
        lower = birth.sentence.tokens.lower
        then = set(lower) if len(held) < lower.count("since") else set(lower) - {"since"}
        if len(here) != 1 or len(moments) - len(held) != 1 or not _THEN.isdisjoint(then):
            continue
        age = here[0]
        between = sorted((age.mention, birth.mention), key=lambda mention: mention.first)
        gap = lower[between[0].last + 1 : between[1].first]
        lead = lower[max(0, age.mention.first - 3) : age.mention.first]
        told = [
            word for word, after in zip(gap, [*gap[1:], ""], strict=True) if after != "born"
        ]
        if not _is_aged_now(age):
            continue  # "Born in 1967, she joined the party aged 16"
        if not KIN.isdisjoint(gap) or not {";", "at", "was", "were"}.isdisjoint(told + lead):
            continue
        if published is not None:
            yield Lifetime(age, birth, None, published.day, "likely", "an age and a birth")


def _is_aged_now(age: Figure) -> bool:
    """Whether "aged", if it is told, is in apposition to a name or says when one died."""
    lower, first = age.sentence.tokens.lower, age.mention.first
    at = next((at for at in (first - 1, first - 2) if lower[at] == "aged"), -1)
    apposed = at < 1 or lower[at - 1] in (",", "(")
    return apposed or not DIED.isdisjoint(lower[:at])


def _now(index: Index, ages: list[Figure], birth: Figure) -> Iterator[Lifetime]:
    """Yield the age of whom the birth is told, by name or as what a story opens with."""
    published = index.article.published
    if published is None:
        return
    name = _born(birth)
    own = [age for age in ages if name and _aged(age) == name]
    opening = [age for age in ages if age.kind == "age"][:1]
    why = f"the age {'of that name' if own else 'at the opening'}, and the one birth told"
    for age in own or opening:
        early = age.kind == "age" and age.sentence.index < _OPENING
        if (own or early) and _is_of_today(index, age):
            yield Lifetime(age, birth, None, published.day, "likely", why)


def _born(birth: Figure) -> str:
    """Return the last name of whom a birth is told: "Orr was born", "Orr, who was born"."""
    tokens = birth.sentence.tokens
    at = next((n for n in range(birth.mention.first - 1, 0, -1) if tokens.lower[n] in BORN), 0)
    while at and tokens.lower[at - 1] in _BEING:
        at -= 1
    name = tokens.words[at - 1] if at else ""
    return name.lower() if name[:1].isupper() else ""


def _aged(age: Figure) -> str:
    """Return the last name of whom an age is told in apposition: "Ann Orr, 62,"."""
    tokens, first = age.sentence.tokens, age.mention.first
    if first < 3 or tokens.lower[first - 1] != ",":
        return ""
    named = all(word[:1].isupper() for word in tokens.words[first - 3 : first - 1])
    return tokens.lower[first - 2] if named else ""


def _is_of_today(index: Index, age: Figure) -> bool:
    """Whether an age is told as that of the day when the story is."""
    lower = age.sentence.tokens.lower
    lead = lower[max(0, age.mention.first - 6) : age.mention.first]
    follow = lower[age.mention.last + 1 : age.mention.last + 2]
    dated = any(is_moment(f, "years") for f in index.in_sentence(age.sentence))
    if not _THEN.isdisjoint(lead + follow) or dated:
        return False
    if "-" in age.text or lead[:3] == ["at", "the", "age"]:
        return False
    # "At the age of 12 she ...", "famous at the age of 71"
    return "at" not in lead or not DIED.isdisjoint(lower[: age.mention.first])


def _event(index: Index, age: Figure, birth: Figure) -> Figure | None:
    """Return the year that an age is told with: "in 1975, when she was 44"."""
    tokens = age.sentence.tokens
    here = [
        figure for figure in index.in_sentence(age.sentence)
        if is_moment(figure, "years") and figure is not birth
    ]  # fmt: skip
    own = age.sentence is birth.sentence
    if not here or "-" in age.text or tokens.words[age.mention.first][0].isupper():
        return None
    if not KIN.isdisjoint(tokens.lower) or not (own or DIED.isdisjoint(tokens.lower)):
        return None  # whoever died then is another, as the story tells this one's life
    event = min(here, key=lambda moment: tokens_apart(age, moment))
    first, last = sorted((age.mention, event.mention), key=lambda mention: mention.first)
    gap = tokens.lower[first.last + 1 : last.first]
    if own and gap[:1] == ["when"] and len(gap) <= _CLAUSE:
        return event  # "was 31 when she won in 2006"
    told = not {"when", "at", "aged", "age"}.isdisjoint(gap)
    told = told or (last is event.mention and "in" in gap)
    return event if told and _LEADING.issuperset(gap) else None


def _of_kin(birth: Figure) -> bool:
    """Whether somebody's child, brother or wife was born then."""
    lower = birth.sentence.tokens.lower
    return not KIN.isdisjoint(lower[max(0, birth.mention.first - 14) : birth.mention.first])


def _is_age(figure: Figure) -> bool:
    """Whether the figure is a person's age, told as one or as a bare number after "was"."""
    mention = figure.mention
    if figure.value is None or mention.low != mention.high or figure.hedge is not None:
        return False
    if mention.last - mention.first > 4 or sum(map(str.isdigit, figure.text)) > 3:
        return False
    lower = mention.sentence.tokens.lower
    if "would" in lower[max(0, mention.first - _SUPPOSED) : mention.first]:
        return False  # "would have been 78 in November"
    if figure.kind == "age":
        return figure.unit in ("", "year")
    if figure.kind != "count" or figure.unit:
        return False
    lead = lower[max(0, mention.first - 1) : mention.first]
    follow = lower[mention.last + 1 : mention.last + 2]
    if lead == ["of"]:
        noun = lower[max(0, mention.first - 2)]
        return noun == "age" or is_person(noun)
    return bool(lead) and lead[0] in _AGE_LEADS and (not follow or follow[0] in _AGE_TRAILS)


def is_birth(figure: Figure) -> bool:
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

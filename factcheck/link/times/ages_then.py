"""Find somebody's age of so many years ago beside the one told now.

Finds: "Ann Orr, 40, left home 22 years ago, when she was 18", "Orr, 40, ... . She was 18 when
she left, 22 years ago", "the 40-year-old joined 22 years ago at the age of 18".
Skips: "Orr, 40, whose mother left 22 years ago, when she was 18", two people's ages told.
"""

from collections.abc import Iterator

from factcheck.lexicon.time_cues import DIED, KIN
from factcheck.link.grammar.phrases import after, before
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import Elapsed

_WITH_AGE = frozenset(
    ", when while as he she they i was were just only about then aged at the a an age of still "
    "barely ago in only some".split()
)
_WHEN = frozenset("when while aged at as age".split())
_PAST = frozenset("was were then aged when at age of until turned turning died".split())
_PRONOUNS = frozenset({"he", "she", "i"})
_ENDS = frozenset(". ; : and but who which".split())
_OPENING = frozenset({'"', "“", "'", "‘"})
_JOINED = 8  # tokens between how long ago it was and the age of then
_BACK = 2  # sentences before in which the age of now is looked for
_NAME = 4  # tokens before an age in which its name stands


def find_ages_then(index: Index) -> Iterator[Elapsed]:
    """Yield how long ago it was, the age of then, and the age of now."""
    if len(index.by_kind.get("age", ())) < len(("then", "now")):
        return
    for length in index.by_kind.get("duration", ()):
        if not _is_years_ago(length) or length.mention.low != length.mention.high:
            continue
        ages = [f for f in index.in_sentence(length.sentence) if _is_age(f)]
        then = [age for age in ages if _is_told_with(age, length)]
        if len(then) == 1:
            now = _age_now(index, length, then[0], ages)
            if now is not None:
                why = "an age, and that of so many years ago"
                yield Elapsed(length, then[0], now, None, "likely", why)


def is_of_years_ago(index: Index, age: Figure) -> bool:
    """Whether an age is told with how many years ago somebody had it."""
    return any(
        _is_years_ago(length) and _is_told_with(age, length)
        for length in index.in_sentence(age.sentence)
    )


def _is_years_ago(length: Figure) -> bool:
    years = length.kind == "duration" and length.unit == "year" and length.value is not None
    return years and after(length) == ["ago"]


def _is_age(figure: Figure) -> bool:
    mention = figure.mention
    single = figure.value is not None and mention.low == mention.high
    return figure.kind == "age" and figure.unit in ("", "year") and single and not figure.hedge


def _is_told_with(age: Figure, length: Figure) -> bool:
    """Whether words that tell whose age it was then, and no others, part the two."""
    lower = age.sentence.tokens.lower
    first, last = sorted((age.mention, length.mention), key=lambda mention: mention.first)
    gap = lower[first.last + 1 : last.first]
    if len(gap) > _JOINED:
        return False
    if first is age.mention and gap[:1] == ["when"] and not _PRONOUNS.isdisjoint(gap[1:2]):
        return _ENDS.isdisjoint(gap)  # "was 18 when she left home, 22 years ago"
    if not _WITH_AGE.issuperset(gap):
        return False
    lead = lower[max(0, age.mention.first - 3) : age.mention.first]
    return not _WHEN.isdisjoint(gap if first is length.mention else lead)


def _age_now(index: Index, length: Figure, then: Figure, here: list[Figure]) -> Figure | None:
    """Return the one age of now that the sentence tells, or that those before it do."""
    lower = length.sentence.tokens.lower
    if not KIN.isdisjoint(lower):
        return None
    own = [age for age in here if age is not then]
    if own:
        found = own[0]
        ahead = found.index < min(length.index, then.index)
        return found if len(own) == 1 and ahead and _is_now(found) else None
    place = length.sentence.index
    near = [
        age
        for back in range(max(0, place - _BACK), place)
        for age in index.by_sentence.get(back, ())
        if _is_age(age) and age.section is length.section
    ]
    if len(near) != 1 or not _is_now(near[0]):
        return None
    return near[0] if _goes_on(near[0], length) else None


def _is_now(age: Figure) -> bool:
    """Whether an age is told as of now: behind a name ("Ann Orr, 40,") or of "40-year-old"."""
    lower = age.sentence.tokens.lower
    if not DIED.isdisjoint(lower) or not KIN.isdisjoint(lower):
        return False
    lead = before(age, 2)
    if "-" in age.text:
        return _PAST.isdisjoint(lead)
    behind = after(age)
    named = age.sentence.tokens.words[max(0, age.mention.first - 2)][:1].isupper()
    return (
        lead[1:] in ([","], ["("]) and named and (not behind or behind[0] in (",", ")", "who"))
    )


def _goes_on(now: Figure, length: Figure) -> bool:
    """Whether the later sentence begins with a pronoun or the name that the age was told of."""
    words = [word for word in length.sentence.tokens.words if word not in _OPENING]
    start = now.mention.first
    names = {
        word
        for word in now.sentence.tokens.words[max(0, start - _NAME) : start]
        if word[:1].isupper()
    }
    return bool(words) and (words[0].lower() in _PRONOUNS or words[0] in names)

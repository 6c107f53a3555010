"""Pairs: which figures of a story are asked whether they tell one quantity.

Only figures of one family are: one kind and unit, or kinds that copy trades for each other
(percentage and fraction, an amount a month and the amount). In a short
story all pairs of a family are asked, in a long one each figure meets those that share its
noun or a telling word, its neighbours and the headline's, so that the work grows with the
length of the story and not with its square.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.arithmetic.compatibility import is_range
from factcheck.lexicon.time_words import AGO, RELATIVE
from factcheck.link.alike.entries import counts_entries
from factcheck.link.grammar.phrases import after
from factcheck.link.grammar.roles import sum_and_price
from factcheck.link.identity.profile import Profile
from factcheck.link.identity.words import kinship, kinship_of
from factcheck.model.figure import Figure

_ALL = 24  # figures of a family up to which all pairs are asked
_NEIGHBOURS = 4
_SHARING = 3  # the last figures that share a word
_WORDS = 4  # telling words of a figure by which it is looked up
_ABOVE = 6  # figures of the headline and standfirst that every other meets
_SENDER = 6  # tokens
_MARKS = frozenset({",", "(", "-", "–", "—"})
_CLASSES = frozenset({"category", "class", "division"})
_BARE = ("bare",)
_DATED = ("dated",)  # dates with their year, to the day, the month or the year
_FROM_THEN = frozenset({AGO, "later", "earlier", "before", "after", "since"})
ABOVE_TEXT = frozenset({"headline", "standfirst", "caption"})
_HEADS = frozenset({"headline", "standfirst"})
_NO_PRECISION = frozenset({"weekday", "decade", "century"})


def families(figure: Figure) -> tuple[tuple[str | int, ...], ...]:
    """Return the families of a figure; empty for one that states no number."""
    mention = figure.quantity.mention
    kind, unit = mention.kind, figure.quantity.unit
    if kind in ("score", "ratio"):
        return ((kind, len(mention.parts)),)
    if kind == "date":
        calendar = mention.calendar
        if calendar is None or calendar.precision in _NO_PRECISION or calendar.year_to:
            return ()
        if _signs(figure):
            return ()
        told = (("date", calendar.precision),)
        return told if calendar.year is None or calendar.quarter else (*told, _DATED)
    if kind == "time":
        return (("time",),)
    if is_range(mention):  # "18-29 year olds" are a group, told apart from others by its ages
        return () if kind == "age" else (("range", kind, unit, figure.quantity.per),)
    if figure.quantity.value is None or (mention.in_words and mention.low == mention.high == 1):
        return ()  # "one of them" states no number that could be mistyped
    if kind in ("percentage", "fraction"):
        return (("share",),)
    if kind == "duration" and ("-" in figure.text or _dates(figure)):
        return ()  # "the 10-year note" has a name, no length to be told again
    if kind in ("age", "duration"):
        return ((kind, unit), _BARE) if unit == "year" else ((kind, unit),)
    if kind == "count" and not unit and not figure.quantity.per:
        return (("count", "", ""), _BARE) if _stands_bare(figure) else (("count", "", ""),)
    if kind == "money":
        return () if _is_rate(figure) else ((kind, unit),)
    return ((kind, unit, figure.quantity.per),)


def _is_rate(figure: Figure) -> bool:
    """Whether an amount is one side of a rate of exchange, as agencies add it: "($1 = ...)"."""
    return after(figure) == ["="]


def _dates(figure: Figure) -> bool:
    """Whether a length of time says when ("five years ago", "the past 30 years")."""
    words, mention = figure.sentence.tokens.lower, figure.mention
    before = words[mention.first - 1] if mention.first else ""
    after = words[mention.last + 1] if mention.last + 1 < len(words) else ""
    return before in RELATIVE or after in _FROM_THEN


def _signs(figure: Figure) -> bool:
    """Whether it stands behind the sender of a message ("Ada Holm (@adaholm) 4 May 2020")."""
    words, first = figure.sentence.tokens.lower, figure.mention.first
    return words[first - 1 : first] == [")"] and any(
        word.startswith("@") for word in words[max(0, first - _SENDER) : first]
    )


def _stands_bare(figure: Figure) -> bool:
    """Whether a mark beside it makes it an age, perhaps ("Ada Holm, 9, ...")."""
    words, mention = figure.sentence.tokens.lower, figure.mention
    before = words[mention.first - 1] if mention.first else ""
    after = words[mention.last + 1] if mention.last + 1 < len(words) else ""
    return before in _MARKS or after in _MARKS


def with_company(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures of which the story has another of one family."""
    listed = [(figure, families(figure)) for figure in figures]
    sizes = Counter(family for _, found in listed for family in found)
    return [figure for figure, found in listed if any(sizes[family] > 1 for family in found)]


def paired(profiles: list[Profile]) -> Iterator[tuple[Profile, Profile, int]]:
    """Yield pairs of one family in reading order, with the size of the family."""
    groups: dict[tuple[str | int, ...], list[Profile]] = {}
    for profile in profiles:
        for family in families(profile.figure):
            groups.setdefault(family, []).append(profile)
    for family, members in groups.items():
        size = len(members)
        if size < 2:
            continue
        met = _all(members) if size <= _ALL else _some(members)
        if family == _BARE:
            met = ((a, b) for a, b in met if (a.kind == "count") != (b.kind == "count"))
        if family == _DATED:
            met = ((a, b) for a, b in met if a.precision != b.precision)
        if family[0] == "ordinal":
            met = ((a, b) for a, b in met if _retold(a) != _retold(b))
        for first, second in met:
            if not (
                _cells_of_one_table(first, second)
                or _of_two_fates(first, second)
                or sum_and_price(first.figure, second.figure)
                or _name_classes(first, second)
                or _counts_entries(first, second)
                or _is_news_of(first, second)
                or _have_nothing_in_common(first, second)
            ):
                yield first, second, size


def _cells_of_one_table(first: Profile, second: Profile) -> bool:
    """Whether they stand in one table, where row and column tell two quantities apart."""
    return first.section_kind == "table" and first.figure.section is second.figure.section


def _of_two_fates(first: Profile, second: Profile) -> bool:
    """Whether other things befell those whom they count: the dead are not the injured."""
    return bool(first.fate and second.fate and first.fate != second.fate)


def _name_classes(first: Profile, second: Profile) -> bool:
    """Whether both name a class to compete in: "the -52kg category"."""
    return all(not _CLASSES.isdisjoint(after(each.figure)) for each in (first, second))


def _counts_entries(first: Profile, second: Profile) -> bool:
    """Whether one stands above the text and counts what the text is parted into."""
    return any(
        each.section_kind in _HEADS and counts_entries(each.figure) for each in (first, second)
    )


def _is_news_of(first: Profile, second: Profile) -> bool:
    """Whether one stands in the headline without a time and the other tells of long ago."""
    return any(
        above.section_kind in _HEADS and not above.period and text.history
        for above, text in ((first, second), (second, first))
    )


def _have_nothing_in_common(first: Profile, second: Profile) -> bool:
    """Whether two of the text share no telling word, no word beside them and no kin of nouns.

    A fifth of all pairs; in 750 stories three of them are likelier than 0.3, none than 0.5.
    """
    if not ABOVE_TEXT.isdisjoint((first.section_kind, second.section_kind)):
        return False
    if not first.near.keys().isdisjoint(second.near):
        return False
    if first.left[:1] == second.left[:1] or first.right[:1] == second.right[:1]:
        return False
    return kinship_of(kinship(), first.keys, second.keys) == (0, 0)


def _retold(profile: Profile) -> bool:
    """Whether it stands where the text's ordinals are told again; in the text they count on."""
    return profile.section_kind in ABOVE_TEXT


def _all(members: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    for place, second in enumerate(members):
        for first in members[:place]:
            yield first, second


def _some(members: list[Profile]) -> Iterator[tuple[Profile, Profile]]:
    holders: dict[str, list[int]] = {}
    above = [
        place
        for place, profile in enumerate(members)
        if profile.section_kind in ("headline", "standfirst")
    ][:_ABOVE]
    for place, second in enumerate(members):
        near = second.near
        words = sorted(near, key=near.__getitem__, reverse=True)[:_WORDS]
        met = dict.fromkeys(above)
        met.update(dict.fromkeys(range(max(0, place - _NEIGHBOURS), place)))
        for key in {second.head, *words}:
            around = holders.setdefault(key, [])
            met.update(dict.fromkeys(around[-_SHARING:]))
            met.update(dict.fromkeys(around[:1]))
            around.append(place)
        for at in sorted(met):
            if at < place:
                yield members[at], second

"""Find what a rate makes over so long, or so many in each of so many, with the total told.

Finds: "£320 a week for 12 weeks, £3,840 in all", "$600, or $50 a month for 12 months", "sold
two a day, and after three weeks had sold 42", "£320 a week. Over 12 weeks that makes £3,840",
"six flats on each of nine floors, 54 in all", "1.28 billion yuan (80 million from each of 16)".
Skips: "£320 a week for 12 weeks or £3,000 up front", "six on each of nine floors, 52 others".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.sum_words import ADDING_UP, SUMMED_BEFORE, SUMMED_BEHIND
from factcheck.link.conversions.rates import TIMES, time_of
from factcheck.link.grammar.apposition import LOOSE, OPENING
from factcheck.link.grammar.phrases import DASHES, after, before, between, is_count, same_unit
from factcheck.link.grammar.stems import stem
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from factcheck.model.relation import PerHead

_KINDS = frozenset({"money", "measure", "count"})
_LASTING = frozenset("for over during across after in within throughout".split())
_WITH_TIME = frozenset("a the its his her their first next last following full whole".split())
_POINTING = frozenset("that this which it".split())
_EACH_OF = ("each", "of")
_DEFINITE = frozenset("the its his her their our these those".split())
_PLACING = frozenset("in on at to for from with".split())
_MARKS = DASHES | OPENING | {",", ":"}
_HOLDING = frozenset("with of has have had hold holds seat seats carrying".split())
_JOINTS = frozenset({"and", "or", "plus"})
_ENDS = frozenset(".,;:)") | DASHES
_PHRASE = 5  # tokens of what is counted, and from a rate to how long it goes on
_OPENING = 6  # tokens in which a sentence tells how long
_MOST = 7


def find_made_by_each(index: Index) -> Iterator[PerHead]:
    """Yield each total with the number that it is made of and what each of those adds."""
    for number, figures in index.by_sentence.items():
        if len(figures) > _MOST or figures[0].section_kind == "table":
            continue
        yield from _over_time(figures)
        yield from _in_each(figures)
        yield from _over_time_told_next(index.by_sentence.get(number - 1, ()), figures)


def _is_plain(figure: Figure) -> bool:
    exact = figure.mention.low == figure.mention.high and bool(figure.value)
    return exact and (figure.hedge is None or figure.hedge.name in ("about", "exactly"))


def _only_pace(figures: Sequence[Figure]) -> Figure | None:
    paces = [each for each in figures if each.kind in _KINDS and time_of(each)]
    return paces[0] if len(paces) == 1 and _is_plain(paces[0]) else None


def _only_time(figures: Sequence[Figure]) -> Figure | None:
    """Return the one length of time of some figures, as something goes on for it."""
    times = [each for each in figures if each.kind == "duration"]
    if len(times) != 1:
        return None
    over = times[0].sentence.tokens.lower[max(0, times[0].mention.first - 1)] == "over"
    if over or not _is_plain(times[0]):
        return times[0] if over and times[0].value else None  # in that time, not "more than"
    lead = before(times[0], 3)
    while lead and lead[-1] in _WITH_TIME:
        lead.pop()
    return times[0] if lead and lead[-1] in _LASTING else None


def _only_total(figures: Sequence[Figure], each: Figure, *, but: Figure) -> Figure | None:
    """Return the one figure of what each adds that is told for no length of time."""
    likes = [
        other
        for other in figures
        if other is not each and other is not but
        and (other.kind, other.unit) == (each.kind, each.unit)
    ]  # fmt: skip
    bare = len(likes) == 1 and not likes[0].per and not time_of(likes[0])
    return likes[0] if bare and _is_plain(likes[0]) else None


def _over_time(figures: Sequence[Figure]) -> Iterator[PerHead]:
    """Read a rate, how long it goes on and what it makes, in one sentence."""
    pace, time = _only_pace(figures), _only_time(figures)
    total = _only_total(figures, pace, but=time) if pace and time else None
    if pace is None or time is None or total is None:
        return
    lasting = pace.index < time.index and _goes_on(pace, time)
    behind = lasting and time.index < total.index and _is_sum_of(time, total)
    # "$500, or $125 a quarter over two years" may tell what each of those years brings.
    whole = time.unit == time_of(pace) or before(time)[-1:] == ["for"]
    ahead = lasting and whole and total.index < pace.index and _is_told_in(total, pace)
    later = pace.index < time.index < total.index and _done_again(pace, time, total)
    if behind or ahead or later:
        yield PerHead(total, time, pace, "likely", "a rate, how long it goes on and the total")


def _goes_on(pace: Figure, time: Figure) -> bool:
    gap = between(pace, time)
    last = max((at for at, word in enumerate(gap) if word in TIMES), default=-1)
    return len(gap) - last - 1 <= _PHRASE and all(word.isalpha() for word in gap[last + 1 :])


def _is_sum_of(last: Figure, total: Figure) -> bool:
    """Whether words or marks tell that a figure is what those before it make."""
    gap, behind = _led_by(last, total), after(total, _PHRASE)
    told = between(last, total)
    if len(gap) > 2 * _PHRASE or not _JOINTS.isdisjoint(told[2:]):
        return False
    if "or" in told:
        apart = not behind or behind[0] in _ENDS or behind[0] == "in"
        return apart and told[0] in _MARKS and told[1] == "or" and LOOSE.issuperset(told[2:])
    ends = [tuple(behind[at : at + size]) for at in range(2) for size in (1, 2)]
    named = not SUMMED_BEHIND.isdisjoint(ends) and bool(gap) and gap[-1] in _MARKS
    # "A total of" is a hedge as well: that it is all, and no less.
    led = _ends_on(gap, SUMMED_BEFORE | ADDING_UP) or _ends_on(told, SUMMED_BEFORE)
    return named or led or (bool(gap) and gap[-1] in OPENING)


def _ends_on(words: Sequence[str], phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(tuple(words[-len(phrase) :]) == phrase for phrase in phrases)


def _led_by(last: Figure, total: Figure) -> list[str]:
    """Return the words between two figures, without the hedge of the second."""
    gap = between(last, total)
    hedge = total.mention.hedge
    if hedge is None or hedge.span.end > total.mention.span.start:
        return gap
    return gap[: total.sentence.tokens.at(hedge.span.start) - last.mention.last - 1]


def _is_told_in(total: Figure, each: Figure) -> bool:
    """Whether a mark behind a total brings what it is made of: "$600, or $50 a month for"."""
    gap = _led_by(total, each)
    if gap[-1:] in (["or"], ["at"]):
        gap.pop()
    marked = bool(gap) and gap[-1] in _MARKS and len(gap) <= _PHRASE
    return marked and all(word.isalpha() for word in gap[:-1])


def _done_again(pace: Figure, time: Figure, total: Figure) -> bool:
    """Whether the verb of a rate brings the total: "sold two a day ... had sold 42"."""
    told, again = before(pace), _led_by(time, total)
    root = stem(told[0]) if told else ""
    return bool(root and again) and root == stem(again[-1])


def _over_time_told_next(
    earlier: Sequence[Figure], figures: Sequence[Figure]
) -> Iterator[PerHead]:
    """Read "£320 a week. Over 12 weeks that comes to £3,840"."""
    pace, time = _only_pace(earlier), _only_time(figures)
    if pace is None or time is None or time.mention.first > _OPENING:
        return
    if pace.section is not time.section or any(map(time_of, figures)):
        return
    total = _only_total(figures, pace, but=time)
    if total is None or total.index < time.index:
        return
    gap = _led_by(time, total)
    made = _ends_on(gap, ADDING_UP)
    pointed = not _POINTING.isdisjoint(gap)
    if (made and pointed) or _done_again(pace, time, total):
        yield PerHead(total, time, pace, "likely", "a rate, how long it goes on and the total")


def _in_each(figures: Sequence[Figure]) -> Iterator[PerHead]:
    """Read "six flats on each of nine floors, 54 in all", "54 flats, six on each of nine"."""
    for one, other in pairwise(figures):
        ofs = is_count(other) and _each_of(one, other)
        if not ofs and not (is_count(one) and _of_each(other, one)):
            continue
        each, number = (one, other) if ofs else (other, one)
        if each.kind not in _KINDS or each.per:
            continue
        if not _is_plain(each) or not _is_plain(number):
            continue
        total = _only_total(figures, each, but=number)
        if total is None or not same_unit(total, each):
            continue
        behind = total.index > other.index and _is_sum_of(other, total)
        if behind or (ofs and total.index < each.index and _is_told_in(total, each)):
            yield PerHead(total, number, each, "likely", "so many in each of so many")


def _each_of(each: Figure, number: Figure) -> bool:
    """Whether "each of" leads from what each has to how many there are."""
    gap = between(each, number)
    if gap and gap[-1] in _DEFINITE:
        gap.pop()
    placed = len(gap) > 2 and gap[-3] in _PLACING and len(gap) <= _PHRASE
    return placed and tuple(gap[-2:]) == _EACH_OF and all(map(str.isalpha, gap))


def _of_each(each: Figure, number: Figure) -> bool:
    """Whether "each" stands behind what so many have: "nine floors with six flats each"."""
    gap = between(number, each)
    behind = after(each, 3)
    led = 0 < len(gap) <= _PHRASE and gap[-1] in _HOLDING and all(map(str.isalpha, gap))
    if led and gap[1:] == ["of"] and behind and behind[0] in _MARKS:
        return True  # "12 tables of eight, 96 in all"
    return led and "each" in behind and all(map(str.isalpha, behind[: behind.index("each")]))

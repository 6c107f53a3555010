"""Find an amount that is told with its share, and the base that it is a share of.

Finds: "372 of 14.6 million ballots, or 0.0025%", "39,305 had the operation, and 6,380 (16.2
percent) came back", "$11 billion - less than half a percent - of its $2.4 trillion", "28% of
the 800 million who have one, or 224 million", "of 863 who met, only two, or 0.2%, fell ill",
"2,500 arrests, which is about a third of the 7,600 of last year".
Skips: "rose $2, or 4%, to $52", "40 (20%) of the men and 30 women".
Amount and share are one told twice: apposed, in brackets, or made equal by a verb. The base is
what "of" leads to, or the one like amount told before them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.equations.judging import judge
from factcheck.lexicon.change_words import CHANGE_NOUNS, COMPARATIVES
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.list_words import FINITE
from factcheck.lexicon.money_verbs import GIVING, HANDING_OVER
from factcheck.lexicon.persons import is_person
from factcheck.link.grammar.apposition import LOOSE
from factcheck.link.grammar.phrases import DASHES, after, before, between
from factcheck.link.index import Index
from factcheck.link.shares.share_bases import comparable, is_amount
from factcheck.link.sums.totals import gone_back_to
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Share

_SHARES = frozenset({"percentage", "fraction"})
_EQUALS = frozenset(
    "is are was were be represents represent represented representing equals equal equalled "
    "equates equate equating makes make made making comprises comprise comprised comprising "
    "constitutes constitute accounts account accounted accounting amounts amounted amounting "
    "forms".split()
)
_AFTER_EQUALS = frozenset("to for up a the rate of share total some".split())
_THEM = frozenset("them those these whom which that".split())
_WHOLE = frozenset("total whole lot all entire overall".split())
_CLOSED = frozenset({",", ".", ";", ")", "—", "–", "-", "”", '"'})
_MARKS = frozenset({".", ";", ":", "?", "!", "(", ")"})
_APART = frozenset(
    "from than compared versus up down rose fell more less while whereas against but by and "
    "per plus average".split()
)
_HEDGES = LOOSE - {"or", "is", "to"}
_MOMENTS = frozenset({"date", "time", "ordinal"})
_LEVELS = frozenset("to at from than by of versus".split())
_NAMED = frozenset("one a an".split())
_TAIL = 10  # tokens of what an amount counts, before its share
_TO_BASE = 9
_NOUN = 4  # tokens of what an amount counts, before "of" or "among"
_BACK = 12  # sentences from "of the total" to it
_NEAR = 2  # sentences back to a total that nothing else bears out
_AFTER_TOTAL = frozenset(", . ; ) and while or — – ”".split())
_BARS = frozenset("or to stake one instead because off".split())
_NONE = frozenset({"none", "neither", "any", "each"})  # "5.7%, got none of their six choices"
_PAYING = GIVING | HANDING_OVER
_VERB = 4  # tokens before a sum in which its verb stands
_OPENERS = frozenset({",", ".", ":", "—", "–", "“", '"', "and", "but", "that"})


class _Pair(NamedTuple):
    amount: Figure
    share: Figure
    base: Figure | None  # where it stands between them
    how: str


def find_amounts_and_shares(index: Index) -> Iterator[Share]:
    """Yield each amount told with its share, where the text tells the base."""
    for figures in index.by_sentence.values():
        if figures[0].section_kind == "table":
            continue
        for place, share in enumerate(figures):
            if _is_share(share):
                for pair in _pairs(figures, place):
                    found = _based(index, figures, pair)
                    if found is not None:
                        yield found
                        break
                else:
                    yield from _of_persons(index, figures, share)


def _is_share(figure: Figure) -> bool:
    if figure.kind not in _SHARES or figure.value is None or figure.direction:
        return False
    behind = after(figure, 2)
    return not any(word in CHANGE_NOUNS or word in COMPARATIVES for word in behind)


def _pairs(figures: Sequence[Figure], place: int) -> Iterator[_Pair]:
    share = figures[place]
    earlier = [f for f in figures[max(0, place - 4) : place] if f.kind not in _MOMENTS]
    last = earlier[-1] if earlier else None
    if last is not None and _may_be_told(last):
        how = _told_twice(between(last, share), after(share))
        if how and len(earlier) > 1 and _may_be_told(earlier[-2]):
            first = earlier[-2]
            if comparable(first, last) and _leads_to(between(first, last)):
                yield _Pair(first, share, last, how)
        if how:
            yield _Pair(last, share, None, how)
    later = [f for f in figures[place + 1 : place + 5] if f.kind not in _MOMENTS]
    for at, following in enumerate(later[:2]):
        gap = between(share, following)
        base = later[0] if at else None
        if base is not None and not (_may_be_told(base) and _leads_to(between(share, base))):
            break
        how = (
            _told_after(between(base or share, following), after(following))
            if (_may_be_told(following))
            else ""
        )
        if how and gap and not _taken_of(following):
            yield _Pair(following, share, base, how)


def _may_be_told(figure: Figure) -> bool:
    return (
        is_amount(figure)
        and not figure.per
        and figure.kind != "duration"
        and figure.text.lower() not in _NAMED
    )


def _unhedged(gap: Sequence[str]) -> list[str]:
    words = list(gap)
    while words and words[-1] in _HEDGES:
        words.pop()
    return words


def _told_twice(gap: Sequence[str], behind: Sequence[str]) -> str:
    """Say how a share tells the amount before it once more; nothing if it does not."""
    words = _unhedged(gap)
    closed = not behind or behind[0] in _CLOSED or behind[0] == "of"
    if not words:
        return ""
    joint = words[-1]
    tail = words[:-1]
    if joint == "(":
        return "in brackets" if _is_phrase(tail) else ""
    if joint == "or":
        tail = tail[: -1 if tail[-1:] == [","] else None]
        return "once more" if _is_phrase(tail) else ""
    if (joint == "," or joint in DASHES) and closed:
        return "side by side" if _is_phrase(tail) else ""
    return _made_equal(words)


def _made_equal(words: list[str]) -> str:
    last = len(words)
    while last and words[last - 1] in _AFTER_EQUALS:
        last -= 1
    if not last or words[last - 1] not in _EQUALS:
        return ""
    tail = words[: last - 1]
    if tail[-2:] == [",", "which"]:
        tail = [word for word in tail[:-2] if word != "and"]
    while tail and (tail[-1] in (",", "which", "that", "and", "-") or tail[-1] in DASHES):
        tail.pop()
    return "made equal" if _is_phrase(tail) else ""


def _is_phrase(words: Sequence[str]) -> bool:
    """Whether nothing but what is counted stands there: no verb, mark or comparison."""
    return (
        len(words) <= _TAIL
        and "," not in words
        and _MARKS.isdisjoint(words)
        and FINITE.isdisjoint(words)
        and _APART.isdisjoint(words)
        and "stake" not in words
    )


def _told_after(gap: Sequence[str], behind: Sequence[str]) -> str:
    """Say how an amount tells the share before it once more."""
    words = _unhedged(gap)
    closed = not behind or behind[0] in _CLOSED or behind[0] in ("of", "out")
    joint = words[-1:]
    if joint == ["("]:
        return "in brackets" if _is_phrase(words[:-1]) else ""
    if joint == ["or"]:
        return "once more" if len(words) < 2 or words[-2] in (",", *DASHES, "-") else ""
    if joint and (joint[0] == "," or joint[0] in DASHES) and closed:
        return "side by side" if _is_phrase(words[:-1]) else ""
    return ""


def _based(index: Index, figures: Sequence[Figure], pair: _Pair) -> Share | None:
    """Return the share with its base: what "of" leads to, or what was told before."""
    likes = [f for f in figures if is_amount(f) and comparable(pair.amount, f)]
    base = pair.base or _behind(pair, likes)
    if base is not None:
        if base not in likes:
            return None
        return _share(pair, base, "likely", f"{pair.how}, of the base")
    if _of_other(pair.share) or _changes(pair.amount):
        return None
    if _of_a_total(figures, pair.share):
        return _of_total_before(index, figures, pair)
    base = _opened(pair, likes)
    if base is not None:
        return _share(pair, base, "likely", f"of the base, {pair.how}")
    earlier = [f for f in likes if f.index < min(pair.amount.index, pair.share.index)]
    if earlier and _taken_of(pair.amount):
        base, places = gone_back_to(earlier)
        return _share(pair, base, "likely", f"of those, {pair.how}", places)
    alone = len(earlier) == len(likes) == 1 and sum(map(_is_share, figures)) == 1
    if alone and _one_thing(pair, earlier[0]):
        return _share(pair, earlier[0], "doubtful", f"{pair.how}, of the amount before")
    if not earlier and (_taken_of(pair.amount) or _takes_up(pair) or _is_paid(pair)):
        told = [
            f for f in index.by_sentence.get(pair.share.sentence.index - 1, ())
            if is_amount(f) and comparable(pair.amount, f) and f.section is pair.share.section
        ]  # fmt: skip
        if len(told) == 1:
            return _share(pair, told[0], "doubtful", f"{pair.how}, of those told before")
    return None


def _of_the_total(share: Figure) -> bool:
    """Whether a share is "of the total", which the sentence leaves to one before it."""
    behind = after(share, 4)
    if share.text.lower().endswith(" of"):
        behind = ["of", *behind]
    return (
        behind[:1] == ["of"]
        and behind[1:2] in (["the"], ["that"], ["this"])
        and behind[2:3] in (["total"], ["whole"])
        and (len(behind) < 4 or behind[3] in _AFTER_TOTAL)
    )


def _of_a_total(figures: Sequence[Figure], share: Figure) -> bool:
    """Whether a share is "of the total", in its own words or in those of one before it."""
    if _of_the_total(share):
        return True
    earlier = (f for f in figures if f.index < share.index and _is_share(f))
    return after(share) != ["of"] and any(map(_of_the_total, earlier))


def _of_total_before(index: Index, figures: Sequence[Figure], pair: _Pair) -> Share | None:
    """Read "Sales were $2.7 million. ... Tea brought in $540,000, or 20% of the total".

    Where the sentence tells further shares of the total, it is what most of them fit.
    """
    here, amount = pair.share.sentence.index, pair.amount
    told: list[Figure] = []
    for place in range(here - 1, max(-1, here - 1 - _BACK), -1):
        before_it = index.by_sentence.get(place, ())
        if not any(_is_share(f) and _of_the_total(f) for f in before_it):
            told += [f for f in before_it if _may_hold(f, amount)]
    others = [
        other
        for at, share in enumerate(figures)
        if share is not pair.share and _is_share(share) and _of_a_total(figures, share)
        for other in list(_pairs(figures, at))[:1]
    ]
    fitting = [
        sum(judge(Share(o.share, base, o.amount)).verdict == "holds" for o in others)
        for base in told
    ]
    most = max(fitting, default=0)
    bases = [base for base, fits in zip(told, fitting, strict=True) if fits == most]
    if not bases or (not most and here - bases[0].sentence.index > _NEAR):
        return None
    certainty: Certainty = "likely" if most else "doubtful"
    why = f"{pair.how}, of the total told before"
    return Share(pair.share, bases[0], amount, certainty, why, tuple(bases[1:]))


def _may_hold(total: Figure, amount: Figure) -> bool:
    """Whether an amount told before is like another, and the greater."""
    return (
        is_amount(total)
        and comparable(amount, total)
        and total.section_kind != "table"
        and (total.value or 0) > (amount.value or 0)
    )


def _taken_of(amount: Figure) -> bool:
    """Whether "of which" or "of them" makes an amount some of the one before."""
    lead, behind = before(amount, 3), after(amount, 2)
    led = any(lead[at] == "of" and lead[at + 1] in _THEM for at in range(len(lead) - 1))
    return led or (behind[:1] == ["of"] and not _THEM.isdisjoint(behind))


def _one_thing(pair: _Pair, base: Figure) -> bool:
    """Whether an amount may be some of the one before: no level, change or other noun."""
    amount = pair.amount
    leads = {*before(amount), *before(pair.share)}
    if (
        pair.how not in ("in brackets", "side by side")
        or _changes(base)
        or not _LEVELS.isdisjoint(leads)
    ):
        return False
    one, other = amount.measure, base.measure
    if amount.kind != "count" or amount.unit:
        return True
    if one is None or other is None:
        return False
    bare = one.span == other.span or one.head == other.head
    return bare or (is_person(one.head) and is_person(other.head))


_OWNED = frozenset("its their his her the these those".split())


def _of_persons(index: Index, figures: Sequence[Figure], share: Figure) -> Iterator[Share]:
    """Read "They will cut 3,500 jobs. The plan takes 5 percent of its 70,000 workers"."""
    base = next((f for f in figures if f.index > share.index and _may_be_told(f)), None)
    if base is None or after(share) != ["of"] or not _leads_to(between(share, base)):
        return
    if _OWNED.isdisjoint(between(share, base)):
        return  # "5 percent of Ruritania's population of 8 million": told of anew
    if any(f is not base and comparable(f, base) for f in figures):
        return
    told = [
        f for f in index.by_sentence.get(share.sentence.index - 1, ())
        if _may_be_told(f) and comparable(f, base) and f.section is share.section
    ]  # fmt: skip
    if len(told) == 1 and _counts_persons(told[0]) and _counts_persons(base):
        why = "the persons told just before, of the base"
        yield Share(share, base, told[0], "doubtful", why)


def _counts_persons(figure: Figure) -> bool:
    return figure.measure is not None and is_person(figure.measure.head)


def _share(
    pair: _Pair, base: Figure, certainty: Certainty, why: str, others: tuple[Figure, ...] = ()
) -> Share:
    return Share(pair.share, base, pair.amount, certainty, why, others)


def _behind(pair: _Pair, likes: Sequence[Figure]) -> Figure | None:
    """Return the base that "of" leads to from amount or share."""
    for base in likes:
        for start in (pair.share, pair.amount):
            if base.index > start.index and _leads_to(between(start, base)):
                return base
    return None


def _leads_to(gap: Sequence[str]) -> bool:
    """Whether "of", "among" or "out of" leads on to a base, over what is counted."""
    words = [word for word in gap if word not in (")", ",") and word not in DASHES]
    at = next((at for at, word in enumerate(words) if word in ("of", "among")), -1)
    if at < 0 or at > _NOUN or len(words) > at + _TO_BASE or "," in gap[1:]:
        return False
    words = [word for word in words[:at] if word != "out"] + words[at + 1 :]
    return (
        _MARKS.isdisjoint(words)
        and FINITE.isdisjoint(words)
        and _THEM.isdisjoint(words)
        and _APART.isdisjoint(words)
        and _BARS.isdisjoint(words)
        and _NONE.isdisjoint(words)
    )


def _of_other(share: Figure) -> bool:
    """Whether "of" leads to a base without a number, which is told elsewhere."""
    behind = after(share, 3)
    if behind[:1] != ["of"] and not share.text.lower().endswith(" of"):
        return False
    return _THEM.isdisjoint(behind[1:2]) and _WHOLE.isdisjoint(behind)


def _changes(amount: Figure) -> bool:
    """Whether the amount is what something rose or fell by."""
    lead, behind = before(amount, 3), after(amount, 2)
    return any(word in DIRECTIONS or word == "by" for word in lead) or any(
        word in CHANGE_NOUNS or word in COMPARATIVES for word in behind
    )


def _opened(pair: _Pair, likes: Sequence[Figure]) -> Figure | None:
    """Return the base that opens the clause: "of the 863 who met, only two, or 0.2%"."""
    lower = pair.share.sentence.tokens.lower
    for base in likes:
        if base.index >= pair.amount.index:
            break
        for at in range(base.mention.first - 1, max(-1, base.mention.first - 7), -1):
            if lower[at] in ("of", "among"):
                opens = at - (at > 0 and lower[at - 1] == "out")
                if not opens or lower[opens - 1] in _OPENERS:
                    return base
            elif lower[at] in _CLOSED:
                break
    return None


def _is_paid(pair: _Pair) -> bool:
    """Whether a sum is given or got, and its share told: "paid $57 million, or 70 percent"."""
    behind = after(pair.share)
    closed = not behind or behind[0] in _CLOSED
    paid = _PAYING.intersection(before(pair.amount, _VERB))
    return pair.amount.kind == "money" and pair.how != "made equal" and closed and bool(paid)


def _takes_up(pair: _Pair) -> bool:
    """Whether the sentence opens with the things told before: "of those", "among them"."""
    lower = pair.share.sentence.tokens.lower
    return lower[0] in ("of", "among") and lower[1] in _THEM and pair.how != "made equal"

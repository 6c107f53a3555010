"""Find an amount that is told with its share, and the base that it is a share of.

Finds: "372 of 14.6 million ballots, or 0.0025%", "39,305 had the operation, and 6,380 (16.2
percent) came back", "$11 billion - less than half a percent - of its $2.4 trillion", "28% of
the 800 million who have one, or 224 million", "of 863 who met, only two, or 0.2%, fell ill",
"2,500 arrests, which is about a third of the 7,600 of last year", "It had 40 calls. Of these,
ten, or one in four, were hoaxes".
Skips: "rose $2, or 4%, to $52", "40 (20%) of the men and 30 women".
Amount and share are one told twice: apposed, in brackets, or made equal by a verb. The base is
what "of" leads to, or the one like amount told before them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.lexicon.change_words import CHANGE_NOUNS, COMPARATIVES
from factcheck.lexicon.directions import DIRECTIONS
from factcheck.lexicon.lemmas import lemma
from factcheck.lexicon.list_words import FINITE
from factcheck.lexicon.money_verbs import GIVING, HANDING_OVER
from factcheck.lexicon.persons import is_person
from factcheck.link.grammar.apposition import LOOSE, OPENING
from factcheck.link.grammar.phrases import DASHES, after, before, between
from factcheck.link.grammar.roles import of_one_noun
from factcheck.link.index import Index
from factcheck.link.shares.share_bases import comparable, is_amount
from factcheck.link.sums.totals import gone_back_to, holds_persons
from factcheck.model.figure import Figure
from factcheck.model.relation import Certainty, Share

_SHARES = frozenset({"percentage", "fraction"})
_IN = frozenset({"in", "out"})
_LEAVING = frozenset({"leaves", "leaving", "left", "leave"})
_EQUALS = frozenset(
    "is are was were be represents represent represented representing equals equal equalled "
    "equates equate equating makes make made making comprises comprise comprised comprising "
    "constitutes constitute accounts account accounted accounting amounts amounted amounting "
    "forms".split()
)
_AFTER_EQUALS = frozenset("to for up a the rate of share total some".split())
_THEM = frozenset("them those these whom which that".split())
_WHOSE = frozenset({"whom", "which"})  # the amount's own: "eight passengers, half of whom"
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
_CLAUSE = 24  # tokens of what is told of an amount, before "accounting for" its share
_TO_BASE = 9
_NOUN = 4  # tokens of what an amount counts, before "of" or "among"
# What leads from a share to anything but the base that it is of.
_BARS = frozenset("or to stake one instead because off on with following after before".split())
_NONE = frozenset({"none", "neither", "any", "each"})  # "5.7%, got none of their six choices"
_PAYING = GIVING | HANDING_OVER
_THAT = frozenset({"that", "this", "it"})
_LEAD = 5  # tokens before a share that tells the sentence before once more
_IN_ALL = (["in", "all"], ["in", "total"])
_NEAR = 2  # sentences from a share to the total that it is of
_VERB = 4  # tokens before a sum in which its verb stands
_HALF_THE = (["the"], ["its"], ["their"])
_AS_A_RATE = "as a rate"
_RATES = frozenset("rate share turnout proportion quota".split())
_TAKING = frozenset({"of", "among", "from"})
_OPENERS = frozenset({",", ".", ":", "—", "–", "“", '"', "and", "but", "that"})


class Pair(NamedTuple):
    """An amount and its share, told as one; ``base`` is theirs where it stands between."""

    amount: Figure
    share: Figure
    base: Figure | None
    how: str


def find_amounts_and_shares(index: Index) -> Iterator[Share]:
    """Yield each amount told with its share, where the text tells the base."""
    for figures in index.by_sentence.values():
        if figures[0].section_kind == "table":
            continue
        for place, share in enumerate(figures):
            if not _is_share(share):
                continue
            based = (_based(index, figures, pair) for pair in _pairs(figures, place))
            found = next(filter(None, based), None) or _said_before(index, figures, share)
            found = found or _of_persons(index, figures, share)
            if found is not None:
                yield found
            if not _LEAVING.isdisjoint(before(share, 2)):
                yield from _left_over(index, share, figures[:place])


def told_pairs(figures: Sequence[Figure]) -> list[Pair]:
    """Return each share of a sentence with the amount that tells it once more, if one does."""
    found = (
        next(_pairs(figures, place), None)
        for place, share in enumerate(figures)
        if _is_share(share) and share.value
    )
    return [pair for pair in found if pair is not None]


def _is_share(figure: Figure) -> bool:
    behind = after(figure, 2)
    if figure.value is None or not (figure.kind in _SHARES or _is_one_in(figure)):
        return False
    if figure.direction and behind[:1] != ["of"]:
        return False  # "lost 40 percent", not "lost 40 percent of its sales"
    return not any(word in CHANGE_NOUNS or word in COMPARATIVES for word in behind)


def _is_one_in(figure: Figure) -> bool:
    """Whether a ratio tells a share and counts nobody: "one in five", not "one of the five"."""
    return figure.kind == "ratio" and not _IN.isdisjoint(figure.text.lower().split())


def _pairs(figures: Sequence[Figure], place: int) -> Iterator[Pair]:
    share = figures[place]
    earlier = [f for f in figures[max(0, place - 4) : place] if f.kind not in _MOMENTS]
    last = earlier[-1] if earlier else None
    if last is not None and _may_be_told(last):
        how = _told_twice(between(last, share), after(share, 2))
        if how and len(earlier) > 1 and _may_be_told(earlier[-2]):
            first = earlier[-2]
            if comparable(first, last) and _leads_to(between(first, last)):
                yield Pair(first, share, last, how)
        if how:
            yield Pair(last, share, None, how)
    later = [f for f in figures[place + 1 : place + 5] if f.kind not in _MOMENTS]
    for at, following in enumerate(later[:2]):
        gap = between(share, following)
        base = later[0] if at else None
        if base is not None and not (_may_be_told(base) and _leads_to(between(share, base))):
            break
        how = (
            _told_after(between(base or share, following), after(following, 3))
            if (_may_be_told(following))
            else ""
        )
        if how and gap and (_of_these(share) or not _taken_of(following)):
            yield Pair(following, share, base, how)


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
    closed = _closes(behind) or behind[0] == "of"
    if not words or not _WHOSE.isdisjoint(behind[1:]):
        return ""
    joint = words[-1]
    tail = words[:-1]
    if joint == "of" and tail[-1:] and tail[-1] in _RATES:
        named = words[-5:] if closed else []
        return _AS_A_RATE if [",", "a"] in (named[:2], named[1:3]) else ""
    if joint in OPENING:
        return "in brackets" if _is_phrase(tail) else ""
    if joint == "or":
        tail = tail[: -1 if tail[-1:] == [","] else None]
        return "once more" if _is_phrase(tail) else ""
    if (joint == "," or joint in DASHES) and closed:
        # "Sold two million, half of them to one chain": a share of the amount itself.
        own = behind[0] == "of" and not _THEM.isdisjoint(behind[1:])
        return "side by side" if _is_phrase(tail) and not own else ""
    return _made_equal(words)


def _closes(behind: Sequence[str]) -> bool:
    return not behind or behind[0] in _CLOSED


def _made_equal(words: list[str]) -> str:
    last = len(words)
    while last and words[last - 1] in _AFTER_EQUALS:
        last -= 1
    if not last or words[last - 1] not in _EQUALS:
        return ""
    tail = words[: last - 1]
    if words[last - 1].endswith("ing") and tail[-1:] == [","]:
        return "made equal" if len(tail) <= _CLAUSE and "," not in tail[:-1] else ""
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
    summed = behind[:2] in _IN_ALL
    closed = _closes(behind[1 + summed :]) or _closes(behind) or behind[0] in ("of", "out")
    joint = words[-1:]
    if joint and joint[0] in OPENING:
        return "in brackets" if _is_phrase(words[:-1]) else ""
    if joint == ["or"]:
        return "once more" if len(words) < 2 or words[-2] in (",", *DASHES, "-") else ""
    if joint and (joint[0] == "," or joint[0] in DASHES) and closed:
        return "side by side" if _is_phrase(words[:-1]) else ""
    return ""


def _based(index: Index, figures: Sequence[Figure], pair: Pair) -> Share | None:
    """Return the share with its base: what "of" leads to, or what was told before."""
    likes = [f for f in figures if is_amount(f) and comparable(pair.amount, f)]
    base = pair.base or _behind(pair, likes)
    if base is not None:
        if base not in likes or not _may_be_of(pair, base):
            return None
        return _share(pair, base, "likely", f"{pair.how}, of the base")
    if _of_other(pair.share) or is_change(pair.amount):
        return None
    base = _opened(pair, likes)
    if base is not None:
        return _share(pair, base, "likely", f"of the base, {pair.how}")
    if pair.how == _AS_A_RATE:
        return None
    earlier = [f for f in likes if f.index < min(pair.amount.index, pair.share.index)]
    again = between(pair.share, pair.amount)[2:] in ([",", "or"], ["("])
    again = again and _taken_of(pair.share)
    if earlier and (again or _taken_of(pair.amount)):
        base, places = gone_back_to(earlier)
        return _share(pair, base, "likely", f"of those, {pair.how}", places)
    alone = len(earlier) == len(likes) == 1 and sum(map(_is_share, figures)) == 1
    # "340 places in year 7, one in five": a share in words may be of what has no number.
    alone = alone and (pair.share.kind in _SHARES or pair.how == "in brackets")
    if alone and _one_thing(pair, earlier[0]):
        return _share(pair, earlier[0], "doubtful", f"{pair.how}, of the amount before")
    if pair.how == "made equal":
        totals = [f for f in _near(index, pair.share) if comparable(pair.amount, f)]
        totals = [f for f in totals if _is_total(f) and _like_things(pair.amount, f)]
        if len(totals) == 1:
            return _share(pair, totals[0], "likely", f"{pair.how}, of the one total near")
    if earlier:
        return None
    told = _told_before(index, pair.share, pair.amount)
    taken = _taken_of(pair.amount) or _takes_up(pair) or _is_paid(pair)
    taken = taken or (_of_these(pair.share) and pair.amount.index > pair.share.index)
    if len(told) == 1 and (taken or _names_again(pair, told[0])):
        return _share(pair, told[0], "doubtful", f"{pair.how}, of those told before")
    if len(told) == 1 and _leaves_out(pair, told[0]):
        return _share(pair, told[0], "doubtful", f"{pair.how}, of those whose noun is left out")
    return None


def _near(index: Index, share: Figure) -> list[Figure]:
    """Return the figures of the sentences around."""
    here = share.sentence.index
    return [
        figure
        for place in range(here - _NEAR, here + _NEAR + 1)
        for figure in index.by_sentence.get(place, ())
    ]


def _is_total(figure: Figure) -> bool:
    """Whether an amount is told as a total: "a total of 2,750", "2,000 in all"."""
    behind, first = after(figure, 4), figure.mention.first
    summed = any(behind[at : at + 2] in _IN_ALL for at in range(len(behind) - 1))
    lead = figure.sentence.tokens.lower[max(0, first - 2) : first]  # its hedge among them
    return is_amount(figure) and (summed or lead == ["total", "of"])


def _like_things(amount: Figure, base: Figure) -> bool:
    """Whether both are sums of one unit, or count one noun or persons."""
    one, other = amount.measure, base.measure
    if amount.unit or one is None or other is None:
        return bool(amount.unit)
    return one.head == other.head or (is_person(one.head) and is_person(other.head))


def _may_be_of(pair: Pair, base: Figure) -> bool:
    """Whether those counted may be some of the base, and do not just have a share of it.

    "The two unions represent half of the 5 million workers".
    """
    one, other = pair.amount.measure, base.measure
    persons = one and other and holds_persons(one.head) and holds_persons(other.head)
    return pair.how != "made equal" or bool(persons) or of_one_noun(pair.amount, base)


def _taken_of(amount: Figure) -> bool:
    """Whether "of which" or "of them" makes an amount some of the one before."""
    lead, behind = before(amount, 3), after(amount, 2)
    led = any(lead[at] == "of" and lead[at + 1] in _THEM for at in range(len(lead) - 1))
    return led or (behind[:1] == ["of"] and not _THEM.isdisjoint(behind))


def _one_thing(pair: Pair, base: Figure) -> bool:
    """Whether an amount may be some of the one before: no level, change or other noun."""
    amount = pair.amount
    leads = {*before(amount), *before(pair.share)}
    if (
        pair.how not in ("in brackets", "side by side")
        or is_change(base)
        or not _LEVELS.isdisjoint(leads)
    ):
        return False
    one, other = amount.measure, base.measure
    if amount.kind != "count" or amount.unit:
        return True
    if one is None or other is None:
        return False
    bare = one.span == other.span or one.head == other.head
    return bare or (_counts_persons(amount) and _counts_persons(base))


def _left_over(index: Index, share: Figure, told: Sequence[Figure]) -> Iterator[Share]:
    """Read "Of the 40 ships, 30 sank. That leaves a quarter"."""
    earlier = told or index.by_sentence.get(share.sentence.index - 1, ())
    for base, amount in pairwise(earlier):
        if "of" not in before(base, 3) or base.section is not share.section:
            continue
        if is_amount(base) and is_amount(amount) and comparable(amount, base):
            yield Share(share, base, amount, "likely", "what is left of the base", (), True)
            return


def _said_before(index: Index, figures: Sequence[Figure], share: Figure) -> Share | None:
    """Read "12,000 struck. That is 40 percent of the 30,000" across the full stop."""
    lead = before(share, share.mention.first)
    if share is not figures[0] or not 0 < len(lead) <= _LEAD:
        return None
    base = next(filter(_may_be_told, figures[1:]), None)
    if base is None or not _leads_to(_gap_to(share, base)):
        return None
    if lead[0] not in _THAT or _EQUALS.isdisjoint(lead):
        return None
    told = _told_before(index, share, base)
    why = "the amount is told just before"
    return Share(share, base, told[0], "likely", why) if len(told) == 1 else None


def _told_before(index: Index, share: Figure, like: Figure) -> list[Figure]:
    """Return the like amounts of the sentence before that are no share of something themselves.

    "It made $930 million, half of all revenue" tells no base of what follows.
    """
    told = index.by_sentence.get(share.sentence.index - 1, [])
    parts = {pair.amount.index for pair in told_pairs(told)}
    return [
        figure
        for figure in told
        if _may_be_told(figure)
        and comparable(figure, like)
        and figure.section is share.section
        and figure.index not in parts
    ]


_OWNED = frozenset("its their his her the these those".split())


def _of_persons(index: Index, figures: Sequence[Figure], share: Figure) -> Share | None:
    """Read "They will cut 3,500 jobs. The plan takes 5 percent of its 70,000 workers"."""
    if after(share) != ["of"]:
        return None
    base = next((f for f in figures if f.index > share.index and _may_be_told(f)), None)
    if base is None or not _leads_to(between(share, base)):
        return None
    if _OWNED.isdisjoint(between(share, base)):
        return None  # "5 percent of Ruritania's population of 8 million": told of anew
    if any(f is not base and comparable(f, base) for f in figures):
        return None
    told = _told_before(index, share, base)
    if len(told) == 1 and _counts_persons(told[0]) and _counts_persons(base):
        why = "the persons told just before, of the base"
        return Share(share, base, told[0], "doubtful", why)
    return None


def _counts_persons(figure: Figure) -> bool:
    return figure.measure is not None and is_person(figure.measure.head)


def _share(
    pair: Pair, base: Figure, certainty: Certainty, why: str, others: tuple[Figure, ...] = ()
) -> Share:
    return Share(pair.share, base, pair.amount, certainty, why, others)


def _behind(pair: Pair, likes: Sequence[Figure]) -> Figure | None:
    """Return the base that "of" leads to from amount or share."""
    for base in likes:
        for start in (pair.share, pair.amount):
            if base.index > start.index and _leads_to(_gap_to(start, base)):
                return base
    return None


def _gap_to(start: Figure, base: Figure) -> list[str]:
    """Return what stands between, with the "of" that a fraction holds or leaves out."""
    gap = between(start, base)
    told = start.text.lower().endswith(" of") or gap[:1] in _HALF_THE
    return ["of", *gap] if start.kind == "fraction" and told else gap


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
        and CHANGE_NOUNS.isdisjoint(words)
        and _NONE.isdisjoint(words)
    )


def _of_other(share: Figure) -> bool:
    """Whether "of" leads to a base without a number, which is told elsewhere."""
    behind = after(share, 3)
    if behind[:1] != ["of"] and not share.text.lower().endswith(" of"):
        return False
    return _THEM.isdisjoint(behind[1:2])


def is_change(amount: Figure) -> bool:
    """Whether the amount is what something rose or fell by."""
    lead, behind = before(amount, 3), after(amount, 2)
    return any(word in DIRECTIONS or word == "by" for word in lead) or any(
        word in CHANGE_NOUNS or word in COMPARATIVES for word in behind
    )


def _opened(pair: Pair, likes: Sequence[Figure]) -> Figure | None:
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


def _is_paid(pair: Pair) -> bool:
    """Whether a sum is given or got, and its share told: "paid $57 million, or 70 percent"."""
    behind = after(pair.share)
    closed = _closes(behind)
    paid = _PAYING.intersection(before(pair.amount, _VERB))
    return pair.amount.kind == "money" and pair.how != "made equal" and closed and bool(paid)


def _takes_up(pair: Pair) -> bool:
    """Whether the sentence opens with the things told before: "of those", "from this total"."""
    lower = pair.share.sentence.tokens.lower
    return lower[0] in _TAKING and lower[1] in _THEM | _THAT and pair.how != "made equal"


def _of_these(share: Figure) -> bool:
    """Whether a share is of those told before: "one in five of these, or 346"."""
    behind = after(share, 3)
    # "Those who asked" are told of by the clause, and not before.
    relative = behind[1:2] == ["those"] and behind[2:] and behind[2][0].isalpha()
    told = not (_THEM - _WHOSE).isdisjoint(behind[1:2])
    return behind[:1] == ["of"] and told and not relative


def _names_again(pair: Pair, base: Figure) -> bool:
    """Whether the sentence opens with the noun told before: "Of the burglaries, 346"."""
    lower, noun = pair.share.sentence.tokens.lower, base.measure
    opened = lower[0] in _TAKING and lower[1] == "the" and lower[3:4] == [","]
    return opened and noun is not None and lemma(lower[2]) == lemma(noun.head)


def _leaves_out(pair: Pair, base: Figure) -> bool:
    """Whether an amount leaves out its noun, which the base has told: "346, or a fifth"."""
    one, other = pair.amount.measure, base.measure
    if one is None or other is None or pair.how == "made equal":
        return False
    return one.span.end <= pair.amount.span.start and one.span == other.span

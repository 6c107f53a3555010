"""Find shares whose base and amount the words name in other ways than "of".

Finds: "the 1,200 delegates include 480 women, or 40 percent", "took $300,000 of the $1.2
million, a quarter of the money", "a 5 percent fee on a $200,000 loan comes to $10,000".
Skips: "5 percent on the loan" (no sum), "half of the money" alone.
"""

from collections.abc import Iterator

from factcheck.link.grammar.apposition import apposed, unhedged
from factcheck.link.grammar.phrases import after, before, between
from factcheck.link.grammar.roles import direction_of
from factcheck.link.index import Index
from factcheck.link.shares.share_bases import bases_of_its_kind, comparable, is_amount
from factcheck.link.sums.totals import gone_back_to
from factcheck.model.figure import Figure
from factcheck.model.relation import Share

_HOLDS = frozenset("include includes included including has have had with".split())
_THEM = (["them"], ["those"], ["these"])
_COMES = frozenset("is comes amounts adds means equals costs yields brings".split())


def find_told_shares(index: Index) -> Iterator[Share]:
    """Yield the shares of sentences with a base, an amount and one share."""
    for kind in ("percentage", "fraction"):
        for share in index.by_kind.get(kind, ()):
            figures = index.by_sentence[share.sentence.index]
            place = share.index - figures[0].index
            if place >= 1 and is_amount(figures[place - 1]):
                yield from _of_them(index, share, figures, place)
                yield from _bare(index, share, figures[place - 1])
            if place >= 2:
                yield from _behind(share, figures[place - 2], figures[place - 1])
            if place + 1 < len(figures):
                yield from _of_the_last(index, share, figures, place)
            if place + 2 < len(figures):
                yield from _around(share, figures[place + 1], figures[place + 2])
            if place >= 1 and place + 1 < len(figures):
                yield from _of_those(share, figures[place - 1], figures[place + 1])
                yield from _of_base_first(share, figures[place - 1], figures[place + 1])
            if place + 2 < len(figures):
                yield from _levied(share, figures[place + 1], figures[place + 2])


def _behind(share: Figure, first: Figure, second: Figure) -> Iterator[Share]:
    if not is_amount(first) or not is_amount(second) or not comparable(second, first):
        return
    gap = between(first, second)
    if len(gap) <= 6 and not _HOLDS.isdisjoint(gap) and ";" not in gap:
        if apposed(second, share) is not None and after(share)[:1] != ["of"]:
            yield Share(share, first, second, "likely", "the base holds the amount")
    elif gap[:1] == ["of"] and len(gap) <= 3:
        tail = between(second, share)
        if tail[-1:] == [","] and len(tail) <= 3:
            yield Share(share, second, first, "likely", "the amount of the base, its share")


def _levied(share: Figure, base: Figure, amount: Figure) -> Iterator[Share]:
    """Link "a 5 percent fee on a $200,000 loan comes to $10,000"."""
    if base.kind != "money" or amount.kind != "money" or base.unit != amount.unit:
        return
    gap, verb = between(share, base), between(base, amount)
    if "on" not in gap[-3:] or len(gap) > 5 or len(verb) > 5 or _COMES.isdisjoint(verb):
        return
    if "," not in verb and amount.value is not None:
        yield Share(share, base, amount, "likely", "a levy on a sum")


def _of_them(index: Index, share: Figure, figures: list[Figure], place: int) -> Iterator[Share]:
    """Link "12,400 homes ... 9,300 of them, or 75 percent", and "of whom 3,440, or 40"."""
    amount = figures[place - 1]
    told = after(amount, 2)[:1] == ["of"] and after(amount, 2)[1:] in _THEM
    told = told or (before(amount)[-1:] == [","] and before(amount, 3)[1:2] in _THEM)
    whom = before(amount, 2)[-2:] in (["of", "whom"], ["of", "which"], ["of", "these"])
    gap = between(amount, share)
    if not (told or whom) or gap[-1:] not in (["or"], [","], ["("]) or len(gap) > 4:
        return
    earlier = figures[: place - 1] or index.by_sentence.get(share.sentence.index - 1, [])
    bases = [f for f in earlier if is_amount(f) and comparable(amount, f)]
    if bases and bases[-1].section is share.section:
        base, places = gone_back_to(bases)
        yield Share(share, base, amount, "likely", "of those told just before", places)


def _around(share: Figure, amount: Figure, base: Figure) -> Iterator[Share]:
    """Link "25% (300) of the 1,200 members" and "15 percent, or 48, of the 320 children"."""
    gap = [word for word in between(amount, base) if word not in (")", ",", "—", "–")]
    if gap[:1] != ["of"] or len(gap) > 3 or not is_amount(amount) or not is_amount(base):
        return
    if apposed(share, amount) is not None and comparable(amount, base):
        yield Share(share, base, amount, "likely", "a share, its amount and the base")


def _of_base_first(share: Figure, base: Figure, amount: Figure) -> Iterator[Share]:
    """Link "of the 1,200 members, 25 percent, or 300, voted"."""
    if before(base, 3)[:1] != ["of"] and "of" not in before(base, 2):
        return
    gap = between(base, share)
    if gap[-1:] != [","] or len(gap) > 5 or not is_amount(base) or not is_amount(amount):
        return
    if apposed(share, amount) is not None and comparable(amount, base):
        yield Share(share, base, amount, "likely", "the base, a share of it and the amount")


def _of_the_last(
    index: Index, share: Figure, figures: list[Figure], place: int
) -> Iterator[Share]:
    """Link "It costs 450 million euros. France pays a third, 150 million euros"."""
    amount = figures[place + 1]
    if (
        between(share, amount)
        not in (
            [","],
            [",", "or"],
            [",", "about"],
            [
                "(",
            ],
        )
        or place
    ):
        return
    if after(amount)[:1] not in ([], ["."], [","], [")"]) or not amount.unit:
        return
    earlier = index.by_sentence.get(share.sentence.index - 1, [])
    bases = [f for f in earlier if is_amount(f) and f.unit == amount.unit and not f.per]
    if len(bases) == 1 and comparable(amount, bases[0]) and bases[0].section is share.section:
        yield Share(share, bases[0], amount, "likely", "of the sum told just before")


def _of_those(share: Figure, base: Figure, amount: Figure) -> Iterator[Share]:
    """Link "6,000 people, 40 percent of them, or 2,400, in Ohio"."""
    if after(share, 2)[:1] != ["of"] or after(share, 2)[1:] not in (
        *_THEM,
        ["whom"],
        ["which"],
    ):
        return
    if before(amount, 1) == ["to"]:
        return  # "half of them to one chain"
    gap = unhedged(between(share, amount)[2:])
    if gap not in ([","], ["("], []) or not is_amount(base) or not is_amount(amount):
        return
    if comparable(amount, base) and len(between(base, share)) <= 6:
        yield Share(share, base, amount, "likely", "a share of those just told")


def _bare(index: Index, share: Figure, amount: Figure) -> Iterator[Share]:
    """Link "It employs 9,000 people. It will cut 1,350 jobs, or 15 percent."."""
    following = after(share)
    if share.kind != "percentage" or following[:1] not in ([], ["."], [","], [")"], [";"]):
        return
    if amount.kind != "count" or amount.unit or apposed(amount, share) is None:
        return
    if direction_of(share) or direction_of(amount) == "up" or before(amount)[-1:] == ["by"]:
        return
    bases = bases_of_its_kind(index, share, amount)
    if bases:
        first, *others = reversed(bases)
        why = "the same things are counted just before"
        yield Share(share, first, amount, "doubtful", why, tuple(others))
